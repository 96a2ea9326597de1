/* catalogue — the measures of the shipped scenarios as plain data: what each is, what it waits for, and where scenarios make use of it. Private to `enshu measures`.
 *
 * Every shipped scenario is loaded once; a row is what its catalogue declares, a use is an action or an option that carries it out. Whether a use is a real choice
 * is not read off the text but played: see catalogue_play. */
#ifndef ENSHU_APP_CATALOGUE_H
#define ENSHU_APP_CATALOGUE_H

#include "app/tell.h"

#define CATALOGUE_SCENARIOS_MAX 64
#define CATALOGUE_EFFECTS_MAX   8

struct catalogue_effect { /* on one metric, as declared */
	const char *name;
	int32_t amount;
	bool set;
	int chance; /* percent, 100 certain */
	bool conditional;
};
struct catalogue_use {
	int scenario;     /* index */
	bool option;      /* of a decision; else an action */
	const char *id;   /* "report", "isolate.cut" */
	const char *name; /* the action's name; the question and the option */
	const char *who;  /* owners */
	const char *file;
	int line;
	bool has_effects; /* anything at all follows from it */
	struct catalogue_effect effects[CATALOGUE_EFFECTS_MAX];
	int effect_count, effects_more;
	int plays; /* in how many plays it was taken */
	struct catalogue_use *next; /* of the same measure, by scenario, in order of declaration */
	int32_t a, b; /* decision and option, or action and SIM_NONE */
};
struct catalogue_gate {
	const char *id, *kind, *text;
	int32_t least, most; /* SIM_NONE: none */
	bool spend;
	int64_t within;
};
struct catalogue_row {
	const char *id, *name, *about, *source, *orders, *carries_out, *cost, *side_effects; /* "" when not given */
	const char *searched; /* id, names and explanations in every language, lower case */
	int pillar;           /* enum sim_pillar */
	unsigned serves, strains; /* sets of enum sim_principle */
	int64_t takes;
	struct catalogue_gate *gates;
	int gate_count;
	struct catalogue_use *uses;
	const char *file;
	int line;
};
struct catalogue_scenario {
	const char *id, *folder, *title;
	int plays;
};
struct catalogue {
	struct arena *arena;
	const struct i18n *strings;
	enum language language;
	struct catalogue_row *rows; /* as the catalogue declares them */
	int row_count;
	struct catalogue_scenario scenarios[CATALOGUE_SCENARIOS_MAX];
	int scenario_count;
	int plays; /* of each scenario; 0: not played */
};

/* Reads all shipped scenarios; those with errors are told about on stderr and left out. Returns an exit code. */
int catalogue_gather(struct catalogue *c);
/* Plays every scenario `plays` times, cautious, bold and random bots in turn, and counts in how many each use was taken. Returns an exit code. */
int catalogue_play(struct catalogue *c, int plays);

const struct catalogue_row *catalogue_find(const struct catalogue *c, const char *id);
/* Whether every one of the words, separated by spaces, occurs in the row. */
bool catalogue_matches(const struct catalogue_row *row, const char *words);
/* In how many plays of the scenario some use with effects was taken; -1 when the scenario has no use, -2 when its uses have no effects. */
int catalogue_taken(const struct catalogue *c, const struct catalogue_row *row, int scenario);
/* Taken with effects in some shipped scenario. */
bool catalogue_is_real(const struct catalogue *c, const struct catalogue_row *row);

void catalogue_write_list(const struct catalogue *c, const char *search, struct buffer *out);
void catalogue_write_row(const struct catalogue *c, const struct catalogue_row *row, struct buffer *out);
void catalogue_write_coverage(const struct catalogue *c, struct buffer *out);
/* {"measures":[...]}; only the row when it is not NULL, only what matches when `search` is not NULL; with the coverage when scenarios were played. */
void catalogue_write_json(const struct catalogue *c, const struct catalogue_row *only, const char *search, struct buffer *out);

#endif
