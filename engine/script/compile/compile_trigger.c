/* compile_trigger — patterns over events, and what fires an inject, opens a decision or begins a module. */
#include "script/compile/compile.h"

#include "base/duration.h"
#include "base/hash.h"
#include "script/mistake/habits.h"
#include "script/mistake/suggest.h"
#include "sim/event.h"

#include <string.h>

uint64_t compile_stream_key(const char *name)
{
	return hash_bytes(name, strlen(name), 0);
}

/* ---- patterns ----- */

static unsigned kinds_of(const char *what)
{
	static const struct {
		const char *what;
		enum kind kind;
	} known[] = {
	    {"inject", KIND_INJECT}, {"decision", KIND_DECISION}, {"action", KIND_ACTION}, {"metric", KIND_METRIC}, {"variable", KIND_VARIABLE},
	    {"resource", KIND_RESOURCE}, {"fact", KIND_FACT}, {"authority", KIND_AUTHORITY}, {"module", KIND_MODULE}, {"task", KIND_TASK},
	    {"role", KIND_ROLE}, {"ending", KIND_ENDING},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(known[i].what, what) == 0)
			return KIND_BIT(known[i].kind);
	return 0;
}

static bool bad_pattern(struct compiler *c, const struct at *at, const char *whole, const char *hint, const char *why)
{
	report(c->reporter, DIAG_PATTERN, at, whole, hint, "\"%s\" is not a pattern: %s", whole, why);
	return false;
}

static bool find_event(struct compiler *c, const struct at *at, const char *whole, const char *name, struct sim_pattern *out)
{
	int kind = sim_find_event(name);
	out->kind = (uint16_t)kind;
	if (kind != SIM_EVENT_NONE)
		return true;
	struct suggestion s = {.wanted = name};
	size_t word = strcspn(whole, " ");
	if (whole[word] && whole[word + 1] && sim_find_event(compile_format(c, "%.*s", (int)word, whole)) != SIM_EVENT_NONE)
		return bad_pattern(c, at, whole, report_did_you_mean(c->reporter, compile_format(c, "%.*s:%s", (int)word, whole, whole + word + 1)), "there is no such event");
	for (int i = 1; i < SIM_EVENT_KINDS; i++)
		suggest_try(&s, sim_event_id(i));
	size_t dot = strcspn(whole, ".");
	if (whole[dot] && sim_find_event(compile_format(c, "%.*s", (int)dot, whole)) != SIM_EVENT_NONE)
		s.best = compile_format(c, "%.*s:%s", (int)dot, whole, whole + dot + 1);
	if (habit_of_event(name))
		s.best = compile_format(c, "%s%s", habit_of_event(name), whole + strcspn(whole, ":"));
	return bad_pattern(c, at, whole, report_did_you_mean(c->reporter, s.best), "there is no such event");
}

static bool find_detail(struct compiler *c, const struct at *at, const char *whole, const char *detail, struct sim_pattern *out)
{
	const char *is = sim_event_b_is(out->kind);
	struct value v = {.type = VALUE_STRING, .string = detail};
	if (strcmp(is, "option") == 0) {
		const char *id = node_id(c->of_kind[KIND_DECISION][out->a]);
		int32_t decision;
		v.string = compile_format(c, "%s.%s", id, detail);
		return compile_chosen(c, *at, &v, &decision, &out->b);
	}
	if (strcmp(is, "role") == 0)
		return (out->b = compile_ref(c, *at, &v, KIND_BIT(KIND_ROLE))) != SIM_NONE;
	return bad_pattern(c, at, whole, NULL, "this event takes no detail after the dot");
}

bool compile_pattern(struct compiler *c, struct at at, const char *text, struct sim_pattern *out)
{
	*out = (struct sim_pattern){.kind = SIM_EVENT_NONE, .a = SIM_NONE, .b = SIM_NONE};
	const char *colon = strchr(text, ':');
	const char *name = colon ? compile_format(c, "%.*s", (int)(colon - text), text) : text;
	if (!find_event(c, &at, text, name, out))
		return false;
	if (!colon)
		return true;
	const char *thing = colon + 1, *is = sim_event_a_is(out->kind);
	struct value v = {.type = VALUE_STRING, .string = thing};
	if (strcmp(is, "approval") == 0)
		return (out->a = compile_approval_ref(c, at, &v)) != SIM_NONE;
	unsigned kinds = kinds_of(is);
	if (!kinds)
		return bad_pattern(c, &at, text, NULL, "this event takes nothing after the colon");
	const char *dot = strchr(thing, '.');
	if (dot)
		v.string = compile_format(c, "%.*s", (int)(dot - thing), thing);
	out->a = compile_ref(c, at, &v, kinds);
	if (out->a == SIM_NONE)
		return false;
	return !dot || find_detail(c, &at, text, dot + 1, out);
}

/* ---- anchors: "printers+2m", "isolate.cut", "decided:isolate.cut+10m" ----- */

