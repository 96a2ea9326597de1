/* See stored.h. */
#include "app/stored.h"

#include "app/app.h"
#include "base/hash.h"
#include "base/json.h"
#include "record/record.h"
#include "report/book/csv.h"
#include "script/script.h"
#include "session/change.h"
#include "sim/engine.h"

#include <inttypes.h>
#include <string.h>

struct stored_event {
	uint32_t id, length;
	const char *text; /* its JSON, not terminated */
	const struct json *json;
};
struct stored {
	const char *path;
	struct arena arena;
	struct buffer *out;
	struct stored_event *events;
	size_t count, capacity;
	int64_t until;
	bool csv;
	int64_t bad_entry; /* 0: none */
	const struct sim_scenario *scenario;
	struct sim_state *state, *best; /* as far as applied; the last that lies at or before `until` */
};

/* Reads all entries with their chain checked. */
static int walk(struct stored *st, record_visit visit)
{
	struct record_error error;
	struct record *record = record_open(st->path, true, &error);
	if (!record || record_read(record, 1, record_count(record), true, visit, st, &error) != RECORD_OK) {
		record_close(record);
		app_complain("%s", error.message);
		return error.result == RECORD_MEMORY ? APP_ENVIRONMENT : APP_BAD_INPUT;
	}
	record_close(record);
	if (st->bad_entry == 0 && !st->out->failed)
		return APP_DONE;
	if (st->bad_entry == 0) {
		app_complain("memory is exhausted.");
		return APP_ENVIRONMENT;
	}
	app_complain("%s: entry %" PRId64 " has events or a change that cannot be read.", st->path, st->bad_entry);
	return APP_BAD_INPUT;
}

/* ---- commands ------------------------------------------------------------------------------------------------------------------------------ */

static bool put_command(void *context, const struct record_entry *e)
{
	struct stored *st = context;
	if (st->csv) {
		buffer_append_format(st->out, "%" PRId64 ",%" PRId64 ",", e->number, e->at);
		csv_field(st->out, e->command, strlen(e->command));
		buffer_append_text(st->out, "\r\n");
	} else {
		buffer_append_text(st->out, e->command);
		buffer_append_byte(st->out, '\n');
	}
	return !st->out->failed;
}

int stored_commands(const char *path, bool csv, struct buffer *out)
{
	struct stored st = {.path = path, .out = out, .csv = csv};
	if (csv)
		buffer_append_text(out, "number,at,json\r\n");
	return walk(&st, put_command);
}

/* ---- events -------------------------------------------------------------------------------------------------------------------------------- */

static int64_t number_of(const struct json *event, const char *key)
{
	const struct json *member = json_member(event, key);
	return member && member->kind == JSON_INTEGER ? member->integer : -1;
}

static bool keep_event(struct stored *st, const struct json *event, const char *text, size_t length)
{
	if (st->count == st->capacity) {
		size_t capacity = st->capacity ? st->capacity * 2 : 256;
		struct stored_event *bigger = memory_resize(st->events, capacity * sizeof *bigger);
		if (!bigger)
			return false;
		st->events = bigger;
		st->capacity = capacity;
	}
	st->events[st->count++] = (struct stored_event){
	    .id = (uint32_t)number_of(event, "id"), .length = (uint32_t)length, .text = text, .json = event};
	return true;
}

/* Appends an entry's events to the history; an undo cuts it first. */
static bool fold_entry(void *context, const struct record_entry *e)
{
	struct stored *st = context;
	struct json_error error;
	size_t length = strlen(e->events);
	while (e->rewind >= 0 && st->count > 0 && st->events[st->count - 1].id > e->rewind)
		st->count--;
	const char *copy = arena_copy_text(&st->arena, e->events, length);
	const struct json *all = copy ? json_parse(&st->arena, copy, length, &error) : NULL;
	if (!all || all->kind != JSON_ARRAY) {
		st->bad_entry = e->number;
		return false;
	}
	for (const struct json *event = all->first; event; event = event->next) {
		size_t end = event->next ? event->next->offset - 1 : length - 1;
		if (number_of(event, "id") < 1 || !keep_event(st, event, copy + event->offset, end - event->offset)) {
			st->bad_entry = e->number;
			return false;
		}
	}
	return true;
}

int stored_events(const char *path, bool csv, struct buffer *out)
{
	struct stored st = {.path = path, .out = out, .until = INT64_MAX};
	int exit = walk(&st, fold_entry);
	if (csv)
		buffer_append_text(out, "id,cause,at,event,json\r\n");
	for (size_t i = 0; exit == APP_DONE && i < st.count; i++) {
		const struct stored_event *e = &st.events[i];
		const struct json *kind = json_member(e->json, "event");
		if (csv)
			buffer_append_format(out, "%" PRIu32 ",%" PRId64 ",%" PRId64 ",%s,", e->id,
			                     number_of(e->json, "cause"), number_of(e->json, "at"),
			                     kind && kind->kind == JSON_TEXT ? kind->text : "");
		if (csv)
			csv_field(out, e->text, e->length);
		else
			buffer_append(out, e->text, e->length);
		buffer_append_text(out, csv ? "\r\n" : "\n");
	}
	memory_free(st.events);
	arena_free(&st.arena);
	return exit;
}

