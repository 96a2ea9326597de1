/* enshu library — the library window, which `enshu` without a command opens too; and pictures of the screens before a session. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/front/front.h"
#include "app/moment/picture.h"
#include "app/opening.h"
#include "app/options.h"

static const struct app_command self = {
    "library", "library [SCENARIO] [--lang CODE] [--screenshot PNG --screen NAME]",
    "The library: scenarios and recordings on this machine, new sessions, replays, explorations, the author's screen. The same as `enshu` without a command.",
    "enshu library first-the-hospital --screenshot new.png --screen new-session --lang ja", cmd_library};

int cmd_library(int argc, char **argv)
{
	struct picture_options picture = {0};
	const struct app_option options[] = {
	    {"--screenshot", "PNG", "draw a picture, without any display", &picture.path},
	    {"--screen", "NAME", "library (default), or of SCENARIO new-session, explore or author", &picture.screen},
	    PICTURE_APP_OPTIONS(picture),
	};
	const char *scenario[1] = {NULL};
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, scenario, 1, &count, &exit))
		return exit;
	if (!picture.path && (count || picture.screen || picture.size || picture.theme || picture.scale)) {
		app_complain("a scenario, --screen, --size, --theme and --scale are for a picture: add --screenshot PNG. See `enshu library --help`.");
		return APP_USAGE;
	}
	if (!count && !app_language(NULL, picture.language))
		return APP_USAGE;
	picture.screen = picture.screen ? picture.screen : "library";
	if (picture.path)
		return picture_of_desk(scenario[0], &picture);
	struct front_options front = {.language = picture.language, .speed = 1};
	return front_library(&front);
}
