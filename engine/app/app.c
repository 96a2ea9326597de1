/* See app.h. */
#include "app/app.h"
#include "app/check_words.h"
#include "app/tell.h"

#include "base/duration.h"
#include "base/file.h"
#include "base/json_write.h"
#include "script/mistake/saying.h"
#include "view/text/i18n.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* The language of complaints: what --lang says, wherever it stands, because a mistake before it is told too. */
static enum language spoken;

void app_speak(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		bool apart = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
		if (apart || strncmp(argv[i], "--lang=", 7) == 0)
			i18n_language_from_code(apart ? argv[i + 1] : argv[i] + 7, &spoken);
	}
}

void app_complain(const char *format, ...)
{
	static bool within; /* the table of words itself may be what is complained of */
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	fputs("enshu: ", stderr);
	struct arena arena = {0};
	struct sayings sayings = {.arena = &arena};
	const struct script_words *words = within || spoken == LANGUAGE_EN ? NULL : (within = true, check_words(spoken));
	const struct script_saying *said = words ? saying_make(&sayings, format, arguments) : NULL;
	if (said)
		fputs(saying_text(said, said->english, words, &arena), stderr);
	else
		vfprintf(stderr, format, again);
	within = false;
	fputc('\n', stderr);
	arena_free(&arena);
	va_end(again);
	va_end(arguments);
}

static void print_help(const struct app_command *self, const struct app_option *options, size_t count)
{
	printf("Usage: enshu %s\n\n%s\n", self->usage, self->help);
	if (count)
		puts("\nOptions:");
	for (size_t i = 0; i < count; i++) {
		char left[64];
		if (!options[i].help)
			continue;
		snprintf(left, sizeof left, "%s%s%s", options[i].name, options[i].argument ? " " : "", options[i].argument ? options[i].argument : "");
		printf("  %-26s %s\n", left, options[i].help);
	}
	printf("\nExample:\n  %s\n\nExit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 bad input, 4 the environment failed.\n", self->example);
}

static const struct app_option *find_option(const struct app_option *options, size_t count, const char *argument)
{
	size_t length = strcspn(argument, "=");
	for (size_t i = 0; i < count; i++)
		if (strlen(options[i].name) == length && strncmp(options[i].name, argument, length) == 0)
			return &options[i];
	return NULL;
}

bool app_parse(int argc, char **argv, const struct app_option *options, size_t count, const struct app_command *self, const char **operands, size_t capacity,
               size_t *operand_count, int *exit)
{
	bool only_operands = false;
	*operand_count = 0;
	*exit = APP_USAGE;
	for (int i = 1; i < argc; i++) {
		const char *argument = argv[i];
		if (!only_operands && (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)) {
			print_help(self, options, count);
			*exit = APP_DONE;
			return false;
		}
		if (!only_operands && strcmp(argument, "--") == 0) {
			only_operands = true;
			continue;
		}
		if (only_operands || argument[0] != '-' || argument[1] == '\0') {
			if (*operand_count == capacity) {
				app_complain("\"%s\" is one argument too many. See `enshu %s --help`.", argument, self->name);
				return false;
			}
			operands[(*operand_count)++] = argument;
			continue;
		}
		const struct app_option *option = strcmp(argument, "-o") == 0 ? find_option(options, count, "--output") : find_option(options, count, argument);
		const char *equals = strchr(argument, '=');
		if (!option) {
			app_complain("unknown option \"%s\". See `enshu %s --help`.", argument, self->name);
			return false;
		}
		if (!option->argument) {
			*option->value = "";
		} else if (equals) {
			*option->value = equals + 1;
		} else if (i + 1 < argc) {
			*option->value = argv[++i];
		} else {
			app_complain("%s needs a value: %s. See `enshu %s --help`.", argument, option->argument, self->name);
			return false;
		}
	}
	return true;
}

bool app_number(const char *option, const char *text, int64_t low, int64_t high, int64_t *out)
{
	char *end;
	errno = 0;
	long long value = strtoll(text, &end, 10);
	if (*text == '\0' || *end != '\0' || errno || value < low || value > high) {
		app_complain("%s must be a whole number from %" PRId64 " to %" PRId64 ", not \"%s\".", option, low, high, text);
		return false;
	}
	*out = value;
	return true;
}

bool app_time(const char *option, const char *text, int64_t *out)
{
	if (duration_parse(text, strlen(text), out))
		return true;
	app_complain("%s must be a scenario time such as 1h05m or seconds, not \"%s\".", option, text);
	return false;
}

