/* Pointer, keyboard and text fields against a small frame: what leads to which command. */
#include "test.h"

#include "view/widget/control.h"
#include "view/widget/interact.h"
#include "view/widget/menu.h"
#include "view/widget/panel.h"
#include "view_world.h"

static struct view_world world;
static struct interact in;
static struct interact_command command;
static struct field name_field, note_field;

/* Two panes: buttons Fire (F) and Hold (disabled), a list of three; then a field, a note, a stepper, a track. */
static void draw(void)
{
	struct frame *f = &world.frame;
	frame_begin(f, &world.setting, 1920, 1080);
	interact_apply(&in, f);
	frame_pane(f, 1);
	control_button(f, box_make(0, 0, 100, 48), "fire", 15,
	               (struct control_button){.label = "Fire", .key = "F", .look = CONTROL_PRIMARY});
	control_button(f, box_make(110, 0, 100, 48), "hold", 15,
	               (struct control_button){.label = "Hold", .key = "H", .why = "nothing is due"});
	frame_group(f, 1);
	for (int i = 0; i < 3; i++)
		control_row(f, box_make(0, 60 + 36 * (double)i, 200, 36), 6, "row", i, i == 1, NULL);
	frame_group(f, 0);
	frame_pane(f, 2);
	control_field(f, box_make(300, 0, 200, 40), "name", 0, &name_field, NULL, false);
	control_field(f, box_make(300, 50, 200, 80), "note", 0, &note_field, NULL, false);
	control_stepper(f, box_make(300, 140, 116, 32), "step", 2, 0, -20, 20);
	struct frame_hit *hit = frame_hit(f, box_make(300, 200, 100, 20), HIT_TRACK, "seek", 0);
	hit->low = 0;
	hit->high = 50;
	frame_pane(f, 0);
	panel_scroll(f, box_make(200, 60, 6, 108), box_make(0, 60, 206, 108), "scroll", 0, 3, 30);
	frame_bind(f, "Ctrl+K", "palette", 0, "Commands");
	frame_bind(f, "Space", "pause", 0, "Pause");
	frame_end(f);
}

static void start(void)
{
	memset(&in, 0, sizeof in);
	memset(&name_field, 0, sizeof name_field);
	memset(&note_field, 0, sizeof note_field);
	note_field.multiline = true;
	if (!world.setting.icons)
		view_world_open(&world, LANGUAGE_EN);
	draw();
}

static bool send(struct event e)
{
	bool changed = interact_event(&in, &world.frame, &e, &command);
	draw();
	return changed;
}

static bool press_key(const char *key)
{
	struct event e = {.kind = EVENT_KEY};
	snprintf(e.key, sizeof e.key, "%s", key);
	return send(e);
}

static bool type(const char *text)
{
	struct event e = {.kind = EVENT_TEXT};
	snprintf(e.text, sizeof e.text, "%s", text);
	return send(e);
}

static void pointer(enum event_kind kind, double x, double y)
{
	send((struct event){.kind = kind, .x = x, .y = y, .clicks = 1});
}

TEST(a_press_acts_when_it_is_released_on_the_same_button)
{
	start();
	pointer(EVENT_PRESS, 10, 10);
	CHECK_TEXT(command.action, "");
	CHECK(frame_is_pressed(&world.frame, "fire", 15));
	pointer(EVENT_RELEASE, 20, 20);
	CHECK_TEXT(command.action, "fire");
	CHECK_INT(command.argument, 15);
	pointer(EVENT_PRESS, 10, 10);
	pointer(EVENT_RELEASE, 600, 600);
	CHECK_TEXT(command.action, "");
}

TEST(key_cap_and_pointer_lead_to_the_same_command)
{
	start();
	CHECK(press_key("F"));
	CHECK_TEXT(command.action, "fire");
	CHECK_INT(command.argument, 15);
}

TEST(a_disabled_button_takes_neither_press_nor_key)
{
	start();
	pointer(EVENT_PRESS, 120, 10);
	pointer(EVENT_RELEASE, 120, 10);
	CHECK_TEXT(command.action, "");
	press_key("H");
	CHECK_TEXT(command.action, "");
}

