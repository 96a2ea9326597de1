/* moved — a recording that is no longer under its name: somebody tidied up, a synchronised folder took it away.
 *
 * What is written to it then goes nowhere that anybody can find, and after a power cut its journal would lie under another name. The open file still has all of the
 * past: it is carried into a new one beside the old name before anything else is recorded. */
#include "session/inside.h"

#include <stdio.h>
#include <string.h>

#define NAMES 100 /* tried, from NAME-2.enshu on */

bool session_keep_place(struct session *s)
{
	struct record_error why = {.result = RECORD_EXISTS};
	struct record *copy = NULL;
	if (record_is_in_place(s->record))
		return true;
	const char *old = record_path(s->record);
	size_t stem = strlen(old);
	if (stem > 6 && strcmp(old + stem - 6, ".enshu") == 0)
		stem -= 6;
	struct arena arena = {0};
	for (int n = 2; !copy && why.result == RECORD_EXISTS && n < NAMES; n++) {
		const char *path = arena_format(&arena, "%.*s-%d.enshu", (int)stem, old, n);
		copy = path ? record_copy(s->record, s->log.entry_count, path, NULL, &why) : NULL;
		why.result = path ? why.result : RECORD_MEMORY;
	}
	arena_free(&arena);
	if (!copy) {
		session_stop(s, SESSION_STOP_MOVED,
		             "%s: was deleted, moved or renamed while it was being recorded, and what it held cannot be written beside it (%s). "
		             "This program alone still has it: go on in another folder before you leave.", old, why.message);
		return false;
	}
	record_close(s->record);
	s->record = copy;
	s->moved = true;
	return true;
}

bool session_take_moved(struct session *s)
{
	bool moved = s->moved;
	s->moved = false;
	return moved;
}
