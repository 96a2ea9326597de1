/* fixtures_console — a running session as the audience would describe it: 24 injects, one decision with two owners, a proposal, ten roles. In English or
 * Japanese, and in a crowded version with more and longer of everything. For tests of the desk screens; nothing here comes from a simulation. */
#ifndef ENSHU_TESTS_FIXTURES_CONSOLE_H
#define ENSHU_TESTS_FIXTURES_CONSOLE_H

#include <string.h>

#include "view/ui/ui_picture.h"

struct fixture_text {
	const char *en, *ja;
};
static int fixture_ja; /* 1: Japanese */

static struct audience_text fx(const char *en, const char *ja)
{
	return (struct audience_text){fixture_ja ? ja : en, NULL};
}

#define FIXTURE_START INT64_C(1783146600) /* Sat 4 Jul 2026 06:30 local */
#define AT(h, m)      (((h)-6) * 3600 + ((m)-30) * 60)

static const struct fixture_text fixture_roles[] = {
    {"Terminal", "ターミナル"},
    {"Port auth.", "港湾管理者"},
    {"NCO", "NCO"},
    {"Police cyber", "警察"},
    {"SDF cyber", "自衛隊サイバー"},
    {"MOFA", "外務省"},
    {"MLIT", "国土交通省"},
    {"CSIRT", "CSIRT"},
    {"Ally", "同盟国"},
    {"ASEAN", "ASEAN"},
    {"Adversary", "攻撃側"},
};
#define FIXTURE_ROLES 11

static const struct {
	int hour, minute;
	struct fixture_text subject;
	enum audience_channel channel;
	int to; /* role, -1 all, -2 police and SDF */
	enum audience_inject_status status;
} fixture_injects[] = {
    {6, 30, {"Gate and yard systems stop", "ゲートとヤードの機器が停止"}, AUDIENCE_PHONE, 0, AUDIENCE_INJECT_FIRED},
    {6, 42, {"Ransom note on yard printers", "プリンタから脅迫文"}, AUDIENCE_PAPER, 0, AUDIENCE_INJECT_FIRED},
    {6, 55, {"Truck queue reaches 4 km", "トラックの列が4キロに"}, AUDIENCE_PHONE, 1, AUDIENCE_INJECT_FIRED},
    {7, 5, {"Press: is the port attacked?", "報道「港は攻撃されたのか」"}, AUDIENCE_NEWS, 1, AUDIENCE_INJECT_FIRED},
    {7, 15, {"NCO wants the first report", "NCOが第一報を要請"}, AUDIENCE_EMAIL, 0, AUDIENCE_INJECT_FIRED},
    {7,
     20,
     {"Ship agents ask for berth plan", "船舶代理店が岸壁計画を照会"},
     AUDIENCE_PHONE,
     1,
     AUDIENCE_INJECT_SKIPPED},
    {7, 28, {"Same loader at two members", "会員2社で同じローダー"}, AUDIENCE_FEED, 7, AUDIENCE_INJECT_FIRED},
    {7, 40, {"Leak site starts 72-hour clock", "暴露サイトが72時間を予告"}, AUDIENCE_WEB, -2, AUDIENCE_INJECT_FIRED},
    {8,
     0,
     {"Ally: server hit utilities before", "同盟国「同じサーバーに覚え」"},
     AUDIENCE_VOICE,
     8,
     AUDIENCE_INJECT_FIRED},
    {8, 4, {"Dock workers ask about pay", "荷役従事者が賃金を照会"}, AUDIENCE_EMAIL, 1, AUDIENCE_INJECT_HELD},
    {8, 6, {"Yard backup found intact", "ヤードのバックアップは無事"}, AUDIENCE_PHONE, 0, AUDIENCE_INJECT_FIRED},
    {8, 12, {"ASEAN asks for indicators", "ASEANが脅威情報を要請"}, AUDIENCE_FEED, 9, AUDIENCE_INJECT_FIRED},
    {8, 16, {"Minister asks: crime or state?", "大臣「犯罪か、国家か」"}, AUDIENCE_VOICE, 2, AUDIENCE_INJECT_FIRED},
    {8, 21, {"Implant at power and water", "電力と水道でも同じ検体"}, AUDIENCE_FEED, -1, AUDIENCE_INJECT_FIRED},
    {8, 30, {"Rumour: fuel gone by noon", "「燃料は昼で尽きる」とのうわさ"}, AUDIENCE_SOCIAL, -1, AUDIENCE_INJECT_NEXT},
    {8,
     38,
     {"Host state denies the server", "所在国がサーバーを否定"},
     AUDIENCE_DIPLOMATIC,
     5,
     AUDIENCE_INJECT_TO_COME},
    {8, 45, {"Partner finds staging server", "パートナーが中継点を発見"}, AUDIENCE_FEED, 9, AUDIENCE_INJECT_IF_MET},
    {8, 55, {"Commission asks for grounds", "委員会が根拠の提示を要請"}, AUDIENCE_EMAIL, -2, AUDIENCE_INJECT_IF_MET},
    {9, 10, {"Data of 40,000 drivers posted", "運転手4万人の情報が流出"}, AUDIENCE_WEB, 0, AUDIENCE_INJECT_TO_COME},
    {9, 30, {"Odd login at power utility", "電力会社で不審なログイン"}, AUDIENCE_PHONE, 2, AUDIENCE_INJECT_TO_COME},
    {9, 50, {"Ally offers joint naming", "同盟国が共同公表を提案"}, AUDIENCE_VOICE, 5, AUDIENCE_INJECT_TO_COME},
    {10, 15, {"Yard system ready to test", "ヤード復旧試験の準備が完了"}, AUDIENCE_PHONE, 0, AUDIENCE_INJECT_TO_COME},
    {10,
     40,
     {"Insurer asks who decided to isolate", "保険会社が遮断の決定者を照会"},
     AUDIENCE_EMAIL,
     0,
     AUDIENCE_INJECT_TO_COME},
    {0,
     0,
     {"Contingency: a second terminal reports the loader", "予備：別のターミナルでも同じ検体"},
     AUDIENCE_SENSOR,
     -1,
     AUDIENCE_INJECT_BY_HAND},
};
#define FIXTURE_INJECTS 24

