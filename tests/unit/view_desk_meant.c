/* Keys act on what the person at the desk looks at: letters of a list only in that list, the same key takes back what it did, and what holds everywhere holds in forms. */
#include "desk_keys.h"

static void stand_on(enum ui_action action, int argument)
{
	interact_focus(&ui.interact, ui_action_id(action), argument);
	ui.interact.focus_visible = true;
}

TEST(letters_rate_a_task_only_where_the_tasks_are)
{
	static const struct {
		enum ui_action action;
		int argument;
	} elsewhere[] = {{UI_OUTCOME, 1}, {UI_TURNING, 0}, {UI_SHOW, 0}};
	static const char *const keys[] = {"P", "S", "M", "U"};
	for (size_t i = 0; i < COUNT(elsewhere); i++)
		for (size_t k = 0; k < COUNT(keys); k++) {
			sit_down(UI_SCREEN_HOTWASH);
			stand_on(elsewhere[i].action, elsewhere[i].argument);
			press(keys[k]);
			CHECK_INT(last.kind, UI_NO_INTENT);
			CHECK_INT(ui.toast_count, 1);
			CHECK_TEXT(ui.toasts[0].title, "why.not-at-tasks");
		}
	sit_down(UI_SCREEN_HOTWASH);
	stand_on(UI_TASK, 1);
	ui.task = 1;
	press("M");
	CHECK_WANTS(RATE);
	CHECK_INT(last.target, 1);
	press("Enter");
	CHECK(last.kind != UI_WANT_OPEN_REPLAY);
}

TEST(the_inject_that_was_held_stays_chosen_and_the_same_key_releases_it)
{
	static struct audience_console c;
	sit_down(UI_SCREEN_CONSOLE);
	ui.inject = -1;
	press("H");
	CHECK_WANTS(HOLD);
	int held = last.target;
	ui_accepted(&ui, &last, 0);
	CHECK_INT(ui.inject, held);
	c = *pictures.console;
	c.selected.row.status = AUDIENCE_INJECT_HELD; /* the picture is made of the inject chosen */
	pictures.console = &c;
	press("H");
	CHECK_WANTS(RELEASE);
	CHECK_INT(last.target, held);
	ui_accepted(&ui, &last, 0);
	CHECK_INT(ui.inject, held);
}

TEST(what_holds_everywhere_holds_in_a_form_and_leaves_it_as_it_is)
{
	static const struct {
		const char *key;
		enum ui_intent_kind wants;
	} keys[] = {{"F8", UI_WANT_SWAP}, {"F11", UI_WANT_FULLSCREEN}, {"Ctrl+D", UI_WANT_THEME}, {"Ctrl+L", UI_WANT_LANGUAGE}, {"Ctrl+Shift+L", UI_WANT_ROOM_LANGUAGE}, {"Ctrl+T", UI_WANT_SETTINGS}};
	for (size_t i = 0; i < COUNT(keys); i++) {
		sit_down(UI_SCREEN_CONSOLE);
		press("N");
		type("The table is quiet");
		press(keys[i].key);
		CHECK_INT(last.kind, keys[i].wants);
		CHECK_INT(ui.overlay, UI_OVERLAY_NOTE);
		CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "The table is quiet");
	}
}

TEST(the_room_shown_over_a_form_gives_the_form_back)
{
	static const char *const back[] = {"F8", "Esc", "Ctrl+K", "F1"};
	for (size_t i = 0; i < COUNT(back); i++) {
		sit_down(UI_SCREEN_CONSOLE);
		press("N");
		type("The table is quiet");
		ui.room_page = true; /* as the app answers to F8 with one window */
		struct event e = {.kind = EVENT_KEY};
		snprintf(e.key, sizeof e.key, "%s", back[i]);
		frame_begin(&world.frame, &world.setting, 1920, 1080);
		ui_bind_room_page(&world.frame, &ui, &pictures);
		frame_end(&world.frame);
		ui_update(&ui, &pictures, &world.frame, &e, &intents);
		bool swaps = intents.count > 0 && intents.items[0].kind == UI_WANT_SWAP;
		CHECK(swaps == ui.room_page); /* the app turns the page */
		CHECK_INT(ui.overlay, UI_OVERLAY_NOTE);
		CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "The table is quiet");
	}
}

