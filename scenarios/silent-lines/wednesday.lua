-- Module 3, Answer: Wednesday 07:00 to 21:00. Everything that can be done can now be done in the wrong order.

-- Wed 07:00 --------------------------------------------------------------------------------------------------------------------------------
inject "members-ask" { at = "22h", to = "csirt", via = "email", from = { en = "Sixty member companies", ja = "会員企業60社" }, objective = "O2",
  subject = { en = "“What are we looking for?”", ja = "「何を探せばいいのか」" },
  body = {
    en = "The hunting guide is ready: accounts, hours, commands. Sixty\nfirms would look at once. One of the sixty has a mail server\nwhich we would not trust with a lunch menu.",
    ja = "探し方の手引は完成している。アカウント、時間帯、命令の一覧。\n60社がすぐに調べ始めるだろう。ただし、そのうち1社の\nメールサーバは、昼食の献立も任せられない。" },
  questions = { { en = "What is the guide worth once the intruder has read it?", ja = "侵入者が読んだ後、この手引に何の価値が残るか。" } },
  expected = { "guide", "disclose", "share-list" } }

decision "guide" { owner = "csirt", after = "members-ask+5m", within = "2h", default = "hold-back", objective = "O2",
  prompt = { en = "Who gets the guide?", ja = "手引を誰に渡すか" },
  option "members" { text = { en = "The members", ja = "会員企業に" }, measure = "S1.2.1b", effects = { trust = 2, reach = -3, chance(30, { alarm = 9 }) } },
  option "world" { text = { en = "The whole world", ja = "全世界に公開" }, measure = "S1.1.3d", effects = { reach = -6, cost = 5, alarm = 15, picture = -6 } },
  option "hold-back" { text = { en = "Nobody, for a day", ja = "もう一日、誰にも" }, measure = "S1.2.2", effects = { picture = 2, certainty = 1, trust = -3 } },
  at_limit = { trust = -1 } }

-- Wed 07:45 --------------------------------------------------------------------------------------------------------------------------------
inject "who-leads" { at = "22h45m", to = { "nsc", "police", "sdf" }, via = "briefing", from = { en = "Security secretariat", ja = "国家安全保障局" }, objective = "O5",
  subject = { en = "If we act abroad, who does?", ja = "措置を取るなら、誰が取るか" },
  body = {
    en = "Police: by the duties act, at once, for life and property.\nSDF: by the prime minister’s order, for what only it can do.\nJointly under one policy, or not at all this week.",
    ja = "警察は、職務執行法により、生命・財産のため即応できる。\n自衛隊は、総理の命令により、自衛隊にしかできないことを行う。\n一つの方針の下で共同か、今週は行わないか。" },
  notes = {
    en = "Modelled on public summaries of the two acts passed in 2025 [S1.1.3a]. For the police, only designated officers of the national agency act abroad, after consultation with the foreign minister. The SDF acts jointly with them, on the prime minister’s order, after a cabinet decision and at the public safety commission’s request or with its agreement. Both need the oversight commission.",
    ja = "2025年成立の二つの法律の公表要約に基づく想定［S1.1.3a］。警察では、国外のコンピュータへの措置は警察庁の指定を受けた警察官に限られ、外務大臣との協議を経る。自衛隊は、国家公安委員会の要請又は同意と閣議を経た総理の命令により、警察と共同で行う。いずれも監理委員会の承認が要る。" },
  questions = { { en = "What does the uniform add, at home and in State A’s eyes?", ja = "制服が加わることで、国内とA国の目に何が変わるか。" } },
  expected = { "lead", "policy" } }

decision "lead" { owner = { "nsc", "police", "sdf" }, mode = "poll", after = "who-leads+5m", within = "2h", default = "nobody", objective = "O5",
  prompt = { en = "Who would act?", ja = "誰が措置を担うか" },
  option "police" { text = { en = "Police, to avert harm", ja = "警察が危害防止として" }, measure = "S1.1.3a", effects = { legit = 2, misread = -1, tension = -1, grant("one-policy", "police", "14h") } },
  option "both" { text = { en = "Both, under one policy", ja = "統一方針で共同" }, measure = "S1.1.3a", effects = { cost = 4, legit = 1, misread = 3, tension = 1, grant("one-policy", "police", "20h"), grant("one-policy", "sdf", "20h") } },
  option "nobody" { text = { en = "Nobody, this week", ja = "今週は行わない" }, measure = "S4.1", effects = { misread = -4, tension = -1, partners = 1, cost = -3 } },
  at_limit = { legit = -1, cost = -1 } }