void app_tell_beyond(const char *option, int64_t second, int64_t end, const char *what)
{
	char wanted[32], last[32];
	duration_format(second, wanted);
	duration_format(end, last);
	app_complain("%s %s lies after the end of %s, which is %s.", option, wanted, what, last);
}

bool app_join(char out[APP_PATH], const char *folder, const char *name)
{
	size_t a = strlen(folder), b = strlen(name);
	if (a + b + 2 > APP_PATH) {
		out[0] = '\0';
		return false;
	}
	memmove(out, folder, a);
	out[a] = '/';
	memcpy(out + a + 1, name, b + 1);
	return true;
}

const char *app_data_folder(void)
{
	static char folder[APP_PATH];
	if (*folder)
		return folder;
	ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 1);
	for (int up = 0; length > 0 && up < 2; up++) {
		while (length > 0 && folder[length - 1] != '/')
			length--;
		if (length > 0)
			length--;
		folder[length > 0 ? length : 0] = '\0';
		char probe[APP_PATH];
		if (up == 1 && app_join(probe, folder, "assets") && file_is_folder(probe))
			return folder;
	}
	snprintf(folder, sizeof folder, "%s", ENSHU_SOURCE_DIR);
	return folder;
}

static bool has_scenario(const char *folder)
{
	char path[APP_PATH];
	return app_join(path, folder, "scenario.lua") && file_exists(path);
}

bool app_find_scenario(const char *name, char out[APP_PATH])
{
	size_t length = strlen(name);
	snprintf(out, APP_PATH, "%s", name);
	if (length > 4 && strcmp(name + length - 4, ".lua") == 0 && file_exists(name)) {
		char *slash = strrchr(out, '/');
		if (slash)
			*slash = '\0';
		else
			snprintf(out, APP_PATH, ".");
		return true;
	}
	if (file_is_folder(name))
		return true; /* the loader says what is missing in it */
	if (!strchr(name, '/')) {
		char scenarios[APP_PATH];
		if (app_join(scenarios, app_data_folder(), "scenarios") && app_join(out, scenarios, name) && has_scenario(out))
			return true;
	}
	app_complain("%s: no such scenario: neither a folder, nor a scenario.lua, nor the id of a shipped one (see %s/scenarios).", name, app_data_folder());
	return false;
}

void app_tell_diagnostics(const struct script *script, const char *language, const char *verdict, const char *name)
{
	struct arena arena = {0};
	struct buffer text = {0};
	enum language own = LANGUAGE_EN;
	if (language)
		i18n_language_from_code(language, &own);
	const struct i18n *strings = tell_texts(&arena);
	script_write_diagnostics_in(script, check_words(own), &text);
	fputs(buffer_text(&text), stderr);
	if (strings)
		app_complain("%s", i18n_format(strings, &arena, own, verdict, (const struct i18n_argument[]){I18N_TEXT("name", name), {0}}));
	buffer_free(&text);
	arena_free(&arena);
}

struct script *app_load_scenario(const char *name, int *exit)
{
	return app_load_scenario_in(name, NULL, exit);
}

struct script *app_load_scenario_in(const char *name, const char *language, int *exit)
{
	char folder[APP_PATH];
	*exit = APP_BAD_INPUT;
	if (!app_find_scenario(name, folder))
		return NULL;
	char shared[APP_PATH];
	app_join(shared, app_data_folder(), "scenarios");
	struct script *script = script_load_folder(folder, shared);
	if (!script) {
		app_complain("memory is exhausted.");
		*exit = APP_ENVIRONMENT;
		return NULL;
	}
	if (script_scenario(script))
		return script;
	app_tell_diagnostics(script, language, "check.not-playable", name);
	script_free(script);
	return NULL;
}

