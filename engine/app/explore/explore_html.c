/* explore_html — an exploration as one self-contained page after the screen of the same name: endings, options and endings, metrics over time, decisions, roles,
 * tasks, measures, findings. No script, nothing loaded, light and dark by the reader's setting, and it prints. The drawings are in explore_plot.c. */
#include "app/explore/explore_plot.h"

#include "report/html.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define ACTS_SHOWN 60 /* of a witness */

static const char style[] =
    "body{max-width:96rem}h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:.2rem 0}"
    ".meta{color:var(--faint);margin:.2rem 0}.about{color:var(--faint);margin:.2rem 0 .8rem;max-width:60rem}.exercise{float:right;border:1px solid var(--strong);padding:.1rem .6rem;border-radius:4px}"
    ".setback{color:var(--alert)}.bar{fill:var(--strong)}.bar.setback{fill:var(--alert)}td.n,th.n{white-space:nowrap}td.bar-cell{width:14rem}.grid2 td.bar-cell{width:7rem}td.name{min-width:12rem}"
    ".grid2{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1rem 2rem}.panel{break-inside:avoid}"
    ".p5{fill:var(--line)}.p25{fill:var(--strong);opacity:.55}.median{fill:none;stroke:var(--ink);stroke-width:2.2}.limit{stroke:var(--alert);stroke-dasharray:6 4}"
    ".played{fill:none;stroke:var(--accent-ink);stroke-width:2.5;stroke-dasharray:8 5}"
    ".tabs{display:flex;flex-wrap:wrap}.tabs>input{position:absolute;opacity:0;pointer-events:none}.tabs>label{border:1px solid var(--strong);margin:0 -1px 0 0;padding:.35rem 1rem;cursor:pointer}"
    ".tabs>input:checked+label{border-color:var(--accent-ink);background:var(--tint);font-weight:700;position:relative}.tabs>input:focus-visible+label{outline:3px solid var(--accent);outline-offset:1px;position:relative}"
    "@media screen{.tabs>.panel{display:none;flex-basis:100%;max-width:60rem;margin-top:.8rem}.tabs text{font-size:8px}.tabs svg *{vector-effect:non-scaling-stroke}}"
    "table.heat{width:auto;border-collapse:separate;border-spacing:2px;margin-bottom:1rem}table.heat th,table.heat td{border:0;padding:.15rem .35rem;text-align:center;min-width:1.7rem;font-variant-numeric:tabular-nums}"
    "table.heat th.row{text-align:left;max-width:18rem;font-weight:400}table.heat th.decision{border-bottom:1px solid var(--strong);font-size:.8rem;max-width:6rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}"
    ".h1{background:color-mix(in srgb,var(--strong) 12%,var(--bg))}.h2{background:color-mix(in srgb,var(--strong) 28%,var(--bg))}.h3{background:color-mix(in srgb,var(--strong) 45%,var(--bg))}"
    ".h4{background:color-mix(in srgb,var(--strong) 75%,var(--bg))}.h5{background:var(--soft);color:var(--bg)}"
    ".def{fill:var(--def);stroke:var(--def)}.det{fill:var(--det);stroke:var(--det)}.coo{fill:var(--coo);stroke:var(--coo)}.base{fill:var(--faint);stroke:var(--faint)}.empty{fill:none;stroke-width:1.6}"
    "svg.mark{display:inline-block;width:1em;height:1em;vertical-align:-.12em}svg.bars{height:1.1em}"
    ".finding{border-top:1px solid var(--line);padding:.6rem 0;break-inside:avoid}.finding .severity{float:right}.error .severity{color:var(--alert);font-weight:700}.place{font-family:monospace;color:var(--faint)}"
    "details{margin:.3rem 0}summary{cursor:pointer;color:var(--faint)}ol{font-family:monospace;font-size:.8rem;margin:.3rem 0;overflow-x:auto}.never{color:var(--faint)}"
    "@page{size:A4 landscape;margin:12mm}@media print{body{font-size:10px}table.heat{break-inside:avoid}details:not([open])>ol{display:none}.about{break-after:avoid}.grid2,.tabs{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem 2rem}.tabs>input,.tabs>label{display:none}"
    "table.heat th,table.heat td{min-width:0;padding:.1rem .2rem;font-size:8px}table.heat th.row{min-width:11rem;max-width:none}td.bar-cell{width:9rem}.grid2 td.bar-cell{width:3.5rem}"
    "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

