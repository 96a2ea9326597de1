/* desk_keys — the page of all keys of the present screen. The rows are built from the action table and from the few keys that are not in it; a test presses each of
 * them. A key that means something else in a pane (letters of options while a decision is recorded) stands under the pane's own heading. */
#include <stdio.h>
#include <string.h>

#include "view/desk/desk_form.h"

#define COLUMNS 3
#define ROWS    25
#define ROW     34

struct rows {
	struct key_row *out;
	int count, capacity;
};

static struct key_row *add(struct rows *r, enum key_part part, enum ui_action action, int argument, const char *label)
{
	static struct key_row spare; /* beyond capacity: written and forgotten */
	struct key_row *row = r->count < r->capacity ? &r->out[r->count++] : &spare;
	*row = (struct key_row){.part = part, .action = action, .argument = argument, .label = label};
	return row;
}

static void add_key(struct key_row *row, const char *key)
{
	if (row->key_count < KEY_ROW_KEYS)
		snprintf(row->keys[row->key_count++], sizeof row->keys[0], "%s", key);
}

static bool has_key(const struct rows *r, const char *key)
{
	for (int i = 0; i < r->count; i++)
		for (int k = 0; k < r->out[i].key_count; k++)
			if (r->out[i].part != KEY_PART_PANE && strcmp(r->out[i].keys[k], key) == 0)
				return true;
	return false;
}

/* Rows of the table of actions that hold here, in one part of the page. */
static void add_actions(struct desk *d, struct rows *r, enum key_part part)
{
	for (int i = 1; i < UI_ACTION_COUNT; i++) {
		enum ui_action action = (enum ui_action)i;
		int where = ui_action_where(action);
		char key[24];
		enum key_part mine = where & UI_IN_PANE ? KEY_PART_PANE : (where & UI_AT_ALL) == UI_AT_ALL ? KEY_PART_EVERYWHERE : KEY_PART_SCREEN;
		if (mine != part || !(where & ui_place(d->ui)) || !ui_action_keys(action) || action == UI_TOAST_CLOSE || ui_is_absent(d->p, action))
			continue;
		struct key_row *row = add(r, part, action, 0, ui_action_label(action));
		for (int k = 0; k < ui_action_keys(action); k++)
			if (ui_action_key(action, k, false, key))
				add_key(row, key);
		if (ui_action_key(action, 0, true, key))
			add_key(row, key);
	}
}

/* Keys that give an action with an argument of their own: the screen binds them. */
static void add_steps(struct desk *d, struct rows *r)
{
	static const struct {
		enum ui_screen screen;
		enum ui_action action;
		const char *back, *on, *label;
	} steps[] = {{UI_SCREEN_REPLAY, UI_STEP, "Left", "Right", "action.replay.step"},
	             {UI_SCREEN_REPLAY, UI_MINUTE, "Shift+Left", "Shift+Right", "action.replay.minute"},
	             {UI_SCREEN_REPLAY, UI_NEXT_DECISION, "Ctrl+Left", "Ctrl+Right", "action.replay.decision"},
	             {UI_SCREEN_REPLAY, UI_BOOKMARK_STEP, "[", "]", "action.replay.bookmark-step"},
	             {UI_SCREEN_EXPLORE, UI_EXPLORE_PAGE, "Left", "Right", "action.explore.page"}};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		if (steps[i].screen != d->ui->screen)
			continue;
		struct key_row *row = add(r, KEY_PART_SCREEN, steps[i].action, -1, steps[i].label);
		add_key(row, steps[i].back);
		add_key(row, steps[i].on);
	}
}

/* What every screen does with the keyboard itself. */
static void add_plain(struct rows *r)
{
	add_key(add(r, KEY_PART_EVERYWHERE, UI_NO_ACTION, 0, "keys.tab"), "Tab");
	add_key(add(r, KEY_PART_EVERYWHERE, UI_NO_ACTION, 0, "keys.pane"), "F6");
	bool sideways = !has_key(r, "Left");
	struct key_row *arrows = add(r, KEY_PART_EVERYWHERE, UI_NO_ACTION, 0, "keys.arrows");
	add_key(arrows, "Up");
	add_key(arrows, "Down");
	if (sideways) {
		add_key(arrows, "Left");
		add_key(arrows, "Right");
	}
	if (!has_key(r, "Enter"))
		add_key(add(r, KEY_PART_EVERYWHERE, UI_NO_ACTION, 0, "keys.enter"), "Enter");
}

int desk_key_rows(struct desk *d, struct key_row *out, int capacity)
{
	struct rows r = {out, 0, capacity};
	add_actions(d, &r, KEY_PART_SCREEN);
	add_steps(d, &r);
	if (d->ui->screen == UI_SCREEN_SETUP)
		add_key(add(&r, KEY_PART_SCREEN, UI_NO_ACTION, 0, "keys.seat-letter"), "A-Z");
	add_actions(d, &r, KEY_PART_PANE);
	add_actions(d, &r, KEY_PART_EVERYWHERE);
	add_plain(&r);
	return r.count;
}

