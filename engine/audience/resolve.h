/* resolve — from indices to words: what every projection of this room needs; private to it. */
#ifndef ENSHU_AUDIENCE_RESOLVE_H
#define ENSHU_AUDIENCE_RESOLVE_H

#include "audience/source.h"
#include "sim/engine.h"
#include "sim/history.h"

/* One projection under way. `failed` is set once memory ran out; the result must then be thrown away. */
struct resolver {
	struct arena *arena;
	const struct sim_scenario *sc;
	const struct sim_state *st;
	const struct sim_history *history;
	const struct sim_machine *machine;
	int language;
	sim_roles visible; /* roles that are not hidden */
	sim_roles all;
	sim_roles
	    nameable; /* roles whose names this picture may hold: all for the facilitator, only visible ones elsewhere */
	bool failed;
};

struct resolver resolver_of(struct arena *arena, const struct audience_source *source);

/* Zeroed room for `count` things; NULL when count is 0 or memory is exhausted (then r->failed). */
void *resolve_array(struct resolver *r, size_t count, size_t size);

struct audience_text resolve_text(const struct resolver *r, sim_text text);
struct audience_text resolve_plain(const char *text); /* NULL becomes "" */
/* Name of a variable or flag, else its id as words: "vendor_door" is "vendor door". */
struct audience_text resolve_variable(const struct resolver *r, int variable);
struct audience_text resolve_role(const struct resolver *r,
                                  int role); /* label; "" for SIM_NONE and for a role that must not be named */
struct audience_text resolve_role_name(const struct resolver *r, int role); /* full name */
/* Labels of those of a set of roles that may be named, in order of declaration. `all` when it holds every visible role of a table of two or more. */
struct audience_names resolve_names(struct resolver *r, sim_roles roles);
struct audience_header resolve_header(const struct resolver *r);

/* Words of an inject as they stand now: the scenario's, or what was written or edited since. `which` is SIM_SENDER, SIM_SUBJECT or SIM_BODY. */
struct audience_text resolve_inject_words(const struct resolver *r, int inject, enum sim_command_text which);
enum audience_channel resolve_inject_channel(const struct resolver *r, int inject);
/* The scenario's own inject, or NULL for one added in the session. */
const struct sim_inject *resolve_inject(const struct resolver *r, int inject);
/* True when everybody at the table may read it once it has fired. */
bool resolve_inject_is_for_room(const struct resolver *r, int inject);
int resolve_inject_number(const struct resolver *r, int inject); /* 1 ... in order of declaration, then those added */
/* 1 ... among the decisions with a visible owner; the others are counted after them, so that the numbers in the room have no gaps to wonder about. */
int resolve_decision_number(const struct resolver *r, int decision);

struct audience_option resolve_option(const struct resolver *r, int decision, int option);
void resolve_letter(int option, char letter[4]);
/* Options of a decision, and how many. */
const struct audience_option *resolve_options(struct resolver *r, int decision, int *count);

/* Metric with its curve and its value just before event `before` (0: its start). */
struct audience_metric resolve_metric(struct resolver *r, int metric, uint32_t before);
/* +1 when a change by `amount` is for the better, -1 worse, 0 neither. */
int resolve_good(const struct resolver *r, int metric, int64_t amount);

/* The event that changes of metrics are counted from: the latest decision with a visible owner and a choice, else the latest phase, 0: the start. */
uint32_t resolve_reference(const struct resolver *r);
/* Event by id, or NULL. */
const struct sim_event *resolve_event(const struct resolver *r, uint32_t id);
/* The command at the root of an event's causes, or NULL when it is the opening or unknown. */
const struct sim_command *resolve_command(const struct resolver *r, uint32_t event);
/* The decision's latest DECIDED event, or 0. */
uint32_t resolve_decided_event(const struct resolver *r, int decision);
bool resolve_in(sim_roles roles, int role);
int resolve_count(sim_roles roles);

#endif
