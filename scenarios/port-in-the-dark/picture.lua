-- What is watched, what is counted, what can be known.

-- Six that the room sees. Order is the order on the room display.
metric "ops" { start = 92, unit = "%", good = "high", threshold = 60,
  name = { en = "Terminal operations", ja = "ターミナル稼働率" } }
metric "trust" { start = 66, good = "high", threshold = 50,
  name = { en = "Public trust", ja = "国民の信頼" } }
metric "cost" { start = 8, good = "high", threshold = 50,
  name = { en = "Adversary cost", ja = "攻撃者の負担" } }
metric "escalation" { start = 20, good = "low", threshold = 60,
  name = { en = "Escalation risk", ja = "緊張激化のおそれ" } }
metric "legal" { start = 62, good = "high", threshold = 50,
  name = { en = "Legal headroom", ja = "法的な余地" } }
metric "partners" { start = 52, good = "high", threshold = 50,
  name = { en = "Partner trust", ja = "協力国の信頼" } }

-- Seen by those who work on it; gates of measures stand on it.
metric "attribution" { start = 12, good = "high", visible = { "nco", "police", "sdf", "mofa", "ally", "nsc", "commission" }, threshold = 70,
  name = { en = "Attribution certainty", ja = "攻撃者特定の確度" } }
metric "sight" { start = 15, good = "high", visible = { "nco", "police", "sdf", "csirt" },
  name = { en = "Sight of the intruders", ja = "侵入者の把握度" } }

-- Seen by nobody: how much of power, water and the other ports the intruders hold. At 15:00 it decides.
metric "spread" { start = 34, good = "low", visible = "facilitator", threshold = 27,
  name = { en = "Hidden footholds", ja = "潜伏の広がり" } }

resource "crews"     { start = 4, owner = { "operator", "port" }, name = { en = "Gate crews", ja = "ゲート要員班" } }
resource "desk"      { start = 2, owner = { "port", "mlit" }, name = { en = "Duty desks", ja = "当直班" } }
resource "engineers" { start = 3, owner = "operator", name = { en = "System engineers", ja = "システム要員" } }
resource "analysts"  { start = 4, owner = { "nco", "csirt" }, name = { en = "Analysts", ja = "分析官" } }
resource "hunters"   { start = 2, max = 4, owner = { "csirt", "sdf" }, name = { en = "Hunting teams", ja = "ハンティング班" } }
resource "detectives" { start = 2, owner = "police", name = { en = "Cyber detectives", ja = "捜査班" } }
resource "access"    { start = 3, owner = { "police", "sdf" }, name = { en = "Access operators", ja = "措置要員" } }
resource "envoys"    { start = 2, owner = { "mofa", "ally" }, name = { en = "Envoys on the line", ja = "渉外担当" } }
resource "six"       { start = 1, owner = "asean", name = { en = "The team of six", ja = "6人のチーム" } }

authority "seizure"  { name = { en = "Access to the terminal’s servers", ja = "ターミナルのサーバへの立入り" } }
authority "analysis" { name = { en = "Analysis of selected traffic", ja = "選別後の通信情報の分析" } }
authority "defence"  { name = { en = "Order to protect communications", ja = "通信防護措置の命令" } }

