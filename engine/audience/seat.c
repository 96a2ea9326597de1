/* See seat.h. */
#include "audience/seat.h"

#include <string.h>

const char *seat_id(const struct resolver *r, int role)
{
	static const char *const ids[SIM_SEATS] = {"played", "held", "bot"};
	unsigned seat = sim_role_state_of(r->sc, r->st, role)->seat;
	return seat < SIM_SEATS ? ids[seat] : "held";
}

static bool owes_decision(const struct resolver *r, int role)
{
	for (int d = 0; d < (int)r->sc->decision_count; d++) {
		const struct sim_decision_state *ds = sim_decision_state_of(r->sc, r->st, d);
		bool open = ds->status == SIM_DECISION_OPEN || ds->status == SIM_DECISION_LATE;
		if (open && resolve_in(r->sc->decisions[d].owners, role) && !resolve_in(ds->answered, role))
			return true;
	}
	return false;
}

static bool owes_approval(const struct resolver *r, int role)
{
	for (int a = 0; a < (int)r->sc->approval_count; a++)
		if (r->sc->approvals[a].by == role &&
		    sim_approval_state_of(r->sc, r->st, a)->status == SIM_APPROVAL_ASKED)
			return true;
	return false;
}

struct audience_seat seat_of(struct resolver *r, int role)
{
	static const char *const policies[SIM_POLICIES] = {"own", "cautious", "bold", "random", "scripted"};
	const struct sim_role *def = &r->sc->roles[role];
	const struct sim_role_state *rs = sim_role_state_of(r->sc, r->st, role);
	struct audience_seat seat = {
	    .index = role,
	    .name = resolve_role_name(r, role),
	    .label = resolve_role(r, role),
	    .hidden = def->hidden,
	    .seats = def->seats,
	    .seat = seat_id(r, role),
	    .policy = rs->seat == SIM_SEAT_BOT && rs->policy < SIM_POLICIES ? policies[rs->policy] : "",
	    .owes_decision = owes_decision(r, role),
	    .owes_approval = owes_approval(r, role)};
	for (int f = 0; f < (int)r->sc->fact_count; f++)
		seat.facts += resolve_in(sim_fact_state_of(r->sc, r->st, f)->known, role);
	return seat;
}

int seat_list(struct resolver *r, const struct audience_seat **seats)
{
	struct audience_seat *items = resolve_array(r, r->sc->role_count, sizeof *items);
	int count = 0;
	for (int hidden = 0; items && hidden < 2; hidden++)
		for (int role = 0; role < (int)r->sc->role_count; role++)
			if (r->sc->roles[role].hidden == (hidden == 1))
				items[count++] = seat_of(r, role);
	*seats = items;
	return count;
}

/* A decimal digit, ASCII or of full width; -1: none. *bytes: what it takes. */
static int digit_of(const char *c, size_t *bytes)
{
	*bytes = 1;
	if (*c >= '0' && *c <= '9')
		return *c - '0';
	*bytes = 3;
	if (strncmp(c, "\uff10", 2) != 0 || (unsigned char)c[2] < 0x90 || (unsigned char)c[2] > 0x99)
		return -1;
	return (unsigned char)c[2] - 0x90;
}

/* The text as one number, up to 9999; -1: it is none. */
static int number_of(const char *words)
{
	int number = -1;
	size_t bytes;
	while (*words == ' ' || strncmp(words, "\u3000", 3) == 0)
		words += *words == ' ' ? 1 : 3;
	for (int digit; (digit = digit_of(words, &bytes)) >= 0 && number < 1000; words += bytes)
		number = (number < 0 ? 0 : number) * 10 + digit;
	while (*words == ' ' || strncmp(words, "\u3000", 3) == 0)
		words += *words == ' ' ? 1 : 3;
	return *words ? -1 : number;
}

int audience_people(const char *words)
{
	int count = 0, number = number_of(words);
	bool in_name = false;
	for (const char *c = words; *c; c++) {
		bool comma = *c == ',' || *c == ';' || *c == '\n' || strncmp(c, "、", 3) == 0 || strncmp(c, "，", 3) == 0 || strncmp(c, "；", 3) == 0;
		bool blank = *c == ' ' || strncmp(c, "\u3000", 3) == 0;
		count += !comma && !blank && !in_name;
		in_name = comma ? false : in_name || !blank;
		if ((comma || blank) && (unsigned char)*c >= 0x80)
			c += 2;
	}
	return number >= 0 ? number : count;
}
