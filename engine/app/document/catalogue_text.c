/* catalogue_text — measures for people: the list by pillar, one in full, the table of coverage. */
#include "app/document/catalogue.h"

#include "base/duration.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

#define WIDTH 100 /* columns of a paragraph */
#define LABEL 16  /* columns of what a line is about */

static const char *say(const struct catalogue *c, const char *id)
{
	return i18n_text(c->strings, c->language, id);
}

#define SAY(c, id, ...)                                                                                                \
	i18n_format((c)->strings, (c)->arena, (c)->language, (id), (const struct i18n_argument[]){__VA_ARGS__, {0}})

static const char *pillar(const struct catalogue *c, int p)
{
	static const char *const ids[] = {"pillar.none", "pillar.defence", "pillar.deterrence", "pillar.cooperation", "pillar.base"};
	return say(c, ids[p >= 0 && p < 5 ? p : 0]);
}

/* One word, or one wide character: what a line may be broken after. */
static size_t piece(const char *text)
{
	uint32_t code;
	size_t length = strlen(text), n = utf8_decode(text, length, &code), at = n;
	if (n == 0 || code >= 0x2e80)
		return n;
	while (at < length && text[at - 1] != ' ' && (n = utf8_decode(text + at, length - at, &code)) > 0 && code < 0x2e80)
		at += n;
	return at;
}

/* Closing marks stay with what stands before them. */
static bool closes(const char *text)
{
	static const char *const marks[] = {"。", "、", "」", "』", "）", "］", "？", "！", ")", "]"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strncmp(text, marks[i], strlen(marks[i])) == 0)
			return true;
	return false;
}

static void paragraph(struct buffer *out, const char *text, int indent)
{
	struct buffer plain = {0};
	tell_plain(&plain, text);
	int column = indent;
	for (const char *at = buffer_text(&plain); *at;) {
		size_t n = piece(at);
		char word[512];
		if (n == 0)
			break;
		n = n < sizeof word ? n : sizeof word - 1;
		memcpy(word, at, n);
		word[n] = '\0';
		int wide = tell_width(word) - (word[n - 1] == ' ');
		if (column > indent && column + wide > WIDTH && !closes(word)) {
			if (out->data[out->length - 1] == ' ')
				out->length--;
			buffer_append_format(out, "\n%*s", indent, "");
			column = indent;
		}
		buffer_append_text(out, word);
		column += tell_width(word);
		at += n;
	}
	buffer_append_byte(out, '\n');
	buffer_free(&plain);
}

static void labelled(const struct catalogue *c, struct buffer *out, const char *id, const char *text)
{
	if (!*text)
		return;
	tell_padded(out, say(c, id), LABEL);
	paragraph(out, text, LABEL);
}

/* ---- the list ---- */

void catalogue_write_list(const struct catalogue *c, const char *search, struct buffer *out)
{
	static const int order[] = {SIM_PILLAR_DEFENCE, SIM_PILLAR_DETERRENCE, SIM_PILLAR_COOPERATION, SIM_PILLAR_BASE};
	int found = 0;
	for (size_t p = 0; p < sizeof order / sizeof *order; p++) {
		bool first = true;
		for (int i = 0; i < c->row_count; i++) {
			const struct catalogue_row *row = &c->rows[i];
			if (row->pillar != order[p] || !catalogue_matches(row, search))
				continue;
			if (first)
				buffer_append_format(out, "%s%s\n", found ? "\n" : "", pillar(c, order[p]));
			first = false;
			found++;
			buffer_append_text(out, "  ");
			tell_padded(out, row->id, 9);
			tell_plain(out, row->name);
			buffer_append_byte(out, '\n');
		}
	}
	buffer_append_format(out, "%s%s\n", found ? "\n" : "", SAY(c, search ? "measures.found" : "measures.count", I18N_NUMBER("count", found)));
}

/* ---- one ---- */

static const char *principles(const struct catalogue *c, unsigned set)
{
	static const char *const ids[SIM_PRINCIPLES] = {"principle.free-flow", "principle.rule-of-law", "principle.openness", "principle.autonomy",
	                                                "principle.collaboration"};
	struct buffer all = {0};
	for (int i = 0; i < SIM_PRINCIPLES; i++)
		if (set >> i & 1)
			buffer_append_format(&all, "%s%s", all.length ? say(c, "measures.and") : "", say(c, ids[i]));
	const char *kept = all.length ? arena_copy_text(c->arena, buffer_text(&all), all.length) : "";
	buffer_free(&all);
	return kept ? kept : "";
}

static void write_gate(const struct catalogue *c, const struct catalogue_gate *gate, int number, struct buffer *out)
{
	char within[32];
	const char *detail = say(c, arena_format(c->arena, "measures.gate.%s", gate->kind));
	if (strcmp(gate->kind, "metric") == 0 && gate->least != SIM_NONE)
		detail = SAY(c, "measures.gate.metric-least", I18N_NUMBER("value", gate->least));
	else if (strcmp(gate->kind, "metric") == 0 && gate->most != SIM_NONE)
		detail = SAY(c, "measures.gate.metric-most", I18N_NUMBER("value", gate->most));
	else if (strcmp(gate->kind, "resource") == 0)
		detail = SAY(c, gate->spend ? "measures.gate.spent" : "measures.gate.resource", I18N_NUMBER("count", gate->least));
	duration_format(gate->within, within);
	if (gate->within)
		detail = SAY(c, "measures.gate.within", I18N_TEXT("what", detail), I18N_TEXT("time", within));
	buffer_append_format(out, "  %d  %s: ", number, gate->id); /* by its id a scenario fills it */
	tell_plain(out, gate->text);
	buffer_append_format(out, "  [%s]\n", detail);
}

