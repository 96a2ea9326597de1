-- Port in the dark: ransomware stops a container terminal, and turns out to be the cover of a state-backed group inside several sectors.
--
-- Read in this order: who is at the table, what is measured and known, the day from 06:30 to 18:30 (three modules), what may be needed besides,
-- what each role may do at any time, the other side, and how it is judged.

scenario { id = "port-in-the-dark", api = 1, version = "1.0.0", languages = { "en", "ja" }, sector = "port",
  title = { en = "Port in the dark", ja = "止まった港" },
  about = {
    en = "Ransomware stops a container terminal. By mid-morning the same intruders are found in power and water, where no ransom was ever asked. Twelve cells, two and a half hours.",
    ja = "コンテナターミナルがランサムウェアで停止。午前のうちに、身代金要求のない同じ侵入者が電力と水道で見つかる。12チーム、2時間半。" },
  premise = {
    en = "Saturday, 4 July 2026, 06:30. Shiomi Port moves one in nine of the containers that enter the country, among them the food, the medicine and the spare parts for fuel depots of four prefectures. The night shift is about to go home. A system update ended without trouble on Thursday. Nothing is out of the ordinary, except that since about two o’clock the yard computers have been a little slow.",
    ja = "2026年7月4日（土）午前6時30分。汐見港は、わが国に入るコンテナの9本に1本を扱い、4県分の食料、医薬品、燃料基地の交換部品がここを通る。夜勤者は間もなく引き継ぎを終える。木曜のシステム更新に問題はなかった。変わったことといえば、午前2時ごろからヤードの端末の動きがわずかに重いことだけである。" },
  start = "2026-07-04T06:30+09:00", zone = "JST", length = "12h", session = "150m",
  sources = { "S1.1.1a", "S1.1.1b", "S1.1.2a", "S1.1.2b", "S1.1.2c", "S1.1.3a", "S1.1.3b", "S1.1.3c", "S1.1.3d", "S1.1.4b", "S1.2.1a", "S1.2.1b", "S1.2.2", "S1.3.1a",
    "S1.3.1b", "S1.3.1c", "S1.3.2", "S2.2.1", "S2.3.2", "S2.4", "S2.5", "S4.1", "BB.1", "BB.2", "BB.5", "BB.6", "BB.8", "CB16.1b", "CB16.3", "OEWG.1" } }

include "strategy/measures"

include "roles"
include "picture"

module "respond" { at = "0m", discussion = "8m",
  name = { en = "Respond", ja = "初動" },
  begins = { en = "Terminal operator, then port authority", ja = "ターミナル運営会社、続いて港湾管理者" },
  questions = {
    { en = "Who must know in the first hour, and who only in the second?", ja = "最初の1時間で誰に知らせ、誰は次の1時間でよいか。" },
    { en = "What do you stop yourselves before the attacker stops it?", ja = "攻撃者に止められる前に、自ら止めるものは何か。" },
    { en = "Which boxes may not wait until Monday?", ja = "月曜まで待てない貨物はどれか。" } } }
include "morning"

module "understand" { after = "implants", discussion = "12m",
  name = { en = "Understand", ja = "全容把握" },
  begins = { en = "NCO, then CSIRT and police", ja = "NCO、続いてCSIRTと警察" },
  questions = {
    { en = "Is this one incident or two? What would prove it?", ja = "事案は一つか、二つか。何が出れば分かるか。" },
    { en = "What is lost by evicting them today, and what by waiting?", ja = "今日排除すれば何を失い、待てば何を失うか。" },
    { en = "Who holds a piece that the others have not seen?", ja = "他が見ていない断片を持っているのは誰か。" } } }
include "forenoon"

module "answer" { after = "ally-offer", discussion = "12m",
  name = { en = "Answer", ja = "対処" },
  begins = { en = "NSC, then MOFA, police and SDF", ja = "NSC、続いて外務省、警察、自衛隊" },
  questions = {
    { en = "Which of your measures would you still defend in court in a year?", ja = "1年後に法廷で説明できる措置はどれか。" },
    { en = "What should the other side believe tonight?", ja = "今夜、相手に何を思わせたいか。" },
    { en = "What will you owe your partners tomorrow?", ja = "明日、協力相手に何を負うことになるか。" } } }
include "afternoon"

include "meanwhile"         -- the questions of cells that the main line leaves alone for a while

include "held-back"
include "actions-home"
include "actions-state"
include "actions-partners"
include "between-calls"     -- what each cell can do when nobody has asked it anything
include "adversary"
include "judgement"
