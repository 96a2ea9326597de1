/* role_stock — the lower panes of the role view: what it does not know, what it has, what it may do. */
#include "view/role/role_parts.h"

static const char *knowers(struct desk *d, const struct audience_known_fact *fact, double width)
{
	if (fact->known_by.count == 0 && !fact->known_by.all)
		return frame_say(d->f, "role.nobody-but-you");
	return words_names(d->f, &fact->known_by, false, desk_style(TEXT_16, COLOUR_TEXT3), width);
}

void role_unknown(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	struct frame *f = d->f;
	double column = (b.w - 40) / 2;
	frame_pane(f, DESK_PANE_6);
	draw_round(&f->draw, b, PANEL_RADIUS, COLOUR_BG, COLOUR_NONE, 0);
	panel_dashed(f, b);
	frame_icon(f, ICON_LOCK, b.x + 20, b.y + 14, 18, COLOUR_TEXT2);
	double note = desk_right(d, b.x + b.w - 20, b.y + 28, 160, desk_style(TEXT_16, COLOUR_TEXT2),
	                         FRAME_SAY(f, "role.facts-count", I18N_NUMBER("count", role->unknown_count)));
	desk_text(d, b.x + 48, b.y + 28, b.w - 88 - note, desk_bold(TEXT_16, COLOUR_TEXT2),
	          FRAME_SAY(f, "role.unknown", I18N_TEXT("role", role->seat.label.text)));
	for (int i = 0; i < 4 && i < role->unknown_count; i++) {
		double x = b.x + 20 + column * (i % 2), y = b.y + 58 + 28 * (i / 2);
		const struct audience_known_fact *fact = &role->unknown[i];
		bool last = i == 3 && role->unknown_count > 4;
		if (last) {
			desk_text(d, x, y, column - 24, desk_style(TEXT_16, COLOUR_TEXT2),
			          FRAME_SAY(f, "role.and-more-facts", I18N_NUMBER("count", role->unknown_count - 3)));
			break;
		}
		const char *who = knowers(d, fact, 180);
		double who_width = frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT3), who), room = column - 24;
		who_width = who_width < room * 0.5 ? who_width : room * 0.5;
		double wide =
		    desk_scenario(d, x, y, room - who_width - 14, desk_style(TEXT_16, COLOUR_TEXT), fact->text);
		desk_text(d, x + wide + 14, y, room - wide - 14, desk_style(TEXT_16, COLOUR_TEXT3), who);
	}
	if (role->unknown_count == 0)
		desk_say(d, b.x + 20, b.y + 58, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.knows-everything");
	frame_pane(f, 0);
}

void role_resources(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	struct frame *f = d->f;
	desk_panel(d, b, ICON_PACKAGE, frame_say(f, "role.resources"),
	           role->resource_count > 3 ? FRAME_SAY(f, "role.in-all", I18N_NUMBER("count", role->resource_count))
	                                    : NULL);
	panel_divider(f, b.x + 20, b.y + 46, b.w - 40);
	for (int i = 0; i < role->resource_count && i < 3; i++) {
		const struct audience_resource *x = &role->resources[i];
		double y = b.y + 46 + 34 * i;
		if (i)
			panel_hairline(f, b.x + 20, y, b.w - 40);
		desk_scenario(d, b.x + 20, y + 24, 180, desk_style(TEXT_16, COLOUR_TEXT), x->name);
		if (x->total <= 6)
			chart_units(f, b.x + 210, y + 9, x->free, x->total);
		desk_right(d, b.x + b.w - 20, y + 24, x->total <= 6 ? 118 : 240,
		           text_tabular(desk_style(TEXT_16, COLOUR_TEXT2)),
		           FRAME_SAY(f, "role.free-of", I18N_NUMBER("free", x->free), I18N_NUMBER("all", x->total)));
	}
	if (role->resource_count == 0)
		desk_say(d, b.x + 20, b.y + 78, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.no-resources");
}

void role_authorities(struct desk *d, struct box b)
{
	const struct audience_role *role = d->p->role;
	struct frame *f = d->f;
	desk_panel(d, b, ICON_LOCK, frame_say(f, "role.authorities"),
	           role->authority_count > 3 ? FRAME_SAY(f, "role.in-all", I18N_NUMBER("count", role->authority_count))
	                                     : NULL);
	panel_divider(f, b.x + 20, b.y + 46, b.w - 40);
	for (int i = 0; i < role->authority_count && i < 3; i++) {
		const struct audience_authority *x = &role->authorities[i];
		double y = b.y + 46 + 34 * i;
		const char *until = frame_say(f, "role.without-end");
		if (!x->in_force && x->until >= 0)
			until = FRAME_SAY(f, "role.expired", I18N_TEXT("time", desk_time(d, x->until)));
		else if (!x->in_force)
			until = frame_say(f, "role.revoked");
		else if (x->left >= 3600)
			until = FRAME_SAY(f, "role.until", I18N_TEXT("time", desk_time(d, x->until)));
		else if (x->left >= 0)
			until = FRAME_SAY(f, "role.left", I18N_TEXT("time", desk_duration(d, x->left)));
		enum colour ink = x->in_force ? COLOUR_TEXT2 : COLOUR_ALERT;
		if (i)
			panel_hairline(f, b.x + 20, y, b.w - 40);
		frame_icon_stroke(f, x->in_force ? ICON_CHECK : ICON_ALERT, b.x + 20, y + 9, 18, 2,
		                  x->in_force ? COLOUR_TEXT : COLOUR_ALERT);
		double wide = desk_right(d, b.x + b.w - 20, y + 24, 180, desk_style(TEXT_16, ink), until);
		desk_scenario(d, b.x + 50, y + 24, b.w - 86 - wide, desk_style(TEXT_16, COLOUR_TEXT), x->name);
	}
	if (role->authority_count == 0)
		desk_say(d, b.x + 20, b.y + 78, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT2), "role.no-authorities");
}
