/* capture — from values on the Lua stack to values in C. Numbers functions as it meets them, in an order that does not depend on hashing. */
#include "script/declare/loader.h"

#include "base/utf8.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

static void *allocate(struct loader *loader, lua_State *L, size_t size)
{
	void *block = arena_allocate(&loader->nodes, size);
	if (!block) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
	return block;
}

static void capture_string(struct loader *loader, lua_State *L, int index, struct value *out)
{
	size_t length;
	const char *text = lua_tolstring(L, index, &length);
	out->type = VALUE_BYTES;
	if (memchr(text, '\0', length) || utf8_valid_length(text, length) != length)
		return;
	out->type = VALUE_STRING;
	out->string = arena_copy_text(loader->strings, text, length);
	if (!out->string) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
}

static int32_t add_handler(struct loader *loader, lua_State *L, int index)
{
	index = lua_absindex(L, index);
	if (loader->handler_count == loader->handler_capacity) {
		int32_t capacity = loader->handler_capacity ? loader->handler_capacity * 2 : 32;
		void *grown = memory_resize(loader->handler_places, (size_t)capacity * sizeof *loader->handler_places);
		if (!grown) {
			loader->failed = true;
			luaL_error(L, "memory is exhausted");
		}
		loader->handler_places = grown;
		loader->handler_capacity = capacity;
	}
	lua_Debug record;
	lua_pushvalue(L, index);                       /* f            */
	lua_getinfo(L, ">S", &record);                 /*              */
	const struct source *source = record.source[0] == '@' ? source_find(loader->sources, record.source + 1) : NULL;
	uint32_t file = source ? (uint32_t)(source - loader->sources->items) : 0;
	loader->handler_places[loader->handler_count] = SIM_PLACE(file, record.linedefined > 0 ? record.linedefined : 0);
	lua_getfield(L, LUA_REGISTRYINDEX, "handlers"); /* handlers     */
	lua_pushvalue(L, index);                       /* handlers f   */
	lua_rawseti(L, -2, loader->handler_count + 1); /* handlers     */
	lua_pop(L, 1);                                 /*              */
	return loader->handler_count++;
}

void loader_push_handler(lua_State *L, int32_t handler)
{
	lua_getfield(L, LUA_REGISTRYINDEX, "handlers"); /* handlers   */
	lua_rawgeti(L, -1, handler + 1);               /* handlers f */
	lua_remove(L, -2);                             /* f          */
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(((const struct field *)left)->key, ((const struct field *)right)->key);
}

/* Collects the names of the named keys, sorted; their values are still missing. */
static struct field *collect_names(struct loader *loader, lua_State *L, int index, struct table *table)
{
	uint32_t named = 0;
	lua_pushnil(L);                                /* key       */
	while (lua_next(L, index)) {                   /* key value */
		lua_pop(L, 1);                         /* key       */
		if (lua_type(L, -1) == LUA_TSTRING)
			named++;
		else if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 1 || lua_tointeger(L, -1) > table->item_count)
			table->stray = true;
	}
	if (named == 0)
		return NULL;
	struct field *fields = allocate(loader, L, named * sizeof *fields);
	lua_pushnil(L);                                /* key       */
	while (lua_next(L, index)) {                   /* key value */
		lua_pop(L, 1);                         /* key       */
		if (lua_type(L, -1) != LUA_TSTRING)
			continue;
		struct value name;
		capture_string(loader, L, -1, &name);
		if (name.type == VALUE_STRING)
			fields[table->field_count++].key = name.string;
		else
			table->stray = true;
	}
	qsort(fields, table->field_count, sizeof *fields, compare_names);
	return fields;
}

static void capture_table(struct loader *loader, lua_State *L, int index, struct value *out, int depth)
{
	index = lua_absindex(L, index);
	luaL_checkstack(L, 8, "tables are nested too deeply");
	struct table *table = allocate(loader, L, sizeof *table);
	lua_Unsigned length = lua_rawlen(L, index);
	if (length > LOADER_VALUES_MAX)
		luaL_error(L, SAID("the list is too long"));
	table->item_count = (uint32_t)length;
	struct value *items = length ? allocate(loader, L, length * sizeof *items) : NULL;
	struct field *fields = collect_names(loader, L, index, table);
	for (uint32_t i = 0; i < table->item_count; i++) {
		lua_rawgeti(L, index, (lua_Integer)i + 1);             /* value */
		loader_capture(loader, L, -1, &items[i], depth + 1);
		lua_pop(L, 1);                                         /*       */
	}
	for (uint32_t i = 0; i < table->field_count; i++) {
		lua_pushstring(L, fields[i].key);                      /* key   */
		lua_rawget(L, index);                                  /* value */
		loader_capture(loader, L, -1, &fields[i].value, depth + 1);
		lua_pop(L, 1);                                         /*       */
	}
	table->items = items;
	table->fields = fields;
	out->type = VALUE_TABLE;
	out->table = table;
}

void loader_capture(struct loader *loader, lua_State *L, int index, struct value *out, int depth)
{
	*out = (struct value){.type = VALUE_NONE};
	if (++loader->values > LOADER_VALUES_MAX)
		luaL_error(L, "the scenario declares more than %d values", LOADER_VALUES_MAX);
	if (depth > LOADER_DEPTH_MAX)
		luaL_error(L, SAID("tables are nested too deeply, or contain themselves"));
	switch (lua_type(L, index)) {
	case LUA_TBOOLEAN:
		out->type = VALUE_BOOLEAN;
		out->boolean = lua_toboolean(L, index);
		break;
	case LUA_TNUMBER:
		out->type = lua_isinteger(L, index) ? VALUE_INTEGER : VALUE_FRACTION;
		out->integer = lua_isinteger(L, index) ? lua_tointeger(L, index) : 0;
		break;
	case LUA_TSTRING: capture_string(loader, L, index, out); break;
	case LUA_TTABLE: capture_table(loader, L, index, out, depth); break;
	case LUA_TFUNCTION:
		if (lua_iscfunction(L, index)) {
			out->type = VALUE_WORD;
			break;
		}
		if (loader->testing)
			luaL_error(L, SAID("a test holds no functions: write what is expected in words such as at_least(\"trust\", 40)"));
		out->type = VALUE_HANDLER;
		out->handler = add_handler(loader, L, index);
		break;
	case LUA_TLIGHTUSERDATA: {
		struct node *node = lua_touserdata(L, index);
		out->type = node && node->word && !node->spoiled ? VALUE_NODE : VALUE_UNKNOWN;
		out->node = node;
		if (node)
			node->used = true;
		break;
	}
	default: break;
	}
}
