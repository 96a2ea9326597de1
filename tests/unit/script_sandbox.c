/* Hostile scenarios: while loading, in handlers, in conditions, in bots. Each ends in a message, quickly, in bounded memory; none gets out. */
#include "script_help.h"

#include <stdlib.h>
#include <time.h>

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* ---- while loading ----- */

struct attack {
	const char *name, *code, *lua;
};

static const struct attack attacks[] = {
    {"endless loop", "E005", "while true do end"},
    {"endless goto", "E005", "::again:: goto again"},
    {"endless recursion", "E005", "local function f() return 1 + f() end f()"},
    {"endless tail calls", "E005", "local function f() return f() end f()"},
    {"loop in pcall", "E005", "pcall(function() while true do end end)"},
    {"pcall in a loop", "E005", "while true do pcall(function() while true do end end) end"},
    {"nested pcall", "E005", "local function f() pcall(f) while true do end end f()"},
    {"pcall of pcall", "E005", "while true do pcall(pcall, pcall, pcall, error) end"},
    {"error handler that loops", "E005", "while true do pcall(error, setmetatable) end"},
    {"doubling string", "E005", "local s = \"x\" while true do s = s .. s end"},
    {"doubling string in pcall", "E005", "local s = \"x\" while true do pcall(function() s = s .. s end) end"},
    {"string.rep", "E004", "local s = (\"x\"):rep(1 << 53)"},
    {"string.rep of nothing", "E005", "while true do local s = (\"\"):rep(9223372036854775807) end"},
    {"string.rep with separator", "E004", "local s = string.rep(\"\", 9007199254740992, \"x\")"},
    {"memory bomb of tables", "E005", "local t = {} for i = 1, 1 << 40 do t[i] = { i, i, i, i, i, i, i, i } end"},
    {"memory bomb in pcall", "E005", "local t = {} while true do pcall(function() for i = #t, 1 << 40 do t[i + 1] = {} end end) end"},
    {"memory bomb of closures", "E005", "local t = {} for i = 1, 1 << 40 do t[i] = function() return i, t end end"},
    {"churning", "E005", "local s = (\"x\"):rep(4000) while true do local t = s .. s end"},
    {"deep concat", "E004", "local t = {} for i = 1, 5000 do t[i] = \"xxxxxxxx\" end local s = table.concat(t)"},
    {"concat of a hole", "E004", "local s = table.concat({}, \"\", 1, 1 << 60)"},
    {"format width", "E004", "local s = string.format(\"%99999d\", 1)"},
    {"format of pointers", "E004", "local s = string.format(\"%p\", {})"},
    {"unpack", "E004", "local a = table.unpack({}, 1, 1 << 30)"},
    {"string.char", "E004", "string.char(99999)"},
    {"insert far away", "E004", "table.insert({}, 1 << 40, 1)"},
    {"quadratic insert", "E005", "local t = {} for i = 1, 1000000 do table.insert(t, 1, i) end"},
    {"sort that never agrees", "E005", "local t = {} for i = 1, 200000 do t[i] = i end while true do table.sort(t, function() return true end) end"},
    {"sort that grows its list", "E005", "local t = { 3, 2, 1 } while true do table.sort(t, function(a, b) t[#t + 1] = 1 return a and b end) end"},
    {"backtracking pattern", "E004", "local s = (\"a\"):rep(40) s:match((\"a?\"):rep(40) .. s)"},
    {"gsub", "E004", "local s = \"x\" s = s:gsub(\".\", \"y\")"},
    {"string.dump", "E004", "local s = string.dump(function() end)"},
    {"metatable of strings", "E004", "local s = \"\" s.x.y = 1"},
    {"change the string library", "E004", "string.rep = nil"},
    {"change the library through a string", "E004", "local l = string l.rep = nil"},
    {"load", "E008", "load(\"return 1\")()"},
    {"load of bytes", "E008", "loadstring(\"\\27Lua\")"},
    {"require", "E008", "require(\"os\")"},
    {"os.execute", "E008", "os.execute(\"touch /tmp/enshu-was-here\")"},
    {"io.open", "E008", "io.open(\"/etc/passwd\")"},
    {"debug", "E008", "debug.getregistry()"},
    {"coroutine", "E008", "coroutine.wrap(function() end)()"},
    {"setmetatable with __gc", "E008", "setmetatable({}, { __gc = function() while true do end end })"},
    {"setmetatable with __index", "E008", "setmetatable({}, { __index = function() while true do end end })"},
    {"getmetatable of a string", "E008", "getmetatable(\"\").__index = nil"},
    {"rawset", "E008", "rawset({}, 1, 1)"},
    {"collectgarbage", "E008", "collectgarbage(\"stop\")"},
    {"_G", "E008", "_G.role = nil"},
    {"next", "E008", "next({})"},
    {"print", "E008", "print(1)"},
    {"to-be-closed variable", "E004", "local x <close> = {}"},
    {"environment", "E004", "local _ENV = {} role \"x\" {}"},
    {"environment emptied", "E009", "_ENV.role = nil"},
    {"a word redefined", "E009", "function inject() end"},
    {"pairs over tables as keys", "E004", "for k in pairs({ [{}] = 1 }) do end"},
    {"a node called again", "E020", "local r = role \"x\" { name = { en = \"X\" } } r { }"},
    {"a node indexed", "E017", "local r = role \"x\" r.name = 1"},
    {"a node compared", "E017", "local r = role \"x\" local b = r < r"},
    {"a table that holds itself", "E004", "local t = {} t.name = t role \"x\" (t)"},
    {"exploding tables", "E004", "local t = {} for i = 1, 30 do t = { t, t } end role \"x\" { name = t }"},
    {"many arguments", "E004", "learn(\"f\", table.unpack({}, 1, 100))"},
    {"many declarations", "E004", "for i = 1, 1 << 40 do flag(\"f\" .. i) end"},
    {"many random errors", "E008", "for i = 1, 100000 do local x = nothing_here end"},
    {"name as long as a string", "E014", "flag(string.rep(\"x\", 8000))"},
    {"deep nesting of effects", "E028",
     "local e = { } for i = 1, 60 do e = { given(function() return true end, e) } end every \"1m\" { effects = e }"},
    {"exploding conditions", "E028", "local c = after_time \"1m\" for i = 1, 60 do c = all { c, c } end when(c) { effects = { } }"},
    {"exploding effects", "E028", "local e = finish() for i = 1, 23 do e = after(\"1m\", { e, e, e, e }) end every \"1m\" { effects = { e } }"},
    {"very deep conditions", "E028", "local c = after_time \"1m\" for i = 1, 90000 do c = negate(c) end when(c) { effects = { } }"},
    {"many flags", NULL, "for i = 1, 40000 do flag(\"f\" .. i) end local t = {} for i = 1, 40000 do t[i] = is_set(\"f\" .. i) end when(any(t)) { effects = { f1 = true } }"},
    {"many unknown ids", "E012", "for i = 1, 20000 do flag(\"flag\" .. i) end local t = {} for i = 1, 20000 do t[i] = is_set(\"flagg\" .. i) end when(any(t)) { effects = { } }"},
    {"a long chain backwards", NULL, "for i = 1, 30000 do inject(\"i\" .. i) { after = \"i\" .. (i + 1), subject = \"I\" } end inject \"i30001\" { at = \"1m\", subject = \"I\" }"},
    {"a long circle", "E024", "for i = 1, 20000 do inject(\"i\" .. i) { after = \"i\" .. (i % 20000 + 1), subject = \"I\" } end"},
    {"many options", "E028", "local t = { owner = \"a\", at = \"1m\", prompt = \"P\" } for i = 1, 30000 do t[i] = option(\"o\" .. i) { text = \"T\" } end role \"a\" { name = \"A\" } decision \"d\" (t)"},
    {"one option many times", "E028", "local o = option \"o\" { text = \"T\" } local t = { owner = \"a\", at = \"1m\", prompt = \"P\" } for i = 1, 500000 do t[i] = o end role \"a\" { name = \"A\" } decision \"d\" (t)"},
    {"many streams", "E028", "for i = 1, 20000 do every \"1m\" { effects = { chance(5, {}, \"s\" .. i) } } end"},
    {"many values", "E018", "local t = {} for i = 1, 300000 do t[i] = \"v\" .. i end variable \"v\" { values = t }"},
    {"many roles", "E028", "for i = 1, 20000 do role(\"r\" .. i) { name = \"R\" } inject(\"i\" .. i) { at = \"1m\", subject = \"I\" } end"},
    {"many effects in one table", NULL, "local t = {} for i = 1, 20000 do metric(\"m\" .. i) { name = \"M\", start = 1 } t[\"m\" .. i] = 1 end every \"1m\" { effects = t }"},
    {"deep nesting of conditions", "E028", "local c = after_time \"1m\" for i = 1, 3000 do c = negate(c) end when(c) { effects = { } }"},
    {"iterator kept", NULL, "local f = pairs({ 1 }) f() f() f()"},
    {"error without a message", "E004", "error()"},
    {"error with a table", "E004", "error({})"},
    {"error with a function", "E004", "error(function() end)"},
    {"error of megabytes", "E004", "error((\"x\"):rep(8000))"},
    {"assert", "E004", "assert(false)"},
    {"find of a pattern", NULL, "local a = (\"x\"):find(\"%f[%w]\")"},
    {"gmatch", "E004", "for w in (\"x\"):gmatch(\".\") do end"},
    {"string.pack", "E004", "string.pack(\"z\", \"x\")"},
    {"utf8", "E008", "utf8.char(1)"},
    {"table.move", "E004", "table.move({}, 1, 1 << 40, 2)"},
    {"math.random", "E004", "math.random(1)"},
    {"getmetatable", "E008", "getmetatable({})"},
    {"rawlen", "E008", "rawlen({})"},
    {"dofile", "E008", "dofile(\"/etc/passwd\")"},
    {"package", "E008", "package.loadlib(\"libc.so\", \"*\")"},
    {"xpcall", "E008", "xpcall(error, function() while true do end end)"},
    {"warn", "E008", "warn(\"@on\")"},
    {"arithmetic on text", "E004", "local x = \"1.5\" + 1"},
    {"a loop that counts beyond", "E005", "for i = math.maxinteger - 1, math.maxinteger do i = 0 while true do i = i + 1 end end"},
    {"divide by nothing", "E004", "local x = 1 // 0"},
    {"remainder of nothing", "E004", "local x = 1 % 0"},
    {"sort of unlike things", "E004", "table.sort({ 1, \"x\", {} })"},
    {"sort of a lying comparison", "E005", "local t = {} for i = 1, 100000 do t[i] = i % 7 end for i = 1, 1000 do table.sort(t, function(a, b) return a <= b end) end"},
    {"error nil in pcall for ever", "E005", "while true do pcall(error, nil) end"},
    {"error with a table that looks like text", "E004", "error({ __tostring = function() while true do end end })"},
    {"vararg bomb", "E005", "local function f(...) return f(1, ...) end f()"},
    {"select far away", NULL, "local x = select(\"#\", table.unpack({}, 1, 200))"},
    {"deep nesting of brackets", "E003", "local x = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))"},
    {"include itself", "E006", "include \"scenario\""},
    {"include upwards", "E006", "include \"../x\""},
    {"include absolute", "E006", "include \"/etc/passwd\""},
    {"include a strange name", "E006", "include \"a b\\0c\""},
    {"include nothing", "E004", "include()"},
    {"include thousand files", "E006", "for i = 1, 1000 do include(\"x\" .. i) end"},
};

