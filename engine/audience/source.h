/* source — what every projection looks at, and the small types they all share.
 *
 * A picture is plain data in an arena: texts resolved for one language, times in scenario seconds, no pointer into the simulation. Whoever draws a
 * picture links `audience` and never `sim`; what is not in the picture cannot be shown. That is how a secret stays one. */
#ifndef ENSHU_AUDIENCE_SOURCE_H
#define ENSHU_AUDIENCE_SOURCE_H

#include "base/memory.h"

struct sim_scenario;
struct sim_machine;
struct sim_state;
struct sim_history;

/* One moment of a run. Nothing here is changed, everything must outlive the call but not the picture: pictures copy what they keep, except
 * texts of the scenario and of recorded commands, which must outlive the picture. */
struct audience_source {
	const struct sim_scenario *scenario;
	const struct sim_machine *
	    machine; /* answers questions about gates and conditions; NULL: those parts stay empty (the room needs none) */
	const struct sim_state *state;
	const struct sim_history *history; /* complete up to this state */
	int language;                      /* index into the scenario's languages */
};

/* Index of language `code` ("ja") for audience_source.language; 0 when the scenario lacks it, so that its texts fall back visibly. */
int audience_language(const struct sim_scenario *scenario, const char *code);

/* The number of a decision as people read it out, the same in every run of the scenario: 1 ... among those with a visible owner, then the others. */
int audience_decision_number(const struct sim_scenario *scenario, int decision);

/* A text as it shall be shown. */
struct audience_text {
	const char *text;     /* UTF-8, never NULL, "" when there is none */
	const char *language; /* NULL, or the code of the language it had to fall back to: drawn with a language mark */
};

/* A set of roles by their labels, in order of declaration. `all` means every role at the table, whatever the labels. */
struct audience_names {
	const struct audience_text *items;
	int count;
	bool all;
};

enum audience_pillar { AUDIENCE_NO_PILLAR, AUDIENCE_DEFENCE, AUDIENCE_DETERRENCE, AUDIENCE_COOPERATION, AUDIENCE_BASE };
enum audience_channel {
	AUDIENCE_BRIEFING,
	AUDIENCE_PHONE,
	AUDIENCE_EMAIL,
	AUDIENCE_FEED,
	AUDIENCE_NEWS,
	AUDIENCE_WEB,
	AUDIENCE_VOICE,
	AUDIENCE_SOCIAL,
	AUDIENCE_LETTER,
	AUDIENCE_DIPLOMATIC,
	AUDIENCE_SENSOR,
	AUDIENCE_PAPER,
	AUDIENCE_CHANNELS
};
/* "phone", "email", ...: the ids of the scenario language, for interface texts "channel.<id>". Never NULL. */
const char *audience_channel_id(enum audience_channel channel);

enum audience_run { AUDIENCE_RUNNING, AUDIENCE_PAUSED, AUDIENCE_OVER };

/* What every screen has at its top. Local time of a scenario second s is start_local + s (see moment_split in base/duration.h). */
struct audience_header {
	struct audience_text title;
	const char *sector;  /* icon name, "port"; "" when none */
	int64_t now;         /* scenario second, which is also the time elapsed */
	int64_t start_local; /* local seconds since 1970 of second 0 */
	int start_offset;    /* minutes east of UTC */
	const char *zone;    /* "JST" or "" */
	int64_t length;      /* seconds of scenario time the exercise may last */
	int64_t session;     /* planned seconds of wall time */
	int64_t round;       /* seconds of scenario time in one round, 0 when it is not played in rounds */
	enum audience_run run;
	bool begun;     /* false: the clock waits at second 0 for somebody to start it */
	int speed;      /* 1..600 */
	bool automatic; /* injects fire by themselves */
	int phase,
	    phases; /* 1-based number of the current module, 0 before the first; phases 0 when the scenario has none */
	struct audience_text phase_name;
};

/* One option of a decision. */
struct audience_option {
	int index;      /* within its decision */
	char letter[4]; /* "A", "B", ... */
	struct audience_text text;
	enum audience_pillar pillar;
	const char *measure; /* "S1.1.3a" or "" */
};

/* A value over time: at most AUDIENCE_SAMPLES points, first and last exact, times rising. The value holds until the next point. */
#define AUDIENCE_SAMPLES 96
struct audience_curve {
	const int64_t *at;
	const int32_t *value;
	int count;
};

/* A metric as shown beside its change. */
struct audience_metric {
	int index;
	struct audience_text name, label; /* label is the short form */
	const char *unit;                 /* "%" or "" */
	int32_t value, min, max, start;
	int32_t reference; /* value at the reference second of the picture */
	int good;          /* +1 high is good, -1 low is good, 0 neither */
	int trend;         /* of value against reference: +1 better, -1 worse, 0 neither or unchanged */
	bool has_threshold;
	int32_t threshold;
	struct audience_curve curve;
};

#endif
