-- Module 4, Hold: Wednesday 21:00 to Thursday 09:00. What was built in the two days now holds, or does not.

-- Wed 21:20 --------------------------------------------------------------------------------------------------------------------------------
inject "nothing" { at = "36h20m", to = { "nco", "csirt", "commission" }, room = true, via = "feed", from = { en = "All sensors", ja = "全センサ" }, objective = "O1",
  subject = { en = "Nothing moves any more", ja = "動きが、まったくない" },
  body = {
    en = "No login by a sleeper, no burst to State C, no command. For\nthe first time in months the lines are silent. The teams\nhave been awake for two days.",
    ja = "就寝者のログインなし。C国への通信なし。命令なし。\n数か月ぶりに、回線が静まり返っている。\nチームは丸二日、ほとんど眠っていない。" },
  notes = {
    en = "The room cannot tell “withdrawn” from “waiting”; only you can, from the adversary’s posture. Do not help.",
    ja = "「撤収」なのか「待機」なのか、参加者には分からない。分かるのは、相手の態勢が見える統制だけである。助言しないこと。" },
  questions = { { en = "What would you see if they had gone? And if they had not?", ja = "去ったなら何が見えるはずか。去っていないなら、どうか。" } },
  expected = { "silence", "hunt-power", "hunt-telecom" } }

decision "silence" { owner = { "nco", "csirt", "commission" }, mode = "poll", after = "nothing+5m", within = "2h", default = "normal", objective = "O1",
  prompt = { en = "It is quiet. Stand down?", ja = "静かになった。解くか" },
  notes = {
    en = "The commission votes too: as long as the watch goes on, so does its approval.",
    ja = "委員会も投票する。監視が続く限り、その承認も続くからである。" },
  option "hunt-on" { text = { en = "Hunt on, watch on", ja = "調査も監視も続ける" }, measure = "S1.2.2", effects = { picture = 4, reach = -3, trust = -2, chance(30, { alarm = 8 }) } },
  option "normal" { text = { en = "Back to normal", ja = "通常の態勢に戻す" }, measure = "S2.2.1", effects = { grid = 3, lines = 3, legit = 2, reach = 8 } },
  option "turns" { text = { en = "Sleep in turns", ja = "交代で眠る" }, measure = "S1.2.2", effects = { trust = 1, hunters = 1, reach = 2 } },
  at_limit = { reach = 3 } }

-- Wed 22:45 --------------------------------------------------------------------------------------------------------------------------------
inject "on-alert" { at = "37h45m", to = { "sdf", "nsc", "mofa", "police" }, room = true, via = "diplomatic", from = { en = "The ally and the defence attaché", ja = "同盟国と防衛駐在官" }, reveals = "fear", objective = "O5",
  subject = { en = "State A’s cyber units on alert", ja = "A国のサイバー部隊が警戒態勢に" },
  body = {
    en = "Leave is cancelled, two exchanges are guarded. It looks like\nfear rather than intent: they expect a Japanese strike as the\nsummit opens. Fear shoots as well.",
    ja = "休暇は取消し、通信施設二か所に警備が付いた。意図よりも\n恐れと見られる。会合開幕に合わせた日本の先制を\n予期しているらしい。恐れもまた、引き金を引く。" },
  questions = { { en = "How do you show that you will not do what you are able to do?", ja = "できることを「しない」と、どう示すか。" } },
  expected = { "on-edge", "hotline", "leader-letter", "consult" },
  effects = { tension = 4, misread = 4 } }

decision "on-edge" { owner = { "sdf", "nsc", "mofa", "police" }, mode = "poll", after = "on-alert+5m", within = "90m", default = "as-usual", objective = "O5",
  prompt = { en = "They are on alert. You?", ja = "相手は警戒態勢。こちらは" },
  option "ring" { text = { en = "Ring and explain", ja = "電話して説明する" }, measure = "CB16.3", effects = { misread = -8, tension = -3, alarm = 6, cost = -3, explained = true } },
  option "mirror" { text = { en = "Raise ours, in sight", ja = "見える形で警戒を上げる" }, measure = "S4.1", effects = { cost = 6, partners = 1, misread = 10, tension = 7 } },
  option "as-usual" { text = { en = "No visible move", ja = "目立つ動きはしない" }, measure = "S4.1", effects = { misread = 3, trust = 1 } },
  at_limit = { misread = 3, tension = 2 } }

