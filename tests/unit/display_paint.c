/* Pixels: crisp edges, even coverage, the same picture whatever part is painted, text from the right font, bounded caches. */
#include "test.h"

#include <math.h>
#include <stdlib.h>
#include <unistd.h>

#include "components_sheet.h"
#include "display/order.h"
#include "display/offscreen.h"
#include "display/png.h"
#include "display/tiles.h"
#include "view_world.h"

static struct view_world w;
static struct offscreen *o;

static void open_world(int pw, int ph)
{
	struct display_error error;
	if (!w.setting.icons)
		view_world_open(&w, LANGUAGE_EN);
	if (!o)
		o = offscreen_open(pw, ph, &error);
	CHECK(o != NULL);
	CHECK(offscreen_resize(o, pw, ph));
	w.setting.metrics = offscreen_metrics(o);
	double width, height, scale;
	offscreen_size(o, &width, &height, &scale);
	frame_begin(&w.frame, &w.setting, width, height);
}

static void paint(void)
{
	frame_end(&w.frame);
	offscreen_paint(o, &w.frame, &w.themes, THEME_DARK);
}

static uint32_t at(int x, int y)
{
	int pw, ph;
	const uint32_t *pixels = offscreen_pixels(o, &pw, &ph);
	return pixels[y * pw + x] & 0xFFFFFF;
}

static uint32_t colour(enum colour c)
{
	return w.themes.themes[THEME_DARK].rgb[c];
}

TEST(a_box_fills_exactly_its_pixels_and_its_stroke_lies_inside)
{
	open_world(1920, 1080);
	draw_round(&w.frame.draw, box_make(10, 20, 30, 40), 0, COLOUR_PANEL, COLOUR_ALERT, 2);
	paint();
	CHECK_INT(at(9, 30), colour(COLOUR_BG));
	CHECK_INT(at(10, 30), colour(COLOUR_ALERT));
	CHECK_INT(at(11, 30), colour(COLOUR_ALERT));
	CHECK_INT(at(12, 30), colour(COLOUR_PANEL));
	CHECK_INT(at(39, 59), colour(COLOUR_ALERT));
	CHECK_INT(at(40, 59), colour(COLOUR_BG));
	CHECK_INT(at(39, 60), colour(COLOUR_BG));
}

TEST(a_hairline_covers_its_row_and_no_other_at_every_scale)
{
	static const int heights[] = {720, 1080, 1440, 2160};
	for (size_t i = 0; i < COUNT(heights); i++) {
		open_world(heights[i] * 16 / 9, heights[i]);
		draw_hline(&w.frame.draw, 0, 300, 600, 1, COLOUR_TEXT);
		paint();
		double scale = heights[i] / 1080.0;
		int row = (int)lround(300 * scale + scale / 2 - fmax(1, scale) / 2), lit = 0;
		for (int y = row - 4; y < row + 6; y++)
			lit += at(100, y) == colour(COLOUR_TEXT);
		CHECK_INT(lit, lround(fmax(1, scale)));
	}
}

/* Where the ink of a text's topmost row stands, from its left end (0) to its right one (1). */
static double top_ink(const char *text, enum text_weight weight)
{
	open_world(1920, 1080);
	frame_text(&w.frame, box_make(100, 150, 400, 100), text_style(TEXT_48, weight, COLOUR_TEXT), text);
	paint();
	int left = 400, right = 0, top = 0;
	double sum = 0, count = 0;
	for (int y = 100; y < 300; y++)
		for (int x = 90; x < 400; x++) {
			if ((at(x, y) & 255) < 128)
				continue;
			top = top ? top : y;
			left = x < left ? x : left;
			right = x > right ? x : right;
			if (y < top + 2) {
				sum += x;
				count++;
			}
		}
	CHECK(right > left && count > 0);
	return (sum / count - left) / (right - left);
}

TEST(at_most_opens_to_the_right_and_at_least_to_the_left_in_both_weights)
{
	CHECK(top_ink("\u2264", TEXT_REGULAR) > 0.6);
	CHECK(top_ink("\u2264", TEXT_BOLD) > 0.6);
	CHECK(top_ink("\u2265", TEXT_REGULAR) < 0.4);
	CHECK(top_ink("\u2265", TEXT_BOLD) < 0.4);
}

