/* sandbox_base — the global functions of Lua that a scenario may use, and frozen tables. */
#include "script/sandbox/sandbox.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>


static const char content_key; /* its address marks the metatable of a frozen table and leads to the content */

/* ---- keys in order ----- */

struct sort_key {
	bool is_number;
	lua_Integer number;
	const char *string;
	size_t length;
};

static int compare_keys(const void *left, const void *right)
{
	const struct sort_key *a = left, *b = right;
	if (a->is_number != b->is_number)
		return a->is_number ? -1 : 1;
	if (a->is_number)
		return (a->number > b->number) - (a->number < b->number);
	size_t shorter = a->length < b->length ? a->length : b->length;
	int order = memcmp(a->string, b->string, shorter);
	return order ? order : (a->length > b->length) - (a->length < b->length);
}

lua_Integer sandbox_sorted_keys(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	lua_Integer count = 0;
	lua_pushnil(L);                                /* key          */
	while (lua_next(L, index)) {                   /* key value    */
		lua_pop(L, 1);                         /* key          */
		count++;
		if (!lua_isinteger(L, -1) && lua_type(L, -1) != LUA_TSTRING)
			return luaL_error(L, "pairs: keys must be names or whole numbers");
	}
	sandbox_charge(L, count * 4);
	struct sort_key *keys = lua_newuserdatauv(L, (size_t)count * sizeof *keys + 1, 0); /* keys */
	lua_Integer i = 0;
	lua_pushnil(L);                                /* keys key       */
	while (lua_next(L, index)) {                   /* keys key value */
		lua_pop(L, 1);                         /* keys key       */
		keys[i] = (struct sort_key){.is_number = lua_type(L, -1) == LUA_TNUMBER};
		if (keys[i].is_number)
			keys[i].number = lua_tointeger(L, -1);
		else
			keys[i].string = lua_tolstring(L, -1, &keys[i].length);
		i++;
	}
	qsort(keys, (size_t)count, sizeof *keys, compare_keys);
	lua_createtable(L, (int)count, 0);             /* keys sorted    */
	for (i = 0; i < count; i++) {
		if (keys[i].is_number)
			lua_pushinteger(L, keys[i].number);
		else
			lua_pushlstring(L, keys[i].string, keys[i].length);
		lua_rawseti(L, -2, i + 1);             /* keys sorted    */
	}
	lua_remove(L, -2);                             /* sorted         */
	return count;
}

/* upvalues: content, keys, position, call. The call number keeps a loop begun in one call from going on in another, which would be hidden state. */
static int pairs_next(lua_State *L)
{
	lua_Integer position = lua_tointeger(L, lua_upvalueindex(3));
	if (lua_tointeger(L, lua_upvalueindex(4)) != (lua_Integer)sandbox_of(L)->calls)
		return luaL_error(L, "this loop over pairs was begun elsewhere");
	for (;;) {
		position++;
		if (lua_rawgeti(L, lua_upvalueindex(2), position) == LUA_TNIL)
			return 1;                      /* nil       */
		lua_pushvalue(L, -1);                  /* key key   */
		if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
			break;                         /* key value */
		lua_pop(L, 2);
		sandbox_charge(L, 1);
	}
	lua_pushinteger(L, position);                  /* key value position */
	lua_replace(L, lua_upvalueindex(3));           /* key value          */
	return 2;
}

static int base_pairs(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	sandbox_push_content(L, 1);                    /* content               */
	sandbox_sorted_keys(L, -1);                    /* content keys          */
	lua_pushinteger(L, 0);                         /* content keys position */
	lua_pushinteger(L, (lua_Integer)sandbox_of(L)->calls);
	lua_pushcclosure(L, pairs_next, 4);            /* next                  */
	return 1;
}

static int ipairs_next(lua_State *L)
{
	lua_Integer i = luaL_checkinteger(L, 2);
	luaL_checktype(L, 1, LUA_TTABLE);
	if (i == LUA_MAXINTEGER)
		return 0;
	lua_pushinteger(L, ++i);                       /* i       */
	return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;  /* i value */
}

static int base_ipairs(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	lua_pushcfunction(L, ipairs_next);
	lua_pushvalue(L, 1);
	lua_pushinteger(L, 0);
	return 3;
}

