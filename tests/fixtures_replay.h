/* fixtures_replay — a recorded run with two branches, and its hot wash. */
#ifndef ENSHU_TESTS_FIXTURES_REPLAY_H
#define ENSHU_TESTS_FIXTURES_REPLAY_H

#include "fixtures_library.h"

static const struct {
	int hour, minute, number;
	const char *letter;
	enum audience_pillar pillar;
	struct fixture_text option;
} fixture_decisions[] = {
    {6, 52, 1, "B", AUDIENCE_DEFENCE, {"Gates by hand, food first", "手作業でゲートを開け、食料を優先"}},
    {7, 22, 2, "A", AUDIENCE_COOPERATION, {"Report inside the hour", "1時間以内に報告"}},
    {7, 50, 3, "A", AUDIENCE_DETERRENCE, {"Seize the logs first", "先にログを押さえる"}},
    {8, 10, 4, "B", AUDIENCE_COOPERATION, {"15 sectors and partners", "15分野とパートナーに共有"}},
    {8, 31, 5, "B", AUDIENCE_DETERRENCE, {"Neutralise, once approved", "承認を得て無害化"}},
    {9, 0, 6, "C", AUDIENCE_COOPERATION, {"Ask host state in private", "所在国に非公開で要請"}},
    {9, 53, 7, "A", AUDIENCE_COOPERATION, {"Joint advice, no name", "名指しせず共同で注意喚起"}},
    {11, 6, 8, "B", AUDIENCE_DEFENCE, {"Restart lane by lane", "レーンごとに再開"}},
};

static struct replay_mark fixture_mark(int i)
{
	struct replay_mark m = {REPLAY_DECISION,
	                        AT(fixture_decisions[i].hour, fixture_decisions[i].minute),
	                        (uint32_t)(100 + 20 * i),
	                        i,
	                        fixture_decisions[i].number,
	                        "",
	                        fixture_decisions[i].pillar};
	strcpy(m.letter, fixture_decisions[i].letter);
	return m;
}

static const struct audience_chain *fixture_chain(void)
{
	static struct audience_link links[6];
	static struct audience_chain chain;
	static const struct {
		const char *kind, *subject;
		int number, hour, minute, id;
		struct fixture_text name;
	} source[] = {
	    {"fired", "inject", 9, 8, 0, 121, {"Ally: server hit utilities before", "同盟国「同じサーバーに覚え」"}},
	    {"decided", "decision", 4, 8, 10, 134, {"15 sectors and partners", "15分野とパートナーに共有"}},
	    {"done", "action", 0, 8, 11, 135, {"share indicators, marked amber", "脅威情報の共有（アンバー）"}},
	    {"metric", "metric", 0, 8, 14, 136, {"Partner trust", "連携の信頼"}},
	    {"condition", "watch", 0, 8, 45, 201, {"", ""}},
	    {"ending", "ending", 0, 12, 30, 412, {"Port restored, group unnamed", "港は復旧、犯行主体は公表せず"}}};
	for (int i = 0; i < 6; i++) {
		links[i].line =
		    fixture_line(source[i].kind, source[i].subject, source[i].number,
		                 fx(source[i].name.en, source[i].name.ja), AT(source[i].hour, source[i].minute));
		links[i].line.id = (uint32_t)source[i].id;
		links[i].line.role = fx("NCO", "NCO");
		links[i].line.option = fx(source[i].name.en, source[i].name.ja);
		links[i].line.pillar = AUDIENCE_COOPERATION;
		strcpy(links[i].line.letter, i == 1 ? "B" : "");
		links[i].line.before = 62;
		links[i].line.after = 70;
		links[i].line.file = "scenario.lua";
		links[i].line.line = 203;
		links[i].prompted = i == 1;
	}
	chain = (struct audience_chain){links, 6, 0};
	return &chain;
}

