-- April to September 2027: the first bill. A flaw that all donors delivered together, a charter that somebody must sign, a colonel.

module "tested" { at = "360d", discussion = "8m",
  name = { en = "Put to the test", ja = "試されるとき" },
  begins = { en = "Whoever was struck last", ja = "最後に被害を受けた国" },
  questions = {
    { en = "When it happened, what did you use that was built in the first year?", ja = "事が起きたとき、一年目に築いたもののうち何を使いましたか。" },
    { en = "Whose knowledge would have prevented it, and where did it lie?", ja = "誰の知識があれば防げましたか。それはどこで眠っていましたか。" },
    { en = "What will you stop doing in the second year?", ja = "二年目には、何をやめますか。" } } }

inject "year-one" { at = "360d", to = "everybody", via = "briefing", module = "tested", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "One year on: a new budget", ja = "一年経過、新年度予算が届く" },
  body = { en = "The finance ministry asks one question: what is different because of us? The answer that was agreed on in the first spring is now being measured.",
           ja = "財政当局の問いは一つ。「われわれのおかげで何が変わったのか」。最初の春に決めた物差しで、今、それが測られる。" },
  notes = { en = "The yardstick of the first spring pays or costs now [CB21.2, S4.2].", ja = "最初の春に選んだ物差しの損得が、ここで出る［CB21.2、S4.2］。" },
  effects = { budget = 5, ["means-kesara"] = 1, ["means-oruna"] = 1, ["means-tavali"] = 1, ["means-lusanti"] = 1,
    given(is_set "honest", { own = 3, budget = 1 }), given(at_least("idle", 2), { budget = -1, own = -1 }) } }

inject "colonel" { at = "368d", to = "intorg", via = "paper", module = "tested", objective = "O4", from = { en = "A folder without a sender", ja = "差出人のない封筒" },
  subject = { en = "Why the border sees nothing", ja = "国境の詰所が何も見ない理由" },
  body = { en = "Photographs of a villa, school fees abroad, a ledger page with dates that match the patrols. Whoever left it trusts you, and not the embassy.",
           ja = "別荘の写真、国外の学校の学費、巡回の日付と一致する帳簿の一頁。置いていった人物は、大使館ではなくあなたを信じている。" },
  notes = { en = "Released to police and foreign ministry only; passing it to Tavali’s government would reach the colonel. Passing on to anyone else is a leak.", ja = "提供先は警察庁と外務省に限る。タヴァリ政府に渡せば、大佐の耳に届く。それ以外への提供は漏えいとなる。" },
  questions = { { en = "How do you help a police force that has been bought, without saying so?", ja = "買収された警察を、そうと言わずにどう助けますか。" } } }

decision "charter" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "375d", within = "60d", default = "observe", module = "tested", objective = "O5",
  prompt = { en = "Four neighbours: promise what?", ja = "四隣国は何を約束するか" },
  option "call" { text = { en = "To ring each other first", ja = "まず互いに電話する" }, measure = "CB16.3", takes = "30d", effects = { contacts = true, dialled = 1, own = 5, norms = 4, crime = -3, ["skill-lusanti"] = -2,
    after("300d", { dialled = -1, given(at_most("dialled", 0), { contacts = false }) }) } },
  option "hospitals" { text = { en = "Never to touch hospitals", ja = "病院には手を出さない" }, measure = "BB.2", takes = "45d", effects = { norms = 9, own = 1, crime = 1 } },
  option "observe" { text = { en = "Nothing; observe", ja = "何も約束せず見守る" }, effects = { norms = -3, ["inst-lusanti"] = 2, ["inst-kesara"] = 2 } } }

