-- CB16, CB21, OEWG — help for partners: asked for and owned by them, skill before equipment, one nation in many layers.

measure "CB16.1a" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(2), (i)(a)", takes = "90d",
  name = { en = "Helping a partner build its institutions", ja = "態勢づくりの支援" },
  about = {
    en = "Awareness, a national strategy, laws, an office with a name on the door: the slow part of capacity building, and the one that makes everything else stick.",
    ja = "意識の向上、戦略や制度の策定、責任ある組織の設置。能力構築の中で最も時間のかかる部分であり、ほかの全てを根付かせる部分でもある。" },
  orders = { en = "Foreign ministry with the partner government", ja = "外務省と相手国政府" },
  carries_out = { en = "Advisers from ministries and the development agency", ja = "各省庁と援助機関の助言者" },
  cost = { en = "Advisers for years, little to photograph", ja = "何年もの助言者派遣。写真映えはしない" },
  side_effects = { en = "A law copied from abroad that nobody applies", ja = "輸入しただけで誰も使わない法律" },
  serves = { "rule-of-law", "autonomy" }, strains = {},
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner asks for it and leads it", ja = "相手国が求め、主導している" } },
    gate "experts" { kind = "resource", amount = 1, text = { en = "An adviser is free", ja = "助言者に空きがある" } } } }

measure "CB16.1b" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(2), (i)(b)", takes = "60d",
  name = { en = "Providing equipment", ja = "機材・設備の供与" },
  about = {
    en = "Sensors, servers, a forensic laboratory. The policy itself warns that advanced equipment without the skill to operate it does not show its worth: it stands in its boxes, and somebody is photographed in front of it. Grade of equipment follows grade of institutions and people.",
    ja = "センサ、サーバ、解析室など。運用する力が伴わなければ、高度な機材を供与しても十分な効果が出ないおそれがあると、基本方針自身が戒めている。箱のまま眠り、その前で記念写真が撮られる。機材の高度化は、制度と人の進み具合に合わせる。" },
  orders = { en = "Foreign ministry; development agency", ja = "外務省、援助機関" },
  carries_out = { en = "Contractors and the partner’s technical office", ja = "受注企業、相手国の技術部門" },
  cost = { en = "The largest sum of all", ja = "最も大きな金額" },
  side_effects = { en = "Idle boxes; upkeep that nobody budgeted for", ja = "眠る機材と、予算のない維持費" },
  serves = { "free-flow" }, strains = { "autonomy" },
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner asks for it and will run it", ja = "相手国が求め、自ら運用する" } },
    gate "skill"   { kind = "metric", min = 40, text = { en = "There are people who can operate it", ja = "運用できる人材がいる" } },
    gate "budget"  { kind = "resource", amount = 2, spend = true, text = { en = "The budget is there", ja = "予算がある" } } } }

measure "CB16.1c" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(2), (i)(c)", takes = "60d",
  name = { en = "Raising the skill to operate", ja = "運用能力の向上支援" },
  about = {
    en = "Technical advice and training for those who sit at the screens. Few can teach it, each teacher is in one country at a time, and the best pupils are hired by banks.",
    ja = "画面の前に座る人々への技術的助言と人材育成。教えられる人は少なく、一人は一度に一か国にしかいられず、優秀な生徒は銀行に引き抜かれる。" },
  orders = { en = "Development agency, with police and CSIRTs", ja = "援助機関（警察、CSIRTと）" },
  carries_out = { en = "Experts on the spot; courses in the region", ja = "現地専門家、域内研修" },
  cost = { en = "Experts", ja = "専門家" },
  side_effects = { en = "Trained people leave when there is no post for them", ja = "受け皿の職がなければ人材が流出する" },
  serves = { "collaboration", "autonomy" }, strains = {},
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner asks for it and names the people", ja = "相手国が求め、人を出す" } },
    gate "experts" { kind = "resource", amount = 1, text = { en = "An expert is free", ja = "専門家に空きがある" } } } }

