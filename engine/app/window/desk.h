/* desk — a facilitator's windows at work: the loop that ties session, pictures and display together. Private to the app.
 *
 * Files: desk.c the loop and the clock; desk_draw.c the pictures; desk_act.c from intents to commands; desk_replay.c moving in a recorded run, branching; desk_explore.c exploring a scenario; desk_watch.c writing one; desk_library.c the library;
 * desk_setup.c the set-up of a session; desk_screens.c monitors that come and go. */
#ifndef ENSHU_APP_DESK_H
#define ENSHU_APP_DESK_H

#include "app/explore/exploring.h"
#include "app/front/front.h"
#include "app/moment/moment.h"
#include "app/moment/weigh.h"
#include "app/places.h"
#include "audience/room.h"
#include "display/display.h"
#include "session/session.h"
#include "session/what_if.h"
#include "view/room/room_motion.h"
#include "view/room/screen_room.h"
#include "view/ui/ui_update.h"

struct library; /* library_inside.h */
struct watching; /* desk_watch.c */
struct edition;

struct desk {
	struct look look;
	struct display *display; /* NULL: a picture is made */
	int picture_w, picture_h; /* of that picture, which stands for the one screen */
	struct ui_state *ui;
	struct ui_pictures pictures;
	struct frame frames[DISPLAY_WINDOWS];
	struct frame_setting settings[DISPLAY_WINDOWS]; /* events are read against the last frame, which points here */
	struct arena arenas[DISPLAY_WINDOWS]; /* pictures of each window */
	bool dirty;                           /* something changed: draw again */
	bool quit;
	int exit;
	int64_t stopped_at; /* local second at which the recording stopped, 0 it has not */

	struct session *session; /* NULL in the library */
	struct session_cursor *cursor;
	bool replay;             /* the session is only looked at */
	bool playing;            /* the replay moves by itself */
	int play_speed;          /* 1..600; 0: from decision to decision */
	int64_t play_now;        /* scenario second reached, also between two entries */
	int64_t jump_ms;         /* wall time at which it jumps next */
	int why;                 /* metric whose why is shown, SIM_NONE the ending */
	uint32_t why_event;      /* event whose why is shown instead, 0 none */
	struct family *family;   /* runs beside the replayed one */
	struct bookmarks *bookmarks;
	struct exploring *exploring; /* NULL none */
	bool explored;           /* its end has been drawn */
	int explored_card;       /* scenario of the library it is about */
	struct session_probe *probe; /* plays copies of the run, for what a ruling would bring about; NULL until one is put together */
	struct weighing *weighing; /* of the hot wash; NULL until it opens after the end */
	struct session_cursor *shown_at; /* moment that the room sees instead of the present one, NULL none */
	int shown;               /* turning point it belongs to, -1 the ending, -2 nothing was chosen */
	int64_t wall_ms;         /* monotonic, at the last turn of the loop */
	int64_t owed_ms;         /* scenario milliseconds that have passed and not yet made a second */
	int64_t begun_ms;        /* when this sitting began */
	struct audience_room_input room;
	int64_t talk_until_ms;
	struct room_motion motion;
	int64_t again_at_ms;     /* wall time at which the room turns a page, 0 never */
	bool moving;             /* something on the room display is still on its way */
	int phase;               /* module whose chain head has been shown */
	char chain[48];          /* head of the recording's chain at the last change of phase, in groups of four digits */
	int64_t chain_until_ms;
	int scripts_failed;      /* handler failures already told */
	bool ended;               /* the hot wash has opened by itself */
	int screens;              /* monitors there were when they were last counted */
	int64_t screens_ms;       /* wall time at which a lost monitor was last looked for */
	bool room_lost;          /* the room's window was closed because its monitor went */
	bool swapped;            /* the room window shows the desk and the other way round */
	struct library *library;
	struct watching *watching; /* a scenario that is being written; NULL: none is */
};

/* Draws every open window from the present moment. (desk_draw.c) */
void desk_draw(struct desk *d);
/* Text input is on while a field has the focus; the input method's window stands at the caret. */
void desk_take_text(struct desk *d);
/* Which window is the desk's: the console's, or after changing screens the room's. */
int desk_window(const struct desk *d);

/* Carries out what the person wants. */
void desk_carry_out(struct desk *d, const struct ui_intent *intent);
/* Takes a started or opened session over; the library's session, if any, is closed. */
void desk_take_session(struct desk *d, struct session *s, bool replay);
/* A run that is taken up again waits, on record, until somebody in the room starts its clock. */
void desk_begin_paused(struct session *s);
void desk_tell(struct desk *d, enum panel_toast_kind kind, const char *title, const char *text, const char *argument);