-- Thu 00:45 --------------------------------------------------------------------------------------------------------------------------------
inject "third-night" { at = "39h45m", to = { "power", "telecom" }, via = "phone", from = { en = "Shift managers", ja = "当直責任者" }, objective = "O6",
  subject = { en = "The switch crews are exhausted", ja = "開閉器を知る者たちが疲労困憊" },
  body = {
    en = "Eighteen people in the city can work a substation by hand.\nTwelve have been up for 40 hours. Send them home, leave them\nat their posts, or let them take turns?",
    ja = "変電所を手で動かせるのは、市内に18人。うち12人は40時間\n起きている。家に帰すか、持ち場に泊めるか、\n交代にするか。" },
  questions = { { en = "At 08:40, would you rather have them there or rested?", ja = "8時40分に必要なのは、そこにいる人か、眠った人か。" } },
  expected = { "crews-night", "by-hand" } }

decision "crews-night" { owner = { "power", "telecom" }, mode = "joint", after = "third-night+5m", within = "2h", default = "home", objective = "O6",
  prompt = { en = "Where do crews sleep?", ja = "現場班をどこで休ませる" },
  option "stations" { text = { en = "At the substations", ja = "変電所に泊める" }, measure = "S2.2.1", effects = { manual = true, trust = -3, grid = -1 } },
  option "rota" { text = { en = "In turns", ja = "交代で帰す" }, measure = "S2.2.1", effects = { grid = 2, lines = 1, reach = 1 } },
  option "home" { text = { en = "At home", ja = "全員帰す" }, measure = "S2.2.1", effects = { trust = 3, grid = -1, reach = 2 } },
  at_limit = { trust = -2 } }

-- Thu 01:15 --------------------------------------------------------------------------------------------------------------------------------
inject "soft-words" { at = "40h15m", to = { "mofa", "ally", "partner" }, via = "diplomatic", from = { en = "State C’s minister", ja = "C国外相" }, objective = "O3",
  subject = { en = "“I sign what I can take home”", ja = "「持ち帰れる文面なら署名する」" },
  body = {
    en = "“My cabinet has met. We can condemn what was done on our soil.\nWe cannot be the first name under a list. Give me a verb\nthat I can explain in our harbours.”",
    ja = "「閣議を開いた。自国の土地で行われたことなら非難できる。\n署名欄の最初の国にはなれない。\n港で働く国民に説明できる動詞をもらえないか」" },
  questions = { { en = "Is a weaker sentence with one more name stronger?", ja = "署名が一つ増えるなら、弱い文の方が強いか。" } },
  expected = { "signature", "name-together" } }

decision "signature" { owner = { "mofa", "ally", "partner" }, mode = "poll", after = "soft-words+5m", within = "2h", default = "after-it", objective = "O3",
  prompt = { en = "A softer verb for C?", ja = "C国のために和らげるか" },
  option "soften" { text = { en = "Soften, and keep State C", ja = "和らげてC国を残す" }, measure = "S1.3.1c", effects = { partners = 4, cost = -3, tension = -1 } },
  option "firm" { text = { en = "Keep the sharp wording", ja = "厳しい文言を守る" }, measure = "S1.3.1c", effects = { cost = 4, partners = -4, tension = 3 } },
  option "after-it" { text = { en = "After the opening", ja = "開幕の後に出す" }, measure = "BB.6", effects = { tension = -2, misread = -1, partners = -1 } },
  at_limit = { partners = -2 } }

