/* sandbox_string — string functions of our own: bounded results, no patterns, no locale, no addresses. */
#include "script/sandbox/sandbox.h"

#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

struct builder {
	size_t length;
	char text[SANDBOX_STRING_MAX];
};

static void append(lua_State *L, struct builder *b, const char *text, size_t length)
{
	if (length > sizeof b->text - b->length)
		luaL_error(L, "the string would be longer than %d bytes", SANDBOX_STRING_MAX);
	memcpy(b->text + b->length, text, length);
	b->length += length;
}

static int push(lua_State *L, const struct builder *b)
{
	sandbox_charge(L, 20 + (lua_Integer)b->length / 16);
	lua_pushlstring(L, b->text, b->length);
	return 1;
}

/* Byte position from one that may count from the end; below 1 becomes 0. */
static size_t position(lua_Integer at, size_t length)
{
	if (at > 0)
		return (size_t)at;
	if (at == 0 || at < -(lua_Integer)length)
		return 0;
	return length + (size_t)at + 1;
}

static int string_len(lua_State *L)
{
	size_t length;
	luaL_checklstring(L, 1, &length);
	lua_pushinteger(L, (lua_Integer)length);
	return 1;
}

static int string_sub(lua_State *L)
{
	size_t length;
	const char *text = luaL_checklstring(L, 1, &length);
	size_t first = position(luaL_checkinteger(L, 2), length), last = position(luaL_optinteger(L, 3, -1), length);
	first = first < 1 ? 1 : first;
	last = last > length ? length : last;
	lua_pushlstring(L, first > last ? "" : text + first - 1, first > last ? 0 : last - first + 1);
	return 1;
}

static int change_case(lua_State *L, char low, char high, int shift)
{
	size_t length;
	const char *text = luaL_checklstring(L, 1, &length);
	struct builder b = {.length = 0};
	append(L, &b, text, length);
	for (size_t i = 0; i < length; i++)
		if (b.text[i] >= low && b.text[i] <= high)
			b.text[i] = (char)(b.text[i] + shift);
	return push(L, &b);
}

static int string_lower(lua_State *L)
{
	return change_case(L, 'A', 'Z', 'a' - 'A');
}

static int string_upper(lua_State *L)
{
	return change_case(L, 'a', 'z', 'A' - 'a');
}

static int string_rep(lua_State *L)
{
	size_t length, between_length;
	const char *text = luaL_checklstring(L, 1, &length);
	lua_Integer times = luaL_checkinteger(L, 2);
	const char *between = luaL_optlstring(L, 3, "", &between_length);
	struct builder b = {.length = 0};
	if (length + between_length == 0)
		times = 0;
	for (lua_Integer i = 0; i < times; i++) {
		append(L, &b, text, length);
		if (i + 1 < times)
			append(L, &b, between, between_length);
	}
	return push(L, &b);
}

static int string_reverse(lua_State *L)
{
	size_t length;
	const char *text = luaL_checklstring(L, 1, &length);
	struct builder b = {.length = 0};
	append(L, &b, text, length);
	for (size_t i = 0; i < length; i++)
		b.text[i] = text[length - 1 - i];
	return push(L, &b);
}

static int string_byte(lua_State *L)
{
	size_t length;
	const char *text = luaL_checklstring(L, 1, &length);
	lua_Integer from = luaL_optinteger(L, 2, 1);
	size_t first = position(from, length), last = position(luaL_optinteger(L, 3, from), length);
	first = first < 1 ? 1 : first;
	last = last > length ? length : last;
	if (first > last)
		return 0;
	luaL_argcheck(L, last - first < 200, 3, "too many bytes");
	luaL_checkstack(L, (int)(last - first + 1), NULL);
	for (size_t i = first; i <= last; i++)
		lua_pushinteger(L, (unsigned char)text[i - 1]);
	return (int)(last - first + 1);
}

static int string_char(lua_State *L)
{
	struct builder b = {.length = 0};
	for (int i = 1; i <= lua_gettop(L); i++) {
		lua_Integer c = luaL_checkinteger(L, i);
		luaL_argcheck(L, c >= 0 && c <= 255, i, "not a byte");
		char byte = (char)(unsigned char)c;
		append(L, &b, &byte, 1);
	}
	return push(L, &b);
}

