/* screen_role — "what does this role know?": facts and how they came, injects received, standing actions with their chains, resources, authorities. */
#include <math.h>

#include "view/role/role_parts.h"
#include "view/ui/ui_pick.h"

static void draw_rail_row(struct desk *d, struct box r, const struct audience_seat *seat, bool selected)
{
	struct frame *f = d->f;
	enum text_weight weight = selected ? TEXT_BOLD : TEXT_REGULAR;
	desk_row(d, r, 6, UI_ROLE_ROW, seat->index, selected);
	double right = r.x + r.w - 14;
	right -= desk_right(d, right, r.y + 35, 44, text_tabular(text_style(TEXT_16, weight, COLOUR_TEXT2)),
	                    frame_print(f, "%d", seat->facts)) +
	         8;
	double mark = seat->owes_decision || seat->owes_approval ? 24 : 0;
	double wide = desk_scenario(d, r.x + 12, r.y + 35, right - r.x - 12 - mark,
	                            text_style(TEXT_16, weight, COLOUR_TEXT), seat->label);
	if (mark > 0)
		frame_icon_stroke(f, ICON_DECISION, r.x + 20 + wide, r.y + 19, 18, 2, COLOUR_ACCENT_INK);
	desk_row_end(d);
}

static void draw_rail(struct desk *d)
{
	const struct audience_role *role = d->p->role;
	struct frame *f = d->f;
	struct box b = box_make(16, d->top, 248, 976 - d->top);
	int fits = (int)((b.h - 48 - 216) / 56), at = 0;
	for (int i = 0; i < role->role_count; i++)
		at = role->roles[i].index == role->seat.index ? i : at;
	int first = desk_scroll(d, UI_SCROLL_RAIL, at, fits, role->role_count);
	frame_pane(f, DESK_PANE_1);
	desk_panel(d, b, ICON_PEOPLE, frame_say(f, "role.roles"), frame_say(f, "role.facts"));
	frame_group(f, 1);
	for (int i = first; i < role->role_count && i < first + fits; i++) {
		struct box r = box_make(b.x + 8, b.y + 48 + 56 * (i - first), 232, 56);
		bool selected = role->roles[i].index == role->seat.index;
		draw_rail_row(d, box_inset(r, 0), &role->roles[i], selected);
		if (!selected && i + 1 < role->role_count)
			panel_hairline(f, b.x + 16, r.y + 56, 216);
	}
	frame_group(f, 0);
	desk_track(d, box_make(b.x + b.w - 7, b.y + 50, 6, 56 * fits), box_make(b.x, b.y + 48, b.w, 56 * fits),
	           UI_SCROLL_RAIL, first, fits, role->role_count);
	double y = b.y + b.h - 216;
	panel_divider(f, b.x + 1, y, b.w - 2);
	desk_text(d, b.x + 20, y + 30, b.w - 32, desk_style(TEXT_16, COLOUR_TEXT2),
	          FRAME_SAY(f, "role.facts-in-all", I18N_NUMBER("count", role->facts_in_all)));
	desk_text(d, b.x + 20, y + 54, b.w - 32, desk_style(TEXT_16, COLOUR_TEXT2),
	          FRAME_SAY(f, "role.known-to-all", I18N_NUMBER("count", role->facts_known_to_all)));
	desk_button(d, box_make(b.x + 16, y + 80, 216, 48), UI_ALL_FACTS, 0, "button.all-facts", ICON_LIST);
	desk_button(d, box_make(b.x + 16, y + 140, 216, 48), UI_COMPARE_ROLES, 0, "button.compare", ICON_PEOPLE);
	frame_pane(f, 0);
}

/* A number with its word under it. Returns where the next one may begin. */
static double number(struct desk *d, double x, double y, int count, const char *id)
{
	struct frame *f = d->f;
	const char *word = FRAME_SAY(f, id, I18N_NUMBER("count", count));
	struct text_style style = desk_style(TEXT_16, COLOUR_TEXT2);
	draw_vline(&f->draw, x, y + 20, 48, 1, COLOUR_LINE);
	desk_text(d, x + 20, y + 43, 90, text_tabular(desk_bold(TEXT_28, COLOUR_TEXT)), frame_print(f, "%d", count));
	return x + 20 + fmax(desk_text(d, x + 20, y + 66, 150, style, word), 40) + 20;
}

