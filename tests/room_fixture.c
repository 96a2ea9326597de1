/* See room_fixture.h. The words are made for the tests; figures follow one imagined morning in a port. */
#include "room_fixture.h"

#include <stdio.h>
#include <string.h>

#define MINUTES(n) ((int64_t)(n)*60)
#define TEXT(i)    ((struct audience_text){.text = words[language][i]})

enum word {
	W_TITLE,
	W_PHASE,
	W_PREMISE,
	W_FROM,
	W_SUBJECT,
	W_BODY,
	W_Q1,
	W_Q1A,
	W_Q1B,
	W_Q1C,
	W_Q2,
	W_Q2A,
	W_Q2B,
	W_Q2C,
	W_Q3,
	W_Q3A,
	W_Q3B,
	W_Q3C,
	W_QUOTE,
	W_BEGINS,
	W_TALK1,
	W_TALK2,
	W_TALK3,
	W_FACT1,
	W_FACT2,
	W_FACT3,
	W_FACT4,
	W_ENDING,
	W_ENDING_TEXT,
	W_BAD,
	W_BAD_TEXT,
	W_LONG,
	W_LONG_BODY,
	W_WORDS
};
static const char *const words[2][W_WORDS] = {
    {"Port in the dark",
     "Understand",
     "It is Saturday, half past six. The night shift of a container terminal reports that gates and yard "
     "stopped.\nNobody knows why.",
     "Coordination centre",
     "The same loader in power and water",
     "It has slept there since March and asked for nothing. Two operators ask whether to\npull the plug tonight or to "
     "watch.\nIts server stands abroad.",
     "What about the server abroad?",
     "Block it at the carriers",
     "Neutralise it, if approved",
     "Ask the host state",
     "Who gets the indicators now?",
     "Nobody yet",
     "All sectors and partners",
     "Publish them",
     "Who speaks to the public?",
     "The port, locally",
     "The ministry, once",
     "Police with the ally",
     "They may see what we cannot. Share it now.",
     "The coordination centre begins\nThe control tower begins, then the ally",
     "What do we know, and what do we only believe?",
     "Who must hear about the server first?",
     "What would make us act before we are sure?",
     "Gates and yard stopped at the same moment",
     "A note names a group that was thought gone",
     "They came in through a vendor",
     "Yard backups are intact",
     "Port restored, group unnamed",
     "By noon ships were loading again. The server is gone and partners hold the proof, but nobody has said who did "
     "it, and two ministries named two dates to the public. The group still has its people.",
     "A second sector goes dark",
     "Warnings came too late for the water works. The port is open, the taps are not.",
     "An overlong headline from an improvised inject that nobody measured before it was sent to everybody",
     "An improvised text is as long as somebody in a hurry makes it. It goes on and on, and the room must still be "
     "able to read the first part of it, in smaller letters, without anything running over the edge of the card or "
     "into the neighbour. Whatever does not fit in the end is cut with three full stops, and the facilitator reads the "
     "rest aloud from the console."},
    {"止まった港",
     "全容の把握",
     "土曜日の午前6時30分。コンテナターミナルの夜勤から、ゲートとヤードが同時に止まったとの連絡が入った。\n原因はまだ分"
     "からない。",
     "調整センター",
     "同じローダーを電力と水道でも確認",
     "三月から潜み、何も要求していない。二つの事業者が、今夜切り離すか\n見張りを続けるかの判断を求めている。\nサーバー"
     "は国外にある。",
     "国外のサーバーにどう対処するか",
     "通信事業者に遮断を求める",
     "承認を得て無害化する",
     "所在国に協力を求める",
     "脅威情報を誰に渡すか",
     "まだ渡さない",
     "全分野と国際パートナー",
     "公表する",
     "国民への説明を誰が行うか",
     "港湾管理者が地元で行う",
     "国土交通省が一元的に行う",
     "警察が同盟国と行う",
     "我々に見えないものが見えるはずだ。今すぐ渡そう。",
     "調整センターから\n統括組織、次に同盟国から",
     "分かっていることと、推測にすぎないことは何か",
     "サーバーの存在を最初に誰へ伝えるべきか",
     "確信がなくても動くべき条件は何か",
     "ゲートとヤードは同時に止まった",
     "脅迫文は消えたはずの集団を名乗る",
     "保守業者の回線から侵入された",
     "ヤードのバックアップは無事",
     "港は復旧、犯行主体は不明のまま",
     "正午には荷役が再開した。サーバーは消え、証拠は国際パートナーの手にある。しかし犯行主体は名指しされず、二つの省庁"
     "が国民に異なる日付を伝えた。集団の要員は今も残っている。",
     "第二の分野が停止",
     "水道への警告は間に合わなかった。港は開いたが、蛇口からは水が出ない。",
     "即興で作られた状況付与の見出しが長すぎて一行にはとても収まらない場合の表示を確かめるための文",
     "急いで書かれた文章は長くなりがちである。それでも会議室の誰もが最初の部分を読めなければならない。文字は小さくなっ"
     "ても、枠からはみ出したり隣の枠に重なったりしてはならない。収まりきらない部分は三つの点で示され、進行役が残りを画"
     "面から読み上げる。このような場合でも、見出しと送信者と受信者は常に見えていなければならない。"}};

