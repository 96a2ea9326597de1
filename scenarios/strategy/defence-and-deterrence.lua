-- S1.1 — defence and deterrence with the government in the leading role.
-- The long gate chains live here: communications data (S1.1.2b) and remote access and neutralisation (S1.1.3a).

measure "S1.1.1a" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(1)(i), item 1", takes = "20m",
  name = { en = "Incident report on one form, through one channel", ja = "インシデント報告（様式・窓口の一元化）" },
  about = {
    en = "Operators of essential infrastructure tell the government which important computers they run and report incidents, and certain warning signs, on a single form to a single desk. An early report is thin but lets others look at their own systems; a perfect report comes when everybody else has already been hit.",
    ja = "基幹インフラ事業者等が、重要なコンピュータの導入を届け出るとともに、被害やその予兆を、統一された様式で一つの窓口に報告する。早い報告は中身が薄いが、ほかの事業者が自分の足元を調べるきっかけになる。完璧な報告が届くころには、周りはもう被害を受けている。" },
  orders = { en = "The operator’s own management; the minister in charge may order correction", ja = "事業者の経営層。怠れば所管大臣が是正を命じうる" },
  carries_out = { en = "The operator’s incident team, to the sector ministry and the control tower", ja = "事業者のインシデント対応チーム（所管省庁と司令塔組織へ）" },
  cost = { en = "An hour of the people who are needed most", ja = "最も手が足りない担当者の一時間" },
  side_effects = { en = "Questions come back at once; a thin report must be corrected later", ja = "すぐに照会が来る。不十分な報告は後で訂正が要る" },
  serves = { "collaboration", "rule-of-law" }, strains = { "autonomy" },
  gates = {
    gate "noticed" { kind = "fact", text = { en = "An incident, or a warning sign of one, has been noticed", ja = "被害又はその予兆を把握している" } } } }

measure "S1.1.1b" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(1)(i), item 2", takes = "1h",
  name = { en = "Vulnerability advisory to the private sector", ja = "民間への脆弱性情報の提供" },
  about = {
    en = "The government collects and sorts out what is known about a weakness and pushes it to those who can close it. A partial warning today may stop the next victim; a detailed one also tells every attacker where to knock before the patches are in.",
    ja = "政府が脆弱性に関する情報を集めて分析し、手を打てる人々へ積極的に届ける。今日の不完全な注意喚起が次の被害を防ぐこともある。詳しすぎる注意喚起は、修正が行き渡る前に、攻撃者へ入口を教えることにもなる。" },
  orders = { en = "The control tower, with the ministry of the sector", ja = "司令塔組織（所管省庁と協議）" },
  carries_out = { en = "The control tower and coordinating CSIRTs", ja = "司令塔組織、調整機関としてのCSIRT" },
  cost = { en = "Analysts’ time; credit lost with each false alarm", ja = "分析官の時間。空振りのたびに信用が減る" },
  side_effects = { en = "Whoever reads it includes the attacker", ja = "読み手には攻撃者も含まれる" },
  serves = { "free-flow", "collaboration" }, strains = { "openness" },
  gates = {
    gate "weakness" { kind = "fact", text = { en = "The weakness, or the way in, is known", ja = "脆弱性又は侵入経路が分かっている" } } } }

measure "S1.1.2a" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(1)(ii), item 1", takes = "2h",
  name = { en = "Central collection and analysis", ja = "情報の集約と分析" },
  about = {
    en = "Reports, logs, samples and what partners send come together at the control tower, which turns them into one picture. It works only with what others hand over, and its analysts can follow a few trails at a time.",
    ja = "報告、ログ、検体、協力国等からの情報を司令塔組織に集め、一つの全体像にする。ほかの組織が差し出したものしか使えず、分析官が同時に追える筋は限られる。" },
  orders = { en = "The control tower", ja = "司令塔組織" },
  carries_out = { en = "Its analysts, with police, ministries and CSIRTs", ja = "司令塔組織の分析官（警察、省庁、CSIRTと連携）" },
  cost = { en = "Analysts tied to this case", ja = "この件に張り付く分析官" },
  side_effects = { en = "Those who gave expect something back", ja = "提供した側は見返りを期待する" },
  serves = { "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "reports"  { kind = "condition", text = { en = "Others have handed over reports or material", ja = "関係者から報告や資料が届いている" } },
    gate "analysts" { kind = "resource", amount = 1, text = { en = "An analyst is free", ja = "分析官に空きがある" } } } }

