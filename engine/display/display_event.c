/* display_event — SDL's events in the view's words. Keys are named by what the layout prints on them, so that "F" is F on every keyboard. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "display/display_inside.h"

struct display_window *display_window_by_id(struct display *d, uint32_t id)
{
	for (int i = 0; i < DISPLAY_WINDOWS; i++)
		if (d->windows[i].window && d->windows[i].id == id)
			return &d->windows[i];
	return NULL;
}

static const char *named_key(SDL_Keycode sym)
{
	static const struct {
		SDL_Keycode sym;
		const char *name;
	} names[] = {
	    {SDLK_SPACE, "Space"},   {SDLK_RETURN, "Enter"},  {SDLK_KP_ENTER, "Enter"},
	    {SDLK_ESCAPE, "Esc"},    {SDLK_TAB, "Tab"},       {SDLK_BACKSPACE, "Backspace"},
	    {SDLK_DELETE, "Delete"}, {SDLK_LEFT, "Left"},     {SDLK_RIGHT, "Right"},
	    {SDLK_UP, "Up"},         {SDLK_DOWN, "Down"},     {SDLK_HOME, "Home"},
	    {SDLK_END, "End"},       {SDLK_PAGEUP, "PageUp"}, {SDLK_PAGEDOWN, "PageDown"},
	    {SDLK_F1, "F1"},         {SDLK_F2, "F2"},         {SDLK_F3, "F3"},
	    {SDLK_F4, "F4"},         {SDLK_F5, "F5"},         {SDLK_F6, "F6"},
	    {SDLK_F7, "F7"},         {SDLK_F8, "F8"},         {SDLK_F9, "F9"},
	    {SDLK_F10, "F10"},       {SDLK_F11, "F11"},       {SDLK_F12, "F12"},
	    {SDLK_KP_PLUS, "+"},     {SDLK_KP_MINUS, "-"},    {SDLK_KP_0, "0"},
	    {SDLK_KP_1, "1"},        {SDLK_KP_2, "2"},        {SDLK_KP_3, "3"},
	    {SDLK_KP_4, "4"},        {SDLK_KP_5, "5"},        {SDLK_KP_6, "6"},
	    {SDLK_KP_7, "7"},        {SDLK_KP_8, "8"},        {SDLK_KP_9, "9"},
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].sym == sym)
			return names[i].name;
	return NULL;
}

/* The name of a chord, or false for modifiers alone and keys nobody binds. */
static bool name_chord(const SDL_Keysym *key, char out[EVENT_KEY_MAX])
{
	bool shift = key->mod & KMOD_SHIFT;
	char symbol[2] = {0};
	const char *name = named_key(key->sym);
	if (!name && key->sym > ' ' && key->sym < 127) {
		symbol[0] = (char)key->sym;
		if (symbol[0] >= 'a' && symbol[0] <= 'z')
			symbol[0] = (char)(symbol[0] - 'a' + 'A');
		/* The two shifted symbols that are bound: where they are on American, Japanese and most European layouts. */
		if (shift && symbol[0] == '/') {
			symbol[0] = '?';
			shift = false;
		} else if (shift && (symbol[0] == '=' || symbol[0] == ';')) {
			symbol[0] = '+';
			shift = false;
		}
		name = symbol;
	}
	if (!name)
		return false;
	snprintf(out, EVENT_KEY_MAX, "%s%s%s%s", key->mod & KMOD_CTRL ? "Ctrl+" : "", key->mod & KMOD_ALT ? "Alt+" : "",
	         shift ? "Shift+" : "", name);
	return true;
}

/* Copies UTF-8, cut at a character when it is too long; what an input method sends is not trusted to be valid. */
static void copy_text(char out[EVENT_TEXT_MAX], const char *text)
{
	size_t length = utf8_valid_length(text, strlen(text));
	if (length >= EVENT_TEXT_MAX) {
		length = EVENT_TEXT_MAX - 1;
		while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
			length--;
	}
	memcpy(out, text, length);
	out[length] = 0;
}

static bool window_event(struct display *d, const SDL_WindowEvent *sdl, struct display_window *w, struct event *event)
{
	switch (sdl->event) {
	case SDL_WINDOWEVENT_MOVED: event->kind = EVENT_SCREENS; return true;
	case SDL_WINDOWEVENT_SIZE_CHANGED:
	case SDL_WINDOWEVENT_DISPLAY_CHANGED:
	case SDL_WINDOWEVENT_RESTORED:
		memory_free(w->pixels);
		w->pixels = NULL;
		tiles_forget(&w->tiles);
		display_measure(w);
		event->kind = EVENT_RESIZE;
		return true;
	case SDL_WINDOWEVENT_EXPOSED:
	case SDL_WINDOWEVENT_SHOWN:
		tiles_forget(&w->tiles);
		event->kind = EVENT_EXPOSE;
		return true;
	case SDL_WINDOWEVENT_LEAVE: event->kind = EVENT_LEAVE; return true;
	case SDL_WINDOWEVENT_CLOSE: event->kind = EVENT_CLOSE; return true;
	default: (void)d; return false;
	}
}

static void place(const struct display_window *w, double x, double y, struct event *event)
{
	event->x = x * w->points_to_pixels / w->scale;
	event->y = y * w->points_to_pixels / w->scale;
}

