/* ui_intent — what a person at the desk wants done, in the view's own words.
 *
 * The view knows no commands: ui_update.h turns events into intents, the app turns intents into commands of a session or into its own doings, and answers
 * with ui_accepted or ui_refused (ui_update.h), so that a form is emptied only once its act is on record. Indices are those of the audience pictures, which are
 * the scenario's. A field not named for a kind is -1, 0 or "". */
#ifndef ENSHU_VIEW_UI_INTENT_H
#define ENSHU_VIEW_UI_INTENT_H

#include <stdbool.h>
#include <stdint.h>

#include "view/widget/field.h"

#define UI_EFFECTS_MAX 16
#define UI_INTENTS_MAX 8

/* X(NAME, what it asks for, with the fields that hold). Texts: words, dissent, basis, from, subject. */
#define UI_INTENTS(X)                                                                                                                                                                         \
	/* clock and session: become recorded commands */                                                                                                                                     \
	X(PAUSE)     /* stop the clock */                                                                                                                                                     \
	X(RESUME)    /* let it run */                                                                                                                                                         \
	X(SPEED)     /* value = 1..600 */                                                                                                                                                     \
	X(PACE)      /* value = 1 injects fire by themselves, 0 the facilitator fires them */                                                                                                 \
	X(JUMP_NEXT) /* to the second of the next inject (or the next thing due) */                                                                                                           \
	X(JUMP_TO)   /* time = scenario second */                                                                                                                                             \
	X(SEAT) /* role; option = 0 played, 1 held, 2 bot; value = policy 0 own 1 cautious 2 bold 3 random 4 scripted */                                                                      \
	X(FIRE)    /* target = inject */                                                                                                                                                      \
	X(HOLD)    /* target = inject */                                                                                                                                                      \
	X(RELEASE) /* target = inject */                                                                                                                                                      \
	X(SKIP)    /* target = inject; words = the reason, never empty */                                                                                                                     \
	X(EDIT) /* target = inject; subject, words = body, from; roles = receivers or 0 unchanged; time or -1 unchanged. option = 1: fire it at once */                                       \
	X(INJECT) /* ad hoc: subject, words = body, from; roles; value = enum audience_channel; time = second, -1 now */                                                                      \
	X(EXPECTED) /* target = inject, option = position of the expected action; value = 1 seen, 0 not; words = its text. A note */                                                          \
	X(DECIDE)  /* role, target = decision, option; confidence 0..100 or -1; words = rationale, dissent, basis */                                                                          \
	X(EXTEND)  /* target = decision; time = seconds to add */                                                                                                                             \
	X(CLOSE)   /* target = decision: its fallback, or none */                                                                                                                             \
	X(PROPOSE) /* role; words; target = decision it answers to, or -1. (Off-menu in the record pane, or P) */                                                                             \
	X(RULE)    /* target = proposal or -1; value = 0 accept, 1 decline, 2 ask back; effects; time = delay in seconds; pillar; words */                                                    \
	X(APPROVE) /* role = who approves; target = approval; words */                                                                                                                        \
	X(REFUSE)  /* the same */                                                                                                                                                             \
	X(ACT)     /* role; target = action; anyway */                                                                                                                                        \
	X(STOP)    /* role; target = action */                                                                                                                                                \
	X(SHARE)   /* role; target = fact, or -1 and option = inject; roles = receivers; anyway */                                                                                            \
	X(NOTE)    /* words; role or -1 */                                                                                                                                                    \
	X(MODULE)  /* target = module (0-based), -1: the next */                                                                                                                              \
	X(UNDO)    /* take back the last act */                                                                                                                                               \
	X(RESTORE) /* take back the undo */                                                                                                                                                   \
	X(RATE) /* target = task, value = 1..4 for P S M U; target -1: confirm every rating proposed and not yet given */                                                                     \
	X(END) /* end the exercise; already confirmed */                                                                                                                                      \
	/* the room: not recorded */                                                                                                                                                          \
	X(DISCUSS)       /* value = 1 open the module's discussion, 0 end it */                                                                                                               \
	X(DISCUSS_MORE)  /* time = seconds to add to the time to talk */                                                                                                                      \
	X(DISCUSS_DEALT) /* target = question; toggles */                                                                                                                                     \
	X(SHOW)          /* hot wash: target = turning point to show in the room, -1 the ending */                                                                                            \
	/* program */                                                                                                                                                                         \
	X(OPEN_LIBRARY)                                                                                                                                                                       \
	X(OPEN_SETUP) /* target = scenario of the library: load it and fill setup_picture and ui_state.setup */                                                                               \
	X(OPEN_REPLAY) /* target = recording of the library, -1: the session that just ended; value = event to stand at, 0 the start; option = 1 say why of it, 2 try another choice there */ \
	X(OPEN_EXPLORE) /* target = scenario of the library, -1 none chosen */                                                                                                                \
	X(EXPLORE_AGAIN) \
	X(EXPLORE_STOP) \
	X(EXPLORE_WATCH) /* target = position of the finding: a run that shows it, recorded and opened */ \
	X(OPEN_AUTHOR)  /* target = scenario of the library, -1 a new one */                                                                                                                  \
	X(AUTHOR_PLAY)  /* the version that plays: its console */                                                                                                                             \
	X(OPEN_HOTWASH)                                                                                                                                                                       \
	X(RESUME_RECORDING) /* target = recording of the library */                                                                                                                           \
	X(RECHECK)          /* read the library's folders again */                                                                                                                            \
	X(CHOOSE_FOLDER)    /* words = folder with scenarios */                                                                                                                               \
	X(OPEN_LINE) /* words = file, value = line: open in the editor; target = scenario of the library, -1 the one running */                                                               \
	X(START)      /* with ui_state.setup; value = 1 rehearse: every seat by its bot */                                                                                                    \
	X(SETUP_LOAD) /* target = position in setup_picture.saved */                                                                                                                           \
	X(SETUP_SAVE) /* words = name */                                                                                                                                                                        \
	X(SETUP_SEED)     /* put a new seed into field UI_FIELD_SEED */                                                                                                                       \
	X(SETUP_CHECK)    /* a setting changed: renew setup_picture (file name, checks, screens) */                                                                                           \
	X(SAVE_RETRY)     /* recording stopped: try again */                                                                                                                                  \
	X(SAVE_ELSEWHERE) /* words = folder */                                                                                                                                                \
	X(SAVE_NOT)       /* go on without recording; already confirmed */                                                                                                                    \
	X(REPORT)                                                                                                                                                                             \
	X(SWAP) /* console and room change screens; with one window: turn the page */                                                                                                         \
	X(ROOM_VIEW) /* replay: the room's picture at this moment, in its window or, with one screen, on this page; again: no longer */                                                       \
	X(FULLSCREEN)                                                                                                                                                                         \
	X(THEME)         /* value = enum theme_id of the desk window */                                                                                                                       \
	X(LANGUAGE)      /* value = enum language of the desk window */                                                                                                                       \
	X(ROOM_LANGUAGE) /* value = enum language of the room window */                                                                                                                       \
	X(SETTINGS)      /* ui_state.text_step or ui_state.motion changed */                                                                                                                  \
	X(PICTURE) /* another role, inject, proposal, branch or moment was chosen: renew the pictures before drawing */                                                                       \
	X(QUIT)                                                                                                                                                                               \
	/* replay */                                                                                                                                                                          \
	X(PLAY)          /* value = 1 play, 0 stop */                                                                                                                                         \
	X(PLAY_SPEED)    /* value = 1..600; 0 jump from decision to decision */                                                                                                               \
	X(SEEK)          /* time = scenario second */                                                                                                                                         \
	X(SEEK_EVENT)    /* value = event number */                                                                                                                                           \
	X(STEP)          /* value = events forward, negative backward */                                                                                                                      \
	X(STEP_DECISION) /* value = +1 or -1 */                                                                                                                                               \
	X(BOOKMARK)      /* words = title, may be empty: at the present moment; option = 1: remove, value = event */                                                                                                             \
	X(BRANCH) /* time = second, target = decision, option = the other option, or -1: go on from here. words = "" */                                                                       \
	X(SELECT_BRANCH) /* target = branch, 0 the original */                                                                                                                                \
	X(COMPARE)       /* value = 1 overlay the branch, 0 not */                                                                                                                            \
	X(WHY)           /* target = metric, or -1: the ending */                                                                                                                             \
	X(WRITE_STATES)

