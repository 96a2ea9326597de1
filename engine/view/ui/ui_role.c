/* ui_role — the role view: whom to look at, passing on, acting; and who plays a seat. */
#include "view/ui/ui_inside.h"

static void look_at(struct ui_doing *x, int role)
{
	struct ui_state *ui = x->ui;
	const struct audience_console *c = x->p->console;
	if (role < 0)
		role = ui->role >= 0 ? ui->role : c && c->role_count > 0 ? c->roles[0].index : 0;
	if (ui->screen != UI_SCREEN_ROLE)
		ui_open(ui, UI_SCREEN_ROLE);
	if (role != ui->role)
		ui->fact = ui->action = -1;
	ui->role = role;
	ui->scroll[UI_SCROLL_FACTS] = ui->scroll[UI_SCROLL_RECEIVED] = ui->scroll[UI_SCROLL_ACTIONS] = -1;
	ui_want(x, UI_WANT_PICTURE);
}

static void share(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	const struct audience_role *role = x->p->role;
	int place = x->argument > 0 ? x->argument - 1 : ui->fact >= 0 ? ui->fact : role->fact_count - 1;
	if (place >= role->fact_count)
		return;
	ui->fact = place;
	ui_overlay_open(ui, UI_OVERLAY_SHARE, UI_FORM_EVERYBODY, 0);
	ui->form_target = role->facts[place].index;
	ui->form_option = -1;
}

static void pass_on(struct ui_doing *x)
{
	const struct audience_role *role = x->p->role;
	if (!role || x->argument < 0 || x->argument >= role->inject_count || x->step != 1)
		return;
	ui_overlay_open(x->ui, UI_OVERLAY_SHARE, UI_FORM_EVERYBODY, 0);
	x->ui->form_target = -1;
	x->ui->form_option = role->injects[x->argument].index;
}

/* The role that would act: the one looked at when it owns the action, else the action's first owner. */
static int actor(struct ui_doing *x, int action)
{
	const struct audience_role *role = x->p->role;
	const struct audience_console *c = x->p->console;
	for (int i = 0; x->ui->screen == UI_SCREEN_ROLE && role && i < role->action_count; i++)
		if (role->actions[i].index == action)
			return role->actions[i].role >= 0 ? role->actions[i].role : role->seat.index;
	for (int i = 0; c && i < c->action_count; i++)
		if (c->actions[i].index == action)
			return c->actions[i].role;
	return -1;
}

static void act(struct ui_doing *x)
{
	int role = actor(x, x->argument);
	if (x->action == UI_ACT_ANYWAY) {
		ui_overlay_open(x->ui, UI_OVERLAY_ANYWAY, UI_CANCEL, 0);
		x->ui->form_target = x->argument;
		x->ui->form_role = role;
		return;
	}
	struct ui_intent *intent = ui_want(x, x->action == UI_STOP ? UI_WANT_STOP : UI_WANT_ACT);
	intent->target = x->argument;
	intent->role = role;
}

static void show_action(struct ui_doing *x)
{
	if (x->ui->screen != UI_SCREEN_ROLE)
		look_at(x, actor(x, x->argument));
	x->ui->action = x->argument;
	x->ui->scroll[UI_SCROLL_ACTIONS] = -1;
}

static void seat(struct ui_doing *x)
{
	struct ui_intent *intent = ui_want(x, UI_WANT_SEAT);
	int choice = x->argument % 8;
	intent->role = x->argument / 8;
	intent->option = choice < 2 ? choice : 2;
	intent->value = choice < 2 ? 0 : choice - 2;
}

static int first_other(const struct ui_pictures *p, int now)
{
	int first = -1;
	for (int i = 0; p->role && i < p->role->role_count; i++) {
		int role = p->role->roles[i].index;
		if (role == p->role->seat.index)
			continue;
		if (role == now)
			return now;
		first = first < 0 ? role : first;
	}
	return first;
}

bool ui_do_role(struct ui_doing *x)
{
	struct ui_state *ui = x->ui;
	switch (x->action) {
	case UI_ROLE: look_at(x, x->argument - 1); return true;
	case UI_ROLE_ROW: look_at(x, x->argument); return true;
	case UI_SEAT: seat(x); return true;
	case UI_FACT_ROW:
		ui->fact = x->argument;
		if (x->step == 1) {
			x->argument++;
			share(x);
		}
		return true;
	case UI_SHARE: share(x); return true;
	case UI_PASS_ON: pass_on(x); return true;
	case UI_ALL_FACTS: ui_overlay_open(ui, UI_OVERLAY_ALL_FACTS, UI_CANCEL, 0); return true;
	case UI_COMPARE_ROLES:
		ui->role_other = first_other(x->p, ui->role_other);
		ui_overlay_open(ui, UI_OVERLAY_COMPARE, UI_LIST, UI_LIST_COMPARE * 64);
		ui_want(x, UI_WANT_PICTURE);
		return true;
	case UI_ACTION_ROW: show_action(x); return true;
	case UI_ACT:
	case UI_ACT_ANYWAY:
	case UI_STOP: act(x); return true;
	case UI_DUE_ROW:
	case UI_STATION: return true;
	default: return false;
	}
}
