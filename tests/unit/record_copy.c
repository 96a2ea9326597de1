/* Copies, branches, rescue and seal. */
#include "record_fixture.h"
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct record_error error;

static struct record *opened(const char *path, bool read_only)
{
	struct record *r = record_open(path, read_only, &error);
	if (!r)
		printf("%s\n", error.message);
	return r;
}

TEST(a_copy_is_the_same_recording_and_goes_on)
{
	const char *path = fixture_path("from.enshu"), *to = fixture_path("to.enshu");
	fixture_make(path, 30);
	struct record *from = opened(path, true);
	CHECK(from);
	struct record *copy = record_copy(from, 30, to, NULL, &error);
	CHECK(copy);
	CHECK_TEXT(record_head(copy)->id, record_head(from)->id);
	CHECK(memcmp(record_chain(copy), record_chain(from), 32) == 0);
	CHECK_INT(fixture_fill(copy, 40, 3, &error), RECORD_OK);
	record_close(copy);
	record_close(from);
	copy = opened(to, true);
	CHECK(copy);
	CHECK_INT(record_count(copy), 40);
	CHECK(fixture_holds(copy, 1, &error));
	record_close(copy);
}

TEST(a_copy_can_end_anywhere_and_nothing_is_overwritten)
{
	const char *path = fixture_path("some.enshu"), *to = fixture_path("part.enshu");
	fixture_make(path, 12);
	struct record *from = opened(path, true);
	CHECK(from);
	for (int64_t last = 0; last <= 12; last++) {
		struct record *copy = record_copy(from, last, to, NULL, &error);
		CHECK(copy);
		CHECK_INT(record_count(copy), last);
		CHECK(fixture_holds(copy, 1, &error));
		CHECK(!record_copy(from, last, to, NULL, &error));
		CHECK_INT(error.result, RECORD_EXISTS);
		record_close(copy);
		unlink(to);
	}
	CHECK(!record_copy(from, 13, to, NULL, &error));
	CHECK_INT(error.result, RECORD_UNFIT);
	CHECK(!record_copy(from, -1, to, NULL, &error));
	CHECK(access(to, F_OK) != 0);
	record_close(from);
}

TEST(a_branch_carries_its_past_and_proves_whose_it_is)
{
	const char *path = fixture_path("parent.enshu");
	fixture_make(path, 20);
	struct record *parent = opened(path, true);
	CHECK(parent);
	struct record_branch how = {.program = "0.2.0"};
	struct record *branch = record_copy(parent, 13, fixture_path("branch.enshu"), &how, &error);
	CHECK(branch);
	const struct record_header *h = record_head(branch);
	char start[65], chain[65];
	CHECK_TEXT(h->parent_id, record_head(parent)->id);
	CHECK(strcmp(h->id, h->parent_id) != 0);
	CHECK_INT(h->parent_entry, 13);
	CHECK_TEXT(h->program, "0.2.0");
	CHECK_TEXT(h->opening, record_head(parent)->opening);
	CHECK_INT(record_count(branch), 13);
	CHECK(fixture_holds(branch, 1, &error));
	CHECK_INT(record_check_parent(branch, &error), RECORD_OK);
	record_chain_text(record_chain(branch), chain);
	CHECK(strcmp(chain, h->parent_chain) != 0);
	struct record *common = record_copy(parent, 13, fixture_path("common.enshu"), NULL, &error);
	CHECK(common);
	record_chain_text(record_chain(common), chain);
	CHECK_TEXT(h->parent_chain, chain);
	record_close(common);
	CHECK_INT(fixture_fill(branch, 25, 1, &error), RECORD_OK);
	struct record_branch named = {.id = "ffffffffffffffffffffffffffffffff"};
	struct record *second = record_copy(branch, 17, fixture_path("second.enshu"), &named, &error);
	CHECK(second);
	CHECK_TEXT(record_head(second)->id, named.id);
	CHECK_TEXT(record_head(second)->parent_id, h->id);
	CHECK_INT(record_check_parent(second, &error), RECORD_OK);
	CHECK(fixture_holds(second, 1, &error));
	struct record *opening = record_copy(second, 0, fixture_path("opening.enshu"), &how, &error);
	CHECK(opening);
	memcpy(start, record_head(opening)->parent_start, 65);
	CHECK_TEXT(record_head(opening)->parent_chain, start);
	CHECK_INT(record_check_parent(opening, &error), RECORD_OK);
	CHECK_INT(record_check_parent(parent, &error), RECORD_OK);
	record_close(opening);
	record_close(second);
	record_close(branch);
	record_close(parent);
}

