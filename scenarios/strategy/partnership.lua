-- S1.2 — the cycle between government and industry; S1.3 — the ally, like-minded and other countries.

measure "S1.2.1a" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(2)(i), item 1", takes = "2h",
  name = { en = "The council, and trust before the crisis", ja = "協議会と平時からの信頼関係" },
  about = {
    en = "Government and industry talk on several levels, all the time, in a standing council whose members are bound to secrecy. Trust is a stock: it grows slowly in quiet times and is spent within hours in a crisis.",
    ja = "守秘義務を負う構成員からなる常設の協議会などで、官と民が平時から重層的に対話する。信頼は蓄えである。静かな時期に少しずつ貯まり、危機では数時間で使い切る。" },
  orders = { en = "The control tower convenes", ja = "司令塔組織が招集" },
  carries_out = { en = "Operators, ministries, vendors as members", ja = "事業者、省庁、ベンダー等の構成員" },
  cost = { en = "Leading people at a table instead of at their screens", ja = "責任者が現場ではなく会議の席に着く時間" },
  side_effects = { en = "What was said in confidence may get out", ja = "内々の話が外に漏れるおそれ" },
  serves = { "collaboration", "autonomy" }, strains = { "openness" } }

measure "S1.2.1b" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(2)(i), item 1", takes = "30m",
  name = { en = "Two-way threat intelligence on a shared platform", ja = "官民双方向の脅威情報共有" },
  about = {
    en = "The government gives first: indicators, warnings, what it has pieced together, on a platform that industry also feeds. Who only collects will soon receive nothing; who gives too widely will read it in the newspaper.",
    ja = "まず政府から出す。痕跡情報、警戒情報、つなぎ合わせて見えてきたことを、民間も書き込む共有基盤に載せる。集めるだけの者には、やがて何も届かなくなる。広く出しすぎれば、翌日の新聞に載る。" },
  orders = { en = "The control tower", ja = "司令塔組織" },
  carries_out = { en = "Both sides, each from its own desk", ja = "官民それぞれの担当者" },
  cost = { en = "A source is worth less with every reader", ja = "読み手が増えるほど情報の価値は下がる" },
  side_effects = { en = "Leaks", ja = "漏えい" },
  serves = { "free-flow", "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "something-to-give" { kind = "fact", text = { en = "There is something worth giving", ja = "提供に値する情報がある" } } } }

measure "S1.2.2" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(2)(ii), item 1", takes = "4h",
  name = { en = "Threat hunting across public and private sectors", ja = "官民横断の脅威ハンティング" },
  about = {
    en = "Hunters do not wait for an alarm; they go through networks looking for an intruder who is already there and keeping quiet. The basic policy makes it part of active cyber defence. Hunters are few, and those who hunt do not repair.",
    ja = "警報を待たず、すでに入り込んで息を潜めている侵入者をネットワークの中から探し出す。能動的サイバー防御の一手段として基本方針に位置付けられる。担い手は少なく、探している間は復旧に回れない。" },
  orders = { en = "The control tower proposes, the owner of the network permits", ja = "司令塔組織が提案し、ネットワークの所有者が認める" },
  carries_out = { en = "Hunters of government, defence forces, CSIRTs and vendors", ja = "政府、自衛隊、CSIRT、ベンダーの専門家" },
  cost = { en = "Hunters taken away from response", ja = "対応から引き抜かれる専門家" },
  side_effects = { en = "A clumsy hunt warns the intruder", ja = "不用意な調査は侵入者に気づかれる" },
  serves = { "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "owner"   { kind = "consent", within = "1h", text = { en = "The owner of the network lets the hunters in", ja = "ネットワークの所有者が受け入れている" } },
    gate "hunters" { kind = "resource", amount = 1, text = { en = "A team of hunters is free", ja = "調査チームに空きがある" } } } }

