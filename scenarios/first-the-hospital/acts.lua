-- What each cell may do at any time. Gates come from the catalogue; here they are filled with this scenario's facts, people and roles.

-- Hospital -------------------------------------------------------------------------------------------------------------------------------------

action "report" { owner = "hospital", measure = "S1.1.1a", takes = "20m", needs = { uses("duty", 1) }, gates = { noticed = "note" },
  name = { en = "Report to the national desk", ja = "国の窓口へ第一報" },
  about = { en = "One form, one desk, four facts and many blanks. Whoever reads it can begin to look elsewhere.",
            ja = "様式一枚、窓口一つ、事実四つ、あとは空欄。読んだ側は、よその確認を始められる。" },
  effects = { trust = 2, others = -2, evidence = 1, strain = 1, learn("note", "ministry", "prefecture") } }

action "call-police" { owner = { "hospital", "supplier" }, pillar = "deterrence", takes = "15m", needs = { knows "note" },
  name = { en = "Call the police", ja = "警察に通報" },
  about = { en = "A complaint by the victim is what lets the police begin [S2.5].", ja = "被害者からの届出があって、警察は動き出せる［S2.5］。" },
  effects = { evidence = 3, cost = 4, strain = 1, learn("note", "police") } }

action "paper-charts" { owner = "hospital", measure = "S2.2.1", takes = "30m", needs = { uses("duty", 1) },
  name = { en = "Go to paper charts", ja = "紙カルテに切替え" },
  about = { en = "Forms from the cellar, runners on the stairs, two signatures on every dose. Slow, and it cannot be encrypted.",
            ja = "地下の倉庫から用紙を出し、階段を人が走り、投薬には二人が署名する。遅いが、暗号化はされない。" },
  effects = { paper = true, care = 5, strain = 2 } }

action "speak-late" { owner = "hospital", measure = "S2.4", takes = "45m", available = all { decided "words", not_set "told" }, needs = { uses("duty", 1) },
  name = { en = "Face the press after all", ja = "遅れてでも会見する" },
  about = { en = "Later than it should have been; still better from you than from somebody else.", ja = "遅すぎた。それでも、誰かに言われるよりは自分の口から。" },
  effects = { told = true, trust = 2, strain = 3 } }

action "walk-wards" { owner = "hospital", pillar = "base", takes = "30m", again = "1h20m",
  name = { en = "Walk the wards", ja = "病棟を回る" },
  about = { en = "The director is seen. It mends no machine and changes the night.", ja = "院長の顔が見える。機械は直らないが、夜勤の空気が変わる。" },
  effects = { strain = -1 } }

action "tell-families" { owner = "hospital", measure = "S2.4", takes = "30m", again = "2h", needs = { need(is_set "told",
    { en = "The hospital has spoken plainly once", ja = "病院が一度は率直に説明している" }) },
  name = { en = "Update patients and families", ja = "患者・家族への続報" },
  about = { en = "What works, what does not, when the next word comes.", ja = "できること、できないこと、次の発表の時刻。" },
  effects = { trust = 2 } }

-- Systems office ---------------------------------------------------------------------------------------------------------------------------------

action "check-copies" { owner = "systems", measure = "S2.2.1", takes = "1h", needs = { uses("technicians", 2) },
  name = { en = "Unplug and test the backups", ja = "バックアップを切り離し、試す" },
  about = { en = "Unplug first, then read one tape back. Until then a backup is a hope.", ja = "まず線を抜き、それから一本読み戻す。それまでは、バックアップは希望にすぎない。" },
  effects = { strain = 1, given(not_set "copies_lost", { copies_safe = true, recovery = 3, learn("copies", "systems", "hospital") }) } }

action "lock-out" { owner = "systems", measure = "S2.2.1", takes = "1h30m", needs = { knows "path", uses("technicians", 3) },
  name = { en = "Reset every password at once", ja = "全パスワードを一斉に変更" },
  about = { en = "Passwords and strange accounts, all at once or not at all: an intruder who keeps one key has kept the house.", ja = "パスワードも不正なアカウントも、全部を一度に。鍵を一本残せば、家を明け渡したのと同じ。" },
  effects = { clean = true, spread = -5, strain = 2 } }

action "mend-ward" { owner = "systems", pillar = "defence", takes = "40m", again = "1h20m", needs = { uses("technicians", 1) },
  name = { en = "Set up one ward afresh", ja = "一病棟分の端末を作り直す" },
  about = { en = "Ten machines, one pair of hands. Small, certain, and hands are few.", ja = "端末10台を一人で。小さいが確実。ただし手は足りない。" },
  effects = { spread = -2 } }

-- Supplier -----------------------------------------------------------------------------------------------------------------------------------------

