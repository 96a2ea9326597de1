/* See workbook_import.h. Everything happens in memory until the last step: files out of the workbook, differences, edits, loading what they make. */
#include "app/workbook/workbook_import.h"

#include "app/app.h"
#include "app/editor_files.h"
#include "app/moment/look.h"
#include "app/opening.h"
#include "app/places.h"
#include "app/workbook/workbook_take.h"
#include "base/file.h"
#include "base/json_write.h"
#include "script/read/source.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define SHOWN       20
#define SHARED_MOST ((size_t)4 << 20)
#define VALUE_SHOWN 60

struct job {
	const struct book *book;
	const char *path, *folder;
	bool update, json;
	struct arena arena;
	struct look look;
	const struct script_source *carried, *target, *made; /* files of the workbook, of the folder, and with the edits */
	size_t carried_count, target_count;
	struct script *base, *there; /* of the workbook; of the folder, NULL for a new one */
	struct outline outline;
	struct workbook_taken taken;
};

/* ---- loading ---- */

static bool add_shared(struct job *j, struct script_source *all, size_t *count)
{
	char folder[APP_PATH], path[APP_PATH], **names;
	size_t names_count = 0, length;
	if (!app_join(path, app_data_folder(), "scenarios") || !app_join(folder, path, "strategy") || file_list(&j->arena, folder, &names, &names_count) != FILE_OK)
		return true; /* then an include says what is missing */
	for (size_t i = 0; i < names_count && *count < SOURCE_FILES_MAX; i++) {
		char *text;
		const char *name = arena_format(&j->arena, "strategy/%s", names[i]);
		if (!name)
			return false;
		if (source_path_is_plain(name, ".lua") && app_join(path, folder, names[i]) && file_read(&j->arena, path, SHARED_MOST, &text, &length) == FILE_OK)
			all[(*count)++] = (struct script_source){name, text, length};
	}
	return true;
}

/* The scenario of these files and the shared catalogue; NULL when memory is exhausted. */
static struct script *load(struct job *j, const struct script_source *files, size_t count)
{
	struct script_source *all = arena_allocate(&j->arena, (SOURCE_FILES_MAX + count) * sizeof *all);
	size_t used = 0;
	for (size_t i = 0; all && i < count; i++)
		if (strcmp(files[i].path, "README.md") != 0)
			all[used++] = files[i];
	return all && add_shared(j, all, &used) ? script_load_sources(all, used) : NULL;
}

static void show_errors(const struct script *script)
{
	size_t count;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	for (size_t i = 0; i < count; i++)
		if (all[i].severity == SCRIPT_ERROR)
			app_complain("%s:%d: %s", all[i].file, all[i].line, all[i].message);
}

static int open_carried(struct job *j)
{
	struct book_error error;
	if (!workbook_read_files(&j->arena, j->book, &j->carried, &j->carried_count, &error)) {
		app_complain("%s: %s.", j->path, app_reason(&j->arena, error.text, error.format));
		return APP_BAD_INPUT;
	}
	j->base = load(j, j->carried, j->carried_count);
	if (!j->base || !outline_read(&j->outline, j->carried, j->carried_count)) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	if (script_scenario(j->base))
		return APP_DONE;
	show_errors(j->base);
	app_complain("%s: the scenario that the workbook carries has errors here; it may be of another version of the program.", j->path);
	return APP_BAD_INPUT;
}

static int open_target(struct job *j)
{
	int exit;
	j->target = j->carried;
	j->target_count = j->carried_count;
	if (!j->update)
		return APP_DONE;
	j->there = app_load_scenario(j->folder, &exit);
	if (!j->there)
		return exit;
	if (strcmp(script_scenario(j->there)->id, script_scenario(j->base)->id) != 0) {
		app_complain("%s holds the scenario \"%s\", the workbook \"%s\"; name its folder, or a new one without --update.", j->folder, script_scenario(j->there)->id, script_scenario(j->base)->id);
		return APP_BAD_INPUT;
	}
	if (workbook_files(&j->arena, j->there, &j->target, &j->target_count))
		return APP_DONE;
	app_complain("memory is exhausted.");
	return APP_ENVIRONMENT;
}

/* ---- what came of it, for people ---- */

static void place_of(const struct job *j, uint32_t sheet, uint32_t row, uint32_t column, char out[160])
{
	char address[24];
	const char *name = sheet < j->book->sheet_count ? j->book->sheets[sheet].name : "workbook";
	book_address(row == UINT32_MAX ? 0 : row, column == UINT32_MAX ? 0 : column, address);
	if (row == UINT32_MAX)
		snprintf(out, 160, "%.100s", name);
	else if (column == UINT32_MAX)
		snprintf(out, 160, "%.100s, row %" PRIu32, name, row + 1);
	else
		snprintf(out, 160, "%.100s!%s", name, address);
}

