-- What comes only if something makes it come, and what the facilitator keeps in the drawer.

-- Conditional: found, if enough doors are known -----------------------------------------------------------------------------------------------
inject "timer-found" { when = all { at_least("picture", 45), after_time "14h", before_time "46h" }, to = { "power", "telecom", "csirt", "nco" }, via = "feed", from = { en = "Hunters", ja = "調査チーム" },
  reveals = { "timer", "method" }, objective = "O1",
  subject = { en = "A task set for Thursday 08:40", ja = "木曜8時40分の予約処理を発見" },
  body = {
    en = "In 14 places, disguised as a backup. It opens breakers, stops\ntwo exchanges, then deletes itself. There may be more places.\nThey check every few hours that it is still there.",
    ja = "バックアップ処理を装い、14か所に。遮断器を開き、交換局二つを\n止め、自らを消す。ほかにもあるかもしれない。\n相手は数時間おきに、残っているかを確かめている。" },
  notes = {
    en = "Now the room knows the hour. Deleting is seen within hours; replacing is slow; leaving shows who comes to look.",
    ja = "これで「いつ」が分かった。消せば数時間で気づかれる。差し替えには時間がかかる。残せば、見に来る者が分かる。" },
  questions = { { en = "Who has to know the hour, and who must not?", ja = "時刻を知るべき者は誰か。知らせてはならないのは誰か。" } },
  expected = { "tasks", "lock-power", "lock-telecom" } }

decision "tasks" { owner = { "power", "telecom" }, mode = "joint", when = all { knows("power", "timer"), knows("telecom", "timer"), before_time "46h" }, within = "2h", default = "leave-them", objective = "O1",
  prompt = { en = "The tasks for 08:40?", ja = "8時40分の予約をどうする" },
  option "delete" { text = { en = "Delete all we found", ja = "見つけた分を全て消す" }, measure = "S2.2.1", effects = { reach = -9, cost = 5, legit = 1, alarm = 12, chance(40, { defused = true }) } },
  option "dummy" { text = { en = "Swap in harmless ones", ja = "無害なものに差し替え" }, measure = "S1.2.2", takes = "3h", effects = { certainty = 3, cost = 7, chance(75, { defused = true, reach = -4 }, { alarm = 10 }) } },
  option "leave-them" { text = { en = "Leave them, watch who", ja = "残して誰が来るかを見る" }, measure = "S1.2.2", effects = { certainty = 8, legit = 2, picture = 4, evidence = true, reach = 2 } },
  at_limit = { reach = 3 } }

inject "stir" { when = equals("posture", "hurrying"), to = { "csirt", "nco", "power", "telecom" }, via = "sensor", from = { en = "All sensors", ja = "全センサ" }, objective = "O1",
  subject = { en = "They copy files in daylight", ja = "白昼堂々、ファイルを移し始めた" },
  body = {
    en = "No more caution. Eleven accounts at once, commands without\npauses. They behave like people who were told to hurry. You\nmay have a few hours.",
    ja = "もはや慎重さはない。11のアカウントが一斉に、間を置かず\n命令を打ち込んでいる。急げと言われた者の動きである。\n残された時間は、あと数時間かもしれない。" },
  notes = {
    en = "They noticed that they are watched and that little of theirs has been found. Now, and only now, shutting every known door at once is right, whatever it costs.",
    ja = "見張られていること、そしてまだわずかしか見つかっていないことに、相手が気づいた。今この時に限っては、代償を払ってでも、知る限りの入口を一斉に閉めるのが正しい。" },
  questions = { { en = "What did you do that they could see?", ja = "相手に見えたのは、こちらのどの動きか。" } },
  expected = { "lock-power", "lock-telecom", "by-hand" } }

inject "wrong-door" { to = { "telecom", "csirt", "nco" }, room = true, via = "phone", from = { en = "City hospital", ja = "市立病院" }, objective = "O6",
  subject = { en = "AI closed the hospital’s line", ja = "AIが病院の回線を遮断" },
  body = {
    en = "Number 17 of the 41 was our remote radiology. For forty minutes\nnobody could read a picture. One patient was driven to the\nnext town. Who decided this?",
    ja = "41件のうち17番は、当院の遠隔読影でした。40分間、画像を\n読めず、患者一人を隣の市へ搬送しました。\n決めたのは誰ですか。" },
  questions = { { en = "What do you tell the hospital, and who rings?", ja = "病院に何を伝えるか。電話をかけるのは誰か。" } },
  expected = { { en = "Somebody rings the hospital at once", ja = "直ちに病院へ連絡する" } },
  effects = { lines = -4, trust = -6, legit = -2 } }

