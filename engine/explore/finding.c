/* See finding.h. */
#include "explore/finding.h"

#include <string.h>

static const char *const ids[] = {
#define X(name, id) id,
    EXPLORE_FINDING_TABLE(X)
#undef X
};

const char *explore_finding_id(enum explore_finding_kind kind)
{
	return ids[kind];
}

const char *explore_severity_id(enum explore_severity severity)
{
	static const char *const severities[] = {"error", "warning", "note"};
	return severities[severity];
}

struct list {
	const struct explore *x;
	struct explore_finding *findings;
	size_t count, capacity;
};

static struct explore_finding *add(struct list *l, enum explore_finding_kind kind, enum explore_severity severity, sim_place place)
{
	static struct explore_finding spare;
	struct explore_finding *f = l->count < l->capacity ? &l->findings[l->count++] : &spare;
	*f = (struct explore_finding){.kind = kind, .severity = severity, .place = place, .play = -1, .thing = SIM_NONE, .role = SIM_NONE, .metric = SIM_NONE,
	                              .decision = SIM_NONE, .option = SIM_NONE, .other = SIM_NONE, .style = SIM_NONE};
	return f;
}

static uint64_t number(const struct list *l, enum tally_section section, uint32_t index)
{
	return *tally_at(&l->x->tally, section, index);
}

static uint64_t persona_plays(const struct list *l)
{
	return number(l, TALLY_PLAYS, EXPLORE_STYLE_CAUTIOUS) + number(l, TALLY_PLAYS, EXPLORE_STYLE_BOLD) + number(l, TALLY_PLAYS, EXPLORE_STYLE_RANDOM);
}

static int64_t play_of(const struct list *l, uint32_t slot)
{
	uint64_t least = l->x->tally.least[slot];
	return least == TALLY_NOWHERE_LEAST ? -1 : (int64_t)tally_play_of_least(least);
}

/* ---- trouble -------------------------------------------------------------------------------------------------------------------------------- */

static void find_trouble(struct list *l)
{
	static const struct {
		uint8_t trouble, kind;
	} rows[] = {{TALLY_UNFINISHED, EXPLORE_FINDING_NEVER_ENDS}, {TALLY_ENDLESS, EXPLORE_FINDING_ENDLESS}, {TALLY_OVERFLOW, EXPLORE_FINDING_OVERFLOW},
	            {TALLY_HANDLER_FAILED, EXPLORE_FINDING_HANDLER_FAILED}, {TALLY_NO_ENDING, EXPLORE_FINDING_NO_ENDING}};
	uint32_t things = explore_thing_count(&l->x->tally.things);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint64_t count = 0;
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++)
			count += number(l, TALLY_TROUBLE, s * TALLY_TROUBLES + rows[i].trouble);
		bool searched = rows[i].trouble == TALLY_ENDLESS && l->x->proof.endless != SIM_NONE && l->x->proof.ran;
		if (!count && !searched)
			continue;
		struct explore_finding *f = add(l, (enum explore_finding_kind)rows[i].kind, EXPLORE_ERROR, 0);
		f->count = count;
		f->of = explore_plays_done(l->x);
		f->play = count ? play_of(l, things + rows[i].trouble) : -1;
		if (searched) {
			f->proved = true;
			f->thing = (int32_t)explore_thing_number(&l->x->tally.things, EXPLORE_ACTION, l->x->proof.endless);
			f->place = l->x->scenario->actions[l->x->proof.endless].place;
			f->path = &l->x->proof.endless_path;
		}
	}
}

/* ---- what is never, or hardly ever, reached ------------------------------------------------------------------------------------------------- */

