/* The same run with one thing changed: it ends as a run ends that was played so, and the run that is asked about stays as it is. */
#include "session/what_if.h"
#include "session_fixture.h"

static struct session *played(const char *gates)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	if (gates) {
		char line[96];
		snprintf(line, sizeof line, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"%s\"}", gates);
		must(s, line);
	}
	run_to(s, minutes(9));
	must(s, "{\"do\":\"note\",\"text\":\"Quiet.\"}");
	run_to(s, minutes(60));
	return s;
}

static bool same_metrics(const struct session *s, const struct sim_state *a, const struct sim_state *b)
{
	const struct sim_scenario *sc = session_scenario(s);
	for (int m = 0; m < (int)sc->metric_count; m++)
		if (sim_metric_state_of(sc, a, m)->value != sim_metric_state_of(sc, b, m)->value)
			return false;
	return true;
}

static int32_t number_of(const struct session *s, enum sim_command_kind kind)
{
	const struct sim_history *h = session_history(s);
	for (size_t i = 0; i < h->command_count; i++)
		if (h->commands[i].kind == kind)
			return (int32_t)h->commands[i].number;
	return 0;
}

static void same_as(const char *first, const struct session_what_if *change, const char *other)
{
	struct session *s = played(first), *expected = played(other);
	struct session_probe *p = session_probe_create(s);
	uint64_t before = session_digest(s);
	uint32_t left_out = 99;
	struct session_what_if ask = *change;
	if (ask.kind == SESSION_WITHOUT_COMMAND)
		ask.target = number_of(s, SIM_DO_DECIDE);
	const struct sim_state *end = session_probe_ask(p, &ask, &left_out);
	CHECK(end != NULL);
	CHECK_INT(left_out, 0);
	CHECK_INT(end->clock.now, minutes(60));
	CHECK(same_metrics(s, end, session_state(expected)));
	CHECK(!same_metrics(s, end, session_state(s)));
	CHECK(session_digest(s) == before);
	session_probe_free(p);
	session_close(expected);
	session_close(s);
}

TEST(another_option_ends_as_a_run_in_which_it_was_chosen)
{
	struct session *s = session_of("three-cells", true);
	const struct session_what_if change = {.kind = SESSION_OTHER_OPTION, .target = sim_find_decision(session_scenario(s), "gates"), .option = 1};
	session_close(s);
	same_as("hand", &change, "wait");
}

TEST(without_a_decision_its_limit_passes)
{
	const struct session_what_if change = {.kind = SESSION_WITHOUT_COMMAND};
	same_as("hand", &change, NULL);
}

TEST(without_a_note_nothing_is_different)
{
	struct session *s = played("hand");
	struct session_probe *p = session_probe_create(s);
	const struct session_what_if change = {.kind = SESSION_WITHOUT_COMMAND, .target = number_of(s, SIM_DO_NOTE)};
	const struct sim_state *end = session_probe_ask(p, &change, NULL);
	CHECK(end != NULL);
	CHECK(same_metrics(s, end, session_state(s)));
	session_probe_free(p);
	session_close(s);
}

TEST(without_an_inject_what_hangs_on_it_does_not_come)
{
	struct session *s = played("hand");
	const struct sim_scenario *sc = session_scenario(s);
	struct session_probe *p = session_probe_create(s);
	uint32_t left_out;
	const struct session_what_if change = {.kind = SESSION_WITHOUT_INJECT, .target = sim_find_inject(sc, "stop")};
	const struct sim_state *end = session_probe_ask(p, &change, &left_out);
	CHECK(end != NULL);
	CHECK_INT(left_out, 1); /* nobody asked about the gates, so nobody answered */
	CHECK_INT(sim_metric_state_of(sc, end, sim_find_metric(sc, "ops"))->value, 90);
	session_probe_free(p);
	session_close(s);
}

TEST(what_was_undone_is_not_part_of_the_run)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"wait\"}");
	must(s, "{\"do\":\"undo\"}");
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	run_to(s, minutes(60));
	struct session *expected = played("wait");
	struct session_probe *p = session_probe_create(s);
	const struct session_what_if change = {.kind = SESSION_OTHER_OPTION, .target = sim_find_decision(session_scenario(s), "gates"), .option = 1};
	const struct sim_state *end = session_probe_ask(p, &change, NULL);
	CHECK(end != NULL && same_metrics(s, end, session_state(expected)));
	session_probe_free(p);
	session_close(expected);
	session_close(s);
}

