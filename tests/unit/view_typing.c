/* Typing into the fields of the desk: input methods, the clipboard, taking back, and texts of every kind and length. */
#include "desk_keys.h"

#include "base/utf8.h"

static struct field *words = &ui.fields[UI_FIELD_WORDS];

static void note(void)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N");
}

static void paste(const char *text)
{
	interact_clipboard(&ui.interact, text);
	press("Ctrl+V");
}

static void compose(const char *text, int caret)
{
	struct event e = {.kind = EVENT_COMPOSE, .caret = caret};
	snprintf(e.text, sizeof e.text, "%s", text);
	feed(&e);
}

/* ---- taking back ---- */

TEST(taking_back_in_a_field_never_means_the_exercise)
{
	note();
	press("Ctrl+Z");
	CHECK_INT(last.kind, UI_NO_INTENT);
	type("a");
	type("b");
	type(" ");
	type("c");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "ab ");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "");
	CHECK_INT(last.kind, UI_NO_INTENT);
	press("Ctrl+Y");
	press("Ctrl+Shift+Z");
	CHECK_TEXT(words->text, "ab c");
	CHECK_INT(words->caret, 4);
	press("Esc");
	press("Ctrl+Z"); /* outside a field it does */
	CHECK_WANTS(UNDO);
}

TEST(deletions_and_pastes_are_taken_back_and_new_text_forgets_what_was_to_be_brought_back)
{
	note();
	type("病院を先に");
	press("Backspace");
	press("Backspace");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "病院を先に");
	paste("！");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "病院を先に");
	type("。");
	press("Ctrl+Y");
	CHECK_TEXT(words->text, "病院を先に。");
	press("Ctrl+A");
	type("x");
	press("Ctrl+Z");
	CHECK_TEXT(words->text, "病院を先に。");
}

TEST(each_field_has_its_own_past)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("I");
	type("subject");
	press("Tab");
	press("Ctrl+Z");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_SUBJECT), "subject");
}

/* ---- the clipboard ---- */

TEST(whatever_is_pasted_becomes_text)
{
	note();
	paste("a\xFF" "b\xE3\x81");
	CHECK_TEXT(words->text, "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\xEF\xBF\xBD");
	press("Ctrl+A");
	paste("one\r\ntwo\rthree");
	CHECK_TEXT(words->text, words->multiline ? "one\ntwo\nthree" : "one two three");
	press("Ctrl+A");
	paste("\xE2\x80\xAE" "abc"); /* a right-to-left override is kept, and shown as what it is */
	CHECK_INT(words->length, 6);
	paste("");
	CHECK_INT(ui.toast_count, 0);
}

TEST(a_text_too_long_fills_the_field_and_says_so)
{
	static char text[30001];
	note();
	for (int i = 0; i < 10000; i++)
		memcpy(text + 3 * i, "語", 3);
	paste(text);
	CHECK_INT(words->length, (FIELD_CAPACITY - 1) / 3 * 3 - 3);
	CHECK_INT(utf8_valid_length(words->text, words->length), words->length);
	CHECK_INT(ui.toast_count, 1);
	CHECK_TEXT(ui.toasts[0].title, "toast.text-cut");
	press("Home");
	press("Ctrl+End");
	press("Ctrl+Left");
	press("Ctrl+Enter");
	CHECK_WANTS(NOTE);
	CHECK_INT(strlen(last.words), words->length);
}

TEST(copied_text_comes_back_as_it_was)
{
	note();
	type("e\xCC\x81" "t\xC3\xA9 語");
	press("Ctrl+A");
	press("Ctrl+X");
	CHECK_TEXT(words->text, "");
	CHECK(ui.interact.clipboard_changed);
	press("Ctrl+V");
	press("Ctrl+V");
	CHECK_TEXT(words->text, "e\xCC\x81" "t\xC3\xA9 語e\xCC\x81" "t\xC3\xA9 語");
}

TEST(an_edited_inject_keeps_a_long_text_whole)
{
	static struct audience_console c;
	static char body[6001];
	sit_down(UI_SCREEN_CONSOLE);
	memset(body, 'x', 6000);
	c = *pictures.console;
	c.selected.body.text = body;
	pictures.console = &c;
	press("E");
	press("Ctrl+Enter");
	CHECK_WANTS(EDIT);
	CHECK_INT(strlen(last.words), 6000);
}

/* ---- input methods ---- */

TEST(escape_ends_the_composition_and_not_the_form)
{
	note();
	type("済");
	compose("びょういん", 5);
	press("Esc");
	CHECK(ui.overlay == UI_OVERLAY_NOTE);
	CHECK_TEXT(words->composed, "");
	CHECK_TEXT(words->text, "済");
	CHECK(ui.interact.compose_ended);
	press("Esc");
	CHECK(ui.overlay == UI_NO_OVERLAY);
}

