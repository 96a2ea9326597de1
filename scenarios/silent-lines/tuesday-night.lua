-- Module 2, Understand: Tuesday 17:00 to Wednesday 07:00. The picture grows, and so does the interest that others take in it.

-- Tue 17:00 --------------------------------------------------------------------------------------------------------------------------------
inject "breaker-test" { at = "8h", to = "power", room = true, via = "sensor", from = { en = "Substation Minato-3", ja = "港第三変電所" }, reveals = "breaker", objective = "O1",
  subject = { en = "Breaker told to open, then not", ja = "遮断器に「開」命令、即取消し" },
  body = {
    en = "The command came at 16:58 and was cancelled 400 milliseconds\nlater. No lamp flickered. Minato-3 feeds the convention hall,\ntwo hospitals and the garrison.",
    ja = "命令は16時58分、0.4秒後に取り消された。\n灯りは揺れもしなかった。港第三変電所は国際会議場、\n病院二つ、駐屯地に電気を送っている。" },
  notes = {
    en = "From here nobody can call it espionage. It is also the moment for [BB.1]: what is a rehearsed attack that did not happen, in law?",
    ja = "ここから先、これを「情報窃取」と呼ぶことはできない。［BB.1］の出番でもある。実行されなかった攻撃の予行は、法的に何か。" },
  questions = {
    { en = "What did they want to find out? Did they find it out?", ja = "相手は何を確かめたかったのか。確かめられたのか。" },
    { en = "Who must hear of this within the hour?", ja = "一時間以内に知るべきなのは誰か。" } },
  expected = { "remote-control", "report-power", "by-hand" },
  effects = { trust = -1, tension = 1 } }

decision "remote-control" { owner = "power", after = "breaker-test+10m", within = "2h", default = "keep", objective = "O1",
  prompt = { en = "Keep remote control?", ja = "遠隔操作を残すか" },
  option "off" { text = { en = "Off, all substations", ja = "全変電所で停止" }, measure = "S2.2.1", effects = { reach = -8, grid = -6, alarm = 9 } },
  option "two-keys" { text = { en = "Two people per breaker", ja = "遮断器は二人承認に" }, measure = "S2.2.1", takes = "3h", effects = { ["two-keys"] = true, reach = -3, grid = -2, trust = 1, legit = 1 } },
  option "keep" { text = { en = "Keep it, and record", ja = "残して記録を取る" }, measure = "S1.2.2", effects = { picture = 3, certainty = 1, reach = 3 } },
  at_limit = { reach = 2 } }

-- Tue 17:15 --------------------------------------------------------------------------------------------------------------------------------
inject "options-paper" { at = "8h15m", to = { "police", "sdf" }, via = "briefing", from = { en = "Security secretariat", ja = "国家安全保障局" }, objective = "O5",
  subject = { en = "“What can you do by Thursday?”", ja = "「木曜までに何ができるか」" },
  body = {
    en = "No order, only a question. To answer it honestly you would\nhave to rehearse, or to look at the far server from outside.\nThe first costs operators, the second can be noticed.",
    ja = "命令ではなく、問いである。正直に答えるには訓練をするか、\n相手のサーバを外から下見するしかない。\n前者は要員を食い、後者は相手に気づかれ得る。" },
  questions = { { en = "Where does looking end and acting begin?", ja = "「見る」はどこで終わり、「手を出す」はどこから始まるか。" } },
  expected = { "access-prep", "rehearse", "policy" } }

decision "access-prep" { owner = { "police", "sdf" }, mode = "joint", after = "options-paper+5m", within = "3h", default = "none", objective = "O5",
  prompt = { en = "Prepare to reach out?", ja = "措置の準備に入るか" },
  notes = {
    en = "Scouting before there is a policy and an approval is a small step over a line that will be looked at later [S1.1.3a]. It also tells them that their server is known, and that costs them something.",
    ja = "方針も承認もないまま下見をするのは、後で検証される線を小さく踏み越えることになる［S1.1.3a］。同時に、サーバを知られたことが相手に伝わり、相応の負担を強いる。" },
  option "copy" { text = { en = "Rehearse on a copy", ja = "複製環境で訓練" }, measure = "S1.1.3e", takes = "4h", effects = { legit = 1, certainty = 1, rehearsed = true, misread = 1 } },
  option "scout" { text = { en = "Scout from outside", ja = "外から下見" }, measure = "S1.1.3a", effects = { certainty = 5, cost = 5, legit = -6, misread = 6, scouted = true } },
  option "none" { text = { en = "Not without a policy", ja = "方針が出るまで待つ" }, measure = "S4.1", effects = { misread = -2, partners = 1, tension = -1 } },
  at_limit = { cost = -1 } }