/* ---- errors ----- */

static int base_error(lua_State *L)
{
	lua_Integer level = luaL_optinteger(L, 2, 1);
	lua_settop(L, 1);                              /* message       */
	if (lua_type(L, 1) == LUA_TSTRING && level > 0 && level < 100) {
		luaL_where(L, (int)level);             /* message where */
		lua_insert(L, 1);                      /* where message */
		lua_concat(L, 2);                      /* message       */
	}
	return lua_error(L);
}

static int base_assert(lua_State *L)
{
	luaL_checkany(L, 1);
	if (lua_toboolean(L, 1))
		return lua_gettop(L);
	if (lua_gettop(L) < 2 || lua_isnil(L, 2))
		return luaL_error(L, "assertion failed");
	lua_settop(L, 2);
	return lua_error(L);
}

static int base_pcall(lua_State *L)
{
	luaL_checkany(L, 1);
	sandbox_charge(L, 200);
	lua_pushboolean(L, 1);                         /* f ... true */
	lua_insert(L, 1);                              /* true f ... */
	int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
	struct sandbox *sandbox = sandbox_of(L);
	if (status == LUA_ERRMEM && sandbox->end == SANDBOX_FINE)
		sandbox->end = sandbox->no_memory ? SANDBOX_NO_MEMORY : SANDBOX_MEMORY;
	if (sandbox->end != SANDBOX_FINE)
		return lua_error(L);
	if (status == LUA_OK)
		return lua_gettop(L);
	lua_pushboolean(L, 0);                         /* true message false */
	lua_insert(L, -2);                             /* true false message */
	return 2;
}

/* ---- values ----- */

void sandbox_push_text(lua_State *L, int index)
{
	switch (lua_type(L, index)) {
	case LUA_TNIL: lua_pushliteral(L, "nil"); break;
	case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
	case LUA_TSTRING: lua_pushvalue(L, index); break;
	case LUA_TNUMBER:
		if (lua_isinteger(L, index))
			lua_pushfstring(L, "%I", lua_tointeger(L, index));
		else
			lua_pushliteral(L, "fraction");
		break;
	default: lua_pushstring(L, luaL_typename(L, index)); break;
	}
}

static int base_tostring(lua_State *L)
{
	luaL_checkany(L, 1);
	sandbox_push_text(L, 1);
	return 1;
}

static int base_tonumber(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_settop(L, 1);
	if (lua_type(L, 1) == LUA_TNUMBER)
		return 1;
	size_t length, i = 0;
	const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
	if (!text)
		return luaL_pushfail(L), 1;
	bool negative = length && text[0] == '-';
	i += negative;
	lua_Integer value = 0;
	if (i == length || length > 18)
		return luaL_pushfail(L), 1;
	for (; i < length; i++) {
		if (text[i] < '0' || text[i] > '9')
			return luaL_pushfail(L), 1;
		value = value * 10 + (text[i] - '0');
	}
	lua_pushinteger(L, negative ? -value : value);
	return 1;
}

static int base_type(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushstring(L, luaL_typename(L, 1));
	return 1;
}

static int base_select(lua_State *L)
{
	int count = lua_gettop(L) - 1;
	if (lua_type(L, 1) == LUA_TSTRING && strcmp(lua_tostring(L, 1), "#") == 0) {
		lua_pushinteger(L, count);
		return 1;
	}
	lua_Integer first = luaL_checkinteger(L, 1);
	if (first < 0)
		first = count + first + 1;
	luaL_argcheck(L, first >= 1, 1, "index out of range");
	return first > count ? 0 : count - (int)first + 1;
}

const luaL_Reg sandbox_base_functions[] = {
    {"assert", base_assert}, {"error", base_error},       {"ipairs", base_ipairs},     {"pairs", base_pairs}, {"pcall", base_pcall},
    {"select", base_select}, {"tonumber", base_tonumber}, {"tostring", base_tostring}, {"type", base_type},   {NULL, NULL},
};

/* ---- frozen tables ----- */

