/* ex_emit — what a handler may cause, and what a bot may do. Effects are written into the call and applied by the core after the handler returned. */
#include "script/handler/runner.h"

#include "base/duration.h"

#include <lauxlib.h>
#include <string.h>

#define FIRST  lua_upvalueindex(1)
#define SECOND lua_upvalueindex(2)

static void check_colon(lua_State *L)
{
	if (lua_type(L, 1) != LUA_TUSERDATA)
		luaL_error(L, "write ex:%s with a colon", lua_tostring(L, lua_upvalueindex(3)));
}

static int32_t check_amount(lua_State *L, int arg)
{
	lua_Integer amount = luaL_checkinteger(L, arg);
	luaL_argcheck(L, amount >= INT32_MIN && amount <= INT32_MAX, arg, "the number is too large");
	return (int32_t)amount;
}

static int64_t check_duration(lua_State *L, int arg)
{
	size_t length;
	const char *text = luaL_checklstring(L, arg, &length);
	int64_t seconds = 0;
	if (!length || !strchr("dhms", text[length - 1]) || !duration_parse(text, length, &seconds) || seconds > INT32_MAX)
		luaL_error(L, "\"%s\" is not a duration such as \"30m\"", text);
	return seconds;
}

/* ---- quantities ----- */

static int ex_add(lua_State *L)
{
	static const uint8_t kinds[] = {[RUNNER_METRIC] = SIM_ADD_METRIC, [RUNNER_VARIABLE] = SIM_ADD_VARIABLE, [RUNNER_RESOURCE] = SIM_ADD_RESOURCE};
	check_colon(L);
	lua_Integer packed = runner_id(L, 2, FIRST);
	int32_t amount = check_amount(L, 3);
	const struct script_runner *r = runner_of(L);
	if (RUNNER_HIGH(packed) == RUNNER_VARIABLE && r->sc->variables[RUNNER_LOW(packed)].values)
		return luaL_error(L, "\"%s\" does not count; set its value", lua_tostring(L, 2));
	struct sim_effect *effect = runner_emit(L);
	effect->kind = kinds[RUNNER_HIGH(packed)];
	effect->target = RUNNER_LOW(packed);
	effect->amount = amount;
	return 0;
}

/* The number that the value at `arg` stands for in this variable. */
static int32_t check_value(lua_State *L, const struct sim_variable *variable, int arg)
{
	if (lua_isboolean(L, arg))
		return lua_toboolean(L, arg);
	if (!variable->values)
		return check_amount(L, arg);
	const char *wanted = luaL_checkstring(L, arg);
	for (int32_t i = 0; i <= variable->max; i++)
		if (strcmp(variable->values[i], wanted) == 0)
			return i;
	return luaL_error(L, "\"%s\" is not a value of \"%s\"", wanted, variable->id);
}

static int ex_set(lua_State *L)
{
	check_colon(L);
	lua_Integer packed = runner_id(L, 2, FIRST);
	const struct script_runner *r = runner_of(L);
	if (RUNNER_HIGH(packed) == RUNNER_RESOURCE)
		return luaL_error(L, "a resource cannot be set; add to it");
	bool metric = RUNNER_HIGH(packed) == RUNNER_METRIC;
	int32_t amount = metric ? check_amount(L, 3) : check_value(L, &r->sc->variables[RUNNER_LOW(packed)], 3);
	struct sim_effect *effect = runner_emit(L);
	effect->kind = metric ? SIM_SET_METRIC : SIM_SET_VARIABLE;
	effect->target = RUNNER_LOW(packed);
	effect->amount = amount;
	return 0;
}

/* ---- knowledge and powers ----- */

static sim_roles check_roles(lua_State *L, int first, int last)
{
	sim_roles roles = 0;
	for (int i = first; i <= last; i++) {
		lua_Integer role = runner_id(L, i, SECOND);
		roles |= role == RUNNER_EVERYBODY ? runner_of(L)->sc->room_roles : 1u << role;
	}
	if (!roles)
		luaL_error(L, "ex:%s needs at least one role", lua_tostring(L, lua_upvalueindex(3)));
	return roles;
}

static int ex_learn(lua_State *L)
{
	check_colon(L);
	int32_t fact = (int32_t)runner_id(L, 2, FIRST);
	sim_roles roles = check_roles(L, 3, lua_gettop(L));
	struct sim_effect *effect = runner_emit(L);
	effect->kind = SIM_LEARN;
	effect->target = fact;
	effect->roles = roles;
	return 0;
}

static int power(lua_State *L, enum sim_effect_kind kind)
{
	check_colon(L);
	int32_t authority = (int32_t)runner_id(L, 2, FIRST);
	sim_roles roles = check_roles(L, 3, 3);
	int32_t seconds = kind == SIM_GRANT && !lua_isnoneornil(L, 4) ? (int32_t)check_duration(L, 4) : 0;
	struct sim_effect *effect = runner_emit(L);
	effect->kind = (uint8_t)kind;
	effect->target = authority;
	effect->roles = roles;
	effect->amount = seconds;
	return 0;
}

