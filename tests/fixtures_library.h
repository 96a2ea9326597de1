/* fixtures_library — ten scenarios, seven recordings, and a new session of the first. */
#ifndef ENSHU_TESTS_FIXTURES_LIBRARY_H
#define ENSHU_TESTS_FIXTURES_LIBRARY_H

#include "fixtures_console.h"

static const char *fs(const char *en, const char *ja)
{
	return fixture_ja ? ja : en;
}

static const struct {
	struct fixture_text title, premise;
	const char *sector;
	int minutes, roles;
	bool pillars[3];
} fixture_scenarios[] = {
    {{"Port in the dark", "止まった港"},
     {"Ransomware stops a terminal. Money is not the aim.", "身代金要求がターミナルを止める。狙いは金ではない。"},
     "port",
     150,
     10,
     {1, 1, 1}},
    {{"Quiet valves", "静かな弁"},
     {"Readings drift at three waterworks at once.", "三つの浄水場で計測値が同時にずれる。"},
     "water",
     120,
     8,
     {1, 0, 1}},
    {{"Ward seven", "第七病棟"},
     {"A hospital group loses its records in a typhoon.", "台風のさなか、病院グループが診療記録を失う。"},
     "hospital",
     120,
     9,
     {1, 0, 1}},
    {{"Cold morning", "停電の朝"},
     {"A grid operator finds logins that nobody made.", "電力会社に、だれのものでもないログイン。"},
     "power",
     180,
     12,
     {1, 1, 1}},
    {{"The long update", "長い更新"},
     {"A trusted update has reached 4,000 offices.", "信頼された更新が4,000拠点に届いた。"},
     "package",
     150,
     10,
     {1, 0, 1}},
    {{"Cable seven", "七番ケーブル"},
     {"A sea cable breaks and its backup is under attack.", "海底ケーブルが切れ、予備も攻撃される。"},
     "cable",
     180,
     12,
     {1, 1, 1}},
    {{"Settlement day", "決済の日"},
     {"Transfers stall an hour before the daily close.", "締め切り一時間前に送金が止まる。"},
     "bank",
     120,
     9,
     {1, 1, 0}},
    {{"Before the vote", "投票前夜"},
     {"Leaked mail and false video in a close election.", "接戦の選挙に流出メールと偽動画。"},
     "ballot",
     120,
     10,
     {0, 1, 1}},
    {{"Lost sky", "見えない空"},
     {"Position signals fail over a busy air corridor.", "混み合う航空路で測位信号が途絶える。"},
     "satellite",
     180,
     12,
     {1, 1, 1}},
    {{"Borrowed servers", "借りた踏み台"},
     {"A partner country's machines attack others.", "パートナー国の機器が他国を攻撃する。"},
     "server",
     90,
     6,
     {0, 1, 1}},
};

static const struct library_picture *fixture_library(void)
{
	static struct library_scenario s[10];
	static struct library_recording r[7];
	static struct library_picture l;
	static const struct {
		int scenario;
		struct fixture_text ending;
		bool setback;
		int day, month, minutes, people;
	} runs[] = {{0, {"Port restored, group unnamed", "港は復旧、犯行主体は公表せず"}, false, 21, 5, 148, 33},
	            {3, {"Grid held, one city dark", "送電網は維持、一都市が停電"}, true, 14, 5, 171, 38},
	            {9, {"Partner clears its network", "パートナーが自国網を浄化"}, false, 7, 5, 84, 12},
	            {0, {"Second sector goes dark", "被害が第二の分野へ"}, true, 23, 4, 155, 27},
	            {7, {"Joint statement on time", "共同声明が間に合う"}, false, 16, 4, 125, 24},
	            {2, {"Care kept, data lost", "診療は維持、データは喪失"}, true, 9, 4, 118, 19},
	            {5, {"Traffic moved, no blame", "通信は迂回、名指しせず"}, false, 26, 3, 167, 40}};
	for (int i = 0; i < 10; i++) {
		s[i] = (struct library_scenario){
		    .id = "port",
		    .title = fs(fixture_scenarios[i].title.en, fixture_scenarios[i].title.ja),
		    .second_title = fs(fixture_scenarios[i].title.ja, fixture_scenarios[i].title.en),
		    .premise = fs(fixture_scenarios[i].premise.en, fixture_scenarios[i].premise.ja),
		    .sector = fixture_scenarios[i].sector,
		    .search = "",
		    .session = 60 * fixture_scenarios[i].minutes,
		    .roles = fixture_scenarios[i].roles,
		    .place = "",
		    .reason = ""};
		memcpy(s[i].pillars, fixture_scenarios[i].pillars, sizeof s[i].pillars);
	}
	for (int i = 0; i < 7; i++)
		r[i] = (struct library_recording){.title = s[runs[i].scenario].title,
		                                  .ending = fs(runs[i].ending.en, runs[i].ending.ja),
		                                  .setback = runs[i].setback,
		                                  .year = 2026,
		                                  .month = runs[i].month,
		                                  .day = runs[i].day,
		                                  .hour = 13,
		                                  .minute = 30,
		                                  .length = 60 * runs[i].minutes,
		                                  .people = runs[i].people,
		                                  .verified = LIBRARY_VERIFIED,
		                                  .reason = ""};
	l = (struct library_picture){
	    .scenarios = s, .scenario_count = 10, .recordings = r, .recording_count = 7, .recording_total = 23};
	return &l;
}

