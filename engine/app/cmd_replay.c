/* enshu replay — opens a recording: proves it, prints a moment of it, draws a picture of it, or shows it. */
#include "app/app.h"
#include "app/front.h"
#include "app/picture.h"

#include "base/duration.h"
#include "base/hash.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

static const struct app_command self = {"replay", "replay RECORDING [--verify|--dump|--screenshot PNG] [--at T] [options]",
                                        "Shows a recording; --verify re-executes it and proves every hash.", "enshu replay port.enshu --verify", cmd_replay};

static void print_seal(const struct record *record)
{
	struct record_seal seal;
	struct record_error error;
	if (record_check_seal((struct record *)(uintptr_t)record, &seal, &error) != RECORD_OK || !seal.present) {
		puts("not sealed");
		return;
	}
	char hex[65];
	for (int i = 0; i < 32; i++)
		snprintf(hex + 2 * i, 3, "%02x", seal.public_key[i]);
	printf("%s by %s\n", seal.valid ? "sealed" : "SEAL DOES NOT MATCH", hex);
}

static int verify(const char *path, bool json)
{
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	struct timespec begin, end;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	struct session *s = session_open(path, false, true, &options, &error);
	clock_gettime(CLOCK_MONOTONIC, &end);
	if (!s)
		return app_session_failed(&error);
	char hash[17], chain[65];
	for (int i = 0; i < 32; i++)
		snprintf(chain + 2 * i, 3, "%02x", record_chain(session_record(s))[i]);
	hash_to_hex(session_digest(s), hash);
	const char *diverged = session_divergence(s);
	if (json)
		printf("{\"verified\":%s,\"commands\":%" PRIu32 ",\"hash\":\"%s\",\"chain\":\"%s\"}\n", *diverged ? "false" : "true", session_entry_count(s), hash, chain);
	if (*diverged) {
		app_complain("%s", diverged);
	} else if (!json) {
		double ms = (double)(end.tv_sec - begin.tv_sec) * 1e3 + (double)(end.tv_nsec - begin.tv_nsec) / 1e6;
		printf("%s: verified: %" PRIu32 " commands re-executed to the same hashes in %.1f ms\nlast state %s\nchain %s\n", path, session_entry_count(s), ms, hash, chain);
		print_seal(session_record(s));
	}
	session_close(s);
	return *diverged ? APP_NO : APP_DONE;
}

static int dump(const char *path, const char *at)
{
	int exit;
	int64_t second = SIM_TIME_MAX;
	if (at && !app_time("--at", at, &second))
		return APP_USAGE;
	struct session *s = app_open_recording(path, false, &exit);
	if (!s)
		return exit;
	struct session_cursor *c = session_cursor_create(s);
	struct buffer text = {0};
	bool ok = c && session_cursor_seek(c, session_entry_at_time(s, second));
	if (ok) {
		sim_state_dump(session_scenario(s), session_cursor_state(c), &text);
		fputs(buffer_text(&text), stdout);
	} else {
		app_complain("memory is exhausted.");
	}
	buffer_free(&text);
	session_cursor_free(c);
	session_close(s);
	return ok ? APP_DONE : APP_ENVIRONMENT;
}

int cmd_replay(int argc, char **argv)
{
	const char *want_verify = NULL, *want_dump = NULL, *at = NULL, *json = NULL, *screen = NULL;
	struct picture_options picture = {0};
	const struct app_option options[] = {
	    {"--verify", NULL, "re-execute and compare every hash; exit 1 names the first divergence", &want_verify},
	    {"--dump", NULL, "print the state, canonically", &want_dump},
	    {"--at", "T", "at this scenario time (default: the end)", &at},
	    {"--json", NULL, "the answer as JSON", &json},
	    {"--screenshot", "PNG", "draw a picture, without any display", &picture.path},
	    {"--screen", "NAME", "room, console or replay (default room)", &screen},
	    {"--size", "WxH", "pixels (default 1920x1080)", &picture.size},
	    {"--lang", "CODE", "language (default en)", &picture.language},
	    {"--theme", "NAME", "dark or light (default dark)", &picture.theme},
	    {"--scale", "N", "text size: 1, 2 or 3 (default 1)", &picture.scale},
	};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1) {
		app_complain("which recording? See `enshu replay --help`.");
		return APP_USAGE;
	}
	if (want_verify)
		return verify(path[0], json != NULL);
	if (want_dump)
		return dump(path[0], at);
	picture.screen = screen ? screen : "room";
	picture.at = at;
	if (picture.path)
		return picture_of_recording(path[0], &picture);
	struct front_options front = {.language = picture.language, .speed = 1};
	return front_replay(path[0], &front);
}
