/* desk_form_inject — the longer forms of a running session: an ad-hoc or edited inject, the module to begin, another choice in a replay, what a failed
 * verification found. */
#include <math.h>

#include "base/duration.h"
#include "view/desk/desk_form.h"
#include "view/ui/ui_pick.h"

bool form_parse_time(const char *text, const struct audience_header *header, int64_t *at)
{
	int hour = 0, minute = 0, digits = 0;
	const char *c = text;
	while (*c == ' ' || *c == '+')
		c++;
	size_t length = 0;
	while (c[length] && c[length] != ' ')
		length++;
	for (size_t i = 0; i < length && c[i] >= '0' && c[i] <= '9' && i < 2; i++, digits++)
		hour = hour * 10 + (c[i] - '0');
	if (digits && c[digits] == ':') {
		const char *m = c + digits + 1;
		if (!(m[0] >= '0' && m[0] <= '5' && m[1] >= '0' && m[1] <= '9') || (m[2] && m[2] != ' ') || hour > 23)
			return false;
		minute = (m[0] - '0') * 10 + m[1] - '0';
		int64_t now = header->start_local + header->now, today = now - ((now % 86400) + 86400) % 86400;
		int64_t wanted = today + hour * 3600 + minute * 60;
		*at = (wanted < now ? wanted + 86400 : wanted) - header->start_local;
		return true;
	}
	int64_t seconds;
	if (!duration_parse(c, length, &seconds) || (length && c[length - 1] >= '0' && c[length - 1] <= '9'))
		return false;
	*at = header->now + seconds;
	return true;
}

void form_inject(struct desk *d)
{
	struct ui_state *ui = d->ui;
	struct frame *fr = d->f;
	bool edit = ui->overlay == UI_OVERLAY_EDIT;
	struct form f =
	    form_begin(d, edit ? ICON_PENCIL : ICON_PLUS, frame_say(fr, edit ? "form.edit" : "form.inject"), 792);
	form_field(&f, "form.subject", UI_FIELD_SUBJECT, 40, NULL);
	double half = (f.w - 16) / 2, y = f.y;
	desk_say(d, f.x, y + 18, half, desk_style(TEXT_16, COLOUR_TEXT2), "form.from");
	desk_field(d, box_make(f.x, y + 28, half, 40), UI_FIELD_FROM, NULL, false);
	desk_say(d, f.x + half + 16, y + 18, half, desk_style(TEXT_16, COLOUR_TEXT2), "form.channel");
	if (edit)
		desk_text(d, f.x + half + 28, y + 54, half - 12, desk_style(TEXT_16, COLOUR_TEXT),
		          words_channel(fr, (enum audience_channel)ui->form_channel));
	else
		desk_dropdown(d, box_make(f.x + half + 16, y + 28, half, 40), UI_LIST_CHANNEL, 0,
		              words_channel(fr, (enum audience_channel)ui->form_channel), MARK_NONE);
	f.y += 84;
	form_field(&f, "form.body", UI_FIELD_WORDS, 128, NULL);
	form_roles(&f, "form.to", ui->form_roles, 0, NULL, true, true);
	desk_say(d, f.x, f.y + 18, 200, desk_style(TEXT_16, COLOUR_TEXT2), "form.when");
	struct control_segment segments[4] = {
	    {.label = frame_say(fr, edit ? "form.unchanged" : "form.now")},
	    {.label = FRAME_SAY(fr, "console.in", I18N_TEXT("time", desk_duration(d, 300)))},
	    {.label = FRAME_SAY(fr, "console.in", I18N_TEXT("time", desk_duration(d, 900)))},
	    {.label = frame_say(fr, "form.at")}};
	frame_group(fr, 4);
	desk_segments(d, box_make(f.x, f.y + 28, f.w - 136, 40), ui_action_id(UI_FORM_TIME), segments, 4,
	              ui->form_time);
	frame_group(fr, 0);
	desk_field(d, box_make(f.x + f.w - 124, f.y + 28, 124, 40), UI_FIELD_TIME, form_time_example(d), false);
	f.y += 84;
	form_end(&f, edit ? "button.save" : "button.send", ICON_SEND, edit ? "button.save-fire" : NULL);
}

void form_module(struct desk *d)
{
	const struct desk_status *s = &d->p->status;
	struct form f = form_begin(d, ICON_LIST, frame_say(d->f, "form.module"), fmin(200 + 52 * s->module_count, 792));
	form_text(&f, COLOUR_TEXT2, frame_say(d->f, "form.module-text"));
	frame_group(d->f, 3);
	for (int i = 0; i < s->module_count && f.y + 48 < f.b.y + f.b.h - 80; i++, f.y += 52) {
		bool now = d->p->console && d->p->console->header.phase == i + 1;
		desk_row(d, box_make(f.x, f.y, f.w, 48), 6, UI_FORM_ITEM, i, d->ui->form_target == i);
		desk_text(d, f.x + 16, f.y + 30, 40, desk_bold(TEXT_16, COLOUR_TEXT), frame_print(d->f, "%d", i + 1));
		desk_scenario(d, f.x + 56, f.y + 30, f.w - 200, desk_style(TEXT_16, COLOUR_TEXT), s->modules[i]);
		if (now)
			desk_right(d, f.x + f.w - 16, f.y + 30, 120, desk_style(TEXT_16, COLOUR_TEXT2),
			           frame_say(d->f, "form.module-now"));
		desk_row_end(d);
	}
	frame_group(d->f, 0);
	form_end(&f, "button.begin", ICON_NONE, NULL);
}

