/* fixtures_explore — an exploration as the visual target has it: seven endings of which one is never reached, eight decisions, findings of each kind. */
#ifndef ENSHU_TESTS_FIXTURES_EXPLORE_H
#define ENSHU_TESTS_FIXTURES_EXPLORE_H

#include "fixtures_replay.h"

#define FIXTURE_MOMENTS 13

static void fixture_fan(struct explore_fan *fan, int k, const char *name)
{
	static int64_t at[FIXTURE_MOMENTS];
	static int32_t values[6][5][FIXTURE_MOMENTS];
	for (int i = 0; i < FIXTURE_MOMENTS; i++) {
		at[i] = 21600 * i / (FIXTURE_MOMENTS - 1);
		for (int p = 0; p < 5; p++)
			values[k][p][i] = 20 + 5 * k + p * (2 + i) / 2 + i;
	}
	*fan = (struct explore_fan){.name = name, .unit = "", .min = 0, .max = 100, .has_threshold = k == 0, .threshold = 30, .count = FIXTURE_MOMENTS, .at = at,
	                            .p5 = values[k][0], .p25 = values[k][1], .p50 = values[k][2], .p75 = values[k][3], .p95 = values[k][4], .played = k == 0 ? values[k][2] + 1 : NULL, .played_count = k == 0 ? 9 : 0};
}

static const struct explore_picture *fixture_explore(void)
{
	static const struct fixture_text endings[] = {{"Campaign exposed, partners in", "全容を公表、協力国と連携"}, {"Port restored, group unnamed", "港は復旧、犯行主体は公表せず"},
	                                              {"Port restored, server moves", "港は復旧、サーバーは移動"}, {"Second sector goes dark", "被害が第二の分野へ"},
	                                              {"Tit-for-tat across borders", "国境を越えた応酬"}, {"Measure ruled unlawful", "措置は違法と判断"},
	                                              {"Port closed for weeks", "港は数週間閉鎖"}},
	                                 metrics[] = {{"Terminal", "ターミナル"}, {"Trust", "信頼"}, {"Cost", "負担"}, {"Escalation", "緊張"}, {"Legal", "法的余地"}, {"Partners", "協力国"}},
	                                 titles[] = {{"Unreachable inject", "到達しない状況付与"}, {"Dead end", "行き止まり"}, {"Dominated option", "劣る選択肢"}, {"Rare inject", "まれな状況付与"}},
	                                 texts[] = {{"Inject 21 needs 6A and partner trust of 80. No run has both.", "状況付与21には6Aと連携の信頼80が必要。両方を満たす回はない。"},
	                                            {"After 5C then 6B, no decision opens past 10:15.", "5C、6Bの順では10:15以降に開く判断がない。"},
	                                            {"3C is never better than 3A on any indicator.", "3Cはどの指標でも3Aを上回らない。"},
	                                            {"Inject 10 starts on hold and fires in 3% of runs.", "状況付与10は保留で始まり、3%の回でしか付与されない。"}};
	static const int shares[] = {118, 346, 219, 192, 97, 28, 0}, counts[] = {2, 2, 3, 3, 3, 3, 2, 2};
	static struct explore_ending_row rows[7];
	static struct explore_column columns[20];
	static int8_t percent[20][7];
	static struct explore_fan fans[6];
	static struct explore_finding_row findings[4];
	static struct explore_picture x;
	int column = 0;
	for (int i = 0; i < 7; i++)
		rows[i] = (struct explore_ending_row){fs(endings[i].en, endings[i].ja), i > 2, (uint64_t)shares[i] * 10, shares[i]};
	for (int d = 0; d < 8; d++)
		for (int o = 0; o < counts[d]; o++, column++) {
			for (int e = 0; e < 7; e++)
				percent[column][e] = (int8_t)(e == 6 ? 0 : (shares[e] + 7 * column * (e + 1)) % 50);
			columns[column] = (struct explore_column){.decision = d, .number = d + 1, .letter = {(char)('A' + o)}, .pillar = (enum audience_pillar)(1 + (d + o) % 3),
			                                          .text = fs("Another way", "別の道"), .percent = percent[column]};
		}
	for (int k = 0; k < 6; k++)
		fixture_fan(&fans[k], k, fs(metrics[k].en, metrics[k].ja));
	for (int i = 0; i < 4; i++)
		findings[i] = (struct explore_finding_row){.severity = i < 2 ? EXPLORE_ROW_ERROR : i == 2 ? EXPLORE_ROW_WARNING : EXPLORE_ROW_NOTE,
		                                           .title = fs(titles[i].en, titles[i].ja), .text = fs(texts[i].en, texts[i].ja), .place = "injects.lua:212",
		                                           .file = "injects.lua", .line = 212, .witness = i != 0};
	x = (struct explore_picture){.title = fs("Port in the dark", "止まった港"), .plays = 10000, .seed = 20260704, .seconds = 38, .search = "", .start_local = AT(0, 0) + 23400,
	                             .length = 21600, .endings = rows, .ending_count = 7, .endings_reached = 6, .columns = columns, .column_count = 20, .decision_count = 8,
	                             .fans = fans, .fan_count = 6,
	                             .pillars = {{AUDIENCE_DEFENCE, 14, 16, "S2.2.1, S2.4"}, {AUDIENCE_DETERRENCE, 6, 9, "BB.5"}, {AUDIENCE_COOPERATION, 12, 12, ""}},
	                             .measures_used = 32, .measures = 37, .findings = findings, .finding_count = 4, .errors = 2, .warnings = 1, .notes = 1};
	return &x;
}

#endif