TEST(hostile_files_end_in_a_message)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(attacks); i++) {
		struct buffer text = {0};
		buffer_append_format(&text, SMALL "%s\n", attacks[i].lua);
		double start = seconds();
		struct script *script = load_text(buffer_text(&text));
		double took = seconds() - start;
		if (!script) {
			printf("%s: out of memory\n", attacks[i].name);
			wrong++;
			buffer_free(&text);
			continue;
		}
		if (attacks[i].code && (!find_code(script, attacks[i].code) || script_scenario(script))) {
			printf("%s: %s expected, said:\n", attacks[i].name, attacks[i].code);
			print_diagnostics(script);
			wrong++;
		}
		size_t count;
		script_diagnostics(script, &count);
		if (took > 20 || count > 1000) {
			printf("%s: took %.1f s, %zu diagnostics\n", attacks[i].name, took, count);
			wrong++;
		}
		if (getenv("ENSHU_TIMES"))
			printf("%6.0f ms  %s\n", took * 1000, attacks[i].name);
		script_free(script);
		buffer_free(&text);
	}
	CHECK_INT(wrong, 0);
	CHECK(system("test ! -e /tmp/enshu-was-here") == 0);
}

/* What makes a reader go over the same place again and again. */
TEST(long_files_of_one_thing_end_in_a_message)
{
	static const struct {
		const char *piece, *code;
	} files[] = {{"function ", "E003"}, {"or fired \"x\" ", "E005"}, {"elseif x then ", "E005"}, {"{", "E003"}, {"\"a\" ", "E020"}, {"if ", "E003"}, {"end ", "E003"}};
	for (size_t f = 0; f < COUNT(files); f++) {
		struct buffer text = {0};
		buffer_append_text(&text, SMALL "local y = fired \"x\" ");
		for (int i = 0; i < 100000; i++)
			buffer_append_text(&text, files[f].piece);
		double start = seconds();
		struct script *script = load_text(buffer_text(&text));
		double took = seconds() - start;
		CHECK(script && !script_scenario(script));
		if (!find_code(script, files[f].code) || took > 20) {
			printf("100,000 times %s: %.1f s, %s expected, said:\n", files[f].piece, took, files[f].code);
			print_diagnostics(script);
		}
		CHECK(find_code(script, files[f].code));
		CHECK(took < 20);
		if (getenv("ENSHU_TIMES"))
			printf("%6.0f ms  100,000 times %s\n", took * 1000, files[f].piece);
		script_free(script);
		buffer_free(&text);
	}
}

