/* Properties over random command sequences. The seed of a failing run is printed; ENSHU_SEED=N repeats it alone. */
#include "base/hash.h"
#include "base/random.h"
#include "property.h"
#include "session_fixture.h"
#include "sim/bot.h"

static uint64_t seed_now, draws;

static uint32_t below(uint32_t bound)
{
	return random_below(random_draw(seed_now, 1, draws++), bound);
}

/* Any command that a person could send, sensible or not. */
static struct sim_command any_command(const struct session *s)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	struct sim_command choices[64];
	int role = (int)below(sc->role_count);
	size_t count = sim_choices(session_machine(s), st, role, true, choices, 64);
	if (count && below(2) == 0) {
		struct sim_command c = choices[below((uint32_t)(count < 64 ? count : 64))];
		c.origin = below(4) ? SIM_FROM_FACILITATOR : SIM_FROM_PARTICIPANT;
		c.text[SIM_WHY] = below(2) ? "Because 理由 \xF0\x9F\x94\x92 \xE2\x80\xAE" : NULL;
		c.confidence = (int8_t)(below(2) ? (int)below(101) : SIM_NONE);
		return c;
	}
	static const uint8_t kinds[] = {SIM_DO_PAUSE, SIM_DO_RESUME, SIM_DO_SPEED, SIM_DO_PACE, SIM_DO_SEAT, SIM_DO_FIRE, SIM_DO_HOLD, SIM_DO_RELEASE, SIM_DO_SKIP,
	                                SIM_DO_EDIT, SIM_DO_INJECT, SIM_DO_DECIDE, SIM_DO_CLOSE, SIM_DO_EXTEND, SIM_DO_ACT, SIM_DO_STOP, SIM_DO_APPROVE, SIM_DO_REFUSE,
	                                SIM_DO_SHARE, SIM_DO_PROPOSE, SIM_DO_RULE, SIM_DO_NOTE, SIM_DO_RATE, SIM_DO_MODULE, SIM_DO_JUMP, SIM_DO_UNDO, SIM_DO_UNDO};
	struct sim_command c = sim_command_of((enum sim_command_kind)kinds[below(COUNT(kinds))], (enum sim_origin)below(SIM_ORIGINS));
	if (below(3))
		c.origin = SIM_FROM_FACILITATOR;
	c.role = (int16_t)(below(5) ? role : SIM_NONE);
	c.target = (int32_t)below(9) - 1;
	c.option = (int32_t)below(4) - 1;
	c.value = (int64_t)below(4);
	if (c.kind == SIM_DO_UNDO && below(2))
		c.value = session_restore_target(s);
	c.time = below(3) ? SIM_NONE : st->clock.now + (int64_t)below(3000) - 200;
	c.roles = below(64);
	c.anyway = below(3) == 0;
	c.text[below(SIM_COMMAND_TEXTS)] = "text";
	if (c.kind == SIM_DO_SKIP && below(2))
		c.text[SIM_WHY] = "reason";
	if (c.kind == SIM_DO_RULE && below(2)) {
		static struct sim_ruled effects[2];
		c.effect_count = 2;
		c.effects = effects;
		effects[0] = (struct sim_ruled){.kind = SIM_ADD_METRIC, .target = (int32_t)below(4), .amount = (int32_t)below(21) - 10};
		effects[1] = (struct sim_ruled){.kind = SIM_LEARN, .target = (int32_t)below(2), .roles = below(31)};
	}
	return c;
}

static bool one_step(struct session *s)
{
	struct session_answer answer;
	if (below(3) == 0)
		return session_pass(s, session_state(s)->clock.now + (int64_t)below(900), below(4) == 0, &answer);
	struct sim_command c = any_command(s);
	if (c.kind == SIM_DO_JUMP)
		return session_jump(s, c.time, &answer);
	return session_submit(s, &c, &answer);
}

static struct session *random_run(uint64_t seed, uint32_t steps, const char *record, uint32_t snapshots)
{
	struct session_options options = {.seed = seed, .automatic = seed % 2, .record_path = record, .snapshot_every = snapshots};
	seed_now = seed;
	draws = 0;
	struct session *s = session_with("everything", &options);
	for (uint32_t i = 0; i < steps; i++)
		one_step(s);
	return s;
}

