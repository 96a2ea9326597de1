-- Module 1, Respond: 06:30 to about 08:20. A criminal case, as far as anybody can see.

-- 06:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "yard-stops" { at = "0m", to = "operator", room = true, via = "phone", from = { en = "Night shift", ja = "夜勤責任者" }, objective = "O1",
  subject = { en = "Gates and cranes stop at once", ja = "ゲートとクレーンが一斉に停止" },
  body = {
    en = "All 22 gate lanes and 34 yard cranes have frozen. Nobody is hurt.\nThe planning screens are black. A ship is half unloaded.\nForty trucks are inside and cannot get out.",
    ja = "ゲート22レーンとヤードクレーン34基が停止。けが人はいない。\n計画画面は真っ暗で、本船1隻が荷役の途中で止まった。\n構内にはトラック40台が残り、出られない。" },
  notes = {
    en = "Give this to the terminal alone if you hold cells in separate rooms; the room display shows it anyway. Nobody knows yet that it is an attack. Do not use the word. The exercise takes the two acts of 2025 as fully in force, although their core parts apply only from 1 October 2026.",
    ja = "チームを別室に分けている場合は、まずターミナルだけに渡す（共有画面には表示される）。この時点で攻撃と知る者はいない。「攻撃」という言葉は使わないこと。なお、2025年成立の二つの法律は主要部分の適用が2026年10月1日からだが、この演習では全て施行済みとする。" },
  questions = {
    { en = "What do you do before you know what it is?", ja = "原因が分からない段階で、まず何をするか。" },
    { en = "Who is woken up, in which order?", ja = "誰を、どの順で起こすか。" } },
  expected = { "isolate",
    { en = "People in the yard are counted and brought to safety", ja = "構内の人員を点呼し、安全を確保する" },
    { en = "Somebody writes the log from minute one", ja = "最初の1分から記録者を決める" } },
  effects = { ops = set(38) } }

decision "isolate" { owner = "operator", after = "yard-stops+2m", within = "20m", default = "wait", objective = "O1",
  prompt = { en = "Cut the yard network now?", ja = "ヤード網を切断するか" },
  notes = {
    en = "All three can be right. Cutting everything stops the spread, keeps the drivers’ data from leaving, and hides the attacker; waiting keeps the traces in memory and lets it run.",
    ja = "三つとも正解になり得る。全て切れば拡大は止まり、運転手の情報もそれ以上は出ていかないが、相手も見えなくなる。待てばメモリ上の痕跡は残るが、相手は動き続ける。" },
  option "cut" { text = { en = "Cut all of it", ja = "全面的に切断" }, measure = "S2.2.1", takes = "10m",
    effects = { ops = -7, spread = -5, legal = 2, sight = -4, isolated = true } },
  option "vendor" { text = { en = "Cut remote access only", ja = "遠隔接続だけ切断" }, measure = "S2.3.2", takes = "5m",
    effects = { ops = -2, spread = -3, isolated = true, chance(40, { spread = 6 }) } },
  option "wait" { text = { en = "Touch nothing, record all", ja = "触らず、全て記録" }, measure = "S2.5",
    effects = { spread = 4, ops = -3, attribution = 5, sight = 6 } },
  at_limit = { ops = -4, spread = 4 } }

-- 06:36 ------------------------------------------------------------------------------------------------------------------------------------
inject "printers" { at = "6m", to = "operator", via = "paper", from = { en = "Office printers", ja = "事務所のプリンタ" }, reveals = "note", objective = "O2",
  subject = { en = "Printers print a ransom note", ja = "全プリンタから同じ脅迫文" },
  body = {
    en = "“We are Black Tally. Your files are locked and copied.\nPay within 72 hours or the drivers’ data goes public.\nCall the police and the price doubles.”",
    ja = "「我々はブラックタリー。ファイルは暗号化し、複製した。\n72時間以内に支払わなければ運転手の情報を公開する。\n警察に連絡すれば金額は倍になる」" },
  notes = {
    en = "Black Tally is a real-looking brand that anybody can rent. From now on the duty to report runs [S1.1.1a]: the standard form can go out with three lines in it.",
    ja = "ブラックタリーは誰でも借りられる「看板」である。ここから報告義務の時計が動く［S1.1.1a］。統一様式は3行しか埋まっていなくても出せる。" },
  questions = {
    { en = "Is this enough to report? What is missing?", ja = "これで報告できるか。何が足りないか。" },
    { en = "Does the threat about the police change anything?", ja = "「警察に言うな」という脅しで何か変わるか。" } },
  expected = { "report",
    { en = "The note is kept, not thrown away", ja = "脅迫文を捨てずに保全する" } } }

