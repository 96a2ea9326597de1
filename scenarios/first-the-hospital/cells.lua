-- Who sits at the table, what everybody watches, and what can be known.

-- The cells ------------------------------------------------------------------------------------------------------------------------------------

role "hospital" { kind = "infrastructure", seats = 2,
  name = { en = "Hospital director’s office", ja = "病院長室" }, label = { en = "Hospital", ja = "病院長室" },
  brief = {
    en = "You answer for 480 patients and 1,100 staff. You know medicine, not computers. Everybody will want a word from you: wards, press, criminals. You decide about the doors, the words and, with the prefecture, about the ransom. You may report, call the police, go to paper.",
    ja = "患者480人と職員1,100人に責任を負う。医療の専門家であって、コンピュータの専門家ではない。病棟も記者も犯人も、あなたの一言を求めてくる。救急の扉、発表の言葉、そして県と共に身代金の扱いを決める。国への報告、警察への通報、紙運用への切替えもできる。" } }
role "systems" { kind = "infrastructure", seats = 2,
  name = { en = "Hospital systems office", ja = "医療情報システム室" }, label = { en = "Systems office", ja = "システム室" },
  brief = {
    en = "Five people for 2,000 machines, and the vendor’s engineer is two hours away. You decide what is cut, in which order it comes back, and when you dare to call it clean. What you see first on your screens nobody else sees: pass it on.",
    ja = "2,000台の端末に職員5人。ベンダーの技術者は車で二時間の距離にいる。何を切るか、どの順に戻すか、いつ「安全」と言い切るかを決める。あなたの画面に最初に映るものは、ほかの誰にも見えない。伝えなければ伝わらない。" } }
role "supplier" { kind = "business", seats = 1,
  name = { en = "Kasane Food Service", ja = "かさね給食" }, label = { en = "Meal supplier", ja = "給食会社" },
  brief = {
    en = "A family firm: 60 employees, 15 customers, no computer department. You cook for the hospital and for fourteen homes, schools and clinics. You may have let the burglar in. Tell, and you may lose the firm; keep quiet, and others may lose more.",
    ja = "従業員60人、取引先15件の家族経営の会社。情報システムの担当部署はない。病院のほか、老人ホーム、学校、診療所など14か所の食事を作る。泥棒を入れたのは自社かもしれない。話せば会社を失うかもしれず、黙れば、ほかの人々がもっと大きなものを失うかもしれない。" } }
role "prefecture" { kind = "government", seats = 2,
  name = { en = "Prefectural government", ja = "県庁" }, label = { en = "Prefecture", ja = "県" },
  brief = {
    en = "The governor owns the hospital’s budget and answers for every ambulance in the region. You know every mayor, clinic and university. You move patients, people and money, and without you the hospital cannot pay anybody.",
    ja = "病院の予算は知事が預かり、圏域の全ての救急車に責任を負う。首長も診療所も大学も、顔の分かる付き合いがある。患者と人手と資金を動かせる。あなたの同意なしに、病院は誰にも一円も払えない。" } }
role "police" { kind = "government", seats = 2,
  name = { en = "Prefectural police, cyber unit", ja = "県警サイバー犯罪対策課" }, label = { en = "Police", ja = "県警" },
  brief = {
    en = "You want the people behind it, not only their server. Evidence dies when a machine is wiped, and patients suffer when a machine is kept. Nobody must talk to you unless they come to you first, or agree.",
    ja = "サーバではなく、その背後の人間を捕まえたい。証拠は端末の初期化で消え、端末を押さえれば患者が困る。相談を受けるか、同意を得なければ、調べに入ることはできない。" } }
role "ministry" { kind = "government", seats = 2,
  name = { en = "National desk: health ministry and control tower", ja = "国の合同窓口（厚労省・国家サイバー統括室）" },
  label = { en = "National desk", ja = "国の窓口" },
  brief = {
    en = "Health ministry and national cybersecurity office in one room. You see all hospitals of the country, and this one only as far as it reports. You have two experts, one analyst, and the power to warn everybody, including the criminals.",
    ja = "厚生労働省と国家サイバー統括室が机を並べる。全国の病院が見えるが、この病院のことは、報告された分しか見えない。手元にあるのは専門家2人、分析官1人、そして全員に警告する力。その「全員」には犯人も含まれる。" } }
