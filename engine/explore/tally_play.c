/* tally_play — adding one play, and one set of paired plays, to a tally. */
#include "explore/load.h"
#include "explore/tally.h"

#include <string.h>

#define PLAY_BITS 40
#define PLAY_MASK ((UINT64_C(1) << PLAY_BITS) - 1)

static uint32_t bin_of(const struct sim_metric *m, int32_t value)
{
	int64_t range = (int64_t)m->max - m->min, at = (int64_t)value - m->min;
	return (uint32_t)(range < TALLY_BINS ? at : at * (TALLY_BINS - 1) / range);
}

static void note_least(struct tally *t, uint32_t slot, uint32_t acts, uint64_t play)
{
	uint64_t value = (uint64_t)(acts < 0xffffff ? acts : 0xffffff) << PLAY_BITS | (play & PLAY_MASK);
	if (value < t->least[slot])
		t->least[slot] = value;
}

static void note_most(struct tally *t, uint32_t slot, int64_t amount, uint64_t play)
{
	uint64_t value = (uint64_t)(amount < 0xffffff ? amount : 0xffffff) << PLAY_BITS | (~play & PLAY_MASK);
	if (value > t->most[slot])
		t->most[slot] = value;
}

void tally_outcome(const struct tally *t, const struct sim_state *st, struct tally_outcome *out)
{
	const struct sim_scenario *sc = t->scenario;
	int64_t good = 0, counted = 0;
	int32_t worst = 0;
	*out = (struct tally_outcome){.ending = SIM_NONE, .valid = true};
	for (uint32_t e = 0; e < sc->ending_count; e++) {
		worst = sc->endings[e].rank > worst ? sc->endings[e].rank : worst;
		if (sim_ending_state_of(sc, st, (int32_t)e)->reached && (out->ending == SIM_NONE || sc->endings[e].rank < sc->endings[out->ending].rank))
			out->ending = (int32_t)e;
	}
	out->rank = out->ending == SIM_NONE ? worst + 1 : sc->endings[out->ending].rank;
	for (uint32_t m = 0; m < sc->metric_count; m++) {
		const struct sim_metric *def = &sc->metrics[m];
		int64_t value = sim_metric_state_of(sc, st, (int32_t)m)->value, range = (int64_t)def->max - def->min;
		if (m < TALLY_METRICS_MAX)
			out->metrics[m] = (int32_t)value;
		if (!def->good || range <= 0)
			continue;
		good += (def->good > 0 ? value - def->min : def->max - value) * TALLY_SCORE_MAX / range;
		counted++;
	}
	out->score = counted ? (int32_t)(good / counted) : 0;
}

/* ---- metrics over time ---------------------------------------------------------------------------------------------------------------------- */

#define CURVES_MAX 256 /* metrics whose curves are kept */
struct curve { /* of every metric, walking over the events */
	int32_t value[CURVES_MAX], low[CURVES_MAX], high[CURVES_MAX];
};

static void sample(struct tally *t, const struct curve *c, uint32_t s)
{
	const struct sim_scenario *sc = t->scenario;
	for (uint32_t m = 0; m < sc->metric_count && m < CURVES_MAX; m++) {
		++*tally_at(t, TALLY_FAN, (m * TALLY_SAMPLES + s) * TALLY_BINS + bin_of(&sc->metrics[m], c->value[m]));
		*tally_at(t, TALLY_AT_BOUND, 2 * m) += c->value[m] == sc->metrics[m].min;
		*tally_at(t, TALLY_AT_BOUND, 2 * m + 1) += c->value[m] == sc->metrics[m].max;
	}
}

static void add_curves(struct tally *t, const struct sim_event *events, size_t count)
{
	const struct sim_scenario *sc = t->scenario;
	struct curve c;
	uint32_t s = 0;
	for (uint32_t m = 0; m < sc->metric_count && m < CURVES_MAX; m++)
		c.value[m] = c.low[m] = c.high[m] = sc->metrics[m].start;
	for (size_t i = 0; i < count; i++) {
		const struct sim_event *e = &events[i];
		if (e->kind != SIM_EVENT_METRIC || e->a >= CURVES_MAX)
			continue;
		for (; s < TALLY_SAMPLES && (int64_t)s * sc->length / (TALLY_SAMPLES - 1) < e->at; s++)
			sample(t, &c, s);
		c.value[e->a] = e->after;
		c.low[e->a] = e->after < c.low[e->a] ? e->after : c.low[e->a];
		c.high[e->a] = e->after > c.high[e->a] ? e->after : c.high[e->a];
	}
	for (; s < TALLY_SAMPLES; s++)
		sample(t, &c, s);
	for (uint32_t m = 0; m < sc->metric_count && m < CURVES_MAX; m++)
		*tally_at(t, TALLY_STILL, m) += ((int64_t)c.high[m] - c.low[m]) * 20 < (int64_t)sc->metrics[m].max - sc->metrics[m].min;
}

/* ---- the play ------------------------------------------------------------------------------------------------------------------------------- */

