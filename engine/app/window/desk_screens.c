/* desk_screens — monitors come and go: the room display opens on the one the desk leaves free, comes back when it is plugged in again, and when it is gone neither
 * window stays where nobody sees it. */
#include "app/window/desk.h"

bool desk_room_open(struct desk *d)
{
	struct display_error error;
	int free_screen = display_free_screen(d->display, DISPLAY_CONSOLE);
	bool opened = free_screen >= 0 && display_window_open(d->display, DISPLAY_ROOM, "Enshu 演習", free_screen, &error);
	d->room_lost = d->room_lost && !opened;
	d->dirty = true;
	return opened;
}

/* The room's window has no screen of its own any more: it would cover the desk, or lie where nothing shows it. */
static bool room_is_lost(const struct desk *d, bool fewer, int moved)
{
	int room = display_window_screen(d->display, DISPLAY_ROOM), desk = display_window_screen(d->display, DISPLAY_CONSOLE);
	if (!display_window_is_open(d->display, DISPLAY_ROOM))
		return false;
	if (room < 0 || desk < 0)
		return true;
	/* A facilitator may drag the desk before the room's picture. That the system moved the room's, which fills a screen, tells that its screen has gone. */
	return room == desk && (fewer || moved == DISPLAY_ROOM) && display_window_is_fullscreen(d->display, DISPLAY_ROOM);
}

void desk_screens(struct desk *d, const struct event *e)
{
	int count = display_screens(d->display);
	bool fewer = count < d->screens, more = count > d->screens;
	d->screens = count;
	d->dirty = true;
	if (room_is_lost(d, fewer, e->window)) {
		display_window_close(d->display, DISPLAY_ROOM);
		d->swapped = false;
		d->room_lost = true;
		desk_tell(d, TOAST_NEWS, "toast.screen-gone", "toast.screen-gone-text", "");
	}
	if (display_window_screen(d->display, DISPLAY_CONSOLE) < 0)
		display_window_fetch(d->display, DISPLAY_CONSOLE);
	bool wanted = d->session && (!d->replay || d->room_lost);
	if (more && wanted && !display_window_is_open(d->display, DISPLAY_ROOM) && desk_room_open(d))
		desk_tell(d, TOAST_NEWS, "toast.screen-came", "toast.screen-came-text", "");
}

/* A monitor that was switched off and on again was never unplugged: nothing tells that it is back, so it is looked for while the room's window is missing. */
void desk_screens_turn(struct desk *d)
{
	if (!d->room_lost || !d->session || d->wall_ms - d->screens_ms < DESK_SCREENS_MS)
		return;
	d->screens_ms = d->wall_ms;
	if (!display_window_is_open(d->display, DISPLAY_ROOM) && desk_room_open(d)) {
		d->ui->room_page = false;
		desk_tell(d, TOAST_NEWS, "toast.screen-came", "toast.screen-came-text", "");
	}
}
