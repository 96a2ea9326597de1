/* ui_state — everything the desk screens remember that is not in a picture: which screen, what is selected, what is being typed.
 *
 * Plain data owned by the caller (one per desk window, about 1 MB, so not on the stack). Screens read it; only ui_update.h changes it. None of it is part of
 * the simulation and none of it is recorded. "-1: automatic" means that the screen follows what is next or newest. */
#ifndef ENSHU_VIEW_UI_STATE_H
#define ENSHU_VIEW_UI_STATE_H

#include "view/draw/theme.h"
#include "view/text/i18n.h"
#include "view/ui/ui_action.h"
#include "view/ui/ui_intent.h"
#include "view/widget/interact.h"
#include "view/widget/panel.h"

#define UI_ROLES_MAX   32
#define UI_DRAFTS_MAX  8 /* decisions with something typed for them at once */
#define UI_TOASTS_MAX  4
#define UI_METRICS_MAX 32 /* metrics with a stepper */

enum ui_screen {
	UI_SCREEN_LIBRARY,
	UI_SCREEN_SETUP,
	UI_SCREEN_CONSOLE,
	UI_SCREEN_ROLE,
	UI_SCREEN_REPLAY,
	UI_SCREEN_HOTWASH,
	UI_SCREEN_EXPLORE,
	UI_SCREEN_AUTHOR,
	UI_SCREENS
};

enum ui_overlay {
	UI_NO_OVERLAY,
	UI_OVERLAY_PALETTE,
	UI_OVERLAY_KEYS,
	UI_OVERLAY_NOTE,       /* role = ui.form_role */
	UI_OVERLAY_INJECT,     /* ad hoc */
	UI_OVERLAY_EDIT,       /* of ui.form_target */
	UI_OVERLAY_SKIP,       /* reason for skipping inject ui.form_target */
	UI_OVERLAY_REFUSE,     /* reason for refusing approval ui.form_target */
	UI_OVERLAY_SHARE,      /* fact ui.form_target, or inject ui.form_option: receivers */
	UI_OVERLAY_JUMP,       /* to a time */
	UI_OVERLAY_SPEED,      /* any speed */
	UI_OVERLAY_PROPOSE,    /* a team's proposal */
	UI_OVERLAY_MODULE,     /* choose a module */
	UI_OVERLAY_ANYWAY,     /* confirm acting ultra vires: action ui.form_target */
	UI_OVERLAY_END,        /* confirm the end of the exercise */
	UI_OVERLAY_QUIT,       /* confirm leaving */
	UI_OVERLAY_LEAVE,      /* confirm going back to the library from a run */
	UI_OVERLAY_UNRECORDED, /* confirm going on without recording */
	UI_OVERLAY_COMPARE,    /* two roles, fact by fact */
	UI_OVERLAY_ALL_FACTS,
	UI_OVERLAY_RULING, /* everything a ruling can do, and what would come of it */
	UI_OVERLAY_BRANCH, /* choose another option of decision mark ui.form_target */
	UI_OVERLAY_BOOKMARK,
	UI_OVERLAY_VERIFY, /* what differs */
	UI_OVERLAY_SETUP_SAVE, /* a name for the set-up */
	UI_OVERLAY_SETUP_LOAD, /* choose one: ui.form_target */
	UI_OVERLAY_FOLDER, /* type a folder: for recordings, scenarios, set-ups (ui.form_option) */
	UI_OVERLAYS
};

enum ui_field {
	UI_FIELD_RATIONALE, /* of the draft in hand */
	UI_FIELD_DISSENT,
	UI_FIELD_BASIS,
	UI_FIELD_PALETTE,
	UI_FIELD_SEARCH,
	UI_FIELD_SUBJECT, /* forms: subject, sender, body or note or reason, time */
	UI_FIELD_FROM,
	UI_FIELD_WORDS,
	UI_FIELD_TIME,
	UI_FIELD_FOLDER,
	UI_FIELD_SEED,
	UI_FIELD_SPEED,
	UI_FIELD_RULING, /* why, of the ruling under way */
	UI_FIELD_PEOPLE, /* and UI_ROLES_MAX - 1 more, one a role */
	UI_FIELD_HEADS = UI_FIELD_PEOPLE + UI_ROLES_MAX, /* as many: how many people, when no names are kept */
	UI_FIELDS = UI_FIELD_HEADS + UI_ROLES_MAX
};

