-- Module 2, Understand: about 08:20 to 10:30. The crime turns out to be a curtain.

-- 08:21, or as soon as hunters look ----------------------------------------------------------------------------------------------------------
inject "implants" { at = "1h51m", to = "everybody", via = "feed", from = "csirt", reveals = { "utilities", "match" }, objective = "O2",
  subject = { en = "Same tool in power and water", ja = "電力と水道に同じプログラム" },
  body = {
    en = "Kaihin Electric and Shiomi Waterworks carry the same program.\nIt has slept since March and asked for nothing. Both ask us:\nthrow it out today, or leave it and learn what it waits for?",
    ja = "海浜電力と汐見市水道局で同じ不正プログラムを確認。\n3月から潜伏し、何も要求していない。両者は問う。\n「今日排除すべきか。泳がせて目的を探るべきか」" },
  notes = {
    en = "Module 2 begins here. Stop the clock, give the cells the discussion time, and ask what they would tell the minister in one sentence.",
    ja = "ここから第2段階。時計を止めて議論の時間を取り、「大臣に一文で説明するなら」と問う。" },
  questions = {
    { en = "What does somebody want who asks for nothing?", ja = "何も要求しない者は、何を望んでいるのか。" },
    { en = "Does the port case change because of this?", ja = "これで港の事案の見方は変わるか。" } },
  expected = { "watch", "hunt", "advisory" },
  effects = { escalation = 3, attribution = 2 } }

decision "watch" { owner = { "nco", "csirt" }, mode = "joint", after = "implants+3m", within = "30m", default = "evict", objective = "O2",
  prompt = { en = "Throw them out, or watch?", ja = "排除か、監視か" },
  notes = {
    en = "Evicting is safe and blind; watching is rich and dangerous, and only worth it with a date on which it ends. The standing action “End the watch” is that date [S1.2.2].",
    ja = "排除は安全だが何も分からなくなる。監視は得るものが多いが危うく、終える時刻を決めてこそ意味がある。その時刻を実行に移すのが措置「監視を終えて排除」である［S1.2.2］。" },
  option "evict" { text = { en = "Evict from both today", ja = "両者から今日排除" }, measure = "S1.2.2", takes = "90m",
    effects = { chance(65, { spread = -13 }, otherwise { spread = -6 }), sight = -8, cost = 3, trust = 4, attribution = -3, legal = -1, alarmed = true, evicted = true } },
  option "watch" { text = { en = "Watch, with a deadline", ja = "期限を切って監視" }, measure = "S1.1.2a", takes = "60m",
    at_once = { spread = 2 }, effects = { sight = 10, attribution = 7, after("60m", { spread = 3, attribution = 3 }) } },
  option "half" { text = { en = "Evict power, watch water", ja = "電力は排除、水道は監視" }, measure = "S1.2.2", takes = "75m",
    effects = { spread = -6, sight = 4, attribution = 3, cost = 1, chance(40, { alarmed = true }) } },
  at_limit = { spread = 4 } }

-- 08:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "pumps-video" { at = "2h", to = "everybody", via = "social", from = { en = "A video, source unknown", ja = "出所不明の動画" }, objective = "O3",
  subject = { en = "Video: petrol pumps run dry", ja = "動画拡散「ガソリンが消えた」" },
  body = {
    en = "Two million have seen it since seven: dry pumps, a crying\nchild, “the port is finished”. Queues form in three cities.\nFuel firms say they have stock for eleven days.",
    ja = "空の給油機、泣く子ども、「港は終わった」。\n7時以降に200万回再生され、3市で給油待ちの列ができた。\n元売り各社は「在庫は11日分ある」と言う。" },
  notes = {
    en = "The video is three years old and is pushed by accounts bought in one batch. Give that to whoever asks where it comes from.",
    ja = "動画は3年前のもので、まとめ買いされたアカウント群が拡散している。「出所はどこか」と問うたチームにだけ伝える。" },
  questions = {
    { en = "Do you answer the video, or the fear behind it?", ja = "動画に反論するのか、不安に答えるのか。" },
    { en = "Is this the same operation? What would show it?", ja = "これも同じ作戦か。何があれば言えるか。" } },
  expected = { "rumour", "public-brief", { en = "Figures with a date and a source are published", ja = "時点と出所を付けた数字を公表する" } },
  effects = { trust = -3 } }

