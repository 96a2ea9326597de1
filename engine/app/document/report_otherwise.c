/* See report_otherwise.h. */
#include "app/document/report_otherwise.h"

#include "app/moment/moment.h"
#include "session/what_if.h"

#include <stdlib.h>
#include <string.h>

/* Differences of metrics between the run and the other one, largest first. */
static void compare_metrics(const struct report *r, const struct session *s, const struct sim_state *other, struct aar_otherwise *o)
{
	const struct sim_scenario *sc = session_scenario(s);
	int sizes[AAR_DIFFERENCES];
	for (int m = 0; m < (int)sc->metric_count; m++) {
		const struct sim_metric *def = &sc->metrics[m];
		int64_t range = (int64_t)def->max - def->min;
		int64_t more = (int64_t)sim_metric_state_of(sc, other, m)->value - sim_metric_state_of(sc, session_state(s), m)->value;
		int size = range > 0 ? (int)(llabs(more) * 100 / range) : 0, place = o->change_count;
		o->points += size;
		if (!more)
			continue;
		while (place > 0 && sizes[place - 1] < size)
			place--;
		if (place == AAR_DIFFERENCES)
			continue;
		o->change_count += o->change_count < AAR_DIFFERENCES;
		for (int i = o->change_count - 1; i > place; i--) {
			o->changes[i] = o->changes[i - 1];
			sizes[i] = sizes[i - 1];
		}
		sizes[place] = size;
		o->changes[place] = (struct audience_change){.metric = m,
		                                             .label = r->aar.debrief->metrics[m].label,
		                                             .unit = r->aar.debrief->metrics[m].unit,
		                                             .amount = (int32_t)more,
		                                             .good = (more > 0 ? 1 : -1) * def->good};
	}
}

static void ask(const struct report *r, const struct session *s, struct session_probe *probe, int decision, int option, struct aar_otherwise *o)
{
	const struct sim_scenario *sc = session_scenario(s);
	struct session_what_if change = {SESSION_OTHER_OPTION, decision, option};
	const struct sim_state *other = session_probe_ask(probe, &change, NULL);
	if (!other)
		return;
	struct moment m = moment_live(s);
	int ending = moment_best_ending(sc, other);
	o->possible = true;
	o->same_ending = ending == moment_best_ending(sc, session_state(s));
	if (ending != SIM_NONE)
		o->ending = sim_text_in(sc, sc->endings[ending].title, moment_source(&m, r->language).language, NULL);
	compare_metrics(r, s, other, o);
}

bool report_otherwise(struct report *r, const struct session *s)
{
	const struct audience_aftermath *a = r->aar.aftermath;
	struct session_probe *probe = session_probe_create(s);
	size_t most = 0;
	for (int i = 0; i < a->choice_count; i++)
		most += (size_t)a->choices[i].option_count;
	struct aar_otherwise *all = arena_allocate(r->arena, (most + 1) * sizeof *all);
	int count = 0;
	for (int i = 0; probe && all && i < a->choice_count; i++) {
		const struct audience_choice *c = &a->choices[i];
		for (int k = 0; k < c->option_count && c->chosen >= 0 && !c->by_default; k++) {
			if (c->options[k].index == c->chosen)
				continue;
			struct aar_otherwise *o = &all[count++];
			*o = (struct aar_otherwise){.event = c->event, .option = c->options[k].text.text, .ending = ""};
			memcpy(o->letter, c->options[k].letter, sizeof o->letter);
			ask(r, s, probe, c->index, c->options[k].index, o);
		}
	}
	r->aar.otherwise = all;
	r->aar.otherwise_count = count;
	session_probe_free(probe);
	return probe && all;
}
