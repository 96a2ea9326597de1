-- April to September 2026: who asked for what.
-- Footnotes [S…], [CB…], [OEWG…], [BB…] are rows of the measure catalogue; legal points are modelled on public documents, not on the wording of any statute.

module "asked" { at = "0m", discussion = "8m",
  name = { en = "Who asked for what", ja = "誰が何を求めたのか" },
  begins = { en = "Each partner in turn, then the donors", ja = "四つの相手国が順に、続いて支援する側" },
  questions = {
    { en = "What did the partner ask for, and who in that country asked?", ja = "相手国は何を求めましたか。その国の誰が求めたのですか。" },
    { en = "How will you know in three years that this was a success?", ja = "三年後、何を見れば成功だったと分かりますか。" },
    { en = "What are you not going to do, so that the rest can be done well?", ja = "残りをきちんとやるために、何をしないと決めますか。" } } }

inject "opening" { at = "0m", to = "everybody", via = "briefing", module = "asked", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "3 years, 4 countries, 1 budget", ja = "三年、四か国、一つの予算" },
  body = { en = "A round is a month. You will not have enough experts, money or patience. Four figures on the wall say how ready each partner is; only the partner and the agency know why.",
           ja = "一ラウンドが一か月。専門家も、予算も、忍耐も足りない。壁の四つの数字は各国の対処力を示すが、その理由を知るのは当の国と援助機関だけである。" },
  notes = { en = "Read the premise first. Jump from inject to inject; five minutes of the room are a month. Readiness is computed monthly: equipment counts only as far as skill, skill only as far as institutions [CB16.1b]. Do not tell; let them find it.",
            ja = "まず前提を読み上げる。状況付与から次の付与へ飛びながら進め、室内の五分が一か月に当たる。対処力は毎月計算され、機材は運用力の分だけ、運用力は態勢の分だけ数えられる［CB16.1b］。仕組みは教えず、気づかせる。" },
  questions = { { en = "Which of the four would you rather not help first, and why?", ja = "四か国のうち、後回しにしたいのはどこですか。なぜですか。" } },
  expected = { "listen", { en = "Somebody asks the partners before offering anything", ja = "何かを申し出る前に、誰かが相手国に尋ねる" } } }

inject "president" { at = "6d", to = { "mofa", "agency" }, room = true, via = "letter", module = "asked", objective = "O1", from = { en = "President of Kesara", ja = "ケサラ大統領" },
  subject = { en = "A second centre, please", ja = "第二監視センターを望む" },
  body = { en = "“The first has become the pride of the nation. We trust that Japan’s friendship will be visible in the new building before the national day in September.”",
           ja = "「第一センターは国の誇りとなった。9月の建国記念日までに、新しい建物で日本の友情が目に見えるものとなることを信じている」" },
  notes = { en = "A request, from the top, for the wrong thing. Whose request is it: the president’s, or the country’s [OEWG.1]?", ja = "頂点から来た、的外れな要請。これは大統領の要望か、国の要望か［OEWG.1］。" },
  questions = { { en = "Who in Kesara would have to run it?", ja = "ケサラでそれを動かすのは誰ですか。" } },
  expected = { "say-kesara", "second-centre" } }

inject "ribbon" { at = "9d", to = "kesara", via = "email", module = "asked", objective = "O2", from = { en = "Your operations centre", ja = "自国の監視センター" }, reveals = "upkeep",
  subject = { en = "Forty screens, three people", ja = "画面は四十、要員は三人" },
  body = { en = "“The licences ran out in March. We put the weather on the large screen when visitors come. Please do not tell the president.”",
           ja = "「利用許諾は3月に切れました。見学者が来る日は、大画面に天気予報を映しています。大統領には内密に願います」" },
  notes = { en = "Only Kesara knows. If it tells nobody, the donors will build a second room for the weather [CB16.1b].", ja = "知るのはケサラだけ。黙っていれば、支援国は天気予報のために二つ目の部屋を建てる［CB16.1b］。" },
  expected = { expect { text = { en = "Kesara tells somebody what the centre needs", ja = "センターの実情を誰かに打ち明ける" }, on = "shared:upkeep" } } }

inject "four-people" { at = "12d", to = { "oruna", "agency" }, via = "voice", module = "asked", objective = "O1", from = { en = "Oruna’s network office", ja = "オルナの通信担当室" },
  subject = { en = "We are four. One is on leave", ja = "四人です。一人は休暇中です" },
  body = { en = "“Last year three delegations came to ask what we need. Each stayed a week. In those three weeks nobody looked at the network.”",
           ja = "「昨年は、何が必要かを尋ねに三つの代表団が来ました。それぞれ一週間ずつ。その三週間、ネットワークを見ていた者はいません」" },
  questions = { { en = "What does it cost a small country to be helped?", ja = "助けられることは、小国にとって何を失うことですか。" } },
  expected = { "say-oruna" } }

