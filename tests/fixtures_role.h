/* fixtures_role — what the police cell knows in the session of fixtures_console.h. */
#ifndef ENSHU_TESTS_FIXTURES_ROLE_H
#define ENSHU_TESTS_FIXTURES_ROLE_H

#include "fixtures_console.h"

static const struct audience_known_fact *fixture_facts(void)
{
	static const struct {
		int hour, minute;
		struct fixture_text text;
		enum audience_came came;
		int number, from;
		enum audience_channel channel;
	} source[] = {
	    {6,
	     42,
	     {"A ransom note names the group", "脅迫文に犯行グループ名がある"},
	     AUDIENCE_CAME_INJECT,
	     2,
	     -1,
	     AUDIENCE_PAPER},
	    {7,
	     25,
	     {"Entry was a vendor's remote account", "侵入口は保守業者の遠隔アカウント"},
	     AUDIENCE_CAME_SHARED,
	     0,
	     0,
	     AUDIENCE_PHONE},
	    {7,
	     40,
	     {"A leak site counts down 72 hours", "暴露サイトが72時間を刻む"},
	     AUDIENCE_CAME_INJECT,
	     8,
	     -1,
	     AUDIENCE_WEB},
	    {7,
	     50,
	     {"Terminal logs are kept as evidence", "ターミナルのログは証拠として保全済み"},
	     AUDIENCE_CAME_DECISION,
	     3,
	     -1,
	     AUDIENCE_PHONE},
	    {8,
	     3,
	     {"The server hit utilities before", "同じサーバーが以前に電力・水道を攻撃"},
	     AUDIENCE_CAME_SHARED,
	     0,
	     2,
	     AUDIENCE_PHONE},
	    {8,
	     13,
	     {"Indicators, marked amber", "脅威情報（共有範囲アンバー）"},
	     AUDIENCE_CAME_SHARED,
	     0,
	     2,
	     AUDIENCE_PHONE},
	    {8, 19, {"Command server address", "指令サーバーのアドレス"}, AUDIENCE_CAME_SHARED, 0, 2, AUDIENCE_PHONE},
	    {8,
	     21,
	     {"Same implant at power and water", "電力と水道にも同じ検体"},
	     AUDIENCE_CAME_INJECT,
	     14,
	     -1,
	     AUDIENCE_FEED},
	    {8,
	     21,
	     {"The server stands in a third country", "サーバーは第三国にある"},
	     AUDIENCE_CAME_INJECT,
	     14,
	     -1,
	     AUDIENCE_FEED},
	};
	static struct audience_known_fact facts[9];
	for (int i = 0; i < 9; i++) {
		facts[i] = (struct audience_known_fact){
		    .index = i,
		    .at = AT(source[i].hour, source[i].minute),
		    .text = fx(source[i].text.en, source[i].text.ja),
		    .came = source[i].came,
		    .number = source[i].number,
		    .channel = source[i].channel,
		    .from = source[i].from < 0 ? fx("", "")
		                               : fx(fixture_roles[source[i].from].en, fixture_roles[source[i].from].ja),
		    .pillar = AUDIENCE_DETERRENCE,
		    .letter = "A",
		    .known_by = fixture_names(-2),
		    .may_go_to = fixture_names(-1),
		    .restricted = i == 5};
	}
	return facts;
}

static struct audience_gate fixture_gate(enum audience_gate_kind kind, enum audience_gate_status status,
                                         struct audience_text name, struct audience_text by, int64_t since)
{
	return (struct audience_gate){.kind = kind,
	                              .status = status,
	                              .name = name,
	                              .by = by,
	                              .unit = "",
	                              .since = since,
	                              .limit = -1,
	                              .approval = -1};
}

