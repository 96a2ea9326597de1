/* ui_draw — which screen, and what lies over it. While an overlay is open only it has hot areas and keys, so nothing below can be pressed by mistake. */
#include <string.h>

#include "view/desk/desk.h"

bool ui_needs_role(const struct ui_state *ui)
{
	return ui->screen == UI_SCREEN_ROLE || ui->overlay == UI_OVERLAY_SHARE || ui->overlay == UI_OVERLAY_ALL_FACTS;
}

bool ui_needs_other_role(const struct ui_state *ui)
{
	return ui->overlay == UI_OVERLAY_COMPARE;
}

bool ui_needs_levers(const struct ui_state *ui)
{
	return ui->overlay == UI_OVERLAY_RULING;
}

static void (*const screens[UI_SCREENS])(struct desk *d) = {
    [UI_SCREEN_LIBRARY] = screen_library, [UI_SCREEN_SETUP] = screen_setup,   [UI_SCREEN_CONSOLE] = screen_console,
    [UI_SCREEN_ROLE] = screen_role,       [UI_SCREEN_REPLAY] = screen_replay, [UI_SCREEN_HOTWASH] = screen_hotwash, [UI_SCREEN_EXPLORE] = screen_explore,
    [UI_SCREEN_AUTHOR] = screen_author,
};

void ui_bind_room_page(struct frame *f, struct ui_state *ui, const struct ui_pictures *p)
{
	/* What can be judged without the console: the pace and the room's discussion. Nothing that fires or records unseen. */
	static const enum ui_action kept[] = {UI_PAUSE, UI_SPEED, UI_JUMP_NEXT, UI_DISCUSS, UI_PLAY, UI_STEP, UI_MINUTE, UI_NEXT_DECISION, UI_GO_START, UI_REPLAY_SPEED, UI_ROOM_VIEW, UI_AUTHOR_STATE};
	struct desk d = {.f = f, .ui = ui, .p = p, .row = -1, .top = 80};
	size_t used = 0;
	desk_bind_keys(&d);
	if (ui->screen == UI_SCREEN_REPLAY)
		screen_replay_keys(&d);
	for (size_t i = 0; i < f->key_count; i++) {
		int argument = f->keys[i].target.argument;
		enum ui_action action = ui_action_of(f->keys[i].target.action, &argument);
		bool keep = (ui_action_where(action) & UI_AT_ALL) == UI_AT_ALL;
		for (size_t k = 0; k < sizeof kept / sizeof *kept; k++)
			keep = keep || kept[k] == action;
		if (keep)
			f->keys[used++] = f->keys[i];
	}
	f->key_count = used;
}

void ui_draw_toasts(struct frame *f, struct ui_state *ui, const struct ui_pictures *p)
{
	struct desk d = {.f = f, .ui = ui, .p = p, .row = -1, .top = 80};
	frame_stage(f);
	desk_toasts(&d);
	frame_stage_end(f);
}

void ui_draw(struct frame *f, struct ui_state *ui, const struct ui_pictures *p)
{
	static const struct frame_target nothing;
	interact_apply(&ui->interact, f); /* where keyboard and pointer are: rings, caret, tooltips */
	struct frame_target focus = f->focus, hover = f->hover, pressed = f->pressed;
	struct desk d = {.f = f, .ui = ui, .p = p, .row = -1, .top = 80};
	bool over = ui->overlay != UI_NO_OVERLAY;
	d.primary = over && ui->overlay != UI_OVERLAY_PALETTE;
	if (over)
		f->focus = f->hover = f->pressed = nothing;
	panel_background(f);
	frame_stage(f);
	desk_bind_keys(&d);
	d.toasts = desk_toasts_height(&d);
	screens[ui->screen](&d);
	desk_toasts(&d);
	if (ui->list && !over)
		desk_open_list(&d);
	if (over) {
		f->hit_count = f->key_count = 0;
		f->focus = focus;
		f->hover = hover;
		f->pressed = pressed;
		d.primary = false;
		desk_overlay(&d);
		if (ui->list)
			desk_open_list(&d);
	}
	desk_tip(&d);
	frame_stage_end(f);
}

void ui_draw_too_small(struct frame *f, struct ui_state *ui, const struct ui_pictures *p, double scale)
{
	enum text_size size = TEXT_14;
	while (size + 1 < TEXT_SIZE_COUNT && text_px(size, 0) * scale < 15)
		size++;
	panel_background(f);
	frame_paragraph(f, box_make(24, 24, f->width - 48, f->height - 48), text_style(size, TEXT_BOLD, COLOUR_TEXT), text_line_height(size, 0), 0, frame_say(f, "display.too-small"), NULL);
	ui_bind_room_page(f, ui, p);
}