void sandbox_push_content(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (lua_getmetatable(L, index)) {              /* meta         */
		lua_rawgetp(L, -1, &content_key);      /* meta content */
		lua_remove(L, -2);                     /* content      */
		if (lua_istable(L, -1))
			return;
		lua_pop(L, 1);                         /*              */
	}
	lua_pushvalue(L, index);                       /* table        */
}

static int frozen_assign(lua_State *L)
{
	return luaL_error(L, "cannot change a table that was made while loading; use a variable or a flag");
}

static int frozen_length(lua_State *L)
{
	sandbox_push_content(L, 1);
	lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
	return 1;
}

/* Moves the content of the table on top into a table behind it. */
static void freeze_one(lua_State *L)
{
	lua_newtable(L);                               /* t content            */
	lua_pushnil(L);                                /* t content key        */
	while (lua_next(L, -3)) {                      /* t content key value  */
		lua_pushvalue(L, -2);                  /* t content key value key */
		lua_insert(L, -2);                     /* t content key key value */
		lua_rawset(L, -4);                     /* t content key        */
		lua_pushvalue(L, -1);                  /* t content key key    */
		lua_pushnil(L);                        /* t content key key nil */
		lua_rawset(L, -5);                     /* t content key        */
	}
	lua_createtable(L, 0, 5);                      /* t content meta       */
	lua_pushvalue(L, -2);                          /* t content meta content */
	lua_setfield(L, -2, "__index");                /* t content meta       */
	lua_pushcfunction(L, frozen_assign);
	lua_setfield(L, -2, "__newindex");             /* t content meta       */
	lua_pushcfunction(L, frozen_length);
	lua_setfield(L, -2, "__len");                  /* t content meta       */
	lua_pushvalue(L, -2);                          /* t content meta content */
	lua_rawsetp(L, -2, &content_key);              /* t content meta       */
	lua_setmetatable(L, -3);                       /* t content            */
	lua_pop(L, 1);                                 /* t                    */
}

/* Adds the value on top to the list of what is to be visited, unless it was seen; pops it. Stack below: seen list. */
static void visit_later(lua_State *L, int seen, int list)
{
	int type = lua_type(L, -1);
	if (type != LUA_TTABLE && !(type == LUA_TFUNCTION && !lua_iscfunction(L, -1))) {
		lua_pop(L, 1);
		return;
	}
	lua_pushvalue(L, -1);                          /* value value      */
	if (lua_rawget(L, seen) != LUA_TNIL) {         /* value mark       */
		lua_pop(L, 2);
		return;
	}
	lua_pop(L, 1);                                 /* value            */
	lua_pushvalue(L, -1);
	lua_pushboolean(L, 1);                         /* value value true */
	lua_rawset(L, seen);                           /* value            */
	lua_rawseti(L, list, (lua_Integer)lua_rawlen(L, list) + 1);
}

void sandbox_freeze(lua_State *L, int index)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 12, NULL);
	lua_newtable(L);                               /* seen             */
	int seen = lua_gettop(L);
	lua_newtable(L);                               /* seen list        */
	int list = lua_gettop(L);
	lua_pushvalue(L, index);
	visit_later(L, seen, list);
	for (lua_Integer i = 1; i <= (lua_Integer)lua_rawlen(L, list); i++) {
		lua_rawgeti(L, list, i);               /* seen list thing  */
		if (lua_isfunction(L, -1)) {
			for (int n = 1; lua_getupvalue(L, -1, n); n++)
				visit_later(L, seen, list);
			lua_pop(L, 1);                 /* seen list        */
			continue;
		}
		if (lua_getmetatable(L, -1)) {         /* already frozen, or the globals */
			lua_pop(L, 2);
			continue;
		}
		lua_pushnil(L);                        /* seen list thing key */
		while (lua_next(L, -2)) {              /* seen list thing key value */
			visit_later(L, seen, list);    /* seen list thing key */
			if (lua_type(L, -1) == LUA_TTABLE || lua_type(L, -1) == LUA_TFUNCTION) {
				lua_pushvalue(L, -1);
				visit_later(L, seen, list);
			}
		}
		freeze_one(L);                         /* seen list thing  */
		lua_pop(L, 1);                         /* seen list        */
	}
	lua_remove(L, seen);                           /* list             */
}