static const char *who_plays(struct desk *d, const struct audience_seat *seat)
{
	if (seat->seat[0] == 'b')
		return FRAME_SAY(d->f, "role.by-bot",
		                 I18N_TEXT("policy", frame_say(d->f, frame_print(d->f, "policy.%s", seat->policy))));
	if (seat->seat[0] == 'h')
		return frame_say(d->f, "role.by-you");
	return FRAME_SAY(d->f, "role.people", I18N_NUMBER("count", seat->seats));
}

static void draw_head(struct desk *d)
{
	const struct audience_role *role = d->p->role;
	struct frame *f = d->f;
	struct box b = box_make(280, d->top, 1624, 88);
	frame_pane(f, DESK_PANE_2);
	panel_plain(f, b);
	desk_tile(d, b.x + 20, b.y + 16, 56, ICON_PEOPLE, 28, COLOUR_TEXT);
	double share = 232,
	       station = fmin(fmax(desk_button_width(d, UI_STATION, 0, "button.station", ICON_EYE), 120), 188);
	double right = b.x + b.w - 20 - share - 12 - station - 12;
	struct {
		int count;
		const char *id;
	} counts[] = {{role->fact_count, "role.count-facts"},
	              {role->inject_count, "role.count-injects"},
	              {role->decisions_due, "role.count-decisions"},
	              {role->approvals_due, "role.count-approvals"}};
	double need = 0;
	for (int i = 0; i < 4; i++) {
		const char *word = FRAME_SAY(f, counts[i].id, I18N_NUMBER("count", counts[i].count));
		need += fmax(fmin(frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT2), word), 150), 40) + 40;
	}
	double x = fmax(right - need, b.x + 500), left = b.x + 96;
	desk_text(d, left, b.y + 39, x - left - 16, desk_bold(TEXT_24, COLOUR_TEXT),
	          FRAME_SAY(f, "role.title", I18N_TEXT("role", role->seat.label.text)));
	const char *parts[] = {role->seat.name.text, who_plays(d, &role->seat)};
	desk_text(d, left, b.y + 66, x - left - 16, desk_style(TEXT_16, COLOUR_TEXT2), desk_join(d, parts, 2));
	for (int i = 0; i < 4; i++)
		x = number(d, x, b.y, counts[i].count, counts[i].id);
	desk_button(d, box_make(b.x + b.w - 20 - share - 12 - station, b.y + 20, station, 48), UI_STATION, 0,
	            "button.station", ICON_EYE);
	desk_primary(d, box_make(b.x + b.w - 20 - share, b.y + 20, share, 48), UI_SHARE, 0, "button.share-fact",
	             ICON_SEND);
	frame_pane(f, 0);
}

/* ---- facts ---- */

static const char *how_it_came(struct desk *d, const struct audience_known_fact *fact, enum icon *icon,
                               enum mark_pillar *pillar)
{
	struct frame *f = d->f;
	*icon = ICON_NONE;
	*pillar = MARK_NONE;
	switch (fact->came) {
	case AUDIENCE_CAME_INJECT:
		*icon = words_channel_icon(fact->channel);
		return FRAME_SAY(f, "role.came-inject", I18N_NUMBER("number", fact->number),
		                 I18N_TEXT("channel", words_channel(f, fact->channel)));
	case AUDIENCE_CAME_SHARED:
		*icon = ICON_ARROW;
		return FRAME_SAY(f, "role.came-shared", I18N_TEXT("role", fact->from.text));
	case AUDIENCE_CAME_ACTION:
		*pillar = words_pillar(fact->pillar);
		return FRAME_SAY(f, "role.came-action", I18N_TEXT("action", fact->from.text));
	case AUDIENCE_CAME_DECISION:
		*pillar = words_pillar(fact->pillar);
		return FRAME_SAY(f, "role.came-decision", I18N_NUMBER("number", fact->number),
		                 I18N_TEXT("letter", fact->letter));
	case AUDIENCE_CAME_START: *icon = ICON_CLOCK; return frame_say(f, "role.came-start");
	case AUDIENCE_CAME_OTHER: break;
	}
	*icon = ICON_SPEECH;
	return frame_say(f, "role.came-other");
}

#define FACT_ROW  54
#define FACT_LINE 22 /* a long fact takes a second line */

static double fact_width(double row, bool selected)
{
	return row - 80 - (selected ? 108 : 16);
}

