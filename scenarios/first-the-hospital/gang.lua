-- The adversary, and what the clock does by itself.

-- What the group can do. It looks every forty minutes and makes the first move that is possible.
bot "gang" { every = "40m", moves = {
  move { when = at_least("cost", 80), act = "give-up" },
  move { when = all { is_set "restoring", any { not_set "clean", not_set "line_closed" } }, act = "strike-again" },
  move { when = all { after_time "1h", not_set "wards_cut", not_set "copies_safe" }, act = "burn-copies" },
  move { when = all { after_time "2h", not_set "wards_cut", not_set "clean" }, act = "carry-off" },
  move { when = all { not_set "wards_cut", not_set "clean" }, act = "encrypt" },
  move { when = after_time "2h30m", act = "next-door" },
  move { when = all { is_set "stolen", after_time "6h" }, act = "show-sample" },
  move { when = after_time "7h", act = "ring-the-press" } } }

action "encrypt" { owner = "gang", takes = "10m", again = "35m", available = all { not_set "gone", not_set "clean" },
  name = { en = "Encrypt more machines", ja = "さらに暗号化" },
  effects = { spread = 6, grip = 2, given(is_set "zoned", { spread = -3 }) } }
action "burn-copies" { owner = "gang", takes = "50m", available = not_set "gone",
  name = { en = "Delete the backups", ja = "バックアップを消す" },
  effects = { given(none { is_set "copies_safe", is_set "wards_cut" }, { copies_lost = true, grip = 20, fire "copies-gone" }) } }
action "carry-off" { owner = "gang", takes = "45m", available = not_set "gone",
  name = { en = "Carry off patients’ records", ja = "患者の記録を持ち出す" },
  effects = { given(none { is_set "wards_cut", is_set "clean" }, { stolen = true, grip = 15 }) } }
action "strike-again" { owner = "gang", takes = "15m", available = not_set "gone",
  name = { en = "Strike what has been restored", ja = "復旧した機器を再び襲う" },
  effects = { given(any { not_set "clean", not_set "line_closed" }, { spread = 16, recovery = -16, care = -6, trust = -3, grip = 10, line_closed = true, lost_again = true, fire "second-fire" }) } }
action "next-door" { owner = "gang", takes = "30m", again = "1h10m", available = not_set "gone",
  name = { en = "Go on to Kasane’s next customer", ja = "次の取引先へ入る" },
  effects = { others = 6, given(not_set "kasane_clean", { others = 4, footing = -3 }) } }
action "show-sample" { owner = "gang", takes = "5m", available = not_set "gone",
  name = { en = "Publish a sample", ja = "記録の一部を公開" },
  effects = { grip = 8, fire "sample" } }
action "ring-the-press" { owner = "gang", takes = "5m", again = "2h30m", available = not_set "gone",
  name = { en = "Ring up a newspaper", ja = "新聞社に電話する" },
  effects = { grip = 3, given(not_set "told", { trust = -4 }, otherwise { trust = -1 }) } }
action "give-up" { owner = "gang", takes = "5m", available = not_set "gone",
  name = { en = "Leave", ja = "手を引く" },
  effects = { gone = true, grip = -40, others = -10, fire "page-gone" } }

-- What the clock does ------------------------------------------------------------------------------------------------------------------------------

-- An open network burns; wards on paper suffer less from it.
every "30m" { from = "30m", when = none { is_set "wards_cut", is_set "clean", is_set "zoned", is_set "gone" }, effects = { spread = 2 } }
every "30m" { from = "1h", when = all { at_least("spread", 15), not_set "paper" }, effects = { care = -3 } }
every "30m" { from = "1h", when = all { at_least("spread", 15), is_set "paper" }, effects = { care = -1 } }
-- Tired people make mistakes.
every "30m" { from = "1h", when = at_least("strain", 40), effects = { care = -1 } }
every "30m" { from = "1h", when = at_least("strain", 65), effects = { care = -1 } }
every "1h"  { from = "1h", when = below("recovery", 50), effects = { strain = 2 } }
every "1h"  { from = "2h", when = below("recovery", 25), effects = { care = -1 } }
-- What is back, helps.
every "1h"  { when = all { is_set "restoring", is_set "clean" }, effects = { recovery = 1 } }
every "1h"  { when = at_least("recovery", 30), effects = { care = 1 } }
every "1h"  { when = at_least("recovery", 45), effects = { strain = -1 } }
-- Silence costs. The same line leads to fourteen other doors, and the same gateway stands elsewhere.
every "1h"  { from = "3h", when = not_set "told", effects = { trust = -1, strain = 2 } }
every "1h"  { from = "1h", when = not_set "gone", effects = { others = 4 } }
every "1h"  { from = "2h", when = none { is_set "kasane_clean", is_set "gone" }, effects = { others = 2 } }
-- A firm that is losing its customers cooks less: hospital and homes both feel it.
every "1h"  { from = "4h", when = below("footing", 25), effects = { others = 2, strain = 2 } }
every "1h"  { from = "5h", when = below("care", 40), effects = { trust = -2 } }

-- A patient is nearly hurt when tired people work without charts.
when(all { at_least("strain", 45), at_least("spread", 30) }) { effects = { fire "near-miss" } }
-- Enough evidence reaches a person.
when(at_least("evidence", 70)) { effects = { fire "first-arrest" } }
