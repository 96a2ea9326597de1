/* view_world — what every test of a picture needs: texts, icons, themes and a setting with fixed metrics, loaded from assets/. */
#ifndef ENSHU_TESTS_VIEW_WORLD_H
#define ENSHU_TESTS_VIEW_WORLD_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/draw/frame.h"

struct view_world {
	struct arena arena;
	struct theme_set themes;
	struct frame_setting setting;
	struct frame frame;
};

/* Ends the program when an asset is broken: no test makes sense then. */
static void view_world_open(struct view_world *w, enum language language)
{
	const char *error = "";
	memset(w, 0, sizeof *w);
	w->setting.metrics = text_metrics_fixed();
	w->setting.language = language;
	w->setting.icons = icon_load(&w->arena, ENSHU_SOURCE_DIR "/assets/icons.txt", &error);
	if (w->setting.icons)
		w->setting.strings = i18n_load(&w->arena, ENSHU_SOURCE_DIR "/assets/text", &error);
	if (!w->setting.strings || !theme_load(&w->themes, &w->arena, ENSHU_SOURCE_DIR "/assets/themes", &error)) {
		printf("%s\n", error);
		exit(1);
	}
}

static void view_world_close(struct view_world *w)
{
	frame_free(&w->frame);
	arena_free(&w->arena);
}

#endif
