/* What is read from assets/: complete in both languages, every icon and colour there, and clear words when a file is broken. */
#include "test.h"

#include <ctype.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "said.h"

#include "room_sources.h"
#include "view_world.h"

/* The argument names of a text, sorted, as "{a}{b}". */
static void arguments_of(const char *text, char out[256])
{
	char names[8][32];
	int count = 0;
	for (const char *p = strchr(text, '{'); p && count < 8; p = strchr(p + 1, '{')) {
		size_t n = 1 + strspn(p + 1, "abcdefghijklmnopqrstuvwxyz_-0123456789");
		if (n == 1 || p[n++] != '}')
			continue; /* a brace of the text's own */
		snprintf(names[count++], sizeof names[0], "%.*s", (int)(n < 31 ? n : 31), p);
	}
	qsort(names, (size_t)count, sizeof names[0], (int (*)(const void *, const void *))strcmp);
	out[0] = 0;
	for (int i = 0; i < count; i++)
		if (i == 0 || strcmp(names[i], names[i - 1]) != 0)
			strcat(out, names[i]);
}

static bool has(const struct i18n *set, enum language language, const char *id, const char **text)
{
	for (size_t i = 0; i < i18n_count(set, language); i++)
		if (strcmp(i18n_id(set, language, i, text), id) == 0)
			return true;
	return false;
}

/* Texts in which a language leaves out an argument on purpose: how dates and days are written differs. */
static bool may_differ(const char *id)
{
	static const char *const ids[] = {"date.zone", "room.tick", "date.weekday"};
	for (size_t i = 0; i < COUNT(ids); i++)
		if (strcmp(ids[i], id) == 0)
			return true;
	return false;
}

/* Every text of one language is in the other with the same arguments; English plural forms answer to the Japanese .other. */
static int compare(const struct i18n *set, enum language from, enum language to)
{
	int faults = 0;
	for (size_t i = 0; i < i18n_count(set, from); i++) {
		const char *text, *other;
		const char *id = i18n_id(set, from, i, &text);
		char wanted[128], a[256], b[256];
		snprintf(wanted, sizeof wanted, "%s", id);
		char *dot = strrchr(wanted, '.');
		bool one = dot && strcmp(dot, ".one") == 0;
		if (one)
			strcpy(dot, ".other");
		if (!has(set, to, wanted, &other)) {
			printf("%s lacks %s\n", i18n_language_code(to), wanted);
			faults++;
			continue;
		}
		arguments_of(text, a);
		arguments_of(other, b);
		if (strcmp(a, b) != 0 && !one && !may_differ(id)) {
			printf("%s: %s has %s, %s has %s\n", id, i18n_language_code(from), a, i18n_language_code(to),
			       b);
			faults++;
		}
	}
	return faults;
}

TEST(both_languages_have_the_same_texts_with_the_same_arguments)
{
	struct view_world w;
	view_world_open(&w, LANGUAGE_EN);
	CHECK_INT(compare(w.setting.strings, LANGUAGE_EN, LANGUAGE_JA), 0);
	CHECK_INT(compare(w.setting.strings, LANGUAGE_JA, LANGUAGE_EN), 0);
	view_world_close(&w);
}

static bool is_id(const char *text, size_t length)
{
	bool dot = false;
	for (size_t i = 0; i < length; i++) {
		if (!(islower((unsigned char)text[i]) || isdigit((unsigned char)text[i]) || text[i] == '.' ||
		      text[i] == '_' || text[i] == '-'))
			return false;
		dot = dot || (text[i] == '.' && i > 0 && i + 1 < length);
	}
	return dot;
}

/* Ids written in the sources next to frame_say, frame_label, FRAME_SAY exist. */
static int check_source(const struct i18n *set, const char *path)
{
	static const char *const calls[] = {"frame_say(", "frame_label(", "FRAME_SAY("};
	struct arena arena = {0};
	char *source;
	size_t length;
	int faults = 0;
	if (file_read(&arena, path, 1 << 20, &source, &length) != FILE_OK)
		return 1;
	for (size_t c = 0; c < COUNT(calls); c++) {
		for (const char *p = strstr(source, calls[c]); p; p = strstr(p + 1, calls[c])) {
			const char *end = strchr(p, ';'), *quote = strchr(p, '"');
			if (!quote || (end && quote > end))
				continue;
			size_t n = strcspn(quote + 1, "\"");
			char id[128], form[160];
			if (n >= sizeof id || !is_id(quote + 1, n))
				continue;
			snprintf(id, sizeof id, "%.*s", (int)n, quote + 1);
			snprintf(form, sizeof form, "%s.other", id);
			if (!has(set, LANGUAGE_EN, id, NULL) && !has(set, LANGUAGE_EN, form, NULL)) {
				printf("%s uses the text %s, which does not exist\n", path, id);
				faults++;
			}
		}
	}
	arena_free(&arena);
	return faults;
}