TEST(shapes_are_symmetrical_and_cover_their_area)
{
	open_world(1920, 1080);
	draw_circle(&w.frame.draw, 100, 100, 30, COLOUR_TEXT, COLOUR_NONE, 0);
	draw_polygon(&w.frame.draw, (double[]){300, 70, 330, 100, 300, 130, 270, 100}, 4, COLOUR_TEXT, COLOUR_NONE, 0,
	             0);
	paint();
	double disc = 0, diamond = 0, ground = colour(COLOUR_BG) & 255, full = (colour(COLOUR_TEXT) & 255) - ground;
	for (int y = 60; y < 140; y++) {
		for (int x = 0; x < 40; x++) {
			CHECK_INT(at(100 + x, y), at(99 - x, y));
			CHECK_INT(at(60 + x + 20, y), at(60 + x + 20, 199 - y));
		}
		for (int x = 60; x < 140; x++) {
			disc += ((at(x, y) & 255) - ground) / full;
			diamond += ((at(x + 200, y) & 255) - ground) / full;
		}
	}
	CHECK(fabs(disc - 3.14159 * 900) < 12);
	CHECK(fabs(diamond - 1800) < 4);
}

TEST(every_part_painted_alone_gives_the_whole_picture)
{
	struct display_error error;
	static const int sizes[][2] = {{1280, 720}, {1920, 1080}};
	for (size_t s = 0; s < COUNT(sizes); s++) {
		for (int page = 0; page < SHEET_PAGES; page++) {
			open_world(sizes[s][0], sizes[s][1]);
			double width, height, scale;
			offscreen_size(o, &width, &height, &scale);
			sheet_draw(&w.frame, &w.setting, width, height, page);
			offscreen_paint(o, &w.frame, &w.themes, THEME_DARK);
			int pw, ph;
			const uint32_t *whole = offscreen_pixels(o, &pw, &ph);
			uint32_t *parts = memory_allocate_zeroed((size_t)pw * (size_t)ph, 4);
			struct font_set *fonts = font_open(&error);
			struct painter p = {.runs = run_cache_open(fonts, RUN_CACHE_BYTES), .themes = &w.themes};
			struct canvas c = {parts, pw, ph, pw};
			for (int y = 0; y < ph; y += 150)
				for (int x = 0; x < pw; x += 170)
					paint_list(&p, &c, (struct canvas_rect){x, y, x + 170, y + 150}, &w.frame.draw,
					           scale, THEME_DARK);
			size_t differing = 0;
			for (size_t i = 0; i < (size_t)pw * (size_t)ph; i++)
				differing += parts[i] != whole[i];
			painter_free(&p);
			run_cache_close(p.runs);
			font_close(fonts);
			memory_free(parts);
			CHECK_INT(differing, 0);
		}
	}
}

/* Frames that differ in one clock: what tiles call unchanged is unchanged in every pixel. */
TEST(tiles_find_every_change_and_little_else)
{
	struct tiles tiles = {0};
	struct canvas_rect rects[TILES_RECTS_MAX];
	uint32_t *before = NULL;
	open_world(1920, 1080);
	for (int second = 0; second < 4; second++) {
		open_world(1920, 1080);
		panel_background(&w.frame);
		panel_titled(&w.frame, box_make(16, 80, 800, 600), ICON_LIST, "Event list", "24");
		draw_clip(&w.frame.draw, box_make(20, 130, 200 + 10 * (second / 3), 100));
		draw_clip(&w.frame.draw, box_make(30, 140, 200, 100));
		draw_unclip(&w.frame.draw);
		draw_rect(&w.frame.draw, box_make(0, 150, 600, 20), COLOUR_ALERT);
		draw_unclip(&w.frame.draw);
		struct text_style style = text_tabular(text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT));
		frame_text(&w.frame, box_make(900, 10, 300, 48), style,
		           frame_clock(&w.frame, second > 1 ? 2 : second, true));
		paint();
		int pw, ph;
		const uint32_t *pixels = offscreen_pixels(o, &pw, &ph);
		size_t count = tiles_update(&tiles, &w.frame.draw, 1, pw, ph, THEME_DARK, rects);
		long area = 0;
		for (int y = 0; before && y < ph; y++) {
			for (int x = 0; x < pw; x++) {
				bool inside = false;
				for (size_t i = 0; i < count; i++)
					inside = inside || (x >= rects[i].x0 && x < rects[i].x1 && y >= rects[i].y0 &&
					                    y < rects[i].y1);
				area += inside;
				CHECK(inside || pixels[y * pw + x] == before[y * pw + x]);
			}
		}
		if (second == 0)
			CHECK_INT(count, 1);
		if (second == 1 || second == 2)
			CHECK(count > 0 && area < 1920 * 1080 / 20);
		if (second == 3)
			CHECK(count > 0); /* only a clip grew */
		memory_free(before);
		before = memory_allocate((size_t)pw * (size_t)ph * 4);
		memcpy(before, pixels, (size_t)pw * (size_t)ph * 4);
		CHECK_INT(tiles_update(&tiles, &w.frame.draw, 1, pw, ph, THEME_DARK, rects), 0);
	}
	CHECK_INT(tiles_update(&tiles, &w.frame.draw, 1, 1920, 1080, THEME_LIGHT, rects) > 0, true);
	memory_free(before);
	tiles_free(&tiles);
}

