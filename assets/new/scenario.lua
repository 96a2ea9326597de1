-- @TITLE@
--
--en Read from top to bottom: who plays, what is at stake, what happens, how it ends. Change a line, save, and run `enshu check @ID@` and `enshu test @ID@`.
--ja 上から下へ読む。だれが、何を懸け、何が起こり、どう終わるか。一行変えたら保存し、`enshu check @ID@` と `enshu test @ID@` を実行する。
--
--en A text is { en = "…", ja = "…" }. Times are "45s", "20m", "1h30m". Numbers are whole numbers. Ids are letters, digits and hyphens.
--ja 文章は { en = "…", ja = "…" } と書く。時間は "45s"、"20m"、"1h30m"。数は整数。id は英数字とハイフン。

scenario { id = "@ID@", api = 1, version = "0.1.0", languages = { "en", "ja" },
  title = { en = @TITLE_EN@, ja = @TITLE_JA@ },
  premise = {
    en = "Monday morning, 09:00. The town hall opens its doors. Yesterday evening a supplier sent a reminder; three people have opened it.",
    ja = "月曜の朝9時、市役所の窓口が開く。昨夜、取引先から督促メールが届き、三人が開いた。" },
  start = "2026-10-05T09:00+09:00", zone = "JST",
  length = "1h20m",   -- {{time inside the story|物語の中の時間}}
  session = "30m" }   -- {{time at the table|実際にかける時間}}

-- {{Who sits at the table|参加する役割}} --------------------------------------------------------------------------------------------------------

role "desk"  { name = { en = "Citizens' desk", ja = "市民窓口課" }, kind = "local government", seats = 2,
  brief = { en = "You serve people who are standing in front of you.", ja = "目の前に並ぶ市民に応対する。" } }
role "it"    { name = { en = "IT section", ja = "情報管理課" }, kind = "local government", seats = 2,
  brief = { en = "Three people, four hundred accounts.", ja = "職員3人で400のアカウントを守る。" } }
role "csirt" { name = { en = "Prefectural CSIRT", ja = "県のCSIRT" }, kind = "coordination", seats = 1,
  brief = { en = "You help those who call. You see only what they show you.", ja = "呼ばれたら助ける。見せてもらえるものしか見えない。" } }

-- {{What is at stake|懸かっているもの}} ---------------------------------------------------------------------------------------------------------

metric "service" { name = { en = "Service to citizens", ja = "窓口業務" }, unit = "%", start = 90, good = "high", threshold = 60 }
metric "lost"    { name = { en = "Accounts lost", ja = "奪われたアカウント" }, label = { en = "Accounts lost", ja = "乗っ取り数" }, start = 12, good = "low", threshold = 30 }
metric "trust"   { name = { en = "Trust in the town", ja = "市への信頼" }, start = 60, good = "high" }

flag "locked"                                   -- {{only the scenario sees it|進行だけが使う目印}}
resource "technicians" { name = { en = "Technicians", ja = "技術担当" }, start = 2, owner = "it" }

-- {{A fact is knowledge: each role has it or not, and may pass it on.|事実は知識。役割ごとに知っているかどうかが決まり、伝えることもできる。}}
fact "reminder" { en = "The reminder came from the supplier's real mailbox.", ja = "督促メールは取引先の本物のアカウントから届いていた。" }

-- {{What is evaluated|何を評価するか}} ----------------------------------------------------------------------------------------------------------

objective "O1" { text = { en = "Tell those who can help, early", ja = "助けられる相手に早く知らせる" } }
objective "O2" { text = { en = "Use powers in their order", ja = "権限を順序どおりに使う" } }
task "T1" { objective = "O1", text = { en = "The CSIRT hears of it within 30 minutes", ja = "30分以内にCSIRTへ連絡する" }, check = within("30m", "fired:call", "done:report") }
task "T2" { objective = "O2", text = { en = "Nobody reads mail without leave", ja = "許可なくメールを調べない" }, check = never("ultra-vires") }

-- {{What happens|何が起こるか}} -------------------------------------------------------------------------------------------------------------------

module "notice" { at = "0m", discussion = "5m", name = { en = "Something is odd", ja = "何かがおかしい" },
  questions = { { en = "Who would you call first, and what would you say?", ja = "最初にだれへ、何と電話するか" } } }

-- {{An inject is a message to some roles. `notes` are for you alone.|状況付与は特定の役割へのメッセージ。notes は進行役だけに見える。}}
inject "call" { at = "5m", to = "desk", via = "phone", from = { en = "A citizen", ja = "市民" }, reveals = "reminder", module = "notice", objective = "O1",
  subject = { en = "\"Why do you send me this?\"", ja = "「これは何のメールですか」" },
  body = { en = "\"Your clerk writes that my tax is late. He never writes at night.\"", ja = "「税の督促が来ましたが、夜中に届くのは変です」" },
  notes = { en = "Wait. See whether the desk tells anybody.", ja = "窓口課がだれかに知らせるか、待って見る。" },
  expected = { "report", "accounts" } }

