-- 07:30 — where did it come in?

module "trace" { at = "2h", discussion = "6m",
  name = { en = "Morning: where did it come in?", ja = "朝：どこから入られたか" },
  begins = { en = "The meal supplier", ja = "給食会社" },
  questions = {
    { en = "What does each cell know that no other cell knows?", ja = "ほかの班が知らず、あなたの班だけが知っていることは何ですか。" },
    { en = "Who would be hit next, and who could tell them?", ja = "次に危ないのはどこで、それを伝えられるのは誰ですか。" } } }

inject "picture-1" { at = "2h", via = "briefing", module = "trace", objective = "O2", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "07:30: two hours into the day", ja = "7時30分、発生から2時間" },
  body = { en = "The hospital treats whom it can. Nobody outside has heard an official word, and everybody has seen the photograph. Dialysis begins at nine.",
           ja = "病院は、診られる患者だけを診ている。公式の発表はまだないが、写真は誰もが見ている。透析は9時に始まる。" },
  notes = { en = "Read the metrics aloud from the display. Then each cell: one sentence on what it knows.", ja = "指標を画面から読み上げる。続いて各班が、知っていることを一文で話す。" },
  questions = { { en = "Which number on the wall worries you most?", ja = "壁の数字で、最も気になるのはどれですか。" } } }

inject "kitchen-trace" { at = "2h05m", to = "systems", via = "sensor", module = "trace", objective = "O3", reveals = "path",
  unless = decided "odd-login.quiet",
  from = { en = "Log of the menu server", ja = "献立サーバの記録" },
  subject = { en = "First trace: a kitchen account", ja = "最初の痕跡は厨房用アカウント" },
  body = { en = "01:52: from Kasane’s line into the menu server. 02:10: from there, with a password that opens all servers alike, into everything else.",
           ja = "1時52分、かさね給食の回線から献立サーバへ。2時10分、そこから、全サーバ共通のパスワードで全てのサーバへ。" },
  notes = { en = "One password for all servers: do not scold, ask who would have had to pay for changing it [S2.2.1].", ja = "全サーバ共通のパスワード。責めずに、直す費用を誰が払うべきだったかを問う［S2.2.1］。" },
  questions = { { en = "Whom must this reach within ten minutes?", ja = "10分以内に誰へ届けるべきですか。" } },
  expected = { "line", "lock-out", expect { text = { en = "Passes the way in on to hospital, police and national desk", ja = "侵入経路を病院・警察・国に伝える" }, on = "shared:path" } } }

-- When the supplier had pulled the plug and kept silent, the trace costs an hour more.
inject "late-trace" { when = all { decided "odd-login.quiet", after_time "3h10m" }, to = "systems", via = "sensor", module = "trace", objective = "O3", reveals = "path",
  from = { en = "Log of the menu server", ja = "献立サーバの記録" },
  subject = { en = "At last: the kitchen line", ja = "ようやく判明、厨房回線だった" },
  body = { en = "The trace ended at a gateway that has been without power since six. An hour went by on the telephone before anybody would say why.",
           ja = "痕跡は、朝6時から電源の落ちた装置で途切れていた。なぜ落ちたかを誰かが話すまで、電話口で1時間を失った。" },
  expected = { "line", "lock-out" } }

decision "line" { owner = "systems", when = all { knows("systems", "path"), after_time "1h50m" }, within = "45m", default = "watch", module = "trace", objective = "O3",
  prompt = { en = "The kitchen line to Kasane?", ja = "厨房回線をどうするか" },
  notes = { en = "Disconnect a supplier, or carry its risk [S2.3.2]. As long as it is open, whatever is restored can be struck again. What one may demand of a business partner has limits of its own.",
            ja = "取引先を切るか、危険を抱えるか［S2.3.2］。開いている限り、戻したものがまた襲われうる。取引先への要請には、それ自体の限度もある。" },
  option "close" { text = { en = "Cut it; menus come by fax", ja = "切る。献立はFAXで" }, measure = "S2.3.2",
    effects = { line_closed = true, strain = 4, footing = -4, others = -5, trust = 3 } },
  option "narrow" { text = { en = "Let only the menus through", ja = "献立データだけ通す" }, measure = "S2.3.2",
    effects = { strain = -4, footing = 4, spread = 4, others = 4, chance(50, { line_closed = true }) } },
  option "watch" { text = { en = "Leave it open and watch", ja = "開けたまま見張る" }, measure = "S1.2.2",
    effects = { evidence = 8, others = 4, spread = 4, learn("server", "systems") } } }

