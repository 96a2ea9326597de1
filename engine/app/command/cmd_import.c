/* enshu import — somebody's master scenario events list, CSV or XLSX, as a scenario that checks.
 *
 * The files are written, loaded and, where what a sheet says in the scenario language does not fit, written again with those fields set aside. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/editor_files.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "app/workbook/workbook.h"
#include "app/workbook/workbook_import.h"
#include "base/duration.h"
#include "base/file.h"
#include "base/json_write.h"
#include "report/book/csv.h"
#include "report/book/foreign.h"
#include "report/book/xlsx_read.h"
#include "report/msel/msel_scenario.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define FILE_MAX ((size_t)64 << 20)
#define ROUNDS   500 /* of setting fields aside; each takes what the last load complained about */
#define SHOWN    12 /* findings on the screen; the report has all */

static const struct app_command self = {
    "import", "import FILE.csv|FILE.xlsx -o DIR [--map FILE|COLUMNS] [--start MOMENT] [--update] [--remove] [--json]",
    "Makes a scenario folder from a master scenario events list, or the scenario again from a workbook that `enshu export` wrote, with what was changed in it. Finds sheet, headings and columns (English and Japanese), or takes them from a mapping that an\n"
    "earlier import saved (mapping.json). DIR/import-report.txt says what was assumed and where everything went that has no place of its own.",
    "enshu import \"MSEL Gulf Coast.xlsx\" -o gulf-coast", cmd_import};

struct job {
	const char *path, *output, *map_path, *start, *update, *remove;
	struct arena arena;
	struct book *book;
	struct msel_map *map;
	struct msel_import import;
	struct msel_scenario scenario;
	uint64_t *aside;
	const char *name; /* of the file, without folders */
};

static int read_book(struct job *j)
{
	char *data;
	size_t length;
	struct book_error error = {.text = "memory is exhausted"};
	enum file_result result = file_read(&j->arena, j->path, FILE_MAX, &data, &length);
	if (result != FILE_OK) {
		app_complain("%s: %s.", j->path, file_result_phrase(result));
		return APP_BAD_INPUT;
	}
	const char *foreign = foreign_file(data, length);
	if (foreign) {
		app_complain("%s: %s.", j->path, foreign);
		return APP_BAD_INPUT;
	}
	bool archive = length >= 2 && memcmp(data, "PK", 2) == 0;
	j->book = memory_allocate_zeroed(1, sizeof *j->book);
	j->map = memory_allocate_zeroed(1, sizeof *j->map);
	bool fine = j->book && j->map && (archive ? xlsx_read(j->book, data, length, &error) : csv_read(j->book, j->name, data, length, &error));
	if (!fine)
		app_complain("%s: %s.", j->path, app_reason(&j->arena, error.text, error.format));
	return fine ? APP_DONE : APP_BAD_INPUT;
}

static int make_map(struct job *j)
{
	struct book_error error;
	bool fine;
	if (j->map_path && strchr(j->map_path, '=') && !file_exists(j->map_path)) {
		fine = msel_map_positions(j->map, j->book, j->map_path, &error);
	} else if (j->map_path) {
		char *json;
		size_t length;
		enum file_result result = file_read(&j->arena, j->map_path, FILE_MAX, &json, &length);
		if (result != FILE_OK) {
			app_complain("%s: %s.", j->map_path, file_result_phrase(result));
			return APP_BAD_INPUT;
		}
		fine = msel_map_read(j->map, json, length, &error);
		if (!fine) {
			app_complain("%s: %s.", j->map_path, app_reason(&j->arena, error.text, error.format));
			return APP_BAD_INPUT;
		}
		fine = msel_map_apply(j->map, j->book, &error);
	} else {
		fine = msel_map_guess(j->map, j->book, &error);
	}
	if (!fine)
		app_complain("%s: %s.", j->path, app_reason(&j->arena, error.text, error.format));
	int64_t local;
	int offset;
	if (fine && j->start)
		j->map->start = j->start;
	if (fine && j->map->start && !moment_parse(j->map->start, strlen(j->map->start), &local, &offset)) {
		app_complain("the start must be a moment such as 2026-07-04T06:30+09:00, not \"%s\".", j->map->start);
		return j->start ? APP_USAGE : APP_BAD_INPUT;
	}
	return fine ? APP_DONE : APP_BAD_INPUT;
}

