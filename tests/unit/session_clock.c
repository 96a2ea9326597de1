/* The clock semantics of the product: pauses, firing by hand, holding, editing, equal seconds, lateness, undo. */
#include "session_fixture.h"

TEST(fire_after_a_pause_of_any_length_means_now)
{
	struct session *s = session_of("two-injects", true);
	int64_t at;
	run_to(s, minutes(7));
	must(s, "{\"do\":\"pause\"}");
	must(s, "{\"do\":\"fire\",\"inject\":\"second\"}");
	must(s, "{\"do\":\"resume\"}");
	CHECK_INT(times_fired(s, "second", &at), 1);
	CHECK_INT(at, minutes(7));
	session_close(s);
}

TEST(time_does_not_pass_in_a_pause)
{
	struct session *s = session_of("two-injects", true);
	struct session_answer answer;
	run_to(s, minutes(3));
	must(s, "{\"do\":\"pause\"}");
	CHECK(!session_pass(s, minutes(10), false, &answer));
	CHECK_INT(answer.refusal.code, SIM_REFUSED_PAUSED);
	CHECK_INT(session_state(s)->clock.now, minutes(3));
	CHECK_INT(times_fired(s, "first", NULL), 0);
	session_close(s);
}

TEST(facilitator_pace_proposes_and_does_not_fire)
{
	struct session *s = session_of("two-injects", false);
	run_to(s, minutes(50));
	CHECK_INT(times_fired(s, "first", NULL), 0);
	CHECK_INT(times(s, SIM_EVENT_INJECT_DUE, sim_find_inject(session_scenario(s), "first"), NULL), 1);
	CHECK_INT(sim_next_inject(session_scenario(s), session_state(s)), sim_find_inject(session_scenario(s), "first"));
	must(s, "{\"do\":\"fire\",\"inject\":\"first\"}");
	CHECK_INT(metric_of(s, "ops"), 80);
	session_close(s);
}

TEST(a_late_item_is_late_not_lost_when_the_pace_turns_to_clock)
{
	struct session *s = session_of("two-injects", false);
	int64_t at;
	run_to(s, minutes(50));
	must(s, "{\"do\":\"pace\",\"pace\":\"clock\"}");
	CHECK_INT(times_fired(s, "first", &at), 1);
	CHECK_INT(at, minutes(50));
	CHECK_INT(times_fired(s, "second", &at), 1);
	run_to(s, minutes(65));
	CHECK_INT(times_fired(s, "follow-up", &at), 1); /* 15 minutes after the second really fired */
	CHECK_INT(at, minutes(65));
	session_close(s);
}

TEST(a_held_inject_waits_until_it_is_released)
{
	struct session *s = session_of("two-injects", true);
	int64_t at;
	must(s, "{\"do\":\"hold\",\"inject\":\"first\"}");
	run_to(s, minutes(45));
	CHECK_INT(times_fired(s, "first", NULL), 0);
	must(s, "{\"do\":\"release\",\"inject\":\"first\"}");
	CHECK_INT(times_fired(s, "first", &at), 1);
	CHECK_INT(at, minutes(45));
	session_close(s);
}

TEST(skipping_needs_a_reason_and_nothing_comes_of_the_inject)
{
	struct session *s = session_of("two-injects", true);
	enum sim_refusal_code why;
	CHECK(!say(s, "{\"do\":\"skip\",\"inject\":\"first\"}", &why));
	CHECK_INT(why, SIM_REFUSED_NO_REASON);
	must(s, "{\"do\":\"skip\",\"inject\":\"first\",\"why\":\"The room has understood.\"}");
	run_to(s, minutes(40));
	CHECK_INT(times_fired(s, "first", NULL), 0);
	CHECK_INT(metric_of(s, "ops"), 89);
	session_close(s);
}

