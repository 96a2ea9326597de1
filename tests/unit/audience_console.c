/* What the facilitator and single roles see of the small scenario "three-cells", why things happened, and the hot wash. */
#include "session_fixture.h"
#include "test.h"

#include "audience/debrief.h"
#include "audience/reason.h"
#include "audience/role.h"
#include "audience/why.h"

static struct arena arena;

static struct audience_source source_of(const struct session *s)
{
	return (struct audience_source){.scenario = session_scenario(s),
	                                .machine = session_machine(s),
	                                .state = session_state(s),
	                                .history = session_history(s)};
}

static const struct audience_console *console_of(const struct session *s, const char *selected)
{
	struct audience_source source = source_of(s);
	const struct audience_console *c =
	    audience_console_make(&arena, &source, selected ? sim_find_inject(session_scenario(s), selected) : -1);
	CHECK(c != NULL);
	return c;
}

static const struct audience_role *role_of(const struct session *s, const char *id, bool facilitator)
{
	struct audience_source source = source_of(s);
	const struct audience_role *r =
	    audience_role_make(&arena, &source, sim_find_role(session_scenario(s), id), facilitator);
	CHECK(r != NULL);
	return r;
}

static const struct audience_msel_row *row_of(const struct audience_console *c, const char *subject)
{
	for (int i = 0; i < c->row_count; i++)
		if (strcmp(c->rows[i].subject.text, subject) == 0)
			return &c->rows[i];
	return NULL;
}

static void done(struct session *s)
{
	session_close(s);
	arena_free(&arena);
}

/* ---- the event list ---- */

TEST(the_event_list_tells_of_every_inject_how_it_stands)
{
	struct session *s = session_of("three-cells", false);
	const struct audience_console *c = console_of(s, NULL);
	CHECK_INT(c->row_count, 5);
	CHECK_TEXT(c->rows[0].subject.text, "Everything stopped");
	CHECK_INT(c->rows[0].status, AUDIENCE_INJECT_NEXT);
	CHECK_INT(c->next, 0);
	CHECK_INT(c->next_at, minutes(5));
	CHECK_INT(row_of(c, "Is the port attacked?")->status, AUDIENCE_INJECT_TO_COME);
	CHECK_INT(row_of(c, "Second wave")->status, AUDIENCE_INJECT_IF_MET);
	CHECK_INT(row_of(c, "A rumour")->status, AUDIENCE_INJECT_BY_HAND);
	CHECK_INT(row_of(c, "Gates work by hand")->status, AUDIENCE_INJECT_IF_MET);
	CHECK_TEXT(c->then->subject.text, "Is the port attacked?");
	CHECK_INT(c->rows_to_come, 5);
	run_to(s, minutes(6));
	CHECK_INT(row_of(console_of(s, NULL), "Everything stopped")->status, AUDIENCE_INJECT_DUE);
	must(s, "{\"do\":\"fire\",\"inject\":\"stop\"}");
	must(s, "{\"do\":\"hold\",\"inject\":\"press\"}");
	must(s, "{\"do\":\"skip\",\"inject\":\"rumour\",\"why\":\"No time\"}");
	c = console_of(s, NULL);
	CHECK_INT(row_of(c, "Everything stopped")->status, AUDIENCE_INJECT_FIRED);
	CHECK_INT(row_of(c, "Everything stopped")->at, minutes(6));
	CHECK_INT(row_of(c, "Is the port attacked?")->status, AUDIENCE_INJECT_HELD);
	CHECK_INT(row_of(c, "A rumour")->status, AUDIENCE_INJECT_SKIPPED);
	CHECK_TEXT(row_of(c, "A rumour")->reason, "No time");
	CHECK_INT(c->last_fired, minutes(6));
	CHECK_INT(c->rows_done, 2);
	CHECK_INT(c->rows_held, 1);
	done(s);
}

