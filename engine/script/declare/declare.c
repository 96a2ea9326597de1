/* declare — words as Lua functions. One C function serves them all: it copies its arguments into a node. A node is a light userdata that can be called once more,
 * with the body, so that `inject "x" { ... }` needs no closure. NULL stands for something already reported and swallows whatever is done to it. */
#include "script/mistake/habits.h"
#include "script/mistake/suggest.h"
#include "script/read/recover.h"

#include <lauxlib.h>
#include <string.h>

#define UNKNOWN_WORD_WORK 20000 /* telling about one is much more work than a step */

static struct loader *loader_of(lua_State *L)
{
	return sandbox_of(L)->owner;
}

static int push_unknown(lua_State *L)
{
	lua_pushlightuserdata(L, NULL);
	return 1;
}

static struct node *new_node(struct loader *loader, lua_State *L, const struct word *word)
{
	struct node *node = arena_allocate(&loader->nodes, sizeof *node);
	if (!node) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
	node->word = word;
	node->place = loader_place(loader, L, 1);
	node->called = loader->testing ? node->place : loader_called_place(loader, L, node->place);
	lua_Debug caller;
	if (loader->testing && lua_getstack(L, 1, &caller) && lua_getinfo(L, "S", &caller))
		node->computed = caller.what[0] == 'L'; /* "Lua", where a file is "main" */
	node->index = SIM_NONE;
	return node;
}

/* Only nodes whose arguments could be read take part. */
static void link_node(struct loader *loader, lua_State *L, struct node *node)
{
	if (++loader->node_count > LOADER_NODES_MAX)
		luaL_error(L, "the scenario has more than %d declarations and parts", LOADER_NODES_MAX);
	if (loader->last)
		loader->last->next = node;
	else
		loader->first = node;
	loader->last = node;
}

static void capture_args(struct loader *loader, lua_State *L, struct node *node, int count)
{
	struct value *args = count ? arena_allocate(&loader->nodes, (size_t)count * sizeof *args) : NULL;
	if (count && !args) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
	for (int i = 0; i < count; i++)
		loader_capture(loader, L, i + 1, &args[i], 0);
	node->args = args;
	node->arg_count = (uint32_t)count;
}

static int call_word(lua_State *L)
{
	const struct word *word = lua_touserdata(L, lua_upvalueindex(1));
	struct loader *loader = loader_of(L);
	if (!loader->loading)
		return luaL_error(L, "%s declares while the scenario loads; inside a handler use the methods of ex", word->name);
	int count = lua_gettop(L);
	if (count > NODE_ARGS_MAX)
		return luaL_error(L, "%s has too many arguments", word->name);
	struct node *node = new_node(loader, L, word);
	if (word->arg_count == 0 && word->keys && count == 1)
		loader_capture(loader, L, 1, &node->body, 0);
	else
		capture_args(loader, L, node, count);
	link_node(loader, L, node);
	lua_pushlightuserdata(L, node);
	return 1;
}

/* ---- names that are not words ----- */

static const char *const absent_words[][2] = {
    {"print", SAID("handlers and scenarios have no output; `enshu check` and the console show what happens")},
    {"require", SAID("use include \"name\"")},
    {"dofile", SAID("use include \"name\"")},
    {"load", SAID("text cannot become code here")},
    {"loadstring", SAID("text cannot become code here")},
    {"os", SAID("nothing outside the scenario exists here; time is ex:now()")},
    {"io", SAID("nothing outside the scenario exists here")},
    {"debug", SAID("nothing outside the scenario exists here")},
    {"coroutine", SAID("there are no coroutines; use after(\"30m\", { ... })")},
    {"setmetatable", SAID("there are no metatables")},
    {"getmetatable", SAID("there are no metatables")},
    {"rawget", SAID("there are no metatables; index the table")},
    {"rawset", SAID("there are no metatables; assign to the table")},
    {"next", SAID("use pairs, whose order is the same everywhere")},
    {"xpcall", SAID("use pcall")},
    {"collectgarbage", SAID("memory takes care of itself")},
    {"_G", SAID("globals have no table here")},
    {"utf8", SAID("texts are only shown; the language does not take them apart")},
    {"otherwise_", SAID("write otherwise { ... }")},
    {"everybody", SAID("write \"everybody\" in quotes")},
};

