/* The console by keyboard alone: what a facilitator types, and what the app is asked to do. Each test reads as a walk through the keys. */
#include "desk_keys.h"

/* ---- decisions ---- */

TEST(a_decision_is_recorded_with_four_keys_and_its_reason)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("B");
	type("Approval can come in 30 minutes");
	press("Enter");
	CHECK_WANTS(DECIDE);
	CHECK_INT(last.target, 4);
	CHECK_INT(last.option, 1);
	CHECK_INT(last.role, 4); /* the owner who has not answered */
	CHECK_TEXT(last.words, "Approval can come in 30 minutes");
	CHECK_INT(last.confidence, -1);
}

TEST(the_reason_stays_until_the_decision_is_on_record)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("A");
	type("x");
	press("Ctrl+Enter");
	CHECK_WANTS(DECIDE);
	ui_refused(&ui, &last, "need-fact", "Command server address", 0, 0);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "x");
	CHECK_INT(ui.draft.option, 0);
	press("Enter");
	CHECK_WANTS(DECIDE);
	ui_accepted(&ui, &last, 0);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
	CHECK_INT(ui.draft.option, -1);
	press("F"); /* letters are keys again */
	CHECK_WANTS(FIRE);
}

static int64_t extended_by(int64_t given, int64_t round)
{
	static struct audience_decision_detail open[8];
	static struct audience_console console;
	sit_down(UI_SCREEN_CONSOLE);
	console = *pictures.console;
	console.header.round = round;
	CHECK(console.open_count > 0 && console.open_count <= 8);
	for (int i = 0; i < console.open_count; i++) {
		open[i] = console.open[i];
		open[i].limit = open[i].opened + given;
	}
	console.open = open;
	pictures.console = &console;
	click(UI_EXTEND, 0);
	CHECK_WANTS(EXTEND);
	return last.time;
}

TEST(more_time_comes_in_steps_that_fit_the_limit)
{
	CHECK_INT(extended_by(1800, 0), 300);
	CHECK_INT(extended_by(8 * 3600, 0), 3600);
	CHECK_INT(extended_by(14 * 86400, 0), 86400);
	CHECK_INT(extended_by(14 * 86400, 28 * 86400), 28 * 86400);
	sit_down(UI_SCREEN_CONSOLE);
	pictures.status.discussion = true; /* the time to talk is on the wall */
	click(UI_EXTEND, 0);
	CHECK_WANTS(DISCUSS_MORE);
	CHECK_INT(last.time, 300);
}

static bool shows_speed_keys(void)
{
	for (size_t i = 0; i < world.frame.key_count; i++)
		if (strcmp(world.frame.keys[i].target.action, ui_action_id(UI_SPEED)) == 0)
			return true;
	return false;
}

TEST(in_a_discussion_one_two_three_tick_its_questions_and_the_bar_does_not_claim_them)
{
	static struct audience_question questions[2] = {{.text = {.text = "Who speaks first?"}}, {.text = {.text = "What is said?"}}};
	sit_down(UI_SCREEN_CONSOLE);
	press("2");
	CHECK_WANTS(SPEED);
	CHECK(shows_speed_keys());
	pictures.status.discussion = true;
	pictures.status.questions = questions;
	pictures.status.question_count = 2;
	press("2");
	CHECK_WANTS(DISCUSS_DEALT);
	CHECK_INT(last.target, 1);
	CHECK(!shows_speed_keys());
	press("3"); /* there is no third question */
	CHECK_INT(last.kind, UI_NO_INTENT);
	click(UI_SPEED, 1); /* what is clicked is what it says */
	CHECK_WANTS(SPEED);
	CHECK_INT(last.value, 10);
}

TEST(arrows_and_space_choose_an_option_too)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("Right");
	press("Right");
	press("Space");
	CHECK_INT(ui.draft.option, 2);
	press("Enter");
	CHECK_WANTS(DECIDE);
	CHECK_INT(last.option, 2);
}

TEST(dissent_basis_and_confidence_travel_with_the_decision)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("C");
	press("Esc");
	press("M");
	type("The police wanted to wait");
	press("Tab");
	type("Article 6");
	press("Tab");
	press("Right");
	press("Space");
	press("Esc");
	press("R");
	CHECK_WANTS(DECIDE);
	CHECK_TEXT(last.dissent, "The police wanted to wait");
	CHECK_TEXT(last.basis, "Article 6");
	CHECK_INT(last.confidence, 30);
}

TEST(off_the_menu_is_a_proposal_in_their_words)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("O");
	press("Enter"); /* nothing written yet */
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_INT(ui.toast_count, 1);
	type("Ask the vendor to do it");
	press("Enter");
	CHECK_WANTS(PROPOSE);
	CHECK_TEXT(last.words, "Ask the vendor to do it");
	CHECK_INT(last.target, 4);
}