-- Wed 08:15 --------------------------------------------------------------------------------------------------------------------------------
inject "who-first" { at = "23h15m", to = { "power", "telecom" }, room = true, via = "letter", from = { en = "City of Kazahaya", ja = "風早市" }, objective = "O6",
  subject = { en = "“Whom do you serve first?”", ja = "「まず、どこを残すのか」" },
  body = {
    en = "Eleven hospitals, 340 people on ventilators at home, and one\nconvention hall with the world’s cameras. We would like to\nknow the order before we need it.",
    ja = "病院が11、自宅で人工呼吸器を使う人が340人、そして世界の\nカメラが並ぶ国際会議場が一つ。\nいざというときの順番を、今のうちに知っておきたい。" },
  questions = { { en = "Would you publish this order?", ja = "この順番を公表できるか。" } },
  expected = { "queue", "hospital-list" } }

decision "queue" { owner = { "power", "telecom" }, mode = "joint", after = "who-first+5m", within = "3h", default = "as-built", objective = "O6",
  prompt = { en = "Who is served first?", ja = "どこから復旧するか" },
  option "patients" { text = { en = "Hospitals and homes", ja = "病院と在宅患者" }, measure = "BB.2", effects = { hospitals = true, trust = 2, legit = 1, partners = -2 } },
  option "hall" { text = { en = "The summit’s venue", ja = "首脳会合の会場" }, measure = "S2.2.1", effects = { partners = 2, cost = 2, trust = -4 } },
  option "as-built" { text = { en = "As the network is built", ja = "系統の構成に従う" }, measure = "S2.2.1", effects = { grid = 2, lines = 2, trust = -1 } },
  at_limit = { trust = -2 } }

-- Wed 09:30 --------------------------------------------------------------------------------------------------------------------------------
inject "denial" { at = "24h30m", to = { "mofa", "nsc", "partner" }, room = true, via = "news", from = { en = "State A’s foreign ministry", ja = "A国外務省報道官" }, objective = "O5",
  subject = { en = "State A: “made-up stories”", ja = "A国「会合のための作り話だ」" },
  body = {
    en = "“We oppose all hacking. Some countries see ghosts in order to\nprepare public opinion for irresponsible acts. We shall\nprotect our networks with all necessary means.”",
    ja = "「我が国はあらゆるハッキングに反対する。無責任な行動へ\n世論を導くために幽霊を見る国がある。\n我々は必要な全ての手段で自国のネットワークを守る」" },
  questions = { { en = "Which words here are for you, and which for their own generals?", ja = "日本に向けた言葉はどれか。自国の軍に向けた言葉はどれか。" } },
  expected = { "wording", "consult" } }

-- Wed 10:00 --------------------------------------------------------------------------------------------------------------------------------
inject "one-noun" { at = "25h", to = { "mofa", "ally", "partner" }, via = "diplomatic", from = { en = "Drafting group", ja = "起案担当者会合" }, objective = "O3",
  subject = { en = "The quarrel is about one noun", ja = "争いは名詞一つ" },
  body = {
    en = "The ally would write “State A”. State C could live with the\nname of the group. Tokyo’s lawyers can prove acts, and are\nnot yet sure of the hand.",
    ja = "同盟国は「A国」と書きたい。C国は集団の名前までなら\n受け入れられる。日本の法律家が証明できるのは行為であり、\nそれが誰の手によるかは、まだ断言できない。" },
  notes = {
    en = "In December 2018 Japan condemned a group by name, as other states did [BB.4]; the noun chosen here decides how many will sign and how much it costs.",
    ja = "日本は2018年12月、各国と足並みをそろえ、集団名を挙げて非難した［BB.4］。ここで選ぶ名詞が、署名国の数と、相手に与える重みを決める。" },
  questions = { { en = "What can you prove to somebody who does not wish to believe it?", ja = "信じたくない相手にも証明できることは何か。" } },
  expected = { "wording", "name-together", "condemn" } }

