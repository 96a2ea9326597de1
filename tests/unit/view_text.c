/* Line breaking: what may stand at the edges of a line, what is never lost, what is shown of text that tries to hide. */
#include "test.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "view/text/text.h"
#include "view/text/text_class.h"

static struct text_metrics fixed;

static struct text_layout lay(struct arena *arena, const char *text, double ems, size_t max_lines)
{
	struct text_layout layout = {0};
	fixed = text_metrics_fixed();
	CHECK(text_break(&fixed, arena, text, strlen(text), ems * 100 + 0.5, max_lines, 100, TEXT_REGULAR, false,
	                 &layout));
	return layout;
}

/* The lines joined with "|", in a static buffer. */
static const char *broken(const char *text, double ems, size_t max_lines)
{
	static char out[2048];
	struct arena arena = {0};
	struct text_layout layout = lay(&arena, text, ems, max_lines);
	size_t n = 0;
	for (size_t i = 0; i < layout.count; i++)
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s", i ? "|" : "", (int)layout.lines[i].length,
		                      layout.lines[i].text);
	arena_free(&arena);
	return out;
}

TEST(latin_breaks_at_spaces_and_the_space_vanishes)
{
	CHECK_TEXT(broken("Posts say the port will stay shut", 6, 0), "Posts say|the port|will stay|shut");
}

TEST(a_word_longer_than_the_line_breaks_inside)
{
	CHECK_TEXT(broken("antidisestablishment", 3, 0), "antid|isest|ablis|hment");
}

TEST(a_hyphenated_word_breaks_after_its_hyphen_but_a_number_keeps_its_sign)
{
	CHECK_TEXT(broken("third-party", 4, 0), "third-|party");
	CHECK_TEXT(broken("by -40 now", 2.5, 0), "by|-40|now");
}

TEST(a_name_that_ends_in_a_letter_is_not_torn_apart)
{
	CHECK_TEXT(broken("a firm of State A pays", 9, 0), "a firm of|State A pays");
	CHECK_TEXT(broken("a firm and a part", 6.5, 0), "a firm and|a part");
}

TEST(japanese_breaks_anywhere_between_kanji)
{
	CHECK_TEXT(broken("港湾管理者報告書", 4, 0), "港湾管理|者報告書");
}

TEST(a_line_never_begins_with_closing_punctuation)
{
	CHECK_TEXT(broken("港を閉じる。燃料は", 5, 0), "港を閉じ|る。燃料は");
	CHECK_TEXT(broken("彼は「止める」と言", 6, 0), "彼は「止め|る」と言");
}

TEST(a_line_never_ends_with_an_opening_bracket)
{
	CHECK_TEXT(broken("港湾管理「至急」対応要請", 5, 0), "港湾管理|「至急」対|応要請");
}

TEST(small_kana_and_long_vowels_stay_with_what_they_follow)
{
	CHECK_TEXT(broken("空のネットワーク", 3, 0), "空の|ネット|ワーク");
	CHECK_TEXT(broken("全体のサーバを", 5, 0), "全体の|サーバを");
}

TEST(three_points_are_not_torn_apart)
{
	CHECK_TEXT(broken("待つのか……そう", 5, 0), "待つのか|……そう");
}

TEST(numbers_keep_their_unit_and_currency)
{
	CHECK_TEXT(broken("残りの割合は42%です", 7.2, 0), "残りの割合は|42%です");
}

TEST(a_paragraph_does_not_end_in_a_lone_kanji)
{
	CHECK_TEXT(broken("監理委員会の承認", 7, 0), "監理委員会|の承認");
}

TEST(the_author_s_line_breaks_are_kept_and_empty_lines_too)
{
	CHECK_TEXT(broken("one\n\ntwo", 20, 0), "one||two");
	CHECK_TEXT(broken("", 20, 0), "");
}

TEST(a_long_note_has_every_line_it_needs)
{
	char text[400 * 6 + 1];
	struct arena arena = {0};
	struct text_metrics m = text_metrics_fixed();
	struct text_layout layout;
	for (int i = 0; i < 400; i++) {
		char line[16];
		snprintf(line, sizeof line, "%05d\n", i);
		memcpy(text + i * 6, line, 7);
	}
	CHECK(text_break(&m, &arena, text, strlen(text), 1000, 0, 20, TEXT_REGULAR, false, &layout));
	CHECK_INT(layout.count, 401);
	CHECK(!layout.shortened);
	CHECK(memcmp(layout.lines[399].text, "00399", 5) == 0);
	arena_free(&arena);
}

TEST(text_beyond_the_last_line_ends_in_three_full_stops)
{
	CHECK_TEXT(broken("Posts say the port will stay shut", 6, 2), "Posts say|the por...");
	CHECK_TEXT(broken("港湾管理者報告書類作成要領", 5, 1), "港湾管...");
	CHECK_TEXT(broken("one\ntwo", 20, 1), "one...");
}

