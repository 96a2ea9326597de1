/* ui_library — the library and the set-up of a new session. */
#include "view/ui/ui_inside.h"
#include "view/workbench/explore_parts.h"

/* The selected card is one that is shown. */
static void keep_card(struct ui_doing *x)
{
	const struct library_picture *l = x->p->library;
	if (ui_pick_card(x->ui, x->p))
		return;
	for (int i = 0; l && i < l->scenario_count; i++)
		if (ui_pick_card_shown(x->ui, &l->scenarios[i])) {
			x->ui->card = i;
			return;
		}
}

static void open_card(struct ui_doing *x)
{
	const struct library_scenario *card = ui_pick_card(x->ui, x->p);
	if (card && card->broken) /* what is wrong, all of it */
		ui_want(x, UI_WANT_OPEN_AUTHOR)->target = x->ui->card;
	else if (card)
		ui_want(x, UI_WANT_OPEN_SETUP)->target = x->ui->card;
}

static void recording(struct ui_doing *x)
{
	x->ui->recording = x->argument;
	if (x->step == 1)
		ui_want(x, UI_WANT_OPEN_REPLAY)->target = x->argument;
}

static bool library(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_CARD:
		ui->card = x->argument;
		if (x->step == 1)
			open_card(x);
		return true;
	case UI_RECORDING: recording(x); return true;
	case UI_NEW_SESSION: open_card(x); return true;
	case UI_REPLAY: {
		const struct library_recording *row = ui_pick_recording_row(ui, x->p);
		ui_want(x, UI_WANT_OPEN_REPLAY)->target = (int)(row - x->p->library->recordings);
		return true;
	}
	case UI_EXPLORE: ui_want(x, UI_WANT_OPEN_EXPLORE)->target = ui->card; return true;
	case UI_AUTHOR: ui_want(x, UI_WANT_OPEN_AUTHOR)->target = ui_pick_card(ui, x->p) ? ui->card : -1; return true;
	case UI_RESUME: ui_want(x, UI_WANT_RESUME_RECORDING)->target = x->argument; return true;
	case UI_SEARCH: ui_focus(ui, UI_FIELD, UI_FIELD_SEARCH); return true;
	case UI_PILLAR:
		ui->pillars ^= 1 << x->argument;
		ui->scroll[UI_SCROLL_CARDS] = -1;
		keep_card(x);
		return true;
	case UI_RECHECK: ui_want(x, UI_WANT_RECHECK); return true;
	case UI_CHOOSE_FOLDER: ui_folder_open(ui); return true;
	default: return false;
	}
}

static void start(struct ui_doing *x, bool rehearse)
{
	for (const char *c = ui_text(x->ui, UI_FIELD_SEED); *c; c++)
		if (*c < '0' || *c > '9') {
			ui_toast_add(x->ui, TOAST_NEWS, "why.seed", "", 6);
			ui_focus(x->ui, UI_FIELD, UI_FIELD_SEED);
			return;
		}
	ui_want(x, UI_WANT_START)->value = rehearse;
}

