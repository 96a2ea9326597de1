/* scenario — the immutable tables that a scenario file compiles to.
 *
 * Everything is an index into an array of this struct; SIM_NONE means "not given". Texts are indices too, so that neither state nor recording ever
 * holds a translated word. The room `script` fills these tables once; afterwards any number of states and threads read them. */
#ifndef ENSHU_SIM_SCENARIO_H
#define ENSHU_SIM_SCENARIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SIM_NONE          (-1)
#define SIM_ROLES_MAX     32  /* a set of roles is one 32-bit word; the largest table in practice seats 12 cells */
#define SIM_LANGUAGES_MAX 8   /* languages in one scenario */
#define SIM_ADHOC_MAX     48  /* ad-hoc injects in one session */
#define SIM_PROPOSALS_MAX 48  /* proposals in one session */
#define SIM_PENDING_MAX   96  /* delayed effects of rulings and handlers waiting at once */
#define SIM_TIME_MAX      INT64_C(3155760000) /* one hundred years, in seconds: no scenario second lies beyond */

typedef uint32_t sim_roles; /* bit r stands for role r */
#define SIM_EVERYBODY UINT32_MAX

/* Place of a declaration: file index in the upper 8 bits, line in the lower 24. 0 = none. */
typedef uint32_t sim_place;
#define SIM_PLACE(file, line) ((uint32_t)(file) << 24 | ((uint32_t)(line) & 0xffffffu))
#define SIM_PLACE_FILE(place) ((place) >> 24)
#define SIM_PLACE_LINE(place) ((place) & 0xffffffu)

struct sim_file {
	const char *path; /* relative to the scenario folder, or "strategy/..." for a shared file */
	const char *source;
	size_t length;
};

/* A stretch of one of the pools below. */
struct sim_list {
	uint32_t first, count;
};

typedef int32_t sim_text; /* index into texts, or SIM_NONE */
struct sim_text_entry {
	const char *id; /* stable: "inject.printers.subject" */
	const char *by_language[SIM_LANGUAGES_MAX]; /* NULL where missing */
	sim_place place;
};

enum sim_pillar { SIM_PILLAR_NONE, SIM_PILLAR_DEFENCE, SIM_PILLAR_DETERRENCE, SIM_PILLAR_COOPERATION, SIM_PILLAR_BASE };
enum sim_channel { SIM_BRIEFING, SIM_PHONE, SIM_EMAIL, SIM_FEED, SIM_NEWS, SIM_WEB, SIM_VOICE, SIM_SOCIAL, SIM_LETTER, SIM_DIPLOMATIC, SIM_SENSOR, SIM_PAPER,
                   SIM_CHANNELS };

/* ---- conditions ------------------------------------------------------------------------------------------------------------------------- */

/* A condition is a tree in prefix order in the pool `conditions`; `span` counts the nodes of the subtree, itself included. */
enum sim_source {
	SIM_ALL, SIM_ANY, SIM_NOT, /* inner nodes: span > 1 */
	SIM_OF_METRIC,     /* a = metric: its value */
	SIM_OF_VARIABLE,   /* a = variable: its value */
	SIM_OF_RESOURCE,   /* a = resource: units free */
	SIM_OF_KNOWS,      /* a = fact, b = role or SIM_NONE (anybody): 1 or 0 */
	SIM_OF_FIRED,      /* a = inject: 1 once fired */
	SIM_OF_DECIDED,    /* a = decision, b = option or SIM_NONE (any): 1 once decided so */
	SIM_OF_OPEN,       /* a = decision: 1 while open or late */
	SIM_OF_DONE,       /* a = action: how often completed */
	SIM_OF_RUNNING,    /* a = action: 1 while under way */
	SIM_OF_AUTHORITY,  /* a = authority, b = role or SIM_NONE: 1 while in force */
	SIM_OF_APPROVED,   /* a = approval: 1 while given and valid */
	SIM_OF_MODULE,     /* index of the current module */
	SIM_OF_TIME,       /* seconds of scenario time */
	SIM_OF_ULTRA_VIRES,/* acts done without their gates so far; a = action or SIM_NONE */
	SIM_OF_SHARED,     /* a = fact: how often passed on */
	SIM_OF_HANDLER,    /* a = handler: truth of its result */
	SIM_SOURCES
};
enum sim_compare { SIM_LESS, SIM_LESS_EQUAL, SIM_EQUAL, SIM_NOT_EQUAL, SIM_GREATER_EQUAL, SIM_GREATER };

