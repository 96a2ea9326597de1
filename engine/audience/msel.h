/* msel — the event list and the selected inject for the console; private to this room. */
#ifndef ENSHU_AUDIENCE_MSEL_H
#define ENSHU_AUDIENCE_MSEL_H

#include "audience/console.h"
#include "audience/resolve.h"

/* Inject `inject` of the scenario in full, whatever the list shows. */
struct audience_inject_detail msel_detail(struct resolver *r, int inject);
/* Fills rows, their counts, next, then, last_fired and the detail of `selected` (-1: the one proposed next). */
void msel_make(struct resolver *r, struct audience_console *out, int selected);

#endif
