/* components_sheet — two pages with every widget and mark, drawn with the view's own functions: for golden texts, pictures and the layout check. */
#ifndef ENSHU_TESTS_COMPONENTS_SHEET_H
#define ENSHU_TESTS_COMPONENTS_SHEET_H

#include <string.h>

#include "view/widget/chart.h"
#include "view/widget/control.h"
#include "view/widget/gate.h"
#include "view/widget/mark.h"
#include "view/widget/menu.h"
#include "view/widget/panel.h"

#define SHEET_PAGES 2

static const char *sheet_word(struct frame *f, const char *en, const char *ja)
{
	return f->setting->language == LANGUAGE_JA ? ja : en;
}

static void sheet_put(struct frame *f, double x, double y, double w, enum text_size size, enum text_weight weight,
                      enum colour colour, const char *text)
{
	frame_text(f, box_make(x, y, w, text_line_height(size, f->setting->text_step)),
	           text_style(size, weight, colour), text);
}

static void sheet_target(struct frame_target *target, const char *action, int argument)
{
	memset(target, 0, sizeof *target);
	snprintf(target->action, sizeof target->action, "%s", action);
	target->argument = argument;
}

static void sheet_head(struct frame *f, const char *title, const char *note)
{
	panel_background(f);
	panel_header(f, 64);
	double w = frame_text_width(f, text_style(TEXT_24, TEXT_BOLD, COLOUR_TEXT), title);
	sheet_put(f, 24, 17, w, TEXT_24, TEXT_BOLD, COLOUR_TEXT, title);
	sheet_put(f, 24 + w + 16, 20, 700, TEXT_16, TEXT_REGULAR, COLOUR_TEXT2, note);
	panel_exercise_mark(f, f->width - 220, 18, 28);
}

static void sheet_icons(struct frame *f)
{
	panel_titled(f, box_make(16, 80, 920, 560), ICON_NONE, sheet_word(f, "Icons", "アイコン"),
	             sheet_word(f, "24 px grid, round caps", "24画素の格子、丸い端"));
	for (int i = 1; i < ICON_COUNT; i++) {
		double cx = 64 + 88 * ((i - 1) % 10 + 0.0), y = 136 + 70 * (double)((i - 1) / 10);
		frame_icon(f, (enum icon)i, cx - 14, y, 28, COLOUR_TEXT);
		frame_text(f, box_make(cx - 43, y + 32, 86, 20),
		           text_centre(text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT2)), icon_name((enum icon)i));
	}
}

static void sheet_type(struct frame *f)
{
	panel_titled(f, box_make(16, 656, 920, 408), ICON_NONE, sheet_word(f, "Type", "文字"), "BIZ UDPGothic");
	frame_text(f, box_make(80, 708, 500, 96), text_tabular(text_style(TEXT_88, TEXT_BOLD, COLOUR_TEXT)),
	           "08:24:36");
	sheet_put(f, 80, 807, 600, TEXT_48, TEXT_BOLD, COLOUR_TEXT,
	          sheet_word(f, "Same implant", "同じ不正プログラム"));
	sheet_put(f, 80, 872, 600, TEXT_36, TEXT_BOLD, COLOUR_TEXT,
	          sheet_word(f, "Act on the server?", "サーバに対処するか"));
	sheet_put(f, 80, 925, 600, TEXT_32, TEXT_REGULAR, COLOUR_TEXT,
	          sheet_word(f, "Dormant since March", "3月から潜伏していた"));
	double x = 80;
	static const char *const samples[2][5] = {{"Values", "Room labels", "Panel title", "Body 16", "Axis 14"},
	                                          {"値", "会場の表示", "パネルの見出し", "本文16", "軸14"}};
	for (int i = 0; i < 5; i++) {
		enum text_size size = (enum text_size)(TEXT_28 - i);
		struct text_style style =
		    text_style(size, size == TEXT_28 || size == TEXT_20 ? TEXT_BOLD : TEXT_REGULAR, COLOUR_TEXT);
		const char *text = samples[f->setting->language][i];
		double w = frame_text_width(f, style, text);
		frame_text(f, box_make(x, 985, w, 40), style, text);
		frame_text(f, box_make(x, 1026, 60, 24), text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT3),
		           frame_print(f, "%d", (int)text_px(size, 0)));
		x += w + 48;
	}
}

