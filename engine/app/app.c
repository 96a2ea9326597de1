/* See app.h. */
#include "app/app.h"

#include "app/check_words.h"
#include "base/saying.h"
#include "view/text/i18n.h"

#include <stdarg.h>
#include <string.h>

/* The language of complaints: what --lang says, wherever it stands, because a mistake before it is told too. */
static enum language spoken;

void app_speak(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "text") == 0)
		return; /* there it names the translation */
	for (int i = 1; i < argc; i++) {
		bool apart = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
		if (apart || strncmp(argv[i], "--lang=", 7) == 0)
			i18n_language_from_code(apart ? argv[i + 1] : argv[i] + 7, &spoken);
	}
}

const struct saying_words *app_words(void)
{
	static bool within; /* the table of words itself may be what is complained of */
	if (within || spoken == LANGUAGE_EN)
		return NULL;
	within = true;
	const struct saying_words *words = check_words(spoken);
	within = false;
	return words;
}

const char *app_reason(struct arena *arena, const char *english, const char *format)
{
	struct sayings sayings = {.arena = arena};
	const struct saying_words *words = app_words();
	return words ? saying_text(saying_recover(&sayings, format, english), english, words, arena) : english;
}

static void say(FILE *out, const char *format, va_list arguments)
{
	struct arena arena = {0};
	struct sayings sayings = {.arena = &arena};
	va_list again;
	va_copy(again, arguments);
	const struct saying_words *words = app_words();
	const struct saying *said = words ? saying_make(&sayings, format, arguments) : NULL;
	if (said)
		fputs(saying_text(said, said->english, words, &arena), out);
	else
		vfprintf(out, format, again);
	fputc('\n', out);
	va_end(again);
	arena_free(&arena);
}

void app_complain(const char *format, ...)
{
	va_list arguments;
	fputs("enshu: ", stderr);
	va_start(arguments, format);
	say(stderr, format, arguments);
	va_end(arguments);
}

void app_say(FILE *out, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	say(out, format, arguments);
	va_end(arguments);
}
