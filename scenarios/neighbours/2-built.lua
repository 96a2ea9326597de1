-- October 2026 to March 2027: what is being built. Money of the first year must be spent, people are hired away, a cable breaks.

module "built" { at = "180d", discussion = "8m",
  name = { en = "What is being built", ja = "何が建ちつつあるか" },
  begins = { en = "The development agency", ja = "援助機関" },
  questions = {
    { en = "Which part of what was done so far would still work if we left today?", ja = "今日引き揚げても動き続けるのは、ここまでのうちどの部分ですか。" },
    { en = "Which comes first: office, people or equipment? What happened where the order was another?", ja = "組織、人、機材、先に来るべきはどれですか。順番が違った所では何が起きましたか。" },
    { en = "Who else is doing the same thing in the same room?", ja = "同じ部屋で同じことをしているのは、ほかに誰ですか。" } } }

inject "half-year-1" { at = "180d", to = "everybody", via = "briefing", module = "built", objective = "O2", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "October: money to be spent", ja = "10月、使い切るべき予算" },
  body = { en = "Six months gone. What is unspent in March goes back. The easiest thing to buy before March is equipment, and everybody knows it.",
           ja = "半年が過ぎた。3月に残った予算は返さなければならない。3月までに一番買いやすいのは機材であり、それは誰もが知っている。" },
  notes = { en = "Each partner: one sentence on what it is proud of, one on what it hides.", ja = "各相手国が一文ずつ、誇れることと隠していることを話す。" },
  questions = { { en = "Which figure on the wall surprised you?", ja = "壁の数字で、意外だったのはどれですか。" } } }

inject "poached" { at = "188d", to = { "oruna", "agency" }, room = true, via = "email", module = "built", objective = "O2", from = { en = "Your best operator", ja = "最も優秀な要員" },
  subject = { en = "Thank you, and I am leaving", ja = "研修に感謝します。転職します" },
  body = { en = "“A bank abroad pays three times as much. I would have stayed for half, and for a post that has a name.” Three of four remain.",
           ja = "「国外の銀行は三倍払うそうです。半分でも、名前のある職があれば残りました」。四人が三人になった。" },
  notes = { en = "Trained people leave when there is no post for them [CB16.1c].", ja = "受け皿の職がなければ、人材は流出する［CB16.1c］。" },
  effects = { given(below("inst-oruna", 22), { ["skill-oruna"] = -3 }) }, expected = { "hire-oruna" } }

decision "who-goes" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "195d", within = "60d", default = "cousins", module = "built", objective = "O2",
  prompt = { en = "Whom do we send on courses?", ja = "誰を研修に出すか" },
  notes = { en = "While those at the screens are on a course, nobody sits at the screens; by turns, the screens stay manned and the wrong people learn [CB16.1c].", ja = "画面の前の要員を出せば、その間、画面の前は空になる。順番に出せば席は埋まるが、学ぶのは使わない者である［CB16.1c］。" },
  option "operators" { text = { en = "Those at the screens", ja = "画面の前の要員を" }, measure = "CB16.1c", takes = "60d", effects = { ["skill-kesara"] = 3, ["skill-oruna"] = 3, ["skill-tavali"] = 3, ["skill-lusanti"] = 3, harm = 3 } },
  option "chiefs" { text = { en = "Those who decide", ja = "決める立場の者を" }, measure = "CB16.1a", takes = "30d", effects = { ["inst-kesara"] = 3, ["inst-oruna"] = 3, ["inst-tavali"] = 3, ["inst-lusanti"] = 2, ["skill-kesara"] = -1 } },
  option "cousins" { text = { en = "Those whose turn it is", ja = "順番の来た者を" }, effects = { own = -2, overlap = 2, norms = 2, harm = -4 } } }

decision "year-end" { owner = { "mofa", "agency" }, mode = "joint", at = "198d", within = "60d", default = "hand-back", module = "built", objective = "O2",
  prompt = { en = "Unspent money: what now?", ja = "余った予算をどうする" },
  option "buy" { text = { en = "Buy equipment by March", ja = "3月までに機材を買う" }, measure = "CB16.1b", needs = { uses("budget", 1) }, takes = "60d", at_once = { budget = -1 },
    effects = { ["gear-tavali"] = 14, ["gear-oruna"] = 12, idle = 2, given(below("skill-oruna", 30), { fire "idle-oruna", own = -3 }) } },
  option "posts" { text = { en = "Pay for posts, quietly", ja = "地味に人件費を支える" }, measure = "CB16.1a", needs = { uses("budget", 1) }, takes = "60d", at_once = { budget = -1 },
    effects = { ["inst-kesara"] = 4, ["inst-oruna"] = 4, ["inst-tavali"] = 4, own = -1 } },
  option "hand-back" { text = { en = "Hand it back", ja = "国庫に返す" }, measure = "S4.2", effects = { budget = -1, own = 3, norms = 2, overlap = -7 } } }

