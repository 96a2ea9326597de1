-- Three cells, a hidden one, and one of everything that somebody may or may not see: what the tests of the audiences need.
scenario { id = "three-cells", api = 1, title = { en = "Three cells", ja = "三つの班" }, languages = { "en", "ja" },
  start = "2026-07-04T06:30+09:00", zone = "JST", length = "4h", premise = { en = "It is early.", ja = "早朝である。" } }

role "operator" { name = { en = "Port operator", ja = "港湾事業者" }, label = { en = "Operator", ja = "事業者" } }
role "police" { name = { en = "Police", ja = "警察" } }
role "council" { name = { en = "Council", ja = "会議" } }
role "group" { name = { en = "The group", ja = "犯行集団" }, hidden = true }

metric "ops" { name = { en = "Operations", ja = "稼働" }, unit = "%", start = 90 }
metric "risk" { name = { en = "Risk", ja = "リスク" }, start = 20, good = "low" }
metric "plan" { name = { en = "The group's plan", ja = "集団の計画" }, start = 0, visible = "facilitator" }

fact "note" { en = "There is a note.", ja = "脅迫文がある。" }
fact "server" { en = "The server is abroad.", ja = "サーバーは国外にある。", known_by = "police", release_to = { "council" } }

resource "teams" { name = { en = "Teams", ja = "班" }, start = 2, owner = "police" }
authority "warrant" { name = { en = "Warrant", ja = "令状" } }
objective "O1" { text = { en = "Contain", ja = "封じ込め" } }
task "T1" { objective = "O1", text = { en = "Seize within an hour", ja = "一時間以内の差押え" }, check = within("1h", "fired:stop", "done:seize") }

module "first" { name = { en = "Respond", ja = "初動" }, at = "0m", discussion = "10m",
  questions = { { en = "What do we know?", ja = "何が分かっているか" }, { en = "Who must hear?", ja = "誰に伝えるか" } },
  begins = { en = "The operator begins", ja = "事業者から" } }

inject "stop" { at = "5m", to = "operator", via = "phone", from = { en = "Night shift", ja = "夜勤" }, reveals = "note",
  subject = { en = "Everything stopped", ja = "すべて停止" }, body = { en = "Cranes and gates.", ja = "クレーンとゲート。" },
  notes = { en = "Speak slowly.", ja = "ゆっくり話す。" }, questions = { { en = "Who is called first?", ja = "最初に誰を呼ぶか" } },
  expected = { "seize", "decided:gates.hand", { en = "Somebody writes it down", ja = "誰かが書き留める" } }, objective = "O1", effects = { ops = -40 } }
inject "press" { at = "20m", via = "news", from = { en = "A reporter", ja = "記者" },
  subject = { en = "Is the port attacked?", ja = "港への攻撃か" }, body = { en = "They ask everybody.", ja = "全員に尋ねている。" } }
inject "second-wave" { when = at_least("risk", 60), to = "operator", via = "sensor", subject = { en = "Second wave", ja = "第二波" } }
inject "rumour" { to = "everybody", via = "social", subject = { en = "A rumour", ja = "うわさ" } }
inject "follow-up" { after = "decided:gates.hand+30m", to = "council", via = "email", subject = { en = "Gates work by hand", ja = "手作業で稼働" } }

decision "gates" { after = "stop+2m", owner = "operator", within = "20m", default = "wait", prompt = { en = "Work the gates by hand?", ja = "手作業で動かすか" },
  option "hand" { text = { en = "By hand", ja = "手作業" }, pillar = "defence", takes = "10m", effects = { ops = 20 } },
  option "wait" { text = { en = "Wait", ja = "待つ" }, effects = { risk = 10 } } }
decision "strike" { at = "10m", owner = "group", prompt = { en = "Strike again?", ja = "再び攻撃するか" },
  option "yes" { text = { en = "Strike", ja = "攻撃する" }, effects = { plan = 50 } },
  option "no" { text = { en = "Hide", ja = "潜む" } } }
decision "public" { at = "25m", owner = "everybody", mode = "poll", within = "30m", prompt = { en = "Who speaks?", ja = "誰が話すか" },
  option "us" { text = { en = "The port", ja = "港" }, effects = { risk = -5 } },
  option "them" { text = { en = "The council", ja = "会議" }, effects = { risk = 5 } } }
decision "alarm" { at = "26m", owner = { "police", "council" }, mode = "joint", within = "5m", prompt = { en = "Raise the alarm?", ja = "警報を出すか" },
  option "yes" { text = { en = "Raise it", ja = "出す" }, pillar = "cooperation", needs = { knows "note" } },
  option "no" { text = { en = "Not yet", ja = "まだ" } } }

action "seize" { owner = "police", name = { en = "Seize the server", ja = "サーバーの差押え" }, pillar = "deterrence",
  needs = { knows "note", at_least("ops", 40), uses("teams", 1), approval { by = "council", within = "30m", name = { en = "Seizure", ja = "差押え" } } },
  takes = "10m", again = "1h", effects = { risk = -15, grant("warrant", "police", "30m"), learn("server", "council") } }

ending "calm" { title = { en = "Calm", ja = "平穏" }, text = { en = "It holds.", ja = "持ちこたえた。" }, when = below("risk", 50), rank = 1 }
ending "storm" { title = { en = "Storm", ja = "嵐" }, text = { en = "It does not.", ja = "持ちこたえなかった。" }, when = at_least("risk", 50), rank = 2, setback = true }
