/* Looking for words as people type them. */
#include "test.h"

#include "view/text/find.h"

static const char *kana(const char *word)
{
	static char out[96];
	return find_kana(word, strlen(word), out, sizeof out) ? out : "";
}

TEST(latin_letters_spell_kana_in_both_usual_ways)
{
	CHECK_TEXT(kana("torikesu"), "とりけす");
	CHECK_TEXT(kana("Shounin"), "しょうに"); /* the last n may still become na */
	CHECK_TEXT(kana("syouninn"), "しょうにん");
	CHECK_TEXT(kana("chokuzenn"), "ちょくぜん");
	CHECK_TEXT(kana("kessai"), "けっさい");
	CHECK_TEXT(kana("sintyoku"), "しんちょく");
	CHECK_TEXT(kana("memo-"), "めもー");
	CHECK_TEXT(kana("ｔｏｒｉ"), "とり");
}

TEST(what_an_input_method_has_composed_so_far_counts)
{
	CHECK_TEXT(kana("とりk"), "とり");
	CHECK_TEXT(kana("とりｋｅ"), "とりけ");
	CHECK_TEXT(kana("トリケス"), "とりけす");
	CHECK_TEXT(kana("かんri"), "かんり");
}

TEST(other_words_are_not_kana)
{
	CHECK_TEXT(kana("k"), "");
	CHECK_TEXT(kana("undo!"), "");
	CHECK_TEXT(kana("取り消す"), "");
	CHECK_TEXT(kana("08:45"), "");
	CHECK_TEXT(kana("xyz"), "");
	char small[7];
	CHECK(!find_kana("torikesu", 8, small, sizeof small));
}

TEST(case_width_and_kana_do_not_matter)
{
	size_t matched;
	CHECK_INT(find_word("Port in the DARK", "dark", 4, &matched), 12);
	CHECK_INT(matched, 4);
	CHECK_INT(find_word("ＡＢＣ病院", "bc", 2, &matched), 3);
	CHECK_INT(matched, 6);
	CHECK_INT(find_word("リプレイ", "りぷ", 6, &matched), 0);
	CHECK_INT(find_word("Élan", "éL", 3, &matched), 0);
	CHECK_INT(find_word("病院", "院", 3, &matched), 3);
	CHECK_INT(find_word("", "a", 1, NULL), -1);
	CHECK_INT(find_word("a", "", 0, NULL), -1);
}

TEST(broken_text_is_searched_without_harm)
{
	size_t matched = 0;
	CHECK_INT(find_word("\xFF\xE3\x81" "abc", "abc", 3, &matched), 3);
	CHECK_INT(find_word("abc", "\xE3\x81", 2, NULL), -1);
	CHECK_INT(find_word("\xE3", "\xE3", 1, &matched), 0);
}

TEST(every_word_must_be_somewhere_and_the_first_in_the_line_is_marked)
{
	const char *const texts[] = {"直前の操作を取り消す", NULL, "ちょくぜんのそうさをとりけす"};
	size_t at = 9, length = 9;
	CHECK(find_all("操作", texts, 3, &at, &length));
	CHECK_INT(at, strlen("直前の"));
	CHECK_INT(length, strlen("操作"));
	CHECK(find_all("torikesu　操作", texts, 3, &at, &length)); /* a wide space parts words too */
	CHECK_INT(at, strlen("直前の"));
	CHECK(find_all("", texts, 3, &at, &length));
	CHECK_INT(length, 0);
	CHECK(!find_all("操作 undo", texts, 3, &at, &length));
}

TEST_MAIN