inject "guide-leaks" { to = { "csirt", "nco" }, via = "social", from = { en = "A researcher’s post", ja = "研究者の投稿" }, objective = "O2",
  subject = { en = "Your list is on the internet", ja = "共有した一覧がネットに流出" },
  body = {
    en = "“Interesting hunting list doing the rounds, dated yesterday,\nsomebody in Japan is in trouble.” The list has a serial\nnumber: it was the copy of member 37.",
    ja = "「興味深い調査リストが出回っている。日付は昨日。日本で\n誰かが困っているらしい」。通し番号から、\n37番の会員に渡した写しと分かった。" },
  questions = { { en = "Do you stop sharing, or stop sharing with member 37?", ja = "共有をやめるのか、37番との共有をやめるのか。" } },
  effects = { alarm = 8, trust = -3, picture = -3 } }

-- Conditional: how others answer to what you did ---------------------------------------------------------------------------------------------
inject "condition-broken" { after = "leaked:ally-intel", to = { "ally", "nco", "mofa", "nsc" }, via = "phone", from = { en = "The ally’s capital", ja = "同盟国の首都" }, objective = "O3",
  subject = { en = "“You showed it to whom?”", ja = "「誰に見せたと言った？」" },
  body = {
    en = "We gave it to a short list on a condition. It is now with\nsomebody else, and our source has gone to ground. Until we\nknow how, there will be no more.",
    ja = "条件を付け、提供先を限って渡したはずだ。それが別の者の手に\nあり、情報源は姿を消した。経緯が分かるまで、\n今後の提供は一切行わない。" },
  questions = { { en = "How do you mend it in a day? Can you?", ja = "一日で修復できるか。できるとすれば、どうやって。" } },
  effects = { burned = true, partners = -14, certainty = -6, cost = -3 } }

inject "name-broken" { after = "leaked:member-signs", to = { "csirt", "nco" }, via = "phone", from = { en = "The gas company", ja = "ガス会社" }, objective = "O2",
  subject = { en = "“You had promised: no names”", ja = "「社名は出さない約束だった」" },
  body = {
    en = "A ministry rang us this morning and knew everything. Our lawyers\nhave told us to send you nothing more. I am sorry; I used to\nlike the exchange.",
    ja = "今朝、役所から電話があり、全てを知っていた。\n法務からは、今後一切送るなと言われている。\n残念だ。この情報共有の場は気に入っていたのに。" },
  effects = { trust = -9, picture = -3 } }

inject "passed-over" { after = "ultra-vires", to = { "commission", "nsc", "nco", "police", "sdf" }, room = true, via = "news", from = { en = "Chair of the commission", ja = "監理委員長" }, objective = "O4",
  subject = { en = "Chair: “We were not asked”", ja = "監理委員長「聞いていない」" },
  body = {
    en = "“A measure was taken which the law puts under our approval. We\nlearned of it afterwards, from a screen. I shall report it to\nthe Diet today. That is what we are for.”",
    ja = "「法律が委員会の承認を要するとした措置が取られた。我々が\n知ったのは事後、画面を通じてである。本日、国会に報告する。\nそのための委員会である」" },
  questions = { { en = "What did the hours you saved buy?", ja = "省いた数時間で、何が得られたか。" } },
  effects = { legit = -8, trust = -4, partners = -4 } }

inject "unasked-soil" { after = "done:neutralise+1h", unless = is_set "asked-c", to = { "mofa", "partner", "nsc" }, via = "diplomatic", from = { en = "State C’s foreign ministry", ja = "C国外務省" }, objective = "O3",
  subject = { en = "“You came in without knocking”", ja = "「ノックもせずに入ったのか」" },
  body = {
    en = "We are friends, and would probably have said yes. Our parliament\nasks by what right. We ask for an answer in law, in writing,\nbefore our minister sits down with you.",
    ja = "我々は友人であり、頼まれれば応じただろう。国会は、\nいかなる権利によるのかと問うている。外相が貴国と同席する前に、\n国際法上の説明を文書で求める。" },
  notes = {
    en = "Necessity, countermeasures, sovereignty as a rule or a principle: whatever MOFA answers will be quoted back [BB.1].",
    ja = "緊急避難、対抗措置、主権は規則か原則か。外務省の答えは、いずれ自国に返ってくる［BB.1］。" },
  questions = { { en = "Which answer would you accept from another state?", ja = "他国から同じ説明をされたら、納得できるか。" } },
  expected = { "legal-position" },
  effects = { partners = -8, legit = -3 } }

