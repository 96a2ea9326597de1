/* Text from another program's clipboard under X11, whichever way it hands it over. The other program is a process of our own on an X server of our own. */
#include "test.h"

#include "base/memory.h"
#include "display/selection.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <xcb/xcb.h>

static pid_t server;
static xcb_connection_t *holder;

/* Starts Xvfb on a number that is free. */
static bool open_server(void)
{
	static char display[32] = ":";
	int ends[2];
	if (server)
		return true;
	if (pipe(ends) != 0)
		return false;
	server = fork();
	if (server == 0) {
		char number[16];
		close(ends[0]);
		snprintf(number, sizeof number, "%d", ends[1]);
		CHECK(freopen("/dev/null", "w", stderr) && freopen("/dev/null", "w", stdout));
		execlp("Xvfb", "Xvfb", "-displayfd", number, "-terminate", "-screen", "0", "64x64x24", (char *)NULL);
		_exit(127);
	}
	close(ends[1]);
	size_t got = 0;
	while (got + 2 < sizeof display && read(ends[0], display + 1 + got, 1) == 1 && display[1 + got] != '\n')
		got++;
	display[1 + got] = 0;
	close(ends[0]);
	if (got == 0 || setenv("DISPLAY", display, 1) != 0)
		return false;
	for (int i = 0; i < 100 && (!holder || xcb_connection_has_error(holder)); i++) { /* it ends with the last who is connected */
		xcb_disconnect(holder);
		nanosleep(&(struct timespec){0, i ? 20000000 : 0}, NULL);
		holder = xcb_connect(NULL, NULL);
	}
	return !xcb_connection_has_error(holder);
}

enum manner { AT_ONCE, IN_PIECES, REFUSES, SILENT, STOPS_HALFWAY, PLAIN_TEXT_ONLY };

static xcb_atom_t atom_of(xcb_connection_t *x, const char *name)
{
	xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, (uint16_t)strlen(name), name), NULL);
	xcb_atom_t atom = reply->atom;
	free(reply);
	return atom;
}

static void fill(char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		text[i] = (char)('a' + i % 26);
}

static void answer(xcb_connection_t *x, const xcb_selection_request_event_t *asked, xcb_atom_t property)
{
	xcb_selection_notify_event_t event = {.response_type = XCB_SELECTION_NOTIFY, .requestor = asked->requestor, .selection = asked->selection, .target = asked->target, .property = property};
	xcb_send_event(x, 0, asked->requestor, 0, (const char *)&event);
	xcb_flush(x);
}

/* One piece each time the last one was taken away, at the end one of no length. */
static void hand_over(xcb_connection_t *x, const xcb_selection_request_event_t *asked, const char *text, size_t size, enum manner manner)
{
	const uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE, whole = (uint32_t)size;
	size_t at = 0;
	bool last = false;
	xcb_change_window_attributes(x, asked->requestor, XCB_CW_EVENT_MASK, &events);
	xcb_change_property(x, XCB_PROP_MODE_REPLACE, asked->requestor, asked->property, atom_of(x, "INCR"), 32, 1, &whole);
	answer(x, asked, asked->property);
	for (xcb_generic_event_t *event; !last && (event = xcb_wait_for_event(x)); free(event)) {
		xcb_property_notify_event_t *changed = (void *)event;
		if ((event->response_type & 0x7f) != XCB_PROPERTY_NOTIFY || changed->state != XCB_PROPERTY_DELETE || changed->atom != asked->property)
			continue;
		if (manner == STOPS_HALFWAY && at > size / 2)
			pause();
		size_t piece = size - at < 4000 ? size - at : 4000;
		xcb_change_property(x, XCB_PROP_MODE_REPLACE, asked->requestor, asked->property, asked->target, 8, (uint32_t)piece, text + at);
		xcb_flush(x);
		last = piece == 0;
		at += piece;
	}
}