/* The beginning of a value on one line. */
static const char *shown(struct job *j, const char *value)
{
	struct buffer out = {0};
	size_t width = 0;
	for (const char *at = value ? value : "nothing"; *at; at++) {
		bool begins = ((unsigned char)*at & 0xc0) != 0x80;
		if (begins && width++ == VALUE_SHOWN) {
			buffer_append_text(&out, "…");
			break;
		}
		buffer_append_byte(&out, *at == '\n' || *at == '\t' ? ' ' : *at);
	}
	const char *kept = arena_copy_text(&j->arena, buffer_text(&out), out.length);
	buffer_free(&out);
	return kept ? kept : "";
}

static const char *name_of(struct job *j, const struct workbook_edit *e)
{
	const char *name = *e->of ? arena_format(&j->arena, "%s %s.%s", e->word, e->of, e->id) : arena_format(&j->arena, "%s%s%s", e->word, *e->id ? " " : "", e->id);
	return name ? name : "";
}

static void tell_edit(struct job *j, const struct workbook_edit *e)
{
	char place[160];
	place_of(j, e->sheet, e->row, e->column, place);
	const char *name = name_of(j, e), *after = shown(j, e->after);
	if (e->result == WORKBOOK_TAKEN && !e->key && !e->after)
		app_say(stderr, "%s: taken out: %s", place, name);
	else if (e->result == WORKBOOK_CONFLICT && !e->key && !e->after)
		app_say(stderr, "%s: not taken out: %s was changed in the scenario since the export", place, name);
	else if (e->result == WORKBOOK_TAKEN && !e->key)
		app_say(stderr, "%s: new: %s", place, name);
	else if (e->result == WORKBOOK_TAKEN)
		fprintf(stderr, "%s: %s, %s: %s → %s\n", place, name, e->key, shown(j, e->before), after);
	else if (e->result == WORKBOOK_CONFLICT && !e->key)
		app_say(stderr, "%s: not taken: %s is in the scenario already", place, name);
	else if (e->result == WORKBOOK_CONFLICT)
		app_say(stderr, "%s: not taken: %s, %s was changed in the scenario too, since the export; here it is %s, before it was %s", place, name, e->key, after, shown(j, e->before));
	else if (e->result == WORKBOOK_NO_PLACE)
		app_say(stderr, "%s: not taken: %s is not in the scenario any more, or is computed there", place, name);
}

struct sums {
	unsigned taken, same, left;
};

static struct sums sum(const struct job *j)
{
	struct sums s = {0};
	for (uint32_t i = 0; i < j->taken.edit_count; i++) {
		s.taken += j->taken.edits[i].result == WORKBOOK_TAKEN;
		s.same += j->taken.edits[i].result == WORKBOOK_SAME;
		s.left += j->taken.edits[i].result == WORKBOOK_CONFLICT || j->taken.edits[i].result == WORKBOOK_NO_PLACE;
	}
	for (uint32_t i = 0; i < j->taken.remark_count; i++)
		s.left += j->taken.remarks[i].left;
	return s;
}

static void print_json(struct job *j, const struct sums *s)
{
	static const char *const results[] = {"taken", "same", "conflict", "no place"};
	struct buffer out = {0};
	char place[160];
	json_open_object(&out, NULL);
	json_put_text(&out, "folder", j->folder);
	json_put_truth(&out, "carried", true);
	json_put_number(&out, "taken", s->taken);
	json_put_number(&out, "left", s->left);
	json_open_list(&out, "changes");
	for (uint32_t i = 0; i < j->taken.edit_count; i++) {
		const struct workbook_edit *e = &j->taken.edits[i];
		place_of(j, e->sheet, e->row, e->column, place);
		json_open_object(&out, NULL);
		json_put_text(&out, "place", place);
		json_put_text(&out, "what", name_of(j, e));
		json_put_text(&out, "key", e->key ? e->key : "");
		json_put_text(&out, "before", e->before ? e->before : "");
		json_put_text(&out, "after", e->after ? e->after : "");
		json_put_text(&out, "result", results[e->result]);
		json_close_object(&out);
	}
	json_close_list(&out);
	json_open_list(&out, "findings");
	for (uint32_t i = 0; i < j->taken.remark_count; i++) {
		const struct workbook_remark *r = &j->taken.remarks[i];
		place_of(j, r->sheet, r->row, r->column, place);
		json_open_object(&out, NULL);
		json_put_text(&out, "kind", r->left ? "left out" : "assumed");
		json_put_text(&out, "place", place);
		json_put_text(&out, "text", saying_text(r->said, r->text, app_words(), &j->arena));
		json_close_object(&out);
	}
	json_close_list(&out);
	json_close_object(&out);
	buffer_append_byte(&out, '\n');
	fputs(buffer_text(&out), stdout);
	buffer_free(&out);
}