decision "rumour" { owner = "mlit", after = "pumps-video+2m", within = "20m", default = "silent", objective = "O3",
  prompt = { en = "Answer the fuel rumour?", ja = "燃料のうわさに応じるか" },
  option "figures" { text = { en = "Publish today’s stocks", ja = "今日の在庫を公表" }, measure = "S2.4", takes = "10m",
    effects = { trust = 5, ops = -1, silence = set(0), learn("video-old", "mlit", "nco", "police") } },
  option "remove" { text = { en = "Ask platforms to remove", ja = "削除を要請" }, measure = "S1.1.3b", takes = "30m",
    effects = { trust = 3, cost = 3, legal = -4, learn("video-old", "mlit", "police") } },
  option "silent" { text = { en = "Say nothing, it will pass", ja = "静観する" }, measure = "S2.4",
    effects = { trust = -5, sight = 3, attribution = 3 } },
  at_limit = { trust = -3 } }

-- 08:38 ------------------------------------------------------------------------------------------------------------------------------------
inject "no-such-server" { at = "2h08m", to = "mofa", via = "diplomatic", from = { en = "Embassy of State B", ja = "B国大使館" }, reveals = "host-says", objective = "O5",
  subject = { en = "State B: “Not known to us”", ja = "B国「承知していない」" },
  body = {
    en = "The embassy has read the wire reports with interest. State B\nis not aware of any such equipment on its soil and would look\nat evidence, should it be given through the proper channel.",
    ja = "大使館は報道を関心をもって見ている。B国として\n自国内にそのような設備があるとは承知していない。\n正式な経路で証拠が示されれば検討する、とのこと。" },
  notes = {
    en = "The door is not shut: “the proper channel” is an invitation. State B rents to everybody and would rather not know [BB.5, BB.6].",
    ja = "扉は閉じていない。「正式な経路」は誘いである。B国は誰にでも貸し、できれば知りたくないだけである［BB.5、BB.6］。" },
  questions = { { en = "What do you show, and what does that cost the source?", ja = "何を見せるか。見せれば情報源に何が起きるか。" } },
  expected = { "host", "legal-position" } }

decision "host" { owner = "mofa", after = "no-such-server+2m", within = "35m", default = "private", objective = "O5",
  prompt = { en = "How to press State B?", ja = "B国にどう働きかけるか" },
  option "private" { text = { en = "Privately, with some proof", ja = "証拠の一部を内々に" }, measure = "BB.6", takes = "60m",
    effects = { escalation = -3, sight = -2, chance(45, { attribution = 6, cost = 3, fire "host-moves" }) } },
  option "treaty" { text = { en = "Through the convention", ja = "条約に基づく保全要請" }, measure = "BB.5", takes = "4h",
    effects = { attribution = 8, legal = 2, cost = 1, learn("server", "police", "mofa", "nco") } },
  option "public" { text = { en = "Complain in public", ja = "公の場で抗議" }, measure = "BB.4", waives = { "minister" },
    effects = { escalation = 7, partners = -3, trust = 4, cost = 4, alarmed = true } },
  at_limit = { partners = -2 } }