TEST(what_is_typed_for_one_decision_waits_while_another_is_recorded)
{
	static struct audience_decision_detail two[2];
	static struct audience_console c;
	sit_down(UI_SCREEN_CONSOLE);
	c = *pictures.console;
	two[0] = two[1] = c.open[0];
	two[1].index = 7;
	two[1].number = 8;
	c.open = two;
	c.open_count = 2;
	pictures.console = &c;
	press("D");
	press("B");
	type("first");
	press("Esc");
	press("]");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
	CHECK_INT(ui.draft.option, -1);
	press("D");
	press("A");
	type("second");
	press("Enter");
	CHECK_WANTS(DECIDE);
	CHECK_INT(last.target, 7);
	c.open_count = 1; /* decided */
	ui_accepted(&ui, &last, 0);
	press("D");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "first");
	CHECK_INT(ui.draft.option, 1);
}

/* ---- injects ---- */

TEST(fire_hold_release_and_skip_with_a_reason)
{
	static struct audience_console c;
	sit_down(UI_SCREEN_CONSOLE);
	press("F");
	CHECK_WANTS(FIRE);
	CHECK_INT(last.target, 14);
	press("H");
	CHECK_WANTS(HOLD);
	c = *pictures.console;
	c.selected.row.status = AUDIENCE_INJECT_HELD;
	pictures.console = &c;
	press("H");
	CHECK_WANTS(RELEASE);
	press("K");
	press("Enter"); /* a reason is needed */
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK(ui.form_error != NULL);
	type("The room is not there yet");
	press("Enter");
	CHECK_WANTS(SKIP);
	CHECK_TEXT(last.words, "The room is not there yet");
	CHECK(ui.overlay == UI_OVERLAY_SKIP);
	ui_accepted(&ui, &last, 0);
	CHECK(ui.overlay == UI_NO_OVERLAY);
}

TEST(arrows_walk_the_event_list_beyond_what_is_shown)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Down");
	CHECK_INT(ui.inject, 15);
	for (int i = 0; i < 3; i++)
		press("Up"); /* the picture still shows 14 as selected: each step is one away from it */
	CHECK_INT(ui.inject, 13);
	press("Esc");
	CHECK_INT(ui.inject, -1);
}

TEST(an_ad_hoc_inject_needs_a_subject_and_a_receiver)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("I");
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	type("A second ship turns away");
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.form_error, "form.needs-receiver");
	click(UI_FORM_ROLE, 1);
	CHECK(ui.form_error == NULL); /* it no longer says so */
	click(UI_FORM_TIME, 1);
	press("Ctrl+Enter");
	CHECK_WANTS(INJECT);
	CHECK_TEXT(last.subject, "A second ship turns away");
	CHECK_INT(last.roles, 2);
	CHECK_INT(last.time, pictures.console->header.now + 300);
}

TEST(an_edited_inject_keeps_what_is_not_changed)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("E");
	press("End");
	type("!");
	press("Ctrl+Enter");
	CHECK_WANTS(EDIT);
	CHECK_TEXT(last.subject, "Rumour: fuel gone by noon!");
	CHECK_INT(last.roles, 0);
	CHECK_INT(last.time, -1);
	CHECK_INT(last.target, 14);
}

/* ---- clock ---- */

TEST(the_clock_obeys_space_numbers_and_jumps)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Space");
	CHECK_WANTS(PAUSE);
	press("3");
	CHECK_WANTS(SPEED);
	CHECK_INT(last.value, 60);
	press("J");
	CHECK_WANTS(JUMP_NEXT);
	press("T");
	type("9:10");
	press("Enter");
	CHECK_WANTS(JUMP_TO);
	CHECK_INT(last.time, AT(9, 10));
}

TEST(times_are_read_as_people_write_them)
{
	static const struct {
		const char *text;
		int64_t after; /* seconds from now, -1: no time */
	} cases[] = {{"08:30", 324}, {"8:30", 324}, {"20m", 1200}, {"+1h05m", 3900}, {"06:00", 77724},
	             {"45", -1},     {"", -1},      {"25:00", -1}, {"8:3", -1},      {"soon", -1}};
	struct audience_header header = fixture_header();
	for (size_t i = 0; i < COUNT(cases); i++) {
		int64_t at = 0;
		bool good = form_parse_time(cases[i].text, &header, &at);
		CHECK_INT(good, cases[i].after >= 0);
		if (good)
			CHECK_INT(at - header.now, cases[i].after);
	}
}

TEST(letters_typed_into_a_field_are_not_keys)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N");
	press("F");
	CHECK_INT(last.kind, UI_NO_INTENT);
	type("F");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "F");
	press("Enter");
	CHECK_WANTS(NOTE);
	CHECK_INT(last.role, -1);
}

TEST(unfinished_input_of_an_input_method_keeps_its_keys)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	press("A");
	struct event compose = {.kind = EVENT_COMPOSE, .text = "しょうにん", .caret = 5};
	feed(&compose);
	press("Enter"); /* belongs to the input method */
	CHECK_INT(last.kind, UI_NO_INTENT);
	type("承認");
	press("Enter");
	CHECK_WANTS(DECIDE);
	CHECK_TEXT(last.words, "承認");
}

