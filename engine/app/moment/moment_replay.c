/* moment_replay — a recorded run as the replay shows it: one moment of it, the whole of its curves, the runs of its family, and why. See moment.h. */
#include "app/moment/moment.h"

#include "audience/reason.h"

#include <stdlib.h>
#include <string.h>

/* ---- marks ---- */

static bool is_mark(const struct sim_event *e)
{
	return e->kind == SIM_EVENT_INJECT_FIRED || e->kind == SIM_EVENT_DECISION_DECIDED || e->kind == SIM_EVENT_ENDING;
}

/* Injects, decisions and the ending among events[from .. count). */
static const struct replay_mark *marks_of(struct arena *arena, const struct sim_scenario *sc, const struct sim_event *events, size_t from, size_t count, int *mark_count)
{
	struct replay_mark *marks = arena_allocate(arena, (count - from + 1) * sizeof *marks);
	*mark_count = 0;
	for (size_t i = from; marks && i < count; i++) {
		const struct sim_event *e = &events[i];
		if (!is_mark(e) || (e->kind == SIM_EVENT_DECISION_DECIDED && e->b < 0))
			continue;
		struct replay_mark *mark = &marks[(*mark_count)++];
		*mark = (struct replay_mark){.kind = e->kind == SIM_EVENT_INJECT_FIRED ? REPLAY_INJECT : e->kind == SIM_EVENT_ENDING ? REPLAY_ENDING : REPLAY_DECISION,
		                             .at = e->at, .event = e->id, .decision = SIM_NONE};
		if (mark->kind == REPLAY_DECISION) {
			mark->decision = e->a;
			mark->number = audience_decision_number(sc, e->a);
			mark->letter[0] = (char)('A' + e->b % 26);
			mark->pillar = (enum audience_pillar)sc->options[sc->decisions[e->a].options.first + (uint32_t)e->b].pillar;
		}
	}
	return marks;
}

static void leave_injects_out(struct replay_branch *branch)
{
	struct replay_mark *marks = (struct replay_mark *)(uintptr_t)branch->marks;
	int kept = 0;
	for (int i = 0; marks && i < branch->mark_count; i++)
		if (marks[i].kind != REPLAY_INJECT)
			marks[kept++] = marks[i];
	branch->mark_count = kept;
}

/* ---- branches ---- */

static void fill_ending(const struct audience_source *source, int ending, struct replay_branch *branch)
{
	const struct sim_scenario *sc = source->scenario;
	branch->ending = "";
	if (ending == SIM_NONE)
		return;
	branch->ending = sim_text_in(sc, sc->endings[ending].title, source->language, NULL);
	branch->setback = sc->endings[ending].setback;
}

/* Branches are called by their numbers, in the order of their files' names: the same whichever of them is opened. */
static void number_branches(const struct replay_picture *p, const struct session *s, struct replay_branch *all)
{
	const struct record *record = session_record(s);
	const char *path = record ? record_path(record) : "", *slash = strrchr(path, '/'), *own = slash ? slash + 1 : path;
	for (int i = 0; i < p->branch_count; i++) {
		const char *name = i ? all[i].file : own;
		all[i].number = all[i].original ? 0 : 1;
		for (int k = 0; k < p->branch_count && !all[i].original; k++)
			all[i].number += k != i && !all[k].original && strcmp(k ? all[k].file : own, name) < 0;
	}
}

static void fill_parting(const struct sim_scenario *sc, const struct family_run *run, struct replay_branch *b)
{
	b->from = run->from;
	b->decision = 0;
	if (run->decision >= 0) {
		b->decision = audience_decision_number(sc, run->decision);
		b->letter[0] = (char)('A' + run->option % 26);
	}
}

/* The opened run was branched from another of the list: that one is the trunk, and the opened one hangs on it, as does what parts from it no later. */
static void hang_on_original(struct arena *arena, const struct moment_replay *what, const struct audience_source *end, struct replay_picture *p, struct replay_branch *all)
{
	const struct family_run *root = family_at(what->family, p->trunk - 1);
	struct family_run opened = {.events = end->history->events, .event_count = (uint32_t)end->history->event_count, .end = end->state->clock.now};
	struct replay_branch *trunk = &all[p->trunk];
	trunk->parent = -1;
	trunk->from = trunk->decision = 0;
	trunk->marks = marks_of(arena, end->scenario, root->events, 0, root->event_count, &trunk->mark_count);
	leave_injects_out(trunk);
	family_part(&opened, root->events, root->event_count);
	fill_parting(end->scenario, &opened, &all[0]);
	all[0].parent = p->trunk;
	while (all[0].own < all[0].mark_count && all[0].marks[all[0].own].event <= opened.parts_at)
		all[0].own++;
	for (int i = 1; i < p->branch_count; i++) {
		struct family_run run = *family_at(what->family, i - 1);
		uint32_t parts_at = run.parts_at;
		if (all[i].parent != 0)
			continue;
		family_part(&run, root->events, root->event_count);
		if (run.parts_at < parts_at)
			continue;
		all[i].parent = p->trunk;
		fill_parting(end->scenario, &run, &all[i]);
	}
}

