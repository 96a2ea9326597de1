/* explore_report — what is common to the ways in which `enshu explore` shows an exploration: findings with their sentences and witnesses, names, shares. */
#ifndef ENSHU_APP_EXPLORE_REPORT_H
#define ENSHU_APP_EXPLORE_REPORT_H

#include "app/tell.h"
#include "explore/witness.h"

struct explore_shown { /* a witness, as it is shown and saved */
	bool found;
	struct explore_witness play;
	const char *file; /* where its recording was saved, or NULL */
};
struct explore_report {
	const struct explore *x;
	const struct sim_scenario *sc;
	const struct i18n *strings;
	enum language language;
	struct arena *arena;
	const struct explore_finding *findings;
	size_t count;
	struct explore_shown *shown;   /* of each finding */
	struct explore_shown *better;  /* of a finding that compares two choices: the other way */
	struct explore_shown *endings; /* the fewest acts to each ending */
	const int32_t *played;   /* metric * TALLY_SAMPLES + moment of one recorded run, INT32_MIN where it has none; NULL: no run is laid over */
	uint32_t played_samples; /* moments that it reached */
};

/* Finds, and plays witnesses again. With `folder`, saves each as a recording there. False after complaining, with *exit set. */
bool explore_report_open(struct explore_report *r, const char *folder, int *exit);

/* Reads the run that is laid over what could have happened. Returns an exit code, after complaining when it is not APP_DONE. (explore_played.c) */
int explore_read_played(struct explore_report *r, const char *path);

/* Plays a witness in a session that records at `path`. Returns an exit code, after complaining when it is not APP_DONE. */
int explore_save_witness(const struct explore_report *r, const struct explore_witness *witness, const char *path);

#define EXPLORE_SAY(r, id, ...)                                                                                        \
	i18n_format((r)->strings, (r)->arena, (r)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

const char *explore_text(const struct explore_report *r, const char *id);
/* "Findings: 1 error, 2 warnings, 0 notes", or why there are none; counts by severity. */
const char *explore_findings_heading(const struct explore_report *r, const int64_t counts[3]);
/* Of the scenario, in the report's language, on one line. */
const char *explore_scenario_text(const struct explore_report *r, sim_text text);
/* "12,345", "11.8%"; "–" of nothing. In the arena. */
const char *explore_number(const struct explore_report *r, uint64_t n);
const char *explore_share(const struct explore_report *r, uint64_t count, uint64_t of);
/* A score as points of 100, for one decimal; what would round to nothing is 0, not -0.0. */
double explore_points(double score);
/* "judgement.lua:88", "" without a place. */
const char *explore_place(const struct explore_report *r, sim_place place);
/* The place of a finding: its own, else that of the trouble its witness shows. */
sim_place explore_finding_place(const struct explore_report *r, size_t finding);
/* "Unreachable ending" and the sentence that says what was found. */
const char *explore_finding_title(const struct explore_report *r, const struct explore_finding *f);
const char *explore_finding_sentence(const struct explore_report *r, const struct explore_finding *f);
/* How sure it is, for findings of absence: "proved", "not in 2,048 plays: at most 3 in 2,048"; "" for others. */
const char *explore_finding_certainty(const struct explore_report *r, const struct explore_finding *f);
/* Name of a thing for people: an ending's title, an option's letter and text, an inject's subject, else its id. */
const char *explore_thing_name(const struct explore_report *r, uint32_t thing);
const char *explore_style_name(const struct explore_report *r, int style);
/* Sentence about the exhaustive search; "" when there was none. */
const char *explore_search_sentence(const struct explore_report *r);
/* Whether anything was looked at closely enough for "no findings" to mean something: a play, or a search that saw everything. */
bool explore_known(const struct explore_report *r);
/* Plays of a style; of all three personas. */
uint64_t explore_plays_of(const struct explore_report *r, int style);
uint64_t explore_persona_plays(const struct explore_report *r);
/* Plays of a style (-1: of the personas, -2: of all) that reached a thing. */
uint64_t explore_reached(const struct explore_report *r, uint32_t thing, int style);

/* How a measure of the catalogue is used in the scenario. */
struct explore_measure {
	int32_t measure;
	uint32_t options, actions; /* that carry it out */
	uint64_t plays;            /* in which the most used of them was */
};
/* Those the scenario uses, in order of the catalogue. Returns how many; in the arena. */
size_t explore_measures(const struct explore_report *r, const struct explore_measure **measures);

void explore_write_text(const struct explore_report *r, struct buffer *out);
void explore_write_json(const struct explore_report *r, struct buffer *out);
void explore_write_html(const struct explore_report *r, struct buffer *out);

#endif
