/* console_discussion — while the room discusses a module: its questions, each ticked with its key once it has been dealt with. */
#include "view/console/console_parts.h"

#define ROW 60

double console_discussion_height(const struct desk *d)
{
	const struct desk_status *s = &d->p->status;
	return s->discussion && s->question_count > 0 ? 56 + ROW * (s->question_count < 3 ? s->question_count : 3) : 0;
}

void console_discussion(struct desk *d, struct box b)
{
	const struct desk_status *s = &d->p->status;
	struct frame *f = d->f;
	desk_panel(d, b, ICON_SPEECH, frame_say(f, "console.discussion"), frame_say(f, "console.discussion-note"));
	frame_group(f, 11);
	for (int i = 0; i < s->question_count && i < 3; i++) {
		const struct audience_question *q = &s->questions[i];
		double y = b.y + 48 + ROW * i;
		char key[2] = {(char)('1' + i), '\0'};
		panel_hairline(f, b.x + 20, y, b.w - 40);
		control_checkbox(f, b.x + 20, y + 20, box_make(b.x + 8, y + 2, b.w - 16, ROW - 4), ui_action_id(UI_DISCUSS_DEALT), i, q->dealt_with, NULL);
		control_key_cap(f, b.x + 52, y + 18, key, false);
		desk_lines(d, b.x + 92, y + 25, b.w - 112, 22, 2, desk_style(TEXT_16, q->dealt_with ? COLOUR_TEXT3 : COLOUR_TEXT), q->text.text);
	}
	frame_group(f, 0);
}
