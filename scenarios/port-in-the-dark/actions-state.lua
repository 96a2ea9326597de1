-- What the control tower, police, defence forces, the commission and the ministers may do at any time. The two long chains are here.

-- NCO --------------------------------------------------------------------------------------------------------------------------------------------
action "council" { owner = "nco", measure = "S1.2.1b", takes = "40m", again = "4h", gates = { ["something-to-give"] = "match" },
  needs = { need(done "report", { en = "The terminal has reported", ja = "ターミナルの報告が届いている" }), uses("analysts", 1) },
  name = { en = "Share through the council", ja = "協議会で情報を共有" },
  about = { en = "Members are bound to secrecy and give back what they see. Works both ways, or not for long.", ja = "構成員は守秘義務を負い、見たものを返してくる。双方向でなければ長続きしない。" },
  effects = { partners = 2, spread = -2, sight = 4, learn("match", "operator", "port", "police", "mlit", "csirt"), chance(15, { fire "list-leaks", alarmed = true }) } }

action "advisory" { owner = "nco", measure = "S1.1.1b", takes = "45m", gates = { weakness = "entry" },
  needs = { uses("analysts", 1) },
  name = { en = "Advisory to fifteen sectors", ja = "15分野へ注意喚起" },
  about = { en = "With the indicators it closes doors. Without them it tells people to worry, and the intruders to hurry.", ja = "侵害指標を添えれば扉を閉められる。なければ、不安をあおり、侵入者を急がせるだけになる。" },
  effects = { given(knows("nco", "indicators"), { spread = -4, partners = 1 }, otherwise { spread = -1, alarmed = true, trust = -2 }) } }

action "inform" { owner = { "nco", "police" }, measure = "S1.1.4b", takes = "25m", again = "3h",
  name = { en = "Inform the commission", ja = "監理委員会に説明" },
  about = { en = "In writing, before anything is asked, and again when the picture changes. Requests rest on it.", ja = "求める前に書面で、状況が変われば随時。全ての申請はこの上に立つ。" },
  effects = { given(negate(done("inform", 2)), { legal = 3 }, otherwise { legal = 1 }), learn("note", "commission"), learn("match", "commission"), learn("utilities", "commission") } }

action "comms-data" { owner = "nco", measure = "S1.1.2b", takes = "60m", again = "4h",
  gates = { report = done "report", agreement = { by = "operator", within = "45m" }, oversight = { by = "commission", within = "45m" }, analysts = { resource = "analysts", amount = 2 } },
  needs = { need(done "inform", { en = "The commission has grounds in writing", ja = "監理委員会に理由書を提出している" }) },
  name = { en = "Use communications data", ja = "通信情報を利用" },
  about = {
    en = "Addresses, times and commands of the terminal’s traffic from abroad, selected by machine. It finds the server. Without agreement or approval it is everybody’s traffic and nobody’s right.",
    ja = "国外からターミナルへの通信のうち、アドレス、時刻、指令を機械的に選別して分析する。サーバはこれで見つかる。協定や承認がなければ、何の権限もないまま人の通信を見たことになる。" },
  effects = { given(negate(done("comms-data", 2)), { attribution = 9, sight = 9 }, otherwise { attribution = 3, sight = 5 }), legal = -4, trust = -1, grant("analysis", "nco", "4h"), fire "implants", fire "server-found" },
  ultra_vires = { legal = -24, partners = -5, after("1h", { fire "whose-traffic" }) },
  refused = { legal = 1 } }

action "trace" { owner = "nco", measure = "S1.1.2a", takes = "60m",
  gates = { reports = fired "server-found", analysts = { resource = "analysts", amount = 2 } },
  needs = { has_authority "analysis" },
  name = { en = "Follow the server’s other talks", ja = "サーバの他の通信を追う" },
  about = { en = "While the approved analysis runs: who else reports to it, and what it tells them. Finds what happens at 15:00.", ja = "承認された分析の期間中に、他の接続元と指令の中身を追う。15時に何が起きるかが分かる。" },
  effects = { attribution = 5, sight = 6, spread = -2, fire "timer-found" } }

