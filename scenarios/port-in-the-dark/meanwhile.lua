-- Meanwhile: the questions of those cells that the day's main line leaves alone for an hour or two, in time order. Small, and felt in the evening.

-- 07:35 ------------------------------------------------------------------------------------------------------------------------------------
inject "own-minister" { at = "1h05m", to = "asean", via = "voice", from = { en = "Your minister’s office", ja = "自国の大臣室" }, objective = "O5",
  subject = { en = "Minister: “Are we next?”", ja = "大臣「次は我が国か」" },
  body = {
    en = "“That port looks like ours. I go to the harbour in an hour, with\ncameras or without. If you have looked first, I can say so.\nIf you have rung Tokyo first, I cannot.”",
    ja = "「報道の港は我が国の港にそっくりだ。1時間後に港を視察する。\n先に点検したなら、そう言える。先に東京へ電話したなら、\nそうは言えない」" },
  expected = { "minister-visit" } }

decision "minister-visit" { owner = "asean", after = "own-minister+1m", within = "30m", default = "look", objective = "O5",
  prompt = { en = "Before the minister goes?", ja = "視察までに何をするか" },
  option "look" { text = { en = "Look at our cranes first", ja = "まず自国のクレーンを点検" }, measure = "S1.2.2", effects = { spread = -3, partners = -1 } },
  option "ring" { text = { en = "Ring Tokyo, as in training", ja = "研修どおり東京に電話" }, measure = "CB16.3", effects = { partners = 3 } },
  option "ports" { text = { en = "Warn the ports around us", ja = "周辺国の港にも知らせる" }, measure = "BB.7", effects = { sight = 3, partners = 1, escalation = 1 } },
  at_limit = { partners = -1 } }

-- 07:48 ------------------------------------------------------------------------------------------------------------------------------------
inject "first-reading" { at = "1h18m", to = "commission", via = "letter", from = { en = "Commission secretariat", ja = "委員会事務局" }, objective = "O4",
  subject = { en = "Ask, or wait to be asked?", ja = "尋ねるか、求められるのを待つか" },
  body = {
    en = "The wire names no law and no server. If we write to NCO now we\nshow that somebody watches; if we wait we keep our distance.\nThe check of last month’s use is overdue, besides.",
    ja = "配信記事には法律もサーバも出てこない。今NCOに書けば、\n見ている者がいると示せる。待てば距離を保てる。\n先月分の利用記録の点検も、期限を過ぎている。" },
  expected = { "first-step" } }

decision "first-step" { owner = "commission", after = "first-reading+1m", within = "30m", default = "wait", objective = "O4",
  prompt = { en = "What do we do this morning?", ja = "委員会は朝、何をするか" },
  option "ask" { text = { en = "Write to NCO for facts", ja = "NCOに事実を照会" }, measure = "S1.1.4b", effects = { legal = 2, sight = -1 } },
  option "register" { text = { en = "Check last month’s use", ja = "先月の利用記録を点検" }, measure = "S4.2", effects = { trust = 2 } },
  option "wait" { text = { en = "Wait, keep our distance", ja = "求めがあるまで待つ" }, measure = "S1.1.4b", effects = { sight = 3, attribution = 2, legal = -1 } },
  at_limit = { legal = -1 } }

-- 07:58 ------------------------------------------------------------------------------------------------------------------------------------
inject "saturday" { at = "1h28m", to = "nsc", via = "phone", from = { en = "National Security Secretariat", ja = "国家安全保障局" }, objective = "O4",
  subject = { en = "Where are the ministers?", ja = "土曜の朝、閣僚はどこにいるか" },
  body = {
    en = "Two are in their districts, one on a train, one at a wedding in\nKyushu. A word now costs them the day; a word at noon may cost\nyou three hours. Nobody has asked for a meeting yet.",
    ja = "2人は選挙区、1人は新幹線、1人は九州で結婚式に出ている。\n今知らせれば一日が潰れ、正午まで待てば3時間を失いかねない。\n会合を求めた者は、まだいない。" },
  expected = { "recall" } }

