/* enshu new — a scenario to begin with. The files are templates in assets/new; the names in them are filled in, the editor's stub is made from the table of words. */
#include "app/app.h"
#include "app/editor_files.h"

#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

static const struct app_command self = {"new", "new FOLDER [--title TEXT] [--title-ja TEXT]",
                                        "Makes a scenario to begin with: it checks, tests and plays, and its comments explain it. The folder's name becomes the scenario's id.\n"
                                        "Nothing that exists is overwritten.",
                                        "enshu new quiet-water --title \"Quiet water\" --title-ja \"静かな水\"", cmd_new};

#define ID_MAX       48
#define TITLE_MAX    200       /* bytes */
#define TEMPLATE_MAX (1 << 16) /* bytes of one template */

struct scaffold {
	const char *folder;
	char id[ID_MAX + 1];
	const char *title, *title_ja;
	struct arena arena;
};

/* The last name of the path, when it can be a scenario's id. */
static bool take_id(struct scaffold *s)
{
	size_t end = strlen(s->folder);
	while (end > 1 && s->folder[end - 1] == '/')
		end--;
	size_t begin = end;
	while (begin > 0 && s->folder[begin - 1] != '/')
		begin--;
	size_t length = end - begin;
	bool fine = length > 0 && length <= ID_MAX && s->folder[begin] != '-' && s->folder[begin] != '_';
	for (size_t i = begin; i < end && fine; i++)
		fine = (s->folder[i] >= 'a' && s->folder[i] <= 'z') || (s->folder[i] >= 'A' && s->folder[i] <= 'Z') || (s->folder[i] >= '0' && s->folder[i] <= '9') ||
		       s->folder[i] == '-' || s->folder[i] == '_';
	if (!fine) {
		app_complain("\"%.*s\" cannot be a scenario's id: letters a to z, digits, - and _, beginning with a letter or digit, at most %d. The title may be anything: --title.",
		             (int)length, s->folder + begin, ID_MAX);
		return false;
	}
	memcpy(s->id, s->folder + begin, length);
	return true;
}

static bool check_title(const char *option, const char *title)
{
	size_t length = strlen(title);
	bool fine = length > 0 && length <= TITLE_MAX && utf8_valid_length(title, length) == length;
	for (size_t i = 0; i < length && fine; i++)
		fine = (unsigned char)title[i] >= 32 && title[i] != 127;
	if (!fine)
		app_complain("%s must be a line of text of at most %d bytes.", option, TITLE_MAX);
	return fine;
}

/* "quiet-water" is "Quiet water" unless somebody says otherwise. */
static const char *title_of_id(struct scaffold *s)
{
	char *title = arena_copy_text(&s->arena, s->id, strlen(s->id));
	for (char *c = title; c && *c; c++)
		if (*c == '-' || *c == '_')
			*c = ' ';
	if (title && *title >= 'a' && *title <= 'z')
		*title = (char)(*title - 32);
	return title ? title : s->id;
}

static void append_lua_text(struct buffer *out, const char *text)
{
	buffer_append_byte(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			buffer_append_byte(out, '\\');
		buffer_append_byte(out, *text);
	}
	buffer_append_byte(out, '"');
}

/* Fills in @ID@, @TITLE@ and the titles as Lua texts. */
static void fill_in(const struct scaffold *s, const char *template, struct buffer *out)
{
	while (*template) {
		size_t plain = strcspn(template, "@");
		buffer_append(out, template, plain);
		template += plain;
		if (strncmp(template, "@ID@", 4) == 0) {
			buffer_append_text(out, s->id);
			template += 4;
		} else if (strncmp(template, "@TITLE@", 7) == 0) {
			buffer_append_text(out, s->title);
			template += 7;
		} else if (strncmp(template, "@TITLE_EN@", 10) == 0) {
			append_lua_text(out, s->title);
			template += 10;
		} else if (strncmp(template, "@TITLE_JA@", 10) == 0) {
			append_lua_text(out, s->title_ja);
			template += 10;
		} else if (*template) {
			buffer_append_byte(out, *template++);
		}
	}
}

static bool write_file(const struct scaffold *s, const char *name, struct buffer *content)
{
	char path[APP_PATH];
	bool fine = app_join(path, s->folder, name) && app_write_file(path, content);
	buffer_free(content);
	return fine;
}

static bool write_template(struct scaffold *s, const char *template, const char *name)
{
	char folder[APP_PATH], path[APP_PATH];
	char *text;
	size_t length;
	struct buffer out = {0};
	app_join(folder, app_data_folder(), "assets/new");
	app_join(path, folder, template);
	enum file_result result = file_read(&s->arena, path, TEMPLATE_MAX, &text, &length);
	if (result != FILE_OK) {
		app_complain("%s: %s. It belongs to the program; install it again.", path, file_result_phrase(result));
		return false;
	}
	fill_in(s, text, &out);
	return write_file(s, name, &out);
}

static int make(struct scaffold *s)
{
	int made = app_make_empty_folder(s->folder);
	if (made != APP_DONE)
		return made;
	if (!write_template(s, "scenario.lua", "scenario.lua") || !write_template(s, "test.lua", "test.lua") || !write_template(s, "README.md", "README.md") ||
	    !editor_files_write(s->folder))
		return APP_ENVIRONMENT;
	printf("%s: a scenario to begin with.\n\n  enshu check %s\n  enshu test %s\n  enshu run %s --text\n\nOpen %s/scenario.lua in an editor and `enshu watch %s` beside it.\n", s->folder,
	       s->folder, s->folder, s->folder, s->folder, s->folder);
	return APP_DONE;
}

int cmd_new(int argc, char **argv)
{
	struct scaffold s = {0};
	const struct app_option options[] = {{"--title", "TEXT", "its title; without one made from the folder's name", &s.title},
	                                     {"--title-ja", "TEXT", "its title in Japanese", &s.title_ja}};
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, &s.folder, 1, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which folder? See `enshu new --help`.");
		return APP_USAGE;
	}
	if (!take_id(&s) || (s.title && !check_title("--title", s.title)) || (s.title_ja && !check_title("--title-ja", s.title_ja)))
		return APP_USAGE;
	if (!s.title_ja)
		s.title_ja = s.title ? s.title : "新しい演習";
	if (!s.title)
		s.title = title_of_id(&s);
	exit = make(&s);
	arena_free(&s.arena);
	return exit;
}