static void print_summary(struct job *j, const struct sums *s)
{
	unsigned lines = 0, all = j->taken.remark_count + j->taken.edit_count;
	for (int pass = 0; pass < 2; pass++) /* what was not taken comes first */
		for (uint32_t i = 0; i < j->taken.edit_count && lines < SHOWN; i++) {
			bool taken = j->taken.edits[i].result == WORKBOOK_TAKEN || j->taken.edits[i].result == WORKBOOK_SAME;
			if (taken == (pass == 1) && ++lines)
				tell_edit(j, &j->taken.edits[i]);
		}
	for (uint32_t i = 0; i < j->taken.remark_count && lines < SHOWN; i++, lines++) {
		char place[160];
		place_of(j, j->taken.remarks[i].sheet, j->taken.remarks[i].row, j->taken.remarks[i].column, place);
		fprintf(stderr, "%s: %s\n", place, saying_text(j->taken.remarks[i].said, j->taken.remarks[i].text, app_words(), &j->arena));
	}
	if (lines < all)
		app_say(stderr, "and %u more; --json lists all", all - lines);
	const char *id = script_scenario(j->base)->id;
	if (s->taken + s->same + s->left == 0)
		app_say(stdout, "%s: the scenario \"%s\", as it was exported: nothing was changed in the sheets.", j->folder, id);
	else
		app_say(stdout, "%s: the scenario \"%s\"; changes in the sheets: %u taken, %u there already, %u not taken.", j->folder, id, s->taken, s->same, s->left);
}

/* ---- writing ---- */

static bool write_one(struct job *j, const struct script_source *file)
{
	char path[APP_PATH];
	enum file_result result = app_join(path, j->folder, file->path) ? file_replace(path, file->text, file->length) : FILE_FAILED;
	if (result != FILE_OK)
		app_complain("%s/%s cannot be written: %s.", j->folder, file->path, file_result_phrase(result));
	return result == FILE_OK;
}

static int write_all(struct job *j)
{
	int exit = j->update ? APP_DONE : app_make_empty_folder(j->folder);
	for (size_t i = 0; exit == APP_DONE && i < j->target_count; i++)
		if ((!j->update || j->made[i].text != j->target[i].text) && !write_one(j, &j->made[i]))
			exit = APP_ENVIRONMENT;
	return exit == APP_DONE && !j->update && !editor_files_write(j->folder) ? APP_ENVIRONMENT : exit;
}

/* What the edits make has to load, or nothing is written. */
static int check_made(struct job *j)
{
	struct script *script = load(j, j->made, j->target_count);
	int exit = !script ? APP_ENVIRONMENT : script_error_count(script) ? APP_BAD_INPUT : APP_DONE;
	if (script && exit == APP_BAD_INPUT) {
		for (uint32_t i = 0, lines = 0; i < j->taken.edit_count && lines < SHOWN; i++)
			if (j->taken.edits[i].result == WORKBOOK_TAKEN && ++lines)
				tell_edit(j, &j->taken.edits[i]);
		show_errors(script);
		app_complain("%s: with these changes the scenario would have errors; nothing was written. Mend the cells and import again.", j->path);
	}
	if (!script)
		app_complain("memory is exhausted.");
	script_free(script);
	return exit;
}

/* Somebody's work in the folder is never written over by chance. */
static bool may_write(const struct job *j)
{
	char path[APP_PATH];
	bool there = app_join(path, j->folder, "scenario.lua") && file_exists(path);
	if (there && !j->update)
		app_complain("%s holds a scenario already; --update puts what was changed in the workbook into it.", j->folder);
	if (!there && j->update)
		app_complain("%s holds no scenario to update; without --update it is made.", j->folder);
	return there == j->update;
}

static int run(struct job *j)
{
	if (!may_write(j))
		return APP_ENVIRONMENT;
	int exit = open_carried(j);
	exit = exit == APP_DONE ? open_target(j) : exit;
	if (exit != APP_DONE)
		return exit;
	if (!look_load(&j->look))
		return APP_ENVIRONMENT;
	if (!workbook_compare(&j->taken, j->book, j->base, &j->outline, j->look.strings) || !workbook_apply(&j->taken, j->target, j->target_count, &j->made)) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	exit = check_made(j);
	exit = exit == APP_DONE ? write_all(j) : exit;
	if (exit != APP_DONE)
		return exit;
	struct sums s = sum(j);
	if (j->json)
		print_json(j, &s);
	else
		print_summary(j, &s);
	return s.left ? APP_NO : APP_DONE;
}

int workbook_import(const struct book *book, const char *path, const char *folder, const struct workbook_choices *choices)
{
	struct job j = {.book = book, .path = path, .folder = folder, .update = choices->update, .json = choices->json, .taken = {.removes = choices->remove}};
	int exit = run(&j);
	workbook_taken_free(&j.taken);
	outline_free(&j.outline);
	script_free(j.base);
	script_free(j.there);
	look_free(&j.look);
	arena_free(&j.arena);
	return exit;
}
