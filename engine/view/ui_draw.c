/* ui_draw — which screen, and what lies over it. While an overlay is open only it has hot areas and keys, so nothing below can be pressed by mistake. */
#include <string.h>

#include "view/desk.h"

bool ui_needs_role(const struct ui_state *ui)
{
	return ui->screen == UI_SCREEN_ROLE || ui->overlay == UI_OVERLAY_SHARE || ui->overlay == UI_OVERLAY_ALL_FACTS;
}

bool ui_needs_other_role(const struct ui_state *ui)
{
	return ui->overlay == UI_OVERLAY_COMPARE;
}

static void (*const screens[UI_SCREENS])(struct desk *d) = {
    [UI_SCREEN_LIBRARY] = screen_library, [UI_SCREEN_SETUP] = screen_setup,   [UI_SCREEN_CONSOLE] = screen_console,
    [UI_SCREEN_ROLE] = screen_role,       [UI_SCREEN_REPLAY] = screen_replay, [UI_SCREEN_HOTWASH] = screen_hotwash, [UI_SCREEN_EXPLORE] = screen_explore,
};

void ui_draw(struct frame *f, struct ui_state *ui, const struct ui_pictures *p)
{
	static const struct frame_target nothing;
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