decision "first-word" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "15d", within = "60d", default = "propose", module = "asked", objective = "O1",
  prompt = { en = "What shall we four ask for?", ja = "四か国で何を求めるか" },
  notes = { en = "The receiving country knows its needs best and coordinates best, if it says so [OEWG.1].", ja = "必要を最もよく知り、最もうまく調整できるのは受け手の国である。ただし、自ら口に出せばの話である［OEWG.1］。" },
  option "needs" { text = { en = "Each writes down its need", ja = "各国が必要を書き出す" }, measure = "OEWG.1", takes = "30d",
    effects = { own = 7, overlap = -4, learn("need-tavali", "mofa", "agency"), learn("need-oruna", "mofa", "agency") } },
  option "screens" { text = { en = "Equipment, for all of us", ja = "全員分の機材を求める" }, measure = "CB16.1b",
    effects = { ["gear-kesara"] = 4, ["gear-oruna"] = 4, ["gear-tavali"] = 5, ["gear-lusanti"] = 3, own = -2, idle = 1, harm = 2 } },
  option "propose" { text = { en = "Let the donors propose", ja = "支援国の提案を待つ" }, effects = { own = -5, overlap = 4, budget = 1 } } }

decision "yardstick" { owner = { "mofa", "nco" }, mode = "joint", at = "18d", within = "60d", default = "ribbons", module = "asked", objective = "O1",
  prompt = { en = "What will count as success?", ja = "何をもって成功とするか" },
  notes = { en = "Fewer weak points, residents and companies abroad, rule of law, footing for industry, exports: each counts something else [CB21.2]. The choice returns at the end of each year.", ja = "弱点を減らす、在留邦人と企業を守る、法の支配、産業の足場、輸出。数えるものがそれぞれ違う［CB21.2］。この選択は毎年末に響く。" },
  option "working" { text = { en = "What works a year later", ja = "一年後に動いているもの" }, measure = "CB21.2", effects = { honest = true, own = 4, budget = -1, norms = 1 } },
  option "ribbons" { text = { en = "Projects opened on time", ja = "期日どおりの完成件数" }, measure = "CB21.2", effects = { budget = 1, own = -3, overlap = 5 } },
  option "footing" { text = { en = "A footing for our industry", ja = "日本企業の足場づくり" }, measure = "CB21.2", effects = { budget = 2, own = -6, ["gear-lusanti"] = 5, ["gear-kesara"] = 5 } } }

inject "three-hundred" { at = "22d", to = "ally", via = "diplomatic", module = "asked", objective = "O3", from = { en = "Your capital", ja = "本国" },
  subject = { en = "300 certificates by spring", ja = "来春までに修了証三百枚" },
  body = { en = "“In Kesara, before the hearing, we need a number and a picture. What the others are doing there is not our concern.” The same week, Japan plans sixty seats for the same people.",
           ja = "「公聴会までに、ケサラでの数字と写真が要る。他国が何をしているかは関知しない」。同じ週、日本は同じ人々のために六十席を用意しようとしている。" },
  notes = { en = "Duplication is cheap to prevent in April and impossible to undo in spring [CB16.4].", ja = "重複は、4月なら簡単に防げ、翌春にはもう取り消せない［CB16.4］。" },
  expected = { expect { text = { en = "The ally shows its plan to the foreign ministry", ja = "同盟国が計画を外務省に見せる" }, on = "learned:donor-plan.mofa" }, "donors-table" } }

decision "sheet" { owner = { "ally", "intorg", "agency" }, mode = "poll", at = "25d", within = "60d", default = "own-way", module = "asked", objective = "O3",
  prompt = { en = "Show each other the plans?", ja = "計画を見せ合うか" },
  option "open" { text = { en = "One sheet, all plans on it", ja = "一枚の表に全て載せる" }, measure = "CB16.4", takes = "20d", effects = { overlap = -12, own = 2, learn("donor-plan", "mofa", "agency", "intorg") } },
  option "divide" { text = { en = "A country for each donor", ja = "国ごとに分担する" }, measure = "CB16.4", effects = { overlap = -18, own = -5, ["skill-lusanti"] = 3, ["skill-tavali"] = -2 } },
  option "own-way" { text = { en = "Each as planned", ja = "それぞれ予定どおり" }, effects = { overlap = 8, ["skill-kesara"] = 7 } } }

