/* See stopping.h. */
#include "app/stopping.h"

#include "app/app.h"
#include "session/session.h"

#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct {
	pthread_t thread;
	bool runs, asked; /* asked: the way out has been registered */
	atomic_int signal;
	atomic_bool over;
	void (*wake)(void *);
	void *context;
	const struct session *session;
	sigset_t taken, before;
} stopping;

static void *wait_for_signal(void *nothing)
{
	int came;
	(void)nothing;
	while (sigwait(&stopping.taken, &came) == 0 && !atomic_load(&stopping.over)) {
		atomic_store(&stopping.signal, came);
		stopping.wake(stopping.context);
	}
	return NULL;
}

void stopping_tell(const char *what)
{
	const struct session *s = stopping.session;
	if (!s || !session_record(s)) {
		app_complain("%s", what);
		return;
	}
	app_complain("%s Everything up to command %" PRIu32 " is on record. Go on with: enshu resume %s", what, session_entry_count(s), record_path(session_record(s)));
}

/* Xlib calls exit() when its server is gone; nothing of ours can be asked to draw or close any more. */
static void on_the_way_out(void)
{
	if (!stopping.runs)
		return;
	stopping_tell("The display has gone.");
	fflush(stderr);
	_exit(APP_ENVIRONMENT);
}

bool stopping_begin(void (*wake)(void *), void *context)
{
	sigemptyset(&stopping.taken);
	sigaddset(&stopping.taken, SIGTERM);
	sigaddset(&stopping.taken, SIGINT);
	sigaddset(&stopping.taken, SIGHUP);
	stopping.wake = wake;
	stopping.context = context;
	atomic_store(&stopping.over, false);
	atomic_store(&stopping.signal, 0);
	if (pthread_sigmask(SIG_BLOCK, &stopping.taken, &stopping.before) != 0)
		return false;
	stopping.runs = pthread_create(&stopping.thread, NULL, wait_for_signal, NULL) == 0;
	if (!stopping.runs)
		pthread_sigmask(SIG_SETMASK, &stopping.before, NULL);
	if (stopping.runs && !stopping.asked)
		stopping.asked = atexit(on_the_way_out) == 0;
	return stopping.runs;
}

void stopping_end(void)
{
	if (!stopping.runs)
		return;
	stopping.runs = false;
	stopping.session = NULL;
	atomic_store(&stopping.over, true);
	pthread_kill(stopping.thread, SIGTERM); /* only to end the wait */
	pthread_join(stopping.thread, NULL);
	pthread_sigmask(SIG_SETMASK, &stopping.before, NULL);
}

int stopping_signal(void)
{
	return atomic_load(&stopping.signal);
}

void stopping_about(const struct session *s)
{
	stopping.session = s;
}

void stopping_in_child(void)
{
	if (stopping.runs)
		pthread_sigmask(SIG_SETMASK, &stopping.before, NULL);
}
