/* habits — what an author most probably meant who writes as in other programs, or as people speak: `time = "06:05"`, `to = "all"`, "30 min", yes. Each gives the hint of a
 * diagnostic, or NULL. */
#ifndef ENSHU_SCRIPT_HABITS_H
#define ENSHU_SCRIPT_HABITS_H

#include "script/compile/compile.h"

/* For a key that the word does not take: what is written instead, or the nearest key. */
const char *habit_of_key(struct compiler *c, const struct word *word, const char *key);
/* For text that is no duration: the duration it says in words ("30 min", "1h 30m", "2時間"), or that times count from the start ("09:30"). Never NULL. */
const char *habit_of_duration(struct compiler *c, const char *text);
/* For an id that nothing has: everybody, the thing with that name in any language, or where measures come from. */
const char *habit_of_id(struct compiler *c, const char *id, unsigned kinds);
/* For a code that is no language of the scenario: the one that is meant (jp is ja) where the scenario has it. */
const char *habit_of_language(struct compiler *c, const char *code);
/* The code that is meant by one that no language has (ja by jp, the country's), or NULL. */
const char *habit_of_code(const char *code);
/* For a word that is none of the choices "a|b|c": the one that is meant (phone by telephone), or NULL. */
const char *habit_of_choice(struct compiler *c, const char *text, const char *choices);
/* For text where a number is needed ("90%"), and for what stands where true or false is: what to write, or NULL. */
const char *habit_of_number(struct compiler *c, const char *text);
const char *habit_of_truth(const struct value *v);
/* For the name of an event that there is not: the one that is meant, or NULL. */
const char *habit_of_event(const char *name);
/* For a thing of another kind in a condition or effect (not_set of an action): the word that speaks of such things, or NULL. */
const char *habit_of_kind(struct compiler *c, const struct at *at, const char *id, enum kind kind);
/* For a bare word that Lua does not know: true for yes. */
const char *habit_of_name(const char *name);

#endif