static const char *const lane_names[2][14] = {
    {"Terminal", "Port auth.", "Control tower", "Police", "Defence", "Foreign min.", "Transport min.", "CSIRT", "Ally",
     "ASEAN", "City", "Vendor", "Hospital", "Water"},
    {"ターミナル", "港湾管理者", "統括組織", "警察", "防衛省・自衛隊", "外務省", "国土交通省", "調整CSIRT", "同盟国",
     "ASEAN", "市", "保守業者", "病院", "水道"}};
static const char *const metric_names[2][9] = {{"Terminal operations", "Public trust", "Adversary cost",
                                                "Escalation risk", "Legal headroom", "Partner trust", "Water supply",
                                                "Evidence", "Staff rested"},
                                               {"ターミナル稼働率", "国民の信頼", "攻撃者の負担", "事態拡大のリスク",
                                                "法的な余地", "国際連携の信頼", "給水", "証拠", "要員の余力"}};

/* ---- storage, overwritten by every call ---- */

static struct audience_room room;
static struct audience_room_inject inject;
static struct audience_option options[3][6];
static struct audience_room_decision open_ones[3], decided[2];
static struct audience_metric metrics[9];
static int64_t curve_at[9][12];
static int32_t curve_value[9][12];
static struct audience_lane lanes[14];
static struct audience_mark marks[400];
static struct audience_text names[4][4];
static struct audience_question questions[3];
static struct audience_fact facts[6];
static struct audience_room_ending endings[3];

static struct audience_names names_of(int slot, int language, int first, int count)
{
	for (int i = 0; i < count; i++)
		names[slot][i] = (struct audience_text){.text = lane_names[language][first + i]};
	return (struct audience_names){.items = names[slot], .count = count};
}

static void set_options(int slot, int language, int first, int count)
{
	static const enum audience_pillar pillars[] = {AUDIENCE_DEFENCE, AUDIENCE_DETERRENCE, AUDIENCE_COOPERATION,
	                                               AUDIENCE_BASE,    AUDIENCE_NO_PILLAR,  AUDIENCE_DEFENCE};
	for (int i = 0; i < count; i++)
		options[slot][i] = (struct audience_option){.index = i,
		                                            .letter = {(char)('A' + i)},
		                                            .text = TEXT(first + i % 3),
		                                            .pillar = pillars[i],
		                                            .measure = ""};
}

static void set_metrics(int count, int language, int64_t now)
{
	static const int32_t start[] = {92, 72, 10, 18, 80, 55, 100, 0, 60},
	                     reference[] = {44, 60, 18, 34, 74, 58, 100, 30, 60},
	                     value[] = {38, 57, 24, 43, 72, 66, 100, 42, 60};
	static const int8_t good[] = {1, 1, 1, -1, 1, 1, 1, 1, 0};
	for (int m = 0; m < count; m++) {
		for (int i = 0; i < 12; i++) {
			curve_at[m][i] = now * i / 11;
			curve_value[m][i] = i == 11 ? value[m] : start[m] + (value[m] - start[m]) * (i * i % 11) / 11;
		}
		int change = value[m] - reference[m];
		metrics[m] = (struct audience_metric){.index = m,
		                                      .name = {metric_names[language][m], NULL},
		                                      .label = {metric_names[language][m], NULL},
		                                      .unit = m % 6 ? "" : "%",
		                                      .value = value[m],
		                                      .max = 100,
		                                      .start = start[m],
		                                      .reference = reference[m],
		                                      .good = good[m],
		                                      .trend = change == 0 ? 0 : (change > 0 ? 1 : -1) * good[m],
		                                      .curve = {curve_at[m], curve_value[m], 12}};
	}
	room.metrics = metrics;
	room.metric_count = count;
}

