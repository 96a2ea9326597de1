/* The report of a small run: well-formed in both languages whatever people wrote, the same bytes each time, nothing left without words. */
#include "session_fixture.h"
#include "test.h"
#include "xml_check.h"

#include "base/json.h"
#include "report/aar/aar.h"
#include "view/text/i18n.h"

#include <stdlib.h>
#include <string.h>

#define HOSTILE "</script><img src=x onerror='a'> & \\\"]]> \\u202e \\u0007 \\u200f --\\u003e \\n line two \\ud83d\\ude80"

struct world {
	struct session *s;
	struct arena arena;
	const struct i18n *strings;
	enum language language;
	struct aar_words words;
	struct aar aar;
	struct aar_turning turning;
	struct aar_otherwise otherwise;
	struct aar_branch branch;
	int32_t values[8];
};

static const char *say_words(const void *user, const char *id, const struct aar_argument *arguments)
{
	const struct world *w = user;
	struct i18n_argument list[12] = {{0}};
	for (size_t i = 0; arguments[i].name && i + 1 < COUNT(list); i++)
		list[i] = (struct i18n_argument){arguments[i].name, arguments[i].text, arguments[i].number};
	const char *text = i18n_format(w->strings, (struct arena *)&w->arena, w->language, id, list);
	if (strchr(text, '{') || *text == '[' || strcmp(text, id) == 0) /* an argument or a text is missing */
		printf("%s: %s\n", id, text);
	CHECK(!strchr(text, '{') && *text != '[' && strcmp(text, id) != 0);
	return text;
}

static const char *sentence(const void *user, const struct audience_line *line)
{
	const struct world *w = user;
	const char *text = arena_format((struct arena *)&w->arena, "%s %s %s", line->kind, line->name.text, line->words);
	return text ? text : "";
}

static const char *const acts[] = {
    "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}",
    "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\",\"why\":\"" HOSTILE "\",\"dissent\":\"" HOSTILE "\",\"basis\":\"" HOSTILE "\",\"confidence\":0}",
    "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\",\"why\":\"" HOSTILE "\",\"basis\":\"" HOSTILE "\"}",
    "{\"do\":\"refuse\",\"role\":\"council\",\"action\":\"seize\",\"why\":\"" HOSTILE "\"}",
    "{\"do\":\"share\",\"role\":\"police\",\"fact\":\"server\",\"to\":[\"operator\"],\"anyway\":true}",
    "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\",\"anyway\":true}",
    "{\"do\":\"propose\",\"role\":\"council\",\"text\":\"" HOSTILE "\"}",
    "{\"do\":\"rule\",\"proposal\":1,\"verdict\":\"accept\",\"effects\":{\"risk\":-7},\"why\":\"" HOSTILE "\"}",
    "{\"do\":\"note\",\"text\":\"" HOSTILE "\"}",
    "{\"do\":\"inject\",\"to\":\"everybody\",\"via\":\"email\",\"from\":\"" HOSTILE "\",\"subject\":\"" HOSTILE "\",\"body\":\"" HOSTILE "\"}",
    "{\"do\":\"skip\",\"inject\":\"rumour\",\"why\":\"" HOSTILE "\"}",
    "{\"do\":\"rate\",\"task\":\"T1\",\"rating\":\"M\",\"why\":\"" HOSTILE "\",\"origin\":\"evaluator\"}"};

static void open_world(struct world *w, enum language language, int64_t until)
{
	const char *error = NULL;
	*w = (struct world){.s = session_of("three-cells", true), .language = language};
	w->strings = i18n_load(&w->arena, ENSHU_SOURCE_DIR "/assets/text", &error);
	CHECK(w->strings != NULL);
	for (size_t i = 0; i < COUNT(acts) && minutes(8 + (int64_t)i) <= until; i++) {
		run_to(w->s, minutes(8 + (int64_t)i));
		must(w->s, acts[i]);
	}
	struct session_answer answer;
	session_pass(w->s, until, false, &answer);
	w->words = (struct aar_words){say_words, sentence, w};
}