measure "S1.1.2b" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(1)(ii), item 2", takes = "6h",
  name = { en = "Use of communications data", ja = "通信情報の利用" },
  about = {
    en = "With an operator’s agreement, the technical traces of traffic from abroad (addresses, times, commands, not what people say to each other) are selected by machine and analysed, so that the attacker’s pattern and servers show. Also the groundwork of deterrence: without it, nobody knows what to neutralise. It rests on an incident report, on the agreement and on an independent commission.",
    ja = "事業者との協定に基づき、国外からの通信のうち技術的な情報（アドレス、時刻、指令など。会話の中身は対象外）を機械的に選別して分析し、攻撃のパターンとサーバを見つける。抑止の下地でもあり、これがなければ何を無害化すべきか分からない。報告、協定、独立した委員会の承認の三つが前提となる。" },
  orders = { en = "The control tower, under the prime minister", ja = "内閣総理大臣の下、司令塔組織" },
  carries_out = { en = "The control tower’s analysts, from data that the operator provides", ja = "司令塔組織の分析官（事業者の提供データによる）" },
  cost = { en = "Analysts for days; privacy, even when only machines look", ja = "数日にわたる分析官。機械による選別でも、通信の秘密に関わる" },
  side_effects = { en = "Leaves everybody asking what else is being looked at", ja = "「ほかに何を見ているのか」という疑念を招く" },
  serves = { "rule-of-law" }, strains = { "free-flow", "autonomy" },
  gates = {
    gate "report"    { kind = "condition", text = { en = "An incident or a warning sign has been reported", ja = "被害又は予兆の報告が届いている" } },
    gate "agreement" { kind = "consent", within = "2h", text = { en = "The operator agrees to provide the data", ja = "事業者がデータの提供に同意している" } },
    gate "oversight" { kind = "approval", within = "1h", follows = { "report", "agreement" }, text = { en = "The oversight commission approves", ja = "監理委員会が承認している" } },
    gate "analysts"  { kind = "resource", amount = 1, text = { en = "An analyst is free", ja = "分析官に空きがある" } } } }

measure "S1.1.2c" { pillar = "cooperation", source = "Cybersecurity Strategy outline 2025, III.1(1)(ii), item 3", takes = "1h",
  name = { en = "Giving analyses to those who need them", ja = "分析結果の提供" },
  about = {
    en = "Results go to ministries, to the ally and like-minded countries, to operators under an agreement, to members of the council, to the makers of devices: to each what law and need allow. Every release helps one side and uncovers a little of the source.",
    ja = "分析の結果を、省庁、同盟国・同志国、協定を結んだ事業者、協議会の構成員、機器の供給者へ、法令と必要の範囲で渡す。渡すたびに誰かが助かり、情報源が少しずつ見えてしまう。" },
  orders = { en = "The control tower, with the consent of whoever owns the source", ja = "司令塔組織（情報源の了解を得て）" },
  carries_out = { en = "The control tower and the ministries concerned", ja = "司令塔組織、関係省庁" },
  cost = { en = "Each release spends a little of the source’s safety", ja = "提供のたびに情報源の安全が少し減る" },
  side_effects = { en = "A leak breaks conditions that partners had set", ja = "漏れれば、提供元が付けた条件を破ることになる" },
  serves = { "collaboration", "free-flow" }, strains = { "autonomy" },
  gates = {
    gate "analysis" { kind = "fact", text = { en = "There is an analysis to give", ja = "渡すべき分析結果がある" } } } }