TEST(undo_says_what_it_took_back_and_restore_brings_it_again)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Z");
	CHECK_INT(last.kind, UI_NO_INTENT); /* nothing was taken back */
	press("U");
	CHECK_WANTS(UNDO);
	ui_accepted(&ui, &last, 41);
	ui_undone(&ui, &pictures.console->undo);
	CHECK_INT(ui.toasts[ui.toast_count - 1].kind, TOAST_DONE);
	press("Z");
	CHECK_WANTS(RESTORE);
	CHECK_INT(last.value, 41);
}

TEST(a_toast_leaves_after_its_time_and_an_error_stays)
{
	sit_down(UI_SCREEN_CONSOLE);
	ui_tick(&ui, 100);
	ui_toast_add(&ui, TOAST_NEWS, "why.no-option", "", 6);
	ui_toast_add(&ui, TOAST_ERROR, "why.no-option", "", 0);
	CHECK(ui_tick(&ui, 105));
	CHECK_INT(ui.toast_count, 2);
	CHECK(ui_tick(&ui, 106));
	CHECK_INT(ui.toast_count, 1);
	CHECK(!ui_tick(&ui, 500));
	press("Esc");
	CHECK_INT(ui.toast_count, 0);
}

/* ---- ruling and approvals ---- */

TEST(a_ruling_carries_its_effects)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("P");
	press("Up");
	press("Up");
	press("Shift+Up");
	press("Tab");
	press("Down");
	click(UI_RULE_PILLAR, 1);
	click(UI_ACCEPT, 0);
	CHECK_WANTS(RULE);
	CHECK_INT(last.target, 0);
	CHECK_INT(last.value, 0);
	CHECK_INT(last.pillar, AUDIENCE_DEFENCE);
	CHECK_INT(last.effect_count, 2);
	CHECK_INT(last.effects[0].target, 0);
	CHECK_INT(last.effects[0].amount, 7);
	CHECK_INT(last.effects[1].target, 1);
	CHECK_INT(last.effects[1].amount, -1);
}

TEST(a_declined_proposal_has_no_effects)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("P");
	press("Up");
	click(UI_DECLINE, 0);
	CHECK_WANTS(RULE);
	CHECK_INT(last.value, 1);
	CHECK_INT(last.effect_count, 0);
}

TEST(approvals_are_given_and_refused_from_the_console)
{
	static struct audience_console c;
	static struct audience_approval approval;
	sit_down(UI_SCREEN_CONSOLE);
	approval = (struct audience_approval){.index = 2,
	                                      .by = fx("Ally", ""),
	                                      .for_role = fx("Police cyber", ""),
	                                      .action = fx("Neutralise", ""),
	                                      .name = fx("Neutralise", ""),
	                                      .by_role = 8,
	                                      .limit = -1};
	c = *pictures.console;
	c.approvals = &approval;
	c.approval_count = 1;
	pictures.console = &c;
	press("Q");
	CHECK(ui.side == UI_SIDE_APPROVAL);
	press("Y");
	CHECK_WANTS(APPROVE);
	CHECK_INT(last.role, 8);
	press("X");
	type("Not without a warrant");
	press("Enter");
	CHECK_WANTS(REFUSE);
	CHECK_INT(last.target, 2);
	CHECK_INT(last.role, 8);
}

/* ---- palette ---- */

TEST(the_palette_finds_by_words_and_does_the_chosen_row)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Ctrl+K");
	type("skip");
	press("Enter");
	CHECK(ui.overlay == UI_OVERLAY_SKIP);
	press("Esc");
	press("Ctrl+K");
	type("mofa knows");
	press("Enter");
	CHECK(ui.screen == UI_SCREEN_ROLE);
	CHECK_INT(ui.role, 5);
}

TEST(the_palette_goes_to_an_inject_by_its_words)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Ctrl+K");
	type("staging");
	press("Enter");
	CHECK_INT(ui.inject, 16);
}

TEST(what_cannot_be_done_now_says_why_instead)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Ctrl+K");
	type("restore what");
	press("Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.toasts[0].title, "why.nothing-to-restore");
}

TEST(everything_a_screen_can_do_is_in_the_palette_or_has_a_key)
{
	static struct palette_entry entries[PALETTE_MAX];
	for (int s = 0; s < UI_SCREENS; s++) {
		sit_down((enum ui_screen)s);
		frame_begin(&world.frame, &world.setting, 1920, 1080);
		struct desk d = {.f = &world.frame, .ui = &ui, .p = &pictures, .row = -1, .top = 80};
		int count = palette_build(&d, entries, PALETTE_MAX);
		for (int a = 1; a < UI_ACTION_COUNT; a++) {
			bool listed = false, wanted = (ui_action_where((enum ui_action)a) & ui_place(&ui)) &&
			                              (ui_action_where((enum ui_action)a) & UI_IN_PALETTE);
			for (int i = 0; i < count; i++)
				listed = listed || entries[i].action == (enum ui_action)a;
			if (wanted && !listed)
				printf("%s is not in the palette\n", ui_action_id((enum ui_action)a));
			CHECK(!wanted || listed);
		}
		frame_end(&world.frame);
	}
}

DESK_KEYS_MAIN
