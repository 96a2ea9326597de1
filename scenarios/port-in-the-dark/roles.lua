-- The cells at the table. The oversight commission and the NSC are small, independent cells: give them to people if there are enough, otherwise
-- the facilitator holds them. The adversary is a bot that the room never sees.

role "operator" { seats = 3, kind = "infrastructure",
  name = { en = "Terminal operator", ja = "ターミナル運営会社" }, label = { en = "Terminal", ja = "ターミナル" },
  brief = {
    en = "You run Shiomi South Container Terminal and, as an essential-infrastructure operator, you have a duty to report. You want boxes to move again, your drivers’ data to stay yours, and nobody to get hurt in a yard that nobody can see on a screen.",
    ja = "汐見南コンテナターミナルを運営する。基幹インフラ事業者として報告義務を負う。荷を再び動かし、運転手の個人情報を守り、画面の消えたヤードで一人のけが人も出さないこと。それが最優先である。" } }

role "port" { seats = 3, kind = "local government",
  name = { en = "Port authority", ja = "港湾管理者" }, label = { en = "Port auth.", ja = "港湾管理者" },
  brief = {
    en = "You belong to the prefecture and answer for berths, roads and safety in the port. The queue of trucks is yours, the ships at anchor are yours, and so is the first question of every reporter at the gate.",
    ja = "県の組織として、岸壁、臨港道路、港内の安全に責任を持つ。ゲート前のトラックの列も、沖待ちの船も、詰めかけた記者の最初の質問も、まず引き受けるのはここである。" } }

role "nco" { seats = 4, kind = "government",
  name = { en = "National Cybersecurity Office", ja = "国家サイバー統括室" }, label = { en = "NCO", ja = "NCO" },
  brief = {
    en = "You are the control tower: you put the picture together, decide who gets which part of it, and keep the ministries pulling one way. Your analysts are fewer than your questions. What others do not hand over, you do not know.",
    ja = "司令塔として情報を集約し、誰に何を渡すかを決め、各省庁の足並みをそろえる。分析官の数は問いの数より少ない。相手が出さない情報は、知りようがない。" } }

role "police" { seats = 4, kind = "government",
  name = { en = "Police cyber unit", ja = "警察サイバー部門" }, label = { en = "Police cyber", ja = "警察" },
  brief = {
    en = "You investigate a crime and, with the SDF, may have to act on a computer abroad. Evidence that is overwritten this morning is gone for good. So is the lawfulness of an act done before its approvals.",
    ja = "犯罪捜査を担い、必要なら自衛隊とともに国外のコンピュータへの措置に当たる。今朝上書きされた証拠は二度と戻らない。承認を得る前に動けば、適法性も二度と戻らない。" } }

role "sdf" { seats = 3, kind = "government",
  name = { en = "SDF cyber unit", ja = "自衛隊サイバー部隊" }, label = { en = "SDF cyber", ja = "自衛隊" },
  brief = {
    en = "You guard your own networks, lend hunters to others, and hold skills nobody else has. On Monday a chartered ship is to load at Shiomi for an exercise in the south-west. Hardly anybody outside your building should know that.",
    ja = "自らのネットワークを守り、脅威ハンティングの要員を出し、他にない技能を持つ。月曜には、南西方面での演習に向けた民間チャーター船が汐見で荷を積む。その予定を部外で知る者はごくわずかのはずである。" } }

role "mofa" { seats = 3, kind = "government",
  name = { en = "Ministry of Foreign Affairs", ja = "外務省" }, label = { en = "MOFA", ja = "外務省" },
  brief = {
    en = "You speak with the host state, the ally and the partners in ASEAN, you are consulted before anybody acts on a computer abroad, and you will have to live with today’s wording for years.",
    ja = "サーバの所在国、同盟国、ASEANの友好国との窓口であり、国外のコンピュータへの措置には必ず協議を受ける。今日選んだ言葉とは、この先何年も付き合うことになる。" } }

