/* play — the driver of tests/system/determinism.sh: plays a scenario and prints the hash after every command. Links only what executes.
 *
 * play ROOT SCENARIO COMMANDS.jsonl   exported commands, as they stand in a recording
 * play ROOT SCENARIO bots SEED        bots in every seat, to the end
 * ENSHU_SNAPSHOTS=N: a copy of the state every N commands. ENSHU_RECORD=F: recorded there, opened again, printed from what was read. */
#include "base/hash.h"
#include "base/json.h"
#include "session/session.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *what)
{
	fprintf(stderr, "play: %s\n", what);
	exit(1);
}

/* Seed and pace from the first line of an export. */
static void read_head(const char *line, struct session_options *options)
{
	struct arena arena = {0};
	struct json_error error;
	const struct json *all = json_parse(&arena, line, strlen(line), &error);
	const struct json *session = json_member(all, "session");
	const struct json *seed = json_member(session, "seed"), *pace = json_member(session, "pace");
	if (!seed || !pace)
		fail("the commands have no head");
	options->seed = strtoull(seed->text, NULL, 10);
	options->automatic = strcmp(pace->text, "clock") == 0;
	arena_free(&arena);
}

/* Recorded commands are whole: time that passed and what bots did stand among them, so each is submitted as it is. */
static void play_commands(struct session *s, FILE *in)
{
	static char line[1 << 16];
	struct session_answer answer;
	while (fgets(line, sizeof line, in)) {
		struct arena arena = {0};
		struct sim_command command;
		struct sim_command_error error;
		if (!sim_command_read(session_scenario(s), &arena, line, strcspn(line, "\n"), &command, &error))
			fail(error.reason);
		if (!session_submit(s, &command, &answer))
			fail(sim_refusal_id((int)answer.refusal.code));
		arena_free(&arena);
	}
}

static void play_bots(struct session *s)
{
	struct session_answer answer;
	session_begin(s);
	for (int r = 0; r < (int)session_scenario(s)->role_count; r++) {
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)r;
		seat.value = SIM_SEAT_BOT;
		seat.option = SIM_POLICY_RANDOM;
		session_add(s, &seat, &answer);
	}
	session_commit(s, &answer);
	while (!session_state(s)->clock.over && session_state(s)->clock.now < session_scenario(s)->length)
		if (!session_pass(s, session_scenario(s)->length, false, &answer))
			break;
}

static void print_hashes(const struct session *s)
{
	printf("%s\n", session_scenario(s)->id);
	for (uint32_t n = 1; n <= session_entry_count(s); n++) {
		struct session_entry e = session_entry_at(s, n);
		char hash[17];
		hash_to_hex(e.digest, hash);
		printf("%" PRIu32 " %" PRId64 " %s\n", n, e.command.at, hash);
	}
}

/* Goes back and forth, so that snapshots are used: what is printed must not depend on it. */
static void print_seeks(const struct session *s)
{
	struct session_cursor *c = session_cursor_create(s);
	uint32_t n = session_entry_count(s);
	for (uint32_t i = 0; c && i < 20; i++) {
		char hash[17];
		if (!session_cursor_seek(c, (uint32_t)((uint64_t)(i * 7919u % 20) * n / 20)))
			fail("a moment cannot be sought");
		hash_to_hex(sim_state_digest(session_scenario(s), session_cursor_state(c)), hash);
		printf("seek %s %zu\n", hash, session_cursor_history(c)->event_count);
	}
	session_cursor_free(c);
}

int main(int argc, char **argv)
{
	static char line[1 << 16], shared[4096];
	if (argc < 4)
		fail("usage: play ROOT SCENARIO COMMANDS|bots [SEED]");
	const char *snapshots = getenv("ENSHU_SNAPSHOTS"), *record = getenv("ENSHU_RECORD");
	struct session_options options = {.automatic = true,
	                                  .program = "play",
	                                  .record_path = record,
	                                  .snapshot_every = snapshots ? (uint32_t)atoi(snapshots) : 0};
	bool bots = strcmp(argv[3], "bots") == 0;
	FILE *in = bots ? NULL : fopen(argv[3], "rb");
	if (!bots && (!in || !fgets(line, sizeof line, in)))
		fail("the commands cannot be read");
	if (bots)
		options.seed = strtoull(argc > 4 ? argv[4] : "1", NULL, 10);
	else
		read_head(line, &options);
	snprintf(shared, sizeof shared, "%s/scenarios", argv[1]);
	if (record)
		unlink(record);
	struct session_error error;
	struct session *s = session_start(script_load_folder(argv[2], shared), &options, &error);
	if (!s)
		fail(error.message);
	if (bots)
		play_bots(s);
	else
		play_commands(s, in);
	if (record) {
		session_close(s);
		s = session_open(record, false, false, &options, &error);
		if (!s)
			fail(error.message);
	}
	print_hashes(s);
	print_seeks(s);
	session_close(s);
	if (in)
		fclose(in);
	return 0;
}