-- Knowledge. Ally intelligence may reach only those whom the ally names: passing it on to others is a leak.
fact "note"       { en = "The note is signed Black Tally and gives 72 hours", ja = "脅迫文は「ブラックタリー」名義、期限は72時間" }
fact "entry"      { en = "They came in by the vendor’s maintenance account", ja = "侵入口は保守業者の遠隔保守アカウント" }
fact "backup"     { en = "Thursday’s offline backup is whole", ja = "木曜のオフラインバックアップは無事" }
fact "match"      { en = "Two firms have the same loader and no ransom note", ja = "同じローダーが2社に。脅迫文はない" }
fact "leak-site"  { en = "Black Tally’s leak site and its hosting firm", ja = "暴露サイトの所在とホスティング業者" }
fact "indicators" { en = "The loader’s hash, certificate and four addresses", ja = "ローダーのハッシュ、証明書、通信先4件" }
fact "utilities"  { en = "The same implant sits in power and water", ja = "電力と水道に同じ不正プログラム" }
fact "vendor-ports" { en = "The same account opens five other ports", ja = "同じアカウントで他の5港にも入れる" }
fact "server"     { en = "The command server’s address, in State B", ja = "指令サーバのアドレス（B国内）" }
fact "host-says"  { en = "State B says there is no such server", ja = "B国は「該当するサーバはない」と回答" }
fact "video-old"  { en = "The video of empty pumps is three years old", ja = "空の給油機の動画は3年前のもの" }
fact "partner-hit" { en = "The partner’s main port has the loader as well", ja = "友好国の主要港にも同じローダー" }
fact "staging"    { en = "A staging server in the partner’s data centre", ja = "友好国のデータセンターに中継サーバ" }
fact "sealift"    { en = "They searched the yard system for Monday’s charter", ja = "侵入者は月曜のチャーター船を検索していた" }
fact "cover"      { en = "The encryption was run to wipe older traces", ja = "暗号化の目的は古い痕跡の消去" }
fact "timer"      { en = "The implants wait for a word at 15:00", ja = "不正プログラムは15時の指令を待っている" }
fact "fake-voice" { en = "The president’s voice message is synthetic", ja = "社長の音声メッセージは合成" }
fact "ally-intel" { en = "Ally: this server served Slow Tide against utilities", ja = "同盟国：サーバはスロータイドが電力等の攻撃に使用",
  release_to = { "ally", "nco", "police", "sdf", "mofa", "nsc" } }
fact "ally-gist" { en = "A partner has seen this method against utilities", ja = "協力国：同じ手口が電力等で確認されている",
  release_to = { "ally", "nco", "police", "sdf", "mofa", "nsc", "csirt", "mlit", "commission", "asean" } }
fact "tenant"     { en = "A front firm tied to State A rents the server", ja = "サーバの借主はA国系のダミー会社",
  release_to = { "ally", "nco", "police", "sdf", "mofa", "nsc", "commission" } }

-- What only the scenario needs to know.
flag "isolated" { name = { en = "The way in is cut", ja = "侵入経路の遮断" } } -- the yard network, or at least the vendor's way in, is cut
flag "evidence" { name = { en = "Evidence is kept", ja = "証拠の保全" } } -- images of the servers exist
flag "restarted-dirty" { name = { en = "Restarted before it was clean", ja = "駆除前の再稼働" } }
flag "one-voice" { name = { en = "One voice to the public", ja = "発信の一本化" } }
flag "standing" { name = { en = "The commission answers quickly", ja = "監理委の即応体制" } }
flag "sits" { name = { en = "Ministers are in session", ja = "閣僚会合の開催" } }
flag "alarmed" { name = { en = "The intruders know", ja = "侵入者への露見" } }
flag "asked-for-help" { name = { en = "The partner has asked for help", ja = "相手国からの要請" } }
flag "evicted" { name = { en = "The intruders are out", ja = "侵入者の排除" } }
flag "named" { name = { en = "The author is named", ja = "攻撃者の名指し" } }
flag "struck" { name = { en = "The intruders struck early", ja = "侵入者の早期発動" } } -- the intruders have sent their word early
flag "wave-over" { name = { en = "The signal has come", ja = "合図の到来" } } -- the word has come, early or at 15:00
flag "second-wave" { name = { en = "A second wave of failures", ja = "障害の第二波" } } -- power or water failed
flag "withdrawn" { name = { en = "The group has left", ja = "攻撃者の撤収" } }

variable "silence" { name = { en = "Half hours of silence", ja = "沈黙の長さ（半時間）" }, max = 20 } -- half hours since somebody last told the public anything
variable "coalition" { name = { en = "States that would sign", ja = "署名に応じる国" }, max = 8 } -- states that would sign