action "call-supporters" { owner = "supplier", measure = "S2.3.3", takes = "2h", gates = { supporters = "supporters" },
  name = { en = "Call the supporters’ service", ja = "お助け隊を呼ぶ" },
  about = { en = "Somebody who knows comes to the kitchen, finds the burglar’s tools and removes them.", ja = "分かる人が厨房に来て、泥棒の道具を見つけて片付けてくれる。" },
  effects = { kasane_clean = true, others = -4, footing = 2, evidence = 2, learn("gateway", "supplier") } }

action "ring-customer" { owner = "supplier", measure = "S2.3.2", takes = "20m", again = "1h20m", available = knows("supplier", "oddity"),
  name = { en = "Ring one more customer", ja = "取引先にもう一軒電話する" },
  about = { en = "One by one, with an apology and an instruction: pull this plug.", ja = "一軒ずつ、詫びて、抜くべき線を伝える。" },
  effects = { others = -1 } }

-- Prefecture ---------------------------------------------------------------------------------------------------------------------------------------

action "headquarters" { owner = "prefecture", measure = "S4.1", takes = "45m", needs = { uses("crews", 1) },
  name = { en = "Set up a headquarters", ja = "県の対策本部を設置" },
  about = { en = "One table for doctors, police, towns and the supplier. Whoever sits there is missing elsewhere.",
            ja = "医師、警察、市町村、給食会社まで、一つの机に集める。座った人は、ほかの持ち場から消える。" },
  effects = { strain = -2, trust = 2, crews = 1, learn("fragile", "prefecture", "ministry") } }

action "university" { owner = "prefecture", measure = "S2.2.3", takes = "2h30m", gates = { request = done "report" }, needs = { uses("crews", 1) },
  name = { en = "Call the university hospital", ja = "大学病院に応援を要請" },
  about = { en = "Doctors, laptops and three people who have seen this before. It begins with a request on the record.",
            ja = "医師、端末、そして経験者が三人来る。記録に残る要請から始まる。" },
  effects = { strain = -6, care = 4, recovery = 2, chance(25, { others = 6, fire "carried-home" }) } }

action "borrow-hands" { owner = "prefecture", measure = "S3.1.1", takes = "2h", needs = { uses("crews", 1) },
  name = { en = "Borrow IT staff from the towns", ja = "市町村から情報担当を集める" },
  about = { en = "Who can do what by noon? The list of skills says so, if somebody kept it.", ja = "昼までに誰が何をできるのか。技能の名簿があれば分かる。" },
  effects = { recovery = 5, others = 2 } }

action "ring-mayors" { owner = "prefecture", measure = "S2.2.2", takes = "20m", again = "1h20m",
  name = { en = "Ring the mayors", ja = "首長に電話する" },
  about = { en = "Who has beds, buses, a retired nurse? Small help, many times.", ja = "床は、バスは、元看護師は。小さな助けを何度も。" },
  effects = { strain = -1 } }

-- Police -------------------------------------------------------------------------------------------------------------------------------------------

action "investigate" { owner = "police", measure = "S2.5", takes = "2h30m", needs = { uses("detectives", 2) }, gates = { complaint = done "call-police" },
  name = { en = "Open an investigation", ja = "捜査を開始" },
  about = { en = "Officers in the server room, with receipts for everything they copy.", ja = "サーバ室に捜査員が入り、写し取ったもの全てに受領書を出す。" },
  effects = { evidence = 5, strain = 2, cost = 6, kept = true, learn("server", "police") },
  ultra_vires = { trust = -10, evidence = -4 } }

action "seize-logs" { owner = "police", pillar = "deterrence", takes = "45m",
  needs = { uses("detectives", 1), consent { by = "supplier", within = "40m", name = { en = "Hand over the logs voluntarily", ja = "かさね給食の通信記録の任意提出" } } },
  name = { en = "Ask Kasane for its logs", ja = "かさね給食に通信記録を求める" },
  about = { en = "Voluntary. A firm that hears it is a victim too says yes more easily [S2.5].", ja = "任意の提出。自らも被害者だと分かれば、応じやすい［S2.5］。" },
  effects = { evidence = 3, footing = -1, learn("path", "police"), learn("gateway", "police", "supplier") },
  refused = { evidence = -2 },
  ultra_vires = { footing = -10, trust = -6 } }

action "evidence-abroad" { owner = "police", measure = "BB.5", takes = "3h", needs = { uses("detectives", 1) }, gates = { lead = "server" },
  name = { en = "Have data abroad preserved", ja = "国外のサーバの証拠保全を求める" },
  about = { en = "The contact point of the cybercrime convention asks that nothing be deleted. It works where the other side is a party.",
            ja = "サイバー犯罪条約の窓口を通じ、消さないよう求める。相手が締約国なら効く。" },
  effects = { cost = 6, chance(65, { evidence = 8 }, otherwise { evidence = 2 }) } }

