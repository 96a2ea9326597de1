/* enshu export — the commands or events of a recording as JSON Lines or CSV, or the master scenario events list of a scenario or recording as CSV or XLSX. */
#include "app/app.h"
#include "app/clocks.h"
#include "app/command/command.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "app/stored.h"
#include "app/workbook/export_msel.h"
#include "base/file.h"
#include "base/json.h"
#include "report/book/csv.h"
#include "session/session.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct app_command self = {
    "export", "export RECORDING|SCENARIO [--what commands|events|msel] [--format jsonl|csv|xlsx] [--columns hseep|mitre|standard] [--lang L] [-o FILE]",
    "Writes the inputs of a session, in the form `run --commands` reads, or what came of them; or the master scenario events list of a scenario or a\n"
    "session as a table for a spreadsheet (a SCENARIO, --columns or xlsx ask for that). `enshu import` reads the standard columns back.",
    "enshu export port-in-the-dark --columns hseep -o port.xlsx", cmd_export};

static void export_commands(const struct session *s, bool csv, struct buffer *out)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct record_header *head = record_head(session_record(s));
	struct buffer line = {0};
	if (csv)
		buffer_append_text(out, "number,at,clock,command,undone,json\r\n");
	else
		buffer_append_format(out,
		                     "{\"session\":{\"scenario\":\"%s\",\"version\":\"%s\",\"seed\":\"%" PRIu64
		                     "\",\"pace\":\"%s\"}}\n",
		                     sc->id, sc->version, head->seed, head->automatic ? "clock" : "facilitator");
	for (uint32_t n = 1; n <= session_entry_count(s); n++) {
		struct session_entry e = session_entry_at(s, n);
		buffer_clear(&line);
		sim_command_write(sc, &e.command, &line);
		if (csv) {
			char clock[16];
			app_clock_text(sc, e.command.at, clock);
			buffer_append_format(out, "%" PRIu32 ",%" PRId64 ",%s,%s,%s,", n, e.command.at, clock,
			                     sim_command_id(e.command.kind), e.undone ? "yes" : "no");
			csv_field(out, buffer_text(&line), line.length);
			buffer_append_text(out, "\r\n");
		} else {
			buffer_append(out, buffer_text(&line), line.length);
			buffer_append_byte(out, '\n');
		}
	}
	buffer_free(&line);
}

static void export_events(const struct session *s, bool csv, struct buffer *out)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_history *h = session_history(s);
	struct buffer line = {0};
	if (csv)
		buffer_append_text(out, "id,cause,at,clock,event,json\r\n");
	for (size_t i = 0; i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		buffer_clear(&line);
		sim_event_write(sc, e, &line);
		if (csv) {
			char clock[16];
			app_clock_text(sc, e->at, clock);
			buffer_append_format(out, "%" PRIu32 ",%" PRIu32 ",%" PRId64 ",%s,%s,", e->id, e->cause, e->at,
			                     clock, sim_event_id(e->kind));
			csv_field(out, buffer_text(&line), line.length);
			buffer_append_text(out, "\r\n");
		} else {
			buffer_append(out, buffer_text(&line), line.length);
			buffer_append_byte(out, '\n');
		}
	}
	buffer_free(&line);
}

struct request {
	const char *format, *what, *output, *stored, *columns, *language;
};

static bool ends_with(const char *text, const char *end)
{
	size_t a = strlen(text), b = strlen(end);
	return a >= b && strcmp(text + a - b, end) == 0;
}

/* A file that is no scenario.lua is a recording; folders and ids are scenarios. */
static bool is_recording(const char *operand)
{
	return ends_with(operand, ".enshu") || (file_exists(operand) && !file_is_folder(operand) && !ends_with(operand, ".lua"));
}

/* Fills what was not given and complains about what does not go together. */
static bool settle(struct request *r, bool recording)
{
	bool table = !recording || r->columns || (r->format && strcmp(r->format, "xlsx") == 0) || (!r->format && r->output && ends_with(r->output, ".xlsx"));
	if (!r->what)
		r->what = table ? "msel" : "commands";
	bool msel = strcmp(r->what, "msel") == 0;
	if (!r->format)
		r->format = r->output && ends_with(r->output, ".xlsx") ? "xlsx" : msel || (r->output && ends_with(r->output, ".csv")) ? "csv" : "jsonl";
	bool jsonl = strcmp(r->format, "jsonl") == 0, csv = strcmp(r->format, "csv") == 0, xlsx = strcmp(r->format, "xlsx") == 0;
	if (!msel && strcmp(r->what, "commands") != 0 && strcmp(r->what, "events") != 0)
		app_complain("--what can be commands, events or msel, not \"%s\".", r->what);
	else if (!jsonl && !csv && !xlsx)
		app_complain("--format can be jsonl, csv or xlsx, not \"%s\".", r->format);
	else if (msel && jsonl)
		app_complain("an events list is written as csv or xlsx.");
	else if (!msel && (xlsx || r->columns))
		app_complain("commands and events are written as jsonl or csv, without --columns.");
	else if (!msel && !recording)
		app_complain("a scenario has no commands or events; name a recording.");
	else if (!msel && r->language)
		app_complain("--lang goes with an events list: add --what msel.");
	else if (msel && r->stored)
		app_complain("--stored goes with commands and events.");
	else
		return true;
	return false;
}

static int produce(const struct request *r, const char *operand, bool recording, struct buffer *out)
{
	bool csv = strcmp(r->format, "csv") == 0, events = strcmp(r->what, "events") == 0;
	int exit = APP_DONE;
	if (strcmp(r->what, "msel") == 0)
		return export_msel(operand, recording, r->columns ? r->columns : "standard", !csv, r->language, out);
	if (r->stored)
		return events ? stored_events(operand, csv, out) : stored_commands(operand, csv, out);
	struct session *s = app_open_recording(operand, false, &exit);
	if (s && events)
		export_events(s, csv, out);
	else if (s)
		export_commands(s, csv, out);
	session_close(s);
	return exit;
}

int cmd_export(int argc, char **argv)
{
	struct request r = {0};
	const struct app_option options[] = {
	    {"--format", "jsonl|csv|xlsx", "default jsonl; of an events list csv, or what FILE ends with", &r.format},
	    {"--what", "commands|events|msel", "default commands; of a scenario msel", &r.what},
	    {"--columns", "hseep|mitre|standard", "of an events list; standard (the default) holds everything", &r.columns},
	    {"--lang", "L", "language of an events list; default the scenario's first", &r.language},
	    {"--stored", NULL, "as it stands in the file: nothing is executed or proved but the chain", &r.stored},
	    {"--output", "FILE", "default: standard output (also -o)", &r.output}};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1) {
		app_complain("export needs a recording or a scenario. See `enshu export --help`.");
		return APP_USAGE;
	}
	bool recording = is_recording(path[0]);
	if (!settle(&r, recording))
		return APP_USAGE;
	struct buffer out = {0};
	exit = produce(&r, path[0], recording, &out);
	if (exit == APP_DONE && !app_write_file(r.output, &out))
		exit = APP_ENVIRONMENT;
	buffer_free(&out);
	return exit;
}
