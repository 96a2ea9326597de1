-- Module 3, Answer: 10:30 to 18:30. What was understood must now be paid for. The first two hours are dense; after 12:30 the clock can run fast.

-- 10:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "ally-offer" { at = "4h", to = { "mofa", "nco", "ally" }, via = "voice", from = { en = "The ally’s cabinet office", ja = "同盟国政府" }, objective = "O5",
  subject = { en = "Ally: “We name them at six”", ja = "同盟国「18時に名指しする」" },
  body = {
    en = "Four states will name State A and Slow Tide at 18:00 Tokyo time.\nThere is room for a fifth signature. The text says “with high\nconfidence” and can hardly be changed any more.",
    ja = "4か国が日本時間18時に、A国とスロータイドを名指しする。\n5番目の署名欄が空いている。文案には「高い確度で」とあり、\n大きな修正はもうできない。" },
  notes = {
    en = "Module 3 begins here. Signing without evidence of our own is cheap today and dear when a journalist asks for it [S1.3.1c].",
    ja = "ここから第3段階。自前の証拠なしの署名は、今日は安く、記者に根拠を問われた日に高くつく［S1.3.1c］。" },
  questions = {
    { en = "Could you show a judge why?", ja = "裁判官に理由を示せるか。" },
    { en = "What does silence say to the other side?", ja = "沈黙は相手に何を伝えるか。" } },
  expected = { "naming", "joint-attribution", "sound-out" } }

decision "naming" { owner = { "mofa", "nco" }, mode = "joint", after = "ally-offer+3m", within = "40m", default = "wait", objective = "O5",
  prompt = { en = "Join the naming?", ja = "名指しに加わるか" },
  option "join" { text = { en = "Yes, if our proof holds", ja = "自前の証拠を条件に参加" }, measure = "S1.3.1c",
    effects = { partners = 4, coalition = 2, escalation = 3 } },
  option "methods" { text = { en = "Methods yes, name no", ja = "手口は公表、名指しせず" }, measure = "S1.1.3d", takes = "60m",
    effects = { cost = 4, sight = -7, alarmed = true, given(at_least("sight", 40), { spread = -5 }, otherwise { spread = 3 }) } },
  option "wait" { text = { en = "Not before our own proof", ja = "証拠がそろうまで待つ" }, measure = "BB.1",
    effects = { partners = -3, attribution = 3, legal = 2, escalation = -2 } },
  at_limit = { partners = -3 } }

-- 10:50, or when the group chooses ---------------------------------------------------------------------------------------------------------------
inject "price-doubles" { at = "4h20m", to = "operator", via = "email", from = { en = "Black Tally", ja = "ブラックタリー" }, objective = "O4",
  subject = { en = "“The price is now double”", ja = "「金額は倍になった」" },
  body = {
    en = "“You talked to the police. Forty bitcoin by tonight, or 4,000\ndrivers at a time.” The firm that rents such brands says, off\nthe record: these people never bargain. They do not seem to care.",
    ja = "「警察に話したな。今夜までに40ビットコイン。さもなくば\n4,000人分ずつ公開する」。脅迫の看板を貸す側の者は漏らす。\n「この客は値切りに応じない。金に興味がないようだ」" },
  notes = { en = "An extortionist who does not bargain: the second sign. If the terminal pays, nothing is unlocked faster than the tape would be.", ja = "交渉に応じない恐喝者。二つ目の兆候である。支払っても、テープより早く復旧することはない。" },
  questions = { { en = "Who may decide about money, and who must be told?", ja = "金の決断は誰ができ、誰に知らせるべきか。" } },
  expected = { "ransom" },
  effects = { trust = -1 } }

