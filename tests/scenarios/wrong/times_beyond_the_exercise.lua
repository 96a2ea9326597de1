include "cast"
inject "late" { after = "call+11h", subject = { en = "Late", ja = "遅" } }
on "fired:call" { delay = "12h", effects = { safe = 1 } }
on "done:report" { effects = { after("11h", { safe = 1 }) } }
every "10m" { from = "2h", to = "1h", effects = { safe = 1 } }
every "10m" { from = "11h", effects = { safe = 1 } }
action "slow" { owner = "police", takes = "20h", name = { en = "Slow", ja = "遅い" }, effects = { safe = 1 } }
decision "ask" { owner = "police", at = "5m", within = "20h", prompt = { en = "Ask?", ja = "聞くか" },
  option "yes" { text = { en = "Yes", ja = "はい" }, effects = { safe = 1 } }, option "no" { text = { en = "No", ja = "いいえ" }, effects = { safe = -1 } } }