-- Tue 18:30 --------------------------------------------------------------------------------------------------------------------------------
inject "evening-paper" { at = "9h30m", to = { "nco", "nsc", "power", "telecom" }, room = true, via = "news", from = { en = "Kazahaya Shimbun", ja = "風早新聞" }, objective = "O6",
  subject = { en = "“Strangers in the grid?”", ja = "電力網に侵入者か、地元紙が報道" },
  body = {
    en = "“Engineers were told to change passwords twice today. The\ncompany says it does not comment on security.” The story has\na photograph of Minato-3, and a night editor with questions.",
    ja = "「技術者に一日二度のパスワード変更が指示された。会社は\n警備上の事項には答えないとしている」。記事には港第三\n変電所の写真。デスクからは次々に質問が来る。" },
  questions = {
    { en = "What can you say tonight that the intruder may read?", ja = "侵入者に読まれてもよい説明とは何か。" } },
  expected = { "press", "public-line" },
  effects = { trust = -1 } }

decision "press" { owner = { "nco", "nsc", "power", "telecom" }, mode = "poll", after = "evening-paper+5m", within = "90m", default = "no-comment", objective = "O6",
  prompt = { en = "What do you all say?", ja = "全員で何と説明するか" },
  notes = {
    en = "Delegations like to hear nothing, or that there is nothing; residents do not. A denial that holds until Thursday was worth it, and two out of three do [S2.4].",
    ja = "代表団は、何も聞かされないか「何もない」と聞くことを好む。住民は違う。木曜まで持てば否定にも価値があり、三回に二回は持つ［S2.4］。" },
  option "plain" { text = { en = "We look, service is safe", ja = "調査中、供給に支障なし" }, measure = "S2.4", effects = { trust = 2, legit = 1, alarm = 10, tension = 1 } },
  option "nothing-wrong" { text = { en = "There is nothing to it", ja = "「そうした事実はない」" }, measure = "S2.4", effects = { trust = 3, partners = 2, alarm = -4, chance(35, { trust = -9, legit = -3 }) } },
  option "no-comment" { text = { en = "No comment", ja = "コメントしない" }, measure = "S2.4", effects = { trust = -3, partners = 2, tension = -1 } },
  at_limit = { trust = -2 } }

-- Tue 19:00 --------------------------------------------------------------------------------------------------------------------------------
inject "data-centre" { at = "10h", to = { "csirt", "partner" }, via = "voice", from = { en = "State C’s response team", ja = "C国の対応チーム" }, reveals = "c2-host", objective = "O3",
  subject = { en = "“It is on our soil. And now?”", ja = "「我が国のサーバ。どうする」" },
  body = {
    en = "The manager would switch it off tonight if we ask. My own\nboss wants no trouble with the neighbour before the trip.\nYou taught us to keep evidence first. So: which?",
    ja = "頼めば管理者は今夜にも止めます。ただ上司は、大臣の訪日前に\n隣国と揉めたくないと言う。「まず証拠を残せ」と\n教えてくれたのは貴チームです。どうしますか。" },
  notes = {
    en = "Years of training are paid back in this call [BB.7]. Switching off is cheap and pleases everybody for a night; the evidence, and the way to the author, go with it [S1.1.3b].",
    ja = "長年の研修が報われる電話である［BB.7］。止めるのは安上がりで、一晩は皆が喜ぶ。しかし証拠も、攻撃者への道筋も、一緒に消える［S1.1.3b］。" },
  questions = { { en = "Whose decision is it? Who should be heard?", ja = "決めるのは誰か。誰の声を聞くべきか。" } },
  expected = { "c-server", "c-logs", "preserve" } }