static bool bare_anchor(struct compiler *c, struct at at, const char *id, struct sim_pattern *out)
{
	const char *dot = strchr(id, '.');
	if (dot)
		return compile_pattern(c, at, compile_format(c, "decided:%s", id), out);
	struct symbol *symbol = symbol_find(c, id, KINDS_FLOW);
	if (!symbol && sim_find_event(id) != SIM_EVENT_NONE)
		return compile_pattern(c, at, id, out);
	symbol = symbol_need(c, &at, id, KINDS_FLOW);
	*out = (struct sim_pattern){.kind = SIM_EVENT_NONE, .a = SIM_NONE, .b = SIM_NONE};
	if (!symbol)
		return false;
	out->a = symbol->index;
	switch (symbol->kind) {
	case KIND_INJECT: out->kind = SIM_EVENT_INJECT_FIRED; break;
	case KIND_DECISION: out->kind = SIM_EVENT_DECISION_DECIDED; break;
	case KIND_ACTION: out->kind = SIM_EVENT_ACTION_DONE; break;
	default: out->kind = SIM_EVENT_MODULE; break;
	}
	return true;
}

bool compile_anchor(struct compiler *c, struct at at, const char *text, struct sim_trigger *trigger)
{
	const char *plus = strrchr(text, '+');
	if (plus && plus > text && (plus[-1] == ' ' || plus[1] == ' ')) { /* as people write: call + 5m */
		const char *end = plus;
		while (end > text && end[-1] == ' ')
			end--;
		const char *meant = compile_format(c, "%.*s+%s", (int)(end - text), text, plus + 1 + strspn(plus + 1, " "));
		report(c->reporter, DIAG_BAD_TIME, &at, text, report_format(c->reporter, "write \"%s\"", meant), "there are no spaces in \"%s\"", text);
		text = meant;
		plus = strrchr(text, '+');
	}
	trigger->kind = SIM_AFTER;
	trigger->time = 0;
	if (plus) {
		struct value delay = {.type = VALUE_STRING, .string = plus + 1};
		trigger->time = compile_duration(c, at, &delay, 0);
		text = compile_format(c, "%.*s", (int)(plus - text), text);
	}
	return strchr(text, ':') ? compile_pattern(c, at, text, &trigger->pattern) : bare_anchor(c, at, text, &trigger->pattern);
}

static void after_trigger(struct compiler *c, struct at at, const struct value *v, struct sim_trigger *trigger)
{
	if (v->type == VALUE_STRING) {
		compile_anchor(c, at, v->string, trigger);
		return;
	}
	if (v->type != VALUE_NODE || v->node->word->id != WORD_after) {
		compile_wrong_type(c, at, v, "an anchor such as \"printers+2m\"");
		return;
	}
	struct at inner = at_node(v->node);
	const struct value *anchor = node_arg(v->node, 0), *delay = node_arg(v->node, 1);
	if (anchor->type != VALUE_STRING) {
		compile_wrong_type(c, at_arg(inner, 0), anchor, "an anchor such as \"printers\"");
		return;
	}
	const char *plus = delay->type == VALUE_STRING ? "+" : "";
	report(c->reporter, DIAG_DEPRECATED, &at, NULL, report_format(c->reporter, "write after = \"%s%s%s\"", anchor->string, plus, *plus ? delay->string : ""),
	       "a trigger of two parts is one string now");
	if (compile_anchor(c, at_arg(inner, 0), anchor->string, trigger) && delay->type != VALUE_NONE)
		trigger->time += compile_duration(c, at_arg(inner, 1), delay, 0);
}

struct sim_trigger compile_trigger(struct compiler *c, const struct node *node, const char *origin)
{
	struct sim_trigger trigger = {.kind = SIM_BY_HAND, .condition = SIM_NONE, .pattern = {SIM_EVENT_NONE, SIM_NONE, SIM_NONE}};
	const struct value *at = node_field(node, "at"), *after = node_field(node, "after"), *when = node_field(node, "when");
	struct at here = at_node(node);
	if ((at->type != VALUE_NONE) + (after->type != VALUE_NONE) + (when->type != VALUE_NONE) > 1) {
		struct at second = at_name(here, when->type != VALUE_NONE ? "when" : "after");
		report(c->reporter, DIAG_TWO_TRIGGERS, &second, NULL, "keep one; conditions are joined by all { ... } and any { ... }", "%s \"%s\" has more than one of at, after and when", node->word->name,
		       node_id(node));
	}
	if (at->type != VALUE_NONE) {
		trigger.kind = SIM_AT;
		trigger.time = compile_duration(c, at_key(here, "at"), at, 0);
	}
	if (after->type != VALUE_NONE)
		after_trigger(c, at_key(here, "after"), after, &trigger);
	if (when->type != VALUE_NONE) {
		trigger.kind = SIM_WHEN;
		trigger.condition = compile_condition(c, at_key(here, "when"), when, origin);
	}
	return trigger;
}