static void add_trouble(struct tally *t, uint32_t style, enum tally_trouble which, uint32_t acts, uint64_t play)
{
	++*tally_at(t, TALLY_TROUBLE, style * TALLY_TROUBLES + (uint32_t)which);
	note_least(t, explore_thing_count(&t->things) + (uint32_t)which, acts, play);
}

static void add_events(struct tally *t, uint32_t style, const struct sim_event *events, size_t count, uint32_t acts, uint64_t play)
{
	const struct sim_scenario *sc = t->scenario;
	bool trouble[TALLY_TROUBLES] = {false}, ultra = false;
	for (size_t i = 0; i < count; i++) {
		const struct sim_event *e = &events[i];
		trouble[TALLY_OVERFLOW] |= e->kind == SIM_EVENT_OVERFLOW;
		trouble[TALLY_HANDLER_FAILED] |= e->kind == SIM_EVENT_HANDLER_FAILED;
		trouble[TALLY_LEAKED] |= e->kind == SIM_EVENT_LEAKED;
		ultra |= e->kind == SIM_EVENT_ULTRA_VIRES;
		int32_t role = e->kind == SIM_EVENT_DECISION_ANSWERED ? e->c
		               : e->kind == SIM_EVENT_ACTION_ASKED || e->kind == SIM_EVENT_ACTION_STARTED || e->kind == SIM_EVENT_APPROVAL_GIVEN ||
		                         e->kind == SIM_EVENT_APPROVAL_REFUSED
		                   ? e->b
		               : e->kind == SIM_EVENT_SHARED ? e->c
		                                             : SIM_NONE;
		if (role >= 0 && role < (int32_t)sc->role_count)
			++*tally_at(t, TALLY_ACTS, style * sc->role_count + (uint32_t)role);
		if (e->kind == SIM_EVENT_DECISION_DECIDED && !(e->flags & SIM_BY_DEFAULT))
			++*tally_at(t, TALLY_CHOSEN, style * sc->option_count + sc->decisions[e->a].options.first + (uint32_t)e->b);
	}
	for (int i = 0; i < TALLY_TROUBLES; i++)
		if (trouble[i])
			add_trouble(t, style, (enum tally_trouble)i, acts, play);
	*tally_at(t, TALLY_ULTRA_VIRES, style) += ultra;
}

static void judge_tasks(struct tally *t, uint32_t style, const struct player *p, const struct sim_history *history, uint8_t *reached)
{
	const struct sim_scenario *sc = t->scenario;
	for (uint32_t i = 0; i < sc->task_count; i++) {
		if (sc->tasks[i].check == SIM_CHECK_NONE)
			continue;
		enum sim_task_status status = sim_task_judge(sc, (int)i, history, p->state->clock.now, p->state->clock.over).status;
		uint32_t column = status == SIM_TASK_MET ? TALLY_MET : status == SIM_TASK_FAILED ? TALLY_FAILED : TALLY_OPEN;
		++*tally_at(t, TALLY_TASKS, (style * sc->task_count + i) * TALLY_JUDGED + column);
		reached[t->things.first[EXPLORE_TASK] + i] = status == SIM_TASK_MET;
	}
}

static uint32_t minutes(const struct sim_scenario *sc, int64_t seconds)
{
	int64_t m = load_session(sc, seconds) / 60;
	return (uint32_t)(m < TALLY_MINUTES ? m : TALLY_MINUTES - 1);
}

static void add_load(struct tally *t, uint32_t style, const struct player *p, const struct play_load *load, uint64_t play)
{
	const struct sim_scenario *sc = t->scenario;
	++*tally_at(t, TALLY_MEASURED, style);
	for (uint32_t r = 0; r < sc->role_count; r++) {
		const struct load_role *role = &load->roles[r];
		uint32_t at = style * sc->role_count + r;
		if (sc->roles[r].hidden)
			continue;
		++*tally_at(t, TALLY_IDLE, at * TALLY_MINUTES + minutes(sc, role->idle));
		++*tally_at(t, TALLY_QUIET, at * TALLY_MINUTES + minutes(sc, role->quiet));
		*tally_at(t, TALLY_LOAD, at * TALLY_LOADS + TALLY_LOOKS) += role->looks;
		*tally_at(t, TALLY_LOAD, at * TALLY_LOADS + TALLY_WITH) += role->with;
		*tally_at(t, TALLY_LOAD, at * TALLY_LOADS + TALLY_CHOICES) += role->choices;
		note_most(t, TALLY_MOST_KINDS * r + TALLY_MOST_IDLE, load_session(sc, role->idle), play);
		note_most(t, TALLY_MOST_KINDS * r + TALLY_MOST_QUIET, load_session(sc, role->quiet), play);
	}
	int64_t tail = p->state->clock.now - load->last;
	++*tally_at(t, TALLY_TAIL, style * TALLY_MINUTES + minutes(sc, tail));
	note_most(t, t->most_count - 1, load_session(sc, tail), play);
}

