/* aar_appendix — the improvement plan to be filled in, proposals, notes, and the appendix: injects, the whole log, the recording's proof. */
#include "report/aar/aar_inside.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define PLAN_BLANK 4 /* empty rows for what people add */

/* ---- improvement plan: what the recording itself shows to be an issue, the rest for people ---- */

static void plan_row(const struct aar *a, struct buffer *out, const char *issue)
{
	html_element(out, "<tr><td class=\"issue\" contenteditable=\"true\">", issue, "</td>");
	for (int i = 0; i < 4; i++)
		buffer_append_text(out, "<td class=\"fill\" contenteditable=\"true\"></td>");
	buffer_append_text(out, "</tr>\n");
	(void)a;
}

static void plan_of_decisions(const struct aar *a, struct buffer *out)
{
	for (int i = 0; i < a->aftermath->choice_count; i++) {
		const struct audience_choice *c = &a->aftermath->choices[i];
		const char *id = c->by_default ? "report.issue.default" : c->late && c->event ? "report.issue.late" : !c->event ? "report.issue.open" : NULL;
		if (id)
			plan_row(a, out, SAY(a, id, AAR_NUMBER("number", c->number), AAR_TEXT("question", c->question.text)));
	}
}

static void plan_of_acts(const struct aar *a, struct buffer *out)
{
	for (int i = 0; i < a->aftermath->attempt_count; i++) {
		const struct audience_attempt *t = &a->aftermath->attempts[i];
		if (t->ultra_vires)
			plan_row(a, out, SAY(a, "report.issue.ultra-vires", AAR_TEXT("role", t->role.text), AAR_TEXT("name", t->name.text)));
		else if (t->outcome == AUDIENCE_OUTCOME_REFUSED)
			plan_row(a, out, SAY(a, "report.issue.refused", AAR_TEXT("role", t->role.text), AAR_TEXT("name", t->name.text)));
	}
	for (int i = 0; i < a->aftermath->passing_count; i++)
		if (a->aftermath->passings[i].against)
			plan_row(a, out, SAY(a, "report.issue.against", AAR_TEXT("from", a->aftermath->passings[i].from.text), AAR_TEXT("name", a->aftermath->passings[i].what.text)));
}

void aar_write_plan(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.issue", "report.action", "report.owner", "report.due", "report.done-when", NULL};
	aar_section(a, out, "report.plan", aar_say(a, "report.plan-note"));
	aar_table(a, out, "plan", heads);
	for (int i = 0; i < a->debrief->task_count; i++) {
		const struct audience_task *t = &a->debrief->tasks[i];
		if (aar_rating(t) >= 3)
			plan_row(a, out, SAY(a, "report.issue.task", AAR_TEXT("task", t->text.text)));
	}
	plan_of_decisions(a, out);
	plan_of_acts(a, out);
	for (int i = 0; i < PLAN_BLANK; i++)
		plan_row(a, out, "");
	aar_table_end(out);
}

/* ---- proposals, notes ---- */

void aar_write_rulings(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.time", "report.role", "report.proposal", "report.ruling", "report.effect", NULL};
	char id[48];
	if (a->aftermath->ruling_count == 0)
		return;
	aar_section(a, out, "report.rulings", "");
	aar_table(a, out, "rulings", heads);
	for (int i = 0; i < a->aftermath->ruling_count; i++) {
		const struct audience_ruling *r = &a->aftermath->rulings[i];
		buffer_append_text(out, "<tr>");
		aar_time_cell(a, out, r->at >= 0 ? r->at : r->ruled);
		buffer_append_text(out, "<td>");
		aar_text(out, &r->role);
		html_element(out, "</td><td class=\"words\">", r->words, "</td><td>");
		snprintf(id, sizeof id, "report.verdict.%s", r->status);
		html_element(out, "<b>", aar_say(a, id), "</b>");
		aar_quote(out, r->reason);
		buffer_append_text(out, "</td><td>");
		aar_changes(a, out, r->changes, r->change_count, 8);
		buffer_append_text(out, "</td></tr>\n");
	}
	aar_table_end(out);
}

void aar_write_notes(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.time", "report.about", "report.note", NULL};
	if (a->aftermath->note_count == 0)
		return;
	aar_section(a, out, "report.notes", "");
	aar_table(a, out, "notes", heads);
	for (int i = 0; i < a->aftermath->note_count; i++) {
		const struct audience_note *n = &a->aftermath->notes[i];
		buffer_append_text(out, "<tr>");
		aar_time_cell(a, out, n->at);
		buffer_append_text(out, "<td>");
		aar_text(out, &n->role);
		html_element(out, "</td><td class=\"words\">", n->words, "</td></tr>\n");
	}
	aar_table_end(out);
}

