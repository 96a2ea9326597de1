-- BB — cyber diplomacy: law and norms, statements, evidence across borders, confidence between states, and the neighbouring fields of a cyber crisis.

measure "BB.1" { pillar = "cooperation", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "3h",
  name = { en = "Existing international law applies: taking a position", ja = "国際法の適用に関する立場の表明" },
  about = {
    en = "In the UN groups Japan argues that existing international law covers what states do in cyberspace, and how. In a live crisis this becomes a sentence somebody must sign: is this a violation of sovereignty, a wrongful act, a crime, or an accident? The word chosen opens some doors and closes others.",
    ja = "国連の専門家会合や作業部会で、既存の国際法はサイバー行動にも適用されるとし、その適用の在り方を論じる。危機の最中には、誰かが署名する一文になる。これは主権侵害か、国際違法行為か、犯罪か、事故か。選んだ言葉が、ある扉を開き、別の扉を閉じる。" },
  orders = { en = "Foreign minister", ja = "外務大臣" },
  carries_out = { en = "Legal advisers of the foreign ministry", ja = "外務省の国際法部門" },
  cost = { en = "A position once taken binds the next case", ja = "一度示した立場は次の事案も縛る" },
  side_effects = { en = "The other side argues from the same sentence", ja = "相手も同じ一文を使って主張する" },
  serves = { "rule-of-law" }, strains = { "autonomy" } }

measure "BB.2" { pillar = "defence", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "30m",
  name = { en = "Medical services first, as critical infrastructure", ja = "医療を重要インフラとして守る" },
  about = {
    en = "Japan and five other countries proposed at the UN that medical services and facilities be protected like power and water. At home it is a matter of the queue: when helpers, beds and lines are short, the hospital comes first, and somebody else comes later. A norm for cooperation among states as much as a rule of defence.",
    ja = "日本を含む六か国は、医療の役務と施設を電気や水道と同様の重要インフラとして守ることを国連で提案した。国内では順番の問題になる。助けも病床も回線も足りないとき、病院が先で、ほかは後になる。防御の決まりであると同時に、国家間の協力の規範でもある。" },
  orders = { en = "Whoever sets the queue: governor, ministry, control tower", ja = "順番を決める者（知事、所管省庁、司令塔組織）" },
  carries_out = { en = "Everybody with something to lend", ja = "貸せるものを持つ全ての主体" },
  cost = { en = "Those who wait", ja = "待たされる人々" },
  side_effects = { en = "Says aloud what is not protected first", ja = "何が後回しかを公言することになる" },
  serves = { "rule-of-law", "collaboration" }, strains = {} }

measure "BB.3" { pillar = "cooperation", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "120d",
  name = { en = "Programme of action: norms followed up regularly", ja = "行動計画（規範の履行の定期的な確認）" },
  about = {
    en = "A standing meeting where states report what they did about the norms they agreed on. Japan was among those who proposed it. A rich agenda draws few signatures; a thin one draws many and changes little.",
    ja = "合意した規範をどう実行したかを各国が持ち寄る定例の場。日本も提案国に加わった。議題を盛れば賛同が減り、削れば賛同は増えても何も変わらない。" },
  orders = { en = "Foreign ministry", ja = "外務省" },
  carries_out = { en = "Delegations in New York", ja = "ニューヨークの代表団" },
  cost = { en = "Votes and favours", ja = "票と貸し借り" },
  side_effects = { en = "Two rival processes side by side", ja = "競合する二つの枠組みが並び立つ" },
  serves = { "rule-of-law", "collaboration" }, strains = {},
  gates = {
    gate "sponsors" { kind = "consent", within = "60d", text = { en = "Others sponsor it with us", ja = "共同提案国がいる" } } } }

measure "BB.4" { pillar = "deterrence", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "6h",
  name = { en = "Statement condemning a state-backed group", ja = "国家を背景とする攻撃者への非難声明" },
  about = {
    en = "A statement of the ministry, alone or with others, says what a group did, whom it hurt and what behaviour is expected of responsible states, as Japan did in 2018. It needs the same footing as attribution; its force lies in who else says it the same day.",
    ja = "攻撃者が何をし、誰を傷つけ、責任ある国家に何が求められるかを、単独又は他国と共に声明で示す。日本は2018年にもそうした。名指しと同じ裏付けが要る。力の源は、同じ日にほかの誰が同じことを言うかにある。" },
  orders = { en = "Foreign minister", ja = "外務大臣" },
  carries_out = { en = "Foreign ministry’s spokesperson", ja = "外務報道官" },
  cost = { en = "Relations with the state behind the group", ja = "背後の国家との関係" },
  side_effects = { en = "A statement nobody joins measures one’s loneliness", ja = "誰も続かない声明は孤立の物差しになる" },
  serves = { "rule-of-law", "openness" }, strains = { "collaboration" },
  gates = {
    gate "evidence" { kind = "metric", min = 60, text = { en = "The evidence is strong enough to be shown", ja = "公表に耐える証拠がある" } },
    gate "minister" { kind = "approval", within = "2h", follows = { "evidence" }, text = { en = "The foreign minister decides", ja = "外務大臣が決定している" } } } }