/* The same as test.lua: it ends in a message about test.lua, and the scenario is what it was, with its handlers in order. */
TEST(hostile_tests_end_in_a_message_and_leave_the_scenario_alone)
{
	static const char scenario[] = SMALL "metric \"own\" { name = { en = \"Own\" }, start = 10 }\nkept = { 7 }\n"
	                               "inject \"own-inject\" { at = \"1m\", subject = { en = \"I\" } }\n"
	                               "on \"fired:own-inject\" (function(ex) ex:add(\"own\", kept[1]) end)\n";
	int wrong = 0;
	for (size_t i = 0; i < COUNT(attacks); i++) {
		double start = seconds();
		struct script *script = load_with_tests(scenario, attacks[i].lua);
		double took = seconds() - start;
		const char *code = attacks[i].code;
		if (strcmp(attacks[i].name, "include itself") == 0) /* from test.lua the scenario has been read already */
			code = NULL;
		bool same = code && (strcmp(code, "E004") == 0 || strcmp(code, "E005") == 0 || strcmp(code, "E006") == 0 || strcmp(code, "E008") == 0);
		const struct script_diagnostic *found = script && same ? find_code(script, code) : NULL;
		size_t count = 0;
		if (script)
			script_diagnostics(script, &count);
		bool right = script && took < 20 && count <= 1000 && script_scenario(script) && (!same || (found && strcmp(found->file, "scenario.lua") != 0)) &&
		             (!code || script_error_count(script));
		struct script_runner *runner = right ? script_runner_create(script) : NULL;
		static struct sim_emitted emitted[SIM_EMITTED_MAX];
		struct sim_event event = {.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .a = 0, .b = SIM_NONE};
		struct sim_call call = {.scenario = script ? script_scenario(script) : NULL, .handler = 0, .event = &event, .emitted = emitted};
		if (runner)
			call.state = call.scenario->opening;
		right = runner && script_runner_hooks(runner)->call(script_runner_hooks(runner)->context, &call) == SIM_CALL_OK && call.count == 1 &&
		        emitted[0].effect.amount == 7;
		if (!right) {
			printf("%s: %s expected, took %.1f s, said:\n", attacks[i].name, code ? code : "nothing", took);
			if (script)
				print_diagnostics(script);
			wrong++;
		}
		if (getenv("ENSHU_TIMES"))
			printf("%6.0f ms  %s\n", took * 1000, attacks[i].name);
		script_runner_free(runner);
		script_free(script);
	}
	CHECK_INT(wrong, 0);
	CHECK(system("test ! -e /tmp/enshu-was-here") == 0);
}