/* ---- monitors (desk_screens.c) ---- */
/* Opens the room's window on the monitor that the desk leaves free. False when there is none. */
bool desk_room_open(struct desk *d);
/* A monitor came or went, or a window moved (EVENT_SCREENS, EVENT_RESIZE). */
void desk_screens(struct desk *d, const struct event *event);
#define DESK_SCREENS_MS 2000 /* how often a lost monitor is looked for */
/* Once a turn of the loop: opens the room's window again when its monitor is back. */
void desk_screens_turn(struct desk *d);

/* The command that a recorded intent asks for; texts point into the intent, effects of a ruling into `ruled`, what a tick is about into `subject`. (desk_act.c) */
struct sim_command desk_command_of(const struct desk *d, const struct ui_intent *intent, struct sim_ruled ruled[SIM_RULED_MAX], char subject[256]);
/* While a ruling is put together: what it can change, and what would come of it, into d->pictures. (desk_foresee.c) */
void desk_foresee(struct desk *d, struct arena *arena);
void desk_foresee_end(struct desk *d);

/* ---- replay (desk_replay.c) ---- */
/* Carries out what concerns the replayed run. */
void desk_replay(struct desk *d, const struct ui_intent *intent);
/* Opens family and bookmarks of the run just taken over; closes them. */
void desk_replay_begin(struct desk *d);
void desk_replay_end(struct desk *d);
/* Goes to an event (0: stays); `option` 1 asks why of it, 2 offers its other choices. */
void desk_replay_at(struct desk *d, int64_t event, int option);
/* Lets the playing run move by so much wall time. */
void desk_replay_play(struct desk *d, int64_t elapsed);
/* Entry at which the history of the cursor's run has at least `event` events; the cursor moves. */
uint32_t desk_entry_of_event(struct session_cursor *cursor, const struct session *s, int64_t event);
/* Puts the room at the moment of a turning point of the hot wash; -1 back to the end. */
void desk_show(struct desk *d, int turning);
/* Name beside a recording that is free: "STEM<suffix><n>.enshu", counting from n. */
void desk_free_name(const char *from, const char *suffix, int n, char out[APP_PATH + 64]);
struct replay_picture *desk_replay_picture(struct desk *d, struct arena *arena);

/* Writes the after-action report of the present run beside its recording, in the window's language, with the runs branched from it; tells where. (desk_report.c) */
void desk_report(struct desk *d);

/* ---- exploration (desk_explore.c) ---- */
void desk_explore(struct desk *d, const struct ui_intent *intent);

/* ---- a scenario that is being written (desk_watch.c) ---- */
/* Begins: loads it, waits for saves, and shows the console, or the author's screen while no version plays. `prints`: what each save brought, on standard output too.
 * False when files cannot be watched or memory is exhausted; then there is no session. */
bool desk_watch_begin(struct desk *d, const struct edition *edition, bool prints);
void desk_watch_end(struct desk *d);
/* Takes up what was saved since, if anything. */
void desk_watch_turn(struct desk *d);
/* Shows one of the screens of `enshu watch --screen`, now or once a version plays; the name must outlive the watching. */
void desk_watch_screen(struct desk *d, const char *screen);
/* Author in the library, and the way from the author's screen to the console. */
void desk_author(struct desk *d, const struct ui_intent *intent);
/* A file of it on disk; false when it is not there. */
bool desk_watch_file(const struct desk *d, const char *name, char out[APP_PATH]);
/* NULL when nothing is being written. */
const struct author_picture *desk_watch_picture(const struct desk *d, struct arena *arena);

/* The library: scenarios and recordings on disk. */
struct library *library_create(void);
void library_free(struct library *l);
/* What there is, by name; library_step fills it in. */
void library_list(struct library *l, enum language language);
/* The same with every scenario loaded. */
void library_refresh(struct library *l, enum language language);
/* Loads the next listed scenario or looks into the next listed recording; false when all have been. */
bool library_step(struct library *l);
bool library_has_steps(const struct library *l);
const struct library_picture *library_look(const struct library *l);
/* Set-up of scenario `index`; fills ui->setup. False after telling why. */
bool library_open_setup(struct desk *d, int index);
const struct setup_picture *library_setup(struct desk *d);
/* Saves the set-up under the intent's words, or loads the one the intent points to; tells when it cannot. */
void library_keep_setup(struct desk *d, const struct ui_intent *intent);
/* A further folder of scenarios, or one scenario's own, listed from the next refresh on. */
void library_add_folder(struct library *l, const char *folder);
bool library_start(struct desk *d, bool rehearse);
/* Path of a listed recording, NULL when there is none. */
const char *library_recording(const struct library *l, int index);
const char *library_scenario_folder(const struct library *l, int index);

#endif
