-- Injects that come as consequences, and contingencies that only the facilitator fires.

-- Consequences of choices ------------------------------------------------------------------------------------------------------------------------
inject "dock-injury" { to = { "operator", "port", "mlit" }, room = true, via = "phone", from = { en = "First aid, gate 9", ja = "9番ゲート救護所" }, objective = "O1",
  subject = { en = "A truck hits a checker", ja = "検数員が後退車両に接触し負傷" },
  body = {
    en = "Broken leg, conscious. He had been counting boxes since 06:00\nwith a torch and a whistle. The union stops three lanes until\nsomebody says who may stop the traffic.",
    ja = "脚を骨折、意識はある。6時から懐中電灯と笛で検数していた。\n「誰が車を止められるのか決めるまで」と\n労組が3レーンの作業を止めた。" },
  effects = { ops = -6, trust = -4 } }

inject "dialysis" { to = { "port", "mlit" }, via = "phone", from = { en = "Prefectural hospital", ja = "県立病院" }, objective = "O1",
  subject = { en = "One day of dialysis fluid", ja = "透析液、残り1日分" },
  body = {
    en = "Two pallets for us stand in your yard, without power, behind\nfrozen fish. 140 patients come tomorrow. Please: which row,\nand who can lift it?",
    ja = "当院宛ての2パレットが、電源のない冷凍魚の後ろにある。\n明日は140人の患者が来る。\nどの列にあり、誰が動かせるのか、教えてほしい。" },
  expected = { "hospital-route" },
  effects = { trust = -3 } }

inject "host-moves" { to = { "mofa", "police" }, via = "diplomatic", from = { en = "State B, foreign ministry", ja = "B国外務省" }, objective = "O5",
  subject = { en = "State B will look, quietly", ja = "B国「公表しないなら調べる」" },
  body = {
    en = "A tenant of an industrial park near the capital would be asked\nfor his books. It will take a day. No word to newspapers\nin the meantime, please.",
    ja = "首都近郊の工業団地の入居者に帳簿の提示を求める。\n1日かかる。その間、報道には\n何も出さないでほしい、とのこと。" },
  effects = { learn("server", "mofa", "police") } }

inject "idle-kit" { to = { "mofa", "csirt", "asean" }, via = "email", from = "asean", objective = "O5",
  subject = { en = "“Who turns the boxes on?”", ja = "「機材は届いた。誰が使うのか」" },
  body = {
    en = "Thank you for the sensors and the manual of 400 pages. The one\nperson who could read it is on the phone with our customs.\nThey stand in the corridor.",
    ja = "センサーと400ページのマニュアルに感謝する。\n読める職員は1人で、今は税関との電話に張り付いている。\n機材は廊下に置いたままである。" },
  notes = { en = "Equipment without the skill to run it lies idle: [CB16.1b], played out in two hours.", ja = "運用能力の伴わない機材は眠る。［CB16.1b］の指摘が2時間で現実になる。" },
  effects = { partners = -5 } }

inject "decoy-known" { to = { "sdf", "mofa", "ally" }, via = "voice", from = { en = "The ally’s defence staff", ja = "同盟国軍司令部" }, objective = "O5",
  subject = { en = "Ally: “You told nobody?”", ja = "同盟国「なぜ黙っていたのか」" },
  body = {
    en = "Our planners believed the date you planted. Two of our own\nmovements were changed because of it. Next time let us be\npart of the deception, not its victim.",
    ja = "こちらの計画担当は、そちらが流した日程を信じた。\nそのため我々の移動を2件変更した。次は、\n欺かれる側ではなく、共に欺く側に加えてほしい。" } }

