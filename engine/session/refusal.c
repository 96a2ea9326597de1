/* refusal — why a command was not allowed, as an English sentence for the command line and logs; screens use the interface texts "refusal.<code>". */
#include "session/session.h"

#include <inttypes.h>

#include "base/duration.h"

static const char *english(const struct sim_scenario *sc, sim_text text)
{
	int language = sim_language_index(sc, "en");
	return sim_text_in(sc, text, language == SIM_NONE ? 0 : language, NULL);
}

static const char *clock_text(int64_t seconds, char out[32])
{
	duration_format(seconds < 0 ? 0 : seconds, out);
	return out;
}

/* Refusals about the gates of an action or option. */
static bool write_gate(const struct sim_scenario *sc, const struct sim_refusal *r, struct buffer *out)
{
	switch (r->code) {
	case SIM_REFUSED_NEED_FACT: buffer_append_format(out, "the role does not know \"%s\" (%s) yet", sc->facts[r->a].id, english(sc, sc->facts[r->a].text)); return true;
	case SIM_REFUSED_NEED_METRIC:
		buffer_append_format(out, "metric \"%s\" is %" PRId64 " and must be %s %" PRId64, sc->metrics[r->a].id, r->have, r->have < r->need ? "at least" : "at most", r->need);
		return true;
	case SIM_REFUSED_NEED_CONDITION: {
		const char *text = english(sc, sc->needs[r->a].text);
		buffer_append_format(out, "not met: %s", *text ? text : "a condition of the scenario");
		return true;
	}
	case SIM_REFUSED_NEED_RESOURCE:
		buffer_append_format(out, "%" PRId64 " of resource \"%s\" free, %" PRId64 " needed", r->have, sc->resources[r->a].id, r->need);
		return true;
	case SIM_REFUSED_NEED_AUTHORITY: buffer_append_format(out, "the role does not hold authority \"%s\"", sc->authorities[r->a].id); return true;
	case SIM_REFUSED_NEED_APPROVAL:
		buffer_append_format(out, "role \"%s\" has not approved, and cannot be asked yet", sc->roles[sc->approvals[r->a].by].id);
		return true;
	default: return false;
	}
}

void session_write_refusal(const struct sim_scenario *sc, const struct sim_refusal *r, struct buffer *out)
{
	char a[32], b[32];
	if (write_gate(sc, r, out))
		return;
	switch (r->code) {
	case SIM_REFUSED_OVER: buffer_append_text(out, "the exercise has ended"); break;
	case SIM_REFUSED_UNKNOWN: buffer_append_text(out, "there is no such thing to act on"); break;
	case SIM_REFUSED_NOT_OWNER: buffer_append_text(out, "this role may not do that"); break;
	case SIM_REFUSED_NOT_ALLOWED: buffer_append_text(out, "only the facilitator may do that"); break;
	case SIM_REFUSED_NOT_OPEN: buffer_append_text(out, "it is not open now"); break;
	case SIM_REFUSED_ALREADY: buffer_append_text(out, "it has happened already"); break;
	case SIM_REFUSED_NOT_HELD: buffer_append_text(out, "the inject is not held"); break;
	case SIM_REFUSED_NO_REASON: buffer_append_text(out, "a reason is needed: add \"why\""); break;
	case SIM_REFUSED_NO_TEXT: buffer_append_text(out, "a text is needed"); break;
	case SIM_REFUSED_TEXT_TOO_LONG: buffer_append_format(out, "a text has more than %" PRId64 " bytes", r->need); break;
	case SIM_REFUSED_TEXT_INVALID: buffer_append_text(out, "a text is not valid UTF-8"); break;
	case SIM_REFUSED_PAST: buffer_append_format(out, "%s lies in the past: it is %s", clock_text(r->need, a), clock_text(r->have, b)); break;
	case SIM_REFUSED_BEYOND_END: buffer_append_format(out, "%s lies beyond the end at %s", clock_text(r->need, a), clock_text(r->have, b)); break;
	case SIM_REFUSED_OUT_OF_RANGE: buffer_append_text(out, "a number is out of range"); break;
	case SIM_REFUSED_NOBODY: buffer_append_text(out, "nobody would receive it"); break;
	case SIM_REFUSED_NOT_KNOWN: buffer_append_format(out, "the role does not know \"%s\"", sc->facts[r->a].id); break;
	case SIM_REFUSED_NOT_RECEIVED: buffer_append_format(out, "the role has not received inject \"%s\"", sim_inject_id(sc, r->a)); break;
	case SIM_REFUSED_KNOWN_ALREADY: buffer_append_text(out, "everybody named knows it already"); break;
	case SIM_REFUSED_CONDITION:
		buffer_append_format(out, "the originator of \"%s\" has not released it to all of them; add \"anyway\":true to pass it on regardless", sc->facts[r->a].id);
		break;
	case SIM_REFUSED_NOT_ASKED: buffer_append_text(out, "nobody has asked for this approval"); break;
	case SIM_REFUSED_BUSY: buffer_append_text(out, "it is under way or waits for approvals"); break;
	case SIM_REFUSED_ONCE_ONLY: buffer_append_text(out, "it can be done only once"); break;
	case SIM_REFUSED_TOO_SOON: buffer_append_format(out, "it can be done again in %s", clock_text(r->have, a)); break;
	case SIM_REFUSED_FULL: buffer_append_format(out, "there is no room for more (at most %" PRId64 ")", r->need); break;
	case SIM_REFUSED_NOTHING_TO_UNDO: buffer_append_text(out, "there is nothing to take back; only the last human act can be"); break;
	case SIM_REFUSED_PAUSED: buffer_append_text(out, "the clock is paused: resume, or jump"); break;
	case SIM_REFUSED_SAME: buffer_append_text(out, "it is so already"); break;
	case SIM_REFUSED_WRONG_TIME: buffer_append_format(out, "it is for %s, but it is %s", clock_text(r->need, a), clock_text(r->have, b)); break;
	case SIM_REFUSED_RECORDING: buffer_append_text(out, "the recording cannot be written, so nothing is accepted"); break;
	default: buffer_append_text(out, sim_refusal_id(r->code)); break;
	}
}
