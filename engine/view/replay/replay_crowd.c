/* replay_crowd — decisions that would cover one another on the replay's axis stand as one mark with their number. Neighbours are joined while their middles are too close, so a
 * mark never stands for more of the axis than it must, however many follow one another. */
#include <math.h>

#include "view/replay/replay_parts.h"

static bool is_kept(int64_t at, const int64_t *kept, int kept_count)
{
	for (int i = 0; i < kept_count; i++)
		if (kept[i] == at)
			return true;
	return false;
}

/* Joins the last two while they touch. */
static int join_last(struct replay_crowd *crowds, int count, double apart)
{
	while (count > 1 && !crowds[count - 1].kept && !crowds[count - 2].kept && crowds[count - 1].x - crowds[count - 2].x < apart) {
		struct replay_crowd *into = &crowds[count - 2], *from = &crowds[count - 1];
		into->x = (into->x * into->count + from->x * from->count) / (into->count + from->count);
		into->count += from->count;
		into->last = from->last;
		count--;
	}
	return count;
}

int replay_crowds(struct desk *d, const struct replay_mark *marks, int from, int mark_count, struct replay_apart apart, struct replay_crowd **crowds)
{
	int count = 0;
	*crowds = mark_count > from ? arena_allocate(&d->f->arena, (size_t)(mark_count - from) * sizeof **crowds) : NULL;
	for (int i = from; *crowds && i < mark_count; i++) {
		if (marks[i].kind != REPLAY_DECISION)
			continue;
		(*crowds)[count++] = (struct replay_crowd){replay_x(d->p->replay, marks[i].at), i, i, 1, is_kept(marks[i].at, apart.kept, apart.kept_count)};
		count = join_last(*crowds, count, apart.px);
	}
	return count;
}

void replay_draw_crowd(struct desk *d, const struct replay_mark *marks, const struct replay_crowd *crowd, double y, double r, bool hollow)
{
	if (crowd->count > 1)
		mark_decisions(d->f, crowd->count, crowd->x, y, r);
	else
		mark_decision(d->f, words_pillar(marks[crowd->last].pillar), crowd->x, y, r, hollow);
}