static struct audience_text fixture_role_names[FIXTURE_ROLES];
static struct audience_names fixture_names(int to)
{
	static struct audience_text police_sdf[2], all[FIXTURE_ROLES];
	for (int i = 0; i < FIXTURE_ROLES; i++)
		fixture_role_names[i] = all[i] = fx(fixture_roles[i].en, fixture_roles[i].ja);
	police_sdf[0] = fixture_role_names[3];
	police_sdf[1] = fixture_role_names[4];
	if (to == -1)
		return (struct audience_names){all, FIXTURE_ROLES - 1, true};
	if (to == -2)
		return (struct audience_names){police_sdf, 2, false};
	return (struct audience_names){&fixture_role_names[to], 1, false};
}

static struct audience_header fixture_header(void)
{
	return (struct audience_header){.title = fx("Port in the dark", "止まった港"),
	                                .sector = "port",
	                                .now = AT(8, 24) + 36,
	                                .start_local = FIXTURE_START,
	                                .start_offset = 540,
	                                .zone = "JST",
	                                .length = 12 * 3600,
	                                .session = 9000,
	                                .run = AUDIENCE_RUNNING,
	                                .begun = true,
	                                .speed = 1,
	                                .phase = 2,
	                                .phases = 3,
	                                .phase_name = fx("Understand", "全容の把握")};
}

static const struct audience_msel_row *fixture_rows(void)
{
	static struct audience_msel_row rows[FIXTURE_INJECTS];
	for (int i = 0; i < FIXTURE_INJECTS; i++) {
		rows[i] = (struct audience_msel_row){
		    .index = i,
		    .number = i + 1,
		    .status = fixture_injects[i].status,
		    .next = i == 14,
		    .at = fixture_injects[i].hour ? AT(fixture_injects[i].hour, fixture_injects[i].minute) : -1,
		    .channel = fixture_injects[i].channel,
		    .to = fixture_names(fixture_injects[i].to),
		    .subject = fx(fixture_injects[i].subject.en, fixture_injects[i].subject.ja),
		    .room = true,
		    .reason = i == 5 ? "The agents are not in the room today" : ""};
	}
	return rows;
}