action "takedown" { owner = "police", measure = "S1.1.3b", takes = "2h", needs = { uses("detectives", 1) }, gates = { target = "server" },
  name = { en = "Request the server’s shutdown", ja = "事業者にサーバ停止を要請" },
  about = { en = "Cheap and quick, if the provider is willing. What was on the machine goes with it.", ja = "安く、早い。相手が応じれば。サーバにあったものも一緒に消える。" },
  effects = { chance(60, { cost = 16, spread = -6, others = -5 }, otherwise { cost = 4 }),
    given(not_done "evidence-abroad", { evidence = -10 }) } }

action "watch-page" { owner = "police", pillar = "deterrence", takes = "30m", again = "1h20m",
  name = { en = "Watch where criminals talk", ja = "犯人たちの集まる場を見張る" },
  about = { en = "Boards and channels that anybody can read; no complaint is needed for that [S2.5].", ja = "誰でも読める掲示板やチャネル。これに被害届は要らない［S2.5］。" },
  effects = { evidence = 1 } }

-- National desk --------------------------------------------------------------------------------------------------------------------------------------

action "analysis" { owner = "ministry", measure = "S1.1.2a", takes = "2h", gates = { reports = done "report", analysts = "analysts" },
  name = { en = "Put the pieces together", ja = "情報を集約・分析" },
  about = { en = "The hospital’s report beside those of other victims.", ja = "この病院の報告を、ほかの被害と並べて読む。" },
  effects = { evidence = 3, others = -2, learn("tools", "ministry"), learn("server", "ministry", "police") } }

action "advisory" { owner = "ministry", measure = "S1.1.1b", takes = "45m", needs = { uses("analysts", 1) }, gates = { weakness = "gateway" },
  name = { en = "Publish a gateway advisory", ja = "接続装置の注意喚起を出す" },
  about = { en = "Everybody learns where the hole is. Everybody.", ja = "穴の場所を全員が知る。文字どおり、全員が。" },
  effects = { others = -8, cost = 5, given(not_set "kasane_clean", { spread = 3, grip = 8 }) } }

action "give-back" { owner = "ministry", measure = "S1.2.1b", takes = "1h", needs = { uses("analysts", 1) }, gates = { ["something-to-give"] = "tools" },
  name = { en = "Give the hospital what we know", ja = "分析結果を病院へ返す" },
  about = { en = "Where to look, what to look for. Whoever reported gets something for it.", ja = "どこを、何を目印に探すか。報告した者に、見返りを。" },
  effects = { spread = -4, recovery = 3, trust = 1, learn("tools", "systems", "police"), learn("path", "systems") } }

action "hunt" { owner = "ministry", measure = "S1.2.2", takes = "2h30m", gates = { owner = "hospital", hunters = "experts" },
  name = { en = "Hunt inside the hospital", ja = "院内で侵入者を探し出す" },
  about = { en = "An expert walks the network, room by room. Only with the owner’s word.", ja = "専門家がネットワークを一部屋ずつ見て回る。所有者の了解がある場合に限る。" },
  effects = { clean = true, spread = -5, evidence = 3, care = -2, learn("loot", "hospital", "systems", "ministry"), learn("path", "systems", "ministry") },
  ultra_vires = { trust = -8, care = -4 } }

action "disclose" { owner = "ministry", measure = "S1.1.3d", takes = "1h", gates = { method = "tools", deconfliction = "police" },
  name = { en = "Publish the group’s methods", ja = "犯人の手口を公表" },
  about = { en = "Their tools are worth nothing from this hour. Nor is our own view of them.", ja = "この時から、相手の道具は価値を失う。こちらの視界も失われる。" },
  effects = { others = -6, cost = 16, evidence = -2 },
  ultra_vires = { evidence = -12 } }

action "council" { owner = "ministry", measure = "S1.2.1a", takes = "30m", again = "1h20m",
  name = { en = "Convene the council hospitals", ja = "協議会の病院を招集する" },
  about = { en = "Thirty chiefs on one line; they ask more than they are told, and hear what the others see.", ja = "三十人の責任者を一つの回線に。教わるより尋ねる方が多いが、互いの様子は分かる。" },
  effects = { others = -1 } }

-- A word passed on ---------------------------------------------------------------------------------------------------------------------------------

on "learned:oddity.systems"     { once = true, effects = { evidence = 2, learn("path", "systems") } }
on "learned:gateway.ministry"   { once = true, effects = { others = -2 } }
on "learned:twins.ministry"     { once = true, effects = { others = -3 } }
on "learned:wallet.police"      { once = true, effects = { evidence = 2 } }
on "learned:fragile.prefecture" { once = true, effects = { strain = -2, care = 1 } }
on "learned:loot.police"        { once = true, effects = { evidence = 2 } }
