-- What is watched, what is counted, what can be known.

-- Six that the room sees, in the order of the room display.
metric "grid" { start = 96, unit = "%", good = "high", threshold = 70,
  name = { en = "Power supply", ja = "電力の供給" } }
metric "lines" { start = 97, unit = "%", good = "high", threshold = 70,
  name = { en = "Telephone and data", ja = "通信の提供" } }
metric "trust" { start = 48, good = "high", threshold = 40,
  name = { en = "Public-private trust", ja = "官民の信頼" } }
metric "legit" { start = 60, good = "high", threshold = 45,
  name = { en = "Standing under law", ja = "法の支配と手続" } }
metric "partners" { start = 50, good = "high", threshold = 40,
  name = { en = "Partners’ confidence", ja = "協力国の信頼" } }
metric "tension" { start = 26, good = "low", threshold = 60,
  name = { en = "Tension", ja = "国家間の緊張" } }

-- Seen by those who work on it; the gates of measures stand on it.
metric "picture" { start = 8, good = "high", threshold = 50, visible = { "nco", "csirt", "police", "sdf", "power", "telecom" }, room = false,
  name = { en = "Doors found", ja = "侵入経路の把握度" } }
metric "certainty" { start = 15, good = "high", threshold = 70, visible = { "nco", "police", "sdf", "mofa", "commission", "nsc", "ally" }, room = false,
  name = { en = "Certainty of author", ja = "攻撃者特定の確度" } }

-- Seen by nobody in the room. Deterrence happens inside somebody else's head, and nobody at the table can read these four.
metric "reach" { start = 54, good = "low", visible = "facilitator", threshold = 30,
  name = { en = "Intruders’ reach", ja = "侵入の広がり" } }
metric "cost" { start = 5, good = "high", visible = "facilitator", threshold = 50,
  name = { en = "Cost to State A", ja = "A国の負担" } }
metric "alarm" { start = 10, good = "neither", visible = "facilitator", threshold = 60,
  name = { en = "They feel watched", ja = "相手の警戒" } }
metric "misread" { start = 24, good = "low", visible = "facilitator", threshold = 60,
  name = { en = "They fear a strike", ja = "相手の誤認" } }

resource "crews"    { start = 3, owner = "power", name = { en = "Field crews", ja = "現場班" } }
resource "noc"      { start = 3, owner = "telecom", name = { en = "Network engineers", ja = "網運用班" } }
resource "hunters"  { start = 2, max = 4, owner = { "csirt", "sdf" }, name = { en = "Hunting teams", ja = "調査チーム" } }
resource "analysts" { start = 4, max = 5, owner = "nco", name = { en = "Analysts", ja = "分析官" } }
resource "access"   { start = 2, max = 3, owner = { "police", "sdf" }, name = { en = "Access operators", ja = "措置要員" } }
resource "envoys"   { start = 2, max = 3, owner = "mofa", name = { en = "Envoys", ja = "担当官" } }

authority "one-policy" { name = { en = "To prepare under one policy", ja = "統一方針に基づく措置の準備" } }
authority "watch"      { name = { en = "To analyse selected traffic", ja = "選別した通信情報の分析" } }

-- Knowledge. The ally's reports may reach only those the ally names: passing them on to others is a leak.
fact "power-sign"   { en = "An engineer who slept logged in at 03:12", ja = "就寝中の技術者の名で3時12分にログイン" }
fact "telecom-sign" { en = "A core router was told to copy traffic", ja = "基幹ルータに通信複製の設定が追加" }
fact "relay"        { en = "They come in through home routers in Japan", ja = "国内の家庭用ルータを踏み台に侵入" }
fact "edge-flaw"    { en = "The way in: a flaw in a remote-access box", ja = "侵入口は遠隔接続装置の脆弱性" }
fact "member-signs" { en = "Two more firms see the same (names withheld)", ja = "同じ兆候が別の2社にも（社名は伏せる）", release_to = { "csirt", "nco", "police" } }
fact "indicators"   { en = "A list of accounts, hours and commands to look for", ja = "探すべきアカウント、時間帯、命令の一覧" }
fact "method"       { en = "How they live on the engineers’ own tools", ja = "技術者の道具だけで潜む手口の全容" }
fact "breaker"      { en = "They have tried a breaker command and stopped", ja = "遮断器への命令を試し、直前で止めた" }
fact "timer"        { en = "A task is set for Thursday 08:40", ja = "木曜8時40分に起動する予約がある" }
fact "c2"           { en = "The control server’s address, in State C", ja = "指令サーバのアドレス（C国内）" }
fact "c2-host"      { en = "A rented server in State C talks to Kazahaya", ja = "C国の貸しサーバが風早と通信" }
fact "tenant"       { en = "A front firm of State A pays for the server", ja = "サーバの借主はA国のダミー会社" }
fact "clinic"       { en = "A clinic’s bookings run on the same machine", ja = "同じ機器で診療所の予約も動いている" }
fact "ally-intel"   { en = "Ally: the group is Hollow Reed, its order is “hold”", ja = "同盟国：集団はホロウリード、命令は「待機」",
  known_by = { "ally" }, release_to = { "ally", "nco", "sdf", "nsc", "commission" } }
