/* enshu replay — opens a recording: proves it, prints a moment of it, draws a picture of it, or shows it. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/exact.h"
#include "app/front/front.h"
#include "app/moment/picture.h"
#include "app/opening.h"
#include "app/options.h"
#include "app/stored.h"
#include "base/hash.h"
#include "base/json_write.h"
#include "session/session.h"
#include "base/saying.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const struct app_command self = {"replay",
                                        "replay RECORDING [--verify|--dump|--screenshot PNG] [--at T] [options]",
                                        "Shows a recording; --verify re-executes it and proves every hash.",
                                        "enshu replay port.enshu --verify", cmd_replay};

/* What else proves the recording: the seal, and of a branch that its past is the parent's. */
struct proof {
	struct record_seal seal;
	bool branch, past_holds;
	struct record_error error;
};

static void prove(struct record *record, struct proof *p)
{
	*p = (struct proof){.branch = record_head(record)->parent_id != NULL};
	if (record_check_seal(record, &p->seal, &p->error) != RECORD_OK)
		p->seal = (struct record_seal){0};
	p->past_holds = p->branch && record_check_parent(record, &p->error) == RECORD_OK;
}

static const char *seal_word(const struct record_seal *seal)
{
	return !seal->present ? "none" : seal->valid ? "valid" : "invalid";
}

static void signer_text(const struct record_seal *seal, char out[65])
{
	*out = '\0';
	for (int i = 0; seal->present && i < 32; i++)
		snprintf(out + 2 * i, 3, "%02x", seal->public_key[i]);
}

static void verified_json(const struct session *s, const struct proof *p, const char *hash, const char *chain)
{
	struct buffer out = {0};
	char signer[65];
	const char *diverged = session_divergence(s);
	signer_text(&p->seal, signer);
	json_open_object(&out, NULL);
	json_put_truth(&out, "verified", !*diverged);
	json_put_number(&out, "commands", session_entry_count(s));
	json_put_text(&out, "hash", hash);
	json_put_text(&out, "chain", chain);
	json_put_text(&out, "seal", seal_word(&p->seal));
	json_put_text(&out, "signer", p->seal.present ? signer : NULL);
	json_put_text(&out, "parent", !p->branch ? "none" : p->past_holds ? "proved" : "not proved");
	if (*diverged)
		json_put_text(&out, "divergence", diverged);
	json_close_object(&out);
	buffer_append_byte(&out, '\n');
	fputs(buffer_text(&out), stdout);
	buffer_free(&out);
}

static void verified_text(const char *path, const struct session *s, const struct proof *p, const char *hash,
                          const char *chain, double ms)
{
	char signer[65];
	const struct record_header *head = record_head(session_record(s));
	signer_text(&p->seal, signer);
	app_say(stdout, "%s: verified: %" PRIu32 " commands re-executed to the same hashes in %" PRId64 ".%d ms", path, session_entry_count(s), (int64_t)ms, (int)(ms * 10) % 10);
	app_say(stdout, "last state %s", hash);
	app_say(stdout, "chain %s", chain);
	if (p->branch)
		app_say(stdout, "branch of %s after command %" PRId64 ": %s", head->parent_id, head->parent_entry,
		        p->past_holds ? SAID("its past is the parent's") : SAID("ITS PAST IS NOT THE PARENT'S"));
	if (!p->seal.present)
		app_say(stdout, "not sealed");
	else
		app_say(stdout, "%s by %s", p->seal.valid ? SAID("sealed") : SAID("SEAL DOES NOT MATCH"), signer);
}

