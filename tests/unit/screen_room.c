/* The room's screens from pictures made by hand: every variant and language is drawn, nothing is cut, covered or outside, and the draw list is the one that
 * was looked at and approved (tests/golden). */
#include "golden.h"
#include "room_fixture.h"
#include "test.h"

#include "base/json.h"
#include "view/draw/layout_check.h"
#include "view/room/room_motion.h"
#include "view/room/screen_room.h"

#include <sys/stat.h>

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
	screen_room(f, room_fixture_make(variant, language), NULL);
	frame_end(f);
}

static bool matches_golden(const struct draw_list *list, size_t variant, int language)
{
	char name[64];
	struct buffer text = {0};
	snprintf(name, sizeof name, "room-%s-%s.txt", room_fixture_name(variant), language == FIXTURE_EN ? "en" : "ja");
	draw_to_text(list, &text);
	bool same = golden_is(name, buffer_text(&text));
	buffer_free(&text);
	return same;
}

/* Variants with texts that are too long on purpose. */
static bool is_overlong(size_t variant)
{
	return variant == room_fixture_find("overlong") || variant == room_fixture_find("crowded") ||
	       variant == room_fixture_find("ending-bad");
}

TEST(every_variant_matches_its_golden_draw_list)
{
	struct frame f = {0};
	bool same = true;
	open_assets();
	for (size_t v = 0; v < room_fixture_count(); v++)
		for (int language = 0; language < 2; language++) {
			draw(&f, v, language, 1920, 1080);
			CHECK(!f.failed && !f.draw.failed);
			same = matches_golden(&f.draw, v, language) && same;
		}
	frame_free(&f);
	CHECK(same);
}

static bool says(const struct frame *f, const char *words)
{
	struct buffer text = {0};
	draw_to_text(&f->draw, &text);
	bool found = strstr(buffer_text(&text), words) != NULL;
	buffer_free(&text);
	return found;
}

TEST(a_decision_just_made_is_shown_beside_the_first_open_one_and_the_others_are_counted)
{
	struct frame f = {0};
	open_assets();
	const struct audience_room *decided = room_fixture_make(room_fixture_find("none-open"), FIXTURE_EN);
	const struct audience_room_decision made = decided->decided[0];
	struct audience_room room = *room_fixture_make(room_fixture_find("two-open"), FIXTURE_EN);
	CHECK(room.open_count == 2 && made.quote);
	room.open_total = 3;
	room.decided = &made;
	room.decided_count = 1;
	setting.language = LANGUAGE_EN;
	for (int fresh = 0; fresh < 2; fresh++) {
		room.fresh = fresh;
		frame_begin(&f, &setting, 1920, 1080);
		screen_room(&f, &room, NULL);
		frame_end(&f);
		CHECK(says(&f, made.options[made.chosen].text.text) == (fresh == 1));
		CHECK(says(&f, room.open[0].question.text));
		CHECK(says(&f, room.open[1].question.text) == (fresh == 0));
		CHECK(says(&f, fresh ? "+2 open" : "+1 open"));
	}
	frame_free(&f);
}

/* A number that ends in three full stops is another number. */
TEST(a_figure_of_an_indicator_is_whole_however_long_it_is)
{
	struct frame f = {0};
	struct buffer report = {0};
	open_assets();
	struct audience_room room = *room_fixture_make(0, FIXTURE_EN);
	struct audience_metric metrics[6];
	CHECK(room.metric_count == COUNT(metrics));
	for (size_t i = 0; i < COUNT(metrics); i++) {
		metrics[i] = room.metrics[i];
		metrics[i].value = metrics[i].reference = i % 2 ? 1000000 : -1000000;
		metrics[i].unit = i < 2 ? "kilolitres" : "";
	}
	room.metrics = metrics;
	setting.language = LANGUAGE_EN;
	frame_begin(&f, &setting, 1920, 1080);
	screen_room(&f, &room, NULL);
	frame_end(&f);
	CHECK(says(&f, "\"\u22121000000\"") && says(&f, "\"1000000\""));
	size_t faults = layout_check(&f.draw, 1920, 1080, (struct layout_options){0}, &report);
	if (faults)
		fputs(buffer_text(&report), stderr);
	buffer_free(&report);
	frame_free(&f);
	CHECK_INT(faults, 0);
}

TEST(nothing_is_cut_covered_or_outside)
{
	static const double sizes[][2] = {{1920, 1080}, {1920, 1200}, {1920, 1440}, {2560, 1080}};
	struct frame f = {0};
	size_t faults = 0;
	open_assets();
	for (size_t v = 0; v < room_fixture_count(); v++)
		for (int language = 0; language < 2; language++)
			for (size_t s = 0; s < COUNT(sizes); s++) {
				struct buffer report = {0};
				draw(&f, v, language, sizes[s][0], sizes[s][1]);
				size_t found =
				    layout_check(&f.draw, sizes[s][0], sizes[s][1],
				                 (struct layout_options){.allow_shortened = is_overlong(v)}, &report);
				if (found)
					printf("%s %d %gx%g:\n%s", room_fixture_name(v), language, sizes[s][0],
					       sizes[s][1], buffer_text(&report));
				faults += found;
				buffer_free(&report);
			}
	frame_free(&f);
	CHECK_INT(faults, 0);
}

