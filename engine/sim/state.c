/* state — copying, opening, digest, dump and difference of the flat block; all four driven by the part and field tables of state.h. */
#include "sim/state.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "sim/names.h"

#include <inttypes.h>
#include <string.h>

struct field {
	const char *name;
	uint16_t offset;
	uint8_t size;
	bool is_signed;
};
struct part {
	const char *id;
	uint32_t size;
	const struct field *fields;
	size_t field_count;
};

/* -1 converted to the type stays below 1 only when the type is signed. */
#define FIELD(type, name) {#name, (uint16_t)offsetof(SELF, name), (uint8_t)sizeof(type), (type)-1 < (type)1},
#define SELF struct sim_clock
static const struct field clock_fields[] = {SIM_CLOCK_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_role_state
static const struct field role_state_fields[] = {SIM_ROLE_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_metric_state
static const struct field metric_state_fields[] = {SIM_METRIC_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_variable_state
static const struct field variable_state_fields[] = {SIM_VARIABLE_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_resource_state
static const struct field resource_state_fields[] = {SIM_RESOURCE_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_fact_state
static const struct field fact_state_fields[] = {SIM_FACT_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_authority_state
static const struct field authority_state_fields[] = {SIM_AUTHORITY_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_inject_state
static const struct field inject_state_fields[] = {SIM_INJECT_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_decision_state
static const struct field decision_state_fields[] = {SIM_DECISION_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_answer_state
static const struct field answer_state_fields[] = {SIM_ANSWER_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_action_state
static const struct field action_state_fields[] = {SIM_ACTION_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_approval_state
static const struct field approval_state_fields[] = {SIM_APPROVAL_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_reaction_state
static const struct field reaction_state_fields[] = {SIM_REACTION_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_watch_state
static const struct field watch_state_fields[] = {SIM_WATCH_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_rule_state
static const struct field rule_state_fields[] = {SIM_RULE_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_stream_state
static const struct field stream_state_fields[] = {SIM_STREAM_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_ending_state
static const struct field ending_state_fields[] = {SIM_ENDING_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_rating_state
static const struct field rating_state_fields[] = {SIM_RATING_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_proposal_state
static const struct field proposal_state_fields[] = {SIM_PROPOSAL_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_pending_state
static const struct field pending_state_fields[] = {SIM_PENDING_FIELDS(FIELD)};
#undef SELF
#define SELF struct sim_schedule_item
static const struct field schedule_item_fields[] = {SIM_SCHEDULE_FIELDS(FIELD)};
#undef SELF

static const struct part parts[SIM_PARTS] = {
#define X(PART, id, suffix, FIELDS) [SIM_PART_##PART] = {id, sizeof(struct sim_##suffix), suffix##_fields, sizeof suffix##_fields / sizeof *suffix##_fields},
    SIM_PART_TABLE(X)
#undef X
};

/* Padding would be bytes that no field names: digests would see them, dumps would not. */
#define SUM(type, name) +sizeof(type)
#define X(PART, id, suffix, FIELDS) _Static_assert(sizeof(struct sim_##suffix) == 0 FIELDS(SUM), "struct sim_" #suffix " has padding");
SIM_PART_TABLE(X)
#undef X
#undef SUM

const char *sim_part_id(enum sim_part part)
{
	return parts[part].id;
}

static uint32_t used_count(const struct sim_scenario *sc, const struct sim_state *st, int part)
{
	return part == SIM_PART_SCHEDULE ? st->clock.schedule_used : sc->layout.count[part];
}

size_t sim_state_size(const struct sim_scenario *sc, const struct sim_state *st)
{
	return sc->layout.offset[SIM_PART_SCHEDULE] + st->clock.schedule_used * sizeof(struct sim_schedule_item);
}

/* In pieces: for some kilobytes the C library uses one string instruction, which takes several microseconds on processors in wide use when source and destination lie
 * unluckily to one another. And with memmove, because for memcpy the compiler would put that instruction in itself. */
#define COPY_PIECE 1024

static void copy_bytes(struct sim_state *to, const void *from, size_t at, size_t end)
{
	for (; end - at >= COPY_PIECE; at += COPY_PIECE)
		memmove((char *)to + at, (const char *)from + at, COPY_PIECE);
	memmove((char *)to + at, (const char *)from + at, end - at);
}

void sim_state_copy(const struct sim_scenario *sc, struct sim_state *to, const struct sim_state *from)
{
	copy_bytes(to, from, 0, sim_state_size(sc, from));
}

bool sim_state_is_equal(const struct sim_scenario *sc, const struct sim_state *a, const struct sim_state *b)
{
	return memcmp(a, b, sim_state_size(sc, a)) == 0;
}

void sim_state_open(const struct sim_scenario *sc, uint64_t seed, struct sim_state *st)
{
	sim_state_copy(sc, st, sc->opening);
	st->clock.seed = seed;
}

void sim_state_open_again(const struct sim_scenario *sc, uint64_t seed, struct sim_state *st)
{
	const uint32_t *part = sc->layout.offset;
	size_t injects = part[SIM_PART_INJECTS] + (size_t)sim_inject_total(sc, st) * sizeof(struct sim_inject_state);
	size_t proposals = part[SIM_PART_PROPOSALS] + st->clock.proposals * sizeof(struct sim_proposal_state);
	copy_bytes(st, sc->opening, 0, injects);
	copy_bytes(st, sc->opening, part[SIM_PART_DECISIONS], proposals);
	copy_bytes(st, sc->opening, part[SIM_PART_PENDING], sim_state_size(sc, sc->opening));
	st->clock.seed = seed;
}

uint64_t sim_state_digest_part(const struct sim_scenario *sc, const struct sim_state *st, enum sim_part part)
{
	return hash_bytes((const char *)st + sc->layout.offset[part], (size_t)used_count(sc, st, part) * parts[part].size, (uint64_t)part);
}

uint64_t sim_state_digest(const struct sim_scenario *sc, const struct sim_state *st)
{
	uint64_t digests[SIM_PARTS];
	for (int p = 0; p < SIM_PARTS; p++)
		digests[p] = sim_state_digest_part(sc, st, (enum sim_part)p);
	return hash_bytes(digests, sizeof digests, 0);
}

/* Behind what was seen lie the marks of its parts, one after the other. */
static size_t marks_at(const struct sim_scenario *sc)
{
	return (sc->layout.size + 7u) & ~(size_t)7;
}

size_t sim_digest_memo_size(const struct sim_scenario *sc)
{
	return marks_at(sc) + (sc->layout.size / HASH_STRIDE) * sizeof(struct hash_mark);
}

/* How many strides two parts have in common at their beginning. */
static size_t same_strides(const char *a, const char *b, size_t size)
{
	size_t strides = 0;
	while ((strides + 1) * HASH_STRIDE <= size && memcmp(a + strides * HASH_STRIDE, b + strides * HASH_STRIDE, HASH_STRIDE) == 0)
		strides++;
	return strides;
}

uint64_t sim_state_digest_again(const struct sim_scenario *sc, const struct sim_state *st, struct sim_digest_memo *memo)
{
	struct hash_mark *marks = (struct hash_mark *)(void *)((char *)memo->seen + marks_at(sc));
	for (int p = 0; p < SIM_PARTS; p++, marks += sc->layout.count[p - 1] * parts[p - 1].size / HASH_STRIDE) {
		uint32_t used = used_count(sc, st, p), before = memo->begun ? memo->used[p] : 0;
		const char *now = (const char *)st + sc->layout.offset[p];
		char *seen = (char *)memo->seen + sc->layout.offset[p];
		size_t size = (size_t)used * parts[p].size, common = (size_t)(before < used ? before : used) * parts[p].size;
		size_t same = same_strides(now, seen, common), done = same * HASH_STRIDE;
		if (memo->begun && before == used && memcmp(now + done, seen + done, size - done) == 0)
			continue;
		memo->digests[p] = hash_bytes_after(now, size, (uint64_t)p, marks, same);
		memo->used[p] = used;
		memcpy(seen + done, now + done, size - done);
	}
	memo->begun = true;
	return hash_bytes(memo->digests, sizeof memo->digests, 0);
}

static uint64_t raw_field(const char *element, const struct field *f)
{
	uint64_t value = 0;
	memcpy(&value, element + f->offset, f->size); /* little-endian, as every machine Enshu runs on */
	return value;
}

static void append_field(struct buffer *out, const char *element, const struct field *f)
{
	uint64_t value = raw_field(element, f);
	if (f->is_signed) {
		int shift = 64 - 8 * f->size;
		buffer_append_integer(out, (int64_t)(value << shift) >> shift);
	} else {
		buffer_append_format(out, "%" PRIu64, value);
	}
}

static void append_name(struct buffer *out, const struct sim_scenario *sc, int part, uint32_t index)
{
	buffer_append_text(out, parts[part].id);
	uint32_t roles = sc->role_count ? sc->role_count : 1;
	switch (part) {
	case SIM_PART_CLOCK: break;
	case SIM_PART_ROLES: buffer_append_format(out, " %s", sc->roles[index].id); break;
	case SIM_PART_METRICS: buffer_append_format(out, " %s", sc->metrics[index].id); break;
	case SIM_PART_VARIABLES: buffer_append_format(out, " %s", sc->variables[index].id); break;
	case SIM_PART_RESOURCES: buffer_append_format(out, " %s", sc->resources[index].id); break;
	case SIM_PART_FACTS: buffer_append_format(out, " %s", sc->facts[index].id); break;
	case SIM_PART_AUTHORITIES: buffer_append_format(out, " %s %s", sc->authorities[index / roles].id, sc->roles[index % roles].id); break;
	case SIM_PART_INJECTS: buffer_append_format(out, " %s", sim_inject_id(sc, (int)index)); break;
	case SIM_PART_DECISIONS: buffer_append_format(out, " %s", sc->decisions[index].id); break;
	case SIM_PART_ANSWERS: buffer_append_format(out, " %s %s", sc->decisions[index / roles].id, sc->roles[index % roles].id); break;
	case SIM_PART_ACTIONS: buffer_append_format(out, " %s", sc->actions[index].id); break;
	case SIM_PART_APPROVALS: buffer_append_format(out, " %s.%s", sc->actions[sc->approvals[index].action].id, sc->roles[sc->approvals[index].by].id); break;
	case SIM_PART_STREAMS: buffer_append_format(out, " %s", sc->streams[index].id); break;
	case SIM_PART_ENDINGS: buffer_append_format(out, " %s", sc->endings[index].id); break;
	case SIM_PART_RATINGS: buffer_append_format(out, " %s", sc->tasks[index].id); break;
	default: buffer_append_format(out, " %" PRIu32, index); break;
	}
}

/* Slots that nothing has used yet say nothing. */
static bool is_idle_slot(int part, const char *element)
{
	switch (part) {
	case SIM_PART_INJECTS: return ((const struct sim_inject_state *)(const void *)element)->status == SIM_INJECT_UNUSED;
	case SIM_PART_PENDING: return !((const struct sim_pending_state *)(const void *)element)->used;
	case SIM_PART_PROPOSALS: return ((const struct sim_proposal_state *)(const void *)element)->cause == 0;
	default: return false;
	}
}

static bool is_reserved(const struct field *f)
{
	return strncmp(f->name, "reserved", 8) == 0;
}

void sim_state_dump(const struct sim_scenario *sc, const struct sim_state *st, struct buffer *out)
{
	for (int p = 0; p < SIM_PARTS; p++) {
		const char *element = (const char *)st + sc->layout.offset[p];
		for (uint32_t i = 0; i < used_count(sc, st, p); i++, element += parts[p].size) {
			if (is_idle_slot(p, element))
				continue;
			append_name(out, sc, p, i);
			for (size_t f = 0; f < parts[p].field_count; f++) {
				if (is_reserved(&parts[p].fields[f]))
					continue;
				buffer_append_format(out, " %s=", parts[p].fields[f].name);
				append_field(out, element, &parts[p].fields[f]);
			}
			buffer_append_byte(out, '\n');
		}
	}
}

bool sim_state_difference(const struct sim_scenario *sc, const struct sim_state *mine, const struct sim_state *other, struct buffer *out)
{
	for (int p = 0; p < SIM_PARTS; p++) {
		uint32_t count = used_count(sc, mine, p) < used_count(sc, other, p) ? used_count(sc, mine, p) : used_count(sc, other, p);
		for (uint32_t i = 0; i < count; i++) {
			const char *a = (const char *)mine + sc->layout.offset[p] + i * parts[p].size;
			const char *b = (const char *)other + sc->layout.offset[p] + i * parts[p].size;
			for (size_t f = 0; f < parts[p].field_count; f++) {
				const struct field *field = &parts[p].fields[f];
				if (raw_field(a, field) == raw_field(b, field) || (p == SIM_PART_CLOCK && strcmp(field->name, "events") == 0))
					continue;
				append_name(out, sc, p, i);
				buffer_append_format(out, " %s is ", field->name);
				append_field(out, a, field);
				buffer_append_text(out, ", the recording says ");
				append_field(out, b, field);
				return true;
			}
		}
	}
	if (mine->clock.events != other->clock.events) {
		buffer_append_format(out, "clock events is %" PRIu32 ", the recording says %" PRIu32, mine->clock.events, other->clock.events);
		return true;
	}
	return false;
}

bool sim_knows(const struct sim_scenario *sc, const struct sim_state *st, int fact, int role)
{
	uint32_t known = sim_fact_state_of(sc, st, fact)->known;
	return role < 0 ? known != 0 : known >> role & 1;
}

bool sim_has_authority(const struct sim_scenario *sc, const struct sim_state *st, int authority, int role)
{
	return sim_authority_state_of(sc, st, authority * (int)sc->role_count + role)->until > st->clock.now;
}

int64_t sim_next_due(const struct sim_scenario *sc, const struct sim_state *st)
{
	if (st->clock.schedule_used == 0)
		return -1;
	return sim_schedule_item_of(sc, st, (int32_t)st->clock.schedule_used - 1)->due;
}

int sim_inject_total(const struct sim_scenario *sc, const struct sim_state *st)
{
	return (int)sc->inject_count + st->clock.adhoc;
}

int sim_next_inject(const struct sim_scenario *sc, const struct sim_state *st)
{
	int best = SIM_NONE;
	for (int i = 0; i < sim_inject_total(sc, st); i++) {
		const struct sim_inject_state *is = sim_inject_state_of(sc, st, i);
		if (is->held || is->due < 0 || (is->status != SIM_INJECT_PENDING && is->status != SIM_INJECT_DUE))
			continue;
		if (best == SIM_NONE || is->due < sim_inject_state_of(sc, st, best)->due)
			best = i;
	}
	return best;
}