static void fixture_selected(struct audience_inject_detail *x)
{
	static struct audience_text questions[3];
	static struct audience_expected expected[4];
	*x = (struct audience_inject_detail){.row = fixture_rows()[14],
	                                     .from = fx("public", "公開投稿"),
	                                     .module = fx("Understand", "全容の把握"),
	                                     .objective = "O2",
	                                     .file = "scenario.lua",
	                                     .line = 203};
	x->body = fx("Posts say the port will stay shut for a month and fuel will be gone by noon. A video of empty "
	             "pumps has two million views. Queues are forming in two "
	             "cities. Reporters ask which agency will answer.",
	             "港の閉鎖は1か月続き、燃料は昼で尽きるという投稿が広がっている。空の給油機を映した動画は再生200万"
	             "回を超えた。二つの市で車の列ができ始めた。記者は、どの機関が答えるのかを尋ねている。");
	x->notes = fx("The video is three years old, pushed by accounts tied to the same group. Reveal this only if "
	              "someone asks who started it. If MLIT speaks within 20 "
	              "min, trust gains 4.",
	              "動画は3年前のもので、同じ集団とつながる複数のアカウントが広めている。発信元を問われたときだけ明"
	              "かす。国土交通省が20分以内に発表すれば、信頼は4上がる。");
	questions[0] = fx("Who speaks first: MLIT, the port or the NCO?", "最初に語るのは国土交通省か、港か、NCOか");
	questions[1] = fx("Do you answer the video, or only publish facts?", "動画に反論するのか、事実だけを出すのか");
	questions[2] =
	    fx("Is this the same operation? What would show it?", "これは同じ作戦の一部か。何を見れば分かるか");
	x->questions = questions;
	x->question_count = 3;
	expected[0] = (struct audience_expected){fx("One agency named as the single voice", "窓口を一つの機関に決めた"),
	                                         true, AT(8, 18), false, "O2"};
	expected[1] = (struct audience_expected){fx("Facts published within 20 minutes", "20分以内に事実を公表した"),
	                                         false, -1, false, "O2"};
	expected[2] = (struct audience_expected){
	    fx("Platform reached by the agreed channel", "合意済みの経路で事業者に連絡した"), false, -1, true, "O4"};
	expected[3] = (struct audience_expected){
	    fx("Partners told before the statement", "声明の前にパートナーへ伝えた"), false, -1, true, "O5"};
	x->expected = expected;
	x->expected_count = 4;
	x->expected_seen = 1;
}

static const struct audience_decision_detail *fixture_decision(void)
{
	static struct audience_option_detail options[3];
	static struct audience_answer answers[2];
	static struct audience_text owners[2];
	static struct audience_decision_detail x;
	static const struct {
		const char *letter;
		struct fixture_text text;
		enum audience_pillar pillar;
		int votes;
	} source[] = {{"A", {"Block", "遮断"}, AUDIENCE_DEFENCE, 1},
	              {"B", {"Neutralise", "無害化"}, AUDIENCE_DETERRENCE, 5},
	              {"C", {"Ask host", "要請"}, AUDIENCE_COOPERATION, 2}};
	for (int i = 0; i < 3; i++) {
		options[i] = (struct audience_option_detail){
		    .option = {i, "", fx(source[i].text.en, source[i].text.ja), source[i].pillar, "S1.1.3a"},
		    .votes = source[i].votes,
		    .possible = true,
		    .refusal = ""};
		strcpy(options[i].option.letter, source[i].letter);
	}
	owners[0] = fx("Police cyber", "警察");
	owners[1] = fx("SDF cyber", "自衛隊サイバー");
	answers[0] = (struct audience_answer){3, owners[0], "played", 1, AT(8, 23), "", "", -1};
	answers[1] = (struct audience_answer){4, owners[1], "played", -1, -1, "", "", -1};
	x = (struct audience_decision_detail){.index = 4,
	                                      .number = 5,
	                                      .owners = {owners, 2, false},
	                                      .joint = true,
	                                      .question = fx("Act on the server abroad?", "国外の指令サーバーへの対処"),
	                                      .notes = {"", NULL},
	                                      .options = options,
	                                      .option_count = 3,
	                                      .answers = answers,
	                                      .answer_count = 2,
	                                      .answered = 1,
	                                      .opened = AT(8, 15),
	                                      .limit = AT(8, 30),
	                                      .left = 324,
	                                      .chosen = -1,
	                                      .decided = -1};
	return &x;
}