TEST(a_branch_whose_past_was_exchanged_is_found)
{
	const char *path = fixture_path("honest.enshu"), *forged = fixture_path("forged.enshu");
	fixture_make(path, 10);
	struct record *parent = opened(path, true);
	CHECK(parent);
	struct record_branch how = {0};
	struct record *branch = record_copy(parent, 6, fixture_path("true.enshu"), &how, &error);
	CHECK(branch);
	struct record_header header = *record_head(branch);
	struct record *r = record_create(forged, &header, &error);
	CHECK(r);
	CHECK_INT(record_check_parent(r, &error), RECORD_DAMAGED); /* it has no past at all */
	for (int64_t n = 1; n <= 6; n++) {
		struct record_entry entry = fixture_entry(n == 3 ? 4 : n);
		CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	}
	CHECK_INT(record_commit(r, &error), RECORD_OK);
	CHECK_INT(record_read(r, 1, 6, true, NULL, NULL, &error), RECORD_OK);
	CHECK_INT(record_check_parent(r, &error), RECORD_DAMAGED);
	CHECK(strstr(error.message, "its past is not that of recording 000102030405060708090a0b0c0d0e0f"));
	record_close(r);
	record_close(branch);
	record_close(parent);
}

TEST(damage_is_not_copied_into_a_valid_chain)
{
	const char *path = fixture_path("bad.enshu"), *to = fixture_path("bad-copy.enshu");
	fixture_make(path, 20);
	CHECK_INT(fixture_sql(path, "UPDATE entry SET wall = 1 WHERE number = 8"), 0);
	struct record *from = opened(path, true);
	struct record_branch how = {0};
	CHECK(from);
	CHECK(!record_copy(from, 20, to, &how, &error));
	CHECK_INT(error.result, RECORD_DAMAGED);
	CHECK_INT(error.entry, 8);
	CHECK(access(to, F_OK) != 0);
	struct record *copy = record_copy(from, 7, to, &how, &error);
	CHECK(copy);
	CHECK(fixture_holds(copy, 1, &error));
	record_close(copy);
	record_close(from);
}

TEST(a_damaged_scenario_is_given_back_when_the_chain_proves_that_it_is_the_same)
{
	const char *path = fixture_path("whole-scenario.enshu"), *to = fixture_path("saved-scenario.enshu");
	fixture_make(path, 20);
	struct record *r = record_open(path, true, &error);
	CHECK(r);
	const struct record_header *head = record_head(r);
	size_t count = head->source_count;
	struct record_source mine[8];
	CHECK(count > 0 && count <= 8);
	memcpy(mine, head->sources, count * sizeof *mine); /* their texts live as long as r */
	struct record *damaged[2];
	const char *const harm[] = {"UPDATE source SET text = x'00' WHERE number = 1", "DELETE FROM source WHERE number = 1"};
	char broken[2][128];
	for (int i = 0; i < 2; i++) {
		snprintf(broken[i], sizeof broken[i], "%s-%d", path, i);
		unlink(broken[i]);
		fixture_make(broken[i], 20);
		CHECK_INT(fixture_sql(broken[i], harm[i]), 0);
		CHECK(!record_salvage(broken[i], to, &error));
		CHECK_INT(error.result, RECORD_DAMAGED);
		damaged[i] = record_salvage_with(broken[i], to, mine, count, &error);
		CHECK(damaged[i]);
		CHECK_INT(record_count(damaged[i]), 20);
		CHECK(fixture_holds(damaged[i], 1, &error));
		record_close(damaged[i]);
		damaged[i] = record_open(to, true, &error); /* whole again */
		CHECK(damaged[i]);
		record_close(damaged[i]);
		unlink(to);
		struct record_source other = mine[0];
		mine[0].length--;
		CHECK(!record_salvage_with(broken[i], to, mine, count, &error));
		CHECK_INT(error.result, RECORD_DAMAGED);
		CHECK(access(to, F_OK) != 0);
		mine[0] = other;
		unlink(broken[i]);
	}
	record_close(r);
}

