/* stopping — how a window session ends when something outside ends it: a signal, or a display server that is gone. What is on record is safe in any case; the person
 * is told so, with the command that goes on, and the program answers with the exit code of its surroundings (4).
 *
 * Signals are taken by a thread of their own that wakes the loop, so that the loop can sleep without an end. Xlib ends a program whose server has gone; what is said
 * then is said on the way out. */
#ifndef ENSHU_APP_STOPPING_H
#define ENSHU_APP_STOPPING_H

#include "session/session.h"

/* Takes SIGTERM, SIGINT and SIGHUP from now on; `wake` is called from another thread when one has come. Call before other threads are made. False: signals stay as they
 * were. */
bool stopping_begin(void (*wake)(void *), void *context);
/* The loop runs on its own terms again: no more wakes, and leaving the program means nothing any more. */
void stopping_end(void);
/* The signal that has come, 0 none. */
int stopping_signal(void);
/* The session that a message shall be about; NULL none. It must outlive the next call. */
void stopping_about(const struct session *s);
/* Says on standard error what ended the session and how to go on. */
void stopping_tell(const char *what);
/* In a child process before it becomes another program: signals as they were. */
void stopping_in_child(void);

#endif
