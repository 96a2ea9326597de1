/* terminal — the parts of the session in a terminal: front_text.c reads lines and lets time pass, terminal_say.c tells and shows, terminal_act.c acts. Private to the app.
 *
 * Every line that somebody types is answered by at least one line, because whoever listens to a screen reader cannot see that nothing went wrong. */
#ifndef ENSHU_APP_TERMINAL_H
#define ENSHU_APP_TERMINAL_H

#include "app/moment/moment.h"
#include "audience/console.h"
#include "session/session.h"

struct terminal {
	struct look look;
	struct session *s;
	enum language language;
	struct arena arena; /* of the line being answered */
	size_t told;        /* events already told */
	int64_t wall_ms, owed_ms;
	bool quit;
};

/* ---- terminal_say.c ---- */
/* Prints a text of a person or scenario with hidden controls made visible. */
void terminal_print(const char *text);
/* One line from the interface texts. `arguments` ends with an empty one; NULL: none. */
void terminal_say(struct terminal *t, const char *id, const struct i18n_argument *arguments);
#define SAY(t, id, ...) terminal_say((t), (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})
/* What has happened since it was last told. Returns the number of lines. */
int terminal_tell(struct terminal *t);
/* The facilitator's picture with an inject selected (SIM_NONE: none); NULL when memory is exhausted. Lives until the line is answered. */
const struct audience_console *terminal_console(struct terminal *t, int inject);
const char *terminal_clock(struct terminal *t, int64_t second);
/* "inject 3 fired": the act that undo would take back now; "" when there is none. */
const char *terminal_last_act(struct terminal *t, int64_t *events);
void terminal_status(struct terminal *t);
/* Shows what a verb of looking asks for. False when the verb is none of them. */
bool terminal_look(struct terminal *t, const char *verb, char *rest);

/* ---- terminal_act.c ---- */
/* Next word of the line; the rest starts after it. "" at the end. */
char *terminal_word(char **rest);
/* Index of an inject by number or id, else SIM_NONE. */
int terminal_inject(struct terminal *t, const char *text);
/* Hands a command to the session and says what came of it, or why it was refused. */
void terminal_submit(struct terminal *t, const struct sim_command *command);
/* Does what a verb of acting asks for. False when the verb is none of them. */
bool terminal_act(struct terminal *t, const char *verb, char *rest);
/* A command as one line of JSON. */
void terminal_json(struct terminal *t, const char *line);

#endif
