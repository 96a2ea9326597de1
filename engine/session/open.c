/* open — starting a run, opening a recorded one (which proves it on the way), continuing elsewhere, closing. */
#include "session/inside.h"

#include "base/duration.h"
#include "base/hash.h"
#include "session/change.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void fail(struct session_error *error, enum session_fault fault, int64_t entry, const char *format, ...) __attribute__((format(printf, 4, 5)));
static void fail(struct session_error *error, enum session_fault fault, int64_t entry, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	error->fault = fault;
	error->entry = entry;
}

void session_close(struct session *s)
{
	if (!s)
		return;
	if (s->record)
		record_close(s->record);
	fold_free(&s->live);
	fold_free(&s->past);
	log_free(&s->log);
	arena_free(&s->batch_arena);
	buffer_free(&s->line);
	buffer_free(&s->events);
	buffer_free(&s->change);
	memory_free(s->batch);
	memory_free(s->batch_lines);
	memory_free(s->state);
	memory_free(s->trial);
	memory_free(s->spare);
	memory_free(s->digest.seen);
	memory_free(s->trial_digest.seen);
	sim_machine_destroy(s->machine);
	script_runner_free(s->runner);
	if (!s->lent)
		script_free(s->script);
	memory_free(s);
}

/* Everything but the record. Owns the script from here on. */
static struct session *prepare(struct script *script, const struct session_options *options, struct session_error *error)
{
	struct session *s = memory_allocate_zeroed(1, sizeof *s);
	const struct sim_scenario *scenario = script ? script_scenario(script) : NULL;
	if (!s || !scenario) {
		fail(error, s ? SESSION_BAD_SCENARIO : SESSION_NO_MEMORY, -1, s ? "The scenario has errors." : "Memory is exhausted.");
		memory_free(s);
		if (script && !options->lent)
			script_free(script);
		return NULL;
	}
	s->script = script;
	s->lent = options->lent;
	s->scenario = scenario;
	s->wall = options->wall;
	s->program = options->program;
	log_open(&s->log, scenario, options->snapshot_every);
	s->runner = script_runner_create(script);
	s->machine = s->runner ? sim_machine_create(scenario, script_runner_hooks(s->runner)) : NULL;
	s->state = memory_allocate_zeroed(1, scenario->layout.size);
	s->trial = memory_allocate_zeroed(1, scenario->layout.size);
	s->spare = memory_allocate_zeroed(1, scenario->layout.size);
	s->digest.seen = memory_allocate_zeroed(1, scenario->layout.size);
	s->trial_digest.seen = memory_allocate_zeroed(1, scenario->layout.size);
	s->batch = memory_allocate_zeroed(SESSION_BATCH_MAX, sizeof *s->batch);
	s->batch_lines = memory_allocate_zeroed(SESSION_BATCH_MAX, sizeof *s->batch_lines);
	if (s->machine && s->state && s->trial && s->spare && s->digest.seen && s->trial_digest.seen && s->batch && s->batch_lines)
		return s;
	fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
	session_close(s);
	return NULL;
}

/* The state at second 0 and what happens there. */
static bool begin(struct session *s, uint64_t seed, bool automatic)
{
	sim_state_open(s->scenario, seed, s->state);
	sim_machine_clear_events(s->machine);
	sim_begin(s->machine, s->state, automatic);
	size_t count;
	const struct sim_event *events = sim_machine_events(s->machine, &count);
	if (sim_machine_failed(s->machine) || !log_reserve(&s->log, (uint32_t)count, 0))
		return false;
	s->log.opening_events = (uint32_t)count;
	log_put_events(&s->log, events, (uint32_t)count);
	log_add(&s->log, NULL, s->state);
	sim_state_copy(s->scenario, s->trial, s->state);
	if (!fold_to(&s->live, &s->log, 0) || s->log.snapshot_count == 0)
		return false;
	session_refresh_history(s);
	return true;
}