decision "recall" { owner = "nsc", after = "saturday+1m", within = "30m", default = "leave", objective = "O4",
  prompt = { en = "Call them back to Tokyo?", ja = "閣僚を東京に呼び戻すか" },
  option "back" { text = { en = "All back, in plain cars", ja = "全員、目立たず帰京" }, measure = "S4.1", effects = { legal = 2, trust = 1, escalation = 2 } },
  option "near" { text = { en = "Stay within two hours", ja = "2時間圏内で待機" }, measure = "S4.1", effects = { partners = 2, escalation = 1 } },
  option "leave" { text = { en = "Leave them where they are", ja = "呼び戻さない" }, measure = "S4.1", effects = { escalation = -3, legal = -1 } },
  at_limit = { legal = -1 } }

-- 08:48 ------------------------------------------------------------------------------------------------------------------------------------
inject "forty-drivers" { at = "2h18m", to = { "operator", "port" }, via = "phone", from = { en = "Yard foreman", ja = "ヤード責任者" }, objective = "O3",
  subject = { en = "Forty drivers, here since five", ja = "運転手40人、5時から構内に" },
  body = {
    en = "They have had no breakfast and no answer. Television vans stand\nat the gate. Their names are on a list that others have too.\nSomebody ought to talk to them.",
    ja = "朝食も説明もないまま待っている。門前には中継車。\n40人の名前は、他人の手にもある一覧に載っている。\n誰かが話をするべきである。" },
  questions = { { en = "What have they a right to hear before the press does?", ja = "報道より先に、彼らが知る権利のあることは何か。" } },
  expected = { "drivers" } }

decision "drivers" { owner = { "operator", "port" }, mode = "joint", after = "forty-drivers+1m", within = "30m", default = "work", objective = "O3",
  prompt = { en = "What of the forty drivers?", ja = "構内の運転手をどうする" },
  option "tell" { text = { en = "Tell all, their data as well", ja = "情報流出も含め全て話す" }, measure = "S2.4", effects = { trust = 2, legal = 2, ops = -2 } },
  option "home" { text = { en = "Send them home, trucks stay", ja = "車を置いて帰宅させる" }, measure = "S2.2.1", effects = { trust = 2, spread = -3, ops = -1 } },
  option "work" { text = { en = "Food, and work by hand", ja = "食事を出し手作業を頼む" }, measure = "S2.2.1", effects = { ops = 4, trust = -1 } },
  at_limit = { trust = -1 } }

-- 09:22 ------------------------------------------------------------------------------------------------------------------------------------
inject "two-requests" { at = "2h52m", to = { "ally", "police" }, via = "email", from = { en = "Legal attachés", ja = "双方の法務担当官" }, objective = "O5",
  subject = { en = "One name in two case files", ja = "二つの事件記録に同じ名前" },
  body = {
    en = "The ally’s prosecutors have a sealed case against a man who rents\nservers by the month. Japan’s police have a handwriting in a\nlog. Put side by side, it is one case, with one owner.",
    ja = "同盟国の検察には、月単位でサーバを借りる男の未公開の事件が\nある。日本の警察には、記録に残る入力の癖がある。\n並べれば一つの事件になる。持ち主も一人になる。" },
  expected = { "whose-case" } }

decision "whose-case" { owner = { "ally", "police" }, mode = "joint", after = "two-requests+1m", within = "35m", default = "each", objective = "O5",
  prompt = { en = "One case or two?", ja = "事件は一つか、二つか" },
  option "ours" { text = { en = "One, in Japan’s courts", ja = "一つにし、日本で立件" }, measure = "S1.3.1b", effects = { legal = 2, attribution = 2, partners = -1 } },
  option "theirs" { text = { en = "One, in the ally’s courts", ja = "一つにし、同盟国で立件" }, measure = "S1.3.1b", effects = { partners = 2, cost = 2 } },
  option "each" { text = { en = "Two, and compare", ja = "別々に進め照合する" }, measure = "S1.3.1a", effects = { sight = 2, attribution = 1, legal = 1 } },
  at_limit = { partners = -1 } }

-- 10:58 ------------------------------------------------------------------------------------------------------------------------------------
inject "one-member-back" { at = "4h28m", to = "commission", via = "phone", from = { en = "A member, from the train", ja = "移動中の委員" }, objective = "O4",
  subject = { en = "“What will you ask of them?”", ja = "「彼らに何を求めておくか」" },
  body = {
    en = "“If they come, they come in a hurry. Tell them now what a file\nmust hold: why nothing milder, who else is touched, who stops\nit. Or say nothing, and judge what they bring.”",
    ja = "「来るときは、急いで来る。申請書に何が要るかを、今のうちに\n示してはどうか。より緩やかな手段、第三者、止める者。\n何も言わず、出てきたものを審査する道もある」" },
  expected = { "what-we-need" } }

