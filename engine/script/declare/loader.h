/* loader — runs the files of a scenario in the sandbox and keeps what they declare.
 *
 * The same loader serves checking (with a reporter: every mistake is told) and a runner (without: the mistakes were told before). Both give handlers the same
 * numbers, because functions are numbered in the order in which words receive them and loading has no input but the sources. */
#ifndef ENSHU_SCRIPT_LOADER_H
#define ENSHU_SCRIPT_LOADER_H

#include "script/declare/value.h"
#include "script/mistake/report.h"
#include "script/sandbox/sandbox.h"

#define LOADER_VALUES_MAX 2000000 /* values in all declarations */
#define LOADER_NODES_MAX  100000  /* words called */
#define LOADER_QUIET_MAX  256
#define LOADER_DEPTH_MAX  32      /* tables inside tables */

struct loader {
	struct sandbox sandbox;
	struct source_set *sources;
	struct reporter *reporter; /* NULL: reload */
	struct arena *strings;     /* ids and texts; outlive the loader */
	struct arena nodes;
	struct node *first, *last;
	const struct lost_id { const char *id; const struct lost_id *next; } *lost_ids; /* what words that do not exist would have declared */
	uint32_t values, node_count;
	sim_place *handler_places;
	int32_t handler_count, handler_capacity;
	bool loading; /* words may declare */
	bool testing; /* test.lua is running */
	bool aborted; /* a file stopped half way: ids may be missing for that reason */
	bool failed;  /* memory ran out */
	sim_place error_place;
	sim_place statement_place; /* where the file itself stood at the last error, outside any function */
	bool again;   /* a statement was left out: run everything again */
	int rounds;
	int64_t work_spent; /* in earlier rounds */
	sim_place quiet[LOADER_QUIET_MAX]; /* lines on which a comparison or an unknown word was told: the true or false that came of it is not told again */
	uint32_t quiet_count;
	struct source *to_check; /* by loader_check_syntax */
	const char *place_source; /* last chunk name seen by loader_place, and its file */
	uint32_t place_file;
};

/* Runs scenario.lua. The sources, reporter and strings must be set. False when memory is exhausted. */
bool loader_run(struct loader *loader);
void loader_close(struct loader *loader);
/* Runs test.lua, which is among the sources, after the scenario, in the same machine with a budget of its own; the list of nodes then holds what it declared. False
 * when it was told why it did not end. */
bool loader_run_tests(struct loader *loader, struct source *source);
/* Reads a file for its syntax only; false when it was told what is wrong. */
bool loader_check_syntax(struct loader *loader, struct source *source);
/* Place of the innermost Lua function at or above `level`, 0 when there is none. */
sim_place loader_place(struct loader *loader, lua_State *L, int level);
/* Place where the file that is running called the function at level 1, through however many others; `place`, that of level 1, when the file itself is there. */
sim_place loader_called_place(struct loader *loader, lua_State *L, sim_place place);
/* Copies the value at `index`. Raises a Lua error when there is too much. */
void loader_capture(struct loader *loader, lua_State *L, int index, struct value *out, int depth);
/* A value that says nothing more: the name of no word, told as diagnostic number `told`. */
void loader_push_unknown(struct loader *loader, lua_State *L, const char *name, size_t told);
/* Whether something was told on this line of which a wrong true or false may have come. */
void loader_quiet(struct loader *loader, sim_place place);
bool loader_is_quiet(const struct loader *loader, sim_place place);
/* Pushes the handler with this number. */
void loader_push_handler(lua_State *L, int32_t handler);
/* What went wrong, without the place, when the value on top is an error message. */
const char *loader_error_text(lua_State *L);
/* Place of the last error, then forgotten; 0 when it is not known. */
sim_place loader_error_place(struct loader *loader);
/* Message handler: remembers the place. */
int loader_on_error(lua_State *L);

/* Compiles a file and pushes the chunk; tells what is wrong and pushes nothing on failure. */
bool loader_compile_file(struct loader *loader, struct source *source);
/* Runs a file and pushes what it returns, or what stands for the unknown. Inside a protected call only. */
void loader_run_file(struct loader *loader, struct source *source);
/* Registers the words of scenarios in the table "words", and the environment of the chunks; then, `of_tests`, those that only test.lua has. So a word of tests is
 * never in the way of a name in a scenario. */
void loader_register_words(lua_State *L, bool of_tests);
/* What <, + and .. mean for declarations, names of no word, and words without their arguments: mistakes that are told, not failures that end the file. */
void loader_register_operators(lua_State *L);
/* Tells in an author's words why a statement failed while it ran; `message` is Lua's. */
void mishap_tell(struct loader *loader, sim_place place, const char *raw, const char *message);
/* Whether something that could not be read, or whose word does not exist, might have declared this id. */
bool loader_lost_id(const struct loader *loader, const char *id);
/* What a handler should say instead of a name that nothing has: a hint of the reporter. */
const char *loader_name_hint(struct loader *loader, lua_State *L, const char *name);
/* Reports handlers that keep state (assignments to locals outside themselves and to globals), and names in them that nothing has. `list` is the index of the list of sandbox_freeze. */
void loader_check_purity(struct loader *loader, lua_State *L, int list);

#endif
