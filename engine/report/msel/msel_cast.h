/* msel_cast — roles, objectives, modules and facts by whatever name a sheet gives them; made when they are new. Private to this room. */
#ifndef ENSHU_REPORT_MSEL_CAST_H
#define ENSHU_REPORT_MSEL_CAST_H

#include "report/msel/msel_take.h"

#define MSEL_ROLES_MAX 32 /* as many as a scenario may have */

/* True for what the scenario language accepts as an id. */
bool msel_is_id(const char *text);
/* An id made of the text's ASCII letters and digits, else "<kind>-<number>"; not yet taken by a row of the list (injects and modules share one space). In the list's memory;
 * NULL when memory is exhausted. */
const char *msel_make_id(struct msel *msel, const char *text, const char *kind, uint32_t number);
/* Whether a row of this kind has this id. */
bool msel_cast_has(const struct msel *msel, const char *kind, const char *id);
/* Id of the row of this kind (not an inject) whose id or name (in any language) this is, or NULL. */
const char *msel_cast_find(const struct msel *msel, const char *kind, const char *name);
/* The same, but made when there is none. `language` is that of the name. */
const char *msel_cast_need(struct msel *msel, const char *kind, const char *name, int language);
/* A cell of receivers as ids with ", " between, or "everybody". *more: names beyond the 32nd role, which go to the last. "" when the cell names nobody. In the list's memory. */
const char *msel_cast_roles(struct msel *msel, const char *cell, int language, bool *more);
/* Id of the channel that a cell means ("e-mail", "電話", "TV"), or NULL. */
const char *msel_cast_channel(const char *cell);

#endif