/* What only test code can try: every act, moment and expectation with values it does not take, and many of them. */
static const struct attack test_attacks[] = {
    {"a function as an expectation", "E004", "test \"t\" { at \"1m\" { function(ex) return true end } }"},
    {"a function among details", "E004", "local ok = acts(\"a\", \"b\", { why = function() while true do end end })"},
    {"a test in a test", "E021", "test \"t\" { test \"u\" { } }"},
    {"a moment in a moment", "E021", "test \"t\" { at \"1m\" { at \"2m\" { after_time \"1m\" } } }"},
    {"the scenario's words", "E021", "inject \"x\" { at = \"1m\", subject = \"X\" } metric \"m\" { name = \"M\", start = 1 }"},
    {"an effect as an expectation", "E021", "test \"t\" { at \"1m\" { finish() } }"},
    {"many runs", "E028", "test \"t\" { seeds = \"1-4000000000\", at \"1m\" { after_time \"1m\" } }"},
    {"many seeds in many tests", "E028", "for i = 1, 200 do test(\"t\" .. i) { seeds = \"1-100\", at \"1m\" { after_time \"1m\" } } end"},
    {"a huge seed", "E018", "test \"t\" { seeds = { -1 }, at \"1m\" { after_time \"1m\" } }"},
    {"seeds backwards", "E017", "test \"t\" { seeds = \"9-1\", at \"1m\" { after_time \"1m\" } }"},
    {"no seeds", "E017", "test \"t\" { seeds = { }, at \"1m\" { after_time \"1m\" } }"},
    {"a table that holds itself", "E004", "local l = {} l[1] = l test \"t\" { l }"},
    {"exploding lists", "E004", "local l = after_time \"1m\" for i = 1, 60 do l = { l, l } end test \"t\" { at \"1m\" { l } }"},
    {"exploding conditions", "E028", "local c = after_time \"1m\" for i = 1, 60 do c = all { c, c } end test \"t\" { at \"1m\" { c } }"},
    {"one moment in many places", NULL, "local m = at \"1m\" { after_time \"1m\" } local l = {} for i = 1, 1000 do l[i] = m end test \"t\" (l)"},
    {"details that are no details", "E017", "test \"t\" { at \"1m\" { control \"note\" { text = control \"note\" } } }"},
    {"keys of another act", "E034", "test \"t\" { at \"1m\" { control \"note\" { [\"do\"] = \"undo\", text = \"x\" } } }"},
    {"quotes in keys", "E034", "test \"t\" { at \"1m\" { control \"note\" { [\"a\\\",\\\"do\"] = \"x\" } } }"},
    {"a command that is none", "E034", "test \"t\" { at \"1m\" { control \"\" } }"},
    {"a negative time", "E019", "test \"t\" { at \"+-5m\" { after_time \"1m\" } }"},
    {"a time beyond everything", "E012", "test \"t\" { at \"99999999d\" { after_time \"1m\" } }"},
    {"a name of nothing", "E017", "test \"\" { at \"1m\" { after_time \"1m\" } }"},
    {"no name", "E020", "test { at \"1m\" { after_time \"1m\" } }"},
    {"no body", "E020", "test \"t\""},
    {"a moment that stands alone", "E021", "at \"1m\" { after_time \"1m\" }"},
    {"a reason that is a number", "E017", "test \"t\" { at \"1m\" { refused(5, control \"end\") } }"},
    {"a refusal of an expectation", "E017", "test \"t\" { at \"1m\" { refused(\"over\", after_time \"1m\") } }"},
};