measure "CB16.1p" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(2), package of (a) to (c)", takes = "120d",
  name = { en = "The package, in the right order", ja = "パッケージ支援（順序が要）" },
  about = {
    en = "Institutions, skill and equipment offered without a seam, public and private sharing the work: Japan’s strong point. A package is more than three parcels on one day; it is the order in which they are opened.",
    ja = "態勢、運用能力、機材を、官民で分担しながら切れ目なく提供する。日本の強みである。パッケージとは三つの荷物を同じ日に届けることではなく、開ける順番のことである。" },
  orders = { en = "Control tower and foreign ministry, with the partner", ja = "司令塔組織、外務省、相手国政府" },
  carries_out = { en = "Ministries, development agency, industry", ja = "各省庁、援助機関、産業界" },
  cost = { en = "Coordination; every part waits for the slowest", ja = "調整の手間。全体が最も遅い部分を待つ" },
  side_effects = { en = "One seam that opens discredits the whole", ja = "一か所のほころびが全体の評判を落とす" },
  serves = { "collaboration", "autonomy" }, strains = {},
  gates = {
    gate "request"      { kind = "consent", within = "30d", text = { en = "The partner asks for it and owns the plan", ja = "相手国が求め、自らの計画としている" } },
    gate "institutions" { kind = "metric", min = 30, text = { en = "There is an office to receive it", ja = "受け皿となる組織がある" } },
    gate "experts"      { kind = "resource", amount = 1, text = { en = "An expert is free", ja = "専門家に空きがある" } },
    gate "budget"       { kind = "resource", amount = 3, spend = true, text = { en = "The budget is there", ja = "予算がある" } } } }

measure "CB16.2" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(3)", takes = "90d",
  name = { en = "Support against cybercrime", ja = "サイバー犯罪対策支援" },
  about = {
    en = "Help with legislation, investigation and prosecution, through UNODC, criminal-justice courses, and the meetings of the parties to the cybercrime convention. It counts as deterrence too: the joint case of three years from now rests on the law and the colleague one helped today.",
    ja = "法整備、捜査、訴追を、国連薬物・犯罪事務所、刑事司法研修、サイバー犯罪条約の締約国会合などを通じて助ける。抑止にもつながる。三年後の共同捜査は、今日手伝った法律と、今日育てた同僚の上に成り立つ。" },
  orders = { en = "Police, justice and foreign ministries", ja = "警察庁、法務省、外務省" },
  carries_out = { en = "Investigators, prosecutors, international organisations", ja = "捜査官、検察官、国際機関" },
  cost = { en = "Investigators missing from cases at home", ja = "国内の捜査から抜ける捜査官" },
  side_effects = { en = "New powers used against critics rather than criminals", ja = "新しい権限が犯罪者ではなく批判者に向けられるおそれ" },
  serves = { "rule-of-law" }, strains = { "free-flow" },
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner asks for it", ja = "相手国の要請がある" } },
    gate "experts" { kind = "resource", amount = 1, text = { en = "An expert is free", ja = "専門家に空きがある" } } } }

measure "CB16.3" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(4)", takes = "30d",
  name = { en = "Shared view of rules; standing contact networks", ja = "ルール認識の共有と平素からの連絡態勢" },
  about = {
    en = "Workshops and dialogues until the same words mean the same things, and a list of names that answer. The number one dials at three in the morning works because it was dialled on quiet afternoons.",
    ja = "同じ言葉が同じ意味になるまで協議や研修を重ね、応答する人の名簿を平素から整える。夜中の三時にかける番号は、静かな午後にかけていたからこそ通じる。" },
  orders = { en = "Foreign ministry and control tower", ja = "外務省、司令塔組織" },
  carries_out = { en = "Diplomats, CSIRTs, watch officers", ja = "外交官、CSIRT、当直" },
  cost = { en = "Travel, patience, night shifts", ja = "出張、忍耐、夜勤" },
  side_effects = { en = "A hotline that is tested and not answered tells something too", ja = "試しても応答のない電話もまた、何かを語る" },
  serves = { "collaboration", "rule-of-law" }, strains = {} }

