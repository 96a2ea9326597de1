/* See po_merge.h. */
#include "script/translate/po_merge.h"

#include "base/utf8.h"

#include <string.h>

#define TEXT_MAX 8192 /* bytes of a text in a scenario */

/* ---- the form of the file ---- */

static void write_quoted(struct buffer *out, const char *text, size_t length)
{
	buffer_append_byte(out, '"');
	for (size_t i = 0; i < length; i++) {
		if (text[i] == '"' || text[i] == '\\')
			buffer_append_byte(out, '\\');
		if (text[i] == '\n')
			buffer_append_text(out, "\\n");
		else if (text[i] == '\t')
			buffer_append_text(out, "\\t");
		else
			buffer_append_byte(out, text[i]);
	}
	buffer_append_text(out, "\"\n");
}

/* `msgid "..."`; a text of several lines has each on a line of its own. */
static void write_string(struct buffer *out, const char *mark, const char *keyword, const char *text)
{
	const char *newline = strchr(text, '\n');
	buffer_append_format(out, "%s%s ", mark, keyword);
	if (!newline || !newline[1]) {
		write_quoted(out, text, strlen(text));
		return;
	}
	buffer_append_text(out, "\"\"\n");
	while (*text) {
		newline = strchr(text, '\n');
		size_t length = newline ? (size_t)(newline - text) + 1 : strlen(text);
		buffer_append_text(out, mark);
		write_quoted(out, text, length);
		text += length;
	}
}

static void write_header(const struct sim_scenario *sc, const char *language, const struct po_file *old, struct buffer *out)
{
	const struct po_entry *header = old ? po_find(old, "") : NULL;
	if (header && *header->text) { /* a translator's name, team and dates stay */
		buffer_append_text(out, header->comments);
		write_string(out, "", "msgid", "");
		write_string(out, "", "msgstr", header->text);
		return;
	}
	struct buffer text = {0};
	buffer_append_format(&text, "Project-Id-Version: %s %s\nLanguage: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n", sc->id,
	                     sc->version, language);
	write_string(out, "", "msgid", "");
	write_string(out, "", "msgstr", buffer_text(&text));
	out->failed = out->failed || text.failed;
	buffer_free(&text);
}

/* ---- where a text is shown ---- */

static bool ends_with(const char *id, const char *end)
{
	size_t a = strlen(id), b = strlen(end);
	return a >= b && strcmp(id + a - b, end) == 0;
}

/* What translators should know about the place: from the id, which follows it. */
static const char *place_of(const char *id)
{
	static const struct {
		const char *start, *end, *place;
	} places[] = {{"inject.", ".subject", "headline; one line on the room display"},
	              {"inject.", ".body", "the message, read aloud or shown on the room display"},
	              {"inject.", ".from", "sender of a message"},
	              {"inject.", ".notes", "notes for the facilitator; participants never see them"},
	              {"inject.", "", "for the facilitator: a question or an expected action"},
	              {"decision.", ".prompt", "the question; one line on the room display"},
	              {"decision.", ".notes", "notes for the facilitator; participants never see them"},
	              {"decision.", ".text", "an option; one line on the room display"},
	              {"role.", ".name", "name of a role"},
	              {"role.", ".label", "short name of a role, for lanes and tables"},
	              {"role.", ".brief", "what this role is and wants, on its card"},
	              {"metric.", ".name", "name of a metric"},
	              {"metric.", ".label", "short name of a metric"},
	              {"fact.", "", "a piece of knowledge"},
	              {"task.", "", "for evaluators"},
	              {"ending.", "", "an outcome, shown at the end"},
	              {"scenario.title", "", "name of the scenario"}};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		if (strncmp(id, places[i].start, strlen(places[i].start)) == 0 && ends_with(id, places[i].end))
			return places[i].place;
	return NULL;
}

static void write_place(const struct sim_scenario *sc, const struct sim_text_entry *entry, struct buffer *out)
{
	const char *place = place_of(entry->id);
	if (place)
		buffer_append_format(out, "#. %s\n", place);
	if (entry->place && SIM_PLACE_FILE(entry->place) < sc->file_count)
		buffer_append_format(out, "#: %s:%u\n", sc->files[SIM_PLACE_FILE(entry->place)].path, SIM_PLACE_LINE(entry->place));
}

/* ---- merging ---- */

struct translation {
	const char *text, *previous, *comments, *flags;
	bool fuzzy;
};

/* Another entry with the same source, whose own text is gone: its place in the scenario has moved. */
static struct po_entry *find_moved(const struct sim_scenario *sc, const struct po_file *old, const char *source)
{
	for (uint32_t i = 0; i < old->count; i++) {
		struct po_entry *e = &old->entries[i];
		if (!*e->id || e->used || !*e->text || strcmp(e->source, source) != 0)
			continue;
		bool alive = false;
		for (uint32_t t = 0; t < sc->text_count && !alive; t++)
			alive = strcmp(sc->texts[t].id, e->id) == 0;
		if (!alive)
			return e;
	}
	return NULL;
}

static struct translation translate(const struct sim_scenario *sc, const struct sim_text_entry *entry, const char *source, int language, const struct po_file *old)
{
	struct translation t = {"", "", "", "", false};
	struct po_entry *found = old ? po_find(old, entry->id) : NULL;
	bool moved = !found && old && (found = find_moved(sc, old, source));
	if (found) {
		bool changed = strcmp(found->source, source) != 0;
		found->used = true;
		t = (struct translation){found->text, found->previous, found->comments, found->flags, *found->text && (found->fuzzy || changed || moved)};
		if (changed && !found->fuzzy)
			t.previous = found->source;
		if (!t.fuzzy)
			t.previous = "";
	}
	if (!*t.text && language != SIM_NONE && entry->by_language[language])
		t.text = entry->by_language[language];
	return t;
}

