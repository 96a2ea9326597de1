/* The desk screens from pictures made by hand: each in both languages is the draw list that was looked at and approved (tests/golden), and nothing in any of
 * them, whatever the size of window and text, is cut, covered or outside; what is shortened shows whole in a tooltip. */
#include "golden.h"
#include "test.h"
#include "view_world.h"

#include "desk_faults.h"
#include "fixtures_author.h"
#include "fixtures_role.h"

#include "view/replay/replay_parts.h"
#include "view/ui/ui_update.h"

static struct ui_state ui;
static const char *const screens[UI_SCREENS] = {"library", "setup", "console", "role", "replay", "hotwash", "explore", "author"};

/* The state and pictures of the visual targets. */
static struct ui_pictures target(enum ui_screen screen)
{
	static struct setup_picture setup;
	ui_state_init(&ui);
	ui.screen = screen;
	ui.language = fixture_ja ? LANGUAGE_JA : LANGUAGE_EN;
	ui.compare = true;
	ui.branch = 1;
	ui.bookmark = ui.chain_node = ui.task = 4;
	ui.fact = 6;
	ui.role = 3;
	struct ui_pictures p = fixture_pictures();
	p.role = fixture_role();
	p.library = fixture_library();
	setup = *fixture_setup(&ui);
	p.setup = &setup;
	p.replay = fixture_replay();
	p.hotwash = fixture_hotwash();
	p.explore = fixture_explore();
	p.author = screen == UI_SCREEN_AUTHOR ? fixture_author() : NULL;
	return p;
}

/* Fields scroll sideways; where the layout is checked they shall not have to. */
static void clear_fields(void)
{
	for (int i = 0; i < UI_ROLES_MAX; i++)
		field_set(&ui.fields[UI_FIELD_PEOPLE + i], "");
	field_set(&ui.fields[UI_FIELD_FOLDER], "Enshu");
}

static void draw(struct view_world *w, const struct ui_pictures *p, double width, double height)
{
	frame_begin(&w->frame, &w->setting, width, height);
	ui_draw(&w->frame, &ui, p);
	frame_end(&w->frame);
}

/* ---- tests ---- */

TEST(every_screen_matches_its_golden_draw_list)
{
	bool same = true;
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		for (int s = 0; s < UI_SCREENS; s++) {
			struct ui_pictures p = target((enum ui_screen)s);
			char name[64];
			struct buffer text = {0};
			draw(&w, &p, 1920, 1080);
			snprintf(name, sizeof name, "desk-%s-%s.txt", screens[s], fixture_ja ? "ja" : "en");
			draw_to_text(&w.frame.draw, &text);
			same = golden_is(name, buffer_text(&text)) && same;
			buffer_free(&text);
		}
		view_world_close(&w);
	}
	CHECK(same);
}

TEST(nothing_is_cut_covered_or_outside_at_any_size)
{
	static const double sizes[][2] = {{1920, 1080}, {1920, 1200}, {2560, 1080}};
	size_t found = 0;
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		for (int s = 0; s < UI_SCREENS; s++)
			for (size_t size = 0; size < COUNT(sizes); size++)
				for (int step = 0; step < TEXT_STEPS; step++) {
					struct ui_pictures p = target((enum ui_screen)s);
					char name[64];
					clear_fields();
					w.setting.text_step = step;
					draw(&w, &p, sizes[size][0], sizes[size][1]);
					snprintf(name, sizeof name, "%s %s step %d %gx%g", screens[s],
					         fixture_ja ? "ja" : "en", step, sizes[size][0], sizes[size][1]);
					found += faults(&w, name, sizes[size][0], sizes[size][1], false);
				}
		view_world_close(&w);
	}
	CHECK_INT(found, 0);
}