decision "what-we-need" { owner = "commission", after = "one-member-back+1m", within = "35m", default = "silent", objective = "O4",
  prompt = { en = "Tell them what a file needs?", ja = "申請書の要件を示すか" },
  option "list" { text = { en = "A list of five questions", ja = "五つの問いを示す" }, measure = "S1.1.4b", effects = { legal = 3, sight = -1 } },
  option "third" { text = { en = "One: who else is touched", ja = "第三者への影響だけ問う" }, measure = "BB.1", effects = { partners = 2, trust = 1 } },
  option "silent" { text = { en = "Nothing: judge what comes", ja = "示さず、出たものを審査" }, measure = "S1.1.4b", effects = { attribution = 2, sight = 1, legal = 1 } },
  at_limit = { legal = -1 } }

-- 11:04 ------------------------------------------------------------------------------------------------------------------------------------
inject "hall-calls" { at = "4h34m", to = { "nsc", "sdf" }, via = "phone", from = { en = "Garrison in the south-west", ja = "南西の駐屯地" }, objective = "O4",
  subject = { en = "Is Monday’s exercise still on?", ja = "月曜の演習は予定どおりか" },
  body = {
    en = "The units want to know by noon whether the charter sails. If it\ndoes, the other side has worked in vain; if it does not, it has\nlearnt that one port is enough.",
    ja = "部隊は、チャーター船が出るかを正午までに知りたいという。\n出れば、相手の仕事は無駄になる。出さなければ、\n港一つで足りると相手に教えることになる。" },
  expected = { "exercise-on" } }

decision "exercise-on" { owner = { "nsc", "sdf" }, mode = "poll", after = "hall-calls+1m", within = "35m", default = "open", objective = "O4",
  prompt = { en = "Does Monday stand?", ja = "月曜の予定を維持するか" },
  option "stands" { text = { en = "It stands, and we say so", ja = "維持し、公表する" }, measure = "BB.8", effects = { cost = 2, escalation = 2 } },
  option "smaller" { text = { en = "Smaller, by lorry", ja = "縮小し陸路で運ぶ" }, measure = "S2.2.1", effects = { ops = 2, escalation = -1 } },
  option "open" { text = { en = "Decide on Sunday", ja = "日曜に決める" }, measure = "S4.1", effects = { escalation = -3, sight = 1, cost = -1 } },
  at_limit = { cost = -1 } }

-- 12:28 ------------------------------------------------------------------------------------------------------------------------------------
inject "watch-together" { at = "5h58m", to = { "ally", "mofa" }, via = "phone", from = { en = "Both watch floors", ja = "双方の監視室" }, objective = "O5",
  subject = { en = "“Shall we look together?”", ja = "「画面を並べて見ないか」" },
  body = {
    en = "The ally’s watch floor would put our traffic beside its own until\nsix. It would see what we see; so, for once, would we. Each\nside’s lawyers want the names of the other’s.",
    ja = "同盟国の監視室が、18時まで双方の画面を並べたいという。\n相手にはこちらの手の内が見え、こちらにも初めて相手のものが\n見える。双方の法務が、相手方の担当者名を求めている。" },
  expected = { "side-by-side" } }

decision "side-by-side" { owner = { "ally", "mofa" }, mode = "joint", after = "watch-together+1m", within = "30m", default = "apart", objective = "O5",
  prompt = { en = "Watch side by side?", ja = "画面を並べて監視するか" },
  option "open" { text = { en = "Until six, lawyers present", ja = "法務立会いで18時まで" }, measure = "S1.3.1a", effects = { attribution = 4, partners = 2, legal = -2 } },
  option "send" { text = { en = "We send, they read", ja = "こちらから送るだけ" }, measure = "S1.1.2c", effects = { partners = 4, sight = -2 } },
  option "apart" { text = { en = "Each at its own screen", ja = "各自の画面で見る" }, measure = "S1.1.2a", effects = { legal = 1, sight = 2, partners = -1 } },
  at_limit = { partners = -1 } }