static const struct audience_room *fixture_room(void)
{
	static struct audience_room room;
	static struct audience_room_inject inject;
	static struct audience_option option;
	static struct audience_room_decision decided;
	memset(&room, 0, sizeof room);
	inject = (struct audience_room_inject){
	    17,
	    AUDIENCE_FEED,
	    fx("ASEAN CSIRT", "ASEAN CSIRT"),
	    fx("Partner finds staging server", "パートナーが中継点を発見"),
	    fx("Seized at 08:40 with 14 victim lists on it.", "08:40に押収、14件の被害者一覧があった。"),
	    fixture_names(2),
	    AT(8, 45)};
	option = (struct audience_option){1, "B", fx("Neutralise, once approved", "承認を得て無害化"),
	                                  AUDIENCE_DETERRENCE, "S1.1.3a"};
	decided =
	    (struct audience_room_decision){.number = 5,
	                                    .question = fx("Act on the server abroad?", "国外の指令サーバーへの対処"),
	                                    .options = &option,
	                                    .option_count = 1,
	                                    .chosen = 0,
	                                    .decided = AT(8, 31),
	                                    .limit = -1};
	room.header = fixture_header();
	room.injects = &inject;
	room.inject_count = 1;
	room.decided = &decided;
	room.decided_count = 1;
	room.metrics = fixture_metrics();
	room.metric_count = 6;
	return &room;
}

static struct replay_badge fixture_badge(bool differs)
{
	return (struct replay_badge){.state = differs ? REPLAY_DIFFERS : REPLAY_VERIFIED,
	                             .events = 412,
	                             .checked = 412,
	                             .hash = "7c1e 04d9 a94b",
	                             .event = 118,
	                             .words = fs("NCO chose B at 08:10:00", "08:10:00にNCOがBを選択"),
	                             .what = fs("Public trust", "国民の信頼"),
	                             .recorded = "52",
	                             .here = "57",
	                             .hash_here = "e0f2 771a 3d05",
	                             .written_by = "enshu 1.0.2, Linux",
	                             .program = "enshu 1.1.0, Linux",
	                             .place = "scenario.lua:203"};
}

