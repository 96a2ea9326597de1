-- S3 — people and technology; S4 — how the strategy is run.

measure "S3.1.1" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.3(1)(i)", takes = "30d",
  name = { en = "Cyber workforce framework", ja = "サイバー人材フレームワーク" },
  about = {
    en = "One common description of roles and skills, so that careers show and people can be matched to posts. In a surge it answers who can do what by tonight; without it one asks whoever is known.",
    ja = "役割と技能を共通の言葉で記し、キャリアの道筋を見せ、人と職を結び付ける。急に人手が要るとき、今夜までに誰が何をできるかが分かる。なければ、たまたま知っている人に頼むだけになる。" },
  orders = { en = "The control tower with the ministries for industry, labour, education", ja = "司令塔組織（経済産業・厚生労働・文部科学の各省と）" },
  carries_out = { en = "Employers, schools, training providers", ja = "雇用主、学校、研修機関" },
  cost = { en = "Years until it is used", ja = "使われるまでに何年もかかる" },
  side_effects = { en = "People outside the boxes are overlooked", ja = "枠に収まらない人が見落とされる" },
  serves = { "openness", "collaboration" }, strains = {} }

measure "S3.1.2" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.3(1)(ii)", takes = "30d",
  name = { en = "Education, exercises and training platforms", ja = "教育・演習・訓練基盤" },
  about = {
    en = "From first literacy to high skill, step by step, with ranges to practise on and courses for the young. Depth makes a few experts, reach makes many careful users; the same money does not do both.",
    ja = "基礎的な素養から高度な専門性まで、段階的に学べる環境と演習基盤を整え、若い世代の育成にも力を入れる。深さを取れば少数の専門家が、広さを取れば多数の注意深い利用者が育つ。同じ予算で両方はできない。" },
  orders = { en = "Ministries, companies, universities", ja = "省庁、企業、大学" },
  carries_out = { en = "Trainers and national research institutions", ja = "講師、国立研究機関" },
  cost = { en = "Working time of those who learn and those who teach", ja = "学ぶ側と教える側の時間" },
  side_effects = { en = "The trained move on", ja = "育った人材が移っていく" },
  serves = { "openness", "collaboration" }, strains = {} }

measure "S3.2" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.3(2)", takes = "180d",
  name = { en = "Domestic technology and services", ja = "国産を核とした技術・サービスの育成" },
  about = {
    en = "Research that starts from data seen first-hand, government offices that try out promising products, ranges of the national institutes opened to learners: a circle that raises both technology and people. The mature foreign product works today; the domestic pilot works, perhaps, in three years, and is understood.",
    ja = "自ら得た一次データから研究を起こし、政府機関が有望な製品を試し、国の研究機関の演習基盤を開く。技術と人が互いを育てる循環をつくる。成熟した海外製品は今日動く。国産の試行品は三年後に動くかもしれず、そのとき中身を分かっているのは自分たちである。" },
  orders = { en = "Ministries for science, industry, communications; buyers in government", ja = "科学技術・経済産業・総務の各省、政府の調達部門" },
  carries_out = { en = "Research institutes, start-ups, pilot offices", ja = "研究機関、新興企業、試行官庁" },
  cost = { en = "Pilots that fail", ja = "失敗する試行" },
  side_effects = { en = "Weaker protection while one learns", ja = "習熟するまでの間、守りが薄くなる" },
  serves = { "autonomy", "collaboration" }, strains = { "free-flow" } }

measure "S3.3.1" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.3(3)(i)", takes = "1h",
  name = { en = "AI: safe, helpful, and abused", ja = "AIの安全性・活用・悪用対策" },
  about = {
    en = "AI itself must be safe, AI helps the defenders, and AI serves the attacker. At the desk this means: believe the model’s triage or look oneself; take the minister’s voice on the telephone for the minister or ring back.",
    ja = "AI自体の安全、AIによる防御、AIを悪用した攻撃への備えの三つからなる。現場では、AIの仕分けを信じるか自分で見るか、電話の大臣の声を本人と受け取るか、かけ直すか、という問いになる。" },
  orders = { en = "Whoever relies on the model’s answer", ja = "AIの答えに頼る者" },
  carries_out = { en = "Analysts, developers, standard setters", ja = "分析官、開発者、基準策定機関" },
  cost = { en = "Time to check; errors when one does not", ja = "確かめる時間。確かめないときの誤り" },
  side_effects = { en = "A confident machine is rarely contradicted", ja = "自信ありげな機械には反論しにくい" },
  serves = { "openness" }, strains = { "autonomy" } }