TEST(an_inject_edited_in_a_pause_is_an_ordinary_inject_at_its_new_time)
{
	struct session *s = session_of("two-injects", true);
	int64_t at;
	run_to(s, minutes(2));
	must(s, "{\"do\":\"pause\"}");
	must(s, "{\"do\":\"edit\",\"inject\":\"first\",\"due\":\"12m\",\"to\":\"police\",\"subject\":\"Changed\"}");
	must(s, "{\"do\":\"resume\"}");
	run_to(s, minutes(40));
	CHECK_INT(times_fired(s, "first", &at), 1);
	CHECK_INT(at, minutes(12));
	CHECK_INT(metric_of(s, "ops"), 79);
	session_close(s);
}

TEST(due_at_the_same_second_means_in_order_of_declaration)
{
	struct session *s = session_of("two-injects", true);
	run_to(s, minutes(60));
	const struct sim_history *h = session_history(s);
	int a = sim_find_inject(session_scenario(s), "same-a"), b = sim_find_inject(session_scenario(s), "same-b");
	uint32_t first = 0, second = 0;
	for (size_t i = 0; i < h->event_count; i++)
		if (h->events[i].kind == SIM_EVENT_INJECT_FIRED) {
			first = h->events[i].a == a ? h->events[i].id : first;
			second = h->events[i].a == b ? h->events[i].id : second;
		}
	CHECK(first && first < second);
	session_close(s);
}

TEST(an_answer_at_the_limit_is_in_time_and_the_default_falls_after_it)
{
	struct session *s = session_of("two-injects", true);
	run_to(s, minutes(29));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"choose\",\"option\":\"act\"}");
	run_to(s, minutes(31));
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->option, 0);
	session_close(s);
	s = session_of("two-injects", true);
	run_to(s, minutes(30));
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->option, 1);
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->by_default, 1);
	session_close(s);
}

TEST(in_facilitator_pace_a_decision_turns_late_and_stays_open)
{
	struct session *s = session_of("two-injects", false);
	run_to(s, minutes(70));
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->status, SIM_DECISION_LATE);
	must(s, "{\"do\":\"close\",\"decision\":\"choose\"}");
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->option, 1);
	session_close(s);
}

TEST(undo_takes_back_the_last_human_act_and_the_clock_does_not_run_backwards)
{
	struct session *s = session_of("two-injects", true);
	run_to(s, minutes(12));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"choose\",\"option\":\"act\"}");
	run_to(s, minutes(20));
	CHECK_INT(metric_of(s, "ops"), 78);
	must(s, "{\"do\":\"undo\"}");
	CHECK_INT(session_state(s)->clock.now, minutes(20));
	CHECK_INT(metric_of(s, "ops"), 80);
	CHECK_INT(sim_decision_state_of(session_scenario(s), session_state(s), 0)->status, SIM_DECISION_OPEN);
	session_close(s);
}

TEST(undoing_an_undo_restores_the_very_state)
{
	struct session *s = session_of("two-injects", true);
	char line[64];
	run_to(s, minutes(12));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"choose\",\"option\":\"act\"}");
	run_to(s, minutes(20));
	uint64_t before = session_digest(s);
	must(s, "{\"do\":\"undo\"}");
	CHECK(session_digest(s) != before);
	snprintf(line, sizeof line, "{\"do\":\"undo\",\"command\":%u}", session_restore_target(s));
	must(s, line);
	CHECK(session_digest(s) == before);
	CHECK_INT(session_state(s)->clock.now, minutes(20));
	session_close(s);
}

TEST(a_jump_is_undone_as_an_act_of_its_own)
{
	struct session *s = session_of("two-injects", true);
	run_to(s, minutes(3));
	uint64_t before = session_digest(s);
	must(s, "{\"do\":\"jump\",\"to\":\"next\"}");
	CHECK_INT(session_state(s)->clock.now, minutes(5));
	CHECK_INT(times_fired(s, "first", NULL), 1);
	must(s, "{\"do\":\"undo\"}");
	CHECK_INT(session_state(s)->clock.now, minutes(3));
	CHECK_INT(times_fired(s, "first", NULL), 0);
	CHECK(session_digest(s) == before);
	session_close(s);
}

