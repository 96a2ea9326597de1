/* A form that is left half-written keeps its words for the next time; what is put on record is not offered again. */
#include "desk_keys.h"

static void accept(void)
{
	ui_accepted(&ui, &last, 0);
}

TEST(escape_keeps_what_was_typed_into_a_form)
{
	static const struct {
		const char *key;
		enum ui_overlay overlay;
		enum ui_field field;
	} forms[] = {{"N", UI_OVERLAY_NOTE, UI_FIELD_WORDS}, {"I", UI_OVERLAY_INJECT, UI_FIELD_SUBJECT}, {"E", UI_OVERLAY_EDIT, UI_FIELD_SUBJECT}, {"K", UI_OVERLAY_SKIP, UI_FIELD_WORDS}, {"P", UI_OVERLAY_PROPOSE, UI_FIELD_WORDS}};
	for (size_t i = 0; i < COUNT(forms); i++) {
		sit_down(UI_SCREEN_CONSOLE);
		ui_act(&ui, &pictures, forms[i].overlay == UI_OVERLAY_PROPOSE ? UI_PROPOSE : UI_NO_ACTION, 0, 0, &intents);
		if (forms[i].overlay != UI_OVERLAY_PROPOSE)
			press(forms[i].key);
		CHECK_INT(ui.overlay, forms[i].overlay);
		type("港は静か");
		char text[FIELD_CAPACITY];
		snprintf(text, sizeof text, "%s", ui_text(&ui, forms[i].field));
		press("Esc");
		CHECK_INT(ui.overlay, UI_NO_OVERLAY);
		CHECK_TEXT(ui.toasts[ui.toast_count - 1].title, "toast.draft-kept");
		if (forms[i].overlay == UI_OVERLAY_PROPOSE)
			ui_act(&ui, &pictures, UI_PROPOSE, 0, 0, &intents);
		else
			press(forms[i].key);
		CHECK_INT(ui.overlay, forms[i].overlay);
		CHECK_TEXT(ui_text(&ui, forms[i].field), text);
		CHECK_TEXT(ui.toasts[ui.toast_count - 1].title, "toast.draft-back");
	}
}

TEST(receivers_channel_and_time_of_an_inject_come_back_with_its_words)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("I");
	type("Ferry");
	ui_act(&ui, &pictures, UI_FORM_ROLE, 2, 0, &intents);
	ui_act(&ui, &pictures, UI_FORM_TIME, 2, 0, &intents);
	ui.form_channel = AUDIENCE_NEWS;
	press("Esc");
	press("I");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_SUBJECT), "Ferry");
	CHECK_INT(ui.form_roles, 1 << 2);
	CHECK_INT(ui.form_time, 2);
	CHECK_INT(ui.form_channel, AUDIENCE_NEWS);
}

TEST(what_is_on_record_or_was_emptied_or_never_touched_is_not_offered_again)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N");
	type("quiet");
	press("Enter");
	CHECK_WANTS(NOTE);
	accept();
	press("N");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "");
	type("quiet");
	press("Esc");
	press("N");
	press("Ctrl+A");
	press("Delete");
	press("Esc");
	press("N");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "");
	press("Esc");
	ui.toast_count = 0;
	press("E"); /* opens with the inject's own words */
	press("Esc");
	CHECK_INT(ui.toast_count, 0);
}

TEST(a_question_over_a_form_takes_nothing_from_it)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("N");
	type("quiet");
	ui_act(&ui, &pictures, UI_QUIT, 0, 0, &intents); /* the window is to be closed */
	CHECK_INT(ui.overlay, UI_OVERLAY_QUIT);
	press("Esc");
	press("N");
	CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "quiet");
}

TEST(a_draft_belongs_to_its_inject_and_to_its_run)
{
	sit_down(UI_SCREEN_CONSOLE);
	press("K");
	int first = ui.form_target;
	type("No time");
	press("Esc");
	press("Esc");
	press("Down");
	press("Down");
	press("K");
	if (ui.overlay == UI_OVERLAY_SKIP && ui.form_target != first)
		CHECK_TEXT(ui_text(&ui, UI_FIELD_WORDS), "");
	ui_begin_run(&ui);
	for (int i = 0; i < UI_KEPT_MAX; i++)
		CHECK_INT(ui.kept[i].overlay, UI_NO_OVERLAY);
	CHECK_INT(ui.draft.decision, -1);
	CHECK_TEXT(ui_text(&ui, UI_FIELD_RATIONALE), "");
}

TEST(the_oldest_of_many_drafts_makes_room)
{
	sit_down(UI_SCREEN_CONSOLE);
	for (int i = 0; i < UI_KEPT_MAX + 2; i++) {
		press("K");
		CHECK_INT(ui.overlay, UI_OVERLAY_SKIP);
		ui.form_target = 100 + i; /* as if of another inject each time */
		ui.form_before = 0;
		type("later");
		press("Esc");
	}
	CHECK_INT(ui.kept[0].target, 100 + UI_KEPT_MAX + 1);
	CHECK_INT(ui.kept[UI_KEPT_MAX - 1].target, 102);
	view_world_close(&world);
}

TEST_MAIN
