-- Standing possibilities at home: operators, CSIRT, control tower. What defends, and what merely looks like defending.

-- Reporting ---------------------------------------------------------------------------------------------------------------------------------
action "report-power" { owner = "power", measure = "S1.1.1a", takes = "30m", gates = { noticed = "power-sign" },
  name = { en = "Report the sign (power)", ja = "予兆を報告（電力）" },
  about = {
    en = "One form, one desk, half of it empty. A sign without damage can be reported too; until somebody does, everybody else looks at nothing.",
    ja = "統一様式で一つの窓口へ。半分空欄でも出せるし、被害のない予兆でも報告できる。誰かが出すまで、ほかの誰も何も探さない。" },
  effects = { picture = 3, trust = 3, learn("power-sign", "nco", "csirt") } }

action "report-telecom" { owner = "telecom", measure = "S1.1.1a", takes = "30m", gates = { noticed = "telecom-sign" },
  name = { en = "Report the sign (telecom)", ja = "予兆を報告（通信）" },
  about = {
    en = "The line in the router, the hour, the account. The report is also what any later use of communications data will stand on.",
    ja = "ルータの1行、時刻、アカウントを届ける。後の通信情報の利用も、この報告が土台になる。" },
  effects = { picture = 3, trust = 3, learn("telecom-sign", "nco", "csirt") } }

-- A report that comes after a day at the office is compared with the log.
on "done:report-power"   { when = after_time "8h", effects = { trust = -4, legit = -2 } }
on "done:report-telecom" { when = after_time "8h", effects = { trust = -4, legit = -2 } }

-- Looking ------------------------------------------------------------------------------------------------------------------------------------
action "hunt-power" { owner = { "csirt", "sdf" }, measure = "S1.2.2", takes = "6h", again = "6h", gates = { owner = "power", hunters = "hunters" },
  name = { en = "Hunt in the grid", ja = "電力網で脅威ハンティング" },
  about = {
    en = "A team goes through the power company’s networks, with its consent. It finds doors, and now and then it is heard. Later hunts find less.",
    ja = "同意を得て、調査チームが電力会社の網を調べる。入口が見つかるが、気づかれることもある。回を重ねるほど、見つかるものは減る。" },
  effects = { picture = 4, reach = -1, chance(30, { alarm = 9 }), given(below("picture", 40), { picture = 3 }) } }

action "hunt-telecom" { owner = { "csirt", "sdf" }, measure = "S1.2.2", takes = "6h", again = "6h", gates = { owner = "telecom", hunters = "hunters" },
  name = { en = "Hunt in the lines", ja = "通信網で脅威ハンティング" },
  about = {
    en = "The same in the telephone network, where every look comes close to somebody’s secrecy. Finds doors and hands.",
    ja = "通信網で同じことを行う。一つ見るたびに、誰かの通信の秘密に近づく。入口と、使い手の癖が見つかる。" },
  effects = { picture = 3, certainty = 1, reach = -1, chance(30, { alarm = 9 }), given(below("picture", 40), { picture = 3 }) } }

action "walk" { owner = "power", measure = "S2.2.1", takes = "2h", again = "5h", needs = { uses("crews", 1) },
  name = { en = "Walk the substations", ja = "変電所を巡回点検" },
  about = {
    en = "A crew drives out and compares what the screen says with what is there. Slow, certain, and nobody far away can see it.",
    ja = "現場班が出向き、画面の表示と実物を突き合わせる。遅いが確実で、遠くの相手には見えない。" },
  effects = { picture = 2, grid = -1 } }

action "analyse" { owner = "nco", measure = "S1.1.2a", takes = "3h", again = "5h",
  gates = { reports = any { done "report-power", done "report-telecom", shared "member-signs" }, analysts = "analysts" },
  name = { en = "Put the picture together", ja = "情報を集約し分析" },
  about = {
    en = "An analyst’s desk for three hours: reports, logs, what members send. Out comes a list of what to look for, and a little more certainty.",
    ja = "分析の席を一つ、3時間使う。報告、ログ、会員の情報から「探すべきものの一覧」ができ、確度も少し上がる。" },
  effects = { certainty = 3, picture = 2, learn("indicators", "nco"), given(all { at_least("picture", 35), after_time "9h" }, { learn("method", "nco") }) } }

