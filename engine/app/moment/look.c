/* See look.h. */
#include "app/moment/look.h"

#include "app/app.h"
#include "app/places.h"

#include <stdlib.h>
#include <string.h>

bool look_load(struct look *look)
{
	char assets[APP_PATH], themes[APP_PATH], icons[APP_PATH], text[APP_PATH];
	const char *error = "a path is too long";
	memset(look, 0, sizeof *look);
	bool ok = app_join(assets, app_data_folder(), "assets") && app_join(themes, assets, "themes") && app_join(icons, assets, "icons.txt") &&
	          app_join(text, assets, "text") && theme_load(&look->themes, &look->arena, themes, &error);
	look->icons = ok ? icon_load(&look->arena, icons, &error) : NULL;
	look->strings = look->icons ? i18n_load(&look->arena, text, &error) : NULL;
	if (look->strings)
		return true;
	app_complain("%s. Build again: sh engine/start", error);
	look_free(look);
	return false;
}

void look_free(struct look *look)
{
	arena_free(&look->arena);
	memset(look, 0, sizeof *look);
}

enum language look_language(const char *code)
{
	enum language language = LANGUAGE_EN;
	if (!code) {
		code = getenv("LC_ALL");
		code = code && *code ? code : getenv("LANG");
	}
	char two[3] = "";
	if (code && strlen(code) >= 2)
		memcpy(two, code, 2);
	return i18n_language_from_code(two, &language) ? language : LANGUAGE_EN;
}
