/* picture_explore — what an exploration shows, filled by the app. Plain data in the desk window's language that must outlive the frame; texts are never NULL. */
#ifndef ENSHU_VIEW_PICTURE_EXPLORE_H
#define ENSHU_VIEW_PICTURE_EXPLORE_H

#include "audience/source.h"

#include <stdbool.h>
#include <stdint.h>

struct explore_ending_row {
	const char *title;
	bool setback;
	uint64_t runs; /* of those played by the three kinds of team */
	int share;     /* of them, in tenths of a percent */
};
struct explore_column { /* one option of a decision */
	int decision, number; /* index, and number as shown */
	char letter[4];
	enum audience_pillar pillar;
	const char *text;
	const int8_t *percent; /* by ending: of the runs with this option; -1: it was never chosen */
};
struct explore_fan {
	const char *name, *unit;
	int32_t min, max;
	bool has_threshold;
	int32_t threshold;
	int count;         /* moments */
	const int64_t *at; /* scenario seconds */
	const int32_t *p5, *p25, *p50, *p75, *p95;
	const int32_t *played; /* values of the run last played, at the first `played_count` moments; NULL none */
	int played_count;
};
struct explore_pillar_row {
	enum audience_pillar pillar;
	int used, total;
	const char *never; /* ids of measures that no run used, "" none */
};
enum explore_row_severity { EXPLORE_ROW_ERROR, EXPLORE_ROW_WARNING, EXPLORE_ROW_NOTE };
struct explore_finding_row {
	enum explore_row_severity severity;
	const char *title, *text, *place; /* "judgement.lua:88" or "" */
	const char *file;
	int line;
	bool witness; /* a run that shows it can be watched */
};

struct explore_picture {
	const char *title;
	bool running, searching, failed; /* failed: memory was exhausted, or the scenario could not be read */
	uint64_t done, wanted;           /* while it runs: states searched or runs played */
	int64_t seconds;                 /* wall time it has taken */
	uint64_t plays, seed;            /* of the result; plays 0: there is none */
	bool interrupted;
	const char *search;              /* a sentence about the search through everything, "" none */
	int64_t start_local, length, round; /* see audience_header */
	const struct explore_ending_row *endings;
	int ending_count, endings_reached;
	const struct explore_column *columns; /* by decision */
	int column_count, decision_count;
	const struct explore_fan *fans;
	int fan_count;
	struct explore_pillar_row pillars[3];
	int measures_used, measures;
	const struct explore_finding_row *findings; /* the most serious first */
	int finding_count, errors, warnings, notes;
};

#endif
