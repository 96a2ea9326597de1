/* Lines of JSON as commands of a running session: each is refused with a reason or carried out, and the state stays one that can be opened, dumped and undone. */
#include "base/file.h"
#include "fuzz/fuzz.h"
#include "session/session.h"
#include "sim/command_json.h"

#include <string.h>

const struct fuzz_target fuzz_target = {"fuzz/seeds/command", ".jsonl", 1000};

#define LINES_MAX 60 /* of one input: the point is strange lines, not long runs */

static struct session *start(void)
{
	struct script *script = script_load_folder(ENSHU_SOURCE_DIR "/tests/scenarios/everything", NULL);
	struct session_options options = {.seed = 3, .automatic = true};
	struct session_error error;
	struct session *s = session_start(script, &options, &error);
	FUZZ_HOLDS(s != NULL);
	return s;
}

static void try_line(struct session *s, const char *line, size_t length)
{
	struct arena arena = {0};
	struct sim_command command;
	struct sim_command_error error;
	struct session_answer answer;
	if (sim_command_read(session_scenario(s), &arena, line, length, &command, &error)) {
		uint32_t before = session_entry_count(s);
		uint64_t digest = session_digest(s);
		command.at = SIM_NONE;
		bool done = session_submit(s, &command, &answer);
		FUZZ_HOLDS(done == (session_entry_count(s) == before + 1));
		FUZZ_HOLDS(done || session_digest(s) == digest);
		FUZZ_HOLDS(done || answer.refusal.code != SIM_REFUSED_NONE);
	} else {
		FUZZ_HOLDS(error.reason[0] != '\0' && error.offset <= length);
	}
	arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct session *s = start();
	const char *at = (const char *)data, *end = at + size;
	for (int line = 0; at < end && line < LINES_MAX; line++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop : end;
		try_line(s, at, (size_t)(stop - at));
		at = stop + 1;
	}
	session_close(s);
	return 0;
}