TEST(keys_of_an_input_method_neither_commit_nor_lead_away)
{
	note();
	compose("びょういん", 5);
	static const char *const keys[] = {"Enter", "Ctrl+Enter", "Tab", "Shift+Tab", "F6", "Left", "Up", "Space", "Backspace"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK(ui.overlay == UI_OVERLAY_NOTE);
		CHECK_TEXT(words->composed, "びょういん");
		CHECK_INT(ui.interact.focus.argument, UI_FIELD_WORDS);
	}
	type("病院");
	CHECK_TEXT(words->text, "病院");
	CHECK_TEXT(words->composed, "");
}

TEST(unfinished_text_does_not_stay_behind_when_the_keyboard_leaves)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("I");
	compose("みなと", 3);
	click(UI_FIELD, UI_FIELD_WORDS);
	CHECK_TEXT(ui.fields[UI_FIELD_SUBJECT].composed, "");
	CHECK(ui.interact.compose_ended);
}

TEST(the_candidate_window_stands_at_the_caret_within_the_composition)
{
	struct box before, after;
	note();
	type("ab");
	struct event e = {.kind = EVENT_MOTION};
	feed(&e);
	CHECK(ui_wants_text(&ui, &world.frame, &before));
	compose("びょういん", 0);
	feed(&e);
	CHECK(ui_wants_text(&ui, &world.frame, &after));
	CHECK(after.x == before.x && after.y == before.y);
	compose("びょういん", 5);
	feed(&e);
	CHECK(ui_wants_text(&ui, &world.frame, &after));
	CHECK(after.x > before.x + 40);
	compose("か\xE3\x82\x99", 2); /* two code points, one cluster: the caret is behind both */
	CHECK_INT(field_composed_offset(words), 6);
	compose("びょういん", 99);
	CHECK_INT(field_composed_offset(words), 15);
}

TEST(a_composition_longer_than_its_room_is_cut_between_characters)
{
	static char text[1501];
	struct field f = {.text = ""};
	for (int i = 0; i < 500; i++)
		memcpy(text + 3 * i, "語", 3);
	field_compose(&f, text, 3);
	CHECK_INT(strlen(f.composed) % 3, 0);
	CHECK(strlen(f.composed) < sizeof f.composed);
	field_compose(&f, "a\xFF", 1);
	CHECK_TEXT(f.composed, "a");
}

/* Where the caret stands after these keys. */
static double caret_after(const char *key)
{
	struct box caret;
	struct event e = {.kind = EVENT_MOTION};
	if (key)
		press(key);
	feed(&e);
	CHECK(ui_wants_text(&ui, &world.frame, &caret));
	return caret.x;
}

TEST(the_caret_stands_behind_what_is_spelt_out_and_moves_over_it_in_one_step)
{
	static const char *const controls[] = {"\xE2\x80\xAE", "\a", "\xEF\xBB\xBF"}; /* U+202E, U+0007, U+FEFF */
	for (size_t i = 0; i < COUNT(controls); i++) {
		note();
		double begin = caret_after(NULL);
		type("<U+202E>");
		double as_letters = caret_after(NULL) - begin;
		note();
		begin = caret_after(NULL);
		paste(controls[i]);
		CHECK_INT(words->length, strlen(controls[i]));
		CHECK(caret_after(NULL) - begin > 0.8 * as_letters); /* digits differ in width */
		double behind = caret_after(NULL);
		CHECK(caret_after("Left") == begin);
		CHECK(caret_after("End") == behind);
		CHECK_INT(words->caret, words->length);
		CHECK(caret_after("Home") == begin);
		CHECK_INT(words->caret, 0);
	}
}

TEST(a_line_with_what_cannot_be_seen_breaks_within_its_field)
{
	note();
	for (int i = 0; i < 30; i++)
		type("\xE2\x80\xAE" "abc ");
	type("สวัสดี tiếng Việt");
	struct event e = {.kind = EVENT_MOTION};
	feed(&e);
	const struct frame_hit *hit = interact_hit(&world.frame, &ui.interact.focus);
	CHECK(hit && hit->lines.count > 2);
	for (size_t i = 0; i < hit->lines.count; i++)
		CHECK(hit->lines.lines[i].width <= hit->box.w);
	const struct text_line *last_line = &hit->lines.lines[hit->lines.count - 1];
	CHECK(strstr(last_line->text, "Việt") != NULL);
}

TEST(offsets_of_what_is_shown_and_back_agree)
{
	const char *text = "a\xE2\x80\xAE" "b\ac\td語\xF3\xA0\x80\x81" "e";
	size_t length = strlen(text), shown;
	struct arena arena = {0};
	text_visible(&arena, text, length, &shown);
	CHECK_INT(text_shown_offset(text, length), shown);
	for (size_t at = 0; at <= length; at++)
		if ((text[at] & 0xC0) != 0x80)
			CHECK_INT(text_offset_shown(text, length, text_shown_offset(text, at)), at);
	arena_free(&arena);
}

DESK_KEYS_MAIN
