/* What a report says beyond the hot wash, from a small run that has one of everything. */
#include "session_fixture.h"
#include "test.h"

#include "audience/aftermath.h"

struct world {
	struct session *s;
	struct session_cursor *cursor;
	struct arena arena;
	const struct audience_aftermath *a;
};

static struct audience_source source_of(const struct session *s, const struct sim_state *state, const struct sim_history *history)
{
	return (struct audience_source){.scenario = session_scenario(s), .machine = session_machine(s), .state = state, .history = history};
}

static bool before(void *user, uint32_t command, struct audience_source *source)
{
	struct world *w = user;
	if (!session_cursor_seek(w->cursor, command - 1))
		return false;
	*source = source_of(w->s, session_cursor_state(w->cursor), session_cursor_history(w->cursor));
	return true;
}

static const char *const acts[] = {
    "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"],\"origin\":\"participant\"}",
    "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\",\"why\":\"food\",\"dissent\":\"nights\",\"basis\":\"article 9\",\"confidence\":70,\"origin\":"
    "\"participant\"}",
    "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\",\"why\":\"now\",\"basis\":\"procedure\"}",
    "{\"do\":\"refuse\",\"role\":\"council\",\"action\":\"seize\",\"why\":\"too much\"}",
    "{\"do\":\"share\",\"role\":\"police\",\"fact\":\"server\",\"to\":[\"operator\"],\"anyway\":true}",
    "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\",\"anyway\":true}",
    "{\"do\":\"propose\",\"role\":\"council\",\"text\":\"call the press\"}",
    "{\"do\":\"rule\",\"proposal\":1,\"verdict\":\"accept\",\"effects\":{\"risk\":-7},\"why\":\"good\"}",
    "{\"do\":\"note\",\"text\":\"they forgot\"}",
    "{\"do\":\"note\",\"subject\":\"seen stop 3\",\"text\":\"\"}",
    "{\"do\":\"rate\",\"task\":\"T1\",\"rating\":\"M\",\"why\":\"without approval\",\"origin\":\"evaluator\"}"};

/* One act a minute from the eighth on; a moment later the seizure is done. */
static void play(struct world *w)
{
	*w = (struct world){.s = session_of("three-cells", true)};
	for (size_t i = 0; i < COUNT(acts); i++) {
		enum sim_refusal_code why;
		run_to(w->s, minutes(8 + (int64_t)i));
		bool tick = strstr(acts[i], "\"seen ") != NULL;
		if (!say(w->s, acts[i], &why) && !tick)
			printf("%s: %s\n", acts[i], sim_refusal_id((int)why));
	}
	run_to(w->s, minutes(60));
	w->cursor = session_cursor_create(w->s);
	struct audience_source source = source_of(w->s, session_state(w->s), session_history(w->s));
	struct audience_moments moments = {before, w};
	w->a = audience_aftermath_make(&w->arena, &source, &moments);
	CHECK(w->a != NULL);
}

static void end(struct world *w)
{
	arena_free(&w->arena);
	session_cursor_free(w->cursor);
	session_close(w->s);
}

TEST(a_decision_keeps_who_why_dissent_basis_and_confidence)
{
	struct world w;
	play(&w);
	const struct audience_choice *c = &w.a->choices[0];
	CHECK_TEXT(c->question.text, "Work the gates by hand?");
	CHECK_INT(c->chosen, 0);
	CHECK_INT(c->opened, minutes(7));
	CHECK_INT(c->decided, minutes(9));
	CHECK(!c->late && !c->by_default);
	CHECK_INT(c->voice_count, 1);
	CHECK_TEXT(c->voices[0].role.text, "Operator");
	CHECK_TEXT(c->voices[0].origin, "participant");
	CHECK_TEXT(c->voices[0].words, "food");
	CHECK_TEXT(c->voices[0].dissent, "nights");
	CHECK_TEXT(c->voices[0].basis, "article 9");
	CHECK_INT(c->voices[0].confidence, 70);
	CHECK_INT(c->change_count, 1);
	CHECK_INT(c->changes[0].amount, 20);
	end(&w);
}

TEST(what_owners_knew_is_what_they_had_learned_before_it)
{
	struct world w;
	play(&w);
	const struct audience_choice *c = &w.a->choices[0];
	CHECK_INT(c->knew_count, 1);
	CHECK_INT(c->knew[0].messages, 1);
	CHECK_INT(c->knew[0].fact_count, 1); /* the server is told at 12 minutes only */
	CHECK_TEXT(c->knew[0].facts[0].text.text, "There is a note.");
	CHECK_INT(c->unknown_count, 1);
	CHECK_TEXT(c->unknown[0].text.text, "The server is abroad.");
	CHECK_INT(c->unknown[0].known_by.count, 1);
	CHECK_TEXT(c->unknown[0].known_by.items[0].text, "Police");
	end(&w);
}

