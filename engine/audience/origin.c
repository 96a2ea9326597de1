/* See origin.h. Causes precede their effects, so one pass forward settles every event. */
#include "audience/origin.h"

bool origin_is_act(const struct sim_event *e)
{
	switch (e->kind) {
	case SIM_EVENT_INJECT_FIRED:
	case SIM_EVENT_DECISION_DECIDED:
	case SIM_EVENT_DECISION_LATE:
	case SIM_EVENT_ACTION_STARTED:
	case SIM_EVENT_ACTION_STOPPED:
	case SIM_EVENT_ULTRA_VIRES:
	case SIM_EVENT_RULED:
	case SIM_EVENT_RULE:
	case SIM_EVENT_SHARED:
	case SIM_EVENT_FORWARDED:
	case SIM_EVENT_MODULE: return true;
	default: return false;
	}
}

const uint32_t *origin_acts(struct resolver *r)
{
	uint32_t *acts = resolve_array(r, r->history->event_count, sizeof *acts);
	for (size_t i = 0; acts && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (origin_is_act(e))
			acts[i] = e->id;
		else if (e->cause && e->cause < e->id)
			acts[i] = acts[e->cause - 1];
	}
	return acts;
}

const uint32_t *origin_commands(struct resolver *r)
{
	uint32_t *commands = resolve_array(r, r->history->event_count, sizeof *commands);
	for (size_t i = 0; commands && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_INPUT)
			commands[i] = (uint32_t)e->c;
		else if (e->cause && e->cause < e->id)
			commands[i] = commands[e->cause - 1];
	}
	return commands;
}
