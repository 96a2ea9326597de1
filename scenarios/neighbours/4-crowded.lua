-- October 2027 to March 2028: everybody helps, and nobody counts. Success draws helpers; hospitals are struck in three countries in one week.

module "crowded" { at = "540d", discussion = "8m",
  name = { en = "Everybody helps", ja = "助け手が多すぎる" },
  begins = { en = "International organisations, then Kesara", ja = "国際機関、続いてケサラ" },
  questions = {
    { en = "How many foreign advisers sit in one partner’s office today? Who asked them?", ja = "いま一つの相手国の庁舎に外国の助言者は何人いますか。呼んだのは誰ですか。" },
    { en = "What did you give up so that the whole would be better? Did the others notice?", ja = "全体のために何を手放しましたか。ほかの国は気づきましたか。" },
    { en = "Half of the time is over. Which figure would you trade for which other?", ja = "折り返し点です。どの数字を、どの数字と引き換えにしますか。" } } }

inject "midway" { at = "540d", to = "everybody", via = "briefing", module = "crowded", objective = "O3", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "Half-way: 41 advisers", ja = "折り返し、廊下に助言者41人" },
  body = { en = "Kesara’s ministry counts the visitors: 41 advisers from nine organisations. Oruna has declined two delegations this month, politely, for want of chairs.",
           ja = "ケサラの省が訪問者を数えた。九つの機関から助言者が四十一人。オルナは今月、二つの代表団を丁重に断った。椅子が足りない。" },
  notes = { en = "If nobody has called a donors’ table yet, ask why not [CB16.4].", ja = "支援国会合がまだ開かれていなければ、その理由を尋ねる［CB16.4］。" },
  effects = { given(at_least("overlap", 45), { own = -3, ["inst-oruna"] = -2 }) }, expected = { "donors-table", "one-plan" } }

decision "ask-fewer" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "552d", within = "60d", default = "all-in", module = "crowded", objective = "O3",
  prompt = { en = "Too many friends. What then?", ja = "友人が多すぎるとき" },
  option "gate" { text = { en = "One door for all donors", ja = "受付窓口を一つにする" }, measure = "OEWG.2", takes = "30d", effects = { own = 6, overlap = -10, ["inst-kesara"] = 2, budget = -1 } },
  option "compete" { text = { en = "Let them bid for us", ja = "競わせて選ぶ" }, effects = { ["gear-kesara"] = 6, ["gear-tavali"] = 6, ["gear-oruna"] = 5, overlap = 6, own = 1, norms = -3 } },
  option "all-in" { text = { en = "Refuse nobody", ja = "誰も断らない" }, effects = { overlap = 9, own = -3, ["skill-kesara"] = 3, ["skill-tavali"] = 2 } } }

decision "flag-or-fund" { owner = { "mofa", "ally" }, mode = "joint", at = "556d", within = "60d", default = "side-by-side", module = "crowded", objective = "O3",
  prompt = { en = "Our flag, or a common fund?", ja = "自国の旗か、共同基金か" },
  notes = { en = "A project of one’s own is seen; a pooled one works [CB16.4, CB21.1].", ja = "独自事業は目立ち、共同事業は効く［CB16.4、CB21.1］。" },
  option "fund" { text = { en = "All into one fund", ja = "全て基金に入れる" }, measure = "CB21.1", takes = "60d", effects = { overlap = -16, own = 4, budget = -2, ["inst-tavali"] = 3, ["inst-oruna"] = 3 } },
  option "flagship" { text = { en = "A flagship, with both flags", ja = "両国旗の看板事業" }, measure = "CB16.4", takes = "60d", effects = { ["skill-kesara"] = 8, own = -3, overlap = -2, ["inst-oruna"] = -2 } },
  option "side-by-side" { text = { en = "Side by side, as now", ja = "今のまま並走する" }, effects = { overlap = 6, ["skill-tavali"] = 3, budget = 1 } } }

decision "analysts-home" { owner = { "nco", "police", "agency" }, mode = "poll", at = "560d", within = "60d", default = "home-first", module = "crowded", objective = "O5",
  prompt = { en = "An incident at home. Recall?", ja = "国内で事案、呼び戻すか" },
  notes = { en = "A hospital at home asks for the very people who are abroad [S2.1.4, S3.1.1].", ja = "国内の病院が求めているのは、まさに海外にいる人々である［S2.1.4、S3.1.1］。" },
  option "stay" { text = { en = "They stay; help by line", ja = "残して、遠隔で助ける" }, measure = "S3.1.1", effects = { own = 4, harm = 3, ["skill-tavali"] = 2 } },
  option "half" { text = { en = "Half of them come home", ja = "半数を呼び戻す" }, measure = "S2.1.4", effects = { own = -2, harm = -1, ["skill-kesara"] = -2, proof = 2 } },
  option "home-first" { text = { en = "All home, at once", ja = "全員すぐに帰国させる" }, effects = { harm = -4, own = -6, ["skill-oruna"] = -3 } } }