inject "clinic-down" { to = { "police", "sdf", "mofa", "partner" }, room = true, via = "social", from = { en = "A mother in State C", ja = "C国の母親の投稿" }, objective = "O5",
  subject = { en = "“Who stopped our clinic?”", ja = "「診療所を止めたのは誰」" },
  body = {
    en = "“Bookings gone since three this morning. The data centre says\nit was ‘a foreign operation’. My daughter has waited five\nweeks.” Shared 40,000 times; State A’s media translate it.",
    ja = "「午前3時から予約が消えたまま。データセンターは『外国の作戦』\nと言う。娘は5週間待ったのに」。共有4万回。\nA国の報道機関が翻訳して伝えている。" },
  questions = { { en = "What do you repair first: the clinic, the story, or the partner?", ja = "最初に直すのは、診療所か、風評か、友好国か。" } },
  effects = { partners = -6, legit = -5, cost = -5, tension = 4 } }

inject "wrong-name" { to = "everybody", via = "news", from = { en = "An investigative site", ja = "調査報道サイト" }, objective = "O5",
  subject = { en = "Half of the proof was planted", ja = "公表した証拠の半分は偽装だった" },
  body = {
    en = "The comments in the published code were pasted from another\ngroup’s. State A shows it on a large screen. The other half\nof the proof is sound; nobody is listening any more.",
    ja = "公表したプログラム中のコメントは、別の集団のものを貼ったと判明。\nA国は大画面でそれを見せる。残り半分の証拠は確かだが、\nもう誰も耳を貸さない。" },
  questions = { { en = "Who had doubts, and where were they written down?", ja = "疑問を持っていたのは誰か。どこに書き残されていたか。" } },
  effects = { partners = -10, certainty = -12, cost = -8, legit = -4 } }

inject "protest" { when = all { is_set "named", at_least("tension", 45) }, to = { "mofa", "nsc", "ally", "partner" }, room = true, via = "diplomatic", from = { en = "State A’s foreign ministry", ja = "A国外務省" }, objective = "O5",
  subject = { en = "State A leaves the dinner", ja = "A国、夕食会から代表を引き揚げ" },
  body = {
    en = "“A smear with a date on it.” Two of your companies are asked to\nleave State A’s market. In private a counsellor says: we hear\nyou; do not make it harder for us.",
    ja = "「日程に合わせた中傷だ」。日本企業2社がA国市場からの退去を\n求められた。参事官は内々に言う。\n「話は聞こえている。これ以上、難しくしないでほしい」" },
  questions = { { en = "Which of the two messages is the answer?", ja = "二つの反応のうち、どちらが本当の返事か。" } },
  expected = { "consult", "hotline" },
  effects = { tension = 3, partners = -1 } }

inject "traces" { to = { "csirt", "nco" }, via = "feed", from = { en = "Hunters", ja = "調査チーム" }, objective = "O1",
  subject = { en = "Somebody sweeps his traces", ja = "誰かが自分の足跡を消している" },
  body = {
    en = "Tasks vanish, accounts are closed, in good order, from the edge\ninwards. It might be a retreat. It might be what a retreat is\nmeant to look like.",
    ja = "予約処理が消え、アカウントが閉じられていく。外側から順に、\n整然と。撤収かもしれない。\n撤収に見せかけているだけかもしれない。" },
  questions = { { en = "Do you help them pack?", ja = "荷造りを邪魔せずにおくか。" } },
  expected = { "hunt-power", "hunt-telecom" },
  effects = { picture = 4 } }

inject "retaliation" { to = "everybody", via = "web", from = { en = "Network operations, three firms", ja = "通信3社の網監視" }, objective = "O6",
  subject = { en = "A flood, and 40 years of mail", ja = "大量通信と40年分のメール" },
  body = {
    en = "Traffic from a million cameras drowns the summit’s pages and the\ntelephone company’s. A site nobody knew publishes the mail of\nthe power company’s board. It is an answer, not a war.",
    ja = "百万台のカメラからの通信が、会合と通信会社のサイトを\n押し流した。見知らぬサイトには電力会社役員のメール。\nこれは返答であって、戦争ではない。" },
  notes = {
    en = "Cost was imposed while tension was high: the other side could neither ignore it nor leave. Ask what would have let it leave.",
    ja = "緊張が高いまま代償を科したため、相手は無視することも、去ることもできなかった。「何があれば去れたか」を問う。" },
  questions = { { en = "What is the smallest answer that is enough?", ja = "足りる中で最も小さな応答は何か。" } },
  effects = { ["hit-back"] = true, lines = -9, trust = -6, partners = -3, tension = 6, cost = -6, misread = -4 } }

