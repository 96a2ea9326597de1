/* See guide.h. */
#include "app/document/guide.h"
#include "app/moment/moment.h"

#include "sim/history.h"
#include "report/html.h"
#include "view/text/words.h"

#include <string.h>

const char guide_style[] =
    "@page{size:A4;margin:16mm 14mm 18mm}"
    "body{max-width:52rem}h1{font-size:1.9rem;line-height:1.25;margin:.2rem 0}h2{font-size:1.35rem;margin:2rem 0 .6rem;border-bottom:2px solid var(--strong);padding-bottom:.2rem}"
    "h3{font-size:1.08rem;margin:1.2rem 0 .3rem}h4{font-size:1rem;margin:.8rem 0 .2rem;color:var(--soft)}p{margin:.35rem 0}ul,ol{margin:.3rem 0;padding-left:1.4rem}li{margin:.15rem 0}"
    ".meta,.soft{color:var(--faint)}.exercise{float:right;border:1px solid var(--strong);padding:.1rem .6rem;border-radius:4px}"
    ".aloud{border-left:5px solid var(--accent);background:var(--tint);padding:.5rem .9rem;margin:.5rem 0;white-space:pre-line}"
    ".script{border-left:5px solid var(--strong);background:var(--sunken);padding:.4rem .9rem;margin:.4rem 0;white-space:pre-line}"
    ".notes{border:1px dashed var(--strong);padding:.3rem .7rem;margin:.4rem 0}.notes b{color:var(--faint);font-weight:400}"
    ".step{border-top:1px solid var(--line);padding:.5rem 0 .3rem}.when{float:right;color:var(--faint);font-variant-numeric:tabular-nums}.number{display:inline-block;min-width:2.2rem;font-weight:700}"
    ".decision{border-top:2px solid var(--accent)}ul.tick{list-style:none;padding-left:.2rem}ul.tick li::before{content:'\\2610';margin-right:.6em}"
    "td.letter{width:1.6rem;font-weight:700}td.time{white-space:nowrap}td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}small{color:var(--faint)}"
    ".rate span{display:inline-block;border:1px solid var(--strong);width:1.9rem;text-align:center;margin-right:.3rem}.lines div{border-bottom:1px solid var(--line);height:1.7rem}"
    ".card{break-after:page}.card:last-of-type{break-after:auto}.two{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem}.lang{border:1px solid var(--line);border-radius:3px;padding:0 .3em;font-size:.75em;color:var(--faint)}"
    "@media print{body{font-size:9.5pt;line-height:1.4}h1{font-size:18pt}h2{font-size:13pt;margin:1.1rem 0 .4rem}h3{font-size:10.5pt;margin:.3rem 0 .15rem}h4{font-size:9.5pt;margin:.4rem 0 .1rem}"
    "th,td{padding:.18rem .6rem .18rem 0}.step{padding:.3rem 0 .15rem}.lines div{height:1.4rem}h1,h2,h3,h4,h2+.meta{break-after:avoid}.phase{break-before:page}.step,li,tr,.aloud,.script,.notes,.keep{break-inside:avoid}p{orphans:3;widows:3}}"
    "@media screen and (max-width:40rem){.two{display:block}}";

/* ---- opening ---- */

static bool make_book(struct guide *g, const struct sim_hooks *hooks)
{
	static const struct sim_history nothing;
	g->machine = sim_machine_create(g->scenario, hooks);
	g->state = memory_allocate(g->scenario->layout.size);
	g->ui = memory_allocate_zeroed(1, sizeof *g->ui);
	if (!g->machine || !g->state || !g->ui)
		return false;
	memcpy(g->state, g->scenario->opening, g->scenario->layout.size);
	g->source = (struct audience_source){.scenario = g->scenario,
	                                     .machine = g->machine,
	                                     .state = g->state,
	                                     .history = &nothing,
	                                     .language = audience_language(g->scenario, moment_texts_code(g->language))};
	g->book = audience_guide_make(&g->arena, &g->source);
	g->pictures.console = audience_console_make(&g->arena, &g->source, -1);
	return g->book && g->pictures.console;
}

