/* words — the one table of the scenario language. Every word, its arguments and its keys stand here once; registration, the checks of arity, keys and types,
 * docs/scenario-reference.md and the editor stub are made from it.
 *
 * WORD_TABLE names the words (enum and Lua global from one line), words.c describes them. Methods of `ex` are in METHOD_TABLE. */
#ifndef ENSHU_SCRIPT_WORDS_H
#define ENSHU_SCRIPT_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The sectors that have a picture and a name (assets/text: sector.ID). */
#define WORD_SECTORS "port|power|water|hospital|package|cable|bank|ballot|satellite|server|globe"

/* X(TYPE, words for people, type for the editor) */
#define TYPE_TABLE(X)                                                                                                  \
	X(TEXT, "text", "enshu.text")                                                                                  \
	X(TEXTS, "list of texts", "enshu.text[]")                                                                      \
	X(STRING, "string", "string")                                                                                  \
	X(STRINGS, "list of strings", "string[]")                                                                      \
	X(INTEGER, "whole number", "integer")                                                                          \
	X(BOOLEAN, "true or false", "boolean")                                                                         \
	X(DURATION, "duration", "string")                                                                              \
	X(MOMENT, "date and time", "string")                                                                           \
	X(CHOICE, "one of", "string")                                                                                  \
	X(START, "number or value", "integer|string|boolean")                                                          \
	X(ROLE, "role", "string")                                                                                      \
	X(ROLES, "roles", "string|string[]")                                                                           \
	X(FACT, "fact", "string")                                                                                      \
	X(FACTS, "facts", "string|string[]")                                                                           \
	X(QUANTITY, "metric, variable or resource", "string")                                                          \
	X(METRIC, "metric", "string")                                                                                  \
	X(VARIABLE, "variable", "string")                                                                              \
	X(FLAG, "flag", "string")                                                                                      \
	X(RESOURCE, "resource", "string")                                                                              \
	X(AUTHORITY, "authority", "string")                                                                            \
	X(MEASURE, "measure", "string")                                                                                \
	X(MEASURES, "list of measures", "string[]")                                                                    \
	X(OBJECTIVE, "objective", "string")                                                                            \
	X(MODULE, "module", "string")                                                                                  \
	X(INJECT, "inject", "string")                                                                                  \
	X(DECISION, "decision", "string")                                                                              \
	X(ENDING, "ending", "string")                                                                                  \
	X(CHOSEN, "decision or decision.option", "string")                                                             \
	X(ACTION, "action", "string")                                                                                  \
	X(APPROVAL, "action.role", "string")                                                                           \
	X(STREAM, "name of a random stream", "string")                                                                 \
	X(ID, "id", "string")                                                                                          \
	X(PATTERN, "pattern", "string")                                                                                \
	X(ANCHOR, "id or pattern, with +duration", "string|enshu.node")                                                \
	X(CONDITION, "condition", "enshu.condition")                                                                   \
	X(CONDITIONS, "list of conditions", "enshu.condition[]")                                                       \
	X(EFFECTS, "effects", "enshu.effects")                                                                         \
	X(NEEDS, "list of needs", "enshu.node[]")                                                                      \
	X(CHECK, "check", "enshu.node")                                                                                \
	X(EXPECTED, "list of ids, patterns, texts or expect", "(string|enshu.text|enshu.node)[]")                      \
	X(GATES, "list of gate", "enshu.node[]")                                                                       \
	X(FILLED, "table from gate to what fills it", "table<string, any>")                                            \
	X(MOVES, "list of move", "enshu.node[]")                                                                       \
	X(OPTION_ID, "id of an option", "string")                                                                      \
	X(HANDLER, "function(ex)", "fun(ex: enshu.ex)")                                                                \
	X(OTHERWISE, "effects, or otherwise { effects }", "enshu.effects|enshu.node")                                  \
	X(VALUE, "number or value", "integer|string|boolean")                                                          \
	X(INSTANT, "time, \"+time\", \"end\", or id or pattern with +duration", "string")                               \
	X(SEEDS, "list of numbers, or \"1-20\"", "integer[]|string")                                                   \
	X(SEATS, "table from role to who plays it", "table<string, string>")                                           \
	X(DETAILS, "table of further keys of the command", "table<string, any>")                                       \
	X(ACT, "act", "enshu.node")                                                                                    \
	X(DECIDED, "decision.option", "string")                                                                        \
	X(SEEN, "inject, decision, action or metric", "string")                                                        \
	X(PASSED, "fact or inject", "string")                                                                          \
	X(REFUSAL, "code, or code:thing", "string")                                                                    \
	X(TASK, "task", "string")                                                                                      \
	X(FILE, "file without .lua", "string")