static bool is_declared(const struct loader *loader, const char *id)
{
	for (const struct node *node = loader->first; node; node = node->next)
		if (node->word->group == GROUP_DECLARATION && strcmp(node_id(node), id) == 0)
			return true;
	return false;
}

/* `called`: it stands where a word would, before arguments. */
static const char *hint_for(struct loader *loader, lua_State *L, const char *name, bool called)
{
	for (size_t i = 0; i < sizeof absent_words / sizeof *absent_words; i++)
		if (strcmp(absent_words[i][0], name) == 0)
			return absent_words[i][1];
	if (!called && habit_of_name(name))
		return habit_of_name(name);
	struct suggestion s = {.wanted = name};
	const struct word *elsewhere = word_find(name);
	if (elsewhere && group_is_of_tests(elsewhere->group))
		return SAID("tests stand in test.lua, beside scenario.lua");
	for (int i = 0; i < WORDS; i++)
		if (loader->testing || !group_is_of_tests(script_words[i].group))
			suggest_try(&s, script_words[i].name);
	lua_getfield(L, LUA_REGISTRYINDEX, "globals");  /* globals       */
	lua_Integer count = sandbox_sorted_keys(L, -1); /* globals keys  */
	for (lua_Integer i = 1; i <= count && i < 1000; i++) {
		if (lua_rawgeti(L, -1, i) == LUA_TSTRING) {
			const char *known = lua_tostring(L, -1);
			suggest_try(&s, arena_copy_text(loader->strings, known, strlen(known)));
		}
		lua_pop(L, 1);                          /* globals keys  */
	}
	lua_pop(L, 2);
	if (s.best && s.distance > (int)(strlen(name) + 1) / 3) /* any name at all is near to one of so many words */
		s.best = NULL;
	for (const struct node *node = loader->first; node && !called; node = node->next)
		if (node->word->id == WORD_flag && strcmp(node_id(node), name) == 0)
			return report_format(loader->reporter, "write \"%s\" for the id; an effect sets it by %s = true", name, name);
	if (!called && (!s.best || is_declared(loader, name)))
		return report_format(loader->reporter, "ids and texts stand in quotation marks: \"%s\"", name);
	return s.best ? report_did_you_mean(loader->reporter, s.best) : SAID("docs/scenario-reference.md lists the words");
}

const char *loader_name_hint(struct loader *loader, lua_State *L, const char *name)
{
	static const char *const readable[] = {"metric", "variable", "flag", "resource"};
	for (const struct node *node = loader->first; node; node = node->next)
		for (size_t i = 0; i < sizeof readable / sizeof *readable; i++)
			if (strcmp(node->word->name, readable[i]) == 0 && strcmp(node_id(node), name) == 0)
				return report_format(loader->reporter, "write \"%s\" for the id, ex:%s(\"%s\") for its value", name, readable[i], name);
	return hint_for(loader, L, name, !is_declared(loader, name));
}

/* ---- bodies ----- */

/* Injct "x" { ... }: other lines that speak of "x" are no mistake. */
static void keep_lost_id(struct loader *loader, lua_State *L, const char *id)
{
	struct lost_id *lost = arena_allocate(&loader->nodes, sizeof *lost);
	const char *kept = lost ? arena_copy_text(&loader->nodes, id, strlen(id)) : NULL;
	if (!kept) {
		loader->failed = true;
		luaL_error(L, "memory is exhausted");
	}
	*lost = (struct lost_id){kept, loader->lost_ids};
	loader->lost_ids = lost;
}

bool loader_lost_id(const struct loader *loader, const char *id)
{
	if (loader->aborted || recover_lost_id(loader->sources, id))
		return true;
	for (const struct lost_id *lost = loader->lost_ids; lost; lost = lost->next)
		if (strcmp(lost->id, id) == 0)
			return true;
	return false;
}

