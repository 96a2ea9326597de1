/* See family.h. */
#include "app/moment/family.h"

#include "app/moment/moment.h"
#include "app/places.h"
#include "base/file.h"
#include "session/session.h"

#include <stdio.h>
#include <string.h>

#define HEADS_MAX 512 /* recordings of one folder that are looked at */

struct head { /* what a header tells */
	const char *path, *id, *parent;
	int64_t parent_entry;
	char parent_chain[65];
	int next; /* towards the opened recording; -1: is it, -2: not related */
	int64_t common; /* entries it shares with the opened one */
	bool elder, done;
	int run; /* position among the runs, -1 not ready */
};
struct family {
	const struct session *s;
	struct arena arena;
	struct head heads[HEADS_MAX];
	int head_count, order[FAMILY_MAX], order_count, step;
	struct family_run runs[FAMILY_MAX];
	int run_count;
	const char *unproved[FAMILY_MAX]; /* files that say they branch here and do not prove it */
	bool altered[FAMILY_MAX];         /* why not: see family_unproved */
	int unproved_count;
};

static const char *keep(struct family *f, const char *text)
{
	return arena_copy_text(&f->arena, text, strlen(text));
}

static void add_head(struct family *f, const char *path)
{
	struct record_error error;
	struct head *h = &f->heads[f->head_count];
	struct record *record = f->head_count < HEADS_MAX ? record_open(path, true, &error) : NULL;
	if (!record)
		return;
	const struct record_header *head = record_head(record);
	*h = (struct head){.path = keep(f, path), .id = keep(f, head->id), .parent = keep(f, head->parent_id ? head->parent_id : ""), .parent_entry = head->parent_entry,
	                   .next = -2, .run = -1};
	snprintf(h->parent_chain, sizeof h->parent_chain, "%s", head->parent_chain ? head->parent_chain : "");
	bool ours = strcmp(head->scenario, session_scenario(f->s)->id) == 0;
	record_close(record);
	for (int i = 0; i < f->head_count; i++)
		ours = ours && strcmp(f->heads[i].id, h->id ? h->id : "") != 0; /* a copy is the same run */
	if (h->path && h->id && h->parent && ours)
		f->head_count++;
}

struct chain_wanted {
	char text[65];
};

static bool take_chain(void *context, const struct record_entry *entry)
{
	struct chain_wanted *w = context;
	record_chain_text(entry->chain, w->text);
	return false;
}

/* Whether the past that a branch carries is the one whose chain it was given. */
static bool is_whole(const struct head *child)
{
	struct record_error error;
	struct record *record = record_open(child->path, true, &error);
	bool whole = record && record_check_parent(record, &error) == RECORD_OK;
	record_close(record);
	return whole;
}

/* Whether the branch proves its past, and the parent shows, at the entry of the parting, the chain that the branch says it has. */
static bool proves(const struct head *parent, const struct head *child)
{
	struct record_error error;
	struct chain_wanted w = {""};
	bool whole = is_whole(child);
	if (!whole || child->parent_entry <= 0)
		return whole; /* at 0 only the opening is common */
	struct record *record = record_open(parent->path, true, &error);
	if (!record)
		return false;
	record_read(record, child->parent_entry, 1, false, take_chain, &w, &error);
	record_close(record);
	return strcmp(w.text, child->parent_chain) == 0;
}

/* Relates head `i` to a neighbour that is related already. */
static bool relate(struct family *f, int i, int to)
{
	struct head *h = &f->heads[i], *n = &f->heads[to];
	bool child = strcmp(h->parent, n->id) == 0, parent = strcmp(n->parent, h->id) == 0;
	int64_t at = child ? h->parent_entry : n->parent_entry;
	if ((!child && !parent) || !(child ? proves(n, h) : proves(h, n)))
		return false;
	h->next = to;
	h->common = at < n->common ? at : n->common;
	h->elder = parent && (n->elder || n->next == -1);
	f->order[f->order_count++] = i;
	return true;
}