-- {{A decision asks its owner. At the limit `default` is taken.|判断は持ち主に問う。期限が来れば default になる。}}
decision "accounts" { owner = "it", after = "call+5m", within = "20m", default = "watch", module = "notice", objective = "O1",
  prompt = { en = "Lock the accounts?", ja = "アカウントを止めるか" },
  notes = { en = "Locking is right, and the desk cannot work meanwhile.", ja = "止めるのは正しいが、その間は窓口が動かない。" },
  option "lock"  { text = { en = "Lock all of them", ja = "全て止める" }, takes = "10m", effects = { service = -22, lost = -6, locked = true } },
  option "three" { text = { en = "Only the three", ja = "三人分だけ止める" }, effects = { service = -4, chance(50, { locked = true }) } },
  option "watch" { text = { en = "Watch and count", ja = "様子を見て数える" }, effects = { lost = 6, chance(30, { locked = true }) } } }

inject "neighbours" { at = "15m", to = "csirt", via = "email", from = { en = "Two other towns", ja = "隣の二つの市" }, objective = "O1",
  subject = { en = "Is this letter yours?", ja = "この文面に心当たりは" },
  body = { en = "The same letter reached our desks an hour ago. Do you know more?", ja = "同じ文面が一時間前に届きました。何かご存じですか。" } }

decision "warn" { owner = "csirt", after = "neighbours+2m", within = "20m", default = "ask", objective = "O1",
  prompt = { en = "Warn all towns now?", ja = "全市町村に今知らせるか" },
  option "now" { text = { en = "Yes, with what we have", ja = "今ある情報で知らせる" }, effects = { lost = -5, service = -4 } },
  option "ask" { text = { en = "Ask the town first", ja = "まず当の市に確かめる" }, effects = { trust = 3, chance(50, { lost = 6 }) } } }

inject "press" { at = "30m", to = "everybody", via = "news", from = { en = "Local paper", ja = "地元紙" }, objective = "O1",
  subject = { en = "Strange mail from the town hall", ja = "市役所から不審なメール" },
  body = { en = "Forty readers have sent us the same letter. The town says nothing.", ja = "読者40人から同じ文面が寄せられた。市の説明はまだない。" },
  effects = { trust = -8, chance(45, { lost = 12 }) } }   -- {{in 45 of 100 plays the letter finds imitators|100回に45回は便乗犯が出る}}

decision "word" { owner = "desk", after = "press+2m", within = "20m", default = "nothing", objective = "O1",
  prompt = { en = "What do you tell citizens?", ja = "市民に何と言うか" },
  option "plain"   { text = { en = "What you know, and do not", ja = "分かることと不明点" }, effects = { trust = 8, service = -6 } },
  option "nothing" { text = { en = "Nothing yet", ja = "まだ何も言わない" }, effects = { trust = -6, chance(45, { trust = 16 }) } } }

-- {{All three decide together: most votes count.|三者で決める。多数決。}}
decision "tomorrow" { owner = { "desk", "it", "csirt" }, mode = "poll", at = "1h", within = "15m", default = "counter", objective = "O2",
  prompt = { en = "What opens tomorrow?", ja = "明日は何を開けるか" },
  option "all"     { text = { en = "Everything", ja = "すべて" }, effects = { service = 10, chance(45, { lost = 10 }) } },
  option "counter" { text = { en = "Counters, no mail", ja = "窓口だけ、メールなし" }, effects = { service = -4, trust = 4 } } }

-- {{What roles may do at any time|いつでもできること}} ------------------------------------------------------------------------------------------

-- {{`needs` are gates, checked in their order: knowledge, people, another role's yes …|needs は要件。書いた順に、知識、人手、他の役割の承認などを確かめる。}}
action "report" { owner = { "desk", "it" }, name = { en = "Report to the CSIRT", ja = "CSIRTに連絡する" }, takes = "10m", needs = { knows "reminder" },
  effects = { trust = 2, learn("reminder", "it", "csirt") } }
action "search" { owner = "csirt", name = { en = "Search all mailboxes", ja = "全メールを調べる" }, takes = "30m",
  needs = { knows "reminder", uses("technicians", 2), approval { by = "desk", within = "15m", name = { en = "Read the staff's mail", ja = "職員のメールの閲覧" } } },
  effects = { lost = -5, service = -6 },
  ultra_vires = { trust = -25 } }                -- {{what comes of acting without the gates|要件を無視した場合の結果}}

-- {{While time passes: waiting is never free.|時間とともに進むこと。待つことにも代償がある。}}
every "10m" { from = "10m", when = not_set "locked", effects = { lost = 4 } }
on "decided:accounts.lock" { delay = "30m", effects = { service = 8 } }

-- {{How it ends|どう終わるか}} --------------------------------------------------------------------------------------------------------------------

ending "caught-early" { rank = 1, when = all { at_most("lost", 20), at_least("trust", 55) },
  title = { en = "A bad Monday, no more", ja = "ただの嫌な月曜日" },
  text = { en = "By noon the queue is gone. Somebody called early, somebody answered.", ja = "昼には列がなくなった。早く電話した人がいて、応えた人がいた。" } }
ending "long-week" { rank = 2, when = all { at_most("lost", 40), negate(all { at_most("lost", 20), at_least("trust", 55) }) },
  title = { en = "A long week", ja = "長い一週間" },
  text = { en = "It can be mended. It takes until Friday, and everybody knows.", ja = "直せはする。金曜までかかり、皆に知られた。" } }
ending "whose-letters" { rank = 3, setback = true, when = above("lost", 40),
  title = { en = "Nobody opens our letters", ja = "誰も市の手紙を開かない" },
  text = { en = "The town's name is on a thousand letters it did not write.", ja = "市が書いていない千通の手紙に、市の名がある。" } }
