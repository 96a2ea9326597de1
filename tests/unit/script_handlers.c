/* Functions of a scenario: what they read, what they emit, and that they keep nothing. */
#include "script_help.h"

#include "base/random.h"

#include <stdlib.h>

#define CAST                                                                                                           \
	SMALL "role \"a\" { name = { en = \"A\" } }\nrole \"b\" { name = { en = \"B\" } }\nmetric \"m\" { name = { en = \"M\" }, start = 10 }\n" \
	      "variable \"mood\" { values = { \"calm\", \"tense\" }, start = \"tense\" }\nflag \"seen\"\nvariable \"count\" { start = 3 }\n"      \
	      "fact \"f\" { en = \"F\", known_by = \"a\" }\nresource \"r\" { name = { en = \"R\" }, start = 2, max = 4 }\n"                   \
	      "authority \"w\" { name = { en = \"W\" } }\nmodule \"one\" { name = { en = \"1\" } }\nending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = below(\"m\", 5) }\n" \
	      "inject \"i\" { at = \"1m\", subject = { en = \"I\" } }\n"                                                        \
	      "decision \"d\" { owner = \"a\", at = \"2m\", prompt = { en = \"D\" }, option \"x\" { text = { en = \"X\" } }, option \"y\" { text = { en = \"Y\" } } }\n" \
	      "action \"act\" { owner = \"a\", name = { en = \"Act\" }, needs = { approval { by = \"b\" } } }\n"

static struct {
	struct script *script;
	struct script_runner *runner;
	const struct sim_scenario *sc;
	const struct sim_hooks *hooks;
	struct sim_state *state;
	struct sim_call call;
	struct sim_emitted emitted[SIM_EMITTED_MAX];
	struct sim_event event;
} t;

static void close_all(void)
{
	script_runner_free(t.runner);
	script_free(t.script);
	free(t.state);
	memset(&t, 0, sizeof t);
}

static void open_text(const char *text)
{
	close_all();
	t.script = load_text(text);
	CHECK(t.script);
	t.sc = script_scenario(t.script);
	if (!t.sc)
		print_diagnostics(t.script);
	CHECK(t.sc);
	t.runner = script_runner_create(t.script);
	CHECK(t.runner);
	t.hooks = script_runner_hooks(t.runner);
	t.state = calloc(1, t.sc->layout.size);
	sim_state_open(t.sc, 7, t.state);
	t.event = (struct sim_event){.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .a = 0, .b = SIM_NONE};
}

static enum sim_call_result call(void)
{
	t.call = (struct sim_call){.scenario = t.sc, .state = t.state, .handler = 0, .event = &t.event, .emitted = t.emitted};
	return t.hooks->call(t.hooks->context, &t.call);
}

/* Calls a handler with this body. */
static enum sim_call_result run(const char *body)
{
	struct buffer text = {0};
	buffer_append_format(&text, CAST "on \"fired:i\" (function(ex)\n%s\nend)\n", body);
	open_text(buffer_text(&text));
	buffer_free(&text);
	return call();
}

static void check_run(const char *body)
{
	enum sim_call_result result = run(body);
	if (result != SIM_CALL_OK)
		printf("%s\n", script_runner_last_error(t.runner));
	CHECK_INT(result, SIM_CALL_OK);
}

TEST(handlers_read_the_state)
{
	check_run("assert(ex:metric \"m\" == 10 and ex:variable \"mood\" == \"tense\" and ex:variable \"count\" == 3 and not ex:flag \"seen\" and ex:resource \"r\" == 2)\n"
	          "assert(ex:knows(\"a\", \"f\") and not ex:knows(\"b\", \"f\") and ex:anyone_knows \"f\" and ex:shared \"f\" == 0)\n"
	          "assert(not ex:fired \"i\" and not ex:is_open \"d\" and not ex:decided \"d\" and not ex:decided \"d.y\" and ex:choice \"d\" == nil)\n"
	          "assert(ex:done \"act\" == 0 and not ex:running \"act\" and not ex:has_authority(\"a\", \"w\") and not ex:approved \"act.b\")\n"
	          "assert(ex:ultra_vires() == 0 and ex:ultra_vires \"act\" == 0 and ex:now() == 0 and ex:minutes() == 0)\n"
	          "local kind, thing, detail = ex:event() assert(kind == \"fired\" and thing == \"i\" and detail == nil)");
	CHECK_INT(t.call.count, 0);
}