TEST(shortening_says_so)
{
	struct arena arena = {0};
	struct text_line line;
	fixed = text_metrics_fixed();
	CHECK(text_shorten(&fixed, &arena, "Port authority", 14, 500, 100, TEXT_REGULAR, false, &line));
	CHECK(line.shortened);
	CHECK(line.width <= 500);
	CHECK(text_shorten(&fixed, &arena, "Port", 4, 500, 100, TEXT_REGULAR, false, &line));
	CHECK(!line.shortened);
	arena_free(&arena);
}

TEST(clusters_keep_marks_with_their_letter)
{
	const char *thai = "ท่าเรือ"; /* tho + mai ek, sara aa, ... */
	CHECK_INT(text_next_cluster(thai, strlen(thai), 0), 6);
	CHECK_INT(text_previous_cluster(thai, strlen(thai), 6), 0);
	const char *accent = "e\xCC\x81x";
	CHECK_INT(text_next_cluster(accent, 4, 0), 3);
	CHECK_INT(text_previous_cluster(accent, 4, 3), 0);
}

static const char *shown(const char *text, size_t length)
{
	static char out[256];
	struct arena arena = {0};
	size_t n;
	const char *visible = text_visible(&arena, text, length, &n);
	snprintf(out, sizeof out, "%.*s", (int)n, visible);
	arena_free(&arena);
	return out;
}

TEST(hidden_controls_are_shown_and_broken_bytes_replaced)
{
	CHECK_TEXT(shown("a\xE2\x80\xAEz", 5), "a<U+202E>z");
	CHECK_TEXT(shown("bell\a", 5), "bell<U+0007>");
	CHECK_TEXT(shown("a\tb", 3), "a b");
	CHECK_TEXT(shown("a\xFFz", 3), "a\xEF\xBF\xBDz");
	CHECK_TEXT(shown("plain", 5), "plain");
}

TEST(steps_enlarge_desk_sizes_and_leave_the_room_alone)
{
	CHECK_INT((int)text_px(TEXT_14, 0), 14);
	CHECK_INT((int)text_px(TEXT_16, 2), 20);
	CHECK_INT((int)text_px(TEXT_88, 2), 88);
}

static uint32_t first_of(const char *text, size_t length)
{
	uint32_t c = 0;
	utf8_decode(text, length, &c);
	return c;
}

static uint32_t last_of(const char *text, size_t length)
{
	uint32_t c = 0;
	for (size_t at = 0; at < length;)
		at += utf8_decode(text + at, length - at, &c);
	return c;
}

/* Random mixtures of everything: widths hold, nothing is lost, the kinsoku sets hold wherever a break was possible at all. */
TEST(random_texts_keep_the_rules)
{
	static const char *const atoms[] = {"港", "湾", "の", "ッ",   "ー",        "。", "、", "「",
	                                    "」", "（", "）", "word", "long-word", " ",  "42", "%",
	                                    "…",  "ภา", "é",  "\n",   "・",        "々", "a"};
	unsigned seed = 20260704;
	fixed = text_metrics_fixed();
	for (int round = 0; round < 3000; round++) {
		char text[1024];
		size_t n = 0;
		int atoms_wanted = (int)(seed % 60);
		for (int i = 0; i < atoms_wanted; i++) {
			seed = seed * 1103515245u + 12345u;
			n += (size_t)snprintf(text + n, sizeof text - n, "%s", atoms[(seed >> 16) % COUNT(atoms)]);
		}
		seed = seed * 1103515245u + 12345u;
		double width = 600 + (double)((seed >> 16) % 1500);
		struct arena arena = {0};
		struct text_layout layout;
		text[n] = 0;
		CHECK(text_break(&fixed, &arena, text, n, width, 0, 100, TEXT_REGULAR, false, &layout));
		size_t at = 0;
		for (size_t i = 0; i < layout.count && !layout.shortened; i++) {
			const struct text_line *line = &layout.lines[i];
			CHECK(line->width <= width || text_next_cluster(line->text, line->length, 0) == line->length);
			for (; at < line->offset; at++)
				CHECK(text[at] == ' ' || text[at] == '\n');
			at += line->length;
			/* the first character after a break that was not the author's */
			bool soft = i > 0 && line->offset > 0 && text[line->offset - 1] != '\n' && line->length > 0;
			if (soft && text_can_break(text, n, line->offset)) {
				CHECK(!text_class_not_start(first_of(line->text, line->length)));
				const struct text_line *before = &layout.lines[i - 1];
				CHECK(before->length == 0 ||
				      !text_class_not_end(last_of(before->text, before->length)));
			}
		}
		for (; !layout.shortened && at < n; at++)
			CHECK(text[at] == ' ' || text[at] == '\n');
		arena_free(&arena);
	}
}

TEST_MAIN