inject "awazu-slow" { to = { "mlit", "port" }, via = "phone", from = { en = "Awazu port", ja = "粟津港" }, objective = "O1",
  subject = { en = "Awazu works at half speed", ja = "粟津港の処理能力が半減" },
  body = {
    en = "Without the vendor’s link and with our best crew away we open\nhalf the lanes. The two ships you sent us will wait until\nevening. Our own customers ask why.",
    ja = "業者との接続が切れ、熟練班も不在で、レーンの半分しか開けない。\n回してもらった2隻は夕方まで待たせる。\n当港の荷主が理由を尋ねている。" },
  effects = { ops = -3, trust = -1 } }

inject "list-leaks" { to = { "nco", "csirt", "police" }, via = "web", from = { en = "A researcher’s blog", ja = "研究者のブログ" }, objective = "O2",
  subject = { en = "The indicators stand on a blog", ja = "侵害指標がブログに掲載" },
  body = {
    en = "All four addresses, with the mark “limited distribution” still\non the page. Posted by somebody who received them from a\nmember. Two of the four have fallen silent.",
    ja = "「配布先限定」の表示が付いたまま、通信先4件が載った。\n会員から受け取った人物の投稿である。\n4件のうち2件は、既に通信が途絶えた。" },
  notes = { en = "Sharing widely and leaking now and then is still better than not sharing [S1.2.1b]. Ask what the marking was worth and who will be given less next time.", ja = "広く共有すれば時に漏れる。それでも共有しないよりよい［S1.2.1b］。表示に何の意味があったか、次に誰への提供が減るかを問う。" },
  effects = { partners = -3 } }

inject "locked-again" { to = { "operator", "port", "police" }, room = true, via = "sensor", from = { en = "Yard system", ja = "ヤードシステム" }, objective = "O1",
  subject = { en = "The yard is locked again", ja = "ヤードシステムが再び暗号化" },
  body = {
    en = "Eleven minutes after the restart the same account was back.\nThe screens are black again and the drivers have seen it.\nThis time there is no note.",
    ja = "再開の11分後、同じアカウントが再び現れた。\n画面は消え、運転手たちもそれを見た。\n今度は脅迫文すらない。" },
  questions = { { en = "What does the missing note tell you?", ja = "脅迫文がないことは何を意味するか。" } },
  effects = { ops = -11, trust = -5, attribution = 3, spread = 3 } }

inject "drivers-data" { to = { "operator", "police", "mlit" }, room = true, via = "web", from = { en = "Black Tally’s site", ja = "ブラックタリーの暴露サイト" }, objective = "O3",
  subject = { en = "4,000 licences are public", ja = "運転手4千人分の免許証が公開" },
  body = {
    en = "Names, addresses, phone numbers, two photographs each. Some\nhave had calls already. A drivers’ association asks whether\nthe terminal knew on Saturday morning.",
    ja = "氏名、住所、電話番号、写真2枚。既に不審な電話を受けた人もいる。\n運転手の団体は「ターミナルは土曜の朝に\n知っていたのか」と問う。" },
  expected = { "public-brief", { en = "Each driver gets a call or a letter", ja = "一人一人に連絡が届く" } },
  effects = { trust = -6 } }

inject "payment-known" { to = { "operator", "police", "nco", "mlit" }, room = true, via = "news", from = { en = "Economic daily", ja = "経済紙" }, objective = "O4",
  subject = { en = "“Terminal paid, says broker”", ja = "仲介者「ターミナルが払った」" },
  body = {
    en = "The wallet is public, the sum is public, the broker talks. What\nnobody can say is who stands behind the wallet, and whether\na sanctioned name is among them.",
    ja = "送金先も金額も公開の台帳にあり、仲介者は口を開いた。\n分からないのは、送金先の背後に誰がいるか、\n制裁対象者が含まれるかである。" },
  effects = { trust = -7, legal = -6, partners = -4 } }