decision "second-year" { owner = { "mofa", "agency", "nco" }, mode = "poll", at = "378d", within = "60d", default = "even", module = "tested", objective = "O1",
  prompt = { en = "Second year: deep or wide?", ja = "二年目は深くか広くか" },
  notes = { en = "A weak neighbour is everybody’s window; a strong one can teach [S1.3.2].", ja = "弱い隣国は皆にとっての窓になり、強い隣国は教える側になれる［S1.3.2］。" },
  option "weakest" { text = { en = "The weakest first", ja = "最も弱い国から" }, measure = "CB16.1a", takes = "90d", effects = { ["inst-oruna"] = 6, ["skill-oruna"] = 5, ["inst-tavali"] = 4, own = -1, ["skill-lusanti"] = -2 } },
  option "teacher" { text = { en = "Make one the teacher", ja = "一国を教える側に育てる" }, measure = "S1.3.2", takes = "90d", effects = { ["skill-kesara"] = 7, ["inst-kesara"] = 5, own = 3, ["skill-oruna"] = -2 } },
  option "even" { text = { en = "The same for each", ja = "四か国に等分する" }, effects = { ["skill-kesara"] = 2, ["skill-oruna"] = 2, ["skill-tavali"] = 2, ["skill-lusanti"] = 2, overlap = 5 } } }

decision "seat-map" { owner = { "ally", "intorg" }, mode = "joint", at = "380d", within = "60d", default = "calendar", module = "tested", objective = "O3",
  prompt = { en = "Who chairs the donors?", ja = "支援国会合の議長は誰か" },
  notes = { en = "The recipient can be the best coordinator [OEWG.1]; it is also the one with the fewest people [CB16.4].", ja = "最もうまく調整できるのは受け手の国でありうる［OEWG.1］。同時に、最も人手のない国でもある［CB16.4］。" },
  option "partner" { text = { en = "The partner, with a clerk", ja = "相手国（書記を付けて）" }, measure = "OEWG.2", takes = "30d", effects = { own = 6, overlap = -6, ["inst-kesara"] = 3, ["inst-tavali"] = 3, ["skill-oruna"] = -2 } },
  option "bank" { text = { en = "The World Bank", ja = "世界銀行" }, measure = "CB21.1", takes = "30d", effects = { overlap = -14, own = -2, budget = 1 } },
  option "calendar" { text = { en = "Nobody; a shared calendar", ja = "議長なし、日程表だけ共有" }, effects = { overlap = -4, proof = 5, own = -1 } } }

decision "colonel-what" { owner = { "police", "intorg" }, mode = "joint", at = "384d", within = "60d", default = "file", module = "tested", objective = "O4",
  prompt = { en = "Somebody is paid. What now?", ja = "買収の疑いをどう扱うか" },
  option "judge" { text = { en = "Find one honest judge", ja = "信頼できる判事を一人探す" }, measure = "CB16.2", takes = "60d", effects = { ["inst-tavali"] = 5, proof = 4, crime = 1, learn("paid-off", "police") } },
  option "money" { text = { en = "Follow the colonel’s money", ja = "大佐の金を追う" }, measure = "BB.8", takes = "45d", effects = { proof = 8, crime = -3, own = -3, learn("paid-off", "police"), learn("wallet", "police") } },
  option "file" { text = { en = "File it; too delicate", ja = "扱いが難しい。記録にとどめる" }, effects = { crime = 1, own = 7, norms = 2, harm = -5 } } }

inject "cheap-box" { at = "430d", to = { "nco", "agency", "ally" }, via = "sensor", module = "tested", objective = "O3", reveals = "router", from = { en = "National research institute", ja = "国の研究機関" },
  subject = { en = "The router all of us gave away", ja = "みんなで配ったルータ" },
  body = { en = "One cheap model, bought by five donors for 900 schools, clinics and town halls. It opens to a password printed in the manual. Three towns have begun to call pensioners.",
           ja = "五つの支援国が、学校、診療所、役場など九百か所に配った同じ安価な機種。説明書に印刷されたパスワードで開く。三つの町から、高齢者への電話が始まっている。" },
  notes = { en = "Duplication now has a serial number. A list of what stands where would answer in an hour [S2.3.1c]; a label would have cost a little more [S2.3.1b].",
            ja = "重複が、型番になって現れた。どこに何があるかの一覧があれば一時間で済む［S2.3.1c］。ラベル付きなら少し高いだけで済んだ［S2.3.1b］。" },
  questions = { { en = "Who in this room knows where the 900 stand?", ja = "九百台がどこにあるか、この部屋の誰が知っていますか。" } },
  effects = { crime = 3, given(at_least("overlap", 45), { harm = 3, crime = 2 }) }, expected = { "boxes", "warn" } }