static const struct audience_action *fixture_actions(void)
{
	static struct audience_gate first[6], second[4], third[2];
	static struct audience_action a[3];
	struct audience_text none = {"", NULL};
	first[0] =
	    fixture_gate(AUDIENCE_GATE_FACT, AUDIENCE_GATE_MET, fx("Command server", "指令サーバー"), none, AT(8, 19));
	first[1] =
	    fixture_gate(AUDIENCE_GATE_METRIC, AUDIENCE_GATE_NOT_MET, fx("Attribution", "攻撃者の特定"), none, -1);
	first[1].have = 62;
	first[1].want = 70;
	first[2] = fixture_gate(AUDIENCE_GATE_APPROVAL, AUDIENCE_GATE_WAITING, fx("Approval", "承認"),
	                        fx("Oversight commission", "監理委員会"), AT(8, 12));
	first[3] = fixture_gate(AUDIENCE_GATE_APPROVAL, AUDIENCE_GATE_MET, fx("Consultation", "協議"),
	                        fx("Foreign minister", "外務大臣"), AT(8, 20));
	first[4] = fixture_gate(AUDIENCE_GATE_APPROVAL, AUDIENCE_GATE_NOT_ASKED, fx("Approval", "承認"),
	                        fx("Security council", "国家安全保障会議"), -1);
	first[4].within = 3600;
	first[5] = fixture_gate(AUDIENCE_GATE_RESOURCE, AUDIENCE_GATE_MET, fx("Two operators", "要員2名"), none, -1);
	first[5].have = 3;
	first[5].want = 2;
	second[0] = fixture_gate(AUDIENCE_GATE_FACT, AUDIENCE_GATE_MET,
	                         fx("Carrier of the traffic", "通信を運ぶ事業者"), none, AT(8, 0));
	second[1] = fixture_gate(AUDIENCE_GATE_AUTHORITY, AUDIENCE_GATE_MET, fx("Analysis authority", "分析の権限"),
	                         none, AT(7, 0));
	second[2] = fixture_gate(AUDIENCE_GATE_APPROVAL, AUDIENCE_GATE_WAITING, fx("Approval", "承認"),
	                         fx("Oversight commission", "監理委員会"), AT(8, 12));
	second[3] = fixture_gate(AUDIENCE_GATE_APPROVAL, AUDIENCE_GATE_NOT_ASKED, fx("Consent", "同意"),
	                         fx("Carrier's consent", "事業者の同意"), -1);
	third[0] =
	    fixture_gate(AUDIENCE_GATE_FACT, AUDIENCE_GATE_MET, fx("Host at home", "国内の設置場所"), none, AT(8, 0));
	third[1] = fixture_gate(AUDIENCE_GATE_AUTHORITY, AUDIENCE_GATE_MET, fx("Warrant", "令状"), none, AT(7, 0));
	a[0] = (struct audience_action){.index = 0,
	                                .name = fx("Neutralise the server", "サーバーの無害化"),
	                                .about = none,
	                                .pillar = AUDIENCE_DETERRENCE,
	                                .measure = "S1.1.3a",
	                                .measure_name = none,
	                                .owners = fixture_names(-2),
	                                .status = AUDIENCE_ACTION_REFUSED,
	                                .role = 3,
	                                .gates = first,
	                                .gate_count = 6,
	                                .gates_met = 3,
	                                .gate_total = 6,
	                                .next_ask = 4,
	                                .takes = 4 * 3600,
	                                .until = -1,
	                                .again = -1};
	a[1] = (struct audience_action){.index = 1,
	                                .name = fx("Use communications data", "通信情報の利用"),
	                                .about = none,
	                                .pillar = AUDIENCE_DETERRENCE,
	                                .measure = "S1.1.2b",
	                                .measure_name = none,
	                                .owners = fixture_names(3),
	                                .status = AUDIENCE_ACTION_REFUSED,
	                                .role = 3,
	                                .gates = second,
	                                .gate_count = 4,
	                                .gates_met = 2,
	                                .gate_total = 4,
	                                .next_ask = -1,
	                                .takes = 2700,
	                                .until = -1,
	                                .again = -1};
	a[2] = (struct audience_action){.index = 2,
	                                .name = fx("Seize the leak site's copy at home", "国内にある複製の差押え"),
	                                .about = none,
	                                .pillar = AUDIENCE_DEFENCE,
	                                .measure = "S1.1.1c",
	                                .measure_name = none,
	                                .owners = fixture_names(3),
	                                .status = AUDIENCE_ACTION_POSSIBLE,
	                                .role = 3,
	                                .gates = third,
	                                .gate_count = 2,
	                                .gates_met = 2,
	                                .gate_total = 2,
	                                .next_ask = -1,
	                                .takes = 1800,
	                                .until = -1,
	                                .again = -1};
	return a;
}