static const char *source_of(const struct sim_scenario *sc, const struct sim_text_entry *entry)
{
	for (uint32_t l = 0; l < sc->language_count; l++)
		if (entry->by_language[l])
			return entry->by_language[l];
	return "";
}

static void write_obsolete(const struct po_file *old, struct buffer *out, struct po_counts *counts)
{
	for (uint32_t i = 0; old && i < old->count; i++) {
		const struct po_entry *e = &old->entries[i];
		if (e->used || !*e->id || !*e->text)
			continue;
		buffer_append_format(out, "\n%s", e->comments);
		if (e->fuzzy)
			buffer_append_text(out, "#, fuzzy\n");
		write_string(out, "#~ ", "msgctxt", e->id);
		write_string(out, "#~ ", "msgid", e->source);
		write_string(out, "#~ ", "msgstr", e->text);
		counts->obsolete++;
	}
}

/* The texts of a measure of the catalogue that is nobody's act here: nobody would read what is translated. */
static bool is_idle(const struct sim_scenario *sc, const char *id)
{
	static const char prefix[] = "measure.";
	if (strncmp(id, prefix, sizeof prefix - 1) != 0)
		return false;
	for (uint32_t i = 0; i < sc->measure_count; i++) {
		const char *measure = sc->measures[i].id, *behind = id + sizeof prefix - 1;
		size_t length = strlen(measure);
		bool used = false;
		if (strncmp(behind, measure, length) != 0 || behind[length] != '.')
			continue;
		for (uint32_t n = 0; n < sc->action_count; n++)
			used = used || sc->actions[n].measure == (int32_t)i;
		for (uint32_t n = 0; n < sc->option_count; n++)
			used = used || sc->options[n].measure == (int32_t)i;
		for (uint32_t n = 0; n < sc->source_count; n++)
			used = used || strcmp(sc->sources[n], measure) == 0;
		if (used)
			return false;
	}
	return true;
}

void po_merge_write(const struct sim_scenario *scenario, const char *language, const struct po_file *old, struct buffer *out, struct po_counts *counts)
{
	int index = *language ? sim_language_index(scenario, language) : SIM_NONE;
	*counts = (struct po_counts){0};
	write_header(scenario, language, old, out);
	for (uint32_t i = 0; i < scenario->text_count; i++) {
		const struct sim_text_entry *entry = &scenario->texts[i];
		const char *source = source_of(scenario, entry);
		struct translation t = translate(scenario, entry, source, index, old);
		if (!*t.text && is_idle(scenario, entry->id))
			continue;
		counts->texts++;
		counts->fuzzy += t.fuzzy;
		counts->empty += !*t.text;
		counts->translated += *t.text && !t.fuzzy;
		buffer_append_format(out, "\n%s", t.comments);
		write_place(scenario, entry, out);
		if (t.fuzzy || *t.flags)
			buffer_append_format(out, "#, %s%s%s\n", t.fuzzy ? "fuzzy" : "", t.fuzzy && *t.flags ? ", " : "", t.flags);
		if (*t.previous)
			write_string(out, "#| ", "msgid", t.previous);
		write_string(out, "", "msgctxt", entry->id);
		write_string(out, "", "msgid", source);
		write_string(out, "", "msgstr", t.text);
	}
	write_obsolete(old, out, counts);
}

/* ---- pseudo-localisation ---- */

void po_pseudo_text(const char *text, struct buffer *out)
{
	static const char plain[] = "aceinosuyzACEINOSUYZ";
	static const char *const accented[] = {"á", "ç", "é", "í", "ñ", "ö", "š", "ü", "ý", "ž", "Å", "Ç", "É", "Î", "Ñ", "Ö", "Š", "Û", "Ý", "Ž"};
	size_t length = strlen(text), start = out->length, wide = 0, count = 0;
	buffer_append_byte(out, '[');
	for (size_t at = 0; at < length;) {
		uint32_t c = 0;
		size_t bytes = utf8_decode(text + at, length - at, &c);
		bytes = bytes ? bytes : 1;
		if (out->length - start + bytes + 64 > TEXT_MAX)
			break;
		const char *letter = bytes == 1 && text[at] ? strchr(plain, text[at]) : NULL;
		if (letter)
			buffer_append_text(out, accented[letter - plain]);
		else
			buffer_append(out, text + at, bytes);
		wide += c >= 0x2e80;
		count++;
		at += bytes;
	}
	/* 40 % more, in words that a line can break between. */
	bool japanese = wide * 2 > count;
	for (size_t extra = 0, wanted = (count * 2 + 4) / 5; extra < wanted && out->length - start + 16 < TEXT_MAX; extra++)
		buffer_append_text(out, japanese ? "長" : extra % 6 == 0 ? " " : "ö");
	buffer_append_byte(out, ']');
}

void po_pseudo_write(const struct sim_scenario *scenario, const char *language, struct buffer *out, struct po_counts *counts)
{
	struct buffer text = {0};
	*counts = (struct po_counts){0};
	write_header(scenario, language, NULL, out);
	for (uint32_t i = 0; i < scenario->text_count; i++) {
		const char *source = source_of(scenario, &scenario->texts[i]);
		buffer_clear(&text);
		po_pseudo_text(source, &text);
		buffer_append_byte(out, '\n');
		write_place(scenario, &scenario->texts[i], out);
		write_string(out, "", "msgctxt", scenario->texts[i].id);
		write_string(out, "", "msgid", source);
		write_string(out, "", "msgstr", buffer_text(&text));
		counts->texts++;
		counts->translated++;
	}
	out->failed = out->failed || text.failed;
	buffer_free(&text);
}
