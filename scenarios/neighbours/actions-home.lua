-- What Japan, the ally and the international organisations may do at any time. Gates come from the catalogue.

local countries = include "countries"

for _, c in ipairs(countries) do
  local inst, skill, gear, own = "inst-" .. c.id, "skill-" .. c.id, "gear-" .. c.id, "need-" .. c.id
  local label = { en = c.en, ja = c.ja }

  action("inst-" .. c.id) { owner = "mofa", measure = c.desk and "OEWG.2" or "CB16.1a", takes = "120d", again = "160d",
    gates = c.desk and { request = { by = c.id, within = "45d" } } or { request = { by = c.id, within = "45d" }, experts = "experts" },
    needs = c.desk and { uses("experts", 1), spends("budget", 1) } or { spends("budget", 1) },
    name = c.desk and { en = "Strengthen " .. c.en .. "’s own desk", ja = c.ja .. "の既存の調整部局を強化" } or { en = "Advisers for " .. c.en, ja = c.ja .. "の態勢づくりに助言者" },
    about = { en = c.inst_about.en, ja = c.inst_about.ja },
    effects = { [inst] = 9, given(knows("mofa", own), { [inst] = 4, own = 2 }, otherwise { own = -2 }),
      given(at_least("overlap", 50), { [inst] = -3 }) } }

  action("skill-" .. c.id) { owner = "agency", measure = "CB16.1c", takes = "90d", again = "130d",
    gates = { request = { by = c.id, within = "45d" }, experts = "experts" }, needs = { spends("budget", 1) },
    name = { en = "Train " .. c.en .. "’s operators", ja = c.ja .. "の要員を育成" },
    about = { en = c.skill_about.en, ja = c.skill_about.ja },
    effects = { [skill] = 10, given(knows("agency", own), { [skill] = 3, own = 1 }), given(below(inst, 22), { [skill] = -5, own = -1, fire("left-" .. c.id) }),
      given(at_least("overlap", 50), { [skill] = -4 }) } }

  action("gear-" .. c.id) { owner = "agency", measure = "CB16.1b", takes = "60d", again = "200d",
    gates = { request = { by = c.id, within = "45d" }, skill = { metric = skill, min = 38 }, budget = "budget" },
    name = { en = "Equipment for " .. c.en, ja = c.ja .. "への機材供与" },
    about = { en = c.gear_about.en, ja = c.gear_about.ja },
    effects = { [gear] = 14, own = -1 },
    ultra_vires = { own = -5, idle = 1, harm = 2, fire("idle-" .. c.id) } }

  action("package-" .. c.id) { owner = { "mofa", "agency" }, measure = "CB16.1p", takes = "150d",
    gates = { request = { by = c.id, within = "45d" }, institutions = { metric = inst, min = 28 }, experts = "experts", budget = "budget" },
    name = { en = "The whole package for " .. c.en, ja = c.ja .. "へのパッケージ支援" },
    about = { en = c.package_about.en, ja = c.package_about.ja },
    effects = { [inst] = 5, [skill] = 9, [gear] = 8, given(is_set("asked-" .. c.id), { [skill] = 4, own = 2 }, otherwise { own = -3 }),
      given(not_set "one-plan", { overlap = 6 }) },
    ultra_vires = { own = -10, idle = 1, [gear] = 10, fire("idle-" .. c.id) } }

  action("crime-" .. c.id) { owner = "police", measure = "CB16.2", takes = "75d", again = "150d",
    gates = { request = { by = c.id, within = "45d" }, experts = "detectives" },
    name = { en = "Cybercrime training in " .. c.en, ja = c.ja .. "でのサイバー犯罪捜査研修" },
    about = { en = c.crime_about.en, ja = c.crime_about.ja },
    effects = { crime = -1, [skill] = 1, proof = 1, given(is_set("law-" .. c.id), { crime = -2, proof = 2 }),
      c.id == "lusanti" and given(not_set "safeguards", { fire "forensic-gift" }) or given(is_set("law-" .. c.id), { own = 1 }) } }
end