static void fill_branches(struct arena *arena, const struct moment_replay *what, const struct audience_source *end, struct replay_picture *p)
{
	const struct sim_history *h = end->history;
	const struct record *record = session_record(what->session);
	int runs = family_count(what->family);
	struct replay_branch *all = arena_allocate(arena, ((size_t)runs + 1) * sizeof *all);
	if (!all)
		return;
	all[0] = (struct replay_branch){.name = "", .file = "", .parent = -1, .end = p->end, .original = !record || !record_head(record)->parent_id};
	all[0].marks = marks_of(arena, end->scenario, h->events, 0, h->event_count, &all[0].mark_count);
	leave_injects_out(&all[0]);
	fill_ending(end, moment_best_ending(end->scenario, end->state), &all[0]);
	for (int i = 0; i < runs; i++) {
		const struct family_run *run = family_at(what->family, i);
		struct replay_branch *b = &all[i + 1];
		*b = (struct replay_branch){.name = "", .file = run->name, .parent = run->parent + 1, .end = run->end, .original = run->original};
		fill_parting(end->scenario, run, b);
		b->marks = marks_of(arena, end->scenario, run->events, run->parts_at, run->event_count, &b->mark_count);
		leave_injects_out(b);
		fill_ending(end, run->ending, b);
		if (run->end > p->end)
			p->end = run->end; /* the axis holds the longest of them */
		if (run->original)
			p->trunk = i + 1;
	}
	p->branch_count = runs + 1;
	if (p->trunk > 0)
		hang_on_original(arena, what, end, p, all);
	number_branches(p, what->session, all);
	int unproved = family_unproved(what->family, 0, NULL, NULL);
	struct replay_unproved *left_out = arena_allocate(arena, ((size_t)unproved + 1) * sizeof *left_out);
	for (int i = 0; left_out && i < unproved; i++)
		family_unproved(what->family, i, &left_out[i].file, &left_out[i].altered);
	p->unproved = left_out;
	p->unproved_count = left_out ? unproved : 0;
	p->branches = all;
	p->branch = what->ui->branch >= 0 && what->ui->branch <= runs ? what->ui->branch : 0;
}

/* The selected branch's metrics, for laying over the original's. */
static void fill_other(struct arena *arena, const struct moment_replay *what, struct replay_picture *p)
{
	const struct family_run *run = family_at(what->family, p->branch - 1);
	struct audience_metric *other = run ? arena_allocate(arena, ((size_t)p->metric_count + 1) * sizeof *other) : NULL;
	for (int i = 0; other && i < p->metric_count; i++) {
		other[i] = p->metrics[i];
		const struct family_curve *c = &run->curves[other[i].index];
		other[i].curve = (struct audience_curve){c->at, c->value, c->count};
		other[i].value = family_value(run, other[i].index, other[i].start, p->now);
	}
	p->other = other;
}

/* The indicator in which the selected branch ends furthest from the original, in hundredths of its range. */
static void fill_apart(const struct moment_replay *what, struct replay_picture *p)
{
	const struct family_run *run = family_at(what->family, p->branch - 1);
	int64_t most = 0;
	p->apart = -1;
	for (int i = 0; run && i < p->metric_count; i++) {
		const struct audience_metric *m = &p->metrics[i];
		int32_t mine = m->curve.count ? m->curve.value[m->curve.count - 1] : m->start;
		int32_t others = family_value(run, m->index, m->start, INT64_MAX);
		int64_t points = m->max > m->min ? llabs((int64_t)others - mine) * 100 / (m->max - m->min) : 0;
		if (points <= most)
			continue;
		most = points;
		p->apart = i;
		p->apart_here = mine;
		p->apart_there = others;
	}
}

/* ---- bookmarks and notes ---- */

static void fill_bookmarks(struct arena *arena, const struct moment_replay *what, struct replay_picture *p)
{
	const struct sim_history *h = session_history(what->session);
	int marks = bookmarks_count(what->bookmarks), next = 0, count = 0;
	struct replay_bookmark *all = arena_allocate(arena, (h->command_count + (size_t)marks + 1) * sizeof *all);
	if (!all)
		return;
	for (size_t i = 0; i <= h->event_count; i++) {
		const struct sim_event *e = i < h->event_count ? &h->events[i] : NULL;
		for (; next < marks && (!e || bookmarks_at(what->bookmarks, next)->event < e->id); next++) {
			const struct bookmark *b = bookmarks_at(what->bookmarks, next);
			all[count++] = (struct replay_bookmark){.at = b->at, .event = b->event, .text = b->text, .tag = ""};
		}
		const struct sim_command *c = e && e->kind == SIM_EVENT_INPUT && e->a == SIM_DO_NOTE ? sim_history_command(h, (uint32_t)e->c) : NULL;
		if (c && c->text[SIM_TEXT] && !c->text[SIM_SUBJECT] && count < (int)h->command_count + marks)
			all[count++] = (struct replay_bookmark){.at = e->at, .event = e->id, .text = c->text[SIM_TEXT], .tag = "", .note = true};
	}
	p->bookmarks = all;
	p->bookmark_count = count;
}