static void heading(const struct explore_report *r, struct buffer *out, const char *id)
{
	html_element(out, "<h2>", explore_text(r, id), "</h2>\n");
}

static void about(const struct explore_report *r, struct buffer *out, const char *id)
{
	html_element(out, "<p class=\"about\">", explore_text(r, id), "</p>\n");
}

static void write_head(const struct explore_report *r, struct buffer *out)
{
	const char *seed = arena_format(r->arena, "%" PRIu64, r->x->options.seed), *search = explore_search_sentence(r);
	uint64_t done = explore_plays_done(r->x);
	html_element(out, "<div class=\"exercise\">", explore_text(r, "explore.h.exercise"), "</div>\n");
	html_element(out, "<h1>", EXPLORE_SAY(r, "explore.h.title", I18N_TEXT("title", explore_scenario_text(r, r->sc->title))), "</h1>\n");
	buffer_append_text(out, "<p class=\"meta\">");
	html_text(out, EXPLORE_SAY(r, "explore.plays", I18N_TEXT("count", explore_number(r, done)), I18N_TEXT("seed", seed ? seed : "")));
	for (int s = 0; s < EXPLORE_STYLES; s++) {
		html_text(out, s ? ", " : " ");
		html_text(out, explore_style_name(r, s));
		html_text(out, " ");
		html_text(out, explore_number(r, explore_plays_of(r, s)));
	}
	buffer_append_text(out, "</p>\n");
	if (done < r->x->options.plays)
		html_element(out, "<p class=\"meta\">",
		             EXPLORE_SAY(r, "explore.partial", I18N_TEXT("done", explore_number(r, done)), I18N_TEXT("of", explore_number(r, r->x->options.plays))), "</p>\n");
	if (*search)
		html_element(out, "<p class=\"meta\">", search, "</p>\n");
}

/* ---- endings -------------------------------------------------------------------------------------------------------------------------------- */

static void write_endings(const struct explore_report *r, struct buffer *out)
{
	static const uint8_t styles[] = {EXPLORE_STYLE_CAUTIOUS, EXPLORE_STYLE_BOLD, EXPLORE_STYLE_RANDOM, EXPLORE_STYLE_GUIDED, EXPLORE_STYLE_NOBODY};
	uint64_t plays = explore_persona_plays(r), reached = 0;
	heading(r, out, "explore.h.endings");
	for (uint32_t e = 0; e < r->sc->ending_count; e++)
		reached += r->endings[e].found;
	html_element(out, "<p class=\"about\">",
	             EXPLORE_SAY(r, "explore.h.endings.about", I18N_NUMBER("of", r->sc->ending_count), I18N_NUMBER("reached", (int64_t)reached)), "</p>\n");
	buffer_append_text(out, "<div class=\"scroll\"><table>\n<thead><tr><td></td><td></td>");
	html_element(out, "<th class=\"n\">", explore_text(r, "explore.h.personas"), "</th>");
	for (size_t s = 0; s < sizeof styles; s++)
		html_element(out, "<th class=\"n\">", explore_style_name(r, styles[s]), "</th>");
	html_element(out, "<th class=\"n\">", explore_text(r, "explore.acts"), "</th></tr></thead>\n<tbody>\n");
	for (uint32_t e = 0; e < r->sc->ending_count; e++) {
		const struct sim_ending *def = &r->sc->endings[e];
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_ENDING, (int32_t)e);
		uint64_t count = explore_reached(r, thing, -1);
		buffer_append_format(out, "<tr><td class=\"name%s\">", def->setback ? " setback" : "");
		plot_pennant(out, def->setback);
		html_element(out, " ", explore_scenario_text(r, def->title), "</td><td class=\"bar-cell\">");
		plot_bar(out, count, plays, def->setback ? "bar setback" : "bar");
		html_element(out, "</td><td class=\"n\"><b>", explore_share(r, count, plays), "</b></td>");
		for (size_t s = 0; s < sizeof styles; s++)
			html_element(out, "<td class=\"n\">", explore_share(r, explore_reached(r, thing, styles[s]), explore_plays_of(r, styles[s])), "</td>");
		html_element(out, "<td class=\"n\">", r->endings[e].found ? explore_number(r, r->endings[e].play.acts) : "–", "</td></tr>\n");
	}
	buffer_append_text(out, "</tbody></table></div>\n");
}

