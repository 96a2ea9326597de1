/* app — what the subcommands share: exit codes, options, where scenarios lie, how problems are told. One file a subcommand: cmd_<name>.c. */
#ifndef ENSHU_APP_APP_H
#define ENSHU_APP_APP_H

#include "session/session.h"
#include "sim/command_json.h"

#include <stdio.h>

#define APP_PATH 8192 /* bytes of a path, with room to append a name */

enum app_exit {
	APP_DONE = 0,
	APP_NO = 1,          /* the answer is "no": findings, divergence, failed test */
	APP_USAGE = 2,
	APP_BAD_INPUT = 3,   /* scenario, recording, import: place and reason were printed */
	APP_ENVIRONMENT = 4  /* disk, display, font: what to do was printed */
};

/* One option of a subcommand. */
struct app_option {
	const char *name;     /* "--seed" */
	const char *argument; /* what it takes, for the help: "N"; NULL when it takes nothing */
	const char *help;     /* NULL: an older name that is accepted and not shown */
	const char **value;   /* where the argument goes; "" marks an option without one as given */
};
struct app_command {
	const char *name, *usage, *help, *example;
	int (*run)(int argc, char **argv); /* argv[0] is the subcommand */
};

/* Parses options and collects the other arguments into operands (at most `capacity`). Prints a problem or the help and returns false with *exit set. */
bool app_parse(int argc, char **argv, const struct app_option *options, size_t count, const struct app_command *self, const char **operands, size_t capacity,
               size_t *operand_count, int *exit);
/* Complaints come in the language that --lang names among these, English without; called once, before anything else. */
void app_speak(int argc, char **argv);
/* "enshu: " and the sentence, on stderr; its English format is the key of the other words (check_words.h). */
void app_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Whole number or duration from an option; complains and returns false when it is none. */
bool app_number(const char *option, const char *text, int64_t low, int64_t high, int64_t *out);
bool app_time(const char *option, const char *text, int64_t *out);
/* A moment that lies beyond the last one there is: said on standard error, for what is done instead. `what`: "the exercise", "the recording". */
void app_tell_beyond(const char *option, int64_t second, int64_t end, const char *what);

/* The folder that holds scenarios/ and assets/: beside the program, else where it was built from. Never NULL. */
const char *app_data_folder(void);
/* folder/name into `out`; false, and "" in it, when that is too long. `out` may be `folder`. */
bool app_join(char out[APP_PATH], const char *folder, const char *name);
/* Folder of a scenario named by folder, by scenario.lua or by the id of a shipped one. Into `out`; false when there is none (complained). */
bool app_find_scenario(const char *name, char out[APP_PATH]);
/* Whether --lang (NULL: not given) is a language of the interface or of the scenario (NULL: none is meant); complains with the list when it is not. */
bool app_language(const struct sim_scenario *scenario, const char *code);
/* The same where only the scenario's own texts are written. */
bool app_scenario_language(const struct sim_scenario *scenario, const char *code);
/* The same before a scenario of that folder is opened (`shared` as for script_load_folder). One that does not load is given the benefit of the doubt. */
bool app_language_of(const char *folder, const char *shared, const char *code);
/* Loads and prints diagnostics on stderr when there are errors, in the language of --lang (NULL or none of the interface: English); NULL then, with *exit set. */
struct script *app_load_scenario_in(const char *name, const char *language, int *exit);
struct script *app_load_scenario(const char *name, int *exit);
/* Prints what is wrong with it on stderr, then the interface text `verdict` with its {name}. */
void app_tell_diagnostics(const struct script *script, const char *language, const char *verdict, const char *name);
/* Milliseconds of a clock that only rises, for measuring how long something took. */
int64_t app_monotonic_ms(void);
/* Milliseconds since 1970, UTC: annotation of what is recorded, nothing more. */
int64_t app_wall(void);
/* Where recordings go unless somebody says otherwise: $ENSHU_RECORDINGS, else Enshu in the home folder, else ".". */
void app_recordings_folder(char out[APP_PATH]);
/* "port-in-the-dark-20261122-0930.enshu", by the local clock. */
void app_default_record_name(const char *scenario, char *out, size_t size);
/* Second of the day on the local wall clock. */
int64_t app_local_second(void);
/* The same instant on the local clock: seconds since 1970 to be split into day and time as if they were UTC. `wall` in milliseconds, as recordings have it. */
int64_t app_local_wall(int64_t wall);
/* Exit code for a session that could not be had; prints the reason. */
int app_session_failed(const struct session_error *error);
/* Says so on standard error when a session was opened for reading while another program records it: it ends there for now. */
void app_tell_live(const struct session *s);
/* Opens a recording to look at; NULL after complaining, with *exit set. */
struct session *app_open_recording(const char *path, bool write, int *exit);

/* The same with scenarios that are loaded already: one whose text the recording holds is lent to the session, and must outlive it. */
struct session *app_open_recording_known(const char *path, struct script *const *known, size_t count, int *exit);

/* Writes a whole result to a file, or to standard output when `path` is NULL. Complains and returns false when that fails, or when the buffer itself failed. */
bool app_write_file(const char *path, const struct buffer *content);

/* Value of --until: a time, or "last" (-2: the last command). False after complaining. */
bool app_until(const char *text, int64_t *until);
/* A file of commands for reading, "-" for standard input; NULL after complaining. */
FILE *app_open_commands(const char *path);
/* What was printed has arrived: APP_ENVIRONMENT, complained about, when it has not and `exit` was a success. A reader who has left is no failure. */
int app_finish_output(int exit);
/* Line of JSON for what a command brought about, or why it was refused (docs/cli.md). */
void app_write_answer(const struct session *s, const struct session_answer *answer, struct buffer *out);
void app_write_ended(const struct session *s, struct buffer *out);
/* Makes the folder, or finds it empty; else complains. Returns APP_DONE or APP_ENVIRONMENT. */
int app_make_empty_folder(const char *path);
/* "08:24:36" for a scenario second of a scenario. */
void app_clock_text(const struct sim_scenario *scenario, int64_t second, char out[16]);

int cmd_run(int argc, char **argv);
int cmd_resume(int argc, char **argv);
int cmd_replay(int argc, char **argv);
int cmd_branch(int argc, char **argv);
int cmd_check(int argc, char **argv);
int cmd_export(int argc, char **argv);
int cmd_import(int argc, char **argv);
int cmd_library(int argc, char **argv);
int cmd_text(int argc, char **argv);
int cmd_why(int argc, char **argv);
int cmd_compare(int argc, char **argv);
int cmd_seal(int argc, char **argv);
int cmd_salvage(int argc, char **argv);
int cmd_explore(int argc, char **argv);
int cmd_measures(int argc, char **argv);
int cmd_guide(int argc, char **argv);
int cmd_doctor(int argc, char **argv);
int cmd_report(int argc, char **argv);
int cmd_test(int argc, char **argv);
int cmd_new(int argc, char **argv);
int cmd_graph(int argc, char **argv);
int cmd_watch(int argc, char **argv);

/* ---- the session without a window ---- */
struct headless_options {
	const char *commands; /* file, "-" or NULL */
	const char *bots;     /* policy for empty seats, or NULL */
	int64_t until;        /* SIM_NONE = to the end; -2 = to the last command */
	bool json;
	bool exported;        /* the commands come from `enshu export`: they say what bots did, too */
};
/* Drives a started session; owns nothing. Returns an exit code. */
int headless_run(struct session *s, const struct headless_options *options, FILE *commands, char *first_line);

#endif
