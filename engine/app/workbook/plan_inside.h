/* plan_inside — an events list while it is gathered; private to plan.c and plan_cast.c. */
#ifndef ENSHU_APP_PLAN_INSIDE_H
#define ENSHU_APP_PLAN_INSIDE_H

#include "app/workbook/plan.h"

struct plan_work {
	struct msel *msel;
	const struct plan_source *source;
	const struct sim_scenario *sc;
};

/* Cells of a row: a text in all languages, a plain one, roles, what releases `word "id"` declared at a place, a list of texts. */
void plan_set_words(struct plan_work *g, struct msel_row *row, enum msel_field field, sim_text text);
void plan_set(struct plan_work *g, struct msel_row *row, enum msel_field field, const char *text);
void plan_set_roles(struct plan_work *g, struct msel_row *row, enum msel_field field, sim_roles roles);
void plan_set_trigger(struct plan_work *g, struct msel_row *row, const struct sim_trigger *trigger, sim_place place, const char *word, const char *id);
void plan_set_list(struct plan_work *g, struct msel_row *row, enum msel_field field, struct sim_list list);

/* Rows of what injects refer to. (plan_cast.c) */
void plan_add_settings(struct plan_work *g);
void plan_add_cast(struct plan_work *g);
void plan_add_story(struct plan_work *g);

#endif
