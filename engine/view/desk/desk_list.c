/* desk_list — entries of the drop-downs, and the open one. Update asks desk_list_entries what an entry means. */
#include "view/desk/desk_list.h"

#include "view/ui/ui_pick.h"

static const int delays[] = {0, 5, 10, 20, 40, 60, 120, 240};
static const char *const policies[] = {"policy.own", "policy.cautious", "policy.bold", "policy.random",
                                       "policy.scripted"};

int desk_list_delay(int entry)
{
	return delays[entry < 0 || entry > 7 ? 0 : entry];
}

static int delay_entries(struct desk *d, const char **out, int *chosen)
{
	for (int i = 0; i < 8; i++) {
		out[i] = delays[i]
		             ? FRAME_SAY(d->f, "console.delay", I18N_TEXT("time", desk_duration(d, 60 * delays[i])))
		             : frame_say(d->f, "console.at-once");
		*chosen = d->ui->ruling_delay == delays[i] ? i : *chosen;
	}
	return 8;
}

static int owner_entries(struct desk *d, const char **out, int *chosen)
{
	const struct audience_decision_detail *x = ui_pick_decision(d->ui, d->p);
	int count = 0, owner = ui_pick_owner(d->ui, x);
	for (int i = 0; x && i < x->answer_count && count < DESK_LIST_MAX; i++) {
		*chosen = x->answers[i].role == owner ? count : *chosen;
		out[count++] = x->answers[i].label.text;
	}
	return count;
}

static int policy_entries(struct desk *d, int row, const char **out, int *chosen)
{
	const struct setup_picture *s = d->p->setup;
	int count = 0;
	for (int i = 0; i < 5; i++) {
		if (i == 0 && !(s && row < s->role_count && s->roles[row].own_policy))
			continue;
		*chosen = d->ui->setup.seats[row].policy == i ? count : *chosen;
		out[count++] = frame_say(d->f, policies[i]);
	}
	return count;
}

static int role_entries(struct desk *d, const char **out, int *chosen)
{
	const struct audience_role *role = d->p->role;
	int count = 0;
	for (int i = 0; role && i < role->role_count && count < DESK_LIST_MAX; i++) {
		if (role->roles[i].index == role->seat.index)
			continue;
		*chosen = role->roles[i].index == d->ui->role_other ? count : *chosen;
		out[count++] = role->roles[i].label.text;
	}
	return count;
}

int desk_list_entries(struct desk *d, int list, const char **out, int *chosen)
{
	*chosen = 0;
	switch ((enum ui_list)(list / 64)) {
	case UI_LIST_OWNER: return owner_entries(d, out, chosen);
	case UI_LIST_DELAY: return delay_entries(d, out, chosen);
	case UI_LIST_POLICY: return policy_entries(d, list % 64, out, chosen);
	case UI_LIST_COMPARE: return role_entries(d, out, chosen);
	case UI_LIST_SHOWS:
		out[0] = frame_say(d->f, "setup.shows-console");
		out[1] = frame_say(d->f, "setup.shows-room");
		*chosen = d->ui->setup.screens[list % 64 & 1].shows;
		return 2;
	case UI_LIST_CHANNEL:
		for (int i = 0; i < AUDIENCE_CHANNELS; i++)
			out[i] = words_channel(d->f, (enum audience_channel)i);
		*chosen = d->ui->form_channel;
		return AUDIENCE_CHANNELS;
	case UI_LIST_NONE:
	case UI_LISTS: break;
	}
	return 0;
}

void desk_open_list(struct desk *d)
{
	const char *entries[DESK_LIST_MAX];
	int chosen, count = desk_list_entries(d, d->ui->list, entries, &chosen);
	for (size_t i = 0; i < d->f->hit_count; i++) {
		const struct frame_hit *hit = &d->f->hits[i];
		if (hit->target.argument != d->ui->list || ui_action_by_id(hit->target.action) != UI_LIST)
			continue;
		struct box control = box_move(hit->box, -d->f->draw.dx, -d->f->draw.dy);
		double most = control.w;
		for (int k = 0; k < count; k++) {
			double wide = frame_text_width(d->f, desk_bold(TEXT_16, COLOUR_TEXT), entries[k]) + 28;
			most = wide > most ? wide : most;
		}
		if (control.x + most > FRAME_WIDTH - 8)
			control.x = FRAME_WIDTH - 8 - most;
		control.w = most;
		menu_list(d->f, control, ui_action_id(UI_LIST_ENTRY), entries, (size_t)count, chosen);
		return;
	}
}
