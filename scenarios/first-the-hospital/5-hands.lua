-- 13:30 — everybody needs the same five people.

module "hands" { at = "8h", discussion = "6m",
  name = { en = "Afternoon: the same five people", ja = "午後：同じ五人の取り合い" },
  begins = { en = "The national desk", ja = "国の窓口" },
  questions = {
    { en = "Who has been in danger all day without sitting at this table?", ja = "この席にいないのに、一日中危なかったのは誰ですか。" },
    { en = "What would let you say “clean”, and who signs it?", ja = "何がそろえば「安全」と言えますか。誰が署名しますか。" } } }

when(all { after_time "8h", at_least("others", 45) }) { effects = { homes_fell = true } }
inject "homes-fall" { when = all { after_time "8h", at_least("others", 45) }, via = "news", module = "hands", objective = "O4", effects = { trust = -5, strain = 6 },
  from = { en = "Regional television", ja = "地域のテレビ" },
  subject = { en = "Four homes lose drug records", ja = "4施設で投薬記録が消える" },
  body = { en = "The same note, on four smaller printers. Ninety people at the Sunlit Garden are being counted by hand, and nine ambulances are on their way to Minase.",
           ja = "同じ脅迫文が、もっと小さな四台のプリンタから出た。ひなた苑の90人は手作業で確認中。救急車9台が、水瀬へ向かっている。" },
  notes = { en = "Contingent on danger to others at 45 or more. The hospital was first; who was second?", ja = "他施設への危険が45以上の場合。病院は先だった。では二番目は誰だったのか。" },
  questions = { { en = "Which word, by whom, before noon, would have prevented this?", ja = "昼までに、誰の一言があれば防げましたか。" } },
  expected = { "last-hands", "advisory" } }

inject "homes-hold" { at = "8h05m", to = { "supplier", "prefecture", "ministry" }, via = "phone", module = "hands", objective = "O4", unless = fired "homes-fall",
  from = { en = "Sunlit Garden care home", ja = "老人ホーム「ひなた苑」" },
  subject = { en = "“Good that we pulled the plug”", ja = "「抜いておいて助かりました」" },
  body = { en = "“Somebody tried the door at noon. Soup was late, nobody was hurt. Could a person come and look before we plug in again?”",
           ja = "「昼に誰かが入ろうとした跡がありました。汁物が遅れただけで済みました。つなぎ直す前に、誰か見に来ていただけますか」" },
  expected = { "last-hands", "call-supporters" } }

decision "last-hands" { owner = "everybody", mode = "poll", at = "8h20m", within = "45m", module = "hands", objective = "O4",
  prompt = { en = "Who gets the last free crew?", ja = "最後の一班をどこへ" },
  notes = { en = "All six cells vote; read the votes out, then ask one loser to speak [BB.2, S2.3.3, S2.2.2].", ja = "六つの班が全て投票する。票を読み上げ、敗れた側の一つに話させる［BB.2、S2.3.3、S2.2.2］。" },
  option "wards" { text = { en = "The hospital’s wards", ja = "病院の病棟へ" }, measure = "BB.2",
    takes = "45m", effects = { care = 6, strain = -6, others = 5 } },
  option "homes" { text = { en = "Care homes and schools", ja = "老人ホームと学校へ" }, measure = "S2.2.2",
    takes = "45m", effects = { others = -9, trust = 3, strain = 5 } },
  option "kasane" { text = { en = "Kasane’s kitchen", ja = "給食会社の厨房へ" }, measure = "S2.3.3",
    takes = "45m", effects = { footing = 6, others = -6, care = -5, kasane_clean = true } } }

inject "patients-ask" { at = "8h30m", to = { "hospital", "prefecture" }, via = "social", module = "hands", objective = "O2",
  from = { en = "A patients’ group", ja = "患者団体の投稿" },
  subject = { en = "“Is my diagnosis out there?”", ja = "「私の病名も出たのですか」" },
  body = { en = "Two thousand people have signed a question in three hours. Some ask because they are ill. Some because their employer can read.",
           ja = "3時間で2千人が同じ質問に署名した。病気だから尋ねる人も、勤め先に読まれるのを恐れて尋ねる人もいる。" },
  expected = { "data", "tell-families" } }