static const struct audience_received_inject *fixture_received(void)
{
	static const int numbers[] = {2, 8, 9, 13, 14};
	static const enum audience_received status[] = {AUDIENCE_PASSED_ON, AUDIENCE_READ, AUDIENCE_PASSED_ON,
	                                                AUDIENCE_PASSED_ON, AUDIENCE_NEW};
	static struct audience_received_inject x[5];
	for (int i = 0; i < 5; i++) {
		const struct audience_msel_row *row = &fixture_rows()[numbers[i] - 1];
		x[i] = (struct audience_received_inject){.index = row->index,
		                                         .number = row->number,
		                                         .at = row->at,
		                                         .channel = row->channel,
		                                         .from = {"", NULL},
		                                         .subject = row->subject,
		                                         .body = {"", NULL},
		                                         .passed_by = {"", NULL},
		                                         .status = status[i]};
	}
	return x;
}

static const struct audience_role *fixture_role(void)
{
	static struct audience_role r;
	static struct audience_known_fact unknown[4];
	static struct audience_resource resources[3];
	static struct audience_authority authorities[3];
	static const struct fixture_text texts[] = {{"The ally's list of victims", "同盟国の被害者一覧"},
	                                            {"Yard backup is intact", "ヤードのバックアップは無事"},
	                                            {"The video is three years old", "動画は3年前のもの"},
	                                            {"Who rents the server", "サーバーの借り手"}};
	memset(&r, 0, sizeof r);
	r.header = fixture_header();
	r.seat = fixture_seats()[3];
	r.seat.name = fx("Police cyber unit", "警察サイバー部隊");
	r.brief = (struct audience_text){"", NULL};
	r.facts = fixture_facts();
	r.fact_count = 9;
	r.injects = fixture_received();
	r.inject_count = 5;
	r.inject_total = 14;
	r.decisions_due = 1;
	r.approvals_due = 2;
	r.actions = fixture_actions();
	r.action_count = 3;
	r.actions_possible = 1;
	for (int i = 0; i < 4; i++)
		unknown[i] = (struct audience_known_fact){.index = 20 + i,
		                                          .at = -1,
		                                          .text = fx(texts[i].en, texts[i].ja),
		                                          .known_by = i == 2 ? (struct audience_names){0}
		                                                             : fixture_names(i == 1 ? 0 : 8)};
	r.unknown = unknown;
	r.unknown_count = 4;
	resources[0] = (struct audience_resource){fx("Analysts", "分析官"), 3, 6};
	resources[1] = (struct audience_resource){fx("Liaison officers", "連絡官"), 1, 2};
	resources[2] = (struct audience_resource){fx("Forensic kits", "鑑識機材"), 4, 4};
	r.resources = resources;
	r.resource_count = 3;
	authorities[0] =
	    (struct audience_authority){fx("Warrant, host at home", "国内設置場所への令状"), true, AT(18, 0), 34524};
	authorities[1] = (struct audience_authority){fx("Analysis authority", "分析の権限"), true, AT(8, 59), 2124};
	authorities[2] = (struct audience_authority){fx("Emergency access", "緊急立入り"), false, AT(8, 10), -1};
	r.authorities = authorities;
	r.authority_count = 3;
	r.roles = fixture_seats();
	r.role_count = FIXTURE_ROLES;
	r.facts_in_all = 21;
	r.facts_known_to_all = 4;
	return &r;
}

#endif
