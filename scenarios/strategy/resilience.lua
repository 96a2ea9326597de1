-- S2 — security and resilience of the whole of society: government bodies, critical infrastructure, local governments, universities, supply chains,
-- small firms, citizens, and the fight against crime.

measure "S2.1.1" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(1)(i)", takes = "60d",
  name = { en = "Unified government standards, monitored and audited", ja = "政府統一基準と監視・監査" },
  about = {
    en = "One set of standards for all government bodies, reviewed regularly; audits go where monitoring points; the most confidential information gets rules of its own. An audit that is worth its money finds things which then have to be paid for.",
    ja = "全ての政府機関等に共通する基準を定期的に見直し、監視の結果に基づいて重点的に監査する。特に機微な情報の扱いも検討する。まともな監査は問題を見つけ、見つけた問題は直す費用が要る。" },
  orders = { en = "The Strategic Headquarters; the control tower audits", ja = "戦略本部（監査は司令塔組織）" },
  carries_out = { en = "Every ministry, agency and branch office", ja = "各府省庁、外局、地方支分部局" },
  cost = { en = "Money and staff to repair what was found", ja = "見つかった問題を直す予算と人手" },
  side_effects = { en = "Offices that polish the paper rather than the network", ja = "実態より書類を整える組織が出る" },
  serves = { "rule-of-law" }, strains = { "autonomy" } }

measure "S2.1.2" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(1)(ii)", takes = "12h",
  name = { en = "Government-wide monitoring (CYXROSS, GSOC)", ja = "政府横断監視（CYXROSS・GSOC）" },
  about = {
    en = "Sensors on government terminals and a watch over all ministries look for the same hostile hand in many places. More sensors see more, and ring more often; somebody has to go and look each time.",
    ja = "政府端末に置いたセンサと省庁横断の監視で、各所に現れる同じ攻撃者の手を見つける。センサを増やせば見えるものは増え、警報も増える。そのたびに誰かが見に行かなければならない。" },
  orders = { en = "The control tower", ja = "司令塔組織" },
  carries_out = { en = "Watch centre and national research institutions", ja = "監視センター、国立研究機関" },
  cost = { en = "Analysts drowned in alarms", ja = "警報に埋もれる分析官" },
  side_effects = { en = "A quiet board is taken for a clean network", ja = "警報がないことを安全と取り違える" },
  serves = { "collaboration" }, strains = { "free-flow" } }

measure "S2.1.3" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(1)(iii)", takes = "4h",
  name = { en = "Robust government systems", ja = "堅牢な政府情報システム" },
  about = {
    en = "The Digital Agency watches over the systems that everything hangs on; each ministry keeps its own in order. When one of them is hit, the question is whether to shut it down and fail the citizens at the counter, or to keep serving and hope.",
    ja = "デジタル庁が基盤となる重要システムを見守り、各省庁が自らのシステムを適切に保つ。被害が及んだとき、止めて窓口の国民を待たせるか、動かし続けて無事を祈るかが問われる。" },
  orders = { en = "Digital Agency, or the minister who owns the system", ja = "デジタル庁、又は所管大臣" },
  carries_out = { en = "System owners and their contractors", ja = "システム所管部局と委託先" },
  cost = { en = "Public services at a standstill", ja = "止まる行政サービス" },
  side_effects = { en = "A shutdown spreads to everything that was connected", ja = "停止の影響が接続先へ広がる" },
  serves = { "free-flow" }, strains = {} }

measure "S2.1.4" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.2(1)(iv)", takes = "90d",
  name = { en = "Cyber staff in government", ja = "政府のセキュリティ人材" },
  about = {
    en = "Roles and competences of the government’s own specialists are written down; they are trained, exercised and exchanged with industry. They can be poached, trained or borrowed: fast and dear, slow and lasting, or quick until they go home.",
    ja = "政府の専門人材の役割と能力を明らかにし、研修や演習、官民の人事交流で厚くする。引き抜けば早いが高くつき、育てれば遅いが残る。借りればすぐ使えるが、やがて帰る。" },
  orders = { en = "Each ministry, under common rules", ja = "各省庁（共通の方針の下）" },
  carries_out = { en = "Personnel offices, trainers, lending companies", ja = "人事部門、研修機関、派遣元企業" },
  cost = { en = "Salaries, and gaps where the people came from", ja = "給与と、送り出した側の穴" },
  side_effects = { en = "Public and private bid against each other", ja = "官民で人材を奪い合う" },
  serves = { "collaboration" }, strains = {} }

