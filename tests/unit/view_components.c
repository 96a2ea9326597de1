/* The components sheet as text, exact: with fixed font widths, so it is the same on every machine. */
#include "test.h"

#include "components_sheet.h"
#include "golden.h"
#include "view/draw/layout_check.h"
#include "view_world.h"

static void check_language(enum language language)
{
	struct view_world w;
	view_world_open(&w, language);
	for (int page = 0; page < SHEET_PAGES; page++) {
		struct buffer text = {0};
		char name[64];
		sheet_draw(&w.frame, &w.setting, 1920, 1080, page);
		CHECK(!w.frame.failed);
		draw_to_text(&w.frame.draw, &text);
		snprintf(name, sizeof name, "components-%d-%s.txt", page + 1, i18n_language_code(language));
		bool same = golden_is(name, buffer_text(&text));
		buffer_free(&text);
		CHECK(same);
	}
	view_world_close(&w);
}

TEST(components_in_english_are_as_recorded)
{
	check_language(LANGUAGE_EN);
}

TEST(components_in_japanese_are_as_recorded)
{
	check_language(LANGUAGE_JA);
}

TEST(drawing_twice_gives_the_same_list)
{
	struct view_world w;
	view_world_open(&w, LANGUAGE_EN);
	sheet_draw(&w.frame, &w.setting, 1920, 1080, 1);
	uint64_t first = draw_hash(&w.frame.draw);
	sheet_draw(&w.frame, &w.setting, 1920, 1080, 1);
	CHECK(draw_hash(&w.frame.draw) == first);
	view_world_close(&w);
}

TEST(a_wider_window_centres_the_stage)
{
	struct view_world w;
	double width, height, scale;
	frame_size_for(2560, 1080, &width, &height, &scale);
	CHECK_INT((int)width, 2560);
	CHECK_INT((int)height, 1080);
	frame_size_for(1280, 1024, &width, &height, &scale);
	CHECK_INT((int)width, 1920);
	CHECK_INT((int)height, 1536);
	view_world_open(&w, LANGUAGE_EN);
	frame_begin(&w.frame, &w.setting, 2560, 1080);
	frame_stage(&w.frame);
	panel_background(&w.frame);
	draw_rect(&w.frame.draw, box_make(0, 0, 10, 10), COLOUR_TEXT);
	struct frame_hit *hit = frame_hit(&w.frame, box_make(0, 0, 10, 10), HIT_BUTTON, "x", 0);
	frame_stage_end(&w.frame);
	frame_end(&w.frame);
	CHECK_INT((int)w.frame.draw.items[0].x, 0);
	CHECK_INT((int)w.frame.draw.items[0].w, 2560);
	CHECK_INT((int)w.frame.draw.items[1].x, 320);
	CHECK_INT((int)hit->box.x, 320);
	view_world_close(&w);
}

TEST_MAIN