/* ---- decisions ------------------------------------------------------------------------------------------------------------------------------ */

static void write_option(const struct explore_report *r, struct buffer *out, int32_t d, uint32_t o)
{
	uint32_t index = r->sc->decisions[d].options.first + o;
	const struct sim_option *def = &r->sc->options[index];
	uint64_t plays = explore_persona_plays(r), count = explore_reached(r, explore_thing_number(&r->x->tally.things, EXPLORE_OPTION, (int32_t)index), -1);
	struct tally_difference a = tally_advantage(&r->x->tally, d, o, 1);
	buffer_append_text(out, "<tr><td>");
	plot_pillar(out, def->pillar, true);
	buffer_append_format(out, " <b>%c</b> ", 'A' + (int)o);
	html_text(out, explore_scenario_text(r, def->text));
	html_element(out, "</td><td class=\"n\">", explore_share(r, count, plays), "</td><td class=\"bar-cell\">");
	plot_advantage(out, a);
	if (a.n)
		buffer_append_format(out, "</td><td class=\"n\">%+.1f ±%.1f</td></tr>\n", explore_points(a.mean), explore_points(2 * a.error));
	else
		buffer_append_text(out, "</td><td class=\"n\">–</td></tr>\n");
}

static void write_decisions(const struct explore_report *r, struct buffer *out)
{
	if (!r->sc->decision_count || !explore_persona_plays(r))
		return;
	heading(r, out, "explore.decisions");
	about(r, out, "explore.decisions.columns");
	buffer_append_text(out, "<div class=\"grid2\">\n");
	for (uint32_t d = 0; d < r->sc->decision_count; d++) {
		const struct sim_decision *def = &r->sc->decisions[d];
		buffer_append_format(out, "<div class=\"panel\"><h3>%u. ", d + 1);
		html_element(out, "", explore_scenario_text(r, def->prompt), " ");
		html_element(out, "<span class=\"place\">", explore_place(r, def->place), "</span></h3>\n<table>\n");
		for (uint32_t o = 0; o < def->options.count; o++)
			write_option(r, out, (int32_t)d, o);
		buffer_append_text(out, "</table></div>\n");
	}
	buffer_append_text(out, "</div>\n");
}

/* ---- roles, tasks, measures ----------------------------------------------------------------------------------------------------------------- */

static void minutes_cell(const struct explore_report *r, struct buffer *out, enum tally_section section, uint32_t role, uint32_t percent)
{
	int32_t minutes = plot_minutes(r, section, role, percent);
	buffer_append_format(out, "<td class=\"n%s\">%d</td>", minutes >= EXPLORE_IDLE_LIMIT && section == TALLY_IDLE ? " setback" : "", minutes < 0 ? 0 : minutes);
}

