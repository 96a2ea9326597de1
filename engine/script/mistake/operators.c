/* operators — `safe > 70`, `metric.safe`, `"x" .. role`: what an author writes who thinks of values where the language has words. Lua would end the file there. Instead the
 * mistake is told with its remedy, and a value that says nothing more takes its place. In a handler, which runs long after the check, it is an ordinary error. */
#include "script/declare/loader.h"

#include <lauxlib.h>
#include <string.h>

void loader_push_unknown(struct loader *loader, lua_State *L, const char *name, size_t told)
{
	struct node *node = arena_allocate(&loader->nodes, sizeof *node);
	const char *kept = node ? arena_copy_text(&loader->nodes, name, strlen(name)) : NULL;
	if (!kept) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
	*node = (struct node){.place = loader_place(loader, L, 1), .index = SIM_NONE, .unknown = kept, .told = told};
	lua_pushlightuserdata(L, node);
}

void loader_quiet(struct loader *loader, sim_place place)
{
	if (loader->quiet_count < LOADER_QUIET_MAX)
		loader->quiet[loader->quiet_count++] = place;
}

bool loader_is_quiet(const struct loader *loader, sim_place place)
{
	for (uint32_t i = 0; i < loader->quiet_count; i++)
		if (loader->quiet[i] == place)
			return true;
	return false;
}

/* ---- operands ----- */

/* What an operand is: a declaration, the name of no word, or a word without its arguments; neither of them for plain values. */
struct operand {
	struct node *node;
	const struct word *word;
	bool swallows;  /* told already */
	const char *id; /* of a thing that it may mean; NULL when it is none */
};

static struct operand operand_at(lua_State *L, int index)
{
	struct operand o = {0};
	if (lua_type(L, index) == LUA_TLIGHTUSERDATA) {
		o.node = lua_touserdata(L, index);
		o.swallows = !o.node || !o.node->word;
		o.id = !o.node ? NULL : o.swallows ? o.node->unknown : *node_id(o.node) ? node_id(o.node) : NULL;
	} else if (lua_iscfunction(L, index) && lua_getupvalue(L, index, 1)) { /* word */
		o.word = lua_touserdata(L, -1);
		lua_pop(L, 1);                                                 /*      */
	} else if (lua_type(L, index) == LUA_TSTRING) {
		o.id = lua_tostring(L, index);
	}
	return o;
}

static const char *operand_name(const struct operand *o)
{
	return o->word ? o->word->name : o->node && o->node->word ? o->node->word->name : o->id ? o->id : "this";
}

static bool is_thing(const struct operand *o)
{
	return o->node || o->word || o->swallows;
}

/* Nothing more is said about a declaration that was misused. */
static void spoil(const struct operand *o)
{
	if (o->node && o->node->word)
		o->node->used = o->node->spoiled = true;
}

static int push_nothing(lua_State *L)
{
	lua_pushlightuserdata(L, NULL);
	return 1;
}

#define TELL(loader, place, ...) report_line((loader)->reporter, DIAG_WRONG_TYPE, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), __VA_ARGS__)

/* ---- < and <= ----- */

static const char *comparison_hint(struct loader *loader, lua_State *L, bool or_equal, const char *id, bool left)
{
	const char *word = left ? (or_equal ? "at_most" : "below") : (or_equal ? "at_least" : "above");
	int other = left ? 2 : 1;
	if (!id || strlen(id) > 48)
		return SAID("write a condition: above(\"id\", 70), at_most(\"id\", 20)");
	if (!lua_isinteger(L, other))
		return report_format(loader->reporter, "write %s(\"%s\", a number)", word, id);
	return report_format(loader->reporter, "write %s(\"%s\", %lld)", word, id, (long long)lua_tointeger(L, other));
}

/* a < b; Lua turns a > b round. */
static int compare(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	bool or_equal = lua_toboolean(L, lua_upvalueindex(1));
	if (!loader->loading)
		return luaL_error(L, "attempt to compare %s with %s", luaL_typename(L, 1), luaL_typename(L, 2));
	struct operand a = operand_at(L, 1), b = operand_at(L, 2);
	bool left = is_thing(&a) || (!is_thing(&b) && a.id);
	const struct operand *thing = left ? &a : &b;
	sim_place place = loader_place(loader, L, 1);
	if (loader->reporter && (!thing->swallows || thing->node)) {
		const char *hint = comparison_hint(loader, L, or_equal, thing->id, left);
		if (thing->swallows)
			report_amend(loader->reporter, thing->node->told, hint);
		else
			TELL(loader, place, operand_name(thing), hint, "signs such as > compare numbers only; what holds during play is a condition");
	}
	for (int i = 1; i <= 2; i++) {
		struct operand o = operand_at(L, i);
		spoil(&o);
	}
	loader_quiet(loader, place);
	lua_pushboolean(L, true);
	return 1;
}