decision "ransom" { owner = "operator", after = "price-doubles+2m", within = "35m", default = "stall", objective = "O4",
  prompt = { en = "What do we answer them?", ja = "要求にどう答えるか" },
  option "refuse" { text = { en = "No, and say it aloud", ja = "拒否し、公表する" }, measure = "S2.5",
    effects = { cost = 3, trust = 3, legal = 1, after("40m", { fire "drivers-data" }) } },
  option "stall" { text = { en = "Talk, police listening", ja = "警察と連携し引き延ばす" }, measure = "S2.5", takes = "60m",
    effects = { attribution = 7, cost = 2, after("3h", { chance(40, { fire "drivers-data" }) }) } },
  option "pay" { text = { en = "Pay quietly", ja = "内密に支払う" }, measure = "BB.8", takes = "90m",
    effects = { cost = -9, legal = -9, partners = -4, cancel "drivers-data", chance(60, { ops = 12 }), after("2h", { chance(55, { fire "payment-known" }) }) } },
  at_limit = { trust = -1 } }

-- 11:10 ------------------------------------------------------------------------------------------------------------------------------------
inject "union" { at = "4h40m", to = { "port", "operator" }, room = true, via = "letter", from = { en = "Dock workers’ union", ja = "港湾労組" }, objective = "O1",
  subject = { en = "Union: no blind work at night", ja = "労組「夜は手作業をしない」" },
  body = {
    en = "Our people have walked between moving boxes since seven with\nchalk and whistles. We will go on in daylight. For the night\nwe want relief crews, lamps and a rule who may stop the crane.",
    ja = "組合員は7時から、チョークと笛を手に動く荷の間を歩いている。\n日のあるうちは続ける。夜は交代要員と照明、それに\n「誰がクレーンを止めてよいか」の取り決めを求める。" },
  questions = { { en = "What would you be asked after an accident?", ja = "事故が起きたら、何を問われるか。" } },
  expected = { "shifts" } }

decision "shifts" { owner = "port", after = "union+2m", within = "35m", default = "overtime", objective = "O1",
  prompt = { en = "Who works the gates tonight?", ja = "今夜のゲート要員をどうする" },
  option "rest" { text = { en = "Two shifts, slower work", ja = "2交代、速度を落とす" }, measure = "S2.2.1",
    effects = { ops = -4, trust = 4, legal = 1 } },
  option "borrow" { text = { en = "Borrow crews from Awazu", ja = "粟津港から応援" }, measure = "S2.2.2", takes = "60m",
    effects = { ops = 3, crews = 1, partners = 1, chance(30, { fire "awazu-slow" }) } },
  option "overtime" { text = { en = "The same crews, longer", ja = "同じ要員で延長" }, measure = "S2.2.1",
    effects = { ops = 8, trust = -1, chance(40, { fire "dock-injury" }) } },
  at_limit = { ops = -2, trust = -1 } }

-- 11:25 ------------------------------------------------------------------------------------------------------------------------------------
inject "fake-voice" { at = "4h55m", to = { "operator", "port", "mlit", "police", "nco" }, room = true, via = "social", from = { en = "Drivers’ chat groups", ja = "運転手のチャットグループ" }, objective = "O3",
  subject = { en = "President’s voice: “Stay home”", ja = "「自宅待機を」社長の声が拡散" },
  body = {
    en = "A voice message of the terminal’s president tells drivers not\nto come until Wednesday. He says he never recorded it. Half of\nthe afternoon’s trucks have turned round already.",
    ja = "「水曜まで来ないでほしい」という社長の音声が広がった。\n本人は「録音した覚えはない」と言う。\n午後の便の半数が既に引き返した。" },
  notes = { en = "Synthetic. A correction from a voice that drivers know (their dispatcher, the gate chief) works better than a ministry’s.", ja = "合成音声である。省庁の発表より、運転手が知る声（配車係、ゲート長）の訂正のほうが効く。" },
  questions = { { en = "Whose voice do the drivers believe?", ja = "運転手は誰の声なら信じるか。" } },
  expected = { "own-voice", "public-brief" },
  effects = { ops = -5, trust = -2 } }

-- 11:45: luck, of either kind -------------------------------------------------------------------------------------------------------------------------
when(after_time "5h15m") { effects = { chance(45, { fire "student-finds" }, otherwise { chance(50, { fire "carrier-hit" }) }, "luck") } }

