/* ui_pick — what "selected" means now: the state remembers indices and "automatic"; pictures change under it. Drawing and update ask here, so they agree.
 * Every function answers NULL or -1 when there is no such thing. */
#ifndef ENSHU_VIEW_UI_PICK_H
#define ENSHU_VIEW_UI_PICK_H

#include "view/ui/ui_picture.h"

const struct audience_inject_detail *ui_pick_inject(const struct ui_state *ui, const struct ui_pictures *p);
/* True when the row passes the event list's filter. */
bool ui_pick_row_shown(const struct ui_state *ui, const struct audience_msel_row *row);
/* The row `by` places away from the selected one in the filtered list, as an inject index. */
int ui_pick_row_near(const struct ui_state *ui, const struct ui_pictures *p, int by);
/* Position of the selected row among those shown, and how many are shown. */
int ui_pick_row_place(const struct ui_state *ui, const struct ui_pictures *p, int *shown);
/* True while the inject can still be fired, held, skipped or edited. */
bool ui_pick_pending(const struct audience_msel_row *row);

const struct audience_decision_detail *ui_pick_decision(const struct ui_state *ui, const struct ui_pictures *p);
/* How much more time is given to a decision at once: a round, or what fits its limit: 5 minutes, an hour, a day. In seconds; *label: the id of the button's words. */
int64_t ui_pick_extension(const struct ui_pictures *p, const struct audience_decision_detail *decision, const char **label);
/* The role for which the record pane would record. */
int ui_pick_owner(const struct ui_state *ui, const struct audience_decision_detail *decision);
const char *ui_pick_owner_name(const struct ui_state *ui, const struct audience_decision_detail *decision);
const struct audience_proposal *ui_pick_proposal(const struct ui_state *ui, const struct ui_pictures *p);
/* Ruling: a lever and its id (arguments of its actions); the one `by` places away among those of its kind, with its place there (-1: none); value it would have, which of its turns is chosen (inject: 1 comes now, 2 cancelled; decision: 1), roles that would have it. */
const struct audience_lever *ui_pick_lever(const struct ui_pictures *p, int id);
int ui_lever_id(const struct audience_lever *lever);
int ui_pick_lever_near(const struct ui_pictures *p, int id, int by, int *place);
int ui_ruled_value(const struct ui_state *ui, const struct ui_pictures *p, const struct audience_lever *lever);
int ui_ruled_state(const struct ui_state *ui, const struct audience_lever *lever);
uint32_t ui_ruled_roles(const struct ui_state *ui, const struct audience_lever *lever);
#define UI_RULING_MAX (UI_METRICS_MAX + UI_EFFECTS_MAX)
/* All effects of the ruling under way, steps of metrics first. Returns how many. */
int ui_ruling_effects(const struct ui_state *ui, const struct ui_pictures *p, struct ui_effect out[UI_RULING_MAX]);
const struct audience_approval *ui_pick_approval(const struct ui_state *ui, const struct ui_pictures *p);
/* Never automatic. */
enum ui_side ui_pick_side(const struct ui_state *ui, const struct ui_pictures *p);
enum ui_below ui_pick_below(const struct ui_state *ui, const struct ui_pictures *p);
/* True while the keyboard is in the record pane. */
bool ui_pick_recording(const struct ui_state *ui);

/* Role view. */
const struct audience_action *ui_pick_action(const struct ui_state *ui, const struct ui_pictures *p);
const struct audience_known_fact *ui_pick_fact(const struct ui_state *ui, const struct ui_pictures *p);
/* Roles that know a fact (with the role asked about), and those to whom passing it on is against its originator's condition. */
void ui_pick_share(const struct ui_pictures *p, int fact, uint32_t *knows, uint32_t *against);
const struct audience_seat *ui_pick_seat(const struct ui_pictures *p, int role);

/* Library: passes search and pillar filter; the selected one. */
bool ui_pick_card_shown(const struct ui_state *ui, const struct library_scenario *card);
const struct library_scenario *ui_pick_card(const struct ui_state *ui, const struct ui_pictures *p);
/* The search finds a recording by its scenario, its ending, its file's name and its date, 2026-11-22. */
bool ui_pick_recording_shown(const struct ui_state *ui, const struct library_recording *row);
/* The next of those shown from position `from` on in direction by (+-1), -1 when there is none, and its place among them; by 0: only the place of `from`. */
int ui_pick_recording_near(const struct ui_state *ui, const struct ui_pictures *p, int from, int by, int *place);
/* The selected one, or the first that is shown. */
const struct library_recording *ui_pick_recording_row(const struct ui_state *ui, const struct ui_pictures *p);
int ui_pick_card_near(const struct ui_state *ui, const struct ui_pictures *p, int by);

/* New session: the first check that stops the start. */
const struct setup_check *ui_pick_stop(const struct ui_pictures *p);

#endif