decision "wording" { owner = { "mofa", "ally", "partner" }, mode = "poll", after = "one-noun+5m", within = "3h", default = "acts", objective = "O3",
  prompt = { en = "How far does it go?", ja = "どこまで書くか" },
  option "the-state" { text = { en = "Name the state", ja = "国の名を書く" }, measure = "S1.3.1c", effects = { cost = 4, tension = 6, misread = 2, partners = -2 } },
  option "the-group" { text = { en = "Name the group", ja = "集団の名まで書く" }, measure = "BB.4", effects = { cost = 2, tension = 2, partners = 1 } },
  option "acts" { text = { en = "Condemn the acts only", ja = "行為だけを非難する" }, measure = "BB.1", effects = { legit = 2, partners = 2, tension = -1 } },
  at_limit = { partners = -2 } }

-- Wed 11:00 --------------------------------------------------------------------------------------------------------------------------------
inject "diet-question" { at = "26h", to = { "commission", "telecom" }, via = "letter", from = { en = "A member of the Diet", ja = "国会議員" }, objective = "O4",
  subject = { en = "“Is an agreement in use?”", ja = "「協定は使われているのか」" },
  body = {
    en = "I voted for the act and promised my voters that it would be\nwatched. I do not ask for secrets. I ask whether it is being\nused in my city this week, and who looks on.",
    ja = "私は法案に賛成し、監視が働くと有権者に約束しました。\n秘密を尋ねているのではありません。今週この街で\n使われているのか、誰が見ているのかを伺います。" },
  questions = { { en = "Does saying that it is used harm anything but comfort?", ja = "「使っている」と認めて損なわれるものは、居心地以外に何があるか。" } },
  expected = { "diet-answer" } }

decision "diet-answer" { owner = { "commission", "telecom" }, mode = "joint", after = "diet-question+5m", within = "3h", default = "friday", objective = "O4",
  prompt = { en = "What do you answer?", ja = "議員にどう答えるか" },
  option "yes" { text = { en = "Yes, and we watch it", ja = "使用中、監視もしている" }, measure = "S1.1.4b", effects = { legit = 3, trust = 1, alarm = 8 } },
  option "closed" { text = { en = "In a closed session", ja = "非公開の場で説明" }, measure = "S1.1.4b", effects = { legit = 4, picture = -2, chance(25, { alarm = 9 }) } },
  option "friday" { text = { en = "On Friday", ja = "金曜に答える" }, measure = "S1.1.4b", effects = { legit = -3, picture = 2, alarm = -2 } },
  at_limit = { legit = -2 } }

-- Wed 11:15 --------------------------------------------------------------------------------------------------------------------------------
inject "three-hundred" { at = "26h15m", to = { "nco", "csirt" }, via = "sensor", from = { en = "Triage model", ja = "AIによる仕分け" }, objective = "O1",
  subject = { en = "The model sees 312 doors", ja = "AIが正午までに312件を検出" },
  body = {
    en = "“High confidence: 41. Medium: 96.” Yesterday it called a\nlineman’s tablet an intruder, and found two doors that no\nhunter had seen. The list is too long for people.",
    ja = "「確度が高いもの41件、中程度96件」。このAIは昨日、\n作業員の端末を侵入者と呼び、調査員の誰も気づかなかった\n入口を二つ見つけた。人が見切れる量ではない。" },
  questions = { { en = "Who answers for a door that the model closed?", ja = "AIが閉じた入口について、誰が責任を負うか。" } },
  expected = { "triage" } }

decision "triage" { owner = { "nco", "csirt" }, mode = "poll", after = "three-hundred+5m", within = "2h", default = "people", objective = "O1",
  prompt = { en = "312 alarms. Trust it?", ja = "312件の警報を信じるか" },
  option "model" { text = { en = "Close what it calls high", ja = "高確度を全て遮断" }, measure = "S3.3.1", effects = { reach = -7, cost = 5, picture = 2, alarm = 8, chance(40, { fire "wrong-door" }) } },
  option "people" { text = { en = "People look, in order", ja = "人が順に確かめる" }, measure = "S1.2.2", takes = "4h", effects = { picture = 3, certainty = 2, trust = 2 } },
  option "pair" { text = { en = "It ranks, people decide", ja = "順位はAI、判断は人" }, measure = "S3.3.1", effects = { picture = 4, reach = -2, cost = 2, trust = -1 } },
  at_limit = { picture = -2 } }

