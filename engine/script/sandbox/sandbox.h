/* sandbox — a Lua machine in which a hostile scenario can do nothing but compute for a bounded time in bounded memory.
 *
 * Allow-listed functions only, all of them our own where Lua's could backtrack, allocate or loop without steps; text chunks only; no metatables, coroutines or
 * finalisers. Steps are counted by a hook, work inside our own functions and bytes by counters. Exhaustion is sticky: every instruction fails again until
 * sandbox_begin gives a new budget. What counts against a budget never depends on what ran before, so that a run fails alike everywhere or nowhere. */
#ifndef ENSHU_SCRIPT_SANDBOX_H
#define ENSHU_SCRIPT_SANDBOX_H

#include "sim/scenario.h"

#include <lauxlib.h>
#include <lua.h>

#define SANDBOX_STRING_MAX    8192                     /* bytes of one string */
#define SANDBOX_TOTAL_MAX     ((size_t)64 << 20)       /* bytes in use at once */
#define SANDBOX_BLOCK_MAX     ((size_t)20 << 20)       /* bytes of one block; a full Lua stack needs 16 MB */
#define SANDBOX_LOAD_STEPS    10000000
#define SANDBOX_LOAD_BYTES    ((uint64_t)512 << 20)    /* bytes handed out while loading */
#define SANDBOX_HANDLER_STEPS 100000
#define SANDBOX_HANDLER_BYTES ((uint64_t)4 << 20)

enum sandbox_end {
	SANDBOX_FINE,
	SANDBOX_STEPS,
	SANDBOX_MEMORY,
	SANDBOX_LONG_STRING,
	SANDBOX_EFFECTS,
	SANDBOX_NO_MEMORY /* the machine itself has no more: not the scenario's fault */
};

struct sandbox {
	lua_State *L;
	size_t in_use;
	size_t total_limit;
	uint64_t handed_out, bytes_limit;
	int collections; /* forced by the limit */
	int64_t work_left;
	int looks_left; /* of the hook, until the steps are spent */
	uint64_t calls; /* budgets begun so far */
	enum sandbox_end end;
	int end_line; /* where memory ended; 0 when it did not, or outside Lua code */
	const char *end_source;
	bool no_memory; /* an allocation of the host failed */
	void *owner; /* the loader or the runner */
};

/* Makes the machine with the allowed functions in a table that sandbox_words pushes. False when memory is exhausted. */
bool sandbox_open(struct sandbox *sandbox);
void sandbox_close(struct sandbox *sandbox);
struct sandbox *sandbox_of(lua_State *L);
/* A new budget; forgets an exhausted one. */
void sandbox_begin(struct sandbox *sandbox, int steps, uint64_t bytes);
/* Steps that are left of it, 0 when it is spent. */
int64_t sandbox_steps_left(const struct sandbox *sandbox);
/* Charges work done inside a C function; raises an error when the budget is spent. */
void sandbox_charge(lua_State *L, int64_t work);
/* Raises the exhausted budget again. */
int sandbox_raise(lua_State *L);
const char *sandbox_phrase(enum sandbox_end end);

/* Sorts the keys of the table at `index` (numbers first, then strings by bytes) into a new array that is pushed; returns their count. Raises an error when a key is
 * neither. */
lua_Integer sandbox_sorted_keys(lua_State *L, int index);
/* Pushes what tostring gives: never an address. */
void sandbox_push_text(lua_State *L, int index);
/* The table behind a frozen one, or the table itself; pushes it. */
void sandbox_push_content(lua_State *L, int index);
/* Makes the table at `index`, and all tables reachable from it, refuse assignments. Pushes a list of all tables and Lua functions that were reached. */
void sandbox_freeze(lua_State *L, int index);

extern const luaL_Reg sandbox_base_functions[], sandbox_string_functions[], sandbox_table_functions[], sandbox_math_functions[];

#endif