static int ex_grant(lua_State *L)
{
	return power(L, SIM_GRANT);
}

static int ex_revoke(lua_State *L)
{
	return power(L, SIM_REVOKE);
}

/* ---- one id ----- */

static int simple(lua_State *L, enum sim_effect_kind kind)
{
	check_colon(L);
	int32_t target = (int32_t)runner_id(L, 2, FIRST);
	struct sim_effect *effect = runner_emit(L);
	effect->kind = (uint8_t)kind;
	effect->target = target;
	return 0;
}

static int ex_fire(lua_State *L)
{
	return simple(L, SIM_FIRE);
}

static int ex_cancel(lua_State *L)
{
	return simple(L, SIM_CANCEL);
}

static int ex_open(lua_State *L)
{
	return simple(L, SIM_OPEN);
}

static int ex_close(lua_State *L)
{
	return simple(L, SIM_CLOSE);
}

static int ex_start(lua_State *L)
{
	return simple(L, SIM_START);
}

static int ex_stop(lua_State *L)
{
	return simple(L, SIM_STOP);
}

static int ex_enter(lua_State *L)
{
	return simple(L, SIM_ENTER);
}

static int ex_finish(lua_State *L)
{
	if (!lua_isnoneornil(L, 2))
		return simple(L, SIM_END);
	check_colon(L);
	runner_emit(L)->kind = SIM_END;
	return 0;
}

static int ex_after(lua_State *L)
{
	check_colon(L);
	if (runner_of(L)->mode != RUNNER_EFFECTS)
		return runner_wrong_mode(L);
	int64_t delay = ((const struct ex *)lua_touserdata(L, 1))->delay + check_duration(L, 2);
	struct ex *later = lua_newuserdatauv(L, sizeof *later, 0); /* ... later      */
	later->delay = delay;
	lua_getfield(L, LUA_REGISTRYINDEX, "ex");                  /* ... later meta */
	lua_setmetatable(L, -2);                                   /* ... later      */
	return 1;
}

/* ---- a bot's moves ----- */

static struct script_runner *player(lua_State *L)
{
	struct script_runner *r = runner_of(L);
	check_colon(L);
	if (r->mode != RUNNER_BOT)
		luaL_error(L, "ex:%s works only in a bot's play", lua_tostring(L, lua_upvalueindex(3)));
	return r;
}

static int give(lua_State *L, enum sim_command_kind kind, int32_t target, int32_t option, sim_roles roles)
{
	lua_pushboolean(L, runner_give(runner_of(L), kind, target, option, roles));
	return 1;
}

static int ex_act(lua_State *L)
{
	player(L);
	return give(L, SIM_DO_ACT, (int32_t)runner_id(L, 2, FIRST), SIM_NONE, 0);
}

static int ex_decide(lua_State *L)
{
	player(L);
	lua_Integer packed = runner_id(L, 2, FIRST);
	if (RUNNER_LOW(packed) == SIM_NONE)
		return luaL_error(L, "ex:decide needs \"decision.option\"");
	return give(L, SIM_DO_DECIDE, RUNNER_HIGH(packed), RUNNER_LOW(packed), 0);
}

static int ex_approve(lua_State *L)
{
	player(L);
	return give(L, SIM_DO_APPROVE, (int32_t)runner_id(L, 2, FIRST), SIM_NONE, 0);
}

static int ex_refuse(lua_State *L)
{
	player(L);
	return give(L, SIM_DO_REFUSE, (int32_t)runner_id(L, 2, FIRST), SIM_NONE, 0);
}

static int ex_share(lua_State *L)
{
	player(L);
	int32_t fact = (int32_t)runner_id(L, 2, FIRST);
	return give(L, SIM_DO_SHARE, fact, SIM_NONE, check_roles(L, 3, lua_gettop(L)));
}

const lua_CFunction runner_emit_methods[METHODS] = {
    [METHOD_add] = ex_add,       [METHOD_set] = ex_set,       [METHOD_learn] = ex_learn,     [METHOD_grant] = ex_grant, [METHOD_revoke] = ex_revoke,
    [METHOD_fire] = ex_fire,     [METHOD_cancel] = ex_cancel, [METHOD_open] = ex_open,       [METHOD_close] = ex_close, [METHOD_start] = ex_start,
    [METHOD_stop] = ex_stop,     [METHOD_enter] = ex_enter,   [METHOD_finish] = ex_finish,   [METHOD_after] = ex_after, [METHOD_act] = ex_act,
    [METHOD_decide] = ex_decide, [METHOD_approve] = ex_approve, [METHOD_refuse] = ex_refuse, [METHOD_share] = ex_share,
};