-- Wed 12:45 --------------------------------------------------------------------------------------------------------------------------------
inject "bookings" { at = "27h45m", to = { "police", "sdf" }, via = "email", from = { en = "Analysts on the copy", ja = "解析班" }, reveals = "clinic", objective = "O5",
  subject = { en = "A clinic shares that machine", ja = "同じ機器に診療所の予約も" },
  body = {
    en = "The rented server shares its hardware with the booking system\nof a children’s clinic in State C. Stopping one program is\nlikely to spare it. Wiping the machine would not.",
    ja = "問題のサーバは、C国の小児診療所の予約システムと同じ機器に\n載っている。プログラムを一つ止めるだけなら影響は\n小さい見込み。機器ごと消せば、確実に止まる。" },
  notes = {
    en = "Least intrusive means and third parties: [S1.1.3a] under [BB.1], and medical services under [BB.2]. Whoever asks State C first loses hours and gains a partner.",
    ja = "必要最小限の手段と第三者への影響。［BB.1］の下での［S1.1.3a］であり、医療を守る［BB.2］でもある。先にC国に尋ねれば、数時間を失い、味方を得る。" },
  questions = { { en = "What would you want to be asked, if it were your clinic?", ja = "自国の診療所だったら、事前に何を尋ねてほしいか。" } },
  expected = { "side-damage", "neutralise", "legal-position" } }

decision "side-damage" { owner = { "police", "sdf" }, mode = "joint", after = "bookings+5m", within = "2h", default = "go-on", objective = "O5",
  prompt = { en = "The clinic’s machine?", ja = "診療所の機器をどう扱う" },
  option "ask-c" { text = { en = "Tell State C first", ja = "先にC国へ知らせる" }, measure = "S1.3.1a", effects = { partners = 3, ["asked-c"] = true, alarm = 5, cost = -1 } },
  option "narrow" { text = { en = "One program only", ja = "一つのプログラムに限る" }, measure = "S1.1.3a", effects = { legit = 2, rehearsed = true, cost = -2 } },
  option "go-on" { text = { en = "No time, plan on", ja = "時間がない、計画を続行" }, measure = "S1.1.3a", effects = { cost = 4, legit = -5, partners = -2 } },
  at_limit = { legit = -1 } }

-- Wed 13:00 --------------------------------------------------------------------------------------------------------------------------------
inject "reserve" { at = "28h", to = { "nsc", "power" }, room = true, via = "phone", from = { en = "Control room", ja = "給電指令所" }, objective = "O6",
  subject = { en = "Cold front: a tight Thursday", ja = "寒気到来、木曜の需給は厳しい" },
  body = {
    en = "Six degrees below the average. With Minato-3 on manual we are\nshort by three per cent at nine. There is reserve, old and\nexpensive; and there are 800,000 people who could save.",
    ja = "平年より6度低い。港第三を手動にすると、9時の供給力は\n3%足りない。予備はあるが古く、高くつく。\nそして、節電できる市民が80万人いる。" },
  questions = { { en = "What does a request to save power tell the public, and the other side?", ja = "節電の要請は、国民と相手側に何を伝えるか。" } },
  expected = { "margin" } }

decision "margin" { owner = { "nsc", "power" }, mode = "poll", after = "reserve+5m", within = "3h", default = "trust-it", objective = "O6",
  prompt = { en = "Thursday’s margin?", ja = "木曜の予備力をどうする" },
  option "old-plants" { text = { en = "Fire up old reserve", ja = "古い予備機を動かす" }, measure = "S2.2.1", effects = { grid = 5, trust = 1, tension = 1, misread = 1, legit = -1 } },
  option "save" { text = { en = "Ask people to save", ja = "市民に節電を頼む" }, measure = "S2.4", effects = { grid = 3, trust = -2, legit = 1, cost = 1 } },
  option "trust-it" { text = { en = "It will hold", ja = "このままで足りる" }, measure = "S2.2.1", effects = { grid = -3, trust = 1, tension = -1 } },
  at_limit = { grid = -1 } }

