/* script — loading from one end to the other: sources, Lua, tables, checks. */
#include "script/script.h"

#include "base/file.h"
#include "script/check/check.h"
#include "script/compile/compile_test.h"
#include "script/mistake/slips.h"
#include "sim/condition.h"

#include <string.h>

#define TEST_FILE "test.lua"

static void set_pools(struct script *script)
{
	struct tables *t = &script->tables;
#define X(type, member) t->member.size = sizeof(type);
	TABLES(X)
#undef X
	script->moves.size = sizeof(struct bot_move);
	script->plans.size = sizeof(struct bot_plan);
	script->tests.size = sizeof(struct script_test);
	script->test_steps.size = sizeof(struct script_step);
}

static struct script *script_new(void)
{
	struct script *script = memory_allocate_zeroed(1, sizeof *script);
	if (!script)
		return NULL;
	script->folder = "";
	script->sources.arena = &script->arena;
	script->diagnostics.arena = &script->arena;
	set_pools(script);
	return script;
}

void script_free(struct script *script)
{
	if (!script)
		return;
#define X(type, member) memory_free(script->tables.member.rows);
	TABLES(X)
#undef X
	memory_free(script->moves.rows);
	memory_free(script->plans.rows);
	memory_free(script->tests.rows);
	memory_free(script->test_steps.rows);
	source_close(&script->sources);
	diagnostic_free(&script->diagnostics);
	arena_free(&script->arena);
	memory_free(script);
}

/* ---- signs that are never right in a scenario ----- */

static bool is_fraction(const char *number, uint32_t length)
{
	bool hexadecimal = length > 1 && (number[1] | 32) == 'x';
	for (uint32_t i = 0; i < length; i++) {
		char c = (char)(number[i] | 32);
		if (number[i] == '.' || (hexadecimal ? c == 'p' : c == 'e'))
			return true;
	}
	return false;
}

static const char *forbidden(const struct token_list *list, uint32_t i, const char *text)
{
	static const char *const signs[][2] = {
	    {"/", SAID("write // for a division that gives a whole number")}, {"^", SAID("multiply instead")}, {"&", NULL}, {"|", NULL}, {"~", NULL}, {"<<", NULL}, {">>", NULL}};
	const struct token *token = &list->tokens[i];
	if (token->kind == TOKEN_NUMBER)
		return is_fraction(text + token->offset, token->length) ? SAID("write a whole number, such as percent") : NULL;
	if (token->kind != TOKEN_SIGN || !strchr("/^&|~<>", text[token->offset]))
		return NULL;
	for (size_t n = 0; n < sizeof signs / sizeof *signs; n++)
		if (token_is(token, signs[n][0], text))
			return signs[n][1] ? signs[n][1] : SAID("use flags and all { ... }");
	return NULL;
}

static void check_signs(struct reporter *r, uint32_t file)
{
	struct source *source = &r->sources->items[file];
	const struct token_list *list = source_tokens(r->sources, source);
	slips_tell(r, file);
	for (uint32_t i = 0, inside = 0; list && i < list->count; i++) {
		if (i >= inside && token_is(&list->tokens[i], "function", source->text))
			inside = token_after_function(list, source->text, i);
		if (recover_lost_token(source, i))
			continue;
		const char *remedy = forbidden(list, i, source->text);
		if (i >= inside && token_is(&list->tokens[i], "...", source->text))
			report_token(r, DIAG_MISPLACED, file, i, "write what belongs here, or take it out", "... stands for nothing here");
		if (remedy)
			report_token(r, DIAG_FRACTION, file, i, remedy, "%.*s: only whole numbers exist here", (int)list->tokens[i].length,
			             source->text + list->tokens[i].offset);
	}
}

/* ---- files that nothing includes ----- */

static void check_other_files(struct script *script, struct loader *loader)
{
	size_t count;
	char **names = source_list(&script->sources, "", ".lua", &count);
	for (size_t i = 0; i < count && !script->sources.failed; i++) {
		enum source_result result;
		const char *why;
		if (source_find(&script->sources, names[i]))
			continue;
		struct source *source = source_get(&script->sources, names[i], &result, &why);
		if (!source) {
			if (!script->sources.failed)
				report_unread(loader->reporter, names[i], result, why);
			continue;
		}
		uint32_t file = (uint32_t)(source - script->sources.items);
		if (loader_check_syntax(loader, source) && !source->mended && strcmp(names[i], TEST_FILE) != 0)
			report_line(loader->reporter, DIAG_NOT_INCLUDED, file, 0, NULL, NULL, "nothing includes this file");
	}
}

