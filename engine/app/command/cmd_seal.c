/* enshu seal — the final signature of a recording; afterwards it is read-only. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/opening.h"
#include "app/options.h"
#include "session/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct app_command self = {"seal", "seal RECORDING [--key FILE]", "Signs a recording (Ed25519). The key is made on first use and stays outside the recording.",
                                        "enshu seal port.enshu", cmd_seal};

int cmd_seal(int argc, char **argv)
{
	const char *key = NULL;
	const struct app_option options[] = {{"--key", "FILE", "default: enshu/signing.key in your data folder", &key}};
	const char *path[1];
	size_t count;
	int exit;
	char default_key[4096];
	if (!app_parse(argc, argv, options, 1, &self, path, 1, &count, &exit))
		return exit;
	if (count != 1) {
		app_complain("which recording? See `enshu seal --help`.");
		return APP_USAGE;
	}
	if (!key) {
		const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
		if (data && *data == '/')
			snprintf(default_key, sizeof default_key, "%s/enshu/signing.key", data);
		else
			snprintf(default_key, sizeof default_key, "%s/.local/share/enshu/signing.key", home ? home : ".");
		key = default_key;
	}
	struct session *s = app_open_recording(path[0], false, &exit); /* only what verifies is signed */
	if (!s)
		return exit;
	session_close(s);
	struct record_error error;
	struct record_seal seal;
	struct record *record = record_open(path[0], false, &error);
	if (!record || record_seal(record, key, &error) != RECORD_OK || record_check_seal(record, &seal, &error) != RECORD_OK) {
		app_complain("%s", error.message);
		record_close(record);
		return error.result == RECORD_SEALED ? APP_NO : APP_ENVIRONMENT;
	}
	char signer[65];
	for (size_t i = 0; i < 32; i++)
		snprintf(signer + 2 * i, 3, "%02x", seal.public_key[i]);
	app_say(stdout, "%s: sealed by %s", path[0], signer);
	app_say(stdout, "key kept in %s", key);
	record_close(record);
	return APP_DONE;
}
