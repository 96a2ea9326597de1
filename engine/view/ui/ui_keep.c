/* ui_keep — a form that is left half-written keeps its words: Esc closes it, and the next time it opens for the same thing they are there again. What is put on record, or emptied by hand,
 * is forgotten; so is everything when another run begins. */
#include <string.h>

#include "base/hash.h"
#include "view/ui/ui_inside.h"

static bool is_kept(enum ui_overlay overlay)
{
	return overlay == UI_OVERLAY_NOTE || overlay == UI_OVERLAY_INJECT || overlay == UI_OVERLAY_EDIT || overlay == UI_OVERLAY_SKIP || overlay == UI_OVERLAY_REFUSE ||
	       overlay == UI_OVERLAY_PROPOSE;
}

/* Forms about one thing are kept for that thing; the others for none in particular. */
static int target_of(const struct ui_state *ui)
{
	bool about = ui->overlay == UI_OVERLAY_EDIT || ui->overlay == UI_OVERLAY_SKIP || ui->overlay == UI_OVERLAY_REFUSE;
	return about ? ui->form_target : -1;
}

static uint64_t content(const struct ui_state *ui)
{
	const struct field *subject = &ui->fields[UI_FIELD_SUBJECT], *from = &ui->fields[UI_FIELD_FROM], *words = &ui->fields[UI_FIELD_WORDS], *time = &ui->fields[UI_FIELD_TIME];
	uint64_t hash = hash_bytes(subject->text, subject->length, 1);
	hash = hash_bytes(from->text, from->length, hash);
	hash = hash_bytes(words->text, words->length, hash);
	return hash_bytes(time->text, time->length, hash);
}

static struct ui_kept *find(struct ui_state *ui, enum ui_overlay overlay, int target)
{
	for (int i = 0; i < UI_KEPT_MAX; i++)
		if (ui->kept[i].overlay == overlay && ui->kept[i].target == target)
			return &ui->kept[i];
	return NULL;
}

static void forget(struct ui_state *ui, struct ui_kept *kept)
{
	size_t after = (size_t)(&ui->kept[UI_KEPT_MAX] - kept) - 1;
	memmove(kept, kept + 1, after * sizeof *kept);
	memset(&ui->kept[UI_KEPT_MAX - 1], 0, sizeof *kept);
}

/* The newest first; the oldest goes. */
static struct ui_kept *fresh(struct ui_state *ui)
{
	memmove(&ui->kept[1], &ui->kept[0], (UI_KEPT_MAX - 1) * sizeof ui->kept[0]);
	return &ui->kept[0];
}

void ui_keep_begun(struct ui_state *ui)
{
	ui->form_before = content(ui);
	struct ui_kept *kept = is_kept(ui->overlay) ? find(ui, ui->overlay, target_of(ui)) : NULL;
	if (!kept)
		return;
	field_set(&ui->fields[UI_FIELD_SUBJECT], kept->subject);
	field_set(&ui->fields[UI_FIELD_FROM], kept->from);
	field_set(&ui->fields[UI_FIELD_WORDS], kept->words);
	field_set(&ui->fields[UI_FIELD_TIME], kept->time);
	ui->form_roles = ui->form_roles ? ui->form_roles : kept->roles; /* opened from a role, it is about that one */
	ui->form_channel = kept->channel;
	ui->form_time = kept->when;
	forget(ui, kept);
	ui_toast_add(ui, TOAST_NEWS, "toast.draft-back", "toast.draft-back-text", 6);
}

bool ui_keep(struct ui_state *ui)
{
	const struct field *words = &ui->fields[UI_FIELD_WORDS];
	bool any = words->length + ui->fields[UI_FIELD_SUBJECT].length + ui->fields[UI_FIELD_FROM].length > 0;
	if (!is_kept(ui->overlay) || !any || content(ui) == ui->form_before)
		return false;
	struct ui_kept *kept = fresh(ui);
	kept->overlay = ui->overlay;
	kept->target = target_of(ui);
	kept->roles = ui->form_roles;
	kept->channel = ui->form_channel;
	kept->when = ui->form_time;
	ui_take(ui, UI_FIELD_SUBJECT, kept->subject);
	ui_take(ui, UI_FIELD_FROM, kept->from);
	ui_take(ui, UI_FIELD_WORDS, kept->words);
	ui_take(ui, UI_FIELD_TIME, kept->time);
	return true;
}

void ui_begin_run(struct ui_state *ui)
{
	memset(ui->kept, 0, sizeof ui->kept);
	memset(ui->drafts, 0, sizeof ui->drafts);
	memset(ui->steps, 0, sizeof ui->steps);
	ui_draft_clear(ui);
	ui_clear(ui, UI_FIELD_RULING);
	ui_ruling_forget(ui);
	ui->inject = ui->decision = ui->proposal = ui->approval = ui->ruling_for = -1;
	ui->role = ui->role_other = ui->fact = ui->action = -1;
	ui->filter = ui->ruling_pillar = ui->ruling_delay = ui->failures_seen = 0;
	ui->record_more = false;
	ui->side = UI_SIDE_AUTOMATIC;
	ui->below = UI_BELOW_AUTOMATIC;
	ui->restorable = 0;
}
