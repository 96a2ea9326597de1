/* See app.h. */
#include "app/app.h"

#include "app/check_words.h"
#include "script/mistake/saying.h"
#include "view/text/i18n.h"

#include <stdarg.h>
#include <string.h>

/* The language of complaints: what --lang says, wherever it stands, because a mistake before it is told too. */
static enum language spoken;

void app_speak(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		bool apart = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
		if (apart || strncmp(argv[i], "--lang=", 7) == 0)
			i18n_language_from_code(apart ? argv[i + 1] : argv[i] + 7, &spoken);
	}
}

void app_complain(const char *format, ...)
{
	static bool within; /* the table of words itself may be what is complained of */
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	fputs("enshu: ", stderr);
	struct arena arena = {0};
	struct sayings sayings = {.arena = &arena};
	const struct script_words *words = within || spoken == LANGUAGE_EN ? NULL : (within = true, check_words(spoken));
	const struct script_saying *said = words ? saying_make(&sayings, format, arguments) : NULL;
	if (said)
		fputs(saying_text(said, said->english, words, &arena), stderr);
	else
		vfprintf(stderr, format, again);
	within = false;
	fputc('\n', stderr);
	arena_free(&arena);
	va_end(again);
	va_end(arguments);
}
