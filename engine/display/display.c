/* display — windows as pixel surfaces. There is no renderer and no texture: SDL gives the window's memory, paint.c fills the squares that changed, SDL sends
 * those to the screen. The GPU hint is switched off because creating a GL context costs more time than all our frames of a minute. */
#include "display/display.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "display/display_inside.h"
#include "display/selection.h"

#define DISPLAY_MIN_WIDTH  960
#define DISPLAY_MIN_HEIGHT 540

static void say(struct display_error *error, const char *reason, const char *remedy)
{
	snprintf(error->reason, sizeof error->reason, "%s", reason);
	snprintf(error->remedy, sizeof error->remedy, "%s", remedy);
}

static bool is_wayland(void)
{
	const char *driver = SDL_GetCurrentVideoDriver();
	return driver && strcmp(driver, "wayland") == 0;
}

static bool start_video(struct display_error *error)
{
	SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
	SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
	SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
	SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); /* closing asks first */
	SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); /* the program ends a session in its own way */
	if (SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) {
		/* Without a display server SDL falls back to drivers that show nothing; they count only when somebody asks for them by name. */
		const char *driver = SDL_GetCurrentVideoDriver();
		bool shows = strcmp(driver, "dummy") != 0 && strcmp(driver, "offscreen") != 0 && strcmp(driver, "evdev") != 0;
		/* Wayland has no way of its own for pixels made by the processor: SDL takes them there as a texture, or the window would never show. */
		if (is_wayland())
			SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
		if (shows || SDL_getenv("SDL_VIDEODRIVER"))
			return true;
		SDL_QuitSubSystem(SDL_INIT_VIDEO);
		const char *named = SDL_getenv("WAYLAND_DISPLAY");
		named = named && *named ? named : SDL_getenv("DISPLAY");
		if (named && *named)
			SDL_SetError("the display server %.80s does not answer", named);
		else
			SDL_SetError("there is no display server (DISPLAY and WAYLAND_DISPLAY are not set)");
	}
	snprintf(error->reason, sizeof error->reason, "No display can be opened: %.200s.", SDL_GetError());
	snprintf(error->remedy, sizeof error->remedy,
	         "Start Enshu in a graphical session, or use the commands that need none (enshu --help lists them).");
	return false;
}

struct display *display_open(struct display_error *error)
{
	memset(error, 0, sizeof *error);
	struct display *d = memory_allocate_zeroed(1, sizeof *d);
	if (!d) {
		say(error, "Memory is exhausted.", "");
		return NULL;
	}
	if (!start_video(error)) {
		memory_free(d);
		return NULL;
	}
	d->fonts = font_open(error);
	d->painter.runs = d->fonts ? run_cache_open(d->fonts, RUN_CACHE_BYTES) : NULL;
	d->painter.themes = &d->themes;
	if (!d->painter.runs) {
		if (!error->reason[0])
			say(error, "Memory is exhausted.", "");
		display_close(d);
		return NULL;
	}
	SDL_StopTextInput();
	return d;
}

void display_close(struct display *d)
{
	if (!d)
		return;
	for (int i = 0; i < DISPLAY_WINDOWS; i++)
		display_window_close(d, i);
	painter_free(&d->painter);
	run_cache_close(d->painter.runs);
	font_close(d->fonts);
	SDL_free(d->clipboard);
	memory_free(d->pasted);
	SDL_QuitSubSystem(SDL_INIT_VIDEO);
	memory_free(d);
}

void display_measure(struct display_window *w)
{
	int points_w, points_h;
	SDL_GetWindowSize(w->window, &points_w, &points_h);
	SDL_GetWindowSizeInPixels(w->window, &w->w, &w->h);
	w->points_to_pixels = points_w > 0 ? w->w / (double)points_w : 1;
	frame_size_for(w->w, w->h, &w->width, &w->height, &w->scale);
	w->resized = false;
}

