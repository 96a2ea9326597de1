/* See load.h. */
#include "explore/load.h"

#include "base/memory.h"

#include <string.h>

#define CHOICES_MAX 512

static uint32_t width(const struct sim_scenario *sc)
{
	return sc->decision_count + sc->approval_count + sc->action_count;
}

bool load_open(struct play_load *load, const struct sim_scenario *sc)
{
	load->sc = sc;
	load->before = memory_allocate_zeroed((size_t)sc->role_count + 1, width(sc) + 1);
	load->choices = memory_allocate(CHOICES_MAX * sizeof *load->choices);
	return load->before && load->choices;
}

void load_close(struct play_load *load)
{
	memory_free(load->before);
	memory_free(load->choices);
}

int64_t load_session(const struct sim_scenario *sc, int64_t seconds)
{
	return sc->session > 0 && sc->length > 0 ? seconds * sc->session / sc->length : seconds;
}

void load_begin(struct play_load *load, const struct player *p)
{
	memset(load->before, 0, (size_t)(load->sc->role_count) * width(load->sc));
	memset(load->roles, 0, sizeof load->roles);
	load->last = 0;
	load_look(load, p);
}

static uint32_t slot_of(const struct sim_scenario *sc, const struct sim_command *c)
{
	if (c->kind == SIM_DO_DECIDE)
		return (uint32_t)c->target;
	return sc->decision_count + (c->kind == SIM_DO_ACT ? sc->approval_count : 0) + (uint32_t)c->target;
}

static void look(struct play_load *load, const struct player *p, int r)
{
	const struct sim_scenario *sc = load->sc;
	struct load_role *role = &load->roles[r];
	uint8_t *before = &load->before[(uint32_t)r * width(sc)];
	int64_t now = p->state->clock.now;
	size_t count = sim_choices(p->machine, p->state, r, false, load->choices, CHOICES_MAX);
	uint32_t things = 0;
	bool news = false;
	/* Bit 0: possible at the look before; bit 1: possible now. */
	for (size_t i = 0; i < count && i < CHOICES_MAX; i++) {
		const struct sim_command *c = &load->choices[i];
		if (c->kind == SIM_DO_DECIDE && sim_decision_state_of(sc, p->state, c->target)->answered >> r & 1)
			continue; /* it has said its word */
		uint8_t *mark = &before[slot_of(sc, c)];
		if (*mark & 2)
			continue;
		news = news || !(*mark & 1);
		*mark |= 2;
		things++;
	}
	for (uint32_t i = 0; i < width(sc); i++)
		before[i] >>= 1;
	role->looks++;
	role->with += things > 0;
	role->choices += things;
	if (things)
		load->last = now;
	if (things && role->idle_since >= 0) {
		if (now - role->idle_since > role->idle) {
			role->idle = now - role->idle_since;
			role->idle_at = role->idle_since;
		}
		role->idle_since = -1;
	} else if (!things && role->idle_since < 0) {
		role->idle_since = now;
	}
	if (news) {
		if (now - role->quiet_since > role->quiet) {
			role->quiet = now - role->quiet_since;
			role->quiet_at = role->quiet_since;
		}
		role->quiet_since = now;
	}
}

void load_look(struct play_load *load, const struct player *p)
{
	for (int r = 0; r < (int)load->sc->role_count; r++)
		if (!load->sc->roles[r].hidden)
			look(load, p, r);
}

void load_end(struct play_load *load, const struct player *p)
{
	int64_t now = p->state->clock.now;
	for (int r = 0; r < (int)load->sc->role_count; r++) {
		struct load_role *role = &load->roles[r];
		if (role->idle_since >= 0 && now - role->idle_since > role->idle) {
			role->idle = now - role->idle_since;
			role->idle_at = role->idle_since;
		}
		if (now - role->quiet_since > role->quiet) {
			role->quiet = now - role->quiet_since;
			role->quiet_at = role->quiet_since;
		}
	}
}
