/* moment — pictures of one moment of a session for the screens: the live end, or any entry through a cursor. */
#ifndef ENSHU_APP_MOMENT_H
#define ENSHU_APP_MOMENT_H

#include "app/look.h"
#include "audience/source.h"
#include "session/session.h"
#include "view/ui_picture.h"

struct moment {
	const struct session *session;
	const struct sim_state *state;
	const struct sim_history *history;
};

struct moment moment_live(const struct session *s);
struct moment moment_at(const struct session *s, const struct session_cursor *c);
/* What the audience looks at, in a language of the interface. */
struct audience_source moment_source(const struct moment *m, enum language language);
/* The pictures of a running session for the desk: console, and the role views that the state asks for. */
void moment_fill_console(struct arena *arena, const struct moment *m, const struct ui_state *ui, struct ui_pictures *pictures);
/* Hot wash and its badge. NULL when memory is exhausted. */
const struct hotwash_picture *moment_hotwash(struct arena *arena, const struct moment *m, enum language language);
/* Replay at the cursor: marks, curves, branches (the original only), the why chain of metric `why` or, with -1, of the ending. NULL when memory is exhausted. */
struct replay_picture *moment_replay(struct arena *arena, const struct session *s, const struct session_cursor *at, enum language language, int why);

#endif