TEST(every_text_the_view_asks_for_exists)
{
	struct view_world w;
	struct arena arena = {0};
	struct room_sources sources = {0};
	int faults = 0;
	view_world_open(&w, LANGUAGE_EN);
	room_sources(&sources, &arena, ENSHU_SOURCE_DIR "/engine/view");
	for (size_t i = 0; i < sources.count; i++)
		faults += check_source(w.setting.strings, sources.paths[i]);
	CHECK(sources.count > 0);
	CHECK_INT(faults, 0);
	arena_free(&arena);
	view_world_close(&w);
}

static const struct i18n *texts_of(struct arena *arena, const char *en, const char *ja, const char **error)
{
	char folder[] = "/tmp/enshu-text-XXXXXX", path[64];
	const char *sources[] = {en, ja}, *names[] = {"en.json", "ja.json"};
	CHECK(mkdtemp(folder) != NULL);
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		FILE *file = fopen(path, "w");
		CHECK(file != NULL);
		fputs(sources[i], file);
		fclose(file);
	}
	const struct i18n *set = i18n_load(arena, folder, error);
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		unlink(path);
	}
	rmdir(folder);
	return set;
}

TEST(arguments_plurals_and_missing_texts)
{
	struct arena arena = {0};
	const char *error;
	const struct i18n *set =
	    texts_of(&arena, "{\"a\": \"Hello {who}\", \"n.one\": \"one fact\", \"n.other\": \"{count} facts\"}",
	             "{\"b\": \"こんにちは\", \"n.other\": \"事実{count}件\"}", &error);
	CHECK(set != NULL);
	struct i18n_argument who[] = {I18N_TEXT("who", "NCO"), {0}}, one[] = {I18N_NUMBER("count", 1), {0}},
	                     many[] = {I18N_NUMBER("count", -3), {0}};
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_EN, "a", who), "Hello NCO");
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_EN, "a", one), "Hello {who}");
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_EN, "n", one), "one fact");
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_EN, "n", many), "\xE2\x88\x92"
	                                                             "3 facts");
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_JA, "n", one), "事実1件");
	CHECK_TEXT(i18n_text(set, LANGUAGE_EN, "b"), "[ja] こんにちは");
	CHECK_TEXT(i18n_format(set, &arena, LANGUAGE_JA, "a", who), "[en] Hello NCO");
	CHECK_TEXT(i18n_text(set, LANGUAGE_EN, "nowhere"), "[?]");
	arena_free(&arena);
}

TEST(a_broken_text_file_is_named_with_its_line)
{
	struct arena arena = {0};
	const char *error;
	CHECK(texts_of(&arena, "{\n\"a\": 5}", "{}", &error) == NULL);
	CHECK(strstr(error, "en.json:2: every value must be a text"));
	arena_free(&arena);
}

TEST(a_palette_must_have_every_colour_and_nothing_else)
{
	struct arena arena = {0};
	struct theme theme;
	const char *error, *lacking = "{\"colours\": {\"bg\": \"#000000\"}}",
	                   *unknown = "{\"colours\": {\"pink\": \"#000000\"}}",
	                   *bad = "{\"colours\": {\"bg\": \"black\"}}";
	CHECK(!theme_parse(&theme, &arena, "x.json", lacking, strlen(lacking), &error));
	CHECK_TEXT(error, "x.json: panel is missing");
	CHECK(!theme_parse(&theme, &arena, "x.json", unknown, strlen(unknown), &error));
	CHECK_TEXT(error, "x.json: pink is not the name of a colour");
	CHECK(!theme_parse(&theme, &arena, "x.json", bad, strlen(bad), &error));
	CHECK_TEXT(error, "x.json: bg must be written \"#RRGGBB\"");
	arena_free(&arena);
}