TEST(hostile_words_in_tests_end_in_a_message)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(test_attacks); i++) {
		double start = seconds();
		struct script *script = load_with_tests(SMALL, test_attacks[i].lua);
		double took = seconds() - start;
		size_t count = 0;
		if (script)
			script_diagnostics(script, &count);
		if (!script || took > 20 || count > 1000 || !script_scenario(script) || (test_attacks[i].code && !find_code(script, test_attacks[i].code))) {
			printf("%s: %s expected, took %.1f s, said:\n", test_attacks[i].name, test_attacks[i].code ? test_attacks[i].code : "nothing", took);
			if (script)
				print_diagnostics(script);
			wrong++;
		}
		script_free(script);
	}
	CHECK_INT(wrong, 0);
}

/* ---- bytes that are not a scenario ----- */

static void check_bytes(const char *text, size_t length, const char *code, const char *words)
{
	struct script *script = load_bytes(text, length);
	CHECK(script);
	const struct script_diagnostic *found = find_code(script, code);
	bool right = found && strstr(found->message, words) && !script_scenario(script);
	if (!right)
		print_diagnostics(script);
	script_free(script);
	CHECK(right);
}

TEST(bytes_that_are_not_text_are_refused)
{
	check_bytes("\x1bLua\x54\x00\x19\x93\r\n\x1a\n", 12, "E002", "compiled Lua");
	check_bytes("role\0x", 6, "E002", "zero byte");
	check_bytes("-- \xff\xfe", 5, "E002", "UTF-8");
	check_bytes("", 0, "E011", "missing");
}

TEST(a_file_of_ten_megabytes_is_refused)
{
	size_t size = 10u << 20;
	char *text = malloc(size);
	CHECK(text);
	memset(text, ' ', size);
	struct script *script = load_bytes(text, size);
	free(text);
	bool right = script && find_code(script, "E001") && strstr(find_code(script, "E001")->message, "too large");
	script_free(script);
	CHECK(right);
}

