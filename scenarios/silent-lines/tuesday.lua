-- Module 1, Notice: Tuesday 09:00 to 17:00, and the first evening. Nothing is broken; every sign has an innocent explanation.
-- Footnotes: [S…], [BB…], [CB…] are rows of the measure catalogue; legal points are modelled on public summaries of the statutes, not on their wording.

-- Tue 09:00 --------------------------------------------------------------------------------------------------------------------------------
inject "two-days" { at = "0m", to = "everybody", via = "briefing", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "48 hours to the summit", ja = "首脳会合まで48時間" },
  body = {
    en = "Power, telephones and summit circuits all work.\nEach cell has its own facts and its own number to call.\nThe clock runs; what you do not decide is decided for you.",
    ja = "電力も、電話も、会合の専用回線も正常である。\n各チームは自分だけの情報と、自分だけの連絡先を持つ。\n時計は進む。決めないことは、時間が代わりに決める。" },
  notes = {
    en = "Clock pace: about 16 minutes of scenario time for each minute in the room. Jump over dead hours; the decisions wait at their own times. Read the premise aloud first. The adversary is played by its bot and reacts to four numbers that only you can see.",
    ja = "時間進行は、室内の1分が想定時間の約16分に当たる。動きのない時間は飛ばしてよい。まず前提を読み上げる。相手側はボットが演じ、統制だけに見える四つの数値に反応する。" },
  questions = { { en = "Whom would you ring first, if it were nothing?", ja = "「何でもない」かもしれないとき、最初に誰へ電話するか。" } } }

-- Tue 09:10 --------------------------------------------------------------------------------------------------------------------------------
inject "sleeper" { at = "10m", to = "power", via = "sensor", from = { en = "Login monitor", ja = "ログイン監視" }, reveals = "power-sign", objective = "O1",
  subject = { en = "03:12, a login while asleep", ja = "3時12分、就寝中にログイン" },
  body = {
    en = "His own account, his own rights, two standard commands, nine\nminutes. No malware, no alarm. He was at home in bed, and his\nwife is ready to swear to it.",
    ja = "本人のアカウント、本人の権限、標準の命令を二つ、9分間。\n不正プログラムも警報もない。本人は自宅で就寝中だったと言い、\n家族もそう証言している。" },
  notes = {
    en = "The whole exercise hides in “no malware, no alarm”. A precursor can be reported as well as an incident [S1.1.1a]; see whether anybody thinks of it before anything breaks.",
    ja = "「不正プログラムも警報もない」に、この演習の全てが隠れている。被害だけでなく予兆も報告の対象になり得る［S1.1.1a］。何も壊れていないうちに思いつく人が出るかを見る。" },
  questions = {
    { en = "What would make this a coincidence? How would you find out?", ja = "偶然だとすれば、どんな説明があり得るか。どう確かめるか。" } },
  expected = { "first-look", "report-power" } }

decision "first-look" { owner = "power", after = "sleeper+5m", within = "90m", default = "close", objective = "O1",
  prompt = { en = "One odd login. What now?", ja = "不審なログインをどうする" },
  notes = {
    en = "Resetting one account tells the visitor that he was seen and leaves him the others. Watching is worth more if somebody really watches; and whoever watches knew, which will be asked about afterwards [S1.1.1a].",
    ja = "一つだけ止めれば、見つかったことを相手に教え、ほかの入口は残る。見張るなら、本当に見ている人がいて初めて意味がある。そして見張った者は「知っていた」ことになり、後で必ず問われる［S1.1.1a］。" },
  option "watch" { text = { en = "Touch nothing, watch", ja = "触らずに見張る" }, measure = "S1.2.2", effects = { picture = 4, certainty = 1, reach = 2, legit = -2 } },
  option "reset" { text = { en = "Reset that account", ja = "その権限だけ更新" }, measure = "S2.2.1", effects = { reach = -3, legit = 1, alarm = 6 } },
  option "close" { text = { en = "Log it and carry on", ja = "記録して通常運用" }, measure = "S2.2.1", effects = { grid = 2, trust = 1, reach = 3 } },
  at_limit = { reach = 2, trust = -1 } }