/* ---- why ---- */

static void fill_why(struct arena *arena, const struct moment_replay *what, const struct audience_source *end, struct replay_picture *p)
{
	const struct sim_scenario *sc = end->scenario;
	struct audience_chain *chain = arena_allocate(arena, sizeof *chain);
	p->why_of.text = "";
	if (!chain)
		return;
	if (what->why_event && audience_why_event(arena, end, what->why_event, chain)) {
		p->why_of = chain->links[chain->count - 1].line.name;
		p->why_event = true;
		p->why = chain;
		return;
	}
	if (what->why >= 0 && what->why < (int)sc->metric_count) {
		struct audience_metric_why metric;
		if (!audience_why_metric(arena, end, what->why, p->now, &metric))
			return;
		*chain = metric.chain;
		p->why_of = metric.metric.name;
		p->why = chain;
		return;
	}
	int best = moment_best_ending(sc, end->state);
	int count = best == SIM_NONE ? -1 : audience_reasons_of_ending(arena, end, best, chain, &p->reasons);
	if (count < 0)
		return;
	p->reason_count = count;
	p->why = chain;
}

/* ---- another choice ---- */

/* Options of the decision that the branch form is about, and which was taken. */
static void fill_options(struct arena *arena, const struct moment_replay *what, const struct audience_source *end, struct replay_picture *p)
{
	const struct sim_scenario *sc = end->scenario;
	int decision = what->ui->overlay == UI_OVERLAY_BRANCH ? what->ui->form_target : -1, fallback;
	p->question.text = "";
	if (decision < 0 || decision >= (int)sc->decision_count)
		return;
	struct sim_list list = sc->decisions[decision].options;
	struct replay_option *options = arena_allocate(arena, ((size_t)list.count + 1) * sizeof *options);
	for (uint32_t i = 0; options && i < list.count; i++) {
		const struct sim_option *o = &sc->options[list.first + i];
		struct audience_option *out = &options[i].option;
		*out = (struct audience_option){.index = (int)i, .letter = {(char)('A' + i % 26)}, .pillar = (enum audience_pillar)o->pillar, .measure = ""};
		out->text.text = sim_text_in(sc, o->text, end->language, &fallback);
		out->text.language = fallback == SIM_NONE ? NULL : sc->languages[fallback];
		for (size_t e = 0; e < end->history->event_count; e++)
			if (end->history->events[e].kind == SIM_EVENT_DECISION_DECIDED && end->history->events[e].a == decision)
				options[i].taken = end->history->events[e].b == (int)i;
	}
	p->options = options;
	p->option_count = options ? (int)list.count : 0;
	p->question.text = sim_text_in(sc, sc->decisions[decision].prompt, end->language, &fallback);
}

/* ---- all of it ---- */

static bool fill_metrics(struct arena *arena, const struct audience_source *end, const struct audience_source *now, struct replay_picture *p)
{
	const struct audience_console *whole = audience_console_make(arena, end, SIM_NONE), *present = audience_console_make(arena, now, SIM_NONE);
	struct audience_metric *metrics = whole && present ? arena_allocate(arena, ((size_t)whole->metric_count + 1) * sizeof *metrics) : NULL;
	if (!metrics)
		return false;
	for (int i = 0; i < whole->metric_count; i++) {
		metrics[i] = whole->metrics[i];
		metrics[i].value = present->metrics[i].value;
	}
	p->metrics = metrics;
	p->metric_count = whole->metric_count;
	return true;
}

struct replay_picture *moment_replay(struct arena *arena, const struct moment_replay *what)
{
	const struct session *s = what->session;
	struct moment live = moment_live(s), here = moment_at(s, what->at);
	struct audience_source end = moment_source(&live, what->ui->language), now = moment_source(&here, what->ui->language);
	struct replay_picture *p = arena_allocate(arena, sizeof *p);
	const struct audience_room_input nothing = {.wall = -1, .hot_wash = -1};
	if (!p)
		return NULL;
	p->room = audience_room_make(arena, &now, &nothing);
	if (!p->room || !fill_metrics(arena, &end, &now, p))
		return NULL;
	p->header = p->room->header;
	moment_date(s, &p->year, &p->month, &p->day);
	bool counted;
	p->people = moment_people(session_scenario(s), session_state(s), session_history(s), &counted);
	p->wall_length = moment_wall_length(s);
	p->badge = moment_badge(arena, s);
	p->end = session_state(s)->clock.now;
	p->now = what->second > here.state->clock.now ? what->second : here.state->clock.now;
	p->event = here.state->clock.events;
	p->events = session_state(s)->clock.events;
	p->speed = 60;
	p->marks = marks_of(arena, end.scenario, end.history->events, 0, end.history->event_count, &p->mark_count);
	fill_branches(arena, what, &end, p);
	fill_other(arena, what, p);
	fill_apart(what, p);
	fill_bookmarks(arena, what, p);
	fill_why(arena, what, &end, p);
	fill_options(arena, what, &end, p);
	return p;
}
