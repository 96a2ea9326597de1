/* mishap — why a statement failed while it ran: Lua's "attempt to index a nil value (local 'x')" in an author's words, with a remedy where there is a usual one. */
#include "script/declare/loader.h"

#include "script/mistake/blame.h"

#include <string.h>

#define NAME_MAX_BYTES 64

struct failure {
	char verb[24];  /* "call", "index", ... */
	char type[16];  /* Lua's name of the type */
	char name[NAME_MAX_BYTES]; /* what it was called in the file; "" when Lua does not tell */
};

static bool copy(char *out, size_t size, const char *from, const char *end)
{
	size_t length = (size_t)(end - from);
	if (end < from || length >= size)
		return false;
	memcpy(out, from, length);
	out[length] = '\0';
	return true;
}

/* "attempt to VERB a TYPE value (local 'NAME')" */
static bool take_apart(const char *message, struct failure *f)
{
	const char *verb = message + strlen("attempt to "), *article, *value, *quote, *end;
	*f = (struct failure){0};
	if (strncmp(message, "attempt to ", strlen("attempt to ")) != 0 || !(value = strstr(verb, " value")))
		return false;
	article = strstr(verb, " a ");
	if (!article || article > value || !copy(f->verb, sizeof f->verb, verb, article) || !copy(f->type, sizeof f->type, article + 3, value))
		return false;
	quote = strchr(value, '\'');
	end = quote ? strchr(quote + 1, '\'') : NULL;
	if (end)
		copy(f->name, sizeof f->name, quote + 1, end);
	return true;
}

static const char *type_phrase(const char *type)
{
	static const char *const phrases[][2] = {{"nil", SAID("empty (nil)")},  {"table", SAID("a table")},        {"function", SAID("a function")},
	                                         {"number", SAID("a number")},  {"string", SAID("a text")},        {"boolean", SAID("true or false")},
	                                         {"userdata", SAID("a declaration")}};
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (strcmp(type, phrases[i][0]) == 0)
			return phrases[i][1];
	return type;
}

#define TELL(loader, token, ...) report_token((loader)->reporter, DIAG_LOADING, SIM_PLACE_FILE(place), (token), __VA_ARGS__)

static void tell_failure(struct loader *loader, sim_place place, uint32_t token, const struct failure *f)
{
	bool nil = strcmp(f->type, "nil") == 0;
	const char *name = *f->name ? f->name : SAID("a value here"), *is = type_phrase(f->type);
	const char *empty = nil ? SAID("nothing was assigned to it; an id or a text stands in quotation marks") : NULL;
	if (strcmp(f->verb, "call") == 0 && nil)
		TELL(loader, token, NULL, "there is no function %s", name);
	else if (strcmp(f->verb, "call") == 0)
		TELL(loader, token, "is a comma missing before the bracket?", "%s is %s: it takes no arguments", name, is);
	else if (strcmp(f->verb, "index") == 0)
		TELL(loader, token, empty, "%s is %s: nothing can be read from it", name, is);
	else if (strcmp(f->verb, "concatenate") == 0)
		TELL(loader, token, empty, "%s is %s: it cannot be joined to a text", name, is);
	else if (strcmp(f->verb, "get length of") == 0)
		TELL(loader, token, empty, "%s is %s: it has no length", name, is);
	else
		TELL(loader, token, empty, "%s is %s: it cannot be used in a calculation", name, is);
}

void mishap_tell(struct loader *loader, sim_place place, const char *raw, const char *message)
{
	struct failure f;
	uint32_t file = SIM_PLACE_FILE(place), token;
	int line = (int)SIM_PLACE_LINE(place);
	if (!blame_line(loader->sources, &loader->sources->items[file], line, raw, &token))
		report_line(loader->reporter, DIAG_LOADING, file, line, NULL, NULL, "%s", message);
	else if (take_apart(message, &f))
		tell_failure(loader, place, token, &f);
	else if (strncmp(message, "attempt to compare", 18) == 0)
		TELL(loader, token, "conditions are written in words: above(\"trust\", 50)", "these two values cannot be compared");
	else
		TELL(loader, token, NULL, "%s", message);
}