/* Plain text only: find(text, what [, from]). A fourth argument, "plain" in Lua, changes nothing. */
static int string_find(lua_State *L)
{
	size_t length, wanted_length;
	const char *text = luaL_checklstring(L, 1, &length), *wanted = luaL_checklstring(L, 2, &wanted_length);
	size_t from = position(luaL_optinteger(L, 3, 1), length);
	from = from < 1 ? 1 : from;
	for (size_t at = from; at <= length + 1 && wanted_length <= length - at + 1; at++) {
		sandbox_charge(L, 1 + (lua_Integer)wanted_length / 64);
		if (memcmp(text + at - 1, wanted, wanted_length) != 0)
			continue;
		lua_pushinteger(L, (lua_Integer)at);
		lua_pushinteger(L, (lua_Integer)(at + wanted_length) - 1);
		return 2;
	}
	luaL_pushfail(L);
	return 1;
}

/* One directive: %[-][0][width]d, x, s. Writes it and returns how many characters of the format it took. */
static size_t format_one(lua_State *L, struct builder *b, const char *format, size_t length, int argument)
{
	size_t at = 0;
	bool left = false, zero = false;
	for (; at < length && (format[at] == '-' || format[at] == '0'); at++) {
		left = left || format[at] == '-';
		zero = zero || format[at] == '0';
	}
	int width = 0;
	for (int digits = 0; at < length && digits < 2 && format[at] >= '0' && format[at] <= '9'; at++, digits++)
		width = width * 10 + (format[at] - '0');
	char number[128];
	const char *text = number;
	size_t text_length;
	switch (at < length ? format[at] : '\0') {
	case 'd':
	case 'x': {
		long long value = luaL_checkinteger(L, argument);
		const char *shape = format[at] == 'd' ? (zero && !left ? "%0*lld" : "%*lld") : (zero && !left ? "%0*llx" : "%*llx");
		text_length = (size_t)snprintf(number, sizeof number, shape, left ? 0 : width, value);
		if (text_length >= sizeof number) /* width is below 100 */
			text_length = sizeof number - 1;
		break;
	}
	case 's':
		luaL_checkany(L, argument);
		sandbox_push_text(L, argument);
		lua_replace(L, argument);
		text = lua_tolstring(L, argument, &text_length);
		break;
	default: luaL_error(L, "format: only %%d, %%x, %%s and %%%% exist here"); return 0;
	}
	for (size_t i = text_length; !left && i < (size_t)width; i++)
		append(L, b, " ", 1);
	append(L, b, text, text_length);
	for (size_t i = text_length; left && i < (size_t)width; i++)
		append(L, b, " ", 1);
	return at + 1;
}

static int string_format(lua_State *L)
{
	size_t length;
	const char *format = luaL_checklstring(L, 1, &length);
	int argument = 1;
	struct builder b = {.length = 0};
	for (size_t i = 0; i < length; i++) {
		if (format[i] != '%') {
			append(L, &b, &format[i], 1);
		} else if (i + 1 < length && format[i + 1] == '%') {
			append(L, &b, "%", 1);
			i++;
		} else {
			argument++;
			i += format_one(L, &b, format + i + 1, length - i - 1, argument);
		}
	}
	return push(L, &b);
}

const luaL_Reg sandbox_string_functions[] = {
    {"byte", string_byte}, {"char", string_char}, {"find", string_find},       {"format", string_format}, {"len", string_len}, {"lower", string_lower},
    {"rep", string_rep},   {"sub", string_sub},   {"reverse", string_reverse}, {"upper", string_upper},   {NULL, NULL},
};

/* ---- math: what is left of it for whole numbers ----- */

static int math_abs(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 1);
	lua_pushinteger(L, n < 0 ? (lua_Integer)(0u - (lua_Unsigned)n) : n);
	return 1;
}

static int extreme(lua_State *L, bool largest)
{
	lua_Integer best = luaL_checkinteger(L, 1);
	for (int i = 2; i <= lua_gettop(L); i++) {
		lua_Integer n = luaL_checkinteger(L, i);
		if (largest ? n > best : n < best)
			best = n;
	}
	lua_pushinteger(L, best);
	return 1;
}

static int math_max(lua_State *L)
{
	return extreme(L, true);
}

static int math_min(lua_State *L)
{
	return extreme(L, false);
}

const luaL_Reg sandbox_math_functions[] = {{"abs", math_abs}, {"max", math_max}, {"min", math_min}, {NULL, NULL}};