action "comms-data" { owner = "nco", measure = "S1.1.2b", takes = "5h", available = before_time "43h",
  gates = { report = any { done "report-power", done "report-telecom" }, agreement = { by = "telecom", within = "3h" },
    oversight = { by = "commission", within = "3h" }, analysts = "analysts" },
  name = { en = "Use communications data", ja = "通信情報を利用する" },
  about = {
    en = "With the operator’s agreement and the commission’s approval, machines select addresses, times and commands of traffic from abroad. It points to the control server. If the commission has been left in the dark, the approval costs more than it gives.",
    ja = "事業者の同意と委員会の承認を得て、国外からの通信のアドレス、時刻、指令を機械的に選別する。指令サーバにたどり着く道である。委員会に状況を伝えていなければ、承認の代償は高くつく。" },
  effects = { certainty = 11, picture = 4, trust = -3, learn("c2", "nco", "police", "sdf"), grant("watch", "nco", "20h") },
  ultra_vires = { legit = -18, trust = -12 }, refused = { legit = -1 } }

-- Approved, but by a commission that had heard of the case for the first time with the file in its hand.
on "done:comms-data" { when = not_set "informed", effects = { legit = -8, trust = -2 } }

action "trace" { owner = "nco", measure = "S1.1.2a", takes = "4h", again = "6h", gates = { reports = done "comms-data", analysts = "analysts" }, needs = { has_authority "watch" },
  name = { en = "Follow the selected traffic", ja = "選別した通信を追う" },
  about = {
    en = "While the approval lasts, an analyst follows the server’s traffic hour by hour. Each further hour shows a little more of the hand, and of people who have nothing to do with it.",
    ja = "承認の期間中、分析官がサーバの通信を一時間ごとに追う。続けるほど使い手の癖が見え、無関係な人の姿も少しずつ見えてしまう。" },
  effects = { certainty = 3, legit = -1 } }

action "preserve" { owner = "police", measure = "BB.5", takes = "6h", gates = { lead = "c2-host" },
  name = { en = "Ask State C to keep the data", ja = "C国にデータの保全を請求" },
  about = {
    en = "A founded request under the treaty, so that the disk is kept before somebody wipes or switches it off. It shows a little of what you know.",
    ja = "条約に基づき、消される前のデータの保全を請求する。要件を満たす請求書が要り、手の内も少し見える。" },
  effects = { certainty = 7, evidence = true, partners = 1, alarm = 3, ["asked-c"] = true } }

-- Shutting ------------------------------------------------------------------------------------------------------------------------------------
action "lock-power" { owner = "power", measure = "S2.2.1", takes = "3h", needs = { uses("crews", 1) },
  name = { en = "Lock out: the grid", ja = "一斉締め出し（電力）" },
  about = {
    en = "Every engineer’s password and every remote path, renewed in one night. With half of the doors known, it throws them out. With less, it wakes them and leaves them in.",
    ja = "全技術者の認証情報と遠隔経路を一晩で更新する。入口の半分が分かっていれば追い出せる。足りなければ、起こした上に中へ残す。" },
  effects = { grid = -3, given(at_least("picture", 45), { reach = -15, cost = 8, alarm = 6 }), given(below("picture", 45), { reach = -4, alarm = 17, ["locked-early"] = true }),
    given(equals("posture", "hurrying"), { reach = -8 }), given(equals("aim", "deny"), { cost = 4, reach = -3 }) } }

action "lock-telecom" { owner = "telecom", measure = "S2.2.1", takes = "3h", needs = { uses("noc", 2) },
  name = { en = "Lock out: the lines", ja = "一斉締め出し（通信）" },
  about = {
    en = "The same for the telephone network. Customers notice; so does the maintainer; so does the visitor.",
    ja = "通信網でも同じことを行う。顧客も、保守会社も、侵入者も気づく。" },
  effects = { lines = -3, given(at_least("picture", 45), { reach = -13, cost = 7, alarm = 6 }), given(below("picture", 45), { reach = -4, alarm = 15, ["locked-early"] = true }),
    given(equals("posture", "hurrying"), { reach = -8 }), given(equals("aim", "deny"), { cost = 4, reach = -3 }) } }

action "cut-maintainer" { owner = "telecom", measure = "S2.3.2", takes = "1h",
  name = { en = "Cut the maintainer’s access", ja = "保守会社の接続を遮断" },
  about = {
    en = "One supplier’s account opens both networks. Cutting it closes the widest door, and the people who could repair Thursday’s fault stay outside as well.",
    ja = "一社の保守用アカウントが両社のネットワークに通じている。切れば最も広い入口が閉まるが、木曜の故障を直せる人も入れなくなる。" },
  effects = { reach = -6, lines = -3, alarm = 6, chance(30, { lines = -5 }) } }

