/* desk_palette — every action, inject and record entry, found by typing. The list is built from the action table and the pictures each time it is needed, by
 * drawing and by update alike, so that the row chosen is the row done. */
#include <stdint.h>
#include <string.h>

#include "view/desk/desk_form.h"
#include "view/text/find.h"
#include "view/ui/ui_pick.h"

struct build {
	struct desk *d;
	const char *query, *group;
	struct palette_entry *out;
	int count, capacity;
};

/* Every word typed must be somewhere in the row, or in the further words by which its action is found; the first one found in the line is marked. */
static bool matches(struct build *b, struct palette_entry *e)
{
	const char *id = frame_print(b->d->f, "find.%s", ui_action_id(e->action));
	bool plain = e->argument == 0 && (ui_action_where(e->action) & UI_IN_PALETTE);
	const char *key = e->key && strlen(b->query) > 1 ? e->key : NULL; /* a single letter is rather the beginning of a word */
	const char *const texts[] = {e->line, e->detail, key, plain ? frame_say(b->d->f, id) : NULL};
	return find_all(b->query, texts, sizeof texts / sizeof *texts, &e->match, &e->match_length);
}

static void add(struct build *b, enum ui_action action, int argument, enum icon icon, const char *line,
                const char *detail)
{
	char key[24];
	struct palette_entry e = {
	    .group = b->group, .line = line, .detail = detail, .icon = icon, .action = action, .argument = argument};
	const char *why = ui_why_not(b->d->ui, b->d->p, action, argument);
	if (b->count >= b->capacity || ui_is_absent(b->d->p, action))
		return;
	if (argument == 0 && ui_action_keys(action) == 1 && ui_action_key(action, 0, false, key))
		e.key = frame_print(b->d->f, "%s", key);
	e.why = why ? frame_say(b->d->f, why) : NULL;
	if (matches(b, &e))
		b->out[b->count++] = e;
}

static enum icon icon_of(enum ui_action action)
{
	static const struct {
		enum ui_action action;
		enum icon icon;
	} icons[] = {
	    {UI_FIRE, ICON_PLAY},
	    {UI_HOLD, ICON_HOLD},
	    {UI_SKIP, ICON_SKIP},
	    {UI_EDIT, ICON_PENCIL},
	    {UI_UNDO, ICON_UNDO},
	    {UI_RESTORE, ICON_UNDO},
	    {UI_PAUSE, ICON_PAUSE},
	    {UI_JUMP_NEXT, ICON_STEPF},
	    {UI_JUMP_TO, ICON_STEPF},
	    {UI_NOTE, ICON_NOTE},
	    {UI_INJECT, ICON_PLUS},
	    {UI_ROLE, ICON_EYE},
	    {UI_RECORD_OPEN, ICON_DECISION},
	    {UI_RECORD, ICON_DECISION},
	    {UI_CLOSE, ICON_DECISION},
	    {UI_EXTEND, ICON_CLOCK},
	    {UI_PROPOSAL, ICON_PENCIL},
	    {UI_PROPOSE, ICON_PENCIL},
	    {UI_APPROVE, ICON_CHECK},
	    {UI_REFUSE, ICON_CROSS},
	    {UI_SHARE, ICON_SEND},
	    {UI_KEYS, ICON_LIST},
	    {UI_SWAP, ICON_SWAP},
	    {UI_FULLSCREEN, ICON_MONITOR},
	    {UI_LANGUAGE, ICON_WEB},
	    {UI_ROOM_LANGUAGE, ICON_WEB},
	    {UI_END, ICON_END},
	    {UI_QUIT, ICON_END},
	    {UI_LEAVE, ICON_FOLDER},
	    {UI_MODULE_NEXT, ICON_LIST},
	    {UI_MODULE_TO, ICON_LIST},
	    {UI_DISCUSS, ICON_SPEECH},
	    {UI_DISCUSS_MORE, ICON_SPEECH},
	    {UI_NEW_SESSION, ICON_PLAY},
	    {UI_REPLAY, ICON_UNDO},
	    {UI_EXPLORE, ICON_CHART},
	    {UI_AUTHOR, ICON_PENCIL},
	    {UI_SEARCH, ICON_SEARCH},
	    {UI_START, ICON_PLAY},
	    {UI_REHEARSE, ICON_BOT},
	    {UI_BOOKMARK, ICON_BOOKMARK},
	    {UI_BRANCH, ICON_BRANCH},
	    {UI_COMPARE, ICON_CHART},
	    {UI_WHY, ICON_SEARCH},
	    {UI_REPORT, ICON_PAPER},
	    {UI_SHOW, ICON_MONITOR},
	    {UI_HOTWASH_BRANCH, ICON_BRANCH},
	    {UI_HOTWASH_REPLAY, ICON_PLAY},
	    {UI_HOTWASH_WHY, ICON_SEARCH},
	    {UI_SPEED_MORE, ICON_CLOCK},
	};
	for (size_t i = 0; i < sizeof icons / sizeof *icons; i++)
		if (icons[i].action == action)
			return icons[i].icon;
	return ICON_CHEVR;
}

