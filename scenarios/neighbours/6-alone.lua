-- October 2028 to March 2029: who answers when we have gone home.

module "alone" { at = "900d", discussion = "10m",
  name = { en = "When we have gone home", ja = "去った後に" },
  begins = { en = "The four partners; donors only listen", ja = "四つの相手国（支援側は聞くだけ）" },
  questions = {
    { en = "Partners: what will you do differently from what you were taught?", ja = "相手国へ。教わったとおりにしないことは何ですか。" },
    { en = "Donors: what did you get out of it, honestly?", ja = "支援側へ。正直なところ、何を得ましたか。" },
    { en = "Who in the region would you ring tonight, and in which language?", ja = "今夜、域内の誰に、何語で電話しますか。" } } }

inject "farewell" { at = "900d", to = "everybody", via = "briefing", module = "alone", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "Packed up; two experts remain", ja = "荷造りが進み、残る専門家は二人" },
  body = { en = "Six months remain. In three capitals the chairs of the advisers are empty; in some of them somebody has sat down.",
           ja = "残り半年。三つの首都で、助言者の椅子が空いた。いくつかの椅子には、もう誰かが座っている。" },
  notes = { en = "Let the partners speak first and the donors not at all for five minutes.", ja = "まず相手国が話す。支援側は五分間、口を開かない。" },
  effects = { experts = -2 } }

decision "common-night" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "912d", within = "60d", default = "no-time", module = "alone", objective = "O5",
  prompt = { en = "One more drill, without donors?", ja = "支援国抜きで最後の稽古を" },
  option "alone" { text = { en = "Alone, at night", ja = "自分たちだけで、夜に" }, measure = "S1.2.3", takes = "30d", effects = { contacts = true, dialled = 1, own = 5, ["skill-kesara"] = 2, ["skill-oruna"] = 2, ["skill-tavali"] = 2, harm = 3 } },
  option "with" { text = { en = "With the donors watching", ja = "支援国の見守る中で" }, measure = "S1.2.3", takes = "30d", effects = { ["skill-kesara"] = 3, ["skill-oruna"] = 3, ["skill-tavali"] = 3, ["skill-lusanti"] = 3, own = -3 } },
  option "no-time" { text = { en = "There is no time for it", ja = "その余裕はない" }, effects = { ["inst-kesara"] = 2, ["inst-lusanti"] = 2, own = -2 } } }

decision "maintenance" { owner = { "agency", "nco" }, mode = "joint", at = "916d", within = "55d", default = "last-month", module = "alone", objective = "O5",
  prompt = { en = "One firm maintains all: check?", ja = "保守会社が一社。確かめるか" },
  notes = { en = "All donors hired the same maintenance firm because it was on the list. Its software sits in all four countries [S2.3.2].", ja = "どの支援国も、名簿にあるからと同じ保守会社を雇った。そのソフトは四か国全てに入っている［S2.3.2］。" },
  option "hunt" { text = { en = "Hunt, with the partners", ja = "相手国とともに点検する" }, measure = "S1.2.2", takes = "45d", effects = { own = 2, proof = 3, overlap = -2, budget = -1, learn("wiper", "nco", "kesara", "lusanti", "tavali") } },
  option "parts" { text = { en = "Demand its list of parts", ja = "部品表を求める" }, measure = "S2.3.1c", takes = "30d", effects = { norms = 2, crime = -4, overlap = -7, chance(55, { learn("wiper", "nco") }), own = -1 } },
  option "last-month" { text = { en = "Trust it; hand-over first", ja = "信頼し、引継ぎを優先する" }, effects = { own = 3, ["inst-oruna"] = 2 } } }

decision "pass-on" { owner = { "mofa", "ally", "intorg" }, mode = "poll", at = "918d", within = "55d", default = "report", module = "alone", objective = "O1",
  prompt = { en = "What do we leave in writing?", ja = "何を書き残すか" },
  option "failures" { text = { en = "What failed, with names", ja = "失敗を、責任の所在も含めて" }, measure = "S4.2", takes = "40d", effects = { own = 3, overlap = -8, norms = -2, ["inst-kesara"] = 2 } },
  option "pledge" { text = { en = "A pledge to answer the phone", ja = "電話に出るという約束" }, measure = "CB16.3", takes = "30d", effects = { contacts = true, dialled = 1, norms = 4, overlap = 2 } },
  option "report" { text = { en = "A glossy report", ja = "立派な報告書" }, effects = { own = -2, budget = 1 } } }