TEST(a_run_leads_back_to_the_library_after_a_question_and_what_is_not_run_without_one)
{
	static const enum ui_screen screens[] = {UI_SCREEN_SETUP, UI_SCREEN_CONSOLE, UI_SCREEN_ROLE, UI_SCREEN_REPLAY, UI_SCREEN_HOTWASH, UI_SCREEN_EXPLORE};
	for (size_t i = 0; i < COUNT(screens); i++) {
		bool run = screens[i] == UI_SCREEN_CONSOLE || screens[i] == UI_SCREEN_ROLE;
		sit_down(screens[i]);
		press("Ctrl+O");
		if (run) {
			CHECK_INT(last.kind, UI_NO_INTENT);
			CHECK_INT(ui.overlay, UI_OVERLAY_LEAVE);
			press("Enter"); /* the safe button has the keyboard */
			CHECK_INT(last.kind, UI_NO_INTENT);
			CHECK_INT(ui.overlay, UI_NO_OVERLAY);
			press("Ctrl+O");
			press("Ctrl+Enter");
		}
		CHECK_WANTS(OPEN_LIBRARY);
	}
}

TEST(a_try_out_that_is_played_is_neither_left_nor_quit_without_a_question)
{
	static const char *const keys[] = {"Ctrl+O", "Ctrl+Q"};
	static const enum ui_screen screens[] = {UI_SCREEN_CONSOLE, UI_SCREEN_AUTHOR, UI_SCREEN_HOTWASH};
	for (size_t i = 0; i < COUNT(keys); i++)
		for (size_t k = 0; k < COUNT(screens); k++) {
			sit_down(screens[k]);
			pictures.author = fixture_author();
			press(keys[i]);
			CHECK_INT(last.kind, UI_NO_INTENT);
			CHECK(ui.overlay == UI_OVERLAY_LEAVE || ui.overlay == UI_OVERLAY_QUIT);
			press("Enter");
			CHECK_INT(last.kind, UI_NO_INTENT);
			CHECK_INT(ui.overlay, UI_NO_OVERLAY);
		}
	sit_down(UI_SCREEN_AUTHOR);
	pictures.console = NULL; /* no version plays */
	press("Ctrl+Q");
	CHECK_WANTS(QUIT);
}

static bool overlay_says(const char *id)
{
	const char *said = i18n_text(world.setting.strings, LANGUAGE_EN, id);
	char first[24];
	snprintf(first, sizeof first, "%.*s", (int)(sizeof first - 1), said);
	*(strrchr(first, ' ')) = '\0'; /* a line may break in it: its first words */
	press("F13");
	for (size_t i = 0; i < world.frame.draw.count; i++) {
		const struct draw_item *item = &world.frame.draw.items[i];
		if (item->kind == DRAW_TEXT && item->count >= strlen(first) && memcmp(draw_item_text(&world.frame.draw, item), first, strlen(first)) == 0)
			return true;
	}
	return false;
}

TEST(quitting_asks_only_where_something_would_be_lost_and_says_what)
{
	static const struct {
		enum ui_screen screen;
		enum audience_run run;
		enum desk_recording recording;
		const char *says; /* NULL: it is done at once */
	} cases[] = {{UI_SCREEN_LIBRARY, AUDIENCE_RUNNING, DESK_NOT_RECORDING, NULL},
	             {UI_SCREEN_REPLAY, AUDIENCE_RUNNING, DESK_READING, NULL},
	             {UI_SCREEN_HOTWASH, AUDIENCE_OVER, DESK_RECORDING, NULL},
	             {UI_SCREEN_HOTWASH, AUDIENCE_OVER, DESK_READING, NULL},
	             {UI_SCREEN_CONSOLE, AUDIENCE_OVER, DESK_RECORDING, NULL},
	             {UI_SCREEN_CONSOLE, AUDIENCE_RUNNING, DESK_RECORDING, "form.quit-text"},
	             {UI_SCREEN_ROLE, AUDIENCE_PAUSED, DESK_RECORDING, "form.quit-text"},
	             {UI_SCREEN_CONSOLE, AUDIENCE_RUNNING, DESK_NOT_RECORDING, "form.leave-unrecorded"},
	             {UI_SCREEN_CONSOLE, AUDIENCE_OVER, DESK_NOT_RECORDING, "form.leave-unrecorded"},
	             {UI_SCREEN_HOTWASH, AUDIENCE_OVER, DESK_NOT_RECORDING, "form.leave-unrecorded"},
	             {UI_SCREEN_CONSOLE, AUDIENCE_RUNNING, DESK_RECORDING_STOPPED, "form.leave-stopped"},
	             {UI_SCREEN_HOTWASH, AUDIENCE_OVER, DESK_RECORDING_STOPPED, "form.leave-stopped"},
	             {UI_SCREEN_SETUP, AUDIENCE_RUNNING, DESK_NOT_RECORDING, "form.leave-setup"}};
	for (size_t i = 0; i < COUNT(cases); i++) {
		sit_down(cases[i].screen);
		struct audience_console console = *pictures.console;
		console.header.run = cases[i].run;
		pictures.console = &console;
		pictures.status.recording = cases[i].recording;
		press("Ctrl+Q");
		CHECK((last.kind == UI_WANT_QUIT) == (cases[i].says == NULL));
		CHECK_INT(ui.overlay, cases[i].says ? UI_OVERLAY_QUIT : UI_NO_OVERLAY);
		CHECK(!cases[i].says || overlay_says(cases[i].says));
	}
	for (int running = 0; running < 2; running++) {
		sit_down(UI_SCREEN_EXPLORE);
		struct explore_picture explore = *pictures.explore;
		explore.running = running;
		pictures.explore = &explore;
		press("Ctrl+Q");
		CHECK((last.kind == UI_WANT_QUIT) == !running);
		CHECK(!running || overlay_says("form.leave-exploring"));
	}
}

