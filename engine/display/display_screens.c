/* display_screens — the monitors: which of them shows a window, which is free for another, and how large a window must be to be read on one. Two monitors that
 * show the same (a mirrored projector) are one place: what opens "on the other" would cover what is there. */
#include "display/display.h"

#include <stdio.h>
#include <string.h>

#include "display/display_inside.h"

#define DPI_PLAIN 96.0 /* dots per inch for which the design's text sizes are meant */
#define DPI_MOST  300.0 /* beyond this the monitor does not know its own size: projectors often say 0 or 160 x 90 mm */

int display_screens(const struct display *d)
{
	(void)d;
	int count = SDL_GetNumVideoDisplays();
	return count < 0 ? 0 : count;
}

bool display_screen(const struct display *d, int i, char *name, size_t name_size, int *w, int *h)
{
	(void)d;
	SDL_DisplayMode mode;
	const char *found = SDL_GetDisplayName(i);
	if (SDL_GetDesktopDisplayMode(i, &mode) != 0)
		return false;
	snprintf(name, name_size, "%s", found ? found : "");
	*w = mode.w;
	*h = mode.h;
	return true;
}

static int64_t shared_area(const SDL_Rect *a, const SDL_Rect *b)
{
	SDL_Rect both;
	return SDL_IntersectRect(a, b, &both) ? (int64_t)both.w * both.h : 0;
}

/* A monitor that was switched off, not unplugged, is still in SDL's list; nothing of it is usable then. */
static bool bounds_of(int i, SDL_Rect *bounds)
{
	SDL_Rect usable;
	return SDL_GetDisplayUsableBounds(i, &usable) == 0 && usable.w > 0 && usable.h > 0 && SDL_GetDisplayBounds(i, bounds) == 0;
}

static SDL_Rect place_of(const struct display_window *w)
{
	SDL_Rect r = {0};
	SDL_GetWindowPosition(w->window, &r.x, &r.y);
	SDL_GetWindowSize(w->window, &r.w, &r.h);
	return r;
}

int display_window_screen(const struct display *d, int which)
{
	int best = -1;
	int64_t most = 0;
	if (!d->windows[which].window)
		return -1;
	SDL_Rect window = place_of(&d->windows[which]), screen;
	for (int i = 0; i < display_screens(d); i++) {
		int64_t area = bounds_of(i, &screen) ? shared_area(&window, &screen) : 0;
		if (area > most) {
			most = area;
			best = i;
		}
	}
	return best;
}

int display_free_screen(const struct display *d, int which)
{
	SDL_Rect taken, screen;
	int own = display_window_screen(d, which);
	if (own < 0 || !bounds_of(own, &taken))
		return -1;
	for (int i = 0; i < display_screens(d); i++)
		if (i != own && bounds_of(i, &screen) && shared_area(&taken, &screen) == 0)
			return i;
	return -1;
}

void display_window_fetch(struct display *d, int which)
{
	struct display_window *w = &d->windows[which];
	if (!w->window)
		return;
	SDL_SetWindowFullscreen(w->window, 0);
	SDL_SetWindowPosition(w->window, SDL_WINDOWPOS_CENTERED_DISPLAY(0), SDL_WINDOWPOS_CENTERED_DISPLAY(0));
	w->resized = true;
}

void display_window_fit(int screen_w, int screen_h, double dpi, int *width, int *height)
{
	double dense = dpi > DPI_PLAIN && dpi <= DPI_MOST ? dpi / DPI_PLAIN : 1;
	int w = (int)(FRAME_WIDTH * dense), h = (int)(FRAME_HEIGHT * dense);
	*width = screen_w < w ? screen_w : w;
	*height = screen_h < h ? screen_h : h;
}

double display_screen_dpi(int i)
{
	float dpi = 0;
	const char *driver = SDL_GetCurrentVideoDriver();
	/* Elsewhere windows are measured in points, which are of the same size on every monitor. */
	bool pixels = driver && strcmp(driver, "x11") == 0;
	return pixels && SDL_GetDisplayDPI(i, &dpi, NULL, NULL) == 0 ? (double)dpi : 0;
}
