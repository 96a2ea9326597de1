/* room — what everybody in the room may see: the projector's picture.
 *
 * The rules, all of them here and nowhere else:
 * - Hidden roles do not exist: no lane, no label, no decision, no share to or from them.
 * - An inject's words are shown once it has fired and was meant for the room, or everybody at the table has received it. To others it is a mark in a lane.
 * - A decision shows how many have answered, never who chose what, until it is decided. Then: the choice and its rationale.
 * - A fact is shown once every visible role knows it. A metric is shown when the scenario says so. Endings are shown when the exercise is over.
 * - Facilitator's notes, inject questions, expected actions, tasks, ratings, proposals, approvals' texts are never shown. */
#ifndef ENSHU_AUDIENCE_ROOM_H
#define ENSHU_AUDIENCE_ROOM_H

#include "audience/source.h"

#define AUDIENCE_ROOM_INJECTS 3 /* newest first */
#define AUDIENCE_ROOM_OPEN    8 /* soonest deadline first */
#define AUDIENCE_ROOM_DECIDED 4 /* latest first */
#define AUDIENCE_ROOM_FACTS   6
#define AUDIENCE_ROOM_FRESH   300 /* seconds of the exercise, or one round where rounds are longer */

/* What the display itself adds: none of it is part of the simulation. */
struct audience_room_input {
	bool discussion;     /* the facilitator has opened the module's discussion */
	int64_t talk_left;   /* wall seconds left to talk; <= 0 time is up */
	int64_t talk_total;  /* wall seconds set aside, after additions; 0 = as the module says */
	uint32_t dealt_with; /* bit q: question q has been dealt with */
	int64_t wall;        /* wall seconds the session has lasted, or -1 */
	int64_t hot_wash;    /* wall seconds until the hot wash begins, or -1 when not said */
	const char
	    *chain; /* head of the recording's chain in words of four hex digits, to be written down; NULL: not shown */
};

struct audience_room_inject {
	int number;
	enum audience_channel channel;
	struct audience_text from, subject, body;
	struct audience_names to;
	int64_t at;
};

struct audience_room_decision {
	int number;
	struct audience_names owners;
	bool joint, poll;    /* several owners who must agree; everyone is asked */
	int asked, answered; /* visible owners, and how many of them have answered */
	struct audience_text question;
	const struct audience_option *options;
	int option_count;
	int64_t opened;
	int64_t limit; /* second, or -1: no limit */
	int64_t left;  /* seconds to the limit; negative: late by so much; 0 without limit */
	bool late;
	/* once decided: */
	int chosen;        /* index into options, or -1: still open, or closed without a choice */
	int64_t decided;   /* second, or -1 */
	bool by_default;   /* nobody chose: the limit passed */
	const char *quote; /* the rationale as recorded; NULL when none was given */
};

enum audience_mark_kind {
	AUDIENCE_MARK_INJECT,
	AUDIENCE_MARK_OPEN,    /* an open decision: one for each owner's lane, stands at now */
	AUDIENCE_MARK_DECIDED, /* option letter and pillar hold */
	AUDIENCE_MARK_SUCCESS, /* an action was completed, an option carried out */
	AUDIENCE_MARK_SETBACK, /* a limit passed, an action was stopped or done without its gates */
	AUDIENCE_MARK_SHARED,  /* from lane `lane` to lane `to` */
};
struct audience_mark {
	enum audience_mark_kind kind;
	int64_t at;
	int lane, to;
	enum audience_pillar pillar;
	char letter[4];
	bool newest;     /* inject: the one on the card */
	bool late, poll; /* open decision */
};
struct audience_lane {
	struct audience_text label;
};

struct audience_fact {
	int64_t at; /* when the last visible role learned it */
	struct audience_text text;
};
struct audience_question {
	struct audience_text text;
	bool dealt_with;
};

struct audience_room_ending {
	struct audience_text title, text;
	bool setback;
};

struct audience_room {
	struct audience_header header;
	bool discussion;              /* draw the discussion screen */
	struct audience_text premise; /* the situation at the opening, read aloud */

	const struct audience_room_inject *injects; /* newest first */
	int inject_count;
	const struct audience_room_decision
	    *open;                  /* late ones first, then the soonest limit, then those without limit */
	int open_count, open_total; /* open_total counts those beyond the list too */
	const struct audience_room_decision *decided; /* latest first */
	int decided_count;
	bool fresh; /* the latest was decided just now, and nothing has opened since: it keeps a place beside the first open one */

	const struct audience_metric *metrics; /* visible to the room; reference values are those at `since` */
	int metric_count;
	int64_t since; /* second of the last decision that an indicator has changed after, else of such a phase, else 0: a decision just made does not
	                hide behind "no change" what went before */

	const struct audience_lane *lanes; /* visible roles */
	int lane_count;
	const struct audience_mark *marks; /* by time, then by lane */
	int mark_count;

	struct audience_text discussion_name;
	struct audience_text begins; /* who begins; "" when the scenario does not say */
	const struct audience_question *questions;
	int question_count;
	int64_t talk_left, talk_total;
	const struct audience_fact *facts; /* known to all, oldest first: the latest AUDIENCE_ROOM_FACTS */
	int fact_count, fact_earlier;      /* fact_earlier: older ones not listed */

	const struct audience_room_ending *endings; /* best first; only when over */
	int ending_count;
	int decisions, decisions_in_time; /* made so far */
	int approvals, approvals_refused;
	int shares; /* facts and injects passed on between visible roles */
	int64_t wall, hot_wash;
	const char *chain; /* as given, or NULL */
};

/* The picture at this moment, in the arena. NULL when memory is exhausted. `input` may be NULL (no discussion, nothing known). */
const struct audience_room *audience_room_make(struct arena *arena, const struct audience_source *source,
                                               const struct audience_room_input *input);

#endif
