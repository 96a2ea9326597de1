/* enshu explore — plays a scenario out and says what it found; adds up explorations that were spread over machines. */
#include "app/app.h"
#include "app/clocks.h"
#include "app/command/command.h"
#include "app/explore/explore_report.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/output.h"
#include "base/duration.h"
#include "base/file.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define PLAYS_DEFAULT     2048
#define STATES_DEFAULT    20000
#define STATES_EXHAUSTIVE 5000000
#define JOBS_MAX          64
#define SAVED_MAX         ((size_t)256 << 20) /* bytes of a saved exploration */
#define SHARDS_MAX        10000

static const struct app_command self = {
    "explore", "explore SCENARIO [--exhaustive] [--plays N] [--seed S] [--jobs J] [--json|--html F [--played RECORDING]] [--witnesses DIR] [--save F] [--shard i/n]\n       enshu explore --merge F… [the same]",
    "Plays a scenario out: every way through while it is small enough, then many plays by cautious, bold, random and empty chairs, and by\n"
    "luck that leans towards what was seen least. Says which endings come how often, which options are worth what, what is never reached,\n"
    "who has nothing to decide. Exit 0: neither errors nor warnings; 1: some.",
    "enshu explore port-in-the-dark --plays 10000 --html port.html --witnesses plays/", cmd_explore};

struct request {
	const char *exhaustive, *plays, *seed, *jobs, *states, *memory, *json, *html, *witnesses, *save, *shard, *merge, *language, *played;
	const char *operands[SHARDS_MAX];
	size_t count;
};

/* ---- progress ------------------------------------------------------------------------------------------------------------------------------- */

static volatile sig_atomic_t interrupted;

static void on_interrupt(int number)
{
	(void)number;
	interrupted = 1;
}

struct bar {
	bool shown, searching;
	int64_t since;
	int drawn;
};

/* Columns of the terminal now; it may be made wider or narrower meanwhile. */
static int columns(void)
{
	struct winsize size;
	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/* "1h05m" of time left; seconds only below an hour, as nobody waits for them above. */
static void write_left(double seconds, char out[32])
{
	int64_t left = seconds < 360000000 ? (int64_t)(seconds + 0.5) : 360000000;
	duration_format(left >= 3600 ? left - left % 60 : left, out);
}

/* One line that never wraps: a wrapped one could not be drawn over. What does not fit gives way from the left of the bar. */
static void draw_bar(const struct explore_progress *p, double rate)
{
	char line[256], left[32], marks[41] = "";
	int percent = p->wanted ? (int)(p->done * 100 / p->wanted) : 100, room = columns() - 1, used;
	percent = percent < 100 ? percent : 100;
	if (interrupted)
		used = snprintf(line, sizeof line, "stopping; Ctrl+C again ends at once and keeps nothing");
	else if (p->searching)
		used = snprintf(line, sizeof line, "%3d %%  %" PRIu64 " states of at most %" PRIu64 ", %.0f a second", percent, p->done, p->wanted, rate);
	else if (p->done == 0) /* plays come in blocks of 128 */
		used = snprintf(line, sizeof line, "%3d %%  0 of %" PRIu64 " plays", percent, p->wanted);
	else {
		write_left((double)(p->wanted - p->done) / rate, left);
		used = snprintf(line, sizeof line, "%3d %%  %" PRIu64 " of %" PRIu64 " plays, %.0f a second, %s left", percent, p->done, p->wanted, rate, left);
	}
	int bar = room - used - 3;
	bar = bar > 40 ? 40 : bar;
	if (bar >= 5) {
		memset(marks, '.', (size_t)bar);
		memset(marks, '#', (size_t)(bar * percent / 100));
		marks[bar] = '\0';
		fprintf(stderr, "\r[%s] %s\033[K", marks, line);
	} else {
		fprintf(stderr, "\r%.*s\033[K", room > 0 ? room : 0, line);
	}
	fflush(stderr);
}

static bool progress(void *context, const struct explore_progress *p)
{
	struct bar *bar = context;
	if (bar->since < 0 || bar->searching != p->searching)
		bar->since = app_monotonic_ms();
	bar->searching = p->searching;
	int64_t ms = app_monotonic_ms() - bar->since;
	if (bar->shown && ms > 0) {
		draw_bar(p, (double)p->done * 1000 / (double)ms);
		bar->drawn = 1;
	}
	return !interrupted;
}

/* ---- options -------------------------------------------------------------------------------------------------------------------------------- */

static bool read_shard(const char *text, struct explore_options *o)
{
	char *end;
	long shard = strtol(text, &end, 10), of = *end == '/' ? strtol(end + 1, &end, 10) : 0;
	if (*end != '\0' || shard < 1 || of < 1 || of > SHARDS_MAX || shard > of) {
		app_complain("--shard is the number of a part and how many there are, such as 3/8, not \"%s\".", text);
		return false;
	}
	o->shard = (uint32_t)shard - 1;
	o->shards = (uint32_t)of;
	return true;
}

static bool read_options(const struct request *q, struct explore_options *o)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	int64_t plays = PLAYS_DEFAULT, seed = 1, jobs = cores > 0 ? cores : 1, states = q->exhaustive ? STATES_EXHAUSTIVE : STATES_DEFAULT, memory = 1024;
	if ((q->plays && !app_number("--plays", q->plays, 0, INT64_C(1) << 32, &plays)) || (q->seed && !app_number("--seed", q->seed, 0, INT64_MAX, &seed)) ||
	    (q->jobs && !app_number("--jobs", q->jobs, 1, JOBS_MAX, &jobs)) ||
	    (q->states && !app_number("--states", q->states, 0, INT64_C(1) << 31, &states)) ||
	    (q->memory && !app_number("--memory", q->memory, 1, 1 << 20, &memory)))
		return false;
	if (plays == 0 && states == 0) {
		app_complain("nothing would be explored: with --plays 0 the search needs --states above 0.");
		return false;
	}
	*o = (struct explore_options){.plays = (uint64_t)plays, .seed = (uint64_t)seed, .jobs = (uint32_t)(jobs < JOBS_MAX ? jobs : JOBS_MAX), .shards = 1,
	                              .states = (uint64_t)states, .bytes = (size_t)memory << 20, .progress = progress};
	return !q->shard || read_shard(q->shard, o);
}