inject "clinic-dark" { to = { "mofa", "police", "sdf", "commission" }, via = "diplomatic", from = { en = "Embassy of State B", ja = "B国大使館" }, objective = "O4",
  subject = { en = "A clinic lost its bookings", ja = "B国の診療所で予約が停止" },
  body = {
    en = "A clinic that shared the machine has been offline for an hour.\nNobody was harmed. The embassy asks, with great politeness,\nwhether Tokyo can explain the coincidence.",
    ja = "同じ機器を使っていた診療所が1時間停止した。健康被害はない。\n大使館は「この偶然について東京からご説明を\nいただけるか」と、極めて丁重に尋ねている。" },
  questions = { { en = "What do you say, and to whom first?", ja = "何を、まず誰に説明するか。" } },
  expected = { "hotline", "inform" },
  effects = { escalation = 8, legal = -6, partners = -4 } }

inject "server-quiet" { to = { "police", "sdf", "nco", "nsc" }, via = "voice", from = { en = "Joint operations cell", ja = "共同措置班" }, objective = "O4",
  subject = { en = "The command server is silent", ja = "指令サーバは応答しなくなった" },
  body = {
    en = "The program was stopped and the keys were changed. Nothing else\non the machine was touched. Every step is written down and\nlies before the commission.",
    ja = "不正プログラムを停止し、鍵を変更した。\n機器上の他のものには触れていない。\n全ての手順は記録され、監理委員会に提出済みである。" } }

inject "server-moved" { to = { "police", "sdf", "nco", "nsc" }, via = "voice", from = { en = "Joint operations cell", ja = "共同措置班" }, objective = "O4",
  subject = { en = "They had moved an hour before", ja = "1時間前に移転されていた" },
  body = {
    en = "We entered an empty room. The program was gone, the keys were\nchanged, a text file said good morning in our language.\nWhat we learnt is how they leave.",
    ja = "入った先は空だった。不正プログラムは消え、鍵も替えられ、\n日本語で「おはようございます」と書いたファイルが残っていた。\n分かったのは、相手の引き際だけである。" },
  questions = { { en = "What told them?", ja = "相手は何で気づいたのか。" } },
  effects = { spread = 2, sight = -5 } }

inject "why-not-asked" { to = { "police", "sdf", "nco", "mofa", "commission", "nsc" }, room = true, via = "news", from = { en = "Wire service", ja = "通信社" }, objective = "O4",
  subject = { en = "“Entered without approval”", ja = "「承認なしに国外サーバへ侵入」" },
  body = {
    en = "An official who does not wish to be named says that a computer\nabroad was entered before the commission had seen a line.\nThe chair confirms that nothing was put before her.",
    ja = "匿名の政府関係者によれば、監理委員会が書面を見る前に\n国外のコンピュータへの措置が行われた。\n委員長は「申請は受けていない」と認めた。" },
  questions = { { en = "What was gained by not waiting?", ja = "待たずに得たものは何か。" } },
  effects = { trust = -6, partners = -4 } }

inject "whose-traffic" { to = { "nco", "operator", "commission" }, room = true, via = "news", from = { en = "Evening paper", ja = "夕刊紙" }, objective = "O4",
  subject = { en = "“NCO read traffic unasked”", ja = "「承認なく通信情報を利用」" },
  body = {
    en = "The terminal’s customers learn from a newspaper that their\nconnections were examined without the commission. Two of\nthem withdraw from the agreement by fax.",
    ja = "ターミナルの取引先は、委員会の承認なしに自社の接続が\n調べられたことを新聞で知った。2社がファクスで\n協定からの離脱を通告した。" },
  effects = { trust = -7, partners = -3 } }

inject "wrong-name" { to = { "mofa", "nco", "nsc", "ally" }, room = true, via = "news", from = { en = "Investigative magazine", ja = "調査報道誌" }, objective = "O5",
  subject = { en = "“Named on a hunch”", ja = "「日本政府は推測で名指しした」" },
  body = {
    en = "Two firms that saw the proof call it thin. State A shows a\nreport of its own and invites the press to the server hall.\nOther capitals say that they have nothing to add.",
    ja = "証拠を見た2社は「根拠が薄い」と語る。\nA国は自前の報告書を示し、記者をサーバ室に招いた。\n各国政府は「付け加えることはない」とだけ述べた。" },
  effects = { trust = -6, partners = -6, legal = -4 } }

