/* aftermath — what a report says beyond the hot wash: each decision with its reasons and with what its owners knew and did not, each use of a measure with its
 * gates, who passed what to whom and after how long, proposals with their rulings, notes.
 *
 * For facilitators and sponsors, from whom nothing is kept. Only what was recorded: an act that was refused at once changed nothing and left no trace. */
#ifndef ENSHU_AUDIENCE_AFTERMATH_H
#define ENSHU_AUDIENCE_AFTERMATH_H

#include "audience/debrief.h"

/* Going back: the run as it stood before a recorded command was carried out, for the gates as they were. False when that is not possible. */
struct audience_moments {
	bool (*before)(void *user, uint32_t command, struct audience_source *source);
	void *user;
};

struct audience_voice { /* one recorded answer to a decision; of a role that changed its mind the last */
	struct audience_text role; /* "" when the facilitator answered for the owners */
	const char *origin;        /* "participant", "bot", "facilitator", ... */
	int64_t at;
	char letter[4];
	struct audience_text option;
	const char *words, *dissent, *basis; /* rationale, dissent, legal basis claimed; "" when none */
	int confidence;                      /* 0..100, or -1 */
};
struct audience_knowing { /* what an owner had in hand when it was decided */
	struct audience_text role;
	const struct audience_known_fact *facts; /* by time learned */
	int fact_count, messages;                /* messages: injects received or passed on to it */
};
struct audience_unknown { /* a fact that others had by then and no owner had */
	struct audience_text text;
	struct audience_names known_by;
};
struct audience_choice {
	int index, number;
	uint32_t event; /* by which it was decided or closed; 0: still open at the end */
	struct audience_text question;
	struct audience_names owners;
	const struct audience_option *options;
	int option_count, chosen;        /* chosen -1: none */
	int64_t opened, limit, decided;  /* seconds, or -1 */
	bool by_default, late;           /* nobody chose: the fallback; decided after its limit */
	const struct audience_voice *voices; /* in order of time */
	int voice_count;
	const struct audience_knowing *knew; /* one for each owner */
	int knew_count;
	const struct audience_unknown *unknown;
	int unknown_count;
	const struct audience_change *changes; /* of metrics, largest first */
	int change_count;
	const char *objective; /* id or "" */
};

enum audience_verdict { AUDIENCE_VERDICT_OPEN, AUDIENCE_VERDICT_GIVEN, AUDIENCE_VERDICT_REFUSED, AUDIENCE_VERDICT_LAPSED };
struct audience_asked { /* an approval or consent asked for */
	struct audience_text by, name;
	bool consent;
	int64_t asked, answered; /* answered -1: not */
	enum audience_verdict verdict;
	const char *words; /* reason given with the answer, "" when none */
};
enum audience_outcome { AUDIENCE_OUTCOME_WAITING, AUDIENCE_OUTCOME_RUNNING, AUDIENCE_OUTCOME_DONE, AUDIENCE_OUTCOME_STOPPED, AUDIENCE_OUTCOME_REFUSED };
struct audience_attempt { /* one use of a measure, from the wish to the end */
	int index;
	struct audience_text name, role, measure_name;
	const char *measure; /* "S1.1.3a" or "" */
	enum audience_pillar pillar;
	int64_t at, started, ended; /* at: wanted; -1 not */
	enum audience_outcome outcome;
	bool ultra_vires;
	const char *words, *basis; /* of the act, "" when none */
	const struct audience_gate *gates; /* as they stood before the act; empty when that is not known */
	int gate_count;
	const struct audience_asked *asked;
	int asked_count;
	const struct audience_change *changes;
	int change_count;
};

struct audience_passing { /* a fact or an inject passed on in one act */
	int64_t at;
	struct audience_text from, what;
	struct audience_names to;
	int number;    /* of the inject; 0 a fact */
	int64_t since; /* second at which `from` had it, or -1 when it never did */
	bool against;  /* against its originator's condition */
};
struct audience_ruling {
	struct audience_text role; /* who proposed, "" when nobody did */
	const char *words, *reason; /* the proposal; the reason of the ruling; "" when none */
	int64_t at, ruled;          /* seconds, or -1 */
	const char *status;         /* "open", "accepted", "declined", "asked-back" */
	const struct audience_change *changes;
	int change_count;
};
struct audience_objective {
	const char *id;
	struct audience_text text, capability;
};
struct audience_rating { /* the last rating of a task, with what was written beside it */
	int64_t at;        /* -1: none */
	const char *words; /* "" when none */
};

struct audience_aftermath {
	struct audience_text premise;
	const struct audience_choice *choices; /* in order of decision; those still open at the end last */
	int choice_count, unopened;            /* unopened: decisions of the scenario that never came up */
	const struct audience_attempt *attempts;
	int attempt_count;
	const struct audience_passing *passings;
	int passing_count;
	const struct audience_ruling *rulings;
	int ruling_count;
	const struct audience_objective *objectives;
	int objective_count;
	const struct audience_rating *ratings; /* one for each task of the debrief */
	const struct audience_note *notes;     /* in order of time */
	int note_count;
	const struct audience_seat *seats;
	int seat_count;
	const struct audience_line *log; /* all that is worth reading, in order of time */
	int log_count;
};

/* `moments` may be NULL: gates stay empty. NULL when memory is exhausted. */
const struct audience_aftermath *audience_aftermath_make(struct arena *arena, const struct audience_source *source, const struct audience_moments *moments);

#endif
