/* aar_parts — times, names, changes and chains as every section of the report writes them. See aar_inside.h. */
#include "report/aar/aar_inside.h"

#include "base/duration.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *aar_say(const struct aar *a, const char *id)
{
	static const struct aar_argument none = {0};
	return a->words->say(a->words->user, id, &none);
}

void aar_clock(const struct aar *a, int64_t at, bool seconds, char out[AAR_CLOCK])
{
	const struct audience_header *h = &a->debrief->header;
	int year, month, day, weekday, hour, minute, second;
	if (at < 0) {
		snprintf(out, AAR_CLOCK, "–");
		return;
	}
	moment_split(h->start_local + at, &year, &month, &day, &weekday, &hour, &minute, &second);
	int64_t days = (h->start_local + at) / 86400 - h->start_local / 86400;
	int used = 0;
	if (h->round >= 86400)
		used = snprintf(out, AAR_CLOCK, "%04d-%02d-%02d", year, month, day);
	else if (days)
		used = snprintf(out, AAR_CLOCK, "+%dd %02d:%02d", (int)days, hour, minute);
	else
		used = snprintf(out, AAR_CLOCK, "%02d:%02d", hour, minute);
	if (seconds && h->round >= 86400)
		snprintf(out + used, AAR_CLOCK - (size_t)used, " %02d:%02d", hour, minute);
	else if (seconds)
		snprintf(out + used, AAR_CLOCK - (size_t)used, ":%02d", second);
}

const char *aar_span(const struct aar *a, int64_t seconds)
{
	int64_t days = seconds / 86400, hours = seconds / 3600 % 24, minutes = seconds / 60 % 60;
	if (days)
		return hours ? SAY(a, "report.span.days-hours", AAR_NUMBER("days", days), AAR_NUMBER("hours", hours)) : SAY(a, "report.span.days", AAR_NUMBER("count", days));
	if (hours)
		return minutes ? SAY(a, "report.span.hours-minutes", AAR_NUMBER("hours", hours), AAR_NUMBER("minutes", minutes))
		               : SAY(a, "report.span.hours", AAR_NUMBER("hours", hours));
	if (minutes || !seconds)
		return SAY(a, "report.span.minutes", AAR_NUMBER("minutes", minutes));
	return SAY(a, "report.span.seconds", AAR_NUMBER("seconds", seconds));
}

/* ---- HTML ---- */

void aar_section(const struct aar *a, struct buffer *out, const char *id, const char *note)
{
	html_element(out, "<div class=\"head\"><h2>", aar_say(a, id), "</h2>");
	if (*note)
		html_element(out, "<p class=\"soft\">", note, "</p>");
	buffer_append_text(out, "</div>\n");
}

void aar_table(const struct aar *a, struct buffer *out, const char *look, const char *const *heads)
{
	buffer_append_format(out, "<div class=\"scroll\"><table class=\"%s\">\n<thead><tr>", look);
	for (; *heads; heads++)
		html_element(out, **heads ? "<th>" : "<td>", **heads ? aar_say(a, *heads) : "", **heads ? "</th>" : "</td>");
	buffer_append_text(out, "</tr></thead>\n<tbody>\n");
}

void aar_table_end(struct buffer *out)
{
	buffer_append_text(out, "</tbody></table></div>\n");
}

void aar_cell(struct buffer *out, const char *text)
{
	html_element(out, "<td>", text, "</td>");
}

void aar_time_cell(const struct aar *a, struct buffer *out, int64_t at)
{
	char clock[AAR_CLOCK];
	aar_clock(a, at, false, clock);
	html_element(out, "<td class=\"t\">", clock, "</td>");
}

void aar_text(struct buffer *out, const struct audience_text *text)
{
	if (text->language)
		html_element(out, "<small class=\"soft\">[", text->language, "]</small> ");
	html_text(out, text->text ? text->text : "");
}

void aar_names(const struct aar *a, struct buffer *out, const struct audience_names *names)
{
	if (names->all) {
		html_text(out, aar_say(a, "report.everybody"));
		return;
	}
	for (int i = 0; i < names->count; i++) {
		if (i)
			html_text(out, aar_say(a, "report.comma"));
		aar_text(out, &names->items[i]);
	}
}

