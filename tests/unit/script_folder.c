/* A scenario on disk: what is read, what is refused, and that nothing leads out of the folder. */
#define _XOPEN_SOURCE 700 /* mkdtemp, symlink */
#include "script_help.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char root[64];

static void make_folder(void)
{
	snprintf(root, sizeof root, "/tmp/enshu-script-XXXXXX");
	CHECK(mkdtemp(root));
}

static void write_bytes(const char *name, const char *text, size_t length)
{
	char path[256];
	snprintf(path, sizeof path, "%s/%s", root, name);
	for (char *slash = strchr(path + strlen(root) + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0700);
		*slash = '/';
	}
	FILE *file = fopen(path, "wb");
	CHECK(file && fwrite(text, 1, length, file) == length && fclose(file) == 0);
}

static void write_text(const char *name, const char *text)
{
	write_bytes(name, text, strlen(text));
}

static void remove_folder(void)
{
	char command[128];
	snprintf(command, sizeof command, "rm -rf '%s'", root);
	CHECK(system(command) == 0);
}

static struct script *load_folder(const char *name, const char *shared)
{
	char path[256], shared_path[256];
	snprintf(path, sizeof path, "%s/%s", root, name);
	snprintf(shared_path, sizeof shared_path, "%s/%s", root, shared ? shared : "");
	return script_load_folder(path, shared ? shared_path : NULL);
}

/* Loads, and checks that the only error has this code and holds these words. */
static void check_error(const char *name, const char *code, const char *words)
{
	struct script *script = load_folder(name, NULL);
	CHECK(script);
	const struct script_diagnostic *found = find_code(script, code);
	bool right = found && strstr(found->message, words) && !script_scenario(script);
	if (!right)
		print_diagnostics(script);
	script_free(script);
	CHECK(right);
}

TEST(a_folder_with_files_texts_and_the_catalogue)
{
	make_folder();
	write_text("s/scenario.lua", SMALL "include \"strategy/measures\"\ninclude \"cast/roles\"\n");
	write_text("s/cast/roles.lua", "role \"a\" { name = \"A\" } action \"x\" { owner = \"a\", name = \"X\", measure = \"S1\" }\n");
	write_text("s/text/ja.po", "msgctxt \"role.a.name\"\nmsgid \"A\"\nmsgstr \"甲\"\n");
	write_text("s/test.lua", "-- tests\n");
	write_text("s/README.md", "# S\n");
	write_text("shared/strategy/measures.lua", "include \"strategy/more\"\n");
	write_text("shared/strategy/more.lua", "measure \"S1\" { pillar = \"base\", name = \"M\" }\n");
	struct script *script = load_folder("s", "shared");
	const struct sim_scenario *sc = script_scenario(script);
	if (!sc)
		print_diagnostics(script);
	CHECK(sc);
	CHECK_TEXT(sim_text_in(sc, sc->roles[0].name, sim_language_index(sc, "ja"), NULL), "甲");
	size_t count;
	const struct script_source *sources = script_sources(script, &count);
	static const char *const paths[] = {"scenario.lua", "strategy/measures.lua", "strategy/more.lua", "cast/roles.lua", "text/ja.po"};
	CHECK_INT(count, COUNT(paths));
	for (size_t i = 0; i < count; i++)
		CHECK_TEXT(sources[i].path, paths[i]);

	/* What a recording carries loads by itself to the same scenario. */
	struct script *again = script_load_sources(sources, count);
	CHECK(again && script_scenario(again));
	CHECK(script_scenario(again)->fingerprint == sc->fingerprint);
	script_free(again);
	script_free(script);
	struct script *by_file = load_folder("s/scenario.lua", "shared");
	CHECK(script_scenario(by_file));
	script_free(by_file);
	remove_folder();
}

TEST(folders_without_a_scenario)
{
	make_folder();
	write_text("empty/README.md", "# nothing\n");
	write_text("file", "x");
	check_error("empty", "E001", "no scenario.lua");
	check_error("missing", "E001", "no such folder");
	check_error("file", "E001", "not a folder");
	remove_folder();
}

TEST(syntax_errors_of_all_files_come_at_once)
{
	make_folder();
	write_text("s/scenario.lua", SMALL "include \"b\"\nflag \"x\" { start = \n");
	write_text("s/b.lua", "flag 'a' }\n");
	write_text("s/c.lua", "if then\n");
	write_text("s/d.lua", "local fine = 1\n");
	struct script *script = load_folder("s", NULL);
	size_t count, syntax = 0;
	const struct script_diagnostic *all = script_diagnostics(script, &count);
	for (size_t i = 0; i < count; i++)
		syntax += strcmp(all[i].code, "E003") == 0;
	CHECK_INT(syntax, 3);
	CHECK_TEXT(all[0].file, "scenario.lua");
	CHECK(find_code(script, "W123") && strcmp(find_code(script, "W123")->file, "d.lua") == 0);
	script_free(script);
	remove_folder();
}

TEST(nothing_leads_out_of_the_folder)
{
	make_folder();
	char secret[128], link_path[128];
	write_text("secret.lua", "flag \"stolen\"\n");
	snprintf(secret, sizeof secret, "%s/secret.lua", root);
	static const char *const names[] = {"../secret", "/etc/passwd", "..", "a/../../secret", "./b", "b//c", "", "strategy/../../secret", "a.b", "b\\\\c"};
	for (size_t i = 0; i < COUNT(names); i++) {
		char text[512];
		snprintf(text, sizeof text, SMALL "include \"%s\"\n", names[i]);
		write_text("s/scenario.lua", text);
		check_error("s", "E006", "cannot include");
	}
	write_text("s/scenario.lua", SMALL "include \"link\"\n");
	snprintf(link_path, sizeof link_path, "%s/s/link.lua", root);
	CHECK(symlink(secret, link_path) == 0);
	check_error("s", "E006", "leads out of the folder");
	CHECK(unlink(link_path) == 0);
	char linked[128];
	snprintf(linked, sizeof linked, "%s/s/inner", root);
	CHECK(symlink(root, linked) == 0);
	write_text("s/scenario.lua", SMALL "include \"inner/secret\"\n");
	check_error("s", "E006", "leads out of the folder");
	remove_folder();
}

TEST(files_that_are_not_text)
{
	make_folder();
	write_bytes("s/scenario.lua", "\x1bLua", 4);
	check_error("s", "E002", "compiled Lua");
	write_bytes("s/scenario.lua", "flag\0", 5);
	check_error("s", "E002", "zero byte");
	write_bytes("s/scenario.lua", "-- \x80", 4);
	check_error("s", "E002", "UTF-8");
	write_text("s/scenario.lua", "\xef\xbb\xbf" SMALL);
	struct script *script = load_folder("s", NULL);
	CHECK(script_scenario(script)); /* a byte order mark is harmless */
	script_free(script);
	remove_folder();
}

TEST(a_folder_instead_of_a_file_and_a_file_nobody_may_read)
{
	make_folder();
	write_text("s/scenario.lua/x", "");
	check_error("s", "E001", "folder");
	remove_folder();
}

TEST_MAIN
