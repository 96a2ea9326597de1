-- The other side's mind. Hollow Reed weighs four numbers every hour: what it has cost, how far it feels watched, how tense it is, and whether it
-- expects to be struck. Deterrence works when cost is high, fear is low and there is a way to leave; it fails when cost is low; it backfires when alarm
-- comes without loss (they hurry), when cost comes with tension (they hit back), and when acts come without words (they strike out of fear).

action "dig-in" { owner = "adversary", pillar = "deterrence", takes = "1h", again = "5h", available = equals("posture", "lurking"),
  name = { en = "Dig in deeper", ja = "さらに深く潜り込む" },
  effects = { reach = 4, chance(20, { picture = 2 }) } }

action "go-quiet" { owner = "adversary", pillar = "deterrence", takes = "1h", again = "9h",
  available = all { equals("posture", "lurking"), at_least("alarm", 38), before_time "46h", not_set "struck" },
  name = { en = "Go quiet", ja = "鳴りを潜める" },
  effects = { posture = "quiet", alarm = -22, picture = -5, reach = -2 } }

action "wake" { owner = "adversary", pillar = "deterrence", takes = "1h", again = "8h",
  available = all { equals("posture", "quiet"), below("alarm", 40), below("cost", 45), after_time "24h", not_set "struck" },
  name = { en = "Wake up for the day", ja = "当日に備え活動を再開" },
  effects = { chance(60, { posture = "lurking", reach = 3 }) } }

action "hurry" { owner = "adversary", pillar = "deterrence", takes = "4h", again = "7h",
  available = all { any { equals("posture", "lurking"), equals("posture", "quiet") }, at_least("alarm", 62), below("cost", 48), at_least("reach", 28), after_time "15h", before_time "43h", not_set "struck" },
  name = { en = "Use it before it is lost", ja = "失う前に使う準備" },
  at_once = { posture = "hurrying" },
  effects = { given(equals("posture", "hurrying"), { posture = "lurking",
    given(any { below("reach", 24), at_least("cost", 55) }, { alarm = -10 }, { chance(30, { fire "strike-early" }, { alarm = -12, reach = -3, given(is_set "locked-early", { chance(20, { fire "strike-early" }) }) }) }) }) } }

action "hit-back" { owner = "adversary", pillar = "deterrence", takes = "2h", again = "9h", available = all { at_least("cost", 45), at_least("tension", 56), not_set "hit-back", after_time "16h" },
  name = { en = "Answer in another field", ja = "別の場所で報復する" },
  effects = { chance(28, { fire "retaliation" }, { tension = -1 }) } }

action "lash-out" { owner = "adversary", pillar = "deterrence", takes = "3h", again = "6h",
  available = all { at_least("misread", 58), at_least("tension", 48), after_time "20h", before_time "44h", not_set "struck", differs("posture", "gone") },
  name = { en = "Strike first, out of fear", ja = "恐れから先に撃つ" },
  effects = { given(all { at_least("misread", 50), not_set "struck" }, { chance(60, { fire "strike-fear" }, { misread = -4 }) }, { misread = -5 }) } }

local left = { posture = "gone", reach = -12, fire "traces" }
action "ask-leave" { owner = "adversary", pillar = "deterrence", takes = "2h", again = "5h",
  available = all { at_least("cost", 44), below("misread", 50), below("tension", 62), after_time "20h", not_set "struck", differs("posture", "gone") },
  name = { en = "Ask leave to withdraw", ja = "撤収を願い出る" },
  effects = { given(at_least("cost", 73), { chance(45, left) }, { given(at_least("cost", 62), { chance(8, left) }, { chance(3, left) }) }) } }

bot "adversary" { every = "1h", moves = {
  move { act = "lash-out" },   -- misread
  move { act = "ask-leave" },  -- deterred
  move { act = "hit-back" },   -- cornered
  move { act = "hurry" },      -- seen, not caught
  move { act = "go-quiet" },   -- seen
  move { act = "wake" },
  move { act = "dig-in" } } }  -- undisturbed

-- While time passes: they work, what was shut comes back by doors that nobody has found, pictures go stale, partners drift, fear grows in silence.
-- Waiting is never free.
every "2h" { from = "2h", to = "46h", when = equals("posture", "lurking"), effects = { reach = 2 } }
every "2h" { from = "2h", to = "46h", when = equals("posture", "quiet"), effects = { reach = 1 } }
every "2h" { from = "2h", to = "47h", when = equals("posture", "gone"), effects = { reach = -4 } }
every "1h" { from = "2h", to = "47h", when = differs("posture", "gone"), effects = {
  given(all { below("picture", 30), below("reach", 50) }, { reach = 3 }),
  given(all { below("picture", 45), below("reach", 42) }, { reach = 2 }),
  given(all { below("picture", 60), below("reach", 34) }, { reach = 2 }),
  given(all { below("picture", 75), below("reach", 24) }, { reach = 1 }) } }
every "2h" { from = "3h", effects = { picture = -1, given(at_least("picture", 60), { picture = -1 }) } }
every "3h" { from = "6h", effects = { certainty = -1, given(at_least("certainty", 80), { certainty = -2 }) } }
every "3h" { from = "3h", effects = { alarm = -8, given(at_least("alarm", 70), { alarm = -6 }) } }
every "4h" { from = "6h", effects = { legit = -1, misread = 2 } }
every "3h" { from = "6h", effects = { trust = -1 } }
every "6h" { from = "6h", effects = { partners = -1 } }
every "4h" { from = "10h", when = not_set "explained", effects = { misread = 2 } }
every "4h" { from = "4h", when = above("tension", 30), effects = { tension = -1 } }
every "4h" { from = "26h", effects = { tension = 1 } }
every "6h" { from = "6h", effects = { cost = -6 } } -- what was lost is rebuilt, what was suffered is forgotten
every "6h" { from = "6h", when = all { not_done "report-power", not_done "report-telecom" }, effects = { trust = -3, reach = 2 } }
every "6h" { from = "6h", when = not_set "informed", effects = { legit = -1 } }
every "3h" { when = has_authority("nco", "watch"), effects = { legit = -1 } }
every "2h" { from = "12h", when = any { below("grid", 85), below("lines", 85) }, effects = { grid = 2, lines = 2, trust = -1 } }

on "decided:venue.inland" { effects = { fire "empty-hall" } }
inject "empty-hall" { to = "everybody", via = "news", from = { en = "World news", ja = "世界のニュース" }, objective = "O6",
  subject = { en = "Buses leave, cameras follow", ja = "首脳一行のバス、風早を後に" },
  body = {
    en = "“Without a shot”, says the anchor, and shows the empty hall, the\nflags, a janitor. In State A’s studio somebody smiles and\nis told not to.",
    ja = "「一発も撃たれることなく」と解説者が言い、空の会場、国旗、\n清掃員が映る。A国のスタジオでは誰かが微笑み、\nたしなめられた。" },
  effects = { trust = -2 } }
