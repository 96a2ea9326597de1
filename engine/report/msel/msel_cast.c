/* See msel_cast.h. */
#include "report/msel/msel_cast.h"

#include "report/msel/fold.h"

#include <stdio.h>
#include <string.h>

#define ID_MAX   48
#define NAME_MAX 512

bool msel_is_id(const char *text)
{
	size_t length = strlen(text);
	bool fine = length > 0 && length <= ID_MAX && *text != '-' && *text != '_';
	for (size_t i = 0; fine && i < length; i++)
		fine = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= '0' && text[i] <= '9') || text[i] == '-' || text[i] == '_';
	return fine;
}

static bool is_flow(const char *kind)
{
	return strcmp(kind, "inject") == 0 || strcmp(kind, "module") == 0;
}

/* Injects and modules share one space of ids; every other kind has its own. */
static bool is_taken(const struct msel *msel, const char *kind, const char *id)
{
	if (strcmp(kind, "role") == 0 && (strcmp(id, "everybody") == 0 || strcmp(id, "facilitator") == 0))
		return true;
	return is_flow(kind) ? msel_flow_row(msel, id) != NULL : msel_cast_has(msel, kind, id);
}

bool msel_cast_has(const struct msel *msel, const char *kind, const char *id)
{
	const struct msel_row *flow = is_flow(kind) ? msel_flow_row(msel, id) : NULL;
	if (flow)
		return msel_is(flow, kind);
	for (uint32_t i = 0; i < msel->cast_count; i++) {
		const struct msel_row *row = &msel->rows[msel->cast[i]];
		if (msel_is(row, kind) && strcmp(msel_get(row, MSEL_ID, 0), id) == 0)
			return true;
	}
	return false;
}

const char *msel_make_id(struct msel *msel, const char *text, const char *kind, uint32_t number)
{
	char base[ID_MAX + 1] = "", id[ID_MAX + 16];
	size_t used = 0;
	bool gap = false;
	for (const char *at = text; *at && used < 36; at++) {
		char c = *at >= 'A' && *at <= 'Z' ? (char)(*at + 32) : *at;
		bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if ((unsigned char)c >= 0x80 && used == 0 && !gap)
			break; /* Japanese with a stray Latin word makes a poor id */
		if (plain && gap && used)
			base[used++] = '-';
		if (plain)
			base[used++] = c;
		gap = !plain && c != '\'';
	}
	while (used > 0 && base[used - 1] == '-')
		used--;
	base[used] = '\0';
	if (used < 2 || strspn(base, "0123456789-") == used)
		snprintf(base, sizeof base, "%s-%u", kind, number);
	snprintf(id, sizeof id, "%s", base);
	for (unsigned i = 2; is_taken(msel, kind, id) && i < 100000; i++)
		snprintf(id, sizeof id, "%.*s-%u", 40, base, i);
	return arena_copy_text(&msel->arena, id, strlen(id));
}

const char *msel_cast_find(const struct msel *msel, const char *kind, const char *name)
{
	char wanted[NAME_MAX], other[NAME_MAX];
	for (uint32_t i = 0; i < msel->cast_count; i++) {
		const struct msel_row *row = &msel->rows[msel->cast[i]];
		if (msel_is(row, kind) && strcmp(msel_get(row, MSEL_ID, 0), name) == 0)
			return msel_get(row, MSEL_ID, 0);
	}
	if (!fold_text(name, wanted, sizeof wanted, FOLD_LETTERS) || !*wanted)
		return NULL;
	for (uint32_t i = 0; i < msel->cast_count; i++) {
		const struct msel_row *row = &msel->rows[msel->cast[i]];
		for (int l = 0; l < MSEL_LANGUAGES && msel_is(row, kind); l++)
			if (fold_text(msel_get(row, MSEL_SUBJECT, l), other, sizeof other, FOLD_LETTERS) && strcmp(wanted, other) == 0)
				return msel_get(row, MSEL_ID, 0);
	}
	return NULL;
}

static uint32_t count_kind(const struct msel *msel, const char *kind)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < msel->cast_count; i++)
		count += msel_is(&msel->rows[msel->cast[i]], kind);
	return count;
}

const char *msel_cast_need(struct msel *msel, const char *kind, const char *name, int language)
{
	const char *found = msel_cast_find(msel, kind, name);
	if (found)
		return found;
	/* "O1 Keep services going": the id stands before the text. */
	char id[ID_MAX + 1] = "";
	const char *text = name;
	size_t word = strcspn(name, " .:\t　");
	if (strcmp(kind, "objective") == 0 && word > 0 && word < 6 && strpbrk(name, "0123456789") && strpbrk(name, "0123456789") < name + word) {
		memcpy(id, name, word);
		id[word] = '\0';
		text = name + word + strspn(name + word, " .:\t");
		found = msel_is_id(id) ? msel_cast_find(msel, kind, id) : NULL;
		if (found)
			return found;
	}
	bool own = *id && msel_is_id(id) && !is_taken(msel, kind, id);
	const char *made = own ? arena_copy_text(&msel->arena, id, strlen(id)) : msel_make_id(msel, name, kind, count_kind(msel, kind) + 1);
	struct msel_row *row = made ? msel_add(msel, kind) : NULL;
	if (!row)
		return NULL;
	msel_set(msel, row, MSEL_ID, 0, made);
	msel_set(msel, row, MSEL_SUBJECT, language, *text ? text : name);
	return made;
}

