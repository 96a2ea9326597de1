/* plan_cast — what injects refer to, as rows of an events list: settings of the exercise, roles, objectives, phases, facts. See plan.h. */
#include "app/workbook/plan_inside.h"

#include "base/duration.h"

#include <stdio.h>

static void add_setting(struct plan_work *g, const char *key, const char *value, sim_text text)
{
	if ((!value || !*value) && text == SIM_NONE)
		return;
	struct msel_row *row = msel_add(g->msel, "setting");
	plan_set(g, row, MSEL_ID, key);
	plan_set(g, row, MSEL_SUBJECT, value);
	if (row)
		plan_set_words(g, row, MSEL_SUBJECT, text);
}

void plan_add_settings(struct plan_work *g)
{
	const struct sim_scenario *sc = g->sc;
	char text[48], sign = sc->start_offset < 0 ? '-' : '+';
	int year, month, day, weekday, hour, minute, second, offset = sc->start_offset < 0 ? -sc->start_offset : sc->start_offset;
	add_setting(g, "id", sc->id, SIM_NONE);
	add_setting(g, "version", sc->version, SIM_NONE);
	add_setting(g, "title", NULL, sc->title);
	add_setting(g, "premise", NULL, sc->premise);
	add_setting(g, "about", NULL, sc->about);
	moment_split(sc->start_local, &year, &month, &day, &weekday, &hour, &minute, &second);
	snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d%c%02d:%02d", year, month, day, hour, minute, sign, offset / 60, offset % 60);
	add_setting(g, "start", text, SIM_NONE);
	add_setting(g, "zone", sc->start_zone, SIM_NONE);
	duration_format(sc->length, text);
	add_setting(g, "length", text, SIM_NONE);
	duration_format(sc->session, text);
	add_setting(g, "session", text, SIM_NONE);
	add_setting(g, "sector", sc->sector, SIM_NONE);
}

void plan_add_cast(struct plan_work *g)
{
	const struct sim_scenario *sc = g->sc;
	char number[16];
	for (uint32_t i = 0; i < sc->role_count; i++) {
		const struct sim_role *x = &sc->roles[i];
		struct msel_row *row = msel_add(g->msel, "role");
		if (!row)
			return;
		plan_set(g, row, MSEL_ID, x->id);
		plan_set_words(g, row, MSEL_SUBJECT, x->name);
		plan_set_words(g, row, MSEL_BODY, x->brief);
		if (x->label != x->name)
			plan_set_words(g, row, MSEL_FROM, x->label);
		plan_set(g, row, MSEL_VIA, x->kind);
		snprintf(number, sizeof number, "%d", (int)x->seats);
		plan_set(g, row, MSEL_NUMBER, number);
		plan_set(g, row, MSEL_ROOM, x->hidden ? "no" : NULL);
	}
	for (uint32_t i = 0; i < sc->objective_count; i++) {
		struct msel_row *row = msel_add(g->msel, "objective");
		if (!row)
			return;
		plan_set(g, row, MSEL_ID, sc->objectives[i].id);
		plan_set_words(g, row, MSEL_SUBJECT, sc->objectives[i].text);
		plan_set_words(g, row, MSEL_BODY, sc->objectives[i].capability);
	}
}

void plan_add_story(struct plan_work *g)
{
	const struct sim_scenario *sc = g->sc;
	for (uint32_t i = 0; i < sc->module_count; i++) {
		const struct sim_module *x = &sc->modules[i];
		struct msel_row *row = msel_add(g->msel, "module");
		if (!row)
			return;
		plan_set(g, row, MSEL_ID, x->id);
		plan_set_words(g, row, MSEL_SUBJECT, x->name);
		plan_set_words(g, row, MSEL_BODY, x->begins);
		plan_set_list(g, row, MSEL_QUESTIONS, x->questions);
		plan_set_trigger(g, row, &x->trigger, x->place, "module", x->id);
		char time[32];
		duration_format(x->discussion, time);
		plan_set(g, row, MSEL_VIA, x->discussion ? time : NULL);
	}
	for (uint32_t i = 0; i < sc->fact_count; i++) {
		const struct sim_fact *x = &sc->facts[i];
		struct msel_row *row = msel_add(g->msel, "fact");
		if (!row)
			return;
		plan_set(g, row, MSEL_ID, x->id);
		plan_set_words(g, row, MSEL_SUBJECT, x->text);
		plan_set_roles(g, row, MSEL_TO, x->release);
		if (x->start)
			plan_set_roles(g, row, MSEL_FROM, x->start);
	}
}
