/* The parts of pages: what people wrote is shown and never obeyed, and a page is well-formed. */
#include "test.h"
#include "xml_check.h"

#include "report/html.h"

#include <string.h>

static const char *escaped(struct buffer *b, const char *text)
{
	buffer_clear(b);
	html_text(b, text);
	return buffer_text(b);
}

TEST(markup_in_a_text_is_shown)
{
	struct buffer b = {0};
	CHECK_TEXT(escaped(&b, "</script><b onclick='x'>\"&"), "&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;");
	buffer_free(&b);
}

TEST(controls_and_overrides_are_named)
{
	struct buffer b = {0};
	CHECK_TEXT(escaped(&b, "a\x01z \xe2\x80\xaeoverride \xef\xbf\xbf"), "a[U+0001]z [U+202E]override [U+FFFF]");
	CHECK_TEXT(escaped(&b, "two\nlines\tand 演習"), "two\nlines\tand 演習");
	buffer_free(&b);
}

TEST(bytes_that_are_no_text_do_not_cut_it_short)
{
	struct buffer b = {0};
	CHECK_TEXT(escaped(&b, "a\xff\xc3z"), "a\xef\xbf\xbd\xef\xbf\xbdz");
	buffer_free(&b);
}

TEST(a_page_is_well_formed_and_loads_nothing)
{
	struct buffer b = {0};
	char why[200];
	html_page_begin(&b, "ja", "</title><script>", "h1{font-size:2rem}");
	html_element(&b, "<p>", "1 < 2 & \x02", "</p>\n");
	html_page_end(&b);
	CHECK(xml_check(&b, why));
	CHECK(strstr(buffer_text(&b), "<title>&lt;/title&gt;&lt;script&gt;</title>"));
	CHECK(strstr(buffer_text(&b), "default-src 'none'"));
	CHECK(!strstr(buffer_text(&b), "http://") && !strstr(buffer_text(&b), "https://"));
	buffer_free(&b);
}

TEST(a_page_that_is_not_well_formed_is_found_out)
{
	struct buffer b = {0};
	char why[200];
	buffer_append_text(&b, "<!DOCTYPE html>\n<html><p class=x>a</p></html>\n");
	CHECK(!xml_check(&b, why));
	buffer_free(&b);
}

TEST(a_curve_steps_from_value_to_value)
{
	struct buffer b = {0};
	struct html_plot plot = {10, 110, 0, 100, 0, 1000, 0, 10};
	int64_t at[] = {250, 500, 500};
	int32_t value[] = {10, 3, 5};
	html_steps(&b, &plot, 5, at, value, 3, 1000, "class=\"a\"");
	CHECK_TEXT(buffer_text(&b), "<path class=\"a\" fill=\"none\" d=\"M10 50H35V0H60V50H110\"/>");
	buffer_free(&b);
}

TEST(a_curve_without_extent_stays_within_its_plot)
{
	struct buffer b = {0};
	struct html_plot plot = {10, 110, 0, 100, 0, 0, 7, 7};
	html_steps(&b, &plot, 7, NULL, NULL, 0, 0, "class=\"a\"");
	CHECK_TEXT(buffer_text(&b), "<path class=\"a\" fill=\"none\" d=\"M10 100H10\"/>");
	buffer_free(&b);
}

TEST_MAIN