static bool means_everybody(const char *name)
{
	static const char *const words[] = {"all",        "everybody", "everyone", "allplayers", "allparticipants", "allteams", "allcells", "allhands", "allstaff", "allagencies",
	                                    "全員",       "全プレイヤー", "全プレーヤー", "全参加者",   "全班",          "全部署",   "各班",     "全体",     "全チーム", "参加者全員"};
	char folded[NAME_MAX];
	bool fits = fold_text(name, folded, sizeof folded, FOLD_LETTERS);
	for (size_t i = 0; fits && i < sizeof words / sizeof *words; i++)
		if (strcmp(folded, words[i]) == 0)
			return true;
	return false;
}

/* The next name of a list into out; returns where the next begins, or NULL at the end. */
static const char *next_name(const char *at, char out[NAME_MAX])
{
	static const char *const separators[] = {",", ";", "/", "\n", "、", "，", "；", "／", " & ", " + ", "＆"};
	size_t used = 0, taken = 0;
	while (*at && !taken) {
		for (size_t i = 0; i < sizeof separators / sizeof *separators && !taken; i++)
			if (strncmp(at, separators[i], strlen(separators[i])) == 0)
				taken = strlen(separators[i]);
		if (!taken && used + 1 < NAME_MAX)
			out[used++] = *at;
		at += taken ? taken : 1;
	}
	while (used > 0 && (out[used - 1] == ' ' || out[used - 1] == '\t'))
		used--;
	out[used] = '\0';
	size_t skip = strspn(out, " \t-•*");
	memmove(out, out + skip, used - (skip > used ? used : skip) + 1);
	return *at || taken ? at : NULL;
}

static bool is_listed(const struct buffer *list, const char *id)
{
	size_t length = strlen(id);
	for (const char *at = buffer_text(list); (at = strstr(at, id)); at += length)
		if ((at == list->data || at[-1] == ' ') && (at[length] == '\0' || at[length] == ','))
			return true;
	return false;
}

const char *msel_cast_roles(struct msel *msel, const char *cell, int language, bool *more)
{
	char name[NAME_MAX];
	struct buffer list = {0};
	*more = false;
	const char *whole = *cell ? msel_cast_find(msel, "role", cell) : NULL;
	bool everybody = means_everybody(cell);
	for (const char *at = whole || everybody || !*cell ? NULL : cell; at && !everybody;) {
		at = next_name(at, name);
		if (!*name)
			continue;
		everybody = means_everybody(name);
		const char *id = everybody ? NULL : msel_cast_find(msel, "role", name);
		bool full = !id && !everybody && count_kind(msel, "role") >= MSEL_ROLES_MAX;
		*more = *more || full;
		if (full)
			for (uint32_t i = 0; i < msel->cast_count; i++)
				id = msel_is(&msel->rows[msel->cast[i]], "role") ? msel_get(&msel->rows[msel->cast[i]], MSEL_ID, 0) : id;
		else if (!id && !everybody)
			id = msel_cast_need(msel, "role", name, language);
		if (id && !is_listed(&list, id))
			buffer_append_format(&list, "%s%s", list.length ? ", " : "", id);
	}
	const char *result = everybody ? "everybody" : whole ? whole : arena_copy_text(&msel->arena, buffer_text(&list), list.length);
	msel->failed = msel->failed || list.failed || !result;
	buffer_free(&list);
	return result ? result : "";
}

const char *msel_cast_channel(const char *cell)
{
	static const struct {
		const char *id, *words;
	} channels[] = {{"briefing", "|briefing|brief|verbal|facetoface|f2f|inperson|oral|ブリーフィング|口頭|対面|説明|会議|口頭説明|"},
	                {"phone", "|phone|phonecall|telephone|call|tel|telecon|cell|landline|電話|架電|電話連絡|"},
	                {"email", "|email|emailmessage|mail|eメール|メール|電子メール|"},
	                {"feed", "|feed|securefeed|chat|messaging|im|instantmessage|teams|slack|portal|cop|専用フィード|チャット|情報共有システム|専用回線|共有システム|"},
	                {"news", "|news|newsreport|media|mediareport|tv|press|radio|newscast|broadcast|vnn|ニュース|報道|テレビ|マスコミ|放送|"},
	                {"web", "|web|website|webpage|internet|online|ウェブ|ウェブサイト|web掲示|ホームページ|webサイト|"},
	                {"voice", "|voice|securevoice|handheldradio|radiocall|vtc|video|videoconference|無線|秘話通話|秘話電話|秘匿電話|テレビ会議|web会議|"},
	                {"social", "|social|socialmedia|sns|twitter|x|facebook|snsの投稿|sns投稿|ソーシャルメディア|"},
	                {"letter", "|letter|officialletter|fax|memo|公文書|文書|書面|通知|通知文|fax送信|ファックス|ファクス|"},
	                {"diplomatic", "|diplomatic|diplomaticnote|外交文書|口上書|外交ルート|"},
	                {"sensor", "|sensor|sensoralert|alert|siem|ids|log|logs|monitoring|system|soc|tool|アラート|検知|監視|ログ|センサー|センサー警報|検知アラート|監視システム|"},
	                {"paper", "|paper|printedmatter|print|handout|card|injectcard|hardcopy|document|カード|紙|配付|配布|付与カード|紙面|資料|印刷物|状況付与票|付与票|"}};
	char folded[96], wanted[100];
	if (!fold_text(cell, folded, sizeof folded, FOLD_LETTERS) || !*folded)
		return NULL;
	snprintf(wanted, sizeof wanted, "|%s|", folded);
	for (size_t i = 0; i < sizeof channels / sizeof *channels; i++)
		if (strstr(channels[i].words, wanted))
			return channels[i].id;
	return NULL;
}
