-- The measure catalogue: what a national cybersecurity strategy lets its people do, as data that scenarios include.
--
-- Modelled on five public documents of Japan, in our own words:
--   S     Outline of the Cybersecurity Strategy (2025-12-23)                     S1.1.1a … S4.2
--   CB16  basic policy on capacity building support (2016-10, in Japanese)       CB16.1a … CB16.4
--   CB21  basic policy on capacity building support (2021-12-14)                 CB21.1, CB21.2
--   OEWG  statement on capacity building at the UN working group (2020-11-18)    OEWG.1, OEWG.2
--   BB    Diplomatic Bluebook 2021, chapter 4-3                                  BB.1 … BB.8
-- Where a measure stands on a statute, the catalogue is modelled on public summaries of it; it does not say what the law says.
--
-- A scenario does: include "strategy/measures", and names a measure in an action or an option. An action fills the measure's gates with its own facts,
-- metrics, resources and roles, or waives one openly. `takes` is what the measure usually needs; a scenario may tune it.
-- Measures that belong to two pillars carry the one under which they are decided; `about` names the other.

include "strategy/defence-and-deterrence" -- S1.1: government in the leading role
include "strategy/partnership"            -- S1.2, S1.3: with industry, with the ally and other countries
include "strategy/resilience"             -- S2: the whole of society
include "strategy/foundations"            -- S3, S4: people, technology, and how the strategy is run
include "strategy/capacity-building"      -- CB16, CB21, OEWG: help that a partner owns
include "strategy/diplomacy"              -- BB: law, norms, confidence, crime across borders