TEST(a_string_of_megabytes_is_refused_at_its_line)
{
	struct buffer text = {0};
	buffer_append_text(&text, SMALL "local x = \"");
	for (int i = 0; i < 20000; i++)
		buffer_append_text(&text, "0123456789");
	buffer_append_text(&text, "\"\n");
	struct script *script = load_bytes(text.data, text.length);
	const struct script_diagnostic *found = script ? find_code(script, "E005") : NULL;
	bool right = found && found->line == 2;
	if (script && !right)
		print_diagnostics(script);
	script_free(script);
	buffer_free(&text);
	CHECK(right);
}

/* ---- handlers ----- */

#define WORLD                                                                                                          \
	SMALL "role \"a\" { name = { en = \"A\" } }\n"                                                                 \
	      "metric \"m\" { name = { en = \"M\" }, start = 10 }\n"                                                   \
	      "inject \"i\" { at = \"1m\", subject = { en = \"I\" } }\n"                                               \
	      "action \"act\" { owner = \"a\", name = { en = \"Act\" }, effects = { m = 1 } }\n"

static const struct attack handler_attacks[] = {
    {"endless loop", NULL, "while true do end"},
    {"loop in pcall", NULL, "while true do pcall(function() while true do end end) end"},
    {"swallowed budget", NULL, "pcall(function() while true do end end) ex:add(\"m\", 5)"},
    {"recursion", NULL, "local function f() return 1 + f() end f()"},
    {"doubling string", NULL, "local s = \"x\" while true do s = s .. s end"},
    {"memory bomb", NULL, "local t = {} for i = 1, 1000000000 do t[i] = { i } end"},
    {"churning", NULL, "local s = (\"x\"):rep(4000) while true do local t = s .. s end"},
    {"effect flood", NULL, "for i = 1, 300 do ex:add(\"m\", 1) end"},
    {"effect flood in pcall", NULL, "pcall(function() for i = 1, 300 do ex:add(\"m\", 1) end end)"},
    {"error", NULL, "error(\"boo\")"},
    {"error of nothing", NULL, "error()"},
    {"nil call", NULL, "ex:metric(\"m\")()"},
    {"no colon", NULL, "local e = ex e.metric(\"m\")"},
    {"wrong id at run time", NULL, "local id = \"mm\" ex:metric(id)"},
    {"global assignment", NULL, "local e = _ENV e[\"x\" .. 1] = 1"},
    {"field of ex", NULL, "ex.kept = 1"},
    {"table of the file", NULL, "local t = kept t[1] = 2"},
    {"insert into a table of the file", NULL, "table.insert(kept, 1)"},
    {"sort a table of the file", NULL, "table.sort(kept)"},
    {"table in a table of the file", NULL, "kept.inner[1] = 2"},
    {"a loop begun elsewhere", NULL, "local k = loop()"},
    {"declares", NULL, "local w = { flag } w[1](\"x\")"},
    {"sort forever", NULL, "local t = {} for i = 1, 3000 do t[i] = -i end while true do table.sort(t, function() return true end) end"},
    {"a huge number", NULL, "ex:add(\"m\", 9223372036854775807)"},
    {"a bad duration", NULL, "ex:after(\"soon\"):add(\"m\", 1)"},
    {"bot's word", NULL, "ex:act \"act\""},
    {"endless goto", NULL, "::again:: goto again"},
    {"nil as an error in pcall for ever", NULL, "while true do pcall(error, nil) end"},
    {"tail calls", NULL, "local function f() return f() end f()"},
    {"vararg bomb", NULL, "local function f(...) return f(1, ...) end f()"},
    {"a lying comparison", NULL, "local t = {} for i = 1, 3000 do t[i] = i % 7 end for i = 1, 1000 do table.sort(t, function(a, b) return a <= b end) end"},
    {"string.rep", NULL, "local s = (\"x\"):rep(9007199254740992)"},
    {"format width", NULL, "local s = string.format(\"%99999d\", 1)"},
    {"concat", NULL, "local t = {} for i = 1, 3000 do t[i] = \"xxxxxxxx\" end local s = table.concat(t)"},
    {"unpack", NULL, "local a = table.unpack({}, 1, 1073741824)"},
    {"error with a table", NULL, "error({ __tostring = function() while true do end end })"},
    {"the string library", NULL, "local l = string l.rep = nil"},
    {"divide by nothing", NULL, "local x = 1 // (ex:metric \"m\" - 10)"},
    {"arithmetic on text", NULL, "local x = \"1.5\" + 1"},
    {"ex as an argument", NULL, "local e = ex e.metric({}, \"m\")"},
};