TEST(handlers_see_what_happened)
{
	open_text(CAST "on \"decided:d\" (function(ex)\n  local kind, thing, detail = ex:event()\n  assert(kind == \"decided\" and thing == \"d\" and detail == \"y\")\n"
	               "  assert(ex:decided \"d.y\" and not ex:decided \"d.x\" and ex:choice \"d\" == \"y\" and ex:fired \"i\")\nend)\n");
	sim_decision_states(t.sc, t.state)[0].status = SIM_DECISION_DECIDED;
	sim_decision_states(t.sc, t.state)[0].option = 1;
	sim_inject_states(t.sc, t.state)[0].status = SIM_INJECT_FIRED;
	t.event = (struct sim_event){.id = 1, .kind = SIM_EVENT_DECISION_DECIDED, .a = 0, .b = 1};
	enum sim_call_result result = call();
	if (result != SIM_CALL_OK)
		printf("%s\n", script_runner_last_error(t.runner));
	CHECK_INT(result, SIM_CALL_OK);
}

TEST(handlers_emit_effects_in_order)
{
	check_run("ex:add(\"m\", -3) ex:set(\"m\", 7) ex:set(\"mood\", \"calm\") ex:set(\"seen\", true) ex:add(\"count\", 2) ex:add(\"r\", -1)\n"
	          "ex:learn(\"f\", \"a\", \"b\") ex:grant(\"w\", \"a\", \"2h\") ex:revoke(\"w\", \"everybody\") ex:fire \"i\" ex:cancel \"i\" ex:open \"d\" ex:close \"d\"\n"
	          "ex:start \"act\" ex:stop \"act\" ex:enter \"one\" ex:finish() ex:finish \"e\" ex:after(\"30m\"):fire \"i\" ex:after(\"1h\"):after(\"30m\"):add(\"m\", 1)");
	static const struct {
		int kind, target, amount;
		sim_roles roles;
		int64_t delay;
	} expected[] = {
	    {SIM_ADD_METRIC, 0, -3, 0, 0}, {SIM_SET_METRIC, 0, 7, 0, 0}, {SIM_SET_VARIABLE, 0, 0, 0, 0}, {SIM_SET_VARIABLE, 1, 1, 0, 0}, {SIM_ADD_VARIABLE, 2, 2, 0, 0},
	    {SIM_ADD_RESOURCE, 0, -1, 0, 0}, {SIM_LEARN, 0, 0, 3, 0}, {SIM_GRANT, 0, 7200, 1, 0}, {SIM_REVOKE, 0, 0, 3, 0}, {SIM_FIRE, 0, 0, 0, 0}, {SIM_CANCEL, 0, 0, 0, 0},
	    {SIM_OPEN, 0, 0, 0, 0}, {SIM_CLOSE, 0, 0, 0, 0}, {SIM_START, 0, 0, 0, 0}, {SIM_STOP, 0, 0, 0, 0}, {SIM_ENTER, 0, 0, 0, 0}, {SIM_END, -1, 0, 0, 0},
	    {SIM_END, 0, 0, 0, 0}, {SIM_FIRE, 0, 0, 0, 1800}, {SIM_ADD_METRIC, 0, 1, 0, 5400},
	};
	CHECK_INT(t.call.count, COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++) {
		const struct sim_emitted *e = &t.emitted[i];
		if (e->effect.kind != expected[i].kind || e->effect.target != expected[i].target)
			printf("effect %zu: kind %d target %d\n", i, e->effect.kind, e->effect.target);
		CHECK(e->effect.kind == expected[i].kind && e->effect.target == expected[i].target && e->effect.amount == expected[i].amount);
		CHECK(e->effect.roles == expected[i].roles && e->delay == expected[i].delay && SIM_PLACE_LINE(e->effect.place) > 0);
	}
}