-- Thu 02:00 --------------------------------------------------------------------------------------------------------------------------------
inject "act-first" { at = "41h", to = { "commission", "nco", "csirt" }, via = "phone", from = { en = "Police and SDF, jointly", ja = "警察・自衛隊（連名）" }, objective = "O4",
  subject = { en = "“Act first, notify after?”", ja = "「通知は措置の後でもよいか」" },
  body = {
    en = "Where there is no time the law lets us act and notify at once\nafterwards. We would like to know tonight whether you would\nfollow us there, and what you would want to see.",
    ja = "時間がない場合は、措置を先に取り、直ちに通知することが\n認められている。今夜、委員会がどこまで理解するか、\n何を記録に残せばよいかを伺いたい。" },
  notes = {
    en = "The exception exists, in public summaries, for want of time, not for want of a file [S1.1.3a, S1.1.4b]. CSIRT is asked because its records would be the evidence.",
    ja = "公表資料によれば、この例外は時間がない場合のものであり、申請書が間に合わない場合のものではない［S1.1.3a、S1.1.4b］。CSIRTの記録が証拠となるため、CSIRTも問われている。" },
  questions = { { en = "What separates urgency from bad planning?", ja = "緊急と準備不足を分けるものは何か。" } },
  expected = { "after-notice", "inform" } }

decision "after-notice" { owner = { "commission", "nco", "csirt" }, mode = "poll", after = "act-first+5m", within = "2h", default = "never", objective = "O4",
  prompt = { en = "Notice after the act?", ja = "事後の通知を認めるか" },
  option "with-record" { text = { en = "Yes, with a full record", ja = "全記録を条件に認める" }, measure = "S1.1.4b", effects = { legit = 1, cost = 1, picture = -2 } },
  option "witness" { text = { en = "A member sits with them", ja = "委員が同席する" }, measure = "S1.1.4b", effects = { legit = 2, trust = 1, certainty = -2, informed = true } },
  option "never" { text = { en = "Before, or not at all", ja = "事前でなければ認めない" }, measure = "S1.1.4b", effects = { legit = 3, cost = -3, misread = -1 } },
  at_limit = { legit = -3 } }

-- Thu 04:00 --------------------------------------------------------------------------------------------------------------------------------
inject "last-window" { at = "43h", to = { "nsc", "police", "sdf" }, via = "briefing", from = { en = "Security secretariat", ja = "国家安全保障局" }, objective = "O5",
  subject = { en = "Four hours forty are left", ja = "残り4時間40分" },
  body = {
    en = "After five no act abroad can take effect in time. The man who\nrented the server is asleep in a hotel in Osaka. Whatever is\nready can be shown, used, or put away so that it is seen.",
    ja = "5時を過ぎれば、国外への措置は間に合わない。サーバを借りた\n男は大阪のホテルで眠っている。用意したものは、\n見せるか、使うか、見える形でしまうか。" },
  questions = { { en = "What should they see when they wake up?", ja = "目を覚ました相手に、何を見せるか。" } },
  expected = { "dawn", "neutralise" } }

decision "dawn" { owner = { "nsc", "police", "sdf" }, mode = "poll", after = "last-window+5m", within = "90m", default = "ready", objective = "O5",
  prompt = { en = "The last hours?", ja = "最後の数時間をどう使う" },
  option "ready" { text = { en = "Ready, and silent", ja = "構えたまま静かに待つ" }, measure = "S1.1.3a", effects = { cost = 2, misread = 3 } },
  option "put-away" { text = { en = "Stand down, in sight", ja = "見える形で解く" }, measure = "BB.6", effects = { misread = -7, tension = -2, cost = -4 } },
  option "arrest" { text = { en = "Arrest the man in Osaka", ja = "大阪の男を逮捕する" }, measure = "S2.5", effects = { cost = 4, certainty = 2, tension = 3, alarm = 8 } },
  at_limit = { misread = 2 } }

