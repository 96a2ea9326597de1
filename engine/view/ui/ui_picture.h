/* ui_picture — everything the desk screens look at, and the one function that draws them.
 *
 * Only what the present screen needs has to be there: library for the library, setup for a new session, console (and role) for a running session, replay,
 * hotwash. A missing picture draws an empty screen, never a crash. */
#ifndef ENSHU_VIEW_UI_PICTURE_H
#define ENSHU_VIEW_UI_PICTURE_H

#include "audience/console.h"
#include "audience/levers.h"
#include "view/library/picture_library.h"
#include "view/replay/picture_replay.h"
#include "view/ui/ui_state.h"
#include "view/workbench/picture_author.h"
#include "view/workbench/picture_explore.h"

enum desk_recording { DESK_RECORDING, DESK_RECORDING_STOPPED, DESK_NOT_RECORDING, DESK_RECORDED /* a picture made from a recording: nothing is under way */, DESK_READING /* a recording that takes nothing up */ };
/* What the app knows and no picture says. */
struct desk_status {
	const enum ui_action *absent; /* what this program does not offer: no control is drawn for it and no key acts */
	int absent_count;
	bool room_on; /* a room window is open */
	int stations, stations_joined; /* stations 0: none in this session */
	enum desk_recording recording;
	bool branch;                   /* the run goes on from a moment of another one, in a recording of its own */
	const char *stop_reason;                   /* "the disk is full": a phrase in the window's language; "" */
	const char *stop_remedy;                   /* what to do: "Free 12 MB on /home" */
	int64_t stopped_at;                        /* second of the day */
	bool discussion;                           /* the module's discussion is open in the room */
	int64_t talk_left;                         /* its wall seconds */
	const struct audience_question *questions; /* of the module under discussion */
	int question_count;
	const struct audience_text *modules; /* names of all modules */
	int module_count;
};

struct ui_pictures {
	struct desk_status status;
	const struct library_picture *library;
	const struct setup_picture *setup;
	const struct audience_console *console; /* made with ui.inject as `selected` */
	const struct audience_role *role;       /* of ui.role, for the facilitator; NULL: not needed */
	const struct audience_role *role_other; /* of ui.role_other, for the comparison */
	const struct audience_levers *levers;   /* while a ruling is put together (ui_needs_levers) */
	/* What would come of that ruling once its delay has passed, and what without it; NULL: not known, or `console` when there is no delay. */
	const struct audience_console *foreseen, *without;
	const struct replay_picture *replay;
	const struct hotwash_picture *hotwash;
	const struct explore_picture *explore;
	const struct author_picture *author; /* of a scenario that is being written, on every screen; NULL: none is */
};

/* Whether the status names the action as absent. */
bool ui_is_absent(const struct ui_pictures *p, enum ui_action action);
/* Draws the present screen with its banners, toasts and overlay. Changes neither state nor pictures. */
void ui_draw(struct frame *f, struct ui_state *ui, const struct ui_pictures *p);
/* The toasts alone, over a window that shows the room. */
void ui_draw_toasts(struct frame *f, struct ui_state *ui, const struct ui_pictures *p);
/* Below this scale (pixels for a logical one) a desk cannot be read: 768 x 432. The room's letters are larger. */
#define UI_SCALE_MIN      0.4
#define UI_ROOM_SCALE_MIN 0.25
/* In a window too small to read: says so in letters that can be read, and keeps the keys of the pace and of the window. */
void ui_draw_too_small(struct frame *f, struct ui_state *ui, const struct ui_pictures *p, double scale);
/* Binds the keys of a desk whose only window shows the room (ui_state.room_page): the way back, the pace, whatever opens over the desk. */
void ui_bind_room_page(struct frame *f, struct ui_state *ui, const struct ui_pictures *p);
/* True when the role picture is needed for this state (role view, or a form that lists facts), and for the other role. */
bool ui_needs_role(const struct ui_state *ui);
bool ui_needs_other_role(const struct ui_state *ui);
/* True while the form of a ruling is open: levers and what would come of it are needed. */
bool ui_needs_levers(const struct ui_state *ui);

#endif