static void find_relations(struct family *f, const char *id)
{
	int own = -1;
	for (int i = 0; i < f->head_count && own < 0; i++)
		if (strcmp(f->heads[i].id, id) == 0)
			own = i;
	if (own < 0)
		return;
	f->heads[own].next = -1;
	f->heads[own].common = INT64_MAX;
	for (bool more = true; more;) { /* from the opened one outward, so that whatever a run hangs on comes before it */
		more = false;
		for (int i = 0; i < f->head_count && f->order_count < FAMILY_MAX; i++)
			for (int to = 0; to < f->head_count && f->heads[i].next == -2; to++)
				if (f->heads[to].next != -2 && strcmp(f->heads[i].id, f->heads[to].id) != 0 && relate(f, i, to))
					more = true;
	}
}

/* What claims to belong here and does not: it is named, not passed over. */
static void find_unproved(struct family *f)
{
	for (int i = 0; i < f->head_count; i++)
		for (int to = 0; to < f->head_count && f->heads[i].next == -2; to++) {
			const char *slash = strrchr(f->heads[i].path, '/');
			if (f->heads[to].next == -2 || strcmp(f->heads[i].parent, f->heads[to].id) != 0 || f->unproved_count == FAMILY_MAX)
				continue;
			f->altered[f->unproved_count] = !is_whole(&f->heads[i]);
			f->unproved[f->unproved_count++] = slash ? slash + 1 : f->heads[i].path;
			break;
		}
}

struct family *family_create(const struct session *s)
{
	struct family *f = memory_allocate_zeroed(1, sizeof *f);
	const struct record *record = session_record(s);
	if (!f || !record)
		return f;
	f->s = s;
	char folder[APP_PATH], path[APP_PATH], **names;
	const char *own = record_path(record), *slash = strrchr(own, '/');
	size_t count, stem = slash ? (size_t)(slash - own) : 0;
	snprintf(folder, sizeof folder, "%.*s", (int)(slash ? stem + (stem == 0) : 1), slash ? own : ".");
	if (file_list(&f->arena, folder, &names, &count) != FILE_OK)
		return f;
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(names[i]);
		if (length > 6 && strcmp(names[i] + length - 6, ".enshu") == 0 && (size_t)snprintf(path, sizeof path, "%s/%s", folder, names[i]) < sizeof path)
			add_head(f, path);
	}
	find_relations(f, record_head(record)->id);
	if (f->order_count < FAMILY_MAX)
		find_unproved(f);
	return f;
}

void family_free(struct family *f)
{
	if (!f)
		return;
	arena_free(&f->arena);
	memory_free(f);
}

bool family_has_steps(const struct family *f)
{
	return f && f->step < f->order_count;
}

int family_count(const struct family *f)
{
	return f ? f->run_count : 0;
}

const struct family_run *family_at(const struct family *f, int position)
{
	return f && position >= 0 && position < f->run_count ? &f->runs[position] : NULL;
}

int32_t family_value(const struct family_run *run, int metric, int32_t start, int64_t at)
{
	const struct family_curve *c = &run->curves[metric];
	for (int i = 0; i < c->count && c->at[i] <= at; i++)
		start = c->value[i];
	return start;
}

/* ---- what a run comes to ---- */

static bool fill_curves(struct family *f, struct family_run *run, const struct sim_scenario *sc)
{
	run->curves = arena_allocate(&f->arena, (sc->metric_count + 1) * sizeof *run->curves);
	if (!run->curves)
		return false;
	for (uint32_t i = 0; i < run->event_count; i++)
		if (run->events[i].kind == SIM_EVENT_METRIC)
			run->curves[run->events[i].a].count++;
	for (uint32_t m = 0; m < sc->metric_count; m++) {
		struct family_curve *c = &run->curves[m];
		c->at = arena_allocate(&f->arena, ((size_t)c->count + 1) * sizeof *c->at);
		c->value = arena_allocate(&f->arena, ((size_t)c->count + 1) * sizeof *c->value);
		if (!c->at || !c->value)
			return false;
		c->count = 0;
	}
	for (uint32_t i = 0; i < run->event_count; i++) {
		const struct sim_event *e = &run->events[i];
		if (e->kind != SIM_EVENT_METRIC)
			continue;
		struct family_curve *c = &run->curves[e->a];
		c->at[c->count] = e->at;
		c->value[c->count++] = e->after;
	}
	return true;
}

