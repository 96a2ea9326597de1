/* explore_played — the metrics of one recorded run at the moments at which an exploration looks at them, to lay it over what could have happened. See explore_report.h. */
#include "app/app.h"
#include "app/explore/explore_report.h"
#include "app/opening.h"
#include "explore/tally.h"
#include "session/session.h"

#include <string.h>

/* Values of the moment reached; all metrics, one sample. */
static bool sample(const struct session *s, struct session_cursor *cursor, const struct sim_scenario *sc, uint32_t at, int32_t *values)
{
	int64_t second = (int64_t)at * sc->length / (TALLY_SAMPLES - 1);
	if (!session_cursor_seek(cursor, session_entry_at_time(s, second)))
		return false;
	const struct sim_scenario *own = session_scenario(s);
	const struct sim_state *st = session_cursor_state(cursor);
	for (uint32_t m = 0; m < sc->metric_count; m++)
		for (uint32_t o = 0; o < own->metric_count; o++)
			if (strcmp(own->metrics[o].id, sc->metrics[m].id) == 0)
				values[m * TALLY_SAMPLES + at] = sim_metric_state_of(own, st, (int32_t)o)->value;
	return true;
}

int explore_read_played(struct explore_report *r, const char *path)
{
	int exit;
	struct session *s = app_open_recording(path, false, &exit);
	if (!s)
		return exit;
	if (strcmp(session_scenario(s)->id, r->sc->id) != 0) {
		app_complain("%s: this is a recording of \"%s\", not of \"%s\".", path, session_scenario(s)->id, r->sc->id);
		session_close(s);
		return APP_BAD_INPUT;
	}
	struct session_cursor *cursor = session_cursor_create(s);
	int32_t *values = arena_allocate(r->arena, (size_t)(r->sc->metric_count + 1) * TALLY_SAMPLES * sizeof *values);
	bool fine = cursor && values;
	for (uint32_t m = 0; fine && m < r->sc->metric_count * TALLY_SAMPLES; m++)
		values[m] = INT32_MIN; /* not in this run's version of the scenario */
	int64_t reached = session_state(s)->clock.now;
	for (uint32_t at = 0; fine && at < TALLY_SAMPLES && (int64_t)at * r->sc->length / (TALLY_SAMPLES - 1) <= reached; at++) {
		fine = sample(s, cursor, r->sc, at, values);
		r->played_samples = at + 1;
	}
	r->played = fine ? values : NULL;
	session_cursor_free(cursor);
	session_close(s);
	if (!fine)
		app_complain("memory is exhausted.");
	return fine ? APP_DONE : APP_ENVIRONMENT;
}