static void own(int ready, size_t size, enum manner manner)
{
	xcb_connection_t *x = xcb_connect(NULL, NULL);
	const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(x)).data;
	xcb_window_t window = xcb_generate_id(x);
	char *text = malloc(size + 1);
	fill(text, size);
	xcb_create_window(x, 0, window, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, NULL);
	xcb_set_selection_owner(x, window, atom_of(x, "CLIPBOARD"), XCB_CURRENT_TIME);
	xcb_flush(x);
	atom_of(x, "the server has answered");
	(void)!write(ready, "", 1);
	for (xcb_generic_event_t *event; (event = xcb_wait_for_event(x)); free(event)) {
		const xcb_selection_request_event_t *asked = (void *)event;
		if ((event->response_type & 0x7f) != XCB_SELECTION_REQUEST || manner == SILENT)
			continue;
		bool utf8 = asked->target == atom_of(x, "UTF8_STRING");
		if (manner == REFUSES || (manner == PLAIN_TEXT_ONLY && utf8)) {
			answer(x, asked, XCB_ATOM_NONE);
		} else if (manner == IN_PIECES || manner == STOPS_HALFWAY) {
			hand_over(x, asked, text, size, manner);
		} else {
			xcb_change_property(x, XCB_PROP_MODE_REPLACE, asked->requestor, asked->property, asked->target, 8, (uint32_t)size, text);
			answer(x, asked, asked->property);
		}
	}
	_exit(0);
}

static enum selection_result paste(size_t size, enum manner manner, size_t limit, char **text)
{
	int ready[2], status;
	char byte;
	CHECK(open_server() && pipe(ready) == 0);
	pid_t owner = fork();
	if (owner == 0)
		own(ready[1], size, manner);
	close(ready[1]);
	CHECK_INT(read(ready[0], &byte, 1), 1);
	close(ready[0]);
	enum selection_result result = selection_text(limit, text);
	kill(owner, SIGKILL);
	waitpid(owner, &status, 0);
	return result;
}

TEST(a_text_arrives_whole_at_once_or_in_pieces)
{
	static const struct {
		size_t size;
		enum manner manner;
	} cases[] = {{5, AT_ONCE}, {5, PLAIN_TEXT_ONLY}, {60000, AT_ONCE}, {1, IN_PIECES}, {4000, IN_PIECES}, {4001, IN_PIECES}, {200000, IN_PIECES}};
	static char expected[200001];
	fill(expected, 200000);
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *text;
		CHECK_INT(paste(cases[i].size, cases[i].manner, 1 << 20, &text), SELECTION_TEXT);
		CHECK(text && strlen(text) == cases[i].size && memcmp(text, expected, cases[i].size) == 0);
		memory_free(text);
	}
}

TEST(more_than_anybody_can_use_is_not_waited_for)
{
	char *text;
	CHECK_INT(paste(200000, IN_PIECES, 20000, &text), SELECTION_TEXT);
	CHECK(text && strlen(text) > 20000 && strlen(text) < 40000);
	memory_free(text);
}

TEST(nothing_offered_and_something_withheld_are_told_apart)
{
	char *text = NULL;
	CHECK(open_server());
	CHECK_INT(selection_text(100, &text), SELECTION_NONE);
	CHECK(!text);
	CHECK_INT(paste(5, REFUSES, 100, &text), SELECTION_NONE);
	CHECK(!text);
	CHECK_INT(paste(5, SILENT, 100, &text), SELECTION_WITHHELD);
	CHECK(!text);
	CHECK_INT(paste(50000, STOPS_HALFWAY, 1 << 20, &text), SELECTION_WITHHELD);
	CHECK(!text);
	setenv("DISPLAY", ":no-such", 1);
	CHECK_INT(selection_text(100, &text), SELECTION_NONE);
	xcb_disconnect(holder);
	waitpid(server, NULL, 0);
}

TEST_MAIN