decision "c-server" { owner = { "csirt", "partner" }, mode = "joint", after = "data-centre+5m", within = "3h", default = "flows", objective = "O3",
  prompt = { en = "The server in State C?", ja = "C国のサーバをどうする" },
  option "copy-disk" { text = { en = "Copy it while it runs", ja = "動かしたまま複製" }, measure = "BB.7", takes = "4h",
    effects = { certainty = 4, cost = 4, legit = 2, evidence = true, alarm = 5, ["asked-c"] = true, learn("c2", "csirt", "police", "nco") } },
  option "switch-off" { text = { en = "Switch it off tonight", ja = "今夜止める" }, measure = "S1.1.3b", effects = { reach = -5, cost = 4, alarm = 9, certainty = -3, ["c2-live"] = false } },
  option "flows" { text = { en = "Keep its traffic record", ja = "通信記録だけ残す" }, measure = "BB.5", effects = { certainty = 2, partners = 3, legit = 2 } },
  at_limit = { partners = -1 } }

-- Tue 20:00 --------------------------------------------------------------------------------------------------------------------------------
inject "raw-please" { at = "11h", to = { "ally", "nco", "commission" }, via = "email", from = { en = "The ally’s agency", ja = "同盟国の機関" }, objective = "O3",
  subject = { en = "“Send us the raw traffic”", ja = "「生データを送ってほしい」" },
  body = {
    en = "We can compare it with four years of ours by morning. What we\nkeep stays here under our law. We would of course tell you\nwhat we find, as far as our sources allow.",
    ja = "四年分の蓄積と照合すれば、朝までに結果を出せます。\n当方が保管するデータは当方の法律に従います。\n結果は、情報源が許す範囲でお伝えします。" },
  questions = { { en = "What was promised to the operator, and to the commission?", ja = "事業者と委員会に、何を約束したか。" } },
  expected = { "raw-data", "give-analysis" } }

decision "raw-data" { owner = { "ally", "nco", "commission" }, mode = "poll", after = "raw-please+5m", within = "3h", default = "nothing-out", objective = "O3",
  prompt = { en = "What leaves the country?", ja = "国外に何を出すか" },
  option "raw" { text = { en = "The raw selection", ja = "選別後の生データ" }, measure = "S1.3.1a", effects = { certainty = 6, partners = 5, legit = -9, trust = -4, after("9h", { picture = 5, learn("tearline", "nco") }) } },
  option "finding" { text = { en = "Our analysis only", ja = "分析結果だけ" }, measure = "S1.1.2c", effects = { certainty = 2, partners = 1, alarm = 1 } },
  option "nothing-out" { text = { en = "Nothing at all", ja = "何も出さない" }, measure = "S1.1.4b", effects = { legit = 2, trust = 1, partners = -5 } },
  at_limit = { partners = -2 } }

-- Tue 21:20 --------------------------------------------------------------------------------------------------------------------------------
inject "tired-teams" { at = "12h20m", to = { "csirt", "sdf" }, via = "phone", from = { en = "Team leaders", ja = "各チームの班長" }, objective = "O1",
  subject = { en = "Fourteen hours at the screen", ja = "画面の前に14時間" },
  body = {
    en = "Two people typed a command into the wrong window this evening.\nNothing happened. The intruder works from three to six in\nthe morning, when you sleep.",
    ja = "今夜、二人が別の画面に命令を打ち込んだ。\n幸い何も起きなかった。侵入者が動くのは午前3時から6時、\nこちらが眠っている時間である。" },
  questions = { { en = "Which mistake can you least afford tonight?", ja = "今夜、最も許されない失敗は何か。" } },
  expected = { "night-watch" } }

decision "night-watch" { owner = { "csirt", "sdf" }, mode = "joint", after = "tired-teams+5m", within = "2h", default = "sleep", objective = "O1",
  prompt = { en = "Hunt through the night?", ja = "夜通し調査を続けるか" },
  notes = {
    en = "Tired hunters are heard. Those who slept see at breakfast what they had looked at all evening, but the small hours belonged to the intruder.",
    ja = "疲れた調査員は気づかれやすい。眠った者は、前夜ずっと見ていたものの意味に朝食時に気づく。ただし、未明は侵入者のものになる。" },
  option "on" { text = { en = "All through the night", ja = "全員で夜通し" }, measure = "S1.2.2", effects = { picture = 5, trust = -3, chance(35, { alarm = 9 }) } },
  option "halves" { text = { en = "Half work, half sleep", ja = "半数ずつ交代" }, measure = "S1.2.2", effects = { picture = 2, trust = 2, legit = 1, reach = 1 } },
  option "sleep" { text = { en = "Sleep, start at six", ja = "眠って6時に再開" }, measure = "S1.2.2", effects = { hunters = 1, trust = 3, reach = 3, after("9h", { picture = 4 }) } },
  at_limit = { reach = 1 } }