-- The blow: by the calendar, in a hurry, or out of fear ---------------------------------------------------------------------------------------
local function blow(kind, push, heat)
  return { tension = heat, struck = true, blow = kind,
    given(at_least("reach", 18), { grid = -6 - push, lines = -6 - push }),
    given(at_least("reach", 30), { grid = -14, lines = -12 }),
    given(at_least("reach", 41), { grid = -18, lines = -16 }),
    given(at_least("reach", 58), { grid = -14, lines = -14 }),
    given(at_least("reach", 76), { grid = -12, lines = -12 }),
    given(is_set "manual", { grid = 7 }),
    given(is_set "two-keys", { grid = 6 }),
    given(equals("aim", "deny"), { grid = 4, lines = 4 }),
    given(is_set "islanded", { grid = 13, lines = 10 }),
    given(is_set "paths", { lines = 8 }),
    given(is_set "defused", { grid = 11, lines = 10 }),
    given(any { below("grid", 70), below("lines", 70) }, { blackout = true, trust = -10, given(not_set "hospitals", { trust = -5, legit = -3 }) }) }
end

inject "strike" { to = "everybody", via = "sensor", from = { en = "Both control rooms", ja = "両社の指令所" }, objective = "O6",
  subject = { en = "The order is given", ja = "命令発動、遮断器と交換局へ" },
  body = {
    en = "What they still hold, they use. What you found, moved, shut or\nmanned, does not answer to them. Look at the two numbers at\nthe top: that is how much was left.",
    ja = "手元に残ったものを、相手は全て使う。見つけたもの、移したもの、\n閉めたもの、人を置いたものは、相手の命令に従わない。\n上の二つの数字が、残されていた量である。" },
  effects = blow("plan", 2, 10) }

inject "strike-early" { to = "everybody", via = "sensor", from = { en = "Both control rooms", ja = "両社の指令所" }, objective = "O6",
  subject = { en = "They do not wait for Thursday", ja = "木曜を待たず、相手が動いた" },
  body = {
    en = "Breakers open in the harbour, two exchanges go silent. They had\nbeen seen, not caught: so they used what they had while they\nhad it.",
    ja = "港湾地区で遮断器が開き、交換局二つが沈黙した。\n見つかったが、捕まってはいなかった。\nだから相手は、持っているうちに使った。" },
  notes = {
    en = "The fuse was alarm without loss. Ask which act told them, and what should have come before it.",
    ja = "引き金は「損失なき警戒」である。どの動きが相手に悟らせたか、その前に何をしておくべきだったかを問う。" },
  questions = { { en = "What do you restore first, and what do you still keep from them?", ja = "何から復旧し、まだ渡していないものは何か。" } },
  expected = { "hospital-list", "by-hand", "public-line" },
  effects = blow("hurry", 0, 12) }
on "fired:strike-early" { delay = "1m", effects = { reach = -22, alarm = -20 } } -- what is used is used up

inject "strike-fear" { to = "everybody", via = "sensor", from = { en = "Control rooms in five prefectures", ja = "5県の指令所" }, objective = "O5",
  subject = { en = "They strike out of fear", ja = "撃たれると信じて、相手が撃った" },
  body = {
    en = "Everything at once, far beyond Kazahaya. A spokesman in State A\ntalks of a “pre-emptive defence of our networks”. They\nbelieve it. Nobody had told them otherwise in time.",
    ja = "風早をはるかに越え、全てが同時に起きた。A国報道官は\n「自国のネットワークを守る先制的防御」と述べた。彼らは\n本気でそう信じている。違うと伝えた者が、間に合わなかった。" },
  notes = {
    en = "Misreading, not malice. Walk back with the room to the first thing the other side saw.",
    ja = "悪意ではなく誤認である。相手の目に最初に映ったものは何だったか、参加者と一緒に遡る。" },
  questions = { { en = "Which sentence, at which hour, would have stopped it?", ja = "どの時刻の、どの一言があれば止められたか。" } },
  expected = { "hotline", "leader-letter", "public-line" },
  effects = blow("fear", 10, 25) }

inject "silent-hour" { to = "everybody", via = "briefing", from = { en = "Both control rooms", ja = "両社の指令所" }, objective = "O6",
  subject = { en = "08:40, and the lamps stay on", ja = "8時40分、灯りは消えない" },
  body = {
    en = "Somewhere a clock reached its hour and nobody gave the word. On\nthe stage somebody tests a microphone. You will not be told\nwhy; you will have to know.",
    ja = "どこかで時計がその時刻を指し、誰も命令を出さなかった。\n壇上では、係員がマイクを試している。理由は誰も\n教えてくれない。自分たちで知るほかない。" } }