/* More runs than lines: the original stays, the others scroll, whichever is chosen can be seen. */
/* "08:21" is today's; what lies on another day says so, in lists of a run of days as headings or beside each time. */
TEST(a_run_of_several_days_says_on_which_day_a_thing_was)
{
	static const struct {
		enum ui_screen screen;
		const char *words;
	} expected[] = {{UI_SCREEN_CONSOLE, " 14 bold text2 wide 125.01 \"Sat 4 Jul 2026\""}, {UI_SCREEN_ROLE, "text3 tabular wide 23.94 \"Sat\""}, {UI_SCREEN_REPLAY, "\"Sat 08:45\""}};
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	for (size_t i = 0; i < COUNT(expected); i++) {
		struct ui_pictures p = target(expected[i].screen);
		struct audience_console console = *p.console;
		struct replay_picture replay = *p.replay;
		struct buffer one = {0}, days = {0};
		draw(&w, &p, 1920, 1080);
		draw_to_text(&w.frame.draw, &one);
		console.header.length = replay.header.length = 2 * 86400;
		p.console = &console;
		p.replay = &replay;
		draw(&w, &p, 1920, 1080);
		draw_to_text(&w.frame.draw, &days);
		if (!strstr(buffer_text(&days), expected[i].words))
			printf("no %s\n", expected[i].words);
		CHECK(!strstr(buffer_text(&one), expected[i].words));
		CHECK(strstr(buffer_text(&days), expected[i].words) != NULL);
		buffer_free(&one);
		buffer_free(&days);
	}
	view_world_close(&w);
}

TEST(the_hot_wash_says_on_which_day_it_ended)
{
	struct view_world w;
	struct buffer text = {0}, later = {0};
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	struct ui_pictures p = target(UI_SCREEN_HOTWASH);
	struct audience_debrief debrief = *p.hotwash->debrief;
	struct hotwash_picture hotwash = *p.hotwash;
	hotwash.debrief = &debrief;
	p.hotwash = &hotwash;
	debrief.header.length = 2 * 86400;
	debrief.ending_at = 3600;
	draw(&w, &p, 1920, 1080);
	draw_to_text(&w.frame.draw, &text);
	debrief.ending_at += 86400;
	draw(&w, &p, 1920, 1080);
	draw_to_text(&w.frame.draw, &later);
	CHECK(strcmp(buffer_text(&text), buffer_text(&later)) != 0); /* the same clock, another day */
	buffer_free(&text);
	buffer_free(&later);
	view_world_close(&w);
}

TEST(a_branch_that_proves_nothing_is_marked_in_the_tree)
{
	static const struct replay_unproved left_out[] = {{"forged", true}, {"strange", false}};
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		struct buffer text = {0};
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		struct ui_pictures p = target(UI_SCREEN_REPLAY);
		struct replay_picture replay = *p.replay;
		replay.unproved = left_out;
		replay.unproved_count = 2;
		p.replay = &replay;
		draw(&w, &p, 1920, 1080);
		draw_to_text(&w.frame.draw, &text);
		CHECK(strstr(buffer_text(&text), fixture_ja ? "記録2件を除外" : "2 recordings left out") != NULL);
		const char *hint = "";
		for (size_t i = 0; i < w.frame.hit_count; i++)
			if (w.frame.hits[i].why && strstr(w.frame.hits[i].why, "forged"))
				hint = w.frame.hits[i].why;
		CHECK(strstr(hint, fixture_ja ? "書き換え" : "altered") && strstr(hint, "strange"));
		buffer_free(&text);
		view_world_close(&w);
	}
}

static bool stands_in(const struct frame *f, const char *text)
{
	struct buffer drawn = {0};
	char quoted[96];
	snprintf(quoted, sizeof quoted, "\"%s\"", text);
	draw_to_text(&f->draw, &drawn);
	bool found = strstr(buffer_text(&drawn), quoted) != NULL;
	buffer_free(&drawn);
	return found;
}

TEST(a_recording_that_another_program_has_open_is_not_called_unreadable)
{
	static struct library_picture library;
	static struct library_recording busy;
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	struct ui_pictures p = target(UI_SCREEN_LIBRARY);
	library = *p.library;
	busy = (struct library_recording){.title = "port.enshu", .ending = "", .verified = LIBRARY_DAMAGED, .reason = "port.enshu: another program has it open.",
	                                  .cause = "library.cause-busy", .busy = true};
	library.recordings = &busy;
	library.recording_count = library.recording_total = 1;
	p.library = &library;
	ui.recording = 0;
	draw(&w, &p, 1920, 1080);
	CHECK(stands_in(&w.frame, "Open in another program"));
	CHECK(stands_in(&w.frame, "Close it there, then open the library again."));
	CHECK(!stands_in(&w.frame, "This recording cannot be read."));
	CHECK_TEXT(ui_why_not(&ui, &p, UI_REPLAY, 0), "library.in-use");
	busy.busy = false;
	busy.cause = "library.cause-damaged";
	draw(&w, &p, 1920, 1080);
	CHECK(stands_in(&w.frame, "This recording cannot be read."));
	CHECK(stands_in(&w.frame, "Damaged. enshu salvage saves what can be read."));
	CHECK_INT(faults(&w, "a damaged recording", 1920, 1080, false), 0);
	view_world_close(&w);
}