bool display_window_open(struct display *d, int which, const char *title, int fullscreen_on,
                         struct display_error *error)
{
	struct display_window *w = &d->windows[which];
	memset(error, 0, sizeof *error);
	if (w->window)
		display_window_close(d, which);
	SDL_Rect screen = {0, 0, FRAME_WIDTH, FRAME_HEIGHT};
	int place = fullscreen_on >= 0 ? fullscreen_on : 0;
	SDL_GetDisplayUsableBounds(place, &screen);
	int width = screen.w, height = screen.h;
	if (fullscreen_on < 0) /* an ordinary window takes most of the screen, never more than the design needs there */
		display_window_fit(screen.w, screen.h, display_screen_dpi(place), &width, &height);
	uint32_t flags =
	    SDL_WINDOW_RESIZABLE | (is_wayland() ? 0u : SDL_WINDOW_ALLOW_HIGHDPI) | (fullscreen_on >= 0 ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0u);
	if (fullscreen_on < 0 && (width >= screen.w || height >= screen.h) && !is_wayland())
		flags |= SDL_WINDOW_MAXIMIZED; /* a frame around it would push the lower edge off the screen */
	int centred = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((unsigned)place);
	w->window = SDL_CreateWindow(title, centred, centred, width, height, flags);
	if (!w->window) {
		snprintf(error->reason, sizeof error->reason, "The window cannot be opened: %.200s.", SDL_GetError());
		snprintf(error->remedy, sizeof error->remedy,
		         "Close other programs that use the screen, or log in again.");
		return false;
	}
	if (!SDL_GetWindowSurface(w->window)) { /* it would stand there and show nothing */
		snprintf(error->reason, sizeof error->reason, "Nothing can be drawn in the window: %.200s.", SDL_GetError());
		snprintf(error->remedy, sizeof error->remedy, "Try SDL_VIDEODRIVER=x11, or install the graphics driver: libgl1-mesa-dri.");
		SDL_DestroyWindow(w->window);
		w->window = NULL;
		return false;
	}
	SDL_SetWindowMinimumSize(w->window, DISPLAY_MIN_WIDTH, DISPLAY_MIN_HEIGHT);
	w->owner = d;
	w->id = SDL_GetWindowID(w->window);
	w->theme = THEME_DARK;
	tiles_forget(&w->tiles);
	display_measure(w);
	return true;
}

void display_window_close(struct display *d, int which)
{
	struct display_window *w = &d->windows[which];
	if (w->window)
		SDL_DestroyWindow(w->window);
	tiles_free(&w->tiles);
	memory_free(w->pixels);
	memset(w, 0, sizeof *w);
}

bool display_window_is_open(const struct display *d, int which)
{
	return d->windows[which].window != NULL;
}

void display_window_title(struct display *d, int which, const char *title)
{
	if (d->windows[which].window)
		SDL_SetWindowTitle(d->windows[which].window, title);
}