-- Thu 05:30 --------------------------------------------------------------------------------------------------------------------------------
inject "morning-plan" { at = "44h30m", to = { "power", "telecom", "csirt", "nco" }, room = true, via = "briefing", from = { en = "Both control rooms", ja = "両社の指令所" }, objective = "O6",
  subject = { en = "Last hour to change the grid", ja = "系統を変えられる最後の一時間" },
  body = {
    en = "The district around the hall can be cut from remote control:\nnobody can reach it then, we neither. Or people stand at the\nswitches. Or we touch nothing, and hope.",
    ja = "会場周辺を遠隔制御から切り離すことはできる。\n誰も手を出せなくなるが、こちらも操作できない。\n人を開閉器に張り付けるか、何も触らず祈るか。" },
  questions = { { en = "What fails if you do this, and whom have you told?", ja = "実行すれば何が止まるか。誰に知らせたか。" } },
  expected = { "island", "by-hand", "hospital-list" } }

decision "island" { owner = { "power", "telecom", "csirt", "nco" }, mode = "poll", after = "morning-plan+5m", within = "90m", default = "leave-it", objective = "O6",
  prompt = { en = "Cut the district off?", ja = "会場周辺を切り離すか" },
  option "island" { text = { en = "Cut it off from remote", ja = "遠隔から切り離す" }, measure = "S2.2.1", effects = { islanded = true, grid = -7, lines = -5, reach = -4 } },
  option "hands" { text = { en = "People at every switch", ja = "全開閉器に人を置く" }, measure = "S2.2.1", effects = { manual = true, grid = -2, trust = 2, reach = -1 } },
  option "leave-it" { text = { en = "Touch nothing now", ja = "今は何も触らない" }, measure = "S2.2.1", effects = { grid = 1, lines = 1, trust = 1, reach = 1 } },
  at_limit = { trust = -1 } }

-- Thu 06:15 --------------------------------------------------------------------------------------------------------------------------------
inject "breakfast" { at = "45h15m", to = { "mofa", "ally", "partner" }, via = "diplomatic", from = { en = "Protocol", ja = "儀典" }, objective = "O5",
  subject = { en = "State A’s envoy at breakfast", ja = "A国代表も朝食会場に" },
  body = {
    en = "Twelve delegations, one coffee machine. Anything said in this\nroom reaches every capital in ten minutes. At the opening\nit will be in every paper.",
    ja = "12か国の代表団が、コーヒーメーカー一台を囲んでいる。\nここで話せば10分で各国の首都に届く。\n開幕式で話せば、世界中の新聞に載る。" },
  questions = { { en = "What is better said beside a coffee machine?", ja = "コーヒーの横で言う方がよいことは何か。" } },
  expected = { "last-word" } }

decision "last-word" { owner = { "mofa", "ally", "partner" }, mode = "poll", after = "breakfast+2m", within = "60m", default = "not-today", objective = "O5",
  prompt = { en = "What is said, to whom?", ja = "誰に、何を言うか" },
  option "table" { text = { en = "To all, at the table", ja = "全員に、席上で" }, measure = "S1.3.1c", effects = { cost = 4, partners = 2, tension = 4 } },
  option "corridor" { text = { en = "To State A, quietly", ja = "A国に、そっと" }, measure = "BB.6", effects = { misread = -5, tension = -2, cost = 1, partners = -2 } },
  option "not-today" { text = { en = "Nothing on this day", ja = "この日は何も言わない" }, measure = "BB.1", effects = { tension = -1, partners = 1 } },
  at_limit = { partners = -1 } }

-- Thu 06:45 --------------------------------------------------------------------------------------------------------------------------------
inject "what-to-publish" { at = "45h45m", to = { "commission", "nsc" }, via = "letter", from = { en = "Commission secretariat", ja = "委員会事務局" }, objective = "O4",
  subject = { en = "The commission publishes at 8", ja = "委員会の公表文は8時に出る" },
  body = {
    en = "One page on what was asked and what was approved. With the\ndoubts of two members, without them, or on Friday. The\nminister’s office has rung about it twice.",
    ja = "何を求められ、何を承認したか、1ページの公表文。\n委員二人の留保意見を載せるか、載せないか、金曜にするか。\n大臣室からは二度、電話があった。" },
  questions = { { en = "Does a published doubt weaken the state, or carry it?", ja = "公にされた疑問は、国を弱めるか、支えるか。" } },
  expected = { "publish" } }

