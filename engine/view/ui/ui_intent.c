/* ui_intent — names and the list. */
#include "view/ui/ui_intent.h"

#include <string.h>

static const char *const names[UI_INTENT_COUNT] = {"none",
#define UI_INTENT_NAME(name) #name,
                                                   UI_INTENTS(UI_INTENT_NAME)
#undef UI_INTENT_NAME
};

const char *ui_intent_name(enum ui_intent_kind kind)
{
	return names[kind];
}

struct ui_intent *ui_intent_add(struct ui_intents *list, enum ui_intent_kind kind)
{
	if (list->count >= UI_INTENTS_MAX)
		return NULL;
	struct ui_intent *intent = &list->items[list->count++];
	memset(intent, 0, sizeof *intent);
	intent->kind = kind;
	intent->target = intent->option = intent->role = -1;
	intent->time = -1;
	intent->confidence = -1;
	return intent;
}
