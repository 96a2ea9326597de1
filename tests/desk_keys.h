/* desk_keys — a facilitator at the desk for tests: pictures made by hand, keys pressed, text typed, hot areas clicked, and what the app was asked to do. */
#ifndef ENSHU_TESTS_DESK_KEYS_H
#define ENSHU_TESTS_DESK_KEYS_H

#include "test.h"
#include "view_world.h"

#include "fixtures_author.h"
#include "fixtures_role.h"

#include "view/desk/desk_form.h"
#include "view/ui/ui_update.h"

static struct ui_state ui;
static struct ui_pictures pictures;
static struct ui_intents intents;
static struct ui_intent last; /* of the latest event that asked for something but a new picture */
static struct view_world world;
static bool ready;

static void sit_down(enum ui_screen screen)
{
	fixture_ja = 0;
	if (!ready)
		view_world_open(&world, LANGUAGE_EN);
	ready = true;
	ui_state_init(&ui);
	ui.screen = screen;
	ui.role = 3;
	pictures = fixture_pictures();
	pictures.role = fixture_role();
	pictures.library = fixture_library();
	pictures.setup = fixture_setup(&ui);
	pictures.replay = fixture_replay();
	pictures.hotwash = fixture_hotwash();
	pictures.explore = fixture_explore();
	pictures.author = screen == UI_SCREEN_AUTHOR ? fixture_author() : NULL;
	last = (struct ui_intent){.kind = UI_NO_INTENT};
}

static void feed(const struct event *e)
{
	frame_begin(&world.frame, &world.setting, 1920, 1080);
	interact_apply(&ui.interact, &world.frame);
	ui_draw(&world.frame, &ui, &pictures);
	frame_end(&world.frame);
	ui_update(&ui, &pictures, &world.frame, e, &intents);
	last.kind = UI_NO_INTENT;
	for (int i = 0; i < intents.count; i++)
		if (intents.items[i].kind != UI_WANT_PICTURE)
			last = intents.items[i];
}

static void press(const char *key)
{
	struct event e = {.kind = EVENT_KEY};
	snprintf(e.key, sizeof e.key, "%s", key);
	feed(&e);
}

__attribute__((unused)) static void type(const char *text)
{
	struct event e = {.kind = EVENT_TEXT};
	snprintf(e.text, sizeof e.text, "%s", text);
	feed(&e);
}

__attribute__((unused)) static void click(enum ui_action action, int argument)
{
	struct event e = {.kind = EVENT_MOTION};
	feed(&e); /* so that the frame is the present one */
	for (size_t i = 0; i < world.frame.hit_count; i++) {
		const struct frame_hit *hit = &world.frame.hits[i];
		int found = hit->target.argument;
		if (ui_action_of(hit->target.action, &found) != action || found != argument)
			continue;
		e = (struct event){.kind = EVENT_PRESS,
		                   .x = hit->box.x + hit->box.w / 2,
		                   .y = hit->box.y + hit->box.h / 2,
		                   .clicks = 1};
		struct ui_intent pressed;
		feed(&e);
		pressed = last;
		e.kind = EVENT_RELEASE;
		feed(&e);
		if (last.kind == UI_NO_INTENT)
			last = pressed;
		return;
	}
	printf("no hot area %s %d\n", ui_action_id(action), argument);
	CHECK(false);
}

#define CHECK_WANTS(kind_) CHECK_TEXT(ui_intent_name(last.kind), #kind_)

/* At the end of a file: the walks, and the assets given back. */
#define DESK_KEYS_MAIN                                                                                                 \
	TEST(the_assets_are_given_back)                                                                                \
	{                                                                                                              \
		if (ready)                                                                                             \
			view_world_close(&world);                                                                      \
		ready = false;                                                                                         \
	}                                                                                                              \
	TEST_MAIN

#endif