decision "boxes" { owner = { "nco", "agency" }, mode = "joint", after = "cheap-box+3d", within = "45d", default = "advisory", module = "tested", objective = "O3",
  prompt = { en = "900 open routers: what now?", ja = "開いたルータ九百台の始末" },
  notes = { en = "Mended by us they are closed in weeks; mended by those who read the warning they stay open longer, and somebody has learnt how [S1.1.1b, CB16.1c].", ja = "日本が直せば数週間で閉じる。注意喚起を読んだ現地の手に任せれば長く開いたままだが、直し方を覚える者が残る［S1.1.1b、CB16.1c］。" },
  option "recall" { text = { en = "Replace with labelled ones", ja = "ラベル付きに取り替える" }, measure = "S2.3.1b", needs = { uses("budget", 1) }, takes = "60d", at_once = { budget = -1 }, effects = { patched = true, crime = -5, own = 2, harm = 1 } },
  option "list" { text = { en = "Find them, mend from afar", ja = "所在を洗い、遠隔で直す" }, measure = "S2.3.1c", takes = "40d", effects = { patched = true, crime = -3, overlap = -4, chance(40, { own = -4, fire "touched" }) } },
  option "advisory" { text = { en = "Publish a warning", ja = "注意喚起を公表する" }, measure = "S1.1.1b", effects = { crime = 2, harm = 2, ["skill-kesara"] = 4, ["skill-oruna"] = 3, ["skill-tavali"] = 3, own = 3 } } }

decision "standing" { owner = { "nco", "police" }, mode = "joint", at = "470d", within = "60d", default = "project", module = "tested", objective = "O5",
  prompt = { en = "Our own people: how to last?", ja = "日本側の人材をどう続けるか" },
  notes = { en = "Nobody at home has cyber cooperation as a career; each year others start from nothing [S1.1.4a, S3.1.1].", ja = "国内にはサイバー協力を職業とする者がおらず、毎年、新しい担当が一から始める［S1.1.4a、S3.1.1］。" },
  option "service" { text = { en = "A standing corps, slowly", ja = "常設の要員を時間をかけて" }, measure = "S1.1.4a", takes = "120d", effects = { experts = 1, overlap = -9, norms = 2, harm = -4, proof = -1, own = 1 } },
  option "audit" { text = { en = "Audit our own house first", ja = "まず自らの家を監査する" }, measure = "S2.1.1", takes = "60d", effects = { harm = -6, norms = 1, proof = 1 } },
  option "project" { text = { en = "Project by project", ja = "事業ごとに集める" }, effects = { proof = 3, overlap = 3, crime = -1 } } }

decision "own-upkeep" { owner = { "kesara", "oruna", "tavali", "lusanti" }, mode = "poll", at = "462d", within = "60d", default = "donors-pay", module = "tested", objective = "O2",
  prompt = { en = "Who pays the upkeep?", ja = "維持費は誰が払うか" },
  option "we" { text = { en = "We do, in our own budget", ja = "自国の予算に載せる" }, measure = "S2.1.4", takes = "45d", effects = { own = 7, ["means-kesara"] = -1, ["means-oruna"] = -1, ["means-tavali"] = -1, ["inst-kesara"] = 3, ["inst-tavali"] = 2, ["inst-oruna"] = 2, ["gear-kesara"] = -3 } },
  option "fewer" { text = { en = "Switch off what nobody uses", ja = "使わないものは止める" }, measure = "S2.1.3", takes = "30d", effects = { ["gear-kesara"] = -8, ["skill-kesara"] = 4, ["inst-oruna"] = 2, own = 3 } },
  option "donors-pay" { text = { en = "Whoever gave it", ja = "くれた国に払ってもらう" }, effects = { own = -5, budget = -1, ["gear-kesara"] = 3, ["gear-oruna"] = 3 } } }