-- Wed 15:00 --------------------------------------------------------------------------------------------------------------------------------
inject "pressed" { at = "30h", to = { "mofa", "ally", "partner" }, via = "diplomatic", from = { en = "State A’s ambassador to State C", ja = "駐C国A国大使" }, objective = "O3",
  subject = { en = "“Remember your ports”", ja = "C国に「港を思い出せ」と警告" },
  body = {
    en = "“Friends do not lend their soil to provocations. Our buyers\nare sensitive.” Half of State C’s exports go north. Its\nminister lands in Kazahaya in three hours.",
    ja = "「友人は挑発のために自国の土地を貸さない。我が国の買い手は\n敏感だ」。C国の輸出の半分は北へ向かう。\n外相は3時間後に風早へ到着する。" },
  notes = {
    en = "Ownership and political neutrality are principles of Japan’s own help [OEWG.1]. Reminding a partner of the training it received works once.",
    ja = "相手国の主体性と政治的中立は、日本自身が掲げてきた支援の原則である［OEWG.1］。受けた支援を思い出させる手は、一度しか効かない。" },
  questions = { { en = "What can State C afford, and what do you need from it?", ja = "C国に無理なくできることは何か。こちらに必要なものは何か。" } },
  expected = { "neutral", "help-c" } }

decision "neutral" { owner = { "mofa", "ally", "partner" }, mode = "poll", after = "pressed+5m", within = "3h", default = "room", objective = "O3",
  prompt = { en = "State C is under pressure", ja = "圧力を受けるC国とどう組む" },
  option "stand" { text = { en = "Stand up together", ja = "三国で共に立つ" }, measure = "S1.3.1c", effects = { partners = 2, cost = 4, tension = 5 } },
  option "room" { text = { en = "Leave State C room", ja = "C国に余地を残す" }, measure = "OEWG.1", effects = { partners = 1, tension = -2, cost = -1 } },
  option "remind" { text = { en = "Remind it of our help", ja = "支援を思い出させる" }, measure = "S1.3.2", effects = { certainty = 4, cost = 2, partners = -6 } },
  at_limit = { partners = -2 } }

-- Wed 15:10 --------------------------------------------------------------------------------------------------------------------------------
inject "blip" { at = "30h10m", to = { "telecom", "power" }, room = true, via = "sensor", from = { en = "Emergency call centre", ja = "119番指令センター" }, objective = "O6",
  subject = { en = "119 fails for four minutes", ja = "119番が4分間つながらず" },
  body = {
    en = "It came back by itself. One caller ran to the fire station on\nfoot. The node logged a restart that nobody ordered, from the\nmaintainer’s account.",
    ja = "自然に復旧した。通報者の一人は消防署まで走った。\n設備には、誰も命じていない再起動の記録が残る。\n実行したのは保守会社のアカウントである。" },
  questions = { { en = "Test, mistake, or message?", ja = "予行か、失敗か、それとも伝言か。" } },
  expected = { "calls", "second-way", "cut-maintainer" },
  effects = { lines = -3, trust = -3, tension = 2 } }

decision "calls" { owner = "telecom", after = "blip+5m", within = "90m", default = "restart", objective = "O6",
  prompt = { en = "How do 119 calls run?", ja = "119番をどう確保するか" },
  option "other-way" { text = { en = "Move to the spare path", ja = "予備経路に移す" }, measure = "S2.2.1", effects = { paths = true, lines = -3, trust = 2 } },
  option "trace" { text = { en = "Leave it and trace", ja = "そのままで発信元を追う" }, measure = "S1.2.2", effects = { certainty = 4, picture = 3, lines = -2, trust = -3 } },
  option "restart" { text = { en = "Restart it properly", ja = "正しく再起動する" }, measure = "S2.2.1", effects = { lines = 3, legit = 2, picture = -4, reach = -2 } },
  at_limit = { lines = -2, trust = -2 } }

-- Wed 16:00 --------------------------------------------------------------------------------------------------------------------------------
inject "at-the-door" { at = "31h", to = { "commission", "nco" }, via = "phone", from = { en = "A member of the commission", ja = "監理委員" }, objective = "O4",
  subject = { en = "“I am at your door”", ja = "「いま玄関に来ています」" },
  body = {
    en = "Inspecting is what we are for. I know it is a bad hour;\nit always is. I need an analyst for an hour, and the log of\nwho looked at what.",
    ja = "検査は我々の役目です。お忙しい時間なのは承知しています。\nいつ来てもそうですから。分析官を一人、\n一時間。誰が何を見たかの記録もお願いします。" },
  questions = { { en = "What would an inspection find that you would rather find yourselves?", ja = "検査で見つかるなら、先に自分たちで見つけておきたいものは何か。" } },
  expected = { "inspection", "inform" } }

