/* icon — the line icons, read from assets/icons.txt and drawn as ordinary draw items.
 *
 * A recipe is a few operations on a 24 x 24 grid (the table of the visual tokens, kept verbatim in the asset): L line, P polyline, Z polygon, C circle,
 * A arc, R rounded rectangle; a trailing F fills. Stroke is size / 12 rounded to a half pixel, at least 1.5; round caps and joins. */
#ifndef ENSHU_VIEW_ICON_H
#define ENSHU_VIEW_ICON_H

#include "view/draw/draw.h"

/* clang-format off */
#define ICON_LIST(X)                                                                                                   \
	X(PHONE, "phone") X(EMAIL, "email") X(FEED, "feed") X(PRESS, "press") X(WEB, "web") X(VOICE, "voice")          \
	X(SOCIAL, "social") X(NOTE, "note") X(PAPER, "paper") X(PERSON, "person") X(PEOPLE, "people")                  \
	X(CHECK, "check") X(CROSS, "cross") X(PLUS, "plus") X(MINUS, "minus") X(PAUSE, "pause") X(PLAY, "play")        \
	X(STEPF, "stepf") X(STEPB, "stepb") X(SKIP, "skip") X(HOLD, "hold") X(NEXT, "next") X(CLOCK, "clock")          \
	X(UNDO, "undo") X(PENCIL, "pencil") X(SEND, "send") X(LOCK, "lock") X(ARROW, "arrow") X(UP, "up")              \
	X(DOWN, "down") X(FLAT, "flat") X(CHEVD, "chevd") X(CHEVR, "chevr") X(VERIFIED, "verified")                    \
	X(ALERT, "alert") X(DECISION, "decision") X(SUCCESS, "success") X(SETBACK, "setback")                          \
	X(INJECT, "inject") X(BOOKMARK, "bookmark") X(SEARCH, "search") X(BRANCH, "branch")                            \
	X(MONITOR, "monitor") X(RECORD, "record") X(CHART, "chart") X(GAUGE, "gauge") X(TARGET, "target")              \
	X(END, "end") X(LIST, "list") X(SPEECH, "speech") X(PORT, "port") X(POWER, "power") X(WATER, "water")          \
	X(HOSPITAL, "hospital") X(PACKAGE, "package") X(CABLE, "cable") X(BANK, "bank") X(BALLOT, "ballot")            \
	X(SATELLITE, "satellite") X(SERVER, "server") X(BOT, "bot") X(FOLDER, "folder") X(DISK, "disk")                \
	X(KEY, "key") X(SWAP, "swap") X(EYE, "eye") X(GLOBE, "globe")
/* clang-format on */

enum icon {
	ICON_NONE, /* draws nothing */
#define ICON_ENUM(name, text) ICON_##name,
	ICON_LIST(ICON_ENUM)
#undef ICON_ENUM
	    ICON_COUNT
};

struct icon_set; /* immutable once loaded */

/* Reads a recipe file. Every icon of ICON_LIST must be there exactly once and nothing else. Returns NULL and a sentence in *error. */
const struct icon_set *icon_load(struct arena *arena, const char *path, const char **error);
/* The same from text already in memory; `name` is used in the error sentence. */
const struct icon_set *icon_parse(struct arena *arena, const char *name, const char *source, size_t length,
                                  const char **error);

const char *icon_name(enum icon icon);
/* ICON_NONE when there is no such icon; scenarios name their sector's icon. */
enum icon icon_by_name(const char *name);

/* Draws the icon in the size x size square whose top left corner is (x, y). */
void icon_draw(struct draw_list *d, const struct icon_set *set, enum icon icon, double x, double y, double size,
               enum colour colour);
/* The same with a stroke of the caller's: heavier where the icon is a state and has to be read from afar. */
void icon_draw_stroke(struct draw_list *d, const struct icon_set *set, enum icon icon, double x, double y, double size,
                      double stroke, enum colour colour);
/* The stroke width of an icon at a size, for lines drawn beside it. */
double icon_stroke(double size);

#endif