inject "pensioner" { at = "28d", to = { "police", "nco" }, room = true, via = "phone", module = "asked", objective = "O4", from = { en = "Prefectural police", ja = "県警" },
  subject = { en = "Widow, 81, loses home by phone", ja = "81歳女性、電話一本で家を失う" },
  body = { en = "The caller was “the police”. The call came over a rented line from a town on Tavali’s border. It was the ninth this month in this prefecture.",
           ja = "電話の相手は「警察」を名乗った。回線をたどると、タヴァリ国境の町に行き着いた。この県だけで今月九件目になる。" },
  questions = { { en = "Whom do you arrest, if there is no law there that names the crime?", ja = "その犯罪を名指しする法律がない土地で、誰を捕まえますか。" } },
  expected = { "cyber-patrol", "crime-tavali" } }

decision "callers" { owner = "police", at = "32d", within = "60d", default = "home", module = "asked", objective = "O4",
  prompt = { en = "Where do two detectives go?", ja = "捜査官二人をどこへ送るか" },
  notes = { en = "Evidence today, or colleagues in three years [CB16.2, S2.5].", ja = "今日の証拠か、三年後の同僚か［CB16.2、S2.5］。" },
  option "teach" { text = { en = "To Tavali, to teach", ja = "タヴァリで教える" }, measure = "CB16.2", takes = "60d", effects = { ["skill-tavali"] = 3, proof = 2, crime = 2, own = 2 } },
  option "trail" { text = { en = "After the money", ja = "金の流れを追う" }, measure = "BB.8", takes = "45d", effects = { proof = 7, crime = -3, learn("wallet", "police") } },
  option "home" { text = { en = "Keep them at home", ja = "国内に残す" }, measure = "S2.5", effects = { crime = -2, harm = -1, own = -1 } } }

inject "engineers-free" { at = "80d", to = "lusanti", via = "diplomatic", module = "asked", objective = "O6", from = { en = "Embassy of State A", ja = "A国大使館" },
  subject = { en = "All free, with our engineers", ja = "全て無償、わが国の技術者付きで" },
  body = { en = "“Exchange, sensors, a centre twice the size of Kesara’s. Our engineers will live on the premises. We ask only that they be the ones to maintain it.”",
           ja = "「相互接続点、センサ、ケサラの倍の監視センター。技術者は構内に常駐する。条件は一つ、保守はわれわれに任せること」" },
  notes = { en = "Political neutrality binds donors [OEWG.1]; it does not forbid a partner to ask what free means.", ja = "政治的中立は支援側を縛る［OEWG.1］。だが、相手国が「無償」の意味を問うことは妨げない。" },
  questions = { { en = "What would you need from Japan to be able to say no?", ja = "断れるようになるには、日本から何が要りますか。" } } }

decision "second-centre" { owner = { "kesara", "mofa", "agency" }, mode = "poll", at = "100d", within = "55d", default = "later", module = "asked", objective = "O2",
  prompt = { en = "Kesara’s second centre?", ja = "ケサラの第二センター" },
  notes = { en = "The textbook answer to a request is to grant it. In this order it goes wrong: the policy itself warns of it [CB16.1b].", ja = "要請には応えるのが教科書どおり。しかし、この順では失敗する。基本方針自身の戒めである［CB16.1b］。" },
  option "build" { text = { en = "Build it by September", ja = "9月までに建てる" }, measure = "CB16.1b", needs = { uses("budget", 2) }, takes = "60d",
    at_once = { budget = -2 }, effects = { ["gear-kesara"] = 20, own = 2, idle = 1, given(below("skill-kesara", 38), { ["inst-kesara"] = -3, harm = 2, fire "idle-kesara" }) } },
  option "people" { text = { en = "First people for the old one", ja = "まず今のセンターに人を" }, measure = "CB16.1c", takes = "75d", effects = { ["skill-kesara"] = 7, ["inst-kesara"] = 3, own = -1 } },
  option "later" { text = { en = "Say neither yes nor no", ja = "返事を先に延ばす" }, effects = { own = -3, overlap = -6, ["gear-kesara"] = 2 } } }

decision "island-way" { owner = "oruna", at = "102d", within = "55d", default = "all", module = "asked", objective = "O1",
  prompt = { en = "How does an island do it?", ja = "島国はどう備えるか" },
  option "share" { text = { en = "Share a regional desk", ja = "地域の共同窓口に入る" }, measure = "CB21.1", takes = "60d", effects = { pooled = true, ["skill-oruna"] = 7, ["inst-oruna"] = 3, own = -2 } },
  option "few" { text = { en = "Our four, paid properly", ja = "四人に正当な給料を" }, measure = "S2.1.4", takes = "45d", at_once = { ["means-oruna"] = -1 }, effects = { ["inst-oruna"] = 7, ["skill-oruna"] = 3, own = 4 } },
  option "all" { text = { en = "Accept whatever is offered", ja = "申し出は全て受ける" }, measure = "CB16.1b", effects = { ["gear-oruna"] = 9, overlap = 5, own = -2, idle = 1 } } }