inject "student-finds" { to = { "csirt", "nco" }, via = "email", from = { en = "A university’s CSIRT", ja = "大学CSIRT" }, objective = "O2",
  subject = { en = "A student finds thirty more", ja = "学生が感染機器30台を一覧に" },
  body = {
    en = "“For my thesis I collect controllers that answer the internet.\nThirty of them carry your certificate, in two prefectures.\nHere is the list. May I still hand in on Monday?”",
    ja = "「修士論文のため、ネットに応答する制御機器を集めています。\n2県の30台に、ご指摘の証明書がありました。一覧を送ります。\n月曜の提出は間に合うでしょうか」" },
  questions = { { en = "How would he have known whom to write to?", ja = "学生は、なぜここに送ればよいと知っていたのか。" } },
  effects = { spread = -5, sight = 5 } }

inject "carrier-hit" { to = { "csirt", "nco", "sdf" }, via = "phone", from = { en = "A regional carrier", ja = "地域通信事業者" }, objective = "O2",
  subject = { en = "A carrier has it as well", ja = "通信事業者でも同じプログラム" },
  body = {
    en = "Two maintenance stations, since February. The carrier links the\nutilities’ control rooms and nine town halls.\nIt asks whether it is the third sector, or the thirtieth.",
    ja = "保守拠点2か所で2月から潜伏。同社の回線は、電力・水道の制御室と\n九つの役場を結んでいる。「当社は3番目か、\nそれとも30番目か」と尋ねている。" },
  questions = { { en = "What else hangs on these lines?", ja = "この回線には、ほかに何がぶら下がっているか。" } },
  expected = { "hunt", "shield" },
  effects = { spread = 5 } }

-- 12:00 ------------------------------------------------------------------------------------------------------------------------------------
inject "noon-picture" { at = "5h30m", to = "everybody", via = "briefing", from = "nco", objective = "O2",
  subject = { en = "Noon: what do we know?", ja = "正午の状況確認" },
  body = {
    en = "Each cell has one minute: one thing you know that nobody else\nhas said, one thing you need, and from whom.\nThen we go on.",
    ja = "各チーム1分。まだ誰も口にしていないが知っていること一つ、\n必要なこと一つ、それを誰に求めるか。\n終わり次第、再開する。" },
  notes = {
    en = "Pause the clock. This is where facts that were held back come out; record them as shared if they do. Good moment for a break.",
    ja = "時計を止める。伏せられていた事実はここで出てくる。出たら「共有」として記録する。休憩にもよい。" },
  questions = { { en = "Which fact would have changed your morning?", ja = "朝のうちに知っていれば、何が変わったか。" } },
  expected = { { en = "Every cell names one fact it has kept so far", ja = "各チームが手元に留めていた事実を一つ挙げる" } } }

-- 12:15, or when the partner has searched --------------------------------------------------------------------------------------------------------
inject "staging-found" { at = "5h45m", to = "asean", via = "phone", from = { en = "A data centre in your capital", ja = "首都のデータセンター" }, reveals = "staging", objective = "O5",
  subject = { en = "A rented server relays it all", ja = "借り手のサーバが全てを中継" },
  body = {
    en = "A rented machine relays between State B and three ports. Its\nlogs go back to January and name the accounts that typed.\nThe manager wants a paper from somebody by evening.",
    ja = "ある借り手の機器が、B国と三つの港の間を中継していた。\n記録は1月まで遡り、操作したアカウントまで残っている。\n管理者は「夕方までに誰かの書面を」と求める。" },
  questions = { { en = "Whose evidence is this?", ja = "これは誰の証拠か。" } },
  expected = { "logs-abroad" } }