/* One scenario broken, one not loaded yet, one recording unfinished, one damaged, one that differs. */
__attribute__((unused)) static const struct library_picture *fixture_library_trouble(void)
{
	static struct library_scenario s[10];
	static struct library_recording r[7];
	static struct library_picture l;
	l = *fixture_library();
	memcpy(s, l.scenarios, sizeof s);
	memcpy(r, l.recordings, sizeof r);
	s[4].broken = true;
	s[4].errors = 2;
	s[4].warnings = 1;
	s[4].place = "scenario.lua:41";
	s[4].line = 41;
	s[4].reason = fs("unknown role \"operater\", did you mean \"operator\"?",
	                 "役割「operater」は未定義です。「operator」ではありませんか");
	s[6] = (struct library_scenario){.id = "summit-week", .title = "summit-week", .second_title = "", .premise = "", .sector = "", .search = "", .place = "", .reason = "",
	                                 .pending = true};
	r[1].unfinished = true;
	r[1].stopped_at = 9 * 3600 + 720;
	r[1].event = 240;
	r[2].verified = LIBRARY_DIFFERS;
	r[3].verified = LIBRARY_DAMAGED;
	r[3].stopped_at = 8 * 3600;
	r[3].event = 118;
	r[3].reason = fs("The chain breaks at command 119.", "119番目の操作で連鎖が途切れています。");
	r[5].ending = "";
	l.scenarios = s;
	l.recordings = r;
	return &l;
}

__attribute__((unused)) static const struct library_picture *fixture_library_empty(void)
{
	static const struct library_folder folders[] = {{"/usr/share/enshu/scenarios", LIBRARY_FOLDER_MISSING},
	                                                {"Documents/Enshu/scenarios", LIBRARY_FOLDER_EMPTY}};
	static const struct library_picture l = {.folders = folders, .folder_count = 2};
	return &l;
}