enum ui_intent_kind {
	UI_NO_INTENT,
#define UI_INTENT_ENUM(name) UI_WANT_##name,
	UI_INTENTS(UI_INTENT_ENUM)
#undef UI_INTENT_ENUM
	    UI_INTENT_COUNT
};

/* What a ruling does. amount: what a metric or resource gains, what a variable is set to; roles: who learns a fact, is granted or loses an authority. */
enum ui_effect_kind {
	UI_ADD_METRIC,
	UI_ADD_RESOURCE,
	UI_SET_VARIABLE,
	UI_LEARN,
	UI_GRANT,
	UI_REVOKE,
	UI_FIRE_INJECT,
	UI_CANCEL_INJECT,
	UI_OPEN_DECISION,
	UI_CLOSE_DECISION,
	UI_EFFECT_KINDS
};
struct ui_effect {
	enum ui_effect_kind kind;
	int target, amount;
	uint32_t roles;
};

struct ui_intent {
	enum ui_intent_kind kind;
	int target, option, role;
	int64_t value, time;
	uint32_t roles; /* bit r: role r */
	int confidence;
	int pillar; /* enum audience_pillar */
	bool anyway;
	struct ui_effect effects[UI_EFFECTS_MAX];
	int effect_count;
	char words[FIELD_CAPACITY], dissent[FIELD_CAPACITY], basis[FIELD_CAPACITY], subject[FIELD_CAPACITY],
	    from[FIELD_CAPACITY];
};

struct ui_intents {
	struct ui_intent items[UI_INTENTS_MAX];
	int count;
};

/* "FIRE"; for tests and logs. */
const char *ui_intent_name(enum ui_intent_kind kind);
/* A further intent with every "not given" in place; NULL when the list is full (which no single event can do). */
struct ui_intent *ui_intent_add(struct ui_intents *list, enum ui_intent_kind kind);

#endif
