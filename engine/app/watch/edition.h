/* edition — a scenario while it is being written: what the last save made of it, and the session of the last version that plays.
 *
 * Each save is loaded as a whole; a version that plays is taken up at the same moment with the inputs so far (session/reload.h). What terminal and window tell of it is
 * in `struct edition_news`. */
#ifndef ENSHU_APP_EDITION_H
#define ENSHU_APP_EDITION_H

#include "app/places.h"
#include "session/reload.h"
#include "session/session.h"

struct edition {
	char folder[APP_PATH], shared[APP_PATH];
	struct session_options options;
	int64_t begin; /* scenario second at which the first version stands */
	int number;    /* versions that played so far */
	struct arena kept; /* of the inputs that wait */
	const struct session_lost *waiting; /* what people did and the last version did not take: tried again in the next */
	size_t waiting_count;
};
enum edition_result { EDITION_PLAYS, EDITION_BROKEN, EDITION_FAILED };
struct edition_news {
	enum edition_result result;
	size_t errors, warnings;
	int64_t milliseconds;             /* it took */
	struct script *broken;            /* EDITION_BROKEN: with its diagnostics; the caller frees it */
	struct session_reloaded reloaded; /* EDITION_PLAYS: with the new session, the caller's */
	bool again;                       /* inputs were carried over from a version before */
	char problem[1024];               /* EDITION_FAILED: why, in English */
};

/* The scenario by folder, file or id; `options` as for session_start, without recording. False after complaining. */
bool edition_open(struct edition *e, const char *name, const struct session_options *options);
/* Loads what stands on disk now. `old` is the session of the last version that played, or NULL; it is not changed. What the news point to lies in the arena. */
void edition_load(struct edition *e, const struct session *old, struct arena *arena, struct edition_news *news);
void edition_close(struct edition *e);
/* Lets time pass up to a second, in a pause by a jump, as an act of the facilitator. False when it cannot; *why (may be NULL) is the refusal. */
bool edition_go_to(struct session *s, int64_t until, struct sim_refusal *why);

#endif