action "warn-flaw" { owner = "nco", measure = "S1.1.1b", takes = "1h", gates = { weakness = "edge-flaw" },
  name = { en = "Warn of the flaw", ja = "脆弱性を注意喚起" },
  about = {
    en = "An advisory to all operators with that box at their gate. Read by defenders within the hour, by the attacker as well.",
    ja = "同じ装置を使う全事業者に注意喚起する。守る側は一時間以内に読む。攻撃側も読む。" },
  effects = { reach = -6, trust = 2, alarm = 7 } }

-- Standing ------------------------------------------------------------------------------------------------------------------------------------
action "by-hand" { owner = "power", measure = "S2.2.1", takes = "4h", needs = { knows "breaker", spends("crews", 2) },
  name = { en = "Make substations hand-worked", ja = "変電所を手動操作に備える" },
  about = {
    en = "Crews, keys and paper plans at every substation that matters. It stops no intruder; it takes the point out of his work.",
    ja = "要となる変電所に、人、鍵、紙の手順書を置く。侵入者は止められないが、侵入する意味を失わせる。" },
  effects = { manual = true, grid = -2, cost = 4 } }

action "second-way" { owner = "telecom", measure = "S2.2.1", takes = "4h", needs = { uses("noc", 1) },
  name = { en = "Second path for 119 and 110", ja = "119・110番の予備経路" },
  about = {
    en = "Emergency calls can go round the exchanges that the intruder knows. It narrows the rest for two days.",
    ja = "緊急通報が、侵入者の知る交換局を迂回できるようにする。二日間、ほかの通信は細くなる。" },
  effects = { paths = true, lines = -3, trust = 2, cost = 3 } }

action "hospital-list" { owner = { "power", "telecom" }, measure = "BB.2", takes = "2h",
  name = { en = "Hospitals first, in writing", ja = "病院最優先を文書で定める" },
  about = {
    en = "The order in which load is shed and lines are given back, with hospitals and people on ventilators at the top, told to everybody concerned. It says aloud who comes later.",
    ja = "病院と在宅の人工呼吸器利用者を筆頭に、遮断と復旧の順番を定めて関係者に知らせる。後回しになるのが誰かも、公言することになる。" },
  effects = { hospitals = true, trust = 2, legit = 2, partners = -1, grid = -1 } }

-- Sharing and telling ---------------------------------------------------------------------------------------------------------------------------
action "share-list" { owner = "nco", measure = "S1.2.1b", takes = "30m", gates = { ["something-to-give"] = "indicators" },
  name = { en = "Share what to look for", ja = "探し方を双方向で共有" },
  about = {
    en = "The list goes to the operators and the members, who answer with what they find. Give first, receive later; and somebody’s copy may get out.",
    ja = "一覧を事業者と会員に渡し、見つけたものを返してもらう。まず与え、後で受け取る。誰かの写しが外に出るおそれもある。" },
  effects = { trust = 5, reach = -3, picture = 4, learn("indicators", "power", "telecom", "csirt"), chance(30, { fire "guide-leaks" }) } }

action "council" { owner = "nco", measure = "S1.2.1a", takes = "2h", again = "10h", needs = { uses("analysts", 1) },
  name = { en = "Call the council", ja = "協議会を招集" },
  about = {
    en = "Operators and government at one table, bound to secrecy. It builds what the crisis spends, and takes leading people away from their desks.",
    ja = "守秘義務の下、官民が一つの席に着く。危機で使う信頼を積むが、責任者を現場から引き離す。" },
  effects = { trust = 3, picture = 1, certainty = -1 } }

action "public-line" { owner = { "nco", "nsc" }, measure = "S2.4", takes = "30m", again = "10h",
  name = { en = "Say where things stand", ja = "国民に現状を説明" },
  about = {
    en = "One voice, what is known, what to do, when the next word comes. State A reads it before the public does.",
    ja = "一つの声で、分かっていること、してほしいこと、次の説明の時刻を伝える。国民より先に、A国が読む。" },
  effects = { trust = 2, alarm = 5, tension = 1 } }

action "disclose" { owner = { "nco", "csirt" }, measure = "S1.1.3d", takes = "2h", gates = { method = "method", deconfliction = { by = "ally", within = "3h" } }, available = after_time "12h",
  name = { en = "Publish their methods", ja = "攻撃手法を公表" },
  about = {
    en = "Tools, habits and traces in public. What took them years is worth nothing by the evening; from that hour you see them no more. Before the doors are counted, it is a starting gun.",
    ja = "道具、癖、痕跡を公開する。相手が何年もかけたものが夕方には無価値になるが、こちらからも見えなくなる。入口を数える前に出せば、号砲になる。" },
  effects = { cost = 14, reach = -6, trust = 3, picture = -8, alarm = 15, given(below("picture", 45), { alarm = 8 }), chance(50, { ["c2-live"] = false }) },
  ultra_vires = { partners = -12 } }
