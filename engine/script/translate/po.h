/* po — a strict reader of gettext PO files with msgctxt, as docs/scenario-language.md describes them. No plural forms, no other charset than UTF-8. */
#ifndef ENSHU_SCRIPT_PO_H
#define ENSHU_SCRIPT_PO_H

#include "base/memory.h"

struct po_entry {
	const char *id, *source, *text; /* msgctxt, msgid, msgstr; in the arena */
	bool fuzzy, used;
	int line; /* of msgctxt */
	/* only of po_read_whole */
	bool obsolete;        /* #~ */
	const char *comments; /* the translator's own lines, "# ...", with their line ends; "" when there are none */
	const char *flags;    /* what else stands in "#, ", such as "c-format"; "" */
	const char *previous; /* "#| msgid" of a fuzzy entry; "" */
};
struct po_file {
	struct po_entry *entries; /* sorted by id; memory_free */
	uint32_t count;
};
struct po_error {
	int line;
	const char *reason; /* NULL: memory is exhausted */
};

/* Reads the whole file. Returns false and fills *error at the first mistake. Entries without msgctxt are the header and are skipped; obsolete ones (#~) too. */
bool po_read(struct po_file *file, struct arena *arena, const char *text, size_t length, struct po_error *error);
/* The same with what a merge must keep: obsolete entries, translators' comments, flags, previous msgids, and the header as an entry with the id "". An obsolete entry beside a
 * living one with its id is left out. */
bool po_read_whole(struct po_file *file, struct arena *arena, const char *text, size_t length, struct po_error *error);
/* A living entry in po_read; in po_read_whole also an obsolete one. */
struct po_entry *po_find(const struct po_file *file, const char *id);
void po_free(struct po_file *file);

#endif
