/* suggest — three rows of the distance table are enough for optimal string alignment. */
#include "script/mistake/suggest.h"

#include <string.h>

#define NAME_MAX_ 64

static int least(int a, int b)
{
	return a < b ? a : b;
}

static char folded(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c + 32);
	return c == '_' ? '-' : c;
}

int suggest_distance(const char *a, const char *b, int limit)
{
	size_t la = strlen(a), lb = strlen(b);
	if (la > NAME_MAX_ || lb > NAME_MAX_ || (la > lb ? la - lb : lb - la) > (size_t)limit)
		return limit + 1;
	int rows[3][NAME_MAX_ + 1];
	int *before = rows[0], *last = rows[1], *now = rows[2];
	for (size_t j = 0; j <= lb; j++)
		before[j] = last[j] = (int)j;
	for (size_t i = 1; i <= la; i++) {
		now[0] = (int)i;
		int smallest = now[0];
		for (size_t j = 1; j <= lb; j++) {
			int cost = folded(a[i - 1]) != folded(b[j - 1]);
			now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
			if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1]))
				now[j] = least(now[j], before[j - 2] + 1);
			smallest = least(smallest, now[j]);
		}
		if (smallest > limit)
			return limit + 1;
		int *oldest = before;
		before = last;
		last = now;
		now = oldest;
	}
	return last[lb];
}

void suggest_try(struct suggestion *s, const char *candidate)
{
	int limit = (int)((strlen(s->wanted) + 2) / 3);
	limit = limit > 3 ? 3 : limit;
	if (s->best && s->distance - 1 < limit)
		limit = s->distance - 1;
	if (limit < 0)
		return;
	int distance = suggest_distance(s->wanted, candidate, limit);
	if (distance <= limit) {
		s->best = candidate;
		s->distance = distance;
	}
}
