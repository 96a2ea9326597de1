/* guide_card — a role's card: who you are, what you see, know, own and may do when the exercise begins. Made of what the audience lets this role know then, with
 * `facilitator` false, and of the premise that is read aloud to all. */
#include "app/document/guide.h"

#include "report/html.h"


static void write_known(struct guide *g, struct buffer *out, const struct audience_role *r)
{
	if (!r->fact_count)
		return;
	guide_label(g, out, "<h2>", "guide.card.knows", "</h2>\n<ul>\n");
	for (int i = 0; i < r->fact_count; i++) {
		const struct audience_known_fact *k = &r->facts[i];
		guide_text(g, out, "<li>", k->text, "");
		if (k->restricted)
			html_element(out, "<br/><small>", GUIDE_SAY(g, "guide.card.may-go-to", I18N_TEXT("roles", k->may_go_to.count ? guide_names(g, &k->may_go_to) : "–")), "</small>");
		buffer_append_text(out, "</li>\n");
	}
	buffer_append_text(out, "</ul>\n");
}

static void write_sees(struct guide *g, struct buffer *out, const struct audience_role *r)
{
	buffer_append_text(out, "<div class=\"two\"><div>\n");
	guide_label(g, out, "<h2>", "guide.card.sees", "</h2>\n<div class=\"scroll\"><table>\n");
	for (int i = 0; i < r->metric_count; i++) {
		const struct audience_metric *m = &r->metrics[i];
		guide_text(g, out, "<tr><td>", m->name, "</td>");
		html_element(out, "<td class=\"num\">", desk_value(&g->desk, m->value, m->unit), "</td>");
		guide_label(g, out, "<td><small>", m->good > 0 ? "guide.good-high" : m->good < 0 ? "guide.good-low" : "guide.good-neither", "</small></td></tr>\n");
	}
	buffer_append_text(out, "</table></div></div>\n<div>\n");
	guide_label(g, out, "<h2>", "guide.card.owns", "</h2>\n");
	if (!r->resource_count && !r->authority_count)
		guide_label(g, out, "<p>", "guide.card.owns-nothing", "</p>\n");
	buffer_append_text(out, "<div class=\"scroll\"><table>\n");
	for (int i = 0; i < r->resource_count; i++) {
		guide_text(g, out, "<tr><td>", r->resources[i].name, "</td>");
		buffer_append_format(out, "<td class=\"num\">%d</td></tr>\n", r->resources[i].free);
	}
	for (int i = 0; i < r->authority_count; i++)
		guide_text(g, out, "<tr><td>", r->authorities[i].name, "</td><td></td></tr>\n");
	buffer_append_text(out, r->resource_count || r->authority_count ? "</table></div></div></div>\n" : "<tr><td></td></tr></table></div></div></div>\n");
}

static void write_powers(struct guide *g, struct buffer *out, const struct audience_role *r)
{
	guide_label(g, out, "<h2>", "guide.card.powers", "</h2>\n");
	guide_label(g, out, "<p class=\"meta\">", "guide.card.powers-about", "</p>\n");
	for (int i = 0; i < r->action_count; i++) {
		const struct audience_action *a = &r->actions[i];
		html_element(out, "<section class=\"step\"><span class=\"when\">", desk_duration(&g->desk, a->takes), "</span>\n");
		guide_text(g, out, "<h3>", a->name, "");
		html_element(out, *a->measure ? " <small>" : "<small>", a->measure, "</small></h3>\n");
		guide_text(g, out, "<p>", a->about, "</p>\n");
		if (a->gate_count)
			guide_label(g, out, "<p><small>", "guide.card.first", " ");
		for (int k = 0; k < a->gate_count; k++)
			html_element(out, k ? " · " : "", a->gates[k].secret ? guide_say(g, "guide.card.to-learn") : guide_gate(g, &a->gates[k]), "");
		buffer_append_text(out, a->gate_count ? "</small></p>\n</section>\n" : "</section>\n");
	}
}

static bool write_sheet(struct guide *g, int role, struct buffer *out)
{
	const struct audience_role *r = audience_role_make(&g->arena, &g->source, role, false);
	if (!r)
		return false;
	buffer_append_text(out, "<article class=\"card\">\n");
	guide_label(g, out, "<p><span class=\"exercise\">", "guide.exercise", "</span>");
	guide_text(g, out, "<span class=\"meta\">", r->header.title, "</span></p>\n");
	guide_text(g, out, "<h1>", r->seat.name, "</h1>\n");
	html_element(out, "<p class=\"meta\">", GUIDE_SAY(g, "guide.seats", I18N_NUMBER("count", r->seat.seats)), "</p>\n");
	guide_text(g, out, "<p>", r->brief, "</p>\n");
	guide_label(g, out, "<h2>", "guide.premise", "</h2>\n");
	guide_text(g, out, "<div class=\"aloud\">", g->book->premise, "</div>\n");
	write_known(g, out, r);
	write_sees(g, out, r);
	write_powers(g, out, r);
	guide_label(g, out, "<h2>", "guide.card.how", "</h2>\n<ul>\n");
	static const char *const how[] = {"guide.card.how-1", "guide.card.how-2", "guide.card.how-3", "guide.card.how-4"};
	for (size_t i = 0; i < sizeof how / sizeof *how; i++)
		guide_label(g, out, "<li>", how[i], "</li>\n");
	buffer_append_text(out, "</ul>\n</article>\n");
	return true;
}

static void begin(struct guide *g, struct buffer *out, const char *name)
{
	const char *title = GUIDE_SAY(g, "guide.card.title", I18N_TEXT("title", g->book->header.title.text), I18N_TEXT("name", name));
	html_page_begin(out, i18n_language_code(g->language), title, guide_style);
}

bool guide_write_card(struct guide *g, int role, struct buffer *out)
{
	begin(g, out, g->book->roles[role].name.text);
	bool ok = write_sheet(g, role, out);
	html_page_end(out);
	return ok;
}

bool guide_write_cards(struct guide *g, struct buffer *out)
{
	bool ok = true;
	begin(g, out, guide_say(g, "guide.card.all"));
	for (int i = 0; ok && i < g->book->role_count; i++)
		if (!g->book->roles[i].hidden)
			ok = write_sheet(g, i, out);
	html_page_end(out);
	return ok;
}