measure "S2.2.1" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(2)(i)", takes = "2h",
  name = { en = "Common standards for critical infrastructure", ja = "重要インフラの統一基準とPDCA" },
  about = {
    en = "A floor that every sector stands on, raised year by year through plan, do, check, act: backups that were restored in practice, networks that can be parted, continuity on paper and pencil. It is a burden on good days; on bad days it decides how deep one falls.",
    ja = "全ての分野が立つ床を、計画・実施・点検・改善の繰り返しで毎年高くする。実際に戻せることを確かめたバックアップ、切り離せるネットワーク、紙と鉛筆での業務継続。平時は負担だが、有事にはどこまで落ちるかを決める。" },
  orders = { en = "The control tower sets them, the sector ministry sees to them", ja = "策定は司令塔組織、徹底は所管省庁" },
  carries_out = { en = "Operators of critical infrastructure", ja = "重要インフラ事業者" },
  cost = { en = "Compliance work; service while systems are parted", ja = "遵守の手間。切り離し中のサービス低下" },
  side_effects = { en = "The small ones fulfil the letter only", ja = "体力のない事業者は形だけになりやすい" },
  serves = { "collaboration", "rule-of-law" }, strains = { "autonomy" } }

measure "S2.2.2" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(2)(ii)", takes = "4h",
  name = { en = "Security of local governments", ja = "地方公共団体の対策強化" },
  about = {
    en = "The shared security cloud is renewed, digital staff are found for towns that have none, weaknesses are diagnosed. Many small bodies lean on one shared service: a bargain, and a single place to fail. In an incident the prefecture is also the one who knows every hospital, school and mayor.",
    ja = "自治体情報セキュリティクラウドを更新し、人手のない市町村にデジタル人材を確保し、脆弱性を診断する。多くの小さな団体が一つの共同サービスに頼るのは得策だが、倒れる場所も一つになる。有事には、全ての病院、学校、首長を知っているのも都道府県である。" },
  orders = { en = "Governors and mayors, with the home-affairs ministry", ja = "知事・市町村長（総務省と）" },
  carries_out = { en = "Prefectures and municipalities", ja = "都道府県、市町村" },
  cost = { en = "Thin budgets and one person doing three jobs", ja = "乏しい予算と、一人三役の担当者" },
  side_effects = { en = "The shared service fails for everybody at once", ja = "共同サービスが一斉に止まる" },
  serves = { "autonomy", "collaboration" }, strains = {} }

measure "S2.2.3" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(2)(iii)", takes = "6h",
  name = { en = "Universities: advice, exercises, help in an incident", ja = "大学等への助言・演習・事案時の支援" },
  about = {
    en = "Universities get advice, exercises and hands in an incident, and their hospitals and specialists can lend hands to others. Open research and tight control pull in opposite directions.",
    ja = "大学等に助言と演習の機会を提供し、事案が起きれば助ける。大学病院や専門家は、ほかを助ける側にもなれる。開かれた研究と厳しい統制は、反対の方向へ引き合う。" },
  orders = { en = "The university’s board; the education ministry supports", ja = "大学の執行部（文部科学省が支援）" },
  carries_out = { en = "University computing centres and hospitals", ja = "大学の情報基盤センター、大学病院" },
  cost = { en = "Specialists missing at home", ja = "自らの現場から抜ける専門家" },
  side_effects = { en = "Helpers carry an infection home", ja = "支援先から感染を持ち帰るおそれ" },
  serves = { "openness", "collaboration" }, strains = { "autonomy" },
  gates = {
    gate "request" { kind = "condition", text = { en = "The one in need has asked for help", ja = "被害側から要請がある" } } } }