-- 13:58 ------------------------------------------------------------------------------------------------------------------------------------
inject "capitals-ask" { at = "7h28m", to = { "mofa", "ally", "asean" }, via = "diplomatic", from = { en = "Three capitals in the region", ja = "域内の三つの首都" }, objective = "O5",
  subject = { en = "“Is that about your port?”", ja = "「あの警報は港の件か」" },
  body = {
    en = "They have seen the closed sea and the news, and ask the same\nquestion in three ways. Whatever one of you answers, the\nothers will have read by the evening.",
    ja = "海域の封鎖と報道を見ている。問いは三様だが、中身は同じ。\n誰か一人が答えれば、夕方には全員がそれを読んでいる。" },
  expected = { "capitals" } }

decision "capitals" { owner = { "mofa", "ally", "asean" }, mode = "poll", after = "capitals-ask+1m", within = "35m", default = "monday", objective = "O5",
  prompt = { en = "What do we tell the region?", ja = "域内各国に何と答えるか" },
  option "facts" { text = { en = "Two facts, no author", ja = "事実二つ、名は出さない" }, measure = "BB.6", effects = { partners = 2, escalation = -1 } },
  option "signs" { text = { en = "What they should look for", ja = "探すべき兆候を伝える" }, measure = "S1.1.2c", effects = { sight = 3, partners = 1, cost = 1, escalation = 1 } },
  option "monday" { text = { en = "An answer on Monday", ja = "月曜に回答する" }, measure = "BB.1", effects = { legal = 2, escalation = -2, partners = -2 } },
  at_limit = { partners = -1 } }

-- 14:03 ------------------------------------------------------------------------------------------------------------------------------------
inject "disk-claims" { at = "7h33m", to = { "police", "sdf" }, via = "phone", from = { en = "Evidence room", ja = "証拠品保管室" }, objective = "O4",
  subject = { en = "One disk, two claims", ja = "一つのディスクに二つの要求" },
  body = {
    en = "The yard server’s old disk lies in a police safe. SDF analysts\nneed it to learn who looked up the charter; the prosecutor needs\nit untouched. There is time for one copy before the evening.",
    ja = "ヤードサーバの旧ディスクは警察の金庫にある。自衛隊は\n誰がチャーター船を調べたかを知るために要り、検察は手つかずの\nまま要る。夕方までに作れる複製は一つだけ。" },
  expected = { "one-disk" } }

decision "one-disk" { owner = { "police", "sdf" }, mode = "joint", after = "disk-claims+1m", within = "35m", default = "court", objective = "O4",
  prompt = { en = "Who gets the disk?", ja = "ディスクを誰に渡すか" },
  option "court" { text = { en = "Sealed, for the court", ja = "封印して公判に備える" }, measure = "S2.5", effects = { legal = 3 } },
  option "analysts" { text = { en = "To the SDF’s analysts", ja = "自衛隊の分析に回す" }, measure = "S1.1.2a", effects = { attribution = 5, cost = 2, legal = -2 } },
  option "together" { text = { en = "One room, both teams", ja = "同じ部屋で共同解析" }, measure = "S1.2.2", effects = { attribution = 2, sight = 4, spread = 1 } },
  at_limit = { legal = -1 } }

-- 15:18 ------------------------------------------------------------------------------------------------------------------------------------
inject "until-midnight" { at = "8h48m", to = "commission", via = "letter", from = "nco", objective = "O4",
  subject = { en = "Approvals end at midnight", ja = "今日の承認は今夜0時まで" },
  body = {
    en = "Whatever was allowed today, and whatever may still be asked for,\nends at midnight. The desks would like a week. You can also let\nit end, and have a new request written on Sunday.",
    ja = "今日認められたものも、これから求められるものも、今夜0時で\n切れる。現場は1週間の延長を望む。いったん終わらせ、\n日曜に改めて申請させることもできる。" },
  notes = {
    en = "Modelled on public summaries: an approval has a term, and what is extended by habit is approved by nobody [S1.1.4b].",
    ja = "公表資料の要約に基づく想定。承認には期間があり、惰性で延びるものは誰も承認していないのと同じである［S1.1.4b］。" },
  expected = { "how-long" } }

