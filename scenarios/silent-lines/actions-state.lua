-- What only the state may do: one policy, access and neutralisation, naming, the courts. Each has its chain; each chain takes time.

action "inform" { owner = { "nco", "police", "sdf" }, measure = "S1.1.4b", takes = "1h", again = "10h",
  name = { en = "Brief the commission", ja = "監理委員会に状況を説明" },
  about = {
    en = "An hour of leading people to tell the commission what is known, before there is anything to approve. What is told will be compared with what is done.",
    ja = "承認を求める前に、責任者の一時間を割いて状況を伝える。伝えたことは、後で行ったことと照合される。" },
  effects = { legit = 1, picture = -1, informed = true, after("14h", { informed = false }) } }

action "inspect" { owner = "commission", measure = "S1.1.4b", takes = "2h", again = "5h",
  name = { en = "Inspect the desks", ja = "分析の現場を検査" },
  about = {
    en = "Unannounced, with a member and a notebook: who looked at what, and why. Each visit strengthens the law and slows the hunt.",
    ja = "予告なしに、委員が手帳を持って訪れる。誰が、何を、なぜ見たか。検査のたびに法は強まり、調査は遅くなる。" },
  effects = { legit = 1, certainty = -1, picture = -1, informed = true, after("8h", { informed = false }) } }

action "policy" { owner = "nco", measure = "S4.1", takes = "1h", again = "20h",
  needs = { approval { by = "nsc", within = "2h", name = { en = "One policy for police and SDF", ja = "警察・自衛隊の統一方針" } } },
  name = { en = "Take one policy to the NSC", ja = "統一方針をNSCに諮る" },
  about = {
    en = "With the security secretariat: who acts, on what, how far, and who stops it. Without it police and SDF may not prepare together. What ministers have seen can no longer be called small.",
    ja = "国家安全保障局とともに、誰が、何に対し、どこまで行い、誰が止めるかを定める。これがなければ、警察と自衛隊は共同の準備に入れない。大臣が見た案件は、もう小さくない。" },
  effects = { legit = 2, tension = 2, misread = 2, cost = 2, grant("one-policy", "police", "22h"), grant("one-policy", "sdf", "22h") } }

action "rehearse" { owner = { "police", "sdf" }, measure = "S1.1.3e", takes = "5h", needs = { uses("access", 1) },
  name = { en = "Rehearse on a copy", ja = "複製環境で予行" },
  about = {
    en = "The operators try each step on a copy of the server, with a lawyer in the room. It saves third parties later; it keeps an operator busy now.",
    ja = "サーバの複製で、法務担当を横に置き、一手ずつ試す。後で第三者を救うが、今は要員が一人ふさがる。" },
  effects = { rehearsed = true, legit = 1, misread = 1 } }

action "neutralise" { owner = { "police", "sdf" }, measure = "S1.1.3a", takes = "3h", chain = false,
  available = all { is_set "c2-live", before_time "44h", none { running "joint-case" } },
  gates = { target = "c2", certainty = "certainty", oversight = { by = "commission", within = "2h", valid = "8h" }, consultation = { by = "mofa", within = "2h", valid = "8h" },
    minister = { by = "nsc", within = "2h", valid = "8h" }, operators = "access" },
  needs = { has_authority "one-policy" }, waives = { "council" }, -- the council sets the policy beforehand: that is the authority, see action "policy"
  name = { en = "Reach in and neutralise", ja = "アクセス・無害化措置" },
  about = {
    en = "Police and SDF log in to the server in State C, stop one program and shut its master out; nothing more. It takes the whole chain: target, certainty, commission, foreign minister, minister, council, one policy. Done before their doors at home are known, it hits one of their hands. Done without a word to State A, it looks like the beginning of something.",
    ja = "警察と自衛隊がC国のサーバに入り、一つのプログラムを止め、操る者を締め出す。それ以上はしない。標的、確度、委員会、外務大臣、大臣、NSC、統一方針の全てが要る。国内の入口を知る前に行えば、片手を打つだけに終わる。A国に何も伝えずに行えば、何かの始まりに見える。" },
  at_once = { misread = 2 },
  effects = { reach = -12, cost = 16, tension = 9, ["c2-live"] = false,
    given(below("picture", 45), { reach = 6, alarm = 11, cost = -6 }), given(not_set "explained", { misread = 14 }), given(not_set "position", { legit = -4 }),
    given(all { knows("police", "clinic"), not_set "rehearsed" }, { chance(55, { fire "clinic-down" }) }), given(equals("aim", "punish"), { cost = 5, misread = 4 }), given(is_set "scouted", { cost = 3, misread = 3 }) },
  ultra_vires = { legit = -28, partners = -12, tension = 12, misread = 12 }, refused = { legit = -1, cost = -1 } }