static const char *icon_error(const char *source)
{
	static char out[200];
	struct arena arena = {0};
	const char *error = "";
	CHECK(icon_parse(&arena, "icons.txt", source, strlen(source), &error) == NULL);
	snprintf(out, sizeof out, "%s", error);
	arena_free(&arena);
	return out;
}

TEST(a_broken_icon_recipe_is_named_with_its_line)
{
	CHECK_TEXT(icon_error("# comment\nphone: R 1 2 3\n"),
	           "icons.txt:2: the operation has the wrong count of numbers");
	CHECK_TEXT(icon_error("fone: L 1 2 3 4\n"), "icons.txt:1: no icon has this name");
	CHECK_TEXT(icon_error("phone: X 1 2 3 4\n"), "icons.txt:1: an operation must be one of L P Z C A R");
	CHECK_TEXT(icon_error("phone: L 1 2 3 4\n"), "icons.txt: the icon email is missing");
	CHECK_TEXT(icon_error("phone: L 1 2 3 4\nphone: L 1 2 3 4\n"), "icons.txt:2: this icon is there twice");
}

/* Relative luminance after WCAG 2.2. */
static double channel(uint32_t value)
{
	double v = value / 255.0, power = 1;
	if (v <= 0.04045)
		return v / 12.92;
	/* ((v + 0.055) / 1.055) ^ 2.4 by 12 / 5 with roots found by halving: no need for libm's pow here */
	double base = (v + 0.055) / 1.055, root = base, low = 0, high = 1;
	for (int i = 0; i < 60; i++) {
		root = (low + high) / 2;
		double fifth = root * root * root * root * root;
		if (fifth < base)
			low = root;
		else
			high = root;
	}
	for (int i = 0; i < 12; i++)
		power *= root;
	return power;
}