decision "how-long" { owner = "commission", after = "until-midnight+1m", within = "35m", default = "midnight", objective = "O4",
  prompt = { en = "How long may it go on?", ja = "いつまで続けてよいか" },
  option "week" { text = { en = "A week, with daily reports", ja = "1週間、日報を条件に" }, measure = "S1.1.4b", effects = { attribution = 3, sight = 3, legal = -2 } },
  option "day" { text = { en = "One day, then a new file", ja = "1日、その後は再申請" }, measure = "S1.1.4b", effects = { legal = 1, attribution = 2 } },
  option "midnight" { text = { en = "It ends at midnight", ja = "0時で終了" }, measure = "S1.1.4b", effects = { legal = 3, trust = 1, sight = -3 } },
  at_limit = { legal = -1 } }

-- 15:20 ------------------------------------------------------------------------------------------------------------------------------------
inject "plane-waits" { at = "8h50m", to = "nsc", via = "voice", from = { en = "Prime minister’s secretary", ja = "総理秘書官" }, objective = "O3",
  subject = { en = "The premier’s plane waits", ja = "総理の専用機が待機中" },
  body = {
    en = "It should have left at three. If he stays, the world asks why; if\nhe flies, the country does. Two heads of government wait for\nhim tonight, and would sign something with him.",
    ja = "離陸予定は15時だった。残れば世界が、発てば国内が、\nなぜかと問う。今夜は2か国の首脳が待っており、\n共同の文書に署名するつもりでいる。" },
  expected = { "plane" } }

decision "plane" { owner = "nsc", after = "plane-waits+1m", within = "35m", default = "late", objective = "O3",
  prompt = { en = "Does the premier fly?", ja = "総理は予定どおり発つか" },
  option "stay" { text = { en = "He stays, and says why", ja = "取りやめ、理由を説明" }, measure = "S2.4", effects = { trust = 3, escalation = 2 } },
  option "fly" { text = { en = "He flies, and leads by phone", ja = "出発し機上で指揮" }, measure = "S4.1", effects = { partners = 3, escalation = -1, trust = -2 } },
  option "late" { text = { en = "Late, without a word", ja = "遅らせ、説明しない" }, measure = "S4.1", effects = { legal = -1, partners = 1, cost = 1 } },
  at_limit = { trust = -1 } }

-- 15:28 ------------------------------------------------------------------------------------------------------------------------------------
inject "twelve-ports" { at = "8h58m", to = { "asean", "mofa", "ally" }, via = "email", from = { en = "Ports of four countries", ja = "4か国の港" }, objective = "O5",
  subject = { en = "Twelve ports want one list", ja = "12の港が同じ一覧を求める" },
  body = {
    en = "By six o’clock, they ask. Two of the twelve buy their cranes, and\ntheir friends, elsewhere. What helps ten of them will be read\nby somebody behind the other two.",
    ja = "18時までに、という。12港のうち二つは、クレーンも友人も\n別のところから得ている。10港の助けになるものは、\n残る2港の背後にいる者にも読まれる。" },
  expected = { "twelve" } }

decision "twelve" { owner = { "asean", "mofa", "ally" }, mode = "poll", after = "twelve-ports+1m", within = "35m", default = "centre", objective = "O5",
  prompt = { en = "How far does the list go?", ja = "一覧をどこまで渡すか" },
  option "all" { text = { en = "To all twelve, at once", ja = "12港すべてに直ちに" }, measure = "S1.3.2", effects = { partners = 4, sight = -3 } },
  option "ten" { text = { en = "To ten, by telephone", ja = "10港に電話で" }, measure = "S1.1.2c", effects = { partners = 1, spread = -2, sight = 1, escalation = 1 } },
  option "centre" { text = { en = "Through the joint centre", ja = "合同センターを通じて" }, measure = "CB16.4", effects = { partners = 2, legal = 2 } },
  at_limit = { partners = -1 } }

-- 15:43 ------------------------------------------------------------------------------------------------------------------------------------
inject "old-cameras" { at = "9h13m", to = { "operator", "port", "police", "sdf" }, via = "phone", from = { en = "Night manager", ja = "夜間責任者" }, objective = "O1",
  subject = { en = "Who watches the yard tonight?", ja = "今夜のヤードを誰が見張るか" },
  body = {
    en = "The cameras are old, the night is long, and forty people know the\ngate’s code. One more stranger at the vendor’s desk and it all\nbegins again. Uniforms calm some people and frighten others.",
    ja = "カメラは古く、夜は長く、門の暗証番号は40人が知っている。\n業者の席に見知らぬ者がもう一人座れば、振り出しに戻る。\n制服は、安心させもするし、怖がらせもする。" },
  expected = { "night-yard" } }

