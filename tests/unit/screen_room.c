/* The room's screens from pictures made by hand: every variant and language is drawn, nothing is cut, covered or outside, and the draw list is the one that
 * was looked at and approved (tests/golden). */
#include "golden.h"
#include "room_fixture.h"
#include "test.h"

#include "view/layout_check.h"
#include "view/screen_room.h"

static struct arena assets;
static struct frame_setting setting;

static void open_assets(void)
{
	const char *error = "";
	if (setting.icons)
		return;
	setting.strings = i18n_load(&assets, ENSHU_SOURCE_DIR "/assets/text", &error);
	setting.icons = icon_load(&assets, ENSHU_SOURCE_DIR "/assets/icons.txt", &error);
	setting.metrics = text_metrics_fixed();
	if (!setting.strings || !setting.icons)
		printf("%s\n", error);
}

static void draw(struct frame *f, size_t variant, int language, double width, double height)
{
	setting.language = language == FIXTURE_EN ? LANGUAGE_EN : LANGUAGE_JA;
	frame_begin(f, &setting, width, height);
	screen_room(f, fixture_make(variant, language), NULL);
	frame_end(f);
}

static bool matches_golden(const struct draw_list *list, size_t variant, int language)
{
	char name[64];
	struct buffer text = {0};
	snprintf(name, sizeof name, "room-%s-%s.txt", fixture_name(variant), language == FIXTURE_EN ? "en" : "ja");
	draw_to_text(list, &text);
	bool same = golden_is(name, buffer_text(&text));
	buffer_free(&text);
	return same;
}

TEST(every_variant_matches_its_golden_draw_list)
{
	struct frame f = {0};
	bool same = true;
	open_assets();
	for (size_t v = 0; v < fixture_count(); v++)
		for (int language = 0; language < 2; language++) {
			draw(&f, v, language, 1920, 1080);
			CHECK(!f.failed && !f.draw.failed);
			same = matches_golden(&f.draw, v, language) && same;
		}
	frame_free(&f);
	CHECK(same);
}

TEST(nothing_is_cut_covered_or_outside)
{
	static const double sizes[][2] = {{1920, 1080}, {1920, 1200}, {2560, 1080}};
	struct frame f = {0};
	size_t faults = 0;
	open_assets();
	for (size_t v = 0; v < fixture_count(); v++)
		for (int language = 0; language < 2; language++)
			for (size_t s = 0; s < COUNT(sizes); s++) {
				struct buffer report = {0};
				/* Overlong texts are shortened on purpose. */
				bool shortened = v == fixture_find("overlong") || v == fixture_find("crowded") ||
				                 v == fixture_find("ending-bad");
				draw(&f, v, language, sizes[s][0], sizes[s][1]);
				size_t found =
				    layout_check(&f.draw, sizes[s][0], sizes[s][1],
				                 (struct layout_options){.allow_shortened = shortened}, &report);
				if (found)
					printf("%s %d %gx%g:\n%s", fixture_name(v), language, sizes[s][0], sizes[s][1],
					       buffer_text(&report));
				faults += found;
				buffer_free(&report);
			}
	frame_free(&f);
	CHECK_INT(faults, 0);
}

TEST(movement_ends_in_the_same_picture)
{
	static const int32_t from[] = {44, 60, 18, 34, 74, 58};
	struct frame f = {0};
	open_assets();
	draw(&f, 0, FIXTURE_EN, 1920, 1080);
	uint64_t still = draw_hash(&f.draw);
	for (int ms = 0; ms <= 400; ms += 80) {
		struct screen_room_motion motion = {
		    .inject = ms, .decided = ms, .metrics = ms, .from = from, .from_count = 6};
		frame_begin(&f, &setting, 1920, 1080);
		screen_room(&f, fixture_make(0, FIXTURE_EN), &motion);
		frame_end(&f);
		if (ms < 400)
			CHECK(draw_hash(&f.draw) != still);
		else
			CHECK(draw_hash(&f.draw) == still);
	}
	frame_free(&f);
}

/* The two sides of "no keys needed": a stray key or click in the room finds nothing to act on. */
TEST(the_room_has_no_hot_areas_and_no_keys)
{
	struct frame f = {0};
	open_assets();
	for (size_t v = 0; v < fixture_count(); v++) {
		draw(&f, v, FIXTURE_EN, 1920, 1080);
		CHECK_INT(f.hit_count, 0);
		CHECK_INT(f.key_count, 0);
	}
	frame_free(&f);
}

TEST_MAIN
