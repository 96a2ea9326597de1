-- April to September 2028: powers and tools are used. Some of them for what they were given for.

module "used" { at = "720d", discussion = "8m",
  name = { en = "Powers are used", ja = "力が使われる" },
  begins = { en = "Lusanti, then police", ja = "ルサンティ、続いて警察庁" },
  questions = {
    { en = "What can the partner do today that it could not do two years ago, and to whom?", ja = "二年前にできなかった何が、今の相手国にはできますか。誰に対してですか。" },
    { en = "If a tool we gave is misused, what do we owe, and to whom?", ja = "渡した道具が悪用されたとき、誰に何の責任を負いますか。" },
    { en = "Which rule will you want to cite next year? Does it exist yet?", ja = "来年引用したいルールは何ですか。それはもうありますか。" } } }

inject "year-two" { at = "720d", to = "everybody", via = "briefing", module = "used", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "The last year: what will stay?", ja = "最後の年、何が残るのか" },
  body = { en = "Twelve months from now the last expert flies home. The programme will be judged in the fourth year, by people who were not here, on what nobody from Japan touches any more.",
           ja = "十二か月後、最後の専門家が帰国する。評価が下るのは四年目。ここにいなかった人々が、もう日本の誰も触れていないものを見て下す。" },
  notes = { en = "Handing over is a decision too. Whoever leaves it to the last month hands over keys to an empty office.", ja = "引継ぎも決定の一つ。最後の月まで残しておけば、空の部屋の鍵を渡すことになる。" },
  effects = { budget = 4, ["means-kesara"] = 1, ["means-oruna"] = 1, ["means-tavali"] = 1, ["means-lusanti"] = 1, given(is_set "honest", { own = 2 }), given(at_least("idle", 3), { budget = -1, own = -2 }) } }

inject "knock" { at = "728d", to = { "ally", "nco" }, via = "email", module = "used", objective = "O5", from = { en = "A service that does not sign", ja = "署名のない機関" }, reveals = "mail",
  subject = { en = "Two ministries are being read", ja = "二か国の外務省メールが筒抜け" },
  body = { en = "Kesara’s and Lusanti’s mail has been copied for a year, a few hours before each regional meeting. The path leads through a maintenance account, and from there to State A’s capital.",
           ja = "ケサラとルサンティのメールは、域内会合の数時間前になると、この一年ずっと写されてきた。経路は保守用アカウントを通り、A国の首都へ続く。" },
  notes = { en = "May go to foreign ministry, control tower and the two victims; to nobody else [S1.3.1a].", ja = "渡してよいのは外務省、司令塔、被害を受けた二国だけ［S1.3.1a］。" },
  questions = { { en = "When do you tell somebody that his letters are read?", ja = "手紙を読まれている相手に、いつそれを告げますか。" } },
  expected = { "say-it", expect { text = { en = "Kesara and Lusanti are told, in a way that keeps the condition", ja = "条件を守って、ケサラとルサンティに伝える" }, on = "learned:mail.kesara" } } }

decision "say-it" { owner = { "nco", "ally", "mofa" }, mode = "poll", at = "732d", within = "60d", default = "keep", module = "used", objective = "O5",
  prompt = { en = "They are being read. Tell them?", ja = "盗み読みを二国に告げるか" },
  option "tell" { text = { en = "Tell both, and help to look", ja = "二国に告げ、調査を助ける" }, measure = "S1.3.1a", takes = "20d", effects = { own = 5, proof = 6, harm = 1, norms = -1, learn("mail", "kesara", "lusanti", "mofa", "nco") } },
  option "hunt" { text = { en = "Offer a hunt, give no reason", ja = "理由を言わず点検を申し出る" }, measure = "S1.2.2", takes = "45d", effects = { proof = 9, harm = -1, own = -4, learn("mail", "mofa", "nco") } },
  option "keep" { text = { en = "Watch who reads", ja = "読み手を見張り続ける" }, effects = { proof = 12, harm = 2, learn("mail", "mofa", "nco") } },
  at_limit = { own = -2, harm = 2 } }

decision "later-reading" { owner = { "nco", "kesara", "lusanti" }, mode = "poll", at = "752d", within = "55d", default = "nothing", module = "used", objective = "O5",
  prompt = { en = "Copied mail can be read later", ja = "写された通信は、いつか読まれる" },
  notes = { en = "What is stolen today can be opened when the machine arrives: first whatever must still be secret then [S3.3.2a]. Keys by physics protect a line, not a ministry [S3.3.2b].", ja = "今日盗まれたものは、その機械ができた日に開かれる。その日にまだ秘密であるべきものから移す［S3.3.2a］。物理の鍵が守るのは回線で、省ではない［S3.3.2b］。" },
  option "migrate" { text = { en = "New ciphers, by secrecy", ja = "長く秘すべきものから新暗号" }, measure = "S3.3.2a", takes = "90d", at_once = { budget = -1 }, effects = { norms = 3, own = 2, ["inst-kesara"] = 2, ["inst-lusanti"] = 2, harm = -1 } },
  option "line" { text = { en = "A quantum line, two capitals", ja = "二首都間に量子鍵の回線" }, measure = "S3.3.2b", takes = "90d", at_once = { budget = -1 }, effects = { ["gear-kesara"] = 4, ["gear-lusanti"] = 5, norms = 3, own = -1 } },
  option "nothing" { text = { en = "Say less in writing", ja = "書き残すことを減らす" }, measure = "S2.1.1", effects = { ["inst-kesara"] = -2, proof = 2, norms = -1 } } }

