-- What is evaluated, and how the three years end.

objective "O1" { text = { en = "Let the partner’s need lead, and hand over in time", ja = "相手国の必要に導かれ、時機を逃さず引き継ぐ" }, capability = { en = "Demand and ownership", ja = "需要主導と主体性" } }
objective "O2" { text = { en = "Build in an order that lasts: office, people, equipment", ja = "組織、人、機材の順に、長持ちするものを築く" }, capability = { en = "Capacity that works when it counts", ja = "いざというとき働く能力" } }
objective "O3" { text = { en = "Share the work, do nothing twice", ja = "仕事を分け合い、重複をなくす" }, capability = { en = "Coordination of donors", ja = "支援国間の調整" } }
objective "O4" { text = { en = "Make crime answer to law, at home and there", ja = "犯罪を、こちらでもあちらでも法で裁く" }, capability = { en = "Cybercrime: law, proof, joint cases", ja = "サイバー犯罪（法・証拠・共同捜査）" } }
objective "O5" { text = { en = "Be able to call each other, and have rules to appeal to", ja = "呼び合える間柄と、よりどころとなるルールを持つ" }, capability = { en = "Contacts, confidence, norms", ja = "連絡態勢・信頼醸成・規範" } }
objective "O6" { text = { en = "Help without being used against people", ja = "支援を、人々に向けられる道具にしない" }, capability = { en = "Safeguards and neutrality", ja = "歯止めと政治的中立" } }

task "1A" { objective = "O1", text = { en = "The partners name their needs within the first half-year", ja = "半年以内に相手国が自ら必要を示す" }, check = within("180d", "learned:need-kesara.agency"),
  evaluator = { en = "The check sees Kesara; listen for the other three. Who asked whom?", ja = "自動判定はケサラのみ。ほかの三国は耳で確かめる。誰が誰に尋ねたか。" } }
task "1B" { objective = "O1", text = { en = "Success is defined before the money is spent [CB21.2]", ja = "支出の前に、成功の物差しを決める［CB21.2］" }, check = within("90d", "decided:yardstick"),
  evaluator = { en = "Would the measure chosen show a failure?", ja = "選んだ物差しは、失敗も映すものか。" } }
task "1C" { objective = "O1", text = { en = "Partners’ ownership is held for two years", ja = "相手国の主体性を二年間保つ" }, check = held(at_least("own", 45), "720d") }
task "2A" { objective = "O2", text = { en = "People before the second centre [CB16.1b]", ja = "第二センターより先に人を育てる［CB16.1b］" }, check = before("done:skill-kesara", "decided:second-centre.build"),
  evaluator = { en = "Met too when the centre was never built, if operators were trained.", ja = "センターを建てなくても、要員を育てていれば達成とする。" } }
task "2B" { objective = "O2", text = { en = "No equipment is delivered that nobody can operate", ja = "運用できない機材を渡さない" }, check = never("variable:idle") }
task "2C" { objective = "O2", text = { en = "Kesara answers a crisis by itself", ja = "ケサラが自力で危機に対応する" }, check = happens("fired:port-held"),
  evaluator = { en = "Only the first crisis is checked. Who was on duty in the later ones?", ja = "判定は最初の危機のみ。その後の危機では、誰が当直だったか。" } }
task "2D" { objective = "O2", text = { en = "Oruna’s hospital comes through", ja = "オルナの病院が持ちこたえる" }, check = happens("fired:cable-held") }
task "3A" { objective = "O3", text = { en = "A donors’ table within a year [CB16.4]", ja = "一年以内に支援国会合を開く［CB16.4］" }, check = within("360d", "done:donors-table"),
  evaluator = { en = "Did the partner sit in the chair, or at the side?", ja = "相手国は議長席にいたか、脇にいたか。" } }
task "3B" { objective = "O3", text = { en = "One plan for all ministries by the second year [CB21.1]", ja = "二年目までに省庁の計画を一本化［CB21.1］" }, check = within("540d", "done:one-plan") }
task "3C" { objective = "O3", text = { en = "The ally’s plan is known before its course begins", ja = "同盟国の研修開始前に、その計画を知る" }, check = within("180d", "learned:donor-plan.mofa") }
task "4A" { objective = "O4", text = { en = "Tavali has a law of its own [CB16.2]", ja = "タヴァリが自前の法律を持つ［CB16.2］" }, check = happens("variable:law-tavali"),
  evaluator = { en = "Copied or drafted? Who could explain it in parliament?", ja = "翻訳か、起草か。議会で説明できたのは誰か。" } }