inject "care-home" { at = "2h20m", to = "supplier", via = "phone", module = "trace", objective = "O4", effects = { others = 3 },
  from = { en = "Sunlit Garden care home", ja = "老人ホーム「ひなた苑」" },
  subject = { en = "“Is it your computer, or ours?”", ja = "「そちらの故障ですか」" },
  body = { en = "“Your menu page will not open and our office machine is doing strange things. Ninety residents, eleven with swallowing diets. What do we serve at noon?”",
           ja = "「献立の画面が開かず、事務所の機械も変なんです。入居者90人、うち11人は嚥下食です。昼は何を出せばいいのでしょう」" },
  notes = { en = "Every customer of Kasane has the same line. Fourteen doors.", ja = "取引先は皆、同じ回線でつながる。扉は14枚ある。" },
  expected = { "call-supporters", "customers" } }

inject "twin-question" { at = "2h15m", to = "ministry", via = "feed", module = "trace", objective = "O4",
  from = { en = "Health sector information network", ja = "医療分野の情報共有ネットワーク" },
  subject = { en = "“Should we unplug something?”", ja = "「うちも何か止めるべきか」" },
  body = { en = "Eleven hospitals ask what happened at Minase. Three have meal suppliers with a line of their own. None knows what is in its boxes.",
           ja = "11の病院から水瀬の件の照会。3病院は給食会社と専用回線で結ばれている。装置の中身を知る病院はない。" },
  notes = { en = "A thin early warning against an exact late one [S1.1.1b]. A parts list would answer within the hour [S2.3.1c].", ja = "早く薄い警告か、遅く正確な警告か［S1.1.1b］。部品表があれば一時間で答えが出る［S2.3.1c］。" },
  questions = { { en = "Which harm is worse: a false alarm, or a late one?", ja = "空振りと手遅れ、どちらの害が大きいですか。" } },
  expected = { "warn", "advisory" } }

decision "warn" { owner = "ministry", at = "2h25m", within = "50m", default = "exact", module = "trace", objective = "O4",
  prompt = { en = "Warn the other hospitals?", ja = "他の病院に警告するか" },
  notes = { en = "Remember the flaw in the gateway, and who else reads advisories [S1.1.1b, S1.2.1b].", ja = "装置の欠陥と、注意喚起をほかに誰が読むかに注意［S1.1.1b、S1.2.1b］。" },
  option "thin" { text = { en = "A thin warning at once", ja = "薄くても今すぐ出す" }, measure = "S1.1.1b",
    effects = { others = -8, trust = 3, given(none { knows("ministry", "path"), knows("ministry", "gateway") }, { trust = -6 }) } },
  option "exact" { text = { en = "An exact one in two hours", ja = "2時間後に正確に出す" }, measure = "S1.1.1b",
    takes = "2h", at_once = { others = 4, trust = -2 }, effects = { others = -11, cost = 6 } },
  option "closed" { text = { en = "Only Kasane’s customers", ja = "給食会社の取引先だけに" }, measure = "S1.2.1b",
    effects = { others = -6, evidence = 5, footing = -6 } } }

inject "reporter" { at = "2h30m", to = "hospital", via = "phone", module = "trace", objective = "O2",
  from = { en = "Minase Daily, city desk", ja = "水瀬日報 社会部" },
  subject = { en = "“We print at nine. Is it true?”", ja = "「9時に出します。本当ですか」" },
  body = { en = "“We have the photograph. We would rather have your words. Were patients harmed? Are their data gone? Is it the meal people?”",
           ja = "「写真は入手しています。できれば病院の言葉で書きたい。患者に被害は。個人情報は。給食会社からというのは」" },
  notes = { en = "Naming the supplier is tempting and not yet proven. What to tell the public, when [S2.4].", ja = "給食会社の名を出したくなるが、証明はまだない。何をいつ伝えるか［S2.4］。" },
  questions = { { en = "Write the first two sentences of the statement.", ja = "発表文の最初の二文を書いてください。" } },
  expected = { "words" } }

