/* words — every word of the language: its group, what it takes and what it is about. See words.h; docs/scenario-reference.md is this file in readable form. */
#include "script/declare/words_keys.h"

#include <string.h>

/* clang-format off */
#define NAMED(word, group_) .name = #word, .group = GROUP_##group_, .id = WORD_##word
#define TAKES(array)        .args = array, .arg_count = sizeof(array) / sizeof *(array)
#define KEYS(array)         .keys = array, .key_count = sizeof(array) / sizeof *(array)
#define DECLARATION(word, takes, ...) [WORD_##word] = {NAMED(word, DECLARATION), TAKES(takes), KEYS(word##_keys), __VA_ARGS__}
#define PART(word, ...)     [WORD_##word] = {NAMED(word, PART), KEYS(word##_keys), __VA_ARGS__}
#define PLAIN(word, group, takes, text) [WORD_##word] = {NAMED(word, group), TAKES(takes), .about = text}

const struct word script_words[WORDS] = {
	[WORD_scenario] = {NAMED(scenario, DECLARATION), KEYS(scenario_keys), .about = "The scenario itself; exactly once.",
		.example = "scenario { id = \"port\", api = 1, title = { en = \"Port in the dark\" }, start = \"2026-07-04T06:30+09:00\", length = \"30h\" }"},
	[WORD_include] = {NAMED(include, DECLARATION), TAKES(take_file),
		.about = "Runs another file of the scenario's folder, or of the shared folder when the name begins with \"strategy/\", once; gives what the file returns.",
		.example = "include \"strategy/measures\""},
	DECLARATION(role, take_id, .about = "A cell at the table.", .example = "role \"police\" { name = { en = \"Police\" }, kind = \"government\", seats = 2 }"),
	DECLARATION(metric, take_id, .about = "A whole number everybody watches.",
		.example = "metric \"trust\" { name = { en = \"Public trust\" }, start = 60, min = 0, max = 100, good = \"high\" }"),
	DECLARATION(variable, take_id, .about = "A number or an enumeration that only the scenario needs.",
		.example = "variable \"mood\" { values = { \"calm\", \"tense\", \"open\" }, start = \"calm\" }"),
	DECLARATION(flag, take_id, .about = "Something that is set or not.", .body_optional = true, .example = "flag \"warned\""),
	DECLARATION(fact, take_id, .about = "A piece of knowledge; its languages stand directly in the table.", .languages = true,
		.example = "fact \"note\" { en = \"The note names the group.\", release_to = { \"police\" } }"),
	DECLARATION(resource, take_id, .about = "A counted pool.", .example = "resource \"operators\" { name = { en = \"Operators\" }, start = 3, max = 5 }"),
	DECLARATION(authority, take_id, .about = "A power that is granted to a role, for a time.", .example = "authority \"warrant\" { name = { en = \"Warrant\" } }"),
	DECLARATION(measure, take_id, .about = "A row of the measure catalogue.",
		.example = "measure \"S1.1.1a\" { pillar = \"defence\", name = { en = \"Incident reporting\" }, source = \"S 1.1(1)\" }"),
	DECLARATION(objective, take_id, .about = "What is evaluated.", .example = "objective \"O1\" { text = { en = \"Report in time\" } }"),
	DECLARATION(task, take_id, .about = "A critical task, with an automatic check over the log of events.",
		.example = "task \"T1\" { objective = \"O1\", text = { en = \"Report within 20 minutes\" }, check = within(\"20m\", \"fired:call\", \"done:report\") }"),
	DECLARATION(module, take_id, .about = "A part of the exercise with its own discussion.",
		.example = "module \"understand\" { name = { en = \"Understand\" }, after = \"call+1h\", discussion = \"15m\" }"),
	DECLARATION(inject, take_id, .about = "A message to some roles. Without a trigger: a contingency for the facilitator.",
		.example = "inject \"call\" { at = \"5m\", to = \"police\", via = \"phone\", from = { en = \"Night shift\" }, subject = { en = \"A call at night\" }, reveals = \"note\", objective = \"O1\" }"),
	DECLARATION(decision, take_id, .about = "A question to its owner. Without a trigger: opened by an effect or by hand.", .items = "option",
		.example = "decision \"answer\" { owner = \"police\", after = \"call\", within = \"20m\", default = \"no\", prompt = { en = \"Answer?\" },\n"
		           "  option \"yes\" { text = { en = \"Answer\" }, effects = { trust = 5, grant(\"warrant\", \"police\", \"12h\") } },\n"
		           "  option \"no\" { text = { en = \"Stay silent\" }, effects = { trust = -5 } } }"),
	DECLARATION(action, take_id, .about = "A standing possibility, open to its owner whenever its needs are met.",
		.example = "action \"report\" { owner = \"police\", measure = \"S1.1.1a\", name = { en = \"Report\" }, takes = \"10m\", again = \"4h\",\n"
		           "  needs = { knows \"note\", has_authority \"warrant\", uses(\"operators\", 1) }, effects = { trust = 3, mood = \"tense\" } }"),
	DECLARATION(every, take_duration, .about = "What happens while time passes.", .example = "every \"10m\" { when = below(\"trust\", 30), effects = { trust = -1 } }"),
	DECLARATION(on, take_pattern, .about = "What happens when something happens; a function may stand instead of the table.", .body_handler = true,
		.example = "on \"decided:answer.yes\" { effects = { trust = 2, warned = true } }"),
	DECLARATION(when, take_condition, .about = "What happens as soon as something holds; a function may stand instead of the table.", .body_handler = true,
		.example = "when(all { below(\"trust\", 20), not_set \"warned\" }) { effects = { learn(\"note\", \"everybody\"), after(\"1h\", { trust = -5 }) } }"),
	DECLARATION(ending, take_id, .about = "An outcome; more than one may be true.",
		.example = "ending \"calm\" { title = { en = \"Calm\" }, text = { en = \"It held.\" }, when = { at_least(\"trust\", 50), differs(\"mood\", \"open\") }, rank = 1 }"),
	DECLARATION(bot, take_role, .about = "The scenario's own policy for a role that nobody plays.",
		.example = "bot \"police\" { every = \"10m\", moves = { move { decide = \"answer.yes\" }, move { act = \"report\" } } }"),
	[WORD_option] = {NAMED(option, PART), TAKES(take_id), KEYS(option_keys), .about = "One way to decide. Stands in the list part of a decision."},
	[WORD_gate] = {NAMED(gate, PART), TAKES(take_id), KEYS(gate_keys), .about = "What must hold before a measure. Stands in `gates` of a measure."},
	PART(expect, .about = "What the receivers of an inject should do. Stands in `expected`."),
	PART(move, .about = "One possible move of a bot: exactly one of act, decide, approve, refuse, share. Stands in `moves`."),

	PLAIN(all, CONDITION, take_conditions, "all of them hold; a plain list means the same"),
	PLAIN(any, CONDITION, take_conditions, "at least one of them holds"),
	PLAIN(none, CONDITION, take_conditions, "none of them holds"),
	PLAIN(negate, CONDITION, take_condition, "it does not hold"),
	PLAIN(below, CONDITION, take_compare, "it is less than n"),
	PLAIN(above, CONDITION, take_compare, "it is more than n"),
	PLAIN(at_least, CONDITION, take_compare, "it is n or more"),
	PLAIN(at_most, CONDITION, take_compare, "it is n or less"),
	PLAIN(equals, CONDITION, take_equal, "it is this number, or this value of an enumeration"),
	PLAIN(differs, CONDITION, take_equal, "it is not"),
	PLAIN(between, CONDITION, take_range, "it is low, high or anything between"),
	PLAIN(is_set, CONDITION, take_flag, "the flag is set"),
	PLAIN(not_set, CONDITION, take_flag, "the flag is not set"),
	PLAIN(knows, CONDITION, take_knows, "the role knows the fact; as a need without a role: the acting role does"),
	PLAIN(anyone_knows, CONDITION, take_fact, "at least one role knows the fact"),
	PLAIN(nobody_knows, CONDITION, take_fact, "no role knows the fact"),
	PLAIN(shared, CONDITION, take_fact_n, "it was passed on, at least n times (1)"),
	PLAIN(fired, CONDITION, take_inject, "the inject has fired"),
	PLAIN(not_fired, CONDITION, take_inject, "it has not"),
	PLAIN(decided, CONDITION, take_chosen, "the decision is taken, or taken so"),
	PLAIN(not_decided, CONDITION, take_chosen, "it is not"),
	PLAIN(is_open, CONDITION, take_decision, "the decision is open or late"),
	PLAIN(done, CONDITION, take_action_n, "the action was completed, at least n times (1)"),
	PLAIN(not_done, CONDITION, take_action, "it was not"),
	PLAIN(running, CONDITION, take_action, "the action is under way"),
	PLAIN(has_authority, CONDITION, take_holder, "the role holds it; as a need without a role: the acting role does"),
	PLAIN(approved, CONDITION, take_approval, "the approval is given and valid"),
	PLAIN(in_module, CONDITION, take_module, "it is the current module"),
	PLAIN(after_time, CONDITION, take_duration, "that time is reached"),
	PLAIN(before_time, CONDITION, take_duration, "that time is not reached"),
	PLAIN(ultra_vires, CONDITION, take_ultra_vires, "anything, or this action, was done without its gates, at least n times (1)"),

	PLAIN(add, EFFECT, take_n, "as the value of a key: adds n; the plain number means the same"),
	PLAIN(set, EFFECT, take_value, "as the value of a key: sets a metric or variable"),
	PLAIN(learn, EFFECT, take_learn, "roles learn a fact; without roles: the owners or receivers of the thing it stands in"),
	PLAIN(grant, EFFECT, take_grant, "grants an authority, for a time or without end"),
	PLAIN(revoke, EFFECT, take_revoke, "takes it back"),
	PLAIN(fire, EFFECT, take_inject, "the inject becomes due now"),
	PLAIN(cancel, EFFECT, take_inject, "the inject will not fire any more"),
	PLAIN(open, EFFECT, take_decision, "the decision opens"),
	PLAIN(close, EFFECT, take_decision, "the decision closes without a choice"),
	PLAIN(start, EFFECT, take_action, "the action runs as if its first owner had acted with all gates met"),
	PLAIN(stop, EFFECT, take_action, "the action is abandoned"),
	PLAIN(enter, EFFECT, take_module, "the module begins"),
	PLAIN(finish, EFFECT, take_ending, "the exercise ends, with this ending if one is named"),
	PLAIN(after, EFFECT, take_after, "effects later"),
	PLAIN(chance, EFFECT, take_chance, "effects with so many in 100, drawn from a named random stream"),
	PLAIN(given, EFFECT, take_given, "effects if the condition holds at that moment"),
	PLAIN(otherwise, EFFECT, take_effects, "what happens otherwise, in chance and given"),

	PLAIN(need, NEED, take_need, "a condition, with the words in which it is shown"),
	PLAIN(uses, NEED, take_resource, "so many units are free (1); held while the action runs"),
	PLAIN(spends, NEED, take_resource, "so many units are free (1); used up"),
	[WORD_approval] = {NAMED(approval, NEED), KEYS(approval_keys), .about = "another role's yes. Only in an action."},
	[WORD_consent] = {NAMED(consent, NEED), KEYS(approval_keys), .about = "a partner's yes. Only in an action."},

	PLAIN(within, CHECK, take_within, "the last happens within this time of the first `since`, or of the opening"),
	PLAIN(before, CHECK, take_before, "the first happens, and not after the second"),
	PLAIN(never, CHECK, take_pattern, "it never happens"),
	PLAIN(happens, CHECK, take_pattern, "it happens"),
	PLAIN(held, CHECK, take_held, "a comparison on one metric holds for this time on end"),

	[WORD_test] = {NAMED(test, TEST), TAKES(take_name), KEYS(test_keys), .items = "at",
		.about = "A story with its end known: what is done at which times, and what must then be so. Only in test.lua.",
		.example = "test \"Answering calms the town, and the report goes out\" { seeds = \"1-3\", seats = { police = \"played\" },\n"
		           "  at \"5m\"   { fired \"call\", knows(\"police\", \"note\"), sees(\"police\", \"call\"), refused(\"need-authority:warrant\", acts(\"police\", \"report\")) },\n"
		           "  at \"+5m\"  { decides(\"police\", \"answer.yes\", { why = \"Somebody has to.\" }), acts(\"police\", \"report\") },\n"
		           "  at \"done:report\" { at_least(\"trust\", 60), within(\"20m\", \"fired:call\", \"done:report\") },\n"
		           "  at \"end\"  { ended \"calm\", met \"T1\", never \"ultra-vires\" } }"},
	[WORD_at] = {NAMED(at, TEST), TAKES(take_instant), .keys = no_keys, .key_count = 0, .items = "acts and what is expected",
		.about = "Time passes up to this moment; then what stands in the list happens or must hold, in its order. \"20m\" is a time of the exercise, \"+20m\" counts from the "
		         "moment before, \"printers+2m\" or \"done:report\" waits for what happens, \"end\" plays to the end. Stands in the list part of a test."},
	PLAIN(decides, ACT, take_decides, "the role takes the option; details are `why`, `confidence`, `dissent`, `basis`"),
	PLAIN(acts, ACT, take_acts, "the role begins the action; `{ anyway = true }` does it without its gates"),
	PLAIN(approves, ACT, take_acts, "the role approves the action"),
	PLAIN(refuses, ACT, take_acts, "the role refuses its approval"),
	PLAIN(shares, ACT, take_shares, "the role passes the fact or inject on; `{ anyway = true }` breaks its originator's condition"),
	PLAIN(proposes, ACT, take_proposes, "the role proposes what is not on the menu"),
	[WORD_control] = {NAMED(control, ACT), TAKES(take_command), .keys = no_keys, .key_count = 0, .body_optional = true, .free_keys = true,
		.about = "any command of docs/cli.md, with its keys: `control \"skip\" { inject = \"leak\", why = \"Enough\" }`"},
	PLAIN(refused, EXPECT, take_refused, "the act is refused for this reason, a code of docs/cli.md: \"need-approval\", \"need-metric:attribution\""),
	PLAIN(sees, EXPECT, take_seen, "the role has received the inject, is asked the decision, is offered the action or asked to approve it, is shown the metric; \"room\" is the room display"),
	PLAIN(hidden_from, EXPECT, take_seen, "it is not"),
	PLAIN(reached, EXPECT, take_one_ending, "the ending is reached"),
	PLAIN(not_reached, EXPECT, take_one_ending, "it is not"),
	PLAIN(ended, EXPECT, take_endings, "the exercise is over with exactly these endings, `ended()` with none"),
	PLAIN(met, EXPECT, take_task, "the task's check is met"),
	PLAIN(missed, EXPECT, take_task, "the task's check has failed"),
};