static void add_mark(struct audience_mark mark)
{
	if (room.mark_count < (int)(sizeof marks / sizeof *marks))
		marks[room.mark_count++] = mark;
	room.marks = marks;
}

/* Marks of a lively run: injects, decisions, outcomes, arrows, by a fixed rule. */
static void set_marks(int count, int lane_count, int64_t now)
{
	unsigned x = 12345;
	room.mark_count = 0;
	for (int i = 0; i < count; i++) {
		x = x * 1103515245u + 12345u;
		int lane = (int)(x >> 16) % lane_count, kind = (int)(x >> 20) % 10;
		struct audience_mark m = {.at = now * i / count, .lane = lane, .kind = AUDIENCE_MARK_INJECT};
		if (kind == 6 || kind == 7)
			m = (struct audience_mark){.at = m.at,
			                           .lane = lane,
			                           .kind = AUDIENCE_MARK_DECIDED,
			                           .pillar = (enum audience_pillar)(1 + i % 3),
			                           .letter = {(char)('A' + i % 3)}};
		else if (kind == 8)
			m.kind = i % 4 ? AUDIENCE_MARK_SUCCESS : AUDIENCE_MARK_SETBACK;
		else if (kind == 9)
			m = (struct audience_mark){.at = m.at,
			                           .lane = lane,
			                           .to = (lane + 1 + i % (lane_count - 1)) % lane_count,
			                           .kind = AUDIENCE_MARK_SHARED};
		add_mark(m);
	}
	add_mark((struct audience_mark){
	    .kind = AUDIENCE_MARK_INJECT, .at = now - MINUTES(3), .lane = 7 % lane_count, .newest = true});
}

static void set_lanes(int count, int language)
{
	for (int i = 0; i < count; i++)
		lanes[i].label = (struct audience_text){.text = lane_names[language][i % 14]};
	room.lanes = lanes;
	room.lane_count = count;
}

/* ---- variants ---- */

static void running(int language)
{
	int64_t now = 6876;
	room = (struct audience_room){.header = {.title = TEXT(W_TITLE),
	                                         .sector = "port",
	                                         .now = now,
	                                         .start_local = INT64_C(1783146600),
	                                         .zone = "JST",
	                                         .length = MINUTES(720),
	                                         .speed = 1,
	                                         .phase = 2,
	                                         .phases = 3,
	                                         .phase_name = TEXT(W_PHASE)},
	                              .premise = TEXT(W_PREMISE),
	                              .injects = &inject,
	                              .inject_count = 1,
	                              .open = open_ones,
	                              .open_count = 1,
	                              .open_total = 1,
	                              .decided = decided,
	                              .decided_count = 2,
	                              .since = MINUTES(100),
	                              .wall = -1,
	                              .hot_wash = -1,
	                              .discussion_name = {"", NULL},
	                              .begins = {"", NULL}};
	inject = (struct audience_room_inject){.number = 14,
	                                       .channel = AUDIENCE_FEED,
	                                       .from = TEXT(W_FROM),
	                                       .subject = TEXT(W_SUBJECT),
	                                       .body = TEXT(W_BODY),
	                                       .to = {.all = true},
	                                       .at = now - 216};
	set_options(0, language, W_Q1A, 3);
	set_options(1, language, W_Q2A, 3);
	set_options(2, language, W_Q3A, 3);
	open_ones[0] = (struct audience_room_decision){.number = 5,
	                                               .owners = names_of(0, language, 3, 2),
	                                               .joint = true,
	                                               .asked = 2,
	                                               .question = TEXT(W_Q1),
	                                               .options = options[0],
	                                               .option_count = 3,
	                                               .opened = now - MINUTES(3),
	                                               .limit = now + 324,
	                                               .left = 324,
	                                               .chosen = -1,
	                                               .decided = -1};
	decided[0] = (struct audience_room_decision){.number = 4,
	                                             .owners = names_of(1, language, 2, 1),
	                                             .asked = 1,
	                                             .answered = 1,
	                                             .question = TEXT(W_Q2),
	                                             .options = options[1],
	                                             .option_count = 3,
	                                             .limit = -1,
	                                             .chosen = 2,
	                                             .decided = MINUTES(100),
	                                             .quote = words[language][W_QUOTE]};
	decided[1] = (struct audience_room_decision){.number = 3,
	                                             .owners = names_of(2, language, 3, 1),
	                                             .asked = 1,
	                                             .question = TEXT(W_Q3),
	                                             .options = options[2],
	                                             .option_count = 3,
	                                             .limit = -1,
	                                             .chosen = 0,
	                                             .decided = MINUTES(80),
	                                             .by_default = true};
	set_metrics(6, language, now);
	set_lanes(10, language);
	set_marks(32, 10, now);
	add_mark((struct audience_mark){.kind = AUDIENCE_MARK_OPEN, .at = now, .lane = 3});
	add_mark((struct audience_mark){.kind = AUDIENCE_MARK_OPEN, .at = now, .lane = 4});
}