static const struct replay_picture *fixture_replay(void)
{
	static struct replay_mark marks[40], trunk[8], low[4], high[3];
	static struct replay_bookmark bookmarks[7];
	static struct replay_branch branches[3];
	static struct audience_metric other[6];
	static int32_t other_values[6][6];
	static struct replay_picture r;
	static const struct {
		int hour, minute;
		struct fixture_text text;
		const char *tag;
	} notes[] = {{6, 52, {"Manual gate, 22 min after failure", "手作業のゲート、故障から22分"}, "O1"},
	             {7, 22, {"First report inside the hour", "1時間以内の第一報"}, "O2"},
	             {7, 50, {"Police and terminal disagree", "警察とターミナルの意見が割れる"}, "O3"},
	             {8, 10, {"Why share with partners now?", "なぜいまパートナーに共有するか"}, "O5"},
	             {8, 45, {"Partner finds staging server", "パートナーが中継点を発見"}, "O5"},
	             {9, 50, {"Joint naming turned down", "共同の名指しを見送り"}, "O4"},
	             {11, 0, {"Press line agreed late", "報道対応の合意が遅れる"}, "O2"}};
	memset(&r, 0, sizeof r);
	r.header = fixture_header();
	r.header.now = AT(8, 45);
	r.header.length = 21600;
	r.year = 2026;
	r.month = 5;
	r.day = 21;
	r.people = 33;
	r.wall_length = 148 * 60;
	r.badge = fixture_badge(false);
	r.room = fixture_room();
	r.end = 21600;
	r.now = AT(8, 45);
	r.event = 201;
	r.events = 412;
	r.speed = 60;
	r.metrics = fixture_metrics();
	r.metric_count = 6;
	for (int i = 0; i < 6; i++) {
		other[i] = r.metrics[i];
		for (int k = 0; k < 6; k++)
			other_values[i][k] = r.metrics[i].curve.value[k] - (k > 2 ? 3 * k : 0);
		other[i].curve.value = other_values[i];
		other[i].value -= 6;
	}
	r.other = other;
	for (int i = 0; i < FIXTURE_INJECTS; i++)
		marks[i] = (struct replay_mark){
		    REPLAY_INJECT,     fixture_rows()[i].at < 0 ? 0 : fixture_rows()[i].at, (uint32_t)i, -1, i + 1, "",
		    AUDIENCE_NO_PILLAR};
	for (int i = 0; i < 8; i++)
		trunk[i] = marks[FIXTURE_INJECTS + i] = fixture_mark(i);
	for (int i = 0; i < 4; i++)
		low[i] = fixture_mark(3 + i);
	for (int i = 0; i < 3; i++)
		high[i] = fixture_mark(4 + i);
	strcpy(low[0].letter, "A");
	r.marks = marks;
	r.mark_count = FIXTURE_INJECTS + 8;
	for (int i = 0; i < 7; i++)
		bookmarks[i] = (struct replay_bookmark){AT(notes[i].hour, notes[i].minute), (uint32_t)(100 + i),
		                                        fs(notes[i].text.en, notes[i].text.ja), notes[i].tag, i == 2};
	r.bookmarks = bookmarks;
	r.bookmark_count = 7;
	branches[0] = (struct replay_branch){.name = "", .file = "", .original = true, .parent = -1, .marks = trunk, .mark_count = 8,
	                                     .ending = fs("Port restored, group unnamed", "港は復旧、犯行主体は公表せず"), .end = 21600};
	branches[1] = (struct replay_branch){.name = "", .file = "port-branch-1", .number = 1, .from = AT(8, 10), .decision = 4, .letter = "A", .marks = low, .mark_count = 4,
	                                     .ending = fs("Second sector goes dark", "被害が第二の分野へ"), .setback = true, .end = 21600};
	branches[2] = (struct replay_branch){.name = "", .file = "port-branch-2", .number = 2, .from = AT(8, 31), .decision = 5, .letter = "A", .marks = high, .mark_count = 3,
	                                     .ending = fs("Port restored, server moves", "港は復旧、サーバーは移動"), .end = 21600};
	r.branches = branches;
	r.branch_count = 3;
	r.branch = 1;
	r.why = fixture_chain();
	r.why_of = (struct audience_text){"", NULL};
	r.question = fx("Act on the server abroad?", "国外の指令サーバーへの対処");
	r.apart = 5;
	r.apart_here = 70;
	r.apart_there = 50;
	return &r;
}

