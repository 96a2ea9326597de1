/* aar_html — the page: what a reader in a hurry needs on the first sheet of paper, then everything else in the order of the questions it answers. */
#include "report/aar/aar_inside.h"

#include "base/duration.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define KEY_DECISIONS 6
#define REASON        300 /* bytes of a reason in the table; the whole stands with the decision */

static const char style[] =
    "body{font-size:15px}h1{font-size:2.6rem;line-height:1.15;margin:0}h1 small{font-size:1.4rem;font-weight:400;color:var(--soft);margin-left:.6rem}"
    "a{color:inherit}h2{font-size:1.5rem;margin:0}h3{font-size:1.05rem;margin:1rem 0 .3rem}h4{font-size:.95rem;margin:.6rem 0 .2rem;color:var(--faint);font-weight:400}p{margin:.3rem 0}small{font-size:.85em}"
    ".head{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;flex-wrap:wrap;border-bottom:1px solid var(--strong);margin-top:2.2rem;padding-bottom:.25rem}"
    ".top{display:flex;justify-content:space-between;align-items:flex-start;color:var(--soft);font-size:1.1rem}"
    ".exercise{background:var(--accent);color:var(--on-accent);border:2px solid var(--accent-ink);border-radius:3px;font-weight:700;font-size:.9rem;padding:.1rem .6rem}"
    ".meta{display:flex;flex-wrap:wrap;gap:.6rem 3rem;border-top:2px solid var(--strong);margin:.8rem 0 0;padding-top:.6rem}.meta dt{color:var(--faint);font-size:.85rem}.meta dd{margin:0;font-size:1.1rem}"
    ".notice{border:1px dashed var(--strong);border-radius:4px;padding:.4rem .8rem;margin:1rem 0;color:var(--soft)}"
    ".first{display:grid;grid-template-columns:1fr 22rem;gap:2rem;margin-top:1.4rem;align-items:start}.first h2{margin-bottom:.4rem}.first p{font-size:1.08rem;line-height:1.5}"
    ".end{background:var(--sunken);border:1px solid var(--line);border-radius:8px;padding:1rem 1.2rem}.end .title{font-size:1.5rem;font-weight:700;line-height:1.25;margin:.4rem 0}.end.setback{border-color:var(--alert);border-width:2px}"
    ".soft,.faint td{color:var(--faint)}.t{font-variant-numeric:tabular-nums;white-space:nowrap}td.t{padding-right:1rem}th{color:var(--faint);font-weight:400;border-bottom-color:var(--strong)}"
    ".mark{display:inline-block;width:.95em;height:.95em;vertical-align:-.1em}.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;color:var(--soft)}.lane{font-size:14px;fill:var(--ink)}"
    ".letter{display:inline-block;min-width:1.3em;text-align:center;border:1px solid var(--strong);border-radius:3px;font-weight:700;font-size:.85em}"
    ".chosen .letter{background:var(--ink);color:var(--bg)}.number{display:inline-block;min-width:1.6em;font-weight:700}"
    ".options{list-style:none;padding:0;margin:.3rem 0}.options li{padding:.1rem 0}.options li:not(.chosen){color:var(--soft)}"
    ".choice,.turning{border-top:1px solid var(--line);padding:.6rem 0}blockquote{margin:.2rem 0;padding-left:.7rem;border-left:3px solid var(--strong);white-space:pre-wrap;overflow-wrap:anywhere}"
    ".words{white-space:pre-wrap}td,dd,li{overflow-wrap:anywhere}dl{margin:.3rem 0;display:grid;grid-template-columns:9rem 1fr;gap:.15rem .8rem}dl.meta{display:flex}dt{color:var(--faint)}dd{margin:0}"
    ".flag{color:var(--alert);font-weight:700}.breach td:first-child{box-shadow:inset 3px 0 var(--alert);padding-left:.6rem}.missing{color:var(--alert)}.worse b,.worse small{color:var(--alert)}"
    ".gates,.facts{margin:.1rem 0;padding-left:1.1rem}.gates{list-style:none;padding:0}.knew{font-weight:700;margin-top:.3rem}details summary{color:var(--faint);cursor:pointer}"
    ".chain{border-left:2px solid var(--strong);margin:.3rem 0;padding-left:2.2rem}.chain .soft{font-size:.85em}"
    ".psmu span{display:inline-block;width:1.9em;line-height:1.7em;text-align:center;border:1px solid var(--line);border-radius:4px;color:var(--faint);margin-right:2px}"
    ".psmu .given{background:var(--ink);border-color:var(--ink);color:var(--bg);font-weight:700}.psmu .proposed{border:2px solid var(--ink);color:var(--ink);font-weight:700}"
    ".objectives td{vertical-align:middle}.curves{display:grid;grid-template-columns:1fr 1fr;gap:.6rem 1.6rem}figure{margin:.4rem 0;break-inside:avoid}"
    ".curve{stroke:var(--a);stroke-width:2.2}.threshold{stroke:var(--alert);stroke-dasharray:5 4;fill:none}.tick{stroke:var(--ink);stroke-width:1.5;fill:none}"
    ".plan td{height:2.6rem;border:1px solid var(--line);padding:.35rem .5rem}.plan .issue{font-weight:700;width:28%}.log td,.injects td{font-size:.88em;padding-top:.12rem;padding-bottom:.12rem}"
    ".others br{display:none}.others span{display:inline-block;margin-right:.9em}.others .letter{margin-right:0}.differs td:nth-child(3){font-weight:700}.shares{margin:.1rem 0;padding-left:1.2rem}"
    ".proof dd{font-family:monospace}footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.4rem;color:var(--faint);font-size:.85rem;display:flex;justify-content:space-between;gap:1rem;flex-wrap:wrap}"
    "@media (max-width:45rem){.first,.curves{grid-template-columns:1fr}dl{grid-template-columns:1fr}}"
    "@page{size:A4;margin:14mm;@bottom-right{content:counter(page) ' / ' counter(pages);font-size:8pt}}"
    "@media print{html{font-size:11.5px}body{font-size:9.6pt}.first{grid-template-columns:1fr 17rem}.first p{font-size:9.6pt;line-height:1.4}.head{margin-top:1.4rem}.plan td{height:2.2rem}h3,h4,.legend,.knew{break-after:avoid}.head{break-after:avoid}table{font-size:8.4pt}.choice,.turning{break-inside:auto}"
    ".facts{columns:2;column-gap:2rem}.log td,.injects td{font-size:7pt;padding-top:0;padding-bottom:0}"
    "blockquote,li{break-inside:avoid}.page{break-before:page}summary{list-style:none}thead{display:table-header-group}}";

