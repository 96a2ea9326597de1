/* catalogue_play — a measure is a real choice where somebody takes it and something follows. Text cannot show that; so the scenarios are played, by the same
 * engine and gates as at a table. */
#include "app/app.h"
#include "app/document/catalogue.h"
#include "app/opening.h"
#include "session/session.h"

#include <string.h>

static void seat_bots(struct session *s, enum sim_policy policy)
{
	const struct sim_scenario *sc = session_scenario(s);
	struct session_answer answer;
	session_begin(s);
	for (int r = 0; r < (int)sc->role_count; r++) {
		if (sc->roles[r].bot != SIM_NONE)
			continue; /* plays its own policy */
		struct sim_command seat = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		seat.role = (int16_t)r;
		seat.value = SIM_SEAT_BOT;
		seat.option = policy;
		session_add(s, &seat, &answer);
	}
	session_commit(s, &answer);
}

static bool was_taken(const struct sim_history *h, const struct catalogue_use *use)
{
	for (size_t i = 0; i < h->event_count; i++) {
		const struct sim_event *e = &h->events[i];
		if (use->option ? e->kind == SIM_EVENT_DECISION_DECIDED && e->a == use->a && e->b == use->b && !(e->flags & SIM_BY_DEFAULT)
		                : e->kind == SIM_EVENT_ACTION_DONE && e->a == use->a)
			return true;
	}
	return false;
}

static bool play_once(struct catalogue *c, int scenario, int number)
{
	static const enum sim_policy policies[] = {SIM_POLICY_CAUTIOUS, SIM_POLICY_BOLD, SIM_POLICY_RANDOM};
	int exit;
	struct script *script = app_load_scenario(c->scenarios[scenario].folder, &exit);
	struct session_options options = {.seed = (uint64_t)number + 1, .automatic = true};
	struct session_error error;
	struct session *s = script ? session_start(script, &options, &error) : NULL;
	struct session_answer answer;
	if (!s)
		return false;
	seat_bots(s, policies[number % 3]);
	session_pass(s, session_scenario(s)->length, false, &answer);
	for (int i = 0; i < c->row_count; i++)
		for (struct catalogue_use *use = c->rows[i].uses; use; use = use->next)
			use->plays += use->scenario == scenario && was_taken(session_history(s), use);
	c->scenarios[scenario].plays++;
	session_close(s);
	return true;
}

int catalogue_play(struct catalogue *c, int plays)
{
	c->plays = plays;
	for (int s = 0; s < c->scenario_count; s++)
		for (int n = 0; n < plays; n++)
			if (!play_once(c, s, n)) {
				app_complain("%s cannot be played: memory is exhausted.", c->scenarios[s].id);
				return APP_ENVIRONMENT;
			}
	return APP_DONE;
}