static struct record *make_record(struct session *s, const struct session_options *options, struct record_error *error)
{
	size_t count;
	char opening[17];
	const struct script_source *from = script_sources(s->script, &count);
	struct record_source *sources = memory_allocate_zeroed(count, sizeof *sources);
	if (!sources) {
		error->result = RECORD_MEMORY;
		snprintf(error->message, sizeof error->message, "Memory is exhausted.");
		return NULL;
	}
	for (size_t i = 0; i < count; i++)
		sources[i] = (struct record_source){.path = from[i].path, .text = from[i].text, .length = from[i].length};
	hash_to_hex(sim_state_digest(s->scenario, s->state), opening);
	struct record_header header = {.program = options->program ? options->program : "unknown", .scenario = s->scenario->id,
	                               .scenario_version = s->scenario->version, .seed = options->seed, .automatic = options->automatic,
	                               .started_wall = s->wall ? s->wall() : 0, .parent_entry = -1, .opening = opening, .format = RECORD_FORMAT,
	                               .semantics = RECORD_SEMANTICS, .sources = sources, .source_count = count};
	struct record *record = record_create(options->record_path, &header, error);
	memory_free(sources);
	return record;
}

struct session *session_start(struct script *script, const struct session_options *options, struct session_error *error)
{
	struct session *s = prepare(script, options, error);
	if (!s)
		return NULL;
	if (!begin(s, options->seed, options->automatic)) {
		fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
		session_close(s);
		return NULL;
	}
	struct record_error why;
	if (options->record_path)
		s->record = make_record(s, options, &why);
	if (s->record || !options->record_path) {
		struct sim_command wait = sim_command_of(SIM_DO_PAUSE, SIM_FROM_FACILITATOR);
		struct session_answer answer;
		if (options->waits)
			session_submit(s, &wait, &answer); /* cannot be refused; a recording that stops at once says so by itself */
		return s;
	}
	fail(error, why.result == RECORD_MEMORY ? SESSION_NO_MEMORY : SESSION_CANNOT_WRITE, -1, "%s", why.message);
	session_close(s);
	return NULL;
}

