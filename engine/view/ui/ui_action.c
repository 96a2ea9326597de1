/* ui_action — the table's rows as arrays, and looking up by id (a few comparisons: actions come at the speed of people). */
#include "view/ui/ui_action.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *id, *keys, *label;
	int where;
} actions[UI_ACTION_COUNT] = {{"", "", "", 0},
#define UI_ACTION_ROW(name, id, keys, where) {id, keys, "action." id, where},
                              UI_ACTIONS(UI_ACTION_ROW)
#undef UI_ACTION_ROW
};

const char *ui_action_id(enum ui_action action)
{
	return actions[action].id;
}

enum ui_action ui_action_by_id(const char *id)
{
	for (int i = 1; i < UI_ACTION_COUNT; i++)
		if (strcmp(actions[i].id, id) == 0)
			return (enum ui_action)i;
	return UI_NO_ACTION;
}

enum ui_action ui_action_of(const char *id, int *argument)
{
	enum ui_action action = ui_action_by_id(id);
	const char *dot = strrchr(id, '.');
	char base[64];
	if (action != UI_NO_ACTION || !dot || dot[1] < '0' || dot[1] > '9' || (size_t)(dot - id) >= sizeof base)
		return action;
	memcpy(base, id, (size_t)(dot - id));
	base[dot - id] = 0;
	action = ui_action_by_id(base);
	if (action != UI_NO_ACTION)
		*argument += 8 * atoi(dot + 1);
	return action;
}

int ui_action_where(enum ui_action action)
{
	return actions[action].where;
}

const char *ui_action_label(enum ui_action action)
{
	return actions[action].label;
}

int ui_action_keys(enum ui_action action)
{
	int count = actions[action].keys[0] != 0;
	for (const char *c = actions[action].keys; *c; c++)
		count += *c == ' ';
	return count;
}

bool ui_action_key(enum ui_action action, int argument, bool other, char out[24])
{
	const char *from = actions[action].keys;
	out[0] = 0;
	for (; argument > 0 && from; argument--) {
		from = strchr(from, ' ');
		from = from ? from + 1 : NULL;
	}
	if (from && other) {
		from = strchr(from, '|');
		from = from ? from + 1 : NULL;
	}
	if (!from)
		return false;
	size_t length = strcspn(from, " |");
	if (length == 0 || length >= 24)
		return false;
	memcpy(out, from, length);
	out[length] = 0;
	return true;
}