decision "words" { owner = "hospital", after = "reporter+5m", within = "40m", default = "none", module = "trace", objective = "O2",
  prompt = { en = "How much do we say in public?", ja = "どこまで公に話すか" },
  notes = { en = "A plain word before the report reaches the national desk lets the ministry learn it from television: check the order [S1.1.1a before S2.4].", ja = "報告より先に公表すると、国はテレビで知る。順番に注意［S1.1.1aの後にS2.4］。" },
  option "plain" { text = { en = "What we know, and do not", ja = "分かることと不明な点を" }, measure = "S2.4",
    effects = { told = true, trust = 9, footing = -4, evidence = -5, grip = -6 } },
  option "short" { text = { en = "“System trouble”, two lines", ja = "「障害」とだけ二行で" },
    effects = { trust = 4, strain = -5, after("3h", { trust = -9 }) } },
  option "none" { text = { en = "Nothing until facts are firm", ja = "事実が固まるまで黙る" },
    effects = { trust = -6, others = 3, strain = -4, evidence = 5 } } }

-- The public heard it first: the wrong order.
on "decided:words.plain" { when = not_done "report", effects = { trust = -8, others = 4, fire "heard-on-air" } }

inject "heard-on-air" { to = { "ministry", "hospital" }, via = "news", module = "trace", objective = "O2",
  from = { en = "Radio Minase, nine o’clock", ja = "ラジオ水瀬 9時のニュース" },
  subject = { en = "National desk hears it on air", ja = "国の窓口は放送で知った" },
  body = { en = "Forty hospitals ring the national desk and ask for advice. It knows less than the announcer.", ja = "40の病院が国の窓口に助言を求めて電話してくる。窓口が知ることは、アナウンサーより少ない。" },
  notes = { en = "Wrong order: the public word went out before the report [S1.1.1a before S2.4]. A first report takes twenty minutes.", ja = "順番の誤り。報告より先に公表した［S1.1.1aが先、S2.4が後］。第一報なら20分で出せた。" },
  expected = { "report" } }

decision "box" { owner = "supplier", at = "2h40m", within = "45m", default = "lawyer", module = "trace", objective = "O5",
  prompt = { en = "Hand over our gateway?", ja = "接続装置を渡すか" },
  notes = { en = "Without it the kitchen writes by hand; with it the police see the burglar’s way [S2.5, S2.3.3].", ja = "渡せば厨房は手書きになり、渡せば警察は侵入の道筋をつかむ［S2.5、S2.3.3］。" },
  option "give" { text = { en = "Give the box to the police", ja = "装置ごと警察に渡す" }, measure = "S2.5",
    effects = { evidence = 8, footing = -5, strain = 3, kept = true, learn("gateway", "police", "supplier", "ministry"), learn("path", "police") } },
  option "copy" { text = { en = "Have its logs copied", ja = "記録を写してもらう" }, measure = "S2.3.3",
    takes = "1h", effects = { evidence = 4, others = -4, footing = -2, strain = 3, spread = 3, learn("gateway", "supplier", "police") } },
  option "lawyer" { text = { en = "Not before a lawyer comes", ja = "弁護士が来るまで渡さず" },
    effects = { footing = 5, strain = -3, evidence = -4, trust = -4 } } }

