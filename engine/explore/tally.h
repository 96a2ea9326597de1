/* tally — what many plays add up to: one array of whole numbers in named sections, so that adding two tallies is adding arrays, in any order, and a tally can be
 * written down and read back exactly. Besides, for what may be worth showing, the number of the play that shows it best. */
#ifndef ENSHU_EXPLORE_TALLY_H
#define ENSHU_EXPLORE_TALLY_H

#include "explore/thing.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "sim/state.h"

/* How the people of a play behave. X(NAME, id) */
#define EXPLORE_STYLE_TABLE(X)                                                                                         \
	X(GUIDED, "guided")     /* anything possible, leaning towards what was seen least */                           \
	X(CAUTIOUS, "cautious") /* the stock policies, as `enshu run --headless --bots` seats them */                  \
	X(BOLD, "bold")                                                                                                \
	X(RANDOM, "random")                                                                                            \
	X(NOBODY, "nobody")     /* empty chairs: what waiting leads to */
enum explore_style {
#define X(name, id) EXPLORE_STYLE_##name,
	EXPLORE_STYLE_TABLE(X)
#undef X
	EXPLORE_STYLES
};
const char *explore_style_id(enum explore_style style);
static inline bool explore_style_is_persona(int style)
{
	return style >= EXPLORE_STYLE_CAUTIOUS && style <= EXPLORE_STYLE_RANDOM;
}

#define TALLY_SAMPLES 49  /* moments at which metrics are looked at: the opening, 47 even steps, the end */
#define TALLY_BINS    101 /* of a metric's range */
#define TALLY_MINUTES 182 /* of session time: 0..180, more */
#define TALLY_SCORE_MAX 10000

enum tally_trouble { TALLY_UNFINISHED, TALLY_OVERFLOW, TALLY_HANDLER_FAILED, TALLY_ENDLESS, TALLY_LEAKED, TALLY_NO_ENDING, TALLY_TROUBLES };
enum tally_judged { TALLY_MET, TALLY_FAILED, TALLY_OPEN, TALLY_JUDGED };
enum tally_load { TALLY_LOOKS, TALLY_WITH, TALLY_CHOICES, TALLY_LOADS };

/* X(NAME, id, numbers). s, t, o, e, m, r, k: how many styles, things, options, endings, metrics, roles, tasks. persona: of cautious, bold and random plays together. */
#define TALLY_SECTION_TABLE(X)                                                                                         \
	X(PLAYS, "plays", s)                                                                                           \
	X(REACHED, "reached", s *t)                /* plays that reached a thing */                                    \
	X(CHOSEN, "chosen", s *o)                  /* plays in which an option was chosen, not by default */           \
	X(OPTION_ENDING, "option_ending", o *e)    /* persona: with this option decided, this ending reached */        \
	X(BEST, "best", s *(e + 1))                /* the best ending of a play; the last: none */                     \
	X(SCORE, "score", s * 2)                   /* sum, sum of squares */                                           \
	X(FINAL, "final", s *m *TALLY_BINS)        /* metrics at the end */                                            \
	X(FAN, "fan", m *TALLY_SAMPLES *TALLY_BINS)/* persona: metrics over time */                                    \
	X(AT_BOUND, "at_bound", m * 2)             /* persona: samples at the low and the high bound */                \
	X(STILL, "still", m)                       /* persona: plays in which the metric moved by less than a twentieth of its range */ \
	X(ENDED, "ended", s *TALLY_SAMPLES)        /* when plays ended */                                              \
	X(TASKS, "tasks", s *k *TALLY_JUDGED)                                                                          \
	X(TROUBLE, "trouble", s *TALLY_TROUBLES)                                                                       \
	X(ULTRA_VIRES, "ultra_vires", s)           /* plays in which somebody acted without the gates */               \
	X(ACTS, "acts", s *r)                                                                                          \
	X(MEASURED, "measured", s)                 /* plays whose load was measured */                                 \
	X(IDLE, "idle", s *r *TALLY_MINUTES)       /* longest stretch with nothing to decide */                        \
	X(QUIET, "quiet", s *r *TALLY_MINUTES)     /* longest stretch with nothing new to decide */                    \
	X(TAIL, "tail", s *TALLY_MINUTES)          /* from the last thing anybody could decide to the end */           \
	X(LOAD, "load", s *r *TALLY_LOADS)                                                                             \
	X(PAIRS, "pairs", pairs *(3 + 2 * dims))   /* persona: paired plays: how many, better with either, then sum and sum of squares of each difference */