/* Appends what makes a text 40% longer, outside its {arguments}. */
static void lengthen(struct buffer *out, const char *text)
{
	size_t letters = 0;
	buffer_append_text(out, text);
	for (int depth = 0; *text; text++) {
		depth += *text == '{';
		letters += !depth;
		depth -= *text == '}';
	}
	for (size_t i = 0; i < letters * 4 / 10; i++)
		buffer_append_byte(out, i % 5 == 4 ? ' ' : 'e');
}

/* Texts of the interface 40% longer than English, written next to the build and read like any others. */
static const struct i18n *pseudo_texts(struct arena *arena)
{
	struct buffer json = {0};
	const char *text, *error = "";
	buffer_append_text(&json, "{");
	for (size_t i = 0; i < i18n_count(setting.strings, LANGUAGE_EN); i++) {
		struct buffer longer = {0};
		const char *id = i18n_id(setting.strings, LANGUAGE_EN, i, &text);
		lengthen(&longer, text);
		buffer_append_format(&json, "%s\"%s\": ", i ? "," : "", id);
		json_write_text(&json, longer.data, longer.length);
		buffer_free(&longer);
	}
	buffer_append_text(&json, "}");
	for (int language = 0; language < 2; language++) {
		const char *path =
		    language ? ENSHU_BUILD_DIR "/pseudo-room/ja.json" : ENSHU_BUILD_DIR "/pseudo-room/en.json";
		mkdir(ENSHU_BUILD_DIR "/pseudo-room", 0755);
		FILE *file = fopen(path, "w");
		CHECK(file && fputs(json.data, file) >= 0 && fclose(file) == 0);
	}
	buffer_free(&json);
	const struct i18n *set = i18n_load(arena, ENSHU_BUILD_DIR "/pseudo-room", &error);
	if (!set)
		printf("%s\n", error);
	return set;
}

TEST(texts_40_percent_longer_still_fit)
{
	struct frame f = {0};
	struct arena arena = {0};
	size_t faults = 0;
	open_assets();
	const struct i18n *strings = setting.strings;
	setting.strings = pseudo_texts(&arena);
	CHECK(setting.strings != NULL);
	for (size_t v = 0; v < room_fixture_count(); v++) {
		struct buffer report = {0};
		draw(&f, v, FIXTURE_EN, 1920, 1080);
		size_t found = layout_check(&f.draw, 1920, 1080,
		                            (struct layout_options){.allow_shortened = is_overlong(v)}, &report);
		if (found)
			printf("%s:\n%s", room_fixture_name(v), buffer_text(&report));
		faults += found;
		buffer_free(&report);
	}
	setting.strings = strings;
	arena_free(&arena);
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
		screen_room(&f, room_fixture_make(0, FIXTURE_EN), &motion);
		frame_end(&f);
		if (ms < 400)
			CHECK(draw_hash(&f.draw) != still);
		else
			CHECK(draw_hash(&f.draw) == still);
	}
	frame_free(&f);
}

/* Without spaces, which lines lose at their ends. */
static void append_unspaced(struct buffer *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (text[i] != ' ')
			buffer_append_byte(out, (unsigned char)text[i]);
}

/* Draws the room with this reason, page after page, and collects what stands in the lines of the reason. Returns how many pages there were. */
static int read_pages(const struct audience_room *room, double width, double height, struct buffer *out)
{
	struct frame f = {0};
	struct screen_room_motion motion = {.inject = -1, .decided = -1, .metrics = -1};
	double left = (width - 1920) / 2 + 32 + 48;
	int pages = 0, again;
	size_t found = 0;
	struct buffer faults = {0};
	do {
		frame_begin(&f, &setting, width, height);
		screen_room(&f, room, &motion);
		frame_end(&f);
		CHECK(!f.failed);
		found += layout_check(&f.draw, width, height, (struct layout_options){0}, &faults);
		for (size_t i = 0; i < f.draw.count; i++) {
			const struct draw_item *item = &f.draw.items[i];
			if (item->kind == DRAW_TEXT && item->x == left && item->y > 600 && item->y < 724)
				append_unspaced(out, draw_item_text(&f.draw, item), item->count);
		}
		again = f.again_ms;
		CHECK(again == 0 || again > 2000);
		motion.reading += again;
		pages++;
	} while (again && pages < 400 && !(pages > 1 && strstr(buffer_text(out), "\u201d")) && !strstr(buffer_text(out), "\u300d"));
	if (found)
		printf("%s", buffer_text(&faults));
	CHECK_INT(found, 0);
	buffer_free(&faults);
	frame_free(&f);
	return pages;
}