static const struct audience_metric *fixture_metrics(void)
{
	static const struct {
		struct fixture_text label;
		const char *unit;
		int value, reference, good, threshold;
	} source[] = {{{"Terminal ops", "稼働率"}, "%", 39, 37, 1, 30},
	              {{"Public trust", "国民の信頼"}, "", 52, 56, 1, 0},
	              {{"Adversary cost", "攻撃者のコスト"}, "", 31, 25, 1, 0},
	              {{"Escalation risk", "拡大リスク"}, "", 45, 41, -1, 60},
	              {{"Legal headroom", "法的な余地"}, "", 70, 70, 1, 0},
	              {{"Partner trust", "連携の信頼"}, "", 70, 62, 1, 70}};
	static struct audience_metric m[6];
	static const int64_t at[] = {0, 900, 5400, 8400, 14400, 21600};
	static int32_t values[6][6];
	for (int i = 0; i < 6; i++) {
		int trend = (source[i].value - source[i].reference) * source[i].good;
		for (int k = 0; k < 6; k++)
			values[i][k] = source[i].value + (k - 2) * (i % 2 ? -3 : 4) + (k * k * 7 + i * 5) % 9;
		m[i] = (struct audience_metric){.index = i,
		                                .name = fx(source[i].label.en, source[i].label.ja),
		                                .label = fx(source[i].label.en, source[i].label.ja),
		                                .unit = source[i].unit,
		                                .value = source[i].value,
		                                .max = 100,
		                                .start = values[i][0],
		                                .reference = source[i].reference,
		                                .good = source[i].good,
		                                .trend = trend > 0   ? 1
		                                         : trend < 0 ? -1
		                                                     : 0,
		                                .has_threshold = source[i].threshold > 0,
		                                .threshold = source[i].threshold,
		                                .curve = {at, values[i], 6}};
	}
	return m;
}

static const struct audience_seat *fixture_seats(void)
{
	static struct audience_seat seats[FIXTURE_ROLES];
	static const int facts[] = {12, 8, 15, 9, 8, 6, 7, 14, 10, 5, 19}, people[] = {4, 3, 5, 4, 5, 3, 3, 2, 0, 2, 0};
	for (int i = 0; i < FIXTURE_ROLES; i++)
		seats[i] = (struct audience_seat){.index = i,
		                                  .name = fx(fixture_roles[i].en, fixture_roles[i].ja),
		                                  .label = fx(fixture_roles[i].en, fixture_roles[i].ja),
		                                  .hidden = i == 10,
		                                  .seats = people[i],
		                                  .seat = i == 8   ? "held"
		                                          : i >= 9 ? "bot"
		                                                   : "played",
		                                  .policy = i >= 9 ? "cautious" : "",
		                                  .facts = facts[i],
		                                  .owes_decision = i == 3 || i == 4};
	return seats;
}

static struct audience_line fixture_line(const char *kind, const char *subject, int number, struct audience_text name,
                                         int64_t at)
{
	return (struct audience_line){.id = 134,
	                              .cause = 121,
	                              .at = at,
	                              .kind = kind,
	                              .subject = subject,
	                              .index = number - 1,
	                              .number = number,
	                              .name = name,
	                              .role = {"", NULL},
	                              .from = {"", NULL},
	                              .option = {"", NULL},
	                              .measure = "",
	                              .unit = "",
	                              .command = "",
	                              .words = "",
	                              .file = "",
	                              .line = 0};
}