task "4B" { objective = "O4", text = { en = "No case is brought that cannot stand in court", ja = "法廷に耐えない事件を立てない" }, check = never("fired:thrown-out") }
task "4C" { objective = "O4", text = { en = "Proof is kept before servers are switched off", ja = "サーバを止める前に証拠を保全する" }, check = before("done:keep-data", "done:takedown") }
task "5A" { objective = "O5", text = { en = "Contact numbers are tried within ten months [CB16.3]", ja = "十か月以内に連絡先を試す［CB16.3］" }, check = within("300d", "variable:contacts") }
task "5B" { objective = "O5", text = { en = "The region practises together at least once [S1.2.3]", ja = "域内で一度は共に演習する［S1.2.3］" }, check = happens("done:regional-exercise") }
task "5C" { objective = "O5", text = { en = "Shared rules are held above 30 for a year", ja = "ルールの共有を一年間30以上に保つ" }, check = held(at_least("norms", 30), "360d") }
task "6A" { objective = "O6", text = { en = "A court’s control comes with the powers", ja = "権限とともに裁判所の統制を備える" }, check = happens("variable:safeguards") }
task "6B" { objective = "O6", text = { en = "No tool of ours opens a reporter’s telephone", ja = "供与した道具で記者の携帯が開けられない" }, check = never("fired:reporter") }
task "6C" { objective = "O6", text = { en = "Nobody acts without the partner’s consent", ja = "相手国の同意なしに動かない" }, check = never("ultra-vires"),
  evaluator = { en = "If somebody proposed to go ahead anyway, who objected, and with which reason?", ja = "同意を待たずに進めようとした者がいたら、誰がどの理由で止めたか。" } }

-- The first seven exclude one another and cover every run, the worst that applies; the last three may be true besides.
local broken = at_least("harm", 66)
local lost = all { is_set "turned", any { below("own", 58), below("norms", 46) } }
local boxes = at_least("boxes", 44)
local window = any { below("ready-kesara", 40), below("ready-oruna", 25), below("ready-tavali", 37) }
local leaning = below("own", 56)
local proud = all { at_least("ready-kesara", 52), at_least("ready-tavali", 48), at_least("ready-oruna", 32), at_least("own", 60), below("harm", 62) }

ending "ring-each-other" { rank = 1, when = all { proud, none { broken, lost, boxes, window, leaning } },
  title = { en = "They ring each other", ja = "隣どうしで呼び合う国々" },
  text = {
    en = "In spring, somebody in Oruna rings somebody in Kesara about an alarm at night, and Tokyo reads of it a week later in the minutes. Four offices belong to those who work in them, who say what they want and sometimes say no. The programme’s best figure is a telephone bill that Japan does not pay.",
    ja = "春の夜中、オルナの誰かが警報のことでケサラの誰かに電話する。東京がそれを知るのは、一週間後の議事録である。四つの組織は、そこで働く人々のものになった。欲しいものがあれば言い、ときには断る。この事業の最良の数字は、日本が払わない電話代である。" },
  principles = { { en = "Autonomy: what was built belongs to those who use it", ja = "自律性：築かれたものは、使う人々のものになった" }, { en = "Collaboration: neighbours before donors", ja = "連携：支援国より先に、隣国が応えた" } } }

ending "standing" { rank = 2, when = none { proud, broken, lost, boxes, window, leaning },
  title = { en = "On their own feet, unevenly", ja = "でこぼこだが、自分の足で" },
  text = {
    en = "All four stand; none of them as the plan had drawn it. One has a law and few people, one has people and a leaking roof. They were hurt on the way and know by whom. The report will say “largely achieved”, and for once the phrase is true.",
    ja = "四か国とも立っている。計画書の絵のとおりに立っている国は一つもない。法律があって人の足りない国、人がいて雨漏りのする国。途中で傷つき、誰にやられたかも分かっている。報告書は「おおむね達成」と書くだろう。この言葉が、珍しく本当である。" },
  principles = { { en = "Rule of law: slower than the news, and still there", ja = "法の支配：報道より遅く、それでも残った" } } }

ending "good-pupils" { rank = 3, setback = true, when = all { leaning, none { broken, lost, boxes, window } },
  title = { en = "Good pupils", ja = "優等生のままで" },
  text = {
    en = "The figures are fine. The desks are manned, the forms are filled in, and each form goes to Tokyo for an opinion. When the opinions stop, so will the forms. Nobody refused anything in three years; nobody was asked to. What was taught was learnt, and it is still ours.",
    ja = "数字は立派である。机には人がいて、様式は埋まり、その一枚一枚が、東京の意見を求めて送られてくる。意見が止まれば、様式も止まる。三年間、誰も断らなかった。断るかと尋ねられたこともなかった。教えたことは身についた。ただ、それはまだ、私たちのものである。" },
  principles = { { en = "Autonomy: not yet", ja = "自律性：まだ育っていない" } } }

