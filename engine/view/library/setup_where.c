/* setup_where — which screen shows what, drawn as two small pictures, and the check list. */
#include <math.h>

#include "view/library/setup_parts.h"

struct block { /* of a small picture, in its own pixels */
	double x, y, w, h;
	enum colour fill, stroke;
};

static void draw_blocks(struct desk *d, double x, double y, const struct block *blocks, size_t count)
{
	for (size_t i = 0; i < count; i++)
		draw_round(&d->f->draw, box_make(x + blocks[i].x, y + blocks[i].y, blocks[i].w, blocks[i].h), 1,
		           blocks[i].fill, blocks[i].stroke, 1);
}

static void draw_console(struct desk *d, double x, double y)
{
	static const struct block blocks[] = {
	    {0, 0, 214, 8, COLOUR_RAISED, COLOUR_NONE},    {0, 11, 75, 93, COLOUR_RAISED, COLOUR_NONE},
	    {78, 11, 66, 93, COLOUR_RAISED, COLOUR_NONE},  {82, 16, 58, 24, COLOUR_H3, COLOUR_NONE},
	    {82, 44, 58, 14, COLOUR_H2, COLOUR_NONE},      {82, 63, 58, 3, COLOUR_H3, COLOUR_NONE},
	    {82, 70, 58, 3, COLOUR_H3, COLOUR_NONE},       {82, 77, 58, 3, COLOUR_H3, COLOUR_NONE},
	    {82, 93, 20, 7, COLOUR_ACCENT, COLOUR_NONE},   {105, 93, 16, 7, COLOUR_H3, COLOUR_NONE},
	    {124, 93, 16, 7, COLOUR_H3, COLOUR_NONE},      {147, 11, 67, 29, COLOUR_RAISED, COLOUR_ACCENT_INK},
	    {147, 43, 67, 20, COLOUR_RAISED, COLOUR_NONE}, {147, 66, 67, 20, COLOUR_RAISED, COLOUR_NONE},
	    {147, 89, 67, 15, COLOUR_RAISED, COLOUR_NONE}, {0, 107, 214, 9, COLOUR_RAISED, COLOUR_NONE},
	};
	draw_blocks(d, x, y, blocks, sizeof blocks / sizeof *blocks);
	for (int i = 0; i < 9; i++)
		draw_round(&d->f->draw, box_make(x + 4, y + round(16 + 9.4 * i), 66, 4), 1,
		           i == 5 ? COLOUR_ACCENT : COLOUR_H3, COLOUR_NONE, 0);
}

static void draw_room(struct desk *d, double x, double y)
{
	static const struct block blocks[] = {
	    {0, 0, 214, 13, COLOUR_RAISED, COLOUR_NONE},
	    {110, 3, 44, 7, COLOUR_TEXT, COLOUR_NONE},
	    {4, 4, 40, 5, COLOUR_TEXT2, COLOUR_NONE},
	    {0, 16, 160, 31, COLOUR_RAISED, COLOUR_NONE},
	    {0, 18, 2, 27, COLOUR_ACCENT, COLOUR_NONE},
	    {16, 21, 100, 6, COLOUR_TEXT, COLOUR_NONE},
	    {16, 31, 130, 3, COLOUR_H5, COLOUR_NONE},
	    {16, 37, 120, 3, COLOUR_H5, COLOUR_NONE},
	    {0, 50, 78, 33, COLOUR_RAISED, COLOUR_ACCENT_INK},
	    {82, 50, 78, 33, COLOUR_RAISED, COLOUR_NONE},
	    {4, 57, 60, 3, COLOUR_H4, COLOUR_NONE},
	    {4, 65, 60, 3, COLOUR_H4, COLOUR_NONE},
	    {4, 73, 60, 3, COLOUR_H4, COLOUR_NONE},
	    {86, 57, 66, 8, COLOUR_COO_TINT, COLOUR_COO},
	    {86, 69, 50, 3, COLOUR_H4, COLOUR_NONE},
	    {164, 16, 50, 67, COLOUR_RAISED, COLOUR_NONE},
	    {0, 86, 214, 30, COLOUR_RAISED, COLOUR_NONE},
	};
	draw_blocks(d, x, y, blocks, sizeof blocks / sizeof *blocks);
	for (int i = 0; i < 6; i++) {
		draw_round(&d->f->draw, box_make(x + 168, y + round(19 + 10.6 * i), 16, 6), 1, COLOUR_TEXT2,
		           COLOUR_NONE, 0);
		draw_round(&d->f->draw, box_make(x + 192, y + round(21 + 10.6 * i), 18, 2), 1, COLOUR_H4, COLOUR_NONE,
		           0);
	}
	for (int i = 0; i < 5; i++)
		draw_round(&d->f->draw, box_make(x + 14, y + 90 + 5 * i, 170, 2), 1, COLOUR_H2, COLOUR_NONE, 0);
	draw_rect(&d->f->draw, box_make(x + 136, y + 88, 2, 27), COLOUR_ACCENT);
}

