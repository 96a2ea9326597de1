/* desk_sentence — conditions, effects and events in words. The grammar is in the interface texts: one id for each kind, with the parts as arguments. */
#include <stdlib.h>
#include <string.h>

#include "view/desk/desk.h"

static const char *safe(const char *text)
{
	return text ? text : "";
}

static const char *const clause_ids[] = {
    [AUDIENCE_CLAUSE_ALL] = "all",
    [AUDIENCE_CLAUSE_ANY] = "any",
    [AUDIENCE_CLAUSE_NOT] = "not",
    [AUDIENCE_CLAUSE_METRIC] = "value",
    [AUDIENCE_CLAUSE_VARIABLE] = "value",
    [AUDIENCE_CLAUSE_RESOURCE] = "value",
    [AUDIENCE_CLAUSE_KNOWS] = "knows",
    [AUDIENCE_CLAUSE_FIRED] = "fired",
    [AUDIENCE_CLAUSE_DECIDED] = "decided",
    [AUDIENCE_CLAUSE_OPEN] = "open",
    [AUDIENCE_CLAUSE_DONE] = "done",
    [AUDIENCE_CLAUSE_RUNNING] = "running",
    [AUDIENCE_CLAUSE_AUTHORITY] = "authority",
    [AUDIENCE_CLAUSE_APPROVED] = "approved",
    [AUDIENCE_CLAUSE_MODULE] = "module",
    [AUDIENCE_CLAUSE_TIME] = "time",
    [AUDIENCE_CLAUSE_ULTRA_VIRES] = "ultra-vires",
    [AUDIENCE_CLAUSE_SHARED] = "shared",
    [AUDIENCE_CLAUSE_FUNCTION] = "function",
    [AUDIENCE_CLAUSE_AFTER] = "after",
};

static const char *sign_of(const char *compare)
{
	static const char *const signs[][2] = {{"<=", "≤"}, {">=", "≥"}, {"!=", "≠"}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(compare, signs[i][0]) == 0)
			return signs[i][1];
	return compare;
}

const char *desk_clause(struct desk *d, const struct audience_clause *c)
{
	struct frame *f = d->f;
	const char *kind = clause_ids[c->kind], *value = frame_print(f, "%lld", (long long)c->value);
	const char *role = *safe(c->role.text) ? c->role.text : NULL;
	bool plain = !*safe(c->compare), of_all = c->kind == AUDIENCE_CLAUSE_ALL || c->kind == AUDIENCE_CLAUSE_ANY ||
	                                          c->kind == AUDIENCE_CLAUSE_NOT;
	if (c->kind == AUDIENCE_CLAUSE_TIME)
		value = desk_time(d, c->value);
	const char *ending = plain && !c->yes && !of_all && c->kind != AUDIENCE_CLAUSE_AFTER &&
	                             c->kind != AUDIENCE_CLAUSE_TIME && c->kind != AUDIENCE_CLAUSE_FUNCTION
	                         ? "-not"
	                         : "";
	if (c->kind == AUDIENCE_CLAUSE_AFTER && c->wait == 0)
		ending = "-at-once";
	if ((c->kind == AUDIENCE_CLAUSE_KNOWS || c->kind == AUDIENCE_CLAUSE_AUTHORITY) && !role)
		role = frame_say(f, "clause.anybody");
	const char *name = safe(c->name.text);
	if (c->number > 0)
		name = frame_print(f, "%d %s", c->number, name);
	if (c->kind == AUDIENCE_CLAUSE_DECIDED)
		role = c->letter[0] ? c->letter : frame_say(f, "clause.any-option");
	if (!plain) {
		kind = c->kind == AUDIENCE_CLAUSE_TIME ? kind : "value";
		ending = "";
	}
	if (plain && strcmp(kind, "value") == 0)
		kind = c->kind == AUDIENCE_CLAUSE_VARIABLE ? "flag" : "some"; /* set or not; a count of one or more, or none */
	const char *id = frame_print(f, "clause.%s%s", kind, ending);
	const char *event = *safe(c->event) ? frame_say(f, frame_print(f, "pattern.%s", c->event)) : "";
	return FRAME_SAY(f, id, I18N_TEXT("name", name), I18N_TEXT("role", safe(role)),
	                 I18N_TEXT("sign", sign_of(safe(c->compare))), I18N_TEXT("value", value),
	                 I18N_TEXT("event", event), I18N_TEXT("wait", desk_duration(d, c->wait)));
}

static const char *const effect_ids[] = {
    [AUDIENCE_EFFECT_METRIC] = "value",      [AUDIENCE_EFFECT_RESOURCE] = "value",
    [AUDIENCE_EFFECT_FACT] = "fact",         [AUDIENCE_EFFECT_AUTHORITY] = "authority",
    [AUDIENCE_EFFECT_FIRE] = "fire",         [AUDIENCE_EFFECT_CANCEL] = "cancel",
    [AUDIENCE_EFFECT_OPEN] = "open",         [AUDIENCE_EFFECT_CLOSE] = "close",
    [AUDIENCE_EFFECT_START] = "start",       [AUDIENCE_EFFECT_STOP] = "stop",
    [AUDIENCE_EFFECT_MODULE] = "module",     [AUDIENCE_EFFECT_END] = "end",
    [AUDIENCE_EFFECT_FUNCTION] = "function",
};