role "gang" { kind = "adversary", hidden = true, name = { en = "Tin Lantern", ja = "ティン・ランタン" },
  brief = {
    en = "A business. Its stock is fear and time; it leaves when the work costs more than it brings.",
    ja = "これは商売である。元手は恐怖と時間。割に合わなくなれば去る。" } }

-- What everybody watches -------------------------------------------------------------------------------------------------------------------------

metric "care"     { name = { en = "Medical services running", ja = "診療機能" }, label = { en = "Medical services", ja = "診療機能" },
  unit = "%", start = 92, good = "high", threshold = 35 }
metric "spread"   { name = { en = "Machines lost to the intruder", ja = "暗号化された端末" }, label = { en = "Machines lost", ja = "使えない端末" },
  unit = "%", start = 10, good = "low" }
metric "recovery" { name = { en = "Systems brought back", ja = "システムの復旧" }, label = { en = "Brought back", ja = "復旧" },
  unit = "%", start = 0, good = "high" }
metric "others"   { name = { en = "Danger to other sites", ja = "ほかの施設への危険" }, label = { en = "Danger to others", ja = "他施設への危険" },
  unit = "%", start = 22, good = "low", threshold = 45 }
metric "evidence" { name = { en = "Evidence against the group", ja = "犯人に迫る証拠" }, label = { en = "Evidence", ja = "証拠" },
  unit = "%", start = 4, good = "high" }
metric "trust"    { name = { en = "Trust of the region", ja = "地域の信頼" }, label = { en = "Trust", ja = "地域の信頼" },
  unit = "%", start = 60, good = "high" }

-- What only some see: people's strength, and the small firm's.
metric "strain"   { name = { en = "Strain on the staff", ja = "職員の疲弊" }, label = { en = "Staff strain", ja = "職員の疲弊" },
  unit = "%", start = 20, good = "low", visible = { "hospital", "prefecture" }, room = false }
metric "footing"  { name = { en = "Kasane’s footing", ja = "かさね給食の体力" }, label = { en = "Kasane’s footing", ja = "給食会社の体力" },
  unit = "%", start = 55, good = "high", visible = { "supplier", "prefecture" }, room = false }

-- What only the scenario knows: what the work costs the group, and what it holds in its hands.
variable "cost" { name = { en = "Cost of the day", ja = "この日の費用" }, max = 100 }
variable "grip" { name = { en = "The group’s grip on the hospital", ja = "攻撃集団の支配" }, start = 30, max = 100 }

flag "wards_cut" { name = { en = "The hospital’s network is parted", ja = "院内ネットワークの分断" } } -- the hospital's network is parted
flag "zoned" { name = { en = "Only the struck wards are cut off", ja = "被害病棟だけの切り離し" } } -- only the struck wards are
flag "line_closed" { name = { en = "The supplier’s line is cut", ja = "取引先回線の遮断" } } -- the supplier's line is cut
flag "paper" { name = { en = "The wards work on paper", ja = "病棟の紙運用" } } -- the wards work on paper
flag "copies_safe" { name = { en = "Backups off line and tested", ja = "バックアップの隔離と検証" } } -- one set of backups is off line and tested
flag "copies_lost" { name = { en = "The group reached the backups", ja = "バックアップの喪失" } } -- the intruder got to the backups first
flag "clean" { name = { en = "Passwords changed, intruder’s accounts gone", ja = "侵入者アカウントの一掃" } } -- passwords changed, intruder's accounts gone
flag "kept" { name = { en = "Evidence is kept", ja = "証拠の保全" } } -- evidence was secured before anything was wiped
flag "stolen" { name = { en = "Patients’ records have left", ja = "患者情報の持ち出し" } } -- patients' records have left the building
flag "told" { name = { en = "The public has had a plain word", ja = "住民への率直な説明" } } -- the public has had a plain word
flag "restoring" { name = { en = "Systems are being put back", ja = "システムの復旧作業" } } -- systems are being put back
flag "kasane_clean" { name = { en = "The supplier’s computers are clean", ja = "取引先の端末の駆除" } } -- the supplier's own computers are clean
flag "paid"          { name = { en = "Ransom paid", ja = "身代金の支払い" } }
flag "blinded" { name = { en = "Wards cut off without paper", ja = "紙の備えのない切断" } } -- wards were cut off that had no paper yet, whether or not anybody has told of it
flag "homes_fell" { name = { en = "The group is in the homes", ja = "介護施設への侵入" } } -- the group is in the homes, from eight hours on, whether or not television has told of it
flag "lost_again" { name = { en = "What was restored is lost again", ja = "復旧分の再暗号化" } } -- what was restored was encrypted once more
flag "gone" { name = { en = "The group has given up", ja = "攻撃集団の撤退" } } -- the group has given up