static const struct setup_picture *fixture_setup(struct ui_state *ui)
{
	static struct setup_role roles[FIXTURE_ROLES];
	static struct setup_module modules[3];
	static struct setup_objective objectives[5];
	static struct setup_picture s;
	static const char *const saved[] = {"July, ministry", "Rehearsal"};
	static const char *const people[] = {"Aoki, Baba, Chiba, Doi",
	                                     "Endo, Fujii, Goto",
	                                     "Hara, Ishii, Kato, Mori, Noda",
	                                     "Ono, Sakai, Taki, Ueda",
	                                     "Wada, Abe, Ban, Cho, Date",
	                                     "Eto, Fuse, Go",
	                                     "Hori, Ide, Jo",
	                                     "Kai, Li"};
	static const char *const stations[] = {"1", "2", "3", "4", "5", "6", "", "8", "", "", ""};
	static const struct fixture_text aims[] = {{"Keep essential cargo moving", "必要な貨物を止めない"},
	                                           {"Give the public one account", "国民への説明を一つにする"},
	                                           {"Act as one across agencies", "省庁が一体で動く"},
	                                           {"Stay lawful under pressure", "圧力下でも適法に"},
	                                           {"Bring partners in early", "早期に連携する"}};
	static const char *const ids[] = {"O1", "O2", "O3", "O4", "O5"};
	static const struct setup_screen screens[] = {{"Laptop", 1920, 1080}, {"HDMI-1", 1920, 1080}};
	static struct setup_check checks[7];
	for (int i = 0; i < FIXTURE_ROLES; i++) {
		roles[i] = (struct setup_role){i,           fs(fixture_roles[i].en, fixture_roles[i].ja),
		                               3,           i == 10,
		                               i == 10,     i == 10,
		                               stations[i], i == 8 ? 2 : 0};
		ui->setup.seats[i].seat = i < 8 ? 0 : i == 8 ? 1 : 2;
		ui->setup.seats[i].policy = i == 10 ? 0 : 1;
		if (i < 8)
			field_set(&ui->fields[UI_FIELD_PEOPLE + i], people[i]);
	}
	modules[0] = (struct setup_module){fs("Notice", "覚知"), 35};
	modules[1] = (struct setup_module){fs("Understand", "全容の把握"), 60};
	modules[2] = (struct setup_module){fs("Answer", "対処"), 55};
	for (int i = 0; i < 5; i++)
		objectives[i] = (struct setup_objective){ids[i], fs(aims[i].en, aims[i].ja)};
	checks[0] = (struct setup_check){SETUP_FONTS, SETUP_READY, true, "BIZ UDPGothic", 0, 0};
	checks[1] = (struct setup_check){SETUP_DISK, SETUP_READY, true, "", 41 * 1024, 0};
	checks[2] = (struct setup_check){SETUP_DISPLAY, SETUP_READY, false, "HDMI-1", 0, 0};
	checks[3] = (struct setup_check){SETUP_SCENARIO, SETUP_WARNING, true, "", 0, 1};
	checks[4] = (struct setup_check){SETUP_FOLDER, SETUP_READY, true, "", 0, 0};
	checks[5] = (struct setup_check){SETUP_STATIONS, SETUP_READY, false, "", 8, 0};
	checks[6] = (struct setup_check){SETUP_POWER, SETUP_NOT_READY, false, "", 110, 0};
	ui->setup.role_count = FIXTURE_ROLES;
	ui->setup.screens[1].language = LANGUAGE_JA;
	field_set(&ui->fields[UI_FIELD_FOLDER], "Documents/Enshu/2026");
	field_set(&ui->fields[UI_FIELD_SEED], "20260704");
	s = (struct setup_picture){.title = fs("Port in the dark", "止まった港"),
	                           .second_title = fs("止まった港", "Port in the dark"),
	                           .sector = "port",
	                           .version = "1.4",
	                           .premise =
	                               fs("Ransomware stops a container terminal on a Saturday morning. The money is "
	                                  "not the aim: the same implant waits in power and water, and the "
	                                  "command server stands in a third country.",
	                                  "土曜の朝、身代金要求型の攻撃がコンテナターミナルを止める。狙いは金ではない。"
	                                  "同じ検体が電力と水道にも潜み、指令サーバーは第三国にある。"),
	                           .session = 9000,
	                           .start_local = FIXTURE_START,
	                           .length = 21600,
	                           .people_low = 20,
	                           .people_high = 40,
	                           .injects = 24,
	                           .decisions = 8,
	                           .endings = 7,
	                           .pillars = {true, true, true},
	                           .roles = roles,
	                           .role_count = FIXTURE_ROLES,
	                           .modules = modules,
	                           .module_count = 3,
	                           .objectives = objectives,
	                           .objective_count = 5,
	                           .checks = checks,
	                           .check_count = 7,
	                           .screens = screens,
	                           .screen_count = 2,
	                           .saved = saved,
	                           .saved_count = 2,
	                           .file_name = "port-in-the-dark-0704-1405.enshu",
	                           .wall_now = 14 * 3600 + 300};
	return &s;
}

#endif
