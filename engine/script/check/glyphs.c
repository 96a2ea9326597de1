/* glyphs — texts with characters that the fonts of a machine lack. Script knows no fonts: whoever does answers for each character, once. */
#include "script/mistake/report.h"
#include "script/script_struct.h"

#include "base/utf8.h"

#include <string.h>

#define CODE_POINTS 0x110000u

struct asked { /* two bits for each code point: asked, has */
	uint8_t bits[CODE_POINTS / 4];
};

static bool has_glyph(struct asked *asked, uint32_t c, bool (*covers)(void *user, uint32_t code_point), void *user)
{
	uint8_t *byte = &asked->bits[c / 4];
	unsigned shift = c % 4 * 2;
	if (!(*byte >> shift & 1))
		*byte |= (uint8_t)((covers(user, c) ? 3u : 1u) << shift);
	return *byte >> (shift + 1) & 1;
}

/* The first character without a glyph, 0 when all have one. */
static uint32_t first_missing(struct asked *asked, const char *text, bool (*covers)(void *user, uint32_t code_point), void *user)
{
	for (size_t at = 0, length = strlen(text); at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		at += bytes ? bytes : 1;
		if (bytes && !(c >= 0x20 && c < 0x7f) && !has_glyph(asked, c, covers, user))
			return c;
	}
	return 0;
}

void script_check_glyphs(struct script *script, bool (*covers)(void *user, uint32_t code_point), void *user)
{
	struct reporter reporter = {.sources = &script->sources, .list = &script->diagnostics, .arena = &script->arena, .sayings = {.arena = &script->arena}};
	struct asked *asked = memory_allocate_zeroed(1, sizeof *asked);
	const struct sim_scenario *sc = &script->scenario;
	for (uint32_t i = 0; asked && script->ready && i < sc->text_count; i++)
		for (uint32_t l = 0; l < sc->language_count; l++) {
			const struct sim_text_entry *text = &sc->texts[i];
			uint32_t c = text->by_language[l] ? first_missing(asked, text->by_language[l], covers, user) : 0;
			char sign[8] = "";
			utf8_encode(c, sign);
			if (c)
				report_line(&reporter, DIAG_GLYPH, SIM_PLACE_FILE(text->place), (int)SIM_PLACE_LINE(text->place), sign, NULL,
				            "text %s in %s holds U+%04X, which no font here has", text->id, sc->languages[l], (unsigned)c);
		}
	memory_free(asked);
	diagnostic_sort(&script->diagnostics);
}