decision "inspection" { owner = { "commission", "nco" }, mode = "poll", after = "at-the-door+5m", within = "2h", default = "on-paper", objective = "O4",
  prompt = { en = "An inspection, now?", ja = "今、検査を行うか" },
  option "now" { text = { en = "Now, with an analyst", ja = "今すぐ、分析官を付けて" }, measure = "S1.1.4b", effects = { legit = 3, picture = -3, informed = true, after("10h", { informed = false }) } },
  option "at-six" { text = { en = "At six, for an hour", ja = "18時から一時間" }, measure = "S1.1.4b", effects = { legit = 1, trust = 1, certainty = -1 } },
  option "on-paper" { text = { en = "On paper, next week", ja = "書面で来週" }, measure = "S1.1.4b", effects = { legit = -4, picture = 2, certainty = 1 } },
  at_limit = { legit = -2 } }

-- Wed 16:30 --------------------------------------------------------------------------------------------------------------------------------
inject "nine-people" { at = "31h30m", to = { "csirt", "partner" }, via = "email", from = { en = "State C’s response team", ja = "C国の対応チーム" }, objective = "O3",
  subject = { en = "“We are nine. Lend us two”", ja = "「今夜2人貸してほしい」" },
  body = {
    en = "Our own ministry has the same logins. You taught our course\nin Bangkok, so we know whom to ask. If we look at ours we\ncannot look at your server as well.",
    ja = "当国の省庁にも同じログインがあります。バンコクの研修で\n教わったので、頼る先は分かっています。自国を調べれば、\n貴国のサーバを見る手が足りません。" },
  questions = { { en = "What is two people’s night worth, and to whom?", ja = "二人の一晩には、誰にとって、どれほどの価値があるか。" } },
  expected = { "lend-two", "help-c" } }

decision "lend-two" { owner = { "csirt", "partner" }, mode = "poll", after = "nine-people+5m", within = "2h", default = "thursday", objective = "O3",
  prompt = { en = "Two people for State C?", ja = "C国に2人送るか" },
  option "send" { text = { en = "Send two tonight", ja = "今夜2人を送る" }, measure = "BB.7", effects = { partners = 4, certainty = 3, picture = -4 } },
  option "remote" { text = { en = "Help over the screen", ja = "画面越しに支援" }, measure = "BB.7", effects = { partners = 2, certainty = 1 } },
  option "thursday" { text = { en = "After Thursday", ja = "木曜が過ぎてから" }, measure = "S1.2.2", effects = { picture = 3, partners = -4 } },
  at_limit = { partners = -2 } }

-- Wed 17:45 --------------------------------------------------------------------------------------------------------------------------------
inject "he-is-in" { at = "32h45m", to = { "police", "sdf" }, via = "sensor", from = { en = "The copy of the server", ja = "複製したサーバの監視" }, objective = "O5",
  subject = { en = "He is logged in, now", ja = "いま、本人がログイン中" },
  body = {
    en = "The administrator of the whole campaign is typing, slowly, and\nmakes mistakes. He may stay an hour. What you do in\nthis hour you cannot do again.",
    ja = "作戦全体の管理者が、いま端末の前にいる。入力はゆっくりで、\n打ち間違えもする。あと一時間はいるかもしれない。\nこの一時間でしかできないことがある。" },
  questions = { { en = "What is worth more: his hands, his session, or his fear?", ja = "価値が高いのは、手元の観察か、接続の切断か、相手の恐れか。" } },
  expected = { "live-hour" } }

