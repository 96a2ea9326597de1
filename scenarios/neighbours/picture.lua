-- What everybody watches, what can be known, what is short.
--
-- Readiness of a partner is computed once a month from what stands behind it (see underworld.lua): equipment counts only as far as there is skill to operate it,
-- skill only as far as there are institutions to employ it. Everybody sees the readiness; only the partner and the agency see what it is made of.

local countries = include "countries"

for _, c in ipairs(countries) do
  metric("ready-" .. c.id) { start = (2 * math.min(c.inst, c.skill) + math.min(c.gear, c.skill)) // 3, good = "high", threshold = 40,
    name = { en = c.en .. ": readiness", ja = c.ja .. "の対処力" } }
end
metric "own" { start = 42, good = "high", threshold = 50, name = { en = "Partners’ ownership", ja = "相手国の主体性" } }
metric "norms" { start = 26, good = "high", threshold = 45, name = { en = "Shared rules", ja = "ルールの共有" } }
metric "crime" { start = 40, good = "low", threshold = 50, name = { en = "Reach of crime", ja = "犯罪の広がり" } }
metric "harm" { start = 6, good = "low", threshold = 55, name = { en = "Damage suffered", ja = "被害の累積" } }

for _, c in ipairs(countries) do
  local see = { c.id, "agency" }
  metric("inst-" .. c.id) { start = c.inst, good = "high", visible = see, room = false, name = { en = c.en .. ": institutions", ja = c.ja .. "の態勢" } }
  metric("skill-" .. c.id) { start = c.skill, good = "high", visible = see, room = false, name = { en = c.en .. ": skill", ja = c.ja .. "の運用力" } }
  metric("gear-" .. c.id) { start = c.gear, good = "high", visible = see, room = false, name = { en = c.en .. ": equipment", ja = c.ja .. "の機材" } }
end
metric "overlap" { start = 36, good = "low", threshold = 50, visible = { "mofa", "agency", "ally", "intorg", "nco" }, room = false,
  name = { en = "Work done twice", ja = "支援の重複" } }
metric "proof" { start = 12, good = "high", threshold = 70, visible = { "mofa", "nco", "police", "ally" }, room = false,
  name = { en = "Proof against authors", ja = "攻撃者に迫る証拠" } }

-- What is short.
resource "budget"    { name = { en = "Budget", ja = "予算" }, start = 6, max = 14, owner = { "mofa", "agency" } }
resource "experts"   { name = { en = "Experts", ja = "専門家" }, start = 4, max = 6, owner = { "agency", "mofa", "nco" } }
resource "envoys"    { name = { en = "Envoys", ja = "担当官" }, start = 2, owner = "mofa" }
resource "officers"  { name = { en = "Officers of the control tower", ja = "司令塔の要員" }, start = 2, owner = "nco" }
resource "detectives" { name = { en = "Investigators to lend", ja = "派遣できる捜査官" }, start = 2, owner = "police" }
resource "assessors" { name = { en = "Assessors and lawyers", ja = "評価官・法律家" }, start = 2, owner = "intorg" }
resource "attaches"  { name = { en = "Attachés", ja = "アタッシェ" }, start = 2, owner = "ally" }
for _, c in ipairs(countries) do
  resource("means-" .. c.id) { name = { en = c.en .. "’s own means", ja = c.ja .. "の自国予算" }, start = 3, max = 6, owner = c.id }
  fact("need-" .. c.id) { en = c.need.en, ja = c.need.ja, known_by = { c.id } }
  flag("law-" .. c.id)    -- a law against cybercrime is in force
  flag("asked-" .. c.id)  -- what it needs came from the country itself
end

-- What can be known. Some of it was given under a condition: passing it on to others is a leak.
fact "donor-plan" { en = "Ally: 300 operators for Kesara, starting in autumn", ja = "同盟国：今秋からケサラで要員300人を研修", known_by = { "ally" } }
fact "offer"      { en = "State A’s offer to Lusanti: everything, free, with engineers", ja = "A国の対ルサンティ提案：技術者付きで全て無償", known_by = { "lusanti" } }
fact "paid-off"   { en = "A colonel at Tavali’s border lives beyond his pay", ja = "タヴァリ国境の大佐は給料に合わない暮らし", known_by = { "intorg" }, release_to = { "intorg", "police", "mofa" } }
fact "upkeep"     { en = "Kesara’s licences ran out; nobody budgeted for upkeep", ja = "ケサラの利用許諾は失効、維持費の予算なし" }
fact "compound"   { en = "Where the compound’s servers and ledgers stand", ja = "詐欺拠点のサーバと帳簿の所在" }
fact "wallet"     { en = "The wallets through which the money leaves", ja = "金が出ていくウォレット" }
fact "pattern"    { en = "How Copper Kite works: its script, its lines, its hours", ja = "カッパー・カイトの手口：台本、回線、時間帯" }
fact "router"     { en = "The cheap router that every donor delivered has a flaw", ja = "各国が供与した安価なルータに欠陥がある" }
fact "mail"       { en = "Two foreign ministries have been read for a year", ja = "二か国の外務省のメールが一年前から盗み読まれている", known_by = { "ally" }, release_to = { "ally", "mofa", "nco", "lusanti", "kesara" } }
fact "blogger"    { en = "Forensic tools given for crime opened a reporter’s phone", ja = "犯罪対策の解析機器で記者の携帯が開けられた" }
fact "wiper"      { en = "A wiper waits in shared maintenance software", ja = "共用の保守ソフトに消去型の不正プログラムが潜む" }

-- What only the scenario needs to know.
variable "dialled" { name = { en = "Trials of the network still fresh", ja = "有効な連絡訓練の数" }, max = 20 } -- how many of the network's trials are still fresh: it lapses with the last of them, not with the first
flag "contacts" { name = { en = "Names that answer at night", ja = "夜も応じる連絡先" } } -- names that answer at three in the morning
flag "one-plan" { name = { en = "One plan of Japan’s ministries", ja = "各省一つの計画" } } -- Japan's ministries have one plan
flag "safeguards" { name = { en = "The model law has a court’s control", ja = "裁判所の統制付きモデル法" } } -- the model law comes with a court's control
flag "misused" { name = { en = "Powers we helped with were misused", ja = "支援した権限の濫用" } } -- powers helped by us were used against the wrong people
flag "caught" { name = { en = "The joint case stood in court", ja = "共同事件の有罪立証" } } -- the joint case stood in court
flag "turned" { name = { en = "Lusanti took State A’s system", ja = "ルサンティのA国システム採用" } } -- Lusanti has taken State A's system
flag "pooled" { name = { en = "One regional desk for the smallest", ja = "最小国のための地域窓口" } } -- one regional desk answers for the smallest
flag "honest" { name = { en = "Success is what works afterwards", ja = "続いて動くことを成果とする" } } -- success is measured by what works afterwards
flag "patched" { name = { en = "The flawed routers are mended", ja = "欠陥ルータの修正" } } -- the flawed routers were found and mended
variable "idle" { name = { en = "Equipment nobody could operate, times", ja = "動かせない機材の納入回数" }, max = 100 }   -- how often equipment was delivered that nobody could operate
variable "boxes" { name = { en = "Equipment beyond anybody’s skill", ja = "運用力を超える機材" }, max = 400 }  -- equipment beyond what anybody can operate, all four together
variable "held" { name = { en = "Crises a partner met by itself", ja = "相手国が自力で乗り切った危機" }, max = 100 }   -- how many crises a partner answered by itself