decision "rules-text" { owner = { "mofa", "intorg", "lusanti" }, mode = "poll", at = "564d", within = "60d", default = "bracket", module = "crowded", objective = "O5",
  prompt = { en = "A text for New York: how much?", ja = "国連の文案にどこまで書く" },
  notes = { en = "A rich agenda draws few signatures; a thin one draws many and changes little [BB.3].", ja = "議題を盛れば賛同が減り、削れば賛同は増えても何も変わらない［BB.3］。" },
  option "rich" { text = { en = "Duties, and who checks", ja = "義務と検証の仕組み" }, measure = "BB.3", takes = "60d", effects = { given(at_least("own", 52), { norms = 12 }, otherwise { norms = 2, own = -2 }) } },
  option "thin" { text = { en = "Meet yearly, report freely", ja = "年一度集まり自由に報告" }, measure = "BB.3", takes = "60d", effects = { norms = 6, own = 2, overlap = -6, ["inst-lusanti"] = 3 } },
  option "bracket" { text = { en = "Leave it in brackets", ja = "括弧付きのまま残す" }, effects = { norms = -2, proof = 5 } } }

inject "young-firm" { at = "590d", to = { "nco", "agency", "kesara" }, via = "letter", module = "crowded", objective = "O2", from = { en = "A firm of twelve in Fukuoka", ja = "福岡の社員十二人の会社" },
  subject = { en = "A sensor four people can run", ja = "四人で動かせるセンサ" },
  body = { en = "“It was made from what our institute saw first-hand, it speaks plainly, and it has been tried in one ministry. The foreign one is better today. Ours you may open.”",
           ja = "「国の研究機関が自ら見たデータから作りました。表示は平易で、一つの省で試行済みです。今日の性能は海外製が上です。うちのは、中を開けて見られます」" },
  notes = { en = "Mature and closed, or young and understood [S3.2]. Whoever buys for a partner decides what it can repair.", ja = "成熟していて閉じたものか、若くて中身の分かるものか［S3.2］。相手国のために買う者は、その国が何を直せるかも決めている。" } }

decision "whose-sensor" { owner = { "nco", "agency", "kesara" }, mode = "poll", after = "young-firm+4d", within = "50d", default = "none", module = "crowded", objective = "O2",
  prompt = { en = "Which sensor for the region?", ja = "域内にどのセンサを" },
  option "young" { text = { en = "The young one, as a pilot", ja = "若い国産を試行で" }, measure = "S3.2", takes = "60d", effects = { ["skill-kesara"] = 3, ["skill-oruna"] = 2, own = 1, harm = 2, ["gear-kesara"] = 2 } },
  option "mature" { text = { en = "The mature one, today", ja = "成熟した海外製を今" }, measure = "S2.3.1a", effects = { ["gear-kesara"] = 8, ["gear-tavali"] = 6, harm = -2, own = -2 } },
  option "none" { text = { en = "None; use what is there", ja = "買わず、今あるものを使う" }, effects = { ["gear-kesara"] = -2, ["skill-kesara"] = 1, own = 1, crime = 1 } } }

inject "rumour-cert" { at = "600d", to = { "lusanti", "mofa", "intorg" }, via = "news", module = "crowded", objective = "O6", from = { en = "Lusanti Morning", ja = "ルサンティ朝報" },
  subject = { en = "“Sensors listen to us all”", ja = "「センサが国民を盗み聞き」" },
  body = { en = "The paper prints the floor plan of the exchange and a photograph of a foreign engineer. It does not say from which country. Its editor has been asked in for a talk.",
           ja = "相互接続点の見取り図と、外国人技術者の写真が載った。どの国の技術者かは書かれていない。編集長は事情を聞きたいと呼び出されている。" },
  questions = { { en = "How would Lusanti’s people know that a system serves them?", ja = "その仕組みが自分たちのためにあると、国民はどうやって知るのですか。" } },
  effects = { given(is_set "turned", { norms = -3, own = -2 }) } }