/* ---- test.lua ----- */

/* The scenario's tests, when it has some and the scenario itself is sound. They come last: whatever they declare, the scenario is what it is without them. */
static void load_tests(struct compiler *c)
{
	struct script *script = c->script;
	enum source_result result;
	const char *why;
	struct source *source = source_get(&script->sources, TEST_FILE, &result, &why);
	if (!source && result != SOURCE_MISSING && !script->sources.failed)
		report_unread(c->reporter, TEST_FILE, result, why);
	if (!source || source->run)
		return;
	script->has_tests = true;
	if (loader_run_tests(c->loader, source)) {
		uint32_t own = script->tables.conditions.count;
		compile_tests(c);
		compile_hand_over(c);
		script->scenario.condition_count = own; /* those of tests stand behind the scenario's end: times in them must wake nobody */
	}
}

/* ---- the whole ----- */

/* The conditions of tests stand behind the scenario's own and are read off the state like them. */
static bool read_test_conditions(struct script *script)
{
	uint32_t own = script->scenario.condition_count;
	script->scenario.condition_count = script->tables.conditions.count;
	bool fine = own >= script->scenario.condition_count || condition_build(&script->scenario, &script->arena);
	script->scenario.condition_count = own;
	return fine;
}

static void finish_tables(struct script *script, size_t errors)
{
	struct source_set *set = &script->sources;
	size_t count = script->embedded_count;
	struct sim_file *files = arena_allocate(&script->arena, (count + 1) * sizeof *files);
	script->embedded = arena_allocate(&script->arena, (count + 1) * sizeof *script->embedded);
	if (!files || !script->embedded) {
		set->failed = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const struct source *source = &set->items[i];
		files[i] = (struct sim_file){source->path, source->text, source->length};
		script->embedded[i] = (struct script_source){source->path, source->text, source->length};
	}
	script->scenario.files = files;
	script->scenario.file_count = (uint32_t)count;
	if (errors)
		return;
	if (!sim_scenario_finish(&script->scenario, &script->arena) || !read_test_conditions(script))
		set->failed = true;
	script->ready = !set->failed;
}

static bool check_tables(struct compiler *c)
{
	struct reach reach;
	if (c->loader->aborted || c->script->diagnostics.errors) /* half a scenario would only give false alarms */
		return true;
	if (!reach_compute(&reach, c))
		return false;
	check_reach(c, &reach);
	check_use(c, &reach);
	check_load(c);
	check_when(c);
	check_end(c);
	return !c->failed;
}

/* The files that make the scenario come first; test.lua is not one of them, unless it is included. */
static uint32_t scenario_files(const struct script *script)
{
	uint32_t count = script->sources.count;
	const struct source *last = count ? &script->sources.items[count - 1] : NULL;
	return last && strcmp(last->path, TEST_FILE) == 0 && !last->run ? count - 1 : count;
}

/* Everything after scenario.lua is among the sources. False when memory is exhausted. */
static bool load(struct script *script)
{
	struct reporter reporter = {.sources = &script->sources, .list = &script->diagnostics, .arena = &script->arena, .sayings = {.arena = &script->arena}};
	struct loader loader = {.sources = &script->sources, .reporter = &reporter, .strings = &script->arena};
	struct compiler c = {.script = script, .loader = &loader, .reporter = &reporter, .t = &script->tables, .sc = &script->scenario};
	bool fine = loader_run(&loader) && compile(&c) && check_tables(&c);
	if (fine) {
		uint32_t ours = scenario_files(script);
		for (uint32_t i = 0; i < ours; i++)
			if (script->sources.items[i].lua)
				check_signs(&reporter, i);
		if (loader.aborted && script->diagnostics.errors == 0)
			report_line(&reporter, DIAG_LOADING, 0, 0, NULL, NULL, "the scenario could not be loaded");
		size_t errors = script->diagnostics.errors;
		script->embedded_count = ours;
		if (!errors)
			load_tests(&c);
		check_other_files(script, &loader);
		for (uint32_t i = ours; i < script->sources.count; i++)
			if (script->sources.items[i].lua && script->sources.items[i].run)
				check_signs(&reporter, i);
		finish_tables(script, errors);
		if (script->ready)
			compile_test_commands(&c);
	}
	texts_free(&c);
	symbols_free(&c.symbols);
	loader_close(&loader);
	diagnostic_sort(&script->diagnostics);
	return fine && !loader.failed && !c.failed && !script->sources.failed && !script->diagnostics.failed;
}

