/* While something is being filled in, letters belong to it: wherever the keyboard stands in a form, what is typed never becomes an act, and what was meant for the form's text
 * gets there whole. */
#include "desk_keys.h"

#include "view/ui/ui_pick.h"

/* A character as a keyboard sends it: the key, and the text too where the window takes text. */
static void strike(char c)
{
	const struct event nothing = {.kind = EVENT_NONE};
	struct event e = {.kind = EVENT_KEY};
	struct box caret;
	feed(&nothing); /* so that the frame is the present one */
	bool wants = ui_wants_text(&ui, &world.frame, &caret);
	if (c == ' ')
		snprintf(e.key, sizeof e.key, "Space");
	else if (c >= 'a' && c <= 'z')
		snprintf(e.key, sizeof e.key, "%c", c - 'a' + 'A');
	else if (c >= 'A' && c <= 'Z')
		snprintf(e.key, sizeof e.key, "Shift+%c", c);
	else
		snprintf(e.key, sizeof e.key, "%c", c);
	feed(&e);
	struct ui_intent asked = last;
	if (wants) {
		e = (struct event){.kind = EVENT_TEXT};
		e.text[0] = c;
		feed(&e);
		if (last.kind == UI_NO_INTENT)
			last = asked;
	}
}

static const struct audience_console *with_approval(void)
{
	static struct audience_console c;
	static struct audience_approval approval;
	approval = (struct audience_approval){.index = 2, .by = fx("Ally", ""), .for_role = fx("Police cyber", ""), .action = fx("Neutralise", ""),
	                                      .name = fx("Neutralise", ""), .by_role = 8, .limit = -1};
	c = *pictures.console;
	c.approvals = &approval;
	c.approval_count = 1;
	return &c;
}

/* Every form: the screen it is on and the keys that open it. */
static const struct form_of_keys {
	const char *name;
	enum ui_screen screen;
	const char *keys[4];
} forms[] = {
    {"decision", UI_SCREEN_CONSOLE, {"D", "A"}},
    {"decision, nothing chosen", UI_SCREEN_CONSOLE, {"D"}},
    {"off the menu", UI_SCREEN_CONSOLE, {"D", "O"}},
    {"dissent and basis", UI_SCREEN_CONSOLE, {"D", "A", "Esc", "M"}},
    {"ruling", UI_SCREEN_CONSOLE, {"W"}},
    {"ruling by hand", UI_SCREEN_CONSOLE, {"Shift+W"}},
    {"note", UI_SCREEN_CONSOLE, {"N"}},
    {"ad-hoc inject", UI_SCREEN_CONSOLE, {"I"}},
    {"edit", UI_SCREEN_CONSOLE, {"E"}},
    {"skip", UI_SCREEN_CONSOLE, {"K"}},
    {"proposal", UI_SCREEN_CONSOLE, {"Shift+P"}},
    {"jump", UI_SCREEN_CONSOLE, {"T"}},
    {"speed", UI_SCREEN_CONSOLE, {"4"}},
    {"refusal", UI_SCREEN_CONSOLE, {"Q", "X"}},
    {"palette", UI_SCREEN_CONSOLE, {"Ctrl+K"}},
    {"sharing", UI_SCREEN_ROLE, {"S"}},
    {"note on a role", UI_SCREEN_ROLE, {"N"}},
    {"bookmark", UI_SCREEN_REPLAY, {"B"}},
    {"branch", UI_SCREEN_REPLAY, {"W"}},
    {"folder", UI_SCREEN_LIBRARY, {"O"}},
};

static bool open_form(const struct form_of_keys *form)
{
	sit_down(form->screen);
	if (form->screen == UI_SCREEN_CONSOLE)
		pictures.console = with_approval();
	for (int i = 0; i < 4 && form->keys[i]; i++)
		press(form->keys[i]);
	press("F12"); /* the frame is the present one */
	return ui.overlay != UI_NO_OVERLAY || ui_pick_recording(&ui);
}

static const struct frame_hit *focused(void)
{
	const struct event nothing = {.kind = EVENT_NONE};
	feed(&nothing);
	return interact_hit(&world.frame, &ui.interact.focus);
}