measure "S3.3.2a" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.3(3)(ii), item 1", takes = "365d",
  name = { en = "Moving government to post-quantum cryptography", ja = "耐量子計算機暗号（PQC）への移行" },
  about = {
    en = "Government bodies are to have moved, in principle, by 2035, after a roadmap drawn up in fiscal 2026. What is stolen today can be read when the machine arrives, so the order matters: first whatever must still be secret then.",
    ja = "政府機関等は原則として2035年までの移行を目指し、2026年度に工程表を作る。今日盗まれたものは、量子計算機ができた日に読まれる。だから順番が大切で、その日にまだ秘密でなければならないものから移す。" },
  orders = { en = "The Strategic Headquarters; the ministries together", ja = "戦略本部（関係省庁が連携）" },
  carries_out = { en = "System owners and vendors, system by system", ja = "システム所管部門とベンダー" },
  cost = { en = "Every cryptographic corner of every system", ja = "全システムの、暗号を使う全ての箇所" },
  side_effects = { en = "Old and new side by side, with the faults of both", ja = "新旧併存による双方の不具合" },
  serves = { "free-flow", "collaboration" }, strains = {},
  gates = {
    gate "budget" { kind = "resource", amount = 2, spend = true, text = { en = "The budget is there", ja = "予算がある" } } } }

measure "S3.3.2b" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.3(3)(ii), item 2", takes = "365d",
  name = { en = "Quantum key distribution towards 2030", ja = "2030年頃に向けた量子鍵配送（QKD）" },
  about = {
    en = "Test beds are widened and business models tried so that keys guarded by physics are in use around 2030. It is a bet of its own; the money is not available twice, and links, not whole systems, become safe by it.",
    ja = "テストベッドを拡充し、事業としての成り立ちを確かめ、2030年頃の社会実装を目指す。物理法則で守る鍵は独自の賭けでもある。同じ予算は二度使えず、安全になるのは回線であって、システム全体ではない。" },
  orders = { en = "The communications ministry", ja = "総務省" },
  carries_out = { en = "Research institutes, carriers, makers", ja = "研究機関、通信事業者、メーカー" },
  cost = { en = "Money that the migration to new algorithms would also need", ja = "PQC移行にも要る予算" },
  side_effects = { en = "A showcase that few can afford", ja = "一部しか使えない展示品に終わるおそれ" },
  serves = { "autonomy" }, strains = {},
  gates = {
    gate "budget" { kind = "resource", amount = 2, spend = true, text = { en = "The budget is there", ja = "予算がある" } } } }

measure "S4.1" { pillar = "base", source = "Cybersecurity Strategy outline 2025, IV, implementation framework", takes = "1h",
  name = { en = "Control tower, security secretariat, council: which table", ja = "司令塔・国家安全保障局・NSC（どの場で決めるか）" },
  about = {
    en = "The Strategic Headquarters ties the ministries together, the control tower coordinates public and private, works hand in hand with the security secretariat, and takes to the National Security Council what has to be decided there. Too low a table cannot decide; too high a table meets too late.",
    ja = "戦略本部が省庁を束ね、司令塔組織が官民を調整し、国家安全保障局と緊密に動き、必要なものは国家安全保障会議に諮る。低すぎる場では決められず、高すぎる場は開くまでに時間がかかる。" },
  orders = { en = "The control tower proposes the table", ja = "司令塔組織が場を提案" },
  carries_out = { en = "Control tower, secretariat, ministries", ja = "司令塔組織、国家安全保障局、各省庁" },
  cost = { en = "The hours until the table is set", ja = "会議が整うまでの時間" },
  side_effects = { en = "What ministers have seen can no longer be called small", ja = "大臣が見た案件は、もう「小さな件」とは言えない" },
  serves = { "rule-of-law", "collaboration" }, strains = {} }

measure "S4.2" { pillar = "base", source = "Cybersecurity Strategy outline 2025, IV, promotion of the strategy", takes = "60d",
  name = { en = "Annual plan, evaluation, legal review", ja = "年次計画・評価・制度の見直し" },
  about = {
    en = "Every year: plan, see what became of it, report, and carry the findings into the next plan; measure operators and offices against the standards; look again at laws and institutions. Lessons that bind somebody by a date change things; the others are filed.",
    ja = "毎年、計画し、結果を確かめ、報告し、次の計画に生かす。事業者と官庁を基準に照らして評価し、法制度も見直す。期限と担当が付いた教訓は物事を変え、それ以外は綴じられる。" },
  orders = { en = "The Strategic Headquarters", ja = "戦略本部" },
  carries_out = { en = "Control tower and ministries", ja = "司令塔組織、各省庁" },
  cost = { en = "Admitting in writing what went wrong", ja = "失敗を文書で認めること" },
  side_effects = { en = "Targets that are easy to count crowd out those that matter", ja = "数えやすい目標が、大切な目標を押しのける" },
  serves = { "rule-of-law", "openness" }, strains = {} }