/* ---- the folder ---- */

static bool write_into(const struct job *j, const char *name, const struct buffer *content)
{
	char path[APP_PATH];
	if (app_join(path, j->output, name))
		return app_write_file(path, content);
	app_complain("the path of the folder is too long.");
	return false;
}

/* "Coast Guard 2026.xlsx" is the scenario coast-guard-2026. */
static void scenario_id(const struct job *j, char out[49])
{
	size_t used = 0;
	for (const char *at = j->name; *at && !(*at == '.' && !strchr(at + 1, '.')) && used < 48; at++) {
		char c = *at >= 'A' && *at <= 'Z' ? (char)(*at + 32) : *at;
		bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (plain || (used > 0 && out[used - 1] != '-'))
			out[used++] = plain ? c : '-';
	}
	while (used > 0 && out[used - 1] == '-')
		used--;
	out[used] = '\0';
	if (!used)
		memcpy(out, "imported", 9);
}

static bool write_scenario(struct job *j, bool tell)
{
	char id[49];
	scenario_id(j, id);
	const char *sheet = j->book->sheets[j->map->sheet_index].name;
	const char *source = strcmp(sheet, j->name) == 0 ? j->name : arena_format(&j->arena, "%s, sheet %s", j->name, sheet);
	if (!source || !msel_scenario_write(&j->scenario, &j->import.msel, source, id, j->aside, tell ? &j->import : NULL)) {
		app_complain("memory is exhausted.");
		return false;
	}
	for (int i = 0; i < MSEL_FILES; i++)
		if (!write_into(j, msel_file_name(i), &j->scenario.files[i]))
			return false;
	return true;
}

/* Fields of the lines that the load complains about are set aside. Returns how many; *errors how many errors there were. */
static unsigned set_aside(struct job *j, size_t *errors)
{
	char shared[APP_PATH];
	app_join(shared, app_data_folder(), "scenarios");
	struct script *script = script_load_folder(j->output, shared);
	size_t count = 0;
	const struct script_diagnostic *all = script ? script_diagnostics(script, &count) : NULL;
	unsigned done = 0;
	*errors = script ? script_error_count(script) : 1;
	for (size_t n = 0; n < 2 * count && !(n >= count && done); n++) { /* guesses only when no line could be blamed, and one at a time */
		size_t i = n % count;
		uint32_t row;
		uint64_t fields;
		if (all[i].severity != SCRIPT_ERROR || !msel_scenario_set_aside(&j->scenario, &j->import.msel, all[i].file, all[i].line, n >= count, j->aside, &row, &fields))
			continue;
		done++;
		for (int f = 0; f < MSEL_FIELDS; f++)
			if (fields >> f & 1)
				msel_find(&j->import, MSEL_MOVED, j->import.msel.rows[row].sheet, j->import.msel.rows[row].row, UINT32_MAX,
				          "\"%s\" does not fit here (%s): it stands as a comment and in the notes", msel_field_id(f), all[i].message);
	}
	if (script && *errors && !done) /* ours to mend: shown as it is */
		for (size_t i = 0; i < count; i++)
			if (all[i].severity == SCRIPT_ERROR)
				app_complain("%s:%d: %s", all[i].file, all[i].line, all[i].message);
	script_free(script);
	return done;
}

static int make_scenario(struct job *j)
{
	size_t errors = 1;
	j->aside = memory_allocate_zeroed(j->import.msel.count + 1, sizeof *j->aside);
	if (!j->aside) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	for (int round = 0; round < ROUNDS && errors; round++) {
		if (!write_scenario(j, round == 0))
			return APP_ENVIRONMENT;
		if (set_aside(j, &errors) == 0)
			break;
	}
	if (!errors)
		return APP_DONE;
	app_complain("the scenario that was made has errors; `enshu check %s` shows them.", j->output);
	return APP_BAD_INPUT;
}

/* ---- the report ---- */

