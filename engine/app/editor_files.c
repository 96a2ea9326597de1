/* See editor_files.h. */
#include "app/editor_files.h"

#include "app/app.h"
#include "app/output.h"
#include "app/places.h"
#include "base/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define SETTINGS_MAX (1 << 16)

static bool write_into(const char *folder, const char *name, const struct buffer *content)
{
	char path[APP_PATH];
	return app_join(path, folder, name) && app_write_file(path, content);
}

static bool write_settings(const char *folder)
{
	char path[APP_PATH];
	struct arena arena = {0};
	struct buffer out = {0};
	char *text;
	size_t length;
	app_join(path, app_data_folder(), "assets/new/luarc.json");
	enum file_result result = file_read(&arena, path, SETTINGS_MAX, &text, &length);
	bool fine = result == FILE_OK;
	if (fine)
		buffer_append(&out, text, length);
	else
		app_complain("%s: %s. It belongs to the program; install it again.", path, file_result_phrase(result));
	fine = fine && write_into(folder, ".luarc.json", &out);
	buffer_free(&out);
	arena_free(&arena);
	return fine;
}

bool editor_files_write(const char *folder)
{
	char path[APP_PATH];
	struct buffer stub = {0};
	if (!write_settings(folder))
		return false;
	if (!app_join(path, folder, ".editor") || mkdir(path, 0777) != 0) {
		app_complain("%s cannot be made: %s.", path, strerror(errno));
		return false;
	}
	script_write_stub(&stub);
	bool fine = write_into(folder, ".editor/enshu.lua", &stub);
	buffer_free(&stub);
	return fine;
}
