/* See event.h. */
#include "sim/event.h"

#include <string.h>

static const char *const ids[] = {
#define X(name, id, a, b) id,
    SIM_EVENT_TABLE(X)
#undef X
};
static const char *const a_is[] = {
#define X(name, id, a, b) a,
    SIM_EVENT_TABLE(X)
#undef X
};
static const char *const b_is[] = {
#define X(name, id, a, b) b,
    SIM_EVENT_TABLE(X)
#undef X
};

const char *sim_event_id(int kind)
{
	return kind >= 0 && kind < SIM_EVENT_KINDS ? ids[kind] : "none";
}

int sim_find_event(const char *id)
{
	for (int k = 1; k < SIM_EVENT_KINDS; k++)
		if (strcmp(ids[k], id) == 0)
			return k;
	return SIM_EVENT_NONE;
}

const char *sim_event_a_is(int kind)
{
	return kind >= 0 && kind < SIM_EVENT_KINDS ? a_is[kind] : "";
}

const char *sim_event_b_is(int kind)
{
	return kind >= 0 && kind < SIM_EVENT_KINDS ? b_is[kind] : "";
}

bool sim_pattern_matches(const struct sim_pattern *p, const struct sim_event *e)
{
	return p->kind == e->kind && (p->a < 0 || p->a == e->a) && (p->b < 0 || p->b == e->b);
}