decision "last-course" { owner = "police", at = "922d", within = "55d", default = "home", module = "alone", objective = "O4",
  prompt = { en = "Detectives: one more year?", ja = "捜査官をもう一年残すか" },
  option "stay" { text = { en = "One stays, as a guest", ja = "一人を客員で残す" }, measure = "CB16.2", effects = { own = 2, proof = 4, crime = -1, harm = 1 } },
  option "exchange" { text = { en = "One of theirs comes to us", ja = "先方の一人を日本に迎える" }, measure = "BB.7", effects = { own = 5, norms = 2, proof = -2 } },
  option "home" { text = { en = "Both come home", ja = "二人とも帰国させる" }, effects = { crime = -2, harm = -2, own = -3 } } }

inject "long-night" { at = "1000d", to = "everybody", via = "voice", module = "alone", objective = "O2", from = { en = "Watch officer, somewhere", ja = "どこかの当直" },
  subject = { en = "02:50. All is being erased", ja = "午前2時50分、全てが消えていく" },
  body = { en = "A wiper wakes in the software of the maintenance firm that all donors hired. Ports, mail, tax, two power stations; eleven Japanese firms on the same servers. Most advisers are in Tokyo, asleep.",
           ja = "どの支援国も雇った保守会社のソフトの中で、消去型の不正プログラムが目を覚ます。四か国の港、メール、税、発電所が二つ、同じサーバを使う日本企業が十一社。助言者はみな眠っている。多くは、もう東京にいる。" },
  notes = { en = "What was built shows. Thresholds of readiness: Kesara 42, Oruna 30, Tavali 40, Lusanti 44; contacts, ownership and a warning each count.", ja = "積み上げたものが現れる。対処力の目安はケサラ42、オルナ30、タヴァリ40、ルサンティ44。連絡網、主体性、事前の警告もそれぞれ効く。" },
  questions = { { en = "Who rang first, and whom? Let them tell it.", ja = "最初に誰が誰に電話しましたか。本人たちに語らせる。" } },
  effects = {
    given(at_least("ready-kesara", 42), { held = 1, harm = 1 }, otherwise { harm = 7 }), given(at_least("ready-oruna", 30), { held = 1, harm = 1 }, otherwise { harm = 6 }),
    given(at_least("ready-tavali", 40), { held = 1, harm = 1 }, otherwise { harm = 6 }), given(at_least("ready-lusanti", 44), { held = 1, harm = 1 }, otherwise { harm = 7 }),
    given(is_set "contacts", { harm = -3 }, otherwise { harm = 4 }), given(anyone_knows "wiper", { harm = -5 }), given(is_set "turned", { harm = 4 }),
    fire "morning-after" } }

decision "first-call" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", after = "long-night", within = "5d", default = "tokyo", module = "alone", objective = "O5",
  prompt = { en = "02:50. Whom do you ring?", ja = "午前2時50分、誰に電話する" },
  option "each-other" { text = { en = "Each other", ja = "互いに" }, measure = "CB16.3", effects = { given(is_set "contacts", { harm = -4, own = 6 }, otherwise { harm = 2, own = 3 }) } },
  option "office" { text = { en = "Our own minister", ja = "自国の大臣に" }, measure = "CB16.1a", effects = { own = 2, harm = -1, ["inst-kesara"] = 2 } },
  option "tokyo" { text = { en = "Tokyo", ja = "東京に" }, effects = { harm = -7, own = -5 } } }

decision "dawn-help" { owner = { "mofa", "nco", "police", "agency", "ally", "intorg" }, mode = "poll", after = "long-night+1d", within = "10d", default = "fly", module = "alone", objective = "O1",
  prompt = { en = "Fly in, or wait to be asked?", ja = "飛んで行くか、要請を待つか" },
  option "asked" { text = { en = "Ring, ask, do what they say", ja = "電話し、尋ね、言われたことを" }, measure = "OEWG.1", effects = { own = 5, given(at_least("own", 55), { harm = -5 }, otherwise { harm = 3 }) } },
  option "fly" { text = { en = "Fly in everybody we have", ja = "総動員で乗り込む" }, measure = "BB.7", effects = { harm = -10, own = -6 } },
  option "home" { text = { en = "Our own eleven companies", ja = "まず日本企業十一社を" }, measure = "CB21.2", effects = { harm = -3, own = -4, norms = -3, crime = -1 } } }

decision "after-words" { owner = { "kesara", "oruna", "tavali", "lusanti", "mofa", "intorg" }, mode = "poll", at = "1030d", within = "40d", default = "thanks", module = "alone", objective = "O5",
  prompt = { en = "The morning after: one sentence", ja = "夜が明けて、一文を残すなら" },
  option "rule" { text = { en = "The rule that was broken", ja = "破られたルールを" }, measure = "BB.1", effects = { norms = 4, own = 1, proof = -1 } },
  option "open" { text = { en = "What failed, and where", ja = "国ごとに、何が駄目だったか" }, measure = "S1.2.3", effects = { own = 4, norms = 1, harm = 1 } },
  option "thanks" { text = { en = "Thanks to all donors", ja = "全支援国への謝意を" }, effects = { own = -3, harm = -1 } } }
