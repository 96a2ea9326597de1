/* loader — one machine, one pass over the files. */
#include "script/declare/loader.h"

#include "script/mistake/blame.h"
#include "script/read/recover.h"

#include <lauxlib.h>
#include <string.h>

#define LEVELS_SEARCHED 50

static sim_place place_in(struct loader *loader, const char *chunk, int line)
{
	if (chunk != loader->place_source) {
		const struct source *source = source_find(loader->sources, chunk + 1);
		if (!source)
			return 0;
		loader->place_source = chunk;
		loader->place_file = (uint32_t)(source - loader->sources->items);
	}
	return SIM_PLACE(loader->place_file, line);
}

sim_place loader_place(struct loader *loader, lua_State *L, int level)
{
	lua_Debug record;
	for (; lua_getstack(L, level, &record); level++) {
		lua_getinfo(L, "Sl", &record);
		if (record.currentline > 0 && record.source[0] == '@')
			return place_in(loader, record.source, record.currentline);
	}
	return 0;
}

sim_place loader_error_place(struct loader *loader)
{
	sim_place place = loader->error_place;
	if (!place && loader->sandbox.end_line)
		place = place_in(loader, loader->sandbox.end_source, loader->sandbox.end_line);
	loader->error_place = 0;
	return place;
}

/* Where the file itself stands, outside any function, looking at `count` levels of the stack. */
static sim_place main_place(struct loader *loader, lua_State *L, int level, int count)
{
	lua_Debug record;
	for (int end = level + count; level < end && lua_getstack(L, level, &record); level++) {
		lua_getinfo(L, "Sl", &record);
		if (strcmp(record.what, "main") == 0 && record.currentline > 0)
			return place_in(loader, record.source, record.currentline);
	}
	return 0;
}

#define CALLERS_MAX 8 /* functions between a declaration and its file */

sim_place loader_called_place(struct loader *loader, lua_State *L, sim_place place)
{
	sim_place called = main_place(loader, L, 1, CALLERS_MAX);
	return called ? called : place;
}

/* Each look at a level walks down to it, so a deep recursion is not searched level by level, only at its two ends. */
static sim_place statement_place(struct loader *loader, lua_State *L)
{
	lua_Debug record;
	sim_place place = main_place(loader, L, 1, LEVELS_SEARCHED);
	int low = LEVELS_SEARCHED, high = LEVELS_SEARCHED * 2;
	if (place || !lua_getstack(L, low, &record))
		return place;
	for (; lua_getstack(L, high, &record); high *= 2)
		low = high;
	while (high - low > 1) {
		int middle = low + (high - low) / 2;
		*(lua_getstack(L, middle, &record) ? &low : &high) = middle;
	}
	return main_place(loader, L, low > LEVELS_SEARCHED ? low - LEVELS_SEARCHED : 1, LEVELS_SEARCHED + 1);
}

int loader_on_error(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	loader->error_place = loader_place(loader, L, 1);
	loader->statement_place = loader->loading && loader->reporter ? statement_place(loader, L) : 0;
	return 1;
}

/* The message after "file:line: ", which is where Lua puts the place. */
const char *loader_error_text(lua_State *L)
{
	if (lua_type(L, -1) != LUA_TSTRING)
		return SAID("an error without a message was raised");
	const char *text = lua_tostring(L, -1);
	if (strstr(text, "C stack overflow"))
		return SAID("calls lie too deep inside each other (more than 200)");
	if (strstr(text, "stack overflow"))
		return SAID("a function calls itself without end (stack overflow)");
	const char *colon = strchr(text, ':');
	if (colon && strncmp(colon - (colon - text >= 4 ? 4 : 0), ".lua", 4) == 0) {
		const char *digit = colon + 1;
		while (*digit >= '0' && *digit <= '9')
			digit++;
		if (digit > colon + 1 && digit[0] == ':' && digit[1] == ' ')
			return digit + 2;
	}
	return text;
}

/* ---- one file ----- */

static const char *read_source(lua_State *L, void *context, size_t *size)
{
	(void)L;
	struct source **left = context;
	if (!*left)
		return *size = 0, NULL;
	const char *text = (*left)->mended ? (*left)->mended : (*left)->text;
	*size = (*left)->length;
	*left = NULL;
	return text;
}

/* Line of a message of the parser, "file:12: ...", or 0. */
static int syntax_line(const char *message)
{
	const char *colon = strstr(message, ".lua:");
	int line = 0;
	for (const char *digit = colon ? colon + 5 : ""; *digit >= '0' && *digit <= '9' && line < 10000000; digit++)
		line = line * 10 + (*digit - '0');
	return line;
}