decision "live-hour" { owner = { "police", "sdf" }, mode = "joint", after = "he-is-in+2m", within = "60m", default = "read", objective = "O5",
  prompt = { en = "He is typing. And you?", ja = "操作中の相手にどうする" },
  option "read" { text = { en = "Read along", ja = "手元を読み続ける" }, measure = "S1.1.2a", effects = { certainty = 6, reach = 3 } },
  option "cut" { text = { en = "Cut him off", ja = "接続を切る" }, measure = "S1.1.3a", effects = { reach = -6, cost = 5, legit = -5, misread = 4, alarm = 9 } },
  option "greet" { text = { en = "Leave him a message", ja = "伝言を残す" }, measure = "S1.1.3d", effects = { cost = 6, alarm = 14, tension = 3, misread = -1, legit = -3 } },
  at_limit = { certainty = 2, reach = 2 } }

-- Wed 18:00 --------------------------------------------------------------------------------------------------------------------------------
inject "cold-feet" { at = "33h", to = { "nsc", "mofa", "nco", "power" }, room = true, via = "voice", from = { en = "Summit chief of staff", ja = "首脳会合事務局長" }, objective = "O6",
  subject = { en = "“Here, or elsewhere?”", ja = "「本当に風早で開くのか」" },
  body = {
    en = "They have read the papers. An inland hotel could take us all by\ntomorrow. Half of the sessions could go on screen. Or we stay\nand say so. I need it before the dinner.",
    ja = "報道を読んだ2か国からの照会。内陸のホテルなら明朝までに\n全員を受け入れられる。半分をオンラインにもできる。\n残るなら、そう言い切る。夕食会の前に決めてほしい。" },
  notes = {
    en = "Moving saves the meeting, and mostly the lamps, and gives State A what it wanted without a shot: watch for who says so. For cells that have found little it is the lesser evil. Ending “Nobody came” depends on it.",
    ja = "移せば会合は守られ、灯りもおおむね守られるが、A国は何も撃たずに望みを遂げる。それを口にする人が出るかを見る。ほとんど何も見つけられなかったチームにとっては、より小さな害である。結末「誰も来なかった」はこの決定による。" },
  questions = { { en = "Whose victory is an empty hall?", ja = "空の会場は、誰の勝利か。" } },
  expected = { "venue" } }

decision "venue" { owner = { "nsc", "mofa", "nco", "power" }, mode = "poll", after = "cold-feet+5m", within = "2h", default = "stay", objective = "O6",
  prompt = { en = "Where do leaders meet?", ja = "首脳会合をどこで開くか" },
  option "stay" { text = { en = "Here, as announced", ja = "予定どおり風早で" }, measure = "S4.1", effects = { cost = 2, tension = 1 } },
  option "screen" { text = { en = "Half of it on screen", ja = "半分をオンラインで" }, measure = "S4.1", effects = { tension = -2, misread = -2, lines = -3, cost = -2, partners = -1 } },
  option "inland" { text = { en = "Inland, by tonight", ja = "今夜のうちに内陸へ" }, measure = "S4.1", effects = { tension = -3, misread = -3, cost = -10, partners = -5, trust = -6, moved = true } },
  at_limit = { partners = -3 } }

-- Wed 19:30 --------------------------------------------------------------------------------------------------------------------------------
inject "the-president" { at = "34h30m", to = "power", via = "phone", from = { en = "“Your president”", ja = "「社長」" }, objective = "O1",
  subject = { en = "“Open the line. I order it”", ja = "「回線を開けろ。社長命令だ」" },
  body = {
    en = "His voice, his cough, his impatience. The vendor must get in\nnow or Thursday is lost; he will sign for it later. The call\ncomes from a number in the company’s own range.",
    ja = "声も、咳も、せっかちさも本人そのもの。「業者をすぐに入れろ。\nさもないと木曜に間に合わん。書類は後で書く」。\n発信番号は社内のものである。" },
  questions = { { en = "How do you doubt your president politely?", ja = "社長の声を、失礼なく疑うにはどうするか。" } },
  expected = { "voice-order" } }

