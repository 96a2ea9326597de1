/* sandbox_table — table functions of our own: they work on the true array part, charge for their work, and sort stably. */
#include "script/sandbox/sandbox.h"

#include <lauxlib.h>
#include <string.h>

/* Checks that argument 1 may be changed. */
static void check_writable(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	if (lua_getmetatable(L, 1))
		luaL_error(L, "cannot change a table that was made while loading; use a variable or a flag");
}

static int table_insert(lua_State *L)
{
	check_writable(L);
	lua_Integer count = (lua_Integer)lua_rawlen(L, 1), at = count + 1;
	int arguments = lua_gettop(L);
	luaL_argcheck(L, arguments == 2 || arguments == 3, arguments, "insert takes (list, value) or (list, position, value)");
	if (arguments == 3)
		at = luaL_checkinteger(L, 2);
	luaL_argcheck(L, at >= 1 && at <= count + 1, 2, "position out of range");
	sandbox_charge(L, 10 + 4 * (count - at));
	for (lua_Integer i = count; i >= at; i--) {
		lua_rawgeti(L, 1, i);                  /* ... value */
		lua_rawseti(L, 1, i + 1);              /* ...       */
	}
	lua_pushvalue(L, arguments);                   /* ... value */
	lua_rawseti(L, 1, at);                         /* ...       */
	return 0;
}

static int table_remove(lua_State *L)
{
	check_writable(L);
	lua_Integer count = (lua_Integer)lua_rawlen(L, 1), at = luaL_optinteger(L, 2, count);
	if (count == 0)
		return 0;
	luaL_argcheck(L, at >= 1 && at <= count, 2, "position out of range");
	sandbox_charge(L, 10 + 4 * (count - at));
	lua_rawgeti(L, 1, at);                         /* ... removed       */
	for (lua_Integer i = at; i < count; i++) {
		lua_rawgeti(L, 1, i + 1);              /* ... removed value */
		lua_rawseti(L, 1, i);                  /* ... removed       */
	}
	lua_pushnil(L);
	lua_rawseti(L, 1, count);                      /* ... removed       */
	return 1;
}

static int table_concat(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	size_t between_length, length = 0;
	const char *between = luaL_optlstring(L, 2, "", &between_length);
	sandbox_push_content(L, 1);                    /* ... content       */
	int content = lua_gettop(L);
	lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, (lua_Integer)lua_rawlen(L, content));
	char text[SANDBOX_STRING_MAX];
	for (lua_Integer i = first; i <= last; i++) {
		sandbox_charge(L, 1);
		lua_rawgeti(L, content, i);            /* ... content value */
		if (lua_type(L, -1) != LUA_TSTRING && !lua_isinteger(L, -1))
			return luaL_error(L, "concat: element %I is neither text nor a whole number", i);
		size_t part_length;
		const char *part = lua_tolstring(L, -1, &part_length);
		if (part_length + between_length > sizeof text - length)
			return luaL_error(L, "the string would be longer than %d bytes", SANDBOX_STRING_MAX);
		memcpy(text + length, part, part_length);
		length += part_length;
		if (i < last) {
			memcpy(text + length, between, between_length);
			length += between_length;
		}
		lua_pop(L, 1);                         /* ... content       */
		if (i == LUA_MAXINTEGER)
			break;
	}
	lua_pushlstring(L, text, length);
	return 1;
}

static int table_unpack(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	sandbox_push_content(L, 1);                    /* ... content */
	int content = lua_gettop(L);
	lua_Integer first = luaL_optinteger(L, 2, 1), last = luaL_optinteger(L, 3, (lua_Integer)lua_rawlen(L, content));
	if (first > last)
		return 0;
	luaL_argcheck(L, first >= 1 && last <= 200, 3, "unpack gives at most 200 values");
	luaL_checkstack(L, 201, NULL);
	for (lua_Integer i = first; i <= last; i++)
		lua_rawgeti(L, content, i);
	return (int)(last - first + 1);
}

/* Whether the value at a comes strictly before the one at b. Argument 2 of sort is the order function or nil. */
static bool comes_before(lua_State *L, int a, int b)
{
	sandbox_charge(L, 10);
	if (lua_isfunction(L, 2)) {
		lua_pushvalue(L, 2);                   /* ... f      */
		lua_pushvalue(L, a);                   /* ... f a    */
		lua_pushvalue(L, b);                   /* ... f a b  */
		lua_call(L, 2, 1);                     /* ... result */
		bool result = lua_toboolean(L, -1);
		lua_pop(L, 1);                         /* ...        */
		return result;
	}
	if (lua_isinteger(L, a) && lua_isinteger(L, b))
		return lua_tointeger(L, a) < lua_tointeger(L, b);
	if (lua_type(L, a) != LUA_TSTRING || lua_type(L, b) != LUA_TSTRING)
		return luaL_error(L, "sort: elements are neither all numbers nor all strings; give an order function");
	size_t la, lb;
	const char *ta = lua_tolstring(L, a, &la), *tb = lua_tolstring(L, b, &lb);
	int order = memcmp(ta, tb, la < lb ? la : lb);
	return order ? order < 0 : la < lb;
}

/* Merges from[low, middle) and from[middle, high) into to[low, high); 1-based. */
static void merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle, lua_Integer high)
{
	lua_Integer left = low, right = middle;
	for (lua_Integer i = low; i < high; i++) {
		bool take_right = left >= middle;
		if (!take_right && right < high) {
			lua_rawgeti(L, from, left);    /* ... a       */
			lua_rawgeti(L, from, right);   /* ... a b     */
			int top = lua_gettop(L);
			take_right = comes_before(L, top, top - 1);
			lua_pop(L, 2);                 /* ...         */
		}
		lua_rawgeti(L, from, take_right ? right++ : left++);
		lua_rawseti(L, to, i);
	}
}

static int table_sort(lua_State *L)
{
	check_writable(L);
	lua_settop(L, 2);
	if (!lua_isnil(L, 2))
		luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_Integer count = (lua_Integer)lua_rawlen(L, 1);
	lua_createtable(L, count > 100000 ? 0 : (int)count, 0); /* list order other */
	int from = 1, to = 3;
	for (lua_Integer width = 1; width < count; width *= 2) {
		for (lua_Integer low = 1; low <= count; low += 2 * width) {
			lua_Integer middle = low + width, high = low + 2 * width;
			middle = middle > count + 1 ? count + 1 : middle;
			high = high > count + 1 ? count + 1 : high;
			merge(L, from, to, low, middle, high);
		}
		int swap = from;
		from = to;
		to = swap;
	}
	for (lua_Integer i = 1; from != 1 && i <= count; i++) {
		lua_rawgeti(L, from, i);
		lua_rawseti(L, 1, i);
	}
	return 0;
}

const luaL_Reg sandbox_table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"remove", table_remove}, {"sort", table_sort}, {"unpack", table_unpack}, {NULL, NULL},
};