TEST(the_selected_inject_shows_notes_questions_and_ticks_what_was_seen)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	const struct audience_inject_detail *d = &console_of(s, "stop")->selected;
	CHECK_TEXT(d->body.text, "Cranes and gates.");
	CHECK_TEXT(d->notes.text, "Speak slowly.");
	CHECK_TEXT(d->questions[0].text, "Who is called first?");
	CHECK_TEXT(d->objective, "O1");
	CHECK_TEXT(d->reveals[0].text, "There is a note.");
	CHECK_INT(d->effect_count, 1);
	CHECK_INT(d->effects[0].amount, -40);
	CHECK_INT(d->effects[0].good, -1);
	CHECK_INT(d->expected_count, 3);
	CHECK_INT(d->expected_seen, 1);
	CHECK(!d->expected[0].ticked && d->expected[1].ticked);
	CHECK_INT(d->expected[1].at, minutes(8));
	CHECK_TEXT(d->expected[0].text.text, "Seize the server");
	CHECK(d->expected[2].by_hand && !d->expected[2].ticked);
	must(s, "{\"do\":\"note\",\"subject\":\"seen stop 3\",\"text\":\"Somebody writes it down\"}");
	d = &console_of(s, "stop")->selected;
	CHECK(d->expected[2].ticked);
	CHECK_INT(d->expected_seen, 2);
	CHECK_INT(console_of(s, NULL)->note_count, 0); /* a tick is no note to read */
	must(s, "{\"do\":\"undo\"}");
	CHECK(!console_of(s, "stop")->selected.expected[2].ticked);
	must(s, "{\"do\":\"note\",\"subject\":\"seen stop 3\",\"text\":\"Somebody writes it down\"}");
	must(s, "{\"do\":\"note\",\"subject\":\"not-seen stop 3\",\"text\":\"Somebody writes it down\"}");
	CHECK(!console_of(s, "stop")->selected.expected[2].ticked);
	CHECK_TEXT(d->file, "scenario.lua");
	CHECK(d->line > 0);
	done(s);
}

TEST(what_an_inject_waits_for_is_told_in_pieces)
{
	struct session *s = session_of("three-cells", true);
	const struct audience_inject_detail *d = &console_of(s, "second-wave")->selected;
	CHECK_INT(d->clause_count, 1);
	CHECK_INT(d->clauses[0].kind, AUDIENCE_CLAUSE_METRIC);
	CHECK_TEXT(d->clauses[0].name.text, "Risk");
	CHECK_TEXT(d->clauses[0].compare, ">=");
	CHECK_INT(d->clauses[0].value, 60);
	CHECK(!d->clauses[0].holds);
	d = &console_of(s, "follow-up")->selected;
	CHECK_INT(d->clauses[0].kind, AUDIENCE_CLAUSE_AFTER);
	CHECK_TEXT(d->clauses[0].event, "decided");
	CHECK_TEXT(d->clauses[0].letter, "A");
	CHECK_INT(d->clauses[0].wait, minutes(30));
	done(s);
}

/* ---- the inbox ---- */

TEST(open_decisions_show_who_answered_what_and_what_is_not_possible)
{
	struct session *s = session_of("three-cells", false);
	run_to(s, minutes(26));
	must(s, "{\"do\":\"decide\",\"role\":\"police\",\"decision\":\"public\",\"option\":\"us\",\"why\":\"We know "
	        "how\",\"confidence\":70}");
	const struct audience_console *c = console_of(s, NULL);
	CHECK_INT(c->open_count, 3);
	const struct audience_decision_detail *alarm = &c->open[0], *poll = &c->open[1];
	CHECK_TEXT(alarm->question.text, "Raise the alarm?");
	CHECK(!alarm->options[0].possible);
	CHECK_TEXT(alarm->options[0].refusal, "need-fact");
	CHECK_TEXT(alarm->options[0].missing.text, "There is a note.");
	CHECK(alarm->options[1].possible);
	CHECK(poll->poll);
	CHECK_INT(poll->answered, 1);
	CHECK_INT(poll->options[0].votes, 1);
	CHECK_TEXT(poll->answers[1].label.text, "Police");
	CHECK_INT(poll->answers[1].option, 0);
	CHECK_INT(poll->answers[1].confidence, 70);
	CHECK_TEXT(poll->answers[1].words, "We know how");
	CHECK_INT(poll->answers[0].option, -1);
	CHECK(c->open[2].hidden);
	done(s);
}

