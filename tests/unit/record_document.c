/* docs/recording.md: its commands, run on a recording, say what Enshu says; and they find what was altered. */
#include "record_fixture.h"
#include "test.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static struct record_error error;

static bool has(const char *program)
{
	char command[100];
	snprintf(command, sizeof command, "command -v %s >/dev/null 2>&1", program);
	if (system(command) == 0)
		return true;
	printf("%s is not installed: its commands in docs/recording.md are not run\n", program);
	return false;
}

/* Runs block `number` of ```sh in the folder of the fixture; what it prints goes to *out. Returns its exit code, -1 when there is no such block. */
static int run_block(int number, struct buffer *out)
{
	size_t size;
	char *page = fixture_read(ENSHU_SOURCE_DIR "/docs/recording.md", &size), *at = page, line[400], command[800];
	for (int i = 0; i <= number && at; i++) {
		at = strstr(at, "\n```sh\n");
		at = at ? at + 7 : NULL;
	}
	char *end = at ? strstr(at, "\n```\n") : NULL;
	if (end)
		fixture_write(fixture_path("block.sh"), at, (size_t)(end + 1 - at));
	free(page);
	if (!end)
		return -1;
	snprintf(command, sizeof command, "cd '%s' && sh -eu block.sh 2>&1", fixture_path(""));
	FILE *pipe = popen(command, "r");
	buffer_clear(out);
	while (pipe && fgets(line, sizeof line, pipe))
		buffer_append_text(out, line);
	int status = pipe ? pclose(pipe) : -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The block that prints `word`, so that a page may gain blocks without breaking its test. */
static int block_with(const char *word)
{
	size_t size;
	char *page = fixture_read(ENSHU_SOURCE_DIR "/docs/recording.md", &size), *at = page;
	int found = -1;
	for (int i = 0; found < 0 && (at = strstr(at, "\n```sh\n")); i++) {
		at += 7;
		char *end = strstr(at, "\n```\n"), *place = strstr(at, word);
		if (place && end && place < end)
			found = i;
	}
	free(page);
	return found;
}

static void make_sealed(uint8_t chain[32])
{
	const char *path = fixture_path("port.enshu");
	unlink(path);
	fixture_make(path, 23);
	struct record *r = record_open(path, false, &error);
	CHECK(r);
	memcpy(chain, record_chain(r), 32);
	CHECK_INT(record_seal(r, fixture_path("key"), &error), RECORD_OK);
	record_close(r);
}

TEST(every_command_of_the_page_runs)
{
	struct buffer out = {0};
	uint8_t chain[32];
	int blocks = 0;
	if (!has("sqlite3") || !has("b2sum") || !has("openssl"))
		return;
	make_sealed(chain);
	for (int code; (code = run_block(blocks, &out)) >= 0; blocks++) {
		if (code != 0)
			printf("block %d: %s\n", blocks, buffer_text(&out));
		CHECK_INT(code, 0);
	}
	CHECK(blocks >= 5);
	buffer_free(&out);
}

TEST(the_page_checks_the_chain_as_the_program_does)
{
	struct buffer out = {0};
	uint8_t chain[32];
	char text[65], expected[120];
	if (!has("sqlite3") || !has("b2sum"))
		return;
	make_sealed(chain);
	record_chain_text(chain, text);
	snprintf(expected, sizeof expected, "chain holds: 23 entries, %s\n", text);
	int block = block_with("b2sum");
	CHECK_INT(run_block(block, &out), 0);
	CHECK_TEXT(buffer_text(&out), expected);
	static const char *const alterations[][2] = {
	    {"UPDATE entry SET wall = wall + 1 WHERE number = 17", "entry 17 altered\n"},
	    {"UPDATE header SET value = '2' WHERE name = 'seed'", "header or scenario altered\n"},
	    {"UPDATE source SET path = 'x' WHERE number = 2", "header or scenario altered\n"},
	    {"DELETE FROM entry WHERE number = 23", "entry 23 altered\n"},
	    {"UPDATE head SET entries = 22", "end altered\n"}};
	for (size_t i = 0; i < COUNT(alterations); i++) {
		make_sealed(chain);
		CHECK_INT(fixture_sql(fixture_path("port.enshu"), alterations[i][0]), 0);
		CHECK_INT(run_block(block, &out), 1);
		CHECK_TEXT(buffer_text(&out), alterations[i][1]);
	}
	buffer_free(&out);
}

TEST(the_page_checks_the_seal_as_the_program_does)
{
	struct buffer out = {0};
	uint8_t chain[32];
	if (!has("sqlite3") || !has("openssl"))
		return;
	make_sealed(chain);
	int block = block_with("openssl");
	CHECK_INT(run_block(block, &out), 0);
	CHECK(strstr(buffer_text(&out), "Signature Verified Successfully"));
	CHECK_INT(fixture_sql(fixture_path("port.enshu"), "UPDATE head SET sealed = sealed + 1"), 0);
	CHECK(run_block(block, &out) != 0);
	buffer_free(&out);
}

TEST_MAIN
