/* enshu new — a scenario to begin with. The files are templates in assets/new; the names in them are filled in, the editor's stub is made from the table of words. */
#include "app/app.h"
#include "app/command/command.h"
#include "app/editor_files.h"
#include "app/options.h"
#include "app/output.h"
#include "app/places.h"
#include "app/tell.h"
#include "base/file.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static const struct app_command self = {"new", "new FOLDER [--title TEXT] [--title-ja TEXT] [--lang L]",
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
	const char *language; /* of the comments; NULL: English and Japanese */
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
	bool foreign = false;
	for (size_t i = begin; i < end; i++)
		foreign = foreign || (unsigned char)s->folder[i] >= 0x80;
	if (!fine && foreign)
		app_complain("\"%.*s\" cannot be a scenario's id, which files and commands are named after: letters a to z, digits, - and _. It can be the title: enshu new my-first --title-ja \"%.*s\"",
		             (int)length, s->folder + begin, (int)length, s->folder + begin);
	else if (!fine)
		app_complain("\"%.*s\" cannot be a scenario's id: letters a to z, digits, - and _, beginning with a letter or digit, at most %d. The title may be anything: --title.",
		             (int)length, s->folder + begin, ID_MAX);
	if (!fine)
		return false;
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

/* {{English|Japanese}} in the language asked for, or "English / Japanese". Returns what follows it. */
static const char *append_choice(const struct scaffold *s, const char *at, struct buffer *out)
{
	const char *english = at + 2, *bar = strchr(english, '|'), *end = strstr(english, "}}");
	if (!bar || !end || bar > end) {
		buffer_append(out, at, 2);
		return english;
	}
	bool ja = s->language && strcmp(s->language, "ja") == 0;
	if (!ja)
		buffer_append(out, english, (size_t)(bar - english));
	if (!s->language)
		buffer_append_text(out, " / ");
	if (ja || !s->language)
		buffer_append(out, bar + 1, (size_t)(end - bar - 1));
	return end + 2;
}

/* The comment lines --en and --ja: one of them, or both. Returns the template without what is not wanted of it; the same place when there is no such line. */
static const char *take_line(const struct scaffold *s, const char *at, struct buffer *out)
{
	bool english = strncmp(at, "--en ", 5) == 0;
	if (!english && strncmp(at, "--ja ", 5) != 0)
		return at;
	if (!s->language || strncmp(s->language, at + 2, 2) == 0) {
		buffer_append_text(out, "-- ");
		return at + 5;
	}
	size_t line = strcspn(at, "\n");
	return take_line(s, at + line + (at[line] == '\n'), out);
}

/* Fills in @ID@, @TITLE@ and the titles as Lua texts, and chooses the language of comments. */
static void fill_in(const struct scaffold *s, const char *template, struct buffer *out)
{
	bool begins = true;
	while (*template) {
		if (begins)
			template = take_line(s, template, out);
		size_t plain = strcspn(template, "@{\n");
		buffer_append(out, template, plain);
		template += plain;
		begins = *template == '\n';
		if (strncmp(template, "{{", 2) == 0) {
			template = append_choice(s, template, out);
		} else if (strncmp(template, "@ID@", 4) == 0) {
			buffer_append_text(out, s->id);
			template += 4;
		} else if (strncmp(template, "@TITLE@", 7) == 0) {
			buffer_append_text(out, s->language && strcmp(s->language, "ja") == 0 ? s->title_ja : s->title);
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

/* Half a scenario would be in the way of the next attempt. The folder was empty before. */
static void take_back(const struct scaffold *s, bool was_there)
{
	static const char *const names[] = {"scenario.lua", "test.lua", "README.md", ".luarc.json", ".editor/enshu.lua", ".editor"};
	char path[APP_PATH];
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (app_join(path, s->folder, names[i]))
			remove(path);
	if (!was_there)
		remove(s->folder);
}

static int make(struct scaffold *s)
{
	bool was_there = file_is_folder(s->folder);
	int made = app_make_empty_folder(s->folder);
	if (made != APP_DONE)
		return made;
	if (!write_template(s, "scenario.lua", "scenario.lua") || !write_template(s, "test.lua", "test.lua") || !write_template(s, s->language && strcmp(s->language, "ja") == 0 ? "README.ja.md" : "README.md", "README.md") ||
	    !editor_files_write(s->folder)) {
		take_back(s, was_there);
		return APP_ENVIRONMENT;
	}
	struct teller t = {.arena = &s->arena, .strings = tell_texts(&s->arena)};
	if (!t.strings || !tell_language(s->language, &t.language))
		return APP_ENVIRONMENT;
	const char *lang = t.language == LANGUAGE_JA ? " --lang ja" : "";
	printf("%s\n\n  enshu check %s%s\n  enshu test %s%s\n  enshu run %s --text%s\n\n%s\n", TELL(&t, "new.made", I18N_TEXT("folder", s->folder)), s->folder, lang, s->folder, lang, s->folder,
	       lang, TELL(&t, "new.then", I18N_TEXT("folder", s->folder)));
	return APP_DONE;
}

int cmd_new(int argc, char **argv)
{
	struct scaffold s = {0};
	const struct app_option options[] = {{"--title", "TEXT", "its title; without one made from the folder's name", &s.title},
	                                     {"--title-ja", "TEXT", "its title in Japanese", &s.title_ja},
	                                     {"--lang", "CODE", "language of its comments, en or ja; without it both", &s.language}};
	enum language own;
	size_t count;
	int exit;
	if (!app_parse(argc, argv, options, sizeof options / sizeof *options, &self, &s.folder, 1, &count, &exit))
		return exit;
	if (count == 0) {
		app_complain("which folder? See `enshu new --help`.");
		return APP_USAGE;
	}
	if (!tell_language(s.language, &own) || !take_id(&s) || (s.title && !check_title("--title", s.title)) || (s.title_ja && !check_title("--title-ja", s.title_ja)))
		return APP_USAGE;
	if (!s.title_ja)
		s.title_ja = s.title ? s.title : "新しい演習";
	if (!s.title)
		s.title = title_of_id(&s);
	exit = make(&s);
	arena_free(&s.arena);
	return exit;
}