/* The tree of an opened branch: the original is the one that was played, whichever recording is looked at. */
TEST(an_opened_branch_is_called_a_branch_and_its_root_the_original)
{
	static struct replay_branch branches[3];
	static struct replay_picture opened;
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	struct ui_pictures p = target(UI_SCREEN_REPLAY);
	opened = *p.replay;
	memcpy(branches, opened.branches, sizeof branches);
	branches[0].original = false;
	branches[0].number = 1;
	branches[0].parent = 1;
	branches[0].decision = 5;
	branches[0].letter[0] = 'C';
	branches[0].own = 4;
	branches[1].original = true;
	branches[1].number = 0;
	branches[1].parent = -1;
	branches[2].parent = 1;
	opened.branches = branches;
	opened.trunk = opened.branch = ui.branch = 1;
	p.replay = &opened;
	draw(&w, &p, 1920, 1080);
	CHECK(stands_in(&w.frame, "Branch 1 (shown)"));
	CHECK(stands_in(&w.frame, "Original"));
	CHECK(!stands_in(&w.frame, "Original (shown)"));
	CHECK(replay_line(&opened, 1).on == 0 && replay_line(&opened, 0).on > 0);
	CHECK_INT(faults(&w, "an opened branch", 1920, 1080, false), 0);
	ui.branch = 0; /* comparing an opened branch begins with the original */
	ui.compare = false;
	opened.branch = 0;
	opened.trunk = 2;
	static struct ui_intents intents;
	ui_act(&ui, &p, UI_COMPARE, 0, 0, &intents);
	CHECK_INT(ui.branch, 2);
	branches[1].original = false; /* the root lies elsewhere */
	branches[0].parent = -1;
	opened.trunk = opened.branch = ui.branch = 0;
	draw(&w, &p, 1920, 1080);
	CHECK(stands_in(&w.frame, "no original here"));
	CHECK(!stands_in(&w.frame, "Original"));
	view_world_close(&w);
}

TEST(a_family_of_many_runs_fits_and_scrolls_to_the_chosen_one)
{
	static struct replay_branch branches[9];
	static struct replay_picture many;
	size_t found = 0;
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		for (int chosen = 0; chosen < 9; chosen++) {
			struct ui_pictures p = target(UI_SCREEN_REPLAY);
			bool seen = false;
			many = *p.replay;
			for (int i = 0; i < 9; i++) {
				branches[i] = many.branches[i > 2 ? 1 + i % 2 : i];
				branches[i].number = i;
				branches[i].parent = i == 5 ? 4 : i ? 0 : -1;
				branches[i].original = i == 0;
			}
			many.branches = branches;
			many.branch_count = 9;
			many.branch = ui.branch = chosen;
			p.replay = &many;
			w.setting.text_step = chosen % TEXT_STEPS;
			draw(&w, &p, 1920, 1080);
			found += faults(&w, "many branches", 1920, 1080, false);
			for (size_t i = 0; i < w.frame.hit_count; i++)
				seen = seen || (ui_action_by_id(w.frame.hits[i].target.action) == UI_BRANCH_ROW && w.frame.hits[i].target.argument == chosen);
			CHECK(seen);
		}
		view_world_close(&w);
	}
	CHECK_INT(found, 0);
}

