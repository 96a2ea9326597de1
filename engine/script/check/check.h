/* check — what a sound scenario may still get wrong: things that never happen, needs nobody can meet, things nobody uses, too much or too little at a time. */
#ifndef ENSHU_SCRIPT_CHECK_H
#define ENSHU_SCRIPT_CHECK_H

#include "script/check/reach.h"

void check_reach(struct compiler *c, const struct reach *r);
void check_use(struct compiler *c, const struct reach *r);
void check_load(struct compiler *c);
/* Delays, limits and rules that the exercise leaves no time for. */
void check_when(struct compiler *c);
/* Values for which no ending holds. */
void check_end(struct compiler *c);

#endif
