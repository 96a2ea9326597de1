/* levers — everything that the facilitator may change by hand in a ruling, and how it stands now: metrics, resources, variables, facts, authorities, injects that
 * have not come yet, decisions. For the facilitator only: it names hidden roles and facts that nobody knows yet.
 *
 * `index` goes back into the ruling; the order is that of the scenario's declarations, kind by kind. */
#ifndef ENSHU_AUDIENCE_LEVERS_H
#define ENSHU_AUDIENCE_LEVERS_H

#include "audience/source.h"

enum audience_lever_kind {
	AUDIENCE_LEVER_METRIC,
	AUDIENCE_LEVER_FACT,
	AUDIENCE_LEVER_RESOURCE,
	AUDIENCE_LEVER_VARIABLE,
	AUDIENCE_LEVER_INJECT,
	AUDIENCE_LEVER_DECISION,
	AUDIENCE_LEVER_AUTHORITY,
	AUDIENCE_LEVERS
};
struct audience_lever {
	enum audience_lever_kind kind;
	int index, number;               /* number: of an inject or decision as people read it out, else 0 */
	struct audience_text name;       /* of a variable: its id, as the author wrote it */
	int32_t value, min, max;         /* metric, resource, variable */
	int good;                        /* metric: +1 high is good, -1 low is good, 0 neither */
	const char *unit;                /* metric: "%" or "" */
	const char *const *values;       /* variable that is an enumeration: names for 0 .. max; else NULL */
	uint32_t roles;                  /* fact: who knows it; authority: who has it. Bit r: role r */
	struct audience_names holders;   /* the same in words */
	bool open;                       /* decision: it is open, so that it can be closed; else it can be opened */
};
struct audience_levers {
	const struct audience_lever *items;
	int count;
};

/* What nothing brings about again is left out: injects that fired, were skipped or cancelled; decisions that are over. NULL when memory is exhausted. */
const struct audience_levers *audience_levers_make(struct arena *arena, const struct audience_source *source);

#endif