/* ---- the state ----------------------------------------------------------------------------------------------------------------------------- */

/* What the event is about: the first member after "event" that names a thing. */
static const struct json *subject_of(const struct json *event)
{
	const struct json *kind = json_member(event, "event");
	const struct json *subject = kind ? kind->next : NULL;
	bool names = subject && subject->kind == JSON_TEXT && strcmp(subject->key, "by") != 0 &&
	             strcmp(subject->key, "place") != 0;
	return names && strcmp(subject->key, "command") != 0 ? subject : NULL;
}

static bool same_subject(const struct json *a, const struct json *b)
{
	const struct json *x = subject_of(a), *y = subject_of(b);
	const struct json *role = x ? x->next : NULL, *other = y ? y->next : NULL;
	if (!x || !y || strcmp(x->key, y->key) != 0 || strcmp(x->text, y->text) != 0)
		return false;
	bool each = strcmp(x->key, "fact") == 0 || strcmp(x->key, "authority") == 0; /* told apart by role */
	return !each || (role && other && role->kind == JSON_TEXT && other->kind == JSON_TEXT &&
	                 strcmp(role->text, other->text) == 0);
}

static void put_last(struct stored *st, const struct json *event)
{
	const struct json *subject = subject_of(event), *kind = json_member(event, "event");
	buffer_append_format(st->out, "%s %s %s", subject->key, subject->text,
	                     kind && kind->kind == JSON_TEXT ? kind->text : "");
	for (const struct json *m = subject->next; m; m = m->next) {
		if (strcmp(m->key, "before") == 0 || strcmp(m->key, "asked") == 0 || strcmp(m->key, "place") == 0)
			continue;
		if (m->kind == JSON_TEXT)
			buffer_append_format(st->out, " %s=%s", m->key, m->text);
		else if (m->kind == JSON_INTEGER)
			buffer_append_format(st->out, " %s=%" PRId64, m->key, m->integer);
	}
	buffer_append_format(st->out, " at=%" PRId64 "\n", number_of(event, "at"));
}

static int dump_events(struct stored *st)
{
	int exit = walk(st, fold_entry);
	for (size_t i = 0; exit == APP_DONE && i < st->count; i++) {
		const struct json *event = st->events[i].json;
		bool last = subject_of(event) && number_of(event, "at") <= st->until;
		for (size_t later = i + 1; last && later < st->count; later++)
			last = number_of(st->events[later].json, "at") > st->until ||
			       !same_subject(event, st->events[later].json);
		if (last)
			put_last(st, st->events[i].json);
	}
	return exit;
}

static bool apply_change(void *context, const struct record_entry *e)
{
	struct stored *st = context;
	if (!change_apply(st->scenario, st->state, e->change, e->change_size)) {
		st->bad_entry = e->number;
		return false;
	}
	if (st->state->clock.now <= st->until)
		sim_state_copy(st->scenario, st->best, st->state);
	return true;
}

static struct script *load_inside(const struct record_header *head)
{
	struct script_source *sources = memory_allocate_zeroed(head->source_count + 1, sizeof *sources);
	if (!sources)
		return NULL;
	for (size_t i = 0; i < head->source_count; i++)
		sources[i] = (struct script_source){
		    .path = head->sources[i].path, .text = head->sources[i].text, .length = head->sources[i].length};
	struct script *script = script_load_sources(sources, head->source_count);
	memory_free(sources);
	return script;
}

/* The opening, when it is still the one that was recorded. */
static bool open_state(struct stored *st, const struct script *script, const struct record_header *head)
{
	char opening[17];
	st->scenario = script_scenario(script);
	struct script_runner *runner = st->scenario ? script_runner_create(script) : NULL;
	struct sim_machine *machine = runner ? sim_machine_create(st->scenario, script_runner_hooks(runner)) : NULL;
	st->state = machine ? memory_allocate_zeroed(1, st->scenario->layout.size) : NULL;
	st->best = st->state ? memory_allocate_zeroed(1, st->scenario->layout.size) : NULL;
	if (st->best) {
		sim_state_open(st->scenario, head->seed, st->state);
		sim_begin(machine, st->state, head->automatic);
		hash_to_hex(sim_state_digest(st->scenario, st->state), opening);
		sim_state_copy(st->scenario, st->best, st->state);
	}
	sim_machine_destroy(machine);
	script_runner_free(runner);
	return st->best && head->opening && strcmp(opening, head->opening) == 0;
}

int stored_dump(const char *path, int64_t second, struct buffer *out)
{
	struct record_error error;
	struct stored st = {.path = path, .out = out, .until = second};
	struct record *record = record_open(path, true, &error);
	if (!record) {
		app_complain("%s", error.message);
		return error.result == RECORD_MEMORY ? APP_ENVIRONMENT : APP_BAD_INPUT;
	}
	struct script *script = load_inside(record_head(record));
	bool whole = script && open_state(&st, script, record_head(record));
	record_close(record);
	int exit = whole ? walk(&st, apply_change) : dump_events(&st);
	if (whole && exit == APP_DONE)
		sim_state_dump(st.scenario, st.best, out);
	memory_free(st.state);
	memory_free(st.best);
	memory_free(st.events);
	arena_free(&st.arena);
	script_free(script);
	return exit;
}