TEST(hostile_handlers_have_no_effect_and_say_where)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(handler_attacks); i++) {
		struct buffer text = {0};
		buffer_append_format(&text, WORLD "kept = { 3, 1, inner = {} }\nloop = pairs({ 1, 2 })\non \"fired:i\" (function(ex) ex:add(\"m\", 1)\n%s\nend)\n",
		                     handler_attacks[i].lua);
		struct script *script = load_text(buffer_text(&text));
		struct script_runner *runner = script ? script_runner_create(script) : NULL;
		if (!runner) {
			printf("%s: does not load\n", handler_attacks[i].name);
			print_diagnostics(script);
			wrong++;
		} else {
			const struct sim_scenario *sc = script_scenario(script);
			const struct sim_hooks *hooks = script_runner_hooks(runner);
			static struct sim_emitted emitted[SIM_EMITTED_MAX];
			struct sim_event event = {.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .a = 0, .b = SIM_NONE};
			for (int again = 0; again < 3; again++) {
				struct sim_call call = {.scenario = sc, .state = sc->opening, .handler = 0, .event = &event, .emitted = emitted};
				double start = seconds();
				enum sim_call_result result = hooks->call(hooks->context, &call);
				double took = seconds() - start;
				if (result == SIM_CALL_OK || took > 5 || strncmp(script_runner_last_error(runner), "scenario.lua:", 13) != 0 ||
				    SIM_PLACE_LINE(call.failed_at) == 0) {
					printf("%s: result %d in %.1f s, \"%s\"\n", handler_attacks[i].name, (int)result, took,
					       script_runner_last_error(runner));
					wrong++;
				}
				if (getenv("ENSHU_TIMES"))
					printf("%6.1f ms  %s: %s\n", took * 1000, handler_attacks[i].name, script_runner_last_error(runner));
			}
		}
		script_runner_free(runner);
		script_free(script);
		buffer_free(&text);
	}
	CHECK_INT(wrong, 0);
}

/* Loads `before`, the attack and `after` on top of WORLD; a runner, or NULL after telling. */
static struct script_runner *run_attack(const struct attack *attack, const char *before, const char *after, struct script **script)
{
	struct buffer text = {0};
	buffer_append_format(&text, WORLD "kept = { 3, 1, inner = {} }\nloop = pairs({ 1, 2 })\n%s\n%s\n%s\n", before, attack->lua, after);
	*script = load_text(buffer_text(&text));
	buffer_free(&text);
	struct script_runner *runner = *script && script_scenario(*script) ? script_runner_create(*script) : NULL;
	if (!runner) {
		printf("%s: does not load\n", attack->name);
		if (*script)
			print_diagnostics(*script);
	}
	return runner;
}

static bool says_where(const struct script_runner *runner)
{
	return strncmp(script_runner_last_error(runner), "scenario.lua:", 13) == 0;
}

TEST(hostile_conditions_are_false_and_say_where)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(handler_attacks); i++) {
		struct script *script;
		if (strcmp(handler_attacks[i].name, "effect flood in pcall") == 0)
			continue; /* a condition has no effects and may try in vain */
		struct script_runner *runner = run_attack(&handler_attacks[i], "when(function(ex)", "return true end) { effects = { m = 1 } }", &script);
		enum sim_call_result result = SIM_CALL_OK;
		double start = seconds();
		bool held = runner && script_runner_hooks(runner)->test(script_runner_hooks(runner)->context, script_scenario(script), script_scenario(script)->opening, 0, &result);
		if (!runner || held || result == SIM_CALL_OK || !says_where(runner) || seconds() - start > 5) {
			printf("%s: held %d, result %d, \"%s\"\n", handler_attacks[i].name, held, (int)result, runner ? script_runner_last_error(runner) : "");
			wrong++;
		}
		script_runner_free(runner);
		script_free(script);
	}
	CHECK_INT(wrong, 0);
}