/* What a command would act on now, as its second line. */
static const char *detail_of(struct build *b, enum ui_action action)
{
	const struct ui_pictures *p = b->d->p;
	const struct audience_inject_detail *inject = ui_pick_inject(b->d->ui, p);
	const struct audience_decision_detail *decision = ui_pick_decision(b->d->ui, p);
	switch (action) {
	case UI_FIRE:
	case UI_HOLD:
	case UI_SKIP:
	case UI_EDIT:
		return inject ? frame_print(b->d->f, "%02d  %s", inject->row.number, inject->row.subject.text) : NULL;
	case UI_EXTEND:
	case UI_CLOSE:
	case UI_RECORD:
	case UI_RECORD_OPEN:
		return decision ? frame_print(b->d->f, "%d  %s", decision->number, decision->question.text) : NULL;
	case UI_UNDO: {
		if (!p->console || !p->console->undo.possible)
			return NULL;
		int also = p->console->undo.events;
		const char *parts[] = {desk_line(b->d, &p->console->undo.line), also ? FRAME_SAY(b->d->f, "transport.also", I18N_NUMBER("count", also)) : NULL};
		return desk_join(b->d, parts, 2);
	}
	default: return NULL;
	}
}

static void add_commands(struct build *b)
{
	for (int i = 1; i < UI_ACTION_COUNT; i++) {
		enum ui_action action = (enum ui_action)i;
		int where = ui_action_where(action);
		if ((where & UI_IN_PALETTE) && (where & ui_place(b->d->ui)))
			add(b, action, 0, icon_of(action), frame_say(b->d->f, ui_action_label(action)),
			    detail_of(b, action));
	}
	for (int k = 0; k < 3 && (ui_place(b->d->ui) & UI_AT_RUN); k++)
		add(b, UI_SPEED, k, ICON_CLOCK,
		    FRAME_SAY(b->d->f, "palette.speed",
		              I18N_NUMBER("speed", k == 0   ? 1
		                                   : k == 1 ? 10
		                                            : 60)),
		    NULL);
}

static void add_role(struct build *b, const struct audience_seat *seat)
{
	struct frame *f = b->d->f;
	int r = seat->index;
	struct i18n_argument role[] = {I18N_TEXT("role", seat->label.text), {0}};
	const char *facts = FRAME_SAY(f, "palette.facts", I18N_NUMBER("count", seat->facts));
	add(b, UI_ROLE, r + 1, ICON_EYE, frame_format(f, "palette.role", role), facts);
	add(b, UI_INJECT, r + 1, ICON_SEND, frame_format(f, "palette.inject", role), NULL);
	add(b, UI_NOTE, r + 1, ICON_NOTE, frame_format(f, "palette.note", role), NULL);
	add(b, UI_PROPOSE, r + 1, ICON_PENCIL, frame_format(f, "palette.propose", role), NULL);
	if (seat->seat[0] != 'h')
		add(b, UI_SEAT, r * 8 + 1, ICON_PERSON, frame_format(f, "palette.seat-held", role), NULL);
	if (seat->seat[0] != 'p')
		add(b, UI_SEAT, r * 8, ICON_PEOPLE, frame_format(f, "palette.seat-played", role), NULL);
	if (seat->seat[0] != 'b')
		add(b, UI_SEAT, r * 8 + 3, ICON_BOT, frame_format(f, "palette.seat-bot", role), NULL);
}

