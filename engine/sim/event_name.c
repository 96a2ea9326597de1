/* event_name — events in the notation of patterns, "decided:isolate.cut", and the ids of what they are about. */
#include "base/buffer.h"
#include "sim/event.h"

#include <string.h>

const char *sim_thing_id(const struct sim_scenario *sc, const char *what, int32_t i)
{
	if (i < 0)
		return "";
	if (strcmp(what, "inject") == 0)
		return sim_inject_id(sc, i);
	if (strcmp(what, "decision") == 0)
		return sc->decisions[i].id;
	if (strcmp(what, "action") == 0)
		return sc->actions[i].id;
	if (strcmp(what, "approval") == 0)
		return sc->actions[sc->approvals[i].action].id;
	if (strcmp(what, "metric") == 0)
		return sc->metrics[i].id;
	if (strcmp(what, "variable") == 0)
		return sc->variables[i].id;
	if (strcmp(what, "resource") == 0)
		return sc->resources[i].id;
	if (strcmp(what, "fact") == 0)
		return sc->facts[i].id;
	if (strcmp(what, "authority") == 0)
		return sc->authorities[i].id;
	if (strcmp(what, "module") == 0)
		return sc->modules[i].id;
	if (strcmp(what, "task") == 0)
		return sc->tasks[i].id;
	if (strcmp(what, "ending") == 0)
		return sc->endings[i].id;
	if (strcmp(what, "role") == 0)
		return sc->roles[i].id;
	return strcmp(what, "stream") == 0 ? sc->streams[i].id : "";
}

void sim_event_write_name(const struct sim_scenario *sc, const struct sim_event *e, struct buffer *out)
{
	const char *thing = sim_thing_id(sc, sim_event_a_is(e->kind), e->a), *is = sim_event_b_is(e->kind), *detail = sim_thing_id(sc, is, e->b);
	if (strcmp(is, "option") == 0 && e->b >= 0)
		detail = sc->options[sc->decisions[e->a].options.first + (uint32_t)e->b].id;
	buffer_append_text(out, sim_event_id(e->kind));
	if (*thing)
		buffer_append_format(out, ":%s", thing);
	if (*thing && *detail)
		buffer_append_format(out, ".%s", detail);
}