static bool header_says(const char *words)
{
	for (size_t i = 0; i < world.frame.draw.count; i++) {
		const struct draw_item *item = &world.frame.draw.items[i];
		char text[256];
		if (item->kind != DRAW_TEXT || item->y > 64)
			continue;
		snprintf(text, sizeof text, "%.*s", (int)item->count, draw_item_text(&world.frame.draw, item));
		if (strstr(text, words))
			return true;
	}
	return false;
}

TEST(the_header_says_what_is_no_recording_of_the_exercise)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("F13");
	CHECK(!header_says("Branch"));
	pictures.status.branch = true;
	press("F13");
	CHECK(header_says("Branch"));
	pictures.author = fixture_author();
	press("F13");
	CHECK(header_says("Try-out"));
	CHECK(header_says("not recorded"));
}

TEST(details_of_a_decision_leave_its_keys_alone_until_the_option_is_chosen)
{
	for (int closes = 0; closes < 2; closes++) {
		sit_down(UI_SCREEN_CONSOLE);
		press("M");
		CHECK(ui.record_more);
		if (closes)
			press("M");
		press("D");
		press("A");
		CHECK_INT(ui.draft.option, 0);
		CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
		CHECK_TEXT(ui_text(&ui, UI_FIELD_DISSENT), "");
		type("Because");
		CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "Because");
		press("Enter");
		CHECK_WANTS(DECIDE);
		ui_accepted(&ui, &last, 0);
		CHECK(!ui.record_more);
	}
}

TEST(what_waits_stays_in_sight_while_details_are_written)
{
	sit_down(UI_SCREEN_CONSOLE);
	for (int i = 0; i < 2; i++) {
		bool found = false;
		ui.record_more = i != 0;
		press("F13");
		for (size_t k = 0; k < world.frame.hit_count; k++)
			found = found || world.frame.hits[k].pane == DESK_PANE_6;
		CHECK(found);
	}
}

TEST(a_wrong_folder_keeps_its_form_and_what_was_typed)
{
	sit_down(UI_SCREEN_LIBRARY);
	field_set(&ui.fields[UI_FIELD_FOLDER], "/old/path");
	press("O");
	CHECK_INT(ui.overlay, UI_OVERLAY_FOLDER);
	type("/nowhere"); /* the old path was chosen, so it is replaced */
	CHECK_TEXT(ui_text(&ui, UI_FIELD_FOLDER), "/nowhere");
	press("Enter");
	CHECK_WANTS(CHOOSE_FOLDER);
	CHECK_TEXT(last.words, "/nowhere");
	ui_folder_answered(&ui, "form.folder-missing");
	CHECK_INT(ui.overlay, UI_OVERLAY_FOLDER);
	CHECK_TEXT(ui.form_error, "form.folder-missing");
	type("/n"); /* goes into the form, not to the screen below */
	CHECK_TEXT(ui_text(&ui, UI_FIELD_FOLDER), "/nowhere/n");
	CHECK(ui.form_error == NULL);
	ui_folder_answered(&ui, NULL);
	CHECK_INT(ui.overlay, UI_NO_OVERLAY);
}

TEST(the_error_of_a_form_leads_to_its_place_and_leaves_with_the_mistake)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Shift+P");
	type("Ask the neighbours");
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK_TEXT(ui.form_error, "form.needs-role");
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_FORM_ROLE));
	press("Space");
	CHECK(ui.form_error == NULL);
	sit_down(UI_SCREEN_CONSOLE);
	press("I");
	press("Tab");
	press("Ctrl+Enter");
	CHECK_TEXT(ui.form_error, "form.needs-subject");
	CHECK_INT(ui.interact.focus.argument, UI_FIELD_SUBJECT);
	snprintf(ui.interact.clipboard, sizeof ui.interact.clipboard, "pasted");
	press("Ctrl+V");
	CHECK(ui.form_error == NULL);
	sit_down(UI_SCREEN_CONSOLE);
	press("T");
	type("soon");
	press("Tab");
	press("Ctrl+Enter");
	CHECK_TEXT(ui.form_error, "form.needs-time");
	CHECK_INT(ui.interact.focus.argument, UI_FIELD_TIME);
}

