/* ui_action — every act of the desk screens by name: one table for hot areas, keys, the command palette and the page of keys.
 *
 * A hot area, a key cap and a palette row all carry the same id (frame_target.action) and an argument, and ui_update.h gives it its meaning. The words are
 * the interface texts "action.<id>". Keys written here are what the screens bind and what the page of keys shows; "" means: no key, palette or mouse only.
 * Keys separated by a space give the arguments 0, 1, 2 ...; by a bar they are other ways to the same (the first is drawn on the button). */
#ifndef ENSHU_VIEW_UI_ACTION_H
#define ENSHU_VIEW_UI_ACTION_H

#include <stdbool.h>

/* Where an action may be given. */
enum ui_where {
	UI_AT_LIBRARY = 1,
	UI_AT_SETUP = 2, /* new session */
	UI_AT_CONSOLE = 4,
	UI_AT_ROLE = 8,
	UI_AT_REPLAY = 16,
	UI_AT_HOTWASH = 32,
	UI_AT_FORM = 64,     /* while an overlay is open */
	UI_IN_PALETTE = 128, /* listed in the palette */
	UI_IN_PANE = 256,    /* its keys hold only in one pane: the screen binds them */
	UI_AT_EXPLORE = 512, /* exploration of a scenario */
	UI_AT_AUTHOR = 1024, /* a scenario that is being written */
	UI_AT_RUN = UI_AT_CONSOLE | UI_AT_ROLE,
	UI_AT_ALL = 63 | UI_AT_EXPLORE | UI_AT_AUTHOR,
};

