/* The same moment in another version of a scenario: inputs carried over by id, what no longer applies told, time and bots lived through anew. */
#include "session_fixture.h"

#include "session/reload.h"

static const char *const base =
    "scenario { id = \"s\", api = 1, title = { en = \"S\" }, start = \"2026-07-04T06:30+09:00\", length = \"4h\" }\n"
    "role \"a\" { name = { en = \"A\" } }\nrole \"b\" { name = { en = \"B\" } }\nmetric \"m\" { name = { en = \"M\" }, start = 50 }\n"
    "inject \"call\" { at = \"5m\", subject = { en = \"Call\" } }\n"
    "decision \"d\" { owner = \"a\", after = \"call+1m\", prompt = { en = \"D?\" }, option \"x\" { text = { en = \"X\" }, effects = { m = %d } }, option \"%s\" { text = { en = \"Y\" }, effects = { m = -1 } } }\n"
    "action \"act\" { owner = \"b\", name = { en = \"Act\" }, takes = \"10m\", effects = { m = 3 }%s }\n"
    "bot \"b\" { every = \"10m\", moves = { move { when = after_time \"30m\", act = \"act\" } } }\n";

static struct script *version(int effect, const char *option, const char *needs)
{
	static char text[4096];
	snprintf(text, sizeof text, base, effect, option, needs);
	struct script_source source = {"scenario.lua", text, strlen(text)};
	struct script *script = script_load_sources(&source, 1);
	CHECK(script && script_scenario(script));
	return script;
}

static const struct session_options options = {.seed = 5, .automatic = true};

static struct session *begin(void)
{
	struct session_error error;
	struct session *s = session_start(version(10, "y", ""), &options, &error);
	CHECK(s);
	return s;
}

TEST(the_same_version_stands_at_the_same_state)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded again;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"x\",\"why\":\"because\"}");
	run_to(s, minutes(50));
	must(s, "{\"do\":\"note\",\"text\":\"noted\"}");
	run_to(s, minutes(55));
	CHECK(session_reload(s, NULL, 0, version(10, "y", ""), &options, &arena, &again, &error));
	CHECK_INT(again.lost_count, 0);
	CHECK_INT(again.kept, 2);
	CHECK(!again.earlier);
	CHECK(session_digest(again.session) == session_digest(s));
	session_close(again.session);
	session_close(s);
	arena_free(&arena);
}

TEST(another_number_gives_another_state_at_the_same_second)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded again;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"x\"}");
	run_to(s, minutes(20));
	CHECK(session_reload(s, NULL, 0, version(25, "y", ""), &options, &arena, &again, &error));
	CHECK_INT(metric_of(s, "m"), 60);
	CHECK_INT(metric_of(again.session, "m"), 75);
	CHECK_INT(session_state(again.session)->clock.now, minutes(20));
	session_close(again.session);
	session_close(s);
	arena_free(&arena);
}

TEST(what_no_longer_applies_is_told_with_its_reason_and_the_rest_is_kept)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded again;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"y\"}");
	must(s, "{\"do\":\"act\",\"role\":\"b\",\"action\":\"act\"}");
	must(s, "{\"do\":\"note\",\"text\":\"kept\"}");
	CHECK(session_reload(s, NULL, 0, version(10, "yes", ", needs = { at_least(\"m\", 90) }"), &options, &arena, &again, &error));
	CHECK_INT(again.lost_count, 2);
	CHECK_INT(again.kept, 1);
	CHECK_INT(again.lost[0].at, minutes(8));
	CHECK(strstr(again.lost[0].command, "\"option\":\"y\"") && strstr(again.lost[0].reason, "no option \"y\""));
	CHECK(strstr(again.lost[1].reason, "metric \"m\" is 50 and must be at least 90"));
	session_close(again.session);
	session_close(s);
	arena_free(&arena);
}