measure "S1.1.3a" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(1)(iii), item 1", takes = "4h",
  name = { en = "Remote access and neutralisation", ja = "アクセス・無害化措置" },
  about = {
    en = "Police and defence forces, under one policy coordinated by the control tower and the security secretariat, reach into the server from which an attack is run and make it harmless: stop or delete the program, shut the attacker out, nothing more than needed. Right, it ends the attack; wrong, or without the commission, the ministers and the test under international law, it is an unlawful act against someone else’s computer.",
    ja = "司令塔組織と国家安全保障局が調整する一つの方針の下、警察と自衛隊が、攻撃に使われているサーバへ遠隔から入り、無害にする。不正なプログラムを止め、又は消し、攻撃者を締め出すが、必要な範囲を超えない。正しければ攻撃は止まる。対象を誤り、又は委員会、大臣、国際法上の検討を欠けば、他人のコンピュータへの違法な行為になる。" },
  orders = { en = "Police: officers designated by their Commissioner General. Defence forces: the prime minister, by cabinet decision. Policy: the National Security Council", ja = "警察は警察庁長官の指名を受けた警察官、自衛隊は閣議を経て内閣総理大臣。方針は国家安全保障会議" },
  carries_out = { en = "Police and defence forces jointly", ja = "警察と自衛隊が共同で" },
  cost = { en = "The best operators, and the access itself: it works once", ja = "最も腕の立つ要員と、侵入経路そのもの。一度しか使えない" },
  side_effects = { en = "Third parties on the same server; retaliation; a signal read as escalation", ja = "同じサーバの第三者への影響、報復、エスカレーションと受け取られるおそれ" },
  serves = { "rule-of-law" }, strains = { "autonomy", "free-flow" },
  gates = {
    gate "target"       { kind = "fact", text = { en = "The server that runs the attack is known", ja = "攻撃元サーバが特定されている" } },
    gate "certainty"    { kind = "metric", min = 70, text = { en = "Attribution is certain enough", ja = "攻撃者の特定に十分な確度がある" } },
    gate "oversight"    { kind = "approval", within = "30m", follows = { "target", "certainty" }, text = { en = "The oversight commission approves", ja = "監理委員会が承認している" } },
    gate "consultation" { kind = "approval", within = "30m", follows = { "target", "certainty" }, text = { en = "The foreign minister has been consulted on international law", ja = "外務大臣と国際法上の論点を協議している" } },
    gate "minister"     { kind = "approval", within = "1h", follows = { "oversight", "consultation" }, text = { en = "The minister in charge decides", ja = "担当大臣が決定している" } },
    gate "council"      { kind = "approval", within = "1h", follows = { "minister" }, text = { en = "The National Security Council sets the policy", ja = "国家安全保障会議が方針を定めている" } },
    gate "operators"    { kind = "resource", amount = 2, text = { en = "Trained operators are free", ja = "訓練を受けた要員に空きがある" } } } }

measure "S1.1.3b" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(1)(iii), item 2", takes = "6h",
  name = { en = "Voluntary takedown request", ja = "任意のテイクダウン要請" },
  about = {
    en = "A provider, often abroad, is asked to switch off a server, domain or account that the attack uses. Cheap and lawful everywhere; whether and when it happens is the provider’s choice, and the attacker notices and moves.",
    ja = "攻撃に使われるサーバ、ドメイン、アカウントの停止を、多くは国外の事業者に依頼する。安上がりで、どこでも適法だが、応じるかどうか、いつ応じるかは相手しだい。攻撃者は気づいて移っていく。" },
  orders = { en = "Police, CSIRT or the victim", ja = "警察、CSIRT、又は被害組織" },
  carries_out = { en = "The provider, if it is willing", ja = "応じる意思のある事業者" },
  cost = { en = "Little; surprise is gone", ja = "ほとんどない。ただし不意は突けなくなる" },
  side_effects = { en = "Evidence on the server may vanish with it", ja = "サーバ上の証拠も一緒に消えることがある" },
  serves = { "rule-of-law", "autonomy" }, strains = { "free-flow" },
  gates = {
    gate "target" { kind = "fact", text = { en = "The server and its provider are known", ja = "サーバとその事業者が分かっている" } } } }

measure "S1.1.3c" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(1)(iii), item 2", takes = "4h",
  name = { en = "Public attribution", ja = "パブリック・アトリビューション" },
  about = {
    en = "The government says in public who was behind an attack. It costs the other side its deniability. Said alone it is weak, said on thin evidence it costs our own word; what carries it must be fit to be shown.",
    ja = "攻撃の背後に誰がいるかを政府が公に名指しする。相手は「知らない」と言えなくなる。単独では弱く、根拠が薄ければ自国の言葉の重みが失われる。示せる証拠があって初めて意味を持つ。" },
  orders = { en = "The cabinet, on the advice of the control tower and the foreign ministry", ja = "内閣（司令塔組織と外務省の助言による）" },
  carries_out = { en = "Foreign ministry, police, control tower", ja = "外務省、警察、司令塔組織" },
  cost = { en = "Evidence that is shown cannot be used in secret again", ja = "見せた証拠は、二度と隠れては使えない" },
  side_effects = { en = "The named state denies, protests or answers in kind", ja = "名指しされた国の否認、抗議、報復" },
  serves = { "rule-of-law", "openness" }, strains = { "collaboration" },
  gates = {
    gate "evidence" { kind = "metric", min = 60, text = { en = "The evidence is strong enough to be shown", ja = "公表に耐える証拠がある" } },
    gate "minister" { kind = "approval", within = "2h", follows = { "evidence" }, text = { en = "The minister in charge decides", ja = "担当大臣が決定している" } } } }