static bool pointer_event(const SDL_Event *sdl, const struct display_window *w, struct event *event)
{
	int x, y;
	switch (sdl->type) {
	case SDL_MOUSEMOTION:
		event->kind = EVENT_MOTION;
		place(w, sdl->motion.x, sdl->motion.y, event);
		return true;
	case SDL_MOUSEBUTTONDOWN:
	case SDL_MOUSEBUTTONUP:
		if (sdl->button.button != SDL_BUTTON_LEFT)
			return false;
		event->kind = sdl->type == SDL_MOUSEBUTTONDOWN ? EVENT_PRESS : EVENT_RELEASE;
		event->clicks = sdl->button.clicks;
		place(w, sdl->button.x, sdl->button.y, event);
		return true;
	case SDL_MOUSEWHEEL:
		SDL_GetMouseState(&x, &y);
		event->kind = EVENT_WHEEL;
		event->wheel =
		    sdl->wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -sdl->wheel.preciseY : (double)sdl->wheel.preciseY;
		place(w, x, y, event);
		return true;
	default: return false;
	}
}

static bool text_event(const SDL_Event *sdl, struct event *event)
{
	switch (sdl->type) {
	case SDL_TEXTINPUT:
		event->kind = EVENT_TEXT;
		copy_text(event->text, sdl->text.text);
		return event->text[0] != 0;
	case SDL_TEXTEDITING:
		event->kind = EVENT_COMPOSE;
		copy_text(event->text, sdl->edit.text);
		event->caret = sdl->edit.start;
		return true;
	case SDL_TEXTEDITING_EXT:
		event->kind = EVENT_COMPOSE;
		copy_text(event->text, sdl->editExt.text);
		event->caret = sdl->editExt.start;
		SDL_free(sdl->editExt.text);
		return true;
	default: return false;
	}
}

/* A key that was struck after the one that opened a field, but before the field stood: SDL made no text of it. Letters, digits and spaces are the same
 * on every layout; what is not stays a key. */
static bool early_text(const struct display *d, const SDL_KeyboardEvent *key, struct event *event)
{
	SDL_Keycode sym = key->keysym.sym;
	bool letter = sym >= 'a' && sym <= 'z', shift = key->keysym.mod & KMOD_SHIFT;
	if (!d->text_input || key->repeat || key->timestamp >= d->text_since || key->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI))
		return false;
	if (!letter && (shift || !((sym >= '0' && sym <= '9') || sym == ' ')))
		return false;
	event->kind = EVENT_TEXT;
	event->text[0] = (char)(letter && shift ? sym - 'a' + 'A' : sym);
	event->text[1] = 0;
	return true;
}

bool display_translate(struct display *d, const SDL_Event *sdl, struct event *event)
{
	memset(event, 0, sizeof *event);
	if (sdl->type == SDL_QUIT) {
		event->kind = EVENT_QUIT;
		return true;
	}
	if (sdl->type == SDL_DISPLAYEVENT) {
		event->kind = EVENT_SCREENS;
		return sdl->display.event != SDL_DISPLAYEVENT_ORIENTATION;
	}
	/* Every event used below keeps its window at the same place: type, timestamp, windowID. */
	struct display_window *w = display_window_by_id(d, sdl->window.windowID);
	if (!w)
		return false;
	event->window = (int)(w - d->windows);
	switch (sdl->type) {
	case SDL_WINDOWEVENT: return window_event(d, &sdl->window, w, event);
	case SDL_KEYDOWN:
		if (early_text(d, &sdl->key, event))
			return true;
		event->kind = EVENT_KEY;
		event->repeat = sdl->key.repeat != 0;
		return name_chord(&sdl->key.keysym, event->key);
	case SDL_TEXTINPUT:
	case SDL_TEXTEDITING:
	case SDL_TEXTEDITING_EXT: return text_event(sdl, event);
	case SDL_MOUSEMOTION:
	case SDL_MOUSEBUTTONDOWN:
	case SDL_MOUSEBUTTONUP:
	case SDL_MOUSEWHEEL: return pointer_event(sdl, w, event);
	default: return false;
	}
}

void display_wake(struct display *d)
{
	SDL_Event event = {.type = SDL_USEREVENT};
	(void)d;
	SDL_PushEvent(&event); /* full queue: it wakes anyway */
}

bool display_next_event(struct display *d, int timeout_ms, struct event *event)
{
	SDL_Event sdl;
	uint32_t begin = SDL_GetTicks();
	for (;;) {
		for (int i = 0; i < DISPLAY_WINDOWS; i++) { /* F11 may change the size without an event of its own */
			if (d->windows[i].window && d->windows[i].resized) {
				display_measure(&d->windows[i]);
				tiles_forget(&d->windows[i].tiles);
				memset(event, 0, sizeof *event);
				event->kind = EVENT_RESIZE;
				event->window = i;
				return true;
			}
		}
		int left = timeout_ms < 0 ? -1 : timeout_ms - (int)(SDL_GetTicks() - begin);
		int got = timeout_ms < 0 ? SDL_WaitEvent(&sdl)
		          : left > 0     ? SDL_WaitEventTimeout(&sdl, left)
		                         : SDL_PollEvent(&sdl);
		if (got && sdl.type == SDL_USEREVENT) {
			memset(event, 0, sizeof *event);
			return false;
		}
		if (got && display_translate(d, &sdl, event))
			return true;
		if (!got && left <= 0) {
			memset(event, 0, sizeof *event);
			return false;
		}
	}
}