TEST(salvage_takes_what_verifies_and_says_where_it_ends)
{
	const char *path = fixture_path("broken.enshu"), *to = fixture_path("saved.enshu");
	fixture_make(path, 200);
	struct record *r = record_salvage(path, to, &error);
	CHECK(r);
	CHECK_INT(error.result, RECORD_OK);
	CHECK_INT(record_count(r), 200);
	record_close(r);
	unlink(to);
	CHECK_INT(fixture_sql(path, "UPDATE entry SET events = '[]' WHERE number = 150"), 0);
	r = record_salvage(path, to, &error);
	CHECK(r);
	CHECK_INT(error.result, RECORD_DAMAGED);
	CHECK_INT(error.entry, 150);
	CHECK_INT(record_count(r), 149);
	CHECK(fixture_holds(r, 1, &error));
	CHECK_INT(fixture_fill(r, 160, 1, &error), RECORD_OK);
	record_close(r);
	unlink(to);
	struct stat status;
	CHECK_INT(stat(path, &status), 0);
	CHECK_INT(truncate(path, status.st_size / 2), 0);
	r = record_salvage(path, to, &error);
	CHECK(r);
	CHECK_INT(error.result, RECORD_DAMAGED);
	CHECK(strstr(error.message, "is cut off"));
	CHECK(record_count(r) > 50 && record_count(r) < 120);
	CHECK(fixture_holds(r, 1, &error));
	record_close(r);
	unlink(to);
	CHECK_INT(truncate(path, 4096), 0);
	CHECK(!record_salvage(path, to, &error));
	CHECK_INT(error.result, RECORD_DAMAGED);
	CHECK(access(to, F_OK) != 0);
}

TEST(a_sealed_recording_proves_its_signer_and_cannot_be_continued)
{
	const char *path = fixture_path("sealed.enshu"), *key = fixture_path("keys/of/mine/key");
	struct record_seal seal, again;
	struct stat status;
	fixture_make(path, 9);
	struct record *r = opened(path, false);
	CHECK(r);
	CHECK_INT(record_check_seal(r, &seal, &error), RECORD_OK);
	CHECK(!seal.present && !seal.valid);
	CHECK_INT(record_seal(r, key, &error), RECORD_OK);
	CHECK_INT(stat(key, &status), 0);
	CHECK_INT(status.st_mode & 0777, 0600);
	CHECK_INT(record_check_seal(r, &seal, &error), RECORD_OK);
	CHECK(seal.present && seal.valid && seal.wall > INT64_C(1500000000000));
	struct record_entry entry = fixture_entry(10);
	CHECK_INT(record_append(r, &entry, &error), RECORD_SEALED);
	CHECK_INT(record_seal(r, key, &error), RECORD_SEALED);
	record_close(r);
	CHECK(!record_open(path, false, &error));
	CHECK_INT(error.result, RECORD_SEALED);
	r = opened(path, true);
	CHECK(r);
	CHECK_INT(record_check_seal(r, &again, &error), RECORD_OK);
	CHECK(again.valid && memcmp(again.public_key, seal.public_key, 32) == 0 && again.wall == seal.wall);
	struct record *copy =
	    record_copy(r, 9, fixture_path("unsealed.enshu"), NULL, &error); /* a seal stays with its file */
	CHECK(copy);
	CHECK_INT(record_seal(copy, key, &error), RECORD_OK);
	CHECK_INT(record_check_seal(copy, &again, &error), RECORD_OK);
	CHECK(again.valid && memcmp(again.public_key, seal.public_key, 32) == 0);
	record_close(copy);
	record_close(r);
}

