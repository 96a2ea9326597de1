/* follow — what is selected and drafted on the screens, when another version of the scenario is taken up under them. It is remembered by position in the scenario's
 * tables; so each follows its thing by id to where that stands now, and what is gone is let go. */
#ifndef ENSHU_APP_FOLLOW_H
#define ENSHU_APP_FOLLOW_H

#include "sim/scenario.h"
#include "view/ui/ui_state.h"

void follow_version(struct ui_state *ui, const struct sim_scenario *old, const struct sim_scenario *now);

#endif