static void sheet_buttons(struct frame *f)
{
	static const char *const heads[2][6] = {{"Default", "Hover", "Focus", "Pressed", "Selected", "Disabled"},
	                                        {"通常", "ポインタ", "フォーカス", "押下", "選択", "不可"}};
	panel_titled(f, box_make(952, 80, 952, 344), ICON_NONE, sheet_word(f, "Button states", "ボタンの状態"), NULL);
	f->focus_visible = true;
	for (int row = 0; row < 2; row++) {
		const char *action = row ? "sheet.hold" : "sheet.fire";
		sheet_target(&f->hover, action, 1);
		sheet_target(&f->focus, action, 2);
		sheet_target(&f->pressed, action, 3);
		for (int i = 0; i < 6; i++) {
			double x = 976 + 148 * (double)i;
			if (row == 0)
				frame_text(f, box_make(x, 124, 132, 24),
				           text_centre(text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT3)),
				           heads[f->setting->language][i]);
			struct control_button spec = {.label = row ? sheet_word(f, "Hold", "保留")
			                                           : sheet_word(f, "Fire now", "今すぐ付与"),
			                              .look = row ? CONTROL_DEFAULT : CONTROL_PRIMARY,
			                              .selected = i == 4,
			                              .why = i == 5 ? "-" : NULL};
			if (row == 1 || i != 4)
				control_button(f, box_make(x, 156 + 68 * (double)row, 132, 48), action, i, spec);
		}
	}
	memset(&f->hover, 0, sizeof f->hover);
	memset(&f->pressed, 0, sizeof f->pressed);
}

static struct field sheet_reason, sheet_search, sheet_notes;

static void sheet_controls(struct frame *f)
{
	static const struct control_segment speeds[] = {
	    {.label = "1×"}, {.label = "10×"}, {.label = "60×"}, {.label = "Jump"}};
	static const struct control_segment speeds_ja[] = {
	    {.label = "1×"}, {.label = "10×"}, {.label = "60×"}, {.label = "移動"}};
	struct text_style head = text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT3);
	frame_text(f, box_make(976, 298, 130, 20), head, sheet_word(f, "Checkbox", "チェック"));
	control_checkbox(f, 976, 326, box_make(972, 322, 28, 28), "sheet.check", 0, false, NULL);
	control_checkbox(f, 1012, 326, box_make(1008, 322, 28, 28), "sheet.check", 1, true, NULL);
	sheet_target(&f->focus, "sheet.check", 2);
	control_checkbox(f, 1048, 326, box_make(1044, 322, 28, 28), "sheet.check", 2, false, NULL);
	frame_text(f, box_make(1124, 298, 130, 20), head, sheet_word(f, "Stepper", "増減"));
	control_stepper(f, box_make(1124, 320, 124, 32), "sheet.step", 0, 4, -20, 20);
	control_stepper(f, box_make(1260, 320, 124, 32), "sheet.step", 1, 0, -20, 20);
	frame_text(f, box_make(1420, 298, 130, 20), head, sheet_word(f, "Key caps", "キー"));
	double x = 1420;
	x += control_key_cap(f, x, 324, "F", false) + 8;
	x += control_key_cap(f, x, 324, "Space", false) + 8;
	control_key_cap(f, x, 324, "?", false);
	frame_text(f, box_make(1592, 290, 130, 20), head, sheet_word(f, "Segmented", "切り替え"));
	control_segmented(f, box_make(1592, 316, 288, 40), "sheet.speed",
	                  f->setting->language == LANGUAGE_JA ? speeds_ja : speeds, 4, 1);
	frame_text(f, box_make(976, 378, 110, 20), head, sheet_word(f, "Exercise mark", "訓練の表示"));
	panel_exercise_mark(f, 1092, 374, 28);
	frame_text(f, box_make(1284, 378, 92, 20), head, sheet_word(f, "Field focus", "入力中"));
	sheet_target(&f->focus, "sheet.reason", 0);
	field_set(&sheet_reason, sheet_word(f, "Reason", "理由"));
	control_field(f, box_make(1384, 368, 240, 40), "sheet.reason", 0, &sheet_reason, NULL, false);
	field_set(&sheet_search, "");
	control_field(f, box_make(1640, 368, 240, 40), "sheet.search", 0, &sheet_search,
	              sheet_word(f, "Title, sector or role", "題名、分野、役割"), true);
}