ending "open-window" { rank = 4, setback = true, when = all { window, none { broken, lost, boxes } },
  title = { en = "One window open", ja = "開いたままの窓" },
  text = {
    en = "Where work was done it holds. Copper Kite has moved to where it was not, and pays its rent punctually. Calls, invoices and servers now come from one country, whose readiness everybody saw on the wall for three years. Shutting three windows makes a draught at the fourth.",
    ja = "手を入れた所は持ちこたえている。カッパー・カイトは手の入らなかった所へ移り、家賃をきちんと払っている。電話も、請求書も、サーバも、今は一つの国から来る。その国の対処力は、三年間、誰もが見ていた数字だった。四つの窓のうち三つを閉めれば、風は四つ目に集まる。" },
  principles = { { en = "Collaboration: as strong as the neighbour nobody visited", ja = "連携：誰も訪ねなかった隣国と同じ強さしかない" } } }

ending "boxes" { rank = 5, setback = true, when = all { boxes, none { broken, lost } },
  title = { en = "Boxes in the cellar", ja = "地下室の木箱" },
  text = {
    en = "The inventory is complete: racks and screens, each with two flags. An evaluator goes down to the cellar with a torch; the film is still on the glass. Upstairs three people share one password, as before. Every parcel was on somebody’s list of needs. The order was the mistake.",
    ja = "備品台帳は完璧である。ラックにも画面にも、二つの国旗。評価者が懐中電灯を手に地下室へ下りると、画面の保護膜はまだ付いていた。上の階では三人が、以前と同じ一つのパスワードを使い回す。どの荷物も、誰かの要望書に載っていた。間違っていたのは順番である。" },
  principles = { { en = "The policy’s own warning, come true", ja = "基本方針自身の戒めが、現実になった" } } }

ending "somebody-elses" { rank = 6, setback = true, when = all { lost, negate(broken) },
  title = { en = "Somebody else’s system", ja = "よその国の仕組み" },
  text = {
    en = "Lusanti’s exchange is maintained from abroad, and with it the quiet conversations of three neighbours. It was free. Each year a little more of the region’s traffic goes that way, because it is faster. When Japan proposes a text on responsible behaviour, a delegate reads out a better-printed one.",
    ja = "ルサンティの接続点は国外から保守され、三つの隣国の内輪の会話もそこを通る。無償だった。速いからと、域内の通信は毎年少しずつそちらへ流れる。日本が責任ある行動についての文案を示すと、一人の代表が、もっと印刷のきれいな文案を読み上げる。" },
  principles = { { en = "Openness and free flow: rented out", ja = "開放性と自由な流通：人手に渡った" } } }

ending "long-night" { rank = 7, setback = true, when = broken,
  title = { en = "The long night", ja = "長い夜" },
  text = {
    en = "It came as in every concept note: first a port, then a hospital, then all at once. Ambulances crossed borders, savings were gone, eleven companies counted what was left on paper. One reads the strategies of three years and finds nothing wrong. The neighbours were weak, and the weakness was ours.",
    ja = "それは、どの企画書にもあったとおりに来た。まず港、次に病院、そして一度に全てが。救急車は国境を越え、蓄えは消え、十一の会社が紙に残ったものを数えた。三年分の戦略文書を読み返しても、間違いは見つからない。隣国の弱さは、私たちの弱さだった。" },
  principles = { { en = "A neighbour’s weak desk is one’s own open window", ja = "隣国の弱い窓口は、自分の家の開いた窓である" } } }

ending "case-that-held" { rank = 1, when = all { is_set "caught", below("crime", 32) },
  title = { en = "A case that held", ja = "法廷に耐えた事件" },
  text = { en = "A law that is Tavali’s own, proof that was kept, two police forces with patience. The compounds are dark. Somewhere else somebody is looking for another valley, and finds one law more in the way.",
           ja = "タヴァリ自身の法律、保全された証拠、根気よく調べ続けた二つの警察。拠点の灯は消えた。どこかで誰かが次の谷を探し、行く手に法律が一つ増えたことを知る。" } }
ending "rules-cited" { rank = 1, when = all { at_least("norms", 66), is_set "contacts", done "rules" },
  title = { en = "Rules that others cite", ja = "他国が引用するルール" },
  text = { en = "In the night of the wiper a delegate nobody had coached quoted the text of three years ago, with its paragraph, in his own language.",
           ja = "全てが消えたあの夜、誰の指南も受けていない一人の代表が、三年前の文書を、段落番号まで添えて、自分の国の言葉で引用した。" } }
ending "wrong-people" { rank = 6, setback = true, when = is_set "misused",
  title = { en = "A law against the wrong people", ja = "向けられる先を誤った法律" },
  text = { en = "A reporter’s telephone lies on a table with a donor’s inventory sticker on it. The tool did what it was built to do. Nobody had asked for a judge’s signature, because it would have cost three months.",
           ja = "記者の携帯電話が机に置かれ、支援国の備品番号のシールが見える。道具は、作られたとおりに働いた。判事の署名は、誰も条件にしなかった。三か月かかるからである。" } }