TEST(chance_draws_from_the_recorded_streams)
{
	check_run("for i = 1, 3 do ex:roll(1000, \"dice\") end ex:chance(50, \"coin\") ex:set(\"count\", ex:roll(1000000, \"dice\"))");
	int dice = -1, coin = -1;
	for (uint32_t i = 0; i < t.sc->stream_count; i++) {
		dice = strcmp(t.sc->streams[i].id, "dice") == 0 ? (int)i : dice;
		coin = strcmp(t.sc->streams[i].id, "coin") == 0 ? (int)i : coin;
	}
	CHECK(dice >= 0 && coin >= 0);
	CHECK_INT(t.call.count, 3);
	CHECK(t.emitted[0].effect.kind == SIM_DRAWN && t.emitted[0].effect.target == dice && t.emitted[0].effect.amount == 4);
	CHECK(t.emitted[1].effect.kind == SIM_DRAWN && t.emitted[1].effect.target == coin && t.emitted[1].effect.amount == 1);
	CHECK_INT(t.emitted[2].effect.amount, (int)random_below(random_draw(7, t.sc->streams[dice].key, 3), 1000000) + 1);
}

TEST(a_failed_handler_says_where)
{
	CHECK_INT(run("local x = 1\nerror \"no\""), SIM_CALL_ERROR);
	CHECK_INT(SIM_PLACE_LINE(t.call.failed_at), 18);
	CHECK_TEXT(script_runner_last_error(t.runner), "scenario.lua:18: on fired:i: no");
}

TEST(a_handler_has_no_memory)
{
	open_text(CAST "local list = { 1, 2, 3 }\nlocal function sum(t) local s = 0 for _, n in ipairs(t) do s = s + n end return s + #t end\n"
	               "on \"fired:i\" (function(ex)\n  local own = {}\n  for i, n in pairs(list) do own[#own + 1] = n end\n  table.insert(own, 4)\n  ex:add(\"m\", sum(own) + sum(list))\nend)\n");
	for (int i = 0; i < 3; i++) {
		CHECK_INT(call(), SIM_CALL_OK);
		CHECK_INT(t.call.count, 1);
		CHECK_INT(t.emitted[0].effect.amount, 14 + 9);
	}
}

TEST(conditions_only_read)
{
	open_text(CAST "when(function(ex) return ex:metric \"m\" > 9 end) { effects = { m = 1 } }\nwhen(function(ex) ex:add(\"m\", 1) return true end) { effects = { m = 1 } }\n"
	               "when(function(ex) return ex:chance(50, \"s\") end) { effects = { m = 1 } }\n");
	enum sim_call_result result;
	CHECK(t.hooks->test(t.hooks->context, t.sc, t.state, 0, &result));
	CHECK_INT(result, SIM_CALL_OK);
	CHECK(!t.hooks->test(t.hooks->context, t.sc, t.state, 1, &result));
	CHECK_INT(result, SIM_CALL_ERROR);
	CHECK(strstr(script_runner_last_error(t.runner), "which only reads"));
	CHECK(!t.hooks->test(t.hooks->context, t.sc, t.state, 2, &result));
	CHECK_INT(result, SIM_CALL_ERROR);
}

TEST(two_runners_do_not_know_of_each_other)
{
	check_run("ex:add(\"m\", ex:metric \"m\")");
	struct script_runner *other = script_runner_create(t.script);
	CHECK(other);
	const struct sim_hooks *hooks = script_runner_hooks(other);
	struct sim_call second = t.call;
	second.count = 0;
	CHECK_INT(hooks->call(hooks->context, &second), SIM_CALL_OK);
	CHECK_INT(second.count, 1);
	CHECK_INT(second.emitted[0].effect.amount, 10);
	script_runner_free(other);
}

