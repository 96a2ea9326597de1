-- What each cell can do when nobody has asked it anything: small, repeatable, never enough. Waiting is a choice, not a lack of one.

action "walk-quay" { owner = "operator", pillar = "defence", takes = "25m", again = "60m",
  name = { en = "Walk the quay with the crews", ja = "現場班と岸壁を回る" },
  about = { en = "A clipboard, a radio, a face. A few boxes move that no system knows of.", ja = "書類ばさみと無線機、そして顔。どのシステムにも載らない荷が、少しだけ動く。" },
  effects = { chance(25, { ops = 1 }) } }
action "other-prefectures" { owner = "police", pillar = "deterrence", takes = "30m", again = "60m",
  name = { en = "Compare with other prefectures", ja = "他県の事件と突き合わせる" },
  about = { en = "The same words in another note, the same hour in another log. Each call tells one more office.", ja = "別の脅迫文に同じ言い回し、別の記録に同じ時刻。電話のたびに、知る者が一人増える。" },
  effects = { chance(20, { attribution = 1 }, otherwise { chance(20, { trust = -1 }) }) } }
action "brief-embassies" { owner = "mofa", pillar = "cooperation", takes = "25m", again = "60m",
  name = { en = "Answer the embassies’ questions", ja = "各国大使館の照会に答える" },
  about = { en = "Twelve duty officers, one sentence. What is said to one is read by all.", ja = "当直は十二人、言えるのは一文。一人に話したことは、全員が読む。" },
  effects = { chance(15, { partners = 1 }, otherwise { chance(15, { escalation = 1 }) }) } }
action "ring-members" { owner = "csirt", pillar = "cooperation", takes = "20m", again = "60m",
  name = { en = "Ring members on the quiet", ja = "会員企業に内々に電話する" },
  about = { en = "“Anything odd?” Most say no; one says “why do you ask?”", ja = "「変わったことは」。多くは「ない」と言い、一社だけ「なぜ聞くのか」と言う。" },
  effects = { chance(20, { sight = 1 }, otherwise { chance(15, { trust = -1 }) }) } }
action "listen-home" { owner = "ally", pillar = "cooperation", takes = "30m", again = "60m",
  name = { en = "Ask your capital again", ja = "本国にもう一度尋ねる" },
  about = { en = "A little more comes each time, and somebody at home begins to ask what Tokyo does with it.", ja = "尋ねるたびに少しずつ届く。そして本国の誰かが、東京はそれをどう使うのかと問い始める。" },
  effects = { chance(20, { attribution = 1 }, otherwise { chance(20, { partners = -1 }) }) } }
action "own-ports" { owner = "asean", pillar = "defence", takes = "25m", again = "60m",
  name = { en = "Look at your own two ports", ja = "自国の二つの港を点検する" },
  about = { en = "The same cranes, the same vendor, six people. Whatever is found here helps there.", ja = "同じクレーン、同じ保守会社、人手は六人。ここで見つかるものは、あちらでも役に立つ。" },
  effects = { chance(15, { sight = 1 }) } }
action "read-the-file" { owner = "commission", pillar = "base", takes = "25m", again = "60m",
  name = { en = "Read what has been sent so far", ja = "届いた書面を読み込む" },
  about = { en = "Question marks in the margin. Somebody will have to answer them before anything is signed.", ja = "余白に疑問符が並ぶ。何かに署名する前に、誰かが答えなければならない。" },
  effects = { chance(15, { legal = 1 }, otherwise { chance(20, { attribution = -1 }) }) } }
action "ring-governor" { owner = "nsc", pillar = "base", takes = "20m", again = "60m",
  name = { en = "Ring the governor", ja = "知事に電話する" },
  about = { en = "Two minutes of concern, one request passed on. The cameras see the car leave.", ja = "二分間の見舞いと、要望が一つ。走り去る車をカメラが追う。" },
  effects = { chance(15, { trust = 1 }, otherwise { chance(20, { escalation = 1 }) }) } }
