/* See command_reader.h. */
#include "sim/command_reader.h"

#include "base/duration.h"
#include "sim/command_words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool command_fail(struct command_reader *r, const struct json *where, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(r->error->reason, sizeof r->error->reason, format, arguments);
	va_end(arguments);
	r->error->offset = where ? where->offset : 0;
	return false;
}

bool command_plain_text(struct command_reader *r, const struct json *value)
{
	if (value->kind != JSON_TEXT)
		return command_fail(r, value, "\"%s\" must be a text", value->key);
	if (memchr(value->text, 0, value->length))
		return command_fail(r, value, "\"%s\" holds a zero character", value->key);
	return true;
}

bool command_read_index(struct command_reader *r, const struct json *value, const char *what, int (*find)(const struct sim_scenario *, const char *), int32_t *out)
{
	if (!command_plain_text(r, value))
		return false;
	int index = find(r->sc, value->text);
	if (index == SIM_NONE) {
		const char *near = command_nearest_id(r->sc, what, value->text);
		return near ? command_fail(r, value, "no %s \"%.60s\"; did you mean \"%s\"?", what, value->text, near) : command_fail(r, value, "no %s \"%.60s\"", what, value->text);
	}
	*out = index;
	return true;
}

bool command_read_word(struct command_reader *r, const struct json *value, const char *const *words, int count, int64_t *out)
{
	if (!command_plain_text(r, value))
		return false;
	for (int i = 0; i < count; i++)
		if (strcmp(words[i], value->text) == 0) {
			*out = i;
			return true;
		}
	char list[120] = "";
	for (int i = 0; i < count; i++)
		snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s", *list ? ", " : "", words[i]);
	return command_fail(r, value, "\"%s\" is \"%.40s\"; it can be: %s", value->key, value->text, list);
}

bool command_read_seconds(struct command_reader *r, const struct json *value, int64_t *out)
{
	if (value->kind == JSON_INTEGER && value->integer >= 0 && value->integer <= SIM_TIME_MAX) {
		*out = value->integer;
		return true;
	}
	if (value->kind == JSON_TEXT && duration_parse(value->text, value->length, out))
		return true;
	return command_fail(r, value, "\"%s\" must be seconds or a duration such as \"1h05m\"", value->key ? value->key : "at");
}

bool command_read_number(struct command_reader *r, const struct json *value, int64_t low, int64_t high, int64_t *out)
{
	if (value->kind != JSON_INTEGER || value->integer < low || value->integer > high)
		return command_fail(r, value, "\"%s\" must be a whole number from %lld to %lld", value->key, (long long)low, (long long)high);
	*out = value->integer;
	return true;
}

bool command_read_role_set(struct command_reader *r, const struct json *value, sim_roles *out)
{
	int32_t role;
	*out = 0;
	if (value->kind == JSON_TEXT) {
		if (strcmp(value->text, "everybody") == 0) {
			*out = r->sc->room_roles;
			return true;
		}
		if (!command_read_index(r, value, "role", sim_find_role, &role))
			return false;
		*out = 1u << role;
		return true;
	}
	if (value->kind != JSON_ARRAY)
		return command_fail(r, value, "\"%s\" must be a role or a list of roles", value->key);
	for (const struct json *item = value->first; item; item = item->next) {
		if (item->kind != JSON_TEXT)
			return command_fail(r, item, "a role must be a text");
		if (!command_read_index(r, item, "role", sim_find_role, &role))
			return false;
		*out |= 1u << role;
	}
	return true;
}
