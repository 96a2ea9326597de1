/* Windows without a screen: SDL's dummy driver gives windows, surfaces and events; what SDL cannot do is an error with a remedy. */
#include "test.h"

#include <SDL.h>
#include <stdlib.h>

#include "components_sheet.h"
#include "display/display.h"
#include "view/widget/interact.h"
#include "view_world.h"

static struct view_world w;
static struct display *d;
static struct display_error error;

static void open_display(void)
{
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	view_world_open(&w, LANGUAGE_EN);
	d = display_open(&error);
	CHECK_TEXT(error.reason, "");
	CHECK(d != NULL);
	display_themes(d, &w.themes);
	CHECK(display_window_open(d, DISPLAY_CONSOLE, "Console", -1, &error));
	CHECK(display_window_open(d, DISPLAY_ROOM, "Room", -1, &error));
}

static void close_display(void)
{
	display_close(d);
	view_world_close(&w);
}

static void draw(int which, int page)
{
	double width, height, scale;
	display_window_size(d, which, &width, &height, &scale);
	w.setting.metrics = display_metrics(d, which);
	sheet_draw(&w.frame, &w.setting, width, height, page);
}

static void drain(void)
{
	struct event e;
	while (display_next_event(d, 0, &e))
		;
}

TEST(a_frame_is_shown_once_and_not_again_while_nothing_changes)
{
	open_display();
	drain();
	draw(DISPLAY_CONSOLE, 0);
	CHECK(display_present(d, DISPLAY_CONSOLE, &w.frame));
	CHECK(!display_present(d, DISPLAY_CONSOLE, &w.frame));
	display_window_theme(d, DISPLAY_CONSOLE, THEME_LIGHT);
	CHECK(display_present(d, DISPLAY_CONSOLE, &w.frame));
	draw(DISPLAY_ROOM, 1);
	CHECK(display_present(d, DISPLAY_ROOM, &w.frame));
	CHECK(!display_present(d, DISPLAY_ROOM, &w.frame));
	close_display();
}

static SDL_Event key_event(SDL_Keycode sym, int mod)
{
	SDL_Event e = {.type = SDL_KEYDOWN};
	e.key.windowID = 1;
	e.key.keysym.sym = sym;
	e.key.keysym.mod = (uint16_t)mod;
	return e;
}

static const char *name_of(SDL_Keycode sym, int mod)
{
	static struct event e;
	SDL_Event sdl = key_event(sym, mod);
	sdl.key.windowID = SDL_GetWindowID(SDL_GetWindowFromID(1)) ? 1 : 2;
	for (uint32_t id = 1; id < 64; id++)
		if (SDL_GetWindowFromID(id))
			sdl.key.windowID = id;
	drain();
	SDL_PushEvent(&sdl);
	if (!display_next_event(d, 50, &e) || e.kind != EVENT_KEY)
		return "nothing";
	return e.key;
}

TEST(keys_are_named_as_their_caps)
{
	open_display();
	CHECK_TEXT(name_of(SDLK_f, 0), "F");
	CHECK_TEXT(name_of(SDLK_RETURN, KMOD_LCTRL), "Ctrl+Enter");
	CHECK_TEXT(name_of(SDLK_LEFT, KMOD_LSHIFT), "Shift+Left");
	CHECK_TEXT(name_of(SDLK_SLASH, KMOD_RSHIFT), "?");
	CHECK_TEXT(name_of(SDLK_KP_PLUS, 0), "+");
	CHECK_TEXT(name_of(SDLK_F11, 0), "F11");
	CHECK_TEXT(name_of(SDLK_LEFTBRACKET, 0), "[");
	CHECK_TEXT(name_of(SDLK_LSHIFT, KMOD_LSHIFT), "nothing");
	close_display();
}

static uint32_t id_of_title(const char *title)
{
	for (uint32_t id = 1; id < 64; id++) {
		SDL_Window *window = SDL_GetWindowFromID(id);
		if (window && strcmp(SDL_GetWindowTitle(window), title) == 0)
			return id;
	}
	return 0;
}

TEST(a_click_reaches_the_window_it_was_made_in_at_logical_pixels)
{
	struct event e;
	open_display();
	drain();
	SDL_Event sdl = {.type = SDL_MOUSEBUTTONDOWN};
	sdl.button.windowID = id_of_title("Room");
	sdl.button.button = SDL_BUTTON_LEFT;
	sdl.button.clicks = 2;
	sdl.button.x = 100;
	sdl.button.y = 50;
	SDL_PushEvent(&sdl);
	CHECK(display_next_event(d, 50, &e));
	CHECK_INT(e.kind, EVENT_PRESS);
	CHECK_INT(e.window, DISPLAY_ROOM);
	CHECK_INT(e.clicks, 2);
	double width, height, scale;
	display_window_size(d, DISPLAY_ROOM, &width, &height, &scale);
	CHECK_INT((int)(e.x * scale + 0.5), 100);
	close_display();
}

