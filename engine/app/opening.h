/* opening — scenarios and recordings as subcommands open them: found, loaded, and what is wrong told in the language asked for. */
#ifndef ENSHU_APP_OPENING_H
#define ENSHU_APP_OPENING_H

#include "session/session.h"

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
/* Exit code for a session that could not be had; prints the reason. */
int app_session_failed(const struct session_error *error);
/* Says so on standard error when a session was opened for reading while another program records it: it ends there for now. */
void app_tell_live(const struct session *s);
/* Opens a recording to look at; NULL after complaining, with *exit set. */
struct session *app_open_recording(const char *path, bool write, int *exit);
/* The same with scenarios that are loaded already: one whose text the recording holds is lent to the session, and must outlive it. */
struct session *app_open_recording_known(const char *path, struct script *const *known, size_t count, int *exit);

#endif