/* At every stop of Tab from where a form opens until Tab leads out of it: does `try`, each time from the same state. Returns how many stops there are. */
static int at_every_stop(const struct form_of_keys *form, void (*try)(const struct form_of_keys *form, const struct ui_state *here))
{
	static struct ui_state here;
	int stops = 0;
	CHECK(open_form(form));
	const struct frame_hit *hit = focused();
	int pane = hit ? hit->pane : -1;
	struct frame_target first = ui.interact.focus;
	do {
		here = ui;
		try(form, &here);
		ui = here;
		stops++;
		press("Tab");
		hit = focused();
	} while (stops < 60 && (ui.overlay != UI_NO_OVERLAY || (hit && hit->pane == pane)) && (ui.interact.focus.argument != first.argument || strcmp(ui.interact.focus.action, first.action) != 0));
	return stops;
}

static void type_there(const struct form_of_keys *form, const struct ui_state *here)
{
	for (const char *c = "abdfhnouwzPZ3[+/?"; *c; c++) {
		ui = *here;
		strike(*c);
		if (last.kind != UI_NO_INTENT || ui.overlay != here->overlay)
			printf("%s: '%c' on %s %d gives %s\n", form->name, *c, here->interact.focus.action, here->interact.focus.argument, ui_intent_name(last.kind));
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK_INT(ui.overlay, here->overlay);
		CHECK(ui.screen == form->screen);
	}
}

TEST(typed_characters_never_become_an_act_wherever_the_keyboard_stands_in_a_form)
{
	for (size_t n = 0; n < COUNT(forms); n++)
		CHECK(at_every_stop(&forms[n], type_there) >= 2);
}

static void press_space_there(const struct form_of_keys *form, const struct ui_state *here)
{
	strike(' ');
	bool clock = last.kind == UI_WANT_PAUSE || last.kind == UI_WANT_RESUME || last.kind == UI_WANT_PLAY;
	if (clock)
		printf("%s: on %s\n", form->name, here->interact.focus.action);
	CHECK(!clock);
}

TEST(space_never_moves_the_clock_while_a_form_has_the_keyboard)
{
	for (size_t n = 0; n < COUNT(forms); n++)
		if (strcmp(forms[n].name, "palette") != 0) /* its rows are acts, chosen by name */
			at_every_stop(&forms[n], press_space_there);
}

TEST(what_is_typed_on_after_tab_gets_into_the_reason_whole)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("A");
	for (const char *c = "Zone out"; *c; c++)
		strike(*c);
	press("Tab"); /* to the button */
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_RECORD));
	for (const char *c = " for Zoe"; *c; c++)
		if (c[1] && *c == ' ')
			continue; /* a space presses the button: it comes with the next word */
		else
			strike(*c);
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_INT(ui.draft.option, 0);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "Zone outforZoe");
	press("Enter");
	CHECK_WANTS(DECIDE);
}

TEST(an_input_method_goes_on_in_the_reason_too)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("A");
	type("止める");
	press("Tab");
	struct event compose = {.kind = EVENT_COMPOSE, .text = "ので", .caret = 2};
	feed(&compose);
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_FIELD));
	type("ので");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "止めるので");
}

TEST(taking_back_on_the_button_takes_back_what_was_typed)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("A");
	type("word");
	press("Tab");
	press("Ctrl+Z");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
	type("word");
	press("Tab");
	press("Backspace");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "wor");
}

TEST(a_letter_that_is_no_option_says_whose_letters_they_are)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("F");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_INT(ui.draft.option, -1);
	CHECK_TEXT(ui.toasts[0].title, "why.form-keys");
	press("B");
	CHECK_INT(ui.draft.option, 1);
}

TEST(a_decision_that_closes_under_the_hands_takes_nothing_typed_on)
{
	static struct audience_decision_detail two[2];
	static struct audience_console c;
	sit_down(UI_SCREEN_CONSOLE);
	c = *pictures.console;
	two[0] = two[1] = c.open[0];
	two[1].index = 7;
	c.open = two;
	c.open_count = 2;
	pictures.console = &c;
	press("D");
	press("B");
	for (const char *t = "half a sen"; *t; t++)
		strike(*t);
	c.open = &two[1]; /* its time is up */
	c.open_count = 1;
	for (const char *t = "tence from us"; *t; t++) {
		strike(*t);
		CHECK_INT(last.kind, UI_NO_INTENT);
	}
	press("Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
	CHECK_TEXT(ui.toasts[0].title, "why.form-gone");
	press("Esc");
	press("F");
	CHECK_WANTS(FIRE);
	c.open_count = 0; /* and with none open there is no field at all */
	c.open = NULL;
	press("F");
	CHECK_WANTS(FIRE);
}

TEST(an_open_list_takes_its_own_keys_only)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	click(UI_LIST, UI_LIST_OWNER * 64);
	CHECK(ui.list != 0);
	static const char *const keys[] = {"F", "U", "N", "3", "J", "Shift+W", "+"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK(ui.overlay == UI_NO_OVERLAY);
	}
	press("Down");
	press("Enter");
	CHECK_INT(ui.list, 0);
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_LIST));
	press("Enter");
	CHECK(ui.list != 0);
	press("Tab"); /* closes it and goes on */
	CHECK_INT(ui.list, 0);
	CHECK(interact_hit(&world.frame, &ui.interact.focus)->pane == DESK_PANE_4);
}