-- Tue 21:45 --------------------------------------------------------------------------------------------------------------------------------
inject "late-table" { at = "12h45m", to = { "nsc", "mofa", "nco" }, room = true, via = "briefing", from = { en = "Security secretariat", ja = "国家安全保障局" }, objective = "O5",
  subject = { en = "What is the aim? One word", ja = "目的は何か。一言で示されたい" },
  body = {
    en = "Deny them the result, make them pay for it, or make them\nunderstand that we see them. Each calls for other acts, and\nsome of these undo each other.",
    ja = "成果を与えないのか、代償を払わせるのか、「見えている」と\n悟らせるのか。どれを選ぶかで打つ手が変わり、\n互いに打ち消し合う手もある。" },
  notes = {
    en = "The choice tunes later acts: denial makes locking out count for more, punishment makes naming dearer for State A and tenser for all, talk makes calls work better. None is the right one everywhere.",
    ja = "ここでの選択は後の措置の効き方を変える。「拒む」は締め出しの効果を、「罰する」は名指しの代償と緊張を、「伝える」は対話の効果を高める。いつでも正しい答えはない。" },
  questions = { { en = "What do you want State A to decide on Thursday at eight?", ja = "木曜の朝8時、A国に何を決断させたいのか。" } },
  expected = { "aim-set", "policy" } }

decision "aim-set" { owner = { "nsc", "mofa", "nco" }, mode = "poll", after = "late-table+5m", within = "3h", default = "talk", objective = "O5",
  prompt = { en = "What is our aim?", ja = "目的をどこに置くか" },
  option "deny" { text = { en = "Deny them the result", ja = "成果を与えない" }, measure = "S4.1", effects = { aim = "deny", trust = 3, reach = -3, misread = 1 } },
  option "punish" { text = { en = "Make it cost them", ja = "代償を払わせる" }, measure = "S4.1", effects = { aim = "punish", cost = 4, tension = 4, misread = 3, partners = 1 } },
  option "talk" { text = { en = "Show that we see them", ja = "見えていると伝える" }, measure = "S4.1", effects = { aim = "talk", misread = -4, tension = -1, alarm = 9 } },
  at_limit = { legit = -2, partners = -1 } }

-- Tue 22:30 --------------------------------------------------------------------------------------------------------------------------------
inject "forty" { at = "13h30m", to = { "police", "telecom" }, via = "feed", from = { en = "Abuse desk, Nagisa Telecom", ja = "渚通信・不正利用窓口" }, reveals = "edge-flaw", objective = "O2",
  subject = { en = "Forty homes relay the traffic", ja = "40世帯が同じ通信を中継" },
  body = {
    en = "Forty home routers of one make, all customers, all unaware.\nThe same flaw sits in the remote-access box at the power\ncompany’s gate. Police have no complaint and no warrant.",
    ja = "同じ機種の家庭用ルータ40台。全て顧客で、本人は知らない。\n同じ欠陥が、電力会社の入口の遠隔接続装置にもある。\n警察の手元には被害届も令状もない。" },
  questions = { { en = "What may the carrier do for its customers without knowing who they talk to?", ja = "通信の相手を知らずに、通信会社が顧客のためにできることは何か。" } },
  expected = { "forty-boxes", "warn-flaw", "takedown" } }

decision "forty-boxes" { owner = { "police", "telecom" }, mode = "joint", after = "forty+5m", within = "3h", default = "letters", objective = "O2",
  prompt = { en = "Forty relays. What now?", ja = "40台の踏み台をどうする" },
  option "warrant" { text = { en = "Names, with a warrant", ja = "令状を取り契約者照会" }, measure = "S2.5", takes = "6h", effects = { certainty = 4, legit = 1, reach = 2, evidence = true } },
  option "letters" { text = { en = "The carrier tells them", ja = "通信会社から知らせる" }, measure = "S1.1.1b", effects = { reach = -3, trust = 2, alarm = 7, certainty = -2 } },
  option "divert" { text = { en = "Divert their traffic", ja = "通信の行き先を変える" }, measure = "S1.1.3b", effects = { reach = -7, cost = 2, legit = -6, lines = -2 } },
  at_limit = { reach = 2 } }

