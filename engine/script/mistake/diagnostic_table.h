/* diagnostic_table — every code that check may give, with what it means and how to mend it. docs/diagnostics.md is made from this table, and a test loads each
 * example and expects its code.
 *
 * X(NAME, code, severity, title, explanation, example). The example is added to a small scenario that is otherwise right (its ids are those of the examples in
 * docs/scenario-reference.md); NULL where a file of its own is needed. */
#ifndef ENSHU_SCRIPT_DIAGNOSTIC_TABLE_H
#define ENSHU_SCRIPT_DIAGNOSTIC_TABLE_H

/* clang-format off */
#define DIAGNOSTIC_TABLE(X) \
	X(UNREADABLE, "E001", ERROR, "file cannot be read", \
	  "The folder holds no scenario.lua, or a file is missing, not readable or too large (4 MB a file, 16 MB in all).", NULL) \
	X(NOT_TEXT, "E002", ERROR, "file is not text", \
	  "Scenario files are UTF-8 text. Compiled Lua, zero bytes and other encodings are refused. Save the file as UTF-8.", NULL) \
	X(SYNTAX, "E003", ERROR, "Lua cannot read this", \
	  "A comma, bracket, quotation mark or `end` is missing or too many, or a sign stands there that Lua does not have, such as “ ” or ＝. What has only one remedy is read as if it " \
	  "were mended; otherwise the statement is left out, and the rest is read as if it were not there.", \
	  "metric \"noise\" { name = { en = \"Noise\" } start = 5 }") \
	X(LOADING, "E004", ERROR, "a statement failed", \
	  "Lua code outside declarations failed. The statement is left out and the rest is read as if it were not there, so that its mistakes are told too.", \
	  "local t = nil + 1") \
	X(BUDGET, "E005", ERROR, "loading takes too much", \
	  "A scenario may use 10 million steps and 64 MB to load, and a string may be 8 KB long. An endless loop is the usual reason.", \
	  "while true do end") \
	X(INCLUDE, "E006", ERROR, "include finds nothing", \
	  "`include \"name\"` takes the path of a .lua file inside the scenario's folder without its ending, or `strategy/...`; `..`, absolute paths and links that " \
	  "lead out of the folder are refused, and files cannot include each other in a circle.", \
	  "include \"../secrets\"") \
	X(FRACTION, "E007", ERROR, "only whole numbers", \
	  "Fractions, `/`, `^` and bit operators could give different results on different machines. Use `//` for division and percent instead of fractions.", \
	  "local half = 7 / 2") \
	X(UNKNOWN_WORD, "E008", ERROR, "no such word", \
	  "The name is neither a word of the language nor assigned before, outside or inside a function. Values need quotes; functions of Lua that reach outside a scenario do not exist.", \
	  "injct \"x\" { subject = { en = \"X\" } }") \
	X(ASSIGNED, "E009", ERROR, "a word cannot be redefined", \
	  "Words of the language keep their meaning. Choose another name, and write `local` before it.", \
	  "role = 5") \
	X(KEEPS_STATE, "E010", ERROR, "a handler keeps something", \
	  "All state belongs to the engine, so that undo, replay and what-if work. A handler may not assign to a global, or to a local or table outside itself. " \
	  "Use a variable or a flag.", \
	  "local calls = 0\non \"fired:call\" (function(ex) calls = calls + 1 end)") \
	X(SCENARIO, "E011", ERROR, "exactly one scenario { ... }", \
	  "The file needs one `scenario { id = ..., api = 1, ... }`, and only one.", \
	  "scenario { id = \"again\", api = 1, title = { en = \"Again\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }") \
	X(UNKNOWN_ID, "E012", ERROR, "nothing has this id", \
	  "An id is used that no declaration gives. Check the spelling, and whether the id belongs to another kind of thing.", \
	  "action \"brief\" { owner = \"polcie\", name = { en = \"Brief\" }, effects = { trust = 1 } }") \
	X(DUPLICATE, "E013", ERROR, "the id is taken", \
	  "Two things of one kind share an id; injects, decisions, actions and modules share one space, and so do metrics, variables, flags and resources.", \
	  "flag \"trust\"") \
	X(BAD_ID, "E014", ERROR, "not an id", \
	  "Ids are letters, digits, `-` and `_`, begin with a letter or digit and have at most 48 characters; those of measures may hold dots. " \
	  "`everybody` and `facilitator` are not free for roles.", \
	  "flag \"two words\"") \
	X(UNKNOWN_KEY, "E015", ERROR, "no such key", \
	  "The declaration does not take this key. docs/scenario-reference.md lists the keys of each word.", \
	  "flag \"late\" { strat = true }") \
	X(MISSING_KEY, "E016", ERROR, "a key is missing", \
	  "The declaration cannot do without this key.", \
	  "objective \"O2\" { }") \
	X(WRONG_TYPE, "E017", ERROR, "a value of another kind is needed", \
	  "The key or argument takes another kind of value: a duration with its unit, a list, a text for each language, a condition ... What holds during play is not known while the file is read, so `trust > 50` is no condition, and above(\"trust\", 50) is one.", \
	  "every \"10m\" { when = 5, effects = { trust = -1 } }") \
	X(OUT_OF_RANGE, "E018", ERROR, "the value is not possible here", \
	  "The number is outside its range, or the word is not one of those that are allowed.", \
	  "metric \"noise\" { name = { en = \"Noise\" }, start = 500 }") \
	X(BAD_TIME, "E019", ERROR, "not a duration or date", \
	  "Durations carry units, largest first: \"45s\", \"90m\", \"1h05m\", \"2d\". A moment is \"2026-07-04T06:30+09:00\".", \
	  "every \"10 minutes\" { effects = { trust = -1 } }") \
	X(ARGUMENTS, "E020", ERROR, "too few or too many arguments", \
	  "The word takes another number of arguments, or its { ... } is missing or stands elsewhere.", \
	  "every \"10m\" { when = below(\"trust\"), effects = { trust = -1 } }") \
	X(MISPLACED, "E021", ERROR, "the word does nothing here", \
	  "A part, condition, effect or need stands where it belongs to nothing, or where something else is needed. Lua's own `and`, `or` and `not` do not join conditions: all { ... }, any { ... } and negate(...) do.", \
	  "fire \"call\"") \
	X(TWO_TRIGGERS, "E022", ERROR, "more than one trigger", \
	  "An inject, decision or module takes one of `at`, `after` and `when`. Combine conditions with all { ... } and any { ... }.", \
	  "inject \"mail\" { at = \"1h\", after = \"call\", subject = { en = \"Mail\" } }") \
	X(PATTERN, "E023", ERROR, "not a pattern of events", \
	  "Patterns are \"kind\", \"kind:thing\" or \"kind:thing.detail\", such as \"fired:call\", \"decided:answer.yes\", \"done:report\".", \
	  "on \"happened:call\" { effects = { trust = 1 } }") \
	X(CYCLE, "E024", ERROR, "waits for itself", \
	  "Things that come after each other in a circle never begin.", \
	  "inject \"egg\" { after = \"hen\", subject = { en = \"Egg\" } }\ninject \"hen\" { after = \"egg+1m\", subject = { en = \"Hen\" } }") \
	X(IMPOSSIBLE_NEED, "E025", ERROR, "a need that can never be met", \
	  "A fact that nobody can learn, an authority that is never granted, more units than there can be, a bound outside the metric's range, or a condition that never holds.", \
	  "action \"brief\" { owner = \"police\", name = { en = \"Brief\" }, needs = { at_least(\"trust\", 200) }, effects = { trust = 1 } }") \
	X(FEW_OPTIONS, "E026", ERROR, "fewer than two options", \
	  "A decision needs at least two options whose needs can be met.", \
	  "decision \"pay\" { owner = \"police\", after = \"call\", prompt = { en = \"Pay?\" }, option \"yes\" { text = { en = \"Pay\" }, effects = { trust = -1 } } }") \
	X(GATES, "E027", ERROR, "gates of the measure", \
	  "Every gate of an action's measure is filled in `gates` or named in `waives`, each by a thing of the gate's kind.", \
	  "measure \"X.1\" { pillar = \"deterrence\", name = { en = \"X\" }, gates = { gate \"oversight\" { kind = \"approval\" } } }\n" \
	  "action \"act\" { owner = \"police\", measure = \"X.1\", name = { en = \"Act\" }, effects = { trust = 1 } }") \
	X(TOO_MANY, "E028", ERROR, "too many", \
	  "There are limits: 32 roles, 8 languages, 100 options in a decision, 200 files, 2 million values. Large scenarios stay far below them.", NULL) \
	X(WORD_IN_HANDLER, "E029", ERROR, "this word declares", \
	  "Words of the language declare while the file loads. Inside a handler use the methods of ex: `ex:fire \"call\"`, `ex:knows(\"police\", \"note\")`.", \
	  "on \"decided:answer.yes\" (function(ex) fire \"call\" end)") \
	X(METHOD, "E030", ERROR, "ex has no such method", \
	  "docs/scenario-reference.md lists what handlers may read and emit through ex.", \
	  "on \"fired:call\" (function(ex) ex:metrik \"trust\" end)") \
	X(TEXT, "E032", ERROR, "not a text", \
	  "A text is { en = \"...\", ja = \"...\" } with the languages of the scenario, or a string in its first language; it is not empty, holds at most 8,192 bytes and no control characters.", \
	  "objective \"O2\" { text = { english = \"Keep calm\" } }") \
	X(BACKWARDS, "E033", ERROR, "a test goes back in time", \
	  "The moments of a test stand in the order in which they come. \"+20m\" counts from the moment before.", \
	  "-- test.lua\ntest \"later first\" { at \"20m\" { fired \"call\" }, at \"10m\" { fired \"call\" } }") \
	X(NOT_A_COMMAND, "E034", ERROR, "not a command", \
	  "docs/cli.md lists the commands and their keys.", \
	  "-- test.lua\ntest \"nobody skips\" { at \"1m\" { control \"skipp\" { inject = \"call\" }, fired \"call\" } }") \
	X(KEY_TWICE, "E035", ERROR, "a key stands twice", \
	  "Between one { and its } each key stands once; Lua would keep the last and drop the others without a word.", \
	  "inject \"mail\" { at = \"5m\", at = \"6m\", subject = { en = \"Mail\" } }") \
	X(MISSING_TEXT, "W101", WARNING, "text missing in a language", \
	  "The text falls back to another language, visibly. Add it to the table or to text/<language>.po.", \
	  "role \"press\" { name = { ja = \"報道\" } }\naction \"ask\" { owner = \"press\", name = { en = \"Ask\" }, effects = { trust = -1 } }") \
	X(LONG_TEXT, "W102", WARNING, "text too long for its place", \
	  "The room display shows 42 characters of a headline (25 Japanese), 3 lines of 66 (37) of a body, 31 (17) of a question, 28 (16) of an option, 20 (10) of a role's " \
	  "label, 22 (12) of a metric's label. Shorten the text or give a label.", \
	  "inject \"mail\" { at = \"1h\", subject = { en = \"A headline that goes on and on and will not fit on the room display\" } }") \
	X(STALE_TEXT, "W103", WARNING, "translation is outdated", \
	  "msgid is not the text that the scenario has now, or the entry is marked fuzzy. The translation is used all the same, unless it is fuzzy.", NULL) \
	X(LOST_TEXT, "W104", WARNING, "translation of nothing", \
	  "No text has this id. Ids follow the place of the text: inject.<id>.subject, decision.<id>.option.<id>.text ...", NULL) \
	X(PO, "W105", WARNING, "text file cannot be read", \
	  "text/<language>.po holds gettext entries with msgctxt, msgid and msgstr. None of its texts is used until it is mended; what the scenario itself has is shown.", NULL) \
	X(NEVER_OPENS, "W110", WARNING, "the decision is opened by nothing", \
	  "It has no trigger, and no effect opens it, so it opens only if the facilitator rules so.", \
	  "decision \"pay\" { owner = \"police\", prompt = { en = \"Pay?\" }, option \"yes\" { text = { en = \"Pay\" }, effects = { trust = -1 } }, " \
	  "option \"no\" { text = { en = \"Refuse\" }, effects = { trust = 1 } } }") \
	X(NEVER_FIRES, "W111", WARNING, "its trigger never comes", \
	  "The time lies after the end of the exercise, the condition can never hold, or what it waits for never happens.", \
	  "inject \"mail\" { at = \"90h\", subject = { en = \"Mail\" } }") \
	X(NEVER_LEARNED, "W112", WARNING, "a fact nobody can learn", \
	  "Nobody knows it from the start, no inject reveals it and no effect teaches it.", \
	  "fact \"motive\" { en = \"They want money.\" }") \
	X(NEVER_SET, "W113", WARNING, "read, but never set", \
	  "A variable or flag is read by a condition, but nothing ever changes it.", \
	  "flag \"alarm\"\nwhen(is_set \"alarm\") { effects = { trust = -1 } }") \
	X(NEVER_READ, "W114", WARNING, "set, but never read", \
	  "A variable or flag is changed, but no condition or handler reads it.", \
	  "flag \"alarm\"\non \"fired:call\" { effects = { alarm = true } }") \
	X(CONSTANT, "W115", WARNING, "always or never true", \
	  "Given the ranges of metrics, variables and resources, the condition can never hold, or always holds.", \
	  "every \"10m\" { when = below(\"trust\", 0), effects = { trust = -1 } }") \
	X(UNREACHABLE, "W116", WARNING, "an ending that cannot be reached", \
	  "The condition of the ending can never hold.", \
	  "ending \"dream\" { title = { en = \"Dream\" }, text = { en = \"Perfect.\" }, when = above(\"trust\", 100), rank = 2 }") \
	X(NO_EFFECT, "W117", WARNING, "a choice without consequence", \
	  "Neither the option nor any condition, pattern or handler makes a difference when it is chosen.", \
	  "decision \"pay\" { owner = \"police\", after = \"call\", prompt = { en = \"Pay?\" }, option \"yes\" { text = { en = \"Pay\" }, effects = { trust = -1 } }, " \
	  "option \"no\" { text = { en = \"Refuse\" } } }") \
	X(WAIVED, "W118", WARNING, "a gate of the measure is waived", \
	  "The action does without a gate that the catalogue gives its measure. That may be what the scenario is about; it is reported so that it is seen.", \
	  "measure \"X.1\" { pillar = \"deterrence\", name = { en = \"X\" }, gates = { gate \"oversight\" { kind = \"approval\" } } }\n" \
	  "action \"act\" { owner = \"police\", measure = \"X.1\", waives = { \"oversight\" }, name = { en = \"Act\" }, effects = { trust = 1 } }") \
	X(IDLE_ROLE, "W119", WARNING, "a role with nothing to do", \
	  "The role owns no decision and no action and gives no approval.", \
	  "role \"guest\" { name = { en = \"Guest\" } }") \
	X(UNSERVED, "W120", WARNING, "an objective without task or inject", \
	  "Nothing trains or measures the objective.", \
	  "objective \"O2\" { text = { en = \"Keep calm\" } }") \
	X(HOPELESS_TASK, "W121", WARNING, "a task that nothing can satisfy", \
	  "The event that its check waits for can never happen.", \
	  "authority \"seal\" { name = { en = \"Seal\" } }\ntask \"T2\" { objective = \"O1\", text = { en = \"Get the seal\" }, check = happens(\"granted:seal\") }") \
	X(UNUSED_AUTHORITY, "W122", WARNING, "an authority without use", \
	  "It is granted but nothing needs it, or needed by a condition but never granted.", \
	  "authority \"seal\" { name = { en = \"Seal\" } }") \
	X(NOT_INCLUDED, "W123", WARNING, "a file that is never included", \
	  "The folder holds a .lua file that scenario.lua does not include.", NULL) \
	X(EXPECTS_NOTHING, "W124", WARNING, "a test that expects nothing", \
	  "Every act of a test must be accepted, but what is to come of it stands nowhere. Write what must hold: at_least(\"trust\", 40), fired \"call\", ended \"calm\".", \
	  "-- test.lua\ntest \"nothing\" { at \"20m\" { acts(\"police\", \"report\", { anyway = true }) } }") \
	X(PAST_GATES, "W125", WARNING, "an option takes what others must approve", \
	  "The measure of the option has gates of the kind approval, and no action of the scenario carries the measure out, so that nobody is ever asked. Make an action of it that " \
	  "fills them; the option is then the decision to go that way. Or write what must hold as `needs` of the option, or name the gates in its `waives`.", \
	  "measure \"X.1\" { pillar = \"deterrence\", name = { en = \"X\" }, gates = { gate \"oversight\" { kind = \"approval\" } } }\n" \
	  "decision \"strike\" { owner = \"police\", after = \"call\", prompt = { en = \"Act?\" }, option \"yes\" { text = { en = \"Act\" }, measure = \"X.1\", effects = { trust = -1 } }, " \
	  "option \"no\" { text = { en = \"Wait\" }, effects = { trust = 1 } } }") \
	X(NO_SECTOR, "W126", WARNING, "a sector without a picture", \
	  "The library and the room display show a picture for the sectors that docs/scenario-reference.md lists; of another one they show none.", NULL) \
	X(TOO_LATE, "W127", WARNING, "a time beyond the exercise", \
	  "A delay or limit is as long as the whole exercise or longer, so that what waits for it never comes, or a rule ends before it begins.", \
	  "on \"fired:call\" { delay = \"90h\", effects = { trust = 1 } }") \
	X(OWN_APPROVAL, "W128", WARNING, "an approval that is none", \
	  "The role that acts approves its own act, or the approval lies with a hidden role that no bot plays, so that nobody at the table can give it.", \
	  "action \"brief\" { owner = \"police\", name = { en = \"Brief\" }, needs = { approval { by = \"police\" } }, effects = { trust = 1 } }") \
	X(NO_PURPOSE, "W130", WARNING, "an inject without objective", \
	  "Other injects name an objective, but neither this one nor what is expected after it does. Evaluators then do not know what it trains.", \
	  "inject \"mail\" { at = \"1h\", subject = { en = \"Mail\" } }") \
	X(OVERLAP, "W131", WARNING, "two decisions at a time", \
	  "A role that must decide alone gets a decision with a limit while another with a limit is open. Times are estimated: what comes at a time, or after something whose time is known.", \
	  "decision \"a\" { owner = \"police\", at = \"1h\", within = \"30m\", prompt = { en = \"A?\" }, option \"y\" { text = { en = \"Yes\" }, effects = { trust = 1 } }, option \"n\" { text = { en = \"No\" }, effects = { trust = -1 } } }\n" \
	  "decision \"b\" { owner = \"police\", at = \"80m\", within = \"30m\", prompt = { en = \"B?\" }, option \"y\" { text = { en = \"Yes\" }, effects = { trust = 1 } }, option \"n\" { text = { en = \"No\" }, effects = { trust = -1 } } }") \
	X(IDLE_LONG, "W132", WARNING, "a role with nothing to do for long", \
	  "For 45 minutes in the room or more, as far as times can be estimated, no inject reaches the role and it has nothing to decide. Scenario time is turned into time in the room by `session` : `length`.", \
	  "inject \"late\" { at = \"29h\", subject = { en = \"At last\" }, objective = \"O1\" }") \
	X(READING, "W133", WARNING, "too much to read at a time", \
	  "Within 10 minutes in the room a role has more than 7 minutes to read: injects, prompts and options, at 200 words or 500 Japanese characters a minute.", \
	  "inject \"paper\" { at = \"1h\", subject = { en = \"The report\" }, body = { en = string.rep(\"word \", 1600) }, objective = \"O1\" }") \
	X(GLYPH, "W134", WARNING, "a character that no font here has", \
	  "The display would show an empty box. Emoji are drawn, in one colour, where fonts-symbola is installed; for further scripts install fonts-noto-core (`enshu doctor` names what is missing). " \
	  "`enshu check` asks the fonts of the machine it runs on.", \
	  "objective \"O2\" { text = { en = \"Keep \\u{10FFFD} calm\" } }\ntask \"T2\" { objective = \"O2\", text = { en = \"Calm\" }, check = never(\"over\") }") \
	X(DEPRECATED, "W135", WARNING, "an older way of writing", \
	  "It still means the same and will as long as api = 1, but there is one way to write it now. The hint shows that way.", \
	  "inject \"mail\" { after = after(\"call\", \"2m\"), subject = { en = \"Mail\" }, objective = \"O1\" }") \
	X(NO_ENDING, "W136", WARNING, "a value for which no ending holds", \
	  "All endings ask about one number, and for some of its values none of them holds: the exercise would be over without an outcome. `when = at_least(\"trust\", 60)` and `when = below(\"trust\", 40)` leave 40 to 59. " \
	  "Where endings ask about several things, `enshu explore` finds the plays that end without one.", \
	  NULL)
/* clang-format on */

#endif
