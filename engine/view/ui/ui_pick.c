/* ui_pick — see ui_pick.h. */
#include "view/ui/ui_pick.h"

#include "view/text/find.h"

#include <stdio.h>
#include <string.h>

const struct audience_inject_detail *ui_pick_inject(const struct ui_state *ui, const struct ui_pictures *p)
{
	(void)ui;
	return p->console && p->console->has_selected ? &p->console->selected : NULL;
}

bool ui_pick_pending(const struct audience_msel_row *row)
{
	return row->status != AUDIENCE_INJECT_FIRED && row->status != AUDIENCE_INJECT_SKIPPED &&
	       row->status != AUDIENCE_INJECT_CANCELLED;
}

bool ui_pick_row_shown(const struct ui_state *ui, const struct audience_msel_row *row)
{
	switch (ui->filter) {
	case 1: return ui_pick_pending(row) && row->status != AUDIENCE_INJECT_HELD;
	case 2: return row->status == AUDIENCE_INJECT_HELD;
	case 3: return !ui_pick_pending(row);
	default: return true;
	}
}

int ui_pick_row_place(const struct ui_state *ui, const struct ui_pictures *p, int *shown)
{
	const struct audience_inject_detail *selected = ui_pick_inject(ui, p);
	int place = -1, count = 0;
	for (int i = 0; p->console && i < p->console->row_count; i++) {
		const struct audience_msel_row *row = &p->console->rows[i];
		if (!ui_pick_row_shown(ui, row))
			continue;
		if (selected && row->index == selected->row.index)
			place = count;
		count++;
	}
	*shown = count;
	return place;
}

int ui_pick_row_near(const struct ui_state *ui, const struct ui_pictures *p, int by)
{
	int shown, place = ui_pick_row_place(ui, p, &shown), at = 0;
	int wanted = place < 0 ? 0 : place + by;
	wanted = wanted < 0 ? 0 : wanted >= shown ? shown - 1 : wanted;
	for (int i = 0; p->console && i < p->console->row_count; i++)
		if (ui_pick_row_shown(ui, &p->console->rows[i]) && at++ == wanted)
			return p->console->rows[i].index;
	return -1;
}

const struct audience_decision_detail *ui_pick_decision(const struct ui_state *ui, const struct ui_pictures *p)
{
	if (!p->console || p->console->open_count == 0)
		return NULL;
	for (int i = 0; i < p->console->open_count; i++)
		if (p->console->open[i].index == ui->decision)
			return &p->console->open[i];
	return &p->console->open[0];
}

static const struct audience_answer *owner(const struct ui_state *ui, const struct audience_decision_detail *decision)
{
	if (!decision || decision->answer_count == 0)
		return NULL;
	for (int i = 0; i < decision->answer_count; i++)
		if (decision->answers[i].role == ui->draft.role)
			return &decision->answers[i];
	for (int i = 0; i < decision->answer_count; i++)
		if (decision->answers[i].option < 0)
			return &decision->answers[i];
	return &decision->answers[0];
}

int64_t ui_pick_extension(const struct ui_pictures *p, const struct audience_decision_detail *decision, const char **label)
{
	int64_t round = p->console ? p->console->header.round : 0, given = decision && decision->limit >= 0 ? decision->limit - decision->opened : 0;
	bool hours = given >= 6 * 3600, days = given >= 2 * 86400;
	*label = round > 0 ? "button.extend-round" : days ? "button.extend-day" : hours ? "button.extend-hour" : "button.extend";
	return round > 0 ? round : days ? 86400 : hours ? 3600 : 300;
}

int ui_pick_owner(const struct ui_state *ui, const struct audience_decision_detail *decision)
{
	const struct audience_answer *answer = owner(ui, decision);
	return answer ? answer->role : -1;
}

const char *ui_pick_owner_name(const struct ui_state *ui, const struct audience_decision_detail *decision)
{
	const struct audience_answer *answer = owner(ui, decision);
	return answer ? answer->label.text : "";
}