-- Tue 23:15 --------------------------------------------------------------------------------------------------------------------------------
inject "garrison-feed" { at = "14h15m", to = { "power", "sdf" }, via = "letter", from = { en = "Garrison commander", ja = "駐屯地司令" }, objective = "O1",
  subject = { en = "Garrison wants its own feeder", ja = "駐屯地から「専用の配電線を」" },
  body = {
    en = "We hang on Minato-3 like everybody else. If it fails during\nthe summit I cannot do my task. Switching us over takes a\nnight and a crew, and is visible from the road.",
    ja = "当駐屯地も港第三変電所に頼っている。会合中に止まれば\n任務を果たせない。切替えには一晩と一班を要し、\n作業は道路からも見える。" },
  questions = { { en = "Who looks at this from outside, and what will he write home?", ja = "外からこれを見た者は、本国に何と書き送るか。" } },
  expected = { "feeder" } }

decision "feeder" { owner = { "power", "sdf" }, mode = "joint", after = "garrison-feed+5m", within = "3h", default = "as-ever", objective = "O1",
  prompt = { en = "The garrison first?", ja = "駐屯地を優先するか" },
  option "switch-over" { text = { en = "Give it its own feeder", ja = "専用線に切り替える" }, measure = "S2.2.1", takes = "6h", effects = { cost = 4, misread = 4, trust = -2 } },
  option "as-ever" { text = { en = "In line, as in storms", ja = "台風時と同じ順番" }, measure = "S2.2.1", effects = { trust = 2, legit = 1, misread = -2 } },
  option "generator" { text = { en = "Own generators, tested", ja = "自家発電を試運転" }, measure = "S2.2.1", effects = { grid = 2, cost = 1, trust = 1, misread = 1 } },
  at_limit = { trust = -1 } }

-- Wed 00:00 --------------------------------------------------------------------------------------------------------------------------------
inject "side-door" { at = "15h", to = { "ally", "partner" }, via = "voice", from = { en = "Two capitals", ja = "両国の首都" }, objective = "O3",
  subject = { en = "“Need we wait for Tokyo?”", ja = "「東京を待つ必要があるか」" },
  body = {
    en = "The ally’s people could take the server’s disk from State C’s\ndata centre by breakfast, quietly, two states only. Japan\nwould read the result later, in part.",
    ja = "同盟国の担当者なら、朝までにC国のデータセンターから\nディスクを引き取れる。静かに、二国だけで。\n日本が目にするのは後日、その一部である。" },
  questions = { { en = "Whose case is it? What is it worth on Thursday, what next year?", ja = "これは誰の事件か。木曜の価値と、来年の価値を比べよ。" } },
  expected = { "side-deal", "joint-case" } }

decision "side-deal" { owner = { "ally", "partner" }, mode = "joint", after = "side-door+5m", within = "3h", default = "wait-thu", objective = "O3",
  prompt = { en = "Two capitals or three?", ja = "二国で進めるか、三国か" },
  option "three" { text = { en = "Three, with Japan", ja = "日本を入れて三国で" }, measure = "S1.3.1b", takes = "5h", effects = { partners = 2, certainty = 2, legit = 1 } },
  option "two" { text = { en = "Two, and quickly", ja = "二国だけで素早く" }, measure = "S1.3.1a", effects = { certainty = 6, cost = 5, partners = -6, evidence = true, after("6h", { learn("c2", "nco") }) } },
  option "wait-thu" { text = { en = "After the summit", ja = "会合が終わってから" }, measure = "S1.3.1a", effects = { tension = -1, misread = -1, partners = -1 } },
  at_limit = { partners = -1 } }

