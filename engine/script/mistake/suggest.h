/* suggest — "did you mean": the nearest of many names, by optimal string alignment (Damerau-Levenshtein without overlapping edits). */
#ifndef ENSHU_SCRIPT_SUGGEST_H
#define ENSHU_SCRIPT_SUGGEST_H

#include <stddef.h>

struct suggestion {
	const char *wanted;
	const char *best; /* NULL while nothing is near enough */
	int distance;
};
/* Edits between the two, or a number above `limit` when there are more. Names longer than 64 bytes are never near. */
int suggest_distance(const char *a, const char *b, int limit);
/* Keeps the candidate when it is nearer than the best so far and near enough: one edit for three letters, at most three. */
void suggest_try(struct suggestion *s, const char *candidate);

#endif
