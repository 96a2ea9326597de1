/* ui_desk — actions that every screen knows: overlays, appearance, going back, drop-downs. */
#include <stdio.h>
#include <string.h>

#include "view/desk/desk_list.h"
#include "view/ui/ui_inside.h"

struct ui_intent *ui_want(struct ui_doing *x, enum ui_intent_kind kind)
{
	static struct ui_intents scratch;
	struct ui_intent *intent = ui_intent_add(x->out, kind);
	if (intent)
		return intent;
	scratch.count = 0;
	return ui_intent_add(&scratch, kind);
}

void ui_focus(struct ui_state *ui, enum ui_action action, int argument)
{
	interact_focus(&ui->interact, ui_action_id(action), argument);
	ui->interact.focus_visible = action != UI_NO_ACTION;
}

void ui_clear(struct ui_state *ui, enum ui_field field)
{
	field_set(&ui->fields[field], "");
}

void ui_take(const struct ui_state *ui, enum ui_field field, char *out)
{
	memcpy(out, ui->fields[field].text, FIELD_CAPACITY);
}

void ui_overlay_open(struct ui_state *ui, enum ui_overlay overlay, enum ui_action focus, int argument)
{
	static const enum ui_field used[] = {UI_FIELD_SUBJECT, UI_FIELD_FROM,  UI_FIELD_WORDS,
	                                     UI_FIELD_TIME,    UI_FIELD_SPEED, UI_FIELD_PALETTE};
	if (ui->overlay == UI_NO_OVERLAY)
		ui->focus_before = ui->interact.focus;
	ui_keep(ui); /* a question over a form takes its place */
	ui->overlay = overlay;
	ui->list = 0;
	ui->form_error = NULL;
	ui->form_roles = 0;
	ui->form_time = 0;
	ui->palette_chosen = 0;
	ui->typed_into = -1;
	ui->scroll[UI_SCROLL_FORM] = -1;
	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		ui_clear(ui, used[i]);
	ui_focus(ui, focus, argument);
}

void ui_folder_open(struct ui_state *ui)
{
	ui_overlay_open(ui, UI_OVERLAY_FOLDER, UI_FIELD, UI_FIELD_FOLDER);
	field_select_all(&ui->fields[UI_FIELD_FOLDER]); /* what is typed takes the old path's place */
}

void ui_overlay_close(struct ui_state *ui)
{
	ui->overlay = UI_NO_OVERLAY;
	ui->list = 0;
	ui->interact.focus = ui->focus_before;
	memset(&ui->focus_before, 0, sizeof ui->focus_before);
}

/* ---- back ---- */

static void leave_screen(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (ui->screen) {
	case UI_SCREEN_ROLE:
		ui_open(ui, UI_SCREEN_CONSOLE);
		ui_want(x, UI_WANT_PICTURE);
		break;
	case UI_SCREEN_REPLAY:
		if (ui->screen_before == UI_SCREEN_EXPLORE)
			ui_open(ui, UI_SCREEN_EXPLORE);
		else if (ui->screen_before == UI_SCREEN_HOTWASH)
			ui_want(x, UI_WANT_OPEN_HOTWASH);
		else
			ui_want(x, UI_WANT_OPEN_LIBRARY);
		break;
	case UI_SCREEN_SETUP:
	case UI_SCREEN_HOTWASH:
	case UI_SCREEN_EXPLORE:
	case UI_SCREEN_AUTHOR: ui_want(x, x->p->author && x->p->author->version > 0 ? UI_WANT_AUTHOR_PLAY : UI_WANT_OPEN_LIBRARY); break; /* back to play, which goes on */
	case UI_SCREEN_CONSOLE: ui_toast_add(ui, TOAST_NEWS, "toast.way-back", "", 6); break; /* Esc is struck too lightly to leave a run */
	case UI_SCREEN_LIBRARY:
	case UI_SCREENS: break;
	}
}

/* Leaving would break something off, or lose what no recording holds. */
static bool would_lose(const struct ui_doing *x)
{
	const struct audience_console *c = x->p->console;
	enum ui_screen screen = x->ui->screen;
	bool run = screen == UI_SCREEN_CONSOLE || screen == UI_SCREEN_ROLE, unrecorded = x->p->status.recording == DESK_NOT_RECORDING || x->p->status.recording == DESK_RECORDING_STOPPED;
	if (!c || (!run && screen != UI_SCREEN_HOTWASH && !x->p->author))
		return false;
	return x->p->author || unrecorded || (run && c->header.run != AUDIENCE_OVER);
}