/* A string token longer than the sandbox allows: the parser cannot say where it stands. */
static bool report_long_string(struct loader *loader, struct source *source, uint32_t file)
{
	const struct token_list *list = source_tokens(loader->sources, source);
	for (uint32_t i = 0; list && i < list->count; i++) {
		if (list->tokens[i].kind != TOKEN_STRING || list->tokens[i].length <= SANDBOX_STRING_MAX)
			continue;
		report_token(loader->reporter, DIAG_BUDGET, file, i, NULL, "the string is longer than %d bytes", SANDBOX_STRING_MAX);
		return true;
	}
	return false;
}

/* At the token that the message is about, or at least on the line. */
static void report_at(struct loader *loader, enum diagnostic_id id, sim_place place, const char *raw, const char *text)
{
	uint32_t file = SIM_PLACE_FILE(place), token;
	if (blame_line(loader->sources, &loader->sources->items[file], (int)SIM_PLACE_LINE(place), raw, &token))
		report_token(loader->reporter, id, file, token, NULL, "%s", text);
	else
		report_line(loader->reporter, id, file, (int)SIM_PLACE_LINE(place), NULL, NULL, "%s", text);
}

/* The parser gives up without saying where. */
static void report_depth(struct loader *loader, struct source *source)
{
	static const char *const words = SAID("Lua cannot read this: it lies too deep inside (more than 200 brackets, blocks or operators)"),
	                  *const hint = SAID("take a part out: local part = ...");
	uint32_t file = (uint32_t)(source - loader->sources->items), token;
	if (blame_depth(loader->sources, source, &token))
		report_token(loader->reporter, DIAG_SYNTAX, file, token, hint, "%s", words);
	else
		report_line(loader->reporter, DIAG_SYNTAX, file, 0, NULL, hint, "%s", words);
}

/* The whole is wrong though each statement can be read: too many locals, something after return. */
static void report_syntax(struct loader *loader, struct source *source, const char *message)
{
	uint32_t file = (uint32_t)(source - loader->sources->items);
	char near[64] = "";
	const char *quoted = strstr(message, " near '");
	const char *end = quoted ? strrchr(message, '\'') : NULL;
	if (end && end > quoted + 7 && (size_t)(end - quoted - 7) < sizeof near)
		memcpy(near, quoted + 7, (size_t)(end - quoted - 7));
	report_line(loader->reporter, DIAG_SYNTAX, file, syntax_line(message), *near ? near : NULL, NULL, "Lua cannot read this: %s",
	            loader_error_text(loader->sandbox.L));
}

static void report_failure(struct loader *loader, struct source *source, int status)
{
	struct sandbox *sandbox = &loader->sandbox;
	uint32_t file = (uint32_t)(source - loader->sources->items);
	if (status == LUA_ERRMEM && sandbox->no_memory) {
		loader->failed = true;
		return;
	}
	if (status == LUA_ERRMEM && sandbox->end == SANDBOX_FINE)
		sandbox->end = SANDBOX_MEMORY;
	sim_place place = loader_error_place(loader);
	if (!place)
		place = SIM_PLACE(file, 0);
	int line = (int)SIM_PLACE_LINE(place);
	if (!loader->reporter || loader->failed)
		return;
	if (sandbox->end != SANDBOX_FINE) {
		if (sandbox->end == SANDBOX_LONG_STRING && !line && report_long_string(loader, source, file))
			return;
		const char *text = report_format(loader->reporter, "loading %s", sandbox_phrase(sandbox->end));
		report_at(loader, DIAG_BUDGET, place, "", text ? text : SAID("loading takes too much"));
		return;
	}
	const char *message = lua_type(sandbox->L, -1) == LUA_TSTRING ? lua_tostring(sandbox->L, -1) : "";
	if (!line && strstr(message, "C stack overflow"))
		report_depth(loader, source);
	else if (status == LUA_ERRSYNTAX)
		report_syntax(loader, source, message);
	else
		mishap_tell(loader, place, message, loader_error_text(sandbox->L));
}

/* Lua walks along all joints of an expression for each further one, and nothing can interrupt it while it reads: a hundred thousand take minutes. */
#define JOINTS_MAX 10000

