/* refusal — why a command was not allowed, as a sentence for the command line and logs, in English and sayable in other words; screens use the interface texts
 * "refusal.<code>". */
#include "session/refusal.h"

#include <inttypes.h>

#include "base/duration.h"

/* A text of the scenario in the language asked for, else in English, else in its first. */
static const char *in_language(const struct sim_scenario *sc, sim_text text, const char *language)
{
	int index = sim_language_index(sc, language ? language : "en");
	if (index == SIM_NONE)
		index = sim_language_index(sc, "en");
	return sim_text_in(sc, text, index == SIM_NONE ? 0 : index, NULL);
}

static const char *clock_text(int64_t seconds, char out[32])
{
	duration_format(seconds < 0 ? 0 : seconds, out);
	return out;
}

/* Refusals about the gates of an action or option; NULL for others. */
static const char *say_gate(struct sayings *s, const struct sim_scenario *sc, const struct sim_refusal *r, const char *language)
{
	switch (r->code) {
	case SIM_REFUSED_NEED_FACT: return saying_format(s, "the role does not know \"%s\" (%s) yet", sc->facts[r->a].id, in_language(sc, sc->facts[r->a].text, language));
	case SIM_REFUSED_NEED_METRIC:
		return saying_format(s, "metric \"%s\" is %" PRId64 " and must be %s %" PRId64, sc->metrics[r->a].id, r->have, r->have < r->need ? SAID("at least") : SAID("at most"), r->need);
	case SIM_REFUSED_NEED_CONDITION: {
		const char *text = in_language(sc, sc->needs[r->a].text, language);
		return saying_format(s, "not met: %s", *text ? text : SAID("a condition of the scenario"));
	}
	case SIM_REFUSED_NEED_RESOURCE:
		return saying_format(s, "%" PRId64 " of resource \"%s\" free, %" PRId64 " needed", r->have, sc->resources[r->a].id, r->need);
	case SIM_REFUSED_NEED_AUTHORITY: return saying_format(s, "the role does not hold authority \"%s\"", sc->authorities[r->a].id);
	case SIM_REFUSED_NEED_APPROVAL:
		return saying_format(s, "role \"%s\" has not approved, and cannot be asked yet", sc->roles[sc->approvals[r->a].by].id);
	default: return NULL;
	}
}

const char *session_say_refusal(struct sayings *s, const struct sim_scenario *sc, const struct sim_refusal *r, const char *language)
{
	char a[32], b[32];
	const char *gate = say_gate(s, sc, r, language);
	if (gate)
		return gate;
	switch (r->code) {
	case SIM_REFUSED_OVER: return saying_format(s, "the exercise has ended");
	case SIM_REFUSED_UNKNOWN: return saying_format(s, "there is no such thing to act on");
	case SIM_REFUSED_NOT_OWNER: return saying_format(s, "this role may not do that");
	case SIM_REFUSED_NOT_ALLOWED: return saying_format(s, "only the facilitator may do that");
	case SIM_REFUSED_NOT_OPEN: return saying_format(s, "it is not open now");
	case SIM_REFUSED_ALREADY: return saying_format(s, "it has happened already");
	case SIM_REFUSED_NOT_HELD: return saying_format(s, "the inject is not held");
	case SIM_REFUSED_NO_REASON: return saying_format(s, "a reason is needed: add \"why\"");
	case SIM_REFUSED_NO_TEXT: return saying_format(s, "a text is needed");
	case SIM_REFUSED_TEXT_TOO_LONG: return saying_format(s, "a text has more than %" PRId64 " bytes", r->need);
	case SIM_REFUSED_TEXT_INVALID: return saying_format(s, "a text is not valid UTF-8");
	case SIM_REFUSED_PAST: return saying_format(s, "%s lies in the past: it is %s", clock_text(r->need, a), clock_text(r->have, b));
	case SIM_REFUSED_BEYOND_END: return saying_format(s, "%s lies beyond the end at %s", clock_text(r->need, a), clock_text(r->have, b));
	case SIM_REFUSED_OUT_OF_RANGE: return saying_format(s, "a number is out of range");
	case SIM_REFUSED_NOBODY: return saying_format(s, "nobody would receive it");
	case SIM_REFUSED_NOT_KNOWN: return saying_format(s, "the role does not know \"%s\"", sc->facts[r->a].id);
	case SIM_REFUSED_NOT_RECEIVED: return saying_format(s, "the role has not received inject \"%s\"", sim_inject_id(sc, r->a));
	case SIM_REFUSED_KNOWN_ALREADY: return saying_format(s, "everybody named knows it already");
	case SIM_REFUSED_CONDITION:
		return saying_format(s, "the originator of \"%s\" has not released it to all of them; add \"anyway\":true to pass it on regardless", sc->facts[r->a].id);
	case SIM_REFUSED_NOT_ASKED: return saying_format(s, "nobody has asked for this approval");
	case SIM_REFUSED_BUSY: return saying_format(s, "it is under way or waits for approvals");
	case SIM_REFUSED_ONCE_ONLY: return saying_format(s, "it can be done only once");
	case SIM_REFUSED_TOO_SOON: return saying_format(s, "it can be done again in %s", clock_text(r->have, a));
	case SIM_REFUSED_FULL: return saying_format(s, "there is no room for more (at most %" PRId64 ")", r->need);
	case SIM_REFUSED_NOTHING_TO_UNDO: return saying_format(s, "there is nothing to take back; only the last human act can be");
	case SIM_REFUSED_PAUSED: return saying_format(s, "the clock is paused: resume, or jump");
	case SIM_REFUSED_SAME: return saying_format(s, "it is so already");
	case SIM_REFUSED_WRONG_TIME: return saying_format(s, "it is for %s, but it is %s", clock_text(r->need, a), clock_text(r->have, b));
	case SIM_REFUSED_RECORDING: return saying_format(s, "the recording cannot be written, so nothing is accepted");
	default: return saying_format(s, "%s", sim_refusal_id(r->code));
	}
}

void session_write_refusal_in(const struct sim_scenario *sc, const struct sim_refusal *r, const struct saying_words *words, struct buffer *out)
{
	struct arena arena = {0};
	struct sayings sayings = {.arena = &arena};
	const char *english = session_say_refusal(&sayings, sc, r, words ? words->language : NULL);
	buffer_append_text(out, saying_text(saying_of(&sayings, english), english, words, &arena));
	arena_free(&arena);
}

void session_write_refusal(const struct sim_scenario *sc, const struct sim_refusal *r, struct buffer *out)
{
	session_write_refusal_in(sc, r, NULL, out);
}