bool explore_thing_counts(const struct explore *x, uint32_t thing)
{
	struct explore_thing t = explore_thing_at(&x->tally.things, thing);
	if (t.kind == EXPLORE_TASK)
		return x->scenario->tasks[t.index].check != SIM_CHECK_NONE;
	if (t.kind == EXPLORE_REACTION)
		return !x->scenario->reactions[t.index].silent;
	if (t.kind == EXPLORE_FACT) { /* who knows it from the beginning need not learn it */
		sim_roles all = x->scenario->role_count == SIM_ROLES_MAX ? SIM_EVERYBODY : (1u << x->scenario->role_count) - 1;
		return (x->scenario->facts[t.index].start & all) == 0;
	}
	return true;
}

static enum explore_severity absence(enum explore_thing_kind kind, bool proved)
{
	switch (kind) {
	case EXPLORE_ENDING:
	case EXPLORE_INJECT:
	case EXPLORE_DECISION: return proved ? EXPLORE_ERROR : EXPLORE_WARNING;
	case EXPLORE_OPTION:
	case EXPLORE_ACTION:
	case EXPLORE_TASK: return EXPLORE_WARNING;
	default: return EXPLORE_NOTE;
	}
}

static void find_unreached(struct list *l)
{
	const struct explore *x = l->x;
	uint32_t things = explore_thing_count(&x->tally.things);
	uint64_t plays = explore_plays_done(x), personas = persona_plays(l);
	for (uint32_t i = 0; i < things; i++) {
		struct explore_thing t = explore_thing_at(&x->tally.things, i);
		uint64_t all = 0, persona = 0;
		if (!explore_thing_counts(x, i))
			continue;
		for (uint32_t s = 0; s < EXPLORE_STYLES; s++) {
			all += number(l, TALLY_REACHED, s * things + i);
			persona += explore_style_is_persona((int)s) ? number(l, TALLY_REACHED, s * things + i) : 0;
		}
		bool judged = t.kind != EXPLORE_TASK; /* a task looks back over a whole play: the search cannot judge it */
		bool searched = x->proof.ran && judged && x->proof.reached[i], proved = x->proof.complete && judged && !x->proof.reached[i];
		bool by_hand = t.kind == EXPLORE_INJECT && x->scenario->injects[t.index].trigger.kind == SIM_BY_HAND; /* no persona holds the facilitator's hand */
		bool rare = all && !by_hand && personas >= 200 && persona * 100 < personas && (t.kind == EXPLORE_ENDING || t.kind == EXPLORE_INJECT);
		if (all ? !rare : searched || (!proved && !plays))
			continue;
		struct explore_finding *f =
		    add(l, all ? EXPLORE_FINDING_RARE : EXPLORE_FINDING_UNREACHED, all ? EXPLORE_NOTE : absence(t.kind, proved), t.place);
		f->thing = (int32_t)i;
		f->proved = proved && !all;
		f->count = all ? persona : 0;
		f->of = all ? personas : plays;
		f->play = all ? play_of(l, i) : -1;
	}
}

/* ---- shares, and doing nothing -------------------------------------------------------------------------------------------------------------- */

static void find_shares(struct list *l)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint32_t things = explore_thing_count(&l->x->tally.things);
	for (uint32_t e = 0; e < sc->ending_count; e++)
		for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++) {
			uint32_t thing = explore_thing_number(&l->x->tally.things, EXPLORE_ENDING, (int32_t)e);
			uint64_t plays = number(l, TALLY_PLAYS, s), count = number(l, TALLY_REACHED, s * things + thing);
			if (plays < EXPLORE_FEW || count * 100 <= plays * EXPLORE_SHARE_LIMIT)
				continue;
			struct explore_finding *f = add(l, EXPLORE_FINDING_ENDING_SHARE, EXPLORE_WARNING, sc->endings[e].place);
			f->thing = (int32_t)thing;
			f->style = (int32_t)s;
			f->count = count;
			f->of = plays;
			f->play = play_of(l, thing);
		}
}

