/* See export_msel.h. */
#include "app/workbook/export_msel.h"

#include "app/app.h"
#include "app/moment/look.h"
#include "app/opening.h"
#include "app/workbook/plan.h"
#include "app/workbook/workbook.h"
#include "base/duration.h"
#include "report/book/csv.h"
#include "report/book/xlsx_write.h"
#include "report/msel/msel_sheet.h"
#include "session/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct heading_words {
	const struct i18n *strings;
	enum language language;
};

static const char *word(const void *user, const char *id)
{
	const struct heading_words *w = user;
	return i18n_text(w->strings, w->language, id);
}

/* By planned time; what waits for something stays behind the row before it. Settings, roles and the like keep their place at the end. */
static void sort_by_time(struct msel *msel)
{
	int64_t last = 0;
	struct { int64_t at; uint32_t index; } *keys = memory_allocate((msel->count + 1) * sizeof *keys);
	struct msel_row *sorted = memory_allocate((msel->count + 1) * sizeof *sorted);
	msel->failed = msel->failed || !keys || !sorted;
	for (uint32_t i = 0; !msel->failed && i < msel->count; i++) {
		const char *at = msel_get(&msel->rows[i], MSEL_AT, 0);
		if (!msel_is(&msel->rows[i], "inject"))
			last = INT64_MAX;
		else if (*at)
			duration_parse(at, strlen(at), &last);
		uint32_t place = i;
		for (; place > 0 && keys[place - 1].at > last; place--)
			keys[place] = keys[place - 1];
		keys[place].at = last;
		keys[place].index = i;
	}
	for (uint32_t i = 0; !msel->failed && i < msel->count; i++)
		sorted[i] = msel->rows[keys[i].index];
	if (!msel->failed && msel->count)
		memcpy(msel->rows, sorted, msel->count * sizeof *sorted);
	memory_free(keys);
	memory_free(sorted);
}

/* Behind the events list, what makes the workbook hold the whole scenario. */
static bool add_scenario(struct book *book, struct arena *arena, const struct script *script, struct xlsx_look *looks, struct book_error *error)
{
	const struct sim_scenario *sc = script_scenario(script);
	const struct script_source *files;
	struct outline outline = {0};
	size_t count;
	uint32_t used = 0;
	bool fine = workbook_files(arena, script, &files, &count) && outline_read(&outline, files, count) &&
	            workbook_add_tables(book, arena, &outline, sc->languages, sc->language_count, looks, &used, error) &&
	            workbook_add_files(book, files, count, &looks[used], error);
	outline_free(&outline);
	return fine;
}

static int write_book(const struct msel *msel, const struct msel_layout *layout, const struct script *script, bool xlsx, const struct heading_words *heading, struct buffer *out)
{
	struct book *book = memory_allocate_zeroed(1, sizeof *book);
	struct msel_looks looks;
	struct xlsx_look all[WORKBOOK_SHEETS];
	struct arena arena = {0};
	struct book_error error = {.text = "memory is exhausted"};
	struct msel_words words = {word, heading};
	bool fine = book && msel_to_book(msel, layout, &words, book, &looks, &error);
	memcpy(all, looks.looks, fine ? sizeof looks.looks : 0);
	if (fine && xlsx && script && layout->columns == MSEL_STANDARD)
		fine = add_scenario(book, &arena, script, &all[MSEL_SHEETS], &error);
	if (fine && xlsx)
		fine = xlsx_write(out, book, all, &error);
	else if (fine)
		csv_write(out, &book->sheets[0]);
	if (!fine)
		app_complain("%s.", app_reason(&arena, error.text, error.format));
	if (book)
		book_free(book);
	memory_free(book);
	arena_free(&arena);
	return fine ? APP_DONE : APP_ENVIRONMENT;
}

/* A CSV is one table: what it cannot hold is said, with the way to have it. */
static void tell_missing(const struct script *script)
{
	const struct sim_scenario *sc = script_scenario(script);
	const struct {
		const char *what;
		uint32_t count;
	} kinds[] = {{"metrics", sc->metric_count}, {"decisions", sc->decision_count}, {"options", sc->option_count}, {"actions", sc->action_count},
	             {"tasks", sc->task_count},     {"endings", sc->ending_count}};
	struct buffer list = {0};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].count)
			buffer_append_format(&list, "%s%u %s", list.length ? ", " : "", kinds[i].count, kinds[i].what);
	if (list.length)
		app_complain("not in this table: %s, rules and tests. A workbook (-o FILE.xlsx) holds the whole scenario.", buffer_text(&list));
	buffer_free(&list);
}

static int export_plan(struct plan_source *source, const struct script *script, int columns, bool xlsx, struct buffer *out)
{
	struct msel msel = {0};
	struct heading_words heading = {source->strings, source->language};
	source->names = columns != MSEL_STANDARD;
	bool fine = plan_gather(&msel, source);
	if (fine && source->names)
		sort_by_time(&msel);
	fine = fine && !msel.failed;
	struct msel_layout layout = {.columns = (enum msel_columns)columns, .language = source->text_language, .played = source->state != NULL, .one_sheet = !xlsx};
	int exit = fine ? write_book(&msel, &layout, script, xlsx, &heading, out) : APP_ENVIRONMENT;
	if (!fine)
		app_complain("memory is exhausted.");
	msel_free(&msel);
	if (exit == APP_DONE && script && !xlsx && columns == MSEL_STANDARD)
		tell_missing(script);
	return exit;
}

int export_msel(const char *operand, bool recording, const char *columns, bool xlsx, const char *language, struct buffer *out)
{
	int set = msel_columns_find(columns), exit = APP_DONE;
	if (set == MSEL_SETS) {
		app_complain("--columns can be hseep, mitre or standard, not \"%s\".", columns);
		return APP_USAGE;
	}
	struct session *s = recording ? app_open_recording(operand, false, &exit) : NULL;
	struct script *script = recording ? NULL : app_load_scenario(operand, &exit);
	if (!s && !script)
		return exit;
	struct plan_source source = {.scenario = s ? session_scenario(s) : script_scenario(script)};
	if (s) {
		source.state = session_state(s);
		source.history = session_history(s);
	}
	struct look look = {0};
	if (!app_scenario_language(source.scenario, language)) {
		exit = APP_USAGE;
	} else if (!look_load(&look)) {
		exit = APP_ENVIRONMENT;
	} else {
		source.text_language = language ? sim_language_index(source.scenario, language) : 0;
		source.strings = look.strings;
		source.language = look_language(source.scenario->languages[source.text_language]);
		exit = export_plan(&source, script, set, xlsx, out);
		look_free(&look);
	}
	session_close(s);
	script_free(script);
	return exit;
}