enum type {
#define X(name, people, editor) TYPE_##name,
	TYPE_TABLE(X)
#undef X
	TYPES
};

enum group {
	GROUP_DECLARATION, /* stands alone, has an id and a body */
	GROUP_PART,        /* part of a declaration, has a body */
	GROUP_CONDITION,
	GROUP_EFFECT,
	GROUP_NEED,
	GROUP_CHECK,
	GROUP_TEST,   /* from here on: in test.lua only */
	GROUP_ACT,    /* what somebody does in a test */
	GROUP_EXPECT, /* what a test expects, besides conditions and checks */
	GROUPS
};

/* X(word, group). In the order of the reference. */
#define WORD_TABLE(X)                                                                                                  \
	X(scenario, DECLARATION)                                                                                       \
	X(include, DECLARATION)                                                                                        \
	X(role, DECLARATION)                                                                                           \
	X(metric, DECLARATION)                                                                                         \
	X(variable, DECLARATION)                                                                                       \
	X(flag, DECLARATION)                                                                                           \
	X(fact, DECLARATION)                                                                                           \
	X(resource, DECLARATION)                                                                                       \
	X(authority, DECLARATION)                                                                                      \
	X(measure, DECLARATION)                                                                                        \
	X(objective, DECLARATION)                                                                                      \
	X(task, DECLARATION)                                                                                           \
	X(module, DECLARATION)                                                                                         \
	X(inject, DECLARATION)                                                                                         \
	X(decision, DECLARATION)                                                                                       \
	X(action, DECLARATION)                                                                                         \
	X(every, DECLARATION)                                                                                          \
	X(on, DECLARATION)                                                                                             \
	X(when, DECLARATION)                                                                                           \
	X(ending, DECLARATION)                                                                                         \
	X(bot, DECLARATION)                                                                                            \
	X(option, PART)                                                                                                \
	X(gate, PART)                                                                                                  \
	X(expect, PART)                                                                                                \
	X(move, PART)                                                                                                  \
	X(all, CONDITION)                                                                                              \
	X(any, CONDITION)                                                                                              \
	X(none, CONDITION)                                                                                             \
	X(negate, CONDITION)                                                                                           \
	X(below, CONDITION)                                                                                            \
	X(above, CONDITION)                                                                                            \
	X(at_least, CONDITION)                                                                                         \
	X(at_most, CONDITION)                                                                                          \
	X(equals, CONDITION)                                                                                           \
	X(differs, CONDITION)                                                                                          \
	X(between, CONDITION)                                                                                          \
	X(is_set, CONDITION)                                                                                           \
	X(not_set, CONDITION)                                                                                          \
	X(knows, CONDITION)                                                                                            \
	X(anyone_knows, CONDITION)                                                                                     \
	X(nobody_knows, CONDITION)                                                                                     \
	X(shared, CONDITION)                                                                                           \
	X(fired, CONDITION)                                                                                            \
	X(not_fired, CONDITION)                                                                                        \
	X(decided, CONDITION)                                                                                          \
	X(not_decided, CONDITION)                                                                                      \
	X(is_open, CONDITION)                                                                                          \
	X(done, CONDITION)                                                                                             \
	X(not_done, CONDITION)                                                                                         \
	X(running, CONDITION)                                                                                          \
	X(has_authority, CONDITION)                                                                                    \
	X(approved, CONDITION)                                                                                         \
	X(in_module, CONDITION)                                                                                        \
	X(after_time, CONDITION)                                                                                       \
	X(before_time, CONDITION)                                                                                      \
	X(ultra_vires, CONDITION)                                                                                      \
	X(add, EFFECT)                                                                                                 \
	X(set, EFFECT)                                                                                                 \
	X(learn, EFFECT)                                                                                               \
	X(grant, EFFECT)                                                                                               \
	X(revoke, EFFECT)                                                                                              \
	X(fire, EFFECT)                                                                                                \
	X(cancel, EFFECT)                                                                                              \
	X(open, EFFECT)                                                                                                \
	X(close, EFFECT)                                                                                               \
	X(start, EFFECT)                                                                                               \
	X(stop, EFFECT)                                                                                                \
	X(enter, EFFECT)                                                                                               \
	X(finish, EFFECT)                                                                                              \
	X(after, EFFECT)                                                                                               \
	X(chance, EFFECT)                                                                                              \
	X(given, EFFECT)                                                                                               \
	X(otherwise, EFFECT)                                                                                           \
	X(need, NEED)                                                                                                  \
	X(uses, NEED)                                                                                                  \
	X(spends, NEED)                                                                                                \
	X(approval, NEED)                                                                                              \
	X(consent, NEED)                                                                                               \
	X(within, CHECK)                                                                                               \
	X(before, CHECK)                                                                                               \
	X(never, CHECK)                                                                                                \
	X(happens, CHECK)                                                                                              \
	X(held, CHECK)                                                                                                 \
	X(test, TEST)                                                                                                  \
	X(at, TEST)                                                                                                    \
	X(decides, ACT)                                                                                                \
	X(acts, ACT)                                                                                                   \
	X(approves, ACT)                                                                                               \
	X(refuses, ACT)                                                                                                \
	X(shares, ACT)                                                                                                 \
	X(proposes, ACT)                                                                                               \
	X(control, ACT)                                                                                                \
	X(refused, EXPECT)                                                                                             \
	X(sees, EXPECT)                                                                                                \
	X(hidden_from, EXPECT)                                                                                         \
	X(reached, EXPECT)                                                                                             \
	X(not_reached, EXPECT)                                                                                         \
	X(ended, EXPECT)                                                                                               \
	X(met, EXPECT)                                                                                                 \
	X(missed, EXPECT)