static bool setup(struct ui_doing *x)
{
	static const int speeds[] = {1, 10, 60};
	struct ui_state *ui = x->ui;
	int row = x->argument / 8, choice = x->argument % 8;
	switch (x->action) {
	case UI_SETUP_SEAT:
		if (row < UI_ROLES_MAX)
			ui->setup.seats[row].seat = choice;
		if (row < UI_ROLES_MAX && choice == 2 && ui->setup.seats[row].policy == 0 && x->p->setup &&
		    row < x->p->setup->role_count && !x->p->setup->roles[row].own_policy)
			ui->setup.seats[row].policy = 1;
		break;
	case UI_SETUP_PACE: ui->setup.automatic = x->argument == 1; break;
	case UI_SETUP_SPEED:
		if (x->argument == 3) {
			ui_overlay_open(ui, UI_OVERLAY_SPEED, UI_FIELD, UI_FIELD_SPEED);
			return true;
		}
		ui->setup.speed = speeds[x->argument % 3];
		break;
	case UI_SETUP_FOLDER: ui_folder_open(ui); return true;
	case UI_SETUP_SEED: ui_want(x, UI_WANT_SETUP_SEED); return true;
	case UI_SETUP_ROLES_ONLY: ui->setup.roles_only = !ui->setup.roles_only; break;
	case UI_SETUP_LANGUAGE: ui->setup.screens[row & 1].language = (enum language)(choice % LANGUAGE_COUNT); break;
	case UI_SETUP_THEME: ui->setup.screens[row & 1].theme = (enum theme_id)(choice % THEME_COUNT); break;
	case UI_SETUP_LOAD: ui_overlay_open(ui, UI_OVERLAY_SETUP_LOAD, UI_FORM_ITEM, 0); return true;
	case UI_SETUP_SAVE:
		ui_overlay_open(ui, UI_OVERLAY_SETUP_SAVE, UI_FIELD, UI_FIELD_WORDS);
		field_set(&ui->fields[UI_FIELD_WORDS], ui->setup.name);
		return true;
	case UI_SETUP_DIAGNOSTIC: ui_want(x, UI_WANT_OPEN_LINE); return true;
	case UI_START: start(x, false); return true;
	case UI_REHEARSE: start(x, true); return true;
	default: return false;
	}
	ui_want(x, UI_WANT_SETUP_CHECK);
	return true;
}

static bool explore(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct explore_picture *e = x->p->explore;
	switch (x->action) {
	case UI_EXPLORE_AGAIN: ui_want(x, UI_WANT_EXPLORE_AGAIN); return true;
	case UI_EXPLORE_STOP: ui_want(x, UI_WANT_EXPLORE_STOP); return true;
	case UI_EXPLORE_METRIC: ui->explore_metric = ui->explore_metric / 6 * 6 + x->argument; return true;
	case UI_EXPLORE_METRIC_NEXT: ui->explore_metric = e->fan_count > 0 ? (ui->explore_metric + 1) % e->fan_count : 0; return true;
	case UI_EXPLORE_PAGE: ui->explore_column = explore_page(e, ui->explore_column, x->argument); return true;
	case UI_EXPLORE_FINDING:
		ui->explore_finding = x->argument;
		if (x->step == 1)
			ui_act(ui, x->p, UI_OPEN_LINE, UI_PLACE_FINDING + x->argument, 0, x->out);
		return true;
	case UI_EXPLORE_LINE: ui_act(ui, x->p, UI_OPEN_LINE, UI_PLACE_FINDING + ui->explore_finding, 0, x->out); return true;
	case UI_EXPLORE_WATCH: ui_want(x, UI_WANT_EXPLORE_WATCH)->target = x->argument > 0 ? x->argument - 1 : ui->explore_finding; return true;
	default: return false;
	}
}

static bool author(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_AUTHOR_STATE:
		ui_toast_forget(ui, "toast.author"); /* the screen says it all */
		ui->room_page = false;
		ui_open(ui, UI_SCREEN_AUTHOR);
		return true;
	case UI_AUTHOR_PLAY: ui_want(x, UI_WANT_AUTHOR_PLAY); return true;
	case UI_AUTHOR_ROW:
		ui->author_finding = x->argument;
		if (x->step == 1)
			ui_act(ui, x->p, UI_OPEN_LINE, UI_PLACE_AUTHOR + x->argument, 0, x->out);
		return true;
	case UI_AUTHOR_LINE: ui_act(ui, x->p, UI_OPEN_LINE, UI_PLACE_AUTHOR + ui->author_finding, 0, x->out); return true;
	default: return false;
	}
}

bool ui_do_library(struct ui_doing *x)
{
	return library(x) || setup(x) || (x->p->explore && explore(x)) || (x->p->author && author(x));
}
