/* ex — the object handlers receive: one userdata, one table of methods, and for each kind of thing a table from id to index, so that a call makes no garbage. */
#include "script/handler/runner.h"

#include "script/mistake/suggest.h"

#include <lauxlib.h>
#include <string.h>

enum map { MAP_NONE, MAP_ROLE, MAP_METRIC, MAP_VARIABLE, MAP_RESOURCE, MAP_QUANTITY, MAP_FACT, MAP_AUTHORITY, MAP_INJECT, MAP_DECISION, MAP_CHOSEN, MAP_ACTION,
           MAP_APPROVAL, MAP_MODULE, MAP_ENDING, MAP_STREAM, MAPS };

/* ---- looking up ----- */

static int no_such_id(lua_State *L, int arg, int map)
{
	const char *what = lua_tostring(L, lua_upvalueindex(3)), *id = lua_tostring(L, arg);
	struct suggestion s = {.wanted = id};
	sandbox_sorted_keys(L, map);                           /* ... keys     */
	for (lua_Integer i = 1; lua_rawgeti(L, -1, i) == LUA_TSTRING; i++) {
		suggest_try(&s, lua_tostring(L, -1));
		lua_pop(L, 1);                                 /* ... keys     */
	}
	lua_pop(L, 1);
	if (s.best)
		return luaL_error(L, "ex:%s: there is no \"%s\"; did you mean \"%s\"?", what, id, s.best);
	return luaL_error(L, "ex:%s: there is no \"%s\"", what, id);
}

lua_Integer runner_id(lua_State *L, int arg, int map)
{
	if (lua_type(L, arg) == LUA_TSTRING) {
		lua_pushvalue(L, arg);                         /* ... id       */
		if (lua_rawget(L, map) == LUA_TNUMBER) {       /* ... index    */
			lua_Integer index = lua_tointeger(L, -1);
			lua_pop(L, 1);                         /* ...          */
			return index;
		}
		lua_pop(L, 1);                                 /* ...          */
		return no_such_id(L, arg, map);
	}
	return luaL_error(L, "ex:%s needs an id as argument %d", lua_tostring(L, lua_upvalueindex(3)), arg - 1);
}

int runner_wrong_mode(lua_State *L)
{
	static const char *const phrases[] = {"only inside a handler", "only in a bot's play", "not in a condition, which only reads", "not in a bot's play, which gives commands"};
	return luaL_error(L, "ex:%s works %s", lua_tostring(L, lua_upvalueindex(3)), phrases[runner_of(L)->mode]);
}

struct sim_effect *runner_emit(lua_State *L)
{
	struct script_runner *r = runner_of(L);
	if (r->mode != RUNNER_EFFECTS)
		runner_wrong_mode(L);
	struct sim_call *call = r->call;
	if (call->count == SIM_EMITTED_MAX) {
		r->loader.sandbox.end = SANDBOX_EFFECTS;
		sandbox_charge(L, INT64_MAX / 2);
	}
	const struct ex *ex = lua_touserdata(L, 1);
	struct sim_emitted *emitted = &call->emitted[call->count++];
	*emitted = (struct sim_emitted){.effect = {.target = SIM_NONE, .condition = SIM_NONE}, .delay = ex->delay};
	sim_place place = loader_place(&r->loader, L, 1);
	emitted->effect.place = place ? place : r->sc->handlers[call->handler].place;
	return &emitted->effect;
}

/* ---- maps ----- */

static void add(lua_State *L, const char *id, lua_Integer value)
{
	lua_pushstring(L, id);                                 /* ... map id       */
	lua_pushinteger(L, value);                             /* ... map id value */
	lua_rawset(L, -3);                                     /* ... map          */
}

#define ADD_ALL(rows, count)                                                                                           \
	for (uint32_t i = 0; i < sc->count; i++)                                                                       \
		add(L, sc->rows[i].id, i);

static void add_chosen(lua_State *L, const struct sim_scenario *sc)
{
	for (uint32_t d = 0; d < sc->decision_count; d++) {
		const struct sim_decision *decision = &sc->decisions[d];
		add(L, decision->id, RUNNER_PACK(d, SIM_NONE));
		for (uint32_t o = 0; o < decision->options.count; o++) {
			lua_pushfstring(L, "%s.%s", decision->id, sc->options[decision->options.first + o].id);
			lua_pushinteger(L, RUNNER_PACK(d, o));
			lua_rawset(L, -3);
		}
	}
}

static void add_approvals(lua_State *L, const struct sim_scenario *sc)
{
	for (uint32_t i = 0; i < sc->approval_count; i++) {
		const struct sim_approval *approval = &sc->approvals[i];
		lua_pushfstring(L, "%s.%s", sc->actions[approval->action].id, sc->roles[approval->by].id);
		lua_pushinteger(L, i);
		lua_rawset(L, -3);
	}
}

static void add_quantities(lua_State *L, const struct sim_scenario *sc)
{
	for (uint32_t i = 0; i < sc->metric_count; i++)
		add(L, sc->metrics[i].id, RUNNER_PACK(RUNNER_METRIC, i));
	for (uint32_t i = 0; i < sc->variable_count; i++)
		add(L, sc->variables[i].id, RUNNER_PACK(RUNNER_VARIABLE, i));
	for (uint32_t i = 0; i < sc->resource_count; i++)
		add(L, sc->resources[i].id, RUNNER_PACK(RUNNER_RESOURCE, i));
}

