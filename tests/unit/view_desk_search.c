/* The page of keys is true, and the palette finds every command: in English, in Japanese, by kana, by Latin letters, while an input method composes. */
#include "desk_keys.h"

static void look(void)
{
	struct event e = {.kind = EVENT_MOTION};
	feed(&e);
}

static int rows_of(enum ui_screen screen, struct key_row rows[KEY_ROWS_MAX])
{
	sit_down(screen);
	frame_begin(&world.frame, &world.setting, 1920, 1080);
	struct desk d = {.f = &world.frame, .ui = &ui, .p = &pictures, .row = -1, .top = 80};
	int count = desk_key_rows(&d, rows, KEY_ROWS_MAX);
	frame_end(&world.frame);
	return count;
}

/* What a key of the last frame gives, as the screen would take it. */
static enum ui_action given(const char *key, int *argument)
{
	for (size_t i = world.frame.key_count; i > 0; i--)
		if (strcmp(world.frame.keys[i - 1].key, key) == 0) {
			*argument = world.frame.keys[i - 1].target.argument;
			return ui_action_of(world.frame.keys[i - 1].target.action, argument);
		}
	return UI_NO_ACTION;
}

TEST(every_key_of_a_screen_is_listed_once)
{
	static struct key_row rows[KEY_ROWS_MAX];
	for (int s = 0; s < UI_SCREENS; s++) {
		int count = rows_of((enum ui_screen)s, rows);
		CHECK(count > 8 && count < KEY_ROWS_MAX);
		for (int i = 0; i < count; i++)
			for (int k = 0; k < rows[i].key_count; k++)
				for (int j = i; j < count; j++)
					for (int l = j == i ? k + 1 : 0; l < rows[j].key_count; l++) {
						bool same = strcmp(rows[i].keys[k], rows[j].keys[l]) == 0 && rows[i].part != KEY_PART_PANE && rows[j].part != KEY_PART_PANE;
						if (same)
							printf("screen %d: %s is listed twice\n", s, rows[i].keys[k]);
						CHECK(!same);
					}
	}
}

TEST(every_listed_key_does_what_is_listed)
{
	static struct key_row rows[KEY_ROWS_MAX];
	for (int s = 0; s < UI_SCREENS; s++) {
		int count = rows_of((enum ui_screen)s, rows);
		sit_down((enum ui_screen)s);
		look();
		for (int i = 0; i < count; i++)
			for (int k = 0; k < rows[i].key_count && rows[i].part != KEY_PART_PANE && rows[i].action != UI_NO_ACTION; k++) {
				int argument = 0, wanted = rows[i].argument < 0 ? 2 * k - 1 : ui_action_keys(rows[i].action) > 1 ? k : 0;
				enum ui_action action = given(rows[i].keys[k], &argument);
				if (action != rows[i].action || (argument != wanted && action != UI_EXPLORE_WATCH))
					printf("screen %d: %s gives %s %d\n", s, rows[i].keys[k], ui_action_id(action), argument);
				CHECK(action == rows[i].action);
				if (action != UI_EXPLORE_WATCH) /* its button says which finding is the chosen one */
					CHECK_INT(argument, wanted);
			}
	}
}

TEST(keys_of_a_pane_hold_there)
{
	int argument = 0;
	sit_down(UI_SCREEN_CONSOLE);
	press("D");
	look();
	CHECK(given("D", &argument) == UI_RECORD_OPTION || pictures.console->open[0].option_count < 4);
	CHECK(given("B", &argument) == UI_RECORD_OPTION);
	CHECK_INT(argument, 1);
	press("O");
	CHECK_INT(ui.draft.option, -2);
	sit_down(UI_SCREEN_HOTWASH);
	look();
	CHECK(given("M", &argument) == UI_RATE);
}

TEST(a_recording_that_cannot_be_read_says_so_without_a_day)
{
	static struct library_picture l;
	static const struct library_recording broken = {.title = "cut.enshu", .file = "cut.enshu", .ending = "", .reason = "is cut off", .verified = LIBRARY_DAMAGED};
	struct buffer text = {0};
	sit_down(UI_SCREEN_LIBRARY);
	l = *pictures.library;
	l.recordings = &broken;
	l.recording_count = 1;
	l.recording_total = 2001;
	pictures.library = &l;
	look();
	draw_to_text(&world.frame.draw, &text);
	CHECK(strstr(buffer_text(&text), "This recording cannot be read.") != NULL);
	CHECK(strstr(buffer_text(&text), "All 2001") != NULL);
	CHECK(strstr(buffer_text(&text), "[?]") == NULL);
	buffer_free(&text);
}

