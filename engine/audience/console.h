/* console — everything the facilitator sees: the whole event list, private notes, open answers, what waits for a verdict, what would be undone.
 *
 * `index` fields are the scenario's indices and go back into commands; `number` fields are what people read out. */
#ifndef ENSHU_AUDIENCE_CONSOLE_H
#define ENSHU_AUDIENCE_CONSOLE_H

#include "audience/line.h"
#include "audience/role.h"

#define AUDIENCE_LOG_LINES 64

enum audience_inject_status {
	AUDIENCE_INJECT_TO_COME, /* has a time */
	AUDIENCE_INJECT_NEXT,    /* of those to come, the one proposed next */
	AUDIENCE_INJECT_DUE,     /* its time has come; waits for the facilitator */
	AUDIENCE_INJECT_IF_MET,  /* waits for a condition or for another event */
	AUDIENCE_INJECT_BY_HAND, /* contingency: only the facilitator, or an effect, fires it */
	AUDIENCE_INJECT_HELD,
	AUDIENCE_INJECT_FIRED,
	AUDIENCE_INJECT_SKIPPED,
	AUDIENCE_INJECT_CANCELLED
};
struct audience_msel_row {
	int index, number;
	bool adhoc;
	enum audience_inject_status status;
	bool next;  /* proposed next (a due inject is both due and next) */
	int64_t at; /* fired, else due second; -1 when there is no time */
	enum audience_channel channel;
	struct audience_names to;
	struct audience_text subject;
	bool room;          /* the room display shows it */
	const char *reason; /* why it was skipped; "" otherwise */
};

/* A condition in pieces, in reading order. Interface texts put them into words ("clause.<kind>"). */
enum audience_clause_kind {
	AUDIENCE_CLAUSE_ALL,
	AUDIENCE_CLAUSE_ANY,
	AUDIENCE_CLAUSE_NOT, /* the following clauses of greater depth belong to it */
	AUDIENCE_CLAUSE_METRIC,
	AUDIENCE_CLAUSE_VARIABLE,
	AUDIENCE_CLAUSE_RESOURCE,
	AUDIENCE_CLAUSE_KNOWS,
	AUDIENCE_CLAUSE_FIRED,
	AUDIENCE_CLAUSE_DECIDED,
	AUDIENCE_CLAUSE_OPEN,
	AUDIENCE_CLAUSE_DONE,
	AUDIENCE_CLAUSE_RUNNING,
	AUDIENCE_CLAUSE_AUTHORITY,
	AUDIENCE_CLAUSE_APPROVED,
	AUDIENCE_CLAUSE_MODULE,
	AUDIENCE_CLAUSE_TIME,
	AUDIENCE_CLAUSE_ULTRA_VIRES,
	AUDIENCE_CLAUSE_SHARED,
	AUDIENCE_CLAUSE_FUNCTION,
	AUDIENCE_CLAUSE_AFTER /* `wait` seconds after event `event` about `name` */
};
struct audience_clause {
	enum audience_clause_kind kind;
	int depth;
	bool holds;                /* now; always false for AFTER */
	struct audience_text name; /* what it is about */
	struct audience_text role; /* KNOWS, AUTHORITY: of whom; "" anybody. DECIDED: text of the option, "" any */
	char letter[4];            /* DECIDED: the option */
	const char *compare;       /* "<", "<=", "=", "!=", ">=", ">"; "" where the clause is a plain yes or no */
	int64_t value;
	bool yes;          /* for a plain yes or no: which of the two must hold */
	const char *event; /* AFTER: id of the event kind; else "" */
	int64_t wait;      /* AFTER: seconds */
	int number;        /* inject or decision number, or 0 */
};

/* What an inject or option would do, as declared; the first level only. */
enum audience_effect_kind {
	AUDIENCE_EFFECT_METRIC,
	AUDIENCE_EFFECT_RESOURCE,
	AUDIENCE_EFFECT_FACT,
	AUDIENCE_EFFECT_AUTHORITY,
	AUDIENCE_EFFECT_FIRE,
	AUDIENCE_EFFECT_CANCEL,
	AUDIENCE_EFFECT_OPEN,
	AUDIENCE_EFFECT_CLOSE,
	AUDIENCE_EFFECT_START,
	AUDIENCE_EFFECT_STOP,
	AUDIENCE_EFFECT_MODULE,
	AUDIENCE_EFFECT_END,
	AUDIENCE_EFFECT_FUNCTION
};
struct audience_effect {
	enum audience_effect_kind kind;
	struct audience_text name;
	int32_t amount; /* metric and resource: added, or the value when `set` */
	bool set;
	bool revoke; /* authority */
	int good;    /* metric: +1 when this amount is for the better, -1 worse, 0 neither */
	int chance;  /* percent; 100 = certain */
	bool conditional;
	int64_t delay;               /* seconds */
	int number;                  /* inject or decision, or 0 */
	struct audience_names roles; /* fact and authority */
	int line;
	const char *file;
};

