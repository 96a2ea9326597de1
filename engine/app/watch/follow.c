/* follow — see follow.h. */
#include "app/watch/follow.h"

#include "sim/engine.h"

#include <string.h>

static int role_in(const struct sim_scenario *old, const struct sim_scenario *sc, int role)
{
	return role >= 0 && role < (int)old->role_count ? sim_find_role(sc, old->roles[role].id) : SIM_NONE;
}

static int decision_in(const struct sim_scenario *old, const struct sim_scenario *sc, int decision)
{
	return decision >= 0 && decision < (int)old->decision_count ? sim_find_decision(sc, old->decisions[decision].id) : SIM_NONE;
}

/* A draft goes on when its decision and option are still there. */
static void keep_draft(struct ui_draft *draft, const struct sim_scenario *old, const struct sim_scenario *sc)
{
	int decision = draft->used ? decision_in(old, sc, draft->decision) : -1;
	if (decision < 0) {
		*draft = (struct ui_draft){.decision = -1, .option = -1, .role = -1, .confidence = -1};
		return;
	}
	const struct sim_list *options = &old->decisions[draft->decision].options;
	if (draft->option >= 0 && (uint32_t)draft->option < options->count)
		draft->option = sim_find_option(sc, decision, old->options[options->first + (uint32_t)draft->option].id);
	draft->decision = decision;
	draft->role = role_in(old, sc, draft->role);
}

void follow_version(struct ui_state *ui, const struct sim_scenario *old, const struct sim_scenario *sc)
{
	bool same_roles = old->role_count == sc->role_count;
	for (uint32_t r = 0; same_roles && r < sc->role_count; r++)
		same_roles = strcmp(old->roles[r].id, sc->roles[r].id) == 0;
	ui->inject = ui->inject >= 0 && ui->inject < (int)old->inject_count ? sim_find_inject(sc, sim_inject_id(old, ui->inject)) : SIM_NONE;
	ui->decision = decision_in(old, sc, ui->decision);
	ui->role = role_in(old, sc, ui->role);
	ui->role = ui->role < 0 && ui->screen == UI_SCREEN_ROLE ? 0 : ui->role;
	ui->role_other = role_in(old, sc, ui->role_other);
	keep_draft(&ui->draft, old, sc);
	for (int i = 0; i < UI_DRAFTS_MAX; i++)
		keep_draft(&ui->drafts[i], old, sc);
	ui->proposal = ui->approval = ui->ruling_for = ui->fact = ui->action = ui->turning = ui->outcome = -1;
	ui->task = 0;
	ui->failures_seen = 0;
	ui->restorable = 0;
	memset(ui->steps, 0, sizeof ui->steps);
	ui->ruled_count = 0;
	bool about_nothing = ui->overlay == UI_OVERLAY_QUIT || ui->overlay == UI_OVERLAY_LEAVE || ui->overlay == UI_OVERLAY_PALETTE || ui->overlay == UI_OVERLAY_KEYS || ui->overlay == UI_OVERLAY_JUMP || ui->overlay == UI_OVERLAY_SPEED;
	bool about_roles = ui->overlay == UI_OVERLAY_NOTE || ui->overlay == UI_OVERLAY_INJECT || ui->overlay == UI_OVERLAY_PROPOSE;
	if (!about_nothing && !(about_roles && same_roles))
		ui->overlay = UI_NO_OVERLAY;
	ui->list = 0;
}