enum word_id {
#define X(name, group) WORD_##name,
	WORD_TABLE(X)
#undef X
	WORDS
};

enum { KEY_REQUIRED = 1, ARG_OPTIONAL = 2, ARG_MORE = 4 /* the last argument may repeat */ };

struct key {
	const char *name;
	enum type type;
	unsigned flags;
	const char *fallback; /* what stands when it is not given, as an author would write it; NULL = nothing */
	const char *about;    /* for a choice: the values between bars come first, "high|low: which way is good" */
};
struct word {
	const char *name;
	enum group group;
	enum word_id id;
	const struct key *args;
	unsigned arg_count;
	const struct key *keys; /* NULL: takes no body */
	unsigned key_count;
	const char *items;      /* what may stand in the body's list part: "option", or NULL */
	bool languages;         /* the body's other keys are languages */
	bool free_keys;         /* the body's keys are those of a command (docs/cli.md) */
	bool body_optional;
	bool body_handler;      /* a function may stand instead of the body */
	const char *about;
	const char *example;
};

extern const struct word script_words[WORDS];
const struct word *word_find(const char *name);
const struct key *word_key(const struct word *word, const char *name);
unsigned word_args_least(const struct word *word);
const char *type_for_people(enum type type);
const char *type_for_editor(enum type type);
const char *group_title(enum group group);
/* Words of these groups exist in test.lua only. */
bool group_is_of_tests(enum group group);

/* ---- methods of ex ----- */

enum method_group { METHOD_READ, METHOD_EMIT, METHOD_BOT, METHOD_GROUPS };

