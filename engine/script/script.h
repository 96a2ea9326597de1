/* script — a scenario folder in, immutable tables and a handler machine out.
 *
 * Scenario files are untrusted: they run once in a sandbox to declare, then only as handlers that read the state and emit effects. Every mistake is found and
 * reported at once, as a list of diagnostics with file, line, column and remedy. */
#ifndef ENSHU_SCRIPT_SCRIPT_H
#define ENSHU_SCRIPT_SCRIPT_H

#include "base/saying.h"
#include "base/buffer.h"
#include "sim/engine.h"

struct script; /* a loaded scenario: its tables, sources, texts and Lua machine */

enum script_severity { SCRIPT_ERROR, SCRIPT_WARNING };
struct saying; /* how a message was put together */
struct script_diagnostic {
	const char *code; /* "E012", "W203": docs/diagnostics.md */
	enum script_severity severity;
	const char *file; /* relative to the scenario folder; "" when there is no place */
	int line, column; /* 1-based; 0 = unknown. Columns count code points */
	const char *message; /* in English */
	const char *hint;    /* "did you mean ...", or NULL */
	const char *excerpt; /* the source line, or NULL */
	const struct saying *said, *advised; /* message and hint for other languages; may be NULL */
};

/* Message and hint in these words, into the arena; in English when words is NULL, lacks them, or memory is exhausted. The hint may be NULL. */
const char *script_message(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena);
const char *script_hint(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena);

/* Sources that do not come from disk: what a recording carries. Paths as in sim_file. */
struct script_source {
	const char *path, *text;
	size_t length;
};

/* Loads and checks the scenario in `folder` (or the folder of a scenario.lua). `shared` is the folder that holds strategy/ for includes, or NULL.
 * Always returns a script (NULL only when memory is exhausted); script_scenario is NULL when there were errors. */
struct script *script_load_folder(const char *folder, const char *shared);
/* The same from sources in memory; nothing is read from disk. */
struct script *script_load_sources(const struct script_source *sources, size_t count);
void script_free(struct script *script);

/* Adds a warning for each text with a character that `covers` denies: what no font of this machine can draw. Each character is asked about once. */
void script_check_glyphs(struct script *script, bool (*covers)(void *user, uint32_t code_point), void *user);

/* NULL when the scenario has errors. Lives as long as the script. */
const struct sim_scenario *script_scenario(const struct script *script);
const struct script_diagnostic *script_diagnostics(const struct script *script, size_t *count);
size_t script_error_count(const struct script *script);
/* What a recording must embed: every source that was read, scenario.lua first. */
const struct script_source *script_sources(const struct script *script, size_t *count);

/* Writes diagnostics as text with excerpts (style of docs/diagnostics.md), in English; in these words; as one JSON object in these words, NULL for English. */
void script_write_diagnostics(const struct script *script, struct buffer *out);
void script_write_diagnostics_in(const struct script *script, const struct saying_words *words, struct buffer *out);
void script_write_diagnostics_json(const struct script *script, const struct saying_words *words, struct buffer *out);
/* "error[E012]" in these words, into the arena. */
const char *script_label(const struct script_diagnostic *d, const struct saying_words *words, struct arena *arena);
/* A finding of another kind in the same form: "folder/file:line:column: label: message", the source line with the column marked, the hint. Uses neither code nor
 * severity. */
void script_write_finding(struct buffer *out, const char *folder, const char *label, const struct script_diagnostic *finding);
/* The folder as it was given when loading; "" for sources from memory. */
const char *script_folder(const struct script *script);

/* Handlers for one thread: its own Lua machine, so that explorers run side by side; none where the scenario has no handlers. NULL when memory is exhausted. The hooks live as long as the runner. */
struct script_runner;
struct script_runner *script_runner_create(const struct script *script);
void script_runner_free(struct script_runner *runner);
const struct sim_hooks *script_runner_hooks(const struct script_runner *runner);
/* Sentence about the last failed handler call: file, line, what; "" when none failed. */
const char *script_runner_last_error(const struct script_runner *runner);
void script_runner_forget_error(struct script_runner *runner);

/* Asks the scenario's own policy of a role's bot for commands (origin SIM_FROM_BOT). Returns how many were written; 0 also on error. A pure function of the state. */
size_t script_bot(struct script_runner *runner, const struct sim_state *state, int role, struct sim_command *out, size_t capacity);

/* What every diagnostic code means (Markdown), from the same table that the checks use. */
void script_write_diagnostics_page(struct buffer *out);
/* The language reference (Markdown) and the editor stub (---@meta Lua), from the same table that registers the functions. */
void script_write_reference(struct buffer *out);
void script_write_stub(struct buffer *out);

#endif
