/* What the room sees of the small scenario "three-cells": behaviour by behaviour. Secrecy in general: audience_secrecy.c. */
#include "session_fixture.h"
#include "test.h"

#include "audience/room.h"

static struct arena arena;

static const struct audience_room *room_in(const struct session *s, const char *language,
                                           const struct audience_room_input *input)
{
	struct audience_source source = {.scenario = session_scenario(s),
	                                 .machine = session_machine(s),
	                                 .state = session_state(s),
	                                 .history = session_history(s),
	                                 .language = audience_language(session_scenario(s), language)};
	const struct audience_room *room = audience_room_make(&arena, &source, input);
	CHECK(room != NULL);
	return room;
}

static const struct audience_room *room_of(const struct session *s)
{
	return room_in(s, "en", NULL);
}

static int marks_of(const struct audience_room *room, enum audience_mark_kind kind)
{
	int count = 0;
	for (int i = 0; i < room->mark_count; i++)
		count += room->marks[i].kind == kind;
	return count;
}

static void done(struct session *s)
{
	session_close(s);
	arena_free(&arena);
}

TEST(the_header_tells_title_phase_clock_and_run_state)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(7));
	must(s, "{\"do\":\"speed\",\"speed\":60}");
	const struct audience_room *room = room_in(s, "ja", NULL);
	CHECK_TEXT(room->header.title.text, "三つの班");
	CHECK_TEXT(room->premise.text, "早朝である。");
	CHECK_INT(room->header.phase, 1);
	CHECK_INT(room->header.phases, 1);
	CHECK_INT(room->header.now, minutes(7));
	CHECK_INT(room->header.speed, 60);
	CHECK_INT(room->header.run, AUDIENCE_RUNNING);
	must(s, "{\"do\":\"pause\"}");
	CHECK_INT(room_of(s)->header.run, AUDIENCE_PAUSED);
	done(s);
}

TEST(an_inject_to_one_role_is_a_mark_without_words)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->inject_count, 0);
	CHECK_INT(marks_of(room, AUDIENCE_MARK_INJECT), 1);
	CHECK_INT(room->marks[0].lane, 0);
	CHECK_INT(room->lane_count, 3);
	CHECK_TEXT(room->lanes[0].label.text, "Operator");
	done(s);
}

TEST(an_inject_to_everybody_is_shown_with_its_words)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(21));
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->inject_count, 1);
	CHECK_INT(room->injects[0].number, 2);
	CHECK_TEXT(room->injects[0].subject.text, "Is the port attacked?");
	CHECK_TEXT(room->injects[0].from.text, "A reporter");
	CHECK(room->injects[0].to.all);
	CHECK_INT(room->injects[0].at, minutes(20));
	CHECK_INT(marks_of(room, AUDIENCE_MARK_INJECT), 4);
	done(s);
}

TEST(an_inject_passed_on_to_everybody_is_shown)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"inject\":\"stop\",\"to\":[\"police\"]}");
	CHECK_INT(room_of(s)->inject_count, 0);
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"inject\":\"stop\",\"to\":[\"council\"]}");
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->inject_count, 1);
	CHECK_TEXT(room->injects[0].subject.text, "Everything stopped");
	CHECK(marks_of(room, AUDIENCE_MARK_SHARED) >= 2);
	done(s);
}

TEST(an_inject_narrowed_to_one_role_leaves_the_room)
{
	struct session *s = session_of("three-cells", false);
	run_to(s, minutes(1));
	must(s, "{\"do\":\"edit\",\"inject\":\"rumour\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"fire\",\"inject\":\"rumour\"}");
	CHECK_INT(room_of(s)->inject_count, 0);
	done(s);
}

TEST(words_given_by_hand_replace_the_scenarios_in_every_language)
{
	struct session *s = session_of("three-cells", false);
	run_to(s, minutes(1));
	must(s, "{\"do\":\"edit\",\"inject\":\"rumour\",\"subject\":\"Fuel is gone\"}");
	must(s, "{\"do\":\"fire\",\"inject\":\"rumour\"}");
	CHECK_TEXT(room_in(s, "ja", NULL)->injects[0].subject.text, "Fuel is gone");
	must(s, "{\"do\":\"inject\",\"to\":[\"operator\",\"police\",\"council\"],\"via\":\"phone\",\"from\":\"You\","
	        "\"subject\":\"Lunch\",\"body\":\"At noon.\"}");
	const struct audience_room *room = room_of(s);
	CHECK_TEXT(room->injects[0].subject.text, "Lunch");
	CHECK_TEXT(room->injects[0].from.text, "You");
	CHECK_INT(room->injects[0].number, 6);
	CHECK_INT(room->injects[0].channel, AUDIENCE_PHONE);
	CHECK_TEXT(room->injects[1].subject.text, "Fuel is gone");
	done(s);
}

