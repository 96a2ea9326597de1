/* strange_scenario — a sound scenario by an author who knows no limits: titles of 80 characters in any script, twelve roles with long names, ten indicators, up to 200 injects, words without
 * a place to break. What it is made of follows from its seed. */
#ifndef ENSHU_TESTS_STRANGE_SCENARIO_H
#define ENSHU_TESTS_STRANGE_SCENARIO_H

#include "random_text.h"
#include "test.h"

#include <sys/stat.h>

#define STRANGE_ROLES   12
#define STRANGE_METRICS 10

/* Words of one script until there are about `most` characters; in one text of six without a space between them. */
static inline void strange_words(struct dice *d, struct buffer *out, size_t most)
{
	static const char *const scripts[][6] = {
	    {"Undersecretary ", "for ", "interconnection ", "Niederspannungsschaltanlage ", "reply ", "WWWWWWWW "},
	    {"重要インフラ", "、電力・通信", "連絡調整会議", "「対応」", "サイバーセキュリティ", "を"},
	    {"ศูนย์ประสาน", "งานความมั่นคง", "ปลอดภัยไซเบอร์", "แห่งชาติ ", "ไฟฟ้า", "น้ำ "},
	    {"Ủy ban ", "Thường trực ", "Đường ống ", "nghiêm trọng ", "ngừng ", "cấp nước "},
	    {"مركز ", "الاستجابة ", "لطوارئ ", "الحاسب ", "الوطني ", "وزارة "},
	    {"🚢", "⚓️", "👩‍👩‍👧 ", "🔌🔥", "port ", "🇯🇵 "},
	};
	const char *const *words = scripts[roll(d, sizeof scripts / sizeof *scripts)];
	bool spaced = roll(d, 6) > 0;
	for (size_t n = 0; n < most;) {
		const char *word = words[roll(d, 6)];
		size_t bytes = strlen(word), letters = 0;
		bytes -= !spaced && word[bytes - 1] == ' ';
		for (size_t i = 0; i < bytes; i++)
			letters += ((unsigned char)word[i] & 0xc0) != 0x80;
		if (n > 0 && n + letters > most)
			break;
		buffer_append(out, word, bytes);
		n += letters;
	}
	buffer_append_byte(out, (char)('a' + roll(d, 26)));
}

/* en = "...", ja = "..."; without Japanese one time in three, so that it falls back. */
static inline void strange_languages(struct dice *d, struct buffer *out, size_t most)
{
	buffer_append_text(out, "en = \"");
	strange_words(d, out, 1 + roll(d, (uint32_t)most));
	if (roll(d, 3)) {
		buffer_append_text(out, "\", ja = \"");
		strange_words(d, out, 1 + roll(d, (uint32_t)most));
	}
	buffer_append_text(out, "\"");
}

static inline void strange_text(struct dice *d, struct buffer *out, const char *key, size_t most)
{
	buffer_append_format(out, "%s = { ", key);
	strange_languages(d, out, most);
	buffer_append_text(out, " }");
}

static inline void strange_things(struct dice *d, struct buffer *out)
{
	for (int i = 1; i <= STRANGE_ROLES; i++) {
		buffer_append_format(out, "role \"r%d\" { seats = %u, kind = \"csirt\", ", i, 1 + roll(d, 9));
		strange_text(d, out, "name", 60);
		strange_text(d, out, ", brief", 80);
		buffer_append_text(out, " }\n");
	}
	for (int i = 1; i <= STRANGE_METRICS; i++) {
		buffer_append_format(out, "metric \"m%d\" { start = %u, good = \"%s\", threshold = %u, ", i, roll(d, 101), roll(d, 2) ? "high" : "low", roll(d, 101));
		strange_text(d, out, "name", 40);
		buffer_append_text(out, " }\n");
	}
	for (int i = 1; i <= 6; i++) {
		buffer_append_format(out, "objective \"O%d\" { ", i);
		strange_text(d, out, "text", 80);
		buffer_append_format(out, " }\nfact \"f%d\" { ", i);
		strange_languages(d, out, 80);
		buffer_append_format(out, " }\nresource \"s%d\" { start = %u, owner = \"r%u\", ", i, 1 + roll(d, 9), 1 + roll(d, STRANGE_ROLES));
		strange_text(d, out, "name", 40);
		buffer_append_format(out, " }\nmodule \"p%d\" { at = \"%dm\", discussion = \"9m\", ", i, 55 * (i - 1));
		strange_text(d, out, "name", 40);
		buffer_append_text(out, ", questions = { ");
		for (int q = 0; q < 3; q++) {
			buffer_append_text(out, q ? ", { en = \"" : "{ en = \"");
			strange_words(d, out, 20 + roll(d, 60));
			buffer_append_text(out, "\" }");
		}
		buffer_append_text(out, " } }\n");
	}
}

