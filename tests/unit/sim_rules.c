/* The core's rules, one behaviour each, on tests/scenarios/everything: effects and their bounds, decisions, gates and approvals, knowledge, chance. */
#include "sim_fixture.h"

TEST(a_metric_stops_at_its_bounds_and_a_change_of_nothing_is_no_event)
{
	struct core c = core_open(1, true);
	CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"ops\":500}}");
	CHECK_INT(core_metric(&c, "ops"), 100);
	CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"ops\":3}}");
	CHECK_INT(core_events(&c, SIM_EVENT_METRIC, sim_find_metric(c.sc, "ops")), 0);
	CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"ops\":-2000000000}}");
	CHECK_INT(core_metric(&c, "ops"), 0);
	core_close(&c);
}

TEST(an_option_that_takes_time_acts_at_once_and_again_when_it_is_carried_out)
{
	struct core c = core_open(1, true);
	core_to(&c, 120);
	int32_t ops = core_metric(&c, "ops"), spread = core_metric(&c, "spread");
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"isolate\",\"option\":\"cut\"}");
	CHECK_INT(core_metric(&c, "ops"), ops - 10);
	CHECK_INT(core_metric(&c, "spread"), spread);
	core_to(&c, 120 + 15 * 60);
	CHECK_INT(core_metric(&c, "ops"), ops - 10 + 5);
	CHECK_INT(core_metric(&c, "spread"), spread - 20);
	core_close(&c);
}

TEST(joint_owners_must_agree_before_anything_is_decided)
{
	struct core c = core_open(1, true);
	int name = sim_find_decision(c.sc, "name");
	core_to(&c, 3600);
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"nco\",\"decision\":\"name\",\"option\":\"alone\"}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, name)->status, SIM_DECISION_OPEN);
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"ally\",\"decision\":\"name\",\"option\":\"not-yet\"}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, name)->status, SIM_DECISION_OPEN);
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"nco\",\"decision\":\"name\",\"option\":\"not-yet\"}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, name)->status, SIM_DECISION_DECIDED);
	CORE_REFUSES(&c, "{\"do\":\"decide\",\"role\":\"nco\",\"decision\":\"name\",\"option\":\"alone\"}", "already");
	core_close(&c);
}

TEST(a_poll_is_decided_by_the_most_votes_when_all_have_answered)
{
	struct core c = core_open(1, true);
	int poll = sim_find_decision(c.sc, "poll");
	CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"waves\":2}}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, poll)->status, SIM_DECISION_OPEN);
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"police\",\"decision\":\"poll\",\"option\":\"no\"}");
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"nco\",\"decision\":\"poll\",\"option\":\"yes\"}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, poll)->status, SIM_DECISION_OPEN);
	CORE_MUST(&c, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"poll\",\"option\":\"yes\"}");
	CHECK_INT(sim_decision_state_of(c.sc, c.state, poll)->option, 0);
	core_close(&c);
}

TEST(only_owners_decide_and_only_while_it_is_open)
{
	struct core c = core_open(1, true);
	CORE_REFUSES(&c, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"isolate\",\"option\":\"cut\"}", "not-open");
	core_to(&c, 120);
	CORE_REFUSES(&c, "{\"do\":\"decide\",\"role\":\"police\",\"decision\":\"isolate\",\"option\":\"cut\"}", "not-owner");
	CORE_MUST(&c, "{\"do\":\"decide\",\"decision\":\"isolate\",\"option\":\"wait\"}"); /* the facilitator, for them */
	core_close(&c);
}

TEST(an_action_waits_for_its_approval_and_a_refusal_stops_it)
{
	struct core c = core_open(1, true);
	int warrant = sim_find_action(c.sc, "warrant"), authority = sim_find_authority(c.sc, "warrant"), police = sim_find_role(c.sc, "police");
	CORE_REFUSES(&c, "{\"do\":\"approve\",\"role\":\"commission\",\"action\":\"warrant\"}", "not-asked");
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"warrant\"}");
	CHECK_INT(sim_action_state_of(c.sc, c.state, warrant)->status, SIM_ACTION_WAITING);
	CORE_REFUSES(&c, "{\"do\":\"approve\",\"role\":\"ally\",\"action\":\"neutralise\"}", "not-asked");
	int32_t trust = core_metric(&c, "trust");
	CORE_MUST(&c, "{\"do\":\"refuse\",\"role\":\"commission\",\"action\":\"warrant\"}");
	CHECK_INT(sim_action_state_of(c.sc, c.state, warrant)->status, SIM_ACTION_IDLE);
	CHECK_INT(core_metric(&c, "trust"), trust - 1);
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"warrant\"}");
	CORE_MUST(&c, "{\"do\":\"approve\",\"role\":\"commission\",\"action\":\"warrant\"}");
	CHECK_INT(sim_action_state_of(c.sc, c.state, warrant)->status, SIM_ACTION_RUNNING);
	core_to(&c, 300);
	CHECK(sim_has_authority(c.sc, c.state, authority, police));
	core_to(&c, 300 + 3600);
	CHECK(!sim_has_authority(c.sc, c.state, authority, police));
	core_close(&c);
}

