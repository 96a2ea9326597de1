/* setup_seats — who plays what. */
#include <string.h>

#include "view/library/setup_parts.h"

int setup_people(const struct ui_state *ui, int row, int expected)
{
	const char *text = ui_text(ui, (enum ui_field)((ui->setup.roles_only ? UI_FIELD_HEADS : UI_FIELD_PEOPLE) + row));
	bool blank = strspn(text, " ") == strlen(text);
	return blank ? expected : audience_people(text);
}

static void draw_locked(struct desk *d, struct box r)
{
	struct frame *f = d->f;
	const char *word = frame_say(f, "seat.bot");
	double wide = frame_text_width(f, desk_style(TEXT_16, COLOUR_TEXT2), word),
	       x = r.x + 500 + (216 - wide - 56) / 2;
	draw_round(&f->draw, box_make(r.x + 500, r.y + 6, 216, 32), 6, COLOUR_NONE, COLOUR_LINE, 1);
	frame_icon_stroke(f, ICON_BOT, x, r.y + 13, 18, 2, COLOUR_TEXT2);
	desk_text(d, x + 26, r.y + 29, wide + 2, desk_style(TEXT_16, COLOUR_TEXT2), word);
	frame_icon_stroke(f, ICON_LOCK, x + 34 + wide, r.y + 14, 16, 1.5, COLOUR_TEXT3);
}

/* Last column: station, "You speak", or the bot's policy. */
static void draw_station(struct desk *d, struct box r, const struct setup_role *role, int i)
{
	static const char *const policies[] = {"policy.own", "policy.cautious", "policy.bold", "policy.random",
	                                       "policy.scripted"};
	struct frame *f = d->f;
	double x = r.x + 728;
	int seat = d->ui->setup.seats[i].seat;
	if (seat == 2 && !role->locked) {
		desk_dropdown(d, box_make(x, r.y + 6, 136, 32), UI_LIST_POLICY, i,
		              frame_say(f, policies[d->ui->setup.seats[i].policy]), MARK_NONE);
		return;
	}
	const char *word = seat == 2   ? frame_say(f, "policy.own")
	                   : seat == 1 ? frame_say(f, "setup.you-speak")
	                               : role->station;
	enum icon icon = seat == 2 ? ICON_BOT : seat == 1 ? ICON_PERSON : *role->station ? ICON_PHONE : ICON_PAPER;
	if (seat == 0 && !*word)
		word = frame_say(f, "setup.at-the-table");
	frame_icon_stroke(f, icon, x, r.y + 13, 18, 2, COLOUR_TEXT2);
	desk_text(d, x + 28, r.y + 29, 110, desk_style(TEXT_16, COLOUR_TEXT2), word);
}

static void draw_seat(struct desk *d, struct box r, int i)
{
	const struct setup_role *role = &d->p->setup->roles[i];
	struct frame *f = d->f;
	int seat = d->ui->setup.seats[i].seat;
	desk_text(d, r.x + 20, r.y + 29, 150, desk_bold(TEXT_16, COLOUR_TEXT), role->label);
	struct box field = box_make(r.x + 180, r.y + 6, 304, 32);
	const char *empty = role->hidden ? "setup.hidden"
	                    : seat == 1  ? (role->approvals ? "setup.approvals-to-you" : "setup.held-by-you")
	                                 : "setup.nobody-yet";
	if (seat == 0 && d->ui->setup.roles_only) { /* no field that would take names which nobody keeps: a number */
		desk_field(d, box_make(field.x, field.y, 72, field.h), (enum ui_field)(UI_FIELD_HEADS + i), frame_print(f, "%d", role->seats), false);
		desk_text(d, field.x + 84, r.y + 29, 212, desk_style(TEXT_16, COLOUR_TEXT2), FRAME_SAY(f, "setup.people-unnamed", I18N_NUMBER("count", setup_people(d->ui, i, role->seats))));
	} else if (seat == 0)
		desk_field(d, field, (enum ui_field)(UI_FIELD_PEOPLE + i),
		           FRAME_SAY(f, "setup.people-hint", I18N_NUMBER("count", role->seats)), false);
	else
		desk_say(d, field.x + 12, r.y + 29, 284, desk_style(TEXT_16, COLOUR_TEXT3), empty);
	if (role->locked) {
		draw_locked(d, r);
	} else {
		struct control_segment segments[3] = {{.label = frame_say(f, "seat.played")},
		                                      {.label = frame_say(f, "seat.held")},
		                                      {.label = frame_say(f, "seat.bot")}};
		frame_group(f, (uint16_t)(40 + i));
		desk_segments(d, box_make(r.x + 500, r.y + 6, 216, 32),
		              frame_print(f, "%s.%d", ui_action_id(UI_SETUP_SEAT), i), segments, 3, seat);
		frame_group(f, 0);
	}
	draw_station(d, r, role, i);
}

static const char *counts(struct desk *d)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int by[3] = {0};
	for (int i = 0; i < s->role_count && i < UI_ROLES_MAX; i++)
		by[d->ui->setup.seats[i].seat % 3]++;
	const char *parts[] = {FRAME_SAY(f, "setup.count-played", I18N_NUMBER("count", by[0])),
	                       by[1] ? FRAME_SAY(f, "setup.count-held", I18N_NUMBER("count", by[1])) : NULL,
	                       by[2] ? FRAME_SAY(f, "setup.count-bots", I18N_NUMBER("count", by[2])) : NULL};
	return desk_join(d, parts, 3);
}

void setup_seats(struct desk *d, struct box b)
{
	static const struct {
		const char *id;
		double x, w;
	} heads[] = {{"setup.role", 20, 150},
	             {"setup.people", 180, 300},
	             {"setup.who-plays", 500, 216},
	             {"setup.station-or-policy", 728, 140}};
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int fits = 11, first = desk_scroll(d, UI_SCROLL_SEATS, 0, fits, s->role_count);
	frame_pane(f, DESK_PANE_1);
	desk_panel(d, b, ICON_PEOPLE, frame_say(f, "setup.seats"), counts(d));
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		desk_say(d, b.x + heads[i].x, b.y + 67, heads[i].w, desk_style(TEXT_14, COLOUR_TEXT3), heads[i].id);
	panel_divider(f, b.x + 1, b.y + 76, b.w - 2);
	for (int i = first; i < s->role_count && i < first + fits && i < UI_ROLES_MAX; i++) {
		struct box r = box_make(b.x, b.y + 80 + 44 * (i - first), b.w, 44);
		draw_seat(d, r, i);
		if (i + 1 < s->role_count && i + 1 < first + fits)
			panel_hairline(f, b.x + 16, r.y + 44, b.w - 32);
	}
	desk_track(d, box_make(b.x + b.w - 10, b.y + 84, 6, 44 * fits - 8), box_make(b.x, b.y + 80, b.w, 44 * fits),
	           UI_SCROLL_SEATS, first, fits, s->role_count);
	frame_pane(f, 0);
}
