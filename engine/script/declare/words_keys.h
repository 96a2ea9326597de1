/* words_keys — the keys and arguments of each word: what may stand in its { ... } and before it. Data of words.c alone, apart from it because a body is read on its
 * own: an author's question is "what may an inject hold?", and this is the answer that the checks, the reference and the editor stub give. */
#ifndef ENSHU_SCRIPT_WORDS_KEYS_H
#define ENSHU_SCRIPT_WORDS_KEYS_H

#include "script/declare/words.h"

#define TRIGGER_KEYS                                                                                                   \
	{"at", TYPE_DURATION, 0, NULL, "trigger: at this time"},                                                       \
	{"after", TYPE_ANCHOR, 0, NULL, "trigger: so long after an event, \"printers+2m\""},                           \
	{"when", TYPE_CONDITION, 0, NULL, "trigger: as soon as this holds"}

/* clang-format off */
static const struct key scenario_keys[] = {
	{"id", TYPE_ID, KEY_REQUIRED, NULL, "id of the scenario, usually the folder's name"},
	{"api", TYPE_INTEGER, KEY_REQUIRED, NULL, "version of this language: 1"},
	{"version", TYPE_STRING, 0, "\"1.0.0\"", "version of the scenario"},
	{"title", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"premise", TYPE_TEXT, 0, NULL, "the situation at the opening, read aloud"},
	{"about", TYPE_TEXT, 0, NULL, "a paragraph for the library"},
	{"languages", TYPE_STRINGS, 0, "{ \"en\" }", "codes of its languages, the first is the fallback"},
	{"start", TYPE_MOMENT, KEY_REQUIRED, NULL, "date, time and offset of second 0: \"2026-07-04T06:30+09:00\""},
	{"zone", TYPE_STRING, 0, "\"\"", "shown after the time: \"JST\""},
	{"length", TYPE_DURATION, KEY_REQUIRED, NULL, "scenario time; the exercise ends there at the latest"},
	{"session", TYPE_DURATION, 0, "\"2h\"", "planned real time"},
	{"round", TYPE_DURATION, 0, "", "played in rounds of this length (\"30d\"): screens tell rounds and dates, stock policies look three times a round"},
	{"sources", TYPE_MEASURES, 0, NULL, "measures it is about"},
	{"sector", TYPE_STRING, 0, "\"\"", WORD_SECTORS ": its picture"},
};
static const struct key role_keys[] = {
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"label", TYPE_TEXT, 0, "name", "short name for lanes and tables"},
	{"brief", TYPE_TEXT, 0, NULL, "what this cell is and wants, for its card"},
	{"kind", TYPE_STRING, 0, "\"\"", "a free word: \"government\""},
	{"seats", TYPE_INTEGER, 0, "1", "people at the table, 1 to 20"},
	{"hidden", TYPE_BOOLEAN, 0, "false", "the room never sees it: the adversary"},
};
static const struct key metric_keys[] = {
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"label", TYPE_TEXT, 0, "name", "short name"},
	{"unit", TYPE_STRING, 0, "\"\"", "\"%\" or another sign"},
	{"start", TYPE_INTEGER, KEY_REQUIRED, NULL, "value at the opening"},
	{"min", TYPE_INTEGER, 0, "0", "lowest value"},
	{"max", TYPE_INTEGER, 0, "100", "highest value"},
	{"good", TYPE_CHOICE, 0, "\"high\"", "high|low|neither: which way is better"},
	{"visible", TYPE_ROLES, 0, "\"everybody\"", "who sees it; \"facilitator\" = no role"},
	{"room", TYPE_BOOLEAN, 0, NULL, "on the room display; true when everybody sees it"},
	{"threshold", TYPE_INTEGER, 0, NULL, "a line in its curve"},
};
static const struct key variable_keys[] = {
	{"name", TYPE_TEXT, 0, NULL, "its name for the facilitator, in rulings and conditions; else its id with spaces"},
	{"start", TYPE_START, 0, "0", "value at the opening; of an enumeration one of its values"},
	{"min", TYPE_INTEGER, 0, "0", "lowest value"},
	{"max", TYPE_INTEGER, 0, "1000000", "highest value"},
	{"values", TYPE_STRINGS, 0, NULL, "makes it an enumeration"},
};
static const struct key flag_keys[] = {
	{"name", TYPE_TEXT, 0, NULL, "its name for the facilitator, in rulings and conditions; else its id with spaces"},
	{"start", TYPE_BOOLEAN, 0, "false", "whether it is set at the opening"},
};
static const struct key fact_keys[] = {
	{"known_by", TYPE_ROLES, 0, NULL, "roles that know it from the start"},
	{"release_to", TYPE_ROLES, 0, "\"everybody\"", "roles to whom it may be passed on; to others it is a leak"},
};
static const struct key resource_keys[] = {
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"start", TYPE_INTEGER, KEY_REQUIRED, NULL, "units at the opening"},
	{"max", TYPE_INTEGER, 0, "start", "most units there can be"},
	{"owner", TYPE_ROLES, 0, NULL, "whose it is"},
};
static const struct key authority_keys[] = {
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
};
static const struct key measure_keys[] = {
	{"pillar", TYPE_CHOICE, KEY_REQUIRED, NULL, "defence|deterrence|cooperation|base: its pillar"},
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"about", TYPE_TEXT, 0, NULL, "a paragraph in our own words"},
	{"source", TYPE_STRING, 0, "\"\"", "pinpoint in the source"},
	{"orders", TYPE_TEXT, 0, NULL, "who may order it"},
	{"carries_out", TYPE_TEXT, 0, NULL, "who carries it out"},
	{"cost", TYPE_TEXT, 0, NULL, "what it costs"},
	{"side_effects", TYPE_TEXT, 0, NULL, "what it typically does besides"},
	{"serves", TYPE_STRINGS, 0, NULL, "principles it serves: free-flow, rule-of-law, openness, autonomy, collaboration"},
	{"strains", TYPE_STRINGS, 0, NULL, "principles it strains"},
	{"takes", TYPE_DURATION, 0, NULL, "its usual duration"},
	{"gates", TYPE_GATES, 0, NULL, "what must hold first, in order"},
};
static const struct key objective_keys[] = {
	{"text", TYPE_TEXT, KEY_REQUIRED, NULL, "the objective"},
	{"capability", TYPE_TEXT, 0, NULL, "the capability it belongs to"},
};
static const struct key task_keys[] = {
	{"objective", TYPE_OBJECTIVE, KEY_REQUIRED, NULL, "what it belongs to"},
	{"text", TYPE_TEXT, KEY_REQUIRED, NULL, "the critical task"},
	{"evaluator", TYPE_TEXT, 0, NULL, "what to look for"},
	{"check", TYPE_CHECK, 0, NULL, "automatic check; without one the evaluator alone rates it"},
};
static const struct key module_keys[] = {
	TRIGGER_KEYS,
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"discussion", TYPE_DURATION, 0, NULL, "real time set aside to talk"},
	{"questions", TYPE_TEXTS, 0, NULL, "questions to discuss"},
	{"begins", TYPE_TEXT, 0, NULL, "who begins"},
};
static const struct key inject_keys[] = {
	TRIGGER_KEYS,
	{"unless", TYPE_CONDITION, 0, NULL, "cancelled as soon as this holds before it fired"},
	{"to", TYPE_ROLES, 0, "\"everybody\"", "receivers"},
	{"room", TYPE_BOOLEAN, 0, NULL, "on the room display; true when everybody receives it"},
	{"via", TYPE_CHOICE, 0, "\"briefing\"", "briefing|phone|email|feed|news|web|voice|social|letter|diplomatic|sensor|paper: its channel"},
	{"from", TYPE_TEXT, 0, NULL, "sender: a text, or the id of a role"},
	{"subject", TYPE_TEXT, KEY_REQUIRED, NULL, "headline"},
	{"body", TYPE_TEXT, 0, NULL, "the message"},
	{"notes", TYPE_TEXT, 0, NULL, "controller notes"},
	{"questions", TYPE_TEXTS, 0, NULL, "discussion questions"},
	{"expected", TYPE_EXPECTED, 0, NULL, "what the receivers should do"},
	{"reveals", TYPE_FACTS, 0, NULL, "facts the receivers learn"},
	{"effects", TYPE_EFFECTS, 0, NULL, "what it does"},
	{"module", TYPE_MODULE, 0, NULL, "the module it belongs to"},
	{"objective", TYPE_OBJECTIVE, 0, NULL, "the objective it serves"},
};
static const struct key decision_keys[] = {
	TRIGGER_KEYS,
	{"owner", TYPE_ROLES, KEY_REQUIRED, NULL, "who decides"},
	{"mode", TYPE_CHOICE, 0, "\"single\"", "single|joint|poll: any one owner decides, all must agree, or most votes"},
	{"within", TYPE_DURATION, 0, NULL, "time to decide; none = no limit"},
	{"default", TYPE_OPTION_ID, 0, NULL, "option taken at the limit; none = it stays open and is late"},
	{"at_limit", TYPE_EFFECTS, 0, NULL, "what happens when the limit passes undecided"},
	{"prompt", TYPE_TEXT, KEY_REQUIRED, NULL, "the question"},
	{"notes", TYPE_TEXT, 0, NULL, "controller notes"},
	{"objective", TYPE_OBJECTIVE, 0, NULL, "the objective it serves"},
	{"module", TYPE_MODULE, 0, NULL, "the module it belongs to"},
};
static const struct key action_keys[] = {
	{"name", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"about", TYPE_TEXT, 0, NULL, "what it is"},
	{"owner", TYPE_ROLES, KEY_REQUIRED, NULL, "who may do it"},
	{"measure", TYPE_MEASURE, 0, NULL, "the measure it carries out"},
	{"pillar", TYPE_CHOICE, 0, "of the measure", "defence|deterrence|cooperation|base: its pillar"},
	{"available", TYPE_CONDITION, 0, NULL, "shown and possible only while this holds"},
	{"needs", TYPE_NEEDS, 0, NULL, "what must hold first, in order"},
	{"gates", TYPE_FILLED, 0, NULL, "what fills the gates of its measure"},
	{"waives", TYPE_STRINGS, 0, NULL, "gates of its measure that it does without"},
	{"chain", TYPE_BOOLEAN, 0, "false", "approvals are asked one after another"},
	{"takes", TYPE_DURATION, 0, "of the measure", "time until its effects"},
	{"again", TYPE_DURATION, 0, NULL, "time before it may be done again; none = once only"},
	{"at_once", TYPE_EFFECTS, 0, NULL, "effects when it begins"},
	{"effects", TYPE_EFFECTS, 0, NULL, "effects when it is done"},
	{"ultra_vires", TYPE_EFFECTS, 0, NULL, "effects added when it is done without its gates"},
	{"refused", TYPE_EFFECTS, 0, NULL, "effects when an approval is refused or lapses"},
};
static const struct key option_keys[] = {
	{"text", TYPE_TEXT, KEY_REQUIRED, NULL, "the choice in words"},
	{"measure", TYPE_MEASURE, 0, NULL, "the measure it carries out"},
	{"pillar", TYPE_CHOICE, 0, "of the measure", "defence|deterrence|cooperation|base: its pillar"},
	{"needs", TYPE_NEEDS, 0, NULL, "what must hold first; no approvals"},
	{"waives", TYPE_STRINGS, 0, NULL, "approvals of its measure that it does without; not needed where an action asks for them"},
	{"takes", TYPE_DURATION, 0, "\"0s\"", "time until its effects"},
	{"at_once", TYPE_EFFECTS, 0, NULL, "effects at the moment of choice"},
	{"effects", TYPE_EFFECTS, 0, NULL, "effects when done"},
};
static const struct key gate_keys[] = {
	{"kind", TYPE_CHOICE, KEY_REQUIRED, NULL, "fact|metric|authority|resource|approval|consent|condition: what fills it"},
	{"text", TYPE_TEXT, 0, NULL, "the gate in words"},
	{"min", TYPE_INTEGER, 0, NULL, "of a metric"},
	{"max", TYPE_INTEGER, 0, NULL, "of a metric"},
	{"amount", TYPE_INTEGER, 0, "1", "of a resource"},
	{"spend", TYPE_BOOLEAN, 0, "false", "the resource is used up"},
	{"within", TYPE_DURATION, 0, NULL, "time to answer"},
	{"valid", TYPE_DURATION, 0, NULL, "how long the approval holds; none = for one request"},
	{"silence", TYPE_CHOICE, 0, "\"refuses\"", "refuses|approves: what no answer means"},
	{"follows", TYPE_STRINGS, 0, NULL, "gates that must be met before it can be asked"},
};
static const struct key expect_keys[] = {
	{"text", TYPE_TEXT, 0, NULL, "the expected action in words"},
	{"on", TYPE_PATTERN, 0, NULL, "the event that ticks it off"},
	{"objective", TYPE_OBJECTIVE, 0, NULL, "the objective it serves"},
};
static const struct key move_keys[] = {
	{"when", TYPE_CONDITION, 0, NULL, "only while this holds"},
	{"act", TYPE_ACTION, 0, NULL, "begins this action"},
	{"decide", TYPE_CHOSEN, 0, NULL, "takes this option: \"decision.option\""},
	{"approve", TYPE_APPROVAL, 0, NULL, "approves"},
	{"refuse", TYPE_APPROVAL, 0, NULL, "refuses"},
	{"share", TYPE_FACT, 0, NULL, "passes this fact on"},
	{"to", TYPE_ROLES, 0, NULL, "to these roles"},
};
static const struct key every_keys[] = {
	{"from", TYPE_DURATION, 0, "\"0s\"", "not before this time"},
	{"to", TYPE_DURATION, 0, "the end", "not after this time"},
	{"when", TYPE_CONDITION, 0, NULL, "only while this holds"},
	{"effects", TYPE_EFFECTS, KEY_REQUIRED, NULL, "what happens each time"},
};
static const struct key on_keys[] = {
	{"when", TYPE_CONDITION, 0, NULL, "only if this holds then"},
	{"once", TYPE_BOOLEAN, 0, "false", "only the first time"},
	{"delay", TYPE_DURATION, 0, "\"0s\"", "so much later"},
	{"effects", TYPE_EFFECTS, KEY_REQUIRED, NULL, "what happens"},
};
static const struct key when_keys[] = {
	{"once", TYPE_BOOLEAN, 0, "true", "false: each time it becomes true again"},
	{"effects", TYPE_EFFECTS, KEY_REQUIRED, NULL, "what happens"},
};
static const struct key ending_keys[] = {
	{"title", TYPE_TEXT, KEY_REQUIRED, NULL, "its name"},
	{"text", TYPE_TEXT, KEY_REQUIRED, NULL, "what came of it"},
	{"when", TYPE_CONDITION, KEY_REQUIRED, NULL, "what must hold"},
	{"rank", TYPE_INTEGER, 0, "1", "1 is best"},
	{"final", TYPE_BOOLEAN, 0, "false", "the exercise ends as soon as it holds; otherwise judged at the end"},
	{"setback", TYPE_BOOLEAN, 0, "false", "drawn as a bad ending"},
	{"principles", TYPE_TEXTS, 0, NULL, "what it says about the principles"},
};
static const struct key bot_keys[] = {
	{"every", TYPE_DURATION, KEY_REQUIRED, NULL, "how often it looks"},
	{"moves", TYPE_MOVES, 0, NULL, "the first possible of these is made at each look"},
	{"play", TYPE_HANDLER, 0, NULL, "a function that makes the moves"},
};
static const struct key approval_keys[] = {
	{"by", TYPE_ROLE, KEY_REQUIRED, NULL, "who says yes or no"},
	{"within", TYPE_DURATION, 0, NULL, "time to answer; none = no limit"},
	{"valid", TYPE_DURATION, 0, NULL, "how long it holds; none = for this one request"},
	{"silence", TYPE_CHOICE, 0, "\"refuses\"", "refuses|approves: what no answer means at the limit"},
	{"name", TYPE_TEXT, 0, NULL, "what is asked, in words"},
	{"needs", TYPE_NEEDS, 0, NULL, "what must hold before it can be asked"},
};