-- 06:44 ------------------------------------------------------------------------------------------------------------------------------------
inject "queue" { at = "14m", to = { "port", "mlit" }, room = true, via = "phone", from = { en = "Expressway control", ja = "高速道路管制" }, objective = "O1",
  subject = { en = "Queue reaches the expressway", ja = "列が高速道路本線まで延びる" },
  body = {
    en = "The queue is 4 km and growing by one every hour. Drivers have\nbeen waiting since 05:00. Two lorries carry insulin,\nnine carry school lunches for Monday.",
    ja = "待機列は4キロ、1時間に1キロずつ伸びている。\n運転手は5時から待っている。インスリンを積んだ車が2台、\n月曜の給食の食材を積んだ車が9台いる。" },
  questions = {
    { en = "Who decides which truck goes first, and on what list?", ja = "どの車を先に通すか。誰が、何を基に決めるか。" } },
  expected = { "gates", "manual-gates" },
  effects = { trust = -1 } }

decision "gates" { owner = { "operator", "port" }, mode = "joint", after = "queue+1m", within = "25m", default = "closed", objective = "O1",
  prompt = { en = "How do the gates run today?", ja = "今日のゲートをどう動かすか" },
  notes = {
    en = "Joint: both cells must choose the same. Let them argue for a few minutes; then ask what each would need to say yes.",
    ja = "共同決定。両チームが同じ案を選ばなければ決まらない。数分議論させ、「何があれば賛成できるか」を互いに問わせる。" },
  option "first" { text = { en = "By hand, medicine first", ja = "手作業、医薬品を優先" }, measure = "BB.2", takes = "20m",
    at_once = { crews = -1 }, effects = { ops = 7, trust = 3 } },
  option "all" { text = { en = "By hand, as they come", ja = "手作業、到着順" }, measure = "S2.2.1", takes = "20m",
    at_once = { crews = -1 }, effects = { ops = 10, trust = -2, chance(25, { fire "dock-injury" }) } },
  option "closed" { text = { en = "Shut until checked", ja = "安全確認まで閉鎖" }, measure = "S2.2.1",
    effects = { ops = -5, trust = -3, spread = -4, sight = 3, legal = 2 } },
  at_limit = { ops = -3, trust = -2 } }

-- 06:55 ------------------------------------------------------------------------------------------------------------------------------------
inject "reporters" { at = "25m", to = { "operator", "port", "mlit", "nco", "police" }, room = true, via = "news", from = { en = "Wire service", ja = "通信社" }, objective = "O3",
  subject = { en = "“Is the port under attack?”", ja = "「港はサイバー攻撃か」" },
  body = {
    en = "A driver’s photo of the note is on the wire. Reporters call the\nport, the ministry and the police at once and ask the same:\nwho did it, since when, and when does it open?",
    ja = "運転手が撮った脅迫文の写真が配信された。\n記者は港、国交省、警察に同時に電話し、同じことを尋ねる。\n「誰が、いつから、再開はいつか」" },
  notes = {
    en = "If two cells answer the telephone with different dates, say so aloud on the room display as an ad-hoc inject [S2.4].",
    ja = "二つのチームが異なる見通しを答えたら、追加の状況付与としてその場で報道する［S2.4］。" },
  questions = {
    { en = "What can each of you say that will still be true tonight?", ja = "今夜になっても正しいと言えることは何か。" } },
  expected = { "voice", "public-brief" },
  effects = { trust = -2 } }

decision "voice" { owner = { "operator", "port", "nco", "police", "mlit" }, mode = "poll", after = "reporters+2m", within = "20m", default = "each", objective = "O3",
  prompt = { en = "Who speaks for all of us?", ja = "誰が代表して説明するか" },
  notes = {
    en = "A poll: the most votes decide. Ask the outvoted what they will do when a camera is in front of them.",
    ja = "投票。最多の案に決まる。少数派には「カメラを向けられたらどうするか」を尋ねる。" },
  option "ministry" { text = { en = "The ministry, every hour", ja = "国交省が毎時" }, measure = "S2.4",
    effects = { trust = 3, ["one-voice"] = true } },
  option "tower" { text = { en = "The NCO, as a national case", ja = "NCOが国の事案として" }, measure = "S4.1",
    effects = { trust = 1, escalation = 3, partners = 3, ["one-voice"] = true } },
  option "each" { text = { en = "Each for its own part", ja = "各機関が所管ごとに" }, measure = "S2.4",
    effects = { trust = -3, ops = 3, legal = 1 } },
  at_limit = { trust = -2 } }

