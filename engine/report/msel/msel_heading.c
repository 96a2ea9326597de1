/* The headings that planners give their columns, in English and Japanese, folded to letters and digits; the headings of our own exports are among them. */
#include "report/msel/msel_map.h"

#include "report/msel/fold.h"

#include <string.h>

static const struct {
	enum msel_field field;
	const char *words; /* between bars, folded */
} headings[] = {
    {MSEL_KIND, "|kind|rowtype|種別|区分|"},
    {MSEL_NUMBER,
     "|number|no|num|nr|event|eventno|eventnumber|eventnum|event#|inject#|injectno|injectnumber|injectnum|injectid|eventid|serial|serialno|serialnumber|ser|seq|seqno|sequence|"
     "sequenceno|sequencenumber|item|itemno|mselno|mselnumber|mselitem|msel|controlnumber|controlno|row|rowno|番号|通番|連番|項番|付与番号|状況番号|状況付与番号|イベント番号|整理番号|管理番号|"},
    {MSEL_ID, "|id|uniqueid|識別子|"},
    {MSEL_MODULE, "|module|phase|stage|move|vignette|storyline|scenariophase|act|exercisephase|局面|段階|フェーズ|ステージ|フェイズ|章|"},
    {MSEL_DATE, "|date|day|exerciseday|eventdate|injectdate|scheduleddate|planneddate|exday|日付|日|月日|実施日|付与日|訓練日|"},
    {MSEL_TIME,
     "|time|eventtime|injecttime|timeofinject|injecttimeest|scheduledtime|plannedtime|starttime|clock|clocktime|localtime|exerciseclock|deliverytime|timedelivered|datetime|"
     "datetimedelivered|dateandtime|dateandtimedelivered|scheduleddatetime|whentime|realtime|timelocal|timejst|timeutc|timez|時刻|時間|予定時刻|付与時刻|付与時間|付与日時|日時|予定日時|"
     "実施時間|開始時刻|状況付与時刻|配付時刻|想定時刻|発生時刻|発生日時|想定日時|"},
    {MSEL_DTG, "|dtg|datetimegroup|exercisedtg|injectdtg|日時グループ|"},
    {MSEL_AT,
     "|at|exercisetime|elapsed|elapsedtime|relativetime|timeoffset|offset|extime|timefromstartex|timefromstart|startexplus|tplus|t|scenariotime|minutes|経過時間|経過|開始からの時間|訓練経過時間|"
     "演習時間|"},
    {MSEL_AFTER, "|after|trigger|follows|起点|契機|"},
    {MSEL_WHEN, "|when|condition|発動条件|条件|"},
    {MSEL_UNLESS, "|unless|cancelif|取消条件|"},
    {MSEL_FROM,
     "|from|sender|source|originator|originatorfrom|simulatedsender|fromorg|fromorganization|simcell|simulator|roleplayer|injectfrom|発信元|発信者|差出人|送信者|送信元|発信元役|発信|発出元|"
     "付与元|通報者|情報源|"},
    {MSEL_TO,
     "|to|recipient|recipients|recipientto|receiver|player|players|recipientplayers|recipientplayer|responsibleplayer|toorg|toorganization|targetaudience|target|audience|trainingaudience|"
     "injectto|injectrecipient|addressee|affectedorganization|agency|agencies|receivingagency|recipientagency|organization|宛先|付与先|受信者|受け手|対象|対象者|対象班|対象部署|プレイヤー|プレーヤー|"
     "送信先|付与対象|担当班|受信部署|"},
    {MSEL_VIA,
     "|via|method|means|mode|channel|medium|media|deliverymethod|methodofdelivery|deliverymeans|meansofdelivery|injectmode|injectmethod|deliverymode|modeofdelivery|transmission|"
     "communicationmethod|delivery|deliverytype|format|手段|付与手段|伝達手段|方法|付与方法|伝達方法|媒体|連絡手段|通信手段|"},
    {MSEL_SUBJECT,
     "|subject|title|headline|injecttitle|injectsubject|eventtitle|eventname|injectname|shorttitle|summary|name|subjectline|件名|表題|題名|タイトル|見出し|概要|事象|事案|イベント|イベント名|状況名|想定事案|"},
    {MSEL_BODY,
     "|body|inject|message|text|injecttext|injectmessage|messagetext|injectcontent|content|details|detail|injectdetails|injectdescription|scriptedmessage|script|information|本文|内容|"
     "状況付与|付与内容|状況|付与情報|メッセージ|詳細|インジェクト|情報内容|伝達内容|状況付与内容|想定内容|状況内容|付与状況|"},
    {MSEL_DESCRIPTION, "|description|eventdescription|scenarioevent|eventdescriptioninject|eventinject|状況付与の内容|状況説明|事象の説明|"},
    {MSEL_NOTES,
     "|notes|note|controllernotes|controllernote|remarks|remark|comments|comment|facilitatornotes|whitecellnotes|controllercomments|instructions|controllerinstructions|備考|メモ|"
     "コントローラー用メモ|留意事項|コントローラーメモ|進行上の留意点|進行メモ|留意点|注意事項|"},
    {MSEL_QUESTIONS, "|questions|question|discussionquestions|discussionquestion|discussion|討議事項|設問|問い|質問|議論のポイント|討議テーマ|"},
    {MSEL_EXPECTED,
     "|expected|expectedaction|expectedactions|expectedplayeraction|expectedplayeractions|expectedoutcome|expectedoutcomes|expectedoutcomeofplayeraction|expectedresponse|expectedresponses|"
     "expectedplayerresponse|anticipatedaction|anticipatedactions|anticipatedresponse|anticipatedplayeraction|expectedresult|expectedresults|playeraction|desiredaction|desiredresponse|"
     "expectedreaction|期待される対応|期待される行動|想定される対応|想定行動|想定対応|期待行動|期待する対応|期待する行動|対応|予想される対応|予期される行動|予想される行動|想定される行動|あるべき対応|期待対応|"
     "期待される活動|予想対応|"},
    {MSEL_OBJECTIVE,
     "|objective|objectives|exerciseobjective|exerciseobjectives|trainingobjective|relatedobjective|obj|corecapability|capability|演習目的|目的|目標|訓練目標|訓練項目|演習目標|達成目標|検証項目|"},
    {MSEL_REVEALS, "|reveals|判明事項|"},
    {MSEL_ROOM, "|room|全体表示|"},
    {MSEL_EFFECTS, "|effects|効果|"},
    {MSEL_CONTROLLER,
     "|controller|responsiblecontroller|controllername|deliveredby|injectedby|injector|responsibleparty|担当コントローラー|コントローラー|担当|担当者|付与者|付与担当|統制班|担当コントローラ|コントローラ|"},
    {MSEL_STATUS, "|status|実施状況|状態|ステータス|"},
    {MSEL_ACTUAL, "|actualtime|timeactual|actual|timeexecuted|実施時刻|実時刻|実績時刻|"},
    {MSEL_REASON, "|reason|理由|"},
};