decision "pooling" { owner = { "ally", "intorg", "nco" }, mode = "poll", at = "202d", within = "60d", default = "apart", module = "built", objective = "O3",
  prompt = { en = "A common training pool?", ja = "講師を持ち寄るか" },
  option "pool" { text = { en = "One pool, one calendar", ja = "講師も日程も一本化" }, measure = "S1.3.1a", takes = "30d", effects = { overlap = -10, experts = 1, norms = 1, own = -1 } },
  option "centre" { text = { en = "Through the Bangkok centre", ja = "バンコクのセンター経由で" }, measure = "S1.3.2", takes = "45d", effects = { ["skill-kesara"] = 4, ["skill-tavali"] = 4, ["skill-lusanti"] = 4, norms = 3, harm = 1 } },
  option "apart" { text = { en = "Each keeps its own people", ja = "講師は各自で抱える" }, effects = { overlap = 5, ["skill-kesara"] = 6, proof = 3 } } }

decision "victims" { owner = "police", at = "205d", within = "60d", default = "numbers-only", module = "built", objective = "O4",
  prompt = { en = "Tavali’s police asks: join?", ja = "タヴァリ警察の誘いに乗るか" },
  notes = { en = "A joint case now would have neither law nor proof to stand on [S1.3.1b, CB16.2].", ja = "今の共同捜査には、拠って立つ法律も証拠もない［S1.3.1b、CB16.2］。" },
  option "raid" { text = { en = "Raid a compound together", ja = "拠点に共同で踏み込む" }, measure = "S1.3.1b", takes = "30d", effects = { crime = -3, given(not_set "law-tavali", { own = -4, proof = -4, fire "empty-rooms" }) } },
  option "school" { text = { en = "A practice case in court", ja = "裁判所も交えた模擬事件" }, measure = "CB16.2", takes = "60d", effects = { ["inst-tavali"] = 4, ["skill-tavali"] = 2, proof = 2, crime = 1 } },
  option "numbers-only" { text = { en = "Exchange telephone numbers", ja = "電話番号の交換にとどめる" }, measure = "CB16.3", effects = { proof = 6, norms = 1, crime = -1 } } }

inject "cable" { at = "255d", to = "everybody", via = "news", module = "built", objective = "O2", from = { en = "Oruna radio", ja = "オルナ放送" },
  subject = { en = "Cable cut, hospital blind", ja = "ケーブル切断、病院は手探り" },
  body = { en = "An anchor took the cable on Tuesday. On Wednesday, while everybody hung on one satellite link, a worm went through the ministries and into the hospital. The scanner is off.",
           ja = "火曜、錨がケーブルを切った。水曜、誰もが一本の衛星回線にすがる中、ワームが官庁を抜けて病院に入り、CTが止まった。" },
  notes = { en = "Medical services first [BB.2]. From 24 of readiness, or with a shared desk and contacts that answer, Oruna comes through by itself.", ja = "医療が先［BB.2］。対処力24以上か、共同窓口と通じる連絡網があれば、オルナは自力で切り抜ける。" },
  questions = { { en = "Which telephone number did Oruna dial first?", ja = "オルナが最初にかけた番号はどこでしたか。" } },
  effects = { given(any { at_least("ready-oruna", 24), all { is_set "pooled", is_set "contacts" } }, { harm = 2, held = 1, fire "cable-held" }, otherwise { harm = 8, own = -1, fire "cable-down" }) } }

decision "island-help" { owner = { "oruna", "mofa", "ally" }, mode = "poll", after = "cable+10d", within = "45d", default = "ships", module = "built", objective = "O5",
  prompt = { en = "Oruna is dark: how to help?", ja = "暗闇のオルナをどう助ける" },
  option "hospital" { text = { en = "Hospital first, by telephone", ja = "病院を先に、電話で支える" }, measure = "BB.2", effects = { harm = -4, own = 3, ["skill-oruna"] = 3, ["inst-oruna"] = 1 } },
  option "ships" { text = { en = "Send a ship with equipment", ja = "機材を積んだ船を出す" }, measure = "CB16.1b", takes = "30d", effects = { ["gear-oruna"] = 12, own = -3, overlap = 3 } },
  option "experts" { text = { en = "Fly in those who can", ja = "できる者を送り込む" }, measure = "BB.7", takes = "15d", effects = { harm = -7, own = -4, ["skill-oruna"] = 1 } } }