decision "logs-abroad" { owner = "asean", after = "staging-found+2m", within = "40m", default = "prosecute", objective = "O5",
  prompt = { en = "Who sees the tenant’s logs?", ja = "中継記録を誰に見せるか" },
  option "tokyo" { text = { en = "Tokyo, as a joint case", ja = "東京と共同で解析" }, measure = "BB.7", takes = "40m",
    effects = { given(at_least("partners", 50), { attribution = 9, cost = 1 }, otherwise { attribution = 5 }), sight = 5, partners = 2, learn("staging", "csirt", "police", "nco") } },
  option "all" { text = { en = "Publish it for everybody", ja = "公開する" }, measure = "S1.1.3d", takes = "20m",
    effects = { attribution = 5, cost = 5, sight = -8, escalation = 4, alarmed = true, learn("staging", "csirt", "police", "nco", "mofa", "ally") } },
  option "prosecute" { text = { en = "Our own prosecutor first", ja = "まず自国の検察に" }, measure = "CB16.2", takes = "4h",
    effects = { attribution = 7, legal = 3, cost = 2 } },
  at_limit = { attribution = -1, partners = -1 } }

-- after the restore ----------------------------------------------------------------------------------------------------------------------------
inject "yard-ready" { to = { "operator", "port" }, via = "phone", from = { en = "System engineers", ja = "システム要員" }, objective = "O1",
  subject = { en = "The yard system is ready", ja = "ヤードシステムの再開準備が整う" },
  body = {
    en = "It has run on the test bench for an hour. We can open lane by\nlane and check each, or everything at once and be on the news\ntonight with a working port.",
    ja = "試験環境では1時間、正常に動いている。\n1レーンずつ確かめながら開けるか、一斉に開けて\n今夜のニュースで「港が動いた」と言わせるか。" },
  questions = { { en = "How would you notice that they are back?", ja = "再侵入されたら、どう気づくか。" } },
  expected = { "restart" } }

decision "restart" { owner = { "operator", "port" }, mode = "joint", after = "yard-ready+2m", within = "40m", default = "lanes", objective = "O1",
  prompt = { en = "Restart the yard how?", ja = "ヤードをどう再開するか" },
  option "lanes" { text = { en = "Lane by lane, each tested", ja = "1レーンずつ確認" }, measure = "S2.2.1", takes = "75m",
    effects = { ops = 17, legal = 2 } },
  option "all" { text = { en = "All at once, tonight", ja = "一斉に再開" }, measure = "S2.2.1", takes = "20m",
    effects = { given(all { is_set "isolated", below("spread", 45) }, { ops = 21 }, otherwise { ops = 8, chance(60, { fire "locked-again" }) }), trust = 2 } },
  option "beside" { text = { en = "Beside the hand work", ja = "手作業と並行" }, measure = "S2.3.2", takes = "45m",
    effects = { ops = 12, trust = 3, spread = -3 } },
  at_limit = { trust = -2 } }

-- 13:00, or when the traffic has been read ----------------------------------------------------------------------------------------------------------
inject "timer-found" { at = "6h30m", to = { "nco", "csirt", "mlit", "sdf", "nsc" }, via = "voice", from = { en = "Analysis cell", ja = "分析班" }, reveals = "timer", objective = "O4",
  subject = { en = "Implants wait for 15:00", ja = "15時の指令を待っている" },
  body = {
    en = "At 15:00 every copy asks the server for one word. One word\nlets it sleep. Another opens breakers and stops pumps.\nNobody in this building has seen which one is sent today.",
    ja = "15時に、全ての複製がサーバに一語を問い合わせる。\nある語なら眠り続け、別の語なら遮断器が開きポンプが止まる。\n今日どちらが送られるかは、まだ誰も知らない。" },
  notes = { en = "Whatever the cells do from here, 15:00 comes. What happens then depends on how many footholds are left.", ja = "何をしても15時は来る。その時何が起きるかは、残った足場の数で決まる。" },
  questions = {
    { en = "Can you be ready without showing that you know?", ja = "知っていると悟られずに備えられるか。" },
    { en = "Whom would you warn, and in which words?", ja = "誰に、どの言葉で警告するか。" } },
  expected = { "brace", "end-watch", "neutralise" },
  effects = { escalation = 3 } }