static const struct key test_keys[] = {
	{"seeds", TYPE_SEEDS, 0, "{ 1 }", "one run for each of these seeds"},
	{"holds", TYPE_CHOICE, 0, "\"always\"", "always|mostly|sometimes: with every seed, with more than half of them, or with at least one"},
	{"bots", TYPE_CHOICE, 0, "\"none\"", "none|cautious|bold|random|scripted: plays the seats that do nothing in the test and have no bot of their own"},
	{"seats", TYPE_SEATS, 0, NULL, "who plays a role all the same: \"played\", \"held\", \"own\", \"cautious\", \"bold\", \"random\", \"scripted\""},
	{"pace", TYPE_CHOICE, 0, "\"clock\"", "clock|facilitator: whether injects fire by themselves"},
	{"fails", TYPE_STRING, 0, NULL, "why the test is known to fail; then it is wrong when it passes"},
};
static const struct key no_keys[] = {{NULL, TYPE_ID, 0, NULL, NULL}};

static const struct key take_id[] = {{"id", TYPE_ID, 0, NULL, ""}};
static const struct key take_role[] = {{"role", TYPE_ROLE, 0, NULL, ""}};
static const struct key take_file[] = {{"name", TYPE_FILE, 0, NULL, ""}};
static const struct key take_duration[] = {{"time", TYPE_DURATION, 0, NULL, ""}};
static const struct key take_pattern[] = {{"pattern", TYPE_PATTERN, 0, NULL, ""}};
static const struct key take_condition[] = {{"condition", TYPE_CONDITION, 0, NULL, ""}};
static const struct key take_conditions[] = {{"conditions", TYPE_CONDITIONS, 0, NULL, ""}};
static const struct key take_compare[] = {{"what", TYPE_QUANTITY, 0, NULL, ""}, {"n", TYPE_INTEGER, 0, NULL, ""}};
static const struct key take_equal[] = {{"what", TYPE_QUANTITY, 0, NULL, ""}, {"value", TYPE_VALUE, 0, NULL, ""}};
static const struct key take_range[] = {
	{"what", TYPE_QUANTITY, 0, NULL, ""}, {"low", TYPE_INTEGER, 0, NULL, ""}, {"high", TYPE_INTEGER, 0, NULL, ""}};
