/* aar — the after-action report: one page for somebody who was not in the room, and the same as JSON.
 *
 * Everything on it comes from pictures of `audience` and from what the recording says about itself; whoever joins them (app) also knows what became of the run
 * when it was played otherwise. Words come through a function, so that this room needs no interface. Same model, same bytes. */
#ifndef ENSHU_REPORT_AAR_H
#define ENSHU_REPORT_AAR_H

#include "audience/aftermath.h"
#include "audience/console.h"
#include "audience/room.h"
#include "audience/why.h"
#include "base/buffer.h"

struct aar_argument {
	const char *name; /* NULL ends a list */
	const char *text; /* used when not NULL */
	int64_t number;
};
#define AAR_TEXT(name_, text_)     ((struct aar_argument){.name = (name_), .text = (text_)})
#define AAR_NUMBER(name_, number_) ((struct aar_argument){.name = (name_), .number = (number_)})

/* Results live until the report is written. */
struct aar_words {
	const char *(*say)(const void *user, const char *id, const struct aar_argument *arguments);
	const char *(*sentence)(const void *user, const struct audience_line *line); /* an event in words */
	const void *user;
};

struct aar_run { /* what the recording says about itself, as proved */
	const char *name, *id, *parent; /* file name without ending; ids of 32 hex digits, parent "" when it is no branch */
	const char *scenario, *version, *program;
	uint64_t seed;
	bool automatic;
	int64_t started, wall; /* milliseconds since 1970 UTC; seconds from the first command to the last */
	int people;   /* at the seats that were played */
	bool counted; /* somebody said how many came; otherwise as many as the scenario expects */
	int64_t parent_command;
	bool parent_proved;
	uint32_t commands, undone;
	const char *hash, *chain; /* of the last state; 64 hex digits */
	const char *divergence;   /* "" verified */
	const char *seal;         /* "none", "valid", "invalid" */
	const char *signer;       /* 64 hex digits or "" */
};

#define AAR_DIFFERENCES 4 /* changes shown of a run played otherwise, largest first */
struct aar_otherwise { /* the run with one decision taken differently */
	uint32_t event;    /* of the choice */
	char letter[4];
	const char *option;
	bool possible;      /* false: that option could not be chosen then */
	const char *ending; /* best one it reaches, "" none */
	bool same_ending;
	struct audience_change changes[AAR_DIFFERENCES];
	int change_count, points; /* points: sum of absolute differences, in hundredths of each range */
};
struct aar_turning {
	const struct audience_consequence *what;
	bool weighed;          /* played without it, or with the option `letter` */
	char letter[4];
	const char *ending;    /* that it would have led to, "" the same */
	const char *metric, *unit; /* that would differ most, "" none */
	int32_t more;          /* by so much */
	int points;            /* sum over the metrics of the absolute difference at the end, in hundredths of each range */
	struct audience_chain chain; /* how it came about */
};
struct aar_judged { /* a metric that the ending's condition looks at */
	struct audience_metric_why why;
	const char *compare; /* "<", "≥", ... */
	int64_t value;
};
struct aar_branch { /* a run that shares the beginning */
	const char *name, *ending; /* ending "" when none was reached */
	int64_t from, end;         /* second at which it parts; its last second */
	int number;                /* of the first decision taken differently, 0 none */
	char letter[4];
	const char *option;
	const int32_t *values; /* of each metric at its end */
};
struct aar {
	const struct aar_words *words;
	const char *language, *title_other; /* code; the scenario's title in another language, "" none */
	struct aar_run run;
	const struct audience_debrief *debrief;
	const struct audience_aftermath *aftermath;
	const struct audience_room *room;       /* lanes and marks */
	const struct audience_msel_row *injects;
	int inject_count;
	const struct aar_turning *turnings;
	int turning_count, weighed; /* weighed: runs played otherwise */
	const struct aar_otherwise *otherwise;
	int otherwise_count;
	struct audience_chain ending_chain; /* empty when no ending was reached */
	const struct aar_judged *judged;
	int judged_count;
	const struct aar_branch *branches;
	int branch_count;
};

/* Self-contained, well-formed page. */
void aar_write_html(const struct aar *a, struct buffer *out);
/* One object with the keys of docs/cli.md. */
void aar_write_json(const struct aar *a, struct buffer *out);

#endif
