-- What the foreign ministry, the ally and the ASEAN partner may do at any time.

-- Ministry of Foreign Affairs ----------------------------------------------------------------------------------------------------------------------
action "hotline" { owner = "mofa", measure = "BB.6", takes = "30m", again = "4h",
  needs = { uses("envoys", 1) },
  name = { en = "Ring up State A", ja = "A国に直接照会" },
  about = { en = "Not to accuse: to keep them from guessing. It only works because somebody kept the number.", ja = "責めるためではなく、憶測させないための電話である。番号が生きているのは、誰かが守ってきたからだ。" },
  effects = { escalation = -5, cost = -1, given(above("escalation", 55), { chance(40, { legal = 1, attribution = 2 }) }) } }

action "legal-position" { owner = "mofa", measure = "BB.1", takes = "90m",
  needs = { uses("envoys", 1) },
  name = { en = "Write down the legal position", ja = "国際法上の立場を整理" },
  about = { en = "Sovereignty, necessity, countermeasures: which of them carries what we mean to do. Better before than after.", ja = "主権、緊急避難、対抗措置。どれがこれから行うことを支えるのか。後より先がよい。" },
  effects = { legal = 4, partners = 1 } }

action "sound-out" { owner = { "mofa", "ally" }, measure = "CB16.3", takes = "60m", again = "2h", available = after_time "90m",
  needs = { uses("envoys", 1) },
  name = { en = "Sound out another capital", ja = "他国に打診" },
  about = { en = "One more state that would sign. Each asks what you will show it.", ja = "署名に加わる国を1か国増やす。どの国も「何を見せてくれるのか」と問う。" },
  effects = { coalition = 1, partners = 1, chance(25, { escalation = 3 }) } }

action "joint-attribution" { owner = "mofa", measure = "S1.3.1c", takes = "60m", available = not_set "named", chain = true,
  gates = { evidence = "attribution", coalition = { by = "ally", within = "1h" }, minister = { by = "nsc", within = "1h" } },
  needs = {
    need(at_least("coalition", 3), { en = "Three states would sign", ja = "3か国が署名の意向" }),
    need(is_set "sits", { en = "Ministers are in session", ja = "閣僚会合が開かれている" }), uses("envoys", 2) },
  name = { en = "Name them, with partners", ja = "協力国と共同で公表" },
  about = { en = "Five signatures under one text. It takes hours to agree on and decades to take back.", ja = "一つの文案に5つの署名。合意に数時間、撤回に数十年かかる。" },
  effects = { named = true, cost = 12, escalation = 8, partners = 4, trust = 3 },
  ultra_vires = { legal = -14, partners = -10, trust = -4 },
  refused = { partners = -2 } }

action "name-alone" { owner = "mofa", measure = "S1.1.3c", takes = "20m", available = not_set "named",
  gates = { evidence = { metric = "attribution", min = 45 }, minister = { by = "nsc", within = "40m" } },
  needs = { need(is_set "sits", { en = "Ministers are in session", ja = "閣僚会合が開かれている" }) },
  name = { en = "Name them alone", ja = "単独で名指し" },
  about = { en = "Fast and loud. Alone it is weak, and on thin proof it is our word that is spent.", ja = "早く、よく響く。しかし単独では弱く、根拠が薄ければ失うのは自国の信用である。" },
  effects = { named = true, cost = 6, escalation = 13, partners = -7, legal = -2, given(below("attribution", 65), { after("75m", { fire "wrong-name" }) }) },
  ultra_vires = { legal = -16, trust = -5, partners = -4 } }

-- Allied liaison -------------------------------------------------------------------------------------------------------------------------------------
action "declassify" { owner = "ally", measure = "S1.1.2c", takes = "80m", gates = { analysis = "ally-intel" },
  needs = { uses("envoys", 1) },
  name = { en = "Have the condition lifted", ja = "提供条件の緩和を求める" },
  about = { en = "Ask the capital for the address and the tenant’s name, in a form that Tokyo can use.", ja = "アドレスと借主の名を、東京が使える形で出すよう本国に求める。" },
  effects = { attribution = 6, partners = 1, fire "implants", fire "server-found", learn("tenant", "nco", "police", "mofa", "nsc") } }

action "ally-hunters" { owner = "ally", measure = "S1.3.1a", takes = "60m", gates = { partner = { by = "nco", within = "45m" } },
  name = { en = "Offer a hunting team", ja = "ハンティング班を提供" },
  about = { en = "Good people, here by noon, over the wire. Some will ask whose networks they look at.", ja = "腕は確かで、昼までに遠隔で加わる。誰のネットワークを見ているのかと問う人も出る。" },
  effects = { hunters = 1, partners = 2, sight = 4, legal = -3 },
  refused = { partners = -2 } }

action "own-statement" { owner = "ally", measure = "S1.3.1a", takes = "30m", available = after_time "5h", gates = { partner = { by = "mofa", within = "40m" } },
  name = { en = "Have the capital speak first", ja = "本国に先行声明を求める" },
  about = { en = "Your capital condemns the method and leaves the name open. It opens a door for Tokyo, or embarrasses it.", ja = "本国が名を伏せて手口を非難する。東京の後押しにも、足かせにもなる。" },
  effects = { cost = 2, escalation = 4, coalition = 1, given(decided "naming.wait", { partners = -2 }, otherwise { partners = 1 }) } }

-- ASEAN national CSIRT -----------------------------------------------------------------------------------------------------------------------------
action "asean-search" { owner = "asean", measure = "BB.7", takes = "100m", gates = { partner = { by = "csirt", within = "45m" } },
  needs = { knows "indicators", uses("six", 1) },
  name = { en = "Search our data centres", ja = "自国のデータセンターを捜索" },
  about = { en = "With the indicators you can find what nobody in Tokyo could: a machine in your own capital that relays it all.", ja = "侵害指標があれば、東京からは見つけられないものが見つかる。自国の首都で全てを中継する機器である。" },
  effects = { attribution = 4, cost = 1, spread = -2, fire "staging-found" },
  refused = { partners = -3 } }

action "warn-region" { owner = "asean", measure = "CB16.3", takes = "30m", again = "3h",
  needs = { knows "partner-hit", uses("six", 1) },
  name = { en = "Warn the neighbours’ CSIRTs", ja = "近隣のCSIRTに警報" },
  about = { en = "The contact list that was kept up in quiet years. Somebody answers at once, somebody never does.", ja = "平時から維持してきた連絡網。すぐ返す国も、返さない国もある。" },
  effects = { partners = 1, spread = -1, cost = 1, chance(20, { alarmed = true }) } }

action "send-expert" { owner = "asean", measure = "BB.7", takes = "45m", available = any { decided "help-partner.follow", shared("partner-hit") },
  gates = { partner = { by = "nco", within = "45m" } },
  needs = { uses("six", 1) },
  name = { en = "Lend Tokyo our crane expert", ja = "クレーン専門家を東京に派遣" },
  about = { en = "Help runs both ways: nobody in Tokyo has opened this crane’s controller. Your engineer has, last year.", ja = "支援は双方向である。このクレーンの制御装置を開けた者は東京にいないが、自国には昨年開けた技術者がいる。" },
  effects = { ops = 3, sight = 3, partners = 2 },
  refused = { partners = -3 } }