const char *desk_effect(struct desk *d, const struct audience_effect *e)
{
	struct frame *f = d->f;
	const char *kind = effect_ids[e->kind], *name = safe(e->name.text);
	if (e->kind == AUDIENCE_EFFECT_AUTHORITY && e->revoke)
		kind = "revoke";
	if (e->number > 0)
		name = frame_print(f, "%d %s", e->number, name);
	const char *amount = e->set ? frame_print(f, "= %d", e->amount) : desk_signed(d, e->amount);
	const char *roles = words_names(f, &e->roles, false, desk_style(TEXT_16, COLOUR_TEXT), 300);
	const char *id = frame_print(f, "effect.%s", kind);
	const char *text =
	    FRAME_SAY(f, id, I18N_TEXT("name", name), I18N_TEXT("amount", amount), I18N_TEXT("roles", roles));
	const char *parts[4] = {text};
	if (e->delay > 0)
		parts[1] = FRAME_SAY(f, "effect.later", I18N_TEXT("time", desk_duration(d, e->delay)));
	if (e->chance < 100)
		parts[2] = FRAME_SAY(f, "effect.chance", I18N_NUMBER("percent", e->chance));
	if (e->conditional)
		parts[3] = frame_say(f, "effect.conditional");
	return desk_join(d, parts, 4);
}

const char *desk_line(struct desk *d, const struct audience_line *l)
{
	struct frame *f = d->f;
	if (!l->kind)
		return "";
	bool act = *safe(l->command) != 0;
	char own[48];
	const char *id = act ? frame_print(f, "%s", words_act(l->command, l, own)) : frame_print(f, "event.%s", l->kind);
	const char *name = safe(l->name.text), *role = safe(l->role.text);
	if (strcmp(l->kind, "decided") == 0 && l->by_default)
		id = "event.decided-by-limit";
	else if (strcmp(l->kind, "decided") == 0 && !*role)
		id = "event.decided-together";
	else if (strcmp(l->kind, "learned") == 0 && *safe(l->from.text))
		id = "event.shared";
	else if (strcmp(l->kind, "chance") == 0)
		id = l->before < l->after ? "event.chance-hit" : "event.chance-missed";
	return FRAME_SAY(f, id, I18N_TEXT("name", name), I18N_TEXT("role", role), I18N_TEXT("from", safe(l->from.text)),
	                 I18N_TEXT("letter", l->letter), I18N_TEXT("option", safe(l->option.text)),
	                 I18N_NUMBER("number", l->number), I18N_TEXT("change", desk_signed(d, l->after - l->before)),
	                 I18N_TEXT("before", desk_value(d, l->before, safe(l->unit))),
	                 I18N_TEXT("after", desk_value(d, l->after, safe(l->unit))),
	                 I18N_TEXT("words", safe(l->words)));
}

enum icon desk_line_icon(const struct audience_line *l)
{
	static const struct {
		const char *kind;
		enum icon icon;
	} icons[] = {
	    {"fired", ICON_INJECT},        {"due", ICON_INJECT},        {"added", ICON_INJECT},
	    {"skipped", ICON_SKIP},        {"held", ICON_HOLD},         {"opened", ICON_DECISION},
	    {"answered", ICON_DECISION},   {"decided", ICON_DECISION},  {"late", ICON_ALERT},
	    {"metric", ICON_CHART},        {"variable", ICON_GAUGE},    {"resource", ICON_PACKAGE},
	    {"learned", ICON_KEY},         {"shared", ICON_ARROW},      {"forwarded", ICON_ARROW},
	    {"leaked", ICON_ALERT},        {"granted", ICON_LOCK},      {"revoked", ICON_LOCK},
	    {"expired", ICON_LOCK},        {"ending", ICON_END},        {"over", ICON_END},
	    {"condition", ICON_GAUGE},     {"rule", ICON_CLOCK},        {"reaction", ICON_BRANCH},
	    {"chance", ICON_BRANCH},       {"ultra-vires", ICON_ALERT}, {"approval-asked", ICON_CLOCK},
	    {"approved", ICON_CHECK},      {"refused", ICON_CROSS},     {"lapsed", ICON_CROSS},
	    {"proposed", ICON_PENCIL},     {"ruled", ICON_PENCIL},      {"noted", ICON_NOTE},
	    {"module", ICON_LIST},         {"started", ICON_TARGET},    {"done", ICON_SUCCESS},
	    {"carried-out", ICON_SUCCESS}, {"stopped", ICON_SETBACK},   {"handler-failed", ICON_ALERT},
	    {"input", ICON_PERSON},
	};
	for (size_t i = 0; l->kind && i < sizeof icons / sizeof *icons; i++)
		if (strcmp(l->kind, icons[i].kind) == 0)
			return icons[i].icon;
	return ICON_CLOCK;
}