-- Tue 09:40 --------------------------------------------------------------------------------------------------------------------------------
inject "copied" { at = "40m", to = "telecom", via = "sensor", from = { en = "Configuration monitor", ja = "設定変更の監視" }, reveals = "telecom-sign", objective = "O1",
  subject = { en = "A router copies to nowhere", ja = "基幹ルータが未登録先へ複製" },
  body = {
    en = "A line was added to the configuration at 02:50 with the\nmaintenance firm’s account. It copies one circuit to an address\nthat no plan contains. The circuit belongs to the fire service.",
    ja = "2時50分、保守会社のアカウントで設定が1行追加されていた。\n回線一つを、台帳にない宛先へ複製している。\n対象は消防の指令回線である。" },
  questions = {
    { en = "Who else may change this router? Since when?", ja = "このルータの設定を変えられるのは誰か。いつからか。" },
    { en = "What does the secrecy of communications allow you to look at?", ja = "通信の秘密の下で、何を見ることが許されるか。" } },
  expected = { "router", "report-telecom" } }

decision "router" { owner = "telecom", after = "copied+5m", within = "90m", default = "maintainer", objective = "O1",
  prompt = { en = "One strange line. Undo it?", ja = "不審な設定を戻すか" },
  notes = {
    en = "The maintainer’s account is the door. Asking the maintainer may be asking the visitor. As long as the added line stays, somebody is reading the fire service’s traffic; the secrecy of communications speaks for undoing it [S2.2.1].",
    ja = "保守会社のアカウントが入口である。保守会社に尋ねることは、侵入者に尋ねることかもしれない。設定を残す間、消防の通信は誰かに読まれ続ける。通信の秘密の点では、直ちに戻すのが筋である［S2.2.1］。" },
  option "follow" { text = { en = "Leave it, follow the copy", ja = "残して宛先を追う" }, measure = "S1.2.2", effects = { picture = 4, certainty = 2, legit = -3 } },
  option "undo" { text = { en = "Undo it now", ja = "直ちに元へ戻す" }, measure = "S2.2.1", effects = { reach = -3, lines = 1, legit = 2, alarm = 6 } },
  option "maintainer" { text = { en = "Ask the maintainer", ja = "保守会社に照会" }, measure = "S2.3.2", takes = "2h",
    effects = { trust = 1, picture = 2, chance(35, { alarm = 8, reach = 3 }) } },
  at_limit = { reach = 2 } }

-- Tue 10:15 --------------------------------------------------------------------------------------------------------------------------------
inject "four-years" { at = "75m", to = "ally", via = "email", from = { en = "Your capital", ja = "本国" }, objective = "O3",
  subject = { en = "“We know this group”", ja = "「この集団を知っている」" },
  body = {
    en = "Four years of watching say: Hollow Reed, its order is to hold.\nYou may show it to NCO, SDF, the commission and ministers, not\nto companies. Nobody may act on it alone.",
    ja = "四年間の監視から、ホロウリードと判断する。命令は「待機」。\n提示先はNCO、自衛隊、監理委員会、閣僚に限り、企業は不可。\nこの情報だけを根拠に動くことも認めない。" },
  notes = {
    en = "The fact “ally-intel” has a release list; passing it to an operator, police or State C breaks the originator’s condition and is recorded as a leak [S1.3.1a]. The proper way is to ask for a releasable sentence.",
    ja = "事実「ally-intel」には提供先の限定がある。事業者、警察、C国へ渡せば提供元の条件違反となり、漏えいとして記録される［S1.3.1a］。正しい道は、公開できる一文を求めることである。" },
  questions = { { en = "What would you have to get in return to give this?", ja = "これを渡すなら、見返りに何が要るか。" } },
  expected = { "ally-offer" } }