action "takedown" { owner = { "police", "csirt" }, measure = "S1.1.3b", takes = "4h", gates = { target = "c2-host" }, available = all { is_set "c2-live", none { running "joint-case" } },
  name = { en = "Ask the provider to switch off", ja = "テイクダウンを要請" },
  about = {
    en = "A polite letter to the data centre in State C. Cheap, lawful, and at the provider’s pleasure. Without a copy of the disk the evidence goes with it, and the intruder moves house.",
    ja = "C国のデータセンターに丁寧な手紙を送る。安上がりで適法だが、応じるかは相手しだい。複製がなければ証拠も消え、侵入者は引っ越す。" },
  effects = { alarm = 9, chance(55, { reach = -8, cost = 8, ["c2-live"] = false }, { cost = 1 }), given(not_set "evidence", { certainty = -8, picture = -3 }) } }

action "joint-case" { owner = "police", measure = "S1.3.1b", takes = "16h", gates = { lead = "relay", partner = { by = "partner", within = "4h" } }, available = before_time "30h",
  name = { en = "Joint case with State C", ja = "C国との共同捜査" },
  about = {
    en = "Two police forces build one case on the renter of the server. What it yields stands in court. For sixteen hours nobody may touch the suspects’ machines.",
    ja = "二国の警察が、サーバの借主を追う一つの事件を立てる。得られた証拠は法廷に耐える。16時間、誰も相手の機器に触れられない。" },
  effects = { certainty = 12, cost = 10, partners = 4, legit = 2, evidence = true, learn("tenant", "police", "nco", "partner"), learn("c2", "police"),
    given(knows("police", "ally-intel"), { cost = 5, legit = 1 }) } } -- they knew where to look, and found it by themselves

action "seize-relays" { owner = "police", measure = "S2.5", takes = "5h", gates = { complaint = any { done "report-power", done "report-telecom" } }, needs = { knows "relay" },
  name = { en = "Take down the relays at home", ja = "国内の踏み台を摘発" },
  about = {
    en = "The village router had forty cousins and one seller. By warrant, house by house. They lose their road to Kazahaya for a day, and know why.",
    ja = "集落のルータには40台の仲間と、一人の売り主がいた。令状により一軒ずつ回る。相手は風早への道を一日失い、その理由も知る。" },
  effects = { reach = -7, cost = 6, alarm = 10, certainty = 2, legit = -1, trust = -2,
    given(decided "relay-box.leave", { cost = 6, reach = -4, trust = 2 }) } } -- one that was watched has shown the others

action "guard" { owner = "sdf", measure = "S2.1.2", takes = "3h", again = "5h",
  name = { en = "Sweep the garrison’s network", ja = "駐屯地のネットワークを点検" },
  about = {
    en = "Your own house first. What you find there nobody can forbid you to know; what you do not find elsewhere stays there.",
    ja = "まず自分の家を調べる。そこで見つけたものは誰にも止められない。よそで探さなかったものは、よそに残る。" },
  effects = { certainty = 1, reach = -1, trust = -1, misread = 1 } }