static void place_of(const struct job *j, const struct msel_finding *f, char out[200])
{
	char address[24] = "";
	const char *sheet = f->sheet < j->book->sheet_count ? j->book->sheets[f->sheet].name : "";
	if (f->row == UINT32_MAX)
		snprintf(out, 200, "%.150s", sheet);
	else if (f->column == UINT32_MAX)
		snprintf(out, 200, "%.150s, row %" PRIu32, sheet, f->row + 1);
	else {
		book_address(f->row, f->column, address);
		snprintf(out, 200, "%.150s!%s", sheet, address);
	}
}

static const char *const kinds[] = {[MSEL_ASSUMED] = SAID("assumed"), [MSEL_MOVED] = SAID("kept elsewhere"), [MSEL_LEFT] = SAID("left out")};

/* What a finding says, in the language asked for. */
static const char *said(struct job *j, const struct msel_finding *f)
{
	return saying_text(f->said, f->text, app_words(), &j->arena);
}

/* What `s` has just put together, in the language asked for. */
static const char *told(struct job *j, struct sayings *s, const char *english)
{
	return saying_text(saying_of(s, english), english, app_words(), &j->arena);
}

static void write_report(struct job *j, struct buffer *out)
{
	struct sayings s = {.arena = &j->arena};
	const struct book_sheet *sheet = &j->book->sheets[j->map->sheet_index];
	const char *columns = SAID("Columns:");
	const char *head = j->map->headless ? saying_format(&s, "Sheet \"%s\", which has no headings.", sheet->name)
	                                    : saying_format(&s, "Sheet \"%s\", headings in row %" PRIu32 ".", sheet->name, j->map->headings + 1);
	buffer_append_format(out, "%s%s%s\n%s\n\n%s\n", j->name, *j->book->note ? ": " : "", j->book->note, told(j, &s, head), told(j, &s, columns));
	for (uint32_t i = 0; i < j->map->count; i++) {
		const struct msel_map_column *c = &j->map->columns[i];
		char address[24] = "-";
		if (c->column != UINT32_MAX)
			book_address(0, c->column, address);
		address[strcspn(address, "0123456789")] = '\0';
		const char *field = c->field == MSEL_COMMENT ? told(j, &s, SAID("kept in the notes")) : c->field == MSEL_IGNORE ? told(j, &s, SAID("left out")) : msel_field_id((enum msel_field)c->field);
		buffer_append_format(out, "  %s  \"%s\" = %s%s%s\n", address, c->heading, field, *c->language ? ", " : "", c->language);
	}
	buffer_append_format(out, "\n%s\n", told(j, &s, saying_format(&s, "%" PRIu32 " injects, %" PRIu32 " of them without a time.", j->import.inject_count, j->import.contingency_count)));
	for (int kind = MSEL_ASSUMED; kind <= MSEL_LEFT; kind++) {
		static const char *const titles[] = {SAID("Assumed"), SAID("Kept elsewhere: in the notes or as a comment"), SAID("Not in the scenario")};
		bool any = false;
		for (uint32_t i = 0; i < j->import.finding_count; i++) {
			char place[200];
			if ((int)j->import.findings[i].kind != kind)
				continue;
			place_of(j, &j->import.findings[i], place);
			buffer_append_format(out, "%s%s%s  %s: %s\n", any ? "" : "\n", any ? "" : told(j, &s, titles[kind]), any ? "" : ":\n", place, said(j, &j->import.findings[i]));
			any = true;
		}
	}
}

static void print_json(struct job *j)
{
	struct buffer out = {0};
	json_open_object(&out, NULL);
	json_put_text(&out, "sheet", j->book->sheets[j->map->sheet_index].name);
	json_put_number(&out, "headings", j->map->headings + 1);
	json_put_number(&out, "injects", j->import.inject_count);
	json_put_number(&out, "without_time", j->import.contingency_count);
	json_put_text(&out, "folder", j->output);
	json_open_list(&out, "findings");
	for (uint32_t i = 0; i < j->import.finding_count; i++) {
		char place[200];
		place_of(j, &j->import.findings[i], place);
		json_open_object(&out, NULL);
		json_put_text(&out, "kind", kinds[j->import.findings[i].kind]);
		json_put_text(&out, "place", place);
		json_put_text(&out, "text", said(j, &j->import.findings[i]));
		json_close_object(&out);
	}
	json_close_list(&out);
	json_close_object(&out);
	buffer_append_byte(&out, '\n');
	fputs(buffer_text(&out), stdout);
	buffer_free(&out);
}