-- Wed 01:00 --------------------------------------------------------------------------------------------------------------------------------
inject "half-page" { at = "16h", to = "commission", via = "letter", from = "nco", objective = "O4",
  subject = { en = "Half a page of reasons", ja = "理由は半ページだけの申請書" },
  body = {
    en = "NCO asks to widen the selection to two more links. Target,\nhours and method are exact. Why nothing milder would do takes\ntwo lines. “Time is short,” it ends.",
    ja = "選別の対象を2回線増やしたいという申請。対象、時間、方法は\n正確だが、「より緩やかな手段では足りない理由」は2行。\n末尾に「時間がありません」とある。" },
  notes = {
    en = "Modelled on the commission’s role in public summaries: approval before, inspection after, report to the Diet. A commission that was kept informed [S1.1.4b] can fill in what the page lacks.",
    ja = "事前の承認、事後の検査、国会への報告という公表資料上の役割に基づく想定。状況を知らされ続けてきた委員会なら［S1.1.4b］、半ページの行間を埋められる。" },
  questions = { { en = "Is haste a reason?", ja = "「急いでいる」は理由になるか。" } },
  expected = { "thin-file", "inform" } }

decision "thin-file" { owner = "commission", after = "half-page+5m", within = "2h", default = "return-it", objective = "O4",
  prompt = { en = "Two more links?", ja = "2回線の追加を認めるか" },
  option "approve-it" { text = { en = "Approve as asked", ja = "申請どおり承認" }, measure = "S1.1.2b", effects = { certainty = 4, picture = 2, legit = -6 } },
  option "one-link" { text = { en = "One link, until Friday", ja = "1回線、金曜まで" }, measure = "S1.1.2b", effects = { certainty = 1, legit = 1 } },
  option "return-it" { text = { en = "Return it for reasons", ja = "理由の補充を求め返す" }, measure = "S1.1.4b", effects = { legit = 3, certainty = -3 } },
  at_limit = { legit = -2 } }

-- Wed 01:45 --------------------------------------------------------------------------------------------------------------------------------
inject "wide-or-deep" { at = "16h45m", to = { "nco", "csirt" }, via = "feed", from = { en = "Hunters on the night shift", ja = "夜勤の調査チーム" }, objective = "O1",
  subject = { en = "One trail down, ten sideways", ja = "深い筋が一本、横の筋が十本" },
  body = {
    en = "We can follow one intruder through one network until we know\nhow he does everything, or have a quick look into ten. A\ndecoy account would cost an hour and might be touched.",
    ja = "一つの網で侵入者を一人追えば、手口の全てが分かる。\n十の網を軽くのぞくこともできる。おとりのアカウントなら\n一時間で作れ、触れてくるかもしれない。" },
  questions = { { en = "What do you need to know first: how, where, or who?", ja = "先に知るべきは、手口か、場所か、誰か。" } },
  expected = { "second-look", "hunt-power", "hunt-telecom" } }

decision "second-look" { owner = { "nco", "csirt" }, mode = "poll", after = "wide-or-deep+5m", within = "2h", default = "wide", objective = "O1",
  prompt = { en = "Wide, deep, or a trap?", ja = "広く、深く、それとも罠か" },
  option "wide" { text = { en = "A glance into all ten", ja = "十か所を軽く見る" }, measure = "S1.2.2", effects = { picture = 5, trust = 2, chance(30, { alarm = 8 }) } },
  option "deep" { text = { en = "One trail to its end", ja = "一本を最後まで追う" }, measure = "S1.2.2", takes = "3h", effects = { picture = 2, reach = -3, legit = 2, learn("method", "csirt", "nco") } },
  option "trap" { text = { en = "A decoy account", ja = "おとりを仕掛ける" }, measure = "S1.2.2", effects = { certainty = 4, cost = 3, picture = 2, reach = 2 } },
  at_limit = { reach = 1 } }

-- Wed 02:30 --------------------------------------------------------------------------------------------------------------------------------
inject "looked-at" { at = "17h30m", to = { "police", "sdf" }, via = "sensor", from = { en = "Your own test hosts", ja = "自組織の検証用ホスト" }, objective = "O5",
  subject = { en = "The watchers are watched", ja = "見ている側が、見られている" },
  body = {
    en = "Four hosts rented for tests in Europe were scanned tonight,\none after the other, politely. Only two offices knew the\naddresses. State A’s capital is awake.",
    ja = "検証用に欧州で借りたホスト4台が、今夜、順に丁寧に調べ\nられた。アドレスを知るのは二つの部署だけのはずである。\nA国の首都は起きている。" },
  questions = { { en = "What do these four addresses look like to somebody who is afraid?", ja = "恐れを抱く者の目に、この4台は何に見えるか。" } },
  expected = { "seen", "hotline" },
  effects = { misread = 2 } }

