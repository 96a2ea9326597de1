/* open — starting a run, opening a recorded one, continuing elsewhere, closing. */
#include "session/inside.h"

#include "base/hash.h"
#include "session/prove.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

void session_fail(struct session_error *error, enum session_fault fault, int64_t entry, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	error->fault = fault;
	error->entry = entry;
}

void session_fail_reading(struct session_error *error, enum session_fault fault, const char *path, const struct record_error *why)
{
	if (why->result == RECORD_DAMAGED)
		session_fail(error, fault, why->entry, "%s What still verifies of it: enshu salvage %s -o NEW", why->message, path);
	else
		session_fail(error, fault, why->entry, "%s", why->message);
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

struct script *session_keep_script(struct session *s)
{
	if (s->lent)
		return NULL;
	s->lent = true;
	return s->script;
}

/* Everything but the record. Owns the script from here on. */
static struct session *prepare(struct script *script, const struct session_options *options, struct session_error *error)
{
	struct session *s = memory_allocate_zeroed(1, sizeof *s);
	const struct sim_scenario *scenario = script ? script_scenario(script) : NULL;
	if (!s || !scenario) {
		session_fail(error, s ? SESSION_BAD_SCENARIO : SESSION_NO_MEMORY, -1, s ? "The scenario has errors." : "Memory is exhausted.");
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
	s->digest.seen = memory_allocate_zeroed(1, sim_digest_memo_size(scenario));
	s->trial_digest.seen = memory_allocate_zeroed(1, sim_digest_memo_size(scenario));
	s->batch = memory_allocate_zeroed(SESSION_BATCH_MAX, sizeof *s->batch);
	s->batch_lines = memory_allocate_zeroed(SESSION_BATCH_MAX, sizeof *s->batch_lines);
	if (s->machine && s->state && s->trial && s->spare && s->digest.seen && s->trial_digest.seen && s->batch && s->batch_lines)
		return s;
	session_fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
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
		session_fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
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
	session_fail(error, why.result == RECORD_MEMORY ? SESSION_NO_MEMORY : SESSION_CANNOT_WRITE, -1, "%s", why.message);
	session_close(s);
	return NULL;
}

/* ---- opening a recording ------------------------------------------------------------------------------------------------------------------- */

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

static bool same_sources(const struct script *script, const struct record_header *head)
{
	size_t count;
	const struct script_source *mine = script_sources(script, &count);
	bool same = count == head->source_count;
	for (size_t i = 0; same && i < count; i++)
		same = mine[i].length == head->sources[i].length && strcmp(mine[i].path, head->sources[i].path) == 0 && memcmp(mine[i].text, head->sources[i].text, mine[i].length) == 0;
	return same;
}

/* The caller's script with the text that the recording holds, or NULL. */
static struct script *known_script(const struct session_options *options, const struct record_header *head)
{
	for (size_t i = 0; i < options->known_count; i++)
		if (script_scenario(options->known[i]) && same_sources(options->known[i], head))
			return options->known[i];
	return NULL;
}

static struct session *open_scenario(const char *path, const struct record *record, const struct session_options *options, struct session_error *error)
{
	const struct record_header *head = record_head(record);
	if (head->semantics < RECORD_SEMANTICS) {
		session_fail(error, SESSION_BAD_RECORDING, -1,
		     "%s: was recorded when commands meant something else (semantics %d, now %d) and cannot be executed again. What was recorded can be read: enshu export %s --what events "
		     "--stored",
		     path, head->semantics, RECORD_SEMANTICS, path);
		return NULL;
	}
	struct script *known = known_script(options, head), *script = known ? known : load_embedded(head);
	if (!script) {
		session_fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
		return NULL;
	}
	if (!script_scenario(script)) {
		size_t count;
		const struct script_diagnostic *all = script_diagnostics(script, &count), *first = all;
		for (size_t i = 0; i < count && first->severity != SCRIPT_ERROR; i++)
			first = &all[i];
		session_fail(error, SESSION_BAD_RECORDING, -1,
		     "%s: the scenario inside no longer loads: %s:%d:%d: %s. What was recorded can be read: enshu export %s --what events --stored", path, count ? first->file : "", count ? first->line : 0,
		     count ? first->column : 0, count ? first->message : "unknown", path);
		script_free(script);
		return NULL;
	}
	struct session_options own = *options;
	own.lent = known != NULL;
	struct session *s = prepare(script, &own, error);
	if (s && !begin(s, head->seed, head->automatic)) {
		session_fail(error, SESSION_NO_MEMORY, -1, "Memory is exhausted.");
		session_close(s);
		return NULL;
	}
	return s;
}

#define BUSY_TURNS 20 /* of 100 ms: how long a recording that somebody reads at this moment is waited for */

/* To go on with a recording nobody else may have it open. Who only reads it is done in a moment; who runs it is not, and then it is told. */
static struct record *open_record(const char *path, bool write, struct record_error *why)
{
	const struct timespec turn = {.tv_nsec = 100000000};
	struct record *record = record_open(path, !write, why);
	for (int i = 0; !record && write && why->result == RECORD_BUSY && i < BUSY_TURNS; i++) {
		nanosleep(&turn, NULL);
		record = record_open(path, false, why);
	}
	return record;
}

struct session *session_open(const char *path, bool write, bool tolerate, const struct session_options *options, struct session_error *error)
{
	struct record_error why;
	memset(error, 0, sizeof *error);
	struct record *record = open_record(path, write, &why);
	if (!record) {
		bool memory = why.result == RECORD_MEMORY;
		session_fail_reading(error, memory ? SESSION_NO_MEMORY : write && why.result == RECORD_DENIED ? SESSION_CANNOT_WRITE : SESSION_BAD_RECORDING, path, &why);
		return NULL;
	}
	struct session *s = open_scenario(path, record, options, error);
	if (!s) {
		record_close(record);
		return NULL;
	}
	s->record = record;
	s->read_only = !write;
	bool proved = prove_entries(s, path, error);
	sim_state_copy(s->scenario, s->trial, s->state);
	script_runner_forget_error(s->runner);
	s->script_error[0] = '\0'; /* what failed then is in the events; nobody needs to be told again */
	if (proved || (tolerate && error->fault == SESSION_DIVERGED && !write))
		return s;
	session_close(s);
	return NULL;
}

bool session_continue_in(struct session *s, const char *path, struct session_error *error)
{
	struct record_error why;
	if (!s->record) {
		session_fail(error, SESSION_CANNOT_WRITE, -1, "This session is not being recorded.");
		return false;
	}
	if (*s->divergence) {
		session_fail(error, SESSION_DIVERGED, -1, "%s", s->divergence);
		return false;
	}
	struct record *copy = record_copy(s->record, s->log.entry_count, path, NULL, &why);
	if (!copy) {
		session_fail(error, SESSION_CANNOT_WRITE, -1, "%s", why.message);
		return false;
	}
	record_close(s->record);
	s->record = copy;
	s->read_only = false; /* the new file is ours to write, whatever the old one was */
	s->stopped = SESSION_GOES_ON;
	s->stop_message[0] = '\0';
	return true;
}
