/* moment — pictures of one moment of a session for the screens: the live end, or any entry through a cursor. */
#ifndef ENSHU_APP_MOMENT_H
#define ENSHU_APP_MOMENT_H

#include "app/moment/look.h"
#include "app/window/bookmarks.h"
#include "app/moment/family.h"
#include "audience/source.h"
#include "session/session.h"
#include "view/ui/ui_picture.h"

struct moment {
	const struct session *session;
	const struct sim_state *state;
	const struct sim_history *history;
};

struct moment moment_live(const struct session *s);
struct moment moment_at(const struct session *s, const struct session_cursor *c);
/* Texts of scenarios in a language that the interface lacks ("th"): they then stand where English would, and fall back visibly where the scenario lacks them. The interface's own
 * codes and NULL take that back. Set once from --lang; the code must outlive the program's pictures. */
void moment_texts_in(const char *code);
/* Code of the language in which texts of scenarios stand beside an interface in this one. */
const char *moment_texts_code(enum language language);
/* What the audience looks at, in a language of the interface. */
struct audience_source moment_source(const struct moment *m, enum language language);
/* The pictures of a running session for the desk: console, and the role views that the state asks for. */
void moment_fill_console(struct arena *arena, const struct moment *m, const struct ui_state *ui, struct ui_pictures *pictures);
/* Hot wash and its badge. NULL when memory is exhausted. */
struct hotwash_picture *moment_hotwash(struct arena *arena, const struct moment *m, enum language language);
/* What the desk knows of and this program does not offer: left out of the screens. Going on without recording is left out for good: every act is on record. */
void moment_absent(struct desk_status *status);
/* The reached ending of the best rank, SIM_NONE when none is. */
int moment_best_ending(const struct sim_scenario *scenario, const struct sim_state *state);
/* What both say about a run: proved or not, its day, people at the table, wall seconds. */
struct replay_badge moment_badge(struct arena *arena, const struct session *s);
void moment_date(const struct session *s, int *year, int *month, int *day);
/* People at the played seats: as many as was said at the start (*counted), else as many as the scenario expects there. */
int moment_people(const struct sim_scenario *sc, const struct sim_state *state, const struct sim_history *history, bool *counted);
int64_t moment_wall_length(const struct session *s);

/* What a replay looks at besides the session: all but `at` may be missing. */
struct moment_replay {
	const struct session *session;
	const struct session_cursor *at;
	const struct family *family;       /* runs laid beside it, NULL none */
	const struct bookmarks *bookmarks; /* NULL none */
	const struct ui_state *ui;         /* language, selected branch, decision of the branch form */
	int why;                           /* metric asked about, SIM_NONE the ending; with `why_event` that event */
	uint32_t why_event;                /* 0 none */
	int64_t second;                    /* shown when it is later than the cursor stands; 0: the cursor's */
};
/* Replay at the cursor: marks, curves, branches, bookmarks and notes, the causal chain. NULL when memory is exhausted. (moment_replay.c) */
struct replay_picture *moment_replay(struct arena *arena, const struct moment_replay *what);

#endif