decision "brace" { owner = { "mlit", "csirt" }, mode = "joint", after = "timer-found+2m", within = "30m", default = "engineers", objective = "O4",
  prompt = { en = "Before 15:00, what?", ja = "15時までに何をするか" },
  option "manual" { text = { en = "Both run by hand at 15:00", ja = "電力・水道を手動運転に" }, measure = "S2.2.1", takes = "45m",
    effects = { spread = -8, trust = -2, ops = -3, sight = -3, chance(40, { alarmed = true }) } },
  option "engineers" { text = { en = "Tell only the engineers", ja = "現場技術者だけに伝達" }, measure = "S1.2.1b", takes = "20m",
    effects = { chance(60, { spread = -5 }, otherwise { spread = -2 }), partners = 1 } },
  option "public" { text = { en = "Warn the public as well", ja = "国民にも注意を呼びかけ" }, measure = "S2.4", takes = "15m",
    effects = { spread = -5, trust = 5, escalation = 5, ops = -2, alarmed = true } },
  at_limit = { spread = 4, trust = -1 } }

-- 13:20 ------------------------------------------------------------------------------------------------------------------------------------
inject "diet-letter" { at = "6h50m", to = { "commission", "nco", "mofa" }, room = true, via = "letter", from = { en = "Members of the Diet", ja = "国会議員" }, objective = "O4",
  subject = { en = "Diet: “Whose traffic is read?”", ja = "国会「誰の通信を見たのか」" },
  body = {
    en = "Is it true that communications are being examined because of a\nport? On whose approval, of whose traffic, until when?\nThe committee meets on Monday at nine.",
    ja = "港の事案で通信が調べられているのは事実か。\n誰の承認で、誰の通信を、いつまで見るのか。\n委員会は月曜9時に開かれる。" },
  questions = { { en = "What can be answered today without harm?", ja = "支障なく今日答えられることは何か。" } },
  expected = { "inspection", "inform" },
  effects = { given(done("inform", 2), { legal = -1 }, otherwise { legal = -4 }) } }

decision "inspection" { owner = "commission", after = "diet-letter+2m", within = "40m", default = "account", objective = "O4",
  prompt = { en = "Inspect while it runs?", ja = "対処中に検査に入るか" },
  notes = {
    en = "Oversight takes the time of those who look [S1.1.4b]: an analyst for a visit, an hour at every desk for a written account, nothing if it waits until Monday. What it gives is an answer for the Diet.",
    ja = "監理には、現場の時間が要る［S1.1.4b］。立入りなら分析官一人、書面なら各席の一時間、月曜まで待てば何も取られない。得られるのは、国会への答えである。" },
  option "now" { text = { en = "Inspect this afternoon", ja = "午後に検査を実施" }, measure = "S1.1.4b", takes = "90m",
    at_once = { analysts = -1 },
    effects = { analysts = 1, trust = 3, given(ultra_vires(), { legal = -8, trust = -4, fire "finding" }, otherwise { legal = 4 }) } },
  option "account" { text = { en = "Ask for a written account", ja = "書面報告を求める" }, measure = "S1.1.4b",
    effects = { legal = 5, sight = -2 } },
  option "after" { text = { en = "After the crisis", ja = "収束後に検査" }, measure = "S4.2",
    effects = { legal = -3, sight = 2, attribution = 2 } },
  at_limit = { trust = -1 } }