TEST(what_cannot_be_changed_is_said_to_be_so)
{
	struct session *s = played("hand");
	const struct sim_scenario *sc = session_scenario(s);
	struct session_probe *p = session_probe_create(s);
	const struct session_what_if none[] = {
	    {.kind = SESSION_WITHOUT_COMMAND, .target = 9999},
	    {.kind = SESSION_OTHER_OPTION, .target = sim_find_decision(sc, "strike"), .option = 0}, /* nobody answered it */
	};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		CHECK(session_probe_ask(p, &none[i], NULL) == NULL);
	session_probe_free(p);
	session_close(s);
}

/* ---- what would come of a command ---- */

static struct sim_command ruling(const struct sim_ruled *effects, uint8_t count)
{
	struct sim_command rule = sim_command_of(SIM_DO_RULE, SIM_FROM_FACILITATOR);
	rule.effects = effects;
	rule.effect_count = count;
	return rule;
}

TEST(what_would_come_of_a_ruling_comes_of_it_when_it_is_given)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	const struct sim_scenario *sc = session_scenario(s);
	struct sim_ruled effects[] = {{.kind = SIM_ADD_METRIC, .target = sim_find_metric(sc, "risk"), .amount = 45},
	                              {.kind = SIM_LEARN, .target = sim_find_fact(sc, "note"), .roles = 1u << sim_find_role(sc, "police")},
	                              {.kind = SIM_ADD_RESOURCE, .target = sim_find_resource(sc, "teams"), .amount = -1}};
	struct sim_command rule = ruling(effects, COUNT(effects));
	struct session_probe *p = session_probe_create(s);
	uint64_t before = session_digest(s);
	const struct sim_state *foreseen = session_probe_try(p, &rule, 0, NULL);
	CHECK(foreseen != NULL);
	CHECK(session_digest(s) == before);
	struct sim_history history = session_probe_history(p);
	uint64_t expected = sim_state_digest(sc, foreseen);
	size_t events = history.event_count;
	CHECK(history.events[events - 1].id == events);
	CHECK_INT(sim_inject_state_of(sc, foreseen, sim_find_inject(sc, "second-wave"))->status, SIM_INJECT_FIRED);
	CHECK_INT(sim_inject_state_of(sc, session_state(s), sim_find_inject(sc, "second-wave"))->status, SIM_INJECT_PENDING);
	struct session_answer answer;
	CHECK(session_submit(s, &rule, &answer));
	CHECK(answer.digest == expected);
	CHECK_INT(session_history(s)->event_count, events);
	session_probe_free(p);
	session_close(s);
}

TEST(a_ruling_with_a_delay_is_foreseen_when_it_takes_effect)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(1));
	const struct sim_scenario *sc = session_scenario(s);
	struct sim_ruled effect = {.kind = SIM_ADD_METRIC, .target = sim_find_metric(sc, "risk"), .amount = 5};
	struct sim_command rule = ruling(&effect, 1);
	rule.time = minutes(5);
	struct session_probe *p = session_probe_create(s);
	const struct sim_state *foreseen = session_probe_try(p, &rule, minutes(5), NULL);
	CHECK(foreseen != NULL);
	CHECK_INT(foreseen->clock.now, minutes(6));
	CHECK_INT(sim_metric_state_of(sc, foreseen, effect.target)->value, 25);
	CHECK_INT(sim_inject_state_of(sc, foreseen, sim_find_inject(sc, "stop"))->status, SIM_INJECT_FIRED);
	foreseen = session_probe_try(p, NULL, minutes(5), NULL); /* and without it */
	CHECK(foreseen != NULL);
	CHECK_INT(sim_metric_state_of(sc, foreseen, effect.target)->value, 20);
	session_probe_free(p);
	session_close(s);
}

TEST(a_command_that_would_be_refused_has_no_outcome)
{
	struct session *s = session_of("three-cells", true);
	struct sim_ruled effect = {.kind = SIM_ADD_METRIC, .target = 99, .amount = 5};
	struct sim_command rule = ruling(&effect, 1);
	struct sim_refusal why = {0};
	struct session_probe *p = session_probe_create(s);
	CHECK(session_probe_try(p, &rule, 0, &why) == NULL);
	CHECK_INT(why.code, SIM_REFUSED_UNKNOWN);
	session_probe_free(p);
	session_close(s);
}

TEST_MAIN