static void write_use(const struct catalogue *c, const struct catalogue_use *use, struct buffer *out)
{
	buffer_append_format(out, "    ");
	tell_plain(out, use->name);
	buffer_append_text(out, "  ");
	tell_plain(out, use->who);
	buffer_append_format(out, "  %s:%d\n", use->file, use->line);
	if (!use->effect_count) {
		buffer_append_format(out, "      %s\n", say(c, use->has_effects ? "measures.effects-other" : "measures.effects-none"));
		return;
	}
	buffer_append_text(out, "      ");
	for (int i = 0; i < use->effect_count; i++) {
		const struct catalogue_effect *e = &use->effects[i];
		buffer_append_text(out, i ? " · " : "");
		tell_plain(out, e->name);
		buffer_append_format(out, e->set ? " =%d" : " %+d", e->amount);
		if (e->chance < 100)
			buffer_append_format(out, " (%d%%)", e->chance);
		buffer_append_text(out, e->conditional ? "?" : "");
	}
	if (use->effects_more)
		buffer_append_format(out, " · %s", SAY(c, "measures.more", I18N_NUMBER("count", use->effects_more)));
	buffer_append_byte(out, '\n');
}

void catalogue_write_row(const struct catalogue *c, const struct catalogue_row *row, struct buffer *out)
{
	char takes[32];
	duration_format(row->takes, takes);
	buffer_append_format(out, "%s  ", row->id);
	tell_plain(out, row->name);
	buffer_append_format(out, "\n%s · %s\n\n", pillar(c, row->pillar), row->source);
	paragraph(out, row->about, 0);
	buffer_append_byte(out, '\n');
	labelled(c, out, "measures.orders", row->orders);
	labelled(c, out, "measures.carries-out", row->carries_out);
	labelled(c, out, "measures.takes", row->takes ? takes : "");
	labelled(c, out, "measures.cost", row->cost);
	labelled(c, out, "measures.side-effects", row->side_effects);
	labelled(c, out, "measures.serves", principles(c, row->serves));
	labelled(c, out, "measures.strains", principles(c, row->strains));
	buffer_append_format(out, "\n%s\n", say(c, row->gate_count ? "measures.needs" : "measures.needs-none"));
	for (int i = 0; i < row->gate_count; i++)
		write_gate(c, &row->gates[i], i + 1, out);
	buffer_append_format(out, "\n%s\n", say(c, row->uses ? "measures.used-in" : "measures.used-nowhere"));
	int last = -1;
	for (const struct catalogue_use *use = row->uses; use; use = use->next) {
		if (use->scenario != last) {
			buffer_append_text(out, "  ");
			tell_plain(out, c->scenarios[use->scenario].title);
			buffer_append_format(out, " (%s)\n", c->scenarios[use->scenario].id);
		}
		last = use->scenario;
		write_use(c, use, out);
	}
	buffer_append_format(out, "\n%s:%d\n", row->file, row->line);
}

/* ---- coverage ---- */

void catalogue_write_coverage(const struct catalogue *c, struct buffer *out)
{
	int real = 0;
	tell_padded(out, say(c, "measures.measure"), 10);
	for (int s = 0; s < c->scenario_count; s++)
		buffer_append_format(out, "%s%s", s ? "  " : "", c->scenarios[s].id);
	buffer_append_byte(out, '\n');
	for (int i = 0; i < c->row_count; i++) {
		const struct catalogue_row *row = &c->rows[i];
		tell_padded(out, row->id, 10);
		for (int s = 0; s < c->scenario_count; s++) {
			int taken = catalogue_taken(c, row, s);
			char cell[32];
			snprintf(cell, sizeof cell, "%d/%d", taken, c->plays);
			tell_padded(out, taken == -1 ? "–" : taken == -2 ? "·" : cell, tell_width(c->scenarios[s].id) + 2);
		}
		bool is_real = catalogue_is_real(c, row);
		real += is_real;
		tell_plain(out, row->name);
		buffer_append_format(out, "%s\n", is_real ? "" : say(c, "measures.not-real"));
	}
	buffer_append_format(out, "\n%s\n", say(c, "measures.legend"));
	buffer_append_format(out, "%s\n",
	                     SAY(c, "measures.covered", I18N_NUMBER("real", real), I18N_NUMBER("count", c->row_count), I18N_NUMBER("plays", c->plays)));
	for (int i = 0, told = 0; i < c->row_count; i++)
		if (!catalogue_is_real(c, &c->rows[i]))
			buffer_append_format(out, "%s%s", told++ ? ", " : say(c, "measures.missing"), c->rows[i].id);
	buffer_append_text(out, real < c->row_count ? "\n" : "");
}