TEST(digits_of_a_clock_stand_still)
{
	open_world(1920, 1080);
	struct text_style style = text_tabular(text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT));
	double one = frame_text_width(&w.frame, style, "11:11:11"),
	       eight = frame_text_width(&w.frame, style, "08:24:36");
	CHECK(one == eight);
	CHECK(fabs(eight - (6 * 0.7598 * 48 + 2 * frame_text_width(&w.frame, style, ":"))) < 0.01);
	frame_end(&w.frame);
}

/* The headline of the visual target: its ink is 1128 x 46 pixels in the reference picture. */
TEST(the_headline_is_as_wide_as_in_the_reference)
{
	open_world(1920, 1080);
	panel_background(&w.frame);
	frame_text(&w.frame, box_make(192, 192, 1400, 60), text_style(TEXT_48, TEXT_BOLD, COLOUR_TEXT),
	           "Same implant at power and water utilities");
	paint();
	int x0 = 4000, x1 = 0, y0 = 4000, y1 = 0;
	for (int y = 150; y < 300; y++) {
		for (int x = 0; x < 1920; x++) {
			if (at(x, y) == colour(COLOUR_BG))
				continue;
			x0 = x < x0 ? x : x0;
			x1 = x > x1 ? x : x1;
			y0 = y < y0 ? y : y0;
			y1 = y > y1 ? y : y1;
		}
	}
	CHECK(abs(x1 - x0 + 1 - 1128) <= 4);
	CHECK(abs(y1 - y0 + 1 - 46) <= 2);
}

static uint8_t font_of(struct font_set *fonts, const char *text, size_t *count)
{
	static struct font_piece pieces[FONT_PIECES_MAX];
	*count = font_split(fonts, text, strlen(text), TEXT_REGULAR, false, pieces);
	return pieces[*count - 1].file;
}

TEST(other_scripts_come_from_other_fonts_and_words_stay_in_one)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	size_t count;
	CHECK(fonts != NULL);
	CHECK_INT(font_of(fonts, "Port 港湾, ポート。", &count), 0);
	CHECK_INT(count, 1);
	CHECK(font_of(fonts, "ภาษาไทย", &count) > 1);
	CHECK_INT(count, 1);
	CHECK(font_of(fonts, "Tiếng", &count) > 1);
	CHECK_INT(count, 1);
	CHECK_INT(font_of(fonts, "\xF4\x8F\xBF\xBD", &count), 0);
	font_close(fonts);
}

TEST(caches_stay_within_their_bounds)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 500000);
	int sizes, files;
	for (int i = 0; i < 400; i++) {
		char text[64];
		int n = snprintf(text, sizeof text, "Line number %d 行", i);
		CHECK(run_get(cache, text, (size_t)n, 12 + i % 60, i % 2 ? TEXT_BOLD : TEXT_REGULAR, i % 3 == 0) !=
		      NULL);
		CHECK(run_cache_bytes(cache) <= 500000);
		run_width(cache, text, (size_t)n, 12 + i % 60, TEXT_BOLD, false);
	}
	font_counts(fonts, &sizes, &files);
	CHECK(sizes <= FONT_SIZES_MAX);
	CHECK(files <= 4);
	run_cache_close(cache);
	font_close(fonts);
}

/* A window of 1280 x 720 shows the design at two thirds: sizes are not rounded to whole pixels, which would make every line a few per cent too long. */
TEST(text_keeps_its_proportions_at_every_scale)
{
	static const char line[] = "Terminal operations, 港湾の状況 09:35";
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	for (int px = 14; px <= 48; px += 2) {
		double whole = run_width(cache, line, strlen(line), px * 4, TEXT_REGULAR, false) / 4;
		for (double scale = 0.5; scale <= 2; scale += 1.0 / 6) {
			double width = run_width(cache, line, strlen(line), px * scale, TEXT_REGULAR, false) / scale;
			if (fabs(width / whole - 1) > 0.02)
				printf("%d px at %.2f: %.1f, not %.1f\n", px, scale, width, whole);
			CHECK(fabs(width / whole - 1) <= 0.02);
		}
	}
	run_cache_close(cache);
	font_close(fonts);
}