TEST(the_palette_does_not_take_the_place_of_a_half_written_note)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N");
	type("half a note");
	press("Ctrl+K");
	press("F1");
	CHECK(ui.overlay == UI_OVERLAY_NOTE);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "half a note");
}

TEST(letters_of_a_name_do_not_start_a_rehearsal)
{
	sit_down(UI_SCREEN_SETUP);
	for (int steps = 0; steps < 40; steps++) {
		press("Tab");
		for (const char *c = "bcdefghijklmnopqrstuvwxyz"; *c; c++)
			strike(*c);
		CHECK(last.kind != UI_WANT_START);
		CHECK(ui.screen == UI_SCREEN_SETUP);
	}
}

TEST(no_field_takes_a_name_that_nobody_keeps)
{
	const struct event nothing = {.kind = EVENT_NONE};
	struct frame_target person = {.argument = UI_FIELD_PEOPLE};
	snprintf(person.action, sizeof person.action, "%s", ui_action_id(UI_FIELD));
	sit_down(UI_SCREEN_SETUP);
	ui.setup.roles_only = true;
	feed(&nothing);
	CHECK(interact_hit(&world.frame, &person) == NULL);
	struct frame_target heads = person;
	heads.argument = UI_FIELD_HEADS;
	CHECK(interact_hit(&world.frame, &heads) != NULL); /* their number is */
	click(UI_SETUP_ROLES_ONLY, 0);
	feed(&nothing);
	CHECK(interact_hit(&world.frame, &person) != NULL);
}

static int seat_row(void)
{
	int argument = ui.interact.focus.argument;
	return ui_action_of(ui.interact.focus.action, &argument) == UI_SETUP_SEAT ? argument / 8 : -1;
}

TEST(seats_are_chosen_with_arrows_and_found_by_letters)
{
	char first[FRAME_ACTION_MAX];
	sit_down(UI_SCREEN_SETUP);
	snprintf(first, sizeof first, "%s.0", ui_action_id(UI_SETUP_SEAT));
	interact_focus(&ui.interact, first, ui.setup.seats[0].seat);
	ui.setup.seats[0].seat = 0;
	press("Right");
	CHECK_INT(ui.setup.seats[0].seat, 1);
	press("Right");
	press("Right");
	CHECK_INT(ui.setup.seats[0].seat, 2);
	CHECK_INT(seat_row(), 0);
	press("Left");
	CHECK_INT(ui.setup.seats[0].seat, 1);
	for (int i = 0; i < pictures.setup->role_count + 2; i++) {
		int before = seat_row();
		press("Down");
		CHECK(seat_row() >= before);
		CHECK(!pictures.setup->roles[seat_row()].locked);
		CHECK(interact_hit(&world.frame, &ui.interact.focus) != NULL || ui.scroll[UI_SCROLL_SEATS] > 0);
	}
	char letter[2] = {pictures.setup->roles[0].label[0], 0};
	int last_row = seat_row();
	press(letter);
	CHECK(seat_row() >= 0 && (seat_row() != last_row || pictures.setup->roles[last_row].label[0] == letter[0]));
	CHECK_INT(last.kind, UI_NO_INTENT);
}

TEST(how_many_came_can_be_said_without_their_names)
{
	sit_down(UI_SCREEN_SETUP);
	ui.setup.roles_only = true;
	ui.setup.seats[0].seat = ui.setup.seats[1].seat = 0;
	interact_focus(&ui.interact, ui_action_id(UI_FIELD), UI_FIELD_HEADS);
	type("12");
	press("Down");
	CHECK_INT(ui.interact.focus.argument, UI_FIELD_HEADS + 1);
	press("Up");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_HEADS), "12");
	CHECK_INT(audience_people("12"), 12);
	CHECK_INT(audience_people(" \uff11\uff12 "), 12);
	CHECK_INT(audience_people("Sato, Mori; Abe"), 3);
	CHECK_INT(audience_people("佐藤、森，阿部"), 3);
	CHECK_INT(audience_people("佐藤\u3000一郎、森"), 2);
	CHECK_INT(audience_people(""), 0);
	CHECK_INT(audience_people("7 Sato"), 1);
}

