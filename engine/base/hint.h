/* hint — what the compiler cannot know about a program: what hardly ever happens, and what is to stay out of the way of what does.
 *
 * A call costs its caller registers to be saved even on the way that does not make it, unless it is the last thing done there. So in what runs millions of times a second
 * rare ways are functions of their own, called last. */
#ifndef ENSHU_BASE_HINT_H
#define ENSHU_BASE_HINT_H

#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define APART               __attribute__((noinline))

#endif
