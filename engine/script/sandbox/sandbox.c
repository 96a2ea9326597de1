/* sandbox — the machine, its allocator and its budgets.
 *
 * What stops what: a count hook stops loops, and once spent it is armed again with count 1, so that an error caught by pcall comes back at the next instruction.
 * Every so often it looks how many values `...` holds, as one instruction copies them all. The allocator stops memory bombs by blocks, by bytes in use and by bytes handed out. Of the last, only what does not depend on history counts: short strings
 * may be interned already, the stack and call records may be left over from an earlier call, so these are not counted. */
#include "script/sandbox/sandbox.h"

#include "base/saying.h"

#include "base/memory.h"

#include <lauxlib.h>
#include <string.h>

#define SHORT_STRING_BLOCK 72  /* Lua interns strings up to 40 bytes; their blocks are smaller than this */
#define CALL_RECORD_BLOCK  128 /* call records are smaller than this */
#define WORK_PER_STEP      4
#define STEPS_BETWEEN_LOOKS 1000 /* divides every budget of steps */
#define VALUES_FREE        256  /* of `...` */
#define VALUES_PER_WORK    16
#define LEVELS             8    /* functions looked at, from the innermost */
#define COLLECTIONS_MAX    20  /* forced ones in one budget */
#define PAUSE              1000 /* percent: garbage waits until memory has grown tenfold, since most of what loading makes stays */

/* How many values a function was given beyond its parameters, by halving: Lua only tells whether there is an n-th. */
static lua_Integer extra_values(lua_State *L, const lua_Debug *record)
{
	int low = 0, high = VALUES_FREE;
	while (high < (1 << 24) && lua_getlocal(L, record, -high)) {
		lua_pop(L, 1);
		low = high;
		high *= 2;
	}
	while (low + 1 < high && low > 0) {
		int middle = low + (high - low) / 2;
		bool there = lua_getlocal(L, record, -middle) != NULL;
		if (there)
			lua_pop(L, 1);
		low = there ? middle : low;
		high = there ? high : middle;
	}
	return low;
}

/* Handing on `...` copies all its values in one instruction: the more there are, the more an instruction costs. */
static void charge_values(lua_State *L)
{
	lua_Debug record;
	for (int level = 0; level < LEVELS && lua_getstack(L, level, &record); level++) {
		lua_Integer values = extra_values(L, &record);
		if (values > VALUES_FREE)
			sandbox_charge(L, values / VALUES_PER_WORK * STEPS_BETWEEN_LOOKS);
	}
}

static void on_count(lua_State *L, lua_Debug *record)
{
	(void)record;
	struct sandbox *sandbox = sandbox_of(L);
	if (sandbox->end == SANDBOX_FINE && --sandbox->looks_left > 0) {
		charge_values(L);
		return;
	}
	if (sandbox->end == SANDBOX_FINE)
		sandbox->end = SANDBOX_STEPS;
	lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
	sandbox_raise(L);
}

/* Reads only; a memory error calls no message handler, so the place is noted now. */
static void note_place(struct sandbox *sandbox)
{
	lua_Debug record;
	sandbox->end_line = 0;
	for (int level = 0; !sandbox->end_line && lua_getstack(sandbox->L, level, &record); level++) {
		lua_getinfo(sandbox->L, "Sl", &record);
		if (record.currentline > 0) {
			sandbox->end_line = record.currentline;
			sandbox->end_source = record.source;
		}
	}
}

static void *refuse(struct sandbox *sandbox, enum sandbox_end end)
{
	lua_State *L = sandbox->L;
	bool first = sandbox->end == SANDBOX_FINE;
	if (first)
		sandbox->end = end;
	if (!L)
		return NULL;
	lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
	if (first)
		note_place(sandbox);
	return NULL;
}

static bool is_counted(const void *block, size_t kind, size_t size)
{
	if (block)
		return false;
	if (kind == LUA_TSTRING)
		return size > SHORT_STRING_BLOCK;
	return kind != 0 || size >= CALL_RECORD_BLOCK;
}

/* lua_Alloc: when block is NULL, old_size is the kind of object. */
static void *allocate(void *context, void *block, size_t old_size, size_t new_size)
{
	struct sandbox *sandbox = context;
	size_t old = block ? old_size : 0;
	if (new_size == 0) {
		sandbox->in_use -= old;
		memory_free(block);
		return NULL;
	}
	if (new_size > old) {
		if (!block && old_size == LUA_TSTRING && new_size > SANDBOX_STRING_MAX + 32)
			return refuse(sandbox, SANDBOX_LONG_STRING);
		if (new_size > SANDBOX_BLOCK_MAX)
			return refuse(sandbox, SANDBOX_MEMORY);
		if (sandbox->in_use + (new_size - old) > sandbox->total_limit) { /* Lua collects garbage and asks again */
			if (sandbox->collections++ >= COLLECTIONS_MAX)
				return refuse(sandbox, SANDBOX_MEMORY);
			if (sandbox->L)
				note_place(sandbox); /* in case that is no help */
			return NULL;
		}
		if (is_counted(block, old_size, new_size)) {
			sandbox->handed_out += new_size;
			if (sandbox->handed_out > sandbox->bytes_limit)
				return refuse(sandbox, SANDBOX_MEMORY);
		}
	}
	void *result = memory_resize(block, new_size);
	if (!result && new_size <= old)
		return block; /* Lua relies on shrinking */
	if (!result) {
		sandbox->no_memory = true;
		return NULL;
	}
	sandbox->in_use += new_size - old;
	return result;
}