static const struct audience_debrief *fixture_debrief(void)
{
	static struct audience_debrief x;
	static struct audience_consequence turning[5], decisions[8];
	static struct audience_change changes[3];
	static struct audience_task tasks[7];
	static const int order[] = {3, 4, 6, 0, 1}, weights[] = {171, 88, 74, 41, 23};
	static const struct {
		const char *id;
		struct fixture_text text;
		int rating, proposed;
	} source[] = {{"T1", {"Food and medicine leave by hand", "食料と医薬品を手作業で搬出"}, 1, 1},
	              {"T2", {"First report within the hour", "1時間以内の第一報"}, 1, 1},
	              {"T3", {"Police and terminal agree on logs", "警察とターミナルがログの扱いで合意"}, 2, 1},
	              {"T4", {"Partners have the indicators", "パートナーが脅威情報を得る"}, 0, 1},
	              {"T5", {"One voice to the public", "国民への説明を一つに"}, 0, 4},
	              {"T6", {"Grounds written before acting", "実施前に根拠を文書化"}, 0, 1},
	              {"T7", {"Every act had its approvals", "すべての措置が承認済み"}, 0, 0}};
	memset(&x, 0, sizeof x);
	changes[0] = (struct audience_change){5, fx("Partner trust", "連携の信頼"), "", 8, 1};
	changes[1] = (struct audience_change){2, fx("Adversary cost", "攻撃者のコスト"), "", 6, 1};
	changes[2] = (struct audience_change){1, fx("Public trust", "国民の信頼"), "", -2, -1};
	for (int i = 0; i < 8; i++) {
		struct audience_line l = fixture_line("decided", "decision", i + 1,
		                                      fx("Act on the server abroad?", "国外の指令サーバーへの対処"),
		                                      AT(fixture_decisions[i].hour, fixture_decisions[i].minute));
		l.role = fx(fixture_roles[i].en, fixture_roles[i].ja);
		l.option = fx(fixture_decisions[i].option.en, fixture_decisions[i].option.ja);
		l.pillar = fixture_decisions[i].pillar;
		strcpy(l.letter, fixture_decisions[i].letter);
		decisions[i] = (struct audience_consequence){.line = l,
		                                             .changes = changes,
		                                             .change_count = i == 6 ? 3 : 2,
		                                             .weight = 14,
		                                             .balance = i == 6 ? -4 : 14};
	}
	for (int i = 0; i < 5; i++) {
		turning[i] = decisions[order[i]];
		turning[i].weight = weights[i];
		turning[i].balance = i == 4 ? -weights[i] : weights[i];
	}
	turning[2].line = fixture_line("fired", "inject", 17,
	                               fx("Partner finds staging server", "パートナーが中継点を発見"), AT(8, 45));
	turning[4].line =
	    fixture_line("late", "decision", 6, fx("Which date do we announce?", "公表する日付"), AT(8, 40));
	for (int i = 0; i < 7; i++) {
		tasks[i] = (struct audience_task){.index = i,
		                                  .id = source[i].id,
		                                  .objective = "O1",
		                                  .text = fx(source[i].text.en, source[i].text.ja),
		                                  .status = i == 6 ? AUDIENCE_TASK_UNCHECKED : AUDIENCE_TASK_MET,
		                                  .has_evidence = i < 6,
		                                  .evidence = decisions[i].line,
		                                  .at = decisions[i].line.at,
		                                  .limit = i < 2 ? AT(7, 0) : -1,
		                                  .rating = source[i].rating,
		                                  .proposed = source[i].proposed};
	}
	x.header = fixture_header();
	x.has_ending = true;
	x.ending_title = fx("Port restored, group unnamed", "港は復旧、犯行主体は公表せず");
	x.ending_text = fx("Cargo moves, partners hold, but nobody was named and the public heard two dates.",
	                   "貨物は動き、連携も保たれたが、名指しはなく、国民は二つの日付を聞いた。");
	x.ending_rank = 2;
	x.ending_total = 9;
	x.ending_worst = 7;
	x.ending_at = 21600;
	x.turning = turning;
	x.turning_count = 5;
	x.decisions = decisions;
	x.decision_count = 8;
	x.tasks = tasks;
	x.task_count = 7;
	x.tasks_confirmed = 3;
	x.metrics = fixture_metrics();
	x.metric_count = 6;
	x.shares = 12;
	x.event_count = 412;
	return &x;
}

static const struct hotwash_picture *fixture_hotwash(void)
{
	static struct hotwash_weight weights[5];
	static struct hotwash_picture h;
	static const struct fixture_text endings[] = {{"Second sector goes dark", "被害が第二の分野へ"},
	                                              {"Port restored, server moves", "港は復旧、サーバーは移動"}};
	for (int i = 0; i < 5; i++)
		weights[i] =
		    (struct hotwash_weight){.measured = i < 2, .points = i == 0 ? 171 : 88, .better = true, .letter = "A",
		                            .ending = i < 2 ? fs(endings[i].en, endings[i].ja) : "", .metric = {"", NULL}};
	h = (struct hotwash_picture){.debrief = fixture_debrief(),
	                             .badge = fixture_badge(false),
	                             .year = 2026,
	                             .month = 7,
	                             .day = 4,
	                             .people = 33,
	                             .wall_length = 148 * 60,
	                             .weights = weights,
	                             .time_left = 760,
	                             .time_total = 1200,
	                             .shown = -1,
	                             .share_of_runs = 346};
	return &h;
}

#endif