inject "second-hour" { to = "everybody", via = "briefing", from = { en = "Both control rooms", ja = "両社の指令所" }, objective = "O6",
  subject = { en = "08:40: they had nothing left", ja = "8時40分、相手に残る手はなし" },
  body = {
    en = "The hour in the order comes and goes. What they had, they had\nused already. The leaders walk in, a little late, past people\nwho have not slept.",
    ja = "命令に記された時刻が来て、過ぎた。相手の手札は、すでに\n使われた後だった。首脳たちは少し遅れて、眠っていない\n人々の前を通り、会場に入っていく。" } }

-- In the drawer: for the facilitator -----------------------------------------------------------------------------------------------------------
inject "rumour" { to = "everybody", via = "social", from = { en = "A post shared 90,000 times", ja = "9万回共有された投稿" }, objective = "O6",
  subject = { en = "“Hospital dark, three dead”", ja = "「病院停電で3人死亡」" },
  body = {
    en = "No hospital is dark. The picture is from another country and\nanother year. It is the most read sentence in the city\ntonight.",
    ja = "停電した病院は一つもない。写真は別の国の、別の年のもの。\nそれでも今夜、この街で最も読まれた文である。" },
  notes = { en = "Use it when the cells have forgotten the public for a while.", ja = "参加者がしばらく国民を忘れているときに使う。" },
  questions = { { en = "Who answers, and in how many words?", ja = "誰が、何文字で答えるか。" } },
  expected = { "public-line" }, effects = { trust = -4 } }

inject "wrong-window" { to = { "csirt", "power" }, via = "phone", from = { en = "A hunter", ja = "調査員" }, objective = "O1",
  subject = { en = "“I typed in the wrong window”", ja = "「別の画面に打ち込んだ」" },
  body = {
    en = "It was a harmless command, but on their machine, under our name.\nI have been up for thirty hours. I am sorry. They will see\nit when they come at three.",
    ja = "害のない命令です。ただし、相手の端末に、こちらの名前で。\n30時間起きていました。申し訳ありません。\n3時に相手が来れば、気づかれます。" },
  notes = { en = "For a room that is too comfortable. Thank the hunter for saying so.", ja = "余裕がありすぎるときに使う。名乗り出た調査員を、まずねぎらう。" },
  effects = { alarm = 9 } }

inject "other-city" { to = { "nco", "csirt", "ally" }, via = "email", from = { en = "A city 500 km away", ja = "500キロ離れた市" }, objective = "O2",
  subject = { en = "“We have the sleepers too”", ja = "「こちらにも眠る者がいる」" },
  body = {
    en = "A water board in the north reports the same logins. It has one\nadministrator, who is on leave. Your list helped them to look.\nWhat should they do?",
    ja = "北の水道事業者から、同じログインの報告。管理者は一人で、\n休暇中。共有された一覧のおかげで調べられたという。\n「次はどうすればよいか」" },
  notes = { en = "Reward for a room that shared: give it only after indicators were passed on.", ja = "共有した参加者への見返り。一覧が渡った後に限って使う。" },
  questions = { { en = "What do you owe those who listened to you?", ja = "耳を傾けてくれた相手に、何を返すか。" } },
  effects = { picture = 4, certainty = 2 } }

inject "open-hand" { to = { "mofa", "nsc" }, via = "diplomatic", from = { en = "State A’s counsellor, in private", ja = "A国参事官（内々に）" }, objective = "O5",
  subject = { en = "“A way that is not defeat”", ja = "「負けに見えない道がほしい」" },
  body = {
    en = "“Some of us want this over. If nothing is said on Thursday,\nnothing may happen on Thursday. I was never here.” He leaves\nhis umbrella.",
    ja = "「終わらせたい者もいる。木曜に何も言われなければ、木曜に\n何も起きないかもしれない。私はここに来ていない」。\n傘を忘れて帰っていった。" },
  notes = { en = "For a room that has closed every door: a last chance to choose between being right and being safe.", ja = "全ての扉を閉めてしまった参加者に。正しさと安全のどちらを取るかを選ぶ、最後の機会。" },
  questions = { { en = "What would you be selling, and to whom would it belong?", ja = "差し出すものは何か。それは誰のものか。" } },
  effects = { misread = -6 } }