/* Everything that a report can hold, what app joins by hand. */
static void fill(struct world *w)
{
	struct aar *a = &w->aar;
	struct audience_source source = {.scenario = session_scenario(w->s), .machine = session_machine(w->s), .state = session_state(w->s), .history = session_history(w->s)};
	source.language = audience_language(source.scenario, i18n_language_code(w->language));
	const struct audience_console *console = audience_console_make(&w->arena, &source, -1);
	*a = (struct aar){.words = &w->words,
	                  .language = i18n_language_code(w->language),
	                  .title_other = "<other>",
	                  .debrief = audience_debrief_make(&w->arena, &source),
	                  .aftermath = audience_aftermath_make(&w->arena, &source, NULL),
	                  .room = audience_room_make(&w->arena, &source, NULL),
	                  .weighed = 3};
	CHECK(console && a->debrief && a->aftermath && a->room);
	a->run = (struct aar_run){.name = "a&b", .id = "0123", .parent = "4567", .scenario = "three-cells", .version = "1.0.0", .program = "0", .seed = 7, .people = 4,
	                          .started = 1795333143360, .wall = 9000, .commands = 12, .undone = 1, .hash = "00", .chain = "0123456789abcdef", .divergence = "", .seal = "valid",
	                          .signer = "ab"};
	a->injects = console->rows;
	a->inject_count = console->row_count;
	if (a->debrief->turning_count) {
		w->turning = (struct aar_turning){.what = &a->debrief->turning[0], .weighed = true, .letter = "B", .ending = "<Storm>", .metric = "Risk", .more = -4};
		audience_why_event(&w->arena, &source, w->turning.what->line.id, &w->turning.chain);
		a->turnings = &w->turning;
		a->turning_count = 1;
	}
	w->otherwise = (struct aar_otherwise){.event = a->aftermath->choice_count ? a->aftermath->choices[0].event : 0, .letter = "B", .option = "Wait & see", .possible = true, .ending = ""};
	a->otherwise = &w->otherwise;
	a->otherwise_count = 1;
	w->branch = (struct aar_branch){.name = "<b>", .ending = "", .number = 1, .letter = "B", .option = "Wait", .values = w->values};
	a->branches = &w->branch;
	a->branch_count = 1;
}

static void close_world(struct world *w)
{
	arena_free(&w->arena);
	session_close(w->s);
}

static void check_page(enum language language, int64_t until)
{
	struct world w;
	struct buffer page = {0};
	char why[200];
	open_world(&w, language, until);
	fill(&w);
	aar_write_html(&w.aar, &page);
	CHECK(!page.failed);
	if (!xml_check(&page, why))
		printf("%s\n", why);
	CHECK(xml_check(&page, why));
	CHECK(!strstr(buffer_text(&page), "<script") && !strstr(buffer_text(&page), "<img"));
	CHECK(!strstr(buffer_text(&page), "\xe2\x80\xae") && !strchr(buffer_text(&page), '\a'));
	CHECK(!strstr(buffer_text(&page), "http:") && !strstr(buffer_text(&page), "https:"));
	buffer_free(&page);
	close_world(&w);
}

TEST(a_page_with_everything_is_well_formed_in_english)
{
	check_page(LANGUAGE_EN, minutes(240));
}

TEST(a_page_with_everything_is_well_formed_in_japanese)
{
	check_page(LANGUAGE_JA, minutes(240));
}

TEST(a_page_of_any_unfinished_moment_is_well_formed)
{
	for (int64_t minute = 0; minute < 30; minute += 3)
		check_page(LANGUAGE_EN, minutes(minute));
}

TEST(hostile_words_are_shown)
{
	struct world w;
	struct buffer page = {0};
	open_world(&w, LANGUAGE_EN, minutes(240));
	fill(&w);
	aar_write_html(&w.aar, &page);
	int shown = 0;
	for (const char *at = buffer_text(&page); (at = strstr(at, "&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt; &amp; &quot;]]&gt; [U+202E] [U+0007]")); at++)
		shown++;
	CHECK(shown >= 9); /* rationale, dissent, basis of two kinds, refusal, proposal, ruling, note, skip, rating */
	buffer_free(&page);
	close_world(&w);
}