static void draw_screen(struct desk *d, double x, double y, int i)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	bool there = i < s->screen_count, room = d->ui->setup.screens[i].shows == 1;
	const char *named = there && *s->screens[i].name ? frame_print(f, "%s, ", s->screens[i].name) : "";
	const char *name = there ? frame_print(f, "%s%d × %d", named, s->screens[i].w, s->screens[i].h) : frame_say(f, "setup.no-screen");
	desk_text(d, x, y + 26, 20, desk_bold(TEXT_16, COLOUR_TEXT), frame_print(f, "%d", i + 1));
	desk_text(d, x + 24, y + 26, 200, desk_style(TEXT_16, COLOUR_TEXT2), name);
	struct box b = box_make(x, y + 40, 224, 126);
	if (!there)
		draw_dash(&f->draw, 6, 4);
	draw_round(&f->draw, b, 6, COLOUR_BG, room ? COLOUR_ACCENT_INK : COLOUR_LINE_STRONG, 2);
	draw_dash(&f->draw, 0, 0);
	if (there) {
		draw_theme(&f->draw, d->ui->setup.screens[i].theme);
		draw_rect(&f->draw, box_make(x + 4, y + 44, 216, 118), COLOUR_BG);
		(room ? draw_room : draw_console)(d, x + 5, y + 45);
		draw_theme_end(&f->draw);
	} else {
		desk_lines(d, x + 16, y + 104, 192, 22, 2, text_centre(desk_style(TEXT_16, COLOUR_TEXT2)),
		           frame_say(f, "setup.one-screen"));
	}
	if (i == 0) {
		double foot[] = {x, y + 176, x + 224, y + 176, x + 216, y + 168, x + 8, y + 168};
		draw_polygon(&f->draw, foot, 4, COLOUR_NONE, COLOUR_LINE_STRONG, 1.5, 0);
	} else {
		draw_vline(&f->draw, x + 111, y + 166, 14, 2, COLOUR_LINE_STRONG);
		draw_hline(&f->draw, x + 104, y + 180, 16, 2, COLOUR_LINE_STRONG);
	}
}

static void draw_choices(struct desk *d, double x, double y, int i)
{
	struct frame *f = d->f;
	struct control_segment languages[] = {{.label = "English"}, {.label = "日本語"}};
	struct control_segment themes[] = {{.label = frame_say(f, "theme.dark")},
	                                   {.label = frame_say(f, "theme.light")}};
	desk_dropdown(d, box_make(x, y + 198, 224, 40), UI_LIST_SHOWS, i,
	              frame_say(f, d->ui->setup.screens[i].shows ? "setup.shows-room" : "setup.shows-console"),
	              MARK_NONE);
	frame_group(f, (uint16_t)(80 + 2 * i));
	desk_segments(d, box_make(x, y + 250, 224, 40), frame_print(f, "%s.%d", ui_action_id(UI_SETUP_LANGUAGE), i),
	              languages, 2, (int)d->ui->setup.screens[i].language);
	frame_group(f, (uint16_t)(81 + 2 * i));
	desk_segments(d, box_make(x, y + 302, 224, 40), frame_print(f, "%s.%d", ui_action_id(UI_SETUP_THEME), i),
	              themes, 2, (int)d->ui->setup.screens[i].theme);
	frame_group(f, 0);
}

void setup_screens(struct desk *d, struct box b)
{
	struct frame *f = d->f;
	frame_pane(f, DESK_PANE_4);
	desk_panel(d, b, ICON_MONITOR, frame_say(f, "setup.screens"),
	           FRAME_SAY(f, "setup.screens-found", I18N_NUMBER("count", d->p->setup->screen_count)));
	for (int i = 0; i < 2; i++) {
		draw_screen(d, b.x + 20 + 248 * i, b.y + 40, i);
		draw_choices(d, b.x + 20 + 248 * i, b.y + 40, i);
	}
	panel_divider(f, b.x + 20, b.y + 396, b.w - 40);
	double wide = fmin(fmax(desk_button_width(d, UI_SWAP, 0, "button.swap", ICON_SWAP), 144), 220);
	desk_button(d, box_make(b.x + 20, b.y + 410, wide, 40), UI_SWAP, 0, "button.swap", ICON_SWAP);
	desk_say(d, b.x + 40 + wide, b.y + 437, b.w - 60 - wide, desk_style(TEXT_16, COLOUR_TEXT2),
	         "setup.turns-the-page");
	frame_pane(f, 0);
}

/* ---- check list ---- */

static const char *const kinds[SETUP_CHECK_KINDS] = {"fonts",  "disk",     "display", "scenario",
                                                     "folder", "stations", "power"};
static const char *const levels[] = {"ready", "warning", "not-ready"};