/* ---- head ---- */

static void meta(const struct aar *a, struct buffer *out, const char *id, const char *text)
{
	html_element(out, "<div><dt>", aar_say(a, id), "</dt>");
	html_element(out, "<dd>", text, "</dd></div>\n");
}

static void write_head(const struct aar *a, struct buffer *out)
{
	const struct aar_run *r = &a->run;
	int year, month, day, weekday, hour, minute, second;
	char date[48], scenario[160];
	moment_split(r->started / 1000, &year, &month, &day, &weekday, &hour, &minute, &second);
	snprintf(date, sizeof date, "%04d-%02d-%02d %02d:%02d UTC", year, month, day, hour, minute);
	snprintf(scenario, sizeof scenario, "%s %s", r->scenario, r->version);
	html_element(out, "<header>\n<div class=\"top\"><span>", aar_say(a, "report.name"), "</span><span class=\"exercise\">EXERCISE 訓練</span></div>\n");
	html_element(out, "<h1>", a->debrief->header.title.text, "");
	if (*a->title_other)
		html_element(out, "<small>", a->title_other, "</small>");
	buffer_append_text(out, "</h1>\n<dl class=\"meta\">");
	meta(a, out, "report.held", SAY(a, "report.held-words", AAR_TEXT("date", date), AAR_TEXT("span", aar_span(a, r->wall))));
	int played = 0;
	for (int i = 0; i < a->aftermath->seat_count; i++)
		played += strcmp(a->aftermath->seats[i].seat, "played") == 0;
	meta(a, out, "report.took-part", SAY(a, !played ? "report.took-part-none" : r->counted ? "report.took-part-counted" : "report.took-part-words", AAR_NUMBER("people", r->people), AAR_NUMBER("played", played), AAR_NUMBER("roles", a->aftermath->seat_count)));
	meta(a, out, "report.scenario", scenario);
	meta(a, out, "report.recording",
	     *r->divergence ? aar_say(a, "report.not-verified") : SAY(a, "report.verified", AAR_NUMBER("events", a->debrief->event_count)));
	buffer_append_text(out, "</dl>\n</header>\n");
	html_element(out, "<p class=\"notice\">", aar_say(a, "report.notice"), "</p>\n");
	if (*r->divergence)
		html_element(out, "<p class=\"notice flag\">", SAY(a, "report.differs", AAR_TEXT("what", r->divergence)), "</p>\n");
}

