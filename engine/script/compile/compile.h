/* compile — from the declared tree to the flat tables of sim/scenario.h.
 *
 * Every declaration first gets its index, so that anything may refer to anything; then each kind fills its rows. Nothing stops at a mistake: it is reported and a
 * harmless value stands in. When memory runs out, `failed` is set and writes go to a scratch row, so that no caller has to check. */
#ifndef ENSHU_SCRIPT_COMPILE_H
#define ENSHU_SCRIPT_COMPILE_H

#include "script/read/recover.h"
#include "script/script_struct.h"

/* What ids name. KIND_QUANTITY and the like are sets of kinds. */
enum kind {
	KIND_ROLE, KIND_METRIC, KIND_VARIABLE, KIND_FACT, KIND_RESOURCE, KIND_AUTHORITY, KIND_MEASURE, KIND_OBJECTIVE, KIND_TASK, KIND_MODULE, KIND_INJECT,
	KIND_DECISION, KIND_ACTION, KIND_ENDING, KINDS
};
#define KIND_BIT(kind) (1u << (kind))
#define KINDS_QUANTITY (KIND_BIT(KIND_METRIC) | KIND_BIT(KIND_VARIABLE) | KIND_BIT(KIND_RESOURCE))
#define KINDS_SEEN     (KIND_BIT(KIND_INJECT) | KIND_BIT(KIND_DECISION) | KIND_BIT(KIND_ACTION) | KIND_BIT(KIND_METRIC)) /* what a test asks whether a role sees it */
#define KINDS_FLOW     (KIND_BIT(KIND_MODULE) | KIND_BIT(KIND_INJECT) | KIND_BIT(KIND_DECISION) | KIND_BIT(KIND_ACTION))

struct symbol {
	const char *id;
	struct node *node;
	enum kind kind;
	int32_t index;
};
/* How things are used, as far as the tables do not show it: by handlers, or by a misspelt id that probably meant them. */
enum mark { MARK_MEANT = 1, MARK_READ = 2, MARK_SET = 4, MARK_BROUGHT = 8 /* fired, opened, started, entered, learned, granted */ };
struct symbols {
	struct symbol *items;
	uint32_t count, capacity;
	uint32_t *slots; /* hash table of indices + 1 */
	uint32_t slot_count;
};

struct compiler {
	struct script *script;
	struct loader *loader;
	struct reporter *reporter;
	struct tables *t;
	struct sim_scenario *sc;
	struct symbols symbols;
	struct translations *translations; /* texts.c */
	const struct node **of_kind[KINDS]; /* declarations of a kind, by index */
	uint32_t kind_count[KINDS];
	uint32_t *first_approval; /* of each action */
	uint8_t *marks[KINDS]; /* enum mark, by index */
	uint8_t opaque[KINDS]; /* marks that some handler may give to any thing of the kind, because it computes the id */
	uint32_t local_lookups; /* handlers.c */
	const char *foreign[4]; /* codes that are no language of the scenario, told once: texts.c */
	uint8_t foreign_count;
	const char *measure;    /* the one that is being compiled, or NULL */
	bool measure_known, measure_idle; /* no act of the scenario is it, so that nobody reads its texts; once known */
	int condition_depth;    /* of the condition being compiled */
	bool failed;
	_Alignas(16) unsigned char scratch[512];
};

/* What effects and needs must know about the thing they stand in. */
struct context {
	sim_roles roles;     /* owners or receivers */
	const char *name;    /* "inject printers": stream of chance, origin of handlers */
	const char *text_id; /* start of the ids of texts in it: "action.report" */
	int32_t action;      /* for approvals; SIM_NONE elsewhere */
	int depth;           /* of effects inside effects */
	uint32_t *approval;  /* next row of approvals that this action declared */
};
enum text_place { TEXT_ANYWHERE, TEXT_HEADLINE, TEXT_BODY, TEXT_QUESTION, TEXT_OPTION, TEXT_ROLE, TEXT_METRIC };

/* One node of Lua may stand in many places, so a short text can unfold into a huge table: rows of conditions and of effects are bounded. */
#define ROWS_MAX            300000
#define CONDITION_DEPTH_MAX 64

