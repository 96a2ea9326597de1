/* line — one event in words: who did what to which, with amounts, cause and the scenario's line.
 *
 * For the console's log, the hot wash and the answer to "why?". The sentence itself belongs to the interface texts: "event.<kind>" with the fields
 * below as arguments. For facilitators only: a line may name hidden roles and facts. */
#ifndef ENSHU_AUDIENCE_LINE_H
#define ENSHU_AUDIENCE_LINE_H

#include "audience/source.h"

struct audience_line {
	uint32_t id, cause; /* ids of events; cause 0 only for the opening */
	int64_t at;
	const char *kind; /* id of the event kind: "fired", "decided", "metric", ... */
	const char *
	    subject; /* what it is about: "inject", "decision", "action", "approval", "metric", "fact", ...; "" when nothing */
	int index;  /* of that thing in the scenario, or -1 */
	int number; /* as shown on cards and in the event list, or 0: only injects and decisions have numbers */
	struct audience_text name;
	struct audience_text role; /* who acts or receives; "" when nobody */
	struct audience_text from; /* who passed it on; "" when nobody */
	char letter[4];            /* option chosen; "" when none */
	struct audience_text option;
	enum audience_pillar pillar;
	const char *measure; /* "S1.1.3a" or "" */
	const char *unit;
	int32_t before, after; /* of a metric, variable or resource; drawn and threshold of a chance */
	bool by_default, by_facilitator;
	const char *command;        /* of an input: id of its kind, "decide"; else "" */
	uint32_t number_of_command; /* of an input: its number in the record; else 0 */
	const char *words;          /* of an input: rationale, reason, note or proposal as given; "" when none */
	const char *file;           /* scenario file that did it; "" when a person did */
	int line;                   /* 1-based, 0 when a person did */
};

/* The line of event `id` (1 ...). False, *out untouched, when there is no such event or memory is exhausted. */
bool audience_line_of(struct arena *arena, const struct audience_source *source, uint32_t id,
                      struct audience_line *out);

/* The latest at most `limit` events worth reading (no passing of time, no rules without effect), newest first. *lines is NULL when there are none or
 * memory is exhausted. Returns how many. */
int audience_lines(struct arena *arena, const struct audience_source *source, int limit,
                   const struct audience_line **lines);

#endif