/* ---- the page ---- */

/* "Shift+Left" as the cap shows it. */
static const char *cap_of(struct desk *d, const char *key)
{
	static const char *const arrows[][2] = {{"Left", "←"}, {"Right", "→"}, {"Up", "↑"}, {"Down", "↓"}};
	for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
		size_t length = strlen(key), arrow = strlen(arrows[i][0]);
		if (length >= arrow && strcmp(key + length - arrow, arrows[i][0]) == 0 && (length == arrow || key[length - arrow - 1] == '+'))
			return frame_print(d->f, "%.*s%s", (int)(length - arrow), key, arrows[i][1]);
	}
	return frame_print(d->f, "%s", key);
}

static void draw_row(struct desk *d, struct box b, const struct key_row *row)
{
	double x = b.x;
	bool range = row->key_count > 4; /* A to H: the ends stand for all, so that the words keep their column */
	for (int k = 0; k < row->key_count; k += range ? row->key_count - 1 : 1) {
		if (range && k > 0)
			x += desk_text(d, x, b.y + 23, 20, desk_style(TEXT_16, COLOUR_TEXT2), "–") + 4;
		x += control_key_cap(d->f, x, b.y + 5, cap_of(d, row->keys[k]), false) + 4;
	}
	x = x + 8 > b.x + 144 ? x + 8 : b.x + 144;
	desk_say(d, x, b.y + 23, b.x + b.w - x, desk_style(TEXT_16, COLOUR_TEXT), row->label);
}

static const char *heading(const struct desk *d, enum key_part part)
{
	static const char *const names[UI_SCREENS] = {[UI_SCREEN_LIBRARY] = "keys.library", [UI_SCREEN_SETUP] = "keys.setup", [UI_SCREEN_CONSOLE] = "keys.console",
	                                              [UI_SCREEN_ROLE] = "keys.role", [UI_SCREEN_REPLAY] = "keys.replay", [UI_SCREEN_HOTWASH] = "keys.hotwash",
	                                              [UI_SCREEN_EXPLORE] = "keys.explore", [UI_SCREEN_AUTHOR] = "keys.author"};
	if (part == KEY_PART_PANE)
		return d->ui->screen == UI_SCREEN_HOTWASH ? "keys.in-tasks" : "keys.in-record";
	return part == KEY_PART_SCREEN ? names[d->ui->screen] : "keys.everywhere";
}

void desk_keys(struct desk *d)
{
	struct key_row rows[KEY_ROWS_MAX];
	int count = desk_key_rows(d, rows, KEY_ROWS_MAX), at = 0;
	struct box b = box_make(16, 80, 1888, 984);
	draw_rect(&d->f->draw, box_make(0, 64, FRAME_WIDTH, FRAME_HEIGHT - 64), COLOUR_BG);
	panel_card(d->f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	frame_icon(d->f, ICON_LIST, b.x + 20, b.y + 20, 24, COLOUR_TEXT2);
	desk_say(d, b.x + 56, b.y + 39, 900, desk_bold(TEXT_20, COLOUR_TEXT), "keys.title");
	panel_divider(d->f, b.x + 2, b.y + 64, b.w - 4);
	double column = (b.w - 48 - 2 * 32) / COLUMNS;
	for (int i = 0; i < count && at < ROWS * COLUMNS; i++) {
		if (i == 0 || rows[i].part != rows[i - 1].part) {
			if (rows[i].part == KEY_PART_EVERYWHERE && at % ROWS && at / ROWS + 1 < COLUMNS)
				at = (at / ROWS + 1) * ROWS; /* a column of its own */
			else if (at % ROWS)
				at++;
			if (at % ROWS == ROWS - 1)
				at++; /* no heading alone at the foot */
			struct box r = box_make(b.x + 24 + (column + 32) * (at / ROWS), b.y + 76 + ROW * (at % ROWS), column, ROW);
			desk_say(d, r.x, r.y + 23, r.w, desk_bold(TEXT_16, COLOUR_TEXT2), heading(d, rows[i].part));
			at++;
		}
		draw_row(d, box_make(b.x + 24 + (column + 32) * (at / ROWS), b.y + 76 + ROW * (at % ROWS), column, ROW), &rows[i]);
		at++;
	}
	desk_button(d, box_make(b.x + b.w - 24 - 160, b.y + b.h - 64, 160, 48), UI_CANCEL, 0, "button.close-form", ICON_NONE);
	desk_say(d, b.x + 24, b.y + b.h - 22, 1400, desk_style(TEXT_16, COLOUR_TEXT2), "keys.note");
}
