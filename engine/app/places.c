/* See places.h. */
#include "app/places.h"

#include "app/app.h"
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

bool app_join(char out[APP_PATH], const char *folder, const char *name)
{
	size_t a = strlen(folder), b = strlen(name);
	if (a + b + 2 > APP_PATH) {
		out[0] = '\0';
		return false;
	}
	memmove(out, folder, a);
	out[a] = '/';
	memcpy(out + a + 1, name, b + 1);
	return true;
}

const char *app_data_folder(void)
{
	static char folder[APP_PATH];
	if (*folder)
		return folder;
	ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 1);
	for (int up = 0; length > 0 && up < 2; up++) {
		while (length > 0 && folder[length - 1] != '/')
			length--;
		if (length > 0)
			length--;
		folder[length > 0 ? length : 0] = '\0';
		char probe[APP_PATH];
		if (up == 1 && app_join(probe, folder, "assets") && file_is_folder(probe))
			return folder;
	}
	snprintf(folder, sizeof folder, "%s", ENSHU_SOURCE_DIR);
	return folder;
}

static bool has_scenario(const char *folder)
{
	char path[APP_PATH];
	return app_join(path, folder, "scenario.lua") && file_exists(path);
}

bool app_find_scenario(const char *name, char out[APP_PATH])
{
	size_t length = strlen(name);
	snprintf(out, APP_PATH, "%s", name);
	if (length > 4 && strcmp(name + length - 4, ".lua") == 0 && file_exists(name)) {
		char *slash = strrchr(out, '/');
		if (slash)
			*slash = '\0';
		else
			snprintf(out, APP_PATH, ".");
		return true;
	}
	if (file_is_folder(name))
		return true; /* the loader says what is missing in it */
	if (!strchr(name, '/')) {
		char scenarios[APP_PATH];
		if (app_join(scenarios, app_data_folder(), "scenarios") && app_join(out, scenarios, name) && has_scenario(out))
			return true;
	}
	app_complain("%s: no such scenario: neither a folder, nor a scenario.lua, nor the id of a shipped one (see %s/scenarios).", name, app_data_folder());
	return false;
}

void app_recordings_folder(char out[APP_PATH])
{
	const char *wanted = getenv("ENSHU_RECORDINGS"), *home = getenv("HOME");
	if (wanted && *wanted)
		snprintf(out, APP_PATH, "%s", wanted);
	else if (!home || *home != '/' || !app_join(out, home, "Enshu"))
		snprintf(out, APP_PATH, ".");
}

void app_default_record_name(const char *scenario, char *out, size_t size)
{
	time_t now = time(NULL);
	struct tm local;
	char plain[121];
	size_t n = 0;
	localtime_r(&now, &local);
	for (; scenario[n] && n + 1 < sizeof plain; n++) /* an id has no other signs, but a path must never come of one */
		plain[n] = strchr("/\\.:", scenario[n]) || (unsigned char)scenario[n] < 33 ? '_' : scenario[n];
	plain[n] = '\0';
	snprintf(out, size, "%s-%04d%02d%02d-%02d%02d%02d.enshu", plain, local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min,
	         local.tm_sec);
}

bool app_first_missing(const char *path, char out[APP_PATH])
{
	size_t length = strlen(path);
	while (length > 1 && path[length - 1] == '/')
		length--;
	for (size_t end = 1; end < length && end < APP_PATH; end++) {
		if (path[end] != '/' || path[end - 1] == '/')
			continue;
		memcpy(out, path, end);
		out[end] = '\0';
		if (!file_is_folder(out))
			return true;
	}
	return false;
}

int app_make_empty_folder(const char *path)
{
	char missing[APP_PATH];
	struct arena arena = {0};
	char **names;
	size_t count = 0;
	errno = 0;
	bool made = mkdir(path, 0777) == 0;
	int why = errno;
	bool empty = made || (file_list(&arena, path, &names, &count) == FILE_OK && count == 0);
	if (!empty && why == ENOENT && app_first_missing(path, missing))
		app_complain("%s cannot be made: there is no folder %s. Make it first, or name a folder that exists.", path, missing);
	else if (!empty && why != EEXIST && !file_is_folder(path))
		app_complain("the folder %s cannot be made: %s.", path, strerror(why));
	else if (!empty)
		app_complain("%s exists and is not an empty folder; name a new one.", path);
	arena_free(&arena);
	return empty ? APP_DONE : APP_ENVIRONMENT;
}