static void sheet_status(struct frame *f)
{
	static const char *const words[2][10] = {{"Fired, done, online", "Next", "Skipped", "Lost, error, late",
	                                          "To come", "Held", "If met", "Verified", "Open", "Waiting"},
	                                         {"付与済み、完了、接続", "次", "見送り", "切断、誤り、遅れ", "予定",
	                                          "保留", "条件付き", "検証済み", "判断中", "待機"}};
	panel_titled(f, box_make(952, 440, 468, 328), ICON_NONE,
	             sheet_word(f, "Status, never by colour alone", "状態は色だけで示さない"), NULL);
	for (int i = 0; i < 10; i++) {
		double x = i < 4 || i >= 8 ? 972 : 1184, y = 500 + 44 * (double)(i < 4 ? i : i < 8 ? i - 4 : i - 4);
		if (i == 9)
			y = 500 + 44 * 5;
		mark_status(f, box_make(x, y, 216, 28), (enum mark_status)i, words[f->setting->language][i]);
	}
	mark_delta(f, 1184, 690, 6, false, TEXT_16, 0);
	mark_delta(f, 1286, 690, -6, false, TEXT_16, 0);
	mark_delta(f, 1184, 734, 9, true, TEXT_16, 0);
}

static void sheet_marks(struct frame *f)
{
	panel_titled(f, box_make(1436, 440, 468, 328), ICON_NONE,
	             sheet_word(f, "Pillars and timeline marks", "柱と時系列の印"), NULL);
	for (int i = 1; i <= 4; i++) {
		enum mark_pillar p = (enum mark_pillar)i;
		double y = 508 + 42 * (i - 1.0);
		mark_badge(f, p, 1478, y, 34, MARK_FILLED);
		mark_badge(f, p, 1526, y, 24, MARK_FILLED);
		mark_badge(f, p, 1560, y, 18, MARK_FILLED);
		mark_badge(f, p, 1590, y, 24, MARK_UNUSED);
		mark_badge(f, p, 1622, y, 24, MARK_ABSENT);
		mark_decision(f, p, 1660, y, 15, false);
		mark_decision(f, p, 1700, y, 15, true);
		sheet_put(f, 1728, y - 14, 160, TEXT_20, TEXT_BOLD, COLOUR_TEXT, frame_say(f, mark_name_id(p)));
	}
	panel_divider(f, 1456, 666, 428);
	static const char *const words[2][6] = {{"Inject", "Newest", "Open", "Decided", "Success", "Setback"},
	                                        {"付与", "最新", "判断中", "決定", "成功", "後退"}};
	for (int i = 0; i < 6; i++) {
		double cx = 1492 + 71 * (double)i, cy = 694;
		if (i < 2)
			mark_inject(f, cx, cy, 1, i == 1);
		else if (i == 2)
			mark_open(f, cx, cy, 13, 4, COLOUR_ACCENT_INK);
		else if (i == 3)
			mark_decision(f, MARK_COOPERATION, cx, cy, 14, false);
		else
			mark_outcome(f, i == 4, cx, cy, 26);
		frame_text(f, box_make(cx - 35, 714, 70, 20),
		           text_centre(text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT2)),
		           words[f->setting->language][i]);
	}
}