struct sandbox *sandbox_of(lua_State *L)
{
	return *(struct sandbox **)lua_getextraspace(L);
}

static void add_library(lua_State *L, const char *name, const luaL_Reg *functions)
{
	lua_newtable(L);                               /* words lib               */
	luaL_setfuncs(L, functions, 0);                /* words lib               */
	if (strcmp(name, "math") == 0) {
		lua_pushinteger(L, LUA_MAXINTEGER);    /* words lib max           */
		lua_setfield(L, -2, "maxinteger");     /* words lib               */
		lua_pushinteger(L, LUA_MININTEGER);    /* words lib min           */
		lua_setfield(L, -2, "mininteger");     /* words lib               */
	}
	if (strcmp(name, "string") == 0) {
		lua_pushliteral(L, "");                /* words lib ""            */
		lua_newtable(L);                       /* words lib "" meta       */
		lua_pushvalue(L, -3);                  /* words lib "" meta lib   */
		lua_setfield(L, -2, "__index");        /* words lib "" meta       */
		lua_setmetatable(L, -2);               /* words lib ""            */
		lua_pop(L, 1);                         /* words lib               */
	}
	sandbox_freeze(L, -1);                         /* words lib list          */
	lua_pop(L, 1);                                 /* words lib               */
	lua_setfield(L, -2, name);                     /* words                   */
}

static int set_up(lua_State *L)
{
	lua_newtable(L);                               /* words */
	luaL_setfuncs(L, sandbox_base_functions, 0);
	add_library(L, "string", sandbox_string_functions);
	add_library(L, "table", sandbox_table_functions);
	add_library(L, "math", sandbox_math_functions);
	lua_setfield(L, LUA_REGISTRYINDEX, "words");   /*       */
	return 0;
}

bool sandbox_open(struct sandbox *sandbox)
{
	*sandbox = (struct sandbox){.total_limit = SANDBOX_TOTAL_MAX, .bytes_limit = SANDBOX_LOAD_BYTES};
	lua_State *L = lua_newstate(allocate, sandbox);
	if (!L)
		return false;
	*(struct sandbox **)lua_getextraspace(L) = sandbox;
	sandbox->L = L;
	lua_gc(L, LUA_GCINC, PAUSE, 0, 0);
	lua_pushcfunction(L, set_up);
	if (lua_pcall(L, 0, 0, 0) == LUA_OK)
		return true;
	sandbox_close(sandbox);
	return false;
}

void sandbox_close(struct sandbox *sandbox)
{
	lua_State *L = sandbox->L;
	sandbox->L = NULL;
	if (L)
		lua_close(L);
}

void sandbox_begin(struct sandbox *sandbox, int steps, uint64_t bytes)
{
	sandbox->calls++;
	sandbox->end = SANDBOX_FINE;
	sandbox->no_memory = false;
	sandbox->end_line = 0;
	sandbox->collections = 0;
	sandbox->handed_out = 0;
	sandbox->bytes_limit = bytes;
	sandbox->work_left = (int64_t)steps * WORK_PER_STEP;
	sandbox->looks_left = steps / STEPS_BETWEEN_LOOKS;
	lua_sethook(sandbox->L, on_count, LUA_MASKCOUNT, STEPS_BETWEEN_LOOKS);
}

int64_t sandbox_steps_left(const struct sandbox *sandbox)
{
	int64_t looks = (int64_t)sandbox->looks_left * STEPS_BETWEEN_LOOKS, work = sandbox->work_left / WORK_PER_STEP;
	int64_t left = looks < work ? looks : work;
	return left > 0 && sandbox->end == SANDBOX_FINE ? left : 0;
}

void sandbox_charge(lua_State *L, int64_t work)
{
	struct sandbox *sandbox = sandbox_of(L);
	sandbox->work_left -= work;
	if (sandbox->work_left >= 0 && sandbox->end == SANDBOX_FINE)
		return;
	if (sandbox->end == SANDBOX_FINE)
		sandbox->end = SANDBOX_STEPS;
	lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
	sandbox_raise(L);
}

const char *sandbox_phrase(enum sandbox_end end)
{
	static const char *const phrases[] = {"", SAID("takes too many steps (is there an endless loop?)"), SAID("takes too much memory"),
	                                      SAID("makes a string longer than 8,192 bytes"), "emits more than 256 effects", "no memory left"};
	return phrases[end];
}

int sandbox_raise(lua_State *L)
{
	lua_Debug record;
	lua_pushliteral(L, "");
	for (int level = 0; lua_getstack(L, level, &record); level++) {
		lua_getinfo(L, "Sl", &record);
		if (record.currentline > 0) {
			lua_pop(L, 1);
			lua_pushfstring(L, "%s:%d: ", record.short_src, record.currentline);
			break;
		}
	}
	lua_pushstring(L, sandbox_phrase(sandbox_of(L)->end));
	lua_concat(L, 2);
	return lua_error(L);
}