-- 08:45 ------------------------------------------------------------------------------------------------------------------------------------
inject "partner-port" { at = "2h15m", to = "asean", via = "sensor", from = { en = "Your own port’s sensors", ja = "自国の港の検知装置" }, reveals = "partner-hit", objective = "O5",
  subject = { en = "Same certificate in your port", ja = "自国の港でも同じ証明書を検知" },
  body = {
    en = "Four cranes and the customs gateway carry a program signed like\nthe one in the news. You are six people. Two offers lie on the\ndesk already, both with a foreign flag on the cover.",
    ja = "クレーン4基と税関接続装置から、報道と同じ署名の\n不正プログラムが見つかった。要員は6人。机上には既に\n二つの支援の申し出があり、どちらも表紙は他国の旗である。" },
  notes = { en = "The partner has its own pride and its own minister. Help that is asked for lasts; help that is brought does not [OEWG.1].", ja = "友好国にも誇りがあり、大臣がいる。求めて得た支援は根付くが、持ち込まれた支援は根付かない［OEWG.1］。" },
  questions = {
    { en = "What do you ask for, and who leads it?", ja = "何を求めるか。誰が主導するか。" },
    { en = "What can you offer in return?", ja = "見返りに何を出せるか。" } },
  expected = { "ask-tokyo", "asean-search" } }

decision "ask-tokyo" { owner = "asean", after = "partner-port+2m", within = "30m", default = "alone", objective = "O5",
  prompt = { en = "What do we ask of Tokyo?", ja = "東京に何を求めるか" },
  option "team" { text = { en = "A joint team, led by us", ja = "自国主導の合同チーム" }, measure = "OEWG.1",
    effects = { partners = 5, ["asked-for-help"] = true, learn("partner-hit", "csirt", "mofa", "nco") } },
  option "data" { text = { en = "Indicators, nothing else", ja = "侵害指標だけ" }, measure = "S1.2.1b",
    effects = { partners = 2, sight = 4, ["asked-for-help"] = true, learn("partner-hit", "csirt") } },
  option "alone" { text = { en = "Nothing. We manage", ja = "求めず自力で対処" }, measure = "BB.7",
    effects = { partners = -3, spread = 4, legal = 2, escalation = -2 } },
  at_limit = { spread = 2 } }

decision "help-partner" { owner = { "mofa", "csirt" }, mode = "joint", within = "30m", default = "later", objective = "O5",
  when = is_set "asked-for-help",
  prompt = { en = "Help the partner today?", ja = "今日、友好国を支援するか" },
  notes = {
    en = "Two analysts abroad are two fewer here, on the worst day. Ask what the partner can see that nobody in Tokyo can.",
    ja = "最悪の日に分析官2人を国外対応に回すことになる。「東京からは見えず、友好国からは見えるものは何か」を問う。" },
  option "follow" { text = { en = "Two analysts, they lead", ja = "分析官2人、先方主導" }, measure = "S1.3.2", takes = "45m",
    at_once = { analysts = -2 }, effects = { partners = 5, spread = -2, learn("indicators", "asean"), after("4h", { analysts = 2 }) } },
  option "kit" { text = { en = "Our kit and a manual", ja = "機材とマニュアルを送付" }, measure = "CB16.1b", takes = "60m",
    effects = { partners = 3, sight = 2, learn("indicators", "asean"), after("2h", { fire "idle-kit" }) } },
  option "later" { text = { en = "After our own crisis", ja = "国内の収束後に" }, measure = "CB21.2",
    effects = { partners = -4, spread = -4, sight = 2 } },
  at_limit = { partners = -3 } }

-- 08:55 ------------------------------------------------------------------------------------------------------------------------------------
inject "sealift-search" { at = "2h25m", to = "sdf", via = "sensor", from = { en = "Your own log review", ja = "自隊のログ点検" }, reveals = "sealift", objective = "O4",
  subject = { en = "They looked up the charter", ja = "月曜のチャーター船を検索" },
  body = {
    en = "The yard system’s copy shows 31 searches since March: berth,\ntonnage and date of each SDF charter. The last was at 02:14.\nThree minutes after the maintenance login.",
    ja = "ヤードシステムの控えに、3月以降31回の検索記録があった。\n自衛隊チャーター船の岸壁、重量、日付である。\n最後は今日2時14分、保守アカウントのログインの3分後。" },
  notes = {
    en = "The motive. Only the SDF has it. Whether it is told to others decides how soon the room understands.",
    ja = "動機がここにある。知るのは自衛隊だけ。他に伝えるかどうかで、全体の理解の早さが変わる。" },
  questions = { { en = "Who needs this, and who does not?", ja = "これを必要とするのは誰で、不要なのは誰か。" } },
  expected = { "sealift", { en = "NCO and police hear of the searches", ja = "NCOと警察に検索記録を伝える", } },
  effects = { attribution = 3 } }