decision "who-teaches" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "736d", within = "60d", default = "visitors", module = "used", objective = "O1",
  prompt = { en = "Who teaches next year?", ja = "来年は誰が教えるのか" },
  notes = { en = "The last step of capacity building is that the pupil teaches [OEWG.1, CB16.1c].", ja = "能力構築の最後の一歩は、教わった者が教えることである［OEWG.1、CB16.1c］。" },
  option "ours" { text = { en = "Our own people", ja = "自国の人材が教える" }, measure = "S3.1.2", takes = "60d", effects = { own = 8, ["skill-kesara"] = 2, ["skill-tavali"] = 2, ["skill-lusanti"] = -2, ["skill-oruna"] = -1 } },
  option "swap" { text = { en = "Each the next country’s", ja = "隣国同士で教え合う" }, measure = "BB.7", takes = "60d", effects = { own = 4, norms = 4, ["skill-oruna"] = 4, ["inst-lusanti"] = -2 } },
  option "visitors" { text = { en = "The visitors, as before", ja = "これまでどおり訪問者が" }, effects = { ["skill-kesara"] = 3, ["skill-oruna"] = 3, ["skill-tavali"] = 3, own = -5 } } }

decision "case-or-switch" { owner = { "police", "tavali" }, mode = "joint", at = "740d", within = "60d", default = "switch-off", module = "used", objective = "O4",
  prompt = { en = "The compounds: court or switch?", ja = "拠点は法廷か、遮断か" },
  notes = { en = "With a law and proof the court ends it; without them the accused go home in a week [S1.3.1b].", ja = "法律と証拠があれば法廷で決着し、なければ被告は一週間で家に帰る［S1.3.1b］。" },
  option "court" { text = { en = "Arrest, and go to court", ja = "逮捕し、裁判にかける" }, measure = "S1.3.1b", takes = "60d",
    effects = { given(all { is_set "law-tavali", at_least("proof", 45) }, { chance(38, { crime = -12, harm = -4, own = 3, caught = true, fire "verdict" }, otherwise { crime = -3, proof = -4, fire "appeal" }) }, otherwise { crime = 3, own = -3, fire "thrown-out" }) } },
  option "patient" { text = { en = "Another half-year of proof", ja = "あと半年、証拠を固める" }, measure = "BB.5", takes = "90d", effects = { proof = 12, crime = 3, harm = 1 } },
  option "switch-off" { text = { en = "Cut power and lines", ja = "電気と回線を止める" }, measure = "S1.1.3b", effects = { crime = -14, harm = -5, proof = -5, own = -1, after("90d", { crime = 4 }) } } }

decision "reserve" { owner = { "agency", "intorg" }, mode = "joint", at = "744d", within = "60d", default = "new-start", module = "used", objective = "O2",
  prompt = { en = "Last big sum: spend on what?", ja = "最後の大きな予算の使い道" },
  option "upkeep" { text = { en = "Upkeep of what exists", ja = "今あるものの維持" }, measure = "CB16.1p", needs = { uses("budget", 1) }, takes = "60d", at_once = { budget = -1 },
    effects = { ["gear-kesara"] = 3, ["skill-kesara"] = 3, ["skill-oruna"] = 3, ["skill-tavali"] = 3, own = 1 } },
  option "judges" { text = { en = "Judges and prosecutors", ja = "裁判官と検察官" }, measure = "CB16.2", needs = { uses("budget", 1) }, takes = "60d", at_once = { budget = -1 }, effects = { ["inst-tavali"] = 5, ["inst-lusanti"] = 4, safeguards = true, norms = 2, ["skill-kesara"] = -1 } },
  option "new-start" { text = { en = "Something new, with a name", ja = "名のある新事業" }, measure = "CB16.1b", effects = { ["gear-lusanti"] = 5, ["gear-tavali"] = 4, idle = 1, own = -3, overlap = 3 } } }