measure "S1.2.3" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.1(2)(iii), item 1", takes = "90d",
  name = { en = "Cross-sector exercises, lessons shared", ja = "分野横断演習と教訓の共有" },
  about = {
    en = "Hundreds of operators try out together whether rules, manuals and continuity plans hold, and tell one another what broke. It costs the very people who keep things running; lessons that stay in one sector are paid for again in the next.",
    ja = "多数の事業者が、規程やマニュアル、事業継続計画が本当に役立つかを共に試し、何がうまくいかなかったかを互いに明かす。現場を支える人の時間を使う。一つの分野に閉じた教訓は、隣の分野が改めて代償を払うことになる。" },
  orders = { en = "The control tower, with the sector ministries", ja = "司令塔組織（所管省庁と）" },
  carries_out = { en = "Operators of all sectors, at their own workplaces", ja = "全分野の事業者が各自の職場から" },
  cost = { en = "Operators’ working days", ja = "事業者の人手と日数" },
  side_effects = { en = "Weak points become known to many", ja = "弱点が多くの人に知られる" },
  serves = { "collaboration", "openness" }, strains = {} }

measure "S1.3.1a" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(3)(i), item 1", takes = "3h",
  name = { en = "Information and operations with ally and partners", ja = "同盟国・同志国との情報・運用協力" },
  about = {
    en = "Services that talk to each other all year exchange what they see and act side by side. The ally may know in an hour what we would find in a month; what it gives comes with conditions on who may see it and what may be done with it.",
    ja = "平素から対話を重ねる各国の機関が、見えたものを交換し、並んで動く。こちらが一か月かけて見つけることを、同盟国は一時間で知っているかもしれない。ただし、誰に見せてよいか、何に使ってよいかの条件が付いてくる。" },
  orders = { en = "The control tower, with foreign and defence ministries", ja = "司令塔組織（外務省、防衛省と）" },
  carries_out = { en = "Liaison officers and counterpart services", ja = "リエゾンと各国の対応機関" },
  cost = { en = "Something must be given in return", ja = "こちらからも差し出す必要がある" },
  side_effects = { en = "Conditions on use; dependence on another’s picture", ja = "利用条件の制約。他国の見立てへの依存" },
  serves = { "collaboration" }, strains = { "autonomy", "openness" },
  gates = {
    gate "partner" { kind = "consent", within = "2h", text = { en = "The partner agrees to work on it together", ja = "相手国が協力に同意している" } } } }

measure "S1.3.1b" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(3)(i), item 1", takes = "5d",
  name = { en = "International joint investigation", ja = "国際共同捜査" },
  about = {
    en = "Police forces of several countries build one case. Deterrence by law, and cooperation at the same time: slow, but what comes out stands in court, and takes down people rather than servers. While it runs, other tools must keep their hands off the suspects.",
    ja = "複数国の警察が一つの事件を共に立てる。法による抑止であり、国際協力でもある。時間はかかるが、得られた証拠は法廷に耐え、サーバではなく人にたどり着く。その間、ほかの手段は被疑者に触れられない。" },
  orders = { en = "Police, with the prosecution and partner forces", ja = "警察（検察、外国の捜査機関と）" },
  carries_out = { en = "Joint investigation teams", ja = "合同捜査チーム" },
  cost = { en = "Investigators for months; patience of the victims", ja = "数か月にわたる捜査員。被害者の忍耐" },
  side_effects = { en = "Ties the hands of takedown and neutralisation meanwhile", ja = "その間、テイクダウンや無害化の手が縛られる" },
  serves = { "rule-of-law", "collaboration" }, strains = {},
  gates = {
    gate "lead"    { kind = "fact", text = { en = "A lead points abroad", ja = "国外につながる手掛かりがある" } },
    gate "partner" { kind = "consent", within = "1d", text = { en = "The partner’s police take up the case", ja = "相手国の捜査機関が応じている" } } } }

