-- The other side. A bot that counts its costs: cheap work goes on, dear work slows down, and at a price it leaves, or strikes while it still can.

action "adv-withdraw" { owner = "adversary", pillar = "deterrence", takes = "40m", available = not_set "withdrawn",
  name = { en = "Leave, wipe, wait for years", ja = "撤収し、痕跡を消す" },
  effects = { withdrawn = true, spread = -8, sight = -8, escalation = -4 } }

action "adv-strike" { owner = "adversary", pillar = "deterrence", takes = "20m", available = all { not_set "wave-over", not_set "withdrawn" },
  name = { en = "Send the word early", ja = "指令を前倒しで送る" },
  effects = { struck = true } }

action "adv-burn" { owner = "adversary", pillar = "deterrence", takes = "20m", again = "3h", available = not_set "withdrawn",
  name = { en = "Wipe what they have found", ja = "見つかった足場を消去" },
  effects = { spread = -5, attribution = -6, sight = -7, cost = 2, ops = -3 } }

action "adv-move" { owner = "adversary", pillar = "deterrence", takes = "30m", again = "90m", available = all { is_set "alarmed", not_set "withdrawn" },
  name = { en = "Move to fresh servers", ja = "新しいサーバへ移る" },
  effects = { alarmed = false, sight = -8, attribution = -3, cost = 3, spread = 1 } }

action "adv-double" { owner = "adversary", pillar = "deterrence", takes = "5m", available = not_fired "price-doubles",
  name = { en = "Double the price", ja = "要求額を倍にする" },
  effects = { fire "price-doubles" } }

action "adv-leak" { owner = "adversary", pillar = "deterrence", takes = "10m", available = all { decided "ransom", not_fired "drivers-data" },
  name = { en = "Publish drivers’ data", ja = "運転手の情報を公開" },
  effects = { fire "drivers-data", cost = 1 } }

action "adv-rumour" { owner = "adversary", pillar = "deterrence", takes = "15m", again = "2h", available = not_set "withdrawn",
  name = { en = "Feed another rumour", ja = "うわさを追加で流す" },
  effects = { trust = -2, ops = -1 } }

action "adv-deepen" { owner = "adversary", pillar = "deterrence", takes = "20m", again = "25m", available = not_set "withdrawn",
  name = { en = "Take one more foothold", ja = "足場を一つ増やす" },
  effects = { spread = 2 } }

action "adv-creep" { owner = "adversary", pillar = "deterrence", takes = "30m", again = "40m", available = not_set "withdrawn",
  name = { en = "Go on, slowly", ja = "慎重に続ける" },
  effects = { spread = 2 } }

bot "adversary" { every = "10m", moves = {
  move { when = all { at_least("cost", 58), below("escalation", 60) }, act = "adv-withdraw" },                                   -- deterrence works
  move { when = all { at_least("escalation", 60), at_least("spread", 40), after_time "4h" }, act = "adv-strike" },                -- deterrence backfires
  move { when = all { at_least("sight", 60), after_time "3h" }, act = "adv-burn" },
  move { when = is_set "alarmed", act = "adv-move" },
  move { when = all { after_time "3h40m", at_least("ops", 40) }, act = "adv-double" },
  move { when = all { decided "ransom.refuse", after_time "5h" }, act = "adv-leak" },
  move { when = all { after_time "3h", at_least("trust", 55) }, act = "adv-rumour" },
  move { when = all { below("cost", 30), after_time "30m" }, act = "adv-deepen" },                                                -- cheap: every half hour
  move { when = after_time "30m", act = "adv-creep" } } }                                                                          -- dear: every ninety minutes