static bool same_event(const struct sim_event *a, const struct sim_event *b)
{
	return a->at == b->at && a->kind == b->kind && a->a == b->a && a->b == b->b && a->before == b->before && a->after == b->after;
}

/* The first choice made in `run` from `first` on, when the parent made another. */
static void find_choice(struct family_run *run, const struct sim_event *parent, uint32_t parent_count)
{
	run->decision = run->option = -1;
	for (uint32_t i = run->parts_at; i < run->event_count; i++) {
		const struct sim_event *e = &run->events[i];
		if (e->kind != SIM_EVENT_DECISION_DECIDED || e->b < 0)
			continue;
		for (uint32_t k = run->parts_at; k < parent_count; k++)
			if (parent[k].kind == SIM_EVENT_DECISION_DECIDED && parent[k].a == e->a && parent[k].b != e->b) {
				run->decision = e->a;
				run->option = e->b;
			}
		return;
	}
}

void family_part(struct family_run *run, const struct sim_event *events, uint32_t count)
{
	uint32_t k = 0;
	while (k < count && k < run->event_count && same_event(&events[k], &run->events[k]))
		k++;
	run->parts_at = k;
	run->from = run->end;
	if (k < run->event_count)
		run->from = run->events[k].at;
	if (k < count && events[k].at < run->from)
		run->from = events[k].at;
	find_choice(run, events, count);
}

static void find_parting(const struct family *f, struct family_run *run)
{
	const struct family_run *p = run->parent >= 0 ? &f->runs[run->parent] : NULL;
	const struct sim_history *h = session_history(f->s);
	family_part(run, p ? p->events : h->events, p ? p->event_count : (uint32_t)h->event_count);
}

static bool boil_down(struct family *f, struct head *h, const struct session *s)
{
	struct family_run *run = &f->runs[f->run_count];
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_history *history = session_history(s);
	struct sim_event *events = arena_allocate(&f->arena, (history->event_count + 1) * sizeof *events);
	const char *slash = strrchr(h->path, '/'), *name = slash ? slash + 1 : h->path;
	if (!events || sc->fingerprint != session_scenario(f->s)->fingerprint || *session_divergence(s))
		return false;
	memcpy(events, history->events, history->event_count * sizeof *events);
	*run = (struct family_run){.path = h->path, .name = arena_copy_text(&f->arena, name, strlen(name) - 6), .parent = -1, .elder = h->elder, .original = h->elder && !*h->parent,
	                           .end = session_state(s)->clock.now, .events = events, .event_count = (uint32_t)history->event_count, .ending = moment_best_ending(sc, session_state(s))};
	/* A child hangs on its parent where it parts later than the parent does; else both part from the opened run. */
	const struct head *n = &f->heads[h->next];
	if (strcmp(h->parent, n->id) == 0 && n->run >= 0 && h->parent_entry > n->common)
		run->parent = n->run;
	if (!run->name || !fill_curves(f, run, sc))
		return false;
	find_parting(f, run);
	h->run = f->run_count++;
	return true;
}

bool family_step(struct family *f)
{
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	if (!family_has_steps(f))
		return false;
	struct head *h = &f->heads[f->order[f->step++]];
	struct session *s = session_open(h->path, false, true, &options, &error);
	if (s)
		boil_down(f, h, s);
	session_close(s);
	return true;
}

int family_unproved(const struct family *f, int i, const char **name, bool *altered)
{
	if (f && name && i >= 0 && i < f->unproved_count)
		*name = f->unproved[i];
	if (f && altered && i >= 0 && i < f->unproved_count)
		*altered = f->altered[i];
	return f ? f->unproved_count : 0;
}