TEST(enter_starts_a_session_only_while_the_keyboard_stands_on_nothing_else)
{
	sit_down(UI_SCREEN_SETUP);
	field_set(&ui.fields[UI_FIELD_SEED], "7");
	press("Enter");
	CHECK_WANTS(START);
	press("Tab");
	press("Enter");
	CHECK(last.kind != UI_WANT_START);
	interact_focus(&ui.interact, ui_action_id(UI_FIELD), UI_FIELD_SEED);
	press("Enter");
	CHECK(last.kind != UI_WANT_START);
}

TEST(f1_opens_and_closes_the_keys_of_every_screen)
{
	for (int s = 0; s < UI_SCREENS; s++) {
		sit_down((enum ui_screen)s);
		press("F1");
		CHECK(ui.overlay == UI_OVERLAY_KEYS);
		press("F1");
		CHECK(ui.overlay == UI_NO_OVERLAY);
	}
}

TEST(plus_and_minus_move_a_stepper)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("P");
	press("+");
	press("+");
	press("-");
	CHECK_INT(ui.steps[0], 1);
	CHECK_INT(last.kind, UI_NO_INTENT);
}

/* ---- messages ---- */

/* Texts of the right column drawn above height y. */
static size_t texts_above(double y)
{
	size_t n = 0;
	const struct event nothing = {.kind = EVENT_NONE};
	feed(&nothing);
	for (size_t i = 0; i < world.frame.draw.count; i++) {
		const struct draw_item *item = &world.frame.draw.items[i];
		n += item->kind == DRAW_TEXT && item->x > 1320 && item->y + item->h < y;
	}
	return n;
}

TEST(a_message_lies_over_the_foot_of_its_column_and_leaves_the_rest)
{
	for (int s = 0; s < UI_SCREENS; s++) {
		if (s == UI_SCREEN_CONSOLE || s == UI_SCREEN_AUTHOR)
			continue; /* there the column makes room */
		sit_down((enum ui_screen)s);
		size_t before = texts_above(760);
		ui_toast_add(&ui, TOAST_NEWS, "why.no-option", "", 6);
		ui_toast_add(&ui, TOAST_ERROR, "toast.cannot-open", "toast.reason", 0);
		CHECK_INT(texts_above(760), before);
	}
}

TEST(the_pointer_does_not_reach_what_a_message_covers)
{
	sit_down(UI_SCREEN_LIBRARY);
	ui_toast_add(&ui, TOAST_ERROR, "toast.cannot-open", "toast.reason", 0);
	struct event e = {.kind = EVENT_PRESS, .x = 1600, .y = 1040, .clicks = 1};
	feed(&e);
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.interact.focus.action, "");
}

TEST(an_error_stays_until_it_is_read_whatever_comes_after_it)
{
	sit_down(UI_SCREEN_CONSOLE);
	ui_tick(&ui, 100);
	ui_toast_add(&ui, TOAST_ERROR, "toast.cannot-save", "toast.reason", 0);
	static const char *const news[] = {"why.no-option", "why.seed", "why.check", "why.broken", "why.form-keys"};
	for (size_t i = 0; i < COUNT(news); i++)
		ui_toast_add(&ui, TOAST_NEWS, news[i], "", 6);
	CHECK_INT(ui.toast_count, UI_TOASTS_MAX);
	CHECK_TEXT(ui.toasts[0].title, "toast.cannot-save");
	const struct event nothing = {.kind = EVENT_NONE};
	feed(&nothing);
	bool shown = false;
	const char *words = frame_say(&world.frame, "toast.cannot-save");
	for (size_t i = 0; i < world.frame.draw.count; i++)
		shown = shown || (world.frame.draw.items[i].kind == DRAW_TEXT && strncmp(draw_item_text(&world.frame.draw, &world.frame.draw.items[i]), words, strlen(words)) == 0);
	CHECK(shown);
	ui_tick(&ui, 200);
	CHECK_INT(ui.toast_count, 1);
	press("Esc");
	CHECK_INT(ui.toast_count, 0);
}

DESK_KEYS_MAIN