/* ---- compile.c ---- */
bool compile(struct compiler *c);
/* Gives the arrays, which may have moved, to the scenario. */
void compile_hand_over(struct compiler *c);
/* The text formatted into the script's memory; "" when memory is exhausted (failed is set). */
const char *compile_format(struct compiler *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Reserves n rows at the end of a pool, zeroed; returns the index of the first. */
uint32_t pool_add(struct compiler *c, struct pool *pool, uint32_t n);
/* A row of a pool; a scratch row when the index is out of range. */
void *pool_row(struct compiler *c, struct pool *pool, uint32_t index);

/* ---- symbols.c ---- */
void symbols_free(struct symbols *s);
/* Gives the id its place; reports malformed and duplicate ids. */
void symbol_add(struct compiler *c, struct node *node, enum kind kind, int32_t index);
/* For an id outside the table, the scenario's own: reports a malformed one. */
void symbol_check_id(struct compiler *c, const struct at *at, const char *id);
/* NULL when no thing of these kinds has the id. */
struct symbol *symbol_find(struct compiler *c, const char *id, unsigned kinds);
/* Like symbol_find, but reports what is missing, at `at` with the id as needle. */
struct symbol *symbol_need(struct compiler *c, const struct at *at, const char *id, unsigned kinds);
/* The id that was probably meant, or NULL; it then counts as used. */
const char *symbol_meant(struct compiler *c, const char *id, unsigned kinds);
const char *symbol_kinds_phrase(unsigned kinds); /* "role", "metric, variable or resource" */

/* ---- fields.c: values of keys and arguments ---- */
/* Reports wrong arguments, unknown, missing and mistyped keys of a node. */
void check_shape(struct compiler *c, const struct node *node);
bool compile_get_integer(struct compiler *c, struct at at, const struct value *v, int64_t low, int64_t high, int64_t fallback, int64_t *out);
int32_t compile_integer(struct compiler *c, struct at at, const struct value *v, int64_t low, int64_t high, int64_t fallback);
bool compile_boolean(struct compiler *c, struct at at, const struct value *v, bool fallback);
const char *compile_string(struct compiler *c, struct at at, const struct value *v, const char *fallback);
int64_t compile_duration(struct compiler *c, struct at at, const struct value *v, int64_t fallback);
/* A duration that fits 32 bits. */
int32_t compile_brief(struct compiler *c, struct at at, const struct value *v, int64_t fallback);
/* Index of the word among "a|b|c", or fallback. */
int compile_choice(struct compiler *c, struct at at, const struct value *v, const char *choices, int fallback);
/* Index of the thing, or SIM_NONE. */
int32_t compile_ref(struct compiler *c, struct at at, const struct value *v, unsigned kinds);
/* A set of roles from an id, a list or "everybody". */
sim_roles compile_roles(struct compiler *c, struct at at, const struct value *v, sim_roles fallback);
sim_roles compile_everybody(struct compiler *c);
/* Reports that v is not what is wanted; quiet when v was reported already. */
void compile_wrong_type(struct compiler *c, struct at at, const struct value *v, const char *wanted);
void compile_wrong_type_hint(struct compiler *c, struct at at, const struct value *v, const char *wanted, const char *hint);
/* decision or decision.option; option SIM_NONE when not named. False when wrong. */
bool compile_chosen(struct compiler *c, struct at at, const struct value *v, int32_t *decision, int32_t *option);
/* Index of the approval "action.role", or SIM_NONE. */
int32_t compile_approval_ref(struct compiler *c, struct at at, const struct value *v);
/* List in a pool of indices from an id or a list of ids. */
struct sim_list compile_refs(struct compiler *c, struct at at, const struct value *v, unsigned kinds, struct pool *pool);
/* Number of an option of a decision, from 0, or SIM_NONE. */
int32_t compile_find_option(struct compiler *c, int32_t decision, const char *id);

/* ---- texts.c ---- */
sim_text compile_text(struct compiler *c, struct at at, const struct value *v, const char *id, enum text_place place);
struct sim_list compile_texts(struct compiler *c, struct at at, const struct value *v, const char *id);
int compile_language(const struct compiler *c, const char *code); /* SIM_NONE when unknown */
bool texts_is_language(const char *text);
/* Reads the scenario's languages and text/<language>.po; texts_close reports translations that belong to nothing. */
void texts_open(struct compiler *c);
void texts_close(struct compiler *c);
void texts_free(struct compiler *c);

/* ---- the languages of conditions, effects, needs, patterns ---- */
/* The number a value stands for: of an enumeration its place among the values, of a flag 0 or 1. */
bool compile_quantity(struct compiler *c, struct at at, const struct symbol *symbol, const struct value *v, int64_t *out);
uint64_t compile_stream_key(const char *name);
/* An approval row for each approval and consent of the action, in the order in which action_needs_of meets them. */
void compile_declare_approvals(struct compiler *c, const struct node *node, int32_t action);
sim_cond compile_condition(struct compiler *c, struct at at, const struct value *v, const char *origin);
struct sim_list compile_effects(struct compiler *c, struct at at, const struct value *v, const struct context *context);
/* A handler as the only effect of a list. */
struct sim_list compile_handler_effects(struct compiler *c, const struct value *v, const struct context *context);
struct sim_list compile_needs(struct compiler *c, struct at at, const struct value *v, const struct context *context);
/* Needs of an action: those of its measure's gates first. */
struct sim_list compile_action_needs(struct compiler *c, const struct node *node, const struct context *context);
/* One need from an entry of `needs`, the `number`th, from 1. */
void compile_need(struct compiler *c, struct at at, const struct value *v, uint32_t number, const struct context *context, struct sim_need *out);
/* Fills the next approval row of the action; `keys` holds within, valid, silence, name, needs. Returns its index. */
/* Reports when the role of the approval that is to become row `index` gives one for the same action already. */
void compile_answers_once(struct compiler *c, struct at at, int32_t index, const struct sim_approval *row);
int32_t compile_approval(struct compiler *c, struct at at, const struct table *keys, int32_t by, bool consent, const struct context *context);
/* The measure of an action or option: its node, or NULL. */
const struct node *compile_measure_of(struct compiler *c, const struct node *node, int32_t *index);
/* Tells of an option whose measure others must approve, when nobody is ever asked. */
void compile_option_gates(struct compiler *c, const struct node *option);
/* The gates of an action's measure that are filled, in the measure's order. Returns how many. */
struct filled_gate {
	const struct node *gate;
	const struct value *value;
};
#define GATES_MAX 16
uint32_t compile_filled_gates(struct compiler *c, const struct node *action, struct filled_gate out[GATES_MAX], bool tell);
void compile_gate(struct compiler *c, const struct node *action, const struct filled_gate *filled, const struct context *context, struct sim_need *out);
bool compile_pattern(struct compiler *c, struct at at, const char *text, struct sim_pattern *out);
/* "printers+2m": the pattern and time of what comes so long after an event. */
bool compile_anchor(struct compiler *c, struct at at, const char *text, struct sim_trigger *trigger);
/* The check of a task from within, before, never, happens or held. */
void compile_check(struct compiler *c, const struct node *node, struct sim_task *row);
struct sim_trigger compile_trigger(struct compiler *c, const struct node *node, const char *origin);
void compile_name_handler(struct compiler *c, int32_t handler, const char *origin);
int32_t compile_stream(struct compiler *c, const char *name);

/* ---- handlers.c: ids, methods and words inside functions ---- */
void check_handlers(struct compiler *c);
void symbol_mark(struct compiler *c, const struct symbol *symbol, unsigned marks);

/* ---- rows, one function per declaration ---- */
void compile_scenario(struct compiler *c, const struct node *node);
void compile_role(struct compiler *c, const struct node *node);
void compile_metric(struct compiler *c, const struct node *node);
void compile_variable(struct compiler *c, const struct node *node);
void compile_flag(struct compiler *c, const struct node *node);
void compile_fact(struct compiler *c, const struct node *node);
void compile_resource(struct compiler *c, const struct node *node);
void compile_authority(struct compiler *c, const struct node *node);
/* Whether the measure that is being compiled is one that nothing in the scenario uses: its texts may be missing in a language. */
bool compile_is_idle_measure(struct compiler *c);
void compile_measure(struct compiler *c, const struct node *node);
void compile_objective(struct compiler *c, const struct node *node);
void compile_task(struct compiler *c, const struct node *node);
void compile_module(struct compiler *c, const struct node *node);
void compile_inject(struct compiler *c, const struct node *node);
void compile_decision(struct compiler *c, const struct node *node);
void compile_action(struct compiler *c, const struct node *node);
void compile_every(struct compiler *c, const struct node *node);
void compile_on(struct compiler *c, const struct node *node);
void compile_when(struct compiler *c, const struct node *node);
void compile_ending(struct compiler *c, const struct node *node);
void compile_bot(struct compiler *c, const struct node *node);

#endif
