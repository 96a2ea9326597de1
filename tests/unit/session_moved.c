/* The recording's file is taken away while a session runs: what was acknowledged stays on record, and the session goes on in a file of its own. */
#include "session_fixture.h"

#include <sys/stat.h>

/* The recording of a session at `path`, one command in it; its file under the name `path` is the caller's to take away. */
static struct session *recorded(const char *path)
{
	struct session_options options = {.seed = 7, .automatic = true, .record_path = path};
	struct session *s = session_with("three-cells", &options);
	CHECK(say(s, "{\"do\":\"advance\",\"by\":60}", NULL));
	CHECK(!session_take_moved(s));
	return s;
}

/* The file holds `entries` commands that give this digest. */
static void check_on_record(const char *path, uint32_t entries, uint64_t digest)
{
	struct session_options options = {.seed = 7};
	struct session_error error = {0};
	struct session *s = session_open(path, false, false, &options, &error);
	if (!s)
		printf("%s\n", error.message);
	CHECK(s != NULL);
	CHECK_INT(session_entry_count(s), entries);
	CHECK(session_digest(s) == digest);
	session_close(s);
}

TEST(a_deleted_recording_goes_on_with_its_past_under_the_next_name)
{
	char path[64], next[80];
	fresh_path(path);
	snprintf(next, sizeof next, "%s-2.enshu", path);
	struct session *s = recorded(path);
	CHECK(unlink(path) == 0);
	CHECK(say(s, "{\"do\":\"note\",\"text\":\"still here\"}", NULL));
	CHECK(session_take_moved(s));
	CHECK(!session_take_moved(s)); /* told once */
	CHECK(strcmp(record_path(session_record(s)), next) == 0);
	CHECK(say(s, "{\"do\":\"advance\",\"by\":60}", NULL));
	uint64_t digest = session_digest(s);
	session_close(s);
	check_on_record(next, 3, digest);
	remove_recording(next);
	remove_recording(path);
}

TEST(a_renamed_recording_keeps_what_it_had_and_a_name_that_is_taken_is_passed_over)
{
	char path[64], away[80], taken[80], next[80];
	fresh_path(path);
	snprintf(away, sizeof away, "%s-away", path);
	snprintf(taken, sizeof taken, "%s-2.enshu", path);
	snprintf(next, sizeof next, "%s-3.enshu", path);
	struct session *s = recorded(path);
	uint64_t before = session_digest(s);
	CHECK(rename(path, away) == 0);
	FILE *other = fopen(taken, "w");
	CHECK(other && fputs("somebody else's", other) >= 0 && fclose(other) == 0);
	CHECK(say(s, "{\"do\":\"note\",\"text\":\"still here\"}", NULL));
	CHECK(strcmp(record_path(session_record(s)), next) == 0);
	uint64_t digest = session_digest(s);
	session_close(s);
	check_on_record(away, 1, before);
	check_on_record(next, 2, digest);
	struct stat status;
	CHECK(stat(taken, &status) == 0 && status.st_size == 15);
	remove_recording(away);
	remove_recording(taken);
	remove_recording(next);
	remove_recording(path);
}

TEST(when_the_folder_is_gone_nothing_more_is_accepted_until_it_goes_on_elsewhere)
{
	char folder[64], path[80], elsewhere[80];
	const char *message = "";
	enum sim_refusal_code why;
	struct session_error error;
	fresh_path(folder);
	CHECK(mkdir(folder, 0700) == 0);
	snprintf(path, sizeof path, "%s/run.enshu", folder);
	snprintf(elsewhere, sizeof elsewhere, "%s-elsewhere.enshu", folder);
	struct session *s = recorded(path);
	remove_recording(path);
	CHECK(rmdir(folder) == 0);
	CHECK(!say(s, "{\"do\":\"note\",\"text\":\"lost?\"}", &why));
	CHECK_INT(why, SIM_REFUSED_RECORDING);
	CHECK(session_is_stopped(s, &message));
	CHECK_INT(session_stopped_by(s), SESSION_STOP_MOVED);
	CHECK(strstr(message, "another folder") != NULL);
	CHECK_INT(session_entry_count(s), 1);
	CHECK(session_continue_in(s, elsewhere, &error));
	CHECK_INT(session_stopped_by(s), SESSION_GOES_ON);
	CHECK(say(s, "{\"do\":\"note\",\"text\":\"kept\"}", NULL));
	CHECK(!session_take_moved(s));
	uint64_t digest = session_digest(s);
	session_close(s);
	check_on_record(elsewhere, 2, digest);
	remove_recording(elsewhere);
}

TEST_MAIN