TEST(a_jump_in_a_pause_past_bots_that_act_is_one_act)
{
	struct session *s = session_of("everything", true);
	struct session_answer answer;
	must(s, "{\"do\":\"seat\",\"role\":\"nco\",\"seat-is\":\"bot\",\"policy\":\"random\"}");
	run_to(s, minutes(3));
	must(s, "{\"do\":\"pause\"}");
	uint64_t before = session_digest(s);
	must(s, "{\"do\":\"jump\",\"to\":\"2h\"}");
	CHECK_INT(session_state(s)->clock.now, minutes(120));
	CHECK(session_entry_count(s) > 6);
	must(s, "{\"do\":\"undo\"}");
	CHECK_INT(session_state(s)->clock.now, minutes(3));
	CHECK(session_digest(s) == before);
	CHECK(!session_jump(s, minutes(600), &answer));
	CHECK_TEXT(sim_refusal_id((int)answer.refusal.code), "beyond-end");
	CHECK(session_digest(s) == before);
	session_close(s);
}

TEST(undo_across_an_inject_keeps_the_inject)
{
	struct session *s = session_of("two-injects", true);
	int64_t at;
	run_to(s, minutes(4));
	must(s, "{\"do\":\"note\",\"text\":\"before\"}");
	must(s, "{\"do\":\"fire\",\"inject\":\"by-hand\"}");
	run_to(s, minutes(40));
	must(s, "{\"do\":\"undo\"}");
	CHECK_INT(times_fired(s, "by-hand", NULL), 0);
	CHECK_INT(times_fired(s, "first", &at), 1);
	CHECK_INT(at, minutes(5));
	CHECK_INT(times_fired(s, "second", NULL), 1);
	CHECK_INT(metric_of(s, "trust"), 50 - 5 - 10 - 4); /* delayed effect, default, four rounds below 85 */
	session_close(s);
}

TEST(setting_the_pace_or_a_seat_does_not_stand_in_the_way_of_undo)
{
	struct session *s = session_of("two-injects", true);
	char line[64];
	run_to(s, minutes(1));
	must(s, "{\"do\":\"fire\",\"inject\":\"by-hand\"}");
	must(s, "{\"do\":\"speed\",\"speed\":10}");
	run_to(s, minutes(2));
	must(s, "{\"do\":\"seat\",\"role\":\"operator\",\"seat-is\":\"held\"}");
	must(s, "{\"do\":\"pause\"}");
	must(s, "{\"do\":\"undo\"}");
	CHECK_INT(times_fired(s, "by-hand", NULL), 0);
	CHECK_INT(session_state(s)->clock.now, minutes(2));
	CHECK(session_state(s)->clock.paused);
	CHECK_INT(session_state(s)->clock.speed, 10);
	CHECK_INT(session_undo_target(s), 0);
	must(s, "{\"do\":\"resume\"}"); /* nor in the way of bringing it back */
	must(s, "{\"do\":\"pause\"}");
	snprintf(line, sizeof line, "{\"do\":\"undo\",\"command\":%u}", session_restore_target(s));
	must(s, line);
	CHECK_INT(times_fired(s, "by-hand", NULL), 1);
	session_close(s);
}

TEST(a_pause_is_taken_back_by_its_number_while_it_is_the_last_thing_done)
{
	struct session *s = session_of("two-injects", true);
	char line[64];
	must(s, "{\"do\":\"note\",\"text\":\"one\"}");
	must(s, "{\"do\":\"pause\"}");
	snprintf(line, sizeof line, "{\"do\":\"undo\",\"command\":%u}", session_entry_count(s));
	must(s, line);
	CHECK(!session_state(s)->clock.paused);
	session_close(s);
}