TEST(decisions_still_open_come_last_and_are_told_late)
{
	struct world w;
	play(&w);
	CHECK(w.a->choice_count >= 2);
	for (int i = 1; i < w.a->choice_count; i++)
		CHECK(w.a->choices[i].event != 0 || i + 1 == w.a->choice_count || w.a->choices[i + 1].event == 0);
	const struct audience_choice *last = &w.a->choices[w.a->choice_count - 1];
	CHECK_INT(last->event, 0);
	CHECK_INT(last->chosen, -1);
	end(&w);
}

TEST(a_refused_measure_tells_its_gates_and_the_reason)
{
	struct world w;
	play(&w);
	CHECK_INT(w.a->attempt_count, 2);
	const struct audience_attempt *t = &w.a->attempts[0];
	CHECK_INT(t->outcome, AUDIENCE_OUTCOME_REFUSED);
	CHECK(!t->ultra_vires);
	CHECK_INT(t->started, -1);
	CHECK_INT(t->ended, minutes(11));
	CHECK_TEXT(t->basis, "procedure");
	CHECK_INT(t->gate_count, 4);
	CHECK_INT(t->gates[0].status, AUDIENCE_GATE_MET);
	CHECK_INT(t->gates[1].have, 50); /* as it was then, not as it is at the end */
	CHECK_INT(t->gates[3].status, AUDIENCE_GATE_NOT_ASKED);
	CHECK_INT(t->asked_count, 1);
	CHECK_INT(t->asked[0].verdict, AUDIENCE_VERDICT_REFUSED);
	CHECK_INT(t->asked[0].answered, minutes(11));
	CHECK_TEXT(t->asked[0].words, "too much");
	CHECK_INT(t->change_count, 0);
	end(&w);
}

TEST(an_act_without_its_gates_is_told_with_what_came_of_it)
{
	struct world w;
	play(&w);
	const struct audience_attempt *t = &w.a->attempts[1];
	CHECK(t->ultra_vires);
	CHECK_INT(t->outcome, AUDIENCE_OUTCOME_DONE);
	CHECK_INT(t->started, minutes(13));
	CHECK_INT(t->ended, minutes(23));
	CHECK_INT(t->gates[3].status, AUDIENCE_GATE_NOT_MET);
	CHECK_INT(t->change_count, 1);
	CHECK(t->changes[0].amount < 0);
	end(&w);
}

TEST(information_tells_how_long_it_was_held_and_conditions_broken)
{
	struct world w;
	play(&w);
	CHECK_INT(w.a->passing_count, 2);
	CHECK_INT(w.a->passings[0].since, minutes(5));
	CHECK_INT(w.a->passings[0].at, minutes(8));
	CHECK(!w.a->passings[0].against);
	CHECK_INT(w.a->passings[1].since, 0); /* the police knew it from the beginning */
	CHECK(w.a->passings[1].against);
	CHECK_TEXT(w.a->passings[1].to.items[0].text, "Operator");
	end(&w);
}

TEST(rulings_notes_and_ratings_keep_their_words)
{
	struct world w;
	play(&w);
	CHECK_INT(w.a->ruling_count, 1);
	CHECK_TEXT(w.a->rulings[0].status, "accepted");
	CHECK_TEXT(w.a->rulings[0].words, "call the press");
	CHECK_TEXT(w.a->rulings[0].reason, "good");
	CHECK_INT(w.a->rulings[0].changes[0].amount, -7);
	CHECK_INT(w.a->note_count, 1); /* the tick of an expected action is no note */
	CHECK_TEXT(w.a->notes[0].words, "they forgot");
	CHECK_TEXT(w.a->ratings[0].words, "without approval");
	end(&w);
}

TEST(the_log_is_in_order_and_ends_with_the_latest_event)
{
	struct world w;
	play(&w);
	CHECK(w.a->log_count > 10);
	for (int i = 1; i < w.a->log_count; i++)
		CHECK(w.a->log[i].id > w.a->log[i - 1].id);
	end(&w);
}

TEST(without_moments_gates_stay_empty)
{
	struct world w;
	play(&w);
	struct audience_source source = source_of(w.s, session_state(w.s), session_history(w.s));
	const struct audience_aftermath *a = audience_aftermath_make(&w.arena, &source, NULL);
	CHECK(a != NULL);
	CHECK_INT(a->attempts[0].gate_count, 0);
	CHECK_INT(a->attempts[0].asked_count, 1);
	end(&w);
}

TEST(memory_that_runs_out_gives_nothing)
{
	struct world w;
	bool done = false;
	play(&w);
	for (size_t n = 0; !done && n < 2000; n++) {
		struct arena arena = {0};
		struct audience_source source = source_of(w.s, session_state(w.s), session_history(w.s));
		memory_fail_after(n);
		done = audience_aftermath_make(&arena, &source, NULL) != NULL;
		memory_fail_after(SIZE_MAX);
		arena_free(&arena);
	}
	CHECK(done);
	end(&w);
}

TEST_MAIN