-- 07:03 ------------------------------------------------------------------------------------------------------------------------------------
inject "night-log" { at = "33m", to = "operator", via = "email", from = { en = "Your own IT night desk", ja = "自社IT夜間当番" }, reveals = "entry", objective = "O2",
  subject = { en = "02:11, a maintenance login", ja = "2時11分、保守用の接続" },
  body = {
    en = "Portwright, our yard-system vendor, logged in at 02:11 from an\naddress we do not know. The vendor says: not us. Its account\nhas worked here since March, always at night, always briefly.",
    ja = "2時11分、ヤードシステムの保守業者ポートライト社のアカウントに\n見知らぬアドレスからログイン。同社は「当社ではない」と言う。\n同様の接続は3月から、決まって夜間に短時間続いていた。" },
  notes = {
    en = "“Since March” is the first sign that this is not ordinary ransomware. Say nothing; see who asks why somebody who wants money would wait four months.",
    ja = "「3月以降」が、通常のランサムウェアではないことを示す最初の兆候である。指摘しない。「金目当ての者がなぜ4か月も待ったのか」と問う人が出るかを見る。" },
  questions = {
    { en = "Who else has this vendor?", ja = "この業者を使っている港はほかにどこか。" },
    { en = "Why would a thief wait for four months?", ja = "金が目的なら、なぜ4か月待ったのか。" } },
  expected = { "details", "isolate" } }

-- 07:15 ------------------------------------------------------------------------------------------------------------------------------------
inject "form-please" { at = "45m", to = "operator", via = "email", from = "nco", unless = done "report", objective = "O2",
  subject = { en = "NCO waits for the first report", ja = "NCO「第一報をお願いしたい」" },
  body = {
    en = "We read about you in the news. Please send the standard form,\neven if half of it is empty. Until it is here we cannot tell\nanybody else what to look for.",
    ja = "報道で事態を把握しました。空欄があっても構いません。\n統一様式で第一報をお願いします。届くまでは、他の事業者に\n「何を探すべきか」を伝えることができません。" },
  questions = { { en = "What does an empty field on the form cost, and whom?", ja = "空欄のまま出すと困るのは誰か。出さないと困るのは誰か。" } },
  expected = { "report" } }

-- 07:22 ------------------------------------------------------------------------------------------------------------------------------------
inject "reefers" { at = "52m", to = { "port", "operator" }, via = "sensor", from = { en = "Reefer monitoring", ja = "冷凍コンテナ監視装置" }, objective = "O1",
  subject = { en = "340 cold boxes are warming up", ja = "冷凍コンテナ340本が昇温" },
  body = {
    en = "Monitoring went down with the yard system. Power on hand lasts\nfor 120 boxes. Aboard: vaccines, dialysis fluid, fish for the\nauction, chilled meat. Four hours, then it is waste.",
    ja = "ヤードシステムとともに監視も停止。電源車で持つのは120本。\n中身はワクチン、透析液、市場向け鮮魚、冷蔵肉。\n4時間を過ぎれば廃棄となる。" },
  questions = { { en = "Which list exists on paper? Who printed it last, and when?", ja = "紙の一覧はあるか。最後に印刷したのは誰で、いつか。" } },
  expected = { "cold-chain", "hospital-route" } }

decision "cold-chain" { owner = "port", after = "reefers+2m", within = "20m", default = "contract", objective = "O1",
  prompt = { en = "Which boxes get power first?", ja = "どのコンテナに電源を回すか" },
  option "medicine" { text = { en = "Medicine and dialysis", ja = "医薬品と透析液" }, measure = "BB.2",
    effects = { trust = 6, ops = -2 } },
  option "food" { text = { en = "Food for four prefectures", ja = "4県分の食料" }, measure = "S2.2.1",
    effects = { trust = 1, ops = 2, chance(30, { fire "dialysis" }) } },
  option "contract" { text = { en = "As the contracts say", ja = "契約の順に" }, measure = "S2.2.1",
    effects = { ops = 3, trust = -3, legal = 3, chance(50, { fire "dialysis" }) } },
  at_limit = { trust = -3 } }