measure "S2.3.1a" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(3)(i)", takes = "1d",
  name = { en = "Secure by design: the vendor’s responsibility", ja = "セキュア・バイ・デザイン（供給者の責任）" },
  about = {
    en = "Whoever sells a system answers for building it safely and for standing by it afterwards. When a flaw comes out, the vendor must choose between recall, patch and silence; each hour of silence is paid by the customers.",
    ja = "システムを供給する者は、安全に作り、売った後も支える責任を負う。欠陥が見つかれば、回収か、修正か、沈黙かを選ばなければならない。黙っている一時間ごとの代償は、顧客が払う。" },
  orders = { en = "The vendor’s management", ja = "供給者の経営層" },
  carries_out = { en = "Developers, support staff", ja = "開発・保守部門" },
  cost = { en = "Recalls, penalties, reputation", ja = "回収、違約、評判" },
  side_effects = { en = "A hurried patch breaks what it should mend", ja = "急いだ修正が別の不具合を生む" },
  serves = { "openness" }, strains = {} }

measure "S2.3.1b" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(3)(i)", takes = "30d",
  name = { en = "Labelled devices (JC-STAR)", ja = "JC-STARによる機器のラベリング" },
  about = {
    en = "A label tells buyers which devices meet which level of security, so that the careful maker is not simply the dearer one. Buying labelled costs more today; buying anything else is a wager on the cheapest box in the building.",
    ja = "どの機器がどの水準を満たすかをラベルで示し、まじめな作り手が単に「高い店」にならないようにする。ラベル付きは今日の出費が増える。それ以外を買うのは、建物の中で一番安い箱に賭けることになる。" },
  orders = { en = "Buyers, by asking for it; government buyers first", ja = "調達者（まず政府機関から）" },
  carries_out = { en = "Makers, assessors, procurement offices", ja = "製造者、評価機関、調達部門" },
  cost = { en = "Higher prices, fewer bidders", ja = "価格上昇、応札者の減少" },
  side_effects = { en = "Old devices stay in place longer", ja = "旧式機器の更新が遅れる" },
  serves = { "openness" }, strains = { "free-flow" } }

measure "S2.3.1c" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(3)(i)", takes = "1h",
  name = { en = "Software bill of materials (SBOM)", ja = "SBOM（ソフトウェア部品表）" },
  about = {
    en = "A list of what is inside each product. With it one knows within the hour where the bad component sits; without it one telephones vendors for weeks.",
    ja = "製品ごとの部品の一覧。あれば、問題の部品がどこにあるか一時間で分かる。なければ、何週間もベンダーに電話をかけ続けることになる。" },
  orders = { en = "Buyers in their contracts, vendors in their development", ja = "調達者は契約で、供給者は開発で" },
  carries_out = { en = "Vendors and system owners", ja = "供給者、システム所管部門" },
  cost = { en = "Keeping the list true", ja = "一覧を正しく保つ手間" },
  side_effects = { en = "In the wrong hands it is a shopping list", ja = "悪用されれば攻撃先の一覧になる" },
  serves = { "openness", "collaboration" }, strains = {} }

measure "S2.3.2" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(3)(ii)", takes = "2h",
  name = { en = "Supply-chain security made visible", ja = "サプライチェーン対策の可視化" },
  about = {
    en = "Companies show, and have certified, the level of security their place in the chain demands, and it is made clear which requests to a business partner are lawful. In a crisis the question is plainer: cut the supplier off, or carry its risk.",
    ja = "取引上の位置に応じて求められる対策水準を、企業が示し、認定を受けられるようにする。取引先への要請が関係法令上どこまで許されるかも明らかにする。危機での問いはもっと単純で、取引先を切るか、その危険を引き受けるかである。" },
  orders = { en = "The buyer’s management", ja = "発注側の経営層" },
  carries_out = { en = "Buyers and suppliers together", ja = "発注者と取引先の双方" },
  cost = { en = "Deliveries that stop; suppliers who cannot afford the level", ja = "止まる納入。水準を満たせない取引先" },
  side_effects = { en = "Pressure beyond what fair dealing allows", ja = "公正な取引を超えた圧力になるおそれ" },
  serves = { "collaboration" }, strains = { "autonomy", "free-flow" } }

