/* task — critical tasks with their evidence, for console and hot wash; private to this room. */
#ifndef ENSHU_AUDIENCE_TASK_H
#define ENSHU_AUDIENCE_TASK_H

#include "audience/console.h"
#include "audience/resolve.h"

/* All tasks in order of declaration; returns how many. */
int task_list(struct resolver *r, const struct audience_task **tasks);

#endif