void aar_pillar(struct buffer *out, enum audience_pillar pillar)
{
	static const char *const marks[] = {
	    "",
	    "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" fill=\"var(--def)\"/></svg>",
	    "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><polygon points=\"8,0.5 16,15 0,15\" fill=\"var(--det)\"/></svg>",
	    "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle cx=\"8\" cy=\"8\" r=\"7.5\" fill=\"var(--coo)\"/></svg>",
	    "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><rect x=\"1\" y=\"6\" width=\"14\" height=\"4\" fill=\"var(--soft)\"/></svg>"};
	if (pillar > AUDIENCE_NO_PILLAR && pillar <= AUDIENCE_BASE)
		buffer_append_text(out, marks[pillar]);
}

void aar_changes(const struct aar *a, struct buffer *out, const struct audience_change *changes, int count, int limit)
{
	if (count == 0)
		html_element(out, "<span class=\"soft\">", aar_say(a, "report.no-effect"), "</span>");
	for (int i = 0; i < count && i < limit; i++) {
		const struct audience_change *c = &changes[i];
		buffer_append_format(out, "%s<span class=\"%s\">", i ? "<br/>\n" : "", c->good < 0 ? "worse" : c->good > 0 ? "better" : "even");
		aar_text(out, &c->label);
		buffer_append_format(out, " <b>%s%d</b>", c->amount < 0 ? "−" : "+", abs(c->amount));
		html_text(out, c->unit);
		if (c->good)
			html_element(out, " <small>", aar_say(a, c->good < 0 ? "report.worse" : "report.better"), "</small>");
		buffer_append_text(out, "</span>");
	}
	if (count > limit)
		buffer_append_text(out, "<br/>…");
}

void aar_chain(const struct aar *a, struct buffer *out, const struct audience_chain *chain)
{
	buffer_append_text(out, "<ol class=\"chain\">\n");
	for (int i = 0; i < chain->count; i++) {
		const struct audience_line *line = &chain->links[i].line;
		char clock[AAR_CLOCK];
		if (chain->left_out && i == chain->count / 2)
			html_element(out, "<li class=\"soft\">", SAY(a, "why.left-out", AAR_NUMBER("count", chain->left_out)), "</li>\n");
		aar_clock(a, line->at, true, clock);
		html_element(out, chain->links[i].prompted ? "<li class=\"prompted\"><span class=\"t\">" : "<li><span class=\"t\">", clock, "</span> ");
		if (chain->links[i].prompted)
			html_element(out, "<small class=\"soft\">", aar_say(a, "why.prompted"), "</small> ");
		html_text(out, a->words->sentence(a->words->user, line));
		if (*line->file) {
			html_element(out, " <small class=\"soft\">", line->file, "");
			buffer_append_format(out, ":%d</small>", line->line);
		}
		buffer_append_text(out, "</li>\n");
	}
	buffer_append_text(out, "</ol>\n");
}

void aar_quote(struct buffer *out, const char *words)
{
	if (*words)
		html_element(out, "<blockquote>", words, "</blockquote>");
}

void aar_row(const struct aar *a, struct buffer *out, const char *id, const char *text)
{
	if (!*text)
		return;
	html_element(out, "<dt>", aar_say(a, id), "</dt>");
	html_element(out, "<dd>", text, "</dd>\n");
}

/* ---- ratings ---- */

int aar_rating(const struct audience_task *task)
{
	return task->rating ? task->rating : task->proposed;
}

int aar_objective_rating(const struct aar *a, const struct audience_objective *objective, bool *confirmed)
{
	int worst = 0;
	*confirmed = true;
	for (int i = 0; i < a->debrief->task_count; i++) {
		const struct audience_task *task = &a->debrief->tasks[i];
		int rating = aar_rating(task);
		if (strcmp(task->objective, objective->id) != 0 || !rating)
			continue;
		*confirmed = *confirmed && task->rating;
		worst = rating > worst ? rating : worst;
	}
	*confirmed = *confirmed && worst;
	return worst;
}
