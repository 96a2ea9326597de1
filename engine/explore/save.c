/* save — an exploration as one JSON object: the scenario's sources, what was asked, which blocks were played, and every number that is not zero as pairs of place and
 * value. Reading it back gives the same exploration, to be added to others or shown anywhere. Input may be hostile: every index is checked. */
#include "explore/explore.h"

#include "base/hash.h"
#include "base/json.h"
#include "base/json_write.h"
#include "sim/command_json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FORMAT    1 /* of the file */
#define PLAYS_MAX (INT64_C(1) << 32)

/* ---- writing -------------------------------------------------------------------------------------------------------------------------------- */

static void write_sparse(struct buffer *out, const char *key, const uint64_t *numbers, uint32_t count, uint64_t none)
{
	json_next_line(out);
	json_open_list(out, key);
	for (uint32_t i = 0; i < count; i++) {
		if (numbers[i] == none)
			continue;
		json_put_number(out, NULL, i);
		json_put_number(out, NULL, (int64_t)numbers[i]);
	}
	json_close_list(out);
}

/* Acts as lines of the form of docs/cli.md, each in quotes, so that the one reader of commands reads them back. */
static void write_path(const struct explore *x, struct buffer *out, const struct explore_path *path)
{
	struct buffer line = {0};
	json_open_list(out, NULL);
	for (size_t i = 0; i < path->count; i++) {
		buffer_clear(&line);
		sim_command_write(x->scenario, &path->acts[i], &line);
		json_next_line(out);
		json_put_text(out, NULL, buffer_text(&line));
	}
	out->failed = out->failed || line.failed;
	buffer_free(&line);
	json_close_list(out);
}

static void write_proof(const struct explore *x, struct buffer *out)
{
	const struct explore_proof *p = &x->proof;
	json_next_line(out);
	json_open_object(out, "proof");
	json_put_truth(out, "complete", p->complete);
	json_put_truth(out, "chance", p->chance);
	json_put_number(out, "budget", (int64_t)p->budget);
	json_put_number(out, "states", (int64_t)p->states);
	json_put_number(out, "steps", (int64_t)p->steps);
	json_put_number(out, "ends", (int64_t)p->ends);
	json_put_number(out, "no_ending", (int64_t)p->no_ending);
	json_put_number(out, "tail", (int64_t)p->tail);
	json_put_number(out, "endless", (int64_t)p->endless);
	json_open_list(out, "reached");
	for (uint32_t i = 0; i < explore_thing_count(&x->tally.things); i++)
		if (p->reached[i])
			json_put_number(out, NULL, i);
	json_close_list(out);
	write_sparse(out, "ending_ends", p->ending_ends, x->scenario->ending_count, 0);
	json_next_line(out);
	json_open_list(out, "endings");
	for (uint32_t e = 0; e < x->scenario->ending_count; e++) {
		json_next_line(out);
		write_path(x, out, &p->endings[e]);
	}
	json_close_list(out);
	json_next_line(out);
	json_put_key(out, "tail_path");
	write_path(x, out, &p->tail_path);
	json_next_line(out);
	json_put_key(out, "endless_path");
	write_path(x, out, &p->endless_path);
	json_close_object(out);
}

void explore_save(const struct explore *x, struct buffer *out)
{
	size_t count;
	const struct script_source *sources = script_sources(x->script, &count);
	json_open_object(out, NULL);
	json_put_number(out, "exploration", FORMAT);
	json_put_text(out, "scenario", x->scenario->id);
	json_put_hash(out, "fingerprint", x->scenario->fingerprint);
	json_put_seed(out, "seed", x->options.seed);
	json_put_number(out, "wanted", (int64_t)x->options.plays);
	json_put_truth(out, "interrupted", x->interrupted);
	json_next_line(out);
	json_open_list(out, "blocks");
	for (uint64_t b = 0; b < x->block_count; b++)
		if (x->blocks[b])
			json_put_number(out, NULL, (int64_t)b);
	json_close_list(out);
	for (int s = 0; s < TALLY_SECTIONS; s++)
		write_sparse(out, tally_section_id((enum tally_section)s), tally_at(&x->tally, (enum tally_section)s, 0), x->tally.first[s + 1] - x->tally.first[s], 0);
	write_sparse(out, "least", x->tally.least, x->tally.least_count, TALLY_NOWHERE_LEAST);
	write_sparse(out, "most", x->tally.most, x->tally.most_count, TALLY_NOWHERE_MOST);
	if (x->proof.ran)
		write_proof(x, out);
	json_next_line(out);
	json_open_list(out, "sources");
	for (size_t i = 0; i < count; i++) {
		json_next_line(out);
		json_open_object(out, NULL);
		json_put_text(out, "path", sources[i].path);
		json_put_key(out, "text");
		json_write_text(out, sources[i].text, sources[i].length);
		json_close_object(out);
	}
	json_close_list(out);
	json_close_object(out);
	buffer_append_byte(out, '\n');
}