static void push_map(lua_State *L, const struct sim_scenario *sc, enum map map)
{
	lua_newtable(L);                                       /* ... map */
	switch (map) {
	case MAP_ROLE:
		ADD_ALL(roles, role_count)
		add(L, "everybody", RUNNER_EVERYBODY);
		break;
	case MAP_METRIC: ADD_ALL(metrics, metric_count) break;
	case MAP_VARIABLE: ADD_ALL(variables, variable_count) break;
	case MAP_RESOURCE: ADD_ALL(resources, resource_count) break;
	case MAP_QUANTITY: add_quantities(L, sc); break;
	case MAP_FACT: ADD_ALL(facts, fact_count) break;
	case MAP_AUTHORITY: ADD_ALL(authorities, authority_count) break;
	case MAP_INJECT: ADD_ALL(injects, inject_count) break;
	case MAP_DECISION: ADD_ALL(decisions, decision_count) break;
	case MAP_CHOSEN: add_chosen(L, sc); break;
	case MAP_ACTION: ADD_ALL(actions, action_count) break;
	case MAP_APPROVAL: add_approvals(L, sc); break;
	case MAP_MODULE: ADD_ALL(modules, module_count) break;
	case MAP_ENDING: ADD_ALL(endings, ending_count) break;
	case MAP_STREAM: ADD_ALL(streams, stream_count) break;
	default: break;
	}
}

static enum map map_of(int type)
{
	switch (type) {
	case TYPE_ROLE: return MAP_ROLE;
	case TYPE_METRIC: return MAP_METRIC;
	case TYPE_VARIABLE:
	case TYPE_FLAG: return MAP_VARIABLE;
	case TYPE_RESOURCE: return MAP_RESOURCE;
	case TYPE_QUANTITY: return MAP_QUANTITY;
	case TYPE_FACT: return MAP_FACT;
	case TYPE_AUTHORITY: return MAP_AUTHORITY;
	case TYPE_INJECT: return MAP_INJECT;
	case TYPE_DECISION: return MAP_DECISION;
	case TYPE_CHOSEN: return MAP_CHOSEN;
	case TYPE_ACTION:
	case TYPE_ACTION_OR_NONE: return MAP_ACTION;
	case TYPE_APPROVAL: return MAP_APPROVAL;
	case TYPE_MODULE: return MAP_MODULE;
	case TYPE_ENDING_OR_NONE: return MAP_ENDING;
	default: return MAP_NONE;
	}
}

/* Map of the second argument, or of the stream. */
static enum map second_map(enum method_id method)
{
	switch (method) {
	case METHOD_knows: return MAP_FACT;
	case METHOD_has_authority: return MAP_AUTHORITY;
	case METHOD_learn:
	case METHOD_grant:
	case METHOD_revoke:
	case METHOD_share: return MAP_ROLE;
	case METHOD_chance:
	case METHOD_roll: return MAP_STREAM;
	default: return MAP_NONE;
	}
}

static int no_new_fields(lua_State *L)
{
	return luaL_error(L, "nothing can be kept in ex; use a variable or a flag");
}

static int no_such_method(lua_State *L)
{
	const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
	struct suggestion s = {.wanted = name};
	for (int i = 0; i < METHODS; i++)
		suggest_try(&s, script_methods[i].name);
	if (s.best)
		return luaL_error(L, "ex has no method %s; did you mean %s?", name, s.best);
	return luaL_error(L, "ex has no method %s", name);
}

void runner_push_ex(struct script_runner *r, lua_State *L)
{
	lua_createtable(L, MAPS, 0);                           /* maps                */
	for (int i = MAP_NONE; i < MAPS; i++) {
		push_map(L, r->sc, (enum map)i);
		lua_rawseti(L, -2, i + 1);                     /* maps                */
	}
	struct ex *ex = lua_newuserdatauv(L, sizeof *ex, 0);   /* maps ex             */
	ex->delay = 0;
	lua_createtable(L, 0, 4);                              /* maps ex meta        */
	lua_createtable(L, 0, METHODS);                        /* maps ex meta methods */
	for (int i = 0; i < METHODS; i++) {
		lua_CFunction function = runner_read_methods[i] ? runner_read_methods[i] : runner_emit_methods[i];
		lua_rawgeti(L, -4, map_of(script_methods[i].first) + 1);
		lua_rawgeti(L, -5, second_map((enum method_id)i) + 1);
		lua_pushstring(L, script_methods[i].name);
		lua_pushcclosure(L, function, 3);
		lua_setfield(L, -2, script_methods[i].name);
	}
	lua_createtable(L, 0, 1);                              /* maps ex meta methods meta2 */
	lua_pushcfunction(L, no_such_method);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);                               /* maps ex meta methods */
	lua_setfield(L, -2, "__index");                        /* maps ex meta        */
	lua_pushcfunction(L, no_new_fields);
	lua_setfield(L, -2, "__newindex");
	lua_pushvalue(L, -1);
	lua_setfield(L, LUA_REGISTRYINDEX, "ex");              /* maps ex meta        */
	lua_setmetatable(L, -2);                               /* maps ex             */
	lua_remove(L, -2);                                     /* ex                  */
}
