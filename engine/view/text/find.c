/* See find.h. */
#include "view/text/find.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

#define KANA_BYTES 96

/* The form in which characters are compared: small Latin letters of plain width, hiragana. */
static uint32_t fold(uint32_t c)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFEE0;
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
		return c + 32;
	if (c >= 0x30A1 && c <= 0x30F6)
		return c - 0x60;
	return c == 0x3000 ? ' ' : c;
}

static uint32_t next(const char **text, const char *end)
{
	uint32_t c = 0;
	size_t used = utf8_decode(*text, (size_t)(end - *text), &c);
	if (!used) { /* a stray byte stands for itself */
		c = 0x110000 + (unsigned char)**text;
		used = 1;
	}
	*text += used;
	return fold(c);
}

/* Bytes of the beginning of `text` that equal the word; 0 when it begins otherwise. */
static size_t begins(const char *text, const char *end, const char *word, const char *stop)
{
	const char *at = text;
	while (word < stop)
		if (at == end || next(&at, end) != next(&word, stop))
			return 0;
	return (size_t)(at - text);
}

long find_word(const char *text, const char *word, size_t length, size_t *matched)
{
	const char *end = text + strlen(text), *at = text;
	while (length > 0 && at < end) {
		size_t covered = begins(at, end, word, word + length);
		if (covered) {
			if (matched)
				*matched = covered;
			return (long)(at - text);
		}
		next(&at, end);
	}
	return -1;
}

/* Hepburn and the ministry's spelling; longest first within a letter. */
static const struct {
	const char *latin, *kana;
} syllables[] = {
    {"kya", "きゃ"}, {"kyu", "きゅ"}, {"kyo", "きょ"}, {"gya", "ぎゃ"}, {"gyu", "ぎゅ"}, {"gyo", "ぎょ"}, {"sha", "しゃ"}, {"shu", "しゅ"}, {"sho", "しょ"}, {"she", "しぇ"},
    {"sya", "しゃ"}, {"syu", "しゅ"}, {"syo", "しょ"}, {"cha", "ちゃ"}, {"chu", "ちゅ"}, {"cho", "ちょ"}, {"che", "ちぇ"}, {"tya", "ちゃ"}, {"tyu", "ちゅ"}, {"tyo", "ちょ"},
    {"jya", "じゃ"}, {"jyu", "じゅ"}, {"jyo", "じょ"}, {"zya", "じゃ"}, {"zyu", "じゅ"}, {"zyo", "じょ"}, {"nya", "にゃ"}, {"nyu", "にゅ"}, {"nyo", "にょ"}, {"hya", "ひゃ"},
    {"hyu", "ひゅ"}, {"hyo", "ひょ"}, {"bya", "びゃ"}, {"byu", "びゅ"}, {"byo", "びょ"}, {"pya", "ぴゃ"}, {"pyu", "ぴゅ"}, {"pyo", "ぴょ"}, {"mya", "みゃ"}, {"myu", "みゅ"},
    {"myo", "みょ"}, {"rya", "りゃ"}, {"ryu", "りゅ"}, {"ryo", "りょ"}, {"shi", "し"}, {"chi", "ち"}, {"tsu", "つ"}, {"thi", "てぃ"}, {"dhi", "でぃ"}, {"dya", "ぢゃ"}, {"dyu", "ぢゅ"},
    {"dyo", "ぢょ"}, {"ka", "か"}, {"ki", "き"}, {"ku", "く"}, {"ke", "け"}, {"ko", "こ"}, {"ga", "が"}, {"gi", "ぎ"}, {"gu", "ぐ"}, {"ge", "げ"}, {"go", "ご"}, {"sa", "さ"},
    {"si", "し"}, {"su", "す"}, {"se", "せ"}, {"so", "そ"}, {"za", "ざ"}, {"zi", "じ"}, {"zu", "ず"}, {"ze", "ぜ"}, {"zo", "ぞ"}, {"ja", "じゃ"}, {"ji", "じ"}, {"ju", "じゅ"},
    {"je", "じぇ"}, {"jo", "じょ"}, {"ta", "た"}, {"ti", "ち"}, {"tu", "つ"}, {"te", "て"}, {"to", "と"}, {"da", "だ"}, {"di", "ぢ"}, {"du", "づ"}, {"de", "で"}, {"do", "ど"},
    {"na", "な"}, {"ni", "に"}, {"nu", "ぬ"}, {"ne", "ね"}, {"no", "の"}, {"ha", "は"}, {"hi", "ひ"}, {"hu", "ふ"}, {"he", "へ"}, {"ho", "ほ"}, {"fa", "ふぁ"}, {"fi", "ふぃ"},
    {"fu", "ふ"}, {"fe", "ふぇ"}, {"fo", "ふぉ"}, {"ba", "ば"}, {"bi", "び"}, {"bu", "ぶ"}, {"be", "べ"}, {"bo", "ぼ"}, {"pa", "ぱ"}, {"pi", "ぴ"}, {"pu", "ぷ"}, {"pe", "ぺ"},
    {"po", "ぽ"}, {"ma", "ま"}, {"mi", "み"}, {"mu", "む"}, {"me", "め"}, {"mo", "も"}, {"ya", "や"}, {"yu", "ゆ"}, {"yo", "よ"}, {"ra", "ら"}, {"ri", "り"}, {"ru", "る"},
    {"re", "れ"}, {"ro", "ろ"}, {"wa", "わ"}, {"wo", "を"}, {"nn", "ん"}, {"n'", "ん"}, {"a", "あ"}, {"i", "い"}, {"u", "う"}, {"e", "え"}, {"o", "お"}, {"-", "ー"}};