TEST(approvals_and_proposals_wait_with_who_asks_whom)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\"}");
	must(s, "{\"do\":\"propose\",\"role\":\"council\",\"text\":\"Divert the ships\"}");
	const struct audience_console *c = console_of(s, NULL);
	CHECK_INT(c->approval_count, 1);
	CHECK_TEXT(c->approvals[0].by.text, "Council");
	CHECK_TEXT(c->approvals[0].for_role.text, "Police");
	CHECK_TEXT(c->approvals[0].name.text, "Seizure");
	CHECK_INT(c->approvals[0].left, minutes(30));
	CHECK_INT(c->proposals_open, 1);
	CHECK_TEXT(c->proposals[0].words, "Divert the ships");
	CHECK_TEXT(c->proposals[0].role.text, "Council");
	must(s, "{\"do\":\"rule\",\"proposal\":1,\"verdict\":\"decline\"}");
	CHECK_INT(console_of(s, NULL)->proposals_open, 0);
	done(s);
}

TEST(undo_names_the_last_human_act_and_what_came_of_it)
{
	struct session *s = session_of("three-cells", true);
	CHECK(!console_of(s, NULL)->undo.possible);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"wait\"}");
	run_to(s, minutes(9));
	const struct audience_undo *undo = &console_of(s, NULL)->undo;
	CHECK(undo->possible);
	CHECK_INT(undo->command, session_undo_target(s));
	CHECK_TEXT(undo->kind, "decide");
	CHECK_INT(undo->at, minutes(8));
	CHECK_TEXT(undo->line.letter, "B");
	CHECK_INT(undo->line.number, 1);
	CHECK_INT(undo->decisions, 1);
	CHECK_INT(undo->metrics, 1);
	done(s);
}

TEST(tasks_carry_their_evidence_and_notes_stand_latest_first)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	must(s, "{\"do\":\"note\",\"text\":\"Calm start\"}");
	must(s, "{\"do\":\"note\",\"role\":\"police\",\"text\":\"Quick\"}");
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\"}");
	must(s, "{\"do\":\"approve\",\"role\":\"council\",\"action\":\"seize\"}");
	CHECK_INT(console_of(s, NULL)->tasks[0].status, AUDIENCE_TASK_OPEN);
	run_to(s, minutes(20));
	const struct audience_console *c = console_of(s, NULL);
	CHECK_INT(c->tasks[0].status, AUDIENCE_TASK_MET);
	CHECK_INT(c->tasks[0].at, minutes(16));
	CHECK(c->tasks[0].has_evidence);
	CHECK_TEXT(c->tasks[0].evidence.kind, "done");
	CHECK_INT(c->tasks[0].proposed, 1);
	CHECK_TEXT(c->notes[0].words, "Quick");
	CHECK_TEXT(c->notes[0].role.text, "Police");
	CHECK_TEXT(c->notes[1].words, "Calm start");
	CHECK_INT(c->metric_count, 3);
	CHECK_TEXT(c->log[0].kind, "fired");
	CHECK_TEXT(c->log[0].name.text, "Is the port attacked?");
	done(s);
}