inject "finding" { to = { "commission", "nco", "police", "sdf" }, room = true, via = "letter", from = "commission", objective = "O4",
  subject = { en = "An act without approval", ja = "監理委「承認のない行為を確認」" },
  body = {
    en = "The inspection finds that an act that needed our approval was\ncarried out without it. We have informed the presiding\nofficers of both houses.",
    ja = "検査の結果、委員会の承認を要する行為が\n承認なしに行われたことを確認した。\n両院議長に報告済みである。" } }

inject "embassy-protests" { when = any { is_set "named", at_least("escalation", 45) }, to = { "mofa", "nsc", "nco" }, via = "diplomatic", from = { en = "Embassy of State A", ja = "A国大使館" }, objective = "O5",
  subject = { en = "State A protests strongly", ja = "A国が最大限の言葉で抗議" },
  body = {
    en = "“Slander without proof.” The trade talks of Tuesday are put off.\nAt the end of the conversation the counsellor asks, softly,\nwhether there is still a telephone that works.",
    ja = "「証拠なき中傷である」。火曜の通商協議は延期となった。\n会談の終わりに参事官は声を落として尋ねた。\n「まだつながる電話はあるか」" },
  questions = { { en = "Which sentence was the message?", ja = "本当のメッセージはどの一文か。" } },
  expected = { "hotline" },
  effects = { escalation = 3 } }

inject "leak-in-capital" { to = { "ally", "nco", "mofa" }, via = "voice", from = { en = "The ally’s intelligence service", ja = "同盟国情報機関" }, objective = "O2",
  subject = { en = "Ally: “We are in your papers”", ja = "同盟国「なぜ新聞にあるのか」" },
  body = {
    en = "What we gave to few has reached many. One collection point of\nours went dark this noon. For today we have nothing more\nto say. We shall see about tomorrow.",
    ja = "限られた相手に渡したものが、広く知られている。\n我々の情報収集拠点の一つが、この昼に失われた。\n今日はもう話せない。明日のことは明日考える。" },
  effects = { partners = -10, attribution = -4, sight = -4 } }

on "leaked:ally-intel" { once = true, delay = "40m", effects = { fire "leak-in-capital" } }
on "leaked:tenant" { once = true, delay = "40m", effects = { fire "leak-in-capital" } }
on "fired:yard-ready" { when = is_set "restarted-dirty", effects = { chance(25, { after("20m", { fire "locked-again" }) }) } }

-- The partner asks a second time if Tokyo could have helped and nobody asked
inject "partner-again" { when = all { after_time "5h", decided "ask-tokyo.alone" }, to = { "asean", "mofa" }, via = "voice", from = { en = "The partner’s minister", ja = "友好国の閣僚" }, objective = "O5",
  subject = { en = "“Who is helping us?”", ja = "「誰が助けてくれるのか」" },
  body = {
    en = "Six people and four dead cranes. A minister who was told this\nmorning that all was in hand now calls the embassy himself.\nHe would like to be asked what he needs.",
    ja = "要員6人、止まったクレーン4基。朝には「対処できる」と\n聞いていた閣僚が、自ら大使館に電話してきた。\n「必要なものを、まず尋ねてほしい」" },
  effects = { ["asked-for-help"] = true, partners = -1 } }

-- Contingencies: fired by hand when the room needs them -----------------------------------------------------------------------------------------------
inject "tv-expert" { to = { "mlit", "nco", "port" }, room = true, via = "news", from = { en = "Morning television", ja = "情報番組" }, objective = "O3",
  subject = { en = "TV: “I would have shut it all”", ja = "識者「自分なら全て止める」" },
  body = {
    en = "A former engineer explains with a plastic crane why everything\nshould be off by now. The presenter asks why the government\ndoes not simply do that.",
    ja = "元技術者が模型のクレーンを手に、全て停止すべき理由を説く。\n司会者は「なぜ政府はそうしないのか」と問う。" },
  notes = { en = "Use when the room is sure of itself. It has no effects of its own.", ja = "全体が自信過剰のときに使う。数値への影響はない。" } }

