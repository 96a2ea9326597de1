--en What the scenario promises. `enshu test @ID@` plays each story, records it, replays the recording and compares.
--ja この演習が約束すること。`enshu test @ID@` は物語を一つずつ実行して記録し、再実行して突き合わせる。
--
--en A moment is at "time" { acts and expectations }. Acts must be accepted; everything else must hold at that moment.
--ja 一つの時点は at "時刻" { 行動と期待 }。行動は受け付けられ、期待はその時点で成り立たなければならない。

test "Called early, locked early, told plainly" { seeds = "1-5",
  at "6m"  { fired "call", sees("desk", "call"), hidden_from("csirt", "call"), knows("desk", "reminder"), acts("desk", "report") },
  at "12m" { decides("it", "accounts.lock", { why = "Four hundred accounts, one morning." }) },
  at "done:report" { met "T1", knows("csirt", "reminder"), acts("csirt", "search"), approves("desk", "search") },
  at "40m" { decides("desk", "word.plain") },
  at "end" { not_reached "whose-letters", is_set "locked", met "T2", at_least("service", 55) } }

-- {{Waiting must never be the best.|待つことが最善であってはならない。}}
test "Nobody does anything" { seeds = "1-5",
  at "end" { not_reached "caught-early", decided "accounts.watch", decided "word.nothing", missed "T1" } }

-- {{A gate says why it stays shut.|要件は満たされない理由を告げる。}}
test "The search waits for knowledge and for leave" {
  at "10m" { refused("need-fact:reminder", acts("csirt", "search")), shares("desk", "reminder", "csirt"), acts("csirt", "search"), negate(running "search") },
  at "20m" { sees("desk", "search"), refuses("desk", "search") },
  at "end" { not_done "search", never "ultra-vires" } }

test "Searching without leave costs what it was to save" {
  at "10m" { shares("desk", "reminder", "csirt"), acts("csirt", "search", { anyway = true }) },
  at "end" { missed "T2", below("trust", 45), not_reached "caught-early" } }

-- {{Chance: some seeds one way, some the other.|偶然。シードによって結果が分かれる。}}
test "Three locks are sometimes enough" { seeds = "1-10", holds = "sometimes",
  at "12m" { decides("it", "accounts.three"), is_set "locked" } }
test "Three locks are sometimes not" { seeds = "1-10", holds = "sometimes",
  at "12m" { decides("it", "accounts.three"), not_set "locked" } }

-- {{Empty chairs are played by bots.|空席はボットが務める。}}
test "Bold cells do not wait and see, and tell citizens nothing if the desk says so" { seeds = "1-5", bots = "bold",
  at "40m" { decides("desk", "word.nothing") },
  at "end" { not_decided "accounts.watch", decided "word.nothing" } }
