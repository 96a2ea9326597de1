-- Who sits at the table. Four of the ten cells are the countries that are being helped: they decide more than the helpers do.

role "mofa" { kind = "government", seats = 3,
  name = { en = "Ministry of Foreign Affairs", ja = "外務省" }, label = { en = "MOFA", ja = "外務省" },
  brief = {
    en = "You lead Japan’s help abroad and hold its purse. You see from outside how ready each country is, not why. You want four partners who can stand alone, a region that agrees on rules, and no quarrel with anybody’s sovereignty. Two envoys, and ministers who like ceremonies.",
    ja = "海外支援を主導し、予算を預かる。各国の対処力は外から見えるが、その理由までは見えない。目指すのは、自力で立てる四つの隣国と、ルールを共有する地域であり、誰の主権とも争わないことである。手元の担当官は二人。大臣は式典を好む。" } }
role "nco" { kind = "government", seats = 2,
  name = { en = "National Cybersecurity Office", ja = "国家サイバー統括室" }, label = { en = "Control tower", ja = "司令塔" },
  brief = {
    en = "You are the control tower at home. A neighbour’s weak response team is an open window in your own house, and you know which companies here depend on which port there. You run the contact network, the exercises and the courses at the regional centre, with two officers who are also needed for everything else.",
    ja = "国内の司令塔である。隣国の弱い対応チームは自分の家の開いた窓であり、こちらのどの会社があちらのどの港に頼るかも知っている。連絡網、演習、域内センターの研修を担うが、担当の二人は、ほかのあらゆる仕事にも必要とされている。" } }
role "police" { kind = "government", seats = 2,
  name = { en = "National Police Agency", ja = "警察庁" }, label = { en = "Police", ja = "警察庁" },
  brief = {
    en = "Every month pensioners at home are robbed from compounds abroad. You want the people, not only their servers, and the people sit where there is no law against them yet. You have two investigators to lend; each month they teach is a month they do not investigate.",
    ja = "国内の高齢者が、毎月、国外の拠点から金をだまし取られている。サーバではなく人間を捕まえたいが、その人間がいるのは、まだ罰する法律のない土地である。送り出せる捜査官は二人。教えている間、彼らは捜査ができない。" } }
role "agency" { kind = "government", seats = 3,
  name = { en = "Development agency", ja = "援助機関" }, label = { en = "Aid agency", ja = "援助機関" },
  brief = {
    en = "You are on the spot. You alone see, beside the partners themselves, what stands behind each figure: institutions, skill, equipment. You have four experts. You are measured by what is still working when they have gone home, and pressed to show something before that.",
    ja = "現場にいるのはあなたである。数字の裏にあるもの、すなわち態勢、運用の力、機材の実情が見えるのは、相手国のほかにはあなたしかいない。専門家は四人。彼らが帰った後に何が動いているかで評価されるのに、その前に成果を見せろと迫られる。" } }
role "kesara" { kind = "partner", seats = 2,
  name = { en = "Republic of Kesara", ja = "ケサラ共和国" }, label = { en = "Kesara", ja = "ケサラ" },
  brief = {
    en = "A trading country with the largest port of the region. Telecoms ministry and interior ministry each own half of cybersecurity and do not speak. Your president opened an operations centre last year; forty screens, three people. He would like a second one. What you really need, only you can say.",
    ja = "域内最大の港を持つ貿易国。通信省と内務省がサイバーを半分ずつ所管し、口をきかない。大統領は昨年、監視センターを開いた。画面は四十、要員は三人。大統領は二つ目を望んでいる。本当に必要なものを言えるのは、あなただけである。" } }