/* Mean rank of the best ending in thousandths, and mean score; false when the style has not played. */
static bool result_of(const struct list *l, uint32_t style, int64_t *rank, int64_t *score)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint64_t plays = number(l, TALLY_PLAYS, style);
	int64_t sum = 0;
	int32_t worst = 0;
	if (!plays)
		return false;
	for (uint32_t e = 0; e < sc->ending_count; e++) {
		worst = sc->endings[e].rank > worst ? sc->endings[e].rank : worst;
		sum += (int64_t)number(l, TALLY_BEST, style * (sc->ending_count + 1) + e) * sc->endings[e].rank;
	}
	sum += (int64_t)number(l, TALLY_BEST, style * (sc->ending_count + 1) + sc->ending_count) * (worst + 1);
	*rank = sum * 1000 / (int64_t)plays;
	*score = (int64_t)(number(l, TALLY_SCORE, 2 * style) / plays);
	return true;
}

static void find_nothing_best(struct list *l)
{
	int64_t rank, score, other, points;
	if (!result_of(l, EXPLORE_STYLE_NOBODY, &rank, &score) || persona_plays(l) < EXPLORE_FEW)
		return;
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		if (result_of(l, s, &other, &points) && (other < rank || (other == rank && points >= score)))
			return;
	struct explore_finding *f = add(l, EXPLORE_FINDING_NOTHING_BEST, EXPLORE_WARNING, 0);
	f->amount = rank;
	f->play = 0; /* the first play has empty chairs */
}

/* ---- metrics -------------------------------------------------------------------------------------------------------------------------------- */

static void find_metrics(struct list *l)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint64_t plays = persona_plays(l);
	if (plays < EXPLORE_FEW)
		return;
	for (uint32_t m = 0; m < sc->metric_count; m++) {
		for (uint32_t high = 0; high < 2; high++) {
			uint64_t at = number(l, TALLY_AT_BOUND, 2 * m + high), of = plays * TALLY_SAMPLES;
			if (at * 2 <= of)
				continue;
			struct explore_finding *f = add(l, EXPLORE_FINDING_SATURATED, EXPLORE_WARNING, sc->metrics[m].place);
			f->metric = (int32_t)m;
			f->amount = high;
			f->count = at;
			f->of = of;
		}
		uint64_t still = number(l, TALLY_STILL, m);
		if (still * 10 < plays * 9)
			continue;
		struct explore_finding *f = add(l, EXPLORE_FINDING_FLAT, EXPLORE_WARNING, sc->metrics[m].place);
		f->metric = (int32_t)m;
		f->count = still;
		f->of = plays;
	}
}

/* ---- load ----------------------------------------------------------------------------------------------------------------------------------- */

/* The three personas together. */
static void sum_minutes(const struct list *l, enum tally_section section, uint32_t role, uint64_t minutes[TALLY_MINUTES])
{
	uint32_t roles = section == TALLY_TAIL ? 1 : l->x->scenario->role_count;
	memset(minutes, 0, TALLY_MINUTES * sizeof *minutes);
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		for (uint32_t i = 0; i < TALLY_MINUTES; i++)
			minutes[i] += number(l, section, (s * roles + role) * TALLY_MINUTES + i);
}

static uint64_t longer(const uint64_t minutes[TALLY_MINUTES], uint64_t *all)
{
	uint64_t count = 0;
	*all = 0;
	for (uint32_t i = 0; i < TALLY_MINUTES; i++) {
		*all += minutes[i];
		count += i >= EXPLORE_IDLE_LIMIT ? minutes[i] : 0;
	}
	return count;
}