decision "voice-order" { owner = "power", after = "the-president+2m", within = "60m", default = "obey", objective = "O1",
  prompt = { en = "The president orders it", ja = "社長の命令に従うか" },
  notes = {
    en = "The voice is synthetic, the job half real: the vendor has asked for the line all day, and would repair the standby system over it. The intruder comes in behind him, and is calmed by how easy it was [S3.3.1].",
    ja = "声は合成だが、用件の半分は本物である。業者は一日中その回線を求めており、開けば予備系を直してくれる。侵入者はその後ろから入り、あまりの容易さに警戒を解く［S3.3.1］。" },
  option "ring-back" { text = { en = "Ring him back at home", ja = "自宅にかけ直す" }, measure = "S3.3.1", effects = { trust = 3, picture = 2, alarm = 2, learn("fake-voice", "power", "nco") } },
  option "play-along" { text = { en = "Play along, and record", ja = "従うふりをして録音" }, measure = "S3.3.1", effects = { certainty = 4, cost = 4, picture = 2, evidence = true, reach = 3 } },
  option "obey" { text = { en = "Open it, he is the boss", ja = "命令どおり開く" }, measure = "S2.3.2", effects = { grid = 6, trust = 2, reach = 9, alarm = -8, given(equals("posture", "hurrying"), { posture = "lurking" }) } },
  at_limit = { reach = 3 } }

-- Wed 20:00 --------------------------------------------------------------------------------------------------------------------------------
inject "source-or-city" { at = "35h", to = "ally", via = "email", from = { en = "Your capital", ja = "本国" }, objective = "O3",
  subject = { en = "“The source names an hour”", ja = "「情報源が、時刻に触れた」" },
  body = {
    en = "There is a date in the order. Whoever hears it will ask how\nwe know. You may give everything and lose the source, give\none sentence, or keep silent. It is yours to judge.",
    ja = "命令に日時がある。聞けば誰もが「なぜ知っている」と問う。\n全て渡して情報源を失うか、一文だけ渡すか、黙っているか。\n判断は貴官に任せる。" },
  questions = { { en = "What is a source for, if not for tonight?", ja = "情報源は、今夜使わずにいつ使うのか。" } },
  expected = { "source", "release" } }

decision "source" { owner = "ally", after = "source-or-city+5m", within = "2h", default = "guard-it", objective = "O3",
  prompt = { en = "The source or the city?", ja = "情報源か、街か" },
  option "spend-it" { text = { en = "Give it all", ja = "全て渡す" }, measure = "S1.3.1a", effects = { certainty = 6, picture = 6, partners = 1, cost = -4, learn("timer", "nco", "power", "telecom") } },
  option "a-line" { text = { en = "Release one sentence", ja = "一文だけ公開する" }, measure = "S1.1.2c", effects = { reach = -3, partners = 1, learn("tearline", "nco", "power", "telecom", "csirt") } },
  option "guard-it" { text = { en = "Guard the source", ja = "情報源を守る" }, measure = "S1.3.1a", effects = { cost = 3, partners = -4 } },
  at_limit = { partners = -2 } }

-- Wed 20:15 --------------------------------------------------------------------------------------------------------------------------------
inject "patch-night" { at = "35h15m", to = { "telecom", "partner" }, via = "email", from = { en = "Router maker", ja = "ルータ製造者" }, objective = "O1",
  subject = { en = "The patch is out, explained", ja = "修正版と欠陥の解説が公開" },
  body = {
    en = "The maker has published the patch with a page on how the flaw\nworks. It takes six hours and two restarts. The same boxes\nstand in State C’s data centre.",
    ja = "製造者が修正版を、欠陥の仕組みの解説とともに公開した。\n適用には6時間と再起動2回を要する。\n同じ機種がC国のデータセンターにも並ぶ。" },
  questions = { { en = "Is a restart on the eve of the summit a risk or a remedy?", ja = "会合前夜の再起動は、危険か、治療か。" } },
  expected = { "patching", "warn-flaw" },
  effects = { reach = 2 } }

decision "patching" { owner = { "telecom", "partner" }, mode = "poll", after = "patch-night+5m", within = "3h", default = "later", objective = "O1",
  prompt = { en = "Patch on the last night?", ja = "前夜に修正を当てるか" },
  option "both-now" { text = { en = "Both networks, tonight", ja = "両国とも今夜" }, measure = "S1.1.1b", effects = { reach = -6, lines = -4, alarm = 5, chance(25, { lines = -7 }) } },
  option "edges" { text = { en = "Only the outer boxes", ja = "外縁の機器だけ" }, measure = "S1.1.1b", effects = { reach = -3, lines = -2, partners = 1 } },
  option "later" { text = { en = "After the summit", ja = "会合の後で" }, measure = "S2.2.1", effects = { lines = 2, trust = 1, reach = 4 } },
  at_limit = { reach = 2 } }
