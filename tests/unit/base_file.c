/* Whole files and folders. */
#include "test.h"

#include "base/file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static const char *path_of(const char *name)
{
	static char path[256];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void write_file(const char *name, const char *text, size_t length)
{
	FILE *file = fopen(path_of(name), "wb");
	CHECK(file);
	CHECK(fwrite(text, 1, length, file) == length && fclose(file) == 0);
}

static void make_folder(void)
{
	strcpy(folder, "/tmp/enshu-file-XXXXXX");
	CHECK(mkdtemp(folder));
}

TEST(a_file_is_read_whole_and_terminated)
{
	struct arena arena = {0};
	char *text;
	size_t length;
	make_folder();
	write_file("a", "one\0two", 7);
	CHECK_INT(file_read(&arena, path_of("a"), 7, &text, &length), FILE_OK);
	CHECK(length == 7 && memcmp(text, "one\0two", 8) == 0);
	write_file("a", "", 0);
	CHECK_INT(file_read(&arena, path_of("a"), 0, &text, &length), FILE_OK);
	CHECK(length == 0 && text[0] == '\0');
	unlink(path_of("a"));
	rmdir(folder);
	arena_free(&arena);
}

TEST(each_reason_for_not_reading_has_its_result)
{
	struct arena arena = {0};
	char *text = NULL;
	size_t length = 77;
	make_folder();
	write_file("a", "12345678", 8);
	CHECK_INT(file_read(&arena, path_of("a"), 7, &text, &length), FILE_TOO_LARGE);
	CHECK_INT(file_read(&arena, path_of("b"), 7, &text, &length), FILE_MISSING);
	CHECK_INT(file_read(&arena, path_of("a/b"), 7, &text, &length), FILE_MISSING);
	CHECK_INT(file_read(&arena, "", 7, &text, &length), FILE_MISSING);
	CHECK_INT(file_read(&arena, folder, 7, &text, &length), FILE_IS_FOLDER);
	CHECK_INT(mkfifo(path_of("pipe"), 0600), 0);
	CHECK_INT(file_read(&arena, path_of("pipe"), 7, &text, &length), FILE_FAILED);
	chmod(path_of("a"), 0);
	if (geteuid() != 0) /* root may read everything */
		CHECK_INT(file_read(&arena, path_of("a"), 8, &text, &length), FILE_DENIED);
	CHECK(!text && length == 77 && arena.used == 0);
	unlink(path_of("a"));
	unlink(path_of("pipe"));
	rmdir(folder);
	arena_free(&arena);
}

TEST(a_folder_is_listed_in_byte_order)
{
	static const char *const made[] = {"b", "a", "B", ".hidden", "演習", "a.lua", "a-b", "10", "9"};
	static const char *const sorted[] = {".hidden", "10", "9", "B", "a", "a-b", "a.lua", "b", "演習"};
	struct arena arena = {0};
	char **names;
	size_t count;
	make_folder();
	CHECK_INT(file_list(&arena, folder, &names, &count), FILE_OK);
	CHECK_INT(count, 0);
	for (size_t i = 0; i < COUNT(made); i++)
		write_file(made[i], "", 0);
	CHECK_INT(file_list(&arena, folder, &names, &count), FILE_OK);
	CHECK_INT(count, COUNT(sorted));
	for (size_t i = 0; i < count; i++) {
		CHECK_TEXT(names[i], sorted[i]);
		unlink(path_of(names[i]));
	}
	for (int i = 0; i < 100; i++) { /* more than one growth of the list */
		char name[8];
		snprintf(name, sizeof name, "n%03d", 99 - i);
		write_file(name, "", 0);
	}
	CHECK_INT(file_list(&arena, folder, &names, &count), FILE_OK);
	CHECK_INT(count, 100);
	for (int i = 0; i < 100; i++) {
		CHECK_INT(atoi(names[i] + 1), i);
		unlink(path_of(names[i]));
	}
	rmdir(folder);
	arena_free(&arena);
}

TEST(what_is_no_folder_is_not_listed)
{
	struct arena arena = {0};
	char **names = NULL;
	size_t count = 77;
	make_folder();
	write_file("a", "", 0);
	CHECK_INT(file_list(&arena, path_of("a"), &names, &count), FILE_FAILED);
	CHECK_INT(file_list(&arena, path_of("b"), &names, &count), FILE_MISSING);
	CHECK(!names && count == 77);
	CHECK(file_exists(path_of("a")) && !file_is_folder(path_of("a")));
	CHECK(file_exists(folder) && file_is_folder(folder));
	CHECK(!file_exists(path_of("b")) && !file_is_folder(path_of("b")));
	unlink(path_of("a"));
	rmdir(folder);
	arena_free(&arena);
}

TEST(each_result_has_its_own_phrase)
{
	for (int a = FILE_OK; a <= FILE_FAILED; a++) {
		for (int b = FILE_OK; b < a; b++)
			CHECK(strcmp(file_result_phrase((enum file_result)a),
			             file_result_phrase((enum file_result)b)) != 0);
	}
	CHECK_TEXT(file_result_phrase(FILE_MISSING), "no such file");
	CHECK_TEXT(file_result_phrase(FILE_DENIED), "permission denied");
}

TEST(a_file_is_replaced_as_a_whole_and_its_folder_made)
{
	struct arena arena = {0};
	char *text, **names;
	size_t length, count;
	make_folder();
	CHECK_INT(file_replace(path_of("new/a"), "first", 5), FILE_OK);
	CHECK_INT(file_replace(path_of("new/a"), "2nd", 3), FILE_OK);
	CHECK_INT(file_read(&arena, path_of("new/a"), 9, &text, &length), FILE_OK);
	CHECK_TEXT(text, "2nd");
	CHECK_INT(file_list(&arena, path_of("new"), &names, &count), FILE_OK);
	CHECK_INT(count, 1); /* nothing is left beside it */
	unlink(path_of("new/a"));
	rmdir(path_of("new"));
	arena_free(&arena);
	rmdir(folder);
}

TEST(a_named_file_is_written_whole_or_not_at_all_and_links_and_devices_stay_what_they_are)
{
	struct arena arena = {0};
	struct stat about;
	struct rlimit before, none;
	char *text, **names, link_to[300];
	size_t length, count;
	make_folder();
	CHECK_INT(file_write(path_of("page"), "first", 5), FILE_OK);
	snprintf(link_to, sizeof link_to, "%s", path_of("page"));
	CHECK_INT(symlink(link_to, path_of("link")), 0);
	CHECK_INT(file_write(path_of("link"), "second", 6), FILE_OK);
	CHECK_INT(lstat(path_of("link"), &about), 0);
	CHECK(S_ISLNK(about.st_mode));
	CHECK_INT(mkfifo(path_of("pipe"), 0600), 0);
	int reader = open(path_of("pipe"), O_RDONLY | O_NONBLOCK);
	CHECK_INT(file_write(path_of("pipe"), "piped", 5), FILE_OK);
	CHECK(lstat(path_of("pipe"), &about) == 0 && S_ISFIFO(about.st_mode));
	close(reader);
	/* The disk takes nothing: what stood there still stands, and nothing is left beside it. */
	signal(SIGXFSZ, SIG_IGN);
	CHECK_INT(getrlimit(RLIMIT_FSIZE, &before), 0);
	none = before;
	none.rlim_cur = 3;
	CHECK_INT(setrlimit(RLIMIT_FSIZE, &none), 0);
	enum file_result full = file_write(path_of("page"), "the third text", 14);
	CHECK_INT(setrlimit(RLIMIT_FSIZE, &before), 0);
	CHECK(full != FILE_OK);
	CHECK_INT(file_read(&arena, path_of("page"), 99, &text, &length), FILE_OK);
	CHECK_TEXT(text, "second");
	CHECK_INT(file_write(path_of("no/page"), "x", 1), FILE_MISSING);
	CHECK_INT(file_list(&arena, folder, &names, &count), FILE_OK);
	CHECK_INT(count, 3);
	unlink(path_of("page"));
	unlink(path_of("link"));
	unlink(path_of("pipe"));
	rmdir(folder);
	arena_free(&arena);
}

TEST(what_cannot_be_replaced_stays)
{
	struct arena arena = {0};
	char **names;
	size_t count;
	make_folder();
	CHECK_INT(mkdir(path_of("is-folder"), 0777), 0);
	CHECK(file_replace(path_of("is-folder"), "x", 1) != FILE_OK);
	CHECK(file_is_folder(path_of("is-folder")));
	CHECK_INT(file_replace(path_of("no/such/a"), "x", 1), FILE_MISSING);
	CHECK_INT(file_replace("", "x", 1), FILE_MISSING);
	CHECK_INT(file_list(&arena, folder, &names, &count), FILE_OK);
	CHECK_INT(count, 1);
	rmdir(path_of("is-folder"));
	rmdir(folder);
	arena_free(&arena);
}

TEST_MAIN