static inline void strange_effects(struct dice *d, struct buffer *out)
{
	buffer_append_format(out, "effects = { m%u = %d, m%u = %d }", 1 + roll(d, 5), (int)roll(d, 41) - 20, 6 + roll(d, 5), (int)roll(d, 41) - 20);
}

static inline void strange_happenings(struct dice *d, struct buffer *out)
{
	static const char *const channels[] = {"phone", "email", "feed", "news", "web", "voice", "social", "briefing"};
	uint32_t injects = 20 + roll(d, 181), decisions = 4 + roll(d, 25), actions = 3 + roll(d, 12);
	for (uint32_t i = 1; i <= injects; i++) {
		buffer_append_format(out, "inject \"i%u\" { at = \"%um\", to = %s, via = \"%s\", module = \"p%u\", ", i, roll(d, 350), roll(d, 3) ? "{ \"r1\", \"r2\", \"r7\" }" : "\"everybody\"",
		                     channels[roll(d, sizeof channels / sizeof *channels)], 1 + roll(d, 6));
		strange_text(d, out, "subject", 80);
		strange_text(d, out, ", body", 200);
		strange_text(d, out, ", from", 60);
		strange_text(d, out, ", notes", 200);
		buffer_append_format(out, ", reveals = \"f%u\", ", i <= 6 ? i : 1 + roll(d, 6)); /* each fact can be learned */
		strange_effects(d, out);
		buffer_append_text(out, " }\n");
	}
	for (uint32_t i = 1; i <= decisions; i++) {
		uint32_t options = 2 + roll(d, 5);
		buffer_append_format(out, "decision \"d%u\" { owner = %s, at = \"%um\", within = \"%um\", default = \"a\", ", i, roll(d, 2) ? "\"r3\"" : "{ \"r4\", \"r5\" }", roll(d, 330), 5 + roll(d, 90));
		strange_text(d, out, "prompt", 80);
		for (uint32_t o = 0; o < options; o++) {
			buffer_append_format(out, ", option \"%c\" { ", 'a' + o);
			strange_text(d, out, "text", 80);
			buffer_append_text(out, ", ");
			strange_effects(d, out);
			buffer_append_text(out, " }");
		}
		buffer_append_text(out, " }\n");
	}
	for (uint32_t i = 1; i <= actions; i++) {
		buffer_append_format(out, "action \"a%u\" { owner = \"r%u\", takes = \"%um\", needs = { knows \"f%u\", uses(\"s%u\", 1), approval { by = \"r%u\", within = \"15m\", ", i, 1 + roll(d, 6), 5 + roll(d, 60),
		                     1 + roll(d, 6), 1 + roll(d, 6), 7 + roll(d, 6));
		strange_text(d, out, "name", 60);
		buffer_append_text(out, " } }, ");
		strange_text(d, out, "name", 60);
		buffer_append_text(out, ", ");
		strange_effects(d, out);
		buffer_append_text(out, " }\n");
	}
	for (int i = 1; i <= 6; i++) {
		buffer_append_format(out, "task \"T%d\" { objective = \"O%d\", check = within(\"%um\", \"fired:i%d\"), ", i, i, 5 + roll(d, 300), i);
		strange_text(d, out, "text", 80);
		buffer_append_format(out, " }\nending \"e%d\" { rank = %d, setback = %s, when = at_least(\"m%d\", %u), ", i, i, i > 3 ? "true" : "false", i, i == 6 ? 0 : roll(d, 100));
		strange_text(d, out, "title", 80);
		strange_text(d, out, ", text", 300);
		buffer_append_text(out, " }\n");
	}
}

/* Writes the scenario of this seed; its folder, which stays for whoever looks for a fault. */
static inline void strange_scenario(uint64_t seed, char folder[512])
{
	struct dice d = {.seed = seed};
	struct buffer out = {0};
	char path[600];
	mkdir(ENSHU_BUILD_DIR "/strange", 0755);
	snprintf(folder, 512, "%s/strange/s%llu", ENSHU_BUILD_DIR, (unsigned long long)seed);
	mkdir(folder, 0755);
	snprintf(path, sizeof path, "%s/scenario.lua", folder);
	buffer_append_format(&out, "scenario { id = \"s%llu\", api = 1, version = \"1.0.0\", languages = { \"en\", \"ja\" }, start = \"2026-10-05T%02u:00+09:00\", zone = \"JST\", length = \"6h\", session = \"2h\",\n  ",
	                     (unsigned long long)seed, roll(&d, 24));
	strange_text(&d, &out, "title", 80);
	strange_text(&d, &out, ", about", 300);
	strange_text(&d, &out, ", premise", 400);
	buffer_append_text(&out, " }\n");
	strange_things(&d, &out);
	strange_happenings(&d, &out);
	FILE *file = fopen(path, "w");
	CHECK(file && fwrite(out.data, 1, out.length, file) == out.length && fclose(file) == 0);
	buffer_free(&out);
}

#endif
