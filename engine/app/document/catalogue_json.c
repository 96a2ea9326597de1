/* catalogue_json — measures for programs; the keys are those of docs/cli.md. */
#include "app/document/catalogue.h"

#include "base/json_write.h"

static const char *const pillars[] = {"none", "defence", "deterrence", "cooperation", "base"};
static const char *const principle_ids[SIM_PRINCIPLES] = {"free-flow", "rule-of-law", "openness", "autonomy", "collaboration"};

static void write_principles(struct buffer *out, const char *key, unsigned set)
{
	json_open_list(out, key);
	for (int i = 0; i < SIM_PRINCIPLES; i++)
		if (set >> i & 1)
			json_put_text(out, NULL, principle_ids[i]);
	json_close_list(out);
}

static void put_bound(struct buffer *out, const char *key, int32_t value)
{
	if (value == SIM_NONE)
		json_put_null(out, key);
	else
		json_put_number(out, key, value);
}

static void write_gates(struct buffer *out, const struct catalogue_row *row)
{
	json_open_list(out, "gates");
	for (int i = 0; i < row->gate_count; i++) {
		const struct catalogue_gate *gate = &row->gates[i];
		json_open_object(out, NULL);
		json_put_text(out, "gate", gate->id);
		json_put_text(out, "kind", gate->kind);
		json_put_text(out, "text", gate->text);
		put_bound(out, "least", gate->least);
		put_bound(out, "most", gate->most);
		json_put_truth(out, "spent", gate->spend);
		json_put_number(out, "within", gate->within);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_effects(struct buffer *out, const struct catalogue_use *use)
{
	json_open_list(out, "effects");
	for (int i = 0; i < use->effect_count; i++) {
		const struct catalogue_effect *e = &use->effects[i];
		json_open_object(out, NULL);
		json_put_number(out, "amount", e->amount);
		json_put_truth(out, "set", e->set);
		json_put_number(out, "chance", e->chance);
		json_put_truth(out, "conditional", e->conditional);
		json_put_text(out, "metric", e->name);
		json_close_object(out);
	}
	json_close_list(out);
	json_put_number(out, "effects_more", use->effects_more);
	json_put_truth(out, "has_effects", use->has_effects);
}

static void write_uses(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	json_open_list(out, "uses");
	for (const struct catalogue_use *use = row->uses; use; use = use->next) {
		json_open_object(out, NULL);
		json_put_text(out, "kind", use->option ? "option" : "action");
		json_put_text(out, "scenario", c->scenarios[use->scenario].id);
		json_put_text(out, "id", use->id);
		json_put_text(out, "name", use->name);
		json_put_text(out, "who", use->who);
		json_put_text(out, "file", use->file);
		json_put_number(out, "line", use->line);
		write_effects(out, use);
		if (c->plays)
			json_put_number(out, "taken", use->plays);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_coverage(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	json_put_truth(out, "real", catalogue_is_real(c, row));
	json_open_list(out, "coverage");
	for (int s = 0; s < c->scenario_count; s++) {
		int taken = catalogue_taken(c, row, s);
		json_open_object(out, NULL);
		json_put_truth(out, "offered", !(taken == -1));
		json_put_truth(out, "effects", taken >= 0);
		json_put_number(out, "taken", taken > 0 ? taken : 0);
		json_put_number(out, "plays", c->plays);
		json_put_text(out, "scenario", c->scenarios[s].id);
		json_close_object(out);
	}
	json_close_list(out);
}

static void write_row(const struct catalogue *c, struct buffer *out, const struct catalogue_row *row)
{
	json_open_object(out, NULL);
	json_put_text(out, "pillar", pillars[row->pillar >= 0 && row->pillar < 5 ? row->pillar : 0]);
	json_put_text(out, "id", row->id);
	json_put_text(out, "name", row->name);
	json_put_text(out, "about", row->about);
	json_put_text(out, "source", row->source);
	json_put_text(out, "orders", row->orders);
	json_put_text(out, "carries_out", row->carries_out);
	json_put_number(out, "takes", row->takes);
	json_put_text(out, "cost", row->cost);
	json_put_text(out, "side_effects", row->side_effects);
	write_principles(out, "serves", row->serves);
	write_principles(out, "strains", row->strains);
	write_gates(out, row);
	json_put_text(out, "file", row->file);
	json_put_number(out, "line", row->line);
	write_uses(c, out, row);
	if (c->plays)
		write_coverage(c, out, row);
	json_close_object(out);
}

void catalogue_write_json(const struct catalogue *c, const struct catalogue_row *only, const char *search, struct buffer *out)
{
	int rows = 0;
	json_open_object(out, NULL);
	json_open_list(out, "measures");
	for (int i = 0; i < c->row_count; i++) {
		const struct catalogue_row *row = &c->rows[i];
		if ((only && row != only) || !catalogue_matches(row, search))
			continue;
		if (rows++)
			json_next_line(out);
		write_row(c, out, row);
	}
	json_close_list(out);
	json_close_object(out);
	buffer_append_byte(out, '\n');
}