static int verify(const char *path, bool json)
{
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	struct timespec begin, end;
	struct proof proof;
	char hash[17], chain[65];
	clock_gettime(CLOCK_MONOTONIC, &begin);
	struct session *s = session_open(path, false, true, &options, &error);
	clock_gettime(CLOCK_MONOTONIC, &end);
	if (!s)
		return app_session_failed(&error);
	app_tell_live(s);
	prove((struct record *)(uintptr_t)session_record(s), &proof);
	record_chain_text(record_chain(session_record(s)), chain);
	hash_to_hex(session_digest(s), hash);
	bool diverged = *session_divergence(s) != '\0';
	bool holds = !diverged && (!proof.seal.present || proof.seal.valid) && proof.past_holds == proof.branch;
	if (json)
		verified_json(s, &proof, hash, chain);
	else if (!diverged)
		verified_text(path, s, &proof, hash, chain,
		              (double)(end.tv_sec - begin.tv_sec) * 1e3 + (double)(end.tv_nsec - begin.tv_nsec) / 1e6);
	if (diverged)
		app_complain("%s", session_divergence(s));
	session_close(s);
	return holds ? APP_DONE : APP_NO;
}

/* The re-executed state, also of a recording that does not replay to its own hashes: to look for what differs. */
static int dump(const char *path, int64_t second)
{
	struct session_options options = {.program = ENSHU_VERSION};
	struct session_error error;
	struct session *s = session_open(path, false, true, &options, &error);
	struct exact x;
	if (!s)
		return app_session_failed(&error);
	bool diverged = *session_divergence(s) != '\0';
	app_tell_live(s);
	if (diverged)
		app_complain("%s", session_divergence(s));
	if (second != SIM_TIME_MAX && second > session_state(s)->clock.now)
		app_tell_beyond("--at", second, session_state(s)->clock.now, SAID("the recording"));
	if (!exact_open(&x, s, second)) {
		session_close(s);
		return APP_ENVIRONMENT;
	}
	struct buffer text = {0};
	sim_state_dump(session_scenario(s), x.state, &text);
	fputs(buffer_text(&text), stdout);
	buffer_free(&text);
	exact_close(&x);
	session_close(s);
	return diverged ? APP_NO : APP_DONE;
}

static int dump_stored(const char *path, int64_t second)
{
	struct buffer text = {0};
	int exit = stored_dump(path, second, &text);
	fputs(buffer_text(&text), stdout);
	buffer_free(&text);
	return exit;
}

int cmd_replay(int argc, char **argv)
{
	const char *want_verify = NULL, *want_dump = NULL, *at = NULL, *json = NULL, *screen = NULL, *stored = NULL;
	struct picture_options picture = {0};
	const struct app_option options[] = {
	    {"--verify", NULL, "re-execute and compare every hash; exit 1 names the first divergence", &want_verify},
	    {"--dump", NULL, "print the state, canonically", &want_dump},
	    {"--stored", NULL, "with --dump: as it was recorded, without executing anything", &stored},
	    {"--at", "T", "at this scenario time (default: the end)", &at},
	    {"--json", NULL, "the answer as JSON", &json},
	    {"--screenshot", "PNG", "draw a picture, without any display", &picture.path},
	    {"--screen", "NAME", "room (default), discussion, console, role, replay, hotwash, keys or palette", &screen},
	    PICTURE_APP_OPTIONS(picture),
	};
	const char *path[1];
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1) {
		app_complain("which recording? See `enshu replay --help`.");
		return APP_USAGE;
	}
	if ((want_verify != NULL) + (want_dump != NULL) + (picture.path != NULL) > 1) {
		app_complain("--verify, --dump and --screenshot exclude each other: one at a time.");
		return APP_USAGE;
	}
	if (want_verify)
		return verify(path[0], json != NULL);
	int64_t second = SIM_TIME_MAX;
	if (want_dump && at && !app_time("--at", at, &second))
		return APP_USAGE;
	if (want_dump)
		return stored ? dump_stored(path[0], second) : dump(path[0], second);
	picture.screen = screen ? screen : "room";
	picture.at = at;
	if (picture.path)
		return picture_of_recording(path[0], &picture);
	struct front_options front = {.language = picture.language, .speed = 1};
	return front_replay(path[0], &front);
}
