/* See msel.h. */
#include "audience/msel.h"

#include "audience/clause.h"
#include "audience/origin.h"

#include <stdio.h>
#include <string.h>

static enum audience_inject_status status_of(const struct resolver *r, int inject, bool next)
{
	const struct sim_inject *def = resolve_inject(r, inject);
	const struct sim_inject_state *is = sim_inject_state_of(r->sc, r->st, inject);
	switch (is->status) {
	case SIM_INJECT_FIRED: return AUDIENCE_INJECT_FIRED;
	case SIM_INJECT_SKIPPED: return AUDIENCE_INJECT_SKIPPED;
	case SIM_INJECT_CANCELLED: return AUDIENCE_INJECT_CANCELLED;
	default: break;
	}
	if (is->held)
		return AUDIENCE_INJECT_HELD;
	if (is->status == SIM_INJECT_DUE)
		return AUDIENCE_INJECT_DUE;
	if (next)
		return AUDIENCE_INJECT_NEXT;
	if (is->due >= 0 || !def || def->trigger.kind == SIM_AT)
		return AUDIENCE_INJECT_TO_COME;
	return def->trigger.kind == SIM_BY_HAND ? AUDIENCE_INJECT_BY_HAND : AUDIENCE_INJECT_IF_MET;
}

/* Reason given when it was last skipped. */
static const char *reason_of(const struct resolver *r, int inject)
{
	for (size_t i = r->history->command_count; i > 0; i--) {
		const struct sim_command *c = &r->history->commands[i - 1];
		if (c->kind == SIM_DO_SKIP && c->target == inject)
			return c->text[SIM_WHY] ? c->text[SIM_WHY] : "";
	}
	return "";
}

static struct audience_msel_row row_of(struct resolver *r, int inject, int next)
{
	const struct sim_inject_state *is = sim_inject_state_of(r->sc, r->st, inject);
	struct audience_msel_row row = {.index = inject,
	                                .number = resolve_inject_number(r, inject),
	                                .adhoc = !resolve_inject(r, inject),
	                                .status = status_of(r, inject, inject == next),
	                                .next = inject == next,
	                                .at = is->status == SIM_INJECT_FIRED ? is->fired : is->due,
	                                .channel = resolve_inject_channel(r, inject),
	                                .to = resolve_names(r, is->to),
	                                .subject = resolve_inject_words(r, inject, SIM_SUBJECT),
	                                .room = resolve_inject_is_for_room(r, inject),
	                                .reason = ""};
	if (row.status == AUDIENCE_INJECT_SKIPPED)
		row.reason = reason_of(r, inject);
	return row;
}

static int64_t row_key(const struct audience_msel_row *row)
{
	return row->at < 0 ? INT64_MAX : row->at;
}

static void count_row(struct audience_console *out, const struct audience_msel_row *row)
{
	switch (row->status) {
	case AUDIENCE_INJECT_FIRED:
	case AUDIENCE_INJECT_SKIPPED:
	case AUDIENCE_INJECT_CANCELLED: out->rows_done++; break;
	case AUDIENCE_INJECT_HELD: out->rows_held++; break;
	default: out->rows_to_come++; break;
	}
	if (row->status == AUDIENCE_INJECT_FIRED && row->at > out->last_fired)
		out->last_fired = row->at;
}

static void fill_rows(struct resolver *r, struct audience_console *out)
{
	int total = sim_inject_total(r->sc, r->st), next = r->st->clock.over ? SIM_NONE : sim_next_inject(r->sc, r->st);
	struct audience_msel_row *rows = resolve_array(r, (size_t)total, sizeof *rows);
	out->rows = rows;
	out->next = -1;
	out->next_at = -1;
	for (int i = 0; rows && i < total; i++) {
		if (sim_inject_state_of(r->sc, r->st, i)->status == SIM_INJECT_UNUSED)
			continue;
		struct audience_msel_row row = row_of(r, i, next);
		count_row(out, &row);
		int place = out->row_count++;
		for (; place > 0 && row_key(&rows[place - 1]) > row_key(&row); place--)
			rows[place] = rows[place - 1];
		rows[place] = row;
	}
	for (int i = 0; i < out->row_count; i++) {
		bool to_come = rows[i].status == AUDIENCE_INJECT_TO_COME || rows[i].status == AUDIENCE_INJECT_DUE;
		if (rows[i].next) {
			out->next = i;
			out->next_at = rows[i].at;
		} else if (to_come && rows[i].at >= 0 && !out->then) {
			out->then = &rows[i];
		}
	}
}

/* ---- the selected inject ---- */

/* First event since the inject fired that is what was expected. */
static const struct sim_event *seen(const struct resolver *r, int inject, const struct sim_pattern *pattern)
{
	bool fired = false;
	for (size_t i = 0; i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (e->kind == SIM_EVENT_INJECT_FIRED && e->a == inject)
			fired = true;
		else if (fired && sim_pattern_matches(pattern, e))
			return e;
	}
	return NULL;
}

