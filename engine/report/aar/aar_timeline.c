/* aar_timeline — one lane a role with what happened to whom: the marks of the room display, on paper. */
#include "report/aar/aar_inside.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define WIDTH  1112
#define LABELS 150 /* width of the lanes' names */
#define LANE   22
#define TOP    4

static void at_point(struct buffer *out, const char *open, int64_t x, int64_t y)
{
	buffer_append_format(out, "%s<g transform=\"translate(", open);
	html_tenths(out, x);
	buffer_append_byte(out, ' ');
	html_tenths(out, y);
	buffer_append_text(out, ")\">");
}

/* Shapes around (0, 0), by kind; a decision carries its pillar's mark. */
static const char *shape_of(const struct audience_mark *mark)
{
	static const char *const decided[] = {"<path d=\"M0-8L8 0L0 8L-8 0Z\" fill=\"var(--ink)\"/>",
	                                      "<path d=\"M0-8L8 0L0 8L-8 0Z\" fill=\"var(--def)\"/><rect x=\"-2.5\" y=\"-2.5\" width=\"5\" height=\"5\" fill=\"var(--bg)\"/>",
	                                      "<path d=\"M0-8L8 0L0 8L-8 0Z\" fill=\"var(--det)\"/><path d=\"M0-3L3 2.5H-3Z\" fill=\"var(--bg)\"/>",
	                                      "<path d=\"M0-8L8 0L0 8L-8 0Z\" fill=\"var(--coo)\"/><circle r=\"2.8\" fill=\"var(--bg)\"/>",
	                                      "<path d=\"M0-8L8 0L0 8L-8 0Z\" fill=\"var(--soft)\"/>"};
	switch (mark->kind) {
	case AUDIENCE_MARK_INJECT: return "<rect x=\"-2\" y=\"-7\" width=\"4\" height=\"14\" rx=\"1\" fill=\"var(--ink)\"/>";
	case AUDIENCE_MARK_OPEN: return "<path d=\"M0-7L7 0L0 7L-7 0Z\" fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"2\"/>";
	case AUDIENCE_MARK_DECIDED: return decided[mark->pillar <= AUDIENCE_BASE ? mark->pillar : 0];
	case AUDIENCE_MARK_SUCCESS: return "<path d=\"M0-7V7\" stroke=\"var(--ink)\" stroke-width=\"2\"/><path d=\"M0-6.5L9-3L0 1Z\" fill=\"var(--ink)\"/>";
	case AUDIENCE_MARK_SETBACK:
		return "<path d=\"M0-7V7\" stroke=\"var(--alert)\" stroke-width=\"2\"/><path d=\"M0-1L8 2.5L0 6Z\" fill=\"none\" stroke=\"var(--alert)\" stroke-width=\"2\"/>";
	default: return "<path d=\"M-8 0H4\" stroke=\"var(--coo)\" stroke-width=\"2\"/><path d=\"M2-4L8 0L2 4Z\" fill=\"var(--coo)\"/>";
	}
}

static void write_legend(const struct aar *a, struct buffer *out)
{
	static const struct {
		enum audience_mark_kind kind;
		const char *id;
	} rows[] = {{AUDIENCE_MARK_INJECT, "report.mark.inject"},
	            {AUDIENCE_MARK_DECIDED, "report.mark.decision"},
	            {AUDIENCE_MARK_SUCCESS, "report.mark.success"},
	            {AUDIENCE_MARK_SETBACK, "report.mark.setback"},
	            {AUDIENCE_MARK_SHARED, "report.mark.shared"}};
	buffer_append_text(out, "<p class=\"legend\">");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct audience_mark mark = {.kind = rows[i].kind};
		buffer_append_format(out, "<span><svg class=\"mark\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\">%s</svg> ", shape_of(&mark));
		html_element(out, "", aar_say(a, rows[i].id), "</span> ");
	}
	buffer_append_text(out, "</p>\n");
}

static int64_t lane_y(int lane)
{
	return (int64_t)(TOP + lane * LANE + LANE / 2) * 10;
}

