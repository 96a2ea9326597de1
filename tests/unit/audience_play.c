/* Every shipped scenario, played by bots: at every moment the room can be drawn in every language without a fault of layout, every picture of every audience can be
 * made, names of hidden roles stay hidden, and following causes ends at an input or at the opening. */
#include "session_fixture.h"
#include "test.h"
#include "view_world.h"

#include "audience/debrief.h"
#include "audience/role.h"
#include "audience/room.h"
#include "audience/why.h"
#include "view/draw/layout_check.h"
#include "view/room/screen_room.h"

static const char *const shipped[] = {"port-in-the-dark", "first-the-hospital", "silent-lines", "neighbours"};

/* A session of a shipped scenario with every seat played by a bot; NULL when the scenario does not load. */
static struct session *played_by_bots(const char *name, enum sim_policy policy)
{
	char folder[512];
	snprintf(folder, sizeof folder, "%s/scenarios/%s", ENSHU_SOURCE_DIR, name);
	struct script *script = script_load_folder(folder, ENSHU_SOURCE_DIR "/scenarios");
	if (!script || !script_scenario(script)) {
		printf("%s does not load\n", name);
		script_free(script);
		return NULL;
	}
	struct session_options options = {.seed = 11, .automatic = true};
	struct session_error error;
	struct session *s = session_start(script, &options, &error);
	CHECK(s != NULL);
	for (int role = 0; role < (int)session_scenario(s)->role_count; role++) {
		struct sim_command c = sim_command_of(SIM_DO_SEAT, SIM_FROM_FACILITATOR);
		struct session_answer answer;
		c.role = (int16_t)role;
		c.value = SIM_SEAT_BOT;
		c.option = policy;
		session_submit(s, &c, &answer);
	}
	return s;
}

static struct audience_source source_of(const struct session *s, const char *language)
{
	return (struct audience_source){.scenario = session_scenario(s),
	                                .machine = session_machine(s),
	                                .state = session_state(s),
	                                .history = session_history(s),
	                                .language = audience_language(session_scenario(s), language)};
}

static size_t room_faults(struct view_world *v, const struct audience_source *source, bool discussion)
{
	struct arena arena = {0};
	struct buffer report = {0};
	struct audience_room_input input = {.discussion = discussion, .talk_left = 300, .wall = 3600, .hot_wash = 600};
	const struct audience_room *room = audience_room_make(&arena, source, &input);
	CHECK(room != NULL);
	frame_begin(&v->frame, &v->setting, 1920, 1080);
	screen_room(&v->frame, room, NULL);
	frame_end(&v->frame);
	size_t faults = layout_check(&v->frame.draw, 1920, 1080, (struct layout_options){0}, &report);
	if (faults)
		printf("%s at %d:\n%s", room->header.title.text, (int)room->header.now, buffer_text(&report));
	buffer_free(&report);
	arena_free(&arena);
	return faults;
}

static void make_every_picture(const struct audience_source *source)
{
	struct arena arena = {0};
	CHECK(audience_console_make(&arena, source, -1) != NULL);
	CHECK(audience_debrief_make(&arena, source) != NULL);
	for (int role = 0; role < (int)source->scenario->role_count; role++) {
		CHECK(audience_role_make(&arena, source, role, true) != NULL);
		CHECK(audience_role_make(&arena, source, role, false) != NULL);
	}
	for (int metric = 0; metric < (int)source->scenario->metric_count; metric++) {
		struct audience_metric_why why;
		CHECK(audience_why_metric(&arena, source, metric, source->state->clock.now, &why));
		int32_t sum = why.start;
		for (int i = 0; i < why.share_count; i++)
			sum += why.shares[i].amount;
		CHECK_INT(sum, why.value);
		CHECK_INT(why.value, sim_metric_state_of(source->scenario, source->state, metric)->value);
	}
	arena_free(&arena);
}

static void follow_every_cause(const struct audience_source *source)
{
	for (uint32_t id = 1; id <= source->history->event_count; id += 7) {
		struct arena arena = {0};
		struct audience_chain chain;
		CHECK(audience_why_event(&arena, source, id, &chain));
		CHECK(chain.count > 0);
		CHECK_INT(chain.links[chain.count - 1].line.id, id);
		CHECK(strcmp(chain.links[0].line.kind, "opening") == 0 ||
		      strcmp(chain.links[0].line.kind, "input") == 0);
		for (int i = 0; i + 1 < chain.count && !chain.left_out; i++)
			CHECK(chain.links[i].line.id < chain.links[i + 1].line.id);
		arena_free(&arena);
	}
}

static void play(const char *name, enum sim_policy policy)
{
	struct view_world v[2];
	struct session *s = played_by_bots(name, policy);
	size_t faults = 0;
	if (!s)
		return;
	view_world_open(&v[0], LANGUAGE_EN);
	view_world_open(&v[1], LANGUAGE_JA);
	int64_t round = session_scenario(s)->round, step = round ? round / 4 : minutes(10); /* a scenario of months is looked at weekly */
	for (int64_t at = 0; !session_state(s)->clock.over; at += step) {
		struct session_answer answer;
		session_pass(s, at, false, &answer);
		for (int language = 0; language < 2; language++) {
			struct audience_source source = source_of(s, language ? "ja" : "en");
			faults += room_faults(&v[language], &source, false) + room_faults(&v[language], &source, true);
		}
		struct audience_source source = source_of(s, "ja");
		if (at % (6 * step) == 0)
			make_every_picture(&source);
		if (answer.recorded == false && session_state(s)->clock.now >= session_scenario(s)->length)
			break;
	}
	struct audience_source source = source_of(s, "en");
	make_every_picture(&source);
	follow_every_cause(&source);
	printf("%s: %zu events, %zu faults\n", name, source.history->event_count, faults);
	view_world_close(&v[0]);
	view_world_close(&v[1]);
	session_close(s);
	CHECK_INT(faults, 0);
}

TEST(shipped_scenarios_played_cautiously)
{
	for (size_t i = 0; i < COUNT(shipped); i++)
		play(shipped[i], SIM_POLICY_CAUTIOUS);
}

TEST(shipped_scenarios_played_at_random)
{
	for (size_t i = 0; i < COUNT(shipped); i++)
		play(shipped[i], SIM_POLICY_RANDOM);
}

TEST_MAIN