static double contrast(uint32_t a, uint32_t b)
{
	double la = 0.2126 * channel(a >> 16) + 0.7152 * channel(a >> 8 & 255) + 0.0722 * channel(a & 255);
	double lb = 0.2126 * channel(b >> 16) + 0.7152 * channel(b >> 8 & 255) + 0.0722 * channel(b & 255);
	return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

TEST(every_pair_of_ink_and_ground_is_readable)
{
	static const struct {
		enum colour ink, ground;
		double least;
	} pairs[] = {
	    {COLOUR_TEXT, COLOUR_PANEL, 7},
	    {COLOUR_TEXT2, COLOUR_PANEL, 7},
	    {COLOUR_TEXT3, COLOUR_PANEL, 4.5},
	    {COLOUR_TEXT, COLOUR_RAISED, 7},
	    {COLOUR_TEXT, COLOUR_SUNKEN, 7},
	    {COLOUR_TEXT3, COLOUR_SUNKEN, 4.5},
	    {COLOUR_TEXT, COLOUR_BG, 7},
	    {COLOUR_ON_ACCENT, COLOUR_ACCENT, 7},
	    {COLOUR_ON_ACCENT, COLOUR_PRIMARY_HOVER, 7},
	    {COLOUR_ON_ACCENT, COLOUR_PRIMARY_PRESSED, 7},
	    {COLOUR_TEXT, COLOUR_ACCENT_TINT, 7},
	    {COLOUR_ACCENT_INK, COLOUR_PANEL, 4.5},
	    {COLOUR_ALERT, COLOUR_PANEL, 4.5},
	    {COLOUR_ALERT, COLOUR_ALERT_TINT, 4.5},
	    {COLOUR_TEXT, COLOUR_ALERT_TINT, 7},
	    {COLOUR_ON_DEF, COLOUR_DEF, 4.5},
	    {COLOUR_ON_DET, COLOUR_DET, 4.5},
	    {COLOUR_ON_COO, COLOUR_COO, 4.5},
	    {COLOUR_LINE_STRONG, COLOUR_PANEL, 3},
	    {COLOUR_DEF, COLOUR_PANEL, 3},
	    {COLOUR_DET, COLOUR_PANEL, 3},
	    {COLOUR_COO, COLOUR_PANEL, 3},
	    {COLOUR_ACCENT_INK, COLOUR_MARK_FILL, 4.5},
	};
	struct view_world w;
	int faults = 0;
	static const enum colour inks[] = {COLOUR_TEXT, COLOUR_TEXT2, COLOUR_TEXT3, COLOUR_ALERT, COLOUR_ACCENT_INK};
	static const enum colour grounds[] = {COLOUR_BG, COLOUR_PANEL, COLOUR_RAISED, COLOUR_SUNKEN, COLOUR_HOVER, COLOUR_ACCENT_TINT,
	                                      COLOUR_ALERT_TINT, COLOUR_DEF_TINT, COLOUR_DET_TINT, COLOUR_COO_TINT};
	view_world_open(&w, LANGUAGE_EN);
	for (int t = 0; t < THEME_COUNT; t++) { /* what is written may come to stand on any surface */
		for (size_t i = 0; i < COUNT(inks) * COUNT(grounds); i++) {
			size_t ink = i % COUNT(inks), ground = i / COUNT(inks);
			double has = contrast(w.themes.themes[t].rgb[inks[ink]], w.themes.themes[t].rgb[grounds[ground]]);
			if (has < (ink < 2 ? 7 : 4.5)) {
				printf("theme %d: %s on %s has contrast %.2f\n", t, theme_colour_name(inks[ink]),
				       theme_colour_name(grounds[ground]), has);
				faults++;
			}
		}
	}
	for (int t = 0; t < THEME_COUNT; t++) {
		for (size_t i = 0; i < COUNT(pairs); i++) {
			double c =
			    contrast(w.themes.themes[t].rgb[pairs[i].ink], w.themes.themes[t].rgb[pairs[i].ground]);
			if (c < pairs[i].least) {
				printf("theme %d: %s on %s has contrast %.2f, needs %.1f\n", t,
				       theme_colour_name(pairs[i].ink), theme_colour_name(pairs[i].ground), c,
				       pairs[i].least);
				faults++;
			}
		}
	}
	CHECK_INT(faults, 0);
	view_world_close(&w);
}

/* The cell with this number, from 0, of a line of a table. */
static const char *cell(const char *line, int number, size_t *length)
{
	while (number-- >= 0 && *line && *line != '\n')
		line = strchr(line, '|') + 1;
	*length = strcspn(line, "|\n");
	return line;
}

static bool is_search_word(const char *id)
{
	return strncmp(id, "find.", 5) == 0;
}

/* Interface texts, and what check says, with this word, which the glossary discards; each is printed. */
static int uses(const struct i18n *strings, const struct json *said, const char *word, size_t length)
{
	int found = 0;
	char discarded[64];
	const char *text;
	snprintf(discarded, sizeof discarded, "%.*s", (int)length, word);
	for (size_t i = 0; i < i18n_count(strings, LANGUAGE_JA); i++) {
		const char *id = i18n_id(strings, LANGUAGE_JA, i, &text);
		if (is_search_word(id) || !strstr(text, discarded))
			continue;
		printf("%s says %s: %s\n", id, discarded, text);
		found++;
	}
	for (const struct json *x = said->first; x; x = x->next) {
		if (!strstr(x->text, discarded))
			continue;
		printf("\"%s\" says %s: %s\n", x->key, discarded, x->text);
		found++;
	}
	return found;
}

TEST(japanese_texts_use_the_words_of_the_glossary)
{
	struct arena own = {0};
	char *page;
	const char *error = "";
	size_t length;
	int found = 0, words = 0;
	CHECK_INT(file_read(&own, ENSHU_SOURCE_DIR "/docs/glossary.md", 1 << 20, &page, &length), FILE_OK);
	const struct i18n *strings = i18n_load(&own, ENSHU_SOURCE_DIR "/assets/text", &error);
	CHECK(strings != NULL);
	struct said_table said;
	CHECK(said_read(&own, &said));
	for (const char *line = strstr(page, "| --- |"); line && (line = strstr(line, "\n| ")) != NULL; line++) {
		size_t left;
		for (const char *at = cell(line + 1, 3, &left); left > 0;) {
			const char *comma = strstr(at, "、");
			size_t one = comma && (size_t)(comma - at) < left ? (size_t)(comma - at) : left;
			const char *word = at + strspn(at, " ");
			size_t bytes = (size_t)(at + one - word);
			while (bytes > 0 && word[bytes - 1] == ' ')
				bytes--;
			if (bytes > 0 && bytes <= one) {
				words++;
				found += uses(strings, said.root, word, bytes);
			}
			size_t step = one == left ? one : one + strlen("、");
			at += step;
			left -= step;
		}
	}
	arena_free(&own);
	CHECK(words > 20);
	CHECK_INT(found, 0);
}

TEST_MAIN