decision "own-law" { owner = { "tavali", "intorg", "police" }, mode = "poll", at = "262d", within = "60d", default = "wait", module = "built", objective = "O4",
  prompt = { en = "Tavali’s bill: whose words?", ja = "法案は誰の言葉で書くか" },
  notes = { en = "A law copied from abroad that nobody applies is the side effect of the textbook answer [CB16.1a].", ja = "輸入しただけで誰も使わない法律。教科書どおりの答えの副作用である［CB16.1a］。" },
  option "copy" { text = { en = "Translate a proven law", ja = "実績ある法律を翻訳する" }, measure = "CB16.2", takes = "30d", effects = { ["law-tavali"] = true, crime = -6, own = -6, given(below("inst-tavali", 24), { fire "paper-law", crime = 3 }) } },
  option "committee" { text = { en = "Parliament’s own draft", ja = "議会が自ら起草する" }, measure = "CB16.2", takes = "150d", effects = { ["law-tavali"] = true, own = 6, ["inst-tavali"] = 4, crime = -2, norms = 2 } },
  option "wait" { text = { en = "After the election", ja = "選挙の後に" }, effects = { crime = 3, ["skill-tavali"] = 2, own = 1 } } }

decision "exchange-point" { owner = { "lusanti", "kesara" }, mode = "poll", at = "266d", within = "60d", default = "drift", module = "built", objective = "O6",
  prompt = { en = "A neighbour offers its nurse", ja = "隣国同士で人を貸し合うか" },
  notes = { en = "Lusanti’s specialists could help Kesara. It has never been done; neither capital likes to need the other.", ja = "ルサンティの専門家はケサラを助けられる。前例はなく、どちらの首都も相手を必要としたがらない。" },
  option "lend" { text = { en = "Lend two people each way", ja = "二人ずつ貸し合う" }, measure = "BB.7", takes = "60d", effects = { own = 6, ["skill-kesara"] = 4, norms = 3, ["skill-lusanti"] = -3 } },
  option "standard" { text = { en = "One form and one list", ja = "様式と名簿だけ共通に" }, measure = "CB16.3", takes = "30d", effects = { norms = 5, ["inst-kesara"] = 2, own = 1 } },
  option "drift" { text = { en = "Thank you, not this year", ja = "今年は見送る" }, effects = { ["skill-lusanti"] = 3, own = -2 } } }

decision "idle-map" { owner = { "agency", "nco" }, mode = "poll", at = "270d", within = "55d", default = "silent", module = "built", objective = "O2",
  prompt = { en = "Write down what lies idle?", ja = "眠る機材を書き出すか" },
  notes = { en = "An honest yardstick may show failure [CB21.2, S4.2].", ja = "正直な物差しは失敗も映す［CB21.2、S4.2］。" },
  option "list" { text = { en = "A list, for everybody", ja = "一覧にして全員に見せる" }, measure = "S4.2", takes = "30d", effects = { own = 3, overlap = -12, ["inst-kesara"] = 2, ["inst-tavali"] = 2, budget = -1, learn("upkeep", "mofa", "nco", "agency") } },
  option "repair" { text = { en = "Mend it without a word", ja = "黙って直す" }, measure = "CB16.1c", takes = "60d", effects = { ["skill-kesara"] = 6, ["skill-oruna"] = 4, ["gear-kesara"] = -3, own = -1 } },
  option "silent" { text = { en = "Count deliveries, not use", ja = "使用ではなく納品を数える" }, effects = { budget = 1, own = -4, overlap = 3 } } }

inject "winter-wave" { at = "330d", to = { "police", "nco", "tavali", "mofa" }, room = true, via = "feed", module = "built", objective = "O4", from = { en = "Fraud desk", ja = "特殊詐欺対策本部" },
  subject = { en = "4,000 calls a day, one valley", ja = "一つの谷から一日四千件の電話" },
  body = { en = "Bank by bank the savings of a generation go out. Some callers cry on the line: they are prisoners too. The valley has eleven compounds and one police post.",
           ja = "一つの世代の蓄えが、銀行から銀行へと消えていく。電話口で泣く掛け手もいる。彼らもまた囚われている。谷には拠点が十一、警察の詰所は一つ。" },
  notes = { en = "Harm follows the reach of crime: 45 or more hurts twice.", ja = "被害は犯罪の広がりに従う。45以上なら倍の痛手になる。" },
  questions = { { en = "The caller is a victim as well. What follows for the police?", ja = "掛け手も被害者である。警察にとって、それは何を意味しますか。" } },
  effects = { harm = 3, given(at_least("crime", 45), { harm = 5 }), learn("compound", "tavali") } }