static void sheet_colours(struct frame *f)
{
	panel_titled(f, box_make(952, 784, 952, 280), ICON_NONE, sheet_word(f, "Colour", "色"),
	             sheet_word(f, "left dark, right light", "左が暗色、右が明色"));
	for (int i = 1; i < COLOUR_COUNT; i++) {
		double x = 968 + 104 * (double)((i - 1) % 9), y = 832 + 56 * (double)((i - 1) / 9);
		for (int t = 0; t < THEME_COUNT; t++) {
			draw_theme(&f->draw, (enum theme_id)t);
			draw_round(&f->draw, box_make(x + 48 * t, y, 46, 30), 4, (enum colour)i, COLOUR_LINE_STRONG, 1);
			draw_theme_end(&f->draw);
		}
		frame_text(f, box_make(x, y + 31, 96, 20), text_style(TEXT_14, TEXT_REGULAR, COLOUR_TEXT2),
		           theme_colour_name((enum colour)i));
	}
}

static void sheet_page_one(struct frame *f)
{
	sheet_head(f, sheet_word(f, "Component and icon sheet", "部品とアイコンの一覧"),
	           sheet_word(f, "Drawn by the program itself", "プログラム自身が描いたもの"));
	sheet_icons(f);
	sheet_type(f);
	sheet_buttons(f);
	sheet_controls(f);
	sheet_status(f);
	sheet_marks(f);
	sheet_colours(f);
}

static void sheet_gates(struct frame *f)
{
	static const struct gate_step steps[2][6] = {
	    {{GATE_MET, "Known", "Command server", "NCO, 08:19"},
	     {GATE_NOT_MET, "62 / 70", "Attribution, 70 or more", "8 points short"},
	     {GATE_WAITING, "Waiting", "Oversight commission", "asked 08:12"},
	     {GATE_MET, "Consulted", "Foreign minister", "08:20, agrees"},
	     {GATE_NOT_ASKED, "Not asked", "Security council", "needs 1 h"},
	     {GATE_MET, "3 free", "Two operators", "SDF pool of 4"}},
	    {{GATE_MET, "既知", "指令サーバの所在", "NCO、08:19"},
	     {GATE_NOT_MET, "62 / 70", "帰属の確度は70以上", "8点不足"},
	     {GATE_WAITING, "待機中", "監理委員会の承認", "08:12に依頼"},
	     {GATE_MET, "協議済み", "外務大臣", "08:20、同意"},
	     {GATE_NOT_ASKED, "未依頼", "国家安全保障会議", "1時間かかる"},
	     {GATE_MET, "空き3", "作業者2名", "自衛隊4名から"}},
	};
	struct box b =
	    panel_titled(f, box_make(16, 80, 1048, 292), ICON_TARGET, sheet_word(f, "Gate steps", "手続の段階"),
	                 sheet_word(f, "1 of 3 open now", "3件中1件が実行可"));
	gate_chain(f, 36, b.y + 8, 1008, true, steps[f->setting->language], 6, "sheet.gate", 0);
	gate_chain(f, 36, b.y + 140, 1008, false, steps[f->setting->language], 4, NULL, 0);
}