role "oruna" { kind = "partner", seats = 2,
  name = { en = "Oruna Islands", ja = "オルナ諸島国" }, label = { en = "Oruna", ja = "オルナ" },
  brief = {
    en = "Two hundred thousand people on forty islands, one cable, one hospital with a scanner, and four people who understand the network. Whoever you train is offered three times the pay abroad. You cannot build everything yourself, and you do not want to be told so by a visitor.",
    ja = "四十の島に二十万人。海底ケーブルは一本、CTのある病院は一つ、ネットワークの分かる人は四人。育てた人材には、三倍の給料で国外から声がかかる。全てを自前でそろえることはできない。だが、それを訪問者の口から言われたくはない。" } }
role "tavali" { kind = "partner", seats = 2,
  name = { en = "Democratic Republic of Tavali", ja = "タヴァリ民主共和国" }, label = { en = "Tavali", ja = "タヴァリ" },
  brief = {
    en = "A young democracy with a good university and no law that names a cybercrime. On your border stand compounds where thousands are held and made to swindle foreigners. Somebody in the border police is paid not to look. Parliament will pass a law if it is Tavali’s own.",
    ja = "良い大学を持つ若い民主国家。サイバー犯罪を名指しする法律はまだない。国境の町には詐欺の拠点が並び、何千人もが閉じ込められ、外国人をだます仕事をさせられている。国境警察の誰かは、見ないことで金を受け取っている。自国の法律だと思えるものなら、議会は通す。" } }
role "lusanti" { kind = "partner", seats = 2,
  name = { en = "Kingdom of Lusanti", ja = "ルサンティ王国" }, label = { en = "Lusanti", ja = "ルサンティ" },
  brief = {
    en = "The most capable of the four, and the most courted. State A, your large neighbour, offers a complete national system free of charge, with its own engineers. Your interior ministry wants tools against crime and would use them against newspapers. Your foreign ministry would like to keep every door open.",
    ja = "四か国で最も力があり、最も言い寄られている国。隣の大国であるA国は、自国の技術者付きで国家規模のシステムを無償で提供すると言う。内務省は犯罪対策の道具を欲しがり、それを新聞にも使いかねない。外務省は、どの扉も閉めたくない。" } }
role "ally" { kind = "partner", seats = 2,
  name = { en = "Ally", ja = "同盟国" }, label = { en = "Ally", ja = "同盟国" },
  brief = {
    en = "You help the same four countries, with more money and less patience. Your capital wants results before its election and its flag on them. You also hear things that others do not, and may pass on some of them. Joining hands with Japan works better and shows less.",
    ja = "同じ四か国を、より多くの資金と、より短い気で助けている。本国は選挙の前に、自国の旗の立った成果を欲しがる。ほかの国に聞こえないものも聞こえており、その一部は渡すことができる。日本と手を組めば効果は上がり、目立たなくなる。" } }
role "intorg" { kind = "international", seats = 2,
  name = { en = "International organisations (World Bank, UNODC)", ja = "国際機関（世界銀行・UNODC）" }, label = { en = "Int’l organisations", ja = "国際機関" },
  brief = {
    en = "Lenders, lawyers and assessors at one desk. You can measure how mature a country is, advise on laws with safeguards, and open a fund when donors stop doing things twice. You belong to no capital, which is why partners tell you what they do not tell the others.",
    ja = "融資、法制度、評価の担当が一つの机を囲む。国の成熟度を測り、歯止めのある法律づくりを助け、支援国が重複をやめれば基金を開くことができる。どの国にも属さないから、相手国はほかには言わないことをあなたに話す。" } }
role "kite" { kind = "adversary", hidden = true,
  name = { en = "Copper Kite", ja = "カッパー・カイト" }, label = { en = "Copper Kite", ja = "犯罪組織" },
  brief = {
    en = "A business in other people’s weakness: swindling compounds, ransomware for rent, stolen mail sold to State A. It moves to wherever the law is thinnest and the response slowest, and lies low where somebody has begun to count.",
    ja = "他人の弱さを商う組織。詐欺の拠点、貸し出すランサムウェア、A国に売る盗んだメール。法律が最も薄く、対応が最も遅い場所へ移り、誰かが数え始めた場所では鳴りを潜める。" } }