int64_t app_monotonic_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t app_wall(void)
{
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void app_recordings_folder(char out[APP_PATH])
{
	const char *wanted = getenv("ENSHU_RECORDINGS"), *home = getenv("HOME");
	if (wanted && *wanted)
		snprintf(out, APP_PATH, "%s", wanted);
	else if (!home || *home != '/' || !app_join(out, home, "Enshu"))
		snprintf(out, APP_PATH, ".");
}

void app_default_record_name(const char *scenario, char *out, size_t size)
{
	time_t now = time(NULL);
	struct tm local;
	char plain[121];
	size_t n = 0;
	localtime_r(&now, &local);
	for (; scenario[n] && n + 1 < sizeof plain; n++) /* an id has no other signs, but a path must never come of one */
		plain[n] = strchr("/\\.:", scenario[n]) || (unsigned char)scenario[n] < 33 ? '_' : scenario[n];
	plain[n] = '\0';
	snprintf(out, size, "%s-%04d%02d%02d-%02d%02d%02d.enshu", plain, local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min,
	         local.tm_sec);
}

int64_t app_local_second(void)
{
	time_t now = time(NULL);
	struct tm local;
	localtime_r(&now, &local);
	return local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec;
}

int64_t app_local_wall(int64_t wall)
{
	time_t then = (time_t)(wall / 1000);
	struct tm local, utc;
	if (!localtime_r(&then, &local) || !gmtime_r(&then, &utc))
		return wall / 1000; /* a damaged file may name any year */
	int days = local.tm_year != utc.tm_year ? (local.tm_year > utc.tm_year ? 1 : -1) : local.tm_yday - utc.tm_yday;
	return wall / 1000 + days * 86400 + (local.tm_hour - utc.tm_hour) * 3600 + (local.tm_min - utc.tm_min) * 60 + local.tm_sec - utc.tm_sec;
}

int app_session_failed(const struct session_error *error)
{
	app_complain("%s", error->message);
	switch (error->fault) {
	case SESSION_BAD_SCENARIO:
	case SESSION_BAD_RECORDING: return APP_BAD_INPUT;
	case SESSION_DIVERGED: return APP_NO;
	default: return APP_ENVIRONMENT;
	}
}

void app_tell_live(const struct session *s)
{
	if (session_record(s) && record_is_live(session_record(s)))
		app_complain("%s: another program is recording it; this is what it held at this moment, up to command %u.", record_path(session_record(s)), session_entry_count(s));
}

static struct session *open_recording(const char *path, bool write, const struct session_options *options, int *exit)
{
	struct session_error error;
	struct session *s = session_open(path, write, false, options, &error);
	*exit = s ? APP_DONE : app_session_failed(&error);
	if (s)
		app_tell_live(s);
	return s;
}

struct session *app_open_recording(const char *path, bool write, int *exit)
{
	return open_recording(path, write, &(struct session_options){.program = ENSHU_VERSION, .wall = app_wall}, exit);
}

struct session *app_open_recording_known(const char *path, struct script *const *known, size_t count, int *exit)
{
	return open_recording(path, false, &(struct session_options){.program = ENSHU_VERSION, .wall = app_wall, .known = known, .known_count = count}, exit);
}

/* The first folder on the way to `path` that is not there. */
static bool first_missing(const char *path, char out[APP_PATH])
{
	size_t length = strlen(path);
	while (length > 1 && path[length - 1] == '/')
		length--;
	for (size_t end = 1; end < length && end < APP_PATH; end++) {
		if (path[end] != '/' || path[end - 1] == '/')
			continue;
		memcpy(out, path, end);
		out[end] = '\0';
		if (!file_is_folder(out))
			return true;
	}
	return false;
}

int app_make_empty_folder(const char *path)
{
	char missing[APP_PATH];
	struct arena arena = {0};
	char **names;
	size_t count = 0;
	errno = 0;
	bool made = mkdir(path, 0777) == 0;
	int why = errno;
	bool empty = made || (file_list(&arena, path, &names, &count) == FILE_OK && count == 0);
	if (!empty && why == ENOENT && first_missing(path, missing))
		app_complain("%s cannot be made: there is no folder %s. Make it first, or name a folder that exists.", path, missing);
	else if (!empty && why != EEXIST && !file_is_folder(path))
		app_complain("the folder %s cannot be made: %s.", path, strerror(why));
	else if (!empty)
		app_complain("%s exists and is not an empty folder; name a new one.", path);
	arena_free(&arena);
	return empty ? APP_DONE : APP_ENVIRONMENT;
}

bool app_until(const char *text, int64_t *until)
{
	if (strcmp(text, "last") != 0)
		return app_time("--until", text, until);
	*until = -2;
	return true;
}

FILE *app_open_commands(const char *path)
{
	if (strcmp(path, "-") == 0)
		return stdin;
	FILE *in = file_is_folder(path) ? NULL : fopen(path, "rb");
	if (!in)
		app_complain("%s: %s.", path, file_is_folder(path) ? "is a folder, not a file of commands" : strerror(errno));
	return in;
}

/* Whoever reads a pipe may stop reading (`| head`): nothing failed. */
static bool writes_to_a_reader(void)
{
	struct stat status;
	return fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

int app_finish_output(int exit)
{
	bool failed = fflush(stdout) != 0 || ferror(stdout);
	if (!failed || writes_to_a_reader())
		return exit;
	app_complain("standard output could not be written: what was printed is incomplete. Is the disk full?");
	return exit == APP_DONE || exit == APP_NO ? APP_ENVIRONMENT : exit;
}

void app_clock_text(const struct sim_scenario *sc, int64_t second, char out[16])
{
	int year, month, day, weekday, hour, minute, sec;
	moment_split(sc->start_local + second, &year, &month, &day, &weekday, &hour, &minute, &sec);
	if (sc->round >= 86400)
		snprintf(out, 16, "%04d-%02d-%02d", year % 10000, month, day);
	else
		snprintf(out, 16, "%02d:%02d:%02d", hour, minute, sec);
}

void app_write_answer(const struct session *s, const struct session_answer *answer, struct buffer *out)
{
	if (!answer->recorded) {
		struct buffer why = {0};
		session_write_refusal(session_scenario(s), &answer->refusal, &why);
		const char *stopped;
		if (answer->refusal.code == SIM_REFUSED_RECORDING && session_is_stopped(s, &stopped) && *stopped) {
			buffer_clear(&why);
			buffer_append_text(&why, stopped);
		}
		json_open_object(out, NULL);
		json_put_text(out, "refused", buffer_text(&why));
		json_put_text(out, "code", sim_refusal_id(answer->refusal.code));
		json_close_object(out);
		buffer_free(&why);
		return;
	}
	const struct sim_history *history = session_history(s);
	json_open_object(out, NULL);
	json_put_number(out, "recorded", answer->entry);
	json_put_number(out, "at", session_state(s)->clock.now);
	json_put_hash(out, "hash", answer->digest);
	json_open_list(out, "events");
	for (size_t i = answer->first_event; i < answer->first_event + answer->event_count && i < history->event_count; i++) {
		json_put_key(out, NULL);
		sim_event_write(session_scenario(s), &history->events[i], out);
	}
	json_close_list(out);
	json_close_object(out);
}

void app_write_ended(const struct session *s, struct buffer *out)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	json_open_object(out, NULL);
	json_open_list(out, "ended");
	for (uint32_t e = 0; e < sc->ending_count; e++)
		if (sim_ending_state_of(sc, st, (int32_t)e)->reached)
			json_put_text(out, NULL, sc->endings[e].id);
	json_close_list(out);
	json_open_object(out, "metrics");
	for (uint32_t m = 0; m < sc->metric_count; m++)
		json_put_number(out, sc->metrics[m].id, sim_metric_state_of(sc, st, (int32_t)m)->value);
	json_close_object(out);
	json_put_number(out, "at", st->clock.now);
	json_put_truth(out, "over", st->clock.over);
	json_put_number(out, "commands", session_entry_count(s));
	json_put_hash(out, "hash", session_digest(s));
	json_close_object(out);
}

bool app_write_file(const char *path, const struct buffer *content)
{
	FILE *file = path ? fopen(path, "wb") : stdout;
	bool ok = file && !content->failed && ((fwrite(buffer_text(content), 1, content->length, file) == content->length && fflush(file) == 0) || (!path && writes_to_a_reader()));
	if (file && path)
		ok = fclose(file) == 0 && ok;
	if (!ok)
		app_complain("%s cannot be written: is the disk full, or the folder read-only?", path ? path : "standard output");
	return ok;
}

static bool refuse_language(const struct sim_scenario *sc, bool interface, const char *code)
{
	enum language own;
	char list[256] = "";
	snprintf(list, sizeof list, "%s", interface ? "en, ja" : "");
	for (uint32_t i = 0; sc && i < sc->language_count; i++) {
		size_t used = strlen(list);
		if (!interface || !i18n_language_from_code(sc->languages[i], &own))
			snprintf(list + used, sizeof list - used, "%s%s", used ? ", " : "", sc->languages[i]);
	}
	app_complain("--lang can be one of %s here, not \"%s\".", list, code);
	return false;
}

bool app_language(const struct sim_scenario *sc, const char *code)
{
	enum language own;
	return !code || i18n_language_from_code(code, &own) || (sc && sim_language_index(sc, code) != SIM_NONE) || refuse_language(sc, true, code);
}

bool app_scenario_language(const struct sim_scenario *sc, const char *code)
{
	return !code || sim_language_index(sc, code) != SIM_NONE || refuse_language(sc, false, code);
}

bool app_language_of(const char *folder, const char *shared, const char *code)
{
	enum language own;
	if (!code || i18n_language_from_code(code, &own))
		return true;
	struct script *script = script_load_folder(folder, shared);
	const struct sim_scenario *sc = script ? script_scenario(script) : NULL;
	bool fits = !sc || app_language(sc, code);
	script_free(script);
	return fits;
}
