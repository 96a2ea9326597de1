/* runner — handlers of one thread: a Lua machine of its own, loaded from the same sources where the scenario has handlers at all, and the object `ex` through which a
 * handler reads the state and emits. */
#ifndef ENSHU_SCRIPT_RUNNER_H
#define ENSHU_SCRIPT_RUNNER_H

#include "script/declare/loader.h"
#include "script/script_struct.h"

enum runner_mode {
	RUNNER_IDLE,
	RUNNER_EFFECTS,   /* a handler: reads, draws, emits */
	RUNNER_CONDITION, /* only reads */
	RUNNER_BOT        /* reads, draws, gives commands */
};
#define RUNNER_STREAMS_MAX 32 /* streams that one call may draw from */

struct script_runner {
	struct loader loader; /* first: what sandbox.owner points to */
	struct source_set sources;
	struct arena arena;
	const struct script *script;
	const struct sim_scenario *sc;
	struct sim_hooks hooks;
	struct sim_machine *machine; /* for bots: is a command valid? */
	int handlers_ref, ex_ref;    /* in Lua's registry */

	/* The present call. */
	enum runner_mode mode;
	const struct sim_state *state;
	const struct sim_event *event;
	struct sim_call *call; /* RUNNER_EFFECTS */
	int role;              /* RUNNER_BOT */
	struct sim_command *commands;
	size_t command_count, command_capacity;
	uint32_t bot_draws;
	struct {
		int32_t stream;
		uint32_t draws;
	} drawn[RUNNER_STREAMS_MAX];
	uint32_t drawn_count;
	char last_error[400];
};

/* Userdata behind `ex`; what ex:after gives has a delay. */
struct ex {
	int64_t delay;
};

/* Pushes the object ex with all its methods. Inside a protected call. */
void runner_push_ex(struct script_runner *runner, lua_State *L);
struct script_runner *runner_of(lua_State *L);

/* ---- shared by the methods ---- */
/* Index of the id at `arg`, by the table in upvalue `map`; raises an error with a suggestion when there is none. */
lua_Integer runner_id(lua_State *L, int arg, int map);
/* Room for one more emitted effect; raises an error when the method may not be used here. */
struct sim_effect *runner_emit(lua_State *L);
int runner_wrong_mode(lua_State *L);
/* Adds a command of the bot's role when it is valid now. */
bool runner_give(struct script_runner *runner, enum sim_command_kind kind, int32_t target, int32_t option, sim_roles roles);

extern const lua_CFunction runner_read_methods[METHODS], runner_emit_methods[METHODS];

/* What a quantity's id maps to: kind and index in one number; and a choice or decision. */
#define RUNNER_PACK(high, low) ((lua_Integer)(high) << 32 | (uint32_t)(low))
#define RUNNER_HIGH(packed)    ((int32_t)((packed) >> 32))
#define RUNNER_LOW(packed)     ((int32_t)(uint32_t)(packed))
#define RUNNER_EVERYBODY       1000 /* as a role */
enum runner_quantity { RUNNER_METRIC, RUNNER_VARIABLE, RUNNER_RESOURCE };

#endif