TEST(hostile_bots_give_no_command_and_say_where)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(handler_attacks); i++) {
		struct script *script;
		struct sim_command out[4];
		if (strcmp(handler_attacks[i].name, "bot's word") == 0 || strcmp(handler_attacks[i].name, "effect flood in pcall") == 0)
			continue; /* its own word; effects, which it has none of and may try in vain */
		struct script_runner *runner = run_attack(&handler_attacks[i], "bot \"a\" { every = \"1m\", play = function(ex) ex:act \"act\"", "end }", &script);
		double start = seconds();
		size_t count = runner ? script_bot(runner, script_scenario(script)->opening, 0, out, COUNT(out)) : 0;
		if (!runner || count || !says_where(runner) || seconds() - start > 5) {
			printf("%s: %zu commands, \"%s\"\n", handler_attacks[i].name, count, runner ? script_runner_last_error(runner) : "");
			wrong++;
		}
		script_runner_free(runner);
		script_free(script);
	}
	CHECK_INT(wrong, 0);
}

/* What was tried while loading is tried again by a handler: refused by the checks, or stopped when it runs, or harmless; never slow. */
TEST(attacks_on_loading_do_nothing_in_handlers_either)
{
	int wrong = 0;
	for (size_t i = 0; i < COUNT(attacks); i++) {
		struct buffer text = {0};
		static struct sim_emitted emitted[SIM_EMITTED_MAX];
		struct sim_event event = {.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .a = 0, .b = SIM_NONE};
		buffer_append_format(&text, WORLD "on \"fired:i\" (function(ex)\n%s\nend)\n", attacks[i].lua);
		double start = seconds();
		struct script *script = load_text(buffer_text(&text));
		struct script_runner *runner = script && script_scenario(script) ? script_runner_create(script) : NULL;
		enum sim_call_result result = SIM_CALL_OK;
		if (runner) {
			struct sim_call call = {.scenario = script_scenario(script), .state = script_scenario(script)->opening, .handler = 0, .event = &event, .emitted = emitted};
			result = script_runner_hooks(runner)->call(script_runner_hooks(runner)->context, &call);
		}
		bool refused = script && !script_scenario(script) && script_error_count(script) > 0;
		bool stopped = runner && result != SIM_CALL_OK && says_where(runner);
		bool harmless = runner && result == SIM_CALL_OK && (!attacks[i].code || strcmp(attacks[i].code, "E005") != 0);
		if ((!refused && !stopped && !harmless) || seconds() - start > 20) {
			printf("%s: result %d after %.1f s, \"%s\"\n", attacks[i].name, (int)result, seconds() - start, runner ? script_runner_last_error(runner) : "");
			wrong++;
		}
		script_runner_free(runner);
		script_free(script);
		buffer_free(&text);
	}
	CHECK_INT(wrong, 0);
	CHECK(system("test ! -e /tmp/enshu-was-here") == 0);
}

/* Nothing that a scenario can write down tells where things lie in memory, or in which order a table happens to hold them. */
TEST(no_address_and_no_order_of_memory_can_be_seen)
{
	struct script *script = load_text(
	    WORLD "on \"fired:i\" (function(ex)\n"
	          "  local seen = tostring({}) .. tostring(error) .. tostring(ex) .. tostring(function() end) .. string.format(\"%s %s\", {}, pcall)\n"
	          "  for i = 1, #seen do if seen:sub(i, i) >= \"0\" and seen:sub(i, i) <= \"9\" then error(seen) end end\n"
	          "  local t, order = {}, \"\"\n"
	          "  for _, k in ipairs { \"z\", \"b\", \"q\", \"a\", \"m\" } do t[k] = true end t[3], t[-1] = true, true\n"
	          "  for k in pairs(t) do order = order .. k .. \" \" end\n"
	          "  if order ~= \"-1 3 a b m q z \" then error(order) end\n"
	          "  local fine, message = pcall(function() return {} < {} end)\n"
	          "  if fine or message:find(\"0x\") then error(message) end\n"
	          "  ex:add(\"m\", 5)\nend)\n");
	CHECK(script);
	if (!script_scenario(script))
		print_diagnostics(script);
	struct script_runner *runner = script_runner_create(script);
	CHECK(runner);
	static struct sim_emitted emitted[SIM_EMITTED_MAX];
	struct sim_event event = {.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .a = 0, .b = SIM_NONE};
	struct sim_call call = {.scenario = script_scenario(script), .state = script_scenario(script)->opening, .handler = 0, .event = &event, .emitted = emitted};
	enum sim_call_result result = script_runner_hooks(runner)->call(script_runner_hooks(runner)->context, &call);
	if (result != SIM_CALL_OK)
		printf("%s\n", script_runner_last_error(runner));
	CHECK_INT(result, SIM_CALL_OK);
	CHECK_INT(call.count, 1);
	script_runner_free(runner);
	script_free(script);
}

TEST_MAIN