/* ---- arithmetic, joining, length ----- */

static int reckon(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	if (!loader->loading)
		return luaL_error(L, "attempt to reckon with a word of the language");
	struct operand a = operand_at(L, 1), b = operand_at(L, 2);
	const struct operand *thing = is_thing(&a) ? &a : &b;
	const char *sign = lua_tostring(L, lua_upvalueindex(1));
	bool number = lua_isinteger(L, 2) && (*sign == '+' || *sign == '-');
	if (loader->reporter && a.node && a.swallows && number) /* effects = { safe = safe - 10 } */
		report_amend(loader->reporter, a.node->told, report_format(loader->reporter, "effects add: write %s = %s%lld", a.id, *sign == '-' ? "-" : "", (long long)lua_tointeger(L, 2)));
	if (loader->reporter && !a.swallows && !b.swallows) {
		if (thing->word)
			TELL(loader, loader_place(loader, L, 1), thing->word->name, report_format(loader->reporter, "write %s with its arguments", thing->word->name),
			     "%s is a word, not a value", thing->word->name);
		else
			TELL(loader, loader_place(loader, L, 1), operand_name(thing), "effects change by numbers: effects = { trust = -5 }", "%s is a declaration, not a value", operand_name(thing));
	}
	spoil(thing);
	return push_nothing(L);
}

/* ---- fields ----- */

/* metric.safe */
static int index_word(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	struct operand word = operand_at(L, 1);
	const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "id";
	if (!loader->loading || !word.word)
		return luaL_error(L, "attempt to index a function value (field '%s')", key);
	if (loader->reporter)
		TELL(loader, loader_place(loader, L, 1), word.word->name, report_format(loader->reporter, "write \"%s\"", key), "things are named by their id alone, in quotation marks");
	return push_nothing(L);
}

static int index_thing(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	struct operand thing = operand_at(L, 1);
	if (!thing.swallows && !loader->loading)
		return luaL_error(L, "%s has no fields", thing.node->word->name);
	if (!thing.swallows && loader->reporter)
		TELL(loader, loader_place(loader, L, 1), operand_name(&thing), "handlers read values through ex", "nothing can be read from a declaration");
	spoil(&thing);
	return push_nothing(L);
}

static int assign_thing(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	struct operand thing = operand_at(L, 1);
	if (!loader->loading || (!thing.word && !thing.node && !thing.swallows))
		return luaL_error(L, "attempt to assign to a field of a %s value", luaL_typename(L, 1));
	if (!thing.swallows && loader->reporter)
		TELL(loader, loader_place(loader, L, 1), operand_name(&thing), "write it between its { and }", "nothing can be added to a declaration afterwards");
	spoil(&thing);
	return 0;
}

/* ---- registration ----- */

static void set_comparisons(lua_State *L)                       /* meta          */
{
	static const char *const names[] = {"__lt", "__le"};
	for (int i = 0; i < 2; i++) {
		lua_pushboolean(L, i);
		lua_pushcclosure(L, compare, 1);                /* meta compare  */
		lua_setfield(L, -2, names[i]);                  /* meta          */
	}
}

static void set_others(lua_State *L)                            /* meta          */
{
	static const char *const names[] = {"__add", "__sub", "__mul", "__div", "__mod", "__idiv", "__pow", "__unm", "__concat", "__len", "__band", "__bor", "__bxor", "__shl", "__shr", "__bnot"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		lua_pushstring(L, i == 0 ? "+" : i == 1 ? "-" : "");
		lua_pushcclosure(L, reckon, 1);
		lua_setfield(L, -2, names[i]);
	}
	lua_pushcfunction(L, assign_thing);
	lua_setfield(L, -2, "__newindex");
}

void loader_register_operators(lua_State *L)
{
	lua_pushlightuserdata(L, NULL);                         /* node          */
	lua_getmetatable(L, -1);                                /* node meta     */
	set_comparisons(L);
	set_others(L);
	lua_pushcfunction(L, index_thing);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 2);                                          /*               */
	lua_pushcfunction(L, compare);                          /* word          */
	lua_createtable(L, 0, 24);                              /* word meta     */
	set_comparisons(L);
	set_others(L);
	lua_pushcfunction(L, index_word);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);                                /* word          */
	lua_pushliteral(L, "");                                 /* word ""       */
	if (lua_getmetatable(L, -1)) {                          /* word "" meta  */
		set_comparisons(L);
		lua_pop(L, 1);                                  /* word ""       */
	}
	lua_pop(L, 2);                                          /*               */
}