struct spelling {
	char *out;
	size_t length, capacity;
};

static bool put(struct spelling *s, const char *kana, size_t length)
{
	if (s->length + length + 1 > s->capacity)
		return false;
	memcpy(s->out + s->length, kana, length);
	s->length += length;
	s->out[s->length] = 0;
	return true;
}

static size_t syllable(const char *latin, const char **kana)
{
	for (size_t i = 0; i < sizeof syllables / sizeof *syllables; i++) {
		size_t n = strlen(syllables[i].latin);
		if (strncmp(latin, syllables[i].latin, n) == 0) {
			*kana = syllables[i].kana;
			return n;
		}
	}
	return 0;
}

static bool is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && !strchr("aiueo", c);
}

/* A run of Latin letters; `last`: consonants at its end may be left out. */
static bool put_latin(struct spelling *s, const char *latin, bool last)
{
	while (*latin) {
		const char *kana;
		size_t used = syllable(latin, &kana);
		if (used) {
			if (!put(s, kana, strlen(kana)))
				return false;
		} else if (latin[0] == 'n' && (latin[1] || !last)) {
			if (!put(s, "ん", strlen("ん")))
				return false;
			used = 1;
		} else if (is_consonant(latin[0]) && latin[1] == latin[0]) {
			if (!put(s, "っ", strlen("っ")))
				return false;
			used = 1;
		} else {
			size_t waiting = 0;
			while (is_consonant(latin[waiting]))
				waiting++;
			return last && waiting > 0 && !latin[waiting];
		}
		latin += used;
	}
	return true;
}

bool find_kana(const char *word, size_t length, char *out, size_t capacity)
{
	struct spelling s = {out, 0, capacity};
	const char *end = word + length;
	char latin[KANA_BYTES];
	size_t waiting = 0;
	out[0] = 0;
	while (word < end) {
		uint32_t c = next(&word, end);
		char bytes[4];
		if ((c >= 'a' && c <= 'z') || c == '-' || c == '\'') {
			if (waiting + 1 == sizeof latin)
				return false;
			latin[waiting++] = (char)c;
			latin[waiting] = 0;
			continue;
		}
		if (waiting && !put_latin(&s, latin, false))
			return false;
		waiting = 0;
		if (!((c >= 0x3041 && c <= 0x3096) || c == 0x30FC) || !put(&s, bytes, utf8_encode(c, bytes)))
			return false;
	}
	return (!waiting || put_latin(&s, latin, true)) && s.length > 0;
}

bool find_all(const char *query, const char *const *texts, size_t count, size_t *match, size_t *match_length)
{
	static const char wide_space[] = "\xE3\x80\x80";
	if (match_length)
		*match_length = 0;
	while (*query) {
		size_t length = strcspn(query, " "), matched = 0;
		for (size_t i = 0; i + 3 <= length; i++)
			if (memcmp(query + i, wide_space, 3) == 0)
				length = i;
		char kana[KANA_BYTES];
		bool spelt = length && find_kana(query, length, kana, sizeof kana), found = length == 0;
		for (size_t i = 0; i < count && !found; i++) {
			long at = texts[i] ? find_word(texts[i], query, length, &matched) : -1;
			if (at < 0 && texts[i] && spelt)
				at = find_word(texts[i], kana, strlen(kana), &matched);
			found = at >= 0;
			if (found && i == 0 && match_length && *match_length == 0) {
				*match = (size_t)at;
				*match_length = matched;
			}
		}
		if (!found)
			return false;
		query += length;
		query += *query == ' ' ? 1 : strncmp(query, wide_space, 3) == 0 ? 3 : 0;
	}
	return true;
}
