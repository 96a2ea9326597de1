/* reload — the same moment in another version of the scenario: the inputs so far are carried over by id and played again.
 *
 * What people did is replayed at its second; time and bots are lived through anew, because another version may let other things happen in between. A command that the
 * new version does not know or refuses is left out and told, and tried again in the versions after it: a slip of the pen that is mended costs nothing that was played. */
#ifndef ENSHU_SESSION_RELOAD_H
#define ENSHU_SESSION_RELOAD_H

#include "session/session.h"

struct session_lost { /* an input that no longer applies */
	int64_t at;
	const char *command; /* as JSON, in the words of the old version */
	const char *reason;  /* why, in English */
	const struct saying *said; /* the same for other languages (saying_text); NULL: only in English */
	bool before; /* it did not apply in the version before either */
};
struct session_reloaded {
	struct session *session; /* not recorded */
	const struct session_lost *lost;
	size_t lost_count, kept; /* inputs left out and carried over */
	bool earlier;            /* the new version is over before that moment */
};

/* Takes the script over, also on failure; `waiting` are the inputs that the old session was left without, in their order, or NULL; `options` as for the old session's start, without a recording. False and *error on failure; the old session is never changed. */
bool session_reload(const struct session *old, const struct session_lost *waiting, size_t waiting_count, struct script *script, const struct session_options *options,
                    struct arena *arena, struct session_reloaded *out, struct session_error *error);

#endif
