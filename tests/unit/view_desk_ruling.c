/* A ruling with everything it can do, put together by keyboard and by mouse; what it says would come of it. */
#include "desk_keys.h"

/* Positions in the fixture's levers do not matter: a lever is named by its kind and index. */
static int lever(enum audience_lever_kind kind, int index)
{
	return (int)kind * 4096 + index;
}

static void kind(enum audience_lever_kind wanted)
{
	while (ui.ruling_kind != (int)wanted)
		press("Right");
	press("Down");
}

static bool shows(const char *part)
{
	struct buffer text = {0};
	struct event e = {.kind = EVENT_MOTION};
	feed(&e);
	draw_to_text(&world.frame.draw, &text);
	bool found = strstr(buffer_text(&text), part) != NULL;
	buffer_free(&text);
	return found;
}

TEST(a_ruling_by_keyboard_changes_metric_fact_resource_flag_inject_and_decision)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Shift+W");
	CHECK(ui.overlay == UI_OVERLAY_RULING);
	type("The video is taken down");
	press("Down");
	kind(AUDIENCE_LEVER_METRIC);
	press("Right");
	press("Shift+Right");
	press("Up"); /* back to the kinds */
	kind(AUDIENCE_LEVER_FACT);
	press("Enter"); /* to the roles: the first who does not know it */
	press("Space");
	press("Right");
	press("Space");
	press("Up");
	press("Up");
	kind(AUDIENCE_LEVER_RESOURCE);
	press("Right");
	press("Right"); /* no more than there can be */
	press("Up");
	kind(AUDIENCE_LEVER_VARIABLE);
	press("Right");
	press("Up");
	kind(AUDIENCE_LEVER_INJECT);
	press("Enter");
	press("Down");
	press("Enter");
	press("Enter");
	press("Up");
	press("Up");
	kind(AUDIENCE_LEVER_DECISION);
	press("Enter");
	press("Down");
	press("Enter");
	press("Ctrl+Enter");
	CHECK_WANTS(RULE);
	CHECK_INT(last.target, -1);
	CHECK_TEXT(last.words, "The video is taken down");
	static const struct ui_effect expected[] = {{UI_ADD_METRIC, 0, 6, 0},     {UI_LEARN, 0, 0, 6},        {UI_ADD_RESOURCE, 0, 1, 0},    {UI_SET_VARIABLE, 0, 1, 0},
	                                            {UI_FIRE_INJECT, 15, 0, 0},   {UI_CANCEL_INJECT, 16, 0, 0}, {UI_CLOSE_DECISION, 4, 0, 0}, {UI_OPEN_DECISION, 5, 0, 0}};
	CHECK_INT(last.effect_count, COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++) {
		CHECK_INT(last.effects[i].kind, expected[i].kind);
		CHECK_INT(last.effects[i].target, expected[i].target);
		CHECK_INT(last.effects[i].amount, expected[i].amount);
		CHECK_INT(last.effects[i].roles, expected[i].roles);
	}
	ui_accepted(&ui, &last, 0);
	CHECK(ui.overlay == UI_NO_OVERLAY);
	CHECK_INT(ui.ruled_count, 0);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RULING), "");
}

TEST(the_same_by_mouse_and_an_effect_taken_out_again)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("W"); /* the fixture has a proposal waiting */
	CHECK(ui.overlay == UI_OVERLAY_RULING);
	click(UI_RULE_KIND, AUDIENCE_LEVER_INJECT);
	click(UI_RULE_TURN, lever(AUDIENCE_LEVER_INJECT, 15));
	click(UI_RULE_KIND, AUDIENCE_LEVER_AUTHORITY);
	click(UI_RULE_LEVER, lever(AUDIENCE_LEVER_AUTHORITY, 0));
	click(UI_RULE_ROLE, 0);
	click(UI_RULE_ROLE, 1); /* has it: is taken away */
	click(UI_RULE_DROP, 0);
	click(UI_CONFIRM, 0);
	CHECK_WANTS(RULE);
	CHECK_INT(last.target, 0);
	CHECK_INT(last.effect_count, 2);
	CHECK_INT(last.effects[0].kind, UI_GRANT);
	CHECK_INT(last.effects[0].roles, 1);
	CHECK_INT(last.effects[1].kind, UI_REVOKE);
	CHECK_INT(last.effects[1].roles, 2);
}