-- Foreign ministry -----------------------------------------------------------------------------------------------------------------------------------
action "listen" { owner = "mofa", measure = "OEWG.1", takes = "30d", again = "100d", waives = { "request" }, needs = { uses("envoys", 1) },
  name = { en = "Send somebody to listen", ja = "聞くための使節を送る" },
  about = { en = "A month without an offer. The mission is how a request comes to be stated, so it cannot wait for one. Offices that nobody asked before begin to speak.",
            ja = "何も申し出ない一か月。要望は、こうして初めて言葉になる。要望を待ってからでは出せない。これまで誰にも尋ねられなかった部署が話し始める。" },
  effects = { own = 2, norms = 1, overlap = -1, chance(50, { learn("upkeep", "mofa", "agency") }) } }

action "donors-table" { owner = "mofa", measure = "CB16.4", takes = "30d", again = "150d", gates = { donors = { by = "ally", within = "30d" } }, needs = { uses("envoys", 1) },
  name = { en = "Call a donors’ table", ja = "相手国主宰の支援国会合を開く" },
  about = { en = "Who trains whom, with which money, on one sheet, and the partner in the chair. Everybody’s flag shrinks a little.",
            ja = "誰が誰を、どの財源で育てるかを一枚の表に。議長は相手国。どの国の旗も、少しずつ小さくなる。" },
  effects = { overlap = -9, own = 1, given(knows("mofa", "donor-plan"), { overlap = -4 }) }, refused = { overlap = 3 } }

action "regional-forum" { owner = "mofa", measure = "BB.6", takes = "30d", again = "120d", needs = { uses("envoys", 1) },
  name = { en = "Confidence building at the ARF", ja = "ARF会期間会合で信頼を醸成" },
  about = { en = "Co-chair a meeting nobody reports on. Directories are exchanged; two delegations who only spoke through newspapers have lunch.",
            ja = "報道されない会合の共同議長を務める。連絡先の名簿を交換し、新聞を通じてしか話さなかった二つの代表団が昼食を共にする。" },
  effects = { norms = 2, given(is_set "contacts", { norms = 1 }) } }

action "rules" { owner = "mofa", measure = "S1.3.3", takes = "150d", again = "200d", needs = { uses("envoys", 1) },
  name = { en = "Argue for rules at the UN", ja = "国連でルールづくりを主導" },
  about = { en = "Text, brackets, night sessions. What is agreed here can be cited in three years, by others as well.", ja = "文案、括弧、深夜の会合。ここで合意したことは三年後に引用できる。他国からも引用される。" },
  effects = { norms = 5, given(at_least("own", 50), { norms = 3 }, otherwise { own = -1 }) } }

action "programme" { owner = "mofa", measure = "BB.3", takes = "180d", gates = { sponsors = { by = "tavali", within = "60d" } },
  needs = { need(at_least("norms", 40), { en = "There is something agreed to follow up", ja = "履行を確かめるべき合意がある" }), uses("envoys", 1) },
  name = { en = "A programme of action on norms", ja = "規範の行動計画を共同提案" },
  about = { en = "A regular meeting at which states say what they did about what they signed. Tavali would put its name beside ours.", ja = "署名したことをどう実行したか、各国が定期的に持ち寄る場。タヴァリが共同提案国として名を連ねる。" },
  effects = { norms = 8, own = 1 } }

action "position" { owner = "mofa", measure = "BB.1", takes = "45d", needs = { uses("envoys", 1) },
  name = { en = "Publish how we read the law", ja = "国際法の適用に関する立場を公表" },
  about = { en = "Which acts would be a violation, and of what. Written on a quiet day, it is short; in a crisis it takes weeks.", ja = "どのような行為が、何の違反に当たるのか。静かな日に書けば短く、危機のさなかでは何週間もかかる。" },
  effects = { norms = 4, proof = 1 } }

action "condemn" { owner = "mofa", measure = "BB.4", takes = "20d", again = "240d", gates = { evidence = { metric = "proof", min = 45 }, minister = { by = "nco", within = "20d" } },
  name = { en = "Condemn the intrusion, alone", ja = "単独で非難声明を出す" },
  about = { en = "Quick, and ours alone. The partners whose mail was read learn it from the television.", ja = "早いが、日本だけの声である。メールを読まれた当の国々は、テレビでそれを知る。" },
  effects = { norms = 2, crime = -2, own = -4 }, ultra_vires = { norms = -8, own = -6 } }