static void sheet_charts(struct frame *f)
{
	static const int values[] = {92, 40, 33, 35, 36, 38, 39, 40, 41, 42, 44, 46, 47, 47, 48, 48, 49, 48, 44, 38};
	static const double low[] = {0, 20, 60, 24, 120, 30, 180, 45}, high[] = {0, 40, 60, 66, 120, 70, 180, 90},
	                    run[] = {0, 30, 40, 52, 90, 38, 150, 60, 180, 70};
	panel_titled(f, box_make(16, 388, 1048, 300), ICON_CHART, sheet_word(f, "Charts", "図"), NULL);
	chart_ring(f, 62, 480, 19, 6, 324, 600, COLOUR_ACCENT_INK);
	chart_ring(f, 110, 480, 10, 4, 500, 600, COLOUR_ACCENT_INK);
	chart_ring(f, 220, 540, 66, 18, 700, 900, COLOUR_ACCENT_INK);
	chart_sparkline(f, box_make(40, 520, 78, 60), values, 20, 3);
	struct box plot = box_make(320, 450, 360, 120);
	struct chart_axis time = {0, 180}, share = {0, 100};
	chart_band(f, plot, time, share, low, high, 4, COLOUR_H2);
	chart_curve(f, plot, time, share, (struct chart_curve){high, 4, COLOUR_TEXT, 3, 0, 0, false});
	chart_curve(f, plot, time, share, (struct chart_curve){run, 5, COLOUR_ACCENT_INK, 2.5, 8, 5, false});
	chart_curve(f, plot, time, share, (struct chart_curve){run, 5, COLOUR_TEXT2, 2, 0, 0, true});
	chart_progress(f, box_make(720, 452, 200, 8), 3, 8);
	chart_phases(f, 720, 476, 1, 3);
	chart_effect_bar(f, 720, 500, 171, true);
	chart_effect_bar(f, 720, 522, 60, false);
	mark_delta(f, 720, 556, 171, false, TEXT_28, 0);
	chart_poll(f, 720, 574, 7, 10);
	chart_units(f, 720, 618, 3, 6);
	for (int i = 0; i < 6; i++)
		chart_heat_cell(f, box_make(320 + 37 * (double)i, 590, 35, 41), i * 9, i == 3);
	chart_rating(f, 560, 596, 0, false, NULL, 0);
	chart_rating(f, 560, 640, 1, true, "sheet.rate", 0);
	mark_share(f, 900, 580, 660, 1);
	mark_share(f, 930, 660, 580, 1);
	mark_now(f, 1000, 620, 676, sheet_word(f, "Now", "現在"));
	mark_delta(f, 320, 660, -6, false, TEXT_32, 0);
	mark_delta(f, 720, 660, 0, false, TEXT_16, 0);
}

static void sheet_rows(struct frame *f)
{
	struct box b =
	    panel_titled(f, box_make(16, 704, 520, 360), ICON_LIST, sheet_word(f, "Rows and fields", "行と入力"), NULL);
	f->focus_visible = true;
	for (int i = 0; i < 3; i++) {
		struct box row = box_make(b.x + 8, b.y + 4 + 36 * (double)i, 496, 36);
		control_row(f, row, 6, "sheet.row", i, i == 1, NULL);
		frame_text(f, box_make(row.x + 8, row.y, 60, 36),
		           text_tabular(text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT2)),
		           frame_clock(f, 23400 + 720 * i, false));
		frame_text(f, box_make(row.x + 76, row.y, 300, 36),
		           text_style(TEXT_16, i == 1 ? TEXT_BOLD : TEXT_REGULAR, COLOUR_TEXT),
		           sheet_word(f, "Ransom note on yard printers", "プリンタから脅迫文"));
		mark_status(f, box_make(row.x + 390, row.y, 100, 36), i == 1 ? STATUS_NEXT : STATUS_DONE,
		            i == 1 ? sheet_word(f, "Next", "次") : sheet_word(f, "Fired", "付与済み"));
	}
	panel_scroll(f, box_make(526, b.y + 4, 6, 108), b, "sheet.scroll", 3, 3, 22);
	sheet_notes.multiline = true;
	field_set(&sheet_notes, sheet_word(f, "Approval can come in 30 min. Blocking only tells them that we know",
	                                   "承認は30分で下りる。遮断すれば、こちらの察知を教えるだけだ"));
	field_move_to(&sheet_notes, 8, false);
	field_move_to(&sheet_notes, 20, true);
	sheet_target(&f->focus, "sheet.notes", 0);
	control_field(f, box_make(36, 880, 320, 76), "sheet.notes", 0, &sheet_notes, NULL, false);
	control_dropdown(f, box_make(372, 880, 148, 32), "sheet.policy", 0, sheet_word(f, "Cautious", "慎重"),
	                 MARK_NONE, NULL);
	control_dropdown(f, box_make(372, 920, 148, 32), "sheet.pillar", 0, sheet_word(f, "Defence", "防御"),
	                 MARK_DEFENCE, NULL);
	control_radio_card(f, box_make(36, 972, 320, 68), "sheet.pace", 0,
	                   sheet_word(f, "Facilitator-paced", "進行役が進める"),
	                   sheet_word(f, "Nothing fires until you release it.", "合図するまで何も起きない。"), true);
	control_letter_box(f, 372, 980, 40, 'A', LETTER_OPEN);
	control_letter_box(f, 420, 980, 40, 'B', LETTER_CHOSEN);
	control_letter_box(f, 472, 984, 32, 'C', LETTER_PASSED);
}