-- 13:45 ------------------------------------------------------------------------------------------------------------------------------------
inject "sea-exercise" { at = "7h15m", to = { "nsc", "sdf", "mofa", "ally" }, room = true, via = "diplomatic", from = { en = "State A, navigational notice", ja = "A国の航行警報" }, objective = "O5",
  subject = { en = "State A closes a sea area", ja = "A国が海域の一部を封鎖" },
  body = {
    en = "Live firing from Sunday noon, 200 km off the route the charter\nwould take. Announced today, without the usual notice. Their\nnewspapers write of “slander in preparation”.",
    ja = "日曜正午から実弾射撃。チャーター船の航路から200キロの海域で、\n通例の事前通告はなかった。\n同国紙は「中傷が準備されている」と書く。" },
  notes = { en = "It may be an answer, or coincidence. Misreading it in either direction is the trap.", ja = "応答かもしれず、偶然かもしれない。どちらに読み誤っても落とし穴になる。" },
  questions = { { en = "What would make you sure that it is meant for you?", ja = "自国に向けたものだと、何があれば言えるか。" } },
  expected = { "signal", "hotline" },
  effects = { escalation = 6 } }

decision "signal" { owner = "nsc", after = "sea-exercise+2m", within = "35m", default = "nothing", objective = "O5",
  prompt = { en = "Answer the sea closure?", ja = "海域封鎖にどう応じるか" },
  option "call" { text = { en = "Have MOFA ring them up", ja = "外務省から照会させる" }, measure = "BB.6", takes = "20m",
    effects = { escalation = -6, legal = 1 } },
  option "nothing" { text = { en = "Watch, say nothing", ja = "静観し監視を続ける" }, measure = "S2.1.2",
    effects = { sight = 2, chance(40, { escalation = 4 }) } },
  option "show" { text = { en = "Show the flag out there", ja = "艦艇を派遣し示威" }, measure = "BB.8",
    effects = { cost = 4, escalation = 9, partners = 2 } },
  at_limit = { escalation = 2 } }

-- 14:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "half-hour" { at = "8h", to = "everybody", via = "briefing", from = "nco", objective = "O4",
  subject = { en = "Half an hour to 15:00", ja = "15時まで30分" },
  body = {
    en = "Last calls. Utilities, ports and partners are on the line.\nAnything that is to be in place at 15:00 is started now.\nAfter that we watch.",
    ja = "最終確認。電力、水道、各港、協力国と回線をつないだ。\n15時に間に合わせるものは、今、着手する。\nその後は見守る。" },
  expected = { "end-watch", "hunt", "public-brief" } }

-- 15:00: the word is sent, unless it was sent earlier ---------------------------------------------------------------------------------------------
when(all { any { after_time "8h30m", is_set "struck" }, not_set "wave-over" }) { effects = {
  ["wave-over"] = true,
  given(any { is_set "withdrawn", below("spread", 14) }, { fire "hour-quiet" }, otherwise {
  given(below("spread", 30), { chance(70, { fire "hour-quiet" }, otherwise { fire "hour-flicker" }, "hour") }, otherwise {
  given(below("spread", 46), { chance(82, { fire "hour-flicker" }, otherwise { fire "hour-dark" }, "hour") }, otherwise {
  given(below("spread", 60), { chance(50, { fire "hour-flicker" }, otherwise { fire "hour-dark" }, "hour") }, otherwise { fire "hour-dark" }) }) }) }) } }

inject "hour-quiet" { to = "everybody", via = "sensor", from = { en = "Sector watch", ja = "分野横断監視" }, objective = "O2",
  subject = { en = "15:00, and nothing moved", ja = "15時経過、異常なし" },
  body = {
    en = "Two copies asked for their word, on machines we had set aside.\nThe answer was recorded. Lamps burn, water runs.\nNobody outside will ever know what today might have been.",
    ja = "隔離しておいた2台だけが指令を問い合わせ、応答は記録された。\n明かりはつき、水は出ている。\n今日が何の日になり得たか、世間が知ることはない。" },
  effects = { trust = 3, cost = 2, attribution = 3 } }

inject "hour-flicker" { to = "everybody", via = "sensor", from = { en = "Sector watch", ja = "分野横断監視" }, objective = "O1",
  subject = { en = "Substations trip, 40,000 dark", ja = "変電所2か所が停止、4万戸停電" },
  body = {
    en = "Crews closed the breakers by hand within the hour. Water\npressure held. One hospital ran on its generator for fifty\nminutes. It could have been the whole coast.",
    ja = "作業員が1時間以内に手動で復旧。水圧は維持された。\n病院1か所が50分間、自家発電でしのいだ。\n沿岸全域に及んでいてもおかしくなかった。" },
  effects = { trust = -5, ops = -4, escalation = 5, attribution = 3, spread = -5 } }