/* The console of the visual target. */
static const struct audience_console *fixture_console(void)
{
	static struct audience_console c;
	static struct audience_proposal proposal;
	memset(&c, 0, sizeof c);
	c.header = fixture_header();
	c.roles = fixture_seats();
	c.role_count = FIXTURE_ROLES;
	c.rows = fixture_rows();
	c.row_count = FIXTURE_INJECTS;
	c.rows_to_come = 10;
	c.rows_held = 1;
	c.rows_done = 13;
	c.next = 14;
	c.next_at = AT(8, 30);
	c.last_fired = AT(8, 21);
	c.has_selected = true;
	fixture_selected(&c.selected);
	c.open = fixture_decision();
	c.open_count = 1;
	proposal = (struct audience_proposal){
	    .index = 0,
	    .role = fx("MLIT", "国土交通省"),
	    .role_index = 6,
	    .words =
	        fixture_ja
	            ? "姉妹港を夜間も開き、船3隻を振り替える。その間に、こちらの岸壁を一つ復旧する。"
	            : "Open the sister port at night and divert three ships, so that one berth here can be rebuilt.",
	    .at = AT(8, 22),
	    .status = "open"};
	c.proposals = &proposal;
	c.proposal_count = c.proposals_open = 1;
	c.metrics = fixture_metrics();
	c.metric_count = 6;
	c.undo = (struct audience_undo){
	    .possible = true, .command = 40, .at = AT(8, 10), .kind = "decide", .events = 4, .metrics = 4};
	c.undo.line =
	    fixture_line("input", "decision", 4, fx("Share the indicators?", "脅威情報を共有するか"), AT(8, 10));
	c.undo.line.command = "decide";
	strcpy(c.undo.line.letter, "B");
	c.event_count = 183;
	return &c;
}

/* Something of every kind that a ruling can change. */
static const struct audience_levers *fixture_levers(void)
{
	static struct audience_lever items[24];
	static struct audience_levers levers;
	int n = 0;
	const struct audience_console *c = fixture_console();
	for (int i = 0; i < 6 && i < c->metric_count; i++)
		items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_METRIC, .index = c->metrics[i].index, .name = c->metrics[i].name, .value = c->metrics[i].value,
		                                     .max = 100, .good = c->metrics[i].good, .unit = c->metrics[i].unit};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_FACT, .index = 0, .name = fx("The same loader is at two members", "同じローダーが会員二社にある"), .unit = "", .roles = 1};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_FACT, .index = 1, .name = fx("Command server address", "指令サーバーのアドレス"), .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_RESOURCE, .index = 0, .name = fx("Response teams", "対処班"), .value = 1, .max = 2, .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_VARIABLE, .index = 0, .name = fx("video_public", "video_public"), .max = 1, .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_INJECT, .index = 15, .number = 16, .name = fx("Host state denies the server", "所在国が否定"), .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_INJECT, .index = 16, .number = 17, .name = fx("Partner finds staging server", "中継サーバー発見"), .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_DECISION, .index = 4, .number = 5, .name = fx("Act on the server abroad?", "国外サーバーに対処するか"), .unit = "", .open = true};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_DECISION, .index = 5, .number = 6, .name = fx("Name the state?", "国名を公表するか"), .unit = ""};
	items[n++] = (struct audience_lever){.kind = AUDIENCE_LEVER_AUTHORITY, .index = 0, .name = fx("Authority to neutralise", "無害化の権限"), .unit = "", .roles = 2};
	levers = (struct audience_levers){items, n};
	return &levers;
}

static struct ui_pictures fixture_pictures(void)
{
	struct ui_pictures p = {.status = {.room_on = true, .stop_reason = "", .stop_remedy = ""}};
	p.console = fixture_console();
	p.levers = fixture_levers();
	return p;
}

#endif