/* Every overlay, reached as a person reaches it. */
static const struct {
	enum ui_screen screen;
	enum ui_action action;
	int argument;
} overlays[] = {
    {UI_SCREEN_CONSOLE, UI_PALETTE, 0},   {UI_SCREEN_CONSOLE, UI_KEYS, 0},
    {UI_SCREEN_CONSOLE, UI_NOTE, 2},      {UI_SCREEN_CONSOLE, UI_INJECT, 3},
    {UI_SCREEN_CONSOLE, UI_EDIT, 0},      {UI_SCREEN_CONSOLE, UI_SKIP, 0},
    {UI_SCREEN_CONSOLE, UI_JUMP_TO, 0},   {UI_SCREEN_CONSOLE, UI_SPEED_MORE, 0},
    {UI_SCREEN_CONSOLE, UI_PROPOSE, 0},   {UI_SCREEN_CONSOLE, UI_MODULE_TO, 0},
    {UI_SCREEN_CONSOLE, UI_END, 0},       {UI_SCREEN_CONSOLE, UI_QUIT, 0},
    {UI_SCREEN_CONSOLE, UI_RULING, 0},    {UI_SCREEN_CONSOLE, UI_RULE_ALONE, 0},
    {UI_SCREEN_CONSOLE, UI_SAVE_NOT, 0},  {UI_SCREEN_ROLE, UI_SHARE, 0},
    {UI_SCREEN_ROLE, UI_ALL_FACTS, 0},    {UI_SCREEN_ROLE, UI_COMPARE_ROLES, 0},
    {UI_SCREEN_ROLE, UI_ACT_ANYWAY, 0},   {UI_SCREEN_ROLE, UI_PALETTE, 0},
    {UI_SCREEN_REPLAY, UI_BRANCH_AT, 4},  {UI_SCREEN_REPLAY, UI_VERIFY_DETAIL, 0},
    {UI_SCREEN_REPLAY, UI_BOOKMARK, 0},   {UI_SCREEN_REPLAY, UI_KEYS, 0},
    {UI_SCREEN_SETUP, UI_SETUP_SPEED, 3}, {UI_SCREEN_LIBRARY, UI_CHOOSE_FOLDER, 0},
    {UI_SCREEN_LIBRARY, UI_PALETTE, 0},   {UI_SCREEN_HOTWASH, UI_KEYS, 0},
};

TEST(every_overlay_fits_and_closes_with_escape)
{
	static const struct fixture_text modules[] = {
	    {"Notice", "覚知"}, {"Understand", "全容の把握"}, {"Answer", "対処"}};
	size_t found = 0;
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		struct audience_text names[3];
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		for (int i = 0; i < 3; i++)
			names[i] = fx(modules[i].en, modules[i].ja);
		for (size_t i = 0; i < COUNT(overlays); i++)
			for (int step = 0; step < TEXT_STEPS; step++) {
				struct ui_pictures p = target(overlays[i].screen);
				struct ui_intents out = {.count = 0};
				char name[64];
				w.setting.text_step = step;
				p.status.modules = names;
				p.status.module_count = 3;
				p.role_other = fixture_role();
				clear_fields();
				if (fixture_ja)
					field_set(&ui.fields[UI_FIELD_PALETTE], "警察");
				ui_act(&ui, &p, overlays[i].action, overlays[i].argument, 0, &out);
				CHECK(ui.overlay != UI_NO_OVERLAY);
				draw(&w, &p, 1920, 1080);
				snprintf(name, sizeof name, "%s over %s, %s, step %d", ui_action_id(overlays[i].action),
				         screens[overlays[i].screen], fixture_ja ? "ja" : "en", step);
				found += faults(&w, name, 1920, 1080, true);
				struct event escape = {.kind = EVENT_KEY, .key = "Esc"};
				ui_update(&ui, &p, &w.frame, &escape, &out);
				CHECK(ui.overlay == UI_NO_OVERLAY);
				CHECK_INT(out.count, 0);
			}
		view_world_close(&w);
	}
	CHECK_INT(found, 0);
}

/* ---- trouble ---- */

static void stop_recording(struct ui_pictures *p)
{
	static struct audience_console c;
	static const struct audience_failure failure = {AT(8, 21), "budget", "on \"fired:implant\"", "injects.lua",
	                                                212};
	c = *p->console;
	c.failures = &failure;
	c.failure_count = 1;
	p->console = &c;
	p->status.recording = DESK_RECORDING_STOPPED;
	p->status.stop_reason = fixture_ja ? "ディスクに空きがありません" : "the disk is full";
	p->status.stop_remedy = fixture_ja ? "/homeに12MBの空きを作るか、別の保存先を選んでください"
	                                   : "Free 12 MB on /home or choose another folder";
	p->status.stopped_at = 8 * 3600 + 24 * 60 + 36;
}