-- Saying who it was ---------------------------------------------------------------------------------------------------------------------------
action "name-alone" { owner = "mofa", measure = "S1.1.3c", takes = "2h", gates = { evidence = "certainty", minister = { by = "nsc", within = "2h" } }, available = all { after_time "14h", not_set "named" },
  name = { en = "Name State A, alone", ja = "A国を単独で名指し" },
  about = {
    en = "Quick, and ours alone. It costs them their denial and us what we show; nobody stands beside us when they answer.",
    ja = "速いが、日本だけの言葉である。相手は「知らない」と言えなくなるが、こちらも手の内を見せる。反論が来たとき、隣には誰もいない。" },
  effects = { named = true, cost = 8, tension = 12, misread = 5, partners = -5, legit = 1, given(below("certainty", 75), { chance(35, { fire "wrong-name" }) }), given(equals("aim", "punish"), { cost = 4 }) },
  ultra_vires = { legit = -12, partners = -10 }, refused = { legit = -1 } }

action "name-together" { owner = "mofa", measure = "S1.3.1c", takes = "6h",
  gates = { evidence = "certainty", coalition = { by = "ally", within = "4h" }, minister = { by = "nsc", within = "2h" } },
  needs = { consent { by = "partner", within = "4h", name = { en = "State C signs too", ja = "C国も署名する" } }, uses("envoys", 1) },
  available = all { after_time "18h", not_set "named" },
  name = { en = "Name them together", ja = "三国共同で名指し" },
  about = {
    en = "Three governments, one text, one hour. It takes evidence that partners have seen and a partner who can go home with it. It weighs more than anything else on this table that is made of words.",
    ja = "三つの政府が、一つの文を、同じ時刻に出す。相手国が自分の目で見た証拠と、国に持ち帰れる文面が要る。言葉でできた手段の中では、最も重い。" },
  effects = { named = true, cost = 30, tension = 6, misread = 2, partners = 6, given(equals("aim", "punish"), { cost = 5 }) },
  ultra_vires = { partners = -15, legit = -8 }, refused = { partners = -1 } }

action "condemn" { owner = "mofa", measure = "BB.4", takes = "3h", gates = { evidence = { metric = "certainty", min = 45 }, minister = { by = "nsc", within = "2h" } },
  available = all { after_time "10h", not_set "named" },
  name = { en = "Condemn the group", ja = "集団を名指しで非難" },
  about = {
    en = "The group, not the state: what it did, whom it could have hurt, what is expected of responsible states. It leaves the door of denial ajar, on purpose.",
    ja = "国ではなく集団を。何をし、誰を傷つけ得たか、責任ある国家に何を求めるか。否認の余地を、あえて少し残す。" },
  effects = { cost = 6, tension = 4, partners = 2, alarm = 5 }, refused = { legit = -1 } }

action "leader-letter" { owner = "nsc", measure = "BB.6", takes = "2h", available = after_time "12h",
  name = { en = "A letter to State A’s leader", ja = "A国首脳に親書" },
  about = {
    en = "Four paragraphs: what we see, what we will not do, what we shall do if the lamps go out, and a telephone number. It can be sent once.",
    ja = "四つの段落。見えていること、こちらがしないこと、灯りが消えたときにすること、そして電話番号。送れるのは一度だけである。" },
  effects = { explained = true, misread = -9, alarm = 8, cost = 3, tension = -2, partners = -2, given(equals("aim", "talk"), { misread = -4, cost = 3 }) } }

action "four-ministers" { owner = "nsc", measure = "S4.1", takes = "1h", again = "5h",
  name = { en = "Call the ministers in", ja = "関係閣僚を招集" },
  about = {
    en = "An hour of five ministers. Everybody leaves with the same page; everybody outside sees the cars.",
    ja = "五人の閣僚の一時間。全員が同じ紙を持って部屋を出る。外の全員が、車列を目にする。" },
  effects = { legit = 1, trust = 1, tension = 2, misread = 1 } }
