/* crash_states — see crash_states.h. One walk along the log keeps what is safe and what is waiting; each state is built from the two. */
#include "crash_states.h"

#include <stdlib.h>
#include <string.h>

#define SECTOR        512
#define WAITING_LIMIT 256

enum fate { LOST, KEPT, TORN_EARLY, TORN_LATE, TORN_GARBAGE, GREW, FATES };

struct walk {
	const struct crash_log *log;
	struct crash_disk safe;     /* contents and names that every state has */
	bool named[CRASH_FILES];    /* does the file exist as programs see it? */
	struct crash_disk previous; /* of a file made anew under an old name: what was there before */
	bool replaced[CRASH_FILES];
	size_t waiting[WAITING_LIMIT]; /* operations on contents, not yet synced */
	size_t count;
	uint64_t random;
};

static uint32_t next_random(struct walk *w)
{
	w->random = w->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(w->random >> 33);
}

static void apply(struct walk *w, struct crash_disk *disk, const struct crash_operation *o, enum fate fate)
{
	struct crash_file *file = &disk->files[o->file];
	if (fate == LOST)
		return;
	if (o->kind == CRASH_TRUNCATE) {
		crash_file_truncate(file, o->size);
		return;
	}
	size_t first = SECTOR - o->offset % SECTOR,
	       half = o->size / 2 < first ? o->size / 2 : first + (o->size / 2 - first) / SECTOR * SECTOR;
	switch (fate) {
	case TORN_EARLY: crash_file_write(file, o->offset, o->data, half); break;
	case TORN_LATE: crash_file_write(file, o->offset + half, o->data + half, o->size - half); break;
	case TORN_GARBAGE: {
		crash_file_write(file, o->offset, o->data, o->size);
		size_t at = half < o->size ? half : 0, end = at + SECTOR < o->size ? at + SECTOR : o->size;
		for (; at < end; at++)
			file->data[o->offset + at] = (unsigned char)next_random(w);
		break;
	}
	case GREW:
		if (o->offset + o->size > file->size)
			crash_file_truncate(file, o->offset + o->size);
		break;
	default: crash_file_write(file, o->offset, o->data, o->size);
	}
}

static void settle(struct walk *w, const struct crash_operation *o)
{
	size_t left = 0;
	switch (o->kind) {
	case CRASH_CREATE:
		if (w->safe.files[o->file].exists &&
		    !w->named[o->file]) { /* the old file's end is not on the disk yet */
			struct crash_file *old = &w->previous.files[o->file];
			old->size = 0;
			if (w->safe.files[o->file].size > 0)
				crash_file_write(old, 0, w->safe.files[o->file].data, w->safe.files[o->file].size);
			w->replaced[o->file] = true;
		}
		w->safe.files[o->file].size = 0;
		w->named[o->file] = true;
		break;
	case CRASH_DELETE: w->named[o->file] = false; break;
	case CRASH_SYNC_FOLDER:
		for (int i = 0; i < CRASH_FILES; i++) {
			w->safe.files[i].exists = w->named[i];
			w->replaced[i] = false;
		}
		break;
	case CRASH_SYNC:
		for (size_t i = 0; i < w->count; i++) {
			const struct crash_operation *p = &w->log->operations[w->waiting[i]];
			if (p->file == o->file)
				apply(w, &w->safe, p, KEPT);
			else
				w->waiting[left++] = w->waiting[i];
		}
		w->count = left;
		break;
	default:
		if (w->count == WAITING_LIMIT)
			abort();
		w->waiting[w->count++] = (size_t)(o - w->log->operations);
	}
}

/* names: LOST, KEPT, or else each by chance. */
static void build(struct walk *w, const enum fate *fates, enum fate names)
{
	crash_disk_copy(&crash_disk, &w->safe);
	for (size_t i = 0; i < w->count; i++)
		apply(w, &crash_disk, &w->log->operations[w->waiting[i]], fates[i]);
	for (int i = 0; i < CRASH_FILES; i++) {
		bool late = names == KEPT || (names != LOST && next_random(w) % 2 == 0);
		crash_disk.files[i].exists = late ? w->named[i] : w->safe.files[i].exists;
		if (!late && w->replaced[i]) {
			crash_disk.files[i].size = 0;
			if (w->previous.files[i].size > 0)
				crash_file_write(&crash_disk.files[i], 0, w->previous.files[i].data,
				                 w->previous.files[i].size);
		}
	}
}

/* The orderly variants: everything lost, everything kept, then five for each waiting operation. */
static void order_fates(struct walk *w, size_t variant, enum fate *fates)
{
	static const enum fate own[5] = {LOST, KEPT, KEPT, TORN_EARLY, TORN_GARBAGE};
	size_t which = variant < 2 ? 0 : (variant - 2) / 5, way = variant < 2 ? 0 : (variant - 2) % 5;
	for (size_t i = 0; i < w->count; i++) {
		if (variant < 2)
			fates[i] = variant == 0 ? LOST : KEPT;
		else if (i == which)
			fates[i] = own[way];
		else if (way == 0)
			fates[i] = KEPT; /* all but this one */
		else
			fates[i] = way > 1 && i < which ? KEPT : LOST; /* this one alone; or all up to it */
	}
}

/* The states of one point. False: the visitor stops. */
static bool visit_point(struct walk *w, size_t position, int random, crash_visit visit, void *context, size_t *states)
{
	enum fate fates[WAITING_LIMIT] = {LOST};
	size_t ordered = 2 + 5 * w->count;
	for (size_t variant = 0; variant < ordered + (size_t)random; variant++) {
		if (variant < ordered)
			order_fates(w, variant, fates);
		else
			for (size_t i = 0; i < w->count; i++)
				fates[i] = (enum fate)(next_random(w) % FATES);
		build(w, fates, variant >= ordered ? FATES : variant == 0 ? LOST : KEPT);
		++*states;
		if (!visit(context, position))
			return false;
	}
	return true;
}

size_t crash_each_state(const struct crash_disk *base, const struct crash_log *log, uint64_t seed, int random,
                        crash_visit visit, void *context)
{
	struct walk w = {.log = log, .random = seed};
	size_t states = 0;
	crash_disk_copy(&w.safe, base);
	for (int i = 0; i < CRASH_FILES; i++) {
		memcpy(w.safe.files[i].name, crash_disk.files[i].name,
		       sizeof w.safe.files[i].name); /* of files that came later, too */
		w.named[i] = base->files[i].exists;
	}
	bool going = visit_point(&w, 0, random, visit, context, &states);
	for (size_t i = 0; i < log->count && going; i++) {
		settle(&w, &log->operations[i]);
		going = visit_point(&w, i + 1, random, visit, context, &states);
	}
	crash_disk_free(&w.safe);
	crash_disk_free(&w.previous);
	return states;
}