decision "night-yard" { owner = { "operator", "port", "police", "sdf" }, mode = "poll", after = "old-cameras+1m", within = "40m", default = "own", objective = "O1",
  prompt = { en = "Who guards it tonight?", ja = "今夜の警備は誰が担うか" },
  option "own" { text = { en = "Our people, two by two", ja = "自社の要員が二人一組で" }, measure = "S2.2.1", effects = { trust = 2, ops = -1 } },
  option "police" { text = { en = "Police at the gate", ja = "警察官を門に配置" }, measure = "S2.5", effects = { legal = 1, spread = -3, escalation = 1 } },
  option "screens" { text = { en = "SDF screens, plain clothes", ja = "自衛隊が私服で画面を監視" }, measure = "S1.2.2", effects = { sight = 4, attribution = 1, legal = -2 } },
  at_limit = { trust = -1 } }

-- 16:55 ------------------------------------------------------------------------------------------------------------------------------------
inject "page-for-diet" { at = "10h25m", to = "commission", via = "letter", from = { en = "Commission secretariat", ja = "委員会事務局" }, objective = "O4",
  subject = { en = "A page for the Diet, by Monday", ja = "国会への報告は月曜まで" },
  body = {
    en = "Numbers only; numbers and whose traffic it was; or numbers and\nwhat the member wrote who voted against. Whatever is left out\ntonight will be looked for in a year.",
    ja = "件数だけか、誰の通信かまで載せるか、反対した委員の意見も\n添えるか。今夜省いたものは、一年後に探される。" },
  expected = { "monday-page" } }

decision "monday-page" { owner = "commission", after = "page-for-diet+1m", within = "40m", default = "numbers", objective = "O4",
  prompt = { en = "What goes into the report?", ja = "報告に何を載せるか" },
  option "numbers" { text = { en = "Numbers only", ja = "件数のみ" }, measure = "S1.1.4b", effects = { sight = 2, partners = 1, trust = -1 } },
  option "whose" { text = { en = "Whose traffic it was", ja = "対象となった通信の範囲も" }, measure = "S1.1.4b", effects = { trust = 3, sight = -2 } },
  option "dissent" { text = { en = "The dissent as well", ja = "反対意見も添える" }, measure = "S4.2", effects = { legal = 3, partners = -1 } },
  at_limit = { legal = -1 } }

-- 16:57 ------------------------------------------------------------------------------------------------------------------------------------
inject "who-at-three" { at = "10h27m", to = "nsc", via = "phone", from = { en = "National Security Secretariat", ja = "国家安全保障局" }, objective = "O4",
  subject = { en = "Who decides at three tonight?", ja = "今夜3時、決めるのは誰か" },
  body = {
    en = "If the telephone rings at three, somebody must be able to say\nyes: a minister, an official with a letter, or nobody until\nseven. The ally has asked for the number.",
    ja = "午前3時に電話が鳴れば、誰かが「よい」と言えなければならない。\n大臣か、委任を受けた幹部か、7時までは誰も決めないか。\n同盟国はその番号を尋ねている。" },
  expected = { "at-three" } }

decision "at-three" { owner = "nsc", after = "who-at-three+1m", within = "40m", default = "nobody", objective = "O4",
  prompt = { en = "Who decides at three?", ja = "午前3時は誰が決めるか" },
  option "minister" { text = { en = "A minister, in the building", ja = "大臣が庁舎に詰める" }, measure = "S4.1", effects = { partners = 2, trust = 1, escalation = 2 } },
  option "letter" { text = { en = "An official with a letter", ja = "委任を受けた幹部" }, measure = "S4.1", effects = { spread = -2, partners = 1, legal = -2 } },
  option "nobody" { text = { en = "Nobody before seven", ja = "7時までは決めない" }, measure = "S4.1", effects = { legal = 2, escalation = -2, partners = -2 } },
  at_limit = { legal = -1 } }