enum tally_section {
#define X(name, id, numbers) TALLY_##name,
	TALLY_SECTION_TABLE(X)
#undef X
	TALLY_SECTIONS
};

/* Where a play is to be found again. least: the one with the fewest acts, then the earliest. most: the one with the largest value, then the earliest. */
#define TALLY_NOWHERE_LEAST UINT64_MAX
#define TALLY_NOWHERE_MOST  0
enum tally_most { TALLY_MOST_IDLE, TALLY_MOST_QUIET, TALLY_MOST_KINDS }; /* of each role; then one more: the longest tail */

struct tally {
	const struct sim_scenario *scenario;
	struct explore_things things;
	uint32_t first[TALLY_SECTIONS + 1];
	uint64_t *numbers;
	uint64_t *least; /* of each thing, then of each trouble, then of each pair (the earliest in which they differed in the ending or clearly in the score) */
	uint64_t *most;
	uint32_t least_count, most_count;
	uint32_t pair_count, dimensions; /* dimensions: ending, score, then each metric with a good direction */
	const uint32_t *pair_first;      /* of each decision */
	const int32_t *dimension_metric; /* metric of a dimension; SIM_NONE for the first two */
	struct arena arena;
};

bool tally_open(struct tally *t, const struct sim_scenario *scenario);
void tally_close(struct tally *t);
void tally_clear(struct tally *t);
void tally_add(struct tally *to, const struct tally *from);
const char *tally_section_id(enum tally_section section);
static inline uint64_t *tally_at(const struct tally *t, enum tally_section section, uint32_t index)
{
	return &t->numbers[t->first[section] + index];
}

/* ---- one play ---- */
struct tally_outcome {
	int32_t ending; /* the best one reached, or SIM_NONE */
	int32_t rank;   /* its rank; without an ending one worse than the worst */
	int32_t score;  /* 0..TALLY_SCORE_MAX: how good the metrics are, on average over those with a good direction */
	bool valid;
	int32_t metrics[64];
};
#define TALLY_METRICS_MAX 64 /* metrics compared in pairs; further ones are left out there */
void tally_outcome(const struct tally *t, const struct sim_state *state, struct tally_outcome *out);
struct player;
struct play_load;
/* Adds a finished play. `load` may be NULL. `reached` is scratch with room for every thing; afterwards it holds what this play reached. */
void tally_play(struct tally *t, enum explore_style style, uint64_t play, const struct player *p, const struct play_load *load, uint8_t *reached);
/* Adds what different choices at one decision led to: outcomes[0..options] with waiting last; those not valid are left out. */
void tally_pair(struct tally *t, int32_t decision, const struct tally_outcome *outcomes, uint64_t play);

/* ---- reading ---- */
uint32_t tally_pair_slot(const struct tally *t, int32_t decision, uint32_t a, uint32_t b); /* a < b */
/* What choosing a instead of b is worth on average, over n paired plays, in points of the dimension (ending: ranks; score: of TALLY_SCORE_MAX; metrics: points in their
 * good direction), and its standard error. */
#define TALLY_PAIR_HEAD 3 /* numbers of a pair before its differences */
struct tally_difference {
	uint64_t n;
	double mean, error;
};
struct tally_difference tally_difference(const struct tally *t, int32_t decision, uint32_t a, uint32_t b, uint32_t dimension);
/* The same against the other options of the decision together. */
struct tally_difference tally_advantage(const struct tally *t, int32_t decision, uint32_t option, uint32_t dimension);
/* In how many paired plays a led to a better ending than b, or to an equal one with a score better by half a point of a hundred. */
uint64_t tally_better(const struct tally *t, int32_t decision, uint32_t a, uint32_t b);
int32_t tally_bin_value(const struct sim_metric *metric, uint32_t bin);
/* The value that `percent` of a histogram's entries do not exceed; SIM_NONE when it is empty. */
int32_t tally_percentile(const uint64_t *bins, uint32_t count, uint32_t percent);
uint64_t tally_play_of_least(uint64_t least);
uint64_t tally_play_of_most(uint64_t most);
uint32_t tally_value_of_most(uint64_t most);

#endif
