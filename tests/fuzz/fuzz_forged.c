/* Recordings that are sound files with hostile content: each line of the input becomes an entry (command, events, change as hex digits, hash, divided by tabs), chained
 * and committed as if it had been recorded. Opening it proves it or tells the divergence; the tables of what changed are believed in neither case. */
#include "base/file.h"
#include "base/hash.h"
#include "fuzz/fuzz.h"
#include "session/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct fuzz_target fuzz_target = {"fuzz/seeds/forged", ".txt", 1000};

#define ENTRIES_MAX 40

#define SEED 3 /* of the runs that the seeds in fuzz/seeds/forged were taken from */

static char *scenario_text, opening[17];
static size_t scenario_length;

/* Once: the scenario's text and the hash of its opening, which no input can name. */
static void prepare(void)
{
	static struct arena arena;
	FUZZ_HOLDS(file_read(&arena, ENSHU_SOURCE_DIR "/tests/scenarios/everything/scenario.lua", 1 << 20, &scenario_text, &scenario_length) == FILE_OK);
	const struct script_source source = {"scenario.lua", scenario_text, scenario_length};
	struct session_options options = {.seed = SEED, .automatic = true};
	struct session_error error;
	struct session *s = session_start(script_load_sources(&source, 1), &options, &error);
	FUZZ_HOLDS(s != NULL);
	hash_to_hex(session_digest(s), opening);
	session_close(s);
}

static struct record *create(const char *path)
{
	struct record_error error;
	if (!scenario_text)
		prepare();
	const struct record_source source = {.path = "scenario.lua", .text = scenario_text, .length = scenario_length};
	struct record_header header = {.program = "fuzz", .scenario = "everything", .scenario_version = "1.0.0", .seed = SEED, .automatic = true, .parent_entry = -1, .opening = opening,
	                               .format = RECORD_FORMAT, .semantics = RECORD_SEMANTICS, .sources = &source, .source_count = 1};
	struct record *record = record_create(path, &header, &error);
	if (!record)
		fprintf(stderr, "%s\n", error.message);
	FUZZ_HOLDS(record != NULL);
	return record;
}

static size_t unhex(char *text)
{
	size_t size = 0;
	unsigned value;
	for (char *at = text; at[0] && at[1] && sscanf(at, "%2x", &value) == 1; at += 2)
		text[size++] = (char)value;
	return size;
}

/* The part of a line up to the next tab, which is cut off. */
static char *part(char **line)
{
	char *from = *line, *tab = from + strcspn(from, "\t");
	*line = *tab ? tab + 1 : tab;
	*tab = '\0';
	return from;
}

static void append(struct record *record, char *line)
{
	struct record_error error;
	char *command = part(&line), *events = part(&line), *change = part(&line);
	size_t change_size = unhex(change);
	struct record_entry entry = {.command = command, .events = events, .rewind = -1, .change = change, .change_size = change_size, .digest = strtoull(line, NULL, 16)};
	const char *at = strstr(command, "\"at\":");
	entry.at = at ? labs(strtol(at + strlen("\"at\":"), NULL, 10)) : 0;
	enum record_result result = record_append(record, &entry, &error);
	FUZZ_HOLDS(result == RECORD_OK || result == RECORD_UNFIT);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[64], *text = calloc(1, size + 1);
	struct session_options options = {.program = "fuzz"};
	struct session_error error;
	struct record_error why;
	FUZZ_HOLDS(text != NULL);
	memcpy(text, data, size);
	snprintf(path, sizeof path, "/tmp/enshu-forged-%ld.enshu", (long)getpid());
	unlink(path);
	struct record *record = create(path);
	int lines = 0;
	for (char *line = text, *next; *line && lines < ENTRIES_MAX; line = next, lines++) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		append(record, line);
	}
	FUZZ_HOLDS(record_commit(record, &why) == RECORD_OK);
	record_close(record);
	struct session *s = session_open(path, false, true, &options, &error);
	FUZZ_HOLDS(s || error.message[0]);
	session_close(s);
	unlink(path);
	free(text);
	return 0;
}