/* ---- summary ---- */

static void write_ending(const struct aar *a, struct buffer *out)
{
	const struct audience_debrief *d = a->debrief;
	char clock[AAR_CLOCK];
	aar_clock(a, d->ending_at, false, clock);
	buffer_append_format(out, "<aside class=\"end%s\">\n", d->ending_setback ? " setback" : "");
	html_element(out, "<span class=\"soft\">", aar_say(a, "report.ending"), "</span>\n<p class=\"title\">");
	if (d->has_ending)
		aar_text(out, &d->ending_title);
	else
		html_text(out, aar_say(a, d->header.run == AUDIENCE_OVER ? "report.no-ending" : "report.not-over"));
	buffer_append_text(out, "</p>\n");
	if (d->has_ending)
		html_element(out, "<p class=\"soft\">", SAY(a, "report.ending-rank", AAR_NUMBER("rank", d->ending_rank), AAR_NUMBER("all", d->ending_worst), AAR_TEXT("time", clock)), "</p>\n");
	for (int i = 0; i < d->also_count; i++)
		html_element(out, "<p class=\"soft\">", SAY(a, "report.also", AAR_TEXT("ending", d->also[i].text)), "</p>\n");
	buffer_append_text(out, "</aside>\n");
}

static void write_summary(const struct aar *a, struct buffer *out)
{
	const struct audience_debrief *d = a->debrief;
	char end[AAR_CLOCK], start[AAR_CLOCK];
	aar_clock(a, 0, false, start);
	aar_clock(a, d->header.now, false, end);
	html_element(out, "<div class=\"first\"><section>\n<h2>", aar_say(a, "report.summary"), "</h2>\n<p>");
	aar_text(out, &a->aftermath->premise);
	buffer_append_text(out, "</p>\n");
	if (*d->ending_text.text) {
		buffer_append_text(out, "<p>");
		aar_text(out, &d->ending_text);
		buffer_append_text(out, "</p>\n");
	}
	html_element(out, "<p>", SAY(a, "report.played", AAR_TEXT("start", start), AAR_TEXT("end", end), AAR_TEXT("span", aar_span(a, d->header.now))), " ");
	html_element(out, "", SAY(a, "report.counts", AAR_NUMBER("decisions", a->aftermath->choice_count), AAR_NUMBER("in_time", d->decisions_in_time), AAR_NUMBER("shares", d->shares)), " ");
	html_element(out, "", SAY(a, "report.counts-approvals", AAR_NUMBER("given", d->approvals), AAR_NUMBER("refused", d->approvals_refused), AAR_NUMBER("ultra_vires", d->ultra_vires)),
	             "</p>\n");
	if (a->turning_count)
		html_element(out, "<p>", SAY(a, "report.heaviest", AAR_TEXT("what", a->words->sentence(a->words->user, &a->turnings[0].what->line))), "</p>\n");
	buffer_append_text(out, "</section>\n");
	write_ending(a, out);
	buffer_append_text(out, "</div>\n");
}

/* ---- key decisions ---- */

static int weight_of(const struct aar *a, uint32_t event)
{
	int weight = 0;
	for (int i = 0; i < a->otherwise_count; i++)
		if (a->otherwise[i].event == event && a->otherwise[i].points > weight)
			weight = a->otherwise[i].points;
	for (int i = 0; !weight && i < a->debrief->decision_count; i++)
		if (a->debrief->decisions[i].line.id == event)
			weight = a->debrief->decisions[i].weight;
	return weight;
}

/* Whether it is among the heaviest. */
static bool is_key(const struct aar *a, const struct audience_choice *c)
{
	int heavier = 0, mine = weight_of(a, c->event);
	for (int i = 0; i < a->aftermath->choice_count; i++) {
		const struct audience_choice *other = &a->aftermath->choices[i];
		if (other->chosen < 0 || other == c)
			continue;
		int weight = weight_of(a, other->event);
		heavier += weight > mine || (weight == mine && other < c);
	}
	return c->chosen >= 0 && heavier < KEY_DECISIONS;
}