decision "ally-offer" { owner = "ally", after = "four-years+5m", within = "2h", default = "capital", objective = "O3",
  prompt = { en = "Give it to Tokyo today?", ja = "今日、東京に渡すか" },
  notes = {
    en = "Given today, it calms: an order to hold is not an order to strike. A releasable line comes later and reaches those who can search for it.",
    ja = "今日渡せば、まず落ち着かせる効果がある。「待機」の命令は「撃て」ではないからである。公開できる一文は遅れて届くが、実際に探せる相手にまで届く。" },
  option "give" { text = { en = "Give it, with conditions", ja = "条件を付けて渡す" }, measure = "S1.3.1a", effects = { certainty = 6, partners = 1, tension = -2, learn("ally-intel", "nco", "sdf") } },
  option "trade" { text = { en = "See their cards first", ja = "先に相手の手札を見る" }, measure = "S1.3.1a", takes = "2h", effects = { certainty = 2, cost = 2, picture = 4, partners = -2 } },
  option "capital" { text = { en = "Ask for a usable line", ja = "使える一文を本国に求める" }, measure = "S1.1.2c", takes = "5h", effects = { partners = 2, learn("tearline", "nco") } },
  at_limit = { partners = -2 } }

-- Tue 11:00 --------------------------------------------------------------------------------------------------------------------------------
inject "rota-letter" { at = "2h", to = "commission", via = "letter", from = { en = "Commission secretariat", ja = "委員会事務局" }, objective = "O4",
  subject = { en = "How do we sit this week?", ja = "今週、委員会をどう開いておくか" },
  body = {
    en = "Two members are at conferences abroad. A request may come at\nany hour, or not at all. Sitting in permanence means asking\nNCO’s analysts for news every few hours.",
    ja = "委員二人は海外の会議に出張中。申請はいつ来るか、\nあるいは来ないかもしれない。常時開会とするなら、\n数時間ごとにNCOの分析官へ説明を求めることになる。" },
  questions = { { en = "How quickly can an independent body say yes without being a stamp?", ja = "独立した機関が、判子役にならずにどこまで速く判断できるか。" } },
  expected = { "rota" } }

decision "rota" { owner = "commission", after = "rota-letter+5m", within = "2h", default = "on-file", objective = "O4",
  prompt = { en = "How do you sit this week?", ja = "今週の開会態勢をどうする" },
  option "sit" { text = { en = "Sit all through", ja = "常時開会とする" }, measure = "S1.1.4b", effects = { legit = 2, picture = -3, informed = true, after("18h", { informed = false }) } },
  option "call" { text = { en = "Stay on call", ja = "呼出しに応じて集まる" }, measure = "S1.1.4b", effects = { legit = 1, trust = 1 } },
  option "on-file" { text = { en = "Meet when a file comes", ja = "申請があれば開く" }, measure = "S1.1.4b", effects = { legit = -3, picture = 2, certainty = 1 } },
  at_limit = { legit = -1 } }

-- Tue 11:15 --------------------------------------------------------------------------------------------------------------------------------
inject "old-number" { at = "2h15m", to = "mofa", via = "paper", from = { en = "Your own registry", ja = "自省の文書庫" }, objective = "O5",
  subject = { en = "An old number, never dialled", ja = "一度もかけたことのない番号" },
  body = {
    en = "After the last consultations with State A both sides wrote down\na number for cyber incidents, day and night. Nobody has ever\ndialled it. The officer named on the card has retired.",
    ja = "A国との前回協議で、サイバー事案用に昼夜通じる番号を\n交換した。これまで一度もかけたことがない。\n名簿に載る先方の担当者は、すでに退官している。" },
  notes = {
    en = "A number dialled on a quiet afternoon answers at three in the morning [CB16.3, BB.6]. Dialling it also tells them that something is on.",
    ja = "静かな午後にかけた番号だけが、夜中の三時に通じる［CB16.3、BB.6］。ただし、かければ「何かあった」ことも伝わる。" },
  questions = { { en = "What do you say when it is answered and nothing has happened?", ja = "何も起きていないのに相手が出たら、何と言うか。" } },
  expected = { "test-call", "hotline" } }

decision "test-call" { owner = "mofa", after = "old-number+5m", within = "2h", default = "keep", objective = "O5",
  prompt = { en = "Try the number today?", ja = "今日その番号を試すか" },
  option "dial" { text = { en = "Dial it now", ja = "今かけてみる" }, measure = "CB16.3", effects = { alarm = 6, misread = -3, chance(75, { ["hotline-tested"] = true, legit = 2 }, { tension = 1 }) } },
  option "keep" { text = { en = "Keep it for the day", ja = "本番まで取っておく" }, measure = "CB16.3", effects = { partners = 1, misread = 2 } },
  option "embassy" { text = { en = "Go through the embassy", ja = "大使館を通す" }, measure = "BB.6", takes = "4h", effects = { tension = -2, misread = -1, legit = 1, alarm = 2 } },
  at_limit = { misread = 1 } }