/* Esc takes back one thing: what was opened last. */
static void back(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_console *c = x->p->console;
	bool run = ui->screen == UI_SCREEN_CONSOLE || ui->screen == UI_SCREEN_ROLE;
	bool in_field = ui_action_by_id(ui->interact.focus.action) == UI_FIELD;
	if (ui->room_page) {
		ui->room_page = false;
	} else if (ui->list) {
		ui_focus(ui, UI_LIST, ui->list);
		ui->list = 0;
	} else if (ui->overlay != UI_NO_OVERLAY) {
		struct ui_effect effects[UI_RULING_MAX];
		bool ruling = ui->overlay == UI_OVERLAY_RULING && ui->side == UI_SIDE_RULE;
		if (ui_keep(ui))
			ui_toast_add(ui, TOAST_NEWS, "toast.draft-kept", "toast.draft-kept-text", 6);
		ui_overlay_close(ui);
		if (ruling && !*ui_text(ui, UI_FIELD_RULING) && ui_ruling_effects(ui, x->p, effects) == 0)
			ui->side = UI_SIDE_AUTOMATIC; /* nothing was begun: nothing waits in the pane */
	} else if (ui_pick_recording(ui)) {
		ui_focus(ui, UI_NO_ACTION, 0);
	} else if (in_field) {
		bool search = ui->interact.focus.argument == UI_FIELD_SEARCH;
		if (search)
			ui_clear(ui, UI_FIELD_SEARCH);
		ui_focus(ui, search && ui_pick_card(ui, x->p) ? UI_CARD : UI_NO_ACTION, search ? ui->card : 0); /* the keyboard is never nowhere in the library */
	} else if (run && c && c->failure_count > ui->failures_seen) {
		ui->failures_seen = c->failure_count;
	} else if (ui->toast_count > 0) {
		ui->toast_count--;
	} else if (ui->side == UI_SIDE_RULE && ui->screen == UI_SCREEN_CONSOLE) {
		ui->side = UI_SIDE_AUTOMATIC;
		ui_ruling_forget(ui);
	} else if (ui->screen == UI_SCREEN_CONSOLE && ui->inject >= 0) {
		ui->inject = -1;
		ui->scroll[UI_SCROLL_MSEL] = ui->scroll[UI_SCROLL_INJECT] = -1;
		ui_focus(ui, UI_NO_ACTION, 0);
		ui_want(x, UI_WANT_PICTURE);
	} else {
		leave_screen(x);
	}
}

/* ---- drop-downs ---- */

static int policy_of(const struct ui_pictures *p, int row, int entry)
{
	bool own = p->setup && row < p->setup->role_count && p->setup->roles[row].own_policy;
	return own ? entry : entry + 1;
}

static int other_role(const struct ui_pictures *p, int entry)
{
	for (int i = 0; p->role && i < p->role->role_count; i++)
		if (p->role->roles[i].index != p->role->seat.index && entry-- == 0)
			return p->role->roles[i].index;
	return -1;
}

static void list_entry(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	int list = ui->list, row = list % 64;
	const struct audience_decision_detail *decision = ui_pick_decision(ui, x->p);
	switch ((enum ui_list)(list / 64)) {
	case UI_LIST_OWNER:
		if (decision && x->argument < decision->answer_count) {
			ui_pin_decision(ui, x->p);
			ui->draft.role = decision->answers[x->argument].role;
		}
		break;
	case UI_LIST_DELAY: ui->ruling_delay = desk_list_delay(x->argument); break;
	case UI_LIST_POLICY:
		if (row < UI_ROLES_MAX)
			ui->setup.seats[row].policy = policy_of(x->p, row, x->argument);
		break;
	case UI_LIST_SHOWS:
		ui->setup.screens[row & 1].shows = x->argument;
		ui->setup.screens[!(row & 1)].shows = !x->argument;
		break;
	case UI_LIST_CHANNEL: ui->form_channel = x->argument; break;
	case UI_LIST_COMPARE:
		ui->role_other = other_role(x->p, x->argument);
		ui_want(x, UI_WANT_PICTURE);
		break;
	case UI_LIST_NONE:
	case UI_LISTS: break;
	}
	if (x->step == 2)
		return; /* arrows: chosen, and the list stays open */
	ui->list = 0;
	ui_focus(ui, UI_LIST, list);
}

static void open_line(struct ui_doing *x)
{
	const struct audience_console *c = x->p->console;
	const struct library_picture *l = x->p->library;
	const char *file = NULL;
	int line = 0, scenario = -1;
	if (x->argument >= 64 && x->argument < UI_PLACE_FINDING && l && x->argument - 64 < l->scenario_count) {
		scenario = x->argument - 64;
		file = l->scenarios[scenario].place;
		line = l->scenarios[scenario].line;
	} else if (x->argument == UI_PLACE_FAILURE && c && c->failure_count > 0) {
		file = c->failures[0].file;
		line = c->failures[0].line;
	} else if (x->argument == UI_PLACE_INJECT && ui_pick_inject(x->ui, x->p)) {
		file = c->selected.file;
		line = c->selected.line;
	} else if (x->argument >= UI_PLACE_FINDING && x->argument < UI_PLACE_LINK && x->p->explore && x->argument - UI_PLACE_FINDING < x->p->explore->finding_count) {
		file = x->p->explore->findings[x->argument - UI_PLACE_FINDING].file;
		line = x->p->explore->findings[x->argument - UI_PLACE_FINDING].line;
	} else if (x->argument >= UI_PLACE_LINK && x->p->replay && x->p->replay->why && x->argument - UI_PLACE_LINK < x->p->replay->why->count) {
		file = x->p->replay->why->links[x->argument - UI_PLACE_LINK].line.file;
		line = x->p->replay->why->links[x->argument - UI_PLACE_LINK].line.line;
	}
	if (x->argument >= UI_PLACE_AUTHOR && x->p->author && x->argument - UI_PLACE_AUTHOR < x->p->author->finding_count) {
		file = x->p->author->findings[x->argument - UI_PLACE_AUTHOR].file;
		line = x->p->author->findings[x->argument - UI_PLACE_AUTHOR].line;
	}
	if (!file || !*file)
		return;
	struct ui_intent *intent = ui_want(x, UI_WANT_OPEN_LINE);
	snprintf(intent->words, sizeof intent->words, "%s", file);
	intent->value = line;
	intent->target = scenario;
}