/* inject "x" { ... }: the second call. */
static int call_node(lua_State *L)
{
	struct node *node = lua_touserdata(L, 1);
	struct loader *loader = loader_of(L);
	if (!node || !node->word) {
		if (node && loader->loading && lua_type(L, 2) == LUA_TSTRING)
			keep_lost_id(loader, L, lua_tostring(L, 2));
		if (node && loader->reporter) /* called like a word, so not an id without its quotation marks */
			report_amend(loader->reporter, node->told, hint_for(loader, L, node->unknown, true));
		return push_unknown(L);
	}
	if (!loader->loading)
		return luaL_error(L, "a declaration cannot be called in a handler");
	struct at at = at_node(node);
	if (!node->word->keys || node->body.type != VALUE_NONE || lua_gettop(L) != 2) {
		if (loader->reporter)
			report(loader->reporter, DIAG_ARGUMENTS, &at, NULL,
			       node->body.type != VALUE_NONE ? "does the next line begin with a bracket or a string? Lua reads on there: put ; before it" : NULL, "%s takes %s", node->word->name,
			       node->word->keys ? "one { ... } after its id" : "no { ... } after its arguments");
		node->used = node->used || node->word->group != GROUP_DECLARATION;
		return push_unknown(L);
	}
	loader_capture(loader, L, 2, &node->body, 0);
	if (node->body.type == VALUE_NONE)
		node->body.type = VALUE_UNKNOWN;
	lua_pushlightuserdata(L, node);
	return 1;
}

/* ---- names without a value ----- */

/* __index of the words: whatever is neither word nor global. */
static int index_missing(lua_State *L)
{
	struct loader *loader = loader_of(L);
	if (lua_type(L, 2) != LUA_TSTRING)
		return luaL_error(L, "there is no such word");
	const char *name = lua_tostring(L, 2);
	if (!loader->loading)
		return luaL_error(L, "there is no word %s", name);
	sandbox_charge(L, UNKNOWN_WORD_WORK);
	if (strspn(name, "_") == strlen(name) || recover_lost_name(loader->sources, name)) /* misread.c wrote it, or its assignment was left out */
		return push_unknown(L);
	if (loader->reporter && diagnostic_is_full(loader->reporter->list)) {
		diagnostic_drop(loader->reporter->list, DIAG_UNKNOWN_WORD);
	} else if (loader->reporter) {
		sim_place place = loader_place(loader, L, 1);
		size_t told = loader->reporter->list->count;
		report_line(loader->reporter, DIAG_UNKNOWN_WORD, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), name, hint_for(loader, L, name, false),
		            "there is no word %s", name);
		loader_quiet(loader, place);
		loader_push_unknown(loader, L, name, loader->reporter->list->count > told ? told : SIZE_MAX);
		return 1;
	}
	return push_unknown(L);
}

static int assign_global(lua_State *L)
{
	struct loader *loader = loader_of(L);
	const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "this";
	if (!loader->loading)
		return luaL_error(L, "a handler cannot assign to the global %s; use a variable or a flag", name);
	lua_getfield(L, LUA_REGISTRYINDEX, "words");    /* t k v words       */
	lua_pushvalue(L, 2);
	bool taken = lua_rawget(L, -2) != LUA_TNIL;     /* t k v words word  */
	lua_settop(L, 3);                               /* t k v             */
	if (taken) {
		sim_place place = loader_place(loader, L, 1);
		if (loader->reporter)
			report_line(loader->reporter, DIAG_ASSIGNED, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), name,
			            "choose another name and write `local` before it", "%s is a word of the language and cannot be redefined", name);
		return 0;
	}
	lua_getfield(L, LUA_REGISTRYINDEX, "globals");  /* t k v globals     */
	lua_insert(L, 2);                               /* t globals k v     */
	lua_rawset(L, 2);                               /* t globals         */
	return 0;
}

/* ---- include ----- */