role "mlit" { seats = 3, kind = "government",
  name = { en = "Transport ministry", ja = "国土交通省" }, label = { en = "MLIT", ja = "国交省" },
  brief = {
    en = "You supervise ports and roads. The minister wants food, medicine and fuel to arrive, other ports not to stop, and the public not to hear two different dates for the reopening.",
    ja = "港湾と道路を所管する。大臣の関心は三つ。食料、医薬品、燃料を届けること。他港を止めないこと。再開の見通しを二通り言わせないこと。" } }

role "csirt" { seats = 3, kind = "coordination",
  name = { en = "Coordination CSIRT", ja = "調整機関CSIRT" }, label = { en = "CSIRT", ja = "CSIRT" },
  brief = {
    en = "Companies tell you what they would not tell a ministry, because you keep their names to yourselves. You see matches first. Your hunters are the best in the room and there are not enough of them.",
    ja = "企業は、役所には言わないことをここには話す。名前を出さないと知っているからだ。一致点に最初に気づくのもここである。ハンティングの腕は随一だが、人数が足りない。" } }

role "ally" { seats = 2, kind = "partner",
  name = { en = "Allied liaison", ja = "同盟国連絡官" }, label = { en = "Ally", ja = "同盟国" },
  brief = {
    en = "You sit in Tokyo and serve your own capital. You know things with conditions attached: whoever receives them may not pass them on. You can ask for a condition to be lifted; that takes time and goodwill.",
    ja = "東京に席を置くが、仕える先は本国である。手元の情報には提供元の条件が付き、渡した先からの再提供は許されない。条件の緩和は本国に求められるが、時間と信頼を要する。" } }

role "asean" { seats = 2, kind = "partner",
  name = { en = "ASEAN national CSIRT", ja = "ASEAN友好国のCSIRT" }, label = { en = "ASEAN", ja = "ASEAN" },
  brief = {
    en = "You are the national CSIRT of a partner country with a large port and a small team. You want help that you lead yourselves. You also have something Tokyo needs and does not know of: data centres that rent to anybody.",
    ja = "大きな港と小さなチームを抱える友好国のCSIRTである。求めるのは、自国が主導できる支援だ。一方で、東京がまだ知らず、しかし必要としているものが自国にある。誰にでも貸すデータセンターである。" } }

role "commission" { seats = 1, kind = "oversight",
  name = { en = "Oversight commission", ja = "通信情報監理委員会" }, label = { en = "Oversight", ja = "監理委" },
  brief = {
    en = "You are independent. Communications data may not be used, and no computer abroad may be entered, without your approval. You approve on written grounds, you may refuse, and you report to the Diet.",
    ja = "独立して職権を行う。通信情報の利用も、国外のコンピュータへの措置も、委員会の承認なしには許されない。書面の理由に基づいて審査し、拒むこともできる。活動は国会に報告する。" } }

role "nsc" { seats = 1, kind = "government",
  name = { en = "NSC ministers", ja = "国家安全保障会議" }, label = { en = "NSC", ja = "NSC" },
  brief = {
    en = "You are the ministers around the prime minister, with the National Security Secretariat behind you. Acts abroad and names said aloud need your decision. You decide only when you sit, and sitting is itself a signal.",
    ja = "総理を囲む関係閣僚と、それを支える国家安全保障局である。国外への措置も、名指しの公表も、ここで決める。会議を開かなければ決められず、開けばそれ自体が相手への合図になる。" } }

role "adversary" { hidden = true, seats = 1, kind = "adversary",
  name = { en = "Slow Tide", ja = "スロータイド" }, label = { en = "Adversary", ja = "攻撃者" },
  brief = {
    en = "You work for State A. Two years of patient entry into ports, power and water must not be lost. The ransomware is a curtain: it wipes your traces at the terminal and keeps everybody busy. Stay in, stay unnamed, and leave if it becomes too expensive.",
    ja = "A国の意を受けて動く。2年かけて港湾、電力、水道に築いた足場を失ってはならない。ランサムウェアは幕である。ターミナルの痕跡を消し、相手を忙殺させる。居座り、名指しを避け、割に合わなくなれば引く。" } }