static const struct key take_flag[] = {{"flag", TYPE_FLAG, 0, NULL, ""}};
static const struct key take_knows[] = {{"role", TYPE_ROLE, ARG_OPTIONAL, NULL, ""}, {"fact", TYPE_FACT, 0, NULL, ""}};
static const struct key take_fact[] = {{"fact", TYPE_FACT, 0, NULL, ""}};
static const struct key take_fact_n[] = {{"fact", TYPE_FACT, 0, NULL, ""}, {"n", TYPE_INTEGER, ARG_OPTIONAL, NULL, ""}};
static const struct key take_inject[] = {{"inject", TYPE_INJECT, 0, NULL, ""}};
static const struct key take_chosen[] = {{"decision", TYPE_CHOSEN, 0, NULL, ""}};
static const struct key take_decision[] = {{"decision", TYPE_DECISION, 0, NULL, ""}};
static const struct key take_action[] = {{"action", TYPE_ACTION, 0, NULL, ""}};
static const struct key take_action_n[] = {{"action", TYPE_ACTION, 0, NULL, ""}, {"n", TYPE_INTEGER, ARG_OPTIONAL, NULL, ""}};
static const struct key take_holder[] = {
	{"role", TYPE_ROLE, ARG_OPTIONAL, NULL, ""}, {"authority", TYPE_AUTHORITY, 0, NULL, ""}};