-- 07:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "same-loader" { at = "1h", to = "csirt", via = "feed", from = { en = "Two member companies", ja = "会員企業2社" }, reveals = "match", objective = "O2",
  subject = { en = "“Same loader here, no note”", ja = "「同じローダー、脅迫文なし」" },
  body = {
    en = "A power company and a waterworks supplier find the file from\nthe terminal’s note on their own machines. Nothing is locked.\nBoth ask: please keep our names to yourselves.",
    ja = "電力会社と水道の委託先が、港で見つかったものと同じファイルを\n自社で発見。暗号化された形跡はない。\n両社とも「社名は伏せてほしい」と言う。" },
  notes = {
    en = "The turning point of the exercise lies here, in one cell’s hands, under a promise of silence. If CSIRT keeps it, the room learns of it 50 minutes later [S1.2.1b].",
    ja = "演習全体の転換点が、守秘の約束とともに一つのチームの手の中にある。CSIRTが抱え込めば、全体が知るのは50分後になる［S1.2.1b］。" },
  questions = {
    { en = "What may you pass on without breaking your word?", ja = "約束を破らずに伝えられることは何か。" },
    { en = "Why would ransomware not lock anything?", ja = "なぜ何も暗号化しないのか。" } },
  expected = { "members", "analyse",
    { en = "The absence of a note is read as a sign", ja = "「脅迫文がない」こと自体を手がかりと見る" } } }

decision "members" { owner = "csirt", after = "same-loader+2m", within = "25m", default = "ask", objective = "O2",
  prompt = { en = "Members ask for silence. You?", ja = "会員の「伏せて」にどう応じる" },
  option "share" { text = { en = "Tell NCO, without names", ja = "社名を伏せNCOへ" }, measure = "S1.2.1b",
    effects = { partners = -2, spread = -3, sight = 4, learn("match", "nco", "police") } },
  option "ask" { text = { en = "Ask the members first", ja = "まず会員の了解を得る" }, measure = "S1.2.1a", takes = "40m",
    effects = { partners = 3, spread = 1, sight = 3, learn("match", "nco", "police") } },
  option "keep" { text = { en = "Keep it, and look alone", ja = "伏せたまま単独で調査" }, measure = "S1.1.2a",
    effects = { spread = 3, sight = 7, attribution = 7, partners = 2 } },
  at_limit = { spread = 2 } }

-- 07:40 ------------------------------------------------------------------------------------------------------------------------------------
inject "leak-page" { at = "1h10m", to = { "police", "operator" }, room = true, via = "web", from = { en = "Black Tally’s site", ja = "ブラックタリーの暴露サイト" }, reveals = "leak-site", objective = "O4",
  subject = { en = "A page counts down 72 hours", ja = "暴露サイトで72時間の秒読み" },
  body = {
    en = "Licences of twelve drivers stand there as a sample, with home\naddresses. “40,000 more to come.” The hosting firm is abroad\nand has taken pages down before, when asked properly.",
    ja = "見本として運転手12人の免許証が住所付きで掲載された。\n「残り4万人分」とある。ホスティング業者は国外にあり、\n正式な依頼があれば過去に削除に応じたことがある。" },
  questions = {
    { en = "Do you tell the twelve, before they read it elsewhere?", ja = "12人に、他で知る前に伝えるか。" },
    { en = "What may be lost if the page goes down?", ja = "サイトが消えると失われるものは何か。" } },
  expected = { "logs", "takedown", { en = "The twelve drivers are told", ja = "12人の運転手に連絡する" } },
  effects = { trust = -2 } }

decision "logs" { owner = { "police", "operator" }, mode = "joint", after = "leak-page+4m", within = "25m", default = "restart", objective = "O4",
  prompt = { en = "Logs first, or restart first?", ja = "記録の保全か、復旧か" },
  notes = {
    en = "The classic quarrel of every real case. Both are right: what police need is overwritten by what the terminal needs. Ask for the compromise before you let it lapse [S2.5].",
    ja = "現実の事案で必ず起きる対立である。双方に理がある。復旧は証拠を上書きする。時間切れにする前に折衷案を探させる［S2.5］。" },
  option "image" { text = { en = "Image every server first", ja = "全サーバを保全" }, measure = "S2.5", takes = "60m",
    at_once = { grant("seizure", "police", "6h"), detectives = -1 }, effects = { attribution = 9, legal = 3, ops = -5, evidence = true, detectives = 1 } },
  option "two" { text = { en = "Image two, start the rest", ja = "2台だけ保全し復旧" }, measure = "S2.5", takes = "30m",
    at_once = { grant("seizure", "police", "3h") }, effects = { attribution = 5, ops = 2, evidence = true } },
  option "restart" { text = { en = "Restart now, image later", ja = "復旧を先に" }, measure = "S2.2.1", takes = "20m",
    effects = { ops = 9, attribution = -4, ["restarted-dirty"] = true } },
  at_limit = { attribution = -3, ops = -2 } }