decision "editor" { owner = { "lusanti", "mofa" }, mode = "poll", after = "rumour-cert+5d", within = "45d", default = "quiet-word", module = "crowded", objective = "O6",
  prompt = { en = "The editor is asked in. And we?", ja = "編集長の呼び出しにどうする" },
  option "court" { text = { en = "A judge signs, or nobody", ja = "判事の署名を条件にする" }, measure = "BB.1", takes = "30d", effects = { safeguards = true, norms = 5, ["inst-lusanti"] = 3, ["skill-lusanti"] = -3, own = -2 } },
  option "open-day" { text = { en = "Let the press in", ja = "接続点を記者に公開する" }, measure = "S2.4", takes = "15d", effects = { own = 4, norms = 2, ["gear-lusanti"] = -3, given(is_set "turned", { harm = 2 }) } },
  option "quiet-word" { text = { en = "A quiet word, no more", ja = "内々に懸念を伝えるだけ" }, effects = { norms = -4, ["skill-lusanti"] = 3 } } }

inject "three-hospitals" { at = "640d", to = "everybody", via = "news", module = "crowded", objective = "O2", from = { en = "Wire service", ja = "通信社" },
  subject = { en = "Hospitals hit in three states", ja = "一週間に三か国の病院が被害" },
  body = { en = "The same note, the same price, in Kesara, Oruna and Tavali. Copper Kite is trying out which of them pays. Two Japanese makers of dialysis machines have their regional stores there.",
           ja = "ケサラ、オルナ、タヴァリに、同じ脅迫文、同じ金額。どの国が払うかを、カッパー・カイトは試している。透析装置の日本企業二社が、現地に拠点倉庫を置く。" },
  notes = { en = "Each comes through from its own readiness: Kesara 36, Oruna 28, Tavali 32. A norm on hospitals helps a little as well [BB.2].", ja = "各国の結果は対処力で決まる（ケサラ36、オルナ28、タヴァリ32）。病院についての規範も、いくらか効く［BB.2］。" },
  questions = { { en = "Where did the answer come from: the capital, the centre, or us?", ja = "対応したのは誰でしたか。首都ですか、センターですか、日本ですか。" } },
  effects = { given(at_least("ready-kesara", 36), { held = 1, harm = 1 }, otherwise { harm = 5 }), given(at_least("ready-oruna", 28), { held = 1, harm = 1 }, otherwise { harm = 5 }),
    given(at_least("ready-tavali", 32), { held = 1, harm = 1 }, otherwise { harm = 5 }), given(decided "charter.hospitals", { harm = -3, norms = 2 }),
    given(at_least("held", 3), { fire "hospitals-held" }, otherwise { fire "hospitals-down" }) } }

decision "pay" { owner = { "kesara", "oruna", "tavali" }, mode = "poll", after = "three-hospitals+3d", within = "30d", default = "each", module = "crowded", objective = "O4",
  prompt = { en = "Three ransoms: pay or not?", ja = "三つの身代金、払うか" },
  notes = { en = "Pay alone and the next price is known. Together, nobody pays, or somebody breaks the word.", ja = "一国が払えば次の値段が決まる。そろって拒むか、誰かが約束を破るか。" },
  option "none" { text = { en = "Nobody pays; share hands", ja = "払わず、人手を貸し合う" }, measure = "BB.7", takes = "20d", effects = { crime = -5, own = 5, harm = 3 } },
  option "trace" { text = { en = "Pay one and trace it", ja = "一件だけ払い、金を追う" }, measure = "BB.8", takes = "20d", effects = { proof = 8, harm = -2, crime = 3, learn("wallet", "police") } },
  option "each" { text = { en = "Each as it can", ja = "各国の判断に任せる" }, effects = { crime = 4, harm = -8, own = -2 } } }

decision "hands" { owner = { "ally", "intorg", "nco", "police" }, mode = "poll", after = "three-hospitals+4d", within = "30d", default = "statement", module = "crowded", objective = "O5",
  prompt = { en = "Three calls. Whom do we answer?", ja = "三つの電話、どれに出るか" },
  option "no-one-else" { text = { en = "Where nobody else goes", ja = "誰も行かない所へ" }, measure = "BB.2", effects = { harm = -5, own = 2, ["skill-kesara"] = -2 } },
  option "evidence" { text = { en = "Where the evidence is best", ja = "証拠が最も残る所へ" }, measure = "BB.5", effects = { proof = 7, harm = -1, crime = -1, own = -2 } },
  option "statement" { text = { en = "A statement of concern", ja = "懸念の声明を出す" }, measure = "BB.4", effects = { norms = 6, own = 4, harm = 2 } } }