static int field_of(const char *folded)
{
	char wanted[128];
	size_t length = strlen(folded);
	if (length == 0 || length + 3 > sizeof wanted)
		return MSEL_COMMENT;
	wanted[0] = '|';
	memcpy(wanted + 1, folded, length);
	memcpy(wanted + 1 + length, "|", 2);
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		if (strstr(headings[i].words, wanted))
			return (int)headings[i].field;
	return MSEL_COMMENT;
}

static bool is_code(const char *text, size_t length)
{
	bool letters = length >= 2 && length <= 12;
	for (size_t i = 0; letters && i < length; i++)
		letters = (text[i] >= 'a' && text[i] <= 'z') || (i > 1 && ((text[i] >= 'A' && text[i] <= 'Z') || text[i] == '-'));
	return letters;
}

/* "#" and "Inject #": the sign is the word number. */
static bool ends_as_number(const char *heading, size_t length)
{
	static const char *const signs[] = {"#", "＃", "№"};
	char name[96], folded[128];
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t sign = strlen(signs[i]);
		if (length < sign || length - sign >= sizeof name || memcmp(heading + length - sign, signs[i], sign) != 0)
			continue;
		memcpy(name, heading, length - sign);
		name[length - sign] = '\0';
		if (name[strspn(name, " ")] == '\0')
			return true;
		if (!fold_text(name, folded, sizeof folded - 8, FOLD_LETTERS))
			return false;
		strcat(folded, "number");
		return field_of(folded) == MSEL_NUMBER;
	}
	return false;
}

int msel_heading_field(const char *heading, char language[16])
{
	static const struct {
		const char *word, *code;
	} named[] = {{"english", "en"}, {"japanese", "ja"}, {"英語", "en"}, {"日本語", "ja"}, {"英", "en"}, {"和", "ja"}, {"日", "ja"}};
	char folded[128];
	language[0] = '\0';
	size_t length = strlen(heading);
	while (length > 0 && (heading[length - 1] == ' ' || heading[length - 1] == '\n'))
		length--;
	if (ends_as_number(heading, length))
		return MSEL_NUMBER;
	const char *open = strrchr(heading, '(');
	size_t inside = open && length > 0 && heading[length - 1] == ')' ? length - 2 - (size_t)(open - heading) : 0;
	char bare[256];
	if (open && inside > 0 && (size_t)(open - heading) < sizeof bare) {
		char word[64] = "";
		memcpy(bare, heading, (size_t)(open - heading));
		bare[open - heading] = '\0';
		if (inside < sizeof word) {
			memcpy(word, open + 1, inside);
			word[inside] = '\0';
		}
		bool known = fold_text(bare, folded, sizeof folded, FOLD_LETTERS) && field_of(folded) != MSEL_COMMENT;
		if (known && is_code(word, inside) && inside <= 3 && strcmp(word, "est") != 0 && strcmp(word, "jst") != 0 && strcmp(word, "utc") != 0 && strcmp(word, "s") != 0) {
			memcpy(language, word, inside + 1);
			return field_of(folded);
		}
		char name[64];
		for (size_t i = 0; known && i < sizeof named / sizeof *named; i++)
			if (fold_text(word, name, sizeof name, FOLD_LETTERS) && strcmp(name, named[i].word) == 0) {
				memcpy(language, named[i].code, 3);
				return field_of(folded);
			}
	}
	if (!fold_text(heading, folded, sizeof folded, FOLD_LETTERS))
		return MSEL_COMMENT;
	int field = field_of(folded);
	if (field == MSEL_COMMENT && open && fold_text(bare, folded, sizeof folded, FOLD_LETTERS) && inside > 0)
		field = field_of(folded); /* "Time (local)", "To (recipient)" */
	return field;
}