static void fill_toasts(const struct ui_pictures *p)
{
	struct ui_intent act = {.kind = UI_WANT_ACT, .role = 3};
	ui_undone(&ui, &p->console->undo);
	ui_refused(&ui, &act, "need-metric", fixture_ja ? "攻撃者の特定" : "Attribution", 62, 70);
	ui_toast_add(&ui, TOAST_NEWS, "why.no-option", "", 6);
}

TEST(trouble_is_told_on_every_screen_without_covering_words)
{
	size_t found = 0;
	for (fixture_ja = 0; fixture_ja < 2; fixture_ja++) {
		struct view_world w;
		view_world_open(&w, fixture_ja ? LANGUAGE_JA : LANGUAGE_EN);
		for (int s = 0; s < UI_SCREENS; s++)
			for (int variant = 0; variant < 4; variant++) {
				static struct replay_picture replay;
				struct ui_pictures p = target((enum ui_screen)s);
				char name[64];
				replay = *p.replay;
				replay.badge = fixture_badge(true);
				p.replay = &replay;
				p.library = variant == 0   ? fixture_library_trouble()
				            : variant == 1 ? fixture_library_empty()
				                           : p.library;
				if (variant == 1 || variant == 3)
					stop_recording(&p);
				if (variant >= 2)
					fill_toasts(&p);
				draw(&w, &p, 1920, 1080);
				snprintf(name, sizeof name, "trouble %d on %s, %s", variant, screens[s],
				         fixture_ja ? "ja" : "en");
				found += faults(&w, name, 1920, 1080, false);
			}
		view_world_close(&w);
	}
	CHECK_INT(found, 0);
}

/* Texts of a picture that end so. */
static size_t count_endings(const struct frame *f, const char *end)
{
	size_t n = 0, length = strlen(end);
	for (size_t i = 0; i < f->draw.count; i++) {
		const struct draw_item *item = &f->draw.items[i];
		if (item->kind == DRAW_TEXT && item->count >= length)
			n += memcmp(draw_item_text(&f->draw, item) + item->count - length, end, length) == 0;
	}
	return n;
}

TEST(a_scenario_that_is_not_loaded_yet_stands_there_by_its_name_alone)
{
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	struct ui_pictures p = target(UI_SCREEN_LIBRARY);
	p.library = fixture_library_trouble();
	draw(&w, &p, 1920, 1080);
	CHECK_INT(count_endings(&w.frame, "summit-week"), 1);
	CHECK_INT(count_endings(&w.frame, " roles"), p.library->scenario_count - 2); /* the broken one says none either */
	view_world_close(&w);
}

/* Few cards have the height of the panel: what a scenario is about is then not cut. */
TEST(a_short_library_shows_its_premises_whole)
{
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	struct ui_pictures p = target(UI_SCREEN_LIBRARY);
	struct library_picture l = *p.library;
	struct library_scenario few[4];
	size_t cut[2];
	for (int i = 0; i < 4; i++) {
		few[i] = l.scenarios[i];
		few[i].premise = "Ransomware stops a container terminal. By mid-morning the same intruders are found in power and water, where no ransom was ever asked. "
		                 "Twelve cells, two and a half hours.";
	}
	p.library = &l;
	for (int i = 0; i < 2; i++) {
		l.scenarios = i ? few : l.scenarios;
		l.scenario_count = i ? 4 : l.scenario_count;
		draw(&w, &p, 1920, 1080);
		cut[i] = count_endings(&w.frame, "...");
	}
	CHECK(l.scenario_count == 4 && cut[1] <= cut[0]);
	CHECK_INT(count_endings(&w.frame, "half hours."), 4);
	view_world_close(&w);
}

/* ---- longer words ---- */