decision "publish" { owner = { "commission", "nsc" }, mode = "poll", after = "what-to-publish+5m", within = "60m", default = "on-friday", objective = "O4",
  prompt = { en = "What goes out at eight?", ja = "8時に何を公表するか" },
  option "approved" { text = { en = "What was approved", ja = "承認した事実だけ" }, measure = "S1.1.4b", effects = { legit = 2, cost = 1, tension = 1 } },
  option "with-doubts" { text = { en = "The doubts as well", ja = "留保意見も載せる" }, measure = "S1.1.4b", effects = { legit = 4, trust = 1, partners = -3 } },
  option "on-friday" { text = { en = "All of it on Friday", ja = "全て金曜に" }, measure = "S1.1.4b", effects = { legit = -2, tension = -1, partners = 1 } },
  at_limit = { legit = -1 } }

-- Thu 08:40 --------------------------------------------------------------------------------------------------------------------------------
-- The hour in the order. What happens now was decided in the two days before, here and in another capital.
inject "the-hour" { at = "47h40m", unless = is_set "moved", to = "everybody", via = "sensor", from = { en = "Clock in the convention hall", ja = "国際会議場の時計" }, objective = "O1",
  subject = { en = "08:40, twenty minutes to go", ja = "8時40分、開幕まで20分" },
  body = {
    en = "The motorcades are under way. Eight hundred journalists look\nat an empty stage. In the two control rooms nobody speaks.",
    ja = "車列が動き出した。800人の記者が、まだ誰もいない壇上を\n見つめている。二つの指令所では、誰も口をきかない。" },
  notes = {
    en = "Nothing is left to decide. What follows is told by the posture of the other side, the reach they kept and what the operators prepared. Let the room be silent for a moment.",
    ja = "もう決めることはない。次に起きることは、相手の態勢、残された侵入の広がり、両社の備えで決まる。少しの間、室内を静かにさせること。" },
  expected = { { en = "The cells wait in silence", ja = "各チームが黙って待つ" } },
  effects = {
    given(all { equals("posture", "lurking"), not_set "struck" }, { fire "strike" }),
    given(all { equals("posture", "hurrying"), not_set "struck" }, { fire "strike" }),
    given(all { equals("posture", "quiet"), below("cost", 38), not_set "struck" }, { chance(45, { fire "strike" }, { fire "silent-hour" }) }),
    given(all { equals("posture", "quiet"), at_least("cost", 38), not_set "struck" }, { fire "silent-hour" }),
    given(all { equals("posture", "gone"), not_set "struck" }, { fire "silent-hour" }),
    given(is_set "struck", { fire "second-hour" }) } }

-- The same hour, when the summit has gone inland: an order without its audience is mostly not worth giving.
inject "hour-without" { when = all { is_set "moved", after_time "47h40m" }, to = "everybody", via = "sensor", from = { en = "Clock in the convention hall", ja = "国際会議場の時計" }, objective = "O1",
  subject = { en = "08:40 in an empty hall", ja = "8時40分、誰もいない会場" },
  body = {
    en = "Two hundred kilometres inland twelve leaders wait for coffee.\nHere the stage is lit for nobody. In the two control rooms\nnobody speaks all the same.",
    ja = "200キロ内陸のホテルでは、12人の首脳がコーヒーを待つ。\nここでは、照明だけが誰もいない壇上を照らす。\nそれでも二つの指令所では、誰も口をきかない。" },
  notes = {
    en = "The order had an audience and has lost it; somebody may give it all the same. Ask afterwards what was saved, and what was handed over.",
    ja = "命令は、見せる相手を失った。それでも下される場合がある。終わってから、何を守り、何を渡したのかを問う。" },
  effects = { given(all { any { equals("posture", "lurking"), equals("posture", "hurrying") }, not_set "struck" }, { chance(20, { fire "strike" }) }) } }
