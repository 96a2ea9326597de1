/* The other screens by keyboard, and that there is no way around: a stopped recording accepts nothing, Tab reaches every control, no sequence of keys breaks
 * anything. */
#include "desk_keys.h"

/* ---- role view ---- */

TEST(a_fact_is_shared_with_the_roles_chosen)
{
	sit_down(UI_SCREEN_ROLE);
	press("Down");
	CHECK_INT(ui.role, 4);
	ui.role = 3;
	click(UI_FACT_ROW, 2);
	press("S");
	CHECK(ui.overlay == UI_OVERLAY_SHARE);
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	click(UI_FORM_ROLE, 5);
	press("Ctrl+Enter");
	CHECK_WANTS(SHARE);
	CHECK_INT(last.role, 3);
	CHECK_INT(last.target, 2);
	CHECK_INT(last.roles, 1 << 5);
	CHECK(!last.anyway);
}

TEST(acting_without_authority_is_asked_once)
{
	sit_down(UI_SCREEN_ROLE);
	click(UI_ACT_ANYWAY, 0);
	CHECK(ui.overlay == UI_OVERLAY_ANYWAY);
	press("Ctrl+Enter");
	CHECK_WANTS(ACT);
	CHECK(last.anyway);
	CHECK_INT(last.target, 0);
	CHECK_INT(last.role, 3);
}

/* ---- library, set-up ---- */

TEST(cards_are_chosen_by_arrows_and_opened_by_enter)
{
	sit_down(UI_SCREEN_LIBRARY);
	press("Right");
	CHECK_INT(ui.card, 1);
	press("Down");
	CHECK_INT(ui.card, 3);
	press("Enter");
	CHECK_WANTS(OPEN_SETUP);
	CHECK_INT(last.target, 3);
	press("/");
	type("vote");
	press("Enter");
	press("Right");
	press("N");
	CHECK(last.kind == UI_WANT_OPEN_SETUP || ui.toast_count > 0);
}

TEST(a_broken_scenario_opens_its_line_and_never_starts)
{
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = fixture_library_trouble();
	ui.card = 4;
	press("N");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.toasts[0].title, "why.broken");
	click(UI_OPEN_LINE, 64 + 4);
	CHECK_WANTS(OPEN_LINE);
	CHECK_INT(last.value, 41);
	press("A");
	CHECK_WANTS(OPEN_AUTHOR);
	CHECK_INT(last.target, 4);
}

/* ---- a scenario that is being written ---- */

TEST(a_mistake_of_the_last_save_opens_its_line)
{
	sit_down(UI_SCREEN_AUTHOR);
	press("Enter");
	CHECK_WANTS(OPEN_LINE);
	CHECK_TEXT(last.words, "injects.lua");
	CHECK_INT(last.value, 41);
	press("Down");
	CHECK_INT(ui.author_finding, 1);
	last.kind = UI_NO_INTENT;
	press("Enter"); /* a mistake without a place */
	CHECK_INT(last.kind, UI_NO_INTENT);
	press("Down");
	press("Enter");
	CHECK_INT(last.value, 7);
	press("P");
	CHECK_WANTS(AUTHOR_PLAY);
	press("Esc"); /* back to the version that plays */
	CHECK_WANTS(AUTHOR_PLAY);
	struct author_picture none = *fixture_author();
	none.version = 0;
	pictures.author = &none;
	press("Esc");
	CHECK_WANTS(OPEN_LIBRARY);
}

TEST(the_authors_screen_is_a_key_away_and_only_while_something_is_written)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("F4");
	CHECK(ui.screen == UI_SCREEN_CONSOLE);
	pictures.author = fixture_author();
	ui.toast_count = 0;
	ui_toast_add(&ui, TOAST_ERROR, "toast.author-broken", "", 0);
	ui_toast_add(&ui, TOAST_NEWS, "toast.reason", "", 0);
	press("F4");
	CHECK(ui.screen == UI_SCREEN_AUTHOR);
	CHECK_INT(ui.toast_count, 1);
}

TEST(a_session_is_set_up_and_started_by_keyboard)
{
	sit_down(UI_SCREEN_SETUP);
	click(UI_SETUP_SEAT, 8 * 2 + 2); /* the NCO to a bot */
	CHECK_INT(ui.setup.seats[2].seat, 2);
	CHECK_INT(ui.setup.seats[2].policy, 1);
	click(UI_SETUP_PACE, 1);
	CHECK(ui.setup.automatic);
	click(UI_SETUP_LANGUAGE, 8);
	CHECK_INT(ui.setup.screens[1].language, LANGUAGE_EN);
	field_set(&ui.fields[UI_FIELD_SEED], "abc");
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.toasts[0].title, "why.seed");
	field_set(&ui.fields[UI_FIELD_SEED], "7");
	press("Ctrl+Enter");
	CHECK_WANTS(START);
	CHECK_INT(last.value, 0);
	press("Esc");
	press("Ctrl+B");
	CHECK_WANTS(START);
	CHECK_INT(last.value, 1);
}