TEST(evidence_names_the_act_that_set_a_flag_not_the_flag)
{
	static const char text[] =
	    "scenario { id = \"flag\", api = 1, title = { en = \"Flag\" }, start = \"2026-01-01T00:00+00:00\", length = \"1h\" }\n"
	    "role \"a\" { name = { en = \"A\" } }\nmetric \"ops\" { name = { en = \"Ops\" }, start = 9 }\nflag \"isolated\"\n"
	    "inject \"i\" { at = \"0m\", to = \"a\", subject = { en = \"I\" }, objective = \"O\" }\n"
	    "action \"cut\" { owner = \"a\", name = { en = \"Cut the line\" }, takes = \"20m\", effects = { isolated = true, ops = -1 } }\n"
	    "objective \"O\" { text = { en = \"O\" } }\n"
	    "task \"T\" { objective = \"O\", text = { en = \"Isolate\" }, check = within(\"1h\", \"opening\", \"variable:isolated\") }\n"
	    "ending \"e\" { title = { en = \"E\" }, text = { en = \"E\" }, when = at_least(\"ops\", 0) }\n";
	const struct script_source source = {"scenario.lua", text, sizeof text - 1};
	const struct session_options options = {.seed = 1, .automatic = true};
	struct session_error error;
	struct session *s = session_start(script_load_sources(&source, 1), &options, &error);
	CHECK(s != NULL);
	must(s, "{\"do\":\"act\",\"role\":\"a\",\"action\":\"cut\"}");
	run_to(s, minutes(30));
	const struct audience_console *c = console_of(s, NULL);
	CHECK_INT(c->tasks[0].status, AUDIENCE_TASK_MET);
	CHECK_TEXT(c->tasks[0].evidence.name.text, "Cut the line");
	CHECK_INT(c->tasks[0].evidence.at, minutes(20));
	done(s);
}

TEST(a_condition_is_taken_apart_as_it_stood_at_a_moment_with_what_made_each_part_so)
{
	struct session *s = session_of("everything", true);
	const struct sim_scenario *sc = session_scenario(s);
	const struct audience_reason *reasons;
	run_to(s, minutes(2));
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":15}}");
	uint32_t before = session_state(s)->clock.events;
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":-10}}");
	struct audience_source source = source_of(s);
	sim_cond lost = sc->endings[sim_find_ending(sc, "lost")].when;
	CHECK_INT(audience_reasons(&arena, &source, lost, before, &reasons), 1);
	CHECK_TEXT(reasons[0].notation, "spread > 30");
	CHECK(reasons[0].holds && !reasons[0].negated && reasons[0].counted);
	CHECK_INT(reasons[0].have, 35);
	CHECK_INT(reasons[0].since, minutes(2));
	CHECK(reasons[0].chain.count >= 2);
	CHECK_TEXT(reasons[0].chain.links[reasons[0].chain.count - 1].line.kind, "metric");
	CHECK_INT(audience_reasons(&arena, &source, lost, 0, &reasons), 1);
	CHECK(!reasons[0].holds && reasons[0].have == 25);
	CHECK_INT(audience_reasons(&arena, &source, SIM_NONE, 0, &reasons), 0);
	CHECK(reasons == NULL);
	done(s);
}

static const struct audience_chain *ending_of(struct session *s, const char *id, const struct audience_reason **reasons)
{
	static struct audience_chain chain;
	struct audience_source source = source_of(s);
	chain = (struct audience_chain){0};
	CHECK_INT(audience_reasons_of_ending(&arena, &source, sim_find_ending(session_scenario(s), id), &chain, reasons), 1);
	CHECK(chain.count >= 2);
	return &chain;
}

TEST(an_ending_judged_at_the_end_goes_back_to_the_change_that_made_its_condition_true)
{
	struct session *s = session_of("everything", true);
	const struct audience_reason *reasons = NULL;
	run_to(s, minutes(2));
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":-15}}");
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":30}}");
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":-1}}");
	must(s, "{\"do\":\"end\"}");
	const struct audience_chain *chain = ending_of(s, "lost", &reasons);
	CHECK(reasons[0].clause.holds && reasons[0].clause.value == 30);
	CHECK_TEXT(reasons[0].clause.compare, ">");
	CHECK(chain->count > 2);
	const struct audience_line *line = &chain->links[chain->count - 2].line;
	CHECK_TEXT(line->kind, "metric");
	CHECK_INT(line->after, 35); /* the rise, though the fall came later and another one was as large */
	done(s);
}