inject "dialysis-list" { at = "2h45m", to = { "hospital", "prefecture" }, via = "phone", module = "trace", objective = "O1", reveals = "fragile",
  from = { en = "Dialysis unit", ja = "透析室" },
  subject = { en = "31 patients, and no settings", ja = "透析患者31人、設定値が不明" },
  body = { en = "“Every patient’s settings are in the system. Four bring theirs on a card. The first are in the waiting room. They cannot wait until tomorrow, nor can the three in the newborn unit.”",
           ja = "「設定値は全てシステムの中です。手元の控えがあるのは4人だけ。最初の方はもう待合にいます。透析も、新生児室の3人も、明日までは待てません」" },
  notes = { en = "The test of “hospital first”: who moves over, to whom [BB.2, S2.2.2].", ja = "「病院を先に」が試される。誰が譲り、誰が受けるか［BB.2、S2.2.2］。" },
  questions = { { en = "Which clinics could take how many, and who asks them?", ja = "どの診療所が何人受けられますか。誰が頼みますか。" } },
  expected = { "dialysis", "university" } }

decision "dialysis" { owner = "prefecture", after = "dialysis-list+3m", within = "40m", default = "stay", module = "trace", objective = "O1",
  prompt = { en = "Thirty-one dialysis patients?", ja = "透析患者31人をどこへ" },
  notes = { en = "Moving is safe and takes a crew for the day; staying is near and runs on memory [S2.2.2].", ja = "移送は安全だが応援班を一日使う。残せば近いが、記憶頼みになる［S2.2.2］。" },
  option "move" { text = { en = "Bus all to four clinics", ja = "全員を4診療所へ運ぶ" }, measure = "S2.2.2",
    needs = { uses("crews", 1) }, takes = "45m", effects = { strain = -6, care = 3, others = 4, trust = -2 } },
  option "split" { text = { en = "Urgent here, the rest move", ja = "急ぐ人は院内、他は移送" }, measure = "S2.2.2",
    takes = "30m", effects = { strain = -3, care = 3, trust = 3, others = 2, chance(50, { care = -8 }) } },
  option "stay" { text = { en = "All here, settings by phone", ja = "全員院内、設定は電話で" },
    effects = { trust = 4, others = -5, strain = 4, chance(40, { care = -5 }) } } }

decision "trail" { owner = "police", at = "2h50m", within = "50m", default = "local", module = "trace", objective = "O5",
  prompt = { en = "How to follow the log-in?", ja = "接続元をどう追うか" },
  notes = { en = "Formal and slow, informal and leaky, or at home first [BB.5, S1.1.3b, S2.5].", ja = "正式で遅い道、内々で漏れやすい道、まず国内から［BB.5、S1.1.3b、S2.5］。" },
  option "formal" { text = { en = "Formal request abroad", ja = "外国へ正式に照会する" }, measure = "BB.5",
    takes = "3h", effects = { evidence = 10, cost = 8, others = 3, trust = -2, learn("server", "police") } },
  option "informal" { text = { en = "Ring the provider privately", ja = "事業者に内々で聞く" },
    takes = "45m", effects = { learn("server", "police"), chance(50, { evidence = 20 }, otherwise { evidence = -6, spread = 4, grip = 6 }) } },
  option "local" { text = { en = "Search our own logs first", ja = "まず国内の記録を洗う" }, measure = "S2.5",
    effects = { evidence = 6, others = -7, strain = 1, learn("path", "police") } } }

inject "scoop" { at = "3h40m", via = "news", module = "trace", objective = "O2", unless = is_set "told", effects = { trust = -5, strain = 5 },
  from = { en = "Minase Daily, special edition", ja = "水瀬日報 号外" },
  subject = { en = "Hospital silent about attack", ja = "病院、攻撃を公表せず" },
  body = { en = "The paper prints the ransom note, a mother’s account of being sent away, and the name of the meal supplier with a question mark.",
           ja = "脅迫文の写真、救急で断られた母親の証言、疑問符付きで給食会社の名が紙面に並ぶ。" },
  notes = { en = "Fires unless the hospital spoke plainly. From now on any statement is an answer.", ja = "率直に話していなければ出る。以後の発表は全て「弁明」になる。" },
  questions = { { en = "What would you have lost by speaking two hours ago?", ja = "2時間前に話していたら、何を失っていましたか。" } },
  expected = { { en = "Corrects what is wrong without blaming the supplier", ja = "給食会社を責めずに誤りを正す" } } }