decision "sealift" { owner = "sdf", after = "sealift-search+2m", within = "30m", default = "keep", objective = "O4",
  prompt = { en = "What about Monday’s charter?", ja = "月曜のチャーター船をどうする" },
  option "divert" { text = { en = "Load at another port", ja = "積み出し港を変える" }, measure = "BB.8", takes = "60m",
    effects = { cost = 4, escalation = 2, ops = 1, legal = -1 } },
  option "keep" { text = { en = "Keep it, guard it closely", ja = "予定どおり、守りを固める" }, measure = "S2.1.3", takes = "45m",
    effects = { spread = -3, sight = 4, escalation = -1 } },
  option "decoy" { text = { en = "Keep it, feed a false date", ja = "偽の日程を見せる" }, measure = "S1.1.3e", takes = "45m",
    effects = { sight = 7, attribution = 5, cost = 3, legal = -6, chance(30, { partners = -6, fire "decoy-known" }) } },
  at_limit = { spread = 2 } }

-- 09:02 ------------------------------------------------------------------------------------------------------------------------------------
inject "five-ports" { at = "2h32m", to = { "mlit", "csirt" }, room = true, via = "phone", from = { en = "Portwright Systems", ja = "ポートライト社" }, reveals = { "vendor-ports", "entry" }, objective = "O1",
  subject = { en = "One account opens five ports", ja = "同じ認証で他の5港にも" },
  body = {
    en = "The vendor calls, at last: one password for all customers.\nAwazu is one of them, and takes two of your ships this noon.\nNew keys can be ready this afternoon, it says.",
    ja = "業者からようやく連絡。全顧客が同じパスワードだった。\n昼に2隻を受け入れる粟津港も含まれる。\n新しい鍵は「午後には用意できる」という。" },
  questions = { { en = "Would you stop five working ports to be sure?", ja = "動いている5港を、念のために止めるか。" } },
  expected = { "vendor-link", "port-check" },
  effects = { spread = 2 } }

decision "vendor-link" { owner = "mlit", after = "five-ports+2m", within = "25m", default = "ask", objective = "O1",
  prompt = { en = "Five ports, one password?", ja = "5港共通の認証をどうする" },
  option "order" { text = { en = "Cut the link, all five", ja = "5港とも接続を遮断" }, measure = "S2.3.2", takes = "20m",
    effects = { spread = -7, trust = 2, ops = -2, legal = -3, chance(25, { trust = -3, fire "awazu-slow" }) } },
  option "ask" { text = { en = "Ask each to check by noon", ja = "各港に正午までの点検を要請" }, measure = "S2.2.1", takes = "2h",
    effects = { spread = -3, legal = 1 } },
  option "keys" { text = { en = "Make the vendor re-key", ja = "業者に鍵を更新させる" }, measure = "S2.3.1a", takes = "3h",
    effects = { chance(60, { spread = -9 }, otherwise { spread = 4 }) } },
  at_limit = { spread = 3 } }

