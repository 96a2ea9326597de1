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

TEST_MAIN