TEST(a_check_that_stops_the_start_says_so)
{
	static struct setup_picture setup;
	static struct setup_check check = {SETUP_DISK, SETUP_NOT_READY, true, "", 5, 0};
	sit_down(UI_SCREEN_SETUP);
	setup = *pictures.setup;
	setup.checks = &check;
	setup.check_count = 1;
	pictures.setup = &setup;
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.toasts[0].title, "why.check");
}

/* ---- replay, hot wash ---- */

TEST(the_replay_moves_by_keys)
{
	sit_down(UI_SCREEN_REPLAY);
	press("Space");
	CHECK_WANTS(PLAY);
	CHECK_INT(last.value, 1);
	press("Left");
	CHECK_WANTS(STEP);
	CHECK_INT(last.value, -1);
	press("Shift+Right");
	CHECK_WANTS(SEEK);
	CHECK_INT(last.time, pictures.replay->now + 60);
	press("]");
	CHECK_WANTS(SEEK_EVENT);
	CHECK_INT(last.value, 105);
	press("Home");
	CHECK_WANTS(SEEK);
	CHECK_INT(last.time, 0);
	press("4");
	CHECK_WANTS(PLAY_SPEED);
	CHECK_INT(last.value, 0);
}

TEST(another_choice_is_tried_from_a_decision)
{
	static const struct replay_option options[] = {{{0, "A", {"Block", NULL}, AUDIENCE_DEFENCE, ""}, false},
	                                               {{1, "B", {"Neutralise", NULL}, AUDIENCE_DETERRENCE, ""}, true}};
	static struct replay_picture r;
	sit_down(UI_SCREEN_REPLAY);
	click(UI_BRANCH_AT, 4);
	CHECK(ui.overlay == UI_OVERLAY_BRANCH);
	CHECK_INT(ui.form_target, 4);
	r = *pictures.replay;
	r.options = options;
	r.option_count = 2;
	pictures.replay = &r;
	click(UI_FORM_ITEM, 1); /* the choice that was made is no other choice */
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	click(UI_FORM_ITEM, 0);
	press("Ctrl+Enter");
	CHECK_WANTS(BRANCH);
	CHECK_INT(last.target, 4);
	CHECK_INT(last.option, 0);
}

TEST(tasks_are_rated_and_confirmed)
{
	sit_down(UI_SCREEN_HOTWASH);
	press("Down");
	CHECK_INT(ui.task, 1);
	press("M");
	CHECK_WANTS(RATE);
	CHECK_INT(last.target, 1);
	CHECK_INT(last.value, 3);
	for (int i = 0; i < 2; i++)
		press("Down");
	press("Enter");
	CHECK_WANTS(RATE);
	CHECK_INT(last.target, 3);
	CHECK_INT(last.value, 1);
	press("Shift+Enter");
	CHECK_WANTS(RATE);
	CHECK_INT(last.target, -1);
}

TEST(a_task_without_a_proposed_rating_says_which_keys_rate_it)
{
	static struct audience_debrief h;
	static struct hotwash_picture picture;
	static struct audience_task task;
	sit_down(UI_SCREEN_HOTWASH);
	picture = *pictures.hotwash;
	h = *picture.debrief;
	task = h.tasks[0];
	task.rating = task.proposed = 0;
	h.tasks = &task;
	h.task_count = 1;
	picture.debrief = &h;
	pictures.hotwash = &picture;
	ui.task = 0;
	press("Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.toasts[0].title, "why.nothing-proposed");
}

TEST(the_form_of_another_choice_has_the_keyboard_however_it_was_opened)
{
	sit_down(UI_SCREEN_REPLAY);
	ui_open_branch(&ui, 4);
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_FORM_ITEM));
	ui_open_branch(&ui, -1);
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_CONFIRM));
}

TEST(a_run_open_for_reading_takes_no_rating_and_says_so)
{
	sit_down(UI_SCREEN_HOTWASH);
	pictures.status.recording = DESK_READING;
	static const char *const keys[] = {"Enter", "Shift+Enter", "M"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		ui.toast_count = 0;
		press(keys[i]);
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK_TEXT(ui.toasts[0].title, "why.only-read");
	}
}

/* ---- no way around ---- */

TEST(a_stopped_recording_accepts_nothing_until_it_is_mended)
{
	sit_down(UI_SCREEN_CONSOLE);
	pictures.status.recording = DESK_RECORDING_STOPPED;
	static const char *const keys[] = {"F", "H", "K", "I", "N", "U", "Space", "1", "J"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK(ui.overlay == UI_NO_OVERLAY);
	}
	press("Ctrl+Shift+R");
	CHECK_WANTS(SAVE_RETRY);
}

/* The lines of a text, one after another in the draw list and without what breaking takes away. */
static bool is_drawn(const char *text)
{
	const struct draw_list *d = &world.frame.draw;
	for (size_t i = 0; i < d->count; i++) {
		const char *rest = text;
		for (size_t k = i; k < d->count && d->items[k].kind == DRAW_TEXT; k++) {
			if (strncmp(rest, draw_item_text(d, &d->items[k]), d->items[k].count) != 0)
				break;
			rest += d->items[k].count;
			while (*rest == ' ' || *rest == '\n')
				rest++;
			if (!*rest)
				return true;
		}
	}
	return false;
}