TEST(the_decision_of_a_hidden_role_is_not_there_and_leaves_no_gap_in_the_numbers)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(27));
	must(s, "{\"do\":\"decide\",\"role\":\"group\",\"decision\":\"strike\",\"option\":\"yes\",\"why\":\"Because we "
	        "can\"}");
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->open_total, 2);
	for (int i = 0; i < room->open_count; i++)
		CHECK(room->open[i].number == 2 || room->open[i].number == 3);
	CHECK_INT(room->decided_count, 1); /* gates, by its limit */
	CHECK_INT(room->metric_count, 2);
	done(s);
}

TEST(open_decisions_stand_late_first_then_by_their_limit)
{
	struct session *s = session_of("three-cells", false);
	run_to(s, minutes(6));
	must(s, "{\"do\":\"fire\",\"inject\":\"stop\"}");
	run_to(s, minutes(29));
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->open_count, 3);
	CHECK(room->open[0].late);
	CHECK_TEXT(room->open[0].question.text, "Work the gates by hand?");
	CHECK_INT(room->open[0].left, -minutes(1));
	CHECK_TEXT(room->open[1].question.text, "Raise the alarm?");
	CHECK_INT(room->open[1].left, minutes(2));
	CHECK(room->open[1].joint);
	CHECK_TEXT(room->open[2].question.text, "Who speaks?");
	CHECK(room->open[2].poll && room->open[2].owners.all);
	CHECK_INT(marks_of(room, AUDIENCE_MARK_OPEN), 1 + 2 + 3);
	CHECK_INT(marks_of(room, AUDIENCE_MARK_SETBACK), 1);
	done(s);
}

TEST(a_poll_tells_how_many_have_answered_and_never_what)
{
	struct session *s = session_of("three-cells", false);
	run_to(s, minutes(26));
	must(s, "{\"do\":\"decide\",\"role\":\"police\",\"decision\":\"public\",\"option\":\"us\",\"why\":\"We know "
	        "how\"}");
	const struct audience_room *room = room_of(s);
	const struct audience_room_decision *poll = &room->open[room->open_count - 1];
	CHECK_INT(poll->asked, 3);
	CHECK_INT(poll->answered, 1);
	CHECK_INT(poll->chosen, -1);
	CHECK(poll->quote == NULL);
	must(s, "{\"do\":\"decide\",\"role\":\"council\",\"decision\":\"public\",\"option\":\"us\"}");
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"public\",\"option\":\"them\",\"why\":\"It is "
	        "theirs\"}");
	room = room_of(s);
	CHECK_INT(room->decided[0].chosen, 0);
	CHECK_TEXT(room->decided[0].quote, "It is theirs");
	done(s);
}

TEST(a_recorded_decision_shows_choice_rationale_and_what_changed_since)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\",\"why\":\"Food "
	        "first\"}");
	run_to(s, minutes(19));
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->decided_count, 1);
	CHECK_INT(room->decided[0].chosen, 0);
	CHECK_TEXT(room->decided[0].quote, "Food first");
	CHECK_TEXT(room->decided[0].options[0].letter, "A");
	CHECK_INT(room->decided[0].options[0].pillar, AUDIENCE_DEFENCE);
	CHECK_INT(room->since, minutes(8));
	CHECK_INT(room->metrics[0].value, 70);
	CHECK_INT(room->metrics[0].reference, 50);
	CHECK_INT(room->metrics[0].trend, 1);
	CHECK_INT(room->metrics[0].start, 90);
	CHECK_INT(marks_of(room, AUDIENCE_MARK_SUCCESS), 1); /* carried out, and operations went up */
	done(s);
}

TEST(a_decision_just_made_keeps_its_place_until_another_opens_or_its_time_is_over)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(26));
	CHECK(room_of(s)->open_count > 1);
	must(s, "{\"do\":\"decide\",\"role\":\"police\",\"decision\":\"alarm\",\"option\":\"no\"}");
	must(s, "{\"do\":\"decide\",\"role\":\"council\",\"decision\":\"alarm\",\"option\":\"no\",\"why\":\"Not on a rumour\"}");
	const struct audience_room *room = room_of(s);
	CHECK(room->fresh && room->open_count > 0);
	CHECK_TEXT(room->decided[0].quote, "Not on a rumour");
	run_to(s, minutes(40)); /* others pass their limit meanwhile: a choice all the same */
	int64_t last = room_of(s)->decided[0].decided;
	CHECK(last >= minutes(26) && last + AUDIENCE_ROOM_FRESH < minutes(40));
	CHECK(!room_of(s)->fresh && room_of(s)->open_count > 0);
	done(s);
	s = session_of("three-cells", true);
	run_to(s, minutes(22));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	CHECK(room_of(s)->fresh);
	run_to(s, minutes(25));
	CHECK(!room_of(s)->fresh); /* who speaks is asked now */
	done(s);
}