TEST(tab_walks_in_order_passes_a_list_at_its_chosen_row_and_skips_what_is_disabled)
{
	static const char *const order[] = {"fire", "row", "name", "note", "step", "seek", "fire"};
	start();
	for (size_t i = 0; i < COUNT(order); i++) {
		CHECK(press_key("Tab"));
		CHECK_TEXT(in.focus.action, order[i]);
		if (i == 1)
			CHECK_INT(in.focus.argument, 1);
	}
	press_key("Shift+Tab");
	CHECK_TEXT(in.focus.action, "seek");
	CHECK(in.focus_visible);
}

TEST(f6_goes_to_the_first_control_of_the_next_pane)
{
	start();
	press_key("F6");
	CHECK_TEXT(in.focus.action, "fire");
	press_key("F6");
	CHECK_TEXT(in.focus.action, "name");
	press_key("Shift+F6");
	CHECK_TEXT(in.focus.action, "fire");
}

TEST(arrows_choose_in_a_list_and_stop_at_its_ends)
{
	start();
	pointer(EVENT_PRESS, 10, 70);
	CHECK_TEXT(command.action, "row");
	press_key("Down");
	CHECK_TEXT(command.action, "row");
	CHECK_INT(command.argument, 1);
	CHECK_INT(command.step, 0);
	press_key("Down");
	press_key("Down");
	CHECK_INT(in.focus.argument, 2);
	press_key("Enter");
	CHECK_INT(command.argument, 2);
	CHECK_INT(command.step, 1);
}

TEST(letters_go_to_a_focused_field_and_not_to_the_keys)
{
	start();
	pointer(EVENT_PRESS, 310, 10);
	CHECK(!press_key("F"));
	CHECK_TEXT(command.action, "");
	type("f");
	CHECK_TEXT(name_field.text, "f");
	press_key("Ctrl+K");
	CHECK_TEXT(command.action, "palette");
}

TEST(enter_sends_a_line_and_breaks_a_note)
{
	start();
	pointer(EVENT_PRESS, 310, 10);
	press_key("Enter");
	CHECK_TEXT(command.action, "name");
	pointer(EVENT_PRESS, 310, 60);
	type("a");
	press_key("Enter");
	type("b");
	CHECK_TEXT(note_field.text, "a\nb");
	press_key("Ctrl+Enter");
	CHECK_TEXT(command.action, "note");
}

TEST(steppers_take_keys_and_their_ends)
{
	start();
	pointer(EVENT_PRESS, 310, 150);
	CHECK_TEXT(command.action, "step");
	CHECK_INT(command.argument, 2);
	CHECK_INT(command.step, -1);
	press_key("Shift+Up");
	CHECK_INT(command.step, 5);
	press_key("Left");
	CHECK_INT(command.step, -1);
}

TEST(a_track_gives_the_value_under_the_pointer_and_follows_a_drag)
{
	start();
	pointer(EVENT_PRESS, 350, 210);
	CHECK_TEXT(command.action, "seek");
	CHECK_INT(command.step, 25);
	pointer(EVENT_MOTION, 900, 210);
	CHECK_INT(command.step, 50);
	pointer(EVENT_RELEASE, 900, 210);
	pointer(EVENT_MOTION, 310, 210);
	CHECK_TEXT(command.action, "");
}

TEST(the_wheel_scrolls_what_is_under_it)
{
	start();
	send((struct event){.kind = EVENT_WHEEL, .x = 20, .y = 80, .wheel = -1});
	CHECK_TEXT(command.action, "scroll");
	CHECK_INT(command.step, 3);
	press_key("PageDown");
	CHECK_INT(command.step, 2);
}

TEST(editing_moves_by_clusters_and_selects)
{
	start();
	pointer(EVENT_PRESS, 310, 10);
	type("ท่า港");
	press_key("Left");
	press_key("Backspace");
	CHECK_TEXT(name_field.text, "ท่港");
	press_key("Backspace");
	CHECK_TEXT(name_field.text, "港");
	press_key("Ctrl+A");
	press_key("Ctrl+C");
	CHECK_TEXT(in.clipboard, "港");
	press_key("End");
	press_key("Ctrl+V");
	CHECK_TEXT(name_field.text, "港港");
	press_key("Shift+Left");
	press_key("Ctrl+X");
	CHECK_TEXT(name_field.text, "港");
}

