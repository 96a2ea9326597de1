/* event_json — events as JSON with ids (command_json.h). What a and b of a kind are stands in the table of event.h. */
#include "base/buffer.h"
#include "base/json.h"
#include "sim/command_json.h"
#include "sim/event.h"

#include <string.h>

static void put(struct buffer *out, const char *key, const char *text)
{
	buffer_append_text(out, ",\"");
	buffer_append_text(out, key);
	buffer_append_text(out, "\":");
	json_write_text(out, text, strlen(text));
}

static void put_number(struct buffer *out, const char *key, int64_t value)
{
	buffer_append_text(out, ",\"");
	buffer_append_text(out, key);
	buffer_append_text(out, "\":");
	buffer_append_integer(out, value);
}

static void put_thing(struct buffer *out, const struct sim_scenario *sc, const char *what, int32_t i, int32_t decision)
{
	if (!*what || i < 0)
		return;
	const char *id = sim_thing_id(sc, what, i);
	if (strcmp(what, "option") == 0)
		put(out, what, sc->options[sc->decisions[decision].options.first + (uint32_t)i].id);
	else if (strcmp(what, "approval") == 0)
		put(out, "action", id);
	else if (strcmp(what, "command") == 0)
		put(out, what, sim_command_id(i));
	else if (*id)
		put(out, what, id);
	else
		put_number(out, what, i);
}

void sim_event_write(const struct sim_scenario *sc, const struct sim_event *e, struct buffer *out)
{
	buffer_append_text(out, "{\"id\":");
	buffer_append_integer(out, e->id);
	put_number(out, "cause", e->cause);
	put_number(out, "at", e->at);
	put(out, "event", sim_event_id(e->kind));
	put_thing(out, sc, sim_event_a_is(e->kind), e->a, 0);
	put_thing(out, sc, sim_event_b_is(e->kind), e->b, e->a);
	switch (e->kind) {
	case SIM_EVENT_INPUT: put_number(out, "number", e->c); break;
	case SIM_EVENT_METRIC:
		put_number(out, "before", e->before);
		put_number(out, "after", e->after);
		put_number(out, "asked", e->c);
		break;
	case SIM_EVENT_VARIABLE:
	case SIM_EVENT_RESOURCE:
		put_number(out, "before", e->before);
		put_number(out, "after", e->after);
		break;
	case SIM_EVENT_CHANCE:
		put_number(out, "drawn", e->before);
		put_number(out, "below", e->after);
		break;
	case SIM_EVENT_DECISION_ANSWERED:
		if (e->c >= 0)
			put(out, "role", sc->roles[e->c].id);
		break;
	case SIM_EVENT_LEARNED:
	case SIM_EVENT_SHARED:
	case SIM_EVENT_FORWARDED:
	case SIM_EVENT_LEAKED:
		if (e->c >= 0)
			put(out, "from", sc->roles[e->c].id);
		break;
	default: break;
	}
	if (e->flags & SIM_BY_DEFAULT)
		buffer_append_text(out, ",\"by\":\"default\"");
	if (e->place) {
		buffer_append_text(out, ",\"place\":\"");
		if (SIM_PLACE_FILE(e->place) < sc->file_count)
			buffer_append_text(out, sc->files[SIM_PLACE_FILE(e->place)].path);
		buffer_append_byte(out, ':');
		buffer_append_integer(out, SIM_PLACE_LINE(e->place));
		buffer_append_byte(out, '"');
	}
	buffer_append_byte(out, '}');
}