decision "data" { owner = "hospital", after = "patients-ask+5m", within = "50m", default = "proof", module = "hands", objective = "O2",
  prompt = { en = "Tell patients about their data?", ja = "情報流出を伝えるか" },
  notes = { en = "Telling before one knows may frighten 41,000 for nothing; after they read it elsewhere it is no longer news [S2.4].", ja = "確証なく伝えれば4万人を無用に怯えさせる。よそで読まれた後では、もう知らせではない［S2.4］。" },
  option "letters" { text = { en = "Write to each one today", ja = "一人ずつ今日知らせる" }, measure = "S2.4",
    effects = { strain = 4, given(is_set "stolen", { trust = 14 }, otherwise { trust = -1 }) } },
  option "notice" { text = { en = "A notice: it is possible", ja = "可能性を掲示する" }, measure = "S2.4",
    effects = { trust = 6, strain = -4, footing = -3, evidence = -3 } },
  option "proof" { text = { en = "Wait until it is proven", ja = "確証が出るまで待つ" },
    effects = { evidence = 5, strain = -5, after("2h", { given(is_set "stolen", { trust = -6 }, otherwise { trust = 3 }) }) } } }

inject "odd-scan" { at = "8h40m", to = "systems", via = "sensor", module = "hands", objective = "O3",
  from = { en = "Sensor, ground floor", ja = "1階のセンサ" },
  subject = { en = "A knock every nine minutes", ja = "9分おきの小さなノック" },
  body = { en = "One machine in radiology calls an address that is not on any list. The model on the vendor’s platform rates it harmless, 97 per cent.",
           ja = "放射線科の1台が、どの名簿にもない宛先を呼んでいる。ベンダーのAIは「97%の確率で無害」と判定した。" },
  notes = { en = "Trust the model or look oneself [S3.3.1].", ja = "AIの判定を信じるか、自分で見るか［S3.3.1］。" },
  questions = { { en = "What does “97 per cent harmless” mean for 2,000 machines?", ja = "2,000台にとって「97%無害」とはどういう意味ですか。" } },
  expected = { "all-clear", "lock-out" } }

decision "all-clear" { owner = "systems", after = "odd-scan+5m", within = "1h", default = "sweep", module = "hands", objective = "O3",
  prompt = { en = "Do we call the network clean?", ja = "もう安全と言い切るか" },
  notes = { en = "Clean means: passwords changed and intruder out; and the kitchen line closed. Otherwise the fire returns with the first reconnection.", ja = "「安全」とは、全パスワードの変更と侵入者の締出し、そして厨房回線の閉鎖まで済んだ状態を指す。欠ければ、つないだ途端に火が戻る。" },
  option "yes" { text = { en = "Yes: reconnect all wards", ja = "安全。全病棟をつなぐ" }, measure = "S2.2.1",
    effects = { strain = 3, evidence = -3, given(any { all { is_set "clean", is_set "line_closed" }, is_set "gone" }, { recovery = 8, care = 4, wards_cut = false, zoned = false }, otherwise { spread = 18, recovery = -14, care = -8, fire "second-fire" }) } },
  option "some" { text = { en = "Theatres and ICU only", ja = "手術室と集中治療だけ" }, measure = "BB.2",
    effects = { care = 6, recovery = 6, given(not_set "clean", { chance(60, { spread = 6, care = -4 }) }) } },
  option "sweep" { text = { en = "No: sweep once more", ja = "まだ。もう一度調べる" }, measure = "S1.2.2",
    takes = "1h30m", effects = { spread = -6, recovery = 6, strain = 4, trust = -2, clean = true } } }

inject "director-voice" { at = "8h50m", to = "supplier", via = "voice", module = "hands", objective = "O4",
  from = { en = "“The hospital director”", ja = "「病院長」を名乗る声" },
  subject = { en = "The director begs for the line", ja = "病院長が回線再開を懇願" },
  body = { en = "The voice is his, the cough is his. “My newborns cannot be fed. Switch the gateway on for ten minutes. I take it on myself. Do not tell the police, they only make delays.”",
           ja = "声も咳払いも本人である。「新生児のミルクが手配できない。10分だけ装置を入れてくれ。責任は私が持つ。警察には言うな。時間がかかるだけだ」" },
  notes = { en = "A copied voice [S3.3.1]. The real director is in the room; let the supplier discover it.", ja = "複製された声［S3.3.1］。本物の病院長は会場にいる。給食会社自身に気づかせる。" },
  questions = { { en = "How can a firm of sixty check a voice?", ja = "60人の会社が、声の真偽をどう確かめられますか。" } },
  expected = { "voice" } }