static const struct key take_approval[] = {{"approval", TYPE_APPROVAL, 0, NULL, ""}};
static const struct key take_module[] = {{"module", TYPE_MODULE, 0, NULL, ""}};
static const struct key take_ultra_vires[] = {
	{"action", TYPE_ACTION, ARG_OPTIONAL, NULL, ""}, {"n", TYPE_INTEGER, ARG_OPTIONAL, NULL, ""}};
static const struct key take_ending[] = {{"ending", TYPE_ENDING, ARG_OPTIONAL, NULL, ""}};
static const struct key take_n[] = {{"n", TYPE_INTEGER, 0, NULL, ""}};
static const struct key take_value[] = {{"value", TYPE_VALUE, 0, NULL, ""}};
static const struct key take_learn[] = {
	{"fact", TYPE_FACT, 0, NULL, ""}, {"roles", TYPE_ROLES, ARG_OPTIONAL | ARG_MORE, NULL, ""}};
static const struct key take_grant[] = {
	{"authority", TYPE_AUTHORITY, 0, NULL, ""}, {"role", TYPE_ROLES, 0, NULL, ""}, {"time", TYPE_DURATION, ARG_OPTIONAL, NULL, ""}};
static const struct key take_revoke[] = {{"authority", TYPE_AUTHORITY, 0, NULL, ""}, {"role", TYPE_ROLES, 0, NULL, ""}};
static const struct key take_after[] = {{"time", TYPE_DURATION, 0, NULL, ""}, {"effects", TYPE_EFFECTS, 0, NULL, ""}};
static const struct key take_chance[] = {
	{"percent", TYPE_INTEGER, 0, NULL, ""}, {"effects", TYPE_EFFECTS, 0, NULL, ""},
	{"otherwise", TYPE_OTHERWISE, ARG_OPTIONAL, NULL, ""}, {"stream", TYPE_STREAM, ARG_OPTIONAL, NULL, ""}};