static void draw_fact(struct desk *d, struct box r, int i, bool selected)
{
	const struct audience_known_fact *fact = &d->p->role->facts[i];
	struct frame *f = d->f;
	enum icon icon;
	enum mark_pillar pillar;
	const char *how = how_it_came(d, fact, &icon, &pillar);
	double x = r.x + 80, w = fact_width(r.w, selected);
	desk_row(d, r, 6, UI_FACT_ROW, i, selected);
	desk_stacked_time(d, r.x + 12, r.y + 23, 58, text_style(TEXT_16, selected ? TEXT_BOLD : TEXT_REGULAR, COLOUR_TEXT2), fact->at);
	int lines = desk_scenario_lines(d, x, r.y + (r.h > FACT_ROW ? 23 + FACT_LINE / 2.0 : 23), w, FACT_LINE, 2,
	                                desk_bold(TEXT_16, COLOUR_TEXT), fact->text);
	double y = r.y + (lines > 1 ? FACT_LINE : 0);
	if (pillar != MARK_NONE)
		mark_badge(f, pillar, x + 8, y + 39, 14, MARK_FILLED);
	else
		frame_icon_stroke(f, icon, x, y + 31, 16, 2, icon == ICON_ARROW ? COLOUR_COO : COLOUR_TEXT2);
	double lock = fact->restricted ? 24 : 0;
	if (fact->restricted) {
		frame_icon_stroke(f, ICON_LOCK, x + 26, y + 31, 16, 1.5, COLOUR_TEXT2);
		desk_hint(d, r, frame_say(f, "role.restricted"));
	}
	desk_text(d, x + 26 + lock, y + 45, w - 26 - lock, desk_style(TEXT_16, COLOUR_TEXT2), how);
	desk_row_end(d);
	if (selected)
		desk_button(d, box_make(r.x + r.w - 92, r.y + 10, 76, 34), UI_SHARE, i + 1, "button.share", ICON_NONE);
}

/* Height of each fact's row; NULL when memory is exhausted. */
static double *fact_heights(struct desk *d, double row)
{
	const struct audience_role *role = d->p->role;
	double *heights = arena_allocate(&d->f->arena, ((size_t)role->fact_count + 1) * sizeof *heights);
	for (int i = 0; heights && i < role->fact_count; i++) {
		double w = fact_width(row, i == d->ui->fact) - (role->facts[i].text.language ? 54 : 0);
		bool two = frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), words_flat(d->f, role->facts[i].text.text)) > w;
		heights[i] = FACT_ROW + (two ? FACT_LINE : 0);
	}
	return heights;
}

/* First fact to draw in `room`: as scrolled, or so that the selected one, else the latest, is visible. */
static int first_fact(const struct desk *d, const double *heights, double room)
{
	int count = d->p->role->fact_count, last = count, first = d->ui->scroll[UI_SCROLL_FACTS];
	double sum = 0;
	while (heights && last > 0 && (sum += heights[last - 1]) <= room)
		last--;
	if (first < 0) {
		first = d->ui->fact >= 0 && d->ui->fact < count ? d->ui->fact : last;
		for (sum = 0; heights && first < last && first > 0 && (sum += heights[first - 1]) <= room * 2 / 3;)
			first--;
	}
	return first < 0 ? 0 : first > last ? last : first;
}

