-- First, the hospital — ransomware comes through the meal supplier's line into a regional hospital. One Friday, six cells, two hours.
--
-- The people, the places and the group are invented. The pattern is taken from public reports of real incidents. Legal points are modelled on public
-- summaries and carry the id of the measure they rest on; they do not say what the law says.

scenario { id = "first-the-hospital", api = 1, version = "1.0.0", languages = { "en", "ja" }, sector = "hospital",
  title = { en = "First, the hospital", ja = "病院を先に" },
  premise = {
    en = "Friday 13 November, 05:30, Minase. The regional medical centre has 480 beds, the only emergency and newborn unit for 300,000 people, and 31 dialysis patients who are due today. Everything it does runs through the electronic chart. Breakfast for the wards is ordered, as on every morning, over a line to the meal supplier, Kasane Food Service. In the night somebody else has used that line.",
    ja = "11月13日（金）午前5時30分、水瀬。地域医療センターは480床。人口30万人の圏域で唯一の救命救急と新生児集中治療を担い、今日は透析の患者31人が来る。診療の全ては電子カルテの上で動いている。病棟の朝食は、いつもの朝と同じく、かさね給食と結ぶ回線で注文される。その回線を、夜のうちに別の誰かが使っていた。" },
  about = {
    en = "A first exercise for six cells: a hospital struck through its supplier. When to cut, whom to tell, in which order to bring things back, who else is in danger, and whether to pay. One working day in two hours; no technical knowledge needed.",
    ja = "六つの班で行う入門演習。取引先を経由して病院がやられた。いつ切るか、誰に知らせるか、どの順に戻すか、ほかに危ないのは誰か、そして払うのか。診療日の一日を二時間で。技術の知識は要らない。" },
  start = "2026-11-13T05:30+09:00", zone = "JST", length = "12h", session = "120m",
  sources = { "BB.2", "S1.1.1a", "S1.1.1b", "S1.1.2a", "S1.1.3b", "S1.1.3d", "S1.2.1b", "S1.2.2", "S2.2.1", "S2.2.2", "S2.2.3", "S2.3.1a", "S2.3.1b",
    "S2.3.1c", "S2.3.2", "S2.3.3", "S2.4", "S2.5", "S3.1.1", "S3.3.1", "S4.1", "S4.2", "BB.5", "BB.8" } }

include "strategy/measures"

include "cells"      -- who sits at the table, what everybody watches, what can be known
include "acts"       -- what each cell may do at any time
include "gang"       -- the adversary, and what the clock does by itself

-- The day, two hours of it in each file.
include "1-dawn"     -- 05:30  the charts go dark
include "2-trace"    -- 07:30  where did it come in?
include "3-demand"   -- 09:30  a voice with a price
include "4-leak"     -- 11:30  names on a page
include "5-hands"    -- 13:30  everybody needs the same five people
include "6-evening"  -- 15:30  is it safe to open?

include "judgement"  -- objectives, critical tasks, endings
