/* why_sources — which declarations of a scenario would bring something about: a fact learned, an authority granted, a metric moved. */
#include "app/document/why.h"

struct hunt {
	const struct sim_scenario *sc;
	enum sim_effect_kind effect;
	int32_t target;
	int sign;
};

static bool moves(const struct hunt *h, const struct sim_effect *e)
{
	if (e->target != h->target ||
	    (e->kind != h->effect && !(h->effect == SIM_ADD_METRIC && e->kind == SIM_SET_METRIC)))
		return false;
	return h->sign == 0 || e->kind == SIM_SET_METRIC || (h->sign > 0 ? e->amount > 0 : e->amount < 0);
}

static bool list_moves(const struct hunt *h, struct sim_list list, int depth)
{
	for (uint32_t i = list.first; depth < 16 && i < list.first + list.count; i++) {
		const struct sim_effect *e = &h->sc->effects[i];
		if (moves(h, e) || list_moves(h, e->list, depth + 1) || list_moves(h, e->other, depth + 1))
			return true;
	}
	return false;
}

static bool reveals(const struct hunt *h, struct sim_list facts)
{
	for (uint32_t i = facts.first; h->effect == SIM_LEARN && i < facts.first + facts.count; i++)
		if (h->sc->fact_list[i] == h->target)
			return true;
	return false;
}

int why_sources(const struct sim_scenario *sc, enum sim_effect_kind effect, int32_t target, int sign,
                struct why_source *out, int capacity)
{
	const struct hunt h = {sc, effect, target, sign};
	int n = 0;
	for (uint32_t i = 0; i < sc->inject_count && n < capacity; i++)
		if (list_moves(&h, sc->injects[i].effects, 0) || reveals(&h, sc->injects[i].reveals))
			out[n++] = (struct why_source){"inject", (int)i, SIM_NONE, sc->injects[i].place};
	for (uint32_t d = 0; d < sc->decision_count; d++)
		for (uint32_t o = 0; o < sc->decisions[d].options.count && n < capacity; o++) {
			const struct sim_option *option = &sc->options[sc->decisions[d].options.first + o];
			if (list_moves(&h, option->starts, 0) || list_moves(&h, option->effects, 0))
				out[n++] = (struct why_source){"option", (int)d, (int)o, option->place};
		}
	for (uint32_t a = 0; a < sc->action_count && n < capacity; a++)
		if (list_moves(&h, sc->actions[a].starts, 0) || list_moves(&h, sc->actions[a].effects, 0))
			out[n++] = (struct why_source){"action", (int)a, SIM_NONE, sc->actions[a].place};
	for (uint32_t r = 0; r < sc->reaction_count && n < capacity; r++)
		if (!sc->reactions[r].silent && list_moves(&h, sc->reactions[r].effects, 0))
			out[n++] = (struct why_source){"rule", (int)r, SIM_NONE, sc->reactions[r].place};
	for (uint32_t r = 0; r < sc->rule_count && n < capacity; r++)
		if (list_moves(&h, sc->rules[r].effects, 0))
			out[n++] = (struct why_source){"rule", (int)r, SIM_NONE, sc->rules[r].place};
	return n;
}