-- Tue 12:05 --------------------------------------------------------------------------------------------------------------------------------
inject "pensioner" { at = "3h05m", to = "police", via = "phone", from = { en = "Prefectural police", ja = "県警" }, reveals = "relay", objective = "O2",
  subject = { en = "A retired teacher’s router", ja = "発信元は元教員宅のルータ" },
  body = {
    en = "The address behind one of the logins belongs to a home router\nin a village 30 km away. Its owner is 81 and offers tea. The\nbox has forwarded somebody’s traffic since spring.",
    ja = "不審なログインの発信元は、30キロ離れた集落の家庭用\nルータだった。持ち主は81歳で、お茶を勧めてくれる。\n機器は春から、誰かの通信を中継していた。" },
  questions = { { en = "What do you lose when this box goes dark?", ja = "この機器を止めると、何が見えなくなるか。" } },
  expected = { "relay-box", "joint-case" } }

decision "relay-box" { owner = "police", after = "pensioner+5m", within = "2h", default = "unplug", objective = "O2",
  prompt = { en = "What about the router?", ja = "ルータをどうするか" },
  option "leave" { text = { en = "Leave it on and watch", ja = "動かしたまま監視" }, measure = "S2.5", effects = { certainty = 4, picture = 2, reach = 2, legit = -2, learn("c2-host", "police") } },
  option "seize" { text = { en = "Seize it, with a warrant", ja = "令状を取り押収" }, measure = "S2.5", takes = "2h", effects = { certainty = 2, legit = 1, reach = -1, alarm = 6, evidence = true } },
  option "unplug" { text = { en = "Ask him to unplug it", ja = "持ち主に抜いてもらう" }, measure = "S1.1.3b", effects = { reach = -3, trust = 2, certainty = -2, alarm = 4 } },
  at_limit = { certainty = -1 } }

-- Tue 12:15 --------------------------------------------------------------------------------------------------------------------------------
inject "one-team" { at = "3h15m", to = { "csirt", "sdf" }, via = "phone", from = "nco", objective = "O1",
  subject = { en = "Three teams for three places", ja = "調査チームは三つ、守る先も三つ" },
  body = {
    en = "CSIRT has two hunting teams, the SDF one. The grid and the\ntelephone network both ask for help, and the garrison hangs\non both. Uniforms at a substation will be photographed.",
    ja = "調査チームはCSIRTに二つ、自衛隊に一つ。電力も通信も\n応援を求め、駐屯地はその両方に頼っている。\n変電所に制服姿があれば、必ず写真を撮られる。" },
  questions = { { en = "Who decides where a team goes: its owner or the network’s owner?", ja = "チームの派遣先を決めるのは、チームの側か、ネットワークの側か。" } },
  expected = { "lend", "hunt-power", "hunt-telecom" } }

decision "lend" { owner = { "csirt", "sdf" }, mode = "joint", after = "one-team+5m", within = "2h", default = "own", objective = "O1",
  prompt = { en = "How do you split the teams?", ja = "チームをどう分けるか" },
  notes = {
    en = "Joint: both cells must choose alike. A pooled hunt finds more [S1.2.2]; soldiers in a civil network are also a signal. Guarding one’s own needs no new power from anybody, and helps nobody else.",
    ja = "共同決定。両チームの選択が一致しなければ決まらない。合同の調査は多くを見つける［S1.2.2］が、民間網に入る自衛隊は、それ自体が信号になる。各自の持ち場なら新たな権限は要らないが、ほかの誰の助けにもならない。" },
  option "pool" { text = { en = "Pool them, in plain coats", ja = "私服で合同チームに" }, measure = "S1.2.2", effects = { hunters = 1, cost = 3, picture = 2, trust = 1, misread = 4, tension = 1 } },
  option "civil" { text = { en = "Civil teams only", ja = "民間側だけで当たる" }, measure = "S1.2.2", effects = { trust = 2, legit = 1, picture = 2 } },
  option "own" { text = { en = "Each guards its own", ja = "各自の持ち場を守る" }, measure = "S2.1.2", effects = { reach = -2, legit = 2, trust = -2, misread = -1 } },
  at_limit = { trust = -1, reach = 1 } }