static void two_open(int language)
{
	running(language);
	room.header.run = AUDIENCE_PAUSED;
	open_ones[0].late = true;
	open_ones[0].left = -135;
	open_ones[1] = (struct audience_room_decision){.number = 6,
	                                               .owners = {.all = true, .items = names[3], .count = 1},
	                                               .poll = true,
	                                               .asked = 10,
	                                               .answered = 7,
	                                               .question = TEXT(W_Q3),
	                                               .options = options[2],
	                                               .option_count = 3,
	                                               .opened = room.header.now - MINUTES(4),
	                                               .limit = room.header.now + 345,
	                                               .left = 345,
	                                               .chosen = -1,
	                                               .decided = -1};
	room.open_count = 2;
	room.open_total = 3;
	room.mark_count -= 2;
	for (int lane = 0; lane < 10; lane++) {
		bool late = lane == 3 || lane == 4;
		add_mark((struct audience_mark){
		    .kind = AUDIENCE_MARK_OPEN, .at = room.header.now, .lane = lane, .late = late, .poll = !late});
	}
}

static void none_open(int language)
{
	running(language);
	room.open_count = room.open_total = 0;
	room.mark_count -= 2;
	room.header.speed = 600;
}

static void start(int language)
{
	running(language);
	room.header.now = 0;
	room.header.phase = 0;
	room.inject_count = room.open_count = room.open_total = room.decided_count = room.mark_count = 0;
	room.since = 0;
	for (int m = 0; m < 6; m++) {
		metrics[m].value = metrics[m].reference = metrics[m].start;
		metrics[m].trend = 0;
		metrics[m].curve.count = 1;
	}
}

static void crowded(int language)
{
	running(language);
	room.header.now = MINUTES(290) + 11;
	room.header.phases = 8;
	set_metrics(9, language, room.header.now);
	set_lanes(12, language);
	set_marks(200, 12, room.header.now);
	set_options(0, language, W_Q1A, 5);
	open_ones[0].option_count = 5;
	open_ones[0].limit = -1;
	inject.to = names_of(3, language, 0, 4);
	inject.from = TEXT(W_LONG);
}

static void overlong(int language)
{
	running(language);
	inject.subject = TEXT(W_LONG);
	inject.body = TEXT(W_LONG_BODY);
	inject.to = names_of(3, language, 2, 4);
	room.header.title = TEXT(W_LONG);
	room.header.phase_name = TEXT(W_LONG);
	open_ones[0].question = decided[0].question = TEXT(W_LONG);
	open_ones[0].owners = names_of(0, language, 2, 4);
	for (int i = 0; i < 3; i++)
		options[0][i].text = options[1][i].text = TEXT(W_LONG);
	decided[0].quote = words[language][W_LONG_BODY];
	decided[0].owners = names_of(1, language, 2, 4);
	for (int m = 0; m < 6; m++) {
		metrics[m].label = TEXT(W_LONG);
		metrics[m].value = 100;
		metrics[m].reference = 0;
	}
	for (int i = 0; i < 10; i++)
		lanes[i].label = TEXT(W_LONG);
}

