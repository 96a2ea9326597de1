/* See console.h. */
#include "audience/console.h"

#include "audience/action.h"
#include "audience/inbox.h"
#include "audience/msel.h"
#include "audience/origin.h"
#include "audience/seat.h"
#include "audience/task.h"

#include <string.h>

#define NOTES_MAX    64
#define FAILURES_MAX 32

static void fill_metrics(struct resolver *r, struct audience_console *out)
{
	uint32_t since = resolve_reference(r);
	struct audience_metric *items = resolve_array(r, r->sc->metric_count, sizeof *items);
	for (int m = 0; items && m < (int)r->sc->metric_count; m++)
		items[out->metric_count++] = resolve_metric(r, m, since);
	out->metrics = items;
}

static void fill_notes(struct resolver *r, struct audience_console *out)
{
	struct audience_note *items = resolve_array(r, NOTES_MAX, sizeof *items);
	for (size_t i = r->history->command_count; items && i > 0 && out->note_count < NOTES_MAX; i--) {
		const struct sim_command *c = &r->history->commands[i - 1];
		if (c->kind == SIM_DO_NOTE && !c->text[SIM_SUBJECT]) /* one with a subject is a tick or the like, not a note to read */
			items[out->note_count++] =
			    (struct audience_note){.at = c->at,
			                           .words = c->text[SIM_TEXT] ? c->text[SIM_TEXT] : "",
			                           .role = resolve_role(r, c->role),
			                           .command = c->number};
	}
	out->notes = items;
}

static struct audience_failure failure_of(const struct resolver *r, const struct sim_event *e)
{
	struct audience_line line = line_make(r, e);
	bool overflow = e->kind == SIM_EVENT_OVERFLOW;
	return (struct audience_failure){.at = e->at,
	                                 .kind = overflow                  ? "overflow"
	                                         : e->c == SIM_CALL_BUDGET ? "budget"
	                                                                   : "error",
	                                 .origin = overflow ? "" : line.name.text,
	                                 .file = line.file,
	                                 .line = line.line};
}

static void fill_failures(struct resolver *r, struct audience_console *out)
{
	struct audience_failure *items = resolve_array(r, FAILURES_MAX, sizeof *items);
	for (size_t i = r->history->event_count; items && i > 0 && out->failure_count < FAILURES_MAX; i--) {
		const struct sim_event *e = &r->history->events[i - 1];
		if (e->kind == SIM_EVENT_HANDLER_FAILED || e->kind == SIM_EVENT_OVERFLOW)
			items[out->failure_count++] = failure_of(r, e);
	}
	out->failures = items;
}

static void count_consequence(struct audience_undo *undo, const struct sim_event *e)
{
	undo->events++;
	switch (e->kind) {
	case SIM_EVENT_INJECT_FIRED: undo->injects++; break;
	case SIM_EVENT_DECISION_OPENED:
	case SIM_EVENT_DECISION_DECIDED: undo->decisions++; break;
	case SIM_EVENT_ACTION_STARTED:
	case SIM_EVENT_ACTION_DONE: undo->actions++; break;
	case SIM_EVENT_METRIC: undo->metrics++; break;
	default: break;
	}
}

static void fill_undo(struct resolver *r, struct audience_undo *undo)
{
	const struct sim_command *last = NULL;
	for (size_t i = r->history->command_count; i > 0 && !last; i--)
		if (sim_command_is_undoable(&r->history->commands[i - 1]))
			last = &r->history->commands[i - 1];
	undo->kind = "";
	if (!last || (last->kind == SIM_DO_NOTE && last->text[SIM_SUBJECT] && strcmp(last->text[SIM_SUBJECT], "people") == 0)) /* who sits where: written before anybody has done anything */
		return;
	undo->possible = true;
	undo->command = last->number;
	undo->at = last->at;
	undo->kind = sim_command_id(last->kind);
	const uint32_t *roots = origin_commands(r);
	for (size_t i = 0; roots && i < r->history->event_count; i++) {
		const struct sim_event *e = &r->history->events[i];
		if (roots[i] != last->number)
			continue;
		if (e->kind == SIM_EVENT_INPUT)
			undo->line = line_make(r, e);
		else
			count_consequence(undo, e);
	}
}

const struct audience_console *audience_console_make(struct arena *arena, const struct audience_source *source,
                                                     int selected)
{
	struct resolver r = resolver_of(arena, source);
	struct audience_console *out = resolve_array(&r, 1, sizeof *out);
	if (!out)
		return NULL;
	out->header = resolve_header(&r);
	out->role_count = seat_list(&r, &out->roles);
	msel_make(&r, out, selected);
	inbox_make(&r, out);
	out->action_count = action_list(&r, SIM_NONE, &out->actions);
	fill_metrics(&r, out);
	out->task_count = task_list(&r, &out->tasks);
	fill_notes(&r, out);
	fill_failures(&r, out);
	out->log_count = line_latest(&r, AUDIENCE_LOG_LINES, &out->log);
	fill_undo(&r, &out->undo);
	out->event_count = (int)r.history->event_count;
	out->command_count = (int)r.history->command_count;
	out->ultra_vires = (int)r.st->clock.ultra_vires;
	return r.failed ? NULL : out;
}