/* X(NAME, id, keys, where). The argument, when there is one, is named in the comment. */
#define UI_ACTIONS(X)                                                                                                  \
	/* everywhere */                                                                                               \
	X(PALETTE, "app.palette", "Ctrl+K", UI_AT_ALL)                                                                 \
	X(KEYS, "app.keys", "?|F1", UI_AT_ALL | UI_IN_PALETTE)                                                            \
	X(SWAP, "app.swap", "F8", UI_AT_ALL | UI_IN_PALETTE) /* console and room change screens */                     \
	X(FULLSCREEN, "app.fullscreen", "F11", UI_AT_ALL | UI_IN_PALETTE)                                              \
	X(THEME, "app.theme", "Ctrl+D", UI_AT_ALL | UI_IN_PALETTE)       /* the other one */                           \
	X(THEME_PICK, "desk.theme", "", UI_AT_ALL)                       /* theme */                                   \
	X(LANGUAGE_PICK, "desk.language", "", UI_AT_ALL)                 /* language */                                \
	X(LANGUAGE, "app.language", "Ctrl+L", UI_AT_ALL | UI_IN_PALETTE) /* the next one */                            \
	X(ROOM_LANGUAGE, "app.room-language", "Ctrl+Shift+L", UI_AT_ALL | UI_IN_PALETTE)                               \
	X(TEXT_SIZE, "app.text-size", "Ctrl+T", UI_AT_ALL | UI_IN_PALETTE)                                             \
	X(MOTION, "app.motion", "", UI_AT_ALL | UI_IN_PALETTE)                                                         \
	X(BACK, "app.back", "Esc", UI_AT_ALL) /* closes overlay, pane or screen */                                     \
	X(QUIT, "app.quit", "Ctrl+Q", UI_AT_ALL | UI_IN_PALETTE)                                                       \
	X(LEAVE, "app.library", "Ctrl+O",                                                                              \
	  (UI_AT_ALL & ~UI_AT_LIBRARY) | UI_IN_PALETTE) /* back to the library; asks while a run is under way */       \
	X(FIELD, "field", "", UI_AT_ALL | UI_AT_FORM)     /* enum ui_field */                                          \
	X(LIST, "list.open", "", UI_AT_ALL | UI_AT_FORM)  /* enum ui_list * 64 + row */                                \
	X(LIST_ENTRY, "list.entry", "", UI_AT_FORM)       /* position in the open list */                              \
	X(SCROLL, "scroll", "", UI_AT_ALL)                /* enum ui_scroll; step: rows */                             \
	X(PALETTE_ROW, "palette.row", "", UI_AT_FORM)     /* position in the list shown */                             \
	X(PALETTE_FIELD, "palette.field", "", UI_AT_FORM) /* Enter in it: does the chosen row */                       \
	X(TOAST_CLOSE, "toast.close", "Esc", UI_AT_ALL)                                                                \
	X(OPEN_LINE, "app.open-line", "", UI_AT_ALL) /* enum ui_place; 64 + scenario: its first diagnostic */          \
	/* forms */                                                                                                    \
	X(CONFIRM, "form.confirm", "Ctrl+Enter", UI_AT_FORM) /* 1: the form's second way, "save and fire" */           \
	X(CANCEL, "form.cancel", "Esc", UI_AT_FORM)                                                                    \
	X(FORM_ROLE, "form.role", "", UI_AT_FORM) /* role, toggled or chosen */                                        \
	X(FORM_EVERYBODY, "form.everybody", "", UI_AT_FORM)                                                            \
	X(FORM_CHANNEL, "form.channel", "", UI_AT_FORM) /* enum audience_channel */                                    \
	X(FORM_TIME, "form.time", "", UI_AT_FORM)       /* 0 now, 1 in 5 min, 2 in 15 min, 3 typed */                  \
	X(FORM_ITEM, "form.item", "", UI_AT_FORM)       /* fact, module or option, by its index */                     \
	/* running session: clock */                                                                                   \
	X(PAUSE, "run.pause", "Space", UI_AT_RUN | UI_IN_PALETTE)                                                      \
	X(SPEED, "run.speed", "1 2 3", UI_AT_RUN) /* 0 1 2: 1x 10x 60x */                                              \
	X(SPEED_MORE, "run.speed-other", "4", UI_AT_RUN | UI_IN_PALETTE)                                               \
	X(JUMP_NEXT, "run.jump-next", "J", UI_AT_RUN | UI_IN_PALETTE)                                                  \
	X(JUMP_TO, "run.jump-to", "T", UI_AT_RUN | UI_IN_PALETTE)                                                      \
	X(PACE, "run.pace", "", UI_AT_RUN | UI_IN_PALETTE)                                                             \
	X(UNDO, "run.undo", "U|Ctrl+Z", UI_AT_RUN | UI_IN_PALETTE)                                                     \
	X(RESTORE, "run.restore", "Z", UI_AT_RUN | UI_IN_PALETTE)                                                      \
	X(MODULE_NEXT, "run.module", "G", UI_AT_RUN | UI_IN_PALETTE) /* begins the next module */                      \
	X(MODULE_TO, "run.module-to", "", UI_AT_RUN | UI_IN_PALETTE)                                                   \
	X(DISCUSS, "run.discuss", "B", UI_AT_RUN | UI_IN_PALETTE) /* opens or ends the module's discussion */          \
	X(DISCUSS_MORE, "run.discuss-more", "", UI_AT_RUN | UI_IN_PALETTE)                                             \
	X(DISCUSS_DEALT, "run.discuss-dealt", "", UI_AT_RUN) /* question */                                            \
	X(END, "run.end", "", UI_AT_RUN | UI_IN_PALETTE)                                                               \
	X(HOTWASH, "run.hotwash", "", UI_AT_RUN | UI_AT_REPLAY | UI_IN_PALETTE) /* after the end */                                \
	/* event list and selected inject */                                                                           \
	X(MSEL_FILTER, "msel.filter", "", UI_AT_CONSOLE)              /* 0 all, 1 to come, 2 held, 3 done */           \
	X(MSEL_ROW, "msel.row", "", UI_AT_CONSOLE)                    /* inject */                                     \
	X(MSEL_NEXT, "msel.next", "L", UI_AT_CONSOLE | UI_IN_PALETTE) /* back to the inject proposed next */           \
	X(FIRE, "inject.fire", "F", UI_AT_CONSOLE | UI_IN_PALETTE)                                                     \
	X(HOLD, "inject.hold", "H", UI_AT_CONSOLE | UI_IN_PALETTE) /* holds or releases */                             \
	X(SKIP, "inject.skip", "K", UI_AT_CONSOLE | UI_IN_PALETTE)                                                     \
	X(EDIT, "inject.edit", "E", UI_AT_CONSOLE | UI_IN_PALETTE)                                                     \
	X(EXPECTED, "inject.expected", "", UI_AT_CONSOLE)       /* expected action, by its position */                 \
	X(INJECT, "inject.new", "I", UI_AT_RUN | UI_IN_PALETTE) /* 1 + role to send it to, or 0 */                     \
	X(NOTE, "note.new", "N", UI_AT_RUN | UI_IN_PALETTE)     /* 1 + role it is about, or 0 */                       \
	/* decisions */                                                                                                \
	X(DECISION, "decision.select", "", UI_AT_CONSOLE) /* decision */                                               \
	X(DECISION_NEXT, "decision.next", "]", UI_AT_CONSOLE)                                                          \
	X(DECISION_BEFORE, "decision.before", "[", UI_AT_CONSOLE)                                                      \
	X(EXTEND, "decision.extend", "+", UI_AT_CONSOLE | UI_IN_PALETTE) /* five more minutes */                       \
	X(CLOSE, "decision.close", "", UI_AT_CONSOLE | UI_IN_PALETTE)                                                  \
	X(RECORD_OPEN, "record.open", "D", UI_AT_CONSOLE | UI_IN_PALETTE) /* 1 + role it is recorded for, or 0 */      \
	X(RECORD_OPTION, "record.option", "A B C D E F G H", UI_AT_CONSOLE | UI_IN_PANE) /* option */                  \
	X(OFF_MENU, "record.off-menu", "O", UI_AT_CONSOLE | UI_IN_PANE)                  /* in the record pane */      \
	X(RECORD, "record.commit", "R|Ctrl+Enter", UI_AT_CONSOLE | UI_IN_PALETTE)                                      \
	X(RECORD_MORE, "record.more", "M", UI_AT_CONSOLE | UI_IN_PALETTE) /* dissent, confidence, legal basis */       \
	X(CONFIDENCE, "record.confidence", "", UI_AT_CONSOLE)             /* 0..4: 10, 30 ... 90 % */                  \
	/* proposals, approvals, actions */                                                                            \
	X(SIDE, "side.tab", "", UI_AT_CONSOLE)                             /* enum ui_side */                          \
	X(SIDE_ROLES, "side.roles", "", UI_AT_CONSOLE)                     /* 0 what waits, 1 roles, 2 metrics */      \
	X(PROPOSAL, "proposal.select", "P", UI_AT_CONSOLE | UI_IN_PALETTE) /* proposal, or -1: the next one */         \
	X(PROPOSE, "proposal.new", "Shift+P",                                                                          \
	  UI_AT_RUN | UI_IN_PALETTE)                     /* a team's off-menu proposal: 1 + role, or 0 */              \
	X(RULE_PILLAR, "rule.pillar", "", UI_AT_CONSOLE) /* enum audience_pillar */                                    \
	X(RULE_EFFECT, "rule.effect", "", UI_AT_CONSOLE) /* metric; step */                                            \
	X(ACCEPT, "rule.accept", "Ctrl+1", UI_AT_CONSOLE | UI_IN_PALETTE)                                                    \
	X(ASK_BACK, "rule.ask-back", "Ctrl+2", UI_AT_CONSOLE | UI_IN_PALETTE)                                                \
	X(DECLINE, "rule.decline", "Ctrl+3", UI_AT_CONSOLE | UI_IN_PALETTE)                                                  \
	X(RULING, "rule.open", "W", UI_AT_RUN | UI_IN_PALETTE)             /* everything a ruling can do */            \
	X(RULE_ALONE, "rule.by-hand", "Shift+W", UI_AT_RUN | UI_IN_PALETTE) /* the same without a proposal */          \
	X(RULE_KIND, "rule.kind", "", UI_AT_FORM)   /* enum audience_lever_kind */                                     \
	X(RULE_LEVER, "rule.lever", "", UI_AT_FORM) /* lever: chosen */                                                \
	X(RULE_STEP, "rule.step", "", UI_AT_FORM)   /* lever; step */                                                  \
	X(RULE_TURN, "rule.turn", "", UI_AT_FORM)   /* lever: the next of what can be done with it */                  \
	X(RULE_ROLE, "rule.role", "", UI_AT_FORM)   /* role, of the lever chosen */                                    \
	X(RULE_DROP, "rule.drop", "", UI_AT_FORM)   /* position among the effects chosen */                            \
	X(APPROVAL, "approval.select", "Q", UI_AT_CONSOLE | UI_IN_PALETTE) /* approval, or -1: the next one */         \
	X(APPROVE, "approval.give", "Y", UI_AT_CONSOLE | UI_IN_PALETTE)                                                \
	X(REFUSE, "approval.refuse", "X", UI_AT_CONSOLE | UI_IN_PALETTE)                                               \
	/* roles */                                                                                                    \
	X(ROLE, "role.open", "O", UI_AT_RUN | UI_IN_PALETTE) /* 1 + role, or 0: the last one */                        \
	X(ROLE_ROW, "role.row", "", UI_AT_ROLE)              /* role */                                                \
	X(SEAT, "role.seat", "", UI_AT_RUN)                  /* role * 8 + 0 played, 1 held, 2 + policy: bot */        \
	X(STATION, "role.station", "V", UI_AT_ROLE)                                                                    \
	X(FACT_ROW, "role.fact", "", UI_AT_ROLE)                /* position in the list of facts */                    \
	X(SHARE, "role.share", "S", UI_AT_ROLE | UI_IN_PALETTE) /* 1 + position of the fact, or 0: the selected one */ \
	X(PASS_ON, "role.pass-on", "", UI_AT_ROLE)              /* position in the list of injects received */         \
	X(ALL_FACTS, "role.all-facts", "A", UI_AT_ROLE | UI_IN_PALETTE)                                                \
	X(COMPARE_ROLES, "role.compare", "C", UI_AT_ROLE | UI_IN_PALETTE)                                              \
	X(ACTION_ROW, "role.action", "", UI_AT_ROLE)    /* action */                                                   \
	X(ACT, "role.act", "", UI_AT_RUN)               /* action */                                                   \
	X(ACT_ANYWAY, "role.act-anyway", "", UI_AT_RUN) /* action */                                                   \
	X(STOP, "role.stop", "", UI_AT_RUN)             /* action */                                                   \
	X(DUE_ROW, "role.due", "", UI_AT_ROLE)          /* position among the answers it owes */                       \
	/* library */                                                                                                  \
	X(CARD, "library.card", "", UI_AT_LIBRARY)           /* scenario */                                            \
	X(RECORDING, "library.recording", "", UI_AT_LIBRARY) /* recording */                                           \
	X(NEW_SESSION, "library.new", "N", UI_AT_LIBRARY | UI_IN_PALETTE)                                              \
	X(REPLAY, "library.replay", "R", UI_AT_LIBRARY | UI_IN_PALETTE)                                                \
	X(EXPLORE, "library.explore", "X", UI_AT_LIBRARY | UI_IN_PALETTE)                                              \
	X(AUTHOR, "library.author", "A", UI_AT_LIBRARY | UI_IN_PALETTE)                                                \
	X(RESUME, "library.resume", "", UI_AT_LIBRARY) /* recording */                                                 \
	X(SEARCH, "library.search", "/", UI_AT_LIBRARY | UI_IN_PALETTE)                                                \
	X(PILLAR, "library.pillar", "", UI_AT_LIBRARY) /* 0 defence, 1 deterrence, 2 cooperation */                    \
	X(RECHECK, "library.recheck", "F5", UI_AT_LIBRARY | UI_IN_PALETTE)                                             \
	X(CHOOSE_FOLDER, "library.folder", "O", UI_AT_LIBRARY)                                                         \
	/* new session */                                                                                              \
	X(START, "setup.start", "Ctrl+Enter", UI_AT_SETUP | UI_IN_PALETTE)                                             \
	X(REHEARSE, "setup.rehearse", "Ctrl+B", UI_AT_SETUP | UI_IN_PALETTE)                                                \
	X(SETUP_SEAT, "setup.seat", "", UI_AT_SETUP)   /* row * 8 + seat (0 played, 1 held, 2 bot) */                  \
	X(SETUP_PACE, "setup.pace", "", UI_AT_SETUP)   /* 0 facilitator, 1 clock */                                    \
	X(SETUP_SPEED, "setup.speed", "", UI_AT_SETUP) /* 0 1 2: 1x 10x 60x; 3 other */                                \
	X(SETUP_FOLDER, "setup.folder", "", UI_AT_SETUP)                                                               \
	X(SETUP_SEED, "setup.seed", "", UI_AT_SETUP)                                                                   \
	X(SETUP_ROLES_ONLY, "setup.roles-only", "", UI_AT_SETUP | UI_IN_PALETTE)                                                  \
	X(SETUP_LANGUAGE, "setup.language", "", UI_AT_SETUP) /* screen * 8 + language */                               \
	X(SETUP_THEME, "setup.theme", "", UI_AT_SETUP)       /* screen * 8 + theme */                                  \
	X(SETUP_LOAD, "setup.load", "", UI_AT_SETUP | UI_IN_PALETTE)                                                   \
	X(SETUP_SAVE, "setup.save", "", UI_AT_SETUP | UI_IN_PALETTE)                                                   \
	X(SETUP_DIAGNOSTIC, "setup.diagnostic", "", UI_AT_SETUP)                                                       \
	/* replay */                                                                                                   \
	X(PLAY, "replay.play", "Space", UI_AT_REPLAY | UI_IN_PALETTE)                                                  \
	X(STEP, "replay.step", "", UI_AT_REPLAY)              /* -1, +1: events. Left, Right */                        \
	X(MINUTE, "replay.minute", "", UI_AT_REPLAY)          /* -1, +1: minutes. Shift+Left, Shift+Right */           \
	X(NEXT_DECISION, "replay.decision", "", UI_AT_REPLAY) /* -1, +1: decisions. Ctrl+Left, Ctrl+Right */           \
	X(GO_START, "replay.start", "Home", UI_AT_REPLAY | UI_IN_PALETTE)                                              \
	X(GO_END, "replay.end", "End", UI_AT_REPLAY | UI_IN_PALETTE)                                                   \
	X(REPLAY_SPEED, "replay.speed", "1 2 3 4", UI_AT_REPLAY)   /* 0 1 2: 1x 10x 60x; 3 jump to decisions */        \
	X(REPLAY_SPEED_OTHER, "replay.speed-other", "5", UI_AT_REPLAY | UI_IN_PALETTE)                                 \
	X(SCRUB, "replay.scrub", "", UI_AT_REPLAY)                 /* step: minute of the exercise */                  \
	X(BOOKMARK_STEP, "replay.bookmark-step", "", UI_AT_REPLAY) /* -1, +1. [ and ] */                               \
	X(BOOKMARK_ROW, "replay.bookmark-row", "", UI_AT_REPLAY)   /* position */                                      \
	X(BOOKMARK, "replay.bookmark", "B", UI_AT_REPLAY | UI_IN_PALETTE)                                              \
	X(BOOKMARK_REMOVE, "replay.bookmark-remove", "Delete", UI_AT_REPLAY | UI_IN_PALETTE) /* the selected one */    \
	X(BRANCH, "replay.branch", "W", UI_AT_REPLAY | UI_IN_PALETTE)                                                  \
	X(BRANCH_ROW, "replay.branch-row", "", UI_AT_REPLAY) /* branch; 0 the original */                              \
	X(BRANCH_AT, "replay.branch-at", "", UI_AT_REPLAY)   /* decision mark, by position */                          \
	X(COMPARE, "replay.compare", "C", UI_AT_REPLAY | UI_IN_PALETTE)                                                \
	X(WHY, "replay.why", "Y", UI_AT_REPLAY | UI_IN_PALETTE) /* 0 the ending, 1 + metric */                         \
	X(WHY_NODE, "replay.why-node", "", UI_AT_REPLAY)        /* position in the chain */                            \
	X(ROOM_VIEW, "replay.room", "V", UI_AT_REPLAY | UI_IN_PALETTE)                                                 \
	X(REPORT, "replay.report", "Ctrl+R", UI_AT_REPLAY | UI_AT_HOTWASH | UI_IN_PALETTE)                             \
	X(VERIFY_DETAIL, "replay.verify", "", UI_AT_REPLAY)                                                            \
	X(GO_DIFFERENCE, "replay.difference", "D", UI_AT_REPLAY)                                                       \
	X(WRITE_STATES, "replay.write-states", "", UI_AT_REPLAY)                                                       \
	/* hot wash */                                                                                                 \
	X(TURNING, "hotwash.turning", "", UI_AT_HOTWASH)  /* position */                                               \
	X(OUTCOME, "hotwash.decision", "", UI_AT_HOTWASH) /* position */                                               \
	X(TASK, "hotwash.task", "", UI_AT_HOTWASH)        /* position */                                               \
	X(RATE, "hotwash.rate", "P S M U",                                                                             \
	  UI_AT_HOTWASH | UI_IN_PANE) /* position * 4 + rating; -1 - rating: the selected task */                      \
	X(RATE_CONFIRM, "hotwash.confirm", "Enter", UI_AT_HOTWASH)                                                     \
	X(RATE_REST, "hotwash.confirm-rest", "Shift+Enter", UI_AT_HOTWASH | UI_IN_PALETTE)                             \
	X(SHOW, "hotwash.show", "V", UI_AT_HOTWASH | UI_IN_PALETTE)                                                    \
	X(HOTWASH_WHY, "hotwash.why", "Y", UI_AT_HOTWASH | UI_IN_PALETTE)                                              \
	X(HOTWASH_REPLAY, "hotwash.replay", "R", UI_AT_HOTWASH | UI_IN_PALETTE)                                        \
	X(HOTWASH_BRANCH, "hotwash.branch", "W", UI_AT_HOTWASH | UI_IN_PALETTE)                                        \
	/* exploration */                                                                                              \
	X(EXPLORE_AGAIN, "explore.again", "G", UI_AT_EXPLORE | UI_IN_PALETTE)                                          \
	X(EXPLORE_STOP, "explore.stop", "S", UI_AT_EXPLORE | UI_IN_PALETTE)                                            \
	X(EXPLORE_METRIC, "explore.metric", "", UI_AT_EXPLORE)   /* of the six shown */                                \
	X(EXPLORE_METRIC_NEXT, "explore.metric-next", "M", UI_AT_EXPLORE | UI_IN_PALETTE)                              \
	X(EXPLORE_PAGE, "explore.page", "", UI_AT_EXPLORE)       /* -1, +1: decisions. Left, Right */                  \
	X(EXPLORE_FINDING, "explore.finding", "", UI_AT_EXPLORE) /* position */                                        \
	X(EXPLORE_LINE, "explore.line", "Enter", UI_AT_EXPLORE)  /* of the finding chosen */                           \
	X(EXPLORE_WATCH, "explore.watch", "W", UI_AT_EXPLORE | UI_IN_PALETTE) /* 1 + position, or 0: the one chosen */ \
	/* a scenario that is being written */                                                                         \
	X(AUTHOR_STATE, "author.state", "F4", UI_AT_RUN | UI_AT_HOTWASH | UI_IN_PALETTE) /* what the last save says */  \
	X(AUTHOR_PLAY, "author.play", "P|F4", UI_AT_AUTHOR | UI_IN_PALETTE)                                               \
	X(AUTHOR_ROW, "author.row", "", UI_AT_AUTHOR)      /* position */                                              \
	X(AUTHOR_LINE, "author.line", "Enter", UI_AT_AUTHOR) /* of the finding chosen */                               \
	/* recording stopped */                                                                                        \
	X(SAVE_RETRY, "record.retry", "Ctrl+Shift+R", UI_AT_RUN | UI_IN_PALETTE)                                       \
	X(SAVE_ELSEWHERE, "record.elsewhere", "", UI_AT_RUN)                                                           \
	X(SAVE_NOT, "record.none", "", UI_AT_RUN)

enum ui_action {
	UI_NO_ACTION,
#define UI_ACTION_ENUM(name, id, keys, where) UI_##name,
	UI_ACTIONS(UI_ACTION_ENUM)
#undef UI_ACTION_ENUM
	    UI_ACTION_COUNT
};

/* "inject.fire"; "" for UI_NO_ACTION. What frame hits carry. */
const char *ui_action_id(enum ui_action action);
/* UI_NO_ACTION when there is no such id. */
enum ui_action ui_action_by_id(const char *id);
/* The same for what a hot area carries: an id may end in ".<row>", which makes *argument row * 8 + *argument (segments of many rows). */
enum ui_action ui_action_of(const char *id, int *argument);
/* Bits of enum ui_where. */
int ui_action_where(enum ui_action action);
/* The key in the names of event.h that gives the action with this argument (0 when it has none), and with `other` a further one for the same; copied
 * into out. False and "" when there is none. */
bool ui_action_key(enum ui_action action, int argument, bool other, char out[24]);
/* As many arguments as keys are bound for: 0, 1, or more for "1 2 3". */
int ui_action_keys(enum ui_action action);
/* Interface text id of its words, "action.<id>". Lives for ever. */
const char *ui_action_label(enum ui_action action);

#endif