measure "CB16.4" { pillar = "cooperation", source = "Basic policy on capacity building 2016-10, 2(2), coordination", takes = "30d",
  name = { en = "Coordination with the ally and other donors", ja = "同盟国・友好国等との支援の調整" },
  about = {
    en = "Who trains whom, with which money (ODA, the Japan-ASEAN fund, the development agency), ASEAN first: agreed so that nothing is done twice and one effort lifts the other. A project of one’s own is seen; a pooled one works.",
    ja = "誰が誰を、どの財源（ODA、日ASEAN統合基金、援助機関の事業）で支援するかを、ASEANを優先して調整し、重複を避け、相乗効果を狙う。独自事業は目立ち、共同事業は効く。" },
  orders = { en = "Foreign ministry", ja = "外務省" },
  carries_out = { en = "Donors’ table, led by the partner", ja = "支援国会合（相手国が主宰）" },
  cost = { en = "Meetings, and a smaller flag", ja = "会議の手間と、小さくなる国旗" },
  side_effects = { en = "One donor’s delay holds up all", ja = "一国の遅れが全体を止める" },
  serves = { "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "donors" { kind = "consent", within = "14d", text = { en = "The other donor joins the table", ja = "他の支援国が協議に応じている" } } } }

measure "CB21.1" { pillar = "cooperation", source = "Basic policy on capacity building 2021-12-14, 1(1)", takes = "60d",
  name = { en = "One nation, many layers, shared resourcing", ja = "オールジャパン・重層的な支援体制" },
  about = {
    en = "Ministries plan together and work in layers with like-minded countries, the World Bank and other organisations, industry and universities. Somebody leads and somebody pays; as long as both are open, every ministry has its own small project.",
    ja = "省庁が一緒に計画し、同志国、世界銀行などの国際機関、産業界、学術界と重ねて支援する。主導する者と払う者が決まらないうちは、各省がそれぞれ小さな事業を抱えることになる。" },
  orders = { en = "The Strategic Headquarters; control tower", ja = "戦略本部、司令塔組織" },
  carries_out = { en = "Ministries, development agency, partners", ja = "各省庁、援助機関、協力主体" },
  cost = { en = "Each ministry gives up some of its own", ja = "各省が自前の事業を手放す" },
  side_effects = { en = "Everybody’s project is nobody’s", ja = "皆の事業は誰の事業でもなくなる" },
  serves = { "collaboration" }, strains = {} }

measure "CB21.2" { pillar = "cooperation", source = "Basic policy on capacity building 2021-12-14, 1(2)", takes = "30d",
  name = { en = "Why we help, and how success is measured", ja = "支援の意義と成果の測り方" },
  about = {
    en = "Fewer weak points for all; residents and companies abroad who depend on the partner’s infrastructure; understanding for free flow and the rule of law; a footing for industry; infrastructure exports. Which of these one counts decides which project looks like a success.",
    ja = "世界全体の弱点を減らす。相手国のインフラに頼る在留邦人と企業を守る。情報の自由な流通と法の支配への理解を広げる。産業の足場をつくり、インフラ輸出を支える。どれを数えるかで、どの事業が成功に見えるかが変わる。" },
  orders = { en = "The Strategic Headquarters", ja = "戦略本部" },
  carries_out = { en = "Those who plan and those who evaluate", ja = "立案者と評価者" },
  cost = { en = "An honest yardstick may show failure", ja = "正直な物差しは失敗も映す" },
  side_effects = { en = "Commercial aims spoil the partner’s trust", ja = "商業的な狙いが相手国の信頼を損なう" },
  serves = { "rule-of-law", "free-flow" }, strains = { "autonomy" } }

measure "OEWG.1" { pillar = "cooperation", source = "Statement at the OEWG 2020-11-18, capacity-building, question 2", takes = "30d",
  name = { en = "Partnership, people, process: the partner’s demand leads", ja = "パートナーシップ・人・過程（需要主導）" },
  about = {
    en = "The receiving country knows best what it needs and coordinates best. Support follows its demand, respects its ownership, takes no political side, leaves nobody out, and says plainly what it is for and what came of it. A plan that the donor imposes is finished sooner and forgotten sooner.",
    ja = "何が必要かを最もよく知り、最もうまく調整できるのは受け手の国である。需要に応え、主体性を尊重し、政治的に中立で、差別なく、目的を明らかにし、結果を重んじる。押し付けた計画は早く終わり、早く忘れられる。" },
  orders = { en = "The partner government", ja = "相手国政府" },
  carries_out = { en = "Both governments", ja = "双方の政府" },
  cost = { en = "Slower; the partner may want something else", ja = "時間がかかる。望みが食い違うこともある" },
  side_effects = { en = "The loudest office speaks for the country", ja = "声の大きい部署が国を代表してしまう" },
  serves = { "autonomy", "collaboration" }, strains = {},
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner has stated its need", ja = "相手国が必要を示している" } } } }

measure "OEWG.2" { pillar = "cooperation", source = "Statement at the OEWG 2020-11-18, capacity-building, on paragraph 59", takes = "45d",
  name = { en = "Enhancing the coordination body that exists", ja = "既存の調整組織の強化" },
  about = {
    en = "Most countries already have somebody who coordinates, in the foreign or the economic ministry. Strengthening that desk is worth more than founding a new body beside it: a working desk instead of a new logo.",
    ja = "多くの国には、外務省や経済協力省など、すでに調整役がいる。その机を強くする方が、隣に新しい組織を立てるより役に立つ。新しいロゴより、働く机である。" },
  orders = { en = "The partner government", ja = "相手国政府" },
  carries_out = { en = "Its existing coordinating office, with advisers", ja = "既存の調整部局と助言者" },
  cost = { en = "No ribbon to cut", ja = "開所式のテープカットがない" },
  side_effects = { en = "Old habits are strengthened along with the old desk", ja = "古い机と一緒に古い習慣も強まる" },
  serves = { "autonomy" }, strains = {},
  gates = {
    gate "request" { kind = "consent", within = "30d", text = { en = "The partner names the office", ja = "相手国が担当部局を示している" } } } }
