/* ex_read — what a handler may ask. Every method reads the state as it was when the handler was called. */
#include "script/handler/runner.h"

#include "base/random.h"

#include <lauxlib.h>
#include <string.h>

#define FIRST  lua_upvalueindex(1)
#define SECOND lua_upvalueindex(2)

/* The runner when there is a state to read and the call was written with a colon. */
static struct script_runner *reader(lua_State *L)
{
	struct script_runner *r = runner_of(L);
	if (r->mode == RUNNER_IDLE)
		runner_wrong_mode(L);
	if (lua_type(L, 1) != LUA_TUSERDATA)
		luaL_error(L, "write ex:%s with a colon", lua_tostring(L, lua_upvalueindex(3)));
	return r;
}

static int give_integer(lua_State *L, lua_Integer n)
{
	lua_pushinteger(L, n);
	return 1;
}

static int give_boolean(lua_State *L, bool b)
{
	lua_pushboolean(L, b);
	return 1;
}

static int ex_now(lua_State *L)
{
	return give_integer(L, reader(L)->state->clock.now);
}

static int ex_minutes(lua_State *L)
{
	return give_integer(L, reader(L)->state->clock.now / 60);
}

static int ex_metric(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_integer(L, sim_metric_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->value);
}

static int ex_variable(lua_State *L)
{
	struct script_runner *r = reader(L);
	int32_t index = (int32_t)runner_id(L, 2, FIRST), value = sim_variable_state_of(r->sc, r->state, index)->value;
	if (!r->sc->variables[index].values)
		return give_integer(L, value);
	lua_pushstring(L, r->sc->variables[index].values[value]);
	return 1;
}

static int ex_flag(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, sim_variable_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->value != 0);
}

static int ex_resource(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_integer(L, sim_resource_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->free);
}

static int32_t one_role(lua_State *L, int arg, int map)
{
	lua_Integer role = runner_id(L, arg, map);
	if (role == RUNNER_EVERYBODY)
		luaL_error(L, "ex:%s asks about one role", lua_tostring(L, lua_upvalueindex(3)));
	return (int32_t)role;
}

static int ex_knows(lua_State *L)
{
	struct script_runner *r = reader(L);
	int32_t role = one_role(L, 2, FIRST);
	return give_boolean(L, sim_knows(r->sc, r->state, (int32_t)runner_id(L, 3, SECOND), role));
}

static int ex_anyone_knows(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, sim_fact_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->known != 0);
}

static int ex_shared(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_integer(L, sim_fact_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->shares);
}

static int ex_fired(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, sim_inject_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->status == SIM_INJECT_FIRED);
}

static int ex_is_open(lua_State *L)
{
	struct script_runner *r = reader(L);
	uint8_t status = sim_decision_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->status;
	return give_boolean(L, status == SIM_DECISION_OPEN || status == SIM_DECISION_LATE);
}

static int ex_decided(lua_State *L)
{
	struct script_runner *r = reader(L);
	lua_Integer packed = runner_id(L, 2, FIRST);
	const struct sim_decision_state *decision = sim_decision_state_of(r->sc, r->state, RUNNER_HIGH(packed));
	bool so = RUNNER_LOW(packed) == SIM_NONE || decision->option == RUNNER_LOW(packed);
	return give_boolean(L, decision->status == SIM_DECISION_DECIDED && so);
}

static int ex_choice(lua_State *L)
{
	struct script_runner *r = reader(L);
	int32_t index = (int32_t)runner_id(L, 2, FIRST);
	const struct sim_decision_state *decision = sim_decision_state_of(r->sc, r->state, index);
	if (decision->status != SIM_DECISION_DECIDED || decision->option < 0)
		return 0;
	lua_pushstring(L, r->sc->options[r->sc->decisions[index].options.first + (uint32_t)decision->option].id);
	return 1;
}

static int ex_done(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_integer(L, sim_action_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->done);
}

static int ex_running(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, sim_action_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->status == SIM_ACTION_RUNNING);
}

static int ex_has_authority(lua_State *L)
{
	struct script_runner *r = reader(L);
	int32_t role = one_role(L, 2, FIRST);
	return give_boolean(L, sim_has_authority(r->sc, r->state, (int32_t)runner_id(L, 3, SECOND), role));
}

static int ex_approved(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, sim_approval_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->status == SIM_APPROVAL_GIVEN);
}

static int ex_in_module(lua_State *L)
{
	struct script_runner *r = reader(L);
	return give_boolean(L, runner_id(L, 2, FIRST) == r->state->clock.module);
}

static int ex_ultra_vires(lua_State *L)
{
	struct script_runner *r = reader(L);
	if (lua_isnoneornil(L, 2))
		return give_integer(L, r->state->clock.ultra_vires);
	return give_integer(L, sim_action_state_of(r->sc, r->state, (int32_t)runner_id(L, 2, FIRST))->ultra_vires);
}

/* ---- the event ----- */

