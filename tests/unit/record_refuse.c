/* What is not a recording, or may not be opened now: each refused with its reason, and left as it was. */
#include "record_fixture.h"
#include "test.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct record_error error;

/* Opens for reading, for writing and for saving; each has to fail alike and to leave file and folder alone. */
static bool refused(const char *path, enum record_result result, const char *reason)
{
	char beside[400];
	size_t size = 0, after_size = 0;
	struct stat status;
	FILE *readable = stat(path, &status) == 0 && S_ISREG(status.st_mode) ? fopen(path, "rb") : NULL;
	bool regular = readable && fclose(readable) == 0;
	char *before = regular ? fixture_read(path, &size) : NULL;
	bool good = true;
	for (int i = 0; i < 3 && good; i++) {
		struct record *r = i < 2 ? record_open(path, i == 0, &error)
		                         : record_salvage(path, fixture_path("refused-copy.enshu"), &error);
		good = !r && error.result == result && strstr(error.message, path) && strstr(error.message, reason);
		if (!good)
			printf("%s (%d): result %d: %s\n", path, i, r ? 0 : (int)error.result,
			       r ? "opened" : error.message);
		record_close(r);
	}
	good = good && access(fixture_path("refused-copy.enshu"), F_OK) != 0;
	const char *const suffixes[] = {"-journal", "-wal", "-shm"};
	for (size_t i = 0; i < COUNT(suffixes) && good; i++) {
		snprintf(beside, sizeof beside, "%s%s", path, suffixes[i]);
		good = access(beside, F_OK) != 0;
	}
	if (before) {
		char *after = fixture_read(path, &after_size);
		good = good && after_size == size && memcmp(before, after, size) == 0;
		free(after);
		free(before);
	}
	return good;
}

TEST(what_is_missing_or_no_file_is_named)
{
	CHECK(refused(fixture_path("missing.enshu"), RECORD_MISSING, "does not exist"));
	CHECK(refused(fixture_path("no/such/folder.enshu"), RECORD_MISSING, "does not exist"));
	CHECK_INT(mkdir(fixture_path("folder.enshu"), 0700), 0);
	CHECK(refused(fixture_path("folder.enshu"), RECORD_NOT_ONE, "is a folder"));
	CHECK_INT(mkfifo(fixture_path("pipe.enshu"), 0600), 0);
	CHECK(refused(fixture_path("pipe.enshu"), RECORD_NOT_ONE, "device or a pipe"));
	CHECK(refused("/dev/null", RECORD_NOT_ONE, "device"));
	char name[300];
	memset(name, 'n', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	CHECK(!record_open(name, true, &error));
	CHECK(error.result == RECORD_MISSING || error.result == RECORD_NOT_ONE);
}

TEST(other_kinds_of_file_are_not_recordings)
{
	char zeros[5000] = {0};
	fixture_write(fixture_path("empty"), "", 0);
	CHECK(refused(fixture_path("empty"), RECORD_NOT_ONE, "is empty"));
	fixture_write(fixture_path("text"), "Dear diary", 10);
	CHECK(refused(fixture_path("text"), RECORD_NOT_ONE, "some other kind of file"));
	fixture_write(fixture_path("zeros"), zeros, sizeof zeros);
	CHECK(refused(fixture_path("zeros"), RECORD_NOT_ONE, "some other kind of file"));
	fixture_write(fixture_path("magic"), "SQLite format 3", 16);
	CHECK(refused(fixture_path("magic"), RECORD_NOT_ONE, "not a recording"));
}

TEST(databases_of_other_programs_are_left_alone)
{
	const char *plain = fixture_path("bookmarks.db"), *logged = fixture_path("logged.db");
	CHECK_INT(fixture_sql(plain, "CREATE TABLE entry (number INTEGER PRIMARY KEY); PRAGMA application_id=1234"),
	          SQLITE_OK);
	CHECK(refused(plain, RECORD_NOT_ONE, "not a recording of Enshu"));
	CHECK_INT(fixture_sql(logged, "PRAGMA journal_mode=WAL; CREATE TABLE header (name TEXT)"), SQLITE_OK);
	CHECK(refused(logged, RECORD_NOT_ONE, "not a recording of Enshu"));
	CHECK_INT(fixture_sql(logged, "PRAGMA application_id=0x456E7368; PRAGMA user_version=1"), SQLITE_OK);
	CHECK(refused(logged, RECORD_DAMAGED, "first bytes"));
	CHECK_INT(fixture_sql(plain, "PRAGMA application_id=0x456E7368; PRAGMA user_version=1"), SQLITE_OK);
	CHECK(refused(plain, RECORD_DAMAGED, "\"header\" is missing or altered"));
}

TEST(newer_formats_and_meanings_are_refused_with_a_sentence)
{
	const char *path = fixture_path("newer.enshu");
	fixture_make(path, 5);
	CHECK_INT(fixture_sql(path, "PRAGMA user_version=2"), SQLITE_OK);
	CHECK(refused(path, RECORD_NEWER, "newer version of Enshu (format 2; this version reads up to 1)"));
	CHECK_INT(fixture_sql(path, "PRAGMA user_version=0"), SQLITE_OK);
	CHECK(refused(path, RECORD_DAMAGED, "first bytes"));
	CHECK_INT(fixture_sql(path, "PRAGMA user_version=1; UPDATE header SET value='7' WHERE name='semantics'"),
	          SQLITE_OK);
	CHECK(refused(path, RECORD_NEWER, "semantics 7"));
}

static int in_child(bool (*good)(const char *), const char *path)
{
	int status = 1;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0)
		_exit(good(path) ? 0 : 1);
	waitpid(child, &status, 0);
	return status;
}