TEST(a_seal_over_something_else_is_not_valid)
{
	static const char *const changes[] = {"UPDATE head SET sealed = sealed + 1",
	                                      "UPDATE head SET public_key = zeroblob(32)",
	                                      "UPDATE head SET signature = zeroblob(64)"};
	const char *path = fixture_path("seal.enshu"), *changed = fixture_path("seal-changed.enshu");
	fixture_make(path, 9);
	struct record *r = opened(path, false);
	CHECK(r);
	CHECK_INT(record_seal(r, fixture_path("key"), &error), RECORD_OK);
	record_close(r);
	size_t size;
	char *data = fixture_read(path, &size);
	for (size_t i = 0; i < COUNT(changes); i++) {
		struct record_seal seal;
		fixture_write(changed, data, size);
		CHECK_INT(fixture_sql(changed, changes[i]), 0);
		r = opened(changed, true);
		CHECK(r);
		CHECK_INT(record_check_seal(r, &seal, &error), RECORD_OK);
		CHECK(seal.present && !seal.valid);
		record_close(r);
	}
	struct record_seal seal;
	CHECK_INT(fixture_sql(changed, "UPDATE entry SET wall = 0 WHERE number = 2"), 0);
	r = opened(changed, true);
	CHECK(r);
	CHECK_INT(record_check_seal(r, &seal, &error), RECORD_DAMAGED);
	CHECK(!seal.valid);
	record_close(r);
	free(data);
}

TEST(nobody_signs_what_does_not_hold_together_or_with_a_key_others_can_read)
{
	const char *path = fixture_path("unsigned.enshu"), *key = fixture_path("bad-key");
	fixture_make(path, 9);
	struct record *r = opened(path, false);
	CHECK(r);
	fixture_write(key, "not a key", 9);
	CHECK_INT(chmod(key, 0600), 0);
	CHECK_INT(record_seal(r, key, &error), RECORD_IO);
	CHECK(strstr(error.message, "is not a signing key"));
	CHECK_INT(chmod(key, 0644), 0);
	CHECK_INT(record_seal(r, key, &error), RECORD_DENIED);
	CHECK(strstr(error.message, "chmod 600"));
	CHECK(record_seal(r, fixture_path(""), &error) != RECORD_OK);
	CHECK(record_seal(r, "/dev/null/key", &error) != RECORD_OK);
	struct record_entry entry = fixture_entry(10);
	CHECK_INT(record_append(r, &entry, &error), RECORD_OK);
	CHECK_INT(record_seal(r, fixture_path("good-key"), &error), RECORD_UNFIT);
	CHECK_INT(record_commit(r, &error), RECORD_OK);
	record_close(r);
	CHECK_INT(fixture_sql(path, "UPDATE entry SET wall = 0 WHERE number = 2"), 0);
	r = opened(path, false);
	CHECK(r);
	CHECK_INT(record_seal(r, fixture_path("good-key"), &error), RECORD_DAMAGED);
	record_close(r);
	CHECK(access(fixture_path("good-key"), F_OK) != 0);
}

TEST(two_programs_that_make_the_key_at_once_get_the_same_one)
{
	const char *key = fixture_path("race/key");
	struct record_seal seals[8];
	pid_t children[COUNT(seals)];
	for (size_t i = 0; i < COUNT(seals); i++) {
		char name[40];
		snprintf(name, sizeof name, "race-%zu.enshu", i);
		fixture_make(fixture_path(name), 1);
		children[i] = fork();
		if (children[i] == 0) {
			struct record *r = record_open(fixture_path(name), false, &error);
			_exit(r && record_seal(r, key, &error) == RECORD_OK ? 0 : 1);
		}
	}
	for (size_t i = 0; i < COUNT(seals); i++) {
		char name[40];
		int status = 1;
		waitpid(children[i], &status, 0);
		CHECK_INT(status, 0);
		snprintf(name, sizeof name, "race-%zu.enshu", i);
		struct record *r = opened(fixture_path(name), true);
		CHECK(r);
		CHECK_INT(record_check_seal(r, &seals[i], &error), RECORD_OK);
		CHECK(seals[i].valid && memcmp(seals[i].public_key, seals[0].public_key, 32) == 0);
		record_close(r);
	}
}

TEST_MAIN