TEST(a_window_too_small_to_read_says_so_and_fires_nothing)
{
	int argument = 0;
	struct buffer text = {0};
	sit_down(UI_SCREEN_CONSOLE);
	double width, height, scale;
	frame_size_for(640, 400, &width, &height, &scale);
	CHECK(scale < UI_SCALE_MIN);
	frame_begin(&world.frame, &world.setting, width, height);
	ui_draw_too_small(&world.frame, &ui, &pictures, scale);
	frame_end(&world.frame);
	draw_to_text(&world.frame.draw, &text);
	CHECK(strstr(buffer_text(&text), "too small") != NULL);
	buffer_free(&text);
	CHECK_INT(world.frame.hit_count, 0);
	CHECK(given("Space", &argument) == UI_PAUSE);
	CHECK(given("F11", &argument) == UI_FULLSCREEN);
	CHECK(given("F", &argument) == UI_NO_ACTION);
	CHECK(given("U", &argument) == UI_NO_ACTION);
}

static bool is_found(enum ui_action wanted)
{
	static struct palette_entry entries[PALETTE_MAX];
	frame_begin(&world.frame, &world.setting, 1920, 1080);
	struct desk d = {.f = &world.frame, .ui = &ui, .p = &pictures, .row = -1, .top = 80};
	int count = palette_build(&d, entries, PALETTE_MAX);
	bool found = false;
	for (int i = 0; i < count; i++)
		found = found || (entries[i].action == wanted && entries[i].argument == 0);
	frame_end(&world.frame);
	return found;
}

TEST(every_command_is_found_by_its_label_and_by_its_further_words_in_both_languages)
{
	for (int language = 0; language < LANGUAGE_COUNT; language++)
		for (int s = 0; s < UI_SCREENS; s++) {
			sit_down((enum ui_screen)s);
			world.setting.language = (enum language)language;
			for (int a = 1; a < UI_ACTION_COUNT; a++) {
				enum ui_action action = (enum ui_action)a;
				char id[80];
				if (!(ui_action_where(action) & UI_IN_PALETTE) || !(ui_action_where(action) & ui_place(&ui)))
					continue;
				snprintf(id, sizeof id, "find.%s", ui_action_id(action));
				const char *const words[] = {i18n_text(world.setting.strings, (enum language)language, ui_action_label(action)),
				                             i18n_text(world.setting.strings, (enum language)language, id)};
				for (int w = 0; w < 2; w++) {
					field_set(&ui.fields[UI_FIELD_PALETTE], words[w]);
					bool found = is_found(action);
					if (!found)
						printf("%s is not found by \"%s\"\n", ui_action_id(action), words[w]);
					CHECK(found);
				}
			}
			world.setting.language = LANGUAGE_EN;
		}
}

TEST(japanese_commands_are_found_while_they_are_typed)
{
	static const struct {
		const char *typed;
		enum ui_action action;
	} cases[] = {{"取り消す", UI_UNDO}, {"とりけす", UI_UNDO}, {"トリケス", UI_UNDO}, {"torikesu", UI_UNDO}, {"torik", UI_UNDO}, {"ｔｏｒｉｋｅ", UI_UNDO},
	             {"めも", UI_NOTE}, {"memo", UI_NOTE}, {"syouninn", UI_APPROVE}, {"shounin", UI_APPROVE}, {"えんしゅう おえる", UI_END}};
	sit_down(UI_SCREEN_CONSOLE);
	world.setting.language = LANGUAGE_JA;
	for (size_t i = 0; i < COUNT(cases); i++) {
		field_set(&ui.fields[UI_FIELD_PALETTE], cases[i].typed);
		if (!is_found(cases[i].action))
			printf("%s is not found by \"%s\"\n", ui_action_id(cases[i].action), cases[i].typed);
		CHECK(is_found(cases[i].action));
	}
	field_set(&ui.fields[UI_FIELD_PALETTE], "");
	press("Ctrl+K");
	press("Down");
	CHECK_INT(ui.palette_chosen, 1);
	struct event compose = {.kind = EVENT_COMPOSE, .text = "とりk", .caret = 3};
	feed(&compose);
	CHECK(is_found(UI_UNDO));
	CHECK(!is_found(UI_NOTE));
	CHECK_INT(ui.palette_chosen, 0); /* the list is another one now */
	world.setting.language = LANGUAGE_EN;
}