static bool is_busy_for_writing(const char *path)
{
	return !record_open(path, false, &error) && error.result == RECORD_BUSY && strstr(error.message, "another program has it open");
}

static bool reads_five(const char *path)
{
	struct record *r = record_open(path, true, &error);
	struct record_entry entry = fixture_entry(6);
	bool good = r && record_is_live(r) && record_count(r) == 5 && fixture_holds(r, 1, &error) && record_append(r, &entry, &error) == RECORD_DENIED;
	good = good && strcmp(record_path(r), path) == 0;
	record_close(r);
	return good;
}

TEST(a_second_writer_is_told_that_it_is_busy_and_a_reader_sees_how_far_it_is)
{
	const char *path = fixture_path("busy.enshu");
	fixture_make(path, 5);
	struct record *writer = record_open(path, false, &error);
	CHECK(writer);
	CHECK(is_busy_for_writing(path));
	CHECK(reads_five(path));
	/* Those attempts, and a file that is only looked at, leave the writer's lock in place. */
	CHECK_INT(in_child(is_busy_for_writing, path), 0);
	CHECK_INT(in_child(reads_five, path), 0);
	CHECK_INT(in_child(is_busy_for_writing, path), 0);
	CHECK_INT(fixture_fill(writer, 9, 1, &error), RECORD_OK);
	record_close(writer);
	struct record *r = record_open(path, true, &error);
	CHECK(r && !record_is_live(r));
	CHECK_INT(record_count(r), 9);
	record_close(r);
}

TEST(without_a_place_for_a_copy_a_reader_is_told_so)
{
	const char *path = fixture_path("no-place.enshu");
	const char *before = getenv("TMPDIR");
	char kept[512];
	snprintf(kept, sizeof kept, "%s", before ? before : "/tmp");
	fixture_make(path, 2);
	struct record *writer = record_open(path, false, &error);
	setenv("TMPDIR", "/nowhere/at/all", 1);
	CHECK(!record_open(path, true, &error));
	setenv("TMPDIR", kept, 1);
	CHECK_INT(error.result, RECORD_BUSY);
	CHECK(strstr(error.message, "TMPDIR"));
	record_close(writer);
}

TEST(readers_share_a_recording_and_hold_off_writers)
{
	const char *path = fixture_path("shared.enshu");
	fixture_make(path, 5);
	struct record *a = record_open(path, true, &error), *b = record_open(path, true, &error);
	CHECK(a && b);
	CHECK(!record_open(path, false, &error));
	CHECK_INT(error.result, RECORD_BUSY);
	struct record_entry entry = fixture_entry(6);
	CHECK_INT(record_append(a, &entry, &error), RECORD_DENIED);
	CHECK_INT(record_seal(a, fixture_path("never-made"), &error), RECORD_DENIED);
	CHECK(fixture_holds(b, 1, &error));
	record_close(a);
	record_close(b);
	a = record_open(path, false, &error);
	CHECK(a);
	record_close(a);
}

/* Permissions mean nothing to root, so this runs as somebody else, in a process of its own. */
static bool as_nobody(bool (*body)(const char *path), const char *path)
{
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		bool good = (geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0)) && body(path);
		if (!good)
			printf("%s\n", error.message);
		fflush(stdout);
		_exit(good ? 0 : 1);
	}
	int status = 1;
	return waitpid(child, &status, 0) == child && status == 0;
}

static bool cannot_read(const char *path)
{
	return refused(path, RECORD_DENIED, "Permission denied");
}