-- 07:48 ------------------------------------------------------------------------------------------------------------------------------------
inject "anchorage" { at = "1h18m", to = { "port", "mlit" }, via = "email", from = { en = "Ship agents", ja = "船舶代理店" }, objective = "O1",
  subject = { en = "Six ships ask for a berth", ja = "沖待ち6隻が接岸を要望" },
  body = {
    en = "Two can go to Awazu if somebody says so before nine. One, a\ncharter with a Monday slot, will not say what it is to load.\nThe pilots go off duty at ten.",
    ja = "9時までに指示があれば2隻は粟津港へ回航できる。\n月曜に枠のあるチャーター船1隻は、積み荷を明かさない。\n水先人の勤務は10時までである。" },
  notes = { en = "The charter is the SDF’s. Only the SDF cell knows. It comes back at 08:55.", ja = "チャーター船は自衛隊のもの。知るのは自衛隊チームだけ。8時55分に再び出てくる。" },
  expected = { "divert" } }

-- 07:55 ------------------------------------------------------------------------------------------------------------------------------------
inject "ally-note" { at = "1h25m", to = "ally", via = "voice", from = { en = "Your capital", ja = "本国" }, reveals = { "ally-intel", "ally-gist" }, objective = "O2",
  subject = { en = "“That server is Slow Tide’s”", ja = "「スロータイドのサーバだ」" },
  body = {
    en = "The address in the wire photo talked to power companies in two\nof our states last year. Group: Slow Tide, for State A.\nGovernment of Japan only. No companies. No paper yet.",
    ja = "配信写真に写った通信先は、昨年わが国2州の電力会社と通信した。\nA国のために動くスロータイドである。\n提供先は日本政府のみ。企業は不可。文書はまだ出せない。" },
  notes = {
    en = "Originator control [S1.3.1a]: the fact may go to NCO, police, SDF, MOFA and NSC. Passing it on to the terminal or CSIRT is possible and counts as a leak.",
    ja = "提供元の条件付き情報［S1.3.1a］。渡せる先はNCO、警察、自衛隊、外務省、NSC。ターミナルやCSIRTに渡すこともできるが、条件違反（漏えい）となる。" },
  questions = {
    { en = "What would Tokyo do differently if it knew?", ja = "東京がこれを知れば、何が変わるか。" },
    { en = "What do you lose if it leaks?", ja = "漏れたとき、失うものは何か。" } },
  expected = { "release" } }

decision "release" { owner = "ally", after = "ally-note+2m", within = "25m", default = "capital", objective = "O2",
  prompt = { en = "What may Tokyo know?", ja = "東京に何を伝えるか" },
  option "full" { text = { en = "All of it, to three desks", ja = "全てを3機関限りで" }, measure = "S1.3.1a",
    effects = { attribution = 9, sight = 4, learn("ally-intel", "nco", "police", "sdf"), chance(12, { after("2h", { fire "leak-in-capital" }) }) } },
  option "gist" { text = { en = "The gist, to all who act", ja = "要旨を対処機関へ" }, measure = "S1.1.2c",
    effects = { attribution = 4, partners = 3, spread = -2, learn("ally-gist", "nco", "police", "sdf", "mofa", "csirt", "mlit") } },
  option "capital" { text = { en = "Ask the capital for paper", ja = "本国に文書を求める" }, measure = "S1.3.1a", takes = "70m",
    effects = { attribution = 7, partners = 3, legal = 2, learn("ally-intel", "nco", "police", "sdf", "mofa") } },
  at_limit = { partners = -3, spread = 2 } }

-- 08:05 ------------------------------------------------------------------------------------------------------------------------------------
inject "town-hall" { at = "1h35m", to = { "port", "mlit", "operator" }, via = "phone", from = { en = "Prefecture’s governor", ja = "県知事" }, objective = "O3",
  subject = { en = "Governor: “Give me one date”", ja = "知事「再開の見通しを一つに」" },
  body = {
    en = "“At nine I stand before the press. The port says Monday, the\nterminal says it cannot say, your ministry says soon.\nWhich one do I read out?”",
    ja = "「9時に記者会見に立つ。港は月曜と言い、ターミナルは\n言えないと言い、国交省は早期にと言う。\n私はどれを読み上げればいいのか」" },
  questions = { { en = "Is “we do not know, next word at ten” an answer?", ja = "「未定。次は10時に説明」は答えになるか。" } },
  expected = { "public-brief", { en = "One sentence is agreed by all three", ja = "三者で一文に合意する" } },
  effects = { given(is_set "one-voice", { trust = 2 }, otherwise { trust = -3 }) } }