static void find_idle(struct list *l)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint64_t minutes[TALLY_MINUTES], all;
	for (uint32_t r = 0; r < sc->role_count; r++)
		for (int quiet = 0; quiet < 2; quiet++) {
			sum_minutes(l, quiet ? TALLY_QUIET : TALLY_IDLE, r, minutes);
			uint64_t count = longer(minutes, &all);
			if (!all || count * 2 <= all)
				continue;
			struct explore_finding *f = add(l, quiet ? EXPLORE_FINDING_QUIET : EXPLORE_FINDING_IDLE, quiet ? EXPLORE_NOTE : EXPLORE_WARNING, sc->roles[r].place);
			f->role = (int32_t)r;
			f->count = count;
			f->of = all;
			f->amount = tally_percentile(minutes, TALLY_MINUTES, 50);
			f->play = (int64_t)tally_play_of_most(l->x->tally.most[TALLY_MOST_KINDS * r + (quiet ? TALLY_MOST_QUIET : TALLY_MOST_IDLE)]);
			if (!quiet)
				break; /* nothing at all says more than nothing new */
		}
}

static int64_t session_minutes(const struct sim_scenario *sc, int64_t seconds)
{
	return (sc->session > 0 && sc->length > 0 ? seconds * sc->session / sc->length : seconds) / 60;
}

static void find_dead_ends(struct list *l)
{
	const struct explore *x = l->x;
	uint64_t minutes[TALLY_MINUTES], all;
	sum_minutes(l, TALLY_TAIL, 0, minutes);
	uint64_t count = longer(minutes, &all);
	bool often = all && count * 20 >= all; /* one play in twenty */
	bool proved = x->proof.ran && session_minutes(x->scenario, x->proof.tail) >= EXPLORE_IDLE_LIMIT;
	if (!often && !proved)
		return;
	struct explore_finding *f = add(l, EXPLORE_FINDING_DEAD_END, EXPLORE_WARNING, 0);
	f->count = count;
	f->of = all;
	uint64_t most = x->tally.most[x->tally.most_count - 1];
	f->amount = often ? tally_value_of_most(most) / 60 : session_minutes(x->scenario, x->proof.tail);
	f->play = often ? (int64_t)tally_play_of_most(most) : -1;
	if (proved && !often) {
		f->proved = true;
		f->path = &x->proof.tail_path;
	}
}

/* ---- options -------------------------------------------------------------------------------------------------------------------------------- */

/* A difference that matters, in the units of a dimension: a twentieth of a rank, half a point of the score, a hundredth of a metric's range. */
static double margin(const struct tally *t, uint32_t dimension)
{
	if (dimension == 0)
		return 0.05;
	if (dimension == 1)
		return TALLY_SCORE_MAX / 200.0;
	const struct sim_metric *m = &t->scenario->metrics[t->dimension_metric[dimension]];
	return ((double)m->max - m->min) / 100;
}

/* Whether, of a decision's alternatives, b is better than a and a is nowhere better than b: in some outcome worse by what matters, and clearly (three standard errors);
 * in every outcome surely (one standard error more) not better by what matters, which takes as many pairs as the outcome is noisy. Outcomes: the ending's rank, the
 * score, every metric with a good direction. */
static bool dominates(const struct list *l, int32_t decision, uint32_t a, uint32_t b, struct tally_difference *lead)
{
	const struct tally *t = &l->x->tally;
	bool worse = false;
	if (tally_better(t, decision, a, b) * 100 > tally_difference(t, decision, a, b, 0).n * EXPLORE_BETTER_LIMIT)
		return false; /* there are situations for it */
	for (uint32_t d = 0; d < t->dimensions; d++) {
		struct tally_difference it = tally_difference(t, decision, a, b, d);
		bool better = it.mean > 0 && it.mean > 2 * it.error; /* by little, but surely: a matter of taste */
		if (it.n < EXPLORE_FEW || better || it.mean + it.error > margin(t, d))
			return false;
		worse = worse || (it.mean < -margin(t, d) && it.mean < -3 * it.error);
	}
	*lead = tally_difference(t, decision, b, a, 1);
	return worse;
}

/* Ending first, then score; clearly. */
static bool is_better(const struct list *l, int32_t decision, uint32_t a, uint32_t b)
{
	struct tally_difference rank = tally_difference(&l->x->tally, decision, a, b, 0), score = tally_difference(&l->x->tally, decision, a, b, 1);
	if (rank.n < EXPLORE_FEW)
		return false;
	return rank.mean > 3 * rank.error || (rank.mean >= -rank.error && score.mean > 3 * score.error);
}