static void write_roles(const struct explore_report *r, struct buffer *out)
{
	static const char *const columns[] = {"acts", "choice", "idle50", "idle95", "quiet50", "quiet95"};
	uint64_t measured = 0, plays = explore_persona_plays(r);
	char id[64];
	for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++)
		measured += *tally_at(&r->x->tally, TALLY_MEASURED, s);
	if (!measured)
		return;
	heading(r, out, "explore.h.roles");
	about(r, out, "explore.h.roles.about");
	buffer_append_text(out, "<div class=\"scroll\"><table>\n<thead><tr><td></td>");
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		snprintf(id, sizeof id, "explore.h.roles.%s", columns[i]);
		html_element(out, "<th class=\"n\">", explore_text(r, id), "</th>");
	}
	buffer_append_text(out, "</tr></thead>\n<tbody>\n");
	for (uint32_t i = 0; i < r->sc->role_count; i++) {
		uint64_t acts = 0, looks = 0, with = 0;
		if (r->sc->roles[i].hidden)
			continue;
		for (uint32_t s = EXPLORE_STYLE_CAUTIOUS; s <= EXPLORE_STYLE_RANDOM; s++) {
			acts += *tally_at(&r->x->tally, TALLY_ACTS, s * r->sc->role_count + i);
			looks += *tally_at(&r->x->tally, TALLY_LOAD, (s * r->sc->role_count + i) * TALLY_LOADS + TALLY_LOOKS);
			with += *tally_at(&r->x->tally, TALLY_LOAD, (s * r->sc->role_count + i) * TALLY_LOADS + TALLY_WITH);
		}
		html_element(out, "<tr><td>", explore_scenario_text(r, r->sc->roles[i].name), "</td>");
		buffer_append_format(out, "<td class=\"n\">%.1f</td>", (double)acts / (double)plays);
		html_element(out, "<td class=\"n\">", explore_share(r, with, looks), "</td>");
		minutes_cell(r, out, TALLY_IDLE, i, 50);
		minutes_cell(r, out, TALLY_IDLE, i, 95);
		minutes_cell(r, out, TALLY_QUIET, i, 50);
		minutes_cell(r, out, TALLY_QUIET, i, 95);
		buffer_append_text(out, "</tr>\n");
	}
	buffer_append_text(out, "</tbody></table></div>\n");
}

static void write_tasks(const struct explore_report *r, struct buffer *out)
{
	uint64_t plays = explore_persona_plays(r);
	if (!r->sc->task_count || !plays)
		return;
	heading(r, out, "explore.h.tasks");
	buffer_append_text(out, "<table>\n");
	for (uint32_t k = 0; k < r->sc->task_count; k++) {
		uint32_t thing = explore_thing_number(&r->x->tally.things, EXPLORE_TASK, (int32_t)k);
		if (!explore_thing_counts(r->x, thing))
			continue;
		html_element(out, "<tr><td>", r->sc->tasks[k].id, "</td>");
		html_element(out, "<td>", explore_scenario_text(r, r->sc->tasks[k].text), "</td><td class=\"bar-cell\">");
		plot_bar(out, explore_reached(r, thing, -1), plays, "bar");
		html_element(out, "</td><td class=\"n\">", explore_share(r, explore_reached(r, thing, -1), plays), "</td></tr>\n");
	}
	buffer_append_text(out, "</table>\n");
}

static void write_pillar(const struct explore_report *r, struct buffer *out, int pillar, const struct explore_measure *rows, size_t count)
{
	static const char *const names[] = {[SIM_PILLAR_NONE] = "none", [SIM_PILLAR_DEFENCE] = "defence", [SIM_PILLAR_DETERRENCE] = "deterrence",
	                                    [SIM_PILLAR_COOPERATION] = "cooperation", [SIM_PILLAR_BASE] = "base"};
	struct buffer never = {0};
	int64_t used = 0, all = 0;
	char id[64];
	for (size_t i = 0; i < count; i++)
		if (r->sc->measures[rows[i].measure].pillar == pillar) {
			all++;
			used += rows[i].plays > 0;
		}
	if (!all)
		return;
	snprintf(id, sizeof id, "pillar.%s", names[pillar]);
	buffer_append_text(out, "<div class=\"panel\"><h3>");
	plot_pillar(out, (uint8_t)pillar, true);
	html_element(out, " ", explore_text(r, id), " <small>");
	html_element(out, "", EXPLORE_SAY(r, "explore.h.of", I18N_NUMBER("used", used), I18N_NUMBER("of", all)), "</small></h3>\n<p>");
	for (size_t i = 0; i < count; i++)
		if (r->sc->measures[rows[i].measure].pillar == pillar) {
			plot_pillar(out, (uint8_t)pillar, rows[i].plays > 0);
			buffer_append_byte(out, ' ');
			if (!rows[i].plays)
				buffer_append_format(&never, "%s%s %s", never.length ? ", " : "", r->sc->measures[rows[i].measure].id,
				                     explore_scenario_text(r, r->sc->measures[rows[i].measure].name));
		}
	buffer_append_text(out, "</p>\n");
	if (never.length)
		html_element(out, "<p class=\"never\">", EXPLORE_SAY(r, "explore.never", I18N_TEXT("names", buffer_text(&never))), "</p>\n");
	buffer_append_text(out, "</div>\n");
	buffer_free(&never);
}

