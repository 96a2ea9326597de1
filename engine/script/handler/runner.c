/* runner — entering Lua from the core, and leaving it again with a value or a sentence. */
#include "script/handler/runner.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

struct script_runner *runner_of(lua_State *L)
{
	return sandbox_of(L)->owner;
}

/* ---- one call ----- */

static void remember_error(struct script_runner *r, int32_t handler, sim_place place)
{
	const struct sandbox *sandbox = &r->loader.sandbox;
	const struct sim_handler *row = &r->sc->handlers[handler];
	const char *text = sandbox->end != SANDBOX_FINE ? sandbox_phrase(sandbox->end) : loader_error_text(sandbox->L);
	const char *file = SIM_PLACE_FILE(place) < r->sources.count ? r->sources.items[SIM_PLACE_FILE(place)].path : "?";
	snprintf(r->last_error, sizeof r->last_error, "%s:%u: %s: %s", file, SIM_PLACE_LINE(place), row->origin, text);
}

static enum sim_call_result failed(struct script_runner *r, int32_t handler, int status, sim_place *failed_at)
{
	struct sandbox *sandbox = &r->loader.sandbox;
	if (status == LUA_ERRMEM && sandbox->end == SANDBOX_FINE)
		sandbox->end = sandbox->no_memory ? SANDBOX_NO_MEMORY : SANDBOX_MEMORY;
	sim_place place = loader_error_place(&r->loader);
	*failed_at = place ? place : r->sc->handlers[handler].place;
	remember_error(r, handler, *failed_at);
	return sandbox->end == SANDBOX_FINE ? SIM_CALL_ERROR : SIM_CALL_BUDGET;
}

/* What a call must put back: a bot's move may ask whether it is valid, and the answer may need a condition of the scenario. */
struct frame {
	enum runner_mode mode;
	const struct sim_state *state;
	const struct sim_event *event;
	int top;
};

static struct frame frame_of(const struct script_runner *r)
{
	lua_State *L = r->loader.sandbox.L;
	return (struct frame){r->mode, r->state, r->event, L ? lua_gettop(L) : 0};
}

/* Runs a handler; leaves its result, or the error, on top of the stack. Calls inside calls share one budget. */
static int enter(struct script_runner *r, const struct frame *outer, int32_t handler, int results)
{
	lua_State *L = r->loader.sandbox.L;
	if (outer->mode == RUNNER_IDLE)
		sandbox_begin(&r->loader.sandbox, SANDBOX_HANDLER_STEPS, SANDBOX_HANDLER_BYTES);
	if (!lua_checkstack(L, 8))
		return LUA_ERRMEM;
	lua_pushcfunction(L, loader_on_error);                        /* on_error             */
	lua_rawgeti(L, LUA_REGISTRYINDEX, r->handlers_ref);           /* on_error handlers    */
	lua_rawgeti(L, -1, handler + 1);                              /* on_error handlers f  */
	lua_rawgeti(L, LUA_REGISTRYINDEX, r->ex_ref);                 /* on_error handlers f ex */
	return lua_pcall(L, 1, results, outer->top + 1);              /* on_error handlers result */
}

static void leave(struct script_runner *r, const struct frame *outer)
{
	r->mode = outer->mode;
	r->state = outer->state;
	r->event = outer->event;
	if (r->loader.sandbox.L)
		lua_settop(r->loader.sandbox.L, outer->top);
}

static enum sim_call_result call_handler(void *context, struct sim_call *call)
{
	struct script_runner *r = context;
	struct frame outer = frame_of(r);
	enum sim_call_result result = SIM_CALL_OK;
	r->mode = RUNNER_EFFECTS;
	r->state = call->state;
	r->event = call->event;
	r->call = call;
	r->drawn_count = 0;
	call->count = 0;
	int status = enter(r, &outer, call->handler, 0);
	if (status != LUA_OK)
		result = failed(r, call->handler, status, &call->failed_at);
	r->call = NULL;
	leave(r, &outer);
	return result;
}

static bool test_handler(void *context, const struct sim_scenario *scenario, const struct sim_state *state, int32_t handler, enum sim_call_result *result)
{
	struct script_runner *r = context;
	struct frame outer = frame_of(r);
	(void)scenario;
	sim_place place;
	r->mode = RUNNER_CONDITION;
	r->state = state;
	r->event = NULL;
	int status = enter(r, &outer, handler, 1);
	*result = status == LUA_OK ? SIM_CALL_OK : failed(r, handler, status, &place);
	bool holds = status == LUA_OK && lua_toboolean(r->loader.sandbox.L, -1);
	leave(r, &outer);
	return holds;
}

/* ---- life ----- */

static int set_up(lua_State *L)
{
	struct script_runner *r = runner_of(L);
	lua_getfield(L, LUA_REGISTRYINDEX, "handlers");        /* handlers    */
	r->handlers_ref = luaL_ref(L, LUA_REGISTRYINDEX);      /*             */
	runner_push_ex(r, L);                                  /* ex          */
	r->ex_ref = luaL_ref(L, LUA_REGISTRYINDEX);            /*             */
	return 0;
}

