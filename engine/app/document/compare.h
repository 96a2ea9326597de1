/* compare — runs of one scenario side by side: where two part, what each chose, metrics over the same scenario time, endings. Private to `enshu compare`.
 *
 * A recording is opened, proved, and boiled down to plain data in an arena, then closed, so that any number of rooms fits in memory. Things are matched by id:
 * recordings of an edited scenario still compare where both know a thing. */
#ifndef ENSHU_APP_COMPARE_H
#define ENSHU_APP_COMPARE_H

#include "app/tell.h"

#define COMPARE_RUNS_MAX 1000

struct compare_point {
	int64_t at;
	int32_t value;
};
struct compare_metric {
	const char *id, *name, *unit;
	int32_t start, end, min, max;
	struct compare_point *points; /* changes, in order; the value holds until the next */
	int count;
};
struct compare_choice { /* of one decision */
	const char *id, *prompt;
	const char *option, *text, *letter; /* "" while nothing was chosen */
	int64_t opened, decided;            /* -1: not */
	bool by_default, late;
	const char *words; /* the reason given, "" */
};
struct compare_action {
	const char *id, *name;
	int times, ultra_vires;
	int64_t first; /* -1: never */
};
struct compare_ending {
	const char *id, *title;
	bool reached;
	int rank;
};
struct compare_act { /* everything but the passing of time, as it counts at the end */
	int64_t at;
	uint32_t number;
	const char *line, *sentence; /* canonical JSON; for people */
};
struct compare_run {
	const char *path, *name; /* name: the file's without folder and ending */
	const char *scenario, *version, *title, *id, *parent;
	int64_t parent_entry, start_local, end;
	uint64_t fingerprint, seed, digest;
	bool automatic, over;
	uint32_t commands;
	uint64_t *marks; /* of each entry: what was recorded, and the state after it */
	struct compare_act *acts;
	int act_count;
	struct compare_metric *metrics;
	int metric_count;
	struct compare_choice *choices;
	int choice_count;
	struct compare_action *actions;
	int action_count;
	struct compare_ending *endings;
	int ending_count;
};
struct compare { /* all of them */
	struct arena *arena;
	const struct i18n *strings;
	enum language language;
	struct compare_run *runs;
	int count;
};
/* Where two runs part. */
struct compare_parting {
	uint32_t common;                 /* entries that are the same from the beginning */
	const struct compare_act *a, *b; /* first acts that differ; NULL: that run has no further act */
	int decision;                    /* index in the first run's choices of the first that differs, or -1 */
	bool same;                       /* nothing differs */
};

/* Boils an open session down into *run. False when memory is exhausted. */
bool compare_gather(struct compare *c, const struct session *s, const char *path, struct compare_run *run);
struct compare_parting compare_part(const struct compare *c, const struct compare_run *a, const struct compare_run *b);
/* The thing with this id in a run, or NULL. */
const struct compare_metric *compare_metric_of(const struct compare_run *run, const char *id);
const struct compare_choice *compare_choice_of(const struct compare_run *run, const char *id);
const struct compare_action *compare_action_of(const struct compare_run *run, const char *id);
const struct compare_ending *compare_ending_of(const struct compare_run *run, const char *id);
int32_t compare_value_at(const struct compare_metric *metric, int64_t at);
/* Seconds at which tables show metrics: every decision of any run and `samples` even steps, rising, each once. Returns how many; in the arena. */
int compare_times(const struct compare *c, int samples, const int64_t **times);
struct compare_spread {
	int32_t low, median, high;
	int count;
};
/* Of a metric over all runs, at a second (SIM_TIME_MAX: at each run's end). */
struct compare_spread compare_spread_of(const struct compare *c, const char *metric, int64_t at);
/* "08:24:36" on the exercise's clock; "–" for -1. In the arena. */
const char *compare_clock(const struct compare *c, int64_t at);
/* Best ending reached, or NULL. */
const struct compare_ending *compare_best(const struct compare_run *run);
/* Distinct options chosen in a decision, "" for none, in order of letters. Returns how many. */
int compare_options(const struct compare *c, const char *decision, const char **options, int capacity);
/* Appends the names of the runs that chose an option ("": that chose nothing), with commas; *example is the choice of one of them, NULL if none. Returns how many. */
int compare_takers(const struct compare *c, const char *decision, const char *option, struct buffer *names, const struct compare_choice **example);

void compare_write_text(const struct compare *c, struct buffer *out);
void compare_write_cohort(const struct compare *c, struct buffer *out);
void compare_write_json(const struct compare *c, struct buffer *out);
/* One self-contained page: no script, nothing loaded, curves as inline SVG. */
void compare_write_html(const struct compare *c, struct buffer *out);

#endif
