/* theme — colours by name, and the palettes that give them values.
 *
 * Everything drawn names a colour of this list; a palette (assets/themes/dark.json, light.json) is applied only when the draw list becomes pixels,
 * so a draw list is the same in every theme and switching themes needs no new frame. The names and values are those of the visual tokens. */
#ifndef ENSHU_VIEW_THEME_H
#define ENSHU_VIEW_THEME_H

#include "base/memory.h"

/* X(ENUM, name in the theme file). A hue has one meaning each: see docs/decisions.md before adding a colour. */
#define THEME_COLOURS(X)                                                                                               \
	X(BG, "bg")                                                                                                    \
	X(PANEL, "panel")                                                                                              \
	X(RAISED, "raised")                                                                                            \
	X(SUNKEN, "sunken")                                                                                            \
	X(LINE, "line")                                                                                                \
	X(LINE_STRONG, "lineStrong")                                                                                   \
	X(TEXT, "text")                                                                                                \
	X(TEXT2, "text2")                                                                                              \
	X(TEXT3, "text3")                                                                                              \
	X(ACCENT, "accent")        /* fill only: newest, next, now, primary button */                                  \
	X(ACCENT_INK, "accentInk") /* accent as line or text */                                                        \
	X(ON_ACCENT, "onAccent")                                                                                       \
	X(ACCENT_TINT, "accentTint") /* selected */                                                                    \
	X(ALERT, "alert")            /* worse, setback, lost, error, late; always with an octagon, pennant or word */  \
	X(ALERT_TINT, "alertTint")                                                                                     \
	X(DEF, "def")                                                                                                  \
	X(DEF_TINT, "defTint")                                                                                         \
	X(ON_DEF, "onDef")                                                                                             \
	X(DET, "det")                                                                                                  \
	X(DET_TINT, "detTint")                                                                                         \
	X(ON_DET, "onDet")                                                                                             \
	X(COO, "coo")                                                                                                  \
	X(COO_TINT, "cooTint")                                                                                         \
	X(ON_COO, "onCoo")                                                                                             \
	X(H1, "h1") /* data ramp, lowest to highest */                                                                 \
	X(H2, "h2")                                                                                                    \
	X(H3, "h3")                                                                                                    \
	X(H4, "h4")                                                                                                    \
	X(H5, "h5")                                                                                                    \
	X(PRIMARY_HOVER, "primaryHover")                                                                               \
	X(PRIMARY_PRESSED, "primaryPressed")                                                                           \
	X(HOVER, "hover") /* default button under the pointer */                                                       \
	X(KEYCAP_ON_ACCENT, "keycapOnAccent")                                                                          \
	X(HAIRLINE, "hairline")  /* between table rows */                                                              \
	X(FUTURE, "future")      /* right of the now line */                                                           \
	X(MARK_FILL, "markFill") /* the exercise mark: outlined in dark, filled in light */

enum colour {
	COLOUR_NONE, /* not drawn */
#define THEME_ENUM(name, text) COLOUR_##name,
	THEME_COLOURS(THEME_ENUM)
#undef THEME_ENUM
	    COLOUR_COUNT
};

/* The name in the theme files, e.g. "accentInk"; "none" for COLOUR_NONE. */
const char *theme_colour_name(enum colour colour);

enum theme_id { THEME_DARK, THEME_LIGHT, THEME_COUNT };

struct theme {
	uint32_t rgb[COLOUR_COUNT]; /* 0xRRGGBB */
};

struct theme_set {
	struct theme themes[THEME_COUNT];
};

/* Reads dark.json and light.json in `folder` (assets/themes). On failure returns false, *set is unspecified, and *error is a sentence
 * in the arena naming file, place and reason (or a fixed phrase when memory is exhausted). */
bool theme_load(struct theme_set *set, struct arena *arena, const char *folder, const char **error);

/* One palette from JSON text: every colour exactly once as "#RRGGBB", nothing else. `name` is used in the error sentence. */
bool theme_parse(struct theme *theme, struct arena *arena, const char *name, const char *source, size_t length,
                 const char **error);

#endif