/* ---- results -------------------------------------------------------------------------------------------------------------------------------- */

static int write_file(const char *path, const struct buffer *out)
{
	return app_write_file(path && strcmp(path, "-") != 0 ? path : NULL, out) ? APP_DONE : APP_ENVIRONMENT;
}

static int save(const struct explore *x, const char *path)
{
	struct buffer out = {0};
	explore_save(x, &out);
	int exit = write_file(path, &out);
	buffer_free(&out);
	return exit;
}

static int report(const struct request *q, const struct explore *x)
{
	struct arena arena = {0};
	struct explore_report r = {.x = x, .arena = &arena};
	struct buffer out = {0};
	int exit = APP_DONE;
	if (!tell_language_of(x->scenario, q->language, &r.language))
		exit = APP_USAGE;
	else if (!(r.strings = tell_texts(&arena)))
		exit = APP_ENVIRONMENT;
	else if (explore_report_open(&r, q->witnesses, &exit)) {
		exit = q->played ? explore_read_played(&r, q->played) : APP_DONE;
		if (exit != APP_DONE)
			;
		else if (q->html)
			explore_write_html(&r, &out);
		else if (q->json)
			explore_write_json(&r, &out);
		else
			explore_write_text(&r, &out);
		exit = exit == APP_DONE ? write_file(q->html, &out) : exit;
	}
	bool found = false;
	for (size_t i = 0; i < r.count; i++)
		found = found || r.findings[i].severity != EXPLORE_NOTE;
	buffer_free(&out);
	arena_free(&arena);
	return exit == APP_DONE && found ? APP_NO : exit;
}

static int finish(const struct request *q, const struct explore *x)
{
	int exit = q->save ? save(x, q->save) : APP_DONE;
	return exit == APP_DONE ? report(q, x) : exit;
}

/* ---- exploring ------------------------------------------------------------------------------------------------------------------------------ */