static void fallback(int language)
{
	const char *other = language == FIXTURE_EN ? "ja" : "en";
	running(!language);
	room.header.title.language = room.header.phase_name.language = inject.subject.language = inject.body.language =
	    other;
	open_ones[0].question.language = decided[0].question.language = metrics[0].label.language =
	    lanes[1].label.language = other;
	for (int i = 0; i < 3; i++)
		options[0][i].text.language = options[1][i].text.language = other;
}

static void discussion(int language)
{
	static const int order[] = {W_FACT1, W_FACT2, W_FACT3, W_FACT4, W_FACT2, W_FACT1};
	running(language);
	room.discussion = true;
	room.header.run = AUDIENCE_PAUSED;
	room.discussion_name = TEXT(W_PHASE);
	room.begins = TEXT(W_BEGINS);
	for (int i = 0; i < 3; i++)
		questions[i] = (struct audience_question){.text = TEXT(W_TALK1 + i)};
	for (int i = 0; i < 6; i++)
		facts[i] = (struct audience_fact){.at = MINUTES(12 * i), .text = TEXT(order[i])};
	room.questions = questions;
	room.question_count = 3;
	room.facts = facts;
	room.fact_count = 6;
	room.talk_left = 700;
	room.talk_total = 900;
	room.chain = "7c1e 04d9 a94b 0d2f";
}

static void discussion_late(int language)
{
	discussion(language);
	room.question_count = 2;
	questions[0].dealt_with = true;
	room.talk_left = 0;
	room.fact_earlier = 4;
}

static void discussion_bare(int language)
{
	discussion(language);
	room.question_count = 1;
	room.fact_count = 0;
	room.talk_total = 0;
	room.begins.text = "";
}

static void ending(int language)
{
	running(language);
	room.header.run = AUDIENCE_OVER;
	room.header.now = MINUTES(360);
	room.header.phase = 3;
	endings[0] = (struct audience_room_ending){TEXT(W_ENDING), TEXT(W_ENDING_TEXT), false};
	endings[1] = (struct audience_room_ending){TEXT(W_BAD), TEXT(W_BAD_TEXT), true};
	room.endings = endings;
	room.ending_count = 1;
	room.decisions = 8;
	room.decisions_in_time = 7;
	room.approvals = 11;
	room.approvals_refused = 2;
	room.shares = 27;
	room.chain = "7c1e 04d9 a94b 0d2f";
	room.wall = MINUTES(148);
	room.hot_wash = MINUTES(10);
}

static void ending_bad(int language)
{
	ending(language);
	endings[0] = (struct audience_room_ending){TEXT(W_BAD), TEXT(W_LONG_BODY), true};
	endings[1] = (struct audience_room_ending){TEXT(W_ENDING), TEXT(W_ENDING_TEXT), false};
	room.ending_count = 2;
	room.hot_wash = -1;
	set_metrics(9, language, room.header.now);
}

static void ending_none(int language)
{
	ending(language);
	room.ending_count = 0;
	room.wall = -1;
	room.decisions = room.approvals = room.shares = 1;
}

static const struct {
	const char *name;
	void (*make)(int language);
} variants[] = {
    {"running", running},
    {"two-open", two_open},
    {"none-open", none_open},
    {"start", start},
    {"crowded", crowded},
    {"overlong", overlong},
    {"fallback", fallback},
    {"discussion", discussion},
    {"discussion-late", discussion_late},
    {"discussion-bare", discussion_bare},
    {"ending", ending},
    {"ending-bad", ending_bad},
    {"ending-none", ending_none},
};

size_t room_fixture_count(void)
{
	return sizeof variants / sizeof *variants;
}

const char *room_fixture_name(size_t i)
{
	return variants[i].name;
}

size_t room_fixture_find(const char *name)
{
	size_t i = 0;
	while (i < room_fixture_count() && strcmp(variants[i].name, name) != 0)
		i++;
	return i;
}

const struct audience_room *room_fixture_make(size_t i, int language)
{
	variants[i].make(language);
	return &room;
}