/* Lists of drop-downs; the action UI_LIST carries list * 64 + row. */
enum ui_list {
	UI_LIST_NONE,
	UI_LIST_OWNER,
	UI_LIST_DELAY,
	UI_LIST_POLICY,
	UI_LIST_SHOWS,
	UI_LIST_CHANNEL,
	UI_LIST_COMPARE,
	UI_LISTS
};

enum ui_scroll {
	UI_SCROLL_MSEL,
	UI_SCROLL_INJECT, /* lines of the detail pane */
	UI_SCROLL_SIDE,
	UI_SCROLL_WAITING,
	UI_SCROLL_RAIL,
	UI_SCROLL_FACTS,
	UI_SCROLL_RECEIVED,
	UI_SCROLL_ACTIONS,
	UI_SCROLL_CARDS,
	UI_SCROLL_RECORDINGS,
	UI_SCROLL_SEATS,
	UI_SCROLL_CHECKS,
	UI_SCROLL_BOOKMARKS,
	UI_SCROLL_CURVES,
	UI_SCROLL_BRANCHES,
	UI_SCROLL_CHAIN,
	UI_SCROLL_OUTCOMES,
	UI_SCROLL_TASKS,
	UI_SCROLL_FORM,
	UI_SCROLL_ENDINGS,
	UI_SCROLL_FINDINGS,
	UI_SCROLL_AUTHOR,
	UI_SCROLLS
};

/* Argument of UI_OPEN_LINE: which scenario line. */
enum ui_place {
	UI_PLACE_FAILURE,
	UI_PLACE_INJECT,
	UI_PLACE_CARD,
	UI_PLACE_BADGE,
	UI_PLACE_FINDING = 1 << 16, /* + position in the findings of an exploration */
	UI_PLACE_AUTHOR = 1 << 18,  /* + position in the findings of the last save */
	UI_PLACE_LINK = 1 << 17     /* + position in the chain */
};

/* What the third pane of the console's right column shows. */
enum ui_side { UI_SIDE_AUTOMATIC, UI_SIDE_PROPOSAL, UI_SIDE_APPROVAL, UI_SIDE_ACTIONS, UI_SIDE_RULE };
/* What the fourth shows. */
enum ui_below { UI_BELOW_AUTOMATIC, UI_BELOW_WAITING, UI_BELOW_ROLES, UI_BELOW_METRICS };

/* What has been typed and chosen for one decision and is not yet recorded. */
struct ui_draft {
	bool used;
	int decision, option, role; /* option -1 none, -2 off the menu; role -1: the first owner who has not answered */
	int confidence;             /* -1 not given */
	char rationale[FIELD_CAPACITY], dissent[FIELD_CAPACITY], basis[FIELD_CAPACITY];
};

/* What was typed into a form that was closed without its act. */
struct ui_kept {
	enum ui_overlay overlay; /* UI_NO_OVERLAY: a free place */
	int target;              /* what the form was about, -1 nothing in particular */
	uint32_t roles;
	int channel, when;
	char subject[FIELD_CAPACITY], from[FIELD_CAPACITY], words[FIELD_CAPACITY], time[FIELD_CAPACITY];
};
#define UI_KEPT_MAX 6

/* A message that passes: words by interface text id, so that it follows the language. */
struct ui_argument {
	char name[16], text[200];
	int64_t number;
	bool is_number;
};
struct ui_toast {
	enum panel_toast_kind kind;
	char title[48], text[48]; /* interface text ids; text may be "" */
	char nested[48];          /* id of a text with the same arguments that becomes the argument {act}; "" none */
	struct ui_argument arguments[8];
	int argument_count;
	int64_t until;         /* wall second at which it leaves; 0: stays until Esc */
	int seconds;           /* it was given */
	enum ui_action button; /* RESTORE, ROLE ...; UI_NO_ACTION none */
	int button_argument;
	unsigned number; /* of the toast, 1 ... */
};