static void write_lanes(const struct aar *a, struct buffer *out, const struct html_plot *plot)
{
	for (int i = 0; i < a->room->lane_count; i++) {
		const char *label = a->room->lanes[i].label.text;
		size_t shown = 0, length = strlen(label);
		int wide = 0;
		while (shown < length && wide < 19) { /* names longer than the column are cut; every section tells them whole */
			uint32_t c;
			size_t n = utf8_decode(label + shown, length - shown, &c);
			if (!n)
				break;
			wide += c >= 0x1100 ? 2 : 1;
			shown += n;
		}
		char name[128];
		snprintf(name, sizeof name, "%.*s%s", (int)(shown < 120 ? shown : 120), label, shown < length ? "…" : "");
		if (i % 2 == 0)
			buffer_append_format(out, "<rect x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"var(--sunken)\"/>", TOP + i * LANE, WIDTH, LANE);
		buffer_append_format(out, "<text x=\"4\" y=\"%d\" class=\"lane\">", TOP + i * LANE + 16);
		html_element(out, "", name, "</text>");
	}
	for (int i = 0; i <= 6; i++) {
		char clock[AAR_CLOCK];
		int64_t at = plot->to * i / 6;
		aar_clock(a, at, false, clock);
		buffer_append_text(out, "<path class=\"grid\" d=\"M");
		html_tenths(out, html_plot_x(plot, at));
		buffer_append_format(out, " %dV%d\"/>", plot->top, plot->bottom);
		html_tick(out, plot, i, 7, clock);
	}
}

static void write_shared(struct buffer *out, const struct html_plot *plot, const struct audience_mark *m)
{
	int64_t x = html_plot_x(plot, m->at), from = lane_y(m->lane), to = lane_y(m->to), tip = to > from ? to - 70 : to + 70;
	buffer_append_text(out, "<g><circle r=\"3\" fill=\"var(--coo)\" cx=\"");
	html_tenths(out, x);
	buffer_append_text(out, "\" cy=\"");
	html_tenths(out, from);
	buffer_append_text(out, "\"/><path stroke=\"var(--coo)\" stroke-width=\"1.5\" fill=\"none\" d=\"M");
	html_tenths(out, x);
	buffer_append_byte(out, ' ');
	html_tenths(out, from);
	buffer_append_byte(out, 'V');
	html_tenths(out, tip);
	buffer_append_text(out, "\"/></g>");
	at_point(out, "", x, to);
	buffer_append_text(out, to > from ? "<path d=\"M-4.5-8L4.5-8L0 0Z\" fill=\"var(--coo)\"/></g>\n" : "<path d=\"M-4.5 8L4.5 8L0 0Z\" fill=\"var(--coo)\"/></g>\n");
}

void aar_write_timeline(const struct aar *a, struct buffer *out)
{
	const struct audience_room *room = a->room;
	struct html_plot plot = {LABELS, WIDTH - 12, TOP, TOP + room->lane_count * LANE, 0, a->debrief->header.now, 0, 1};
	aar_section(a, out, "report.timeline", "");
	write_legend(a, out);
	if (room->lane_count == 0)
		return;
	buffer_append_format(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, plot.bottom + 24);
	html_element(out, "", aar_say(a, "report.timeline"), "\">\n");
	write_lanes(a, out, &plot);
	for (int i = 0; i < room->mark_count; i++)
		if (room->marks[i].kind == AUDIENCE_MARK_SHARED)
			write_shared(out, &plot, &room->marks[i]);
	for (int decided = 0; decided < 2; decided++) /* decisions stand over what came of them in the same minute */
		for (int i = 0; i < room->mark_count; i++) {
			const struct audience_mark *m = &room->marks[i];
			if (m->kind == AUDIENCE_MARK_SHARED || (m->kind == AUDIENCE_MARK_DECIDED) != (decided == 1))
				continue;
			at_point(out, "", html_plot_x(&plot, m->at), lane_y(m->lane));
			buffer_append_format(out, "%s</g>\n", shape_of(m));
		}
	buffer_append_text(out, "</svg>\n");
}
