-- What the terminal, the port, the ministry and the CSIRT may do at any time.

-- Terminal operator ------------------------------------------------------------------------------------------------------------------------------
action "report" { owner = "operator", measure = "S1.1.1a", takes = "15m", gates = { noticed = "note" },
  needs = { uses("engineers", 1) },
  name = { en = "Report on the standard form", ja = "統一様式で第一報" },
  about = {
    en = "Thin is fine. Everybody you report to can then look for the same thing, and the use of communications data may rest on it.",
    ja = "中身が薄くてもよい。報告先は同じものを探せるようになり、通信情報の利用の前提にもなる。" },
  effects = { legal = 3, partners = 1, attribution = 2, spread = -1,
    learn("note", "nco", "mlit", "police", "csirt", "port"),
    given(knows("operator", "entry"), { learn("entry", "nco", "mlit", "police", "csirt") }) } }

action "details" { owner = "operator", measure = "S1.1.1a", takes = "25m", gates = { noticed = "entry" },
  needs = { need(done "report", { en = "The first report is in", ja = "第一報を提出している" }), uses("engineers", 1) },
  name = { en = "Send the login records", ja = "接続記録を追加報告" },
  about = { en = "The second report: who came in, when, from where. It is what the others hunt with.", ja = "第二報。誰が、いつ、どこから入ったか。他機関はこれを手掛かりに探す。" },
  effects = { attribution = 4, sight = 5, spread = -2, learn("entry", "nco", "police", "csirt", "mlit") } }

action "shut-door" { owner = "operator", measure = "S2.3.2", takes = "20m", available = not_set "isolated",
  needs = { knows "entry", uses("engineers", 1) },
  name = { en = "Shut the vendor’s way in", ja = "保守業者の経路を遮断" },
  about = { en = "Before anything is restored. The vendor will complain.", ja = "復旧より先に行う。業者は不満を言うだろう。" },
  effects = { isolated = true, spread = -3, ops = -1, legal = 1 } }

action "manual-gates" { owner = { "operator", "port" }, measure = "S2.2.1", takes = "90m", again = "2h", available = below("ops", 75),
  needs = { uses("crews", 2) },
  name = { en = "More lanes by hand", ja = "手作業レーンを増設" },
  about = { en = "Chalk, whistles, radios. It works, and people get tired.", ja = "チョーク、笛、無線機。荷は動くが、人は疲れる。" },
  effects = { ops = 5, chance(15, { fire "dock-injury" }) } }

action "restore" { owner = "operator", measure = "S2.2.1", takes = "2h",
  needs = { knows "backup", uses("engineers", 3), need(decided "logs", { en = "Police and terminal have settled what happens to the logs", ja = "記録の扱いについて警察と決着している" }) },
  name = { en = "Rebuild from Thursday’s tape", ja = "木曜のテープから再構築" },
  about = { en = "Two hours, all engineers. Behind an open door it is work for the intruder.", ja = "要員全員で2時間。侵入口が開いたままなら、侵入者のための作業になる。" },
  effects = { given(is_set "isolated", { ops = 8, fire "yard-ready" }, otherwise { chance(60, { fire "locked-again" }, otherwise { ops = 6, fire "yard-ready" }) }) } }

action "own-voice" { owner = { "operator", "port" }, measure = "S3.3.1", takes = "15m", available = fired "fake-voice",
  name = { en = "Let the gate chief speak", ja = "ゲート長の声で訂正" },
  about = { en = "A known voice, live, in the drivers’ own groups, with a question only they could answer.", ja = "運転手が知る声で、彼らのグループに直接、彼らにしか分からない話を交えて呼びかける。" },
  effects = { ops = 4, trust = 2, cost = 1, learn("fake-voice", "operator", "port", "police", "mlit") } }

-- Port authority ---------------------------------------------------------------------------------------------------------------------------------
action "divert" { owner = { "port", "mlit" }, measure = "BB.8", takes = "60m", again = "4h",
  needs = { uses("desk", 1) },
  name = { en = "Send ships to Awazu", ja = "粟津港へ回航" },
  about = { en = "Two ships at a time. Sea lanes and berths are somebody else’s crisis too.", ja = "一度に2隻まで。航路も岸壁も、他者の危機につながる。" },
  effects = { ops = 3, chance(25, { fire "awazu-slow" }) } }