measure "S1.1.3d" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.1(1)(iii), item 2", takes = "2h",
  name = { en = "Disclosure of attack methods", ja = "攻撃手法の公表" },
  about = {
    en = "Tools, traces and habits of a group are published so that everybody can look for them. Defence and deterrence at once: defenders find the intruder, the intruder loses tools that were dear to make. From that hour our own view of the intruder is gone as well.",
    ja = "攻撃者の道具、痕跡、手口を公開し、誰もが探せるようにする。防御であり抑止でもある。守る側は侵入者を見つけ、攻撃者は苦労して作った道具を失う。ただしその時から、こちらも相手の動きが見えなくなる。" },
  orders = { en = "The control tower, after asking those who are watching", ja = "司令塔組織（監視中の関係機関と協議）" },
  carries_out = { en = "Control tower, police and CSIRTs, often with partners", ja = "司令塔組織、警察、CSIRT（協力国と共同の場合も多い）" },
  cost = { en = "Our own visibility", ja = "自分たちの視界" },
  side_effects = { en = "Hidden intruders wake up or withdraw before they were counted", ja = "潜伏中の侵入者が、数え終える前に動き出し、又は姿を消す" },
  serves = { "openness", "free-flow" }, strains = { "collaboration" },
  gates = {
    gate "method"      { kind = "fact", text = { en = "The method is understood", ja = "手口が解明されている" } },
    gate "deconfliction" { kind = "approval", within = "1h", text = { en = "Those who watch the same intruder agree", ja = "同じ侵入者を監視中の機関が同意している" } } } }

measure "S1.1.3e" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.1(1)(iii), item 3", takes = "30d",
  name = { en = "Training and exercises for active defence", ja = "能動的防御の訓練・演習" },
  about = {
    en = "Those who must one day reach into an attacker’s server practise it together: command, law, technique, the telephone numbers. It shows no result on the day; later every step of the chain is shorter.",
    ja = "いつか攻撃者のサーバに手を伸ばす人々が、指揮、法律、技術、電話番号までを一緒に訓練する。その日には何の成果も見えないが、いざというとき、手続の一つ一つが短くなる。" },
  orders = { en = "The control tower, police and defence forces", ja = "司令塔組織、警察、自衛隊" },
  carries_out = { en = "Joint teams, on ranges", ja = "共同チーム（演習環境で）" },
  cost = { en = "Operators away from their desks for weeks", ja = "数週間、要員が持ち場を離れる" },
  side_effects = { en = "A habit trained wrongly is repeated in earnest", ja = "間違って身に付いた癖は、本番で繰り返される" },
  serves = { "rule-of-law", "collaboration" }, strains = {} }

measure "S1.1.4a" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.1(1)(iv), item 1", takes = "180d",
  name = { en = "Frameworks, infrastructure and people to last", ja = "体制・基盤・人材の総合整備" },
  about = {
    en = "Organisation, equipment and staff are built up as one so that the state can stay on the field for years. Money for one of the three without the others buys little.",
    ja = "組織、設備、人材を一体として整え、国家が何年も持ちこたえられるようにする。三つのうち一つだけに予算を付けても、効果は薄い。" },
  orders = { en = "The cabinet, in the yearly budget", ja = "内閣（毎年度の予算）" },
  carries_out = { en = "Control tower, police, defence ministry, other ministries", ja = "司令塔組織、警察、防衛省ほか各省庁" },
  cost = { en = "Budget that other aims will miss for years", ja = "ほかの目的に回せなくなる複数年の予算" },
  side_effects = { en = "The neediest year is the first: people are hired before they are skilled", ja = "最初の年が最も苦しい。採った人が育つまでに時間がかかる" },
  serves = { "collaboration" }, strains = {},
  gates = {
    gate "budget" { kind = "resource", amount = 3, spend = true, text = { en = "The budget is there", ja = "予算がある" } } } }

measure "S1.1.4b" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.1(1)(iv), item 2", takes = "1h",
  name = { en = "Keeping the oversight commission informed", ja = "監理委員会への継続的な情報提供" },
  about = {
    en = "The independent commission that must say yes or no at three in the morning is told, all through the year and all through the crisis, what is going on. A commission that hears of a case for the first time with the request in hand is slow, or rightly says no; one that was passed over says so in public.",
    ja = "夜中の三時に可否を判断する独立の委員会（サイバー通信情報監理委員会を想定）に、平時も危機の最中も、状況を伝え続ける。申請書と同時に初めて事件を知る委員会は時間がかかり、当然、断ることもある。素通りされた委員会は、公の場でそう言う。" },
  orders = { en = "The control tower", ja = "司令塔組織" },
  carries_out = { en = "The control tower, police and defence ministry", ja = "司令塔組織、警察、防衛省" },
  cost = { en = "An hour of leading people at the worst moment", ja = "最も忙しいときの、責任者の一時間" },
  side_effects = { en = "What was told will be compared with what was done", ja = "伝えたことと実際に行ったことが、後で照合される" },
  serves = { "rule-of-law", "openness" }, strains = {} }