action "name-together" { owner = "mofa", measure = "S1.3.1c", takes = "60d",
  gates = { evidence = { metric = "proof", min = 60 }, coalition = { by = "ally", within = "30d" }, minister = { by = "nco", within = "20d" } },
  needs = { consent { by = "kesara", within = "30d", name = { en = "Kesara signs too", ja = "ケサラも署名する" } }, need(at_least("norms", 38), { en = "There are rules to appeal to", ja = "よりどころとなるルールがある" }) },
  name = { en = "Name the authors together", ja = "協力国と共同で攻撃者を公表" },
  about = { en = "Three governments, one of them a victim who could not have seen it three years ago.", ja = "三つの政府が声をそろえる。そのうち一つは、三年前なら被害に気づくこともできなかった国である。" },
  effects = { norms = 7, crime = -4, harm = -3, own = 3 }, ultra_vires = { norms = -12, own = -8 }, refused = { norms = -1 } }

-- Control tower --------------------------------------------------------------------------------------------------------------------------------------
action "contact-net" { owner = "nco", measure = "CB16.3", takes = "30d", again = "120d", needs = { uses("officers", 1) },
  name = { en = "Set up and test the contacts", ja = "連絡網を整え、試す" },
  about = { en = "Names, numbers, a deputy for each. Tested on a quiet afternoon, in the other side’s language.", ja = "名前、番号、それぞれの代理。静かな午後に、相手の言葉で試す。" },
  effects = { contacts = true, dialled = 1, norms = 1, after("200d", { dialled = -1, given(at_most("dialled", 0), { contacts = false }) }) } }

action "regional-exercise" { owner = "nco", measure = "S1.2.3", takes = "45d", again = "170d", needs = { uses("officers", 2), need(is_set "contacts", { en = "There is a contact network to exercise", ja = "試すべき連絡網がある" }) },
  name = { en = "Regional exercise and lessons", ja = "域内演習と教訓の共有" },
  about = { en = "A bad night on paper for five countries. What broke is written down for all, including ourselves.", ja = "五か国が、紙の上で最悪の一夜を過ごす。何が壊れたかを、日本も含めて全員の分、書き残す。" },
  effects = { ["skill-kesara"] = 2, ["skill-oruna"] = 2, ["skill-tavali"] = 2, ["skill-lusanti"] = 2, own = 1, norms = 1 } }

action "centre-course" { owner = { "nco", "agency" }, measure = "S1.3.2", takes = "60d", again = "110d", gates = { request = { by = "kesara", within = "30d" }, experts = "experts" }, needs = { spends("budget", 1) },
  name = { en = "Course at AJCCBC in Bangkok", ja = "AJCCBC（バンコク）での合同研修" },
  about = { en = "Twenty seats for members of ASEAN; in this exercise Kesara, Tavali and Lusanti. They learn less than at home, and learn it together.",
            ja = "ASEAN各国のための二十席。本演習ではケサラ、タヴァリ、ルサンティが加わる。自国で学ぶより浅いが、互いの顔を覚える。" },
  effects = { ["skill-kesara"] = 3, ["skill-tavali"] = 3, ["skill-lusanti"] = 3, norms = 2, given(decided "bangkok.open", { ["skill-oruna"] = 4, own = 1 }) } }

action "policy-meeting" { owner = "nco", measure = "BB.7", takes = "30d", again = "300d", gates = { partner = { by = "lusanti", within = "30d" } },
  name = { en = "ASEAN-Japan policy meeting", ja = "年次の日ASEAN政策会議" },
  about = { en = "Directors-general, industry and universities. What is on the list of common work gets done; what is only in the speech does not.", ja = "局長級に産業界と大学が加わる。共同活動の一覧に載ったことは進み、演説だけのことは進まない。" },
  effects = { own = 1, norms = 2, overlap = -3 } }

action "warn" { owner = "nco", measure = "S1.1.2c", takes = "10d", again = "75d", gates = { analysis = "pattern" }, needs = { uses("officers", 1) },
  name = { en = "Give analyses to partners", ja = "分析結果を相手国に提供" },
  about = { en = "What our analysts saw, as law and need allow, in a form that four people on an island can use.", ja = "分析官が見たものを、法令と必要の許す範囲で、島の四人でも使える形にして渡す。" },
  effects = { crime = -1, proof = 1, given(not_set "contacts", { own = -1 }) } }

