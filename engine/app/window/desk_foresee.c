/* desk_foresee — what would come of the ruling that is being put together: copies of the run are played on, with it and without it, up to the second at which it takes
 * effect, and each is looked at as the console would show it. The screen says what differs. Nothing is recorded. */
#include "app/window/desk.h"

static const struct audience_console *look_at(struct desk *d, struct arena *arena, const struct sim_state *state)
{
	struct sim_history history = session_probe_history(d->probe);
	struct moment m = {.session = d->session, .state = state, .history = &history};
	struct audience_source source = moment_source(&m, d->ui->language);
	return audience_console_make(arena, &source, SIM_NONE);
}

void desk_foresee(struct desk *d, struct arena *arena)
{
	struct ui_pictures *p = &d->pictures;
	struct ui_intent intent = {.kind = UI_WANT_RULE, .role = -1, .option = -1, .confidence = -1};
	struct sim_ruled ruled[SIM_RULED_MAX];
	char subject[256];
	if (!d->session || d->replay || !p->console || !ui_needs_levers(d->ui))
		return;
	struct moment now = moment_live(d->session);
	struct audience_source source = moment_source(&now, d->ui->language);
	p->levers = audience_levers_make(arena, &source);
	if (!d->probe)
		d->probe = session_probe_create(d->session);
	if (!d->probe)
		return;
	ui_ruling(d->ui, p, 0, &intent);
	struct sim_command rule = desk_command_of(d, &intent, ruled, subject);
	const struct sim_state *with = session_probe_try(d->probe, &rule, intent.time, NULL);
	p->foreseen = with ? look_at(d, arena, with) : NULL;
	const struct sim_state *without = with && intent.time > 0 ? session_probe_try(d->probe, NULL, intent.time, NULL) : NULL;
	p->without = without ? look_at(d, arena, without) : NULL;
}

void desk_foresee_end(struct desk *d)
{
	session_probe_free(d->probe);
	d->probe = NULL;
}