void display_window_fullscreen(struct display *d, int which, bool on)
{
	struct display_window *w = &d->windows[which];
	if (!w->window)
		return;
	SDL_SetWindowFullscreen(w->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	w->resized = true;
}

bool display_window_is_fullscreen(const struct display *d, int which)
{
	return d->windows[which].window && SDL_GetWindowFlags(d->windows[which].window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
}

void display_window_size(const struct display *d, int which, double *width, double *height, double *scale)
{
	const struct display_window *w = &d->windows[which];
	*width = w->window ? w->width : FRAME_WIDTH;
	*height = w->window ? w->height : FRAME_HEIGHT;
	*scale = w->window ? w->scale : 1;
}

static double measure(void *context, const char *text, size_t length, double px, enum text_weight weight, bool tabular)
{
	const struct display_window *w = context;
	double scale = w->scale > 0 ? w->scale : 1;
	return run_width(w->owner->painter.runs, text, length, px * scale, weight, tabular) / scale;
}

static double place(void *context, const char *text, size_t length, size_t at, double px, enum text_weight weight)
{
	const struct display_window *w = context;
	double scale = w->scale > 0 ? w->scale : 1;
	return run_place(w->owner->painter.runs, text, length, at, px * scale, weight) / scale;
}

struct text_metrics display_metrics(struct display *d, int which)
{
	d->windows[which].owner = d;
	return (struct text_metrics){&d->windows[which], measure, place};
}

void display_window_theme(struct display *d, int which, enum theme_id theme)
{
	d->windows[which].theme = theme;
}

void display_themes(struct display *d, const struct theme_set *themes)
{
	d->themes = *themes;
	for (int i = 0; i < DISPLAY_WINDOWS; i++)
		tiles_forget(&d->windows[i].tiles);
}

/* The pixels to paint into: the surface's own when it is 32 bits, ours otherwise. */
static bool canvas_of(struct display_window *w, SDL_Surface *surface, struct canvas *canvas)
{
	const SDL_PixelFormat *format = surface->format;
	bool direct =
	    format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 && format->Bmask == 0xFF;
	*canvas = (struct canvas){surface->pixels, surface->w, surface->h, surface->pitch / 4};
	if (direct)
		return true;
	if (!w->pixels) {
		w->pixels = memory_allocate((size_t)surface->w * (size_t)surface->h * sizeof *w->pixels);
		tiles_forget(&w->tiles);
	}
	canvas->pixels = w->pixels;
	canvas->stride = surface->w;
	return w->pixels != NULL;
}

/* Converts what was painted for screens that are not 32 bits deep. */
static void convert(const struct canvas *canvas, SDL_Surface *surface, const SDL_Rect *rects, size_t count)
{
	SDL_Surface *ours = SDL_CreateRGBSurfaceWithFormatFrom(canvas->pixels, canvas->w, canvas->h, 32,
	                                                       canvas->stride * 4, SDL_PIXELFORMAT_RGB888);
	for (size_t i = 0; ours && i < count; i++) {
		SDL_Rect to = rects[i];
		SDL_BlitSurface(ours, &rects[i], surface, &to);
	}
	SDL_FreeSurface(ours);
}

bool display_present(struct display *d, int which, const struct frame *f)
{
	struct display_window *w = &d->windows[which];
	if (!w->window || SDL_GetWindowFlags(w->window) & SDL_WINDOW_MINIMIZED)
		return false;
	SDL_Surface *surface = SDL_GetWindowSurface(w->window);
	struct canvas canvas;
	if (!surface || !canvas_of(w, surface, &canvas))
		return false;
	size_t count = tiles_update(&w->tiles, &f->draw, w->scale, canvas.w, canvas.h, w->theme, d->rects);
	if (count == 0)
		return false;
	SDL_Rect shown[TILES_RECTS_MAX];
	for (size_t i = 0; i < count; i++) {
		struct canvas_rect r = d->rects[i];
		paint_list(&d->painter, &canvas, r, &f->draw, w->scale, w->theme);
		shown[i] = (SDL_Rect){r.x0, r.y0, r.x1 - r.x0, r.y1 - r.y0};
	}
	if (canvas.pixels != surface->pixels)
		convert(&canvas, surface, shown, count);
	SDL_UpdateWindowSurfaceRects(w->window, shown, (int)count);
	return true;
}

void display_text_input(struct display *d, int which, const struct box *caret)
{
	const struct display_window *w = &d->windows[which];
	if (!caret || !w->window) {
		if (d->text_input)
			SDL_StopTextInput();
		d->text_input = false;
		return;
	}
	double k = w->scale / (w->points_to_pixels > 0 ? w->points_to_pixels : 1);
	SDL_Rect r = {(int)(caret->x * k), (int)(caret->y * k), (int)(caret->w * k) + 1, (int)(caret->h * k) + 1};
	SDL_SetTextInputRect(&r);
	if (!d->text_input) {
		SDL_StartTextInput();
		d->text_since = SDL_GetTicks();
	}
	d->text_input = true;
}

void display_text_cancel(struct display *d)
{
	if (d->text_input)
		SDL_ClearComposition();
}

const char *display_clipboard(struct display *d, bool *withheld)
{
	const char *driver = SDL_GetCurrentVideoDriver();
	SDL_free(d->clipboard);
	memory_free(d->pasted);
	d->pasted = NULL;
	*withheld = false;
	d->clipboard = SDL_GetClipboardText();
	if ((!d->clipboard || !*d->clipboard) && driver && strcmp(driver, "x11") == 0) /* text in pieces: SDL brings an empty one */
		*withheld = selection_text(DISPLAY_PASTE_MAX, &d->pasted) == SELECTION_WITHHELD;
	return d->pasted ? d->pasted : d->clipboard ? d->clipboard : "";
}

bool display_set_clipboard(struct display *d, const char *text)
{
	(void)d;
	return SDL_SetClipboardText(text) == 0;
}
