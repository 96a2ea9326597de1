/* words — what every word of the language takes. See words.h; docs/scenario-reference.md is this file in readable form. */
#include "script/words.h"

#include <string.h>

#define COUNTED(array) (array), (sizeof(array) / sizeof *(array))
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
	{"sector", TYPE_STRING, 0, "\"\"", "icon: \"port\""},
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
	{"start", TYPE_START, 0, "0", "value at the opening; of an enumeration one of its values"},
	{"min", TYPE_INTEGER, 0, "0", "lowest value"},
	{"max", TYPE_INTEGER, 0, "1000000", "highest value"},
	{"values", TYPE_STRINGS, 0, NULL, "makes it an enumeration"},
};
static const struct key flag_keys[] = {
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
	{"module", TYPE_MODULE, 0, NULL, "the phase it belongs to"},
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
	{"module", TYPE_MODULE, 0, NULL, "the phase it belongs to"},
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
	DECLARATION(module, take_id, .about = "A phase of the exercise with its own discussion.",
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
