/* Every code, event, act and action that a person can meet has words in both languages. */
#include "test.h"
#include "view_world.h"

#include "sim/command.h"
#include "sim/engine.h"
#include "sim/event.h"
#include "view/desk/desk.h"

static struct view_world world;

static bool has_words(enum language language, const char *id)
{
	static const struct i18n_argument arguments[] = {I18N_NUMBER("count", 2), {0}};
	world.setting.language = language;
	const char *text = i18n_format(world.setting.strings, &world.arena, language, id, arguments);
	bool good = *text && strncmp(text, "[", 1) != 0;
	if (!good)
		printf("%s has no words in %s\n", id, i18n_language_code(language));
	return good;
}

static bool all_have(const char *prefix, const char *const *ids, size_t count)
{
	bool good = true;
	for (size_t i = 0; i < count; i++)
		for (int language = 0; language < LANGUAGE_COUNT; language++) {
			char id[96];
			snprintf(id, sizeof id, "%s%s", prefix, ids[i]);
			good = has_words((enum language)language, id) && good;
		}
	return good;
}

TEST(every_refusal_event_and_act_has_words)
{
	static const char *const refusals[] = {
#define X(name, code) code,
	    SIM_REFUSAL_TABLE(X)
#undef X
	};
	static const char *const acts[] = {
#define X(name, id) id,
	    SIM_COMMAND_TABLE(X)
#undef X
	};
	view_world_open(&world, LANGUAGE_EN);
	CHECK(all_have("refusal.", refusals, COUNT(refusals)));
	CHECK(all_have("act.", acts, COUNT(acts)));
	for (int kind = 1; kind < SIM_EVENT_KINDS; kind++) {
		const char *id = sim_event_id(kind);
		CHECK(all_have("pattern.", &id, 1));
		if (kind != SIM_EVENT_CHANCE) /* has two sentences of its own */
			CHECK(all_have("event.", &id, 1));
	}
	view_world_close(&world);
}

TEST(every_action_with_a_key_or_a_place_in_the_palette_has_words)
{
	bool good = true;
	view_world_open(&world, LANGUAGE_EN);
	for (int i = 1; i < UI_ACTION_COUNT; i++) {
		enum ui_action action = (enum ui_action)i;
		const char *label = ui_action_label(action);
		bool form = !(ui_action_where(action) & UI_AT_ALL),
		     shown = ui_action_keys(action) > 0 || (ui_action_where(action) & UI_IN_PALETTE);
		if (!form && shown && action != UI_TOAST_CLOSE)
			good = all_have("", &label, 1) && good;
	}
	view_world_close(&world);
	CHECK(good);
}

TEST(ids_of_actions_are_unique_and_found_again)
{
	for (int i = 1; i < UI_ACTION_COUNT; i++) {
		int argument = 3;
		CHECK_INT(ui_action_by_id(ui_action_id((enum ui_action)i)), i);
		CHECK_INT(ui_action_of(ui_action_id((enum ui_action)i), &argument), i);
		CHECK_INT(argument, 3);
	}
	int argument = 2;
	CHECK_INT(ui_action_of("setup.seat.5", &argument), UI_SETUP_SEAT);
	CHECK_INT(argument, 42);
	CHECK_INT(ui_action_of("setup.seat.x", &argument), UI_NO_ACTION);
}

/* Within one screen a key means one thing, but for the panes that bind their own. */
TEST(no_key_means_two_things_on_one_screen)
{
	static const int places[] = {UI_AT_LIBRARY, UI_AT_SETUP,  UI_AT_CONSOLE,
	                             UI_AT_ROLE,    UI_AT_REPLAY, UI_AT_HOTWASH, UI_AT_EXPLORE, UI_AT_AUTHOR};
	for (size_t p = 0; p < COUNT(places); p++)
		for (int a = 1; a < UI_ACTION_COUNT; a++)
			for (int b = a + 1; b < UI_ACTION_COUNT; b++) {
				int wa = ui_action_where((enum ui_action)a), wb = ui_action_where((enum ui_action)b);
				char ka[24], kb[24];
				if (!(wa & places[p]) || !(wb & places[p]) || (wa | wb) & UI_IN_PANE ||
				    a == UI_TOAST_CLOSE || b == UI_TOAST_CLOSE)
					continue;
				for (int i = 0; i < ui_action_keys((enum ui_action)a); i++)
					for (int k = 0; k < ui_action_keys((enum ui_action)b); k++)
						if (ui_action_key((enum ui_action)a, i, false, ka) &&
						    ui_action_key((enum ui_action)b, k, false, kb) &&
						    strcmp(ka, kb) == 0) {
							printf("%s: %s and %s\n", ka, ui_action_id((enum ui_action)a),
							       ui_action_id((enum ui_action)b));
							CHECK(false);
						}
			}
}

/* What the views say about conditions and effects, whatever their kind. */
TEST(every_clause_and_effect_is_a_sentence)
{
	view_world_open(&world, LANGUAGE_EN);
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		struct ui_pictures none = {.console = NULL};
		static struct ui_state ui;
		ui_state_init(&ui);
		ui.screen = UI_SCREEN_CONSOLE;
		world.setting.language = (enum language)language;
		frame_begin(&world.frame, &world.setting, 1920, 1080);
		struct desk d = {.f = &world.frame, .ui = &ui, .p = &none, .row = -1};
		for (int kind = 0; kind <= AUDIENCE_CLAUSE_AFTER; kind++)
			for (int yes = 0; yes < 2; yes++) {
				struct audience_clause c = {.kind = (enum audience_clause_kind)kind,
				                            .name = {"X", NULL},
				                            .role = {"", NULL},
				                            .compare = "",
				                            .yes = yes,
				                            .event = "fired",
				                            .wait = 60 * yes};
				const char *text = desk_clause(&d, &c);
				if (strchr(text, '{') || strstr(text, "[?]"))
					printf("clause %d %d: %s\n", kind, yes, text);
				CHECK(*text && !strchr(text, '{') && !strstr(text, "[?]"));
				c.compare = ">=";
				CHECK(!strstr(desk_clause(&d, &c), "[?]"));
			}
		for (int kind = 0; kind <= AUDIENCE_EFFECT_FUNCTION; kind++) {
			struct audience_effect e = {.kind = (enum audience_effect_kind)kind,
			                            .name = {"X", NULL},
			                            .amount = -3,
			                            .chance = 50,
			                            .conditional = true,
			                            .delay = 90,
			                            .file = "",
			                            .revoke = kind % 2};
			const char *text = desk_effect(&d, &e);
			CHECK(*text && !strchr(text, '{') && !strstr(text, "[?]"));
		}
		frame_end(&world.frame);
	}
	view_world_close(&world);
}

TEST_MAIN