struct sim_condition {
	uint8_t source, compare;
	uint16_t span;
	int32_t a, b;
	int64_t value;
};
typedef int32_t sim_cond; /* index of the root node, or SIM_NONE = always true */

/* ---- effects ---------------------------------------------------------------------------------------------------------------------------- */

enum sim_effect_kind {
	SIM_ADD_METRIC,     /* target += amount, kept in range */
	SIM_SET_METRIC,
	SIM_ADD_VARIABLE,
	SIM_SET_VARIABLE,
	SIM_ADD_RESOURCE,
	SIM_LEARN,          /* roles learn fact target */
	SIM_GRANT,          /* roles receive authority target for `amount` seconds; 0 = without end */
	SIM_REVOKE,
	SIM_FIRE,           /* inject target becomes due `amount` seconds from now */
	SIM_CANCEL,         /* inject target will not fire any more */
	SIM_OPEN,           /* decision target opens `amount` seconds from now */
	SIM_CLOSE,          /* decision target closes without a choice */
	SIM_START,          /* action target runs as if its role had acted, gates met */
	SIM_STOP,           /* action target is abandoned */
	SIM_ENTER,          /* module target begins `amount` seconds from now */
	SIM_END,            /* the exercise ends; ending target, if given, is reached */
	SIM_DELAY,          /* list after `amount` seconds */
	SIM_CHANCE,         /* list with probability `amount` of 100, drawn from stream target; otherwise `other` */
	SIM_IF,             /* list when `condition` holds; otherwise `other` */
	SIM_CALL,           /* handler target */
	SIM_DRAWN,          /* only from handlers: `amount` draws were made from stream target */
	SIM_EFFECT_KINDS
};
struct sim_effect {
	uint8_t kind;
	int32_t target;
	int32_t amount;
	sim_roles roles;
	sim_cond condition;
	struct sim_list list, other; /* into `effects` */
	sim_place place;
};

/* ---- triggers: what opens, fires or starts a thing ---------------------------------------------------------------------------------------- */

/* A pattern over events: "fired:printers", "decided:isolate.cut". kind is an enum sim_event_kind (event.h); a and b as in that event, SIM_NONE = any. */
struct sim_pattern {
	uint16_t kind;
	int32_t a, b;
};

enum sim_trigger_kind {
	SIM_BY_HAND, /* contingency: only the facilitator, or an effect */
	SIM_AT,      /* at `time` */
	SIM_AFTER,   /* `time` seconds after the first event that matches `pattern` (compiled into a reaction) */
	SIM_WHEN     /* as soon as `condition` holds */
};
struct sim_trigger {
	uint8_t kind;
	int64_t time;
	struct sim_pattern pattern;
	sim_cond condition;
};

/* ---- things ----------------------------------------------------------------------------------------------------------------------------- */

