/* Any bytes as a recording: opened and proved, or refused with a reason that names the file; what is salvaged of it verifies. */
#include "fuzz/fuzz.h"
#include "session/session.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const struct fuzz_target fuzz_target = {"recordings", ".enshu", 600};

static void write_file(const char *path, const uint8_t *data, size_t size)
{
	FILE *file = fopen(path, "wb");
	FUZZ_HOLDS(file && fwrite(data, 1, size, file) == size && fclose(file) == 0);
}

static void remove_both(const char *path)
{
	char journal[160];
	snprintf(journal, sizeof journal, "%s-journal", path);
	unlink(path);
	unlink(journal);
}

static void walk(struct session *s)
{
	struct session_cursor *c = session_cursor_create(s);
	FUZZ_HOLDS(c && session_cursor_seek(c, session_entry_count(s) / 2) && session_cursor_seek(c, 0));
	session_cursor_free(c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[64], saved[80];
	struct session_options options = {.program = "fuzz"};
	struct session_error error;
	struct record_error why;
	snprintf(path, sizeof path, "/tmp/enshu-fuzz-%ld.enshu", (long)getpid());
	snprintf(saved, sizeof saved, "%s.saved", path);
	write_file(path, data, size);
	struct session *s = session_open(path, false, false, &options, &error);
	if (s)
		walk(s);
	else
		FUZZ_HOLDS(strstr(error.message, path) && error.fault != SESSION_OK);
	session_close(s);
	struct record *record = record_salvage(path, saved, &why);
	if (record) {
		FUZZ_HOLDS(record_read(record, 1, INT64_MAX, true, NULL, NULL, &why) == RECORD_OK);
		record_close(record);
	} else {
		FUZZ_HOLDS(why.message[0] != '\0');
	}
	remove_both(path);
	remove_both(saved);
	return 0;
}