TEST(a_decision_that_has_changed_nothing_yet_does_not_restart_the_count)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	CHECK(room_of(s)->metrics[0].value != room_of(s)->metrics[0].start);
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->decided_count, 1);
	CHECK_INT(room->since, 0);
	CHECK_INT(room->metrics[0].reference, room->metrics[0].start);
	CHECK(room->metrics[0].trend < 0);
	done(s);
}

TEST(a_decision_that_nobody_took_says_so_and_has_no_rationale)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(30));
	const struct audience_room *room = room_of(s);
	CHECK(room->decided[0].by_default);
	CHECK_INT(room->decided[0].chosen, 1);
	CHECK(room->decided[0].quote == NULL);
	CHECK_INT(room->decisions, 0);
	done(s);
}

TEST(before_the_first_decision_changes_count_from_the_start)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->since, 0);
	CHECK_INT(room->metrics[0].reference, 90);
	CHECK_INT(room->metrics[0].value, 50);
	CHECK_INT(room->metrics[0].trend, -1);
	CHECK_INT(room->metrics[0].curve.count, 2);
	CHECK_INT(room->metrics[0].curve.at[1], minutes(5));
	done(s);
}

TEST(the_discussion_shows_the_modules_questions_and_what_everybody_knows)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(6));
	struct audience_room_input input = {
	    .discussion = true, .talk_left = 90, .dealt_with = 2, .wall = -1, .hot_wash = -1};
	const struct audience_room *room = room_in(s, "en", &input);
	CHECK(room->discussion);
	CHECK_INT(room->question_count, 2);
	CHECK_TEXT(room->questions[0].text.text, "What do we know?");
	CHECK(!room->questions[0].dealt_with && room->questions[1].dealt_with);
	CHECK_TEXT(room->begins.text, "The operator begins");
	CHECK_INT(room->talk_total, 600);
	CHECK_INT(room->talk_left, 90);
	CHECK_INT(room->fact_count, 0);
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\",\"council\"]}");
	room = room_in(s, "en", &input);
	CHECK_INT(room->fact_count, 1);
	CHECK_TEXT(room->facts[0].text.text, "There is a note.");
	CHECK_INT(room->facts[0].at, minutes(6));
	CHECK(!room_of(s)->fact_count);
	done(s);
}

TEST(at_the_end_the_best_true_ending_comes_first_with_the_counts)
{
	struct session *s = session_of("three-cells", true);
	run_to(s, minutes(8));
	must(s, "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\"}");
	must(s, "{\"do\":\"share\",\"role\":\"operator\",\"fact\":\"note\",\"to\":[\"police\"]}");
	must(s, "{\"do\":\"act\",\"role\":\"police\",\"action\":\"seize\"}");
	must(s, "{\"do\":\"approve\",\"role\":\"council\",\"action\":\"seize\"}");
	CHECK_INT(room_of(s)->ending_count, 0);
	must(s, "{\"do\":\"end\"}");
	const struct audience_room *room = room_of(s);
	CHECK_INT(room->header.run, AUDIENCE_OVER);
	CHECK_INT(room->ending_count, 1);
	CHECK_TEXT(room->endings[0].title.text, "Calm");
	CHECK(!room->endings[0].setback);
	CHECK_INT(room->decisions, 1);
	CHECK_INT(room->decisions_in_time, 1);
	CHECK_INT(room->approvals, 1);
	CHECK_INT(room->approvals_refused, 0);
	CHECK_INT(room->shares, 1);
	done(s);
}

TEST(a_rationale_is_whole_however_long_it_is)
{
	struct session *s = session_of("three-cells", true);
	static char line[SIM_TEXT_MAX + 256];
	size_t length = (size_t)snprintf(
	    line, sizeof line,
	    "{\"do\":\"decide\",\"role\":\"operator\",\"decision\":\"gates\",\"option\":\"hand\",\"why\":\"");
	for (int i = 0; i < SIM_TEXT_MAX / 3; i++)
		length += (size_t)snprintf(line + length, sizeof line - length, "港");
	snprintf(line + length, sizeof line - length, "\"}");
	run_to(s, minutes(8));
	must(s, line);
	CHECK_INT(strlen(room_of(s)->decided[0].quote), SIM_TEXT_MAX / 3 * 3);
	done(s);
}

TEST(memory_that_runs_out_gives_no_picture_rather_than_half_of_one)
{
	struct session *s = session_of("three-cells", true);
	struct arena small = {0};
	run_to(s, minutes(30));
	struct audience_source source = {.scenario = session_scenario(s),
	                                 .machine = session_machine(s),
	                                 .state = session_state(s),
	                                 .history = session_history(s)};
	const struct audience_room *room = NULL;
	for (size_t step = 0; !room && step < 1000; step++) {
		memory_fail_after(step);
		room = audience_room_make(&small, &source, NULL);
		memory_fail_after(SIZE_MAX);
		if (room)
			CHECK_INT(room->lane_count, 3);
		arena_free(&small);
	}
	CHECK(room != NULL);
	done(s);
}

TEST_MAIN