-- Transport ministry -------------------------------------------------------------------------------------------------------------------------------
action "public-brief" { owner = { "mlit", "nco", "port" }, measure = "S2.4", takes = "15m", again = "75m",
  needs = { uses("desk", 1) },
  name = { en = "Brief the public", ja = "状況を発表" },
  about = { en = "What is known, what is not, when the next word comes. Works if one voice was agreed on.", ja = "分かっていること、いないこと、次の発表時刻。発表者が一本化されていれば効く。" },
  effects = { silence = set(0), given(negate(done("public-brief", 4)), { given(is_set "one-voice", { trust = 3 }, otherwise { chance(40, { trust = -2 }, otherwise { trust = 2 }) }) }, otherwise { given(is_set "one-voice", { trust = 1 }) }) } }

action "hospital-route" { owner = "mlit", measure = "BB.2", takes = "60m",
  needs = { uses("desk", 1) },
  name = { en = "A lane for hospitals", ja = "医療物資の優先搬出" },
  about = { en = "One lane, one crane, a list from the prefecture. Everything else waits a little longer.", ja = "1レーン、クレーン1基、県の一覧。他の荷はその分だけ遅れる。" },
  effects = { trust = 3, ops = -2 } }

action "port-check" { owner = "mlit", measure = "S2.2.1", takes = "75m",
  needs = { knows "entry", uses("desk", 1) },
  name = { en = "Have every port check itself", ja = "全港湾に一斉点検を指示" },
  about = { en = "One page, three questions, answers by noon. Costs each port a morning.", ja = "1枚、設問三つ、正午締切。各港の午前が一つつぶれる。" },
  effects = { spread = -3, ops = -1, legal = -1, learn("vendor-ports", "mlit", "nco") } }

-- Coordination CSIRT -------------------------------------------------------------------------------------------------------------------------------
action "analyse" { owner = "csirt", measure = "S1.1.2a", takes = "45m",
  gates = { reports = fired "same-loader", analysts = { resource = "analysts", amount = 1 } },
  name = { en = "Take the loader apart", ja = "ローダーを解析" },
  about = { en = "Gives indicators earlier than the laboratory would, and ties up an analyst.", ja = "解析班より早く侵害指標が得られるが、分析官が1人張り付く。" },
  effects = { sight = 4, attribution = 2, fire "loader-read" } }

action "hunt" { owner = { "csirt", "sdf" }, measure = "S1.2.2", takes = "90m", again = "60m",
  gates = { hunters = { resource = "hunters", amount = 2 } },
  -- The owners of power and water have no cell at the table: both ask for hunters in "implants", and the CSIRT's members before that.
  waives = { "owner" },
  needs = { need(any { knows("csirt", "utilities"), decided "members" }, { en = "An owner has asked the hunters in", ja = "保有者が調査を受け入れている" }) },
  name = { en = "Hunt for the intruders", ja = "脅威ハンティング" },
  about = { en = "Two teams for ninety minutes, wherever they are needed most. The better you see, the more you find.", ja = "2班が90分、最も必要な所へ入る。把握度が高いほど多く見つかる。" },
  effects = { sight = 4, attribution = 1, legal = -1, fire "implants",
    given(at_least("sight", 40), { chance(70, { spread = -6 }, otherwise { spread = -2 }) }, otherwise { chance(45, { spread = -5 }, otherwise { spread = -1 }) }) } }

action "end-watch" { owner = { "nco", "csirt" }, measure = "S1.2.2", takes = "60m",
  available = all { any { decided "watch.watch", decided "watch.half" }, not_set "evicted" },
  gates = { hunters = { resource = "hunters", amount = 1 } },
  waives = { "owner" }, -- agreed with both utilities when the watch began
  name = { en = "End the watch, throw them out", ja = "監視を終えて排除" },
  about = { en = "The deadline that a watch needs. What has been seen by now is seen; what has not will be gone.", ja = "監視には期限が要る。ここまでに見えたものが全てで、見ていないものは消える。" },
  effects = { evicted = true, alarmed = true, cost = 3, given(at_least("sight", 45), { spread = -12 }, otherwise { spread = -8 }), sight = -10 } }

action "takedown" { owner = { "police", "csirt" }, measure = "S1.1.3b", takes = "90m", again = "3h", gates = { target = { fact = "leak-site" } },
  name = { en = "Ask the host to take it down", ja = "テイクダウンを要請" },
  about = { en = "Cheap, lawful, slow. The firm may be asleep, or helpful; the page may come back elsewhere.", ja = "安く、適法で、遅い。業者が寝ていることも、協力的なこともある。別の場所に再び現れることもある。" },
  effects = { legal = -1, chance(45, { cost = 3, trust = 1, attribution = -1, cancel "drivers-data" }, otherwise { trust = -1 }) } }