inject "hour-dark" { to = "everybody", via = "sensor", from = { en = "Sector watch", ja = "分野横断監視" }, objective = "O1",
  subject = { en = "Power and water fail", ja = "沿岸一帯で停電・断水" },
  body = {
    en = "Eleven substations opened in one minute, then the pumps\nstopped. 1.2 million people. Traffic lights, dialysis, cold\nstores. The port is no longer the first item in the news.",
    ja = "1分の間に変電所11か所が停止し、続いてポンプが止まった。\n影響は120万人。信号、透析、冷蔵倉庫に及ぶ。\n港のニュースは、もはや一番手ではない。" },
  questions = {
    { en = "What do you do in the first ten minutes?", ja = "最初の10分で何をするか。" },
    { en = "Which choice of the morning led here?", ja = "朝のどの選択がここに至ったか。" } },
  expected = { "public-brief", "hospital-route", "hotline" },
  effects = { ["second-wave"] = true, trust = -14, ops = -12, escalation = 12, partners = -3 } }

-- 16:00 ------------------------------------------------------------------------------------------------------------------------------------
inject "lines-stay" { when = all { after_time "9h30m", at_least("ops", 60) }, to = { "operator", "port", "mlit" }, room = true, via = "news", from = { en = "Shipping press", ja = "海事専門紙" }, objective = "O1",
  subject = { en = "Shipping lines stay", ja = "船社「汐見寄港を続ける」" },
  body = {
    en = "“They worked with chalk before the computers came back,” says\na planner. Three lines keep their calls. The cold stores\nreport losses, not shortages.",
    ja = "「システムの復旧前からチョークで荷を動かしていた」と配船担当。\n3社が寄港の継続を決めた。\n冷蔵倉庫に損失は出たが、品不足には至っていない。" },
  effects = { trust = 3 } }

inject "lines-leave" { when = all { after_time "9h30m", below("ops", 45) }, to = { "operator", "port", "mlit" }, room = true, via = "news", from = { en = "Shipping press", ja = "海事専門紙" }, objective = "O1",
  subject = { en = "Three lines skip Shiomi", ja = "船社3社、8月まで汐見を抜港" },
  body = {
    en = "“We cannot plan with a port that cannot say when.” Prices for\nanimal feed rise in four prefectures. Awazu’s yard is full.\nThe governor asks for a meeting, today.",
    ja = "「再開時期を言えない港では配船を組めない」。\n4県で飼料価格が上昇し、粟津港のヤードは満杯。\n知事が今日中の面会を求めている。" },
  effects = { trust = -4, ops = -3 } }

-- 17:00 ------------------------------------------------------------------------------------------------------------------------------------
inject "press-hour" { at = "10h30m", to = "everybody", via = "briefing", from = { en = "Cabinet press office", ja = "内閣広報室" }, objective = "O3",
  subject = { en = "One press conference, at 18:00", ja = "18時に合同記者会見" },
  body = {
    en = "One table, one statement, all of you behind it. The question\nthat will come first: is it over? The second: who was it?\nThe third: did you know before?",
    ja = "会見は一つ、発表文も一つ。全機関が並ぶ。\n最初の質問は「終わったのか」。次は「誰の仕業か」。\nその次は「事前に知っていたのか」。" },
  questions = { { en = "Which sentence will you regret in a month?", ja = "1か月後に後悔する一文はどれか。" } },
  expected = { "tonight", "public-brief" } }