TEST(words_40_percent_longer_overlap_nothing_and_show_whole)
{
	struct view_world w;
	size_t found = 0;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	w.setting.strings = pseudo_texts(w.setting.strings, &w.arena);
	CHECK(w.setting.strings != NULL);
	for (int s = 0; s < UI_SCREENS; s++) {
		struct ui_pictures p = target((enum ui_screen)s);
		clear_fields();
		draw(&w, &p, 1920, 1080);
		found += faults(&w, screens[s], 1920, 1080, false);
		fill_toasts(&p);
		draw(&w, &p, 1920, 1080);
		found += faults(&w, screens[s], 1920, 1080, false);
	}
	for (size_t i = 0; i < COUNT(overlays); i++) {
		struct ui_pictures p = target(overlays[i].screen);
		struct ui_intents out = {.count = 0};
		p.role_other = fixture_role();
		clear_fields();
		ui_act(&ui, &p, overlays[i].action, overlays[i].argument, 0, &out);
		draw(&w, &p, 1920, 1080);
		found += faults(&w, ui_action_id(overlays[i].action), 1920, 1080, true);
	}
	view_world_close(&w);
	CHECK_INT(found, 0);
}

/* Whether these words stand under an exploration's curves for a scenario of this length in rounds of `round` seconds, 0 none, and nothing is wrong there. */
static bool axis_says(int64_t length, int64_t round, const char *const *words)
{
	struct view_world w;
	struct buffer text = {0};
	fixture_ja = 0;
	struct ui_pictures p = target(UI_SCREEN_EXPLORE);
	struct explore_picture x = *p.explore;
	x.start_local = INT64_C(20544) * 86400 + 9 * 3600; /* 2026-04-01T09:00 */
	x.length = length;
	x.round = round;
	p.explore = &x;
	view_world_open(&w, LANGUAGE_EN);
	draw(&w, &p, 1920, 1080);
	draw_to_text(&w.frame.draw, &text);
	bool good = faults(&w, "axis", 1920, 1080, false) == 0;
	for (; *words; words++)
		if (!strstr(buffer_text(&text), *words)) {
			printf("no \"%s\"\n", *words);
			good = false;
		}
	buffer_free(&text);
	view_world_close(&w);
	return good;
}

TEST(an_exploration_tells_the_times_that_its_scenario_is_told_in)
{
	CHECK(axis_says(INT64_C(1080) * 86400, 30 * 86400, (const char *const[]){"Apr ’26", "Sep ’26", "Mar ’29", NULL}));
	CHECK(axis_says(2 * 86400, 0, (const char *const[]){"\"09:00\"", "\"17:00\"", "Thu 01:00", "Fri 09:00", NULL}));
	CHECK(axis_says(6 * 86400, 0, (const char *const[]){"day 1", "day 7", NULL}));
}

/* Drawing is a pure function: it changes neither the state nor what it looks at. */
TEST(drawing_changes_nothing)
{
	static struct ui_state before;
	struct view_world w;
	fixture_ja = 0;
	view_world_open(&w, LANGUAGE_EN);
	for (int s = 0; s < UI_SCREENS; s++) {
		struct ui_pictures p = target((enum ui_screen)s);
		memcpy(&before, &ui, sizeof ui);
		draw(&w, &p, 1920, 1080);
		uint64_t first = draw_hash(&w.frame.draw);
		draw(&w, &p, 1920, 1080);
		CHECK(draw_hash(&w.frame.draw) == first);
		CHECK(memcmp(&before, &ui, sizeof ui) == 0);
	}
	view_world_close(&w);
}

TEST(a_screen_without_its_picture_is_empty_and_no_crash)
{
	struct view_world w;
	struct ui_pictures none = {.status = {.stop_reason = "", .stop_remedy = ""}};
	view_world_open(&w, LANGUAGE_EN);
	for (int s = 0; s < UI_SCREENS; s++) {
		struct ui_intents out;
		ui_state_init(&ui);
		ui.screen = (enum ui_screen)s;
		draw(&w, &none, 1920, 1080);
		CHECK(!w.frame.failed);
		for (size_t k = 0; k < w.frame.key_count; k++) {
			struct event e = {.kind = EVENT_KEY};
			snprintf(e.key, sizeof e.key, "%s", w.frame.keys[k].key);
			ui_update(&ui, &none, &w.frame, &e, &out);
			if (ui.overlay != UI_NO_OVERLAY)
				ui_act(&ui, &none, UI_CANCEL, 0, 0, &out);
			ui.screen = (enum ui_screen)s;
		}
	}
	view_world_close(&w);
}

TEST_MAIN