TEST(an_ending_whose_condition_was_true_from_the_opening_is_given_no_cause)
{
	struct session *s = session_of("everything", true);
	const struct audience_reason *reasons = NULL;
	run_to(s, minutes(2));
	must(s, "{\"do\":\"rule\",\"verdict\":\"accept\",\"effects\":{\"spread\":8}}");
	must(s, "{\"do\":\"end\"}");
	const struct audience_chain *chain = ending_of(s, "contained", &reasons);
	CHECK_INT(chain->count, 2);
	CHECK_TEXT(chain->links[0].line.command, "end");
	CHECK_TEXT(chain->links[1].line.kind, "ending");
	CHECK(reasons[0].clause.holds && reasons[0].since == -1 && reasons[0].have == 28);
	struct audience_source source = source_of(s);
	struct audience_chain none;
	CHECK_INT(audience_reasons_of_ending(&arena, &source, sim_find_ending(session_scenario(s), "lost"), &none, &reasons), -1);
	done(s);
}

TEST(the_facilitator_is_told_whether_an_inject_will_be_on_the_wall)
{
	struct session *s = session_of("three-cells", false);
	const struct sim_scenario *sc = session_scenario(s);
	for (int i = 0; i < (int)sc->inject_count; i++) {
		const struct audience_console *c = console_of(s, sc->injects[i].id);
		CHECK(c->selected.room == (sc->injects[i].room || c->selected.row.to.all));
	}
	CHECK(console_of(s, "stop")->selected.room != console_of(s, "rumour")->selected.room);
	done(s);
}

/* ---- one role ---- */

TEST(a_role_knows_its_facts_and_how_each_came)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	const struct audience_role *port = role_of(s, "operator", true), *police = role_of(s, "police", true);
	CHECK_INT(port->fact_count, 1);
	CHECK_INT(port->facts[0].came, AUDIENCE_CAME_INJECT);
	CHECK_INT(port->facts[0].number, 1);
	CHECK_INT(port->facts[0].at, minutes(5));
	CHECK_INT(port->facts[0].known_by.count, 2);
	CHECK_INT(port->facts[0].may_go_to.count, 1);
	CHECK_INT(police->fact_count, 2);
	CHECK_INT(police->facts[0].came, AUDIENCE_CAME_START);
	CHECK(police->facts[0].restricted);
	CHECK_TEXT(police->facts[0].may_go_to.items[0].text, "Council");
	CHECK_INT(police->facts[1].came, AUDIENCE_CAME_SHARED);
	CHECK_TEXT(police->facts[1].from.text, "Operator");
	CHECK_INT(port->unknown_count, 1);
	CHECK_TEXT(port->unknown[0].known_by.items[0].text, "Police");
	CHECK_INT(port->facts_in_all, 2);
	CHECK_INT(role_of(s, "operator", false)->unknown_count, 0);
	CHECK_INT(role_of(s, "operator", false)->facts[0].known_by.count, 0);
	done(s);
}

TEST(a_role_has_its_injects_new_read_or_passed_on)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	CHECK_INT(role_of(s, "operator", true)->injects[0].status, AUDIENCE_NEW);
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"inject\":\"stop\",\"to\":[\"police\"]}");
	CHECK_INT(role_of(s, "operator", true)->injects[0].status, AUDIENCE_PASSED_ON);
	const struct audience_role *police = role_of(s, "police", true);
	CHECK_INT(police->inject_count, 1);
	CHECK_TEXT(police->injects[0].passed_by.text, "Operator");
	CHECK_INT(police->injects[0].at, minutes(6));
	run_to(s, minutes(12));
	CHECK_INT(role_of(s, "police", true)->injects[0].status, AUDIENCE_READ);
	done(s);
}

