include "cast"

measure "X.1" { pillar = "defence", name = { en = "Look into it", ja = "調べる" },
  gates = { gate "law" { kind = "approval", text = { en = "It is lawful", ja = "適法である" } }, gate "wise" { kind = "approval", text = { en = "It is wise", ja = "妥当である" } } } }
action "look" { owner = "police", measure = "X.1", name = { en = "Look", ja = "調べる" }, gates = { law = "operator", wise = "operator" }, effects = { safe = 1 } }
