/* picture_replay — what the replay and the hot wash show, filled by the app from a recording: the audience's pictures at the playhead, the whole run's
 * curves, marks, bookmarks and branches. Plain data that must outlive the frame; texts are never NULL. */
#ifndef ENSHU_VIEW_PICTURE_REPLAY_H
#define ENSHU_VIEW_PICTURE_REPLAY_H

#include "audience/debrief.h"
#include "audience/reason.h"
#include "audience/room.h"
#include "audience/why.h"

enum replay_verified { REPLAY_CHECKING, REPLAY_VERIFIED, REPLAY_DIFFERS };
struct replay_badge {
	enum replay_verified state;
	int events, checked;
	const char *hash; /* first 12 hex digits in groups of four, "7c1e 04d9 a94b" */
	/* differs: */
	int event;                                    /* first that differs */
	const char *words;                            /* what that event is, in words; "" */
	const char *what, *recorded, *here;           /* what differs ("Public trust"), both values as text */
	const char *hash_here, *written_by, *program; /* hash here; versions */
	const char *place;                            /* "scenario.lua:203" or "" */
};

enum replay_mark_kind { REPLAY_INJECT, REPLAY_DECISION, REPLAY_ENDING };
struct replay_mark {
	enum replay_mark_kind kind;
	int64_t at;
	uint32_t event;
	int decision, number; /* decision: index and number as shown */
	char letter[4];
	enum audience_pillar pillar;
};
struct replay_bookmark {
	int64_t at;
	uint32_t event;
	const char *text, *tag; /* tag: "O2" or "" */
	bool note;              /* a note taken in the session, not a bookmark */
};
struct replay_branch {                   /* 0 is the opened run: the original, or one that was branched from it */
	const char *name;                /* "" for one that is called by its number */
	const char *file;                /* its recording, "" for the opened one */
	bool original;                   /* the root of the family: what was really played */
	int number;                      /* 1 ... in the order of the file names; 0 for the original */
	int parent;                      /* position in the list; -1 for the trunk */
	int64_t from;                    /* second at which it parts */
	int decision;                    /* number of the changed decision, 0 when none was changed */
	char letter[4];                  /* the choice taken instead */
	const struct replay_mark *marks; /* decisions and the ending, from the parting on; the original and the opened one: all */
	int mark_count, own;             /* own: first of the marks that its parent does not have */
	const char *ending; /* "" none reached yet */
	bool setback;
	int64_t end; /* last second */
};
struct replay_unproved { /* a recording that says it branches here and does not prove it */
	const char *file;
	bool altered; /* its past was changed; else it is another run's */
};
struct replay_option { /* of a recorded decision, for branching */
	struct audience_option option;
	bool taken;
};

struct replay_picture {
	struct audience_header header; /* at the playhead */
	int year, month, day;          /* of the run */
	int people;
	int64_t wall_length;
	struct replay_badge badge;
	const struct audience_room *room; /* at the playhead */
	int64_t start, end, now;          /* seconds */
	uint32_t event, events;           /* at the playhead, and in all */
	bool playing;
	int speed;                             /* 1..600; 0: from decision to decision */
	const struct audience_metric *metrics; /* whole run: curve; value: at the playhead */
	int metric_count;
	const struct audience_metric *other; /* the same of the selected branch, NULL none */
	const struct replay_mark *marks;     /* of the original, for the scrubber: injects, decisions, ending */
	int mark_count;
	const struct replay_bookmark *bookmarks; /* by time */
	int bookmark_count;
	const struct replay_branch *branches; /* at least the opened one */
	int branch_count;
	int branch;                          /* selected */
	int trunk; /* the original's position; 0, the opened one's, where the original is not in the folder */
	const struct replay_unproved *unproved; /* left out of the branches */
	int unproved_count;
	const struct audience_chain *why;    /* NULL none */
	const struct audience_reason *reasons; /* of the ending, when that is asked about: the parts of its condition */
	int reason_count;
	struct audience_text why_of;         /* metric asked about; "" the ending */
	bool why_event;                      /* asked about one event, named by why_of */
	int apart;                           /* metric in which the selected branch ends furthest away, by position; -1 none */
	int32_t apart_here, apart_there;     /* its last value in the opened run and in the branch */
	const struct replay_option *options; /* of decision ui.form_target, for the branch form */
	int option_count;
	struct audience_text question;
};

struct hotwash_weight { /* of the turning point at the same position; measured by playing the run again without it */
	bool measured;
	int points; /* sum over the metrics of the absolute difference at the end; debrief.turning[i].weight when not measured */
	bool better;        /* the run as it was came out better than the other */
	char letter[4];     /* of a decision: the option that makes most difference; "" for anything else: left out */
	const char *ending; /* what the other run ended in, "" when the same */
	struct audience_text metric; /* in which it ends furthest away, "" none; and by how much more it has there */
	int32_t more;
	const char *unit; /* of that metric; NULL or "" none */
};
struct hotwash_picture {
	const struct audience_debrief *debrief;
	int measured, to_measure; /* how far measuring has come; equal: done. to_measure 0: nothing is measured */
	struct replay_badge badge;
	int year, month, day, people;
	int64_t wall_length;
	const struct hotwash_weight *weights; /* debrief->turning_count of them, NULL: none measured */
	int64_t time_left, time_total;        /* wall seconds of the hot wash; total 0: not timed */
	int shown;                            /* turning point in the room, -1 the ending, -2 nothing */
	int share_of_runs;                    /* per mille of simulated runs with this ending, -1 unknown */
};

#endif