static bool prepare(struct script_runner *r)
{
	lua_State *L = r->loader.sandbox.L;
	sandbox_begin(&r->loader.sandbox, SANDBOX_LOAD_STEPS, SANDBOX_LOAD_BYTES);
	lua_settop(L, 0);
	lua_pushcfunction(L, set_up);
	bool fine = lua_pcall(L, 0, 0, 0) == LUA_OK;
	lua_gc(L, LUA_GCCOLLECT); /* what the declarations were made of */
	lua_gc(L, LUA_GCINC, 200, 0, 0);
	r->loader.sandbox.total_limit = r->loader.sandbox.in_use + SANDBOX_TOTAL_MAX;
	return fine;
}

static bool copy_sources(struct script_runner *r, const struct script *script)
{
	r->sources.arena = &r->arena;
	for (size_t i = 0; i < script->embedded_count; i++) {
		const struct source *from = &script->sources.items[i];
		r->sources.items[i] = (struct source){.path = from->path, .text = from->text, .length = from->length, .lua = from->lua};
	}
	r->sources.count = (uint32_t)script->embedded_count;
	return true;
}

struct script_runner *script_runner_create(const struct script *script)
{
	struct script_runner *r = memory_allocate_zeroed(1, sizeof *r);
	if (!r)
		return NULL;
	r->script = script;
	r->sc = &script->scenario;
	r->hooks = (struct sim_hooks){.context = r, .call = call_handler, .test = test_handler};
	r->loader.sources = &r->sources;
	r->loader.strings = &r->arena;
	copy_sources(r, script);
	bool fine = script->ready;
	if (fine && r->sc->handler_count) /* what declares no functions never comes back to Lua, and running it again costs as much as loading it */
		fine = loader_run(&r->loader) && !r->loader.aborted && prepare(r);
	arena_free(&r->loader.nodes); /* only the functions matter now */
	arena_free(&r->arena);
	if (fine)
		r->machine = sim_machine_create(r->sc, &r->hooks);
	if (fine && r->machine)
		return r;
	script_runner_free(r);
	return NULL;
}

void script_runner_free(struct script_runner *r)
{
	if (!r)
		return;
	if (r->machine)
		sim_machine_destroy(r->machine);
	loader_close(&r->loader);
	source_close(&r->sources);
	arena_free(&r->arena);
	memory_free(r);
}

const struct sim_hooks *script_runner_hooks(const struct script_runner *r)
{
	return &r->hooks;
}

const char *script_runner_last_error(const struct script_runner *r)
{
	return r->last_error;
}

void script_runner_forget_error(struct script_runner *r)
{
	r->last_error[0] = '\0';
}

/* ---- bots ----- */

static struct sim_command command_for(const struct script_runner *r, enum sim_command_kind kind, int32_t target, int32_t option, sim_roles roles)
{
	struct sim_command command = sim_command_of(kind, SIM_FROM_BOT);
	command.at = r->state->clock.now;
	command.role = (int16_t)r->role;
	command.target = target;
	command.option = option;
	command.roles = roles;
	return command;
}

bool runner_give(struct script_runner *r, enum sim_command_kind kind, int32_t target, int32_t option, sim_roles roles)
{
	struct sim_command command = command_for(r, kind, target, option, roles);
	if (r->command_count == r->command_capacity || !sim_validate(r->machine, r->state, &command, NULL))
		return false;
	r->commands[r->command_count++] = command;
	return true;
}

static void play_moves(struct script_runner *r, struct sim_list moves)
{
	const struct bot_move *all = r->script->moves.rows;
	for (uint32_t i = 0; i < moves.count; i++) {
		const struct bot_move *move = &all[moves.first + i];
		if (sim_holds(r->machine, r->state, move->when) &&
		    runner_give(r, (enum sim_command_kind)move->what, move->target, move->option, move->roles))
			return;
	}
}

size_t script_bot(struct script_runner *r, const struct sim_state *state, int role, struct sim_command *out, size_t capacity)
{
	int32_t bot = role >= 0 && (uint32_t)role < r->sc->role_count ? r->sc->roles[role].bot : SIM_NONE;
	if (bot == SIM_NONE)
		return 0;
	struct frame outer = frame_of(r);
	r->state = state;
	r->event = NULL;
	r->role = role;
	r->commands = out;
	r->command_capacity = capacity;
	r->command_count = 0;
	r->bot_draws = 0;
	int32_t handler = r->sc->bots[bot].handler;
	if (handler == SIM_NONE) {
		play_moves(r, ((const struct bot_plan *)r->script->plans.rows)[bot].moves);
	} else {
		sim_place place;
		r->mode = RUNNER_BOT;
		int status = enter(r, &outer, handler, 0);
		if (status != LUA_OK) {
			failed(r, handler, status, &place);
			r->command_count = 0;
		}
	}
	leave(r, &outer);
	return r->command_count;
}