measure "BB.5" { pillar = "cooperation", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "2d",
  name = { en = "Evidence across borders (Budapest Convention)", ja = "国境を越えた証拠（ブダペスト条約）" },
  about = {
    en = "The treaty on cybercrime lets parties ask one another to keep data before it is deleted and to hand it over lawfully; Japan was Asia’s first party, works on its protocol and asks others to join. It arms deterrence: with a party one has evidence in days, without one a letter that travels for a year.",
    ja = "サイバー犯罪条約の締約国どうしは、消える前のデータの保全と、適法な提供を求め合える。日本はアジア初の締約国で、追加議定書の作成と締約国の拡大に努める。抑止の武器でもある。締約国が相手なら証拠は数日で届き、そうでなければ手紙の往復に一年かかる。" },
  orders = { en = "Police and justice ministry, through the contact point", ja = "警察、法務当局（連絡窓口経由）" },
  carries_out = { en = "Authorities of both parties", ja = "双方の当局" },
  cost = { en = "A properly founded request: hours of a lawyer who has none", ja = "要件を満たす請求書。時間のない法律家の数時間" },
  side_effects = { en = "The request shows what one knows", ja = "請求すれば手の内が見える" },
  serves = { "rule-of-law", "collaboration" }, strains = {},
  gates = {
    gate "lead" { kind = "fact", text = { en = "It is known where the data lie", ja = "データの所在が分かっている" } } } }

measure "BB.6" { pillar = "cooperation", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "2h",
  name = { en = "Confidence building: consultations, ARF", ja = "信頼醸成（二国間協議・ARF）" },
  about = {
    en = "Regular talks with many countries, and the ASEAN Regional Forum’s meetings between sessions, let each side learn how the other reads things. In the crisis it means ringing up before the other side draws its own conclusion from what it sees.",
    ja = "多くの国との定期的な協議や、ASEAN地域フォーラムの会期間会合を通じて、相手が物事をどう読むかを知り合う。危機においては、相手が目にしたものから勝手な結論を出す前に、電話をかけることである。" },
  orders = { en = "Foreign ministry", ja = "外務省" },
  carries_out = { en = "Ambassador for cyber policy, points of contact", ja = "サイバー担当大使、連絡窓口" },
  cost = { en = "One explains oneself to a rival", ja = "競争相手に手の内を説明する" },
  side_effects = { en = "Taken for weakness, or for a cover", ja = "弱さ、又は目くらましと受け取られる" },
  serves = { "rule-of-law", "collaboration" }, strains = {} }

measure "BB.7" { pillar = "cooperation", source = "Diplomatic Bluebook 2021, ch. 4-3(5)", takes = "60d",
  name = { en = "CSIRTs and investigators in the region", ja = "域内のCSIRT・捜査機関の能力構築" },
  about = {
    en = "Response teams, ministries and investigators of partners, mainly in ASEAN, are trained; the yearly policy meeting of Japan and ASEAN sets common work, now with industry and universities. Help also runs the other way when the incident is here.",
    ja = "ASEANを中心に、対応チーム、行政、捜査機関の力を育てる。毎年の日ASEANの政策会議が共同の活動を決め、産業界と大学も加わる。こちらで事案が起きれば、助けは逆向きにも流れる。" },
  orders = { en = "Control tower, communications and industry ministries", ja = "司令塔組織、総務省、経済産業省" },
  carries_out = { en = "CSIRTs on both sides", ja = "双方のCSIRT" },
  cost = { en = "Responders’ time", ja = "対応要員の時間" },
  side_effects = { en = "Many activities, few finished", ja = "活動は増えるが、終わるものは少ない" },
  serves = { "collaboration", "openness" }, strains = {},
  gates = {
    gate "partner" { kind = "consent", within = "2h", text = { en = "The partner’s team takes part", ja = "相手国のチームが応じている" } } } }

measure "BB.8" { pillar = "deterrence", source = "Diplomatic Bluebook 2021, ch. 4-3(3), (4), (6), (7)", takes = "1d",
  name = { en = "Neighbouring fields of a cyber crisis", ja = "サイバー危機が巻き込む隣接分野" },
  about = {
    en = "Terrorist use of the internet, laundering of ransoms through virtual assets, leakage of technology, sea lanes and ports, satellites: a cyber crisis drags them in, and each has its own people, laws and treaties across all three pillars. Freezing the money takes a financial authority, a ship a coast guard, a satellite somebody in orbit.",
    ja = "インターネットのテロ利用、暗号資産による身代金の洗浄、技術流出、シーレーンと港湾、衛星。サイバー危機はこれらを巻き込み、それぞれに固有の担い手、法律、条約があり、三つの柱の全てにまたがる。資金を止めるには金融当局が、船には海上保安機関が、衛星には宇宙の担い手が要る。" },
  orders = { en = "The authority of the field concerned", ja = "当該分野の当局" },
  carries_out = { en = "Financial, maritime, space and economic-security authorities", ja = "金融、海上保安、宇宙、経済安全保障の各当局" },
  cost = { en = "Coordination with people who have never met", ja = "初対面どうしの調整" },
  side_effects = { en = "The crisis grows by every table it is carried to", ja = "持ち込む場が増えるほど危機は大きくなる" },
  serves = { "rule-of-law", "collaboration" }, strains = { "free-flow" } }