action "disclose" { owner = { "nco", "csirt" }, measure = "S1.1.3d", takes = "60m", gates = { method = "indicators", deconfliction = { by = "police", within = "40m" } },
  needs = { uses("analysts", 1) },
  name = { en = "Publish how they work", ja = "攻撃手法を公表" },
  about = { en = "Their tools are burnt, and so is your sight of them. After the hunt it clears; before it, it scatters.", ja = "相手の道具は使えなくなるが、こちらの視界も失われる。ハンティングの後なら掃討、前なら散らすだけになる。" },
  effects = { cost = 5, sight = -10, escalation = 3, legal = -1, alarmed = true, given(done("hunt", 2), { spread = -4 }, otherwise { spread = 6 }) },
  ultra_vires = { legal = -10, attribution = -6 } }

-- Police and SDF -----------------------------------------------------------------------------------------------------------------------------------
action "forensics" { owner = "police", measure = "S2.5", takes = "90m",
  gates = { complaint = done "report" },
  needs = { has_authority "seizure", uses("detectives", 1), need(is_set "evidence", { en = "The servers have been imaged", ja = "サーバの複製が取れている" }) },
  name = { en = "Read the images", ja = "保全データを解析" },
  about = { en = "What the encryption was meant to wipe. Takes ninety minutes and a server that nobody restarted too early.", ja = "暗号化が消そうとしたものを読む。90分と、早まって再起動されていないサーバが要る。" },
  effects = { attribution = 8, cost = 1, learn("cover", "police", "nco", "sdf") } }

action "joint-case" { owner = "police", measure = "S1.3.1b", takes = "4h",
  gates = { lead = "indicators", partner = { by = "ally", within = "1h" } },
  needs = { uses("detectives", 1) },
  name = { en = "Open a joint investigation", ja = "国際共同捜査を開始" },
  about = { en = "Slow, and the evidence stands in court. While it runs, partners expect you not to spoil it with a press release.", ja = "時間はかかるが、証拠は法廷に耐える。その間、発表で台無しにしないことを協力国は期待する。" },
  effects = { attribution = 8, cost = 4, legal = 1, partners = 1 },
  refused = { partners = -1 } }

action "neutralise" { owner = { "police", "sdf" }, measure = "S1.1.3a", takes = "2h", chain = true,
  gates = { target = "server", certainty = { metric = "attribution", min = 65 }, oversight = { by = "commission", within = "45m" }, consultation = { by = "mofa", within = "30m" },
    minister = { by = "nco", within = "30m" }, council = { by = "nsc", within = "1h" }, operators = { resource = "access", amount = 2 } },
  needs = {
    need(done "inform", { en = "The commission has grounds in writing", ja = "監理委員会に理由書を提出している" }),
    need(is_set "sits", { en = "Ministers are in session", ja = "閣僚会合が開かれている" }) },
  name = { en = "Access and neutralise", ja = "アクセス・無害化" },
  about = {
    en = "Enter the server in State B, stop the program, change the keys, touch nothing else. Police and SDF together, under one policy; NCO speaks for the minister in charge. Every step can be refused, and the order of steps is the law of it.",
    ja = "B国のサーバに入り、プログラムを止め、鍵を変え、他には触れない。警察と自衛隊が一つの方針の下で共同で行い、担当大臣の決定はNCOが取り次ぐ。どの段階でも拒まれ得る。手順の順序こそが適法性である。" },
  effects = { escalation = 9, legal = -3,
    given(decided "act-abroad.prepare", { chance(80, { cost = 15, spread = -9, fire "server-quiet" }, otherwise { cost = 6, fire "server-moved" }), chance(8, { fire "clinic-dark" }) },
      otherwise { chance(60, { cost = 13, spread = -8, fire "server-quiet" }, otherwise { cost = 5, fire "server-moved" }), chance(25, { fire "clinic-dark" }) }) },
  ultra_vires = { legal = -38, partners = -8, escalation = 12, chance(40, { fire "clinic-dark" }), after("1h", { fire "why-not-asked" }) },
  refused = { legal = 2 } }