TEST(what_was_undone_stays_undone_and_bots_act_anew)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded again;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"x\"}");
	must(s, "{\"do\":\"undo\"}");
	run_to(s, minutes(55));
	CHECK_INT(metric_of(s, "m"), 53); /* the bot's act */
	CHECK(session_reload(s, NULL, 0, version(10, "y", ", needs = { at_least(\"m\", 90) }"), &options, &arena, &again, &error));
	CHECK_INT(again.lost_count, 0);
	CHECK_INT(again.kept, 0);
	CHECK_INT(metric_of(again.session, "m"), 50); /* in this version the bot may not */
	session_close(again.session);
	session_close(s);
	arena_free(&arena);
}

TEST(a_pause_and_a_jump_are_carried_over)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded again;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"pause\"}");
	must(s, "{\"do\":\"jump\",\"to\":\"20m\"}");
	CHECK(session_reload(s, NULL, 0, version(10, "y", ""), &options, &arena, &again, &error));
	CHECK_INT(session_state(again.session)->clock.now, minutes(20));
	CHECK(session_state(again.session)->clock.paused);
	CHECK_INT(again.lost_count, 0);
	session_close(again.session);
	session_close(s);
	arena_free(&arena);
}

TEST_MAIN

TEST(what_a_version_did_not_take_is_tried_again_in_the_next)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded misspelt, mended;
	struct session_error error;
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"y\"}");
	run_to(s, minutes(20));
	must(s, "{\"do\":\"note\",\"text\":\"later\"}");
	run_to(s, minutes(25));
	CHECK(session_reload(s, NULL, 0, version(10, "yy", ""), &options, &arena, &misspelt, &error));
	CHECK_INT(misspelt.lost_count, 1);
	CHECK(!misspelt.lost[0].before);
	CHECK(session_reload(misspelt.session, misspelt.lost, misspelt.lost_count, version(10, "yy", ""), &options, &arena, &mended, &error));
	CHECK_INT(mended.lost_count, 1);
	CHECK(mended.lost[0].before);
	session_close(mended.session);
	CHECK(session_reload(misspelt.session, misspelt.lost, misspelt.lost_count, version(10, "y", ""), &options, &arena, &mended, &error));
	CHECK_INT(mended.lost_count, 0);
	CHECK_INT(mended.kept, 2);
	CHECK(session_digest(mended.session) == session_digest(s));
	session_close(mended.session);
	session_close(misspelt.session);
	session_close(s);
	arena_free(&arena);
}

TEST(in_a_pause_too_an_input_that_waited_comes_at_its_moment)
{
	struct session *s = begin();
	struct arena arena = {0};
	struct session_reloaded misspelt, mended;
	struct session_error error;
	struct session_answer answer;
	must(s, "{\"do\":\"pause\"}");
	CHECK(session_jump(s, minutes(8), &answer));
	must(s, "{\"do\":\"decide\",\"role\":\"a\",\"decision\":\"d\",\"option\":\"y\"}");
	CHECK(session_jump(s, minutes(30), &answer));
	must(s, "{\"do\":\"note\",\"text\":\"later\"}");
	CHECK(session_jump(s, minutes(40), &answer));
	CHECK(session_reload(s, NULL, 0, version(10, "yy", ""), &options, &arena, &misspelt, &error));
	CHECK_INT(misspelt.lost_count, 1);
	CHECK_INT(session_state(misspelt.session)->clock.now, minutes(40));
	CHECK(session_reload(misspelt.session, misspelt.lost, misspelt.lost_count, version(10, "y", ""), &options, &arena, &mended, &error));
	CHECK_INT(mended.lost_count, 0);
	CHECK_INT(session_state(mended.session)->clock.now, minutes(40));
	CHECK_INT(metric_of(mended.session, "m"), metric_of(s, "m"));
	CHECK_INT(metric_of(misspelt.session, "m"), metric_of(s, "m") + 1);
	session_close(mended.session);
	session_close(misspelt.session);
	session_close(s);
	arena_free(&arena);
}