static struct script *give(struct script *script, bool fine)
{
	if (fine && !script->sources.failed && !script->diagnostics.failed)
		return script;
	script_free(script);
	return NULL;
}

static void report_unreadable(struct script *script, const char *file, enum source_result result, const char *why)
{
	struct reporter reporter = {.sources = &script->sources, .list = &script->diagnostics, .arena = &script->arena, .sayings = {.arena = &script->arena}};
	report_unread(&reporter, file, result, why);
}

/* The folder of a path that may name scenario.lua itself. */
static const char *folder_of(struct script *script, const char *path)
{
	static const char name[] = "scenario.lua";
	size_t length = strlen(path), end = sizeof name - 1;
	if (length >= end && strcmp(path + length - end, name) == 0 && !file_is_folder(path) && (length == end || path[length - end - 1] == '/'))
		length -= end;
	while (length > 1 && path[length - 1] == '/')
		length--;
	return length ? arena_copy_text(&script->arena, path, length) : ".";
}

struct script *script_load_folder(const char *folder, const char *shared)
{
	struct script *script = script_new();
	if (!script)
		return NULL;
	enum source_result result;
	const char *why;
	script->folder = folder_of(script, folder);
	if (!script->folder) {
		script_free(script);
		return NULL;
	}
	if (!source_open_folder(&script->sources, script->folder, shared)) {
		report_unreadable(script, "", SOURCE_MISSING, file_exists(folder) ? SAID("this is not a folder with a scenario") : SAID("there is no such folder"));
		return give(script, true);
	}
	if (source_get(&script->sources, "scenario.lua", &result, &why))
		return give(script, load(script));
	report_unreadable(script, "scenario.lua", result, result == SOURCE_MISSING ? SAID("the folder holds no scenario.lua") : why);
	return give(script, true);
}

struct script *script_load_sources(const struct script_source *sources, size_t count)
{
	struct script *script = script_new();
	if (!script)
		return NULL;
	bool fine = true;
	for (int turn = 0; turn < 3; turn++) /* scenario.lua comes first and test.lua last, whatever their places in the list */
		for (size_t i = 0; i < count; i++) {
			const char *why = "", *path = sources[i].path;
			bool main = strcmp(path, "scenario.lua") == 0, tests = strcmp(path, TEST_FILE) == 0;
			if ((main ? 0 : tests ? 2 : 1) != turn || (main && script->sources.count))
				continue;
			enum source_result result = SOURCE_BAD_PATH;
			if (source_path_is_plain(path, ".lua") || source_path_is_plain(path, ".po"))
				result = source_add(&script->sources, path, sources[i].text, sources[i].length, &why);
			else
				why = SAID("the path is not a plain one");
			if (result != SOURCE_OK && !script->sources.failed) {
				report_unreadable(script, path, result, why);
				fine = fine && source_is_translation(path);
			}
		}
	if (script->sources.failed)
		return give(script, false);
	if (fine && !source_find(&script->sources, "scenario.lua")) {
		report_unreadable(script, "scenario.lua", SOURCE_MISSING, SAID("there is no scenario.lua among the sources"));
		fine = false;
	}
	return give(script, fine ? load(script) : true);
}

/* ---- what was loaded ----- */

const struct sim_scenario *script_scenario(const struct script *script)
{
	return script->ready ? &script->scenario : NULL;
}

const struct script_diagnostic *script_diagnostics(const struct script *script, size_t *count)
{
	*count = script->diagnostics.count;
	return script->diagnostics.items;
}

const char *script_folder(const struct script *script)
{
	return script->folder;
}

size_t script_error_count(const struct script *script)
{
	return script->diagnostics.errors;
}

const struct script_source *script_sources(const struct script *script, size_t *count)
{
	*count = script->embedded_count;
	return script->embedded;
}

void script_write_diagnostics(const struct script *script, struct buffer *out)
{
	diagnostic_write(&script->diagnostics, script->folder, NULL, out);
}

void script_write_diagnostics_in(const struct script *script, const struct saying_words *words, struct buffer *out)
{
	diagnostic_write(&script->diagnostics, script->folder, words, out);
}

void script_write_diagnostics_json(const struct script *script, const struct saying_words *words, struct buffer *out)
{
	diagnostic_write_json(&script->diagnostics, words, out);
}