/* A speech stands whole with its decision; the table on the first sheet has its beginning, cut between two characters. */
TEST(a_long_reason_leaves_the_first_sheet_readable)
{
	static char speech[8193];
	for (size_t odd = 0; odd < 6; odd++) {
		memcpy(speech, "abcdef", odd);
		for (size_t i = odd; i + 6 < sizeof speech; i += 6)
			memcpy(speech + i, "\u6E2Fo\u0301", 7); /* never a space; "o" carries a mark */
		struct world w;
		struct buffer page = {0};
		char why[200];
		open_world(&w, LANGUAGE_EN, minutes(240));
		fill(&w);
		const struct audience_choice *c = NULL;
		for (int i = 0; i < w.aar.aftermath->choice_count && !c; i++)
			if (w.aar.aftermath->choices[i].chosen >= 0 && w.aar.aftermath->choices[i].voice_count)
				c = &w.aar.aftermath->choices[i];
		CHECK(c != NULL);
		((struct audience_voice *)c->voices)[0].words = speech;
		aar_write_html(&w.aar, &page);
		CHECK(xml_check(&page, why));
		const char *cell = strstr(buffer_text(&page), "class=\"words\""), *end = cell ? strstr(cell, "... <a href=\"#decision-") : NULL;
		CHECK(end && end - cell < 400 && end - cell > 250);
		CHECK(end && memcmp(end, "... <a", 6) == 0 && end[-1] != 'o');
		CHECK(strstr(buffer_text(&page), speech) != NULL);
		buffer_free(&page);
		close_world(&w);
	}
}

TEST(the_same_run_gives_the_same_bytes)
{
	struct world w, again;
	struct buffer first = {0}, second = {0};
	open_world(&w, LANGUAGE_JA, minutes(240));
	fill(&w);
	open_world(&again, LANGUAGE_JA, minutes(240));
	fill(&again);
	aar_write_html(&w.aar, &first);
	aar_write_html(&again.aar, &second);
	CHECK_TEXT(buffer_text(&first), buffer_text(&second));
	buffer_clear(&first);
	buffer_clear(&second);
	aar_write_json(&w.aar, &first);
	aar_write_json(&again.aar, &second);
	CHECK_TEXT(buffer_text(&first), buffer_text(&second));
	buffer_free(&first);
	buffer_free(&second);
	close_world(&w);
	close_world(&again);
}

TEST(the_json_is_one_object_with_every_part)
{
	static const char *const keys[] = {"scenario",  "version",     "title",          "recording", "seats",    "summary", "objectives", "decisions", "measures",
	                                   "information", "turning_points", "otherwise", "branches", "metrics", "rulings",    "notes",     "log"};
	struct world w;
	struct buffer out = {0};
	struct json_error error = {0};
	open_world(&w, LANGUAGE_EN, minutes(240));
	fill(&w);
	aar_write_json(&w.aar, &out);
	const struct json *object = json_parse(&w.arena, buffer_text(&out), out.length, &error);
	if (!object)
		printf("%zu: %s\n", error.offset, error.reason);
	CHECK(object && object->kind == JSON_OBJECT);
	for (size_t i = 0; i < COUNT(keys); i++)
		CHECK(json_member(object, keys[i]) != NULL);
	CHECK_INT(object->length, COUNT(keys));
	buffer_free(&out);
	close_world(&w);
}

TEST(a_recording_that_differs_is_said_so_at_the_top)
{
	struct world w;
	struct buffer page = {0};
	char why[200];
	open_world(&w, LANGUAGE_EN, minutes(240));
	fill(&w);
	w.aar.run.divergence = "metric <ops> differs";
	aar_write_html(&w.aar, &page);
	const char *said = strstr(buffer_text(&page), "NOT VERIFIED"), *what = strstr(buffer_text(&page), "metric &lt;ops&gt; differs");
	CHECK(said && what && said < strstr(buffer_text(&page), "<h2>"));
	CHECK(xml_check(&page, why));
	buffer_free(&page);
	close_world(&w);
}

TEST_MAIN