TEST(every_moment_can_be_sought_and_equals_playing_up_to_it)
{
	FOR_SEEDS(60)
	{
		struct session *s = random_run(seed, 120, NULL, 16);
		struct session_cursor *c = session_cursor_create(s);
		HOLDS(c);
		for (uint32_t i = 0; i < 60; i++) {
			uint32_t k = below(session_entry_count(s) + 1);
			HOLDS(session_cursor_seek(c, k));
			HOLDS(k == 0 || sim_state_digest(session_scenario(s), session_cursor_state(c)) == session_entry_at(s, k).digest);
			HOLDS(session_cursor_history(c)->event_count == session_cursor_state(c)->clock.events);
		}
		HOLDS(session_cursor_seek(c, session_entry_count(s)));
		HOLDS(session_cursor_history(c)->command_count == session_history(s)->command_count);
		HOLDS(sim_state_digest(session_scenario(s), session_cursor_state(c)) == session_digest(s));
		session_cursor_free(c);
		session_close(s);
	}
}

/* Hash over the ids, kinds and subjects of a history and the numbers of its commands. */
static uint64_t history_hash(const struct sim_history *h)
{
	uint64_t hash = h->event_count;
	for (size_t i = 0; i < h->event_count; i++) {
		const int64_t e[] = {h->events[i].id, h->events[i].cause, h->events[i].at, h->events[i].kind, h->events[i].a, h->events[i].b, h->events[i].after};
		hash = hash_bytes(e, sizeof e, hash);
	}
	for (size_t i = 0; i < h->command_count; i++)
		hash = hash_bytes(&h->commands[i].number, sizeof h->commands[i].number, hash);
	return hash;
}

TEST(the_history_of_any_moment_is_what_it_was_then_whatever_was_undone_since)
{
	FOR_SEEDS(40)
	{
		enum { STEPS = 150 };
		struct session_options options = {.seed = seed, .automatic = seed % 2, .snapshot_every = 16};
		static uint64_t then[STEPS * 64];
		static bool known[STEPS * 64];
		seed_now = seed;
		draws = 0;
		memset(known, 0, sizeof known);
		struct session *s = session_with("everything", &options);
		struct session_cursor *c = session_cursor_create(s);
		HOLDS(c);
		for (int i = 0; i < STEPS; i++) {
			one_step(s);
			HOLDS(session_entry_count(s) < COUNT(then));
			then[session_entry_count(s)] = history_hash(session_history(s));
			known[session_entry_count(s)] = true;
			uint32_t k = below(session_entry_count(s) + 1);
			HOLDS(session_cursor_seek(c, k)); /* while the run goes on, too */
			HOLDS(!known[k] || history_hash(session_cursor_history(c)) == then[k]);
		}
		for (uint32_t k = session_entry_count(s) + 1; k-- > 0;) {
			HOLDS(session_cursor_seek(c, k));
			HOLDS(!known[k] || history_hash(session_cursor_history(c)) == then[k]);
		}
		session_cursor_free(c);
		session_close(s);
	}
}

TEST(the_entry_of_a_second_is_the_last_that_left_it_or_an_earlier_one_behind)
{
	FOR_SEEDS(40)
	{
		struct session *s = random_run(seed, 120, NULL, 16);
		uint32_t n = session_entry_count(s);
		for (int i = 0; i < 60; i++) {
			int64_t second = below((uint32_t)session_state(s)->clock.now + 100);
			uint32_t wanted = 0;
			for (uint32_t k = 1; k <= n; k++) {
				int64_t after = k < n ? session_entry_at(s, k + 1).command.at : session_state(s)->clock.now;
				wanted = after <= second ? k : wanted;
			}
			HOLDS(session_entry_at_time(s, second) == wanted);
		}
		session_close(s);
	}
}

TEST(snapshots_never_change_a_result)
{
	FOR_SEEDS(25)
	{
		struct session *a = random_run(seed, 100, NULL, 1), *b = random_run(seed, 100, NULL, 7), *c = random_run(seed, 100, NULL, 100000);
		HOLDS(session_digest(a) == session_digest(b) && session_digest(b) == session_digest(c));
		HOLDS(session_history(a)->event_count == session_history(c)->event_count);
		session_close(a);
		session_close(b);
		session_close(c);
	}
}

TEST(a_recording_reopens_to_the_same_state_and_goes_on_as_if_nothing_had_been)
{
	FOR_SEEDS(8)
	{
		char path[64];
		struct session_error error;
		struct session_options options = {.seed = seed, .automatic = seed % 2};
		fresh_path(path);
		struct session *whole = random_run(seed, 60, NULL, 0);
		struct session *s = random_run(seed, 30, path, 0);
		uint64_t digest = session_digest(s);
		session_close(s);
		s = session_open(path, true, false, &options, &error);
		if (!s)
			printf("%s\n", error.message);
		HOLDS(s && session_digest(s) == digest);
		for (int i = 0; i < 30; i++)
			one_step(s);
		HOLDS(session_digest(s) == session_digest(whole));
		HOLDS(session_entry_count(s) == session_entry_count(whole));
		session_close(s);
		session_close(whole);
		remove_recording(path);
	}
}