TEST(handlers_are_numbered_alike_in_every_runner)
{
	/* Functions in tables, whose order of keys is different in every process and machine. */
	open_text(CAST "on \"fired:i\" { effects = { given(function(ex) return true end, { function(ex) ex:add(\"m\", 1) end }), chance(5, { function(ex) ex:add(\"m\", 2) end }) } }\n"
	               "for k, v in pairs({ z = 5, y = 4, x = 3 }) do on \"fired:i\" (function(ex) ex:add(\"m\", v) end) end\n");
	CHECK_INT(t.sc->handler_count, 6);
	struct script_runner *runners[3];
	for (size_t i = 0; i < COUNT(runners); i++)
		runners[i] = script_runner_create(t.script);
	static const int amounts[] = {0, 1, 2, 3, 4, 5};
	for (size_t i = 0; i < COUNT(runners); i++) {
		CHECK(runners[i]);
		for (int h = 1; h < 6; h++) {
			struct sim_call c = {.scenario = t.sc, .state = t.state, .handler = h, .event = &t.event, .emitted = t.emitted};
			CHECK_INT(script_runner_hooks(runners[i])->call(script_runner_hooks(runners[i])->context, &c), SIM_CALL_OK);
			CHECK_INT(t.emitted[0].effect.amount, amounts[h]);
		}
	}
	for (size_t i = 0; i < COUNT(runners); i++)
		script_runner_free(runners[i]);
}

static size_t ask_bot(int role, struct sim_command *out, size_t capacity)
{
	return script_bot(t.runner, t.state, role, out, capacity);
}

TEST(a_bot_makes_its_first_possible_move)
{
	open_text(CAST "action \"easy\" { owner = \"b\", name = { en = \"Easy\" } }\n"
	               "bot \"b\" { every = \"1m\", moves = { move { when = below(\"m\", 5), act = \"easy\" }, move { decide = \"d.x\" }, move { act = \"easy\" } } }\n");
	struct sim_command out[4];
	CHECK_INT(ask_bot(1, out, COUNT(out)), 1);
	CHECK(out[0].kind == SIM_DO_ACT && out[0].target == 1 && out[0].role == 1 && out[0].origin == SIM_FROM_BOT);
	CHECK_INT(ask_bot(0, out, COUNT(out)), 0);
}

TEST(a_bot_s_function_gives_commands_that_are_valid)
{
	open_text(CAST "action \"easy\" { owner = \"b\", name = { en = \"Easy\" }, available = function(ex) return ex:metric \"m\" == 10 end }\n"
	               "bot \"b\" { every = \"1m\", play = function(ex)\n  assert(not ex:decide \"d.x\")\n  assert(not ex:approve \"act.b\")\n"
	               "  if ex:metric \"m\" == 10 and ex:roll(6, \"luck\") <= 6 then assert(ex:act \"easy\") end\nend }\n");
	struct sim_command out[4];
	size_t count = ask_bot(1, out, COUNT(out));
	if (count != 1)
		printf("%s\n", script_runner_last_error(t.runner));
	CHECK_INT(count, 1);
	CHECK(out[0].kind == SIM_DO_ACT && out[0].target == 1);
}

/* A whole exercise: handlers through the core. */
TEST(effects_of_handlers_apply_in_the_core)
{
	open_text(CAST "on \"fired:i\" (function(ex) ex:add(\"m\", 5) ex:after(\"10m\"):add(\"m\", 20) if ex:knows(\"a\", \"f\") then ex:learn(\"f\", \"b\") end end)\n"
	               "when(function(ex) return ex:metric \"m\" >= 35 end) { effects = { seen = true } }\n");
	struct sim_machine *m = sim_machine_create(t.sc, t.hooks);
	sim_begin(m, t.state, true);
	struct sim_command advance = sim_command_of(SIM_DO_ADVANCE, SIM_FROM_CLOCK);
	advance.at = 0;
	advance.time = 300;
	CHECK(sim_validate(m, t.state, &advance, NULL));
	sim_apply(m, t.state, &advance);
	CHECK_INT(sim_metric_states(t.sc, t.state)[0].value, 15);
	CHECK(sim_knows(t.sc, t.state, 0, 1));
	CHECK_INT(sim_variable_states(t.sc, t.state)[1].value, 0);
	advance.at = 300;
	advance.time = 1200;
	CHECK(sim_validate(m, t.state, &advance, NULL));
	sim_apply(m, t.state, &advance);
	CHECK_INT(sim_metric_states(t.sc, t.state)[0].value, 35);
	CHECK_INT(sim_variable_states(t.sc, t.state)[1].value, 1);
	sim_machine_destroy(m);
	close_all();
}

TEST_MAIN
