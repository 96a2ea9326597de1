/* enshu doctor — what this machine lacks for an exercise, and the command that mends it. */
#include "app/app.h"
#include "app/clocks.h"
#include "app/command/command.h"
#include "app/options.h"
#include "app/places.h"
#include "app/tell.h"
#include "base/file.h"
#include "display/coverage.h"
#include "display/display.h"
#include "session/session.h"

#include <stdio.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const struct app_command self = {"doctor", "doctor", "Looks at fonts, display, disk and the program itself.", "enshu doctor", cmd_doctor};

static int problems;

/* One of the program's phrases in the language asked for. */
static const char *word(const char *english, struct arena *arena)
{
	struct sayings sayings = {.arena = arena};
	return saying_text(saying_of(&sayings, english), english, app_words(), arena);
}

static void row(const char *what, const char *how, const char *detail)
{
	struct arena arena = {0};
	struct buffer line = {0};
	tell_padded(&line, word(what, &arena), 12);
	tell_padded(&line, word(how, &arena), 8);
	buffer_append_format(&line, " %s", word(detail, &arena));
	puts(buffer_text(&line));
	buffer_free(&line);
	arena_free(&arena);
}

/* `what`, `detail` and `remedy` are said in the language asked for where they are phrases of ours. */
static void tell(bool ok, const char *what, const char *detail, const char *remedy)
{
	row(what, ok ? SAID("ready") : SAID("MISSING"), detail);
	if (!ok && *remedy)
		row("", "", remedy);
	problems += !ok;
}

static void check_display(void)
{
	struct display_error error = {0};
	struct display *d = display_open(&error);
	tell(d != NULL, SAID("display"), d ? SAID("windows can be opened, fonts are there") : error.reason,
	     *error.remedy ? error.remedy : SAID("Start it on a desktop, or use `enshu run SCENARIO --text`."));
	display_close(d);
}

/* People type them; without such a font they show as boxes, which stops nobody. */
static void check_emoji(void)
{
	struct display_error error = {0};
	struct coverage *coverage = coverage_open(&error);
	if (coverage && !coverage_has(coverage, 0x1F600)) {
		row(SAID("emoji"), SAID("boxes"), SAID("no font here has them in one colour; everything else works"));
		row("", "", "sudo apt install fonts-symbola");
	}
	coverage_close(coverage);
}

/* Where sessions are recorded; before the first one its folder is not there yet, and the one it will be made in counts. */
static void check_disk(void)
{
	struct statvfs fs;
	struct arena arena = {0};
	struct sayings sayings = {.arena = &arena};
	char folder[APP_PATH], there[APP_PATH];
	app_recordings_folder(folder);
	snprintf(there, sizeof there, "%s", folder);
	char *slash = strrchr(there, '/');
	if (!file_is_folder(there) && slash)
		slash[slash == there] = '\0';
	bool found = statvfs(there, &fs) == 0, writes = found && access(there, W_OK | X_OK) == 0;
	int64_t megabytes = found ? (int64_t)((double)fs.f_bavail * (double)fs.f_frsize / 1e6) : 0;
	const char *english = !found   ? saying_format(&sayings, "sessions would be recorded in %s, and there is no such folder", folder)
	                      : writes ? saying_format(&sayings, "%" PRId64 " MB free in %s", megabytes, folder)
	                               : saying_format(&sayings, "sessions would be recorded in %s, which may not be written", folder);
	tell(writes && megabytes > 12, SAID("disk"), saying_text(saying_of(&sayings, english), english, app_words(), &arena),
	     SAID("Name a folder you may write to, with at least 12 MB free: export ENSHU_RECORDINGS=FOLDER"));
	arena_free(&arena);
}

/* Records a short session, closes it and proves it. */
static void check_recording(void)
{
	char path[] = "/tmp/enshu-doctor-XXXXXX", file[64];
	char *folder = mkdtemp(path);
	snprintf(file, sizeof file, "%s/self.enshu", path);
	static const char source[] = "scenario { id = \"self\", api = 1, title = { en = \"Self-test\" }, start = \"2026-01-01T00:00+00:00\", length = \"1h\" }\n"
	                             "role \"a\" { name = { en = \"A\" } }\nmetric \"m\" { name = { en = \"M\" }, start = 50 }\n"
	                             "every \"10m\" { effects = { m = -1, function(ex) ex:add(\"m\", -1) end } }\n"
	                             "ending \"e\" { title = { en = \"End\" }, text = { en = \"End\" }, when = at_most(\"m\", 60) }\n";
	struct script_source sources[] = {{.path = "scenario.lua", .text = source, .length = sizeof source - 1}};
	struct session_options options = {.seed = 1, .automatic = true, .record_path = file, .program = ENSHU_VERSION, .wall = app_wall};
	struct session_error error = {0};
	struct session_answer answer;
	struct session *s = folder ? session_start(script_load_sources(sources, 1), &options, &error) : NULL;
	bool played = s && session_pass(s, 3600, false, &answer) && sim_metric_state_of(session_scenario(s), session_state(s), 0)->value < 50;
	session_close(s);
	s = played ? session_open(file, false, false, &options, &error) : NULL;
	tell(s != NULL, SAID("self-test"), s ? SAID("a session was played with Lua, recorded and proved") : error.message, SAID("Build again: sh engine/start"));
	session_close(s);
	unlink(file);
	char journal[80];
	snprintf(journal, sizeof journal, "%s-journal", file);
	unlink(journal);
	if (folder)
		rmdir(folder);
}

int cmd_doctor(int argc, char **argv)
{
	const char *operand[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, NULL, 0, &self, operand, 0, &count, &exit))
		return exit;
	problems = 0;
	row("enshu", "", ENSHU_VERSION);
	check_display();
	check_emoji();
	check_disk();
	check_recording();
	return problems ? APP_ENVIRONMENT : APP_DONE;
}