static void add_outcome(struct tally *t, uint32_t style, const struct player *p, uint64_t play, const uint8_t *reached)
{
	const struct sim_scenario *sc = t->scenario;
	struct tally_outcome out;
	tally_outcome(t, p->state, &out);
	++*tally_at(t, TALLY_BEST, style * (sc->ending_count + 1) + (out.ending == SIM_NONE ? sc->ending_count : (uint32_t)out.ending));
	*tally_at(t, TALLY_SCORE, style * 2) += (uint64_t)out.score;
	*tally_at(t, TALLY_SCORE, style * 2 + 1) += (uint64_t)out.score * (uint64_t)out.score;
	if (out.ending == SIM_NONE && !p->cut)
		add_trouble(t, style, TALLY_NO_ENDING, p->acts, play);
	for (uint32_t m = 0; m < sc->metric_count; m++)
		++*tally_at(t, TALLY_FINAL, (style * sc->metric_count + m) * TALLY_BINS + bin_of(&sc->metrics[m], sim_metric_state_of(sc, p->state, (int32_t)m)->value));
	int64_t step = sc->length > 0 ? p->state->clock.now * (TALLY_SAMPLES - 1) / sc->length : 0;
	++*tally_at(t, TALLY_ENDED, style * TALLY_SAMPLES + (uint32_t)(step < TALLY_SAMPLES ? step : TALLY_SAMPLES - 1));
	if (!explore_style_is_persona((int)style))
		return;
	for (uint32_t o = 0; o < sc->option_count; o++)
		for (uint32_t e = 0; reached[t->things.first[EXPLORE_OPTION] + o] && e < sc->ending_count; e++)
			*tally_at(t, TALLY_OPTION_ENDING, o * sc->ending_count + e) += reached[t->things.first[EXPLORE_ENDING] + e];
}

void tally_play(struct tally *t, enum explore_style style, uint64_t play, const struct player *p, const struct play_load *load, uint8_t *reached)
{
	const uint32_t s = (uint32_t)style, things = explore_thing_count(&t->things);
	struct sim_history history = {0};
	history.events = sim_machine_events(p->machine, &history.event_count);
	memset(reached, 0, things);
	explore_things_reached(&t->things, history.events, history.event_count, reached);
	judge_tasks(t, s, p, &history, reached);
	++*tally_at(t, TALLY_PLAYS, s);
	for (uint32_t i = 0; i < things; i++)
		if (reached[i]) {
			++*tally_at(t, TALLY_REACHED, s * things + i);
			note_least(t, i, p->acts, play);
		}
	add_events(t, s, history.events, history.event_count, p->acts, play);
	if (p->cut)
		add_trouble(t, s, TALLY_UNFINISHED, p->acts, play);
	if (p->endless != SIM_NONE)
		add_trouble(t, s, TALLY_ENDLESS, p->acts, play);
	add_outcome(t, s, p, play, reached);
	if (explore_style_is_persona((int)style))
		add_curves(t, history.events, history.event_count);
	if (load)
		add_load(t, s, p, load, play);
}

/* ---- pairs ---------------------------------------------------------------------------------------------------------------------------------- */

static int64_t goodness(const struct tally *t, const struct tally_outcome *o, uint32_t dimension)
{
	if (dimension == 0)
		return -o->rank;
	if (dimension == 1)
		return o->score;
	int32_t m = t->dimension_metric[dimension];
	return (int64_t)o->metrics[m] * t->scenario->metrics[m].good;
}

static bool is_better(const struct tally_outcome *a, const struct tally_outcome *b)
{
	return a->rank < b->rank || (a->rank == b->rank && a->score > b->score + TALLY_SCORE_MAX / 200);
}

void tally_pair(struct tally *t, int32_t decision, const struct tally_outcome *outcomes, uint64_t play)
{
	uint32_t ways = t->scenario->decisions[decision].options.count + 1;
	for (uint32_t a = 0; a < ways; a++)
		for (uint32_t b = a + 1; b < ways; b++) {
			if (!outcomes[a].valid || !outcomes[b].valid)
				continue;
			uint32_t slot = tally_pair_slot(t, decision, a, b);
			uint64_t *row = tally_at(t, TALLY_PAIRS, slot * (TALLY_PAIR_HEAD + 2 * t->dimensions));
			row[0]++;
			row[1] += is_better(&outcomes[a], &outcomes[b]);
			row[2] += is_better(&outcomes[b], &outcomes[a]);
			for (uint32_t d = 0; d < t->dimensions; d++) {
				int64_t difference = goodness(t, &outcomes[a], d) - goodness(t, &outcomes[b], d);
				row[TALLY_PAIR_HEAD + 2 * d] += (uint64_t)difference;
				row[TALLY_PAIR_HEAD + 1 + 2 * d] += (uint64_t)(difference * difference);
			}
			if (outcomes[a].ending != outcomes[b].ending)
				note_least(t, explore_thing_count(&t->things) + TALLY_TROUBLES + slot, 0, play);
		}
}