/* Bytes of a text that a table has room for: up to a space near the end, where there is one, else up to a whole character that carries its marks. */
static size_t table_length(const char *text)
{
	size_t length = strlen(text), space = 0, whole = 0;
	if (length <= REASON)
		return length;
	for (size_t at = 0; at < REASON;) {
		uint32_t character;
		size_t bytes = utf8_decode(text + at, length - at, &character);
		bool mark = (character >= 0x300 && character < 0x370) || (character >= 0x200C && character <= 0x200D) || (character >= 0xFE00 && character <= 0xFE0F);
		if (bytes && (character == ' ' || character == '\n'))
			space = at;
		if (bytes && !mark)
			whole = at;
		at += bytes ? bytes : 1;
	}
	return space > REASON * 3 / 4 ? space : whole;
}

/* Why an option was chosen, in the first words that say so; the beginning of a speech leads to the rest. */
static void write_reason(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	const char *why = "";
	for (int i = 0; i < c->voice_count && !*why; i++)
		why = c->voices[i].words;
	size_t shown = table_length(why);
	char first[REASON + 1];
	memcpy(first, why, shown);
	first[shown] = '\0';
	html_element(out, "</td><td class=\"words\">", first, "");
	if (why[shown])
		buffer_append_format(out, "... <a href=\"#decision-%d\">%s</a>", c->index + 1, aar_say(a, "report.in-full"));
	buffer_append_text(out, "</td><td>");
}

static void write_key_decision(const struct aar *a, struct buffer *out, const struct audience_choice *c)
{
	buffer_append_format(out, "<tr><td class=\"n\"><a href=\"#decision-%d\"><b>%d</b></a></td>", c->index + 1, c->number);
	aar_time_cell(a, out, c->decided);
	buffer_append_text(out, "<td>");
	aar_names(a, out, &c->owners);
	buffer_append_text(out, "</td><td>");
	for (int i = 0; i < c->option_count; i++)
		if (c->options[i].index == c->chosen) {
			aar_pillar(out, c->options[i].pillar);
			buffer_append_text(out, " <b>");
			aar_text(out, &c->options[i].text);
			buffer_append_text(out, "</b>");
		}
	write_reason(a, out, c);
	aar_changes(a, out, c->changes, c->change_count, 2);
	buffer_append_text(out, "</td></tr>\n");
}

static void write_key_decisions(const struct aar *a, struct buffer *out)
{
	static const char *const heads[] = {"", "report.time", "report.owner", "report.choice", "report.why", "report.effect", NULL};
	int made = 0;
	for (int i = 0; i < a->aftermath->choice_count; i++)
		made += a->aftermath->choices[i].chosen >= 0;
	if (!made)
		return;
	aar_section(a, out, "report.key-decisions", SAY(a, "report.key-note", AAR_NUMBER("count", made < KEY_DECISIONS ? made : KEY_DECISIONS), AAR_NUMBER("all", made)));
	aar_table(a, out, "keys", heads);
	for (int i = 0; i < a->aftermath->choice_count; i++)
		if (is_key(a, &a->aftermath->choices[i]))
			write_key_decision(a, out, &a->aftermath->choices[i]);
	aar_table_end(out);
}

void aar_write_html(const struct aar *a, struct buffer *out)
{
	html_page_begin(out, a->language, SAY(a, "report.title", AAR_TEXT("title", a->debrief->header.title.text)), style);
	write_head(a, out);
	write_summary(a, out);
	aar_write_objectives(a, out);
	aar_write_timeline(a, out);
	write_key_decisions(a, out);
	aar_write_plan(a, out);
	aar_write_turnings(a, out);
	aar_write_otherwise(a, out);
	aar_write_decisions(a, out);
	aar_write_measures(a, out);
	aar_write_information(a, out);
	aar_write_tasks(a, out);
	aar_write_metrics(a, out);
	aar_write_rulings(a, out);
	aar_write_notes(a, out);
	aar_write_appendix(a, out);
	html_element(out, "<footer><span>", aar_say(a, "report.footer"), "</span><span>");
	buffer_append_format(out, "%.4s %.4s %.4s %.4s", a->run.chain, a->run.chain + 4, a->run.chain + 8, a->run.chain + 12);
	html_element(out, "</span><span>Enshu ", a->run.program, "</span></footer>\n");
	html_page_end(out);
}
