/* Memory that runs out at any allocation: loading gives NULL, nothing leaks, nothing is half made. */
#include "script_help.h"

#include "base/memory.h"

static const char broken[] =
    SMALL "role \"a\" { name = { en = \"A\" }, nme = 1 }\naction \"x\" { owner = \"b\", name = { en = \"X\" }, effects = { m = 1, function(ex) ex:ad() end } }\n"
          "injct \"x\" {}\nlocal n = 0 on \"fired:x\" (function(ex) n = n + 1 end)\ninclude \"no\"\nlocal y = nil + 1\n";

static struct buffer sound;

static struct script *load_sound(void)
{
	static const char po[] = "msgctxt \"role.police.name\"\nmsgid \"Police\"\nmsgstr \"Polizei\"\n";
	struct script_source sources[] = {{"scenario.lua", sound.data, sound.length}, {"text/de.po", po, sizeof po - 1}};
	return script_load_sources(sources, 2);
}

/* Lets every allocation fail in turn, the first ones each, later ones in strides; returns how many a whole load takes. */
static size_t fail_everywhere(struct script *(*load)(void))
{
	size_t at = 0;
	for (;; at += at < 300 ? 1 : 1 + at / 60) {
		memory_fail_after(at);
		struct script *script = load();
		memory_fail_after(SIZE_MAX);
		if (script) {
			size_t count;
			script_diagnostics(script, &count);
			script_free(script);
			return at;
		}
	}
}

static struct script *load_broken(void)
{
	return load_text(broken);
}

TEST(loading_survives_any_failure)
{
	buffer_clear(&sound);
	examples(&sound);
	buffer_append_text(&sound, "on \"fired:call\" (function(ex) ex:add(\"trust\", ex:roll(6, \"dice\")) end)\n");
	CHECK(fail_everywhere(load_sound) > 300);
	struct script *whole = load_sound();
	CHECK(whole && script_scenario(whole));
	script_free(whole);
}

TEST(telling_mistakes_survives_any_failure)
{
	CHECK(fail_everywhere(load_broken) > 100);
	struct script *whole = load_broken();
	CHECK(whole && script_error_count(whole) >= 6);
	script_free(whole);
}

TEST(a_runner_survives_any_failure)
{
	buffer_clear(&sound);
	examples(&sound);
	buffer_append_text(&sound, "on \"fired:call\" (function(ex) ex:add(\"trust\", 1) end)\n");
	struct script *script = load_sound();
	CHECK(script);
	struct script_runner *runner = NULL;
	for (size_t at = 0; !runner; at += at < 300 ? 1 : 1 + at / 60) {
		memory_fail_after(at);
		runner = script_runner_create(script);
		memory_fail_after(SIZE_MAX);
	}
	script_runner_free(runner);
	script_free(script);
}

TEST(a_handler_without_memory_fails_and_the_next_call_works)
{
	struct script *script = load_text(SMALL "metric \"m\" { name = { en = \"M\" }, start = 1 }\ninject \"i\" { at = \"1m\", subject = { en = \"I\" } }\n"
	                                        "on \"fired:i\" (function(ex) local t = {} for i = 1, 100 do t[i] = { i } end ex:add(\"m\", #t) end)\n");
	struct script_runner *runner = script_runner_create(script);
	CHECK(runner);
	const struct sim_scenario *sc = script_scenario(script);
	const struct sim_hooks *hooks = script_runner_hooks(runner);
	static struct sim_emitted emitted[SIM_EMITTED_MAX];
	struct sim_event event = {.id = 1, .kind = SIM_EVENT_INJECT_FIRED, .b = SIM_NONE};
	for (size_t at = 0; at < 120; at++) {
		struct sim_call call = {.scenario = sc, .state = sc->opening, .event = &event, .emitted = emitted};
		memory_fail_after(at);
		enum sim_call_result result = hooks->call(hooks->context, &call);
		memory_fail_after(SIZE_MAX);
		CHECK(result == SIM_CALL_OK || *script_runner_last_error(runner));
		call.count = 0;
		CHECK_INT(hooks->call(hooks->context, &call), SIM_CALL_OK);
		CHECK_INT(call.count, 1);
		CHECK_INT(emitted[0].effect.amount, 100);
	}
	script_runner_free(runner);
	script_free(script);
}

TEST(the_end)
{
	buffer_free(&sound);
}

TEST_MAIN
