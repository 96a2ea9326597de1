/* report — joins what the after-action report says: pictures of the end of a run, moments before its acts, and the run played otherwise. Private to `enshu report`. */
#ifndef ENSHU_APP_REPORT_H
#define ENSHU_APP_REPORT_H

#include "app/tell.h"
#include "report/aar/aar.h"

#define REPORT_BRANCHES_MAX 24

struct report {
	struct arena *arena;
	const struct i18n *strings;
	enum language language;
	bool otherwise; /* play the run otherwise */
	struct aar aar; /* filled by report_gather; lives as long as the session and the arena */
	struct aar_words words;
	struct teller teller;
	struct aar_branch branches[REPORT_BRANCHES_MAX];
};

/* False when memory is exhausted. The report must stay where it is until it has been written. */
bool report_gather(struct report *r, const struct session *s);
/* Adds a run that shares the past. It may be closed afterwards. False, complained, when it is of another scenario or the list is full; *exit says which. */
bool report_add_branch(struct report *r, const struct session *s, const struct session *branch, const char *path, int *exit);

#endif