static const struct run *run_of(struct run_cache *cache, const char *text)
{
	return run_get(cache, text, strlen(text), 32, TEXT_REGULAR, false);
}

static bool same_run(const struct run *a, const struct run *b)
{
	return a && b && a->w == b->w && a->h == b->h && memcmp(a->mask, b->mask, (size_t)a->w * (size_t)a->h) == 0;
}

/* The font has no straight marks: what is typed is drawn as the pair it stands for. */
TEST(typed_quotation_marks_open_and_close)
{
	static const char *const pairs[][2] = {{"say \"no\" now", "say “no” now"},
	                                       {"\"A\" (\"B\")", "“A” (“B”)"},
	                                       {"彼は\"重要\"と\"急ぐ\"", "彼は“重要”と“急ぐ”"},
	                                       {"it's 'so'", "it’s ‘so’"},
	                                       {"5\" disk", "5” disk"}};
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	for (size_t i = 0; i < COUNT(pairs); i++) {
		CHECK(same_run(run_of(cache, pairs[i][0]), run_of(cache, pairs[i][1])));
	}
	run_cache_close(cache);
	font_close(fonts);
}

/* An excerpt of a scenario is copied by whoever reads it: its marks stay as they are typed, all letters are equally wide, Japanese is there. */
TEST(code_keeps_its_straight_marks_and_its_columns)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	const struct run *typed = run_get(cache, "\"id\"", 4, 32, TEXT_CODE, false), *curly = run_get(cache, "“id”", strlen("“id”"), 32, TEXT_CODE, false);
	CHECK(typed && curly && !same_run(typed, curly));
	CHECK(run_width(cache, "iiii", 4, 32, TEXT_CODE, false) == run_width(cache, "MW\"{", 4, 32, TEXT_CODE, false));
	struct font_piece pieces[4];
	CHECK_INT(font_split(fonts, "a確", strlen("a確"), TEXT_CODE, false, pieces), 2);
	CHECK_INT(pieces[0].file, TEXT_CODE);
	CHECK(pieces[1].file > TEXT_CODE);
	run_cache_close(cache);
	font_close(fonts);
}

/* One colour knows no tones of skin and no second picture of a sign: the person or the sign is drawn once, and nothing beside it. */
TEST(emoji_are_drawn_without_the_choices_that_one_colour_does_not_have)
{
	static const char *const pairs[][2] = {{"👍🏽", "👍"}, {"☎\uFE0F 1\uFE0F\u20E3 #\uFE0F\u20E3", "☎ 1 #"}, {"👩🏿\u200D🚒", "👩\u200D🚒"}};
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	CHECK(font_covers(fonts, 0x1F600) && font_covers(fonts, 0x1F1EF));
	for (size_t i = 0; i < COUNT(pairs); i++)
		CHECK(same_run(run_of(cache, pairs[i][0]), run_of(cache, pairs[i][1])));
	run_cache_close(cache);
	font_close(fonts);
}

/* What the pieces hold, from left to right. */
static const char *order_of(struct font_set *fonts, const char *text)
{
	static struct font_piece pieces[FONT_PIECES_MAX];
	static char out[256];
	size_t count = order_pieces(text, pieces, font_split(fonts, text, strlen(text), TEXT_REGULAR, false, pieces)), n = 0;
	for (size_t i = 0; i < count; i++)
		n += (size_t)snprintf(out + n, sizeof out - n, "[%.*s]", (int)pieces[i].count, text + pieces[i].first);
	return out;
}

TEST(words_from_right_to_left_stand_in_their_order_with_numbers_whole)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	CHECK(strcmp(order_of(fonts, "Port 港湾 (a)"), "[Port 港湾 (a)]") == 0);
	CHECK(strcmp(order_of(fonts, "שלום עולם"), "[עולם][ ][שלום]") == 0);
	CHECK(strcmp(order_of(fonts, "to שלום 42, עולם and on"), "[to ][עולם][ ][,][42][ ][שלום][ and on]") == 0);
	CHECK(order_mirror('(') == ')' && order_mirror('x') == 'x');
	font_close(fonts);
}

TEST(letters_join_where_their_script_joins_them)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	static const char word[] = "مرحبا";
	double apart = 0;
	for (size_t i = 0; i + 1 < sizeof word; i += 2)
		apart += run_width(cache, word + i, 2, 64, TEXT_REGULAR, false);
	CHECK(run_width(cache, word, strlen(word), 64, TEXT_REGULAR, false) < apart * 0.9);
	run_cache_close(cache);
	font_close(fonts);
}