static const char *detail(struct desk *d, const struct setup_check *c)
{
	struct frame *f = d->f;
	const char *size = c->number >= 1024 ? FRAME_SAY(f, "check.gigabytes", I18N_NUMBER("number", c->number / 1024))
	                                     : FRAME_SAY(f, "check.megabytes", I18N_NUMBER("number", c->number));
	const char *level = c->level == SETUP_READY ? "" : c->level == SETUP_WARNING ? "-warning" : "-bad";
	if (c->kind == SETUP_SCENARIO)
		return desk_faults(d, (int)c->number, (int)c->other);
	if (c->kind == SETUP_POWER && c->number < 0)
		return frame_say(f, "check.power-mains");
	if (c->kind == SETUP_FOLDER && c->number < 0)
		return FRAME_SAY(f, "check.folder-none", I18N_TEXT("text", c->text));
	const char *id =
	    frame_print(f, "check.%s%s", kinds[c->kind], c->kind == SETUP_DISK || c->kind == SETUP_POWER ? "" : level);
	return FRAME_SAY(f, id, I18N_TEXT("text", c->text), I18N_TEXT("size", size),
	                 I18N_TEXT("time", desk_duration(d, 60 * c->number)), I18N_NUMBER("count", c->number));
}

const char *setup_check_sentence(struct desk *d, const struct setup_check *check)
{
	const char *name = frame_say(d->f, frame_print(d->f, "check-name.%s", kinds[check->kind]));
	return FRAME_SAY(d->f, "setup.cannot-start", I18N_TEXT("check", name), I18N_TEXT("detail", detail(d, check)));
}

static void draw_check(struct desk *d, struct box r, const struct setup_check *c)
{
	static const enum icon icons[] = {ICON_CHECK, ICON_ALERT, ICON_ALERT};
	struct frame *f = d->f;
	bool bad = c->level == SETUP_NOT_READY, link = c->kind == SETUP_SCENARIO && (c->number > 0 || c->other > 0);
	enum colour ink = bad ? COLOUR_ALERT : COLOUR_TEXT;
	if (bad)
		draw_round(&f->draw, box_make(r.x - 12, r.y + 2, r.w + 24, 40), 4, COLOUR_ALERT_TINT, COLOUR_NONE, 0);
	frame_icon_stroke(f, icons[c->level], r.x, r.y + 13, 18, 2, ink);
	desk_say(d, r.x + 30, r.y + 28, 148, desk_bold(TEXT_16, COLOUR_TEXT),
	         frame_print(f, "check-name.%s", kinds[c->kind]));
	struct text_style word = c->level == SETUP_WARNING ? desk_bold(TEXT_16, COLOUR_TEXT)
	                                                   : text_style(TEXT_16, bad ? TEXT_BOLD : TEXT_REGULAR,
	                                                                bad ? COLOUR_ALERT : COLOUR_TEXT2);
	double wide = desk_right(d, r.x + r.w, r.y + 28, 110, word,
	                         frame_say(f, frame_print(f, "check-level.%s", levels[c->level])));
	double x = r.x + 186, w = r.w - 186 - wide - 14;
	double drawn =
	    desk_text(d, x, r.y + 28, w, desk_style(TEXT_16, bad ? COLOUR_TEXT : COLOUR_TEXT2), detail(d, c));
	if (link) {
		draw_hline(&f->draw, x, r.y + 32, drawn, 1, COLOUR_LINE_STRONG);
		frame_hit(f, box_make(x, r.y + 8, drawn, 28), HIT_BUTTON, ui_action_id(UI_SETUP_DIAGNOSTIC), 0);
		if (frame_is_focus(f, ui_action_id(UI_SETUP_DIAGNOSTIC), 0))
			frame_focus_ring(f, box_make(x, r.y + 10, drawn, 26), 2, 4);
	}
}

void setup_checks(struct desk *d, struct box b)
{
	const struct setup_picture *s = d->p->setup;
	struct frame *f = d->f;
	int by[3] = {0}, fits = 7;
	for (int i = 0; i < s->check_count; i++)
		by[s->checks[i].level]++;
	const char *parts[] = {FRAME_SAY(f, "setup.checks-ready", I18N_NUMBER("count", by[0])),
	                       by[1] ? FRAME_SAY(f, "setup.checks-warning", I18N_NUMBER("count", by[1])) : NULL,
	                       by[2] ? FRAME_SAY(f, "setup.checks-not", I18N_NUMBER("count", by[2])) : NULL};
	frame_pane(f, DESK_PANE_5);
	desk_panel(d, b, ICON_CHECK, frame_say(f, "setup.checks"), desk_join(d, parts, 3));
	panel_divider(f, b.x + 20, b.y + 48, b.w - 40);
	for (int i = 0; i < s->check_count && i < fits; i++) {
		struct box r = box_make(b.x + 20, b.y + 48 + 44 * i, b.w - 40, 44);
		draw_check(d, r, &s->checks[i]);
		bool next_bad = i + 1 < s->check_count && s->checks[i + 1].level == SETUP_NOT_READY;
		if (s->checks[i].level != SETUP_NOT_READY && !next_bad)
			panel_divider(f, r.x, r.y + 44, r.w);
	}
	desk_say(d, b.x + 20, b.y + 392, b.w - 40, desk_style(TEXT_16, COLOUR_TEXT3), "setup.checks-note");
	frame_pane(f, 0);
}