static bool cannot_write(const char *path)
{
	return !record_open(path, false, &error) && error.result == RECORD_DENIED &&
	       strstr(error.message, "may not be written");
}

static bool cannot_create(const char *path)
{
	struct record_header header = fixture_header();
	return !record_create(path, &header, &error) && error.result == RECORD_DENIED;
}

static bool can_read(const char *path)
{
	struct record *r = record_open(path, true, &error);
	bool holds = r && fixture_holds(r, 1, &error) && record_count(r) == 40;
	record_close(r);
	return holds;
}

static bool is_told_to_copy(const char *path)
{
	return !record_open(path, true, &error) && error.result == RECORD_DENIED &&
	       strstr(error.message, "Copy it together with") && strstr(error.message, "-journal");
}

/* A recording of 40 entries alone in a folder, with these rights. */
static const char *file_in_folder(const char *folder, int file_mode, int folder_mode)
{
	char name[100];
	snprintf(name, sizeof name, "%s/file.enshu", folder);
	const char *path = fixture_path(name);
	if (mkdir(fixture_path(folder), 0755) != 0 || chmod(fixture_path(""), 0755) != 0)
		perror(folder);
	fixture_make(path, 40);
	if (chmod(path, (mode_t)file_mode) != 0 || chmod(fixture_path(folder), (mode_t)folder_mode) != 0)
		perror(folder);
	return path;
}

TEST(what_may_not_be_read_is_denied)
{
	CHECK(as_nobody(cannot_read, file_in_folder("secret", 0000, 0755)));
	const char *path = file_in_folder("closed", 0644, 0000);
	CHECK(as_nobody(cannot_read, path));
}

TEST(what_may_not_be_written_can_be_read_and_is_not_opened_for_writing)
{
	const char *path = file_in_folder("medium", 0444, 0555);
	CHECK(as_nobody(can_read, path));
	CHECK(as_nobody(cannot_write, path));
	CHECK(as_nobody(cannot_create, fixture_path("medium/new.enshu")));
	path = file_in_folder("still", 0666, 0555);
	CHECK(as_nobody(can_read, path));
	CHECK(as_nobody(cannot_write, path));
}

/* Leaves `path` as a kill in the middle of a commit does: half the new pages written, and the journal that undoes them. */
static void interrupt(const char *path)
{
	pid_t child = fork();
	if (child == 0) {
		sqlite3 *db = NULL;
		sqlite3_open(path, &db);
		sqlite3_exec(db, "PRAGMA journal_mode=PERSIST; PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN", NULL,
		             NULL, NULL);
		for (int i = 0; i < 40; i++)
			sqlite3_exec(db,
			             "UPDATE entry SET events = events || 'x', chain = zeroblob(32); UPDATE head SET "
			             "entries = 77",
			             NULL, NULL, NULL);
		_exit(0);
	}
	waitpid(child, NULL, 0);
}

TEST(an_interrupted_write_is_undone_on_opening_even_for_reading)
{
	for (int read_only = 0; read_only < 2; read_only++) {
		const char *path = fixture_path(read_only ? "cut-read.enshu" : "cut-write.enshu");
		char journal[400];
		snprintf(journal, sizeof journal, "%s-journal", path);
		fixture_make(path, 40);
		size_t size, cut_size;
		char *whole = fixture_read(path, &size);
		interrupt(path);
		CHECK_INT(access(journal, F_OK), 0);
		char *cut = fixture_read(path, &cut_size);
		CHECK(cut_size != size || memcmp(whole, cut, size) != 0);
		struct record *r = record_open(path, read_only, &error);
		if (!r)
			printf("%s\n", error.message);
		CHECK(r);
		CHECK_INT(record_count(r), 40);
		CHECK(fixture_holds(r, 1, &error));
		record_close(r);
		CHECK(access(journal, F_OK) != 0);
		free(cut);
		free(whole);
	}
}

TEST(an_interrupted_write_on_read_only_media_is_explained)
{
	const char *path = file_in_folder("cut", 0644, 0755);
	interrupt(path);
	CHECK_INT(chmod(path, 0444), 0);
	CHECK_INT(chmod(fixture_path("cut/file.enshu-journal"), 0444), 0);
	CHECK_INT(chmod(fixture_path("cut"), 0555), 0);
	CHECK(as_nobody(is_told_to_copy, path));
	CHECK_INT(chmod(fixture_path("cut"), 0777), 0);
	CHECK_INT(chmod(path, 0666), 0);
	CHECK_INT(chmod(fixture_path("cut/file.enshu-journal"), 0666), 0);
	CHECK(as_nobody(can_read, path));
}

TEST_MAIN
