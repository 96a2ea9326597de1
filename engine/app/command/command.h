/* command — every subcommand by its function; main.c has the table. argv[0] is the subcommand's name; each returns an exit code (app.h). */
#ifndef ENSHU_APP_COMMAND_H
#define ENSHU_APP_COMMAND_H

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

#endif