-- What can be known ------------------------------------------------------------------------------------------------------------------------------

fact "note"     { en = "The note names Tin Lantern and gives 72 hours.", ja = "脅迫文は「ティン・ランタン」を名乗り、期限は72時間。" }
fact "oddity"   { en = "At 01:40 somebody logged in at Kasane’s gateway from abroad, as the maintenance man.",
                  ja = "午前1時40分、国外から、保守員の名でかさね給食の接続装置にログインがあった。" }
fact "path"     { en = "The intruder came from the meal supplier over the kitchen line.", ja = "侵入者は給食会社から厨房回線を通って入った。" }
fact "gateway"  { en = "Kasane’s gateway has a flaw known since spring; the patch was never put in.", ja = "かさね給食の接続装置には春から知られた欠陥があり、修正は当たっていない。" }
fact "fragile"  { en = "31 dialysis patients and three newborns cannot wait until tomorrow.", ja = "透析患者31人と新生児3人は明日まで待てない。" }
fact "server"   { en = "The machines obey a server rented from a provider abroad.", ja = "端末は国外の事業者から借りた一台のサーバに操られている。" }
fact "tools"    { en = "It is known how the group’s tools look and hide.", ja = "犯人の道具の特徴と隠れ方が分かっている。" }
fact "copies"   { en = "Sunday’s backup tapes are whole and out of the intruder’s reach.", ja = "日曜日のバックアップテープは無事で、侵入者の手は届かない。" }
fact "wallet"   { en = "The wallet into which the ransom is to be paid.", ja = "身代金の送金先ウォレット。" }
fact "loot"     { en = "Records of 41,000 patients have left the hospital.", ja = "患者4万1千人分の記録が外へ持ち出された。" }
fact "twins"    { en = "Nine other hospitals have the same gateway from the same maintenance firm.", ja = "同じ保守会社の同じ装置が、ほかの9病院にもある。" }

-- What is short ------------------------------------------------------------------------------------------------------------------------------------

resource "duty"        { name = { en = "Director’s duty staff", ja = "病院長室の当直者" }, start = 1, owner = "hospital" }
resource "technicians" { name = { en = "Hospital technicians", ja = "システム室の技術者" }, start = 3, owner = "systems" }
resource "supporters"  { name = { en = "Supporters for small firms", ja = "お助け隊の支援員" }, start = 1, owner = "supplier" }
resource "crews"       { name = { en = "Prefectural crews", ja = "県の応援班" }, start = 2, max = 4, owner = "prefecture" }
resource "detectives"  { name = { en = "Detectives", ja = "捜査員" }, start = 2, owner = "police" }
resource "analysts"    { name = { en = "Analysts", ja = "分析官" }, start = 1, owner = "ministry" }
resource "experts"     { name = { en = "Response experts", ja = "初動支援の専門家" }, start = 2, owner = "ministry" }