action "one-plan" { owner = "nco", measure = "CB21.1", takes = "60d", needs = { uses("officers", 2) },
  name = { en = "One plan for all ministries", ja = "全省庁の支援計画を一本化" },
  about = { en = "Seven ministries lay their small projects on one table. Some of them do not get them back.", ja = "七つの省庁が、小さな事業を一つの机に並べる。返ってこない事業もある。" },
  effects = { ["one-plan"] = true, overlap = -9, budget = 2 } }

action "yearly-review" { owner = "nco", measure = "S4.2", takes = "45d", again = "340d", needs = { uses("officers", 1) },
  name = { en = "Evaluate the year; let it bind", ja = "一年を評価し、次の計画に反映" },
  about = { en = "What still works a year after we left, and what does not. The second list is the useful one.", ja = "去って一年後も動いているもの、いないもの。役に立つのは後の方の一覧である。" },
  effects = { overlap = -2, given(is_set "honest", { own = 3, budget = 1 }), learn("upkeep", "nco", "mofa", "agency") } }

-- Police ---------------------------------------------------------------------------------------------------------------------------------------------
action "cyber-patrol" { owner = "police", measure = "S2.5", takes = "30d", again = "80d", gates = { complaint = fired "pensioner" },
  name = { en = "Count the victims at home", ja = "国内の被害を洗い直す" },
  about = { en = "Pensioners who were ashamed to report are visited, once one of them has complained. With their stories come telephone numbers, hours and accounts.",
            ja = "一件の届出を手掛かりに、恥ずかしくて言い出せなかった高齢者を訪ねる。話とともに、電話番号、時間帯、口座が出てくる。" },
  effects = { proof = 2, crime = -1, learn("pattern", "police", "nco"), chance(50, { learn("wallet", "police") }) } }

action "keep-data" { owner = "police", measure = "BB.5", takes = "30d", again = "180d", gates = { lead = "compound" },
  name = { en = "Have the data kept abroad", ja = "国外のデータの保全を求める" },
  about = { en = "Through the convention’s contact point: days where there is a party and a law; where there is none, a letter that travels for a year.", ja = "条約の連絡窓口を通じて求める。相手が締約国で法律もあれば数日、なければ手紙の往復に一年かかる。" },
  effects = { proof = 3, given(is_set "law-tavali", { proof = 7 }) } }

action "freeze" { owner = "police", measure = "BB.8", takes = "30d", again = "200d", needs = { knows "wallet", uses("detectives", 1) },
  name = { en = "Freeze the money", ja = "資金を凍結する" },
  about = { en = "Exchanges and financial authorities in four time zones. It hurts them most in the week before pay day.", ja = "時差のある四つの地域で、交換業者と金融当局を動かす。犯人に最もこたえるのは、給料日の前の週である。" },
  effects = { crime = -4, proof = 1 } }

action "takedown" { owner = "police", measure = "S1.1.3b", takes = "20d", again = "150d", gates = { target = "compound" },
  name = { en = "Ask the host to switch it off", ja = "事業者にサーバ停止を要請" },
  about = { en = "Cheap and quick; whatever the ledgers would have proved goes with it.", ja = "安く、早い。そして、帳簿が証明するはずだったものも消える。" },
  effects = { crime = -5, proof = -10, after("60d", { crime = 3 }) } }

action "joint-case" { owner = "police", measure = "S1.3.1b", takes = "120d", gates = { lead = "compound", partner = { by = "tavali", within = "45d" } }, needs = { uses("detectives", 2) },
  name = { en = "A joint case on the compounds", ja = "詐欺拠点への共同捜査" },
  about = { en = "Two police forces, one file. With a law in Tavali and proof in hand it ends in a courtroom; without, in a newspaper.", ja = "二つの警察が一つの事件を立てる。タヴァリに法律があり証拠がそろえば法廷で終わり、なければ新聞の記事で終わる。" },
  effects = { given(all { is_set "law-tavali", at_least("proof", 40) }, { chance(36, { crime = -14, harm = -4, own = 3, norms = 3, caught = true, fire "verdict" }, otherwise { crime = -3, proof = -4, fire "appeal" }) },
    otherwise { crime = 4, own = -3, fire "thrown-out" }) },
  ultra_vires = { own = -12, norms = -6 } }

