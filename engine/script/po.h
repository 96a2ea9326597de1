/* po — a strict reader of gettext PO files with msgctxt, as docs/scenario-language.md describes them. No plural forms, no other charset than UTF-8. */
#ifndef ENSHU_SCRIPT_PO_H
#define ENSHU_SCRIPT_PO_H

#include "base/memory.h"

struct po_entry {
	const char *id, *source, *text; /* msgctxt, msgid, msgstr; in the arena */
	bool fuzzy, used;
	int line; /* of msgctxt */
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
struct po_entry *po_find(const struct po_file *file, const char *id);
void po_free(struct po_file *file);

#endif
