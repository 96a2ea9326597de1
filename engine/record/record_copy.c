/* record_copy — a recording's past in a new file: verbatim to go on elsewhere, under a new id as a branch, or as much of it as still verifies.
 *
 * Entries pass through the chain check on their way, so a copy never gives damage a valid chain. The new file is one transaction: there is no half copy. */
#include "record/record_inside.h"

#include <string.h>

bool record_copy_entry(void *context, const struct record_entry *entry)
{
	struct record_copying *c = context;
	struct record_entry own = *entry;
	c->result = record_append(c->into, &own, c->error);
	return c->result == RECORD_OK;
}

static struct record_header header_of_branch(struct record *source, const struct record_branch *branch, int64_t last,
                                             char chain[65], char start[65])
{
	struct record_header header = source->head;
	header.id = branch->id;
	if (branch->program)
		header.program = branch->program;
	header.parent_id = source->head.id;
	header.parent_entry = last;
	header.parent_chain = chain;
	header.parent_start = start;
	record_chain_text(source->start, start);
	return header;
}

static bool keep_chain_text(void *context, const struct record_entry *entry)
{
	record_chain_text(entry->chain, context);
	return true;
}

/* *source_failed tells a source that could not be read from a place that could not be written. */
static struct record *copy_entries(struct record *source, int64_t last, const char *path,
                                   const struct record_branch *branch, bool *source_failed, struct record_error *error)
{
	char chain[65], start[65];
	struct record_header header = source->head;
	*source_failed = false;
	if (branch) {
		header = header_of_branch(source, branch, last, chain, start);
		memcpy(chain, start, sizeof chain);
		if (last > 0 && record_read(source, last, 1, false, keep_chain_text, chain, error) != RECORD_OK) {
			*source_failed = true;
			return NULL;
		}
	}
	struct record *into = record_create_begin(path, &header, error);
	if (!into)
		return NULL;
	struct record_copying c = {.into = into, .error = error, .result = RECORD_OK};
	uint8_t chain_so_far[RECORD_CHAIN_SIZE];
	memcpy(chain_so_far, source->start, RECORD_CHAIN_SIZE);
	enum record_result result = record_walk(source, 1, last, chain_so_far, record_copy_entry, &c, error);
	if (result == RECORD_OK && c.result == RECORD_OK)
		return record_create_end(into, error);
	*source_failed = c.result == RECORD_OK;
	record_destroy(into);
	return NULL;
}

struct record *record_copy(struct record *source, int64_t last, const char *path, const struct record_branch *branch,
                           struct record_error *error)
{
	bool source_failed = false;
	record_no_error(error);
	if (last < 0 || last > source->count) {
		record_fail(error, RECORD_UNFIT, last, source->path,
		            "holds entries 1 to %lld; there is no entry %lld to copy up to.", (long long)source->count,
		            (long long)last);
		return NULL;
	}
	struct record *copy = copy_entries(source, last, path, branch, &source_failed, error);
	if (copy || !source_failed || !source->latched)
		return copy;
	/* The source's disk takes no writes, so SQLite cannot finish or undo there what it had begun: that is done on a copy of its bytes. */
	struct record *rescued = record_rescue(source, path, error);
	if (!rescued)
		return NULL;
	if (last <= rescued->count)
		copy = copy_entries(rescued, last, path, branch, &source_failed, error);
	else
		record_fail(error, RECORD_DAMAGED, rescued->count, source->path,
		            "only %lld of its %lld entries can still be read from its disk.", (long long)rescued->count,
		            (long long)last);
	record_destroy(rescued);
	return copy;
}

struct proving {
	struct record *record;
	uint8_t chain[RECORD_CHAIN_SIZE];
	bool failed;
};

static bool prove_entry(void *context, const struct record_entry *entry)
{
	struct proving *p = context;
	p->failed = !record_chain_next(p->chain, entry, strlen(entry->command), strlen(entry->events), &p->record->form,
	                               p->chain);
	return !p->failed;
}

enum record_result record_check_parent(struct record *r, struct record_error *error)
{
	struct proving proof = {.record = r};
	uint8_t expected[RECORD_CHAIN_SIZE];
	record_no_error(error);
	if (!r->head.parent_id)
		return RECORD_OK;
	if (r->head.parent_entry < 0 || r->head.parent_entry > r->count ||
	    !record_unhex(r->head.parent_start, proof.chain, RECORD_CHAIN_SIZE) ||
	    !record_unhex(r->head.parent_chain, expected, RECORD_CHAIN_SIZE))
		return record_fail(error, RECORD_DAMAGED, r->head.parent_entry, r->path,
		                   "is damaged: it does not hold the past it branched from.");
	enum record_result result = record_read(r, 1, r->head.parent_entry, true, prove_entry, &proof, error);
	if (result != RECORD_OK)
		return result;
	if (proof.failed)
		return record_fail(error, RECORD_MEMORY, -1, r->path,
		                   "memory ran out while comparing it with its parent.");
	if (memcmp(proof.chain, expected, RECORD_CHAIN_SIZE) != 0)
		return record_fail(error, RECORD_DAMAGED, r->head.parent_entry, r->path,
		                   "was altered: its past is not that of recording %s.", r->head.parent_id);
	return RECORD_OK;
}