-- 09:10, or when CSIRT has taken the loader apart ----------------------------------------------------------------------------------------------
inject "loader-read" { at = "2h40m", to = { "csirt", "nco" }, via = "feed", from = { en = "Malware laboratory", ja = "マルウェア解析班" }, reveals = "indicators", objective = "O2",
  subject = { en = "The loader is taken apart", ja = "ローダーの解析が完了" },
  body = {
    en = "One certificate, one hash, four addresses. With these anybody\ncan find it in an hour. So can its owners find out that we\nhave them. Fifteen sectors wait for a word.",
    ja = "証明書1件、ハッシュ1件、通信先4件。これがあれば誰でも\n1時間で発見できる。同時に、相手も「見つかった」と知る。\n15分野の事業者が連絡を待っている。" },
  notes = {
    en = "Publishing to everybody before hunters have counted the footholds wakes the intruders. Holding back leaves the next victim blind [S1.1.3d, S1.2.1b].",
    ja = "足場の数を数え終える前に全面公開すれば、侵入者を起こす。抱え込めば、次の被害者は何も知らないままである［S1.1.3d、S1.2.1b］。" },
  questions = { { en = "Who is helped by the list, and who is warned by it?", ja = "この一覧で助かるのは誰か。警戒するのは誰か。" } },
  expected = { "indicators", "advisory" } }

decision "indicators" { owner = "nco", after = "loader-read+2m", within = "25m", default = "hold", objective = "O2",
  prompt = { en = "Who gets the indicators?", ja = "侵害指標を誰に渡すか" },
  option "hold" { text = { en = "Only those who hunt", ja = "調査にあたる者のみ" }, measure = "S1.1.2a",
    effects = { spread = 3, sight = 4, attribution = 5, partners = -4, learn("indicators", "police", "sdf") } },
  option "council" { text = { en = "Council and partners", ja = "協議会と協力国に" }, measure = "S1.1.2c", takes = "20m",
    effects = { spread = -5, partners = 4, sight = -1, learn("indicators", "operator", "port", "police", "sdf", "mlit", "ally", "asean", "mofa"),
      chance(30, { alarmed = true, sight = -4, fire "list-leaks" }) } },
  option "public" { text = { en = "Publish to everybody", ja = "一般に公開" }, measure = "S1.1.3d", takes = "20m",
    effects = { cost = 5, trust = 3, sight = -10, attribution = -4, alarmed = true, learn("indicators", "operator", "port", "police", "sdf", "mlit", "ally", "asean", "mofa"),
      given(at_least("sight", 40), { spread = -8 }, otherwise { spread = 5 }) } },
  at_limit = { partners = -3, spread = 3 } }

-- 09:20 ------------------------------------------------------------------------------------------------------------------------------------
inject "grounds" { at = "2h50m", to = { "nco", "police", "sdf", "commission" }, via = "email", from = "commission", objective = "O4",
  subject = { en = "Commission: “Tell us first”", ja = "監理委「求める前に説明を」" },
  body = {
    en = "We gather from the news that requests may come today. Send us\nwhat you know in writing, now, and again when it changes.\nGrounds that arrive with the request arrive late.",
    ja = "本日、申請があり得ると報道で承知した。現時点で判明している\n事項を書面で、変化があれば随時、提出されたい。\n申請と同時に届く理由書では遅い。" },
  notes = { en = "A commission that has read nothing cannot be asked: the approval gates stay shut until “Inform the commission” is done [S1.1.4b]. Simplified: public summaries put prior approval on data taken without an agreement and inspection on the rest; here the commission approves both [S1.1.2b].", ja = "「監理委員会に説明」を済ませるまで、承認の申請自体ができない［S1.1.4b］。簡略にした点が一つある。公表資料では、事前の承認は協定によらない取得に係るもので、ほかは検査による。この演習ではどちらも承認を要する［S1.1.2b］。" },
  questions = { { en = "Who writes it, while everybody is busy?", ja = "皆が手一杯の中で、誰が書くか。" } },
  expected = { "inform" } }

decision "sitting" { owner = "commission", after = "grounds+2m", within = "30m", default = "papers", objective = "O4",
  prompt = { en = "How will we sit today?", ja = "今日の審査体制は" },
  option "standing" { text = { en = "All five, all day", ja = "5人で終日待機" }, measure = "S1.1.4b",
    effects = { legal = 2, trust = 1, standing = true } },
  option "papers" { text = { en = "On full papers only", ja = "書面が整ったものだけ" }, measure = "S1.1.4b",
    effects = { legal = 4, attribution = 1, spread = 2 } },
  option "duty" { text = { en = "One member on duty", ja = "当番委員1人で判断" }, measure = "S4.1",
    effects = { legal = -5, spread = -3, attribution = 4, standing = true } },
  at_limit = { legal = -2 } }