TEST(a_session_that_waits_begins_in_a_pause_that_undo_does_not_see)
{
	struct session_options options = {.seed = 1, .waits = true};
	struct session *s = session_with("two-injects", &options);
	struct session_answer answer;
	CHECK(!session_pass(s, minutes(10), false, &answer));
	CHECK_INT(session_state(s)->clock.now, 0);
	CHECK_INT(session_undo_target(s), 0);
	must(s, "{\"do\":\"resume\"}");
	run_to(s, minutes(10));
	CHECK_INT(session_state(s)->clock.now, minutes(10));
	session_close(s);
}

TEST(only_what_a_human_did_last_can_be_undone)
{
	struct session *s = session_of("two-injects", true);
	enum sim_refusal_code why;
	CHECK(!say(s, "{\"do\":\"undo\"}", &why));
	CHECK_INT(why, SIM_REFUSED_NOTHING_TO_UNDO);
	must(s, "{\"do\":\"note\",\"text\":\"one\"}");
	must(s, "{\"do\":\"note\",\"text\":\"two\"}");
	CHECK(!say(s, "{\"do\":\"undo\",\"command\":1}", &why));
	must(s, "{\"do\":\"undo\"}");
	must(s, "{\"do\":\"undo\"}");
	CHECK(!say(s, "{\"do\":\"undo\"}", &why));
	session_close(s);
}

TEST(a_crash_between_an_inject_and_its_delayed_effect_loses_nothing)
{
	char path[64];
	fresh_path(path);
	struct session_options options = {.seed = 7, .automatic = true, .record_path = path};
	struct session *s = session_with("two-injects", &options);
	run_to(s, minutes(10));
	uint64_t digest = session_digest(s);
	session_close(s);
	struct session_error error;
	s = session_open(path, true, false, &options, &error);
	CHECK(s != NULL);
	CHECK_INT(session_state(s)->clock.now, minutes(10));
	CHECK(session_digest(s) == digest);
	run_to(s, minutes(26));
	CHECK_INT(metric_of(s, "trust"), 50 - 5 - 1 - 1); /* the delayed effect at 25 minutes came; two rounds */
	CHECK_INT(times_fired(s, "first", NULL), 1);
	session_close(s);
	remove_recording(path);
}

TEST(the_clock_does_not_take_the_room_back_to_a_module_it_has_left)
{
	struct session *s = session_of("everything", true);
	const struct sim_scenario *sc = session_scenario(s);
	int64_t at;
	run_to(s, minutes(1));
	must(s, "{\"do\":\"module\",\"module\":\"recover\"}");
	must(s, "{\"do\":\"fire\",\"inject\":\"second\"}");
	run_to(s, minutes(10)); /* "respond" comes five minutes after it */
	CHECK_INT(session_state(s)->clock.module, sim_find_module(sc, "recover"));
	CHECK_INT(times(s, SIM_EVENT_MODULE, sim_find_module(sc, "respond"), &at), 0);
	must(s, "{\"do\":\"module\",\"module\":\"respond\"}"); /* people may */
	CHECK_INT(session_state(s)->clock.module, sim_find_module(sc, "respond"));
	session_close(s);
}

TEST(effects_without_end_are_cut_and_the_recording_still_verifies)
{
	char path[64];
	struct session_error error;
	struct session_options options = {.seed = 7, .automatic = true, .record_path = path};
	fresh_path(path);
	struct session *s = session_with("without-end", &options);
	struct session_answer answer;
	while (!session_state(s)->clock.over)
		CHECK(session_pass(s, minutes(240), false, &answer));
	CHECK(session_history(s)->event_count < 600000);
	CHECK(times(s, SIM_EVENT_OVERFLOW, SIM_NONE, NULL) > 0);
	uint64_t digest = session_digest(s);
	session_close(s);
	s = session_open(path, false, false, &options, &error);
	CHECK(s != NULL);
	CHECK(session_digest(s) == digest);
	session_close(s);
	remove_recording(path);
}

TEST_MAIN