static void sheet_messages(struct frame *f)
{
	const char *body = sheet_word(f, "Also gone: 4 effects, inject 17 shut again. Clock stays.",
	                              "あわせて取り消し: 効果4件、状況付与17は再び閉鎖。時計はそのまま。");
	struct box b = box_make(552, 704, 512, 96);
	struct box buttons =
	    panel_toast(f, b, TOAST_DONE, sheet_word(f, "Taken back: decision 4, B (NCO)", "取り消し: 判断4、B（NCO）"),
	                NULL, 132, 7, 10);
	control_button(f, buttons, "sheet.restore", 0,
	               (struct control_button){.label = sheet_word(f, "Restore", "元に戻す"), .key = "Z"});
	panel_toast(f, box_make(552, 816, 512, 114), TOAST_REFUSED,
	            sheet_word(f, "Refused: neutralise the server", "不可: サーバの無害化"), body, 0, 0, 0);
	b = box_make(552, 946, 512, 118);
	buttons = panel_toast(f, b, TOAST_ERROR, sheet_word(f, "Script stopped", "スクリプト停止"), "injects.lua:212",
	                      0, 0, 0);
	(void)buttons;
	b = panel_banner(f, box_make(1080, 80, 824, 88),
	                 sheet_word(f, "Recording stopped: the disk is full.", "記録を停止: ディスクに空きなし"),
	                 sheet_word(f, "All 183 events are safe.", "183件はすべて無事。"), 248);
	control_button(f, b, "sheet.folder", 0,
	               (struct control_button){.label = sheet_word(f, "Choose folder", "保存先を選ぶ"),
	                                       .icon = ICON_FOLDER,
	                                       .key = "Enter",
	                                       .look = CONTROL_PRIMARY});
	panel_dashed(f, box_make(1080, 184, 400, 88));
	frame_icon(f, ICON_LOCK, 1096, 200, 18, COLOUR_TEXT2);
	sheet_put(f, 1124, 197, 340, TEXT_16, TEXT_BOLD, COLOUR_TEXT2, sheet_word(f, "Facilitator only", "進行役のみ"));
	panel_language_mark(f, 1096, 232, "EN");
	panel_inset(f, box_make(1496, 184, 408, 88), true);
	frame_paragraph(f, box_make(1516, 196, 372, 84), text_style(TEXT_16, TEXT_REGULAR, COLOUR_TEXT), 24, 3,
	                sheet_word(f,
	                           "Posts say the port will stay shut for a month and fuel will be gone by noon. "
	                           "Queues are forming in two cities.",
	                           "港の閉鎖は1か月続き、燃料は昼で尽きるという投稿が広がっている。「本当か」と記者は尋"
	                           "ねる。ネットワークへの攻撃ッ、と。"),
	                NULL);
}

static void sheet_palette(struct frame *f)
{
	static struct field query;
	struct menu_row rows[4] = {
	    {"", ICON_EYE, sheet_word(f, "Police: see what it knows", "警察が知っていることを見る"),
	     sheet_word(f, "9 facts, 5 injects", "事実9件、状況付与5件"), "O", NULL, 0, 6},
	    {"", ICON_SEND, sheet_word(f, "Police: send an ad-hoc inject", "警察へ臨時の状況付与を送る"),
	     sheet_word(f, "Opens empty", "文面は空のまま開く"), "I", NULL, 0, 6},
	    {"", ICON_ARROW, sheet_word(f, "Police: share a fact", "警察へ事実を渡す"), NULL, "S",
	     sheet_word(f, "Nothing to share", "渡せる事実がない"), 0, 6},
	    {"", ICON_DECISION, sheet_word(f, "Decision 3, Police chose A", "判断3、警察が A を選択"), "07:50", NULL,
	     NULL, f->setting->language == LANGUAGE_JA ? 10 : 12, 6},
	};
	for (int i = 0; i < 4; i++)
		rows[i].group = i < 3 ? sheet_word(f, "Commands", "操作") : sheet_word(f, "Record", "記録");
	field_set(&query, sheet_word(f, "Police", "警察"));
	menu_palette(f, box_make(1088, 296, 592, 420), &query, "sheet.query", "", rows, 4, 0, 12, "sheet.menu");
	static const char *const entries[2][3] = {{"Cautious", "Bold", "Random"}, {"慎重", "大胆", "無作為"}};
	control_dropdown(f, box_make(1720, 296, 168, 40), "sheet.bot", 0, entries[f->setting->language][0], MARK_NONE,
	                 NULL);
	menu_list(f, box_make(1720, 296, 168, 40), "sheet.entry", entries[f->setting->language], 3, 0);
}

