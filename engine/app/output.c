/* See output.h. */
#include "app/output.h"

#include "app/app.h"
#include "app/places.h"
#include "base/file.h"
#include "base/json_write.h"
#include "sim/command_json.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

FILE *app_open_commands(const char *path)
{
	if (strcmp(path, "-") == 0)
		return stdin;
	FILE *in = file_is_folder(path) ? NULL : fopen(path, "rb");
	if (!in)
		app_complain("%s: %s.", path, file_is_folder(path) ? "is a folder, not a file of commands" : strerror(errno));
	return in;
}

/* Whoever reads a pipe may stop reading (`| head`): nothing failed. */
static bool writes_to_a_reader(void)
{
	struct stat status;
	return fstat(STDOUT_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

int app_finish_output(int exit)
{
	bool failed = fflush(stdout) != 0 || ferror(stdout);
	if (!failed || writes_to_a_reader())
		return exit;
	app_complain("standard output could not be written: what was printed is incomplete. Is the disk full?");
	return exit == APP_DONE || exit == APP_NO ? APP_ENVIRONMENT : exit;
}

void app_write_answer(const struct session *s, const struct session_answer *answer, struct buffer *out)
{
	if (!answer->recorded) {
		struct buffer why = {0};
		session_write_refusal(session_scenario(s), &answer->refusal, &why);
		const char *stopped;
		if (answer->refusal.code == SIM_REFUSED_RECORDING && session_is_stopped(s, &stopped) && *stopped) {
			buffer_clear(&why);
			buffer_append_text(&why, stopped);
		}
		json_open_object(out, NULL);
		json_put_text(out, "refused", buffer_text(&why));
		json_put_text(out, "code", sim_refusal_id(answer->refusal.code));
		json_close_object(out);
		buffer_free(&why);
		return;
	}
	const struct sim_history *history = session_history(s);
	json_open_object(out, NULL);
	json_put_number(out, "recorded", answer->entry);
	json_put_number(out, "at", session_state(s)->clock.now);
	json_put_hash(out, "hash", answer->digest);
	json_open_list(out, "events");
	for (size_t i = answer->first_event; i < answer->first_event + answer->event_count && i < history->event_count; i++) {
		json_put_key(out, NULL);
		sim_event_write(session_scenario(s), &history->events[i], out);
	}
	json_close_list(out);
	json_close_object(out);
}

void app_write_ended(const struct session *s, struct buffer *out)
{
	const struct sim_scenario *sc = session_scenario(s);
	const struct sim_state *st = session_state(s);
	json_open_object(out, NULL);
	json_open_list(out, "ended");
	for (uint32_t e = 0; e < sc->ending_count; e++)
		if (sim_ending_state_of(sc, st, (int32_t)e)->reached)
			json_put_text(out, NULL, sc->endings[e].id);
	json_close_list(out);
	json_open_object(out, "metrics");
	for (uint32_t m = 0; m < sc->metric_count; m++)
		json_put_number(out, sc->metrics[m].id, sim_metric_state_of(sc, st, (int32_t)m)->value);
	json_close_object(out);
	json_put_number(out, "at", st->clock.now);
	json_put_truth(out, "over", st->clock.over);
	json_put_number(out, "commands", session_entry_count(s));
	json_put_hash(out, "hash", session_digest(s));
	json_close_object(out);
}

bool app_write_file(const char *path, const struct buffer *content)
{
	char missing[APP_PATH];
	enum file_result written = content->failed ? FILE_FAILED : path ? file_write(path, buffer_text(content), content->length) : FILE_OK;
	bool ok = written == FILE_OK &&
	          (path || (fwrite(buffer_text(content), 1, content->length, stdout) == content->length && fflush(stdout) == 0) || writes_to_a_reader());
	if (written == FILE_MISSING && app_first_missing(path, missing))
		app_complain("%s cannot be made: there is no folder %s. Make it first, or name a folder that exists.", path, missing);
	else if (written == FILE_IS_FOLDER)
		app_complain("%s: %s.", path, file_result_phrase(written));
	else if (!ok)
		app_complain("%s cannot be written: is the disk full, or the folder read-only?", path ? path : "standard output");
	return ok;
}