decision "seen" { owner = { "police", "sdf" }, mode = "joint", after = "looked-at+5m", within = "2h", default = "still", objective = "O5",
  prompt = { en = "They look back at you", ja = "相手に見られている" },
  option "leave" { text = { en = "Give the hosts up", ja = "ホストを捨てて引く" }, measure = "S1.1.3a", effects = { misread = -4, legit = 2, certainty = -2, scouted = false } },
  option "still" { text = { en = "Keep still", ja = "動かずにいる" }, measure = "S1.1.3a", effects = { certainty = 2, cost = 2, misread = 4 } },
  option "show" { text = { en = "Leave an empty decoy", ja = "空のおとりを見せる" }, measure = "S1.1.3a", effects = { cost = 4, misread = 2, legit = -3 } },
  at_limit = { misread = 2 } }

-- Wed 03:00 --------------------------------------------------------------------------------------------------------------------------------
inject "three-am" { at = "18h", to = { "mofa", "nsc" }, via = "phone", from = { en = "Duty officer, State A", ja = "A国外務当局の当直" }, objective = "O5",
  subject = { en = "03:00, the other side rings", ja = "午前3時、相手からの電話" },
  body = {
    en = "A young voice, in careful English: “My generals say that your\nmachines are preparing something. I was told to ask before\nthey tell me. Are they?”",
    ja = "若い声の、慎重な英語。「軍の者が、そちらの機器が何かを\n準備していると言っています。彼らが結論を出す前に\n尋ねるように言われました。そうなのですか」" },
  notes = {
    en = "The call comes in on the number from the registry. If nobody tried it, whoever answers does not know whose voice it should be. Let the room decide before you let them discuss.",
    ja = "電話は、文書庫にあったあの番号にかかってくる。試していなければ、相手が本物かどうかも分からない。議論させる前に、まず決めさせること。" },
  questions = {
    { en = "What is true, useful and safe to say in three sentences?", ja = "真実で、役に立ち、害のない三つの文とは。" },
    { en = "Who may speak for Japan at this hour?", ja = "この時刻に、日本を代表して話せるのは誰か。" } },
  expected = { "pick-up", "hotline", "leader-letter" } }

decision "pick-up" { owner = { "mofa", "nsc" }, mode = "poll", after = "three-am+2m", within = "60m", default = "let-ring", objective = "O5",
  prompt = { en = "He is on the line. And?", ja = "電話口の相手に何と言う" },
  option "frank" { text = { en = "“We hunt. No strike.”", ja = "「捜索中。先制はない」" }, measure = "CB16.3", effects = { misread = -9, alarm = 9, tension = -3, legit = 1, ["hotline-tested"] = true, explained = true } },
  option "by-nine" { text = { en = "A note by nine o’clock", ja = "9時までに文書で回答" }, measure = "BB.6", effects = { misread = -2, legit = 2, partners = 1 } },
  option "let-ring" { text = { en = "Do not take the call", ja = "電話を取らない" }, measure = "CB16.3", effects = { misread = 9, tension = 3, cost = 4, alarm = -3 } },
  at_limit = { misread = 3 } }

-- Wed 03:45 --------------------------------------------------------------------------------------------------------------------------------
inject "update-night" { at = "18h45m", to = { "power", "telecom" }, via = "email", from = { en = "Maintenance calendar", ja = "保守予定表" }, objective = "O1",
  subject = { en = "Quarterly update at 04:00", ja = "四半期更新は4時に開始予定" },
  body = {
    en = "Planned since August, from the maintainer’s server, for both of\nyou. It closes eleven old holes. It would be the best moment\nfor somebody who sits on that server, too.",
    ja = "8月から決まっていた両社共通の更新。配信元は保守会社の\nサーバで、古い穴を11か所塞ぐ。そのサーバに潜む者に\nとっても、これ以上ない機会である。" },
  questions = { { en = "How do you trust a remedy that comes through the wound?", ja = "傷口から入ってくる薬を、どう信じるか。" } },
  expected = { "night-update", "cut-maintainer" } }

