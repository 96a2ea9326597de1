/* desk_keys — the page of all keys of the present screen, from the action table. */
#include <string.h>

#include "view/desk_form.h"

#define COLUMNS 3
#define ROW     34

struct key_row {
	enum ui_action action;
	int argument;
};

static bool listed(enum ui_action action, int place, bool everywhere)
{
	char key[24];
	int where = ui_action_where(action);
	if (!(where & place) || !ui_action_key(action, 0, false, key) || action == UI_TOAST_CLOSE)
		return false;
	return ((where & UI_AT_ALL) == UI_AT_ALL) == everywhere;
}

/* Key caps of an action (all of "1 2 3", and the other way to the same) and its words. */
static void draw_key(struct desk *d, struct box b, enum ui_action action)
{
	char key[24];
	double x = b.x, y = b.y + 5;
	for (int k = 0; k < ui_action_keys(action) && k < 4; k++)
		if (ui_action_key(action, k, false, key))
			x += control_key_cap(d->f, x, y, frame_print(d->f, "%s", key), false) + 4;
	if (ui_action_key(action, 0, true, key))
		x += control_key_cap(d->f, x, y, frame_print(d->f, "%s", key), false) + 4;
	x = x + 8 > b.x + 136 ? x + 8 : b.x + 136;
	desk_say(d, x, b.y + 23, b.x + b.w - x, desk_style(TEXT_16, COLOUR_TEXT), ui_action_label(action));
}

static void draw_extra(struct desk *d, struct box b, const char *const *keys, int count, const char *id)
{
	double x = b.x;
	for (int i = 0; i < count; i++)
		x += control_key_cap(d->f, x, b.y + 5, keys[i], false) + 4;
	x = x + 8 > b.x + 136 ? x + 8 : b.x + 136;
	desk_say(d, x, b.y + 23, b.x + b.w - x, desk_style(TEXT_16, COLOUR_TEXT), id);
}

void desk_keys(struct desk *d)
{
	static const char *const names[UI_SCREENS] = {"keys.library", "keys.setup",  "keys.console",
	                                              "keys.role",    "keys.replay", "keys.hotwash", "keys.explore", "keys.author"};
	int here = ui_place(d->ui), at = 0, rows = 22;
	struct box b = box_make(16, 80, 1888, 984);
	draw_rect(&d->f->draw, box_make(0, 64, FRAME_WIDTH, FRAME_HEIGHT - 64), COLOUR_BG);
	panel_card(d->f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	frame_icon(d->f, ICON_LIST, b.x + 20, b.y + 20, 24, COLOUR_TEXT2);
	desk_say(d, b.x + 56, b.y + 39, 900, desk_bold(TEXT_20, COLOUR_TEXT), "keys.title");
	panel_divider(d->f, b.x + 2, b.y + 64, b.w - 4);
	double column = (b.w - 48 - 2 * 32) / COLUMNS;
	for (int part = 0; part < 2; part++) {
		if (part == 1 && at % rows && at / rows + 1 < COLUMNS)
			at = (at / rows + 1) * rows; /* a column of its own */
		struct box r =
		    box_make(b.x + 24 + (column + 32) * (at / rows), b.y + 76 + ROW * (at % rows), column, ROW);
		desk_say(d, r.x, r.y + 23, r.w, desk_bold(TEXT_16, COLOUR_TEXT2),
		         part == 0 ? names[d->ui->screen] : "keys.everywhere");
		at++;
		for (int i = 1; i < UI_ACTION_COUNT; i++) {
			if (!listed((enum ui_action)i, here, part == 1) || ui_is_absent(d->p, (enum ui_action)i) ||
			    at >= rows * COLUMNS)
				continue;
			r = box_make(b.x + 24 + (column + 32) * (at / rows), b.y + 76 + ROW * (at % rows), column, ROW);
			draw_key(d, r, (enum ui_action)i);
			at++;
		}
		if (at % rows)
			at++;
	}
	static const char *const step[] = {"←", "→"}, *const minute[] = {"Shift+←", "→"},
	                         *const decision[] = {"Ctrl+←", "→"}, *const mark[] = {"[", "]"};
	static const char *const tab[] = {"Tab"}, *const pane[] = {"F6"}, *const arrows[] = {"↑", "↓", "←", "→"},
	                         *const enter[] = {"Enter"};
	static const struct {
		const char *const *keys;
		int count;
		const char *id;
		bool replay;
	} extra[] = {{tab, 1, "keys.tab", false},
	             {pane, 1, "keys.pane", false},
	             {arrows, 4, "keys.arrows", false},
	             {enter, 1, "keys.enter", false},
	             {step, 2, "action.replay.step", true},
	             {minute, 2, "action.replay.minute", true},
	             {decision, 2, "action.replay.decision", true},
	             {mark, 2, "action.replay.bookmark-step", true}};
	for (size_t i = 0; i < sizeof extra / sizeof *extra && at < rows * COLUMNS; i++) {
		if (extra[i].replay && d->ui->screen != UI_SCREEN_REPLAY)
			continue;
		draw_extra(d,
		           box_make(b.x + 24 + (column + 32) * (at / rows), b.y + 76 + ROW * (at % rows), column, ROW),
		           extra[i].keys, extra[i].count, extra[i].id);
		at++;
	}
	desk_button(d, box_make(b.x + b.w - 24 - 160, b.y + b.h - 64, 160, 48), UI_CANCEL, 0, "button.close-form",
	            ICON_NONE);
	desk_say(d, b.x + 24, b.y + b.h - 34, 1400, desk_style(TEXT_16, COLOUR_TEXT2), "keys.note");
}
