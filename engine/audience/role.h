/* role — what one role knows and can do: for the facilitator's "what does this role know?", for a participant's station, for the record of a decision.
 *
 * Everything a role may know is computed in audience_role_make with `facilitator` false; what only the facilitator may see is added with true. */
#ifndef ENSHU_AUDIENCE_ROLE_H
#define ENSHU_AUDIENCE_ROLE_H

#include "audience/source.h"

#define AUDIENCE_GATES_MAX 12 /* gates of one action that are shown; more are counted */

enum audience_gate_kind {
	AUDIENCE_GATE_FACT,
	AUDIENCE_GATE_CONDITION,
	AUDIENCE_GATE_METRIC,
	AUDIENCE_GATE_RESOURCE,
	AUDIENCE_GATE_AUTHORITY,
	AUDIENCE_GATE_APPROVAL
};
enum audience_gate_status { AUDIENCE_GATE_MET, AUDIENCE_GATE_NOT_MET, AUDIENCE_GATE_WAITING, AUDIENCE_GATE_NOT_ASKED };
struct audience_gate {
	enum audience_gate_kind kind;
	enum audience_gate_status status;
	struct audience_text
	    name; /* the fact, the words of the condition, the metric, resource, authority, or what is asked for */
	struct audience_text by; /* approval: the role that says yes or no */
	bool consent;            /* approval: a partner's consent */
	const char *unit;
	int64_t have, want; /* metric and resource */
	bool at_most;       /* metric: must be at most `want` instead of at least */
	int64_t since;      /* second asked or met, or -1 */
	int64_t within;     /* approval: seconds to answer, 0 no limit */
	int64_t limit;      /* approval under way: second it lapses, or -1 */
	int approval;       /* index of the approval, or -1 */
	bool secret;        /* a fact that the role whose picture this is does not know: `name` is "" */
};

enum audience_action_status {
	AUDIENCE_ACTION_POSSIBLE, /* every gate is met */
	AUDIENCE_ACTION_REFUSED,  /* a gate is not met */
	AUDIENCE_ACTION_WAITING,  /* begun; waits for approvals */
	AUDIENCE_ACTION_RUNNING,  /* under way until `until` */
	AUDIENCE_ACTION_DONE,     /* done and not possible again (yet: see again) */
};
struct audience_action {
	int index;
	struct audience_text name, about;
	enum audience_pillar pillar;
	const char *measure;
	struct audience_text measure_name;
	struct audience_names owners;
	enum audience_action_status status;
	int role; /* who acts or acted, or -1 */
	const struct audience_gate *gates;
	int gate_count, gates_met, gate_total; /* gate_total counts those beyond gate_count too */
	int next_ask;                          /* index of the first gate that someone can be asked for now, or -1 */
	int64_t takes;                         /* seconds */
	int64_t until;                         /* running: second it will be done, or -1 */
	int64_t again;                         /* done: second from which it is possible again; -1 never or not done */
	int done;                              /* how often completed */
	int ultra_vires;                       /* how often done without its gates */
};

enum audience_came {
	AUDIENCE_CAME_START,
	AUDIENCE_CAME_INJECT,
	AUDIENCE_CAME_SHARED,
	AUDIENCE_CAME_ACTION,
	AUDIENCE_CAME_DECISION,
	AUDIENCE_CAME_OTHER
};
struct audience_known_fact {
	int index;
	int64_t at;
	struct audience_text text;
	enum audience_came came;
	int number;                     /* of the inject or decision it came by; 0 otherwise */
	enum audience_channel channel;  /* by inject */
	struct audience_text from;      /* by sharing: the role; by action: its name */
	enum audience_pillar pillar;    /* by action or decision */
	char letter[4];                 /* by decision: the option */
	struct audience_names known_by; /* facilitator only: every role that knows it */
	struct audience_names
	    may_go_to;   /* visible roles that lack it and to whom passing it on keeps its originator's condition */
	bool restricted; /* its originator set a condition on passing it on */
};

enum audience_received { AUDIENCE_NEW, AUDIENCE_READ, AUDIENCE_PASSED_ON };
struct audience_received_inject {
	int index, number;
	int64_t at;
	enum audience_channel channel;
	struct audience_text from, subject, body;
	struct audience_text passed_by; /* the role that passed it on to this one; "" when it came directly */
	enum audience_received status;  /* NEW until the role has acted or AUDIENCE_NEW_SECONDS have passed */
};
#define AUDIENCE_NEW_SECONDS 300

struct audience_due {  /* an answer this role owes */
	bool approval; /* else a decision */
	int index, number;
	struct audience_text name;     /* the question, or what is asked */
	struct audience_text for_role; /* approval: who asks */
	const struct audience_option *options;
	int option_count;
	int answered; /* option this role has chosen, or -1 */
	int64_t since;
	int64_t limit, left; /* second or -1; seconds, negative when late */
	bool late;
};

struct audience_resource {
	struct audience_text name;
	int32_t free, total;
};
struct audience_authority {
	struct audience_text name;
	bool in_force; /* false: expired or revoked */
	int64_t until; /* second of expiry (also when past), or -1: without end */
	int64_t left;  /* seconds, or -1 */
};

struct audience_seat { /* one line of the role rail */
	int index;
	struct audience_text name, label;
	bool hidden;
	int seats;          /* people */
	const char *seat;   /* "played", "held", "bot" */
	const char *policy; /* of a bot: "own", "cautious", "bold", "random", "scripted"; else "" */
	int facts;          /* known */
	bool owes_decision, owes_approval;
};

struct audience_role {
	struct audience_header header;
	struct audience_seat seat;
	struct audience_text brief;
	const struct audience_known_fact *facts; /* by time learned */
	int fact_count;
	const struct audience_received_inject *injects; /* by time received */
	int inject_count, inject_total; /* inject_total: fired so far; facilitator only, else equal to inject_count */
	const struct audience_due *due; /* decisions, then approvals, each soonest limit first */
	int due_count, decisions_due, approvals_due;
	const struct audience_action *actions; /* running, waiting, then by nearness to being possible, done last */
	int action_count, actions_possible;
	const struct audience_metric *metrics; /* visible to this role; reference is the start */
	int metric_count;
	const struct audience_resource *resources;
	int resource_count;
	const struct audience_authority *authorities;
	int authority_count;
	/* facilitator only: */
	const struct audience_known_fact
	    *unknown; /* facts others know and this role does not; known_by says who. Nobody knows: last */
	int unknown_count;
	const struct audience_seat *roles; /* all roles, hidden last */
	int role_count;
	int facts_in_all, facts_known_to_all;
};

/* The picture of role `role`. NULL when memory is exhausted or there is no such role. */
const struct audience_role *audience_role_make(struct arena *arena, const struct audience_source *source, int role,
                                               bool facilitator);

/* Actions open to `role` (or to anybody, role -1) now, in the order described above. Returns how many; *actions NULL when none or memory is exhausted. */
int audience_actions(struct arena *arena, const struct audience_source *source, int role,
                     const struct audience_action **actions);

/* People that a note of who sits at a role's table stands for: a number of heads, as 12 or １２, or names between commas of any language. 0: neither. */
int audience_people(const char *words);

#endif