TEST(what_is_chosen_stays_while_the_form_is_closed_and_goes_with_the_ruling_given_up)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Shift+W");
	click(UI_RULE_KIND, AUDIENCE_LEVER_DECISION);
	click(UI_RULE_TURN, lever(AUDIENCE_LEVER_DECISION, 5));
	press("Esc");
	CHECK(ui.overlay == UI_NO_OVERLAY);
	CHECK_INT(ui.ruled_count, 1);
	press("Shift+W");
	CHECK_INT(ui.ruled_count, 1);
	press("Esc");
	press("Esc");
	CHECK_INT(ui.ruled_count, 0);
}

TEST(a_form_closed_with_nothing_in_it_leaves_nothing_behind)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("Shift+W");
	press("Esc");
	CHECK(ui.side == UI_SIDE_AUTOMATIC);
	press("Shift+W");
	type("x");
	press("Esc");
	CHECK(ui.side == UI_SIDE_RULE);
}

TEST(more_effects_than_a_ruling_can_have_are_refused_with_the_reason)
{
	static struct audience_lever items[20];
	static struct audience_levers many = {items, 20};
	sit_down(UI_SCREEN_CONSOLE);
	for (int i = 0; i < 20; i++)
		items[i] = (struct audience_lever){.kind = AUDIENCE_LEVER_DECISION, .index = i, .name = fx("Another decision", ""), .unit = ""};
	pictures.levers = &many;
	press("Shift+W");
	struct ui_intents out;
	for (int i = 0; i < 20; i++)
		ui_act(&ui, &pictures, UI_RULE_TURN, lever(AUDIENCE_LEVER_DECISION, i), 0, &out);
	CHECK_INT(ui.ruled_count, 16);
	CHECK_TEXT(ui.form_error, "form.too-many-effects");
	ui.steps[0] = 3;
	press("Ctrl+Enter");
	CHECK_INT(last.kind, UI_NO_INTENT);
	CHECK(ui.overlay == UI_OVERLAY_RULING);
}

TEST(the_form_says_what_would_come_of_the_ruling_and_not_what_comes_anyway)
{
	static struct audience_console with, without;
	static struct audience_line lines[2];
	static struct audience_action actions[2];
	sit_down(UI_SCREEN_CONSOLE);
	with = without = *pictures.console;
	lines[0] = lines[1] = (struct audience_line){.id = (uint32_t)with.event_count + 5, .cause = 3, .kind = "fired", .subject = "inject", .index = 6, .role = fx("", ""),
	                                             .from = fx("", ""), .option = fx("", ""), .measure = "", .unit = "", .command = "", .words = "", .file = ""};
	lines[0].name = fx("A second wave", "");
	lines[1].name = fx("The evening news", "");
	lines[1].index = 7;
	with.log = lines;
	with.log_count = 2;
	without.log = &lines[1];
	without.log_count = 1;
	actions[0] = actions[1] = (struct audience_action){.index = 3};
	actions[0].status = AUDIENCE_ACTION_POSSIBLE;
	actions[1].status = AUDIENCE_ACTION_REFUSED;
	actions[0].name = actions[1].name = fx("Cut the line abroad", "");
	with.actions = &actions[0];
	without.actions = &actions[1];
	with.action_count = without.action_count = 1;
	pictures.foreseen = &with;
	pictures.without = &without;
	press("Shift+W");
	CHECK(shows("A second wave"));
	CHECK(!shows("The evening news"));
	CHECK(shows("Becomes possible: Cut the line abroad"));
}

TEST(the_place_of_the_keyboard_is_drawn_without_anybodys_help)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N"); /* a form with a field */
	struct event e = {.kind = EVENT_MOTION};
	feed(&e);
	CHECK(frame_is_focus(&world.frame, ui_action_id(UI_FIELD), UI_FIELD_WORDS));
}

DESK_KEYS_MAIN
