/* record_key — the signing key: 32 random bytes as text in a file of its own that only its owner may read.
 *
 * It is written beside its place and then linked to it, so that two programs that make it at once end up with the same one, and a crash leaves none. */
#include "record/record_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEY_TITLE "enshu signing key 1\n"
enum { SEED_SIZE = 32, TITLE_SIZE = sizeof KEY_TITLE - 1, KEY_FILE_SIZE = TITLE_SIZE + 2 * SEED_SIZE + 1 };
static_assert(crypto_sign_SEEDBYTES == SEED_SIZE && crypto_sign_SECRETKEYBYTES == 64 &&
                  crypto_sign_BYTES == RECORD_SIGNATURE_SIZE,
              "the sizes of Ed25519");

static enum record_result read_key(const char *path, int file, uint8_t seed[SEED_SIZE], struct record_error *error)
{
	struct stat status;
	char text[KEY_FILE_SIZE + 2] = "";
	if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
		return record_fail(error, RECORD_IO, -1, path,
		                   "is not a signing key, but something else of that name.");
	if (status.st_mode & (S_IRWXG | S_IRWXO))
		return record_fail(error, RECORD_DENIED, -1, path,
		                   "this signing key can be read by others. Run chmod 600 on it, or make a new one.");
	ssize_t size = read(file, text, sizeof text - 1);
	bool good =
	    size == KEY_FILE_SIZE && memcmp(text, KEY_TITLE, TITLE_SIZE) == 0 && text[KEY_FILE_SIZE - 1] == '\n';
	text[KEY_FILE_SIZE - 1] = '\0';
	good = good && record_unhex(text + TITLE_SIZE, seed, SEED_SIZE);
	sodium_memzero(text, sizeof text);
	if (!good)
		return record_fail(error, RECORD_IO, -1, path,
		                   "is not a signing key. Move it away, and a new one is made.");
	return RECORD_OK;
}

static bool write_all(int file, const char *text, size_t size)
{
	while (size > 0) {
		ssize_t written = write(file, text, size);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		text += written;
		size -= (size_t)written;
	}
	return fsync(file) == 0;
}

static enum record_result fail_making(const char *path, struct record_error *error)
{
	enum record_result result = errno == EACCES || errno == EPERM || errno == EROFS ? RECORD_DENIED
	                            : errno == ENOSPC || errno == EDQUOT                ? RECORD_DISK_FULL
	                            : errno == ENOMEM                                   ? RECORD_MEMORY
	                                                                                : RECORD_IO;
	return record_fail(error, result, -1, path, "the signing key cannot be made (%s).", strerror(errno));
}

/* The folders that lead to `path`, each readable by its owner only; existing ones stay as they are. */
static bool make_folders(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		bool there = mkdir(path, 0700) == 0 || errno == EEXIST || errno == EISDIR || errno == EROFS;
		*slash = '/';
		if (!there)
			return false;
	}
	return true;
}

/* `path` is made unless somebody else makes it first; either way it is there afterwards. */
static enum record_result make_key(const char *path, const char *beside, struct record_error *error)
{
	char text[KEY_FILE_SIZE + 1];
	uint8_t seed[SEED_SIZE];
	randombytes_buf(seed, sizeof seed);
	memcpy(text, KEY_TITLE, TITLE_SIZE);
	record_hex(seed, sizeof seed, text + TITLE_SIZE);
	text[KEY_FILE_SIZE - 1] = '\n';
	int file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool written = file >= 0 && write_all(file, text, KEY_FILE_SIZE);
	sodium_memzero(seed, sizeof seed);
	sodium_memzero(text, sizeof text);
	if (file >= 0 && close(file) != 0)
		written = false;
	/* A disk without hard links gets a rename: there two programs at once could each sign with a key of their own. */
	bool placed = written && (link(beside, path) == 0 || errno == EEXIST || rename(beside, path) == 0);
	enum record_result result = placed ? RECORD_OK : fail_making(path, error);
	if (file >= 0)
		unlink(beside);
	return result;
}

static enum record_result open_key(const char *path, struct arena *arena, int *file, struct record_error *error)
{
	*file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (*file >= 0 || errno != ENOENT)
		return *file >= 0 ? RECORD_OK
		                  : record_fail(error, RECORD_DENIED, -1, path, "the signing key cannot be read (%s).",
		                                strerror(errno));
	uint32_t salt = randombytes_random();
	char *beside = arena_format(arena, "%s.%08x", path, (unsigned)salt);
	if (!beside)
		return record_fail(error, RECORD_MEMORY, -1, path, "memory ran out while making the signing key.");
	if (!make_folders(beside))
		return fail_making(path, error);
	enum record_result result = make_key(path, beside, error);
	if (result != RECORD_OK)
		return result;
	*file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	return *file >= 0 ? RECORD_OK : fail_making(path, error);
}

enum record_result record_key_load(const char *path, uint8_t public_key[RECORD_KEY_SIZE], uint8_t secret[64],
                                   struct record_error *error)
{
	uint8_t seed[SEED_SIZE] = {0};
	struct arena arena = {0};
	int file = -1;
	enum record_result result = open_key(path, &arena, &file, error);
	if (result == RECORD_OK)
		result = read_key(path, file, seed, error);
	if (result == RECORD_OK)
		crypto_sign_seed_keypair(public_key, secret, seed);
	sodium_memzero(seed, sizeof seed);
	if (file >= 0)
		close(file);
	arena_free(&arena);
	return result;
}