decision "two-bids" { owner = { "lusanti", "tavali" }, mode = "poll", at = "105d", within = "55d", default = "both", module = "asked", objective = "O6",
  prompt = { en = "The free system: what answer?", ja = "無償提供にどう答えるか" },
  notes = { en = "Tavali has received a smaller version of the same letter; the two compare notes.", ja = "タヴァリにも小規模な同じ手紙が届いており、二国は互いの手紙を突き合わせている。" },
  option "ours" { text = { en = "Only what we can maintain", ja = "自国で保守できるものだけ" }, measure = "OEWG.1", effects = { own = 6, ["inst-lusanti"] = 3, ["gear-lusanti"] = -2 } },
  option "both" { text = { en = "A little from each side", ja = "双方から少しずつ" }, effects = { ["gear-lusanti"] = 8, ["gear-tavali"] = 4, own = -2, overlap = 4, norms = -2 } },
  option "free" { text = { en = "Take it; it is free", ja = "受け取る。無償なのだから" }, measure = "CB16.1b", takes = "90d", effects = { ["gear-lusanti"] = 20, ["skill-lusanti"] = 4, norms = -6, own = -3, turned = true } } }

decision "two-officers" { owner = { "nco", "police" }, mode = "joint", at = "108d", within = "55d", default = "desk", module = "asked", objective = "O5",
  prompt = { en = "Quiet months: used for what?", ja = "静かな数か月を何に使うか" },
  notes = { en = "The number one dials at three in the morning works because it was dialled on quiet afternoons [CB16.3].", ja = "夜中の三時に通じる番号は、静かな午後にかけていた番号である［CB16.3］。" },
  option "numbers" { text = { en = "Test every contact number", ja = "全ての連絡先を試す" }, measure = "CB16.3", takes = "30d", effects = { contacts = true, norms = 4, own = 2, harm = -2, ["inst-kesara"] = 2, ["inst-oruna"] = 2, dialled = 1, after("240d", { dialled = -1, given(at_most("dialled", 0), { contacts = false }) }) } },
  option "exercise" { text = { en = "An exercise at home", ja = "国内で演習をする" }, measure = "S1.2.3", takes = "30d", effects = { harm = -3, crime = -2, norms = -1 } },
  option "desk" { text = { en = "Clear the backlog", ja = "たまった仕事を片付ける" }, effects = { proof = 4, harm = -3, crime = -1 } } }

decision "course-name" { owner = { "ally", "intorg" }, mode = "poll", at = "110d", within = "55d", default = "certificates", module = "asked", objective = "O3",
  prompt = { en = "Kesara’s course: whose is it?", ja = "ケサラの研修は誰のものか" },
  option "theirs" { text = { en = "Kesara’s own, donors hidden", ja = "ケサラ主催、支援国は裏方" }, measure = "OEWG.1", takes = "40d", effects = { own = 5, ["skill-kesara"] = 3, ["inst-kesara"] = 2, overlap = -3 } },
  option "joint" { text = { en = "Joint, with Japan", ja = "日本と共催" }, measure = "S1.3.1a", takes = "30d", effects = { overlap = -13, ["skill-kesara"] = 6, own = -1 } },
  option "certificates" { text = { en = "Ours: 300 certificates", ja = "自前で修了証三百枚" }, effects = { ["skill-kesara"] = 9, ["gear-kesara"] = 3, overlap = 8, own = -3 } } }

-- The first crisis ---------------------------------------------------------------------------------------------------------------------------------
inject "port" { at = "155d", to = "everybody", via = "news", module = "asked", objective = "O2", from = { en = "Regional shipping news", ja = "地域海運ニュース" },
  subject = { en = "Cranes stop at midnight", ja = "ケサラ港のクレーン、深夜に停止" },
  body = { en = "Kesara’s port: ransomware for rent, a note in four languages. Two thousand containers for Japanese factories stand on the quay. In the centre the large screen shows the weather.",
           ja = "貸し出し型のランサムウェア。脅迫文は四か国語。日本の工場向けのコンテナ二千本が岸壁で止まる。監視センターの大画面には天気予報。" },
  notes = { en = "What comes of it depends on Kesara’s readiness: 30 or more and its own people answer.", ja = "結果はケサラの対処力で決まる。30以上なら、自国の要員が対応する。" },
  questions = { { en = "Who rang whom, and did anybody answer?", ja = "誰が誰に電話しましたか。出た人はいましたか。" } },
  effects = { given(at_least("ready-kesara", 30), { harm = 2, held = 1, fire "port-held" }, otherwise { harm = 8, own = -2, fire "port-down" }) } }
