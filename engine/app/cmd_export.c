/* enshu export — the commands or events of a recording as JSON Lines or CSV. */
#include "app/app.h"
#include "app/stored.h"

#include "base/json.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <string.h>

static const struct app_command self = {
    "export", "export RECORDING [--format jsonl|csv] [--what commands|events]",
    "Writes the inputs of a session, in the form `run --commands` reads, or what came of them.",
    "enshu export port.enshu --format jsonl > commands.jsonl", cmd_export};

/* A CSV field: quoted, inner quotes doubled (RFC 4180). A leading = + - @ or tab would be a formula in a spreadsheet: such a text gets an apostrophe. */
static void put_csv(struct buffer *out, const char *text, size_t length)
{
	buffer_append_byte(out, '"');
	if (length && strchr("=+-@\t\r", text[0]))
		buffer_append_byte(out, '\'');
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '"')
			buffer_append_byte(out, '"');
		buffer_append_byte(out, text[i]);
	}
	buffer_append_byte(out, '"');
}

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
			put_csv(out, buffer_text(&line), line.length);
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
			put_csv(out, buffer_text(&line), line.length);
			buffer_append_text(out, "\r\n");
		} else {
			buffer_append(out, buffer_text(&line), line.length);
			buffer_append_byte(out, '\n');
		}
	}
	buffer_free(&line);
}

int cmd_export(int argc, char **argv)
{
	const char *format = "jsonl", *what = "commands", *output = NULL, *stored = NULL;
	const struct app_option options[] = {
	    {"--format", "jsonl|csv", "default jsonl", &format},
	    {"--what", "commands|events", "default commands", &what},
	    {"--stored", NULL, "as it stands in the file: nothing is executed or proved but the chain", &stored},
	    {"--output", "FILE", "default: standard output (also -o)", &output}};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	bool csv = strcmp(format, "csv") == 0, events = strcmp(what, "events") == 0;
	if (count != 1 || (!csv && strcmp(format, "jsonl") != 0) || (!events && strcmp(what, "commands") != 0)) {
		app_complain("export needs a recording; formats are jsonl and csv, what is commands or events. See "
		             "`enshu export --help`.");
		return APP_USAGE;
	}
	struct buffer out = {0};
	struct session *s = stored ? NULL : app_open_recording(path[0], false, &exit);
	if (stored)
		exit = events ? stored_events(path[0], csv, &out) : stored_commands(path[0], csv, &out);
	else if (s && events)
		export_events(s, csv, &out);
	else if (s)
		export_commands(s, csv, &out);
	session_close(s);
	if (exit != APP_DONE) {
		buffer_free(&out);
		return exit;
	}
	FILE *file = output ? fopen(output, "wb") : stdout;
	bool ok =
	    file && !out.failed && fwrite(buffer_text(&out), 1, out.length, file) == out.length && fflush(file) == 0;
	if (file && output)
		ok = fclose(file) == 0 && ok;
	if (!ok)
		app_complain("%s cannot be written: is the disk full, or the folder read-only?",
		             output ? output : "standard output");
	buffer_free(&out);
	return ok ? APP_DONE : APP_ENVIRONMENT;
}
