-- One of each thing that the language knows, small enough to play at random thousands of times.
scenario { id = "everything", api = 1, title = { en = "Everything", ja = "全部" }, languages = { "en", "ja" },
  start = "2026-03-01T09:00+09:00", zone = "JST", length = "6h", session = "90m" }

role "operator" { name = { en = "Operator", ja = "事業者" } }
role "police" { name = { en = "Police", ja = "警察" } }
role "nco" { name = { en = "Control tower", ja = "司令塔" } }
role "commission" { name = { en = "Commission", ja = "委員会" } }
role "ally" { name = { en = "Ally", ja = "同盟国" } }
role "adversary" { name = { en = "Adversary", ja = "攻撃者" }, hidden = true }

metric "ops" { name = { en = "Operations", ja = "稼働" }, unit = "%", start = 90 }
metric "trust" { name = { en = "Trust", ja = "信頼" }, start = 50 }
metric "cost" { name = { en = "Adversary cost", ja = "攻撃者コスト" }, start = 10, good = "high" }
metric "spread" { name = { en = "Spread", ja = "拡散" }, start = 20, good = "low", visible = "facilitator" }
variable "waves" { max = 9 }
variable "mood" { values = { "calm", "tense", "open" }, start = "calm" }
flag "warned"
fact "note" { en = "The note names the group.", ja = "脅迫文に名がある。" }
fact "address" { en = "The address is known.", ja = "アドレスが判明した。", known_by = "ally", release_to = { "nco", "police", "ally" } }
resource "hunters" { name = { en = "Hunters", ja = "ハンター" }, start = 3, owner = "nco" }
authority "warrant" { name = { en = "Warrant", ja = "令状" } }

module "notice" { name = { en = "Notice", ja = "覚知" }, at = "0m" }
module "respond" { name = { en = "Respond", ja = "対処" }, after = "second+5m" }
module "recover" { name = { en = "Recover", ja = "復旧" }, when = at_most("spread", 5) }

objective "O1" { text = { en = "Contain", ja = "封じ込め" } }
task "T1" { objective = "O1", text = { en = "Report within an hour", ja = "一時間以内の報告" }, check = within("1h", "fired:first", "done:report") }
task "T2" { objective = "O1", text = { en = "No act without authority", ja = "権限なき行為なし" }, check = never("ultra-vires") }
task "T3" { objective = "O1", text = { en = "Trust held", ja = "信頼の維持" }, check = held(at_least("trust", 40), "1h") }
task "T4" { objective = "O1", text = { en = "Report before the leak", ja = "漏えい前の報告" }, check = before("done:report", "fired:leak") }

inject "first" { at = "0m", to = "operator", via = "phone", reveals = "note", subject = { en = "First", ja = "一つ目" }, objective = "O1",
  effects = { ops = -5, after("25m", { trust = -3, chance(50, { spread = 5 }) }) }, expected = { "report" } }
inject "second" { at = "20m", via = "news", subject = { en = "Second", ja = "二つ目" }, effects = { trust = -2, waves = 1 } }
inject "same-a" { at = "20m", to = "nco", via = "feed", subject = { en = "Same", ja = "同時" } }
inject "leak" { when = at_least("spread", 50), via = "web", subject = { en = "Leak", ja = "漏えい" }, effects = { trust = -10 } }
inject "answer" { after = "decided:isolate.cut+10m", to = "operator", via = "sensor", subject = { en = "Cut off", ja = "遮断" }, effects = { spread = -5 } }
inject "spare" { to = { "police", "nco" }, via = "letter", subject = { en = "Spare", ja = "予備" }, effects = { function(ex) if ex:metric "trust" > 30 then ex:add("trust", -2) end end } }
inject "calm" { after = "report+30m", via = "briefing", subject = { en = "Calm", ja = "沈静" }, unless = is_set "warned", effects = { trust = 2 } }

decision "isolate" { after = "first+2m", owner = "operator", within = "20m", default = "wait", prompt = { en = "Isolate?", ja = "切るか" }, at_limit = { spread = 3 },
  option "cut" { text = { en = "Cut", ja = "切る" }, takes = "15m", at_once = { ops = -10 }, effects = { spread = -20, ops = 5 } },
  option "wait" { text = { en = "Wait", ja = "待つ" }, effects = { spread = 10 } } }
decision "name" { at = "1h", owner = { "nco", "ally" }, mode = "joint", within = "40m", prompt = { en = "Name them?", ja = "名指しするか" },
  option "alone" { text = { en = "Alone", ja = "単独" }, needs = { at_least("cost", 5) }, effects = { cost = 10 } },
  option "jointly" { text = { en = "Jointly", ja = "共同" }, needs = { knows "address" }, effects = { cost = 20 } },
  option "not-yet" { text = { en = "Not yet", ja = "まだ" }, effects = { cost = -5 } } }
decision "poll" { when = at_least("waves", 2), owner = { "operator", "police", "nco" }, mode = "poll", within = "15m", prompt = { en = "Go public?", ja = "公表するか" },
  option "yes" { text = { en = "Yes", ja = "はい" }, effects = { trust = 5, warned = true } },
  option "no" { text = { en = "No", ja = "いいえ" }, effects = { trust = -5, mood = "tense" } } }

action "report" { owner = "operator", name = { en = "Report", ja = "報告" }, needs = { knows "note" }, takes = "10m", effects = { trust = 5, learn("note", "nco", "police") } }
action "hunt" { owner = "nco", name = { en = "Hunt", ja = "ハント" }, needs = { uses("hunters", 2) }, takes = "30m", again = "20m", effects = { spread = -10, chance(30, { cost = 5 }) } }
action "warrant" { owner = "police", name = { en = "Ask for a warrant", ja = "令状請求" }, needs = { approval { by = "commission", within = "20m" } }, again = "1h",
  takes = "5m", effects = { grant("warrant", "police", "1h") }, refused = { trust = -1 } }
action "neutralise" { owner = { "police", "nco" }, name = { en = "Neutralise", ja = "無害化" }, chain = true,
  needs = { knows "address", at_least("cost", 10), approval { by = "commission", within = "30m", valid = "2h" }, consent { by = "ally", within = "30m", silence = "approves" } },
  takes = "1h", at_once = { mood = "open" }, effects = { spread = -30, cost = 10, chance(20, { trust = -10 }) }, ultra_vires = { trust = -20 } }
action "spread" { owner = "adversary", name = { en = "Spread", ja = "拡散" }, again = "15m", effects = { spread = 6, waves = 1 } }
bot "adversary" { every = "10m", moves = { move { when = below("cost", 60), act = "spread" } } }

every "10m" { when = above("spread", 30), effects = { ops = -1, trust = -1 } }
every "15m" { from = "1h", effects = { function(ex) if ex:roll(6, "luck") == 6 then ex:add("cost", 1) end end } }
on "decided:isolate.cut" { effects = { cost = 2 } }
on "metric:trust" { when = below("trust", 25), once = true, effects = { fire "spare" } }
when(at_least("cost", 40)) { effects = { after("10m", { spread = -10 }) } }

ending "contained" { title = { en = "Contained", ja = "封じ込め" }, text = { en = "…", ja = "…" }, when = at_most("spread", 30), rank = 1 }
ending "lost" { title = { en = "Lost", ja = "敗北" }, text = { en = "…", ja = "…" }, when = above("spread", 30), rank = 3, setback = true }
ending "collapse" { title = { en = "Collapse", ja = "崩壊" }, text = { en = "…", ja = "…" }, when = at_most("trust", 0), rank = 4, setback = true, final = true }