decision "voice" { owner = "supplier", after = "director-voice+1m", within = "30m", default = "ring", module = "hands", objective = "O4",
  prompt = { en = "Switch the gateway on?", ja = "装置の電源を入れるか" },
  notes = { en = "Ringing back on a known number costs five minutes [S3.3.1].", ja = "知っている番号へかけ直しても5分［S3.3.1］。" },
  option "on" { text = { en = "Yes, for the newborns", ja = "入れる。赤ん坊のために" },
    effects = { care = 3, footing = 3, given(is_set "line_closed", { others = 4 }, otherwise { others = 10, spread = 9, recovery = -5 }) } },
  option "ring" { text = { en = "Ring back the known number", ja = "知っている番号へ折り返す" }, measure = "S3.3.1",
    effects = { evidence = 4, trust = 2, footing = -2, strain = 2 } },
  option "report" { text = { en = "Stall him and tell police", ja = "話を引き延ばし通報する" }, measure = "S2.5",
    effects = { evidence = 6, footing = -4, cost = 4 } } }

inject "second-fire" { to = { "hospital", "systems", "prefecture" }, room = true, via = "sensor", module = "hands", objective = "O3",
  from = { en = "Every screen that had come back", ja = "戻ったはずの全画面" },
  subject = { en = "It is back: the same note again", ja = "再び同じ脅迫文が出た" },
  body = { en = "What was restored this morning is encrypted once more. “You are fast. We are still here.”", ja = "今朝戻した機器が、また暗号化された。「手際がいい。だが我々はまだここにいる」" },
  notes = { en = "Wrong order: put back before the intruder was out. Ask which two steps were skipped [S2.2.1].", ja = "順番の誤り。追い出す前に戻した。抜けた二つの手順を問う［S2.2.1］。" },
  questions = { { en = "Who had the knowledge that would have prevented it, and who had the pressure?", ja = "防げる知識を持っていたのは誰で、急かされていたのは誰ですか。" } },
  expected = { "lock-out", "check-copies" } }

inject "near-miss" { to = { "hospital", "prefecture" }, room = true, via = "phone", module = "hands", objective = "O1", effects = { care = -5, trust = -3 },
  from = { en = "Ward 6 West", ja = "6階西病棟" },
  subject = { en = "Wrong blood, caught at the bed", ja = "輸血の取違え、直前で発見" },
  body = { en = "“Two patients, one surname, a hand-written label. She saw it with the needle in her hand. We cannot go on like this.”",
           ja = "「同じ名字の患者二人、手書きのラベル。針を手にした看護師が気づきました。もう限界です」" },
  notes = { en = "Nobody is hurt. Fires when tired people work without charts.", ja = "被害はない。疲れた職員がカルテなしで働くと出る。" },
  expected = { "university", "doors" } }

inject "carried-home" { to = { "prefecture", "ministry" }, via = "email", module = "hands", objective = "O4",
  from = { en = "University computing centre", ja = "大学の情報基盤センター" },
  subject = { en = "A helper’s laptop came home ill", ja = "応援の端末が感染していた" },
  body = { en = "“We lent it to Minase and plugged it in again at lunch. One laboratory is off. We should have been told.”", ja = "「水瀬に貸した端末を、昼に学内へつなぎました。研究室が一つ止まっています。一言ほしかった」" },
  notes = { en = "Help runs both ways, and so does infection [S2.2.3].", ja = "助けは双方向。感染も双方向［S2.2.3］。" } }

inject "first-arrest" { to = { "police", "hospital", "prefecture" }, room = true, via = "feed", module = "hands", objective = "O5", effects = { trust = 3, cost = 14 },
  from = { en = "Police headquarters of a neighbouring prefecture", ja = "隣県の警察本部" },
  subject = { en = "The man who rents out accounts", ja = "口座貸しの男を逮捕" },
  body = { en = "He is twenty-three and has lent his name to four wallets. He has never seen the others. His telephone has.", ja = "23歳、名義を四つのウォレットに貸していた。仲間に会ったことはない。だが、電話には跡が残っていた。" },
  notes = { en = "Comes when evidence reaches 70: action against those who supply the infrastructure of crime [S2.5].", ja = "証拠が70に達すると出る。犯罪インフラの提供者への措置［S2.5］。" } }