-- Tue 12:45 --------------------------------------------------------------------------------------------------------------------------------
inject "four-desks" { at = "3h45m", to = "nco", via = "feed", from = { en = "Your duty officer", ja = "当直" }, objective = "O2",
  subject = { en = "Four desks, three heaps", ja = "分析の席は四つ、資料の山は三つ" },
  body = {
    en = "Logs from the grid, logs from the telephone network, and a\nyear of small notes nobody connected. Each desk can read one\nheap today. Whichever you leave will look harmless.",
    ja = "電力の記録、通信の記録、誰も結び付けなかった一年分の\n小さな報告。今日一つの席で読める山は一つだけ。\n読まなかった山は、いつでも無害に見える。" },
  questions = { { en = "What have you been given, and what have you merely heard about?", ja = "実際に受け取った情報と、聞いただけの情報を分けられるか。" } },
  expected = { "desks", "analyse", "council" } }

decision "desks" { owner = "nco", after = "four-desks+5m", within = "2h", default = "even", objective = "O2",
  prompt = { en = "What is read first today?", ja = "今日はどれを先に読むか" },
  notes = {
    en = "The grid’s logs show doors. The telephone logs show where it all goes: a country that would rather hear it from you than read it. A little of everything keeps all who sent something content [S1.1.2a].",
    ja = "電力の記録からは入口が見える。通信の記録からは行き先が見え、その国は人づてより先に知らせてほしいと思っている。少しずつ全部なら、送ってくれた全員の顔が立つ［S1.1.2a］。" },
  option "grid-logs" { text = { en = "The grid’s logs", ja = "電力の記録" }, measure = "S1.1.2a", effects = { picture = 4 } },
  option "wire-logs" { text = { en = "The telephone logs", ja = "通信の記録" }, measure = "S1.1.2a", effects = { certainty = 3, picture = 1, partners = 4, learn("c2-host", "nco") } },
  option "even" { text = { en = "A little of everything", ja = "少しずつ全部" }, measure = "S1.1.2a", effects = { trust = 2, partners = 1, picture = 2, certainty = 1 } },
  at_limit = { picture = -1 } }

-- Tue 13:15 --------------------------------------------------------------------------------------------------------------------------------
inject "sherpa" { at = "4h15m", to = "nsc", via = "voice", from = { en = "Summit chief of staff", ja = "首脳会合事務局長" }, objective = "O6",
  subject = { en = "“Can I tell them it is safe?”", ja = "「安全だと伝えてよいか」" },
  body = {
    en = "Twelve security officers meet me at four. They will ask about\ndrones, roads and networks, in that order. I would like to\nhave one sentence that is true on Thursday as well.",
    ja = "16時に12か国の警備責任者と会います。質問は無人機、道路、\nネットワークの順に来るでしょう。木曜になっても\n正しいと言える一文を、いただけませんか。" },
  questions = { { en = "Which of the twelve would tell State A, without meaning to?", ja = "12か国のうち、意図せずA国に伝えてしまうのはどこか。" } },
  expected = { "tell-guests" } }

decision "tell-guests" { owner = "nsc", after = "sherpa+5m", within = "2h", default = "nobody", objective = "O6",
  prompt = { en = "What do the guests hear?", ja = "招待国に何を伝えるか" },
  option "all" { text = { en = "Tell all twelve", ja = "12か国すべてに伝える" }, measure = "S1.1.2c", effects = { partners = 3, legit = 1, alarm = 8, tension = 2 } },
  option "two" { text = { en = "The ally and State C", ja = "同盟国とC国だけに" }, measure = "S1.1.2c", effects = { partners = 2, alarm = 2, ["asked-c"] = true, chance(35, { partners = -5 }) } },
  option "nobody" { text = { en = "Nobody yet", ja = "まだ誰にも伝えない" }, measure = "S1.1.2c", effects = { partners = -2, tension = -1, alarm = -2 } },
  at_limit = { partners = -1 } }

