/* The facilitator's manual says of each key what the program says of it, in both languages. */
#include "test.h"

#include <stdlib.h>

#include "base/file.h"
#include "view/ui/ui_action.h"

#include "view_world.h"

/* Whether the words, as they stand in this language, belong to an act that has this key. */
static bool is_so(const struct i18n *set, enum language language, const char *key, const char *words)
{
	for (size_t i = 0; i < i18n_count(set, language); i++) {
		const char *text, *id = i18n_id(set, language, i, &text);
		enum ui_action action = strncmp(id, "action.", 7) == 0 ? ui_action_by_id(id + 7) : UI_NO_ACTION;
		char first[24], other[24];
		if (action == UI_NO_ACTION || strcmp(text, words) != 0)
			continue;
		ui_action_key(action, 0, false, first);
		ui_action_key(action, 0, true, other);
		if (strcmp(first, key) == 0 || strcmp(other, key) == 0)
			return true;
	}
	return false;
}

/* Rows "| `KEY` | WORDS |" of a page; counts them, and the wrong ones. */
static int wrong_rows(const struct i18n *set, enum language language, const char *path, int *rows)
{
	struct arena arena = {0};
	char *page, key[24], words[160];
	size_t length;
	int wrong = 0;
	*rows = 0;
	CHECK_INT(file_read(&arena, path, 1 << 20, &page, &length), FILE_OK);
	for (char *save, *line = strtok_r(page, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		if (sscanf(line, "| `%23[^`]` | %159[^|]", key, words) != 2)
			continue;
		words[strcspn(words, "|")] = 0;
		for (size_t n = strlen(words); n > 0 && words[n - 1] == ' '; n--)
			words[n - 1] = 0;
		++*rows;
		if (!is_so(set, language, key, words)) {
			printf("%s: `%s` is not the key of \"%s\"\n", path, key, words);
			wrong++;
		}
	}
	arena_free(&arena);
	return wrong;
}

TEST(the_facilitators_manual_names_the_keys_as_the_program_does)
{
	struct view_world w;
	int english, japanese;
	view_world_open(&w, LANGUAGE_EN);
	CHECK_INT(wrong_rows(w.setting.strings, LANGUAGE_EN, ENSHU_SOURCE_DIR "/docs/facilitating.md", &english), 0);
	CHECK_INT(wrong_rows(w.setting.strings, LANGUAGE_JA, ENSHU_SOURCE_DIR "/docs/facilitating.ja.md", &japanese), 0);
	CHECK(english > 20);
	CHECK_INT(japanese, english);
	view_world_close(&w);
}

TEST_MAIN