measure "S1.3.1c" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(3)(i), item 1", takes = "12h",
  name = { en = "Joint attribution and diplomatic measures", ja = "共同での公表と外交的措置" },
  about = {
    en = "Several governments name the same actor with one voice, and follow it with a démarche, a statement, sanctions. Deterrence carried by cooperation: each further signature adds weight and takes time and wording. It needs evidence that partners have seen, and partners who have agreed, before anyone steps to the microphone.",
    ja = "複数の政府が声をそろえて同じ攻撃者を名指しし、申入れ、声明、制裁へつなげる。協力に支えられた抑止であり、署名国が増えるほど重みは増すが、時間がかかり、文言は丸くなる。記者会見の前に、相手国が見た証拠と、相手国の同意がそろっていなければならない。" },
  orders = { en = "The cabinet; the foreign ministry negotiates", ja = "内閣（交渉は外務省）" },
  carries_out = { en = "Foreign ministries of all who sign", ja = "署名各国の外務当局" },
  cost = { en = "Days, and sharper words than some would have chosen, or softer", ja = "日数。望みより強い、又は弱い表現を受け入れること" },
  side_effects = { en = "Counter-measures by the named state against the weakest signatory", ja = "名指しされた国が、最も弱い署名国に報復するおそれ" },
  serves = { "rule-of-law", "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "evidence"  { kind = "metric", min = 70, text = { en = "The evidence convinces those who did not collect it", ja = "自ら集めていない国をも納得させる証拠がある" } },
    gate "coalition" { kind = "consent", within = "6h", follows = { "evidence" }, text = { en = "Partners will sign", ja = "署名する国がそろっている" } },
    gate "minister"  { kind = "approval", within = "2h", follows = { "coalition" }, text = { en = "The minister in charge decides", ja = "担当大臣が決定している" } } } }

measure "S1.3.2" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(3)(ii), item 1", takes = "90d",
  name = { en = "Capacity building in the Indo-Pacific, with AJCCBC", ja = "インド太平洋の能力構築支援（AJCCBC等）" },
  about = {
    en = "Stability of the region is the ground the country stands on; so people who defend networks in ASEAN and beyond are trained together, at the ASEAN-Japan centre in Bangkok and elsewhere. A weak response team next door is an open window at home.",
    ja = "地域の安定は自国の発展の土台である。そこで、バンコクの日ASEANサイバーセキュリティ能力構築センターなどで、ASEANをはじめとする各国の担い手を共に育てる。隣国の弱い対応チームは、自分の家の開いた窓でもある。" },
  orders = { en = "Foreign ministry and control tower", ja = "外務省、司令塔組織" },
  carries_out = { en = "The centre, development agency, trainers", ja = "センター、援助機関、講師" },
  cost = { en = "Experts who are also missed at home", ja = "国内でも必要とされる専門家" },
  side_effects = { en = "Trained people may be hired away", ja = "育てた人材が引き抜かれることもある" },
  serves = { "collaboration", "free-flow" }, strains = {},
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner asks for it", ja = "相手国の要請がある" } },
    gate "experts" { kind = "resource", amount = 1, text = { en = "An expert is free", ja = "専門家に空きがある" } } } }

measure "S1.3.3" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(3)(iii), item 1", takes = "180d",
  name = { en = "Rule of law and international rule-making", ja = "法の支配と国際的なルール形成" },
  about = {
    en = "The country says what it stands for and helps to write the rules. A long game: the norm one would like to cite in the night of the crisis exists only if somebody argued for it years before.",
    ja = "自国の基本的な考え方を発信し、ルールづくりを主導する。長い取組であり、危機の夜に引用したい規範は、何年も前に誰かが主張していて初めて存在する。" },
  orders = { en = "Foreign ministry, with the control tower", ja = "外務省（司令塔組織と）" },
  carries_out = { en = "Diplomats and lawyers, in many rooms", ja = "外交官と法律家（多数の会議の場で）" },
  cost = { en = "Years of travel and text", ja = "何年もの出張と文案" },
  side_effects = { en = "A rule one has argued for also binds oneself", ja = "自ら唱えたルールには、自らも縛られる" },
  serves = { "rule-of-law", "openness" }, strains = { "autonomy" } }