TEST(marks_piled_on_a_letter_stay_near_their_line)
{
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	char text[256] = "Z";
	for (int i = 0; i < 100; i++)
		strcat(text, i % 2 ? "\u0301" : "\u0316");
	strcat(text, "algo");
	const struct run *run = run_of(cache, text);
	CHECK(run && run->baseline <= 32 * 5 / 4 + 1 && run->h - run->baseline <= 32 / 2 + 1);
	CHECK(run->w > 3 * 32 / 2); /* the rest of the word is there */
	run_cache_close(cache);
	font_close(fonts);
}

TEST(blank_and_absurd_texts_do_no_harm)
{
	static const char *const texts[] = {" ",         "   ",     "\n", "\n\n", "\xE2\x80\x8B", "\xEF\xB8\x8F",
	                                    "a\xFF\xFE", "\xCC\x81"};
	struct display_error error;
	struct font_set *fonts = font_open(&error);
	struct run_cache *cache = run_cache_open(fonts, 1 << 20);
	for (size_t i = 0; i < COUNT(texts); i++) {
		run_get(cache, texts[i], strlen(texts[i]), 16, TEXT_REGULAR, false);
		CHECK(run_width(cache, texts[i], strlen(texts[i]), 16, TEXT_REGULAR, true) >= 0);
	}
	char *line = memory_allocate(20000);
	memset(line, 'W', 20000);
	run_get(cache, line, 20000, 88, TEXT_BOLD, false);
	memory_free(line);
	run_cache_close(cache);
	font_close(fonts);
}

TEST(absurd_geometry_does_no_harm)
{
	open_world(640, 360);
	struct draw_list *d = &w.frame.draw;
	draw_rect(d, box_make(-1e7, -1e7, 3e7, 3e7), COLOUR_PANEL);
	draw_round(d, box_make(5, 5, 0.01, 0.01), 900, COLOUR_TEXT, COLOUR_ALERT, 50);
	draw_circle(d, -1e6, 40, 1e6 + 20, COLOUR_NONE, COLOUR_COO, 3);
	draw_path(d, (double[]){-1e5, 10, 1e5, 400, 10, 10, 10, 10}, 4, 0.001, COLOUR_DEF);
	draw_polygon(d, (double[]){-1e5, -1e5, 1e5, -1e5, 0, 1e5}, 3, COLOUR_DET, COLOUR_TEXT, 9, 0);
	draw_dash(d, 0.001, 0.001);
	draw_line(d, 0, 0, 600, 300, 1, COLOUR_TEXT);
	draw_dash(d, 0, 0);
	draw_arc(d, 300, 100, 0, 0, 360, 400, COLOUR_TEXT, DRAW_ROUND);
	for (int i = 0; i < 20; i++)
		draw_clip(d, box_make(i, i, 600, 300));
	draw_rect(d, box_make(0, 0, 900, 900), COLOUR_ACCENT);
	for (int i = 0; i < 20; i++)
		draw_unclip(d);
	paint();
	CHECK_INT(at(639, 359), at(638, 359));
}

TEST(a_written_picture_reads_back_the_same)
{
	struct display_error error;
	char path[] = "/tmp/enshu-picture-XXXXXX";
	const char *reason;
	int fd = mkstemp(path), rw, rh, pw, ph;
	CHECK(fd >= 0);
	close(fd);
	open_world(640, 360);
	draw_circle(&w.frame.draw, 500, 300, 200, COLOUR_DEF, COLOUR_NONE, 0);
	paint();
	CHECK(offscreen_write_png(o, path, &error));
	uint32_t *read = png_read(path, &rw, &rh, &reason);
	const uint32_t *wrote = offscreen_pixels(o, &pw, &ph);
	unlink(path);
	CHECK(read != NULL && rw == pw && rh == ph);
	bool same = memcmp(read, wrote, (size_t)pw * (size_t)ph * 4) == 0;
	memory_free(read);
	CHECK(same);
	CHECK(!offscreen_write_png(o, "/nowhere/x.png", &error));
	CHECK(strstr(error.reason, "/nowhere/x.png cannot be written") != NULL);
	CHECK(png_read("/nowhere/x.png", &rw, &rh, &reason) == NULL);
}

TEST(closing_everything)
{
	offscreen_close(o);
	o = NULL;
	view_world_close(&w);
}

TEST_MAIN