TEST(without_its_gates_an_action_is_refused_with_the_first_reason_or_is_ultra_vires)
{
	struct core c = core_open(1, true);
	CORE_REFUSES(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"neutralise\"}", "need-fact");
	CORE_MUST(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"police\"}");
	CORE_MUST(&c, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"cost\":-5}}");
	CORE_REFUSES(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"neutralise\"}", "need-metric");
	int32_t trust = core_metric(&c, "trust");
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"neutralise\",\"anyway\":true}");
	CHECK_INT(core_events(&c, SIM_EVENT_ULTRA_VIRES, sim_find_action(c.sc, "neutralise")), 1);
	CHECK_INT(c.state->clock.ultra_vires, 1);
	CHECK_INT(core_metric(&c, "trust"), trust);
	core_to(&c, 3600); /* what is done without its gates shows when it is done; other effects of that hour are the scenario's */
	CHECK_INT(core_events(&c, SIM_EVENT_ACTION_DONE, sim_find_action(c.sc, "neutralise")), 1);
	CHECK(core_metric(&c, "trust") <= trust - 20);
	core_close(&c);
}

TEST(a_chain_asks_one_approval_after_the_other_and_silence_of_a_partner_can_be_consent)
{
	struct core c = core_open(1, true);
	int neutralise = sim_find_action(c.sc, "neutralise");
	CORE_MUST(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"police\"}");
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"neutralise\"}");
	CHECK_INT(core_events(&c, SIM_EVENT_APPROVAL_ASKED, SIM_NONE), 1);
	CORE_MUST(&c, "{\"do\":\"approve\",\"role\":\"commission\",\"action\":\"neutralise\"}");
	CHECK_INT(core_events(&c, SIM_EVENT_APPROVAL_ASKED, SIM_NONE), 1);
	CHECK_INT(sim_action_state_of(c.sc, c.state, neutralise)->status, SIM_ACTION_WAITING);
	core_to(&c, 1799);
	CHECK_INT(sim_action_state_of(c.sc, c.state, neutralise)->status, SIM_ACTION_WAITING);
	core_to(&c, 1800);
	CHECK_INT(sim_action_state_of(c.sc, c.state, neutralise)->status, SIM_ACTION_RUNNING);
	core_close(&c);
}

TEST(a_fact_is_passed_on_only_by_those_who_know_it_and_only_as_its_originator_allows)
{
	struct core c = core_open(1, true);
	int address = sim_find_fact(c.sc, "address"), operator_role = sim_find_role(c.sc, "operator");
	CORE_REFUSES(&c, "{\"do\":\"share\",\"role\":\"nco\",\"fact\":\"address\",\"to\":\"police\"}", "not-known");
	CORE_REFUSES(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"operator\"}", "condition");
	CHECK(!sim_knows(c.sc, c.state, address, operator_role));
	CORE_MUST(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"nco\"}");
	CORE_REFUSES(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"nco\"}", "known-already");
	CORE_MUST(&c, "{\"do\":\"share\",\"role\":\"ally\",\"fact\":\"address\",\"to\":\"operator\",\"anyway\":true}");
	CHECK(sim_knows(c.sc, c.state, address, operator_role));
	CHECK_INT(core_events(&c, SIM_EVENT_LEAKED, address), 1);
	core_close(&c);
}

TEST(a_resource_in_use_is_not_there_for_others_until_it_comes_back)
{
	struct core c = core_open(1, true);
	int hunters = sim_find_resource(c.sc, "hunters");
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"nco\",\"action\":\"hunt\"}");
	CHECK_INT(sim_resource_state_of(c.sc, c.state, hunters)->free, 1);
	CORE_REFUSES(&c, "{\"do\":\"act\",\"role\":\"nco\",\"action\":\"hunt\"}", "busy");
	core_to(&c, 1800);
	CHECK_INT(sim_resource_state_of(c.sc, c.state, hunters)->free, 3);
	CORE_REFUSES(&c, "{\"do\":\"act\",\"role\":\"nco\",\"action\":\"hunt\"}", "too-soon");
	core_to(&c, 3000);
	CORE_MUST(&c, "{\"do\":\"act\",\"role\":\"nco\",\"action\":\"hunt\"}");
	core_close(&c);
}

TEST(every_event_names_an_earlier_cause_up_to_an_input_or_the_opening)
{
	struct core c = core_open(11, true);
	uint32_t last = c.state->clock.events;
	for (int64_t second = 60; second <= 5 * 3600 && !c.state->clock.over; second += 60) {
		core_to(&c, second);
		size_t count;
		const struct sim_event *events = sim_machine_events(c.machine, &count);
		for (size_t i = 0; i < count; i++) {
			CHECK_INT(events[i].id, last + 1);
			CHECK(events[i].cause < events[i].id);
			CHECK(events[i].cause != 0 || events[i].kind == SIM_EVENT_INPUT || events[i].kind == SIM_EVENT_OPENING);
			last = events[i].id;
		}
	}
	CHECK(last > 30);
	core_close(&c);
}

TEST(nothing_can_be_done_after_the_end_but_notes_and_ratings)
{
	struct core c = core_open(1, true);
	CORE_MUST(&c, "{\"do\":\"end\"}");
	CORE_REFUSES(&c, "{\"do\":\"advance\",\"origin\":\"clock\",\"to\":60}", "over");
	CORE_REFUSES(&c, "{\"do\":\"fire\",\"inject\":\"second\"}", "over");
	CORE_MUST(&c, "{\"do\":\"note\",\"text\":\"well done\"}");
	CORE_MUST(&c, "{\"do\":\"rate\",\"task\":\"T1\",\"rating\":\"P\"}");
	core_close(&c);
}

TEST_MAIN