static const char *thing_id(const struct script_runner *r, const char *is, int32_t index)
{
	const struct sim_scenario *sc = r->sc;
	const struct {
		const char *is, *id;
	} known[] = {
#define NAMED(what, rows, count) {what, index >= 0 && (uint32_t)index < sc->count ? sc->rows[index].id : NULL}
	    NAMED("decision", decisions, decision_count), NAMED("action", actions, action_count),      NAMED("metric", metrics, metric_count),
	    NAMED("variable", variables, variable_count), NAMED("resource", resources, resource_count), NAMED("fact", facts, fact_count),
	    NAMED("authority", authorities, authority_count), NAMED("module", modules, module_count),  NAMED("task", tasks, task_count),
	    NAMED("role", roles, role_count),             NAMED("ending", endings, ending_count),       NAMED("stream", streams, stream_count),
#undef NAMED
	};
	if (strcmp(is, "inject") == 0)
		return index >= 0 ? sim_inject_id(sc, index) : NULL;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(known[i].is, is) == 0)
			return known[i].id;
	return NULL;
}

static int ex_event(lua_State *L)
{
	struct script_runner *r = reader(L);
	const struct sim_event *event = r->event;
	if (!event)
		return 0;
	const char *a_is = sim_event_a_is(event->kind), *b_is = sim_event_b_is(event->kind);
	int32_t a = event->a;
	if (strcmp(a_is, "approval") == 0 && a >= 0) { /* shown as its action; the role is the detail */
		a_is = "action";
		a = r->sc->approvals[a].action;
	}
	lua_pushstring(L, sim_event_id(event->kind));
	lua_pushstring(L, thing_id(r, a_is, a));
	if (strcmp(b_is, "option") == 0 && event->a >= 0 && event->b >= 0)
		lua_pushstring(L, r->sc->options[r->sc->decisions[event->a].options.first + (uint32_t)event->b].id);
	else
		lua_pushstring(L, thing_id(r, b_is, event->b));
	return 3;
}

/* ---- chance ----- */

/* The next draw of a stream: in a handler counted from the state and noted for it; in a bot a function of the second alone. */
static uint64_t draw(lua_State *L, struct script_runner *r, int32_t stream)
{
	uint64_t key = r->sc->streams[stream].key;
	if (r->mode == RUNNER_BOT)
		return random_draw(r->state->clock.seed ^ key, (uint64_t)r->role, (uint64_t)r->state->clock.now << 8 | (r->bot_draws++ & 0xff));
	if (r->mode != RUNNER_EFFECTS)
		runner_wrong_mode(L);
	uint32_t i = 0;
	while (i < r->drawn_count && r->drawn[i].stream != stream)
		i++;
	if (i == RUNNER_STREAMS_MAX)
		luaL_error(L, "a handler draws from more than %d streams", RUNNER_STREAMS_MAX);
	if (i == r->drawn_count) {
		r->drawn[r->drawn_count++].stream = stream;
		r->drawn[i].draws = 0;
		struct sim_effect *note = runner_emit(L);
		note->kind = SIM_DRAWN;
		note->target = stream;
		r->call->emitted[r->call->count - 1].delay = 0;
	}
	uint64_t number = sim_stream_state_of(r->sc, r->state, stream)->draws + r->drawn[i].draws++;
	for (uint32_t n = 0; n < r->call->count; n++) {
		struct sim_effect *note = &r->call->emitted[n].effect;
		if (note->kind == SIM_DRAWN && note->target == stream)
			note->amount = (int32_t)r->drawn[i].draws;
	}
	return random_draw(r->state->clock.seed, key, number);
}

static int ex_chance(lua_State *L)
{
	struct script_runner *r = reader(L);
	lua_Integer percent = luaL_checkinteger(L, 2);
	int32_t stream = (int32_t)runner_id(L, 3, SECOND);
	luaL_argcheck(L, percent >= 0 && percent <= 100, 2, "percent lie between 0 and 100");
	return give_boolean(L, random_below(draw(L, r, stream), 100) < percent);
}

static int ex_roll(lua_State *L)
{
	struct script_runner *r = reader(L);
	lua_Integer sides = luaL_checkinteger(L, 2);
	int32_t stream = (int32_t)runner_id(L, 3, SECOND);
	luaL_argcheck(L, sides >= 1 && sides <= 1000000, 2, "sides lie between 1 and 1000000");
	return give_integer(L, (lua_Integer)random_below(draw(L, r, stream), (uint32_t)sides) + 1);
}

const lua_CFunction runner_read_methods[METHODS] = {
    [METHOD_now] = ex_now,           [METHOD_minutes] = ex_minutes, [METHOD_metric] = ex_metric,       [METHOD_variable] = ex_variable,
    [METHOD_flag] = ex_flag,         [METHOD_resource] = ex_resource, [METHOD_knows] = ex_knows,       [METHOD_anyone_knows] = ex_anyone_knows,
    [METHOD_shared] = ex_shared,     [METHOD_fired] = ex_fired,     [METHOD_is_open] = ex_is_open,     [METHOD_decided] = ex_decided,
    [METHOD_choice] = ex_choice,     [METHOD_done] = ex_done,       [METHOD_running] = ex_running,     [METHOD_has_authority] = ex_has_authority,
    [METHOD_approved] = ex_approved, [METHOD_in_module] = ex_in_module, [METHOD_ultra_vires] = ex_ultra_vires, [METHOD_event] = ex_event,
    [METHOD_chance] = ex_chance,     [METHOD_roll] = ex_roll,
};