struct sim_role {
	const char *id;
	sim_text name, label; /* label: the short name for lanes and tables; equals name when not given */
	sim_text brief;       /* what this cell is and wants, for its role card */
	const char *kind;     /* "infrastructure", "government", ...; free words */
	int32_t seats;
	bool hidden;     /* the adversary: the room never sees this role */
	int32_t bot;     /* index into bots, or SIM_NONE: stock policies only */
	sim_place place;
};
struct sim_metric {
	const char *id;
	sim_text name, label;
	const char *unit; /* "%" or "" */
	int32_t start, min, max;
	int8_t good;       /* +1 high is good, -1 low is good, 0 neither */
	sim_roles visible; /* who sees it; the room sees it when `room` */
	bool room;
	int32_t threshold; /* a line in the curves; SIM_NONE none */
	sim_place place;
};
struct sim_variable {
	const char *id;
	sim_text name; /* for the facilitator; SIM_NONE: the id has to do */
	int32_t start, min, max;
	const char *const *values; /* names for 0..max when it is an enumeration, else NULL */
	sim_place place;
};
struct sim_fact {
	const char *id;
	sim_text text;
	sim_roles start;   /* who knows it from the beginning */
	sim_roles release; /* to whom it may be passed on without breaking its originator's condition; SIM_EVERYBODY by default */
	sim_place place;
};
struct sim_resource {
	const char *id;
	sim_text name;
	int32_t start, max;
	sim_roles owners;
	sim_place place;
};
struct sim_authority {
	const char *id;
	sim_text name;
	sim_place place;
};
/* What must hold before a measure, as the catalogue says it; an action of the scenario fills it, or waives it openly. */
enum sim_gate_kind { SIM_GATE_FACT, SIM_GATE_METRIC, SIM_GATE_AUTHORITY, SIM_GATE_RESOURCE, SIM_GATE_APPROVAL, SIM_GATE_CONSENT, SIM_GATE_CONDITION, SIM_GATE_KINDS };
struct sim_measure_gate {
	const char *id;
	uint8_t kind;
	bool spend;         /* resource: used up */
	int32_t least;      /* metric: from this value, SIM_NONE none; resource: units */
	int32_t most;       /* metric: up to this value, SIM_NONE none */
	int64_t within;     /* approval, consent: seconds to answer, 0 no limit */
	sim_text text;
};
/* The five principles by which measures are weighed, as bits of a set. */
enum sim_principle { SIM_FREE_FLOW, SIM_RULE_OF_LAW, SIM_OPENNESS, SIM_AUTONOMY, SIM_COLLABORATION, SIM_PRINCIPLES };
struct sim_measure {
	const char *id; /* "S1.1.3a" */
	uint8_t pillar;
	sim_text name, about;
	sim_text orders, carries_out, cost, side_effects; /* SIM_NONE when not given */
	uint8_t serves, strains; /* sets of enum sim_principle */
	int64_t takes;           /* its usual duration in seconds, 0 not given */
	struct sim_list gates;   /* into `measure_gates` */
	const char *source; /* pinpoint */
	sim_place place;
};
struct sim_module {
	const char *id;
	sim_text name;
	int64_t discussion;        /* seconds of wall time set aside to talk */
	struct sim_list questions; /* into `text_list` */
	sim_text begins;           /* who begins */
	struct sim_trigger trigger;
	sim_place place;
};
struct sim_expected { /* an expected action of an inject */
	sim_text text;              /* SIM_NONE when it names an action or a decision */
	struct sim_pattern pattern; /* kind 0: only the facilitator can tick it */
	int32_t objective;
};
struct sim_inject {
	const char *id;
	struct sim_trigger trigger;
	sim_roles to;
	bool room; /* shown on the room display: sent to all visible roles, or declared so */
	uint8_t channel;
	sim_text from, subject, body, notes;
	struct sim_list questions; /* into `text_list` */
	struct sim_list expected;  /* into `expected` */
	struct sim_list reveals;   /* into `fact_list` */
	struct sim_list effects;
	int32_t module, objective;
	sim_place place;
};