decision "night-update" { owner = { "power", "telecom" }, mode = "joint", after = "update-night+5m", within = "90m", default = "as-planned", objective = "O1",
  prompt = { en = "Run the update at four?", ja = "4時の更新を実施するか" },
  option "as-planned" { text = { en = "As planned", ja = "予定どおり実施" }, measure = "S2.3.2", effects = { reach = -6, lines = 1, trust = 3, chance(35, { reach = 12 }) } },
  option "check" { text = { en = "Check file by file", ja = "一つずつ検証して実施" }, measure = "S2.3.1a", takes = "3h", effects = { picture = 3, reach = -2, lines = -1, trust = -1 } },
  option "postpone" { text = { en = "Not before Friday", ja = "金曜まで延期" }, measure = "S2.2.1", effects = { partners = 2, trust = 1, grid = 1, reach = 2 } },
  at_limit = { reach = 2 } }

-- Wed 05:15 --------------------------------------------------------------------------------------------------------------------------------
inject "draft-zero" { at = "20h15m", to = { "mofa", "ally", "partner" }, via = "diplomatic", from = { en = "Legal advisers", ja = "三国の法律顧問" }, objective = "O3",
  subject = { en = "If we name them, we begin now", ja = "名指しするなら、起案は今から" },
  body = {
    en = "A text that three governments can sign needs a day. To begin\nis to tell a dozen offices. To wait is to sign what others\nwrote, or nothing.",
    ja = "三つの政府が署名できる文案には一日かかる。始めれば十余りの\n部署が知る。待てば、他国の書いた文に署名するか、\n何にも署名しないかになる。" },
  questions = { { en = "What must a partner see with its own eyes before it signs?", ja = "相手国が署名する前に、自分の目で見なければならないものは何か。" } },
  expected = { "drafting", "legal-position" } }

decision "drafting" { owner = { "mofa", "ally", "partner" }, mode = "poll", after = "draft-zero+5m", within = "3h", default = "proof-first", objective = "O3",
  prompt = { en = "Start a statement now?", ja = "声明の起案を始めるか" },
  option "together" { text = { en = "Together, from now", ja = "今から三国で" }, measure = "S1.3.1c", takes = "4h", effects = { partners = 3, alarm = 4, cost = 1 } },
  option "at-home" { text = { en = "Each at home first", ja = "まず各国で内々に" }, measure = "BB.1", effects = { legit = 2, certainty = 1, partners = -2 } },
  option "proof-first" { text = { en = "Proof first, text later", ja = "証拠が先、文案は後" }, measure = "S1.1.2a", effects = { certainty = 5, picture = 2, partners = -1 } },
  at_limit = { partners = -2 } }

-- Wed 06:00 --------------------------------------------------------------------------------------------------------------------------------
inject "wrong-record" { at = "21h", to = { "commission", "nco" }, via = "email", from = { en = "An analyst", ja = "分析官" }, objective = "O4",
  subject = { en = "Domestic calls were selected", ja = "国内間の通話記録が混入" },
  body = {
    en = "The machine picked 212 records it should not have seen. One\nbelongs to a journalist. Nobody has opened them, but the file\nname says enough. I thought you should know.",
    ja = "機械の選別に、対象外の記録が212件混じっていた。\nうち1件は記者のもの。誰も開いていないが、ファイル名で\n分かってしまう。報告すべきだと考えた。" },
  notes = {
    en = "The analyst did the right thing. What the two cells do with it decides whether anybody will do it again.",
    ja = "この分析官は正しいことをした。両チームの対応しだいで、次に同じことをする人が現れるかどうかが決まる。" },
  questions = { { en = "What would the journalist have a right to know, and when?", ja = "記者には、何を、いつ知る権利があるか。" } },
  expected = { "misfiled", "inform" },
  effects = { legit = -2 } }

decision "misfiled" { owner = { "commission", "nco" }, mode = "poll", after = "wrong-record+5m", within = "3h", default = "seal", objective = "O4",
  prompt = { en = "The 212 wrong records?", ja = "混入した212件をどうする" },
  option "erase" { text = { en = "Erase, and say so", ja = "消去し、公にする" }, measure = "S1.1.4b", effects = { legit = 3, trust = 1, partners = -2, certainty = -3, alarm = 3 } },
  option "seal" { text = { en = "Seal until Friday", ja = "金曜まで封印" }, measure = "S1.1.4b", effects = { certainty = 1, legit = 1, trust = -2 } },
  option "stop-all" { text = { en = "Stop and check it all", ja = "止めて全件を点検" }, measure = "S1.1.4b", effects = { legit = 5, trust = 1, picture = -5, certainty = -5 } },
  at_limit = { legit = -3 } }