action "guard-own" { owner = "sdf", measure = "S2.1.3", takes = "90m", again = "3h",
  needs = { uses("access", 2) },
  name = { en = "Guard our own networks", ja = "自隊ネットワークを防護" },
  about = { en = "The standing power. Quiet work; it finds what was meant for you.", ja = "平素からの権限による。地味だが、自隊を狙ったものが見つかる。" },
  effects = { sight = 3, spread = -1, attribution = 1 } }

action "lend-hunters" { owner = "sdf", measure = "S2.1.4", takes = "45m", available = any { fired "implants", decided "members" },
  name = { en = "Lend hunters to the CSIRT", ja = "CSIRTにハンティング要員を派遣" },
  about = { en = "One team, for the day. It will be missed at home.", ja = "1班を1日。留守の守りは薄くなる。" },
  effects = { hunters = 1, partners = 1, chance(25, { sight = -3, attribution = -1 }) } }

-- Oversight commission ---------------------------------------------------------------------------------------------------------------------------
action "hear" { owner = "commission", measure = "S1.1.4b", takes = "30m", again = "3h", available = not_set "standing",
  name = { en = "Sit and hear the parties", ja = "委員会を開き説明を聴く" },
  about = { en = "A hearing in private. Trust in what follows grows; so does the time it takes.", ja = "非公開で説明を聴く。その後の措置への信頼は増すが、時間もかかる。" },
  effects = { legal = 2, standing = true } }

action "reassure" { owner = "commission", measure = "S4.2", takes = "20m", again = "5h", available = after_time "2h",
  needs = { need(done "inform", { en = "The commission has been told what is going on", ja = "委員会が状況の説明を受けている" }) },
  name = { en = "Tell the Diet what is checked", ja = "国会に審査の状況を報告" },
  about = { en = "Not what is done, but how it is checked. Only those who know can say it.", ja = "何をしたかではなく、どう確かめているかを伝える。説明を受けていなければ言えない。" },
  effects = { trust = 2, legal = 1 } }

-- NSC ----------------------------------------------------------------------------------------------------------------------------------------------
action "convene" { owner = "nsc", measure = "S4.1", takes = "40m", available = all { not_set "sits", fired "minister-asks" },
  name = { en = "Call the ministers together", ja = "閣僚会合を招集" },
  about = { en = "Late is better than never, and everybody sees the cars arrive.", ja = "遅くとも開かないよりよい。ただし、車列は誰の目にも入る。" },
  effects = { sits = true, escalation = 2 } }

action "protect-order" { owner = "nsc", measure = "S4.1", takes = "30m", again = "4h",
  needs = { need(is_set "sits", { en = "Ministers are in session", ja = "閣僚会合が開かれている" }), at_least("attribution", 45) },
  name = { en = "Order the SDF to protect", ja = "自衛隊に通信防護を下令" },
  about = { en = "The prime minister’s order, with the public safety commission’s agreement: for four hours the SDF may guard the coast’s power and water networks, with the police and the owners.", ja = "国家公安委員会の同意を得た総理の命令。4時間に限り、自衛隊が警察、保有者とともに沿岸の電力・水道を守る。" },
  effects = { grant("defence", "sdf", "4h"), escalation = 3, legal = -2 } }

action "shield" { owner = "sdf", measure = "S2.1.2", takes = "60m", again = "2h",
  needs = { has_authority "defence", uses("hunters", 1) },
  name = { en = "Guard power and water", ja = "電力・水道を防護" },
  about = { en = "Only under the order, only with the owners, only as long as it lasts.", ja = "命令の期間内に、保有者とともに行う。" },
  effects = { spread = -2, sight = 2, legal = -1 },
  ultra_vires = { legal = -20, trust = -6, partners = -3 } }