-- Tue 13:45 --------------------------------------------------------------------------------------------------------------------------------
inject "rented" { at = "4h45m", to = "partner", via = "email", from = { en = "Your response team", ja = "自国の対応チーム" }, reveals = "c2-host", objective = "O3",
  subject = { en = "A server here calls Kazahaya", ja = "国内の貸しサーバが風早と通信" },
  body = {
    en = "Small bursts, every night, to home routers in Japan. The data\ncentre’s customer pays on time and never complains. Nobody\nhas asked us anything yet. The minister flies on Wednesday.",
    ja = "毎晩わずかずつ、日本の家庭用ルータと通信している。\n借主は支払いが早く、苦情も言わない。照会はまだ\nどこからも来ていない。大臣の出発は水曜である。" },
  questions = { { en = "Is this your business, Japan’s, or your neighbour’s?", ja = "これは自国の問題か、日本の問題か、隣国の問題か。" } },
  expected = { "c-sees", "c-logs" } }

decision "c-sees" { owner = "partner", after = "rented+5m", within = "2h", default = "be-asked", objective = "O3",
  prompt = { en = "Whom do you tell?", ja = "誰に知らせるか" },
  option "japan" { text = { en = "Japan, tonight", ja = "今夜、日本に知らせる" }, measure = "S1.3.1a", effects = { partners = 2, certainty = 3, tension = 1, learn("c2-host", "nco", "police") } },
  option "own" { text = { en = "Our own police first", ja = "まず自国の警察に" }, measure = "S1.3.1b", takes = "5h", effects = { legit = 2, certainty = 1, evidence = true, learn("c2-host", "police") } },
  option "be-asked" { text = { en = "Wait to be asked", ja = "照会が来るまで待つ" }, measure = "OEWG.1", effects = { tension = -3, certainty = -1, partners = -1, legit = 1 } },
  at_limit = { partners = -2 } }

-- Tue 14:15 --------------------------------------------------------------------------------------------------------------------------------
inject "two-more" { at = "5h15m", to = { "csirt", "power", "telecom", "nco" }, via = "feed", from = { en = "A member of the exchange", ja = "情報共有の会員企業" }, reveals = "member-signs", objective = "O1",
  subject = { en = "“We have it too. No names”", ja = "「うちも同じ。社名は伏せて」" },
  body = {
    en = "A gas company and a water board see logins by sleeping staff.\nTwo of the four doors lead into Kazahaya’s control network.\nSomebody on the call says: shut everything, tonight.",
    ja = "ガス会社と水道事業者でも、眠っている社員がログイン。\n四つの入口のうち二つは風早の制御網に通じていた。\n会議の誰かが言う。「今夜、全部閉めよう」" },
  notes = {
    en = "The textbook answer, evict, is right, but not now: with fewer than half of the doors known, shutting the known ones wakes the intruder and leaves him inside [S1.2.2].",
    ja = "「追い出す」という教科書の答えは正しい。ただし今ではない。入口の半分も分からないうちに閉めれば、相手を起こし、しかも中に残すことになる［S1.2.2］。" },
  questions = {
    { en = "How many doors do you know? How many are there?", ja = "いくつの入口を知っているか。全部でいくつあるか。" },
    { en = "Who answers for it if you wait and it goes dark tonight?", ja = "待った結果、今夜停電したら、誰が責任を負うか。" } },
  expected = { "watch-or-lock", "council", "share-list" } }

decision "watch-or-lock" { owner = { "power", "telecom", "csirt", "nco" }, mode = "poll", after = "two-more+5m", within = "2h", default = "count", objective = "O1",
  prompt = { en = "Shut the doors tonight?", ja = "今夜、入口を閉めるか" },
  option "lock" { text = { en = "All we know, at once", ja = "分かる限り一斉に" }, measure = "S2.2.1", effects = { reach = -9, cost = 5, alarm = 19, grid = -3, lines = -3, ["locked-early"] = true,
    given(at_least("picture", 30), { reach = -6, cost = 3 }) } },
  option "count" { text = { en = "Count them first", ja = "まず数える" }, measure = "S1.2.2", effects = { picture = 5, reach = 3 } },
  option "worst" { text = { en = "The worst three only", ja = "急所の三つだけ" }, measure = "S2.2.1", effects = { reach = -5, cost = 2, alarm = 9, trust = 1, legit = 2, lines = -1 } },
  at_limit = { reach = 2 } }