static int no_such_file(struct loader *loader, lua_State *L, const char *name, const char *why)
{
	sim_place place = loader_place(loader, L, 1);
	if (loader->reporter)
		report_line(loader->reporter, DIAG_INCLUDE, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), name, NULL, "cannot include \"%s\": %s",
		            name, why);
	loader->aborted = true;
	return push_unknown(L);
}

static int call_include(lua_State *L)
{
	struct loader *loader = loader_of(L);
	if (!loader->loading)
		return luaL_error(L, "include works only while the scenario loads");
	if (lua_type(L, 1) != LUA_TSTRING || lua_gettop(L) != 1)
		return luaL_error(L, SAID("include takes the name of a file"));
	const char *name = lua_tostring(L, 1), *why;
	const char *path = lua_pushfstring(L, "%s.lua", name);   /* name path          */
	enum source_result result;
	struct source *source = source_get(loader->sources, path, &result, &why);
	if (loader->sources->failed) {
		loader->failed = true;
		return luaL_error(L, "memory is exhausted");
	}
	if (!source)
		return no_such_file(loader, L, name, why);
	if (source->is_running)
		return no_such_file(loader, L, name, SAID("the files include each other in a circle"));
	lua_getfield(L, LUA_REGISTRYINDEX, "included");          /* name path included */
	if (!source->run) {
		loader_run_file(loader, source);                 /* name path included value */
		lua_pushvalue(L, -1);
		lua_setfield(L, -3, path);                       /* name path included value */
		return 1;
	}
	lua_getfield(L, -1, path);                               /* name path included value */
	return 1;
}

/* ---- registration ----- */

static void set_up_environment(lua_State *L)
{
	lua_getfield(L, LUA_REGISTRYINDEX, "words");    /* words              */
	lua_createtable(L, 0, 1);                       /* words meta         */
	lua_pushcfunction(L, index_missing);
	lua_setfield(L, -2, "__index");                 /* words meta         */
	lua_setmetatable(L, -2);                        /* words              */
	lua_newtable(L);                                /* words globals      */
	lua_createtable(L, 0, 1);                       /* words globals meta */
	lua_pushvalue(L, -3);
	lua_setfield(L, -2, "__index");                 /* words globals meta */
	lua_setmetatable(L, -2);                        /* words globals      */
	lua_pushvalue(L, -1);
	lua_setfield(L, LUA_REGISTRYINDEX, "globals");  /* words globals      */
	lua_newtable(L);                                /* words globals env  */
	lua_createtable(L, 0, 2);                       /* words globals env meta */
	lua_pushvalue(L, -3);
	lua_setfield(L, -2, "__index");
	lua_pushcfunction(L, assign_global);
	lua_setfield(L, -2, "__newindex");              /* words globals env meta */
	lua_setmetatable(L, -2);                        /* words globals env  */
	lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
	lua_pop(L, 2);                                  /*                    */
}

void loader_register_words(lua_State *L, bool of_tests)
{
	lua_getfield(L, LUA_REGISTRYINDEX, "words");    /* words           */
	for (int i = 0; i < WORDS; i++) {
		if (group_is_of_tests(script_words[i].group) != of_tests)
			continue;
		lua_pushlightuserdata(L, (void *)(uintptr_t)&script_words[i]);
		lua_pushcclosure(L, i == WORD_include ? call_include : call_word, 1);
		lua_setfield(L, -2, script_words[i].name);
	}
	lua_pop(L, 1);                                  /*                 */
	if (of_tests)
		return;
	lua_pushlightuserdata(L, NULL);                 /* node            */
	lua_createtable(L, 0, 2);                       /* node meta       */
	lua_pushcfunction(L, call_node);
	lua_setfield(L, -2, "__call");
	lua_setmetatable(L, -2);                        /* node            */
	lua_pop(L, 1);                                  /*                 */
	loader_register_operators(L);
	lua_newtable(L);
	lua_setfield(L, LUA_REGISTRYINDEX, "handlers");
	lua_newtable(L);
	lua_setfield(L, LUA_REGISTRYINDEX, "included");
	set_up_environment(L);
}