enum sim_need_kind {
	SIM_NEED_FACT,      /* the acting role knows fact a */
	SIM_NEED_CONDITION, /* condition a holds, put in words by `text` */
	SIM_NEED_METRIC,    /* metric a is within low..high */
	SIM_NEED_RESOURCE,  /* `low` units of resource a are free; held while the action runs, consumed when `consumed` */
	SIM_NEED_AUTHORITY, /* the acting role holds authority a */
	SIM_NEED_APPROVAL,  /* approval a (see sim_approval) has been given */
	SIM_NEED_KINDS
};
struct sim_need {
	uint8_t kind;
	bool consumed;
	int32_t a;
	int32_t low, high;
	sim_text text;
	sim_place place;
};
struct sim_approval {
	int32_t action; /* which action asks for it */
	int32_t by;     /* the role that says yes or no */
	bool consent;   /* a partner's consent rather than an authority's approval; shown differently, works alike */
	int64_t within; /* seconds to answer; 0 = no limit */
	int8_t lapse;   /* what silence means at the limit: 0 refused, 1 given */
	int64_t valid;  /* seconds it stays valid; 0 = for this one request */
	sim_text name;  /* what is asked, in words; may be SIM_NONE */
	struct sim_list needs; /* what must hold before it can be asked (order of a chain) */
	sim_place place;
};
struct sim_option {
	const char *id;
	int32_t decision;
	sim_text text;
	int32_t measure; /* index into measures, or SIM_NONE */
	uint8_t pillar;
	struct sim_list needs;
	int64_t takes;               /* seconds until `effects`; 0 = at once */
	struct sim_list starts;      /* effects at the moment of choice */
	struct sim_list effects;     /* effects when done */
	sim_place place;
};
enum sim_owner_mode { SIM_SINGLE, SIM_JOINT, SIM_POLL };
struct sim_decision {
	const char *id;
	sim_roles owners;
	uint8_t mode;
	struct sim_trigger trigger;
	int64_t within;        /* seconds; 0 = no limit */
	int32_t fallback;      /* option index within the decision taken at the limit, or SIM_NONE */
	sim_text prompt, notes;
	struct sim_list options;  /* into `options`, contiguous */
	struct sim_list at_limit; /* effects when the limit passes with the decision still open */
	int32_t objective, module;
	sim_place place;
};
struct sim_action {
	const char *id;
	sim_text name, about;
	sim_roles owners;
	int32_t measure;
	uint8_t pillar;
	sim_cond open;          /* shown and possible only while this holds; SIM_NONE always */
	struct sim_list needs;  /* gates, in the order the scenario lists them */
	bool chain;             /* approvals are asked one after another instead of all at once */
	int64_t takes;
	int64_t again;          /* seconds before it may be done again; -1 = once only */
	struct sim_list starts, effects, ultra_vires; /* ultra_vires: added when done without its gates */
	struct sim_list refused; /* when an approval is refused or lapses */
	sim_place place;
};
struct sim_rule { /* every N seconds */
	int64_t every, from, until;
	sim_cond when;
	struct sim_list effects;
	sim_place place;
};
struct sim_reaction { /* on an event */
	struct sim_pattern pattern;
	sim_cond when;
	bool once;
	bool silent; /* stands for an AFTER trigger: emits no REACTION event of its own */
	bool calls;  /* filled by sim_scenario_finish: a handler among its effects, which may ask about the event */
	struct sim_list effects;
	sim_place place;
};
struct sim_watch { /* as soon as a condition becomes true; compiled from WHEN triggers, `when` blocks and final endings */
	sim_cond when;
	bool once;
	struct sim_list effects;
	sim_place place;
	uint64_t depends; /* filled by sim_scenario_finish: what the condition reads, see condition.h */
};
struct sim_objective {
	const char *id;
	sim_text text, capability;
	sim_place place;
};
enum sim_check_kind {
	SIM_CHECK_NONE,   /* rated by the evaluator alone */
	SIM_CHECK_WITHIN, /* `then` within `time` of the first `since` (of the opening when since.kind is 0) */
	SIM_CHECK_BEFORE, /* `then` happens, and no later than the first `since` */
	SIM_CHECK_NEVER,  /* `then` never happens */
	SIM_CHECK_HELD,   /* `condition` on one metric holds for `time` seconds on end */
	SIM_CHECK_HAPPENS /* `then` happens at all */
};
struct sim_task {
	const char *id;
	int32_t objective;
	sim_text text, evaluator;
	uint8_t check;
	struct sim_pattern since, then;
	int64_t time;
	int32_t metric; /* SIM_CHECK_HELD */
	uint8_t compare;
	int32_t value;
	sim_place place;
};
struct sim_ending {
	const char *id;
	sim_text title, text;
	sim_cond when;
	int32_t rank; /* 1 is best */
	bool final;   /* becomes true = the exercise ends; otherwise judged at the end */
	bool setback; /* drawn as a bad ending */
	struct sim_list principles; /* into `text_list`; free */
	sim_place place;
};
struct sim_bot { /* a policy written in the scenario */
	int32_t role;
	int64_t every; /* seconds between two looks */
	int32_t handler;
	sim_place place;
};
/* What is one role's to answer or do, in order of declaration: stretches of `own_list`, which holds indices. */
struct sim_own {
	struct sim_list decisions, approvals, actions;
};
struct sim_stream { /* a named random stream */
	const char *id;
	uint64_t key; /* hash of the id */
};
struct sim_handler { /* a Lua function, as the core knows it */
	sim_place place;
	const char *origin; /* "on fired:printers", for messages */
};