/* ---- appendix ---- */

static void write_injects(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.number", "report.time", "report.status", "report.channel", "report.to", "report.subject", NULL};
	static const char *const status[] = {"report.status.to-come", "report.status.to-come", "report.status.due",     "report.status.if-met",   "report.status.by-hand",
	                                     "report.status.held",    "report.status.fired",   "report.status.skipped", "report.status.cancelled"};
	char id[48];
	html_element(out, "<h3>", aar_say(a, "report.injects"), "</h3>\n");
	aar_table(a, out, "injects", heads);
	for (int i = 0; i < a->inject_count; i++) {
		const struct audience_msel_row *r = &a->injects[i];
		buffer_append_format(out, "<tr%s><td class=\"n\">%d</td>", r->status == AUDIENCE_INJECT_FIRED ? "" : " class=\"faint\"", r->number);
		aar_time_cell(a, out, r->at);
		aar_cell(out, aar_say(a, status[r->status]));
		snprintf(id, sizeof id, "channel.%s", audience_channel_id(r->channel));
		aar_cell(out, aar_say(a, id));
		buffer_append_text(out, "<td>");
		aar_names(a, out, &r->to);
		buffer_append_text(out, "</td><td>");
		aar_text(out, &r->subject);
		if (r->adhoc)
			html_element(out, " <small class=\"flag\">", aar_say(a, "report.adhoc"), "</small>");
		aar_quote(out, r->reason);
		buffer_append_text(out, "</td></tr>\n");
	}
	aar_table_end(out);
}

static void write_log(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"report.number", "report.time", "report.event", "report.caused-by", NULL};
	html_element(out, "<h3>", aar_say(a, "report.log"), "</h3>\n");
	aar_table(a, out, "log", heads);
	for (int i = 0; i < a->aftermath->log_count; i++) {
		const struct audience_line *line = &a->aftermath->log[i];
		char clock[AAR_CLOCK];
		aar_clock(a, line->at, true, clock);
		buffer_append_format(out, "<tr><td class=\"n\">%" PRIu32 "</td>", line->id);
		html_element(out, "<td class=\"t\">", clock, "</td>");
		aar_cell(out, a->words->sentence(a->words->user, line));
		if (line->cause)
			buffer_append_format(out, "<td class=\"n\">%" PRIu32 "</td></tr>\n", line->cause);
		else
			buffer_append_text(out, "<td></td></tr>\n");
	}
	aar_table_end(out);
}

static void write_proof(const struct aar *a, struct buffer *out)
{
	const struct aar_run *r = &a->run;
	char text[64];
	html_element(out, "<h3>", aar_say(a, "report.proof"), "</h3>\n<p>");
	html_element(out, "", *r->divergence ? SAY(a, "report.differs", AAR_TEXT("what", r->divergence)) : aar_say(a, "report.proof-words"), "</p>\n<dl class=\"proof\">");
	aar_row(a, out, "report.recording", r->name);
	aar_row(a, out, "report.id", r->id);
	aar_row(a, out, "report.chain", r->chain);
	aar_row(a, out, "report.hash", r->hash);
	snprintf(text, sizeof text, "%" PRIu64, r->seed);
	aar_row(a, out, "report.seed", text);
	snprintf(text, sizeof text, "%" PRIu32, r->commands);
	aar_row(a, out, "report.commands", text);
	snprintf(text, sizeof text, "%" PRIu32, r->undone);
	aar_row(a, out, "report.undone", text);
	aar_row(a, out, "report.pace", aar_say(a, r->automatic ? "report.pace.clock" : "report.pace.facilitator"));
	aar_row(a, out, "report.program", r->program);
	if (*r->parent)
		aar_row(a, out, "report.parent", SAY(a, r->parent_proved ? "report.parent-proved" : "report.parent-claimed", AAR_TEXT("id", r->parent), AAR_NUMBER("command", r->parent_command)));
	aar_row(a, out, "report.seal",
	        strcmp(r->seal, "valid") == 0 ? SAY(a, "report.seal.valid", AAR_TEXT("signer", r->signer)) : aar_say(a, strcmp(r->seal, "none") == 0 ? "report.seal.none" : "report.seal.invalid"));
	buffer_append_text(out, "</dl>\n");
}

void aar_write_appendix(const struct aar *a, struct buffer *out)
{
	aar_section(a, out, "report.appendix", "");
	write_injects(a, out);
	write_log(a, out);
	write_proof(a, out);
}