const struct audience_proposal *ui_pick_proposal(const struct ui_state *ui, const struct ui_pictures *p)
{
	const struct audience_proposal *first = NULL;
	for (int i = 0; p->console && i < p->console->proposal_count; i++) {
		const struct audience_proposal *proposal = &p->console->proposals[i];
		if (strcmp(proposal->status, "open") != 0)
			continue;
		if (proposal->index == ui->proposal)
			return proposal;
		first = first ? first : proposal;
	}
	return first;
}

const struct audience_approval *ui_pick_approval(const struct ui_state *ui, const struct ui_pictures *p)
{
	for (int i = 0; p->console && i < p->console->approval_count; i++)
		if (p->console->approvals[i].index == ui->approval)
			return &p->console->approvals[i];
	return p->console && p->console->approval_count ? &p->console->approvals[0] : NULL;
}

enum ui_side ui_pick_side(const struct ui_state *ui, const struct ui_pictures *p)
{
	bool proposal = ui_pick_proposal(ui, p) != NULL, approval = ui_pick_approval(ui, p) != NULL;
	if (ui->side == UI_SIDE_RULE || ui->side == UI_SIDE_ACTIONS || (ui->side == UI_SIDE_APPROVAL && approval) ||
	    (ui->side == UI_SIDE_PROPOSAL && proposal))
		return ui->side;
	return proposal ? UI_SIDE_PROPOSAL : approval ? UI_SIDE_APPROVAL : UI_SIDE_ACTIONS;
}

enum ui_below ui_pick_below(const struct ui_state *ui, const struct ui_pictures *p)
{
	if (ui->below != UI_BELOW_AUTOMATIC)
		return ui->below;
	int waiting = p->console ? p->console->open_count + p->console->approval_count + p->console->proposals_open : 0;
	int above = (ui_pick_decision(ui, p) != NULL) +
	            (ui_pick_side(ui, p) == UI_SIDE_PROPOSAL || ui_pick_side(ui, p) == UI_SIDE_APPROVAL);
	return waiting > above ? UI_BELOW_WAITING : UI_BELOW_ROLES;
}

bool ui_pick_recording(const struct ui_state *ui)
{
	const struct frame_target *focus = &ui->interact.focus;
	if (ui->screen != UI_SCREEN_CONSOLE || ui->overlay != UI_NO_OVERLAY)
		return false;
	if (strcmp(focus->action, ui_action_id(UI_FIELD)) == 0)
		return focus->argument == UI_FIELD_RATIONALE || focus->argument == UI_FIELD_DISSENT ||
		       focus->argument == UI_FIELD_BASIS;
	if (strcmp(focus->action, ui_action_id(UI_LIST)) == 0)
		return focus->argument / 64 == UI_LIST_OWNER;
	return strncmp(focus->action, "record.", 7) == 0;
}

const struct audience_action *ui_pick_action(const struct ui_state *ui, const struct ui_pictures *p)
{
	if (!p->role || p->role->action_count == 0)
		return NULL;
	for (int i = 0; i < p->role->action_count; i++)
		if (p->role->actions[i].index == ui->action)
			return &p->role->actions[i];
	return &p->role->actions[0];
}

const struct audience_known_fact *ui_pick_fact(const struct ui_state *ui, const struct ui_pictures *p)
{
	if (!p->role || ui->fact < 0 || ui->fact >= p->role->fact_count)
		return NULL;
	return &p->role->facts[ui->fact];
}

static bool named(const struct audience_names *names, const struct audience_seat *seat)
{
	if (names->all && !seat->hidden)
		return true;
	for (int i = 0; i < names->count; i++)
		if (strcmp(names->items[i].text, seat->label.text) == 0)
			return true;
	return false;
}

void ui_pick_share(const struct ui_pictures *p, int fact, uint32_t *knows, uint32_t *against)
{
	const struct audience_role *role = p->role;
	const struct audience_known_fact *known = NULL;
	*knows = *against = 0;
	for (int i = 0; role && i < role->fact_count; i++)
		if (role->facts[i].index == fact)
			known = &role->facts[i];
	if (role)
		*knows = 1u << role->seat.index;
	for (int i = 0; known && i < role->role_count; i++) {
		const struct audience_seat *seat = &role->roles[i];
		if (named(&known->known_by, seat))
			*knows |= 1u << seat->index;
		else if (!seat->hidden && !named(&known->may_go_to, seat))
			*against |= 1u << seat->index;
	}
}