static void sheet_large(struct frame *f)
{
	control_button(
	    f, box_make(1088, 740, 400, 88), "sheet.new", 0,
	    (struct control_button){.label = sheet_word(f, "New session", "新しい演習"),
	                            .detail = sheet_word(f, "Run the selected scenario", "選んだシナリオを実施"),
	                            .icon = ICON_PLAY,
	                            .key = "N",
	                            .look = CONTROL_PRIMARY});
	control_button(f, box_make(1504, 740, 400, 88), "sheet.replay", 0,
	               (struct control_button){.label = sheet_word(f, "Replay", "再生"),
	                                       .detail = sheet_word(f, "Watch a recording", "記録を見る"),
	                                       .icon = ICON_UNDO,
	                                       .key = "R"});
	double x = 1088;
	for (int i = 1; i <= 3; i++) {
		const char *name = frame_say(f, mark_name_id((enum mark_pillar)i));
		double w = control_chip_width(f, (enum mark_pillar)i, ICON_NONE, name);
		control_chip(f, box_make(x, 848, w, 40), "sheet.filter", i, (enum mark_pillar)i, ICON_NONE, name,
		             i == 2);
		x += w + 8;
	}
	/* Other scripts, hidden controls, a long line. */
	sheet_put(f, 1088, 910, 816, TEXT_20, TEXT_REGULAR, COLOUR_TEXT,
	          "Tiếng Việt: cảng ngừng hoạt động. ภาษาไทย: ท่าเรือหยุดทำงาน");
	sheet_put(f, 1088, 944, 816, TEXT_20, TEXT_REGULAR, COLOUR_TEXT,
	          "report\xE2\x80\xAE"
	          "gpj.exe  \x07 ①②③ ℃ ㈱ 髙﨑 𠮷野家");
	sheet_put(f, 1088, 978, 400, TEXT_20, TEXT_REGULAR, COLOUR_TEXT,
	          sheet_word(f, "A line that is much too long for the box it stands in",
	                     "枠の幅に対して長すぎるため末尾が省かれる一行の文字列です"));
	frame_paragraph(f, box_make(1520, 978, 384, 84), text_style(TEXT_20, TEXT_REGULAR, COLOUR_TEXT), 28, 3,
	                sheet_word(f,
	                           "Two lines from the author.\nThe second begins here and is long enough to break "
	                           "once more, and then to stop.",
	                           "作者の改行はここ。\n二行目は「かぎ括弧」や、句読点、ャュョッーが行の先頭に来ないよ"
	                           "うに折り返す。まだ続く。"),
	                NULL);
}

static void sheet_page_two(struct frame *f)
{
	sheet_head(f, sheet_word(f, "Components, page two", "部品の一覧 2"), "Enshu");
	sheet_gates(f);
	sheet_charts(f);
	sheet_rows(f);
	sheet_messages(f);
	sheet_palette(f);
	sheet_large(f);
}

/* Draws one page; the frame is begun and ended here. */
__attribute__((unused)) static void sheet_draw(struct frame *f, const struct frame_setting *setting, double width,
                                               double height, int page)
{
	frame_begin(f, setting, width, height);
	frame_stage(f);
	if (page == 0)
		sheet_page_one(f);
	else
		sheet_page_two(f);
	frame_stage_end(f);
	frame_end(f);
}

#endif