static bool report_joints(struct loader *loader, struct source *source)
{
	static const char *const joints[] = {"or", "and", "elseif", "goto", "break"};
	const struct token_list *list = source_tokens(loader->sources, source);
	uint32_t count = 0;
	if (!list) { /* memory is exhausted: nothing may be loaded in another way than it would be */
		loader->failed = true;
		return true;
	}
	for (uint32_t i = 0; i < list->count; i++) {
		if (list->tokens[i].kind != TOKEN_NAME)
			continue;
		for (size_t n = 0; n < sizeof joints / sizeof *joints; n++)
			count += token_is(&list->tokens[i], joints[n], source->text);
		if (count <= JOINTS_MAX)
			continue;
		report_token(loader->reporter, DIAG_BUDGET, (uint32_t)(source - loader->sources->items), i, NULL, "the file has more than %d times `and`, `or`, `elseif`, `goto` or `break`",
			             JOINTS_MAX);
		return true;
	}
	return false;
}

bool loader_compile_file(struct loader *loader, struct source *source)
{
	lua_State *L = loader->sandbox.L;
	if (loader->reporter && report_joints(loader, source)) /* without one it has been checked before */
		return false;
	struct source *left = source;
	const char *name = lua_pushfstring(L, "@%s", source->path); /* name       */
	loader->error_place = 0;
	int status = lua_load(L, read_source, &left, name, "t");    /* name chunk */
	lua_remove(L, -2);                                          /* chunk      */
	if (status == LUA_ERRSYNTAX && loader->reporter && recover_syntax(loader, source)) {
		lua_pop(L, 1);                                      /*            */
		left = source;
		name = lua_pushfstring(L, "@%s", source->path);     /* name       */
		status = lua_load(L, read_source, &left, name, "t"); /* name chunk */
		lua_remove(L, -2);                                  /* chunk      */
	}
	if (status == LUA_OK)
		return true;
	report_failure(loader, source, status);
	lua_pop(L, 1);                                              /*            */
	return false;
}

/* A statement that failed is left out, and everything will be run once more, as long as that stays within the budget of one run. */
static void leave_out_failed(struct loader *loader, int status)
{
	sim_place place = loader->statement_place;
	if (status != LUA_ERRRUN || !loader->reporter || loader->sandbox.end != SANDBOX_FINE || !place || loader->rounds >= RECOVER_ROUNDS_MAX ||
	    loader->work_spent > SANDBOX_LOAD_STEPS / 2)
		return;
	loader->again = recover_failure(loader, SIM_PLACE_FILE(place), SIM_PLACE_LINE(place)) || loader->again;
}

/* Runs the file and pushes what it returns; on failure nil, after telling. */
void loader_run_file(struct loader *loader, struct source *source)
{
	lua_State *L = loader->sandbox.L;
	luaL_checkstack(L, 8, "too many files include each other");
	source->run = source->is_running = true;
	lua_pushcfunction(L, loader_on_error);                      /* handler       */
	int base = lua_gettop(L);
	int status = LUA_ERRSYNTAX;
	if (loader_compile_file(loader, source)) {                  /* handler chunk */
		status = lua_pcall(L, 0, 1, base);                  /* handler value */
		if (status != LUA_OK) {
			report_failure(loader, source, status);
			leave_out_failed(loader, status);
			lua_pop(L, 1);                              /* handler       */
		}
	}
	source->is_running = false;
	if (status != LUA_OK) {
		loader->aborted = true;
		lua_pushlightuserdata(L, NULL);                     /* handler unknown */
	}
	lua_remove(L, base);                                        /* value         */
	if (loader->sandbox.end != SANDBOX_FINE)
		sandbox_raise(L);
	if (loader->failed)
		luaL_error(L, "memory is exhausted");
}

/* ---- the whole ----- */

static int run_protected(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	loader_register_words(L, false);
	loader->loading = true;
	struct source *main = source_find(loader->sources, "scenario.lua");
	loader_run_file(loader, main);
	loader->loading = false;
	return 0;
}

/* Freezes what handlers can reach and looks for state in it. */
static int settle_protected(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	lua_newtable(L);                                            /* roots      */
	lua_getfield(L, LUA_REGISTRYINDEX, "handlers");             /* roots handlers */
	lua_rawseti(L, -2, 1);                                      /* roots      */
	lua_getfield(L, LUA_REGISTRYINDEX, "globals");              /* roots globals */
	lua_Integer count = 1;
	lua_pushnil(L);                                             /* roots globals key */
	while (lua_next(L, -2)) {                                   /* roots globals key value */
		lua_rawseti(L, -4, ++count);                        /* roots globals key */
	}
	lua_pop(L, 1);                                              /* roots      */
	sandbox_freeze(L, -1);                                      /* roots list */
	if (loader->reporter)
		loader_check_purity(loader, L, lua_gettop(L));
	/* freezing hid the handlers behind an empty table: take the content */
	lua_getfield(L, LUA_REGISTRYINDEX, "handlers");             /* roots list handlers */
	sandbox_push_content(L, -1);                                /* roots list handlers content */
	lua_setfield(L, LUA_REGISTRYINDEX, "handlers");
	return 0;
}