measure "S2.3.3" { pillar = "defence", source = "Cybersecurity Strategy outline 2025, III.2(3)(iii)", takes = "4h",
  name = { en = "Help for small firms: guidelines and supporters’ service", ja = "中小企業支援（ガイドライン・お助け隊）" },
  about = {
    en = "Guidelines and templates a shopkeeper can use, and a service that comes when called. Help before the failure is cheap and unseen; after it, the small firm is asked for answers by everybody and has nobody to find them.",
    ja = "小さな会社でも使えるガイドラインとひな形、呼べば来てくれるお助け隊サービス。失敗の前の支援は安く、目立たない。失敗の後では、小さな会社は四方から説明を求められるのに、調べる人がいない。" },
  orders = { en = "The small firm itself, or a customer on its behalf", ja = "中小企業自身、又は取引先の後押し" },
  carries_out = { en = "Supporters’ service, chambers of commerce, industry ministry", ja = "お助け隊、商工団体、経済産業省" },
  cost = { en = "Supporters tied to one case", ja = "一件に張り付く支援員" },
  side_effects = { en = "The firm relies on help that is not always there", ja = "いつもいるとは限らない支援に頼りきる" },
  serves = { "collaboration", "autonomy" }, strains = {},
  gates = {
    gate "supporters" { kind = "resource", amount = 1, text = { en = "A supporter is free", ja = "支援員に空きがある" } } } }

measure "S2.4" { pillar = "base", source = "Cybersecurity Strategy outline 2025, III.2(4)", takes = "30m",
  name = { en = "Telling and teaching the public", ja = "国民への発信・普及啓発" },
  about = {
    en = "Citizens, schools, firms and authorities take part; what is taught keeps up with the times. In an incident it becomes one question: what to tell the public, and when. Before the facts are known one can be wrong, after everybody has read it elsewhere one is merely late.",
    ja = "国民、学校、企業、行政が皆で参加し、教える内容も時代に合わせる。事案では一つの問いになる。何を、いつ、国民に伝えるか。分からないうちに話せば誤るかもしれず、皆が別のところで読んだ後では、ただ遅い。" },
  orders = { en = "Whoever the public trusts in the matter", ja = "その件で信頼される主体" },
  carries_out = { en = "Spokespeople, schools, communities", ja = "広報、学校、地域" },
  cost = { en = "A wrong word is remembered longer than a right one", ja = "誤った一言は、正しい百言より長く残る" },
  side_effects = { en = "The attacker reads along", ja = "攻撃者も読んでいる" },
  serves = { "openness", "free-flow" }, strains = {} }

measure "S2.5" { pillar = "deterrence", source = "Cybersecurity Strategy outline 2025, III.2(5)", takes = "4h",
  name = { en = "Action against cybercrime and its infrastructure", ja = "サイバー犯罪・犯罪インフラ対策" },
  about = {
    en = "Groups that hide behind anonymity, and those who rent them servers and accounts, are investigated and shut down; investigators’ skills grow with it. An early arrest saves the next victim; following the money a little longer may take the whole business. Either way, evidence must be secured before the machine is wiped.",
    ja = "匿名性の陰に隠れる犯罪グループと、サーバや口座を貸す者を摘発し、捜査の力と技術を高める。早く捕まえれば次の被害者を救える。もう少し金の流れを追えば、組織ごと挙げられるかもしれない。いずれにせよ、端末を初期化する前に証拠を押さえなければならない。" },
  orders = { en = "Police, with the prosecution", ja = "警察（検察と）" },
  carries_out = { en = "Cybercrime units of prefectural and national police", ja = "都道府県警察と警察庁のサイバー部門" },
  cost = { en = "Machines kept as evidence are not repaired", ja = "証拠として保全する機器は復旧に使えない" },
  side_effects = { en = "The victim feels investigated", ja = "被害者が取り調べられているように感じる" },
  serves = { "rule-of-law" }, strains = { "free-flow" },
  gates = {
    gate "complaint" { kind = "condition", text = { en = "The victim has told the police", ja = "被害者から警察に相談・届出がある" } } } }