/* X(method, group, first argument, further arguments as shown, result as shown, about). The C function is ex_<method>. */
#define METHOD_TABLE(X)                                                                                                \
	X(now, READ, NONE, "", "integer", "scenario time in seconds")                                                  \
	X(minutes, READ, NONE, "", "integer", "scenario time in whole minutes")                                        \
	X(metric, READ, METRIC, "", "integer", "its value")                                                            \
	X(variable, READ, VARIABLE, "", "integer|string", "its value; of an enumeration the value's name")             \
	X(flag, READ, FLAG, "", "boolean", "whether it is set")                                                        \
	X(resource, READ, RESOURCE, "", "integer", "units free")                                                       \
	X(knows, READ, ROLE, "fact: string", "boolean", "whether the role knows the fact")                             \
	X(anyone_knows, READ, FACT, "", "boolean", "whether any role knows it")                                        \
	X(shared, READ, FACT, "", "integer", "how often it was passed on")                                             \
	X(fired, READ, INJECT, "", "boolean", "whether it has fired")                                                  \
	X(is_open, READ, DECISION, "", "boolean", "whether it is open (or late)")                                      \
	X(decided, READ, CHOSEN, "", "boolean", "whether it is decided (so)")                                          \
	X(choice, READ, DECISION, "", "string?", "id of the option taken, or nil")                                     \
	X(done, READ, ACTION, "", "integer", "how often it was completed")                                             \
	X(running, READ, ACTION, "", "boolean", "whether it is under way")                                             \
	X(has_authority, READ, ROLE, "authority: string", "boolean", "whether the role holds it")                      \
	X(approved, READ, APPROVAL, "", "boolean", "whether it is given and valid")                                    \
	X(in_module, READ, MODULE, "", "boolean", "whether this is the current module")                                \
	X(ultra_vires, READ, ACTION_OR_NONE, "", "integer", "how often it (or anything) was done without its gates")   \
	X(event, READ, NONE, "", "string, string?, string?", "kind, thing and detail of what it reacts to")            \
	X(chance, READ, NONE, "percent: integer, stream: string", "boolean", "true with so many in 100")               \
	X(roll, READ, NONE, "sides: integer, stream: string", "integer", "1 to sides")                                 \
	X(add, EMIT, QUANTITY, "n: integer", "", "adds n, kept in range")                                              \
	X(set, EMIT, QUANTITY, "value: integer|string|boolean", "", "sets it, kept in range; not for resources")       \
	X(learn, EMIT, FACT, "...: string", "", "the roles learn it")                                                  \
	X(grant, EMIT, AUTHORITY, "role: string, duration?: string", "", "for a time, or without end")                 \
	X(revoke, EMIT, AUTHORITY, "role: string", "", "takes it back")                                                \
	X(fire, EMIT, INJECT, "", "", "becomes due now")                                                               \
	X(cancel, EMIT, INJECT, "", "", "will not fire any more")                                                      \
	X(open, EMIT, DECISION, "", "", "opens")                                                                       \
	X(close, EMIT, DECISION, "", "", "closes without a choice")                                                    \
	X(start, EMIT, ACTION, "", "", "runs as if its first owner had acted, gates met")                              \
	X(stop, EMIT, ACTION, "", "", "is abandoned")                                                                  \
	X(enter, EMIT, MODULE, "", "", "the module begins")                                                            \
	X(finish, EMIT, ENDING_OR_NONE, "", "", "the exercise ends, with this ending if one is named")                                                             \
	X(after, EMIT, NONE, "duration: string", "enshu.ex", "what is emitted through the result happens later")       \
	X(act, BOT, ACTION, "", "", "the role begins the action")                                                      \
	X(decide, BOT, CHOSEN, "", "", "the role takes the option: \"decision.option\"")                               \
	X(approve, BOT, APPROVAL, "", "", "the role approves")                                                         \
	X(refuse, BOT, APPROVAL, "", "", "the role refuses")                                                           \
	X(share, BOT, FACT, "...: string", "", "the role passes the fact on to these roles")

enum method_id {
#define X(name, group, first, more, result, about) METHOD_##name,
	METHOD_TABLE(X)
#undef X
	METHODS
};

enum { TYPE_NONE = -1, TYPE_ACTION_OR_NONE = TYPES + 1, TYPE_ENDING_OR_NONE };
struct method {
	const char *name;
	enum method_group group;
	int first; /* enum type of the first argument, or TYPE_NONE */
	const char *more, *result, *about;
};
extern const struct method script_methods[METHODS];
const struct method *method_find(const char *name, size_t length);

/* The part of Lua that scenarios have, for the editor stub (reference_lua.c). */
struct buffer;
void reference_write_lua_stub(struct buffer *out);

#endif
