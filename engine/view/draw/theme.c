/* theme — names and parsing of palettes. A palette is one flat JSON object {"colours": {"bg": "#0E141A", ...}}; a missing, doubled or unknown
 * name is an error, so that the file and the list in theme.h cannot drift apart. */
#include "view/draw/theme.h"

#include <string.h>

#include "base/file.h"
#include "base/json.h"

#define THEME_FILE_MAX 65536

static const char *const names[COLOUR_COUNT] = {"none",
#define THEME_NAME(name, text) text,
                                                THEME_COLOURS(THEME_NAME)
#undef THEME_NAME
};

const char *theme_colour_name(enum colour colour)
{
	return (unsigned)colour < COLOUR_COUNT ? names[colour] : "none";
}

/* "#RRGGBB", exactly. */
static bool parse_rgb(const struct json *value, uint32_t *rgb)
{
	if (value->kind != JSON_TEXT || value->length != 7 || value->text[0] != '#')
		return false;
	uint32_t result = 0;
	for (int i = 1; i < 7; i++) {
		char c = value->text[i];
		uint32_t digit;
		if (c >= '0' && c <= '9')
			digit = (uint32_t)(c - '0');
		else if (c >= 'A' && c <= 'F')
			digit = (uint32_t)(c - 'A' + 10);
		else if (c >= 'a' && c <= 'f')
			digit = (uint32_t)(c - 'a' + 10);
		else
			return false;
		result = result << 4 | digit;
	}
	*rgb = result;
	return true;
}

static enum colour colour_by_name(const char *name)
{
	for (int i = 1; i < COLOUR_COUNT; i++)
		if (strcmp(names[i], name) == 0)
			return (enum colour)i;
	return COLOUR_NONE;
}

static bool fail(struct arena *arena, const char **error, const char *file, const char *what, const char *reason)
{
	const char *sentence = arena_format(arena, "%s: %s%s", file, what, reason);
	*error = sentence ? sentence : "memory is exhausted";
	return false;
}

bool theme_parse(struct theme *theme, struct arena *arena, const char *name, const char *source, size_t length,
                 const char **error)
{
	struct json_error bad;
	const struct json *root = json_parse(arena, source, length, &bad);
	if (!root)
		return fail(arena, error, name, "", bad.reason);
	const struct json *colours = json_member(root, "colours");
	if (!colours || colours->kind != JSON_OBJECT)
		return fail(arena, error, name, "", "the object \"colours\" is missing");
	bool seen[COLOUR_COUNT] = {false};
	for (const struct json *m = colours->first; m; m = m->next) {
		enum colour colour = colour_by_name(m->key);
		if (colour == COLOUR_NONE)
			return fail(arena, error, name, m->key, " is not the name of a colour");
		if (!parse_rgb(m, &theme->rgb[colour]))
			return fail(arena, error, name, m->key, " must be written \"#RRGGBB\"");
		seen[colour] = true;
	}
	theme->rgb[COLOUR_NONE] = 0;
	for (int i = 1; i < COLOUR_COUNT; i++)
		if (!seen[i])
			return fail(arena, error, name, names[i], " is missing");
	return true;
}

bool theme_load(struct theme_set *set, struct arena *arena, const char *folder, const char **error)
{
	static const char *const files[THEME_COUNT] = {"dark.json", "light.json"};
	for (int i = 0; i < THEME_COUNT; i++) {
		const char *path = arena_format(arena, "%s/%s", folder, files[i]);
		if (!path)
			return fail(arena, error, files[i], "", "memory is exhausted");
		char *source;
		size_t length;
		enum file_result result = file_read(arena, path, THEME_FILE_MAX, &source, &length);
		if (result != FILE_OK)
			return fail(arena, error, path, "", file_result_phrase(result));
		if (!theme_parse(&set->themes[i], arena, path, source, length, error))
			return false;
	}
	return true;
}