TEST(standing_actions_show_each_gate_and_who_can_be_asked_next)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	const struct audience_action *a = &role_of(s, "police", true)->actions[0];
	CHECK_TEXT(a->name.text, "Seize the server");
	CHECK_INT(a->status, AUDIENCE_ACTION_REFUSED);
	CHECK_INT(a->gate_count, 4);
	CHECK_INT(a->gates_met, 2);
	CHECK_INT(a->gates[0].status, AUDIENCE_GATE_NOT_MET);
	CHECK(a->gates[0].secret); /* its name would tell what the role has to find out */
	CHECK_TEXT(a->gates[0].name.text, "");
	CHECK_INT(a->gates[1].have, 50);
	CHECK_INT(a->gates[1].want, 40);
	CHECK_INT(a->gates[3].status, AUDIENCE_GATE_NOT_ASKED);
	CHECK_INT(a->next_ask, 3);
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\"}");
	a = &role_of(s, "police", true)->actions[0];
	CHECK_INT(a->status, AUDIENCE_ACTION_WAITING);
	CHECK(!a->gates[0].secret);
	CHECK_TEXT(a->gates[0].name.text, "There is a note.");
	CHECK_INT(a->gates[3].status, AUDIENCE_GATE_WAITING);
	CHECK_INT(a->gates[3].since, minutes(6));
	CHECK_INT(role_of(s, "council", true)->approvals_due, 1);
	CHECK(role_of(s, "council", true)->seat.owes_approval);
	must(s, "{\"do\":\"approve\",\"role\":\"council\",\"action\":\"seize\"}");
	a = &role_of(s, "police", true)->actions[0];
	CHECK_INT(a->status, AUDIENCE_ACTION_RUNNING);
	CHECK_INT(a->until, minutes(16));
	CHECK_INT(role_of(s, "police", true)->resources[0].free, 1);
	run_to(s, minutes(17));
	const struct audience_role *police = role_of(s, "police", true);
	CHECK_INT(police->actions[0].status, AUDIENCE_ACTION_DONE);
	CHECK_INT(police->actions[0].again, minutes(76));
	CHECK_TEXT(police->authorities[0].name.text, "Warrant");
	CHECK(police->authorities[0].in_force);
	CHECK_INT(police->authorities[0].left, minutes(29));
	run_to(s, minutes(50));
	police = role_of(s, "police", true);
	CHECK(!police->authorities[0].in_force);
	CHECK_INT(police->authorities[0].until, minutes(46));
	done(s);
}

/* ---- why ---- */

TEST(why_follows_a_change_back_to_what_the_person_was_asked)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\",\"why\":\"Food "
	        "first\"}");
	run_to(s, minutes(19));
	struct audience_source source = source_of(s);
	struct audience_metric_why why;
	CHECK(audience_why_metric(&arena, &source, sim_find_metric(session_scenario(s), "ops"), minutes(19), &why));
	CHECK_INT(why.start, 90);
	CHECK_INT(why.value, 70);
	CHECK_INT(why.share_count, 2);
	CHECK_INT(why.shares[0].amount, -40);
	CHECK_TEXT(why.shares[0].origin.kind, "fired");
	CHECK_INT(why.shares[1].amount, 20);
	CHECK_TEXT(why.shares[1].origin.kind, "decided");
	const struct audience_chain *chain = &why.chain;
	static const char *const kinds[] = {"opening",  "fired",   "opened",      "input",
	                                    "answered", "decided", "carried-out", "metric"};
	CHECK_INT(chain->count, COUNT(kinds));
	for (int i = 0; i < chain->count; i++)
		CHECK_TEXT(chain->links[i].line.kind, kinds[i]);
	CHECK(chain->links[3].prompted);
	CHECK(!chain->links[2].prompted && !chain->links[4].prompted);
	CHECK_TEXT(chain->links[3].line.words, "Food first");
	CHECK_TEXT(chain->links[7].line.file, "scenario.lua");
	CHECK(chain->links[7].line.line > 0);
	CHECK_INT(chain->links[7].line.after, 70);
	done(s);
}