-- Tue 15:05 --------------------------------------------------------------------------------------------------------------------------------
inject "who-may-see" { at = "6h05m", to = { "ally", "nco" }, via = "phone", from = { en = "Both registries", ja = "双方の文書管理者" }, objective = "O3",
  subject = { en = "Who may read the report?", ja = "同盟国の情報を誰に読ませるか" },
  body = {
    en = "Four names on the list, one empty line. The police could use\nit and are not on it. Every reader makes the next answer\nslower; every reader missing makes the picture poorer.",
    ja = "名簿には四つの提供先と、空欄が一つ。警察は使えるはずだが\n載っていない。読む者が増えれば次の回答は遅くなり、\n減れば全体像が痩せる。" },
  questions = { { en = "What may a reader do with it, apart from knowing it?", ja = "読んだ者は、知ること以外に何をしてよいのか。" } },
  expected = { "caveat", "ally-work" } }

decision "caveat" { owner = { "ally", "nco" }, mode = "joint", after = "who-may-see+5m", within = "3h", default = "read-return", objective = "O3",
  prompt = { en = "Who may read it?", ja = "誰に読ませるか" },
  notes = {
    en = "Police may not act on it alone, but they would know where to look: a joint case later bites harder. Each further reader is a favour asked of the ally [S1.1.2c].",
    ja = "警察はこれだけを根拠に動けないが、どこを探せばよいかは分かる。後の共同捜査は、その分だけ深く食い込む。ただし読む者が一人増えるたびに、同盟国への借りが増える［S1.1.2c］。" },
  option "as-listed" { text = { en = "As listed, ministers too", ja = "名簿どおり、閣僚にも" }, measure = "S1.3.1a", effects = { partners = 1, legit = 1, learn("ally-intel", "nsc") } },
  option "police-too" { text = { en = "The police as well", ja = "警察にも読ませる" }, measure = "S1.1.2c", effects = { certainty = 4, partners = -3, learn("ally-intel", "police") } },
  option "read-return" { text = { en = "Read it and give it back", ja = "読んだら返す" }, measure = "S1.3.1a", effects = { partners = 3, certainty = -2 } },
  at_limit = { partners = -1 } }

-- Tue 15:40 --------------------------------------------------------------------------------------------------------------------------------
inject "agreement-draft" { at = "6h40m", to = { "telecom", "nco" }, via = "letter", from = { en = "Legal departments", ja = "双方の法務" }, objective = "O4",
  subject = { en = "Draft agreement on traffic", ja = "国外からの通信に関する協定案" },
  body = {
    en = "Addresses, times and commands, picked by machine; not what\npeople say. Agreeing is voluntary; refusing to talk needs a\ngood reason. The commission looks at whatever you sign.",
    ja = "対象はアドレス、時刻、指令。機械が選別し、会話は見ない。\n応じるかは任意だが、協議は正当な理由なく断れない。\n結んだ内容は、監理委員会が審査する。" },
  notes = {
    en = "Modelled on public summaries of the act [S1.1.2b]; simplified in one point: there the commission approves beforehand what is taken without an agreement and inspects the rest, here it approves this use as well [S1.1.4b]. Watch whether NCO explains what the operator gets back: an analysis, not only a duty.",
    ja = "公表資料の要約に基づく想定［S1.1.2b］。ただし一点を簡略にした。公表資料では、委員会の事前承認は協定によらない取得に係るもので、ほかは検査による。この演習では協定による利用も承認を要するものとする［S1.1.4b］。NCOが、義務だけでなく「分析結果が返ってくる」ことを説明できるかを見る。" },
  questions = { { en = "What would you be ready to see quoted in a newspaper?", ja = "新聞に書かれても困らない範囲はどこまでか。" } },
  expected = { "data-terms", "comms-data" } }