const struct method script_methods[METHODS] = {
#define X(name, group, first, more, result, about) [METHOD_##name] = {#name, METHOD_##group, TYPE_##first, more, result, about},
	METHOD_TABLE(X)
#undef X
};
/* clang-format on */

const struct word *word_find(const char *name)
{
	for (int i = 0; i < WORDS; i++)
		if (strcmp(script_words[i].name, name) == 0)
			return &script_words[i];
	return NULL;
}

const struct key *word_key(const struct word *word, const char *name)
{
	for (unsigned i = 0; i < word->key_count; i++)
		if (strcmp(word->keys[i].name, name) == 0)
			return &word->keys[i];
	return NULL;
}

unsigned word_args_least(const struct word *word)
{
	unsigned least = 0;
	for (unsigned i = 0; i < word->arg_count; i++)
		least += !(word->args[i].flags & ARG_OPTIONAL);
	return least;
}

const struct method *method_find(const char *name, size_t length)
{
	for (int i = 0; i < METHODS; i++)
		if (strlen(script_methods[i].name) == length && memcmp(script_methods[i].name, name, length) == 0)
			return &script_methods[i];
	return NULL;
}

const char *type_for_people(enum type type)
{
	static const char *const names[] = {
#define X(name, people, editor) people,
	    TYPE_TABLE(X)
#undef X
	};
	return names[type];
}

const char *type_for_editor(enum type type)
{
	static const char *const names[] = {
#define X(name, people, editor) editor,
	    TYPE_TABLE(X)
#undef X
	};
	return names[type];
}

const char *group_title(enum group group)
{
	static const char *const titles[] = {"Declarations", "Parts of declarations", "Conditions", "Effects", "Needs", "Checks of tasks",
	                                     "Tests (test.lua)", "Acts in a test", "What a test expects"};
	return titles[group];
}

bool group_is_of_tests(enum group group)
{
	return group >= GROUP_TEST;
}