static void print_summary(struct job *j)
{
	const char *sheet = j->book->sheets[j->map->sheet_index].name;
	if (j->map->headless)
		app_say(stdout, "%s: %" PRIu32 " injects from sheet \"%s\", which has no headings; %" PRIu32 " without a time.", j->output, j->import.inject_count, sheet,
		        j->import.contingency_count);
	else
		app_say(stdout, "%s: %" PRIu32 " injects from sheet \"%s\", headings in row %" PRIu32 "; %" PRIu32 " without a time.", j->output, j->import.inject_count, sheet,
		        j->map->headings + 1, j->import.contingency_count);
	for (uint32_t i = 0; i < j->import.finding_count && i < SHOWN; i++) {
		char place[200];
		place_of(j, &j->import.findings[i], place);
		app_say(stderr, "%s: %s: %.300s", place, kinds[j->import.findings[i].kind], said(j, &j->import.findings[i]));
	}
	if (j->import.finding_count > SHOWN)
		app_say(stderr, "and %" PRIu32 " more; all are in %s/import-report.txt", j->import.finding_count - SHOWN, j->output);
}

static int run(struct job *j, bool json)
{
	struct book_error error;
	int exit = read_book(j);
	bool carries = exit == APP_DONE && !j->map_path && !j->start && workbook_files_sheet(j->book) >= 0;
	if (carries)
		return workbook_import(j->book, j->path, j->output, &(struct workbook_choices){.update = j->update != NULL, .remove = j->remove != NULL, .json = json});
	if (exit == APP_DONE && j->update) {
		app_complain("%s: --update needs a workbook that carries its scenario, as `enshu export SCENARIO -o F.xlsx` writes it; import this one into a new folder.", j->path);
		return APP_BAD_INPUT;
	}
	exit = exit == APP_DONE ? make_map(j) : exit;
	if (exit == APP_DONE && !msel_take(&j->import, j->book, j->map, &error)) {
		app_complain("%s: %s.", j->path, app_reason(&j->arena, error.text, error.format));
		exit = APP_BAD_INPUT;
	}
	exit = exit == APP_DONE ? app_make_empty_folder(j->output) : exit;
	if (exit != APP_DONE)
		return exit;
	exit = make_scenario(j);
	struct buffer report = {0}, mapping = {0};
	write_report(j, &report);
	msel_map_write(j->map, &mapping);
	bool written = editor_files_write(j->output) && write_into(j, "import-report.txt", &report) && write_into(j, "mapping.json", &mapping);
	buffer_free(&report);
	buffer_free(&mapping);
	if (exit == APP_DONE && written) {
		if (json)
			print_json(j);
		else
			print_summary(j);
	}
	return written ? exit : APP_ENVIRONMENT;
}

int cmd_import(int argc, char **argv)
{
	struct job j = {0};
	const char *json = NULL;
	const struct app_option options[] = {{"--output", "DIR", "folder of the new scenario (also -o)", &j.output},
	                                     {"--map", "FILE|COLUMNS", "a mapping.json of an earlier import, or columns by position: 1=time,2=to,3=subject", &j.map_path},
	                                     {"--start", "MOMENT", "when the exercise begins, such as 2026-07-04T06:30+09:00", &j.start},
	                                     {"--update", NULL, "change the scenario in DIR, from which the workbook was exported", &j.update},
	                                     {"--remove", NULL, "take out what has no row any more in the workbook's sheets", &j.remove},
	                                     {"--json", NULL, "one JSON object with every finding", &json}};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1 || !j.output) {
		app_complain("import needs a file and a folder (-o). See `enshu import --help`.");
		return APP_USAGE;
	}
	j.path = path[0];
	const char *slash = strrchr(path[0], '/');
	j.name = slash ? slash + 1 : path[0];
	exit = run(&j, json != NULL);
	memory_free(j.aside);
	msel_scenario_free(&j.scenario);
	msel_import_free(&j.import);
	if (j.map)
		msel_map_free(j.map);
	if (j.book)
		book_free(j.book);
	memory_free(j.map);
	memory_free(j.book);
	arena_free(&j.arena);
	return exit;
}