TEST(why_answers_for_endings_and_injects_and_not_for_what_did_not_happen)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(21));
	must(s, "{\"do\":\"end\"}");
	struct audience_source source = source_of(s);
	struct audience_chain chain;
	CHECK(audience_why_ending(&arena, &source, 0, &chain));
	CHECK_TEXT(chain.links[0].line.kind, "input");
	CHECK_TEXT(chain.links[0].line.command, "end");
	CHECK(!audience_why_ending(&arena, &source, 1, &chain));
	CHECK(audience_why_inject(&arena, &source, sim_find_inject(session_scenario(s), "press"), &chain));
	CHECK_TEXT(chain.links[0].line.kind, "opening");
	CHECK(!audience_why_inject(&arena, &source, sim_find_inject(session_scenario(s), "rumour"), &chain));
	CHECK(!audience_why_event(&arena, &source, 99999, &chain));
	struct audience_metric_why why;
	CHECK(!audience_why_metric(&arena, &source, 77, 0, &why));
	done(s);
}

/* ---- hot wash ---- */

TEST(the_hot_wash_gives_every_change_to_the_nearest_act)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	run_to(s, minutes(10));
	must(s, "{\"do\":\"decide\",\"role\":\"group\",\"decision\":\"strike\",\"option\":\"yes\"}");
	run_to(s, minutes(60));
	must(s, "{\"do\":\"end\"}");
	struct audience_source source = source_of(s);
	const struct audience_debrief *d = audience_debrief_make(&arena, &source);
	CHECK(d != NULL && d->has_ending);
	CHECK_TEXT(d->ending_title.text, "Calm");
	CHECK_INT(d->ending_rank, 1);
	CHECK_INT(d->ending_total, 2);
	CHECK_INT(d->decision_count, 2);
	CHECK_INT(d->decisions[0].change_count, 1);
	CHECK_INT(d->decisions[0].changes[0].amount, 20);
	CHECK_INT(d->decisions[0].balance, 20);
	CHECK_INT(d->decisions[0].event_count, 1); /* the gates work by hand */
	CHECK_TEXT(d->decisions[0].events[0].name.text, "Gates work by hand");
	CHECK_INT(d->turning[0].weight, 50);
	CHECK_INT(d->turning[1].weight, 40);
	CHECK_TEXT(d->turning[1].line.name.text, "Everything stopped");
	CHECK_INT(d->turning[1].balance, -40);
	done(s);
}

/* ---- when memory runs out ---- */

static bool make_console(struct arena *a, const struct audience_source *source)
{
	return audience_console_make(a, source, 0) != NULL;
}

static bool make_role(struct arena *a, const struct audience_source *source)
{
	return audience_role_make(a, source, 1, true) != NULL;
}

static bool make_debrief(struct arena *a, const struct audience_source *source)
{
	return audience_debrief_make(a, source) != NULL;
}

static bool make_why(struct arena *a, const struct audience_source *source)
{
	struct audience_metric_why why;
	return audience_why_metric(a, source, 0, minutes(60), &why);
}

TEST(memory_that_runs_out_gives_no_picture_rather_than_half_of_one)
{
	static bool (*const make[])(struct arena *, const struct audience_source *) = {make_console, make_role,
	                                                                               make_debrief, make_why};
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\"}");
	run_to(s, minutes(30));
	struct audience_source source = source_of(s);
	for (size_t i = 0; i < COUNT(make); i++) {
		bool made = false;
		for (size_t step = 0; !made && step < 1000; step++) {
			struct arena small = {0};
			memory_fail_after(step);
			made = make[i](&small, &source);
			memory_fail_after(SIZE_MAX);
			arena_free(&small);
		}
		CHECK(made);
	}
	done(s);
}

TEST_MAIN