decision "data-terms" { owner = { "telecom", "nco" }, mode = "joint", after = "agreement-draft+5m", within = "3h", default = "advice", objective = "O4",
  prompt = { en = "What does it cover?", ja = "協定の範囲をどうするか" },
  option "narrow" { text = { en = "Two links, for two days", ja = "2回線、2日間に限る" }, measure = "S1.1.2b", effects = { legit = 2, certainty = 1, trust = 1 } },
  option "wide" { text = { en = "All links from abroad", ja = "国外回線のすべて" }, measure = "S1.1.2b", effects = { certainty = 5, cost = 4, picture = 4, legit = -6, trust = -3, learn("c2-host", "nco") } },
  option "advice" { text = { en = "No terms yet, talk on", ja = "結ばず協議を続ける" }, measure = "S1.2.1a", effects = { trust = 4, certainty = -2 } },
  at_limit = { trust = -1 } }

-- Tue 16:10 --------------------------------------------------------------------------------------------------------------------------------
inject "hypothetical" { at = "7h10m", to = "commission", via = "phone", from = "nco", objective = "O4",
  subject = { en = "NCO’s hypothetical question", ja = "NCOから「仮定の質問」" },
  body = {
    en = "Would signs without damage be enough for using traffic data?\nThey would like to hear it before they write the request.\nThe analysts who know are the ones who are busy.",
    ja = "被害がなく予兆だけでも、通信情報の利用は認められるか。\n申請書を書く前に感触を知りたいという。\n説明できる分析官は、最も忙しい人たちでもある。" },
  questions = { { en = "May an independent body advise the applicant?", ja = "独立した審査機関が、申請者に助言してよいか。" } },
  expected = { "before-the-file", "inform" } }

decision "before-the-file" { owner = "commission", after = "hypothetical+5m", within = "2h", default = "hear", objective = "O4",
  prompt = { en = "Answer without a file?", ja = "申請前の照会に応じるか" },
  option "write" { text = { en = "In writing, with reasons", ja = "理由を付して書面で" }, measure = "S1.1.4b", effects = { legit = 3, certainty = -2 } },
  option "hear" { text = { en = "Hear them out tonight", ja = "今夜、話だけ聞く" }, measure = "S1.1.4b", effects = { legit = -1, certainty = 1, informed = true, after("12h", { informed = false }) } },
  option "visit" { text = { en = "Go and see the desks", ja = "分析の現場を見に行く" }, measure = "S1.1.4b", effects = { legit = 1, trust = 2, picture = -3 } },
  at_limit = { legit = -1 } }

-- Tue 16:30 --------------------------------------------------------------------------------------------------------------------------------
inject "attache" { at = "7h30m", to = "mofa", via = "diplomatic", from = { en = "State A’s embassy", ja = "A国大使館" }, objective = "O5",
  subject = { en = "“Why do your officers meet?”", ja = "「なぜ担当官が集まるのか」" },
  body = {
    en = "The attaché has noticed lights on in three buildings and would\nbe grateful for a word. He adds that his capital takes an\ninterest in exercises near a summit.",
    ja = "駐在官は、三つの庁舎に遅くまで灯りがあることに気づき、\n一言もらえればありがたいという。首脳会合の時期の\n「演習」に本国が関心を持っている、とも付け加えた。" },
  notes = {
    en = "“Exercise” is the word to hear: they fear that the hunt prepares a strike [BB.6]. Your metric “They fear a strike” starts to matter here.",
    ja = "聞き逃してはならないのは「演習」の一語。相手は、この調査を先制の準備と疑い始めている［BB.6］。統制だけに見える数値「相手の誤認」がここから効いてくる。" },
  questions = { { en = "What may he know? What must he believe?", ja = "相手に知られてよいことは何か。何を信じてもらう必要があるか。" } },
  expected = { "answer-attache", "consult", "legal-position" } }

decision "answer-attache" { owner = "mofa", after = "attache+5m", within = "2h", default = "routine", objective = "O5",
  prompt = { en = "What do you tell him?", ja = "駐在官に何と答えるか" },
  option "hunting" { text = { en = "We look for intruders", ja = "侵入者を捜していると" }, measure = "BB.6", effects = { misread = -6, legit = 2, alarm = 11, cost = 1 } },
  option "routine" { text = { en = "Routine before a summit", ja = "会合前の通常業務だと" }, measure = "BB.6", effects = { tension = -3, misread = 3, partners = 1, alarm = -3 } },
  option "silence" { text = { en = "Nothing at all", ja = "何も答えない" }, measure = "BB.6", effects = { misread = 6, cost = 3 } },
  at_limit = { misread = 3 } }