static void make_words(struct buffer *out, bool japanese, size_t bytes)
{
	static const char *const kanji[] = {"港", "湾", "の", "電", "源", "を", "落", "と", "す", "前", "に", "、", "確", "認"};
	for (int i = 0; out->length + 12 < bytes; i++) {
		if (japanese)
			buffer_append_format(out, "%s%s", kanji[i % 14], i % 29 == 28 ? "。" : "");
		else
			buffer_append_format(out, "%s%sw%d", i ? " " : "", i % 7 == 3 ? "considerably-" : "", i);
	}
}

TEST(a_reason_of_any_length_is_shown_whole_page_after_page)
{
	static const double sizes[][2] = {{1920, 1080}, {1920, 1440}, {2560, 1080}};
	static const size_t lengths[] = {20, 90, 160, 300, 700, 2000, FIELD_CAPACITY - 1};
	int most = 0;
	open_assets();
	for (int language = 0; language < 2; language++)
		for (size_t n = 0; n < COUNT(lengths); n++)
			for (size_t s = 0; s < (lengths[n] > 1000 ? 1 : COUNT(sizes)); s++)
				for (int options = 1; options <= 6; options += 2) {
					struct audience_room room = *room_fixture_make(room_fixture_find("none-open"), language);
					struct audience_room_decision made = room.decided[0];
					struct audience_option list[6];
					for (int i = 0; i < options; i++)
						list[i] = made.options[i < made.option_count ? i : 0];
					struct buffer words = {0}, expected = {0}, found = {0};
					make_words(&words, language == FIXTURE_JA, lengths[n]);
					setting.language = language == FIXTURE_EN ? LANGUAGE_EN : LANGUAGE_JA;
					buffer_append_text(&expected, language == FIXTURE_EN ? "\u201c" : "\u300c");
					append_unspaced(&expected, words.data, words.length);
					buffer_append_text(&expected, language == FIXTURE_EN ? "\u201d" : "\u300d");
					made.quote = buffer_text(&words);
					made.options = list;
					made.option_count = options;
					made.chosen = 0;
					room.decided = &made;
					room.decided_count = 1;
					int pages = read_pages(&room, sizes[s][0], sizes[s][1], &found);
					most = pages > most ? pages : most;
					CHECK_TEXT(buffer_text(&found), buffer_text(&expected));
					CHECK(pages == 1 || lengths[n] > 90);
					buffer_free(&words);
					buffer_free(&expected);
					buffer_free(&found);
				}
	CHECK(most > 20);
}

TEST(pages_of_a_reason_turn_by_time_and_begin_again_with_a_new_decision)
{
	struct room_motion m = {0};
	struct screen_room_motion out;
	struct audience_room room = *room_fixture_make(room_fixture_find("none-open"), FIXTURE_EN);
	struct audience_room_decision made = room.decided[0];
	room.decided = &made;
	room.decided_count = 1;
	room_motion_update(&m, &room, 1000, &out);
	CHECK_INT(out.reading, 0);
	room_motion_update(&m, &room, 9000, &out);
	CHECK_INT(out.reading, 8000);
	room_motion_still(&out);
	CHECK_INT(out.reading, 8000);
	CHECK_INT(out.metrics, -1);
	made.number++;
	room_motion_update(&m, &room, 9500, &out);
	CHECK_INT(out.reading, 0);
}

TEST(only_what_is_new_moves_and_only_for_its_time)
{
	struct room_motion m = {0};
	struct screen_room_motion out;
	struct audience_room room = *room_fixture_make(0, FIXTURE_EN);
	struct audience_metric metrics[6];
	struct audience_room_inject inject = room.injects[0];
	memcpy(metrics, room.metrics, sizeof metrics);
	room.metrics = metrics;
	room.injects = &inject;
	CHECK(!room_motion_update(&m, &room, 1000, &out));
	CHECK(!room_motion_update(&m, &room, 2000, &out));
	inject.number++;
	metrics[2].value += 8;
	CHECK(room_motion_update(&m, &room, 3000, &out));
	CHECK_INT(out.inject, 0);
	CHECK_INT(out.metrics, 0);
	CHECK_INT(out.decided, -1);
	CHECK_INT(out.from[2], metrics[2].value - 8);
	CHECK(room_motion_update(&m, &room, 3300, &out));
	CHECK_INT(out.inject, -1);
	CHECK_INT(out.metrics, 300);
	CHECK(!room_motion_update(&m, &room, 3400, &out));
	inject.at -= 60; /* an act was taken back: an older inject is the newest again */
	inject.number--;
	CHECK(!room_motion_update(&m, &room, 4000, &out));
}

/* The two sides of "no keys needed": a stray key or click in the room finds nothing to act on. */
TEST(the_room_has_no_hot_areas_and_no_keys)
{
	struct frame f = {0};
	open_assets();
	for (size_t v = 0; v < room_fixture_count(); v++) {
		draw(&f, v, FIXTURE_EN, 1920, 1080);
		CHECK_INT(f.hit_count, 0);
		CHECK_INT(f.key_count, 0);
	}
	frame_free(&f);
}

TEST_MAIN
