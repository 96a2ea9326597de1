/* prove — see prove.h. */
#include "session/prove.h"

#include "base/duration.h"
#include "base/hash.h"
#include "session/change.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct replay {
	struct session *s;
	const char *path;
	struct session_error *error;
	struct arena arena;
	bool stopped;
};

static void diverged(struct replay *r, int64_t entry, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void diverged(struct replay *r, int64_t entry, const char *format, ...)
{
	char what[640];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	snprintf(r->s->divergence, sizeof r->s->divergence, "%s: command %" PRId64 " %s", r->path, entry, what);
	session_fail(r->error, SESSION_DIVERGED, entry, "%s", r->s->divergence);
	r->stopped = true;
}

/* Line of the scenario that touched what differs: `difference` begins with part and id, "metric trust value is ...". Else the last line that did anything. */
static void find_place(const struct session *s, const struct log_entry *mine, const char *difference, char place[160])
{
	char thing[100] = "";
	struct buffer line = {0};
	size_t part = strcspn(difference, " "), id = difference[part] ? strcspn(difference + part + 1, " ") : 0;
	if (id)
		snprintf(thing, sizeof thing, "\"%.*s\":\"%.*s\"", (int)part, difference, (int)id, difference + part + 1);
	bool found = false;
	for (uint32_t i = 0; i < mine->event_count; i++) {
		const struct sim_event *event = &s->log.events[mine->first_event + i];
		if (!event->place || SIM_PLACE_FILE(event->place) >= s->scenario->file_count)
			continue;
		buffer_clear(&line);
		sim_event_write(s->scenario, event, &line);
		bool touches = *thing && strstr(buffer_text(&line), thing);
		if (touches || !found)
			snprintf(place, 160, " (%s:%u)", s->scenario->files[SIM_PLACE_FILE(event->place)].path, SIM_PLACE_LINE(event->place));
		found = found || touches;
	}
	buffer_free(&line);
}

/* Names the first field that differs: the recorded state is what stood before plus the recorded change. */
static void explain(struct replay *r, const struct record_entry *e)
{
	struct session *s = r->s;
	struct buffer text = {0};
	const struct log_entry *mine = &s->log.entries[s->log.entry_count - 1];
	char clock[32], place[160] = "";
	duration_format(e->at, clock);
	bool known = e->change && session_state_at(s, s->machine, s->log.entry_count - 1, s->spare) && change_apply(s->scenario, s->spare, e->change, e->change_size);
	if (known) {
		s->spare->clock.schedule_used = s->state->clock.schedule_used;
		uint32_t used = s->state->clock.schedule_used;
		memcpy(sim_schedule_items(s->scenario, s->spare), sim_schedule_items(s->scenario, s->state), used * sizeof(struct sim_schedule_item));
		known = sim_state_difference(s->scenario, s->state, s->spare, &text);
	}
	if (known)
		find_place(s, mine, buffer_text(&text), place);
	if (!known) {
		char mine_text[17], recorded[17];
		hash_to_hex(mine->digest, mine_text);
		hash_to_hex(e->digest, recorded);
		buffer_clear(&text);
		buffer_append_format(&text, "the state is %s, the recording says %s, though every recorded change is the same: what is still to come differs (schedule), or the hash itself",
		                     mine_text, recorded);
	}
	diverged(r, e->number, "(%.120s, %s): %s%s. `enshu replay %s --dump --at %s` prints what it gives here, with --stored what was recorded.", e->command, clock,
	         buffer_text(&text), place, r->path, clock);
	buffer_free(&text);
}

/* What stands beside a command (events, change, how far an undo goes back) is what a viewer shows without executing; it has to be what came of it. How
 * events are written is part of the format, so that of another format is not compared. `trial` is the state before the command and becomes the one after it. */
static const char *false_evidence(struct session *s, const struct record_entry *e, const struct log_entry *taken)
{
	session_write_events(s, e->number == 1, &s->log.events[taken->first_event], taken->event_count);
	if (s->events.failed || strcmp(buffer_text(&s->events), e->events) != 0)
		return "events";
	if (e->rewind != (taken->command.kind == SIM_DO_UNDO ? (int64_t)taken->keep_events : -1))
		return "the length of the history that it keeps";
	if (!change_apply(s->scenario, s->trial, e->change, e->change_size))
		return "a change of the state";
	s->trial->clock.schedule_used = s->state->clock.schedule_used;
	if (memcmp(s->trial, s->state, s->scenario->layout.offset[SIM_PART_SCHEDULE]) != 0)
		return "a change of the state";
	return NULL;
}

static bool replay_entry(void *context, const struct record_entry *e)
{
	struct replay *r = context;
	struct session *s = r->s;
	struct sim_command command;
	struct sim_command_error bad;
	struct sim_refusal why = {.code = SIM_REFUSED_NONE};
	struct log_entry taken;
	arena_clear(&r->arena);
	if (!sim_command_read(s->scenario, &r->arena, e->command, strlen(e->command), &command, &bad)) {
		session_fail(r->error, SESSION_BAD_RECORDING, e->number, "%s: command %" PRId64 " is not one: %s.", r->path, e->number, bad.reason);
		r->stopped = true;
		return false;
	}
	command.number = (uint32_t)e->number;
	bool ok = command.kind == SIM_DO_UNDO || sim_validate(s->machine, s->state, &command, &why);
	bool valid = ok;
	ok = ok && session_take(s, command, e->wall, NULL, &taken, &why);
	if (s->stopped || (valid && !ok && why.code == SIM_REFUSED_FULL)) { /* what was valid is only refused when memory runs out */
		session_fail(r->error, SESSION_NO_MEMORY, e->number, "%s", s->stopped ? s->stop_message : "Memory is exhausted.");
		r->stopped = true;
		return false;
	}
	if (!ok) {
		diverged(r, e->number, "(%.120s) is refused here (%s); the recording says it was carried out.", e->command, sim_refusal_id(why.code));
		return false;
	}
	if (taken.digest != e->digest) {
		explain(r, e);
		return false;
	}
	const char *what = s->read_only && record_head(s->record)->format == RECORD_FORMAT ? false_evidence(s, e, &taken) : NULL;
	if (what)
		diverged(r, e->number, "(%.120s): the state after it is the recorded one, but the recording shows %s that did not come of it. It was altered.", e->command, what);
	return what == NULL;
}

bool prove_entries(struct session *s, const char *path, struct session_error *error)
{
	struct replay r = {.s = s, .path = path, .error = error};
	const struct record_header *head = record_head(s->record);
	struct record_error why;
	char opening[17];
	hash_to_hex(sim_state_digest(s->scenario, s->state), opening);
	if (head->opening && strcmp(opening, head->opening) != 0)
		diverged(&r, 0, "(the opening): the state is %s, the recording says %s.", opening, head->opening);
	if (!r.stopped && record_read(s->record, 1, record_count(s->record), true, replay_entry, &r, &why) != RECORD_OK && !r.stopped) {
		session_fail_reading(error, SESSION_BAD_RECORDING, path, &why);
		r.stopped = true;
	}
	arena_free(&r.arena);
	return !r.stopped;
}