inject "minister-visits" { to = { "operator", "port", "mlit" }, via = "phone", from = { en = "Minister’s secretary", ja = "大臣秘書官" }, objective = "O3",
  subject = { en = "Minister wants to see gate 9", ja = "大臣が9番ゲートを視察したい" },
  body = {
    en = "With press, in ninety minutes. He wants to thank the crews. The\ncrews want to go home. Security needs two lanes closed.",
    ja = "90分後、報道陣とともに。大臣は作業員を激励したい。\n作業員は帰りたい。警備上、2レーンの閉鎖が必要になる。" },
  notes = { en = "Use when port and ministry have too little to do, or agree too easily.", ja = "港と国交省の手が空いているとき、または意見が簡単にそろうときに使う。" } }

inject "quiet-cell" { to = { "sdf", "ally", "asean" }, via = "email", from = { en = "Exercise control", ja = "演習統制班" }, objective = "O2",
  subject = { en = "What has nobody asked you?", ja = "まだ尋ねられていないこと" },
  body = {
    en = "Choose one fact on your role card. Decide whom to give it to\nand what you want in return. Do it within ten minutes.",
    ja = "手元の事実を一つ選び、誰に渡し、見返りに何を求めるかを決め、\n10分以内に実行すること。" },
  notes = { en = "Use for a cell that waits to be asked.", ja = "「聞かれるのを待っている」チームに使う。" } }

inject "second-terminal" { to = { "port", "mlit", "csirt" }, via = "phone", from = { en = "North terminal", ja = "北ターミナル" }, objective = "O1",
  subject = { en = "“Should we be worried?”", ja = "北ターミナル「うちは大丈夫か」" },
  body = {
    en = "Same quay, other owner, other vendor. Everything works. The\nmanager would like somebody to tell him that he may go on\nworking. In writing.",
    ja = "岸壁は同じだが、会社も業者も別。全て動いている。\n責任者は「続けてよい」という言葉を求めている。\nできれば文書で。" },
  notes = { en = "A test of whether anybody gives a useful answer without knowing enough.", ja = "情報が足りない中で、役に立つ答えを出せるかを試す。" } }

inject "power-failure" { to = { "operator", "port" }, room = true, via = "sensor", from = { en = "Generator room", ja = "発電機室" }, objective = "O1",
  subject = { en = "Cold-stack generator fails", ja = "冷凍コンテナ用発電機が停止" },
  body = {
    en = "Plain mechanical, nobody attacked it. Forty boxes, two hours.\nA fairground operator in town has three generators and asks\nwho would pay.",
    ja = "単なる機械故障で、攻撃ではない。40本、残り2時間。\n市内の興行会社が発電機3台を持ち、\n「費用は誰が払うのか」と尋ねている。" },
  notes = { en = "Use if the first hour is too easy.", ja = "最初の1時間が順調すぎるときに使う。" },
  effects = { ops = -3 } }

inject "friendly-journalist" { to = { "nco", "mofa" }, via = "phone", from = { en = "A correspondent you trust", ja = "旧知の記者" }, objective = "O3",
  subject = { en = "“I have their code name”", ja = "「同盟国での呼び名をつかんだ」" },
  body = {
    en = "“I print it at four unless you tell me that it does harm. I also\nknow about the waterworks. I do not know what it means.\nDo you?”",
    ja = "「支障があると言われなければ16時に出す。水道局のことも\n知っている。それが何を意味するかは分からない。\nあなたは分かるか」" },
  notes = { en = "Use when the naming is being discussed as if nobody were listening.", ja = "名指しの是非を「誰も聞いていない」かのように議論しているときに使う。" } }