TEST(resizing_changes_the_logical_size_and_asks_for_a_new_frame)
{
	struct event e;
	double width, height, scale;
	open_display();
	drain();
	SDL_SetWindowSize(SDL_GetWindowFromID(id_of_title("Console")), 1600, 1200);
	bool resized = false;
	while (display_next_event(d, 50, &e))
		resized = resized || (e.kind == EVENT_RESIZE && e.window == DISPLAY_CONSOLE);
	CHECK(resized);
	display_window_size(d, DISPLAY_CONSOLE, &width, &height, &scale);
	CHECK_INT((int)(width + 0.5), 1920);
	CHECK_INT((int)(height + 0.5), 1440);
	draw(DISPLAY_CONSOLE, 0);
	CHECK(display_present(d, DISPLAY_CONSOLE, &w.frame));
	close_display();
}

TEST(text_and_composition_pass_as_utf8)
{
	struct event e;
	open_display();
	drain();
	SDL_Event sdl = {.type = SDL_TEXTINPUT};
	struct box caret = box_make(10, 10, 2, 24);
	display_text_input(d, DISPLAY_CONSOLE, &caret);
	sdl.text.windowID = id_of_title("Console");
	strcpy(sdl.text.text, "警察");
	SDL_PushEvent(&sdl);
	CHECK(display_next_event(d, 50, &e));
	CHECK_INT(e.kind, EVENT_TEXT);
	CHECK_TEXT(e.text, "警察");
	display_text_input(d, DISPLAY_CONSOLE, NULL);
	CHECK(display_set_clipboard(d, "港"));
	bool withheld;
	CHECK_TEXT(display_clipboard(d, &withheld), "港");
	CHECK(!withheld);
	close_display();
}

TEST(a_window_that_no_monitor_shows_is_noticed_and_fetched_back)
{
	struct event e;
	open_display();
	drain();
	CHECK_INT(display_window_screen(d, DISPLAY_CONSOLE), 0);
	CHECK_INT(display_free_screen(d, DISPLAY_CONSOLE), -1); /* the driver has one monitor */
	SDL_SetWindowPosition(SDL_GetWindowFromID(id_of_title("Console")), 5000, 40);
	SDL_Event sdl = {.type = SDL_WINDOWEVENT}; /* this driver moves it without a word */
	sdl.window.windowID = id_of_title("Console");
	sdl.window.event = SDL_WINDOWEVENT_MOVED;
	SDL_PushEvent(&sdl);
	CHECK(display_next_event(d, 50, &e));
	CHECK_INT(e.kind, EVENT_SCREENS);
	CHECK_INT(e.window, DISPLAY_CONSOLE);
	CHECK_INT(display_window_screen(d, DISPLAY_CONSOLE), -1);
	display_window_fetch(d, DISPLAY_CONSOLE);
	CHECK_INT(display_window_screen(d, DISPLAY_CONSOLE), 0);
	display_window_close(d, DISPLAY_ROOM);
	CHECK_INT(display_window_screen(d, DISPLAY_ROOM), -1);
	close_display();
}

TEST(a_monitor_that_comes_or_goes_is_an_event_of_its_own)
{
	struct event e;
	open_display();
	drain();
	SDL_Event sdl = {.type = SDL_DISPLAYEVENT};
	sdl.display.event = SDL_DISPLAYEVENT_DISCONNECTED;
	SDL_PushEvent(&sdl);
	CHECK(display_next_event(d, 50, &e));
	CHECK_INT(e.kind, EVENT_SCREENS);
	close_display();
}

static void check_fit(int screen_w, int screen_h, double dpi, int fit_w, int fit_h)
{
	int width, height;
	display_window_fit(screen_w, screen_h, dpi, &width, &height);
	CHECK_INT(width, fit_w);
	CHECK_INT(height, fit_h);
}

TEST(a_window_is_as_large_as_its_texts_need_on_that_monitor)
{
	check_fit(1280, 720, 0, 1280, 720);
	check_fit(2560, 1440, 96, 1920, 1080);
	check_fit(3840, 2160, 96, 1920, 1080);
	check_fit(3840, 2160, 144, 2880, 1620);
	check_fit(3840, 2160, 192, 3840, 2160);
	check_fit(2880, 1800, 220, 2880, 1800);
	check_fit(3840, 2160, 610, 1920, 1080); /* a projector of 160 mm */
}

TEST(waiting_ends_with_the_timeout_and_without_an_event)
{
	struct event e;
	open_display();
	drain();
	uint32_t begin = SDL_GetTicks();
	CHECK(!display_next_event(d, 60, &e));
	CHECK_INT(e.kind, EVENT_NONE);
	CHECK(SDL_GetTicks() - begin >= 50);
	close_display();
}

TEST(no_display_is_an_error_with_a_remedy)
{
	setenv("SDL_VIDEODRIVER", "nonsense", 1);
	CHECK(display_open(&error) == NULL);
	CHECK(strncmp(error.reason, "No display can be opened", 24) == 0);
	CHECK(error.remedy[0] != 0);
	setenv("SDL_VIDEODRIVER", "dummy", 1);
}

TEST_MAIN
