/* diagnostic — collects mistakes while a scenario loads, sorts them by place, and writes them as text or JSON. */
#ifndef ENSHU_SCRIPT_DIAGNOSTIC_H
#define ENSHU_SCRIPT_DIAGNOSTIC_H

#include "base/memory.h"
#include "script/mistake/diagnostic_table.h"
#include "script/script.h"

enum diagnostic_id {
#define X(name, code, severity, title, explanation, example) DIAG_##name,
	DIAGNOSTIC_TABLE(X)
#undef X
	DIAGNOSTICS
};

#define DIAGNOSTICS_MAX 1000 /* kept; further ones are only counted */

struct diagnostics {
	struct arena *arena;
	struct script_diagnostic *items;
	size_t count, capacity, errors, dropped;
	bool failed; /* memory ran out */
};

/* message, hint, excerpt and the sayings must live in the arena (or be static); a NULL message counts as exhausted memory. Exact repetitions are dropped. */
void diagnostic_add(struct diagnostics *list, enum diagnostic_id id, const struct script_diagnostic *place);
/* True when further ones are only counted; then spare the work of finding their place. */
bool diagnostic_is_full(const struct diagnostics *list);
void diagnostic_drop(struct diagnostics *list, enum diagnostic_id id);
/* A beginning of the list to come back to: what was added since is forgotten, but not what Lua refused (E003, E004), which is told only once. */
struct diagnostic_mark {
	size_t count, dropped, errors;
};
struct diagnostic_mark diagnostic_mark(const struct diagnostics *list);
void diagnostic_rewind(struct diagnostics *list, struct diagnostic_mark mark);
/* A better hint for the item with this number, known later. */
void diagnostic_amend(struct diagnostics *list, size_t item, const char *hint, const struct saying *advised);
void diagnostic_sort(struct diagnostics *list);
void diagnostic_free(struct diagnostics *list);
/* As lines with excerpts; `folder` is written before each file, "" = nothing. */
void diagnostic_write(const struct diagnostics *list, const char *folder, const struct saying_words *words, struct buffer *out);
void diagnostic_write_json(const struct diagnostics *list, const struct saying_words *words, struct buffer *out);
const char *diagnostic_code(enum diagnostic_id id);
const char *diagnostic_example(enum diagnostic_id id);

#endif
