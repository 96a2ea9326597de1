/* menu — the command palette and drop-down lists. */
#include "view/widget/menu.h"

#include <string.h>

#include "view/widget/control.h"
#include "view/widget/panel.h"

#define MENU_ROW  56
#define MENU_HEAD 30

/* `line` with the matched bytes bold and underlined, in three runs. */
static void draw_match(struct frame *f, double x, double y, double right, const struct menu_row *row,
                       enum colour colour)
{
	struct text_style plain = text_style(TEXT_16, TEXT_REGULAR, colour),
	                  bold = text_style(TEXT_16, TEXT_BOLD, colour);
	size_t length = strlen(row->line), begin = row->match < length ? row->match : length;
	size_t end = begin + row->match_length < length ? begin + row->match_length : length;
	const char *parts[] = {arena_copy_text(&f->arena, row->line, begin),
	                       arena_copy_text(&f->arena, row->line + begin, end - begin), row->line + end};
	for (int i = 0; i < 3; i++) {
		if (!parts[i] || !*parts[i] || x >= right)
			continue;
		struct text_style style = i == 1 ? bold : plain;
		double wide = frame_text_width(f, style, parts[i]);
		double drawn = frame_text(f, box_make(x, y, wide < right - x ? wide : right - x, 24), style, parts[i]);
		if (i == 1)
			draw_rect(&f->draw, box_make(x, y + 22, drawn, 2), COLOUR_ACCENT_INK);
		x += drawn;
	}
}

static void draw_row(struct frame *f, struct box b, const struct menu_row *row, const char *action, int argument,
                     bool chosen)
{
	enum colour ink = row->why ? COLOUR_TEXT3 : COLOUR_TEXT;
	control_row(f, b, 6, action, argument, chosen, row->why);
	frame_icon(f, row->icon, b.x + 18, b.y + 18, 20, ink);
	double right = b.x + b.w - 16;
	if (row->key) {
		right -= control_key_cap_width(f, row->key);
		control_key_cap(f, right, b.y + 16, row->key, false);
		right -= 12;
	}
	const char *detail = row->why ? row->why : row->detail;
	double y = detail ? b.y + 5 : b.y + 16;
	draw_match(f, b.x + 56, y, right, row, ink);
	if (detail)
		frame_text(f, box_make(b.x + 56, b.y + 29, right - b.x - 56, 24),
		           text_style(TEXT_16, TEXT_REGULAR, row->why ? COLOUR_TEXT3 : COLOUR_TEXT2), detail);
}

static void draw_foot(struct frame *f, struct box b, int more)
{
	struct text_style style = text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT2);
	double x = b.x + 24, y = b.y + 12;
	panel_divider(f, b.x + 2, b.y, b.w - 4);
	static const char *const keys[] = {"↑", "↓", "Enter"};
	static const char *const says[] = {NULL, "menu.choose", "menu.do"};
	for (int i = 0; i < 3; i++) {
		x += control_key_cap(f, x, y, keys[i], false) + (says[i] ? 8 : 4);
		if (says[i]) {
			const char *say = frame_say(f, says[i]);
			double wide = frame_text_width(f, style, say);
			frame_text(f, box_make(x, y, wide, 24), style, say);
			x += wide + 24;
		}
	}
	if (more > 0)
		frame_text(f, box_make(x, y, b.x + b.w - 24 - x, 24), text_right(style),
		           FRAME_SAY(f, "menu.more", I18N_NUMBER("count", more)));
}

void menu_palette(struct frame *f, struct box b, struct field *field, const char *field_action, const char *placeholder,
                  const struct menu_row *rows, size_t count, int chosen, int more, const char *action)
{
	struct box outer = b;
	draw_rect(&f->draw, box_inset(b, -8), COLOUR_BG);
	panel_card(f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	struct box head = box_cut_top(&b, 64);
	control_field(f, box_inset(head, 10), field_action, 0, field, placeholder, true);
	panel_divider(f, head.x + 2, head.y + 64, head.w - 4);
	struct box foot = box_cut_bottom(&b, 48);
	double y = b.y + 4;
	const char *group = NULL;
	frame_group(f, 1);
	for (size_t i = 0; i < count && i < MENU_ROWS_MAX; i++) {
		bool new_group = rows[i].group && (!group || strcmp(group, rows[i].group) != 0);
		if (y + (new_group ? MENU_HEAD : 0) + MENU_ROW > foot.y)
			break;
		if (new_group) {
			if (group)
				panel_divider(f, b.x + 24, y + 3, b.w - 48);
			group = rows[i].group;
			frame_text(f, box_make(b.x + 24, y + 5, b.w - 48, MENU_HEAD - 5),
			           text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT3), group);
			y += MENU_HEAD;
		}
		draw_row(f, box_make(b.x + 8, y, b.w - 16, MENU_ROW), &rows[i], action, (int)i, (int)i == chosen);
		y += MENU_ROW;
	}
	frame_group(f, 0);
	draw_foot(f, box_make(outer.x, foot.y, outer.w, foot.h), more);
}

void menu_list(struct frame *f, struct box control, const char *action, const char *const *entries, size_t count,
               int chosen)
{
	double row = 36, h = row * (double)count + 8;
	double y = control.y + control.h + 4;
	if (y + f->draw.dy + h > f->height)
		y = control.y - 4 - h;
	struct box b = box_make(control.x, y, control.w, h);
	draw_rect(&f->draw, box_inset(b, -4), COLOUR_BG);
	panel_card(f, b, COLOUR_PANEL, COLOUR_ACCENT_INK, 2);
	frame_group(f, 2);
	for (size_t i = 0; i < count; i++) {
		struct box r = box_make(b.x + 4, b.y + 4 + row * (double)i, b.w - 8, row);
		control_row(f, r, 4, action, (int)i, (int)i == chosen, NULL);
		frame_text(f, box_make(r.x + 8, r.y, r.w - 16, r.h),
		           text_style(TEXT_16, (int)i == chosen ? TEXT_BOLD : TEXT_REGULAR, COLOUR_TEXT), entries[i]);
	}
	frame_group(f, 0);
}