/* ---- recordings ---- */

static struct library_picture with_recordings(void)
{
	static const struct library_recording rows[] = {
	    {.title = "Port in the dark", .ending = "The lights hold", .year = 2026, .month = 11, .day = 22, .file = "port-1.enshu", .reason = ""},
	    {.title = "First, the hospital", .ending = "A winter on paper", .year = 2026, .month = 11, .day = 20, .file = "ward.enshu", .reason = "", .unfinished = true},
	    {.title = "Port in the dark", .ending = "A winter without ships", .year = 2025, .month = 3, .day = 1, .file = "port-2.enshu", .reason = ""}};
	struct library_picture l = *fixture_library();
	l.recordings = rows;
	l.recording_count = l.recording_total = COUNT(rows);
	return l;
}

TEST(recordings_are_found_by_scenario_ending_date_and_file_and_arrows_walk_those_shown)
{
	static struct library_picture l;
	static const struct {
		const char *typed;
		int first;
	} cases[] = {{"winter", 1}, {"2025-03", 2}, {"port-2", 2}, {"hospital", 1}, {"lights", 0}};
	l = with_recordings();
	for (size_t i = 0; i < COUNT(cases); i++) {
		sit_down(UI_SCREEN_LIBRARY);
		pictures.library = &l;
		press("/");
		type(cases[i].typed);
		ui.interact.focus.action[0] = 0;
		press("R");
		CHECK_WANTS(OPEN_REPLAY);
		CHECK_INT(last.target, cases[i].first);
	}
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = &l;
	press("/");
	type("ships"); /* no scenario: Enter goes to the recording */
	press("Enter");
	CHECK_TEXT(ui.interact.focus.action, ui_action_id(UI_RECORDING));
	press("Enter");
	CHECK_WANTS(OPEN_REPLAY);
	CHECK_INT(last.target, 2);
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = &l;
	field_set(&ui.fields[UI_FIELD_SEARCH], "port");
	click(UI_RECORDING, 0);
	press("Down");
	CHECK_INT(ui.recording, 2);
	press("Down");
	CHECK_INT(ui.recording, 2);
	press("Up");
	CHECK_INT(ui.recording, 0);
}

TEST(what_cannot_be_read_does_not_stand_in_the_way_of_the_latest_recording)
{
	static struct library_picture l;
	static struct library_recording rows[3];
	l = with_recordings();
	memcpy(rows, l.recordings, sizeof rows);
	l.recordings = rows;
	rows[0].verified = LIBRARY_DAMAGED;
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = &l;
	look();
	press("R");
	CHECK_WANTS(OPEN_REPLAY);
	CHECK_INT(last.target, 1);
	rows[1].verified = rows[2].verified = LIBRARY_DAMAGED;
	CHECK_TEXT(ui_why_not(&ui, &pictures, UI_REPLAY, 0), "why.damaged");
}

TEST(a_recording_says_when_it_began_and_nothing_of_what_has_not_been_read_yet)
{
	static struct library_picture l;
	static struct library_recording row;
	struct buffer text = {0};
	row = (struct library_recording){.title = "port-1.enshu", .file = "port-1.enshu", .ending = "", .reason = "", .year = 2026, .month = 11, .day = 22, .hour = 8, .minute = 5, .unread = true};
	l = *fixture_library();
	l.recordings = &row;
	l.recording_count = l.recording_total = 1;
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = &l;
	look();
	draw_to_text(&world.frame.draw, &text);
	CHECK(strstr(buffer_text(&text), "22 Nov 2026, 08:05") != NULL);
	CHECK(strstr(buffer_text(&text), "Being read") != NULL);
	CHECK(strstr(buffer_text(&text), "outcome") == NULL);
	CHECK(strstr(buffer_text(&text), "bots") == NULL);
	buffer_free(&text);
}

TEST(a_recording_is_taken_up_again_from_the_palette)
{
	static struct library_picture l;
	l = with_recordings();
	sit_down(UI_SCREEN_LIBRARY);
	pictures.library = &l;
	press("Ctrl+K");
	type("resume");
	press("Enter");
	CHECK_WANTS(RESUME_RECORDING);
	CHECK_INT(last.target, 1);
}

TEST(a_command_that_begins_with_what_is_typed_comes_first)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Ctrl+K");
	type("end"); /* not: Send, nor: Open or end the discussion */
	press("Enter");
	CHECK(ui.overlay == UI_OVERLAY_END);
}

DESK_KEYS_MAIN