-- Ally -----------------------------------------------------------------------------------------------------------------------------------------------
action "own-project" { owner = "ally", pillar = "cooperation", takes = "90d", again = "180d", needs = { uses("attaches", 1) },
  name = { en = "Launch a project of your own", ja = "独自の事業を始める" },
  about = { en = "A flag, a ribbon, three hundred certificates. Nobody asks what Japan taught last month.", ja = "国旗、テープカット、三百枚の修了証。日本が先月何を教えたかは、誰も尋ねない。" },
  effects = { ["skill-kesara"] = 4, ["gear-kesara"] = 8, ["gear-lusanti"] = 4, own = -3, overlap = 8 } }

action "co-train" { owner = "ally", measure = "S1.3.1a", takes = "75d", again = "110d", gates = { partner = { by = "agency", within = "30d" } }, needs = { uses("attaches", 1) },
  name = { en = "Teach side by side with Japan", ja = "日本と並んで教える" },
  about = { en = "One course, two teachers, no flag on the door. Pupils remember the subject.", ja = "講座は一つ、講師は二人、扉に国旗はない。生徒は中身を覚えている。" },
  effects = { ["skill-tavali"] = 2, ["skill-oruna"] = 2, ["skill-kesara"] = 1, overlap = -2 } }

action "tell" { owner = "ally", measure = "S1.3.1a", takes = "10d", again = "90d", gates = { partner = { by = "nco", within = "30d" } },
  name = { en = "Tell Tokyo what you hear", ja = "聞こえていることを東京に伝える" },
  about = { en = "Under conditions, as always.", ja = "いつものように、条件付きで。" },
  effects = { proof = 3, given(after_time "420d", { learn("mail", "mofa", "nco") }) } }

-- International organisations ------------------------------------------------------------------------------------------------------------------------
action "assess" { owner = "intorg", measure = "CB21.2", takes = "45d", again = "140d", needs = { uses("assessors", 1) },
  name = { en = "Assess how mature a country is", ja = "成熟度を評価する" },
  about = { en = "The same two hundred questions for everybody. The answers belong to the country; the donors see them when it says so.", ja = "どの国にも同じ二百の質問をする。答えはその国のもので、支援国が見られるのは、その国が許したときである。" },
  effects = { own = 1, overlap = -3, given(is_set "honest", { own = 1 }) } }

action "model-law" { owner = "intorg", measure = "CB16.2", takes = "75d", gates = { request = { by = "tavali", within = "45d" }, experts = "assessors" },
  name = { en = "Draft a law with court control", ja = "裁判所の統制を備えた法案を助言" },
  about = { en = "Powers, and who says no to them. Every parliament changes a third of it, which is how it becomes theirs.", ja = "権限と、それに「否」と言う者を書く。どの議会も三分の一を書き換える。そうして自分たちの法律になる。" },
  effects = { safeguards = true, norms = 3, own = 1, ["inst-tavali"] = 3, ["inst-lusanti"] = 2 } }

action "fund" { owner = "intorg", measure = "CB21.1", takes = "60d", again = "300d", needs = { need(at_most("overlap", 38), { en = "Donors have stopped doing things twice", ja = "支援の重複が収まっている" }), uses("assessors", 1) },
  name = { en = "Open a common fund", ja = "共同基金を開く" },
  about = { en = "Money without a flag, for those who do not compete with it.", ja = "旗のない資金。競い合わない者のためにある。" },
  effects = { budget = 2, own = 1, overlap = -2 } }

action "visit-partners" { owner = "intorg", pillar = "cooperation", takes = "20d", again = "80d",
  name = { en = "Go round the four capitals", ja = "四つの首都を回る" },
  about = { en = "They tell you what they do not tell the others. Part of it may be passed on.", ja = "ほかには言わないことを話してくれる。その一部は、伝えてもよい。" },
  effects = { overlap = -1, chance(40, { learn("upkeep", "intorg") }) } }