static void draw_facts(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	double room = b.h - 50, y = b.y + 48;
	double *heights = fact_heights(d, b.w - 16);
	int fits = 0, first = first_fact(d, heights, room);
	frame_pane(d->f, DESK_PANE_3);
	desk_panel(d, b, ICON_KEY, frame_say(d->f, "role.facts-known"), frame_say(d->f, "role.how-they-came"));
	panel_divider(d->f, b.x + 20, b.y + 48, b.w - 40);
	frame_group(d->f, 2);
	for (int i = first; heights && i < role->fact_count && y + heights[i] <= b.y + 48 + room; i++, fits++) {
		if (i > first && i != d->ui->fact && i - 1 != d->ui->fact)
			panel_hairline(d->f, b.x + 20, y, b.w - 40);
		draw_fact(d, box_make(b.x + 8, y, b.w - 16, heights[i]), i, i == d->ui->fact);
		y += heights[i];
	}
	frame_group(d->f, 0);
	if (role->fact_count == 0)
		desk_say(d, b.x + 20, b.y + 80, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.no-facts");
	desk_track(d, box_make(b.x + b.w - 10, b.y + 50, 6, room - 4), b, UI_SCROLL_FACTS, first, fits, role->fact_count);
	frame_pane(d->f, 0);
}

/* ---- injects received ---- */

/* True when a number of three digits is among them. */
static bool long_list(const struct audience_role *role)
{
	for (int i = 0; i < role->inject_count; i++)
		if (role->injects[i].number > 99)
			return true;
	return false;
}

static void draw_received_row(struct desk *d, struct box r, int i)
{
	static const struct {
		const char *id;
		enum icon icon;
		enum colour ink;
	} looks[] = {[AUDIENCE_NEW] = {"role.new", ICON_NEXT, COLOUR_ACCENT_INK},
	             [AUDIENCE_READ] = {"role.read", ICON_CHECK, COLOUR_TEXT2},
	             [AUDIENCE_PASSED_ON] = {"role.passed-on", ICON_ARROW, COLOUR_COO}};
	const struct audience_received_inject *x = &d->p->role->injects[i];
	bool fresh = x->status == AUDIENCE_NEW;
	struct text_style style =
	                      text_style(TEXT_16, fresh ? TEXT_BOLD : TEXT_REGULAR, fresh ? COLOUR_TEXT : COLOUR_TEXT2),
	                  digits = text_tabular(style);
	double y = r.y + 25;
	desk_row(d, r, 4, UI_PASS_ON, i, false);
	double lead = long_list(d->p->role) ? 10 : 0;
	desk_fit(d, r.x + (lead > 0 ? 4 : 8), y, 34 + lead, digits, TEXT_14, frame_print(d->f, "%02d", x->number));
	const char *when = desk_day_time(d, x->at);
	double wide = fmax(58, ceil(frame_text_width(d->f, digits, when))), more = wide - 58 + lead;
	desk_text(d, r.x + 44 + lead, y, wide + 1, digits, when);
	frame_icon_stroke(d->f, words_channel_icon(x->channel), r.x + 108 + more, r.y + 9, 18, 2, style.colour);
	desk_scenario_fit(d, r.x + 136 + more, y, 272 - more, style, TEXT_14, x->subject);
	frame_icon_stroke(d->f, looks[x->status].icon, r.x + 413, r.y + 10, 16, 2, looks[x->status].ink);
	struct text_style word = style;
	word.colour = fresh ? COLOUR_ACCENT_INK : COLOUR_TEXT2;
	desk_say(d, r.x + 437, y, r.w - 437 - 6, word, looks[x->status].id);
	desk_row_end(d);
}

static void draw_received(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	int fits = (int)((b.h - 46) / 37),
	    first = desk_scroll(d, UI_SCROLL_RECEIVED, role->inject_count, fits, role->inject_count);
	frame_pane(d->f, DESK_PANE_4);
	desk_panel(d, b, ICON_INJECT, frame_say(d->f, "role.injects-received"),
	           FRAME_SAY(d->f, "role.received-of", I18N_NUMBER("count", role->inject_count),
	                     I18N_NUMBER("all", role->inject_total)));
	panel_divider(d->f, b.x + 20, b.y + 46, b.w - 40);
	frame_group(d->f, 3);
	for (int i = first; i < role->inject_count && i < first + fits; i++) {
		struct box r = box_make(b.x + 12, b.y + 46 + 37 * (i - first), b.w - 24, 37);
		if (i > first)
			panel_hairline(d->f, b.x + 20, r.y, b.w - 40);
		draw_received_row(d, r, i);
	}
	frame_group(d->f, 0);
	if (role->inject_count == 0)
		desk_say(d, b.x + 20, b.y + 76, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.no-injects");
	desk_track(d, box_make(b.x + b.w - 10, b.y + 50, 6, 37 * fits - 4), b, UI_SCROLL_RECEIVED, first, fits,
	           role->inject_count);
	frame_pane(d->f, 0);
}

void screen_role(struct desk *d)
{
	desk_header_run(d);
	desk_transport(d);
	if (!d->p->role)
		return;
	desk_banner(d);
	double top = d->top, bottom = 976;
	draw_rail(d);
	draw_head(d);
	draw_facts(d, box_make(280, top + 104, 560, bottom - 256 - top - 104));
	draw_received(d, box_make(280, 736, 560, 240));
	role_actions(d, box_make(856, top + 104, 1048, 504 - (top - 80)));
	role_unknown(d, box_make(856, 704, 1048, 100));
	role_resources(d, box_make(856, 820, 516, 156));
	role_authorities(d, box_make(1388, 820, 516, 156));
}