TEST(an_input_method_shows_its_text_and_only_then_commits)
{
	start();
	pointer(EVENT_PRESS, 310, 10);
	struct event compose = {.kind = EVENT_COMPOSE, .text = "けいさつ", .caret = 4};
	send(compose);
	CHECK_TEXT(name_field.text, "");
	CHECK_TEXT(name_field.composed, "けいさつ");
	CHECK(!press_key("Enter"));
	CHECK_TEXT(command.action, "");
	type("警察");
	CHECK_TEXT(name_field.text, "警察");
	CHECK_TEXT(name_field.composed, "");
	struct box caret;
	CHECK(interact_caret(&world.frame, &in.focus, &caret));
	CHECK(caret.x > 312 + 30 && caret.x < 312 + 34);
}

TEST(the_pointer_puts_the_caret_between_letters)
{
	start();
	field_set(&name_field, "警察庁");
	draw();
	pointer(EVENT_PRESS, 312 + 18, 10);
	CHECK_INT(name_field.caret, 3);
	pointer(EVENT_MOTION, 312 + 60, 10);
	CHECK_INT(name_field.caret, 9);
	CHECK_INT(name_field.anchor, 3);
}

TEST(a_field_refuses_what_does_not_fit_and_broken_text)
{
	struct field f = {.limit = 6};
	CHECK(field_insert(&f, "警察", 6));
	CHECK(!field_insert(&f, "x", 1));
	CHECK(!field_insert(&f, "\xFF", 1));
	CHECK_TEXT(f.text, "警察");
	field_set(&f, "港湾管理");
	CHECK_TEXT(f.text, "港湾");
}

TEST(words_are_deleted_whole)
{
	struct field f = {0};
	field_set(&f, "isolate the terminal");
	field_delete(&f, false, true);
	CHECK_TEXT(f.text, "isolate the ");
	field_move(&f, -1, true, false);
	CHECK_INT(f.caret, 8);
	field_delete(&f, true, true);
	CHECK_TEXT(f.text, "isolate ");
}

/* Random events never break the field's invariants or the frame. */
TEST(random_input_keeps_fields_valid)
{
	static const char *const keys[] = {
	    "Left", "Right",     "Shift+Left", "Ctrl+Right", "Backspace", "Delete", "Ctrl+Backspace", "Home",
	    "End",  "Up",        "Down",       "Enter",      "Ctrl+A",    "Ctrl+C", "Ctrl+V",         "Ctrl+X",
	    "Tab",  "Shift+Tab", "F6",         "F",          "Space",     "PageUp"};
	static const char *const texts[] = {"港", "ท่", "a", " ", "é", "long words here"};
	unsigned seed = 42;
	start();
	for (int i = 0; i < 20000; i++) {
		seed = seed * 1103515245u + 12345u;
		unsigned r = seed >> 8;
		if (r % 4 == 0)
			type(texts[r / 4 % COUNT(texts)]);
		else if (r % 4 == 1)
			pointer(r / 4 % 2 ? EVENT_PRESS : EVENT_RELEASE, r / 8 % 600, r / 64 % 260);
		else
			press_key(keys[r / 4 % COUNT(keys)]);
		struct field *fields[] = {&name_field, &note_field};
		for (int k = 0; k < 2; k++) {
			CHECK(fields[k]->length < FIELD_CAPACITY && fields[k]->caret <= fields[k]->length &&
			      fields[k]->anchor <= fields[k]->length);
			CHECK_INT(fields[k]->text[fields[k]->length], 0);
			CHECK_INT(text_next_cluster(
			              fields[k]->text, fields[k]->length,
			              text_previous_cluster(fields[k]->text, fields[k]->length, fields[k]->caret)),
			          fields[k]->caret == 0 && fields[k]->length
			              ? text_next_cluster(fields[k]->text, fields[k]->length, 0)
			              : fields[k]->caret);
		}
	}
	view_world_close(&world);
	memset(&world, 0, sizeof world);
}

TEST_MAIN
