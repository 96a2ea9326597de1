/* check_when — times that the exercise leaves no room for: delays and limits as long as itself, rules that end before they begin. */
#include "script/check/check.h"

#include "base/duration.h"

static void tell(struct compiler *c, sim_place place, const char *what, int64_t seconds)
{
	char length[32], time[32];
	duration_format(c->sc->length, length);
	duration_format(seconds, time);
	report_line(c->reporter, DIAG_TOO_LATE, SIM_PLACE_FILE(place), (int)SIM_PLACE_LINE(place), NULL, NULL, "%s takes %s, and the exercise is over after %s", what, time, length);
}

static void check_rules(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->rule_count; i++) {
		const struct sim_rule *rule = &c->sc->rules[i];
		char from[32], until[32], length[32];
		duration_format(rule->from, from);
		duration_format(c->sc->length, length);
		if (rule->until < rule->from) {
			duration_format(rule->until, until);
			report_line(c->reporter, DIAG_TOO_LATE, SIM_PLACE_FILE(rule->place), (int)SIM_PLACE_LINE(rule->place), NULL, NULL, "this rule ends at %s, before it begins at %s", until, from);
		} else if (rule->from > c->sc->length || rule->every > c->sc->length) {
			report_line(c->reporter, DIAG_TOO_LATE, SIM_PLACE_FILE(rule->place), (int)SIM_PLACE_LINE(rule->place), NULL, NULL, "this rule never runs: the exercise is over after %s", length);
		}
	}
}

/* What comes so long after something comes after the end, whenever that was. */
static void check_delays(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->effect_count; i++) {
		const struct sim_effect *effect = &c->sc->effects[i];
		if (effect->kind == SIM_DELAY && effect->amount > c->sc->length)
			tell(c, effect->place, SAID("the delay"), effect->amount);
	}
	for (uint32_t i = 0; i < c->sc->inject_count; i++)
		if (c->sc->injects[i].trigger.kind == SIM_AFTER && c->sc->injects[i].trigger.time > c->sc->length)
			tell(c, c->sc->injects[i].place, SAID("the wait"), c->sc->injects[i].trigger.time);
	for (uint32_t i = 0; i < c->sc->action_count; i++)
		if (c->sc->actions[i].takes > c->sc->length)
			tell(c, c->sc->actions[i].place, SAID("the action"), c->sc->actions[i].takes);
	for (uint32_t i = 0; i < c->sc->option_count; i++)
		if (c->sc->options[i].takes > c->sc->length)
			tell(c, c->sc->options[i].place, SAID("the option"), c->sc->options[i].takes);
}

static void check_limits(struct compiler *c)
{
	for (uint32_t i = 0; i < c->sc->decision_count; i++)
		if (c->sc->decisions[i].within > c->sc->length)
			tell(c, c->sc->decisions[i].place, SAID("the limit"), c->sc->decisions[i].within);
	for (uint32_t i = 0; i < c->sc->approval_count; i++)
		if (c->sc->approvals[i].within > c->sc->length)
			tell(c, c->sc->approvals[i].place, SAID("the limit"), c->sc->approvals[i].within);
}

void check_when(struct compiler *c)
{
	check_rules(c);
	check_delays(c);
	check_limits(c);
}