static const struct key take_given[] = {
	{"condition", TYPE_CONDITION, 0, NULL, ""}, {"effects", TYPE_EFFECTS, 0, NULL, ""},
	{"otherwise", TYPE_OTHERWISE, ARG_OPTIONAL, NULL, ""}};
static const struct key take_effects[] = {{"effects", TYPE_EFFECTS, 0, NULL, ""}};
static const struct key take_need[] = {{"condition", TYPE_CONDITION, 0, NULL, ""}, {"text", TYPE_TEXT, 0, NULL, ""}};
static const struct key take_resource[] = {{"resource", TYPE_RESOURCE, 0, NULL, ""}, {"n", TYPE_INTEGER, ARG_OPTIONAL, NULL, ""}};
static const struct key take_within[] = {
	{"time", TYPE_DURATION, 0, NULL, ""}, {"since", TYPE_PATTERN, ARG_OPTIONAL, NULL, ""}, {"what", TYPE_PATTERN, 0, NULL, ""}};
static const struct key take_before[] = {{"what", TYPE_PATTERN, 0, NULL, ""}, {"limit", TYPE_PATTERN, 0, NULL, ""}};
static const struct key take_held[] = {{"comparison", TYPE_CONDITION, 0, NULL, ""}, {"time", TYPE_DURATION, 0, NULL, ""}};