static void write_measures(const struct explore_report *r, struct buffer *out)
{
	const struct explore_measure *rows;
	size_t count = explore_measures(r, &rows);
	if (!count || !explore_plays_done(r->x))
		return;
	heading(r, out, "explore.h.measures");
	buffer_append_text(out, "<div class=\"grid2\">\n");
	for (int p = SIM_PILLAR_DEFENCE; p <= SIM_PILLAR_BASE; p++)
		write_pillar(r, out, p, rows, count);
	write_pillar(r, out, SIM_PILLAR_NONE, rows, count);
	buffer_append_text(out, "</div>\n");
}

/* ---- findings ------------------------------------------------------------------------------------------------------------------------------- */

static void write_witness(const struct explore_report *r, struct buffer *out, const struct explore_shown *shown, const char *id)
{
	const struct sim_command *c = shown->play.commands;
	const char *seed = arena_format(r->arena, "%" PRIu64, shown->play.seed);
	int written = 0;
	if (!shown->found)
		return;
	html_element(out, "<details><summary>",
	             EXPLORE_SAY(r, id, I18N_TEXT("count", explore_number(r, shown->play.acts)), I18N_TEXT("seed", seed ? seed : "")), "</summary>\n<ol>\n");
	for (size_t i = 0; i < shown->play.count && written < ACTS_SHOWN; i++) {
		struct buffer line = {0};
		if (!explore_is_act(r->sc, &c[i]))
			continue;
		sim_command_write(r->sc, &c[i], &line);
		html_element(out, "<li>", buffer_text(&line), "</li>\n");
		buffer_free(&line);
		written++;
	}
	buffer_append_text(out, shown->play.acts > (size_t)written ? "<li>…</li>\n</ol></details>\n" : "</ol></details>\n");
}

static void write_findings(const struct explore_report *r, struct buffer *out)
{
	int64_t counts[3] = {0};
	char id[64];
	for (size_t i = 0; i < r->count; i++)
		counts[r->findings[i].severity]++;
	html_element(out, "<h2>",
	             explore_findings_heading(r, counts),
	             "</h2>\n<div class=\"grid2\">\n");
	for (size_t i = 0; i < r->count; i++) {
		const struct explore_finding *f = &r->findings[i];
		const char *sure = explore_finding_certainty(r, f);
		snprintf(id, sizeof id, "explore.severity.%s", explore_severity_id(f->severity));
		buffer_append_format(out, "<div class=\"finding %s\">", explore_severity_id(f->severity));
		html_element(out, "<span class=\"severity\">", explore_text(r, id), "</span><h3>");
		plot_octagon(out, f->severity);
		html_element(out, " ", explore_finding_title(r, f), "</h3>\n");
		html_element(out, "<div>", explore_finding_sentence(r, f), " ");
		html_element(out, "", sure, "</div>\n");
		html_element(out, "<div class=\"place\">", explore_place(r, explore_finding_place(r, i)), "</div>\n");
		if (r->shown[i].found && *r->shown[i].play.error)
			html_element(out, "<div class=\"place\">", r->shown[i].play.error, "</div>\n");
		write_witness(r, out, &r->shown[i], "explore.h.witness");
		write_witness(r, out, &r->better[i], "explore.h.better");
		buffer_append_text(out, "</div>\n");
	}
	buffer_append_text(out, "</div>\n");
}

void explore_write_html(const struct explore_report *r, struct buffer *out)
{
	struct buffer rules = {0};
	buffer_append_text(&rules, style);
	plot_tab_style(r, &rules);
	html_page_begin(out, i18n_language_code(r->language), EXPLORE_SAY(r, "explore.h.title", I18N_TEXT("title", explore_scenario_text(r, r->sc->title))), buffer_text(&rules));
	buffer_free(&rules);
	write_head(r, out);
	write_endings(r, out);
	write_findings(r, out);
	plot_matrix(r, out);
	plot_fans(r, out);
	write_decisions(r, out);
	write_roles(r, out);
	write_tasks(r, out);
	write_measures(r, out);
	html_page_end(out);
}