/* A text of the draw list that is the beginning of these words and not all of them. */
static bool is_shortened(const struct draw_item *item, const char *words)
{
	return item->kind == DRAW_TEXT && item->count > 6 && strncmp(draw_item_text(&world.frame.draw, item), words, 6) == 0 && item->flags & DRAW_SHORTENED;
}

TEST(the_error_of_a_half_empty_form_is_whole)
{
	static const char *const keys[] = {"N", "Shift+P", "K", "T", "I"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		sit_down(UI_SCREEN_CONSOLE);
		press(keys[i]);
		press("Ctrl+Enter");
		CHECK(ui.form_error != NULL);
		press("F13");
		size_t shortened = 0;
		for (size_t k = 0; k < world.frame.draw.count; k++)
			shortened += is_shortened(&world.frame.draw.items[k], frame_say(&world.frame, ui.form_error));
		CHECK_INT(shortened, 0);
	}
}

TEST(verdicts_have_keys_and_show_the_proposal_before_they_are_given)
{
	static const struct {
		const char *key;
		int verdict;
	} keys[] = {{"Ctrl+1", 0}, {"Ctrl+2", 2}, {"Ctrl+3", 1}};
	for (size_t i = 0; i < COUNT(keys); i++) {
		sit_down(UI_SCREEN_CONSOLE);
		ui.side = UI_SIDE_ACTIONS;
		press(keys[i].key);
		CHECK_INT(last.kind, UI_NO_INTENT);
		CHECK_INT(ui.side, UI_SIDE_PROPOSAL);
		press(keys[i].key);
		CHECK_WANTS(RULE);
		CHECK_INT(last.value, keys[i].verdict);
	}
}

TEST(the_first_arrow_in_the_library_goes_to_its_scenarios_and_escape_leaves_the_keyboard_there)
{
	sit_down(UI_SCREEN_LIBRARY);
	ui_open(&ui, UI_SCREEN_LIBRARY);
	press("Down");
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_CARD));
	press("/");
	type("x");
	press("Esc");
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_CARD));
	CHECK_INT(ui.interact.focus.argument, ui.card);
	CHECK(ui.interact.focus_visible);
}

TEST(the_bar_says_before_undo_how_much_goes_with_it)
{
	static struct audience_console c;
	sit_down(UI_SCREEN_CONSOLE);
	c = *pictures.console;
	c.undo.possible = true;
	c.undo.events = 7;
	pictures.console = &c;
	press("F13");
	const char *words = FRAME_SAY(&world.frame, "transport.also", I18N_NUMBER("count", 7));
	bool found = false;
	for (size_t i = 0; i < world.frame.draw.count; i++) {
		const struct draw_item *item = &world.frame.draw.items[i];
		found = found || (item->kind == DRAW_TEXT && item->y > 1000 && item->count == strlen(words) && memcmp(draw_item_text(&world.frame.draw, item), words, item->count) == 0);
	}
	CHECK(found);
}

static const char *first_row(enum language language, const char *typed)
{
	static char line[256];
	struct palette_entry entries[PALETTE_MAX];
	sit_down(UI_SCREEN_CONSOLE);
	ui.language = language;
	world.setting.language = language;
	press("Ctrl+K");
	type(typed);
	press("F13");
	struct desk d = {.f = &world.frame, .ui = &ui, .p = &pictures, .row = -1, .top = 80};
	int count = palette_build(&d, entries, PALETTE_MAX);
	snprintf(line, sizeof line, "%s", count > 0 ? ui_action_id(entries[0].action) : "");
	world.setting.language = LANGUAGE_EN;
	return line;
}

TEST(words_of_the_palette_lead_where_people_mean)
{
	CHECK_TEXT(first_row(LANGUAGE_JA, "終え"), "run.end");
	CHECK_TEXT(first_row(LANGUAGE_JA, "共有"), "role.open");
	CHECK_TEXT(first_row(LANGUAGE_JA, "ライブラリ"), "app.library");
	CHECK_TEXT(first_row(LANGUAGE_EN, "share"), "role.open");
	CHECK_TEXT(first_row(LANGUAGE_EN, "library"), "app.library");
}

DESK_KEYS_MAIN