static void appearance(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_THEME: ui->theme = ui->theme == THEME_DARK ? THEME_LIGHT : THEME_DARK; break;
	case UI_THEME_PICK: ui->theme = (enum theme_id)(x->argument % THEME_COUNT); break;
	case UI_LANGUAGE: ui->language = (enum language)((ui->language + 1) % LANGUAGE_COUNT); break;
	case UI_LANGUAGE_PICK: ui->language = (enum language)(x->argument % LANGUAGE_COUNT); break;
	case UI_ROOM_LANGUAGE:
		ui->room_language = (enum language)((ui->room_language + 1) % LANGUAGE_COUNT);
		ui_want(x, UI_WANT_ROOM_LANGUAGE)->value = ui->room_language;
		return;
	case UI_TEXT_SIZE:
		ui->text_step = (ui->text_step + 1) % TEXT_STEPS;
		ui_want(x, UI_WANT_SETTINGS);
		return;
	default:
		ui->motion = !ui->motion;
		ui_want(x, UI_WANT_SETTINGS);
		return;
	}
	bool theme = x->action == UI_THEME || x->action == UI_THEME_PICK;
	ui_want(x, theme ? UI_WANT_THEME : UI_WANT_LANGUAGE)->value =
	    theme ? (int64_t)ui->theme : (int64_t)ui->language;
	if (!theme)
		ui_want(x, UI_WANT_PICTURE);
}

bool ui_do_desk(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	if (ui->room_page && ui->overlay != UI_NO_OVERLAY && (x->action == UI_PALETTE || x->action == UI_KEYS || x->action == UI_QUIT || x->action == UI_LEAVE)) {
		ui->room_page = false; /* a form waits behind the room: it comes first */
		return true;
	}
	switch (x->action) {
	case UI_PALETTE:
		if (ui->overlay == UI_OVERLAY_PALETTE)
			ui_overlay_close(ui);
		else
			ui_overlay_open(ui, UI_OVERLAY_PALETTE, UI_PALETTE_FIELD, 0);
		return true;
	case UI_KEYS: ui_overlay_open(ui, UI_OVERLAY_KEYS, UI_CANCEL, 0); return true;
	case UI_SWAP:
		if (ui->screen == UI_SCREEN_SETUP) {
			ui->setup.screens[0].shows = !ui->setup.screens[0].shows;
			ui->setup.screens[1].shows = !ui->setup.screens[0].shows;
			ui_want(x, UI_WANT_SETUP_CHECK);
			return true;
		}
		ui_want(x, UI_WANT_SWAP);
		return true;
	case UI_FULLSCREEN: ui_want(x, UI_WANT_FULLSCREEN); return true;
	case UI_THEME:
	case UI_THEME_PICK:
	case UI_LANGUAGE:
	case UI_LANGUAGE_PICK:
	case UI_ROOM_LANGUAGE:
	case UI_TEXT_SIZE:
	case UI_MOTION: appearance(x); return true;
	case UI_BACK:
	case UI_CANCEL: back(x); return true;
	case UI_TOAST_CLOSE: ui->failures_seen = x->p->console ? x->p->console->failure_count : 0; return true;
	case UI_QUIT:
		ui->room_page = false;
		if (would_lose(x) || ui->screen == UI_SCREEN_SETUP || (x->p->explore && x->p->explore->running))
			ui_overlay_open(ui, UI_OVERLAY_QUIT, UI_CANCEL, 0);
		else
			ui_want(x, UI_WANT_QUIT);
		return true;
	case UI_LEAVE:
		ui->room_page = false;
		if (would_lose(x))
			ui_overlay_open(ui, UI_OVERLAY_LEAVE, UI_CANCEL, 0);
		else
			ui_want(x, UI_WANT_OPEN_LIBRARY);
		return true;
	case UI_OPEN_LINE: open_line(x); return true;
	case UI_LIST: ui->list = ui->list == x->argument ? 0 : x->argument; return true;
	case UI_LIST_ENTRY: list_entry(x); return true;
	case UI_SCROLL:
		if (x->argument >= 0 && x->argument < UI_SCROLLS) {
			int *scroll = &ui->scroll[x->argument];
			*scroll = (*scroll < 0 ? 0 : *scroll) + x->step;
			*scroll = *scroll < 0 ? 0 : *scroll;
		}
		return true;
	default: return false;
	}
}