-- 09:30 ------------------------------------------------------------------------------------------------------------------------------------
inject "minister-asks" { at = "3h", to = { "nco", "nsc" }, room = true, via = "voice", from = { en = "Minister’s office", ja = "大臣秘書官" }, objective = "O4",
  subject = { en = "“A crime, or a state?”", ja = "大臣「犯罪か、国家か」" },
  body = {
    en = "“The prime minister flies at three. I need one page: who, how\nsure, what happens if we do nothing, and what you want from me.\nIf ministers must meet, tell me within the hour.”",
    ja = "「総理は3時に出発する。1枚で欲しい。誰が、どの程度確かで、\n何もしなければどうなり、私に何を求めるのか。\n閣僚を集めるなら、1時間以内に言ってくれ」" },
  questions = {
    { en = "How sure are you, as a number, and what moves it?", ja = "確度は何割か。何があれば動くか。" },
    { en = "What is the cost of being wrong each way?", ja = "外した場合の損失は、それぞれ何か。" } },
  expected = { "table", "convene", { en = "One page with a stated level of confidence", ja = "確度を明記した1枚紙" } } }

decision "table" { owner = "nsc", after = "minister-asks+2m", within = "30m", default = "later", objective = "O4",
  prompt = { en = "Do ministers meet today?", ja = "閣僚会合を今日開くか" },
  notes = {
    en = "Approvals of the NSC can be asked only while ministers sit. “Not yet” can be mended by the standing action “Call the ministers together” [S4.1].",
    ja = "NSCの承認は、会合が開かれて初めて求められる。「見送り」を選んでも、措置「閣僚会合を招集」で後から開ける［S4.1］。" },
  option "four" { text = { en = "Four ministers, at once", ja = "四大臣会合を直ちに" }, measure = "S4.1", takes = "40m",
    effects = { sits = true, escalation = 1, trust = 4, sight = 2 } },
  option "nine" { text = { en = "All nine, at 13:00", ja = "九大臣会合を13時に" }, measure = "S4.1", takes = "3h25m",
    effects = { sits = true, legal = 3, escalation = 1, trust = 2 } },
  option "later" { text = { en = "Not yet: the desks go on", ja = "見送り、省庁で対応" }, measure = "S4.1",
    effects = { legal = -2, escalation = -3, sight = 3, spread = 1 } },
  at_limit = { legal = -2 } }

-- 09:40 ------------------------------------------------------------------------------------------------------------------------------------
inject "backup-found" { at = "3h10m", to = "operator", via = "phone", from = { en = "Backup vault", ja = "バックアップ保管先" }, reveals = "backup", objective = "O1",
  subject = { en = "Thursday’s tape is whole", ja = "木曜の磁気テープは無事" },
  body = {
    en = "The tape left the building on Thursday evening and was never\nconnected. Three engineers can rebuild the yard system from it\nin two hours, if the old way in is shut.",
    ja = "木曜の夜に搬出されたテープで、一度も接続されていない。\n要員3人で2時間あればヤードシステムを再構築できる。\nただし、元の侵入口が塞がれていることが条件。" },
  notes = { en = "Restoring behind an open door is the textbook mistake: the same account comes back in with the restored system.", ja = "侵入口が開いたままの復旧は典型的な失敗である。復旧したシステムに同じアカウントで再び入られる。" },
  questions = { { en = "Is the door shut? Who has checked?", ja = "侵入口は塞がれたか。確かめたのは誰か。" } },
  expected = { "restore" } }

