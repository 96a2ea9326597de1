/* What a facilitator may change by hand in the small scenario "three-cells": everything, as it stands now, and nothing that is over. */
#include "script_help.h"
#include "session_fixture.h"
#include "test.h"

#include "audience/console.h"
#include "audience/levers.h"

static struct arena arena;

static const struct audience_levers *levers_of(const struct session *s)
{
	struct audience_source source = {.scenario = session_scenario(s), .machine = session_machine(s), .state = session_state(s), .history = session_history(s)};
	const struct audience_levers *levers = audience_levers_make(&arena, &source);
	CHECK(levers != NULL);
	return levers;
}

static const struct audience_lever *named(const struct audience_levers *levers, enum audience_lever_kind kind, const char *name)
{
	for (int i = 0; i < levers->count; i++)
		if (levers->items[i].kind == kind && strcmp(levers->items[i].name.text, name) == 0)
			return &levers->items[i];
	return NULL;
}

TEST(every_thing_a_ruling_can_change_is_there_as_it_stands)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	const struct audience_levers *levers = levers_of(s);
	const struct audience_lever *ops = named(levers, AUDIENCE_LEVER_METRIC, "Operations"), *teams = named(levers, AUDIENCE_LEVER_RESOURCE, "Teams");
	const struct audience_lever *note = named(levers, AUDIENCE_LEVER_FACT, "There is a note."), *plan = named(levers, AUDIENCE_LEVER_METRIC, "The group's plan");
	const struct audience_lever *gates = named(levers, AUDIENCE_LEVER_DECISION, "Work the gates by hand?"), *public = named(levers, AUDIENCE_LEVER_DECISION, "Who speaks?");
	CHECK(ops && teams && note && plan && gates && public);
	CHECK_INT(ops->value, 50);
	CHECK_INT(teams->value, 2);
	CHECK_INT(note->roles, 1u << sim_find_role(session_scenario(s), "operator"));
	CHECK_INT(note->holders.count, 1);
	CHECK(gates->open);
	CHECK(!public->open);
	CHECK(named(levers, AUDIENCE_LEVER_AUTHORITY, "Warrant") != NULL);
	CHECK(named(levers, AUDIENCE_LEVER_INJECT, "A rumour") != NULL);
	session_close(s);
	arena_free(&arena);
}

TEST(what_is_over_is_no_lever_any_more)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"wait\"}");
	const struct audience_levers *levers = levers_of(s);
	CHECK(named(levers, AUDIENCE_LEVER_INJECT, "Everything stopped") == NULL);
	CHECK(named(levers, AUDIENCE_LEVER_DECISION, "Work the gates by hand?") == NULL);
	session_close(s);
	arena_free(&arena);
}

/* Ids are the author's; a facilitator reads a name, or at least words. */
TEST(a_flag_is_called_by_its_name_or_by_its_id_in_words)
{
	struct session_options options = {.seed = 7};
	struct session_error error;
	struct script *script = load_text("scenario { id = \"s\", api = 1, title = { en = \"S\" }, start = \"2026-07-04T06:30+09:00\", length = \"1h\" }\n"
	                                  "role \"r\" { name = { en = \"R\" }, kind = \"government\" }\n"
	                                  "flag \"told\" { name = { en = \"The public knows\" } } flag \"vendor_door-shut\"\n"
	                                  "inject \"i\" { when = not_set \"told\", via = \"phone\", to = \"r\", subject = { en = \"I\" } }\n"
	                                  "variable \"mood\" { name = { en = \"Mood in the hall\" }, max = 5 }\n");
	struct session *s = session_start(script, &options, &error);
	CHECK(s != NULL);
	const struct audience_levers *levers = levers_of(s);
	CHECK(named(levers, AUDIENCE_LEVER_VARIABLE, "The public knows") != NULL);
	CHECK(named(levers, AUDIENCE_LEVER_VARIABLE, "vendor door shut") != NULL);
	CHECK(named(levers, AUDIENCE_LEVER_VARIABLE, "Mood in the hall") != NULL);
	struct audience_source source = {.scenario = session_scenario(s), .machine = session_machine(s), .state = session_state(s), .history = session_history(s)};
	const struct audience_console *c = audience_console_make(&arena, &source, 0);
	CHECK(c && c->selected.clause_count == 1);
	CHECK_TEXT(c->selected.clauses[0].name.text, "The public knows");
	CHECK_TEXT(c->selected.clauses[0].compare, ""); /* a flag is no number: it is set or not */
	CHECK(!c->selected.clauses[0].yes);
	session_close(s);
	arena_free(&arena);
}

TEST_MAIN