fact "tearline"     { en = "Partner reporting: look for tasks set to a date", ja = "協力国情報：日時指定の予約処理を探せ" }
fact "fear"         { en = "State A’s officers fear a Japanese first strike", ja = "A国側は日本の先制を恐れている", release_to = { "ally", "mofa", "nsc", "sdf", "nco" } }
fact "fake-voice"   { en = "The president’s voice on the phone was synthetic", ja = "電話の社長の声は合成だった" }

-- What only the scenario needs to know.
flag "informed" { name = { en = "The commission is up to date", ja = "監理委への最新報告" } } -- the commission has been kept up to date within the last hours
flag "c2-live" { name = { en = "The control server still stands", ja = "指令サーバの稼働" }, start = true } -- the control server stands where it stood
flag "evidence" { name = { en = "Evidence is kept", ja = "証拠の保全" } } -- traces of the server are preserved
flag "hotline-tested" { name = { en = "The hotline has been tested", ja = "ホットラインの試験" } }
flag "explained" { name = { en = "State A knows how Japan reads the law", ja = "A国への法解釈の説明" } } -- State A has been told how Japan reads the law and what it is doing
flag "position" { name = { en = "Japan has said which rules it holds to", ja = "日本の立場の表明" } } -- Japan has said which rules it holds to
flag "asked-c" { name = { en = "State C was asked beforehand", ja = "C国への事前照会" } } -- State C has been asked before anything happened on its soil
flag "rehearsed" { name = { en = "The access has been rehearsed", ja = "アクセスの予行" } } -- police and SDF have tried the access on a copy
flag "scouted" { name = { en = "Somebody has been inside to look", ja = "内部の下見" } } -- somebody has already been inside the server to look
flag "two-keys" { name = { en = "No breaker opens without a second person", ja = "遮断器操作の二人制" } } -- no breaker opens from afar without a second person
flag "manual" { name = { en = "Substations can be worked by hand", ja = "変電所の手動操作" } } -- substations can be worked by hand
flag "paths" { name = { en = "Emergency calls have a second way", ja = "緊急通報の迂回路" } } -- emergency calls have a second way
flag "hospitals" { name = { en = "Hospitals come first", ja = "病院の最優先" } } -- hospitals come first in every list
flag "defused" { name = { en = "The tasks for 08:40 do nothing", ja = "8時40分の仕掛けの無効化" } } -- the tasks for 08:40 will do nothing
flag "islanded" { name = { en = "The summit district stands alone", ja = "会合地区の単独系統" } } -- the summit district is cut off from remote control
flag "named" { name = { en = "State A has been named", ja = "A国の名指し" } } -- State A or its group has been named in public
flag "burned" { name = { en = "The ally’s condition was broken", ja = "同盟国の条件の破棄" } } -- the ally's condition was broken
flag "locked-early" { name = { en = "Doors shut before they were counted", ja = "数える前の閉鎖" } } -- doors were shut before they were counted
flag "moved" { name = { en = "The summit opens elsewhere", ja = "会合の開催地変更" } } -- the summit does not open in Kazahaya
flag "struck" { name = { en = "The intruder has struck", ja = "侵入者の一撃" } }
flag "blackout" { name = { en = "Lamps or lines are out", ja = "停電・通信断" } } -- the blow put out lamps or lines
flag "hit-back" { name = { en = "Struck back", ja = "反撃" } }

variable "posture" { name = { en = "The intruder’s posture", ja = "侵入者の構え" }, values = { "lurking", "quiet", "hurrying", "gone" }, start = "lurking" }
variable "blow" { name = { en = "How the blow falls", ja = "一撃の型" }, values = { "none", "plan", "hurry", "fear" }, start = "none" }
variable "aim" { name = { en = "What Japan aims at", ja = "日本のねらい" }, values = { "open", "deny", "punish", "talk" }, start = "open" }