/* Settings of a new session; the app fills them from the scenario, a saved set-up and the last session. People's names: fields UI_FIELD_PEOPLE + role. */
struct ui_setup {
	int role_count;
	struct {
		int seat;   /* 0 played, 1 held, 2 bot */
		int policy; /* 0 own, 1 cautious, 2 bold, 3 random, 4 scripted */
	} seats[UI_ROLES_MAX];
	bool automatic;
	int speed;       /* 1..600 */
	bool roles_only; /* no people's names in the recording */
	char name[FIELD_CAPACITY]; /* under which it was saved or loaded last, "" not yet */
	struct {
		int shows; /* 0 console, 1 room */
		enum language language;
		enum theme_id theme;
	} screens[2];
};

struct ui_state {
	enum ui_screen screen, screen_before; /* before: where Esc leads */
	enum ui_overlay overlay;
	struct interact interact;
	enum theme_id theme;
	enum language language, room_language;
	int text_step;
	bool motion;
	bool room_page; /* one window only: it shows the room now (F8) */
	int64_t wall;   /* seconds, monotonic; set by ui_tick */

	struct field fields[UI_FIELDS];
	int scroll[UI_SCROLLS]; /* first row; -1: automatic */
	int typed_into;         /* field that last had the keyboard, -1 none */
	int list;               /* open drop-down: list * 64 + row, 0 none */

	/* console */
	int inject; /* selected, -1: the next */
	int filter;
	int decision;          /* selected, -1: the first of the open ones */
	struct ui_draft draft; /* of the decision in hand; the fields RATIONALE, DISSENT, BASIS hold its texts */
	struct ui_draft drafts[UI_DRAFTS_MAX]; /* of the others */
	bool record_more;
	int recorded_number; /* of the decision just sent to be recorded, for its message */
	char recorded_letter[4];
	enum ui_side side;
	enum ui_below below;
	int proposal, approval; /* selected, -1: the first */
	int ruling_for;         /* proposal the steppers belong to, -1 by hand */
	int steps[UI_METRICS_MAX];
	int ruling_pillar, ruling_delay; /* enum audience_pillar; minutes */
	struct ui_effect ruled[UI_EFFECTS_MAX]; /* what the ruling does besides the steps */
	int ruled_count;
	int ruling_kind, ruling_lever; /* of its form: enum audience_lever_kind; id of the lever chosen, -1 none */
	int failures_seen;               /* handler failures closed by the user */
	uint32_t restorable; /* number of the undo that Z takes back, 0 none: acting since then makes it 0 */

	/* forms */
	int form_target, form_option, form_role, form_channel, form_time;
	uint32_t form_roles;
	const char *form_error; /* interface text id, NULL none */
	uint64_t form_before;   /* hash of what stood in the form when it opened */
	struct ui_kept kept[UI_KEPT_MAX]; /* the latest first */
	int palette_chosen;
	struct frame_target focus_before; /* where the keyboard was when the overlay opened */

	/* role view */
	int role, role_other;
	int fact, action; /* position in the facts; action index, -1: the first */

	/* library */
	int card, recording; /* selected; card -1: none */
	int pillars;         /* bits of the filter */

	struct ui_setup setup;

	/* replay and hot wash */
	int branch, chain_node, bookmark;
	bool compare;
	int turning, outcome, task;

	/* exploration: indicator and finding chosen, first column of the heat map */
	int explore_metric, explore_finding, explore_column;

	int author_finding; /* chosen on the author's screen */

	struct ui_toast toasts[UI_TOASTS_MAX]; /* oldest first */
	int toast_count;
	unsigned toasts_made;
};

/* A state for a fresh start: library, English, dark, motion on. */
void ui_state_init(struct ui_state *ui);
/* Bit of enum ui_where of the present screen. */
int ui_place(const struct ui_state *ui);
/* Text of a field, "" when empty. */
const char *ui_text(const struct ui_state *ui, enum ui_field field);

#endif