struct audience_expected {
	struct audience_text text;
	bool ticked;
	int64_t at;            /* second at which it was seen, or -1 */
	bool by_hand;          /* only the facilitator can tick it; the tick is a note on record, so that it outlives a restart and undo takes it back */
	const char *objective; /* "O2" or "" */
};
struct audience_inject_detail {
	struct audience_msel_row row;
	struct audience_text from, body, notes, module;
	const struct audience_text *questions;
	int question_count;
	const struct audience_expected *expected;
	int expected_count, expected_seen;
	const struct audience_clause *clauses; /* what it waits for; empty when it has fired */
	int clause_count;
	const struct audience_effect *effects;
	int effect_count;
	const struct audience_text *reveals; /* facts */
	int reveal_count;
	const char *objective;
	bool room;   /* shown in the room once it has fired; else only its receivers see its words */
	bool edited; /* somebody changed its words, time or receivers */
	const char *file;
	int line;
};

struct audience_answer {
	int role;
	struct audience_text label;
	const char *seat;    /* "played", "held", "bot" */
	int option;          /* -1: not yet */
	int64_t at;          /* second of the answer, or -1 */
	const char *words;   /* rationale, "" when none */
	const char *dissent; /* "" when none */
	int confidence;      /* 0..100, or -1 */
};
struct audience_option_detail {
	struct audience_option option;
	int votes;
	bool possible;                /* its needs are met for every owner still asked */
	const char *refusal;          /* id of the reason it is not possible, "need-fact"; else "" */
	struct audience_text missing; /* the first thing missing */
	int64_t takes;
	bool fallback; /* taken at the limit */
	const struct audience_effect *effects;
	int effect_count;
};
struct audience_decision_detail {
	int index, number;
	struct audience_names owners;
	bool joint, poll, late, hidden; /* hidden: only roles the room does not see */
	struct audience_text question, notes;
	const struct audience_option_detail *options;
	int option_count;
	const struct audience_answer *answers; /* one for each owner */
	int answer_count, answered;
	int64_t opened, limit, left; /* limit -1: none; left negative: late */
	/* once decided: */
	int chosen;
	int64_t decided;
	bool by_default;
	const char *objective;
};

struct audience_approval {
	int index;
	struct audience_text by, for_role, action,
	    name; /* name: what is asked, in words; falls back to the action's name */
	int by_role;
	bool consent;
	int64_t asked, limit, left;
	bool given_at_limit; /* what silence means */
};
struct audience_proposal {
	int index;
	struct audience_text role;
	int role_index;
	const char *words;
	int64_t at;
	const char *status; /* "open", "accepted", "declined", "asked-back" */
};

enum audience_task_status { AUDIENCE_TASK_OPEN, AUDIENCE_TASK_MET, AUDIENCE_TASK_FAILED, AUDIENCE_TASK_UNCHECKED };
struct audience_task {
	int index;
	const char *id, *objective;
	struct audience_text text, evaluator;
	enum audience_task_status status;
	bool has_evidence;
	struct audience_line evidence; /* the event that decided it */
	int64_t at, limit;             /* seconds, or -1 */
	bool holds;                    /* checks that an indicator stays within its limit for a while; met without evidence: it held from the start */
	int rating;                    /* confirmed: 1..4 = P S M U; 0 not yet */
	int proposed;                  /* what the check proposes: 1 when met, 4 when failed, 0 */
};
struct audience_note {
	int64_t at;
	const char *words;
	struct audience_text role; /* about whom; "" nobody in particular */
	uint32_t command;
};
struct audience_failure {
	int64_t at;
	const char *kind;   /* "budget", "error", "overflow" */
	const char *origin; /* "on fired:printers" */
	const char *file;
	int line;
};

/* What undo would take back: the last human act and what came of it. */
struct audience_undo {
	bool possible;
	uint32_t command;
	int64_t at;
	const char *kind;          /* id of the command kind, "decide" */
	struct audience_line line; /* the act in words */
	int events;                /* that came of it, itself not counted */
	int injects, decisions, actions,
	    metrics; /* among them: fired, opened or decided, started or done, changes of metrics */
};

struct audience_console {
	struct audience_header header;
	const struct audience_seat *roles; /* in order of declaration, hidden last */
	int role_count;

	const struct audience_msel_row
	    *rows; /* whole event list: those with a time by time, then the others as declared */
	int row_count, rows_to_come, rows_held, rows_done;
	int next;           /* position in rows of the inject proposed next, or -1 */
	int64_t next_at;    /* its second, or -1 */
	int64_t last_fired; /* second of the last inject that fired, 0 when none: where the progress bar begins */
	bool has_selected;
	struct audience_inject_detail selected;

	const struct audience_decision_detail *open; /* as in the room: late first, then the soonest limit */
	int open_count;
	const struct audience_decision_detail *decided; /* latest first, at most 16 */
	int decided_count;
	const struct audience_msel_row *then; /* the next inject after `next`, or NULL */
	const struct audience_approval *approvals;
	int approval_count;
	const struct audience_proposal *proposals; /* open ones first, then latest first */
	int proposal_count, proposals_open;
	const struct audience_action *actions; /* of every role */
	int action_count;
	const struct audience_metric *metrics; /* all, also those nobody sees; reference as in the room */
	int metric_count;
	const struct audience_task *tasks;
	int task_count;
	const struct audience_note *notes; /* latest first */
	int note_count;
	const struct audience_failure *failures; /* latest first */
	int failure_count;
	const struct audience_line *log; /* newest first */
	int log_count;
	struct audience_undo undo;
	int event_count, command_count;
	int ultra_vires;
};

/* The picture with the detail of inject `selected` (index; -1: the one proposed next). NULL when memory is exhausted. */
const struct audience_console *audience_console_make(struct arena *arena, const struct audience_source *source,
                                                     int selected);

#endif