TEST(nothing_fires_twice_and_nothing_due_is_lost)
{
	FOR_SEEDS(120)
	{
		struct session *s = random_run(seed, 150, NULL, 0);
		const struct sim_scenario *sc = session_scenario(s);
		const struct sim_state *st = session_state(s);
		for (int i = 0; i < sim_inject_total(sc, st); i++) {
			const struct sim_inject_state *is = sim_inject_state_of(sc, st, i);
			HOLDS(times(s, SIM_EVENT_INJECT_FIRED, i, NULL) == (is->status == SIM_INJECT_FIRED));
			if (is->status == SIM_INJECT_PENDING && is->due >= 0 && !st->clock.over)
				HOLDS(is->due > st->clock.now || (is->due == st->clock.now && is->due == 0));
			if (is->status == SIM_INJECT_DUE && st->clock.automatic)
				HOLDS(is->held);
		}
		session_close(s);
	}
}

TEST(every_event_has_a_cause_that_ends_at_an_input_or_the_opening)
{
	FOR_SEEDS(60)
	{
		struct session *s = random_run(seed, 120, NULL, 0);
		const struct sim_history *h = session_history(s);
		for (size_t i = 0; i < h->event_count; i++) {
			const struct sim_event *e = &h->events[i];
			HOLDS(e->id == i + 1);
			HOLDS(e->cause < e->id);
			HOLDS(e->cause != 0 || e->kind == SIM_EVENT_OPENING || e->kind == SIM_EVENT_INPUT);
			HOLDS(i == 0 || e->at >= h->events[i - 1].at);
			if (e->kind == SIM_EVENT_INPUT)
				HOLDS(sim_history_command(h, (uint32_t)e->c) != NULL);
		}
		session_close(s);
	}
}

TEST(undo_and_restore_give_the_very_state_back)
{
	uint32_t tried = 0;
	FOR_SEEDS(80)
	{
		struct session *s = random_run(seed, 40 + (uint32_t)seed % 60, NULL, 0);
		uint64_t before = session_digest(s);
		int64_t now = session_state(s)->clock.now;
		uint32_t target = session_undo_target(s);
		bool jump = target && session_entry_at(s, target).command.kind == SIM_DO_JUMP;
		bool paused_since = session_state(s)->clock.over; /* an undone ending may let more time pass, or less */
		if (say(s, "{\"do\":\"undo\"}", NULL)) {
			char line[64];
			HOLDS(jump || paused_since || session_state(s)->clock.over || session_state(s)->clock.now == now);
			snprintf(line, sizeof line, "{\"do\":\"undo\",\"command\":%u}", session_restore_target(s));
			HOLDS(say(s, line, NULL));
			HOLDS(session_digest(s) == before);
			tried++;
		}
		session_close(s);
	}
	CHECK(getenv("ENSHU_SEED") || tried > 40);
}

TEST(looking_at_a_state_does_not_change_it)
{
	FOR_SEEDS(30)
	{
		struct session *s = random_run(seed, 50, NULL, 0);
		uint64_t before = session_digest(s);
		for (int i = 0; i < 200; i++) {
			struct sim_command c = any_command(s);
			struct sim_refusal why;
			c.at = session_state(s)->clock.now;
			sim_validate(session_machine(s), session_state(s), &c, &why);
		}
		struct sim_command out[64];
		for (int r = 0; r < (int)session_scenario(s)->role_count; r++)
			sim_bot(session_machine(s), session_state(s), r, SIM_POLICY_BOLD, out, 64);
		HOLDS(session_digest(s) == before);
		session_close(s);
	}
}

/* What happens by scenario time alone does not depend on how finely time was cut. */
TEST(one_long_stretch_equals_many_short_ones)
{
	FOR_SEEDS(20)
	{
		struct session_options options = {.seed = seed, .automatic = true};
		struct session *a = session_with("everything", &options), *b = session_with("everything", &options);
		seed_now = seed;
		draws = 0;
		run_to(a, minutes(200));
		while (session_state(b)->clock.now < minutes(200)) {
			int64_t next = session_state(b)->clock.now + 1 + (int64_t)below(700);
			run_to(b, next < minutes(200) ? next : minutes(200));
		}
		for (int p = SIM_PART_ROLES; p < SIM_PARTS; p++)
			HOLDS(sim_state_digest_part(session_scenario(a), session_state(a), (enum sim_part)p) ==
			      sim_state_digest_part(session_scenario(b), session_state(b), (enum sim_part)p));
		HOLDS(session_history(a)->event_count == session_history(b)->event_count);
		session_close(a);
		session_close(b);
	}
}

TEST_MAIN