/* Whether anybody reacts to an event of a kind about a thing, and which watched bit of the dependencies it changes (see condition.h; its number + 1, 0 none). */
enum { SIM_HEEDED_BY_REACTIONS = 0x80, SIM_HEEDED_BIT = 0x7f };

/* ---- state layout ----------------------------------------------------------------------------------------------------------------------- */

/* Parts of a state, in the order of the flat block; see state.h for what an element of each is. */
enum sim_part {
	SIM_PART_CLOCK, SIM_PART_ROLES, SIM_PART_METRICS, SIM_PART_VARIABLES, SIM_PART_RESOURCES, SIM_PART_FACTS, SIM_PART_AUTHORITIES, SIM_PART_INJECTS,
	SIM_PART_DECISIONS, SIM_PART_ANSWERS, SIM_PART_ACTIONS, SIM_PART_APPROVALS, SIM_PART_REACTIONS, SIM_PART_WATCHES, SIM_PART_RULES, SIM_PART_STREAMS,
	SIM_PART_ENDINGS, SIM_PART_RATINGS, SIM_PART_PROPOSALS, SIM_PART_PENDING, SIM_PART_SCHEDULE,
	SIM_PARTS
};
struct sim_layout {
	uint32_t offset[SIM_PARTS]; /* bytes from the start of the state */
	uint32_t count[SIM_PARTS];  /* elements; for the schedule: capacity */
	uint32_t size;              /* bytes of a full state */
};

struct sim_scenario {
	const char *id, *version, *sector; /* sector: icon name, "port" */
	int32_t api;
	sim_text title, premise, about;
	int64_t start_local;    /* local seconds since 1970 of scenario second 0 */
	int32_t start_offset;   /* minutes east of UTC */
	const char *start_zone; /* "JST", or "" */
	int64_t length;         /* seconds of scenario time; the exercise ends there */
	int64_t session;        /* planned wall seconds */
	int64_t round;          /* seconds of scenario time in one round, 0 when it is not played in rounds */
	const char *const *sources;
	uint32_t source_count;
	const char *languages[SIM_LANGUAGES_MAX];
	uint32_t language_count;

	const struct sim_file *files;             uint32_t file_count;
	const struct sim_text_entry *texts;       uint32_t text_count;
	const sim_text *text_list;                uint32_t text_list_count;
	const int32_t *fact_list;                 uint32_t fact_list_count;
	const struct sim_expected *expected;      uint32_t expected_count;
	const struct sim_condition *conditions;   uint32_t condition_count;
	const struct sim_effect *effects;         uint32_t effect_count;
	const struct sim_need *needs;             uint32_t need_count;
	const struct sim_role *roles;             uint32_t role_count;
	const struct sim_metric *metrics;         uint32_t metric_count;
	const struct sim_variable *variables;     uint32_t variable_count;
	const struct sim_fact *facts;             uint32_t fact_count;
	const struct sim_resource *resources;     uint32_t resource_count;
	const struct sim_authority *authorities;  uint32_t authority_count;
	const struct sim_measure *measures;       uint32_t measure_count;
	const struct sim_measure_gate *measure_gates; uint32_t measure_gate_count;
	const struct sim_module *modules;         uint32_t module_count;
	const struct sim_inject *injects;         uint32_t inject_count;
	const struct sim_decision *decisions;     uint32_t decision_count;
	const struct sim_option *options;         uint32_t option_count;
	const struct sim_action *actions;         uint32_t action_count;
	const struct sim_approval *approvals;     uint32_t approval_count;
	const struct sim_rule *rules;             uint32_t rule_count;
	const struct sim_reaction *reactions;     uint32_t reaction_count; /* sorted by sim_scenario_finish: (kind, a, order of declaration) */
	const struct sim_watch *watches;          uint32_t watch_count;
	const struct sim_objective *objectives;   uint32_t objective_count;
	const struct sim_task *tasks;             uint32_t task_count;
	const struct sim_ending *endings;         uint32_t ending_count;
	const struct sim_bot *bots;               uint32_t bot_count;
	const struct sim_stream *streams;         uint32_t stream_count;
	const struct sim_handler *handlers;       uint32_t handler_count;