static int explore_scenario(const struct request *q)
{
	struct explore_options options;
	struct bar bar = {.shown = isatty(STDERR_FILENO), .since = -1};
	struct explore x;
	int exit;
	if (!read_options(q, &options))
		return APP_USAGE;
	options.context = &bar;
	struct script *script = app_load_scenario_in(q->operands[0], q->language, &exit);
	if (!script)
		return exit;
	struct sigaction act = {.sa_handler = on_interrupt, .sa_flags = (int)SA_RESETHAND}, before[3]; /* a second one ends the program */
	static const int signals[] = {SIGINT, SIGTERM, SIGHUP}; /* a batch scheduler at its limit, a terminal that was closed */
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaction(signals[i], &act, &before[i]);
	bool ok = explore_run(&x, script, &options);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaction(signals[i], &before[i], NULL);
	if (bar.drawn)
		fputs("\r\033[K", stderr);
	if (x.interrupted)
		app_complain("interrupted: what was complete is kept, %" PRIu64 " of %" PRIu64 " plays.", explore_plays_done(&x), options.plays);
	if (!ok)
		app_complain("memory is exhausted. Explore with fewer --jobs, or less --memory for the search.");
	exit = ok ? finish(q, &x) : APP_ENVIRONMENT;
	explore_free(&x);
	script_free(script);
	return exit;
}

static bool load(const char *path, struct explore *x, struct script **script)
{
	struct arena arena = {0};
	char *text, error[240];
	size_t length;
	enum file_result result = file_read(&arena, path, SAVED_MAX, &text, &length);
	bool ok = result == FILE_OK && explore_load(x, script, text, length, error);
	if (result != FILE_OK)
		app_complain("%s: %s.", path, file_result_phrase(result));
	else if (!ok)
		app_complain("%s: %s.", path, error);
	arena_free(&arena);
	return ok;
}

static int merge(const struct request *q)
{
	struct explore *parts = calloc(q->count, sizeof *parts);
	struct script **scripts = calloc(q->count, sizeof *scripts);
	size_t loaded = 0;
	char error[240];
	int exit = parts && scripts ? APP_DONE : APP_ENVIRONMENT;
	for (size_t i = 0; i < q->count && exit == APP_DONE; i++) {
		if (!load(q->operands[i], &parts[i], &scripts[i])) {
			exit = APP_BAD_INPUT;
			break;
		}
		loaded++;
		if (i && !explore_merge(&parts[0], &parts[i], error)) {
			app_complain("%s: %s.", q->operands[i], error);
			exit = APP_BAD_INPUT;
		}
	}
	if (exit == APP_DONE)
		exit = finish(q, &parts[0]);
	for (size_t i = 0; i < loaded; i++) {
		explore_free(&parts[i]);
		script_free(scripts[i]);
	}
	free(parts);
	free(scripts);
	return exit;
}

int cmd_explore(int argc, char **argv)
{
	static struct request q;
	q = (struct request){0};
	const struct app_option options[] = {
	    {"--exhaustive", NULL, "search until everything was seen, or 5,000,000 states", &q.exhaustive},
	    {"--plays", "N", "plays (default 2048; 0: only the search)", &q.plays},
	    {"--seed", "S", "whole number (default 1)", &q.seed},
	    {"--jobs", "J", "threads (default: all processors); never changes a result", &q.jobs},
	    {"--states", "N", "budget of the search in states (default 20,000; 0: none)", &q.states},
	    {"--memory", "M", "budget of the search in megabytes (default 1024)", &q.memory},
	    {"--json", NULL, "as JSON", &q.json},
	    {"--html", "F", "a self-contained page", &q.html},
	    {"--played", "RECORDING", "lay this run over the metrics (with --html)", &q.played},
	    {"--witnesses", "DIR", "save plays that show endings and findings as recordings", &q.witnesses},
	    {"--save", "F", "save all counts, to be merged or shown later", &q.save},
	    {"--shard", "i/n", "only the i-th of n parts of the plays", &q.shard},
	    {"--merge", NULL, "add saved explorations up instead of exploring", &q.merge},
	    {"--lang", "CODE", "language (default en); one that only the scenario has for its texts", &q.language},
	};
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, q.operands, SHARDS_MAX, &q.count, &exit))
		return exit;
	if (q.count < 1 || (!q.merge && q.count != 1) || (q.json && q.html)) {
		app_complain("explore needs one scenario (with --merge: saved explorations), and at most one of --json and --html. See `enshu explore --help`.");
		return APP_USAGE;
	}
	if (q.played && !q.html) {
		app_complain("--played lays a run over the curves of the page: it needs --html.");
		return APP_USAGE;
	}
	return q.merge ? merge(&q) : explore_scenario(&q);
}
