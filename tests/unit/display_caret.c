/* Where the caret stands in text that runs from right to left, and in lines that run both ways: beside the letter before it, on the side to which that one is read. With the real fonts. */
#include "test.h"

#include "display/offscreen.h"

static struct offscreen *o;
static struct text_metrics metrics;

static double place(const char *text, size_t at)
{
	struct display_error error;
	if (!o) {
		o = offscreen_open(1920, 1080, &error);
		CHECK(o);
		metrics = offscreen_metrics(o);
	}
	return text_place(&metrics, text, strlen(text), at, 16, TEXT_REGULAR);
}

static double width(const char *text)
{
	place("", 0);
	return text_width(&metrics, text, strlen(text), 16, TEXT_REGULAR, false);
}

static bool near(double a, double b)
{
	return a - b < 1.5 && b - a < 1.5;
}

TEST(in_latin_and_japanese_it_stands_after_the_width_so_far)
{
	CHECK(near(place("ab港", 0), 0));
	CHECK(near(place("ab港", 2), width("ab")));
	CHECK(near(place("ab港", 5), width("ab港")));
}

TEST(in_hebrew_and_arabic_it_walks_to_the_left)
{
	static const char *const words[] = {"שלום", "مرحبا", "שלום עולם", "مرحبا بالعالم"};
	for (size_t i = 0; i < COUNT(words); i++) {
		double before = width(words[i]) + 2;
		CHECK(near(place(words[i], 0), width(words[i])));
		for (size_t at = 0; at < strlen(words[i]); at = text_next_cluster(words[i], strlen(words[i]), at)) {
			double now = place(words[i], at);
			CHECK(now < before + 3); /* Arabic letters change their width where they join */
			before = now;
		}
		CHECK(near(place(words[i], strlen(words[i])), 0));
	}
}

TEST(in_a_mixed_line_it_stands_beside_the_last_letter)
{
	const char *line = "abc שלום def";
	double shalom = width("abc "), end = shalom + width("שלום");
	CHECK(near(place(line, 3), width("abc")));
	CHECK(near(place(line, 4), shalom));
	CHECK(place(line, 6) > shalom + 5 && place(line, 6) < end); /* one letter: left of it, at the right end of the word */
	CHECK(near(place(line, 12), shalom));
	CHECK(near(place(line, 13), end + width(" ")));
	CHECK(near(place(line, strlen(line)), width(line)));
}

TEST(a_number_between_words_is_read_to_the_right)
{
	const char *line = "שלום 123 עולם";
	CHECK(place(line, 11) > place(line, 10));
	CHECK(place(line, 10) < place(line, 8));
}

TEST(it_never_leaves_its_line)
{
	static const char *const lines[] = {"(שלום) x", "a مرحبا, 12.5 b", "...שלום...", "אbגdה", "\"مرحبا\" 港"};
	for (size_t i = 0; i < COUNT(lines); i++)
		for (size_t at = 0; at < strlen(lines[i]); at = text_next_cluster(lines[i], strlen(lines[i]), at))
			CHECK(place(lines[i], at) > -1.5 && place(lines[i], at) < width(lines[i]) + 1.5);
	offscreen_close(o);
}

TEST_MAIN