TEST(a_shortened_text_that_belongs_to_no_control_is_a_stop_of_tab_and_shows_whole)
{
	size_t shown = 0;
	for (int s = 0; s < UI_SCREENS; s++) {
		sit_down((enum ui_screen)s);
		for (int steps = 0; steps < 200; steps++) {
			const struct event nothing = {.kind = EVENT_NONE};
			press("Tab");
			feed(&nothing); /* so that the frame is the present one */
			for (size_t i = 0; i < world.frame.hit_count; i++) {
				const struct frame_hit *hit = &world.frame.hits[i];
				if (!hit->readable || hit->target.argument != ui.interact.focus.argument ||
				    strcmp(hit->target.action, ui.interact.focus.action) != 0)
					continue;
				if (!is_drawn(hit->why))
					printf("screen %d: %s\n", s, hit->why);
				CHECK(is_drawn(hit->why));
				shown++;
			}
		}
	}
	CHECK(shown > 0);
}

static bool in_one_choice(const struct frame_hit *a, const struct frame_hit *b)
{
	return a->group && a->group == b->group && a->pane == b->pane && strcmp(a->target.action, b->target.action) == 0;
}

TEST(every_control_is_a_stop_of_tab_or_in_a_list_or_choice_that_is_one)
{
	for (int s = 0; s < UI_SCREENS; s++) {
		bool reached[FRAME_HITS_MAX] = {false};
		size_t stops = 0;
		sit_down((enum ui_screen)s);
		press("Tab");
		struct frame_target first = ui.interact.focus;
		do {
			const struct event nothing = {.kind = EVENT_NONE};
			feed(&nothing);
			const struct frame_hit *stop = interact_hit(&world.frame, &ui.interact.focus);
			CHECK(stop != NULL);
			for (size_t i = 0; stop && i < world.frame.hit_count; i++)
				reached[i] = reached[i] || &world.frame.hits[i] == stop || in_one_choice(stop, &world.frame.hits[i]);
			press("Tab");
		} while ((strcmp(ui.interact.focus.action, first.action) != 0 || ui.interact.focus.argument != first.argument) && ++stops < FRAME_HITS_MAX);
		CHECK(stops < FRAME_HITS_MAX);
		for (size_t i = 0; i < world.frame.hit_count; i++) {
			const struct frame_hit *hit = &world.frame.hits[i];
			if (hit->kind == HIT_SCROLL || (hit->disabled && !hit->readable))
				continue;
			if (!reached[i])
				printf("screen %d: %s %d\n", s, hit->target.action, hit->target.argument);
			CHECK(reached[i]);
		}
		press("F6");
		CHECK(ui.interact.focus.action[0]);
	}
}

TEST(tab_passes_a_list_in_one_step_and_comes_back_to_what_is_chosen)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Down");
	press("Down"); /* a row of the event list */
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_MSEL_ROW));
	press("Tab");
	CHECK(strcmp(ui.interact.focus.action, ui_action_id(UI_MSEL_ROW)) != 0);
	press("Shift+Tab");
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_MSEL_ROW));
	sit_down(UI_SCREEN_SETUP);
	interact_focus(&ui.interact, ui_action_id(UI_SETUP_SPEED), 0);
	press("Right");
	press("Space");
	press("Tab");
	press("Shift+Tab");
	CHECK_INT(ui.interact.focus.argument, 1);
}

/* Any sequence of keys leaves a state that can be drawn. */
TEST(no_sequence_of_keys_breaks_the_desk)
{
	static const char *const keys[] = {
	    "Tab",    "Enter", "Space", "Esc",    "Up",          "Down",       "Left", "Right", "A", "B",  "C",
	    "D",      "E",     "F",     "H",      "I",           "J",          "K",    "M",     "N", "O",  "P",
	    "Q",      "R",     "S",     "T",      "U",           "X",          "Y",    "Z",     "?", "/",  "[",
	    "]",      "+",     "F6",    "Ctrl+K", "PageDown",    "Home",       "1",    "3",     "4", "F8", "Ctrl+L",
	    "Ctrl+T", "W",     "V",     "G",      "Shift+Enter", "Ctrl+Enter", "F5",   "L"};
	uint32_t seed = 20260704;
	for (int s = 0; s < UI_SCREENS; s++) {
		sit_down((enum ui_screen)s);
		pictures.role_other = fixture_role();
		for (int i = 0; i < 600; i++) {
			seed = seed * 1664525u + 1013904223u;
			if (seed >> 29 == 0)
				type("a");
			else
				press(keys[(seed >> 8) % COUNT(keys)]);
			CHECK(!world.frame.failed);
			for (int k = 0; k < intents.count; k++) {
				if (intents.items[k].kind == UI_WANT_OPEN_LIBRARY)
					ui_open(&ui, UI_SCREEN_LIBRARY);
				if (i % 2)
					ui_accepted(&ui, &intents.items[k], 9);
				else
					ui_refused(&ui, &intents.items[k], "already", "", 0, 0);
			}
		}
	}
}

DESK_KEYS_MAIN