-- 09:50 ------------------------------------------------------------------------------------------------------------------------------------
inject "wire-power" { at = "3h20m", to = "everybody", via = "news", from = { en = "Wire service", ja = "通信社" }, objective = "O3",
  subject = { en = "Power firm calls in engineers", ja = "海浜電力が技術者を緊急招集" },
  body = {
    en = "“Why on a Saturday?” The company says: routine. A neighbour of\nthe control room counts twelve cars. The reporter asks each of\nyou whether this has anything to do with the port.",
    ja = "「なぜ土曜に」。会社は「通常業務」と答えた。\n制御所の隣人は車を12台数えている。記者は各機関に\n「港の件と関係があるのか」と尋ねている。" },
  notes = { en = "True, and early. A denial given now is on the record at 15:00.", ja = "事実であり、しかも早い。ここで否定すれば、15時に記録として残る。" },
  questions = {
    { en = "Who answers for somebody else’s network?", ja = "他社のネットワークについて、誰が答えるか。" },
    { en = "What is neither a lie nor a warning to the intruders?", ja = "うそにならず、侵入者への警告にもならない言い方は何か。" } },
  expected = { "public-brief", { en = "The utility is asked before anybody answers", ja = "答える前に当該事業者に確認する" } },
  effects = { trust = -1 } }

-- 10:00, or as soon as somebody finds it --------------------------------------------------------------------------------------------------------
inject "server-found" { at = "3h30m", to = { "nco", "police", "sdf" }, via = "feed", from = { en = "Analysis cell", ja = "分析班" }, reveals = "server", objective = "O4",
  subject = { en = "The command server is found", ja = "指令サーバの所在が判明" },
  body = {
    en = "It stands in State B, rented by the month. The terminal, power\nand water all report to it every six hours. On the same\nmachine runs a booking page of a small clinic.",
    ja = "B国内にあり、月単位で借りられている。ターミナル、電力、\n水道の全てが6時間ごとに接続していた。\n同じ機器では、小さな診療所の予約ページも動いている。" },
  notes = {
    en = "The clinic matters later: the least intrusive act leaves it alone [S1.1.3a, BB.1]. Listen for somebody who asks about it.",
    ja = "診療所は後で効いてくる。必要最小限の措置であれば影響は出ない［S1.1.3a、BB.1］。誰かがこれに触れるかどうかを聞いておく。" },
  questions = {
    { en = "What is the least that would be enough?", ja = "必要最小限の措置は何か。" },
    { en = "What of the clinic?", ja = "診療所をどうするか。" } },
  expected = { "act-abroad", "neutralise", "inform" } }

decision "act-abroad" { owner = { "police", "sdf" }, mode = "joint", after = "server-found+3m", within = "35m", default = "block", objective = "O4",
  prompt = { en = "What about that server?", ja = "指令サーバにどう対処するか" },
  notes = {
    en = "Preparing is not acting. Modelled on public summaries [S1.1.3a]: abroad, officers of the national police agency, after consultation with the foreign minister, and the SDF on the prime minister’s order, jointly; the commission’s approval before, or notice after where there is truly no time.",
    ja = "準備は措置ではない。公表資料の要約に基づく想定［S1.1.3a］。国外への措置は、外務大臣と協議した上で警察庁の警察官が、総理の命令を受けた自衛隊と共同で行う。委員会の承認は事前、本当に時間がない場合に限り事後の通知となる。" },
  option "block" { text = { en = "Block it at our borders", ja = "国内の通信網で遮断" }, measure = "S1.1.3b", takes = "30m",
    effects = { spread = -6, cost = 2, trust = 2, sight = -8, legal = -2, alarmed = true } },
  option "prepare" { text = { en = "Prepare to neutralise it", ja = "無害化措置を準備" }, measure = "S1.1.3a", takes = "45m",
    effects = { attribution = 4, legal = 2, sight = 3, spread = 2 } },
  option "case" { text = { en = "A case with State B’s police", ja = "B国警察との共同捜査" }, measure = "S1.3.1b", takes = "3h",
    effects = { attribution = 7, cost = 2, legal = 1, partners = 2, spread = 2 } },
  at_limit = { spread = 3, cost = -1 } }
