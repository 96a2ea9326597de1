-- Silent lines: intruders who brought no tools of their own sit in power and telephone networks, two days before a summit.
--
-- Read in this order: who is at the table, what is watched and known, the two days from Tuesday 09:00 to Thursday 09:00 (four modules), what is
-- held back, what each role may do at any time, the other side's mind, the empty chairs, and how it is judged.

scenario { id = "silent-lines", api = 1, version = "1.0.0", languages = { "en", "ja" }, sector = "power",
  title = { en = "Silent lines", ja = "静かな侵入" },
  about = {
    en = "Somebody is inside the power grid and the telephone network of a summit city, using nothing but the tools the engineers use. 48 hours until the leaders sit down. Eleven cells, three hours; deterrence can work, fail or backfire.",
    ja = "首脳会合を控えた都市の電力網と通信網に、技術者と同じ道具だけを使う侵入者が潜んでいる。会合開幕まで48時間。11チーム、3時間。抑止は効くことも、効かないことも、裏目に出ることもある。" },
  premise = {
    en = "Tuesday, 10 November 2026, 09:00. On Thursday at nine the leaders of twelve states will sit down in Kazahaya, a harbour city of 800,000. Police from all over the country are in town, hotels are full, the grid and the telephone network are at their best. Nobody has asked for a ransom. Nothing is broken. Last night an engineer of the power company logged in to a substation’s server at 03:12, which would be ordinary, if he had not been asleep.",
    ja = "2026年11月10日（火）午前9時。木曜の午前9時、人口80万の港町・風早に12か国の首脳が集まる。全国から警察官が応援に入り、ホテルは満室、電力網も通信網も万全の状態にある。身代金の要求はない。壊れたものもない。ただ、昨夜3時12分、送配電会社の技術者が変電所のサーバにログインした記録がある。珍しいことではない。本人が自宅で眠っていたことを除けば。" },
  start = "2026-11-10T09:00+09:00", zone = "JST", length = "2d", session = "3h",
  sources = { "S1.1.1a", "S1.1.1b", "S1.1.2a", "S1.1.2b", "S1.1.2c", "S1.1.3a", "S1.1.3b", "S1.1.3c", "S1.1.3d", "S1.1.3e", "S1.1.4b", "S1.2.1a", "S1.2.1b",
    "S1.2.2", "S1.3.1a", "S1.3.1b", "S1.3.1c", "S1.3.2", "S2.1.2", "S2.2.1", "S2.3.1a", "S2.3.2", "S2.4", "S2.5", "S3.3.1", "S4.1", "CB16.3", "OEWG.1",
    "BB.1", "BB.2", "BB.4", "BB.5", "BB.6", "BB.7" } }

include "strategy/measures"

include "roles"
include "picture"

module "notice" { at = "0m", discussion = "10m",
  name = { en = "Notice", ja = "気づく" },
  begins = { en = "The two operators, then CSIRT and NCO", ja = "電力と通信の両社、続いてCSIRTとNCO" },
  questions = {
    { en = "Nothing is broken. Why would you tell anybody?", ja = "何も壊れていない。それでも誰かに知らせるか。" },
    { en = "What would you do today if the summit were a year away?", ja = "会合が一年先なら、今日何をするか。" },
    { en = "Which number do you want to have dialled before you need it?", ja = "必要になる前に一度かけておくべき番号はどれか。" } } }
include "tuesday"

module "understand" { after = "breaker-test", discussion = "12m",
  name = { en = "Understand", ja = "見極める" },
  begins = { en = "NCO, then the ally and State C", ja = "NCO、続いて同盟国とC国" },
  questions = {
    { en = "How many of their doors must you know before you shut the first?", ja = "最初の扉を閉める前に、いくつの扉を知っておくべきか。" },
    { en = "Who holds a piece of this under somebody else’s condition?", ja = "他者の付けた条件の下で情報を抱えているのは誰か。" },
    { en = "What does the other side see when it looks at you tonight?", ja = "今夜、相手の目にこちらはどう映っているか。" } } }
include "tuesday-night"

module "answer" { at = "22h", discussion = "15m",
  name = { en = "Answer", ja = "応える" },
  begins = { en = "Minister and NSC, then MOFA, police and SDF", ja = "大臣・NSC、続いて外務省、警察、自衛隊" },
  questions = {
    { en = "Do you want them out, silent, or punished? You may not get all three.", ja = "追い出す、黙らせる、罰する。三つともは手に入らない。どれを取るか。" },
    { en = "Which act would you still defend before a court in State C?", ja = "C国の法廷でも正当と言える措置はどれか。" },
    { en = "What do you say first, and to whom: the public, the partners, State A?", ja = "国民、協力国、A国。誰に、何を最初に言うか。" } } }
include "wednesday"

module "hold" { at = "36h", discussion = "12m",
  name = { en = "Hold", ja = "持ちこたえる" },
  begins = { en = "The two operators, then MOFA and the commission", ja = "電力と通信の両社、続いて外務省と委員会" },
  questions = {
    { en = "It is quiet. Have they gone, or are they waiting?", ja = "静かになった。去ったのか、待っているのか。" },
    { en = "What will fail on Thursday whatever you do, and who must know?", ja = "何をしても木曜に止まるものは何か。誰に知らせるか。" },
    { en = "What will you owe, and to whom, on Friday?", ja = "金曜日、誰に何を負っているか。" } } }
include "last-night"

include "held-back"
include "actions-home"
include "actions-state"
include "actions-partners"
include "adversary"
include "empty-chairs"
include "judgement"