static void find_dominated(struct list *l, int32_t d)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint32_t options = sc->decisions[d].options.count;
	for (uint32_t a = 0; a < options; a++) {
		struct tally_difference lead, best = {0};
		int32_t by = SIM_NONE;
		for (uint32_t b = 0; b < options; b++)
			if (a != b && dominates(l, d, a, b, &lead) && (by == SIM_NONE || lead.mean > best.mean)) {
				by = (int32_t)b;
				best = lead;
			}
		if (by == SIM_NONE)
			continue;
		struct explore_finding *f = add(l, EXPLORE_FINDING_DOMINATED, EXPLORE_WARNING, sc->options[sc->decisions[d].options.first + a].place);
		f->decision = d;
		f->option = (int32_t)a;
		f->other = by;
		f->count = tally_better(&l->x->tally, d, a, (uint32_t)by);
		f->of = best.n;
		f->amount = (int64_t)(best.mean * 100 / TALLY_SCORE_MAX * 10); /* tenths of a point */
		uint32_t low = a < (uint32_t)by ? a : (uint32_t)by, high = a < (uint32_t)by ? (uint32_t)by : a;
		f->play = play_of(l, explore_thing_count(&l->x->tally.things) + TALLY_TROUBLES + tally_pair_slot(&l->x->tally, d, low, high));
	}
}

static void find_waiting(struct list *l, int32_t d)
{
	const struct sim_scenario *sc = l->x->scenario;
	uint32_t options = sc->decisions[d].options.count, best = 0;
	for (uint32_t a = 0; a < options; a++) {
		if (!is_better(l, d, options, a))
			return;
		if (tally_difference(&l->x->tally, d, options, a, 1).mean < tally_difference(&l->x->tally, d, options, best, 1).mean)
			best = a;
	}
	if (!options)
		return;
	struct tally_difference lead = tally_difference(&l->x->tally, d, options, best, 1);
	struct explore_finding *f = add(l, EXPLORE_FINDING_WAITING_BEST, EXPLORE_WARNING, sc->decisions[d].place);
	f->decision = d;
	f->option = (int32_t)best;
	f->of = lead.n;
	f->amount = (int64_t)(lead.mean * 100 / TALLY_SCORE_MAX * 10);
	f->play = play_of(l, explore_thing_count(&l->x->tally.things) + TALLY_TROUBLES + tally_pair_slot(&l->x->tally, d, best, options));
}

/* ---- all ------------------------------------------------------------------------------------------------------------------------------------ */

const struct explore_finding *explore_findings(const struct explore *x, struct arena *arena, size_t *count)
{
	const struct sim_scenario *sc = x->scenario;
	struct list l = {.x = x};
	l.capacity = explore_thing_count(&x->tally.things) + sc->option_count + sc->decision_count + 3 * sc->metric_count + sc->role_count + 3 * sc->ending_count + 16;
	l.findings = arena_allocate(arena, l.capacity * sizeof *l.findings);
	struct explore_finding *sorted = arena_allocate(arena, l.capacity * sizeof *sorted);
	*count = 0;
	if (!l.findings || !sorted)
		return NULL;
	find_trouble(&l);
	find_unreached(&l);
	find_dead_ends(&l);
	for (int32_t d = 0; d < (int32_t)sc->decision_count; d++) {
		find_dominated(&l, d);
		find_waiting(&l, d);
	}
	find_nothing_best(&l);
	find_shares(&l);
	find_metrics(&l);
	find_idle(&l);
	for (int severity = EXPLORE_ERROR; severity <= EXPLORE_NOTE; severity++)
		for (size_t i = 0; i < l.count; i++)
			if ((int)l.findings[i].severity == severity)
				sorted[(*count)++] = l.findings[i];
	return sorted;
}
