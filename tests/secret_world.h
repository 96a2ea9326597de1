/* secret_world — a random scenario in which every text is a unique marker word, driven by random valid commands, together with a plain statement of who may
 * read which marker. The statement is written from the rules, not from the code under test. Same seed, same world. */
#ifndef ENSHU_TEST_SECRET_WORLD_H
#define ENSHU_TEST_SECRET_WORLD_H

#include "audience/source.h"
#include "base/memory.h"
#include "sim/engine.h"
#include "sim/history.h"

enum secret_kind {
	SECRET_PUBLIC,   /* title, premise: anybody */
	SECRET_NEVER,    /* facilitator's notes and everything else that is for nobody in the room */
	SECRET_ROLE,     /* a role's name or label; what = role */
	SECRET_METRIC,   /* what = metric */
	SECRET_FACT,     /* what = fact */
	SECRET_INJECT,   /* sender, subject, body of the scenario's own inject; what = inject */
	SECRET_DECISION, /* prompt and options; what = decision */
	SECRET_MODULE,   /* name; what = module */
	SECRET_TALK,     /* questions of a module and who begins; what = module */
	SECRET_ENDING,   /* what = ending */
	SECRET_ACTION,   /* name, about, needs; what = action */
	SECRET_MEANS,    /* resource; what = resource */
	SECRET_POWER,    /* authority */
	SECRET_BRIEF,    /* of a role; what = role */
	SECRET_APPROVAL, /* what is asked; what = approval */
	SECRET_WHY,      /* rationale given with a decision; what = command number */
	SECRET_GIVEN     /* words of an inject added or edited; what = inject */
};
struct secret {
	enum secret_kind kind;
	int what;
};

#define SECRETS_MAX  4096
#define SECRET_WIDTH 6 /* characters of a marker: "Z0123q" */

struct secret_world {
	struct arena arena;
	struct sim_scenario sc;
	struct sim_machine *machine;
	struct sim_state *state;
	struct sim_history history;
	struct sim_event *events;
	struct sim_command *commands;
	size_t event_room, command_room;
	struct secret secrets[SECRETS_MAX]; /* by number of marker */
	int secret_count;
	uint32_t random;
	int refused;
};

/* A fresh world at second 0. Ends the program when memory is exhausted. */
void secret_world_open(struct secret_world *w, uint32_t seed);
void secret_world_close(struct secret_world *w);
/* One random command; refused ones are tried again with other values a few times. */
void secret_world_step(struct secret_world *w);
/* Applies one command if it is valid; its texts must live in the arena. */
bool secret_world_submit(struct secret_world *w, struct sim_command command);
struct audience_source secret_world_source(struct secret_world *w);
uint32_t secret_random(struct secret_world *w, uint32_t bound);
/* A new marker of this kind, in the arena. */
const char *secret_marker(struct secret_world *w, enum secret_kind kind, int what);

/* Visible roles. */
sim_roles secret_visible(const struct secret_world *w);
/* May the room read this marker now? `discussion`: the discussion screen is on. */
bool secret_room_may_read(const struct secret_world *w, const struct secret *secret, bool discussion);
/* May role `role` read it on its own station? */
bool secret_role_may_read(const struct secret_world *w, const struct secret *secret, int role);

#endif