	/* Filled by sim_scenario_finish. */
	struct sim_layout layout;
	const uint32_t *reaction_index; /* first reaction of each (event kind, a); see machine.c */
	const uint8_t *const *heeded;   /* for each event kind one byte a thing, from -1 for none: who heeds it, as below */
	const struct sim_reading *readings; /* one for each condition; see condition.h */
	const struct sim_step *steps;   /* one for each effect; see number.h */
	const struct sim_own *own;      /* one for each role */
	const int32_t *own_list;
	const struct sim_name *names;   /* hash table of (kind, id), name_mask + 1 slots; see names.c */
	uint32_t name_mask;
	const void *opening;            /* the state at second 0 with seed 0, layout.size bytes */
	uint64_t watched;               /* union of what the watches depend on */
	uint64_t fingerprint;           /* hash over all sources */
	sim_roles room_roles;           /* roles that are not hidden */
};

struct arena;

/* Completes tables that `script` has filled: sorts reactions, adds the reactions and watches that AFTER and WHEN triggers stand for, computes layout and the
 * opening state. Memory comes from the arena. Returns false when memory is exhausted; the scenario is then unusable. */
bool sim_scenario_finish(struct sim_scenario *scenario, struct arena *arena);

/* Text in language `language` (index into languages); falls back to the first language that has it and then sets *fallback (may be NULL) to that index,
 * else to SIM_NONE. "" for SIM_NONE. Never NULL. */
const char *sim_text_in(const struct sim_scenario *scenario, sim_text text, int language, int *fallback);
/* Index of a language code such as "ja", or SIM_NONE. */
int sim_language_index(const struct sim_scenario *scenario, const char *code);

/* Index of the thing with this id, or SIM_NONE. sim_find_option searches within one decision and returns 0.. within it. */
int sim_find_role(const struct sim_scenario *scenario, const char *id);
int sim_find_metric(const struct sim_scenario *scenario, const char *id);
int sim_find_variable(const struct sim_scenario *scenario, const char *id);
int sim_find_fact(const struct sim_scenario *scenario, const char *id);
int sim_find_resource(const struct sim_scenario *scenario, const char *id);
int sim_find_authority(const struct sim_scenario *scenario, const char *id);
int sim_find_module(const struct sim_scenario *scenario, const char *id);
int sim_find_inject(const struct sim_scenario *scenario, const char *id); /* also "adhoc-1" .. for slots of ad-hoc injects */
int sim_find_decision(const struct sim_scenario *scenario, const char *id);
int sim_find_option(const struct sim_scenario *scenario, int decision, const char *id);
int sim_find_action(const struct sim_scenario *scenario, const char *id);
int sim_find_task(const struct sim_scenario *scenario, const char *id);
int sim_find_ending(const struct sim_scenario *scenario, const char *id);
int sim_find_measure(const struct sim_scenario *scenario, const char *id);
int sim_find_objective(const struct sim_scenario *scenario, const char *id);
const char *sim_channel_id(int channel); /* "phone", ... */
int sim_find_channel(const char *id);
/* Id of inject `index`, which may be an ad-hoc slot; the text lives in the scenario or is static. */
const char *sim_inject_id(const struct sim_scenario *scenario, int index);

#endif