static void add_run(struct build *b)
{
	const struct audience_console *c = b->d->p->console;
	struct frame *f = b->d->f;
	const struct audience_decision_detail *decision = ui_pick_decision(b->d->ui, b->d->p);
	for (int i = 0; decision && i < decision->answer_count; i++)
		add(b, UI_RECORD_OPEN, decision->answers[i].role + 1, ICON_DECISION,
		    FRAME_SAY(f, "palette.record", I18N_NUMBER("number", decision->number),
		              I18N_TEXT("role", decision->answers[i].label.text)),
		    decision->question.text);
	for (int i = 0; *b->query && i < c->role_count; i++)
		add_role(b, &c->roles[i]);
	for (int i = 0; i < c->action_count; i++)
		if (c->actions[i].status == AUDIENCE_ACTION_POSSIBLE)
			add(b, UI_ACT, c->actions[i].index, ICON_TARGET,
			    FRAME_SAY(f, "palette.act", I18N_TEXT("action", c->actions[i].name.text)),
			    words_names(f, &c->actions[i].owners, false, desk_style(TEXT_16, COLOUR_TEXT2), 300));
	b->group = frame_say(f, "palette.group-list");
	for (int i = 0; *b->query && i < c->row_count; i++) {
		const struct audience_msel_row *row = &c->rows[i];
		const char *names = words_names(f, &row->to, false, desk_style(TEXT_16, COLOUR_TEXT2), 300);
		const char *parts[] = {row->at < 0 ? NULL : desk_time(b->d, row->at), words_channel(f, row->channel),
		                       names};
		add(b, UI_MSEL_ROW, row->index, words_channel_icon(row->channel),
		    FRAME_SAY(f, "palette.row", I18N_TEXT("number", frame_print(f, "%02d", row->number)),
		              I18N_TEXT("subject", row->subject.text)),
		    desk_join(b->d, parts, 3));
	}
	b->group = frame_say(f, "palette.group-record");
	for (int i = 0; i < c->approval_count; i++)
		add(b, UI_APPROVAL, c->approvals[i].index, ICON_CLOCK,
		    FRAME_SAY(f, "palette.approval", I18N_TEXT("role", c->approvals[i].by.text)),
		    c->approvals[i].name.text);
	for (int i = 0; *b->query && i < c->proposal_count; i++)
		add(b, UI_PROPOSAL, c->proposals[i].index, ICON_PENCIL,
		    FRAME_SAY(f, "console.proposal-from", I18N_TEXT("role", c->proposals[i].role.text)),
		    c->proposals[i].words);
}

static void add_library(struct build *b)
{
	const struct library_picture *l = b->d->p->library;
	b->group = frame_say(b->d->f, "library.scenarios");
	for (int i = 0; i < l->scenario_count; i++)
		add(b, UI_CARD, i, icon_by_name(l->scenarios[i].sector), l->scenarios[i].title,
		    l->scenarios[i].premise);
	b->group = frame_say(b->d->f, "library.recordings");
	for (int i = 0; i < l->recording_count; i++)
		add(b, UI_RECORDING, i, ICON_RECORD, l->recordings[i].title, l->recordings[i].ending);
	for (int i = 0; i < l->recording_count; i++)
		if (l->recordings[i].unfinished && !l->recordings[i].busy && l->recordings[i].verified != LIBRARY_DAMAGED)
			add(b, UI_RESUME, i, ICON_PLAY, FRAME_SAY(b->d->f, "palette.resume", I18N_TEXT("title", l->recordings[i].title)), l->recordings[i].file);
}

