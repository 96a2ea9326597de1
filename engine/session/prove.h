/* prove — a recording is proved by doing it again: every entry is parsed, validated, carried out and compared, the state by its digest and what a viewer shows
 * without executing (events, changes, how far an undo goes back) byte for byte. The first difference is named as far down as it can be: command, part of the
 * state, field, both values, line of the scenario. Private to the room. */
#ifndef ENSHU_SESSION_PROVE_H
#define ENSHU_SESSION_PROVE_H

#include "session/inside.h"

/* Takes every entry of s->record into a session that stands at its opening. False and *error at the first that does not hold; a divergence also in s->divergence, and
 * the session then stands after the last entry that does. */
bool prove_entries(struct session *s, const char *path, struct session_error *error);

#endif
