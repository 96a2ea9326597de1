/* ui_seats — the keyboard in the list of seats: up and down lead from role to role, also beyond what is drawn, left and right choose who plays it, a letter leads to the next
 * role with a word that begins with it. Fields of the list pass up and down on to the same field of the next role. */
#include <stdio.h>
#include <string.h>

#include "view/ui/ui_inside.h"

/* Role of the list that has the keyboard, -1: none of them. *field: of its people, UI_FIELDS its choice. */
static int row_now(const struct ui_state *ui, int *field)
{
	int argument = ui->interact.focus.argument;
	enum ui_action action = ui_action_of(ui->interact.focus.action, &argument);
	*field = UI_FIELDS;
	if (action == UI_SETUP_SEAT)
		return argument / 8;
	if (action != UI_FIELD || argument < UI_FIELD_PEOPLE || argument >= UI_FIELD_HEADS + UI_ROLES_MAX)
		return -1;
	*field = argument < UI_FIELD_HEADS ? UI_FIELD_PEOPLE : UI_FIELD_HEADS;
	return argument - *field;
}

/* Hidden roles are the scenario's; people are asked for where they play. */
static bool can_stand(const struct ui_state *ui, const struct ui_pictures *p, int row, int field)
{
	return !p->setup->roles[row].locked && (field == UI_FIELDS || ui->setup.seats[row].seat == 0);
}

static void stand_on(struct ui_state *ui, const struct frame *f, int row, int field)
{
	char id[FRAME_ACTION_MAX];
	snprintf(id, sizeof id, "%s.%d", ui_action_id(UI_SETUP_SEAT), row);
	if (field != UI_FIELDS)
		ui_focus(ui, UI_FIELD, field + row);
	else
		interact_focus(&ui->interact, id, ui->setup.seats[row].seat % 3);
	ui->interact.focus_visible = true;
	ui_keep_visible(ui, f, UI_SCROLL_SEATS, row);
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Some word of the label begins with the letter. */
static bool begins(const char *label, char letter)
{
	for (const char *c = label; *c; c++)
		if (lower(*c) == letter && (c == label || c[-1] == ' ' || c[-1] == '(' || c[-1] == '-'))
			return true;
	return false;
}

bool ui_seat_key(struct ui_state *ui, const struct ui_pictures *p, const struct frame *f, const char *key, struct ui_intents *out)
{
	int field, row = ui->screen == UI_SCREEN_SETUP && ui->overlay == UI_NO_OVERLAY && !ui->list ? row_now(ui, &field) : -1;
	int count = p->setup ? p->setup->role_count : 0;
	count = count < UI_ROLES_MAX ? count : UI_ROLES_MAX;
	if (row < 0 || row >= count || (field != UI_FIELDS && ui->fields[field + row].composed[0]))
		return false;
	int by = strcmp(key, "Up") == 0 ? -1 : strcmp(key, "Down") == 0 ? 1 : 0, across = strcmp(key, "Left") == 0 ? -1 : strcmp(key, "Right") == 0 ? 1 : 0;
	if (by) {
		int to = row + by;
		while (to >= 0 && to < count && !can_stand(ui, p, to, field))
			to += by;
		if (to >= 0 && to < count)
			stand_on(ui, f, to, field);
		return true;
	}
	if (field != UI_FIELDS)
		return false;
	if (across) {
		int seat = ui->setup.seats[row].seat + across;
		if (seat >= 0 && seat < 3)
			ui_act(ui, p, UI_SETUP_SEAT, row * 8 + seat, 0, out);
		stand_on(ui, f, row, field);
		return true;
	}
	const char *letter = strncmp(key, "Shift+", 6) == 0 ? key + 6 : key;
	if (!(letter[0] >= 'A' && letter[0] <= 'Z') || letter[1])
		return false;
	for (int i = 1; i <= count; i++) {
		int to = (row + i) % count;
		if (can_stand(ui, p, to, field) && begins(p->setup->roles[to].label, lower(letter[0]))) {
			stand_on(ui, f, to, field);
			break;
		}
	}
	return true;
}