static void add_replay(struct build *b)
{
	const struct replay_picture *r = b->d->p->replay;
	b->group = frame_say(b->d->f, "replay.bookmarks");
	for (int i = 0; i < r->bookmark_count; i++)
		add(b, UI_BOOKMARK_ROW, i, ICON_BOOKMARK, r->bookmarks[i].text, desk_time(b->d, r->bookmarks[i].at));
	for (int i = 0; i < r->metric_count; i++)
		add(b, UI_WHY, i + 1, ICON_SEARCH,
		    FRAME_SAY(b->d->f, "palette.why", I18N_TEXT("metric", r->metrics[i].name.text)), NULL);
}

/* How good a match is: 0 the label begins with it, then where one of its words does, then within a word, the nearer to the beginning the better; last: only in the
 * further words. Japanese words begin where particles and points end. */
static size_t rank(const struct palette_entry *e)
{
	static const char *const ends[] = {" ", "・", "を", "の", "に", "へ", "と", "が"};
	if (!e->match_length)
		return SIZE_MAX;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t length = strlen(ends[i]);
		if (e->match >= length && memcmp(e->line + e->match - length, ends[i], length) == 0)
			return e->match;
	}
	return e->match == 0 ? 0 : 4096 + e->match;
}

/* The best matches first; among equals the table's order stays. */
static void best_first(struct build *b)
{
	for (int i = 1; i < b->count; i++) {
		struct palette_entry e = b->out[i];
		int at = i;
		for (; at > 0 && rank(&b->out[at - 1]) > rank(&e); at--)
			b->out[at] = b->out[at - 1];
		b->out[at] = e;
	}
}

int palette_build(struct desk *d, struct palette_entry *out, int capacity)
{
	/* What an input method is still composing counts as well: the list narrows while it is typed. */
	const struct field *typed = &d->ui->fields[UI_FIELD_PALETTE];
	struct build b = {.d = d, .query = frame_print(d->f, "%.*s%s%s", (int)typed->caret, typed->text, typed->composed, typed->text + typed->caret), .out = out, .capacity = capacity};
	b.group = frame_say(d->f, "palette.group-commands");
	add_commands(&b);
	best_first(&b);
	if ((ui_place(d->ui) & UI_AT_RUN) && d->p->console)
		add_run(&b);
	if (d->ui->screen == UI_SCREEN_LIBRARY && d->p->library)
		add_library(&b);
	if (d->ui->screen == UI_SCREEN_REPLAY && d->p->replay)
		add_replay(&b);
	return b.count;
}

void palette_window(const struct desk *d, int total, int *first, int *count)
{
	struct box ground, place = form_place(d, &ground);
	int most = (int)((place.h - 64 - 48 - 94) / 56),
	    chosen = d->ui->palette_chosen < total ? d->ui->palette_chosen : total - 1;
	most = most < MENU_ROWS_MAX ? most : MENU_ROWS_MAX;
	*first = chosen >= most ? chosen - most + 1 : 0;
	*count = total - *first < most ? total - *first : most;
}

void desk_palette(struct desk *d)
{
	struct box ground, place = form_place(d, &ground);
	struct palette_entry *entries = arena_allocate(&d->f->arena, PALETTE_MAX * sizeof *entries);
	struct menu_row rows[MENU_ROWS_MAX];
	if (!entries)
		return;
	int total = palette_build(d, entries, PALETTE_MAX),
	    chosen = d->ui->palette_chosen < total ? d->ui->palette_chosen : total - 1;
	int first, count;
	palette_window(d, total, &first, &count);
	for (int i = 0; i < count; i++) {
		const struct palette_entry *e = &entries[first + i];
		rows[i] =
		    (struct menu_row){e->group, e->icon, e->line, e->detail, e->key, e->why, e->match, e->match_length};
	}
	draw_rect(&d->f->draw, ground, COLOUR_BG);
	struct field *field = &d->ui->fields[UI_FIELD_PALETTE];
	menu_palette(d->f, place, field, ui_action_id(UI_PALETTE_FIELD), frame_say(d->f, "palette.placeholder"), rows,
	             (size_t)(count > 0 ? count : 0), chosen - first, total - first - count,
	             ui_action_id(UI_PALETTE_ROW));
	if (total == 0)
		desk_say(d, place.x + 24, place.y + 104, place.w - 48, desk_style(TEXT_16, COLOUR_TEXT2),
		         "palette.nothing");
}
