/* catalogue_json — measures for programs; the keys are those of docs/cli.md. */
#include "app/catalogue.h"

#include "base/json.h"

#include <inttypes.h>
#include <string.h>

static const char *const pillars[] = {"none", "defence", "deterrence", "cooperation", "base"};
static const char *const principle_ids[SIM_PRINCIPLES] = {"free-flow", "rule-of-law", "openness", "autonomy", "collaboration"};

static void write_principles(struct buffer *out, const char *key, unsigned set)
{
	const char *separator = "";
	buffer_append_format(out, ",\"%s\":[", key);
	for (int i = 0; i < SIM_PRINCIPLES; i++)
		if (set >> i & 1) {
			buffer_append_format(out, "%s\"%s\"", separator, principle_ids[i]);
			separator = ",";
		}
	buffer_append_byte(out, ']');
}

static void write_number(struct buffer *out, const char *key, int32_t value)
{
	if (value == SIM_NONE)
		buffer_append_format(out, ",\"%s\":null", key);
	else
		buffer_append_format(out, ",\"%s\":%d", key, value);
}

static void write_gates(struct buffer *out, const struct catalogue_row *row)
{
	buffer_append_text(out, ",\"gates\":[");
	for (int i = 0; i < row->gate_count; i++) {
		const struct catalogue_gate *gate = &row->gates[i];
		buffer_append_format(out, "%s{\"gate\":\"%s\",\"kind\":\"%s\"", i ? "," : "", gate->id, gate->kind);
		tell_member(out, "text", gate->text);
		write_number(out, "least", gate->least);
		write_number(out, "most", gate->most);
		buffer_append_format(out, ",\"spent\":%s,\"within\":%" PRId64 "}", gate->spend ? "true" : "false", gate->within);
	}
	buffer_append_byte(out, ']');
}

static void write_effects(struct buffer *out, const struct catalogue_use *use)
{
	buffer_append_text(out, ",\"effects\":[");
	for (int i = 0; i < use->effect_count; i++) {
		const struct catalogue_effect *e = &use->effects[i];
		buffer_append_format(out, "%s{\"amount\":%d,\"set\":%s,\"chance\":%d,\"conditional\":%s", i ? "," : "", e->amount, e->set ? "true" : "false",
		                     e->chance, e->conditional ? "true" : "false");
		tell_member(out, "metric", e->name);
		buffer_append_byte(out, '}');
	}
	buffer_append_format(out, "],\"effects_more\":%d,\"has_effects\":%s", use->effects_more, use->has_effects ? "true" : "false");
}

static void write_uses(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	const char *separator = "";
	buffer_append_text(out, ",\"uses\":[");
	for (const struct catalogue_use *use = row->uses; use; use = use->next) {
		buffer_append_format(out, "%s{\"kind\":\"%s\"", separator, use->option ? "option" : "action");
		separator = ",";
		tell_member(out, "scenario", c->scenarios[use->scenario].id);
		tell_member(out, "id", use->id);
		tell_member(out, "name", use->name);
		tell_member(out, "who", use->who);
		tell_member(out, "file", use->file);
		buffer_append_format(out, ",\"line\":%d", use->line);
		write_effects(out, use);
		if (c->plays)
			buffer_append_format(out, ",\"taken\":%d", use->plays);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_coverage(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	buffer_append_format(out, ",\"real\":%s,\"coverage\":[", catalogue_is_real(c, row) ? "true" : "false");
	for (int s = 0; s < c->scenario_count; s++) {
		int taken = catalogue_taken(c, row, s);
		buffer_append_format(out, "%s{\"offered\":%s,\"effects\":%s,\"taken\":%d,\"plays\":%d", s ? "," : "", taken == -1 ? "false" : "true",
		                     taken >= 0 ? "true" : "false", taken > 0 ? taken : 0, c->plays);
		tell_member(out, "scenario", c->scenarios[s].id);
		buffer_append_byte(out, '}');
	}
	buffer_append_byte(out, ']');
}

static void write_row(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	buffer_append_format(out, "{\"pillar\":\"%s\"", pillars[row->pillar >= 0 && row->pillar < 5 ? row->pillar : 0]);
	tell_member(out, "id", row->id);
	tell_member(out, "name", row->name);
	tell_member(out, "about", row->about);
	tell_member(out, "source", row->source);
	tell_member(out, "orders", row->orders);
	tell_member(out, "carries_out", row->carries_out);
	buffer_append_format(out, ",\"takes\":%" PRId64, row->takes);
	tell_member(out, "cost", row->cost);
	tell_member(out, "side_effects", row->side_effects);
	write_principles(out, "serves", row->serves);
	write_principles(out, "strains", row->strains);
	write_gates(out, row);
	tell_member(out, "file", row->file);
	buffer_append_format(out, ",\"line\":%d", row->line);
	write_uses(c, out, row);
	if (c->plays)
		write_coverage(c, out, row);
	buffer_append_byte(out, '}');
}

void catalogue_write_json(const struct catalogue *c, const struct catalogue_row *only, const char *search, struct buffer *out)
{
	const char *separator = "";
	buffer_append_text(out, "{\"measures\":[");
	for (int i = 0; i < c->row_count; i++) {
		const struct catalogue_row *row = &c->rows[i];
		if ((only && row != only) || !catalogue_matches(row, search))
			continue;
		buffer_append_text(out, separator);
		separator = ",\n";
		write_row(c, out, row);
	}
	buffer_append_text(out, "]}\n");
}