/* ---- opening a recording ------------------------------------------------------------------------------------------------------------------- */

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
	fail(r->error, SESSION_DIVERGED, entry, "%s", r->s->divergence);
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
	uint32_t first = e->number == 1 ? 0 : taken->first_event; /* the first entry tells what came of the opening, too */
	buffer_clear(&s->events);
	buffer_append_byte(&s->events, '[');
	for (uint32_t i = first; i < s->log.event_count; i++) {
		if (i > first)
			buffer_append_byte(&s->events, ',');
		sim_event_write(s->scenario, &s->log.events[i], &s->events);
	}
	buffer_append_byte(&s->events, ']');
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
		fail(r->error, SESSION_BAD_RECORDING, e->number, "%s: command %" PRId64 " is not one: %s.", r->path, e->number, bad.reason);
		r->stopped = true;
		return false;
	}
	command.number = (uint32_t)e->number;
	bool ok = command.kind == SIM_DO_UNDO || sim_validate(s->machine, s->state, &command, &why);
	bool valid = ok;
	ok = ok && session_take(s, command, e->wall, &taken, &why);
	if (s->stopped || (valid && !ok && why.code == SIM_REFUSED_FULL)) { /* what was valid is only refused when memory runs out */
		fail(r->error, SESSION_NO_MEMORY, e->number, "%s", s->stopped ? s->stop_message : "Memory is exhausted.");
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

static struct script *load_embedded(const struct record_header *head)
{
	struct script_source *sources = memory_allocate_zeroed(head->source_count ? head->source_count : 1, sizeof *sources);
	if (!sources)
		return NULL;
	for (size_t i = 0; i < head->source_count; i++)
		sources[i] = (struct script_source){.path = head->sources[i].path, .text = head->sources[i].text, .length = head->sources[i].length};
	struct script *script = script_load_sources(sources, head->source_count);
	memory_free(sources);
	return script;
}

static struct session *open_scenario(const char *path, const struct record *record, const struct session_options *options, struct session_error *error)
{
	const struct record_header *head = record_head(record);
	if (head->semantics < RECORD_SEMANTICS) {
		fail(error, SESSION_BAD_RECORDING, -1,
		     "%s: was recorded when commands meant something else (semantics %d, now %d) and cannot be executed again. What was recorded can be read: enshu export %s --what events "
		     "--stored",
		     path, head->semantics, RECORD_SEMANTICS, path);
		return NULL;
	}
	struct script *script = load_embedded(head);
	if (!script) {
		fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
		return NULL;
	}
	if (!script_scenario(script)) {
		size_t count;
		const struct script_diagnostic *all = script_diagnostics(script, &count), *first = all;
		for (size_t i = 0; i < count && first->severity != SCRIPT_ERROR; i++)
			first = &all[i];
		fail(error, SESSION_BAD_RECORDING, -1,
		     "%s: the scenario inside no longer loads: %s:%d:%d: %s. What was recorded can be read: enshu export %s --what events --stored", path, count ? first->file : "", count ? first->line : 0,
		     count ? first->column : 0, count ? first->message : "unknown", path);
		script_free(script);
		return NULL;
	}
	struct session_options own = *options; /* the script is made here, so it is the session's */
	own.lent = false;
	struct session *s = prepare(script, &own, error);
	if (s && !begin(s, head->seed, head->automatic)) {
		fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
		session_close(s);
		return NULL;
	}
	return s;
}

/* What the record says, and for a damaged one what can still be had of it. */
static void fail_reading(struct session_error *error, enum session_fault fault, const char *path, const struct record_error *why)
{
	if (why->result == RECORD_DAMAGED)
		fail(error, fault, why->entry, "%s What still verifies of it: enshu salvage %s -o NEW", why->message, path);
	else
		fail(error, fault, why->entry, "%s", why->message);
}

struct session *session_open(const char *path, bool write, bool tolerate, const struct session_options *options, struct session_error *error)
{
	struct record_error why;
	memset(error, 0, sizeof *error);
	struct record *record = record_open(path, !write, &why);
	if (!record) {
		bool memory = why.result == RECORD_MEMORY;
		fail_reading(error, memory ? SESSION_NO_MEMORY : write && why.result == RECORD_DENIED ? SESSION_CANNOT_WRITE : SESSION_BAD_RECORDING, path, &why);
		return NULL;
	}
	struct session *s = open_scenario(path, record, options, error);
	if (!s) {
		record_close(record);
		return NULL;
	}
	s->record = record;
	s->read_only = !write;
	struct replay r = {.s = s, .path = path, .error = error};
	char opening[17];
	hash_to_hex(sim_state_digest(s->scenario, s->state), opening);
	if (record_head(record)->opening && strcmp(opening, record_head(record)->opening) != 0)
		diverged(&r, 0, "(the opening): the state is %s, the recording says %s.", opening, record_head(record)->opening);
	if (!r.stopped && record_read(record, 1, record_count(record), true, replay_entry, &r, &why) != RECORD_OK && !r.stopped) {
		fail_reading(error, SESSION_BAD_RECORDING, path, &why);
		r.stopped = true;
	}
	arena_free(&r.arena);
	sim_state_copy(s->scenario, s->trial, s->state);
	script_runner_forget_error(s->runner);
	s->script_error[0] = '\0'; /* what failed then is in the events; nobody needs to be told again */
	if (!r.stopped || (tolerate && error->fault == SESSION_DIVERGED && !write))
		return s;
	session_close(s);
	return NULL;
}

bool session_continue_in(struct session *s, const char *path, struct session_error *error)
{
	struct record_error why;
	if (!s->record) {
		fail(error, SESSION_CANNOT_WRITE, -1, "This session is not being recorded.");
		return false;
	}
	if (*s->divergence) {
		fail(error, SESSION_DIVERGED, -1, "%s", s->divergence);
		return false;
	}
	struct record *copy = record_copy(s->record, s->log.entry_count, path, NULL, &why);
	if (!copy) {
		fail(error, SESSION_CANNOT_WRITE, -1, "%s", why.message);
		return false;
	}
	record_close(s->record);
	s->record = copy;
	s->read_only = false; /* the new file is ours to write, whatever the old one was */
	s->stopped = false;
	s->stop_message[0] = '\0';
	return true;
}
