/* See selection.h. */
#include "display/selection.h"

#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xcb/xcb.h>

#include "base/buffer.h"
#include "base/memory.h"

struct reading {
	xcb_connection_t *x;
	xcb_window_t window; /* where the owner puts its text */
	xcb_atom_t clipboard, place, pieces;
	struct buffer text;
	size_t limit;
};

static xcb_atom_t atom_of(xcb_connection_t *x, const char *name)
{
	xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, (uint16_t)strlen(name), name), NULL);
	xcb_atom_t atom = reply ? reply->atom : XCB_ATOM_NONE;
	free(reply);
	return atom;
}

static int64_t now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The next event of one kind, others dropped; NULL when it does not come in time. The caller frees it. */
static xcb_generic_event_t *wait_for(struct reading *r, uint8_t kind)
{
	int64_t until = now_ms() + SELECTION_PATIENCE_MS;
	xcb_flush(r->x);
	for (;;) {
		xcb_generic_event_t *event = xcb_poll_for_event(r->x);
		if (event && (event->response_type & 0x7f) == kind)
			return event;
		free(event);
		if (event)
			continue;
		int64_t left = until - now_ms();
		struct pollfd ready = {.fd = xcb_get_file_descriptor(r->x), .events = POLLIN};
		if (left <= 0 || xcb_connection_has_error(r->x) || poll(&ready, 1, (int)left) < 0)
			return NULL;
	}
}

/* Takes what lies in our window's property away. Returns its type, NONE when nothing does; *bytes: what was added to the text. */
static xcb_atom_t take(struct reading *r, size_t *bytes)
{
	xcb_get_property_reply_t *reply = xcb_get_property_reply(r->x, xcb_get_property(r->x, 1, r->window, r->place, XCB_GET_PROPERTY_TYPE_ANY, 0, 0x1fffffff), NULL);
	xcb_atom_t type = reply ? reply->type : XCB_ATOM_NONE;
	*bytes = reply && type != r->pieces && reply->format == 8 ? (size_t)xcb_get_property_value_length(reply) : 0;
	buffer_append(&r->text, *bytes ? xcb_get_property_value(reply) : "", *bytes);
	free(reply);
	return type;
}

/* Taking the announcement away begins it; each piece that is taken asks for the next, and one of no length ends it. */
static enum selection_result take_pieces(struct reading *r)
{
	while (r->text.length <= r->limit) {
		xcb_property_notify_event_t *event = (void *)wait_for(r, XCB_PROPERTY_NOTIFY);
		if (!event)
			return SELECTION_WITHHELD;
		bool new = event->state == XCB_PROPERTY_NEW_VALUE && event->atom == r->place;
		free(event);
		size_t bytes;
		if (new && take(r, &bytes) != XCB_ATOM_NONE && bytes == 0)
			break;
	}
	return SELECTION_TEXT;
}

static enum selection_result ask(struct reading *r, const char *target)
{
	size_t bytes;
	xcb_convert_selection(r->x, r->window, r->clipboard, atom_of(r->x, target), r->place, XCB_CURRENT_TIME);
	xcb_selection_notify_event_t *answer = (void *)wait_for(r, XCB_SELECTION_NOTIFY);
	if (!answer)
		return SELECTION_WITHHELD;
	bool refused = answer->property == XCB_ATOM_NONE;
	free(answer);
	if (refused)
		return SELECTION_NONE;
	return take(r, &bytes) == r->pieces ? take_pieces(r) : SELECTION_TEXT;
}

static bool somebody_offers(struct reading *r)
{
	xcb_get_selection_owner_reply_t *reply = xcb_get_selection_owner_reply(r->x, xcb_get_selection_owner(r->x, r->clipboard), NULL);
	bool owned = reply && reply->owner != XCB_WINDOW_NONE;
	free(reply);
	return owned;
}

static enum selection_result read_text(struct reading *r, const xcb_screen_t *screen)
{
	static const char *const targets[] = {"UTF8_STRING", "text/plain;charset=utf-8"};
	const uint32_t events = XCB_EVENT_MASK_PROPERTY_CHANGE;
	enum selection_result result = SELECTION_NONE;
	r->window = xcb_generate_id(r->x);
	xcb_create_window(r->x, 0, r->window, screen->root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, XCB_CW_EVENT_MASK, &events);
	r->clipboard = atom_of(r->x, "CLIPBOARD");
	r->place = atom_of(r->x, "ENSHU_PASTE");
	r->pieces = atom_of(r->x, "INCR");
	if (!somebody_offers(r))
		return SELECTION_NONE;
	for (size_t i = 0; i < sizeof targets / sizeof *targets && result == SELECTION_NONE; i++)
		result = ask(r, targets[i]);
	return result;
}

enum selection_result selection_text(size_t limit, char **text)
{
	struct reading r = {.limit = limit};
	*text = NULL;
	r.x = xcb_connect(NULL, NULL);
	const xcb_setup_t *setup = xcb_connection_has_error(r.x) ? NULL : xcb_get_setup(r.x);
	xcb_screen_iterator_t screens = setup ? xcb_setup_roots_iterator(setup) : (xcb_screen_iterator_t){0};
	enum selection_result result = screens.rem > 0 ? read_text(&r, screens.data) : SELECTION_NONE;
	xcb_disconnect(r.x);
	if (result == SELECTION_TEXT && r.text.length > 0 && !r.text.failed)
		*text = memory_allocate(r.text.length + 1);
	if (*text)
		memcpy(*text, buffer_text(&r.text), r.text.length + 1);
	buffer_free(&r.text);
	return result == SELECTION_TEXT && !*text ? SELECTION_NONE : result;
}
