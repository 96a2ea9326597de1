-- Neighbours — three years, four partner countries, one budget: capacity building that must be asked for, owned, and done in the right order, while crises
-- show what was really built. Thirty-six rounds of a month, ten cells, three hours.
--
-- Countries, people, companies and the criminals are invented. Institutions and instruments are modelled on public documents; legal points carry the id of the
-- measure they rest on and do not say what any law says.

scenario { id = "neighbours", api = 1, version = "1.0.0", languages = { "en", "ja" }, sector = "globe",
  title = { en = "Neighbours", ja = "となりの国" },
  premise = {
    en = "1 April 2026. Four countries have asked Japan for help, or will. Kesara has a port, a new operations centre and three people who can work it. Oruna is forty islands on one cable. Tavali has brilliant students, no cybercrime law, and compounds full of swindlers on its border. Lusanti has trained people, a ministry that watches its own citizens, and a larger neighbour who offers everything free. Japan has four experts, a small budget and three years. Somewhere a business called Copper Kite lives on the difference between the four.",
    ja = "2026年4月1日。四つの国が日本に助けを求めている。あるいは、これから求めてくる。ケサラには港と真新しい監視センターがあり、それを動かせる人は三人しかいない。オルナは一本の海底ケーブルで世界とつながる四十の島。タヴァリには優秀な学生がいるが、サイバー犯罪を罰する法律がなく、国境の町には詐欺の拠点が並ぶ。ルサンティには訓練された人材と、自国民を見張る役所と、何でも無償でくれる大きな隣国がある。日本にあるのは専門家四人とわずかな予算、そして三年。四つの国の差を糧にして、「カッパー・カイト」と呼ばれる犯罪組織が生きている。" },
  about = {
    en = "Help that lasts: institutions, skill and equipment in the right order, asked for and owned by the partner, shared out among donors who all want their flag on it. Crises in between show what was built. Three years in three hours, for ten cells.",
    ja = "根づく支援とは何か。態勢、運用の力、機材をどの順に整えるか。誰が求め、誰のものになるのか。旗を立てたい支援国同士でどう分け合うか。合間に起きる危機が、積み上げたものを映し出す。三年を三時間で、十の班が歩む。" },
  start = "2026-04-01T09:00+09:00", zone = "JST", length = "1080d", session = "180m", round = "30d",
  sources = { "CB16.1a", "CB16.1b", "CB16.1c", "CB16.1p", "CB16.2", "CB16.3", "CB16.4", "CB21.1", "CB21.2", "OEWG.1", "OEWG.2", "BB.1", "BB.2", "BB.3", "BB.4",
    "BB.5", "BB.6", "BB.7", "BB.8", "S1.3.1a", "S1.3.1b", "S1.3.1c", "S1.3.2", "S1.3.3" } }

include "strategy/measures"

include "cells"          -- who sits at the table
include "picture"        -- what everybody watches, what can be known, what is short

-- Three years, half a year in each file.
include "1-asked"        -- Apr 2026  who asked for what
include "2-built"        -- Oct 2026  what is being built
include "3-tested"       -- Mar 2027  the first winter shows it
include "4-crowded"      -- Sep 2027  everybody helps, and nobody counts
include "5-used"         -- Mar 2028  powers and tools are used
include "6-alone"        -- Sep 2028  who answers when we have gone home
include "held-back"      -- what comes of it, and what the facilitator keeps in the drawer

include "actions-partners"
include "actions-home"
include "underworld"     -- the criminals, and what the months do by themselves
include "judgement"      -- objectives, critical tasks, endings