/* Whether the facilitator has seen it: the last of the notes on it says so. Such a note names it in its subject, "seen INJECT 2" or "not-seen INJECT 2", counted from 1. */
static const struct sim_command *seen_by_hand(const struct resolver *r, int inject, int position)
{
	const struct sim_command *last = NULL;
	char yes[256], no[256];
	snprintf(yes, sizeof yes, "seen %.200s %d", sim_inject_id(r->sc, inject), position + 1);
	snprintf(no, sizeof no, "not-seen %.200s %d", sim_inject_id(r->sc, inject), position + 1);
	for (size_t i = 0; i < r->history->command_count; i++) {
		const struct sim_command *c = &r->history->commands[i];
		if (c->kind != SIM_DO_NOTE || !c->text[SIM_SUBJECT])
			continue;
		if (strcmp(c->text[SIM_SUBJECT], yes) == 0)
			last = c;
		else if (strcmp(c->text[SIM_SUBJECT], no) == 0)
			last = NULL;
	}
	return last;
}

static void fill_expected(struct resolver *r, struct audience_inject_detail *d, struct sim_list list)
{
	struct audience_expected *items = resolve_array(r, list.count, sizeof *items);
	for (uint32_t i = 0; items && i < list.count; i++) {
		const struct sim_expected *def = &r->sc->expected[list.first + i];
		struct audience_expected *x = &items[i];
		x->text = def->text != SIM_NONE ? resolve_text(r, def->text)
		                                : line_subject(r, sim_event_a_is(def->pattern.kind), def->pattern.a);
		x->by_hand = def->pattern.kind == SIM_EVENT_NONE;
		x->at = -1;
		x->objective = def->objective == SIM_NONE ? "" : r->sc->objectives[def->objective].id;
		const struct sim_event *e = x->by_hand ? NULL : seen(r, d->row.index, &def->pattern);
		const struct sim_command *note = x->by_hand ? seen_by_hand(r, d->row.index, (int)i) : NULL;
		if (e || note) {
			x->ticked = true;
			x->at = e ? e->at : note->at;
			d->expected_seen++;
		}
		d->expected_count = (int)i + 1;
	}
	d->expected = items;
}

static const struct audience_text *text_list(struct resolver *r, struct sim_list list, int *count)
{
	struct audience_text *items = resolve_array(r, list.count, sizeof *items);
	*count = items ? (int)list.count : 0;
	for (int i = 0; i < *count; i++)
		items[i] = resolve_text(r, r->sc->text_list[list.first + (uint32_t)i]);
	return items;
}

static void fill_scripted(struct resolver *r, struct audience_inject_detail *d, const struct sim_inject *def)
{
	d->notes = resolve_text(r, def->notes);
	d->questions = text_list(r, def->questions, &d->question_count);
	fill_expected(r, d, def->expected);
	if (d->row.status != AUDIENCE_INJECT_FIRED)
		d->clause_count = clause_list(r, &def->trigger, &d->clauses);
	d->effect_count = clause_effects(r, &def->effects, 1, &d->effects);
	if (def->module != SIM_NONE)
		d->module = resolve_text(r, r->sc->modules[def->module].name);
	if (def->objective != SIM_NONE)
		d->objective = r->sc->objectives[def->objective].id;
	if (def->place && SIM_PLACE_FILE(def->place) < r->sc->file_count) {
		d->file = r->sc->files[SIM_PLACE_FILE(def->place)].path;
		d->line = (int)SIM_PLACE_LINE(def->place);
	}
	struct audience_text *reveals = resolve_array(r, def->reveals.count, sizeof *reveals);
	for (uint32_t i = 0; reveals && i < def->reveals.count; i++) {
		reveals[i] = resolve_text(r, r->sc->facts[r->sc->fact_list[def->reveals.first + i]].text);
		d->reveal_count = (int)i + 1;
	}
	d->reveals = reveals;
}

static bool was_edited(const struct resolver *r, int inject)
{
	for (size_t i = 0; i < r->history->event_count; i++)
		if (r->history->events[i].kind == SIM_EVENT_INJECT_EDITED && r->history->events[i].a == inject)
			return true;
	return false;
}

static struct audience_inject_detail detail_of(struct resolver *r, const struct audience_msel_row *row)
{
	struct audience_inject_detail d = {.row = *row};
	d.from = resolve_inject_words(r, row->index, SIM_SENDER);
	d.body = resolve_inject_words(r, row->index, SIM_BODY);
	d.notes = d.module = resolve_plain(NULL);
	d.objective = d.file = "";
	d.edited = was_edited(r, row->index);
	d.room = resolve_inject_is_for_room(r, row->index);
	const struct sim_inject *def = resolve_inject(r, row->index);
	if (def)
		fill_scripted(r, &d, def);
	return d;
}

struct audience_inject_detail msel_detail(struct resolver *r, int inject)
{
	struct audience_msel_row row = row_of(r, inject, SIM_NONE);
	return detail_of(r, &row);
}

static void fill_selected(struct resolver *r, struct audience_console *out, int selected)
{
	const struct audience_msel_row *row = out->next >= 0 ? &out->rows[out->next] : NULL;
	for (int i = 0; i < out->row_count; i++)
		if (out->rows[i].index == selected)
			row = &out->rows[i];
	if (!row)
		return;
	out->has_selected = true;
	out->selected = detail_of(r, row);
}

void msel_make(struct resolver *r, struct audience_console *out, int selected)
{
	fill_rows(r, out);
	fill_selected(r, out, selected);
}