inject "reporter" { when = all { is_set "law-lusanti", not_set "safeguards", after_time "780d" }, to = { "lusanti", "mofa", "police", "intorg" }, room = true, via = "social", module = "used", objective = "O6",
  from = { en = "Colleagues of a reporter", ja = "ある記者の同僚たち" }, reveals = "blogger",
  subject = { en = "“Your tool opened her phone”", ja = "「あの道具で携帯が開けられた」" },
  body = { en = "A reporter in Lusanti asked who maintains the exchange. Her phone was opened with the forensic set from the donors’ course; the inventory sticker can be read in the picture.",
           ja = "ルサンティの記者が、接続点を誰が保守しているのか尋ねた。彼女の携帯は、支援で渡った解析機器で開けられた。写真には備品番号のシールが写っている。" },
  notes = { en = "New powers used against critics rather than criminals: the side effect named in the catalogue [CB16.2].", ja = "新しい権限が、犯罪者ではなく批判者に向けられた。カタログに記された副作用そのもの［CB16.2］。" },
  questions = { { en = "Who in this room could have asked for a judge’s signature, and when?", ja = "判事の署名を条件にできたのは、この部屋の誰で、いつでしたか。" } },
  effects = { misused = true, norms = -6, own = -3, harm = 3 } }

inject "summit" { at = "820d", to = "everybody", via = "news", module = "used", objective = "O5", from = { en = "Regional summit, host’s press office", ja = "域内首脳会議 報道室" },
  subject = { en = "The summit’s screens talk", ja = "首脳会議の画面が勝手に語り出す" },
  body = { en = "During the opening the hall’s screens show a page of Kesara’s private notes on Lusanti. Two delegations stand up. Everybody looks at everybody’s telephone.",
           ja = "開会中、会場の画面に、ケサラがルサンティについて記した内部メモが映る。二つの代表団が席を立つ。誰もが互いの電話を見ている。" },
  notes = { en = "Misread signals are prevented by contacts and by people who have had lunch together [BB.6, CB16.3].", ja = "誤解を防ぐのは、通じる連絡先と、昼食を共にした人々である［BB.6、CB16.3］。" },
  questions = { { en = "What can Japan say in the next ten minutes that both would believe?", ja = "次の十分間に、双方が信じる言葉として何が言えますか。" } },
  effects = { given(any { is_set "contacts", at_least("norms", 50) }, { norms = 2, harm = 2, fire "lunch" }, otherwise { norms = -5, own = -4, harm = 6, fire "walk-out" }) } }

decision "whose-doing" { owner = { "mofa", "nco", "ally" }, mode = "poll", after = "summit+4d", within = "40d", default = "silence", module = "used", objective = "O5",
  prompt = { en = "Whose doing? Say it?", ja = "誰の仕業か。言うのか" },
  notes = { en = "Quick and alone, or late and together; or law without a name [BB.1, BB.4, S1.3.1c].", ja = "単独で早くか、共同で遅くか。あるいは名指しせず法を語るか［BB.1、BB.4、S1.3.1c］。" },
  option "alone" { text = { en = "Name State A today", ja = "今日、A国を名指しする" }, measure = "S1.1.3c", waives = { "minister" }, effects = { given(at_least("proof", 55), { norms = 6, crime = -4, own = -2 }, otherwise { norms = -7, harm = 3, own = -3 }) } },
  option "law" { text = { en = "The rule it broke, no name", ja = "名は出さず破られた規範を" }, measure = "BB.1", effects = { norms = 4, proof = 1, harm = 1 } },
  option "silence" { text = { en = "Work on, say nothing", ja = "何も言わず調べを進める" }, effects = { proof = 5, norms = -3 } } }

decision "calm" { owner = { "kesara", "lusanti" }, mode = "joint", after = "summit+5d", within = "40d", default = "recall", module = "used", objective = "O5",
  prompt = { en = "Kesara and Lusanti: what now?", ja = "ケサラとルサンティの次の一手" },
  option "lunch" { text = { en = "The two desks meet, no press", ja = "担当同士が非公開で会う" }, measure = "BB.6", takes = "10d", effects = { norms = 5, own = 3, ["inst-kesara"] = -1 } },
  option "joint-hunt" { text = { en = "Look for the leak together", ja = "漏えい元を共に探す" }, measure = "S1.2.2", takes = "30d", effects = { proof = 8, ["skill-kesara"] = 2, norms = 1, harm = 2 } },
  option "recall" { text = { en = "Recall the ambassador", ja = "大使を召還する" }, effects = { norms = -6, own = 2 } } }

decision "next-budget" { owner = { "oruna", "tavali", "agency", "intorg", "police" }, mode = "poll", at = "848d", within = "55d", default = "extend", module = "used", objective = "O1",
  prompt = { en = "Handing over: when, to whom?", ja = "引継ぎはいつ、誰に" },
  option "now" { text = { en = "Now; we stay as guests", ja = "今渡し、客として残る" }, measure = "OEWG.1", takes = "60d", effects = { own = 8, ["skill-oruna"] = -2, ["skill-tavali"] = -1, ["inst-tavali"] = 3, ["inst-oruna"] = 3 } },
  option "steps" { text = { en = "Desk by desk, with dates", ja = "部署ごとに期日を決めて" }, measure = "S4.2", takes = "90d", effects = { own = 5, ["inst-oruna"] = 2, ["inst-tavali"] = 2, budget = -1, overlap = 2 } },
  option "extend" { text = { en = "Ask for two more years", ja = "二年の延長を求める" }, effects = { own = -5, ["skill-oruna"] = 3, ["skill-tavali"] = 3, budget = 1 } } }