bool guide_open(struct guide *g, const struct sim_scenario *scenario, const struct sim_hooks *hooks, const struct i18n *strings, enum language language)
{
	memset(g, 0, sizeof *g);
	g->strings = strings;
	g->language = language;
	g->scenario = scenario;
	if (!make_book(g, hooks))
		return false;
	g->setting = (struct frame_setting){.metrics = text_metrics_fixed(), .strings = strings, .language = language};
	frame_begin(&g->frame, &g->setting, 1920, 1080);
	g->desk = (struct desk){.f = &g->frame, .ui = g->ui, .p = &g->pictures, .row = -1};
	return true;
}

void guide_close(struct guide *g)
{
	frame_free(&g->frame);
	sim_machine_destroy(g->machine);
	memory_free(g->state);
	memory_free(g->ui);
	arena_free(&g->arena);
}

/* ---- words ---- */

const char *guide_say(const struct guide *g, const char *id)
{
	return i18n_text(g->strings, g->language, id);
}

void guide_text(const struct guide *g, struct buffer *out, const char *open, struct audience_text text, const char *close)
{
	(void)g;
	if (!*text.text)
		return;
	buffer_append_text(out, open);
	html_text(out, text.text);
	if (text.language)
		html_element(out, " <span class=\"lang\">", text.language, "</span>");
	buffer_append_text(out, close);
}

void guide_label(const struct guide *g, struct buffer *out, const char *open, const char *id, const char *close)
{
	html_element(out, open, guide_say(g, id), close);
}

const char *guide_names(struct guide *g, const struct audience_names *names)
{
	return names->count ? words_names(&g->frame, names, false, desk_style(TEXT_16, COLOUR_TEXT), 100000) : "";
}

const char *guide_when(struct guide *g, int64_t second)
{
	const struct audience_header *h = &g->book->header;
	if (second < 0)
		return "–";
	if (h->round >= 86400)
		return words_date(&g->frame, h, second);
	const char *time = words_time(&g->frame, h, second, false);
	if (!words_is_other_day(h, second))
		return time;
	return GUIDE_SAY(g, "guide.day-time", I18N_TEXT("date", words_date(&g->frame, h, second)), I18N_TEXT("time", time));
}

/* A fact may stand under its own words, or under the catalogue's sentence for what it proves, which says by itself that something is known. */
static bool is_fact(const struct guide *g, const char *words)
{
	const struct sim_scenario *sc = g->scenario;
	for (uint32_t i = 0; i < sc->fact_count; i++)
		if (strcmp(words, sim_text_in(sc, sc->facts[i].text, g->source.language, NULL)) == 0)
			return true;
	return false;
}

const char *guide_gate(struct guide *g, const struct audience_gate *gate)
{
	const char *name = gate->name.text, *value = desk_value(&g->desk, gate->want, gate->unit);
	switch (gate->kind) {
	case AUDIENCE_GATE_METRIC: return GUIDE_SAY(g, gate->at_most ? "gate.at-most" : "gate.at-least", I18N_TEXT("name", name), I18N_TEXT("value", value));
	case AUDIENCE_GATE_RESOURCE: return GUIDE_SAY(g, "guide.gate.units", I18N_TEXT("name", name), I18N_NUMBER("count", gate->want));
	case AUDIENCE_GATE_FACT: return !is_fact(g, name) ? name : GUIDE_SAY(g, "guide.gate.fact", I18N_TEXT("name", name));
	case AUDIENCE_GATE_AUTHORITY: return GUIDE_SAY(g, "guide.gate.authority", I18N_TEXT("name", name));
	case AUDIENCE_GATE_APPROVAL: {
		const char *id = gate->consent ? "guide.gate.consent" : "guide.gate.approval";
		const char *text = GUIDE_SAY(g, id, I18N_TEXT("name", name), I18N_TEXT("role", gate->by.text));
		return gate->within ? GUIDE_SAY(g, "guide.gate.within", I18N_TEXT("text", text), I18N_TEXT("time", desk_duration(&g->desk, gate->within))) : text;
	}
	default: return name;
	}
}