const struct audience_seat *ui_pick_seat(const struct ui_pictures *p, int role)
{
	const struct audience_seat *roles = p->console ? p->console->roles : p->role ? p->role->roles : NULL;
	int count = p->console ? p->console->role_count : p->role ? p->role->role_count : 0;
	for (int i = 0; i < count; i++)
		if (roles[i].index == role)
			return &roles[i];
	return NULL;
}

bool ui_pick_card_shown(const struct ui_state *ui, const struct library_scenario *card)
{
	const char *const texts[] = {card->title, card->second_title, card->premise, card->search};
	for (int i = 0; i < 3; i++)
		if (ui->pillars >> i & 1 && !card->pillars[i])
			return false;
	return find_all(ui_text(ui, UI_FIELD_SEARCH), texts, sizeof texts / sizeof *texts, NULL, NULL);
}

const struct library_scenario *ui_pick_card(const struct ui_state *ui, const struct ui_pictures *p)
{
	if (!p->library || ui->card < 0 || ui->card >= p->library->scenario_count ||
	    !ui_pick_card_shown(ui, &p->library->scenarios[ui->card]))
		return NULL;
	return &p->library->scenarios[ui->card];
}

bool ui_pick_recording_shown(const struct ui_state *ui, const struct library_recording *row)
{
	char date[32];
	const char *const texts[] = {row->title, row->ending, row->file, date};
	snprintf(date, sizeof date, "%04d-%02d-%02d", row->year, row->month, row->day);
	return find_all(ui_text(ui, UI_FIELD_SEARCH), texts, sizeof texts / sizeof *texts, NULL, NULL);
}

int ui_pick_recording_near(const struct ui_state *ui, const struct ui_pictures *p, int from, int by, int *place)
{
	int shown = 0, found = -1;
	*place = 0;
	for (int i = from + by; p->library && by != 0 && i >= 0 && i < p->library->recording_count && found < 0; i += by)
		if (ui_pick_recording_shown(ui, &p->library->recordings[i]))
			found = i;
	for (int i = 0; p->library && i < p->library->recording_count; i++) {
		*place = i == (by ? found : from) ? shown : *place;
		shown += ui_pick_recording_shown(ui, &p->library->recordings[i]);
	}
	return found;
}

/* Where nothing was chosen, the latest that can be opened; when none can, the latest, which says why. */
static int first_readable(const struct ui_state *ui, const struct ui_pictures *p, int latest)
{
	for (int i = latest; i >= 0 && i < p->library->recording_count; i++) {
		const struct library_recording *x = &p->library->recordings[i];
		if (ui_pick_recording_shown(ui, x) && (x->verified != LIBRARY_DAMAGED || x->event > 0))
			return i;
	}
	return latest;
}

const struct library_recording *ui_pick_recording_row(const struct ui_state *ui, const struct ui_pictures *p)
{
	int i = ui->recording, place;
	if (!p->library || p->library->recording_count == 0)
		return NULL;
	if (i < 0 || i >= p->library->recording_count || !ui_pick_recording_shown(ui, &p->library->recordings[i]))
		i = first_readable(ui, p, ui_pick_recording_near(ui, p, -1, 1, &place));
	return i >= 0 ? &p->library->recordings[i] : NULL;
}

int ui_pick_card_near(const struct ui_state *ui, const struct ui_pictures *p, int by)
{
	int at = ui->card, last = -1;
	for (int i = ui->card + (by > 0 ? 1 : -1); p->library && i >= 0 && i < p->library->scenario_count && by != 0;
	     i += by > 0 ? 1 : -1)
		if (ui_pick_card_shown(ui, &p->library->scenarios[i])) {
			last = i;
			by += by > 0 ? -1 : 1;
		}
	return by == 0 && last >= 0 ? last : at;
}

const struct setup_check *ui_pick_stop(const struct ui_pictures *p)
{
	for (int i = 0; p->setup && i < p->setup->check_count; i++)
		if (p->setup->checks[i].stops && p->setup->checks[i].level == SETUP_NOT_READY)
			return &p->setup->checks[i];
	return NULL;
}