static const struct key take_name[] = {{"name", TYPE_STRING, 0, NULL, ""}};
static const struct key take_instant[] = {{"time", TYPE_INSTANT, 0, NULL, ""}};
static const struct key take_decides[] = {
	{"role", TYPE_ROLE, 0, NULL, ""}, {"option", TYPE_DECIDED, 0, NULL, ""}, {"details", TYPE_DETAILS, ARG_OPTIONAL, NULL, ""}};
static const struct key take_acts[] = {
	{"role", TYPE_ROLE, 0, NULL, ""}, {"action", TYPE_ACTION, 0, NULL, ""}, {"details", TYPE_DETAILS, ARG_OPTIONAL, NULL, ""}};
static const struct key take_shares[] = {
	{"role", TYPE_ROLE, 0, NULL, ""}, {"what", TYPE_PASSED, 0, NULL, ""}, {"to", TYPE_ROLES, 0, NULL, ""}, {"details", TYPE_DETAILS, ARG_OPTIONAL, NULL, ""}};
static const struct key take_proposes[] = {{"role", TYPE_ROLE, 0, NULL, ""}, {"text", TYPE_STRING, 0, NULL, ""}};
static const struct key take_command[] = {{"command", TYPE_STRING, 0, NULL, ""}};
static const struct key take_refused[] = {{"reason", TYPE_REFUSAL, 0, NULL, ""}, {"act", TYPE_ACT, 0, NULL, ""}};
static const struct key take_seen[] = {{"role", TYPE_ROLE, 0, NULL, ""}, {"what", TYPE_SEEN, 0, NULL, ""}};
static const struct key take_one_ending[] = {{"ending", TYPE_ENDING, 0, NULL, ""}};
static const struct key take_endings[] = {{"endings", TYPE_ENDING, ARG_OPTIONAL | ARG_MORE, NULL, ""}};
static const struct key take_task[] = {{"task", TYPE_TASK, 0, NULL, ""}};
/* clang-format on */

#endif