decision "tonight" { mode = "poll", after = "press-hour+2m", within = "30m", default = "little", objective = "O3",
  owner = { "operator", "port", "nco", "police", "sdf", "mofa", "mlit", "csirt", "ally", "asean" },
  prompt = { en = "What do we say at six?", ja = "18時に何を語るか" },
  option "plain" { text = { en = "What we know and do not", ja = "判明と未判明を率直に" }, measure = "S2.4",
    effects = { trust = 5, partners = 2, sight = -2 } },
  option "over" { text = { en = "It is over, thanks to all", ja = "収束を宣言" }, measure = "S2.4",
    effects = { given(all { below("spread", 35), at_least("ops", 60) }, { trust = 8 }, otherwise { trust = -9, legal = -3 }) } },
  option "little" { text = { en = "Little, it is being studied", ja = "調査中として言及せず" }, measure = "S2.4",
    effects = { trust = -3, sight = 1, attribution = 2, legal = 2 } },
  at_limit = { trust = -2 } }

-- 17:45 ------------------------------------------------------------------------------------------------------------------------------------
inject "evening-good" { when = all { after_time "11h15m", at_least("trust", 60) }, to = "everybody", via = "news", from = { en = "Evening news", ja = "夕方のニュース" }, objective = "O3",
  subject = { en = "News: “They kept us told”", ja = "ニュース「説明は続いた」" },
  body = {
    en = "A driver at gate nine: “They did not know much, but they came\nout every hour and said so.” The shelves in the north are\nthin. Nobody is queueing.",
    ja = "9番ゲートの運転手。「分からないことも多かったが、1時間ごとに\n出てきて、そう言ってくれた」。北部の店頭は品薄だが、\n買い急ぐ列はない。" },
  effects = { trust = 2 } }

inject "evening-bad" { when = all { after_time "11h15m", below("trust", 45) }, to = "everybody", via = "news", from = { en = "Evening news", ja = "夕方のニュース" }, objective = "O3",
  subject = { en = "News: “Nobody told us”", ja = "ニュース「何も知らされない」" },
  body = {
    en = "Two dates, three spokesmen, one video with four million views.\nA professor explains that he would have shut everything down.\nA supermarket chain limits rice to one bag.",
    ja = "見通しは二通り、説明者は三人、動画は400万回再生。\n識者は「自分なら全て止めた」と語る。\nスーパーはコメを1人1袋に制限した。" },
  effects = { trust = -4, ops = -2 } }

-- What time costs ------------------------------------------------------------------------------------------------------------------------------
every "30m" { from = "1h", effects = { silence = 1 } }
every "30m" { from = "2h", when = all { at_least("silence", 3), before_time "10h30m" }, effects = { trust = -1 } } -- ninety minutes without a word
every "30m" { from = "1h", when = below("ops", 45), effects = { trust = -1 } }
every "1h"  { from = "5h", when = all { decided "restart", not_fired "locked-again", below("ops", 70) }, effects = { ops = 4 } } -- a running yard catches up
every "1h"  { from = "1h", when = below("ops", 75), effects = { ops = -1 } }                                       -- what stands, blocks
every "1h"  { from = "1h", when = all { not_done "report", before_time "8h" }, effects = { legal = -4, partners = -2, spread = 1 } }
every "30m" { from = "30m", when = all { not_set "isolated", before_time "8h30m" }, effects = { spread = 1, ops = -1 } }
every "40m" { from = "90m", when = not_set "withdrawn", effects = { spread = 1 } }                                 -- implants find new hosts by themselves
every "1h"  { from = "3h", effects = { partners = -1 } }                                                           -- partners wait for their share
every "1h"  { from = "2h", when = not_done "inform", effects = { legal = -1 } }
every "1h"  { from = "4h", when = above("escalation", 30), effects = { escalation = -1 } }                         -- tempers cool, slowly
every "1h"  { from = "3h", when = above("cost", 12), effects = { cost = -1 } }                                     -- the other side repairs
every "1h"  { from = "3h", effects = { attribution = -1, sight = -1 } }                                            -- trails go cold
every "90m" { from = "4h", when = all { decided "watch.watch", not_set "evicted" }, effects = { spread = 3, sight = 2 } }
