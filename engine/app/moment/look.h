/* look — what every picture needs from assets/: palettes, icons, interface texts. Loaded once, immutable. */
#ifndef ENSHU_APP_LOOK_H
#define ENSHU_APP_LOOK_H

#include "view/draw/frame.h"
#include "view/draw/theme.h"

struct look {
	struct arena arena;
	struct theme_set themes;
	const struct icon_set *icons;
	const struct i18n *strings;
};

/* Reads assets/. Complains and returns false when something there is missing or wrong. */
bool look_load(struct look *look);
void look_free(struct look *look);
/* The interface language for a code, or for the environment's LANG when NULL; English when neither is one of ours. */
enum language look_language(const char *code);

#endif