/* ---- reading -------------------------------------------------------------------------------------------------------------------------------- */

struct reader {
	struct explore *x;
	const struct json *root;
	struct arena arena;
	char *error;
};

static bool bad(struct reader *r, const char *what)
{
	snprintf(r->error, 240, "%s", what);
	return false;
}

static bool get_number(const struct json *object, const char *key, int64_t low, int64_t high, int64_t *out)
{
	const struct json *member = json_member(object, key);
	if (!member || member->kind != JSON_INTEGER || member->integer < low || member->integer > high)
		return false;
	*out = member->integer;
	return true;
}

static bool get_true(const struct json *object, const char *key)
{
	const struct json *member = json_member(object, key);
	return member && member->kind == JSON_TRUE;
}

static bool get_sparse(struct reader *r, const struct json *object, const char *key, uint64_t *numbers, uint32_t count)
{
	const struct json *list = json_member(object, key);
	if (!list || list->kind != JSON_ARRAY)
		return bad(r, "a list of numbers is missing");
	for (const struct json *at = list->first; at; at = at->next->next) {
		if (!at->next || at->kind != JSON_INTEGER || at->next->kind != JSON_INTEGER || at->integer < 0 || at->integer >= count)
			return bad(r, "a number has no place in this scenario");
		numbers[at->integer] = (uint64_t)at->next->integer;
	}
	return true;
}

static bool get_path(struct reader *r, const struct json *list, struct explore_path *path)
{
	struct sim_command_error why;
	if (!list || list->kind != JSON_ARRAY)
		return bad(r, "a path is missing");
	path->acts = arena_allocate(&r->x->arena, (list->length + 1) * sizeof *path->acts);
	if (!path->acts)
		return bad(r, "memory is exhausted");
	for (const struct json *at = list->first; at; at = at->next)
		if (at->kind != JSON_TEXT || !sim_command_read(r->x->scenario, &r->x->arena, at->text, at->length, &path->acts[path->count++], &why))
			return bad(r, "a path has an act that this scenario does not know");
	return true;
}

static bool get_proof(struct reader *r, const struct json *object)
{
	struct explore *x = r->x;
	struct explore_proof *p = &x->proof;
	uint32_t things = explore_thing_count(&x->tally.things), endings = x->scenario->ending_count;
	int64_t budget, states, steps, ends, no_ending, endless;
	if (!get_number(object, "budget", 0, INT64_MAX, &budget) || !get_number(object, "states", 0, INT64_MAX, &states) ||
	    !get_number(object, "steps", 0, INT64_MAX, &steps) || !get_number(object, "ends", 0, INT64_MAX, &ends) ||
	    !get_number(object, "no_ending", 0, INT64_MAX, &no_ending) || !get_number(object, "tail", 0, SIM_TIME_MAX, &p->tail) ||
	    !get_number(object, "endless", SIM_NONE, (int64_t)x->scenario->action_count - 1, &endless))
		return bad(r, "the proof lacks a number");
	p->ran = true;
	p->complete = get_true(object, "complete");
	p->chance = get_true(object, "chance");
	p->budget = (uint64_t)budget, p->states = (uint64_t)states, p->steps = (uint64_t)steps, p->ends = (uint64_t)ends, p->no_ending = (uint64_t)no_ending;
	p->endless = (int32_t)endless;
	p->reached = arena_allocate(&x->arena, things + 1);
	p->ending_ends = arena_allocate(&x->arena, (endings + 1) * sizeof *p->ending_ends);
	p->endings = arena_allocate(&x->arena, (endings + 1) * sizeof *p->endings);
	const struct json *reached = json_member(object, "reached"), *paths = json_member(object, "endings");
	if (!p->reached || !p->ending_ends || !p->endings || !reached || reached->kind != JSON_ARRAY || !paths || paths->length != endings)
		return bad(r, "the proof does not fit this scenario");
	for (const struct json *at = reached->first; at; at = at->next) {
		if (at->kind != JSON_INTEGER || at->integer < 0 || at->integer >= things)
			return bad(r, "the proof does not fit this scenario");
		p->reached[at->integer] = 1;
	}
	uint32_t e = 0;
	for (const struct json *at = paths->first; at; at = at->next)
		if (!get_path(r, at, &p->endings[e++]))
			return false;
	return get_sparse(r, object, "ending_ends", p->ending_ends, endings) && get_path(r, json_member(object, "tail_path"), &p->tail_path) &&
	       get_path(r, json_member(object, "endless_path"), &p->endless_path);
}

static struct script *get_script(struct reader *r)
{
	const struct json *list = json_member(r->root, "sources");
	if (!list || list->kind != JSON_ARRAY || list->length == 0)
		return NULL;
	struct script_source *sources = arena_allocate(&r->arena, list->length * sizeof *sources);
	size_t count = 0;
	for (const struct json *at = list->first; sources && at; at = at->next) {
		const struct json *path = json_member(at, "path"), *text = json_member(at, "text");
		if (!path || path->kind != JSON_TEXT || !text || text->kind != JSON_TEXT)
			return NULL;
		sources[count++] = (struct script_source){path->text, text->text, text->length};
	}
	return sources ? script_load_sources(sources, count) : NULL;
}