void form_branch(struct desk *d)
{
	const struct replay_picture *r = d->p->replay;
	int count = r ? r->option_count : 0;
	struct form f = form_begin(d, ICON_BRANCH, frame_say(d->f, "form.branch"), fmin(296 + 56 * count, 792));
	form_text(&f, COLOUR_TEXT,
	          count ? r->question.text
	                : FRAME_SAY(d->f, "form.branch-here", I18N_TEXT("time", r ? desk_time(d, r->now) : "")));
	frame_group(d->f, 3);
	for (int i = 0; i < count && f.y + 52 < f.b.y + f.b.h - 80; i++, f.y += 56) {
		const struct replay_option *o = &r->options[i];
		desk_row(d, box_make(f.x, f.y, f.w, 52), 6, UI_FORM_ITEM, i, d->ui->form_option == i);
		mark_badge(d->f, words_pillar(o->option.pillar), f.x + 26, f.y + 26, 18, MARK_FILLED);
		desk_text(d, f.x + 48, f.y + 32, 24, desk_bold(TEXT_16, COLOUR_TEXT), o->option.letter);
		double right = f.x + f.w - 16;
		if (o->taken)
			right -= desk_right(d, right, f.y + 32, 120, desk_style(TEXT_16, COLOUR_TEXT2),
			                    frame_say(d->f, "form.branch-taken")) +
			         12;
		desk_scenario(d, f.x + 76, f.y + 32, right - f.x - 76, desk_style(TEXT_16, COLOUR_TEXT),
		              o->option.text);
		desk_row_end(d);
	}
	frame_group(d->f, 0);
	form_text(&f, COLOUR_TEXT2, frame_say(d->f, "form.branch-text"));
	form_end(&f, "button.try", ICON_BRANCH, NULL);
}

void form_verify(struct desk *d)
{
	const struct replay_badge *x = d->p->replay ? &d->p->replay->badge : NULL;
	struct frame *fr = d->f;
	if (!x)
		return;
	struct form f = form_begin(
	    d, ICON_ALERT,
	    FRAME_SAY(fr, "verify.differs-at", I18N_NUMBER("event", x->event), I18N_NUMBER("count", x->events)), 440);
	desk_text(d, f.x, f.y + 24, f.w, desk_bold(TEXT_20, COLOUR_TEXT),
	          frame_print(fr, "#%d  %s", x->event, x->words));
	const char *rows[3][3] = {{x->what, x->recorded, x->here},
	                          {frame_say(fr, "verify.hash"), x->hash, x->hash_here},
	                          {frame_say(fr, "verify.written-by"), x->written_by, x->program}};
	double y = f.y + 56;
	desk_say(d, f.x + 150, y, 180, desk_style(TEXT_14, COLOUR_TEXT3), "verify.recorded");
	desk_say(d, f.x + 350, y, 180, desk_style(TEXT_14, COLOUR_TEXT3), "verify.here");
	panel_divider(fr, f.x, y + 10, f.w);
	for (int i = 0; i < 3; i++) {
		y += 31;
		desk_text(d, f.x, y, 142, desk_style(TEXT_16, COLOUR_TEXT2), rows[i][0]);
		desk_text(d, f.x + 150, y, 188, desk_style(TEXT_16, COLOUR_TEXT), rows[i][1]);
		desk_text(d, f.x + 350, y, 194, desk_style(TEXT_16, i < 2 ? COLOUR_ALERT : COLOUR_TEXT), rows[i][2]);
		panel_hairline(fr, f.x, y + 9, f.w);
	}
	f.y = y + 24;
	if (*x->place)
		form_text(&f, COLOUR_TEXT, x->place);
	form_text(&f, COLOUR_TEXT2,
	          FRAME_SAY(fr, "verify.agree", I18N_NUMBER("count", x->event > 0 ? x->event - 1 : 0)));
	double at = f.b.y + f.b.h - 64;
	panel_divider(fr, f.b.x + 2, at - 16, f.b.w - 4);
	desk_button(d, box_make(f.x, at, 124, 48), UI_CANCEL, 0, "button.close-form", ICON_NONE);
	desk_button(d, box_make(f.x + 136, at, 208, 48), UI_WRITE_STATES, 0, "button.write-states", ICON_DISK);
	desk_primary(d, box_make(f.x + 356, at, f.w - 356, 48), UI_GO_DIFFERENCE, 0, "button.go-there", ICON_STEPF);
}
