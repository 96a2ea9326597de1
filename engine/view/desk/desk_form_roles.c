/* desk_form_roles — passing a fact on, all facts and who knows them, and two roles beside each other. */
#include <math.h>
#include <string.h>

#include "view/desk/desk_form.h"
#include "view/ui/ui_pick.h"

static const struct audience_known_fact *find_fact(const struct audience_role *role, int index)
{
	for (int i = 0; role && i < role->fact_count; i++)
		if (role->facts[i].index == index)
			return &role->facts[i];
	return NULL;
}

static const char *share_what(struct desk *d)
{
	const struct audience_role *role = d->p->role;
	const struct audience_known_fact *fact = find_fact(role, d->ui->form_target);
	if (fact)
		return fact->text.text;
	for (int i = 0; role && i < role->inject_count; i++)
		if (role->injects[i].index == d->ui->form_option)
			return frame_print(d->f, "%02d  %s", role->injects[i].number, role->injects[i].subject.text);
	return "";
}

void form_share(struct desk *d)
{
	const struct audience_role *role = d->p->role;
	const struct audience_known_fact *fact = find_fact(role, d->ui->form_target);
	uint32_t off, against;
	ui_pick_share(d->p, d->ui->form_target, &off, &against);
	struct form f = form_begin(
	    d, ICON_SEND, FRAME_SAY(d->f, "form.share", I18N_TEXT("role", role ? role->seat.label.text : "")), 520);
	form_text(&f, COLOUR_TEXT, share_what(d));
	form_roles(&f, "form.share-to", d->ui->form_roles, off, frame_say(d->f, "why.knows-already"), true, true);
	if (fact && fact->restricted)
		form_text(&f, COLOUR_TEXT2, frame_say(d->f, "form.share-condition"));
	if (d->ui->form_roles & against)
		form_text(&f, COLOUR_ALERT, frame_say(d->f, "form.share-against"));
	form_end(&f, "button.share", ICON_SEND, NULL);
}

/* ---- all facts ---- */

static void fact_row(struct desk *d, double x, double y, double w, const struct audience_known_fact *fact)
{
	const char *who = fact->known_by.count || fact->known_by.all
	                      ? words_names(d->f, &fact->known_by, false, desk_style(TEXT_16, COLOUR_TEXT2), w - 68)
	                      : frame_say(d->f, "role.nobody-but-you");
	if (fact->at >= 0 && fact->known_by.count)
		desk_stacked_time(d, x, y + 24, 58, desk_style(TEXT_16, COLOUR_TEXT2), fact->at);
	desk_scenario(d, x + 68, y + 24, w - 68, desk_bold(TEXT_16, COLOUR_TEXT), fact->text);
	desk_text(d, x + 68, y + 46, w - 68, desk_style(TEXT_16, COLOUR_TEXT2), who);
}

void form_all_facts(struct desk *d)
{
	const struct audience_role *role = d->p->role;
	int total = role ? role->fact_count + role->unknown_count : 0;
	struct form f = form_begin(d, ICON_KEY, FRAME_SAY(d->f, "form.all-facts", I18N_NUMBER("count", total)), 792);
	int fits = (int)((f.b.y + f.b.h - 88 - f.y) / 56), first = desk_scroll(d, UI_SCROLL_FORM, 0, fits, total);
	for (int i = first; i < total && i < first + fits; i++) {
		const struct audience_known_fact *fact =
		    i < role->fact_count ? &role->facts[i] : &role->unknown[i - role->fact_count];
		if (i > first)
			panel_hairline(d->f, f.x, f.y + 56 * (i - first), f.w);
		fact_row(d, f.x, f.y + 56 * (i - first), f.w - 16, fact);
	}
	desk_track(d, box_make(f.x + f.w, f.y, 6, 56 * fits), box_make(f.b.x, f.y, f.b.w, 56 * fits), UI_SCROLL_FORM,
	           first, fits, total);
	desk_button(d, box_make(f.x, f.b.y + f.b.h - 64, 148, 48), UI_CANCEL, 0, "button.close-form", ICON_NONE);
}

/* ---- comparison ---- */

/* Facts that `mine` has and `other` has not. */
static int only(const struct audience_role *mine, const struct audience_role *other,
                const struct audience_known_fact **out, int most)
{
	int count = 0;
	for (int i = 0; i < mine->fact_count; i++)
		if (!find_fact(other, mine->facts[i].index) && count < most)
			out[count++] = &mine->facts[i];
	return count;
}

static void compare_part(struct desk *d, struct form *f, const char *title, const struct audience_known_fact **facts,
                         int count, int rows)
{
	desk_text(d, f->x, f->y + 20, f->w - 60, desk_bold(TEXT_16, COLOUR_TEXT2), title);
	desk_right(d, f->x + f->w, f->y + 20, 50, desk_style(TEXT_16, COLOUR_TEXT2), frame_print(d->f, "%d", count));
	f->y += 32;
	for (int i = 0; i < count && i < rows; i++, f->y += 28) {
		if (i == rows - 1 && count > rows) {
			desk_text(d, f->x + 16, f->y + 20, f->w - 16, desk_style(TEXT_16, COLOUR_TEXT2),
			          FRAME_SAY(d->f, "role.and-more-facts", I18N_NUMBER("count", count - rows + 1)));
			continue;
		}
		desk_scenario(d, f->x + 16, f->y + 20, f->w - 16, desk_style(TEXT_16, COLOUR_TEXT), facts[i]->text);
	}
	f->y += 12;
}

void form_compare(struct desk *d)
{
	const struct audience_role *a = d->p->role, *b = d->p->role_other;
	const struct audience_known_fact *facts[128];
	struct form f = form_begin(d, ICON_PEOPLE, frame_say(d->f, "form.compare"), 792);
	struct frame *fr = d->f;
	if (a && b) {
		desk_text(d, f.x, f.y + 26, f.w / 2 - 16, desk_bold(TEXT_16, COLOUR_TEXT), a->seat.label.text);
		desk_dropdown(d, box_make(f.x + f.w / 2, f.y, f.w / 2, 40), UI_LIST_COMPARE, 0, b->seat.label.text,
		              MARK_NONE);
		f.y += 56;
		compare_part(d, &f, FRAME_SAY(fr, "form.only", I18N_TEXT("role", a->seat.label.text)), facts,
		             only(a, b, facts, 128), 6);
		compare_part(d, &f, FRAME_SAY(fr, "form.only", I18N_TEXT("role", b->seat.label.text)), facts,
		             only(b, a, facts, 128), 6);
		int both = 0;
		for (int i = 0; i < a->fact_count && both < 128; i++)
			if (find_fact(b, a->facts[i].index))
				facts[both++] = &a->facts[i];
		compare_part(d, &f, frame_say(fr, "form.both"), facts, both, 6);
	}
	desk_button(d, box_make(f.x, f.b.y + f.b.h - 64, 148, 48), UI_CANCEL, 0, "button.close-form", ICON_NONE);
}