decision "bangkok" { owner = { "nco", "mofa", "agency" }, mode = "poll", at = "464d", within = "60d", default = "members", module = "tested", objective = "O3",
  prompt = { en = "Bangkok’s courses: for whom?", ja = "バンコクの研修は誰のために" },
  notes = { en = "The centre was made with ASEAN and first for its members [S1.3.2, CB16.4]; in this exercise Oruna is not one.", ja = "センターはASEANと共につくられ、まずその加盟国のためにある［S1.3.2、CB16.4］。本演習では、オルナは加盟国ではない。" },
  option "open" { text = { en = "A seat for the island too", ja = "島国にも席を用意する" }, measure = "S1.3.2", takes = "30d", effects = { ["skill-oruna"] = 3, norms = 2, own = -1, ["skill-lusanti"] = -1 } },
  option "members" { text = { en = "Members first, as agreed", ja = "取り決めどおり加盟国から" }, measure = "CB16.4", effects = { norms = 2, own = 1, ["skill-tavali"] = 2, ["inst-tavali"] = 3, ["skill-oruna"] = -1 } },
  option "online" { text = { en = "Everybody, on line", ja = "全員にオンラインで" }, measure = "S3.1.2", effects = { ["skill-kesara"] = 1, ["skill-oruna"] = 1, ["skill-tavali"] = 1, overlap = 4 } } }

decision "exercise-shape" { owner = { "mofa", "ally", "intorg", "police" }, mode = "poll", at = "466d", within = "60d", default = "table", module = "tested", objective = "O5",
  prompt = { en = "What do we practise together?", ja = "何を一緒に稽古するか" },
  notes = { en = "A drill teaches hands; a photograph with ministers in it gets a post signed now and then [CB16.1a, S1.2.3].", ja = "稽古は手を育てる。大臣の写る集合写真は、ときに定員の決裁につながる［CB16.1a、S1.2.3］。" },
  option "night" { text = { en = "A hospital at three at night", ja = "夜中の三時の病院" }, measure = "BB.2", takes = "45d", effects = { ["skill-oruna"] = 4, ["skill-kesara"] = 3, norms = 3, overlap = 2, own = 1 } },
  option "court" { text = { en = "A case before judges", ja = "法廷での一件" }, measure = "CB16.2", takes = "45d", effects = { ["inst-tavali"] = 4, proof = 4, norms = 2, ["skill-kesara"] = -1 } },
  option "table" { text = { en = "Speeches, group photograph", ja = "挨拶と集合写真" }, effects = { own = -2, norms = 2, overlap = 2, ["inst-kesara"] = 2, ["inst-oruna"] = 2, ["inst-tavali"] = 2, ["inst-lusanti"] = 2 } } }

inject "compound-fire" { at = "505d", to = { "tavali", "police", "intorg" }, room = true, via = "social", module = "tested", objective = "O4", from = { en = "Shaky video, 40 seconds", ja = "揺れる40秒の動画" },
  subject = { en = "Fire; people at the windows", ja = "谷で火災、窓に人影" },
  body = { en = "A compound burns on the border of Tavali. Two hundred run into the fields without passports, nineteen of them Japanese. Somebody is already loading servers on a lorry.",
           ja = "タヴァリ国境の拠点が燃えている。旅券のない二百人が畑へ逃げ出し、うち十九人は日本人。誰かがもう、サーバをトラックに積んでいる。" },
  notes = { en = "Two hours in which evidence, victims and criminals stand in the same field. Who is asked first?", ja = "証拠と被害者と犯罪者が、同じ畑に立つ二時間。最初に問われるのは誰か。" },
  effects = { harm = 2, learn("compound", "tavali", "police") } }

decision "field" { owner = { "tavali", "police" }, mode = "joint", after = "compound-fire+1d", within = "30d", default = "bus", module = "tested", objective = "O4",
  prompt = { en = "Two hundred in a field", ja = "畑に立つ二百人" },
  option "listen" { text = { en = "Treat them as witnesses", ja = "証人として保護する" }, measure = "S1.3.1b", takes = "20d", effects = { proof = 9, own = 2, crime = 1, ["inst-tavali"] = 1 } },
  option "servers" { text = { en = "After the lorry", ja = "トラックを追う" }, measure = "S2.5", takes = "10d", effects = { crime = -5, proof = 3, harm = 2 } },
  option "bus" { text = { en = "Everybody home by bus", ja = "全員をバスで帰す" }, effects = { harm = -7, own = 2, proof = -5, crime = 2 } } }