static bool get_blocks(struct reader *r)
{
	struct explore *x = r->x;
	const struct json *list = json_member(r->root, "blocks");
	if (!list || list->kind != JSON_ARRAY)
		return bad(r, "the list of blocks is missing");
	for (const struct json *at = list->first; at; at = at->next) {
		if (at->kind != JSON_INTEGER || at->integer < 0 || (uint64_t)at->integer >= x->block_count)
			return bad(r, "a block has a number that is not there");
		x->blocks[at->integer] = 1;
	}
	return true;
}

static bool get_everything(struct reader *r, struct script **script)
{
	struct explore *x = r->x;
	int64_t format, plays;
	const struct json *seed = json_member(r->root, "seed"), *mark = json_member(r->root, "fingerprint"), *proof = json_member(r->root, "proof");
	if (!get_number(r->root, "exploration", 1, INT64_MAX, &format))
		return bad(r, "it is not a saved exploration");
	if (format > FORMAT)
		return bad(r, "a later version of Enshu saved it");
	if (!get_number(r->root, "wanted", 0, PLAYS_MAX, &plays) || !seed || seed->kind != JSON_TEXT || !mark || mark->kind != JSON_TEXT)
		return bad(r, "plays, seed or fingerprint are missing");
	*script = get_script(r);
	if (!*script || !script_scenario(*script))
		return bad(r, "the scenario in it cannot be loaded");
	*x = (struct explore){.script = *script, .scenario = script_scenario(*script), .interrupted = get_true(r->root, "interrupted")};
	x->options = (struct explore_options){.seed = strtoull(seed->text, NULL, 10), .plays = (uint64_t)plays, .jobs = 1, .shards = 1};
	x->block_count = (x->options.plays + EXPLORE_BLOCK - 1) / EXPLORE_BLOCK;
	x->blocks = memory_allocate_zeroed(x->block_count + 1, 1);
	char hash[17];
	hash_to_hex(x->scenario->fingerprint, hash);
	if (strcmp(hash, mark->text) != 0)
		return bad(r, "its scenario has been changed");
	if (!x->blocks || !tally_open(&x->tally, x->scenario))
		return bad(r, "memory is exhausted");
	for (int s = 0; s < TALLY_SECTIONS; s++)
		if (!get_sparse(r, r->root, tally_section_id((enum tally_section)s), tally_at(&x->tally, (enum tally_section)s, 0),
		                x->tally.first[s + 1] - x->tally.first[s]))
			return false;
	return get_blocks(r) && get_sparse(r, r->root, "least", x->tally.least, x->tally.least_count) &&
	       get_sparse(r, r->root, "most", x->tally.most, x->tally.most_count) && (!proof || get_proof(r, proof));
}

bool explore_load(struct explore *x, struct script **script, const char *text, size_t length, char error[240])
{
	struct reader r = {.x = x, .error = error};
	struct json_error why;
	*x = (struct explore){0};
	*script = NULL;
	r.root = json_parse(&r.arena, text, length, &why);
	if (!r.root)
		snprintf(error, 240, "it is not a saved exploration: %s at byte %zu", why.reason, why.offset);
	bool ok = r.root && get_everything(&r, script);
	arena_free(&r.arena);
	if (ok)
		return true;
	explore_free(x);
	script_free(*script);
	*script = NULL;
	return false;
}

bool explore_merge(struct explore *into, const struct explore *shard, char error[240])
{
	if (into->scenario->fingerprint != shard->scenario->fingerprint) {
		snprintf(error, 240, "it explores another scenario, or another version of it");
		return false;
	}
	if (into->options.seed != shard->options.seed || into->options.plays != shard->options.plays) {
		snprintf(error, 240, "it belongs to another exploration: seed and number of plays must be the same");
		return false;
	}
	for (uint64_t b = 0; b < into->block_count; b++)
		if (into->blocks[b] && shard->blocks[b]) {
			snprintf(error, 240, "plays %" PRIu64 " and on are in both: a shard can be added once", b * EXPLORE_BLOCK);
			return false;
		}
	if (into->proof.ran && shard->proof.ran) {
		snprintf(error, 240, "both have an exhaustive search: only the first shard makes one");
		return false;
	}
	tally_add(&into->tally, &shard->tally);
	for (uint64_t b = 0; b < into->block_count; b++)
		into->blocks[b] |= shard->blocks[b];
	into->interrupted = into->interrupted || shard->interrupted;
	if (shard->proof.ran) { /* its memory belongs to the shard, which the caller keeps */
		into->proof = shard->proof;
	}
	return true;
}
