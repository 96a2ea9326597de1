/* The draw list: canonical text, hashes, bounds, and what happens when memory runs out while a picture is drawn. */
#include "test.h"

#include "components_sheet.h"
#include "view/draw/layout_check.h"
#include "view_world.h"

static const char *text_of(const struct draw_list *d)
{
	static char out[4096];
	struct buffer b = {0};
	draw_to_text(d, &b);
	snprintf(out, sizeof out, "%s", buffer_text(&b));
	buffer_free(&b);
	return out;
}

TEST(the_text_form_names_everything_an_item_has)
{
	struct draw_list d = {0};
	double triangle[] = {0, 0, 10, 0, 5, 8.66025};
	draw_begin(&d);
	draw_round(&d, box_make(16, 80, 680.5, 896), 8, COLOUR_PANEL, COLOUR_LINE, 1);
	draw_hline(&d, 0, 63, 100, 1, COLOUR_LINE);
	draw_dash(&d, 6, 4);
	draw_circle(&d, 10, 10, 5, COLOUR_NONE, COLOUR_COO, 2);
	draw_dash(&d, 0, 0);
	draw_polygon(&d, triangle, 3, COLOUR_DET, COLOUR_NONE, 0, 0);
	draw_text(&d, box_make(46, 80, 200, 48), text_right(text_tabular(text_style(TEXT_20, TEXT_BOLD, COLOUR_TEXT))),
	          20, "08:24", 5, 66.25, 0);
	CHECK_TEXT(text_of(&d), "box 16 80 680.5 896 radius 8 fill panel stroke line 1\n"
	                        "line 0 63.5 100 63.5 stroke line 1\n"
	                        "circle 10 10 5 stroke coo 2 dash 6 4\n"
	                        "polygon 0 0 10 0 5 8.66 fill det\n"
	                        "text 46 80 200 48 px 20 bold text right tabular wide 66.25 \"08:24\"\n");
	draw_free(&d);
}

TEST(an_origin_moves_what_follows_and_ends)
{
	struct draw_list d = {0};
	draw_begin(&d);
	draw_origin(&d, 100, -0.001);
	draw_rect(&d, box_make(1, 0, 3, 4), COLOUR_BG);
	draw_origin(&d, 0, 0);
	draw_rect(&d, box_make(1, 0, 3, 4), COLOUR_BG);
	CHECK_TEXT(text_of(&d), "box 101 0 3 4 fill bg\nbox 1 0 3 4 fill bg\n");
	draw_free(&d);
}

TEST(equal_lists_have_equal_hashes_and_a_changed_letter_another)
{
	struct draw_list a = {0}, b = {0};
	struct text_style style = text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT);
	for (int round = 0; round < 2; round++) {
		draw_begin(&a);
		draw_begin(&b);
		draw_text(&a, box_make(0, 0, 50, 20), style, 16, "abc", 3, 27, 0);
		draw_text(&b, box_make(0, 0, 50, 20), style, 16, round ? "abd" : "abc", 3, 27, 0);
		CHECK_INT(draw_hash(&a) == draw_hash(&b), round == 0);
	}
	draw_free(&a);
	draw_free(&b);
}

TEST(empty_and_invisible_things_leave_no_item)
{
	struct draw_list d = {0};
	draw_begin(&d);
	draw_rect(&d, box_make(0, 0, 0, 4), COLOUR_BG);
	draw_rect(&d, box_make(0, 0, 4, 4), COLOUR_NONE);
	draw_path(&d, (double[]){1, 1}, 1, 2, COLOUR_TEXT);
	draw_text(&d, box_make(0, 0, 4, 4), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT), 16, "", 0, 0, 0);
	CHECK_INT(d.count, 0);
	draw_free(&d);
}

TEST(bounds_contain_the_stroke)
{
	struct draw_list d = {0};
	draw_begin(&d);
	draw_arc(&d, 50, 50, 20, -90, 90, 6, COLOUR_TEXT, 0);
	struct box b = draw_item_bounds(&d, &d.items[0]);
	CHECK(b.x <= 27 && b.y <= 27 && b.x + b.w >= 73 && b.y + b.h >= 73);
	draw_free(&d);
}

/* Every allocation of a page fails once: no crash, and the frame says that something is missing. */
TEST(a_picture_survives_any_failing_allocation)
{
	struct view_world w;
	view_world_open(&w, LANGUAGE_JA);
	for (int page = 0; page < SHEET_PAGES; page++) {
		bool whole = false;
		for (size_t n = 0; !whole; n += n < 64 ? 1 : 61) {
			struct frame f = {0};
			memory_fail_after(n);
			sheet_draw(&f, &w.setting, 1920, 1080, page);
			whole = !f.failed;
			memory_fail_after(SIZE_MAX);
			frame_free(&f);
			CHECK(n < 20000);
		}
	}
	view_world_close(&w);
}

static size_t faults_of(struct draw_list *d, const char *expected)
{
	struct buffer report = {0};
	size_t faults = layout_check(d, 1920, 1080, (struct layout_options){0}, &report);
	bool found = !expected || strstr(buffer_text(&report), expected);
	if (!found)
		printf("%s", buffer_text(&report));
	buffer_free(&report);
	CHECK(found);
	return faults;
}

static void word(struct draw_list *d, double x, double y, double w, double measured)
{
	draw_text(d, box_make(x, y, w, 24), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT), 16, "word", 4, measured, 0);
}

TEST(the_layout_check_sees_what_a_reader_could_not_read)
{
	struct draw_list d = {0};
	draw_begin(&d);
	word(&d, 10, 10, 40, 38);
	word(&d, 60, 10, 40, 38);
	CHECK_INT(faults_of(&d, NULL), 0);
	word(&d, 80, 14, 40, 38);
	CHECK_INT(faults_of(&d, "overlap"), 1);
	draw_begin(&d);
	word(&d, 10, 10, 30, 38);
	CHECK_INT(faults_of(&d, "too wide"), 1);
	draw_begin(&d);
	word(&d, 1900, 10, 40, 38);
	CHECK_INT(faults_of(&d, "outside the frame"), 1);
	draw_begin(&d);
	draw_clip(&d, box_make(0, 0, 30, 100));
	word(&d, 10, 10, 40, 38);
	word(&d, 10, 300, 40, 38);
	draw_unclip(&d);
	CHECK_INT(faults_of(&d, "cut at the side"), 1);
	draw_free(&d);
}

TEST(the_layout_check_forgives_text_that_is_covered_whole_but_not_half)
{
	struct draw_list d = {0};
	draw_begin(&d);
	word(&d, 10, 10, 40, 38);
	draw_rect(&d, box_make(0, 0, 100, 100), COLOUR_PANEL);
	word(&d, 20, 12, 40, 38);
	CHECK_INT(faults_of(&d, NULL), 0);
	draw_rect(&d, box_make(0, 0, 30, 100), COLOUR_PANEL);
	CHECK_INT(faults_of(&d, "half covered"), 1);
	draw_free(&d);
}

TEST_MAIN
