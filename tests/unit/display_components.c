/* The components sheet as pictures, in both languages, themes and several sizes: painted without any display, written to <build>/pictures/ for people to look at. */
#include "test.h"

#include <sys/stat.h>

#include "components_sheet.h"
#include "display/offscreen.h"
#include "view/draw/layout_check.h"
#include "view_world.h"

static const struct {
	int w, h;
} sizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1920, 1200}};

static void paint_all(enum language language, enum theme_id theme)
{
	struct view_world w;
	struct display_error error;
	view_world_open(&w, language);
	mkdir(ENSHU_BUILD_DIR "/pictures", 0777);
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct offscreen *o = offscreen_open(sizes[i].w, sizes[i].h, &error);
		CHECK_TEXT(error.reason, "");
		CHECK(o != NULL);
		double width, height, scale;
		offscreen_size(o, &width, &height, &scale);
		w.setting.metrics = offscreen_metrics(o);
		for (int page = 0; page < SHEET_PAGES; page++) {
			char path[512];
			sheet_draw(&w.frame, &w.setting, width, height, page);
			CHECK(!w.frame.failed);
			offscreen_paint(o, &w.frame, &w.themes, theme);
			snprintf(path, sizeof path, "%s/pictures/components-%d-%s-%s-%d.png", ENSHU_BUILD_DIR, page + 1,
			         i18n_language_code(language), theme == THEME_DARK ? "dark" : "light", sizes[i].h);
			CHECK(offscreen_write_png(o, path, &error));
			struct buffer report = {0};
			size_t faults =
			    layout_check(&w.frame.draw, width, height,
			                 (struct layout_options){.allow_shortened = true, .slack = 0.5}, &report);
			printf("%s", buffer_text(&report));
			buffer_free(&report);
			CHECK_INT(faults, 0);
		}
		offscreen_close(o);
	}
	view_world_close(&w);
}

TEST(components_in_english_dark)
{
	paint_all(LANGUAGE_EN, THEME_DARK);
}

TEST(components_in_english_light)
{
	paint_all(LANGUAGE_EN, THEME_LIGHT);
}

TEST(components_in_japanese_dark)
{
	paint_all(LANGUAGE_JA, THEME_DARK);
}

TEST(components_in_japanese_light)
{
	paint_all(LANGUAGE_JA, THEME_LIGHT);
}

TEST(larger_text_still_overlaps_nothing)
{
	struct view_world w;
	struct display_error error;
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		view_world_open(&w, (enum language)language);
		struct offscreen *o = offscreen_open(1920, 1080, &error);
		CHECK(o != NULL);
		w.setting.metrics = offscreen_metrics(o);
		for (int i = 0; i < TEXT_STEPS * SHEET_PAGES; i++) {
			struct buffer report = {0};
			w.setting.text_step = i % TEXT_STEPS;
			sheet_draw(&w.frame, &w.setting, 1920, 1080, i / TEXT_STEPS);
			size_t faults =
			    layout_check(&w.frame.draw, 1920, 1080,
			                 (struct layout_options){.allow_shortened = true, .slack = 0.5}, &report);
			printf("%s", buffer_text(&report));
			buffer_free(&report);
			CHECK_INT(faults, 0);
		}
		offscreen_close(o);
		view_world_close(&w);
	}
}

TEST_MAIN