static bool call_protected(struct loader *loader, lua_CFunction function)
{
	lua_State *L = loader->sandbox.L;
	lua_settop(L, 0);
	lua_pushcfunction(L, function);
	int status = lua_pcall(L, 0, 0, 0);
	if (status == LUA_ERRMEM && loader->sandbox.no_memory)
		loader->failed = true;
	lua_settop(L, 0);
	return status == LUA_OK;
}

static bool run_once(struct loader *loader)
{
	if (!sandbox_open(&loader->sandbox)) {
		loader->failed = true;
		return false;
	}
	loader->sandbox.owner = loader;
	sandbox_begin(&loader->sandbox, SANDBOX_LOAD_STEPS, SANDBOX_LOAD_BYTES);
	if (!call_protected(loader, run_protected))
		loader->aborted = true;
	loader->loading = false;
	return !loader->failed;
}

/* Forgets what the files declared, not what was left out of them. */
static void start_over(struct loader *loader)
{
	struct loader fresh = {.sources = loader->sources, .reporter = loader->reporter, .strings = loader->strings, .rounds = loader->rounds + 1};
	fresh.work_spent = loader->work_spent + (SANDBOX_LOAD_STEPS - sandbox_steps_left(&loader->sandbox));
	loader_close(loader);
	for (uint32_t i = 0; i < fresh.sources->count; i++)
		fresh.sources->items[i].run = false;
	*loader = fresh;
}

bool loader_run(struct loader *loader)
{
	struct diagnostic_mark mark = {0};
	if (loader->reporter)
		mark = diagnostic_mark(loader->reporter->list);
	while (run_once(loader) && loader->again) {
		start_over(loader);
		diagnostic_rewind(loader->reporter->list, mark);
	}
	enum sandbox_end end = loader->sandbox.end;
	if (loader->failed)
		return false;
	sandbox_begin(&loader->sandbox, SANDBOX_LOAD_STEPS, SANDBOX_LOAD_BYTES);
	loader->sandbox.total_limit = loader->sandbox.in_use + SANDBOX_TOTAL_MAX;
	if (end == SANDBOX_FINE && !call_protected(loader, settle_protected))
		loader->aborted = true;
	return !loader->failed;
}

static int test_protected(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	loader_register_words(L, true);
	loader->loading = loader->testing = true;
	loader_run_file(loader, loader->to_check);
	return 0;
}

bool loader_run_tests(struct loader *loader, struct source *source)
{
	bool fine;
	struct diagnostic_mark mark = {0};
	if (loader->reporter)
		mark = diagnostic_mark(loader->reporter->list);
	do {
		if (loader->again)
			diagnostic_rewind(loader->reporter->list, mark);
		loader->to_check = source;
		loader->first = loader->last = NULL;
		loader->lost_ids = NULL;
		loader->aborted = loader->again = false;
		loader->rounds++;
		sandbox_begin(&loader->sandbox, SANDBOX_LOAD_STEPS, SANDBOX_LOAD_BYTES);
		fine = call_protected(loader, test_protected) && !loader->aborted;
		loader->work_spent += SANDBOX_LOAD_STEPS - sandbox_steps_left(&loader->sandbox);
		loader->loading = false;
	} while (loader->again && !loader->failed);
	loader->aborted = false;
	return fine && !loader->failed;
}

static int check_protected(lua_State *L)
{
	struct loader *loader = sandbox_of(L)->owner;
	if (!loader_compile_file(loader, loader->to_check))
		loader->to_check = NULL;
	return 0;
}

bool loader_check_syntax(struct loader *loader, struct source *source)
{
	loader->to_check = source;
	sandbox_begin(&loader->sandbox, SANDBOX_LOAD_STEPS, SANDBOX_LOAD_BYTES);
	return call_protected(loader, check_protected) && loader->to_check;
}

void loader_close(struct loader *loader)
{
	sandbox_close(&loader->sandbox);
	arena_free(&loader->nodes);
	memory_free(loader->handler_places);
	loader->handler_places = NULL;
}
