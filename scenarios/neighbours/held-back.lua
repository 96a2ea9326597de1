-- What comes of it: messages that only some runs see, and three that the facilitator keeps in the drawer.

local countries = include "countries"

-- Equipment that nobody can operate; people whom nobody employs ---------------------------------------------------------------------------------------
local idle = {
  kesara = { sender = { en = "Night guard, operations centre", ja = "監視センターの夜警" }, subject = { en = "The new room, locked and cold", ja = "施錠され、冷えきった新しい部屋" },
    body = { en = "“They took the film off the screens for the photograph and put it back on. I am the only one here at night. Which of the lights means something?”",
             ja = "「撮影のために画面の保護膜をはがし、また貼っていきました。夜は私一人です。どのランプが大事なのでしょうか」" } },
  oruna = { sender = { en = "Harbour master", ja = "港長" }, subject = { en = "Six crates, out in the rain", ja = "桟橋に木箱六つ、雨ざらし" },
    body = { en = "“They say ‘this side up’. The only man who could open them has gone to work for a bank. The children use them as a goal.”",
             ja = "「『天地無用』とあります。開けられる男は銀行に移りました。子どもたちがゴールポストにしています」" } },
  tavali = { sender = { en = "Dean of the university", ja = "大学の学部長" }, subject = { en = "A laboratory without a law", ja = "法律のない解析室" },
    body = { en = "“It is the finest in the region. The police cannot use it, because no statute says what they would be looking for. We grow orchids in the clean room.”",
             ja = "「域内随一の設備です。何を探せばよいか定めた法律がないので、警察は使えません。クリーンルームでは蘭を育てています」" } },
  lusanti = { sender = { en = "Coordination office, Lusanti", ja = "ルサンティ調整部局" }, subject = { en = "Sensors with three masters", ja = "三人の主人を持つセンサ" },
    body = { en = "“Yours, the ally’s and State A’s report the same alarm in three formats to three desks. Each desk waits for the other two.”",
             ja = "「日本、同盟国、A国のセンサが、同じ警報を三つの様式で三つの机に送ってきます。どの机も、残りの二つを待っています」" } } }
local left = {
  kesara = { en = "Trained in May, gone in June", ja = "5月に研修、6月に銀行へ転職" }, oruna = { en = "The fourth left by boat", ja = "四人目は船で去った" },
  tavali = { en = "Your best pupil, from abroad", ja = "一番の教え子が国外から便り" }, lusanti = { en = "Hired by the interior ministry", ja = "修了者は内務省に引き抜かれた" } }

for _, c in ipairs(countries) do
  inject("idle-" .. c.id) { to = { c.id, "agency", "mofa" }, room = true, via = "paper", objective = "O2", from = { en = idle[c.id].sender.en, ja = idle[c.id].sender.ja },
    subject = { en = idle[c.id].subject.en, ja = idle[c.id].subject.ja }, body = { en = idle[c.id].body.en, ja = idle[c.id].body.ja },
    notes = { en = "Equipment before skill lies idle: the warning of the policy itself [CB16.1b]. Which step was skipped, not who skipped it.", ja = "運用力に先立つ機材は眠る。基本方針自身の戒めである［CB16.1b］。「誰が」ではなく「どの段階を」飛ばしたかを問う。" },
    effects = { own = -1 }, expected = { "skill-" .. c.id } }
  inject("left-" .. c.id) { to = { c.id, "agency" }, via = "email", objective = "O2", from = { en = "Personnel office", ja = "人事担当" },
    subject = { en = left[c.id].en, ja = left[c.id].ja },
    body = { en = "“We had nothing to offer: no post, no grade, no office to belong to. We were proud of the certificate for five weeks.”",
             ja = "「差し出せるものがありませんでした。職も、等級も、所属する部署も。修了証が誇らしかったのは五週間でした」" },
    notes = { en = "Skill before institutions leaks away [CB16.1a, CB16.1c].", ja = "態勢に先立つ人材育成は、指の間から漏れる［CB16.1a、CB16.1c］。" },
    expected = { "hire-" .. c.id, "inst-" .. c.id } }
end

-- Crises, answered or not ----------------------------------------------------------------------------------------------------------------------------
inject "port-held" { to = "everybody", via = "phone", objective = "O2", from = { en = "Kesara’s duty officer", ja = "ケサラの当直" },
  subject = { en = "“01:10: quay network cut”", ja = "「1時10分、岸壁の回線を遮断」" },
  body = { en = "“Forty people with clipboards are loading by hand. We did not ring you because there was no need. Breakfast is at six.”", ja = "「四十人が書類ばさみを手に荷を積んでいます。電話しなかったのは、必要がなかったからです。朝食は6時です」" },
  effects = { own = 3 } }
inject "port-down" { to = "everybody", via = "phone", objective = "O2", from = { en = "Manufacturers’ association, Tokyo", ja = "製造業団体（東京）" },
  subject = { en = "Nine days without parts", ja = "国内で九日間の部品切れ" },
  body = { en = "Kesara’s two ministries each announced that the other was in charge. Three Japanese assembly lines stood still. The first useful word came from a crane driver.",
           ja = "ケサラの二つの省は、担当は相手だと発表し合った。日本の組立ライン三本が止まった。最初の役に立つ一言は、クレーンの運転手から届いた。" },
  questions = { { en = "What would have been the cheapest thing that would have helped?", ja = "役に立ったはずの、最も安いものは何でしたか。" } } }
inject "cable-held" { to = "everybody", via = "voice", objective = "O2", from = { en = "Oruna’s hospital", ja = "オルナの病院" },
  subject = { en = "Paper charts, doctors by phone", ja = "患者は紙で、医師は電話で" },
  body = { en = "“We knew whom to call. Somebody in Kesara stayed on the line all night and told us which machine to unplug. We have never met.”", ja = "「誰に電話するか、分かっていました。ケサラの人が一晩中つないだまま、どの機械を抜くか教えてくれました。会ったことはありません」" },
  effects = { own = 2, norms = 1 } }
inject "cable-down" { to = "everybody", via = "letter", objective = "O2", from = { en = "Prime Minister of Oruna", ja = "オルナ首相" },
  subject = { en = "Two patients; a calm letter", ja = "二人の患者、怒りのない手紙" },
  body = { en = "“We rang every number in the folder. Two were fax machines. One was answered, kindly, in a language nobody here speaks. We do not blame anyone.”", ja = "「名簿の番号に全てかけました。二つはファクスでした。一つは、親切な、しかし誰にも分からない言葉で応じてくれました。どなたも責めはしません」" },
  questions = { { en = "When was the folder last tried?", ja = "その名簿を最後に試したのはいつですか。" } }, expected = { "contact-net" } }
inject "hospitals-held" { to = "everybody", via = "feed", objective = "O2", from = { en = "Health ministries, jointly", ja = "各国保健省の共同発表" },
  subject = { en = "Wards open, the price refused", ja = "病棟は開き、値札は突き返された" },
  body = { en = "Dialysis went on. The three response teams compared the notes within an hour and found one author. Nobody’s minister was photographed.", ja = "透析は続いた。三つの対応チームは一時間で脅迫文を突き合わせ、書き手が一人だと突き止めた。写真に写った大臣は一人もいない。" },
  effects = { crime = -3, own = 2 } }
inject "hospitals-down" { to = "everybody", via = "news", objective = "O2", from = { en = "Evening news", ja = "夕方のニュース" },
  subject = { en = "Ambulances cross the borders", ja = "国境を越える夜の救急車" },
  body = { en = "Where nobody could restore, patients were driven to where somebody could. One country’s weakness filled another country’s wards.", ja = "復旧できる者のいない国から、いる国へ、患者が運ばれていく。一国の弱さが、隣国の病棟を埋めた。" },
  effects = { crime = 2 } }
inject "lunch" { to = "everybody", via = "social", objective = "O5", from = { en = "A waiter’s photograph", ja = "給仕の撮った一枚" },
  subject = { en = "Two delegates share noodles", ja = "二人の代表、一皿の麺" },
  body = { en = "They had met at a meeting that nobody reports on. “It is somebody else’s handwriting,” said one. “I know,” said the other.", ja = "二人は、報道されないあの会合で知り合っていた。「あれは別の誰かの筆跡だ」「分かっている」" } }
inject "walk-out" { to = "everybody", via = "news", objective = "O5", from = { en = "Live from the summit", ja = "首脳会議から中継" },
  subject = { en = "Two chairs stay empty", ja = "空いたままの二つの椅子" },
  body = { en = "Lusanti closes its exchange to Kesara “for maintenance”. Kesara’s port returns the favour. In State A’s capital somebody moves a pin on a map.", ja = "ルサンティは「保守のため」ケサラとの接続を止め、ケサラの港も応じ返す。A国の首都では、誰かが地図のピンを動かした。" } }
inject "morning-after" { to = "everybody", via = "briefing", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "Dawn over four countries", ja = "四つの国の夜明け" },
  body = { en = "Each partner: tell in two sentences what your people did before the first foreign call. The figures on the wall already know.", ja = "各相手国は二文で。最初の国外電話の前に、自国の人々は何をしましたか。壁の数字は、もう知っている。" } }

-- Law, courts, tools ---------------------------------------------------------------------------------------------------------------------------------
inject "verdict" { to = "everybody", via = "news", objective = "O4", from = { en = "Court reporter, Tavali", ja = "タヴァリ司法記者" },
  subject = { en = "Nine years, in two languages", ja = "懲役九年、二つの言語で判決" },
  body = { en = "The judge quoted the country’s own law, paragraph by paragraph. In Japan an old woman was rung up once more, this time by a real policeman, and did not believe him.", ja = "判事は自国の法律を一条ずつ引いた。日本では、ある老婦人にもう一度電話がかかった。今度は本物の警察官からで、彼女は信じなかった。" } }
inject "appeal" { to = { "tavali", "police", "mofa", "intorg" }, room = true, via = "news", objective = "O4", from = { en = "Court reporter, Tavali", ja = "タヴァリ司法記者" },
  subject = { en = "Drivers guilty, owners appeal", ja = "運転手は有罪、経営者は控訴" },
  body = { en = "The law held. The witnesses who could have named the owners had been put on a bus in the first week, or would not speak.", ja = "法律は役目を果たした。経営者の名を言えたはずの証人は、最初の週にバスで帰されたか、口を閉ざした。" } }
inject "thrown-out" { to = "everybody", via = "news", objective = "O4", from = { en = "Court reporter, Tavali", ja = "タヴァリ司法記者" },
  subject = { en = "“No law that I could apply”", ja = "「適用できる条文がない」" },
  body = { en = "The accused leave by the front door and wave. Either no law named the deed, or nothing proved it. The newspapers of two countries use the same photograph.", ja = "被告たちは正面玄関から手を振って出ていく。行為を名指しする法律がないか、証拠が足りないか。二つの国の新聞が、同じ写真を載せる。" },
  questions = { { en = "Which came too early: the arrest, or our patience?", ja = "早すぎたのは何ですか。逮捕ですか、それとも私たちの期待ですか。" } } }
inject "empty-rooms" { to = { "police", "tavali" }, via = "voice", objective = "O4", from = { en = "Raiding party", ja = "捜索班" },
  subject = { en = "Warm tea, no servers, no people", ja = "湯気の立つ茶、サーバも人もなし" },
  body = { en = "“They left twenty minutes before us. The guard at the gate wished us good morning by name.”", ja = "「二十分前に出て行ったようです。門番は、私たちの名前を呼んで『おはようございます』と言いました」" } }
inject "paper-law" { to = { "tavali", "intorg", "police" }, via = "paper", objective = "O4", from = { en = "Bar association of Tavali", ja = "タヴァリ弁護士会" },
  subject = { en = "A law with foreign courts", ja = "よその国の裁判所が書かれた法律" },
  body = { en = "“Article 14 refers to a tribunal that we do not have. Nobody has been charged. Nobody knows who could be.”", ja = "「第14条は、わが国にない裁判所を指しています。起訴された者はいません。誰を起訴できるのか、誰にも分かりません」" } }
inject "touched" { to = { "nco", "oruna", "kesara", "tavali" }, via = "phone", objective = "O3", from = { en = "A headmistress in Oruna", ja = "オルナの校長" },
  subject = { en = "“Who was in our school?”", ja = "「昨夜、学校に入ったのは誰」" },
  body = { en = "“The box restarted and said ‘updated by a friend’. Which friend? We did not ask anybody in.”", ja = "「機械が勝手に再起動して『友人が更新しました』と出ました。どの友人ですか。誰も招いていません」" },
  notes = { en = "Well meant, unasked: mended from afar on somebody else’s territory [OEWG.1].", ja = "善意だが、頼まれていない。よその国の機器に、遠隔で手を触れた［OEWG.1］。" } }
inject "decree" { to = { "lusanti", "intorg", "mofa", "police" }, via = "diplomatic", objective = "O6", from = { en = "Royal gazette, Lusanti", ja = "ルサンティ官報" },
  subject = { en = "A decree in force from midnight", ja = "深夜零時に施行された勅令" },
  body = { en = "Forty articles against cybercrime. Article 3 is about swindlers, article 31 about “unhealthy information”. No article mentions a judge.", ja = "サイバー犯罪を罰する四十か条。第3条は詐欺、第31条は「不健全な情報」を定める。判事に触れた条文はない。" },
  questions = { { en = "It is a law against cybercrime, as we asked. Is it what we asked for?", ja = "求めたとおりのサイバー犯罪法です。これが、求めたものですか。" } }, expected = { "model-law" } }
inject "forensic-gift" { to = { "lusanti", "police" }, via = "email", objective = "O6", from = { en = "Course officer", ja = "研修担当" },
  subject = { en = "They ask only to open phones", ja = "質問は携帯の開け方ばかり" },
  body = { en = "“Good pupils. Not one question about evidence, courts or receipts. Half of them came from a department that is not on the organisation chart.”", ja = "「優秀な受講者です。証拠も、裁判所も、受領書も、質問は一つも出ません。半数は、組織図に載っていない部署から来ていました」" },
  effects = { norms = -2 } }

-- In the drawer ----------------------------------------------------------------------------------------------------------------------------------------
inject "minister-visit" { to = { "mofa", "agency" }, via = "phone", objective = "O2", from = { en = "Minister’s office", ja = "大臣室" },
  subject = { en = "A minister wants a ribbon", ja = "大臣が「何か開所式を」と" },
  body = { en = "“Any of the four. It should have a door, a plate and a flag. Next Thursday.”", ja = "「四か国のどこでもいい。扉と銘板と国旗があること。来週の木曜だ」" },
  notes = { en = "By hand, when the table has become too comfortable.", ja = "場が落ち着きすぎたときに、手動で出す。" } }
inject "journalist" { to = { "agency", "ally" }, via = "email", objective = "O3", from = { en = "Data journalist", ja = "データ記者" },
  subject = { en = "How many trained these same 60?", ja = "同じ60人を何か国が研修したのか" },
  body = { en = "“I have matched the lists of graduates. Some have seven certificates. May I ring you at four?”", ja = "「修了者名簿を突き合わせました。七枚持っている人もいます。4時にお電話してよいですか」" },
  notes = { en = "By hand. Bites when work is done twice.", ja = "手動。重複が大きいときほど効く。" }, effects = { given(at_least("overlap", 40), { own = -2 }) } }
inject "chair" { to = { "kesara", "oruna", "tavali", "lusanti" }, via = "email", objective = "O5", from = { en = "Regional forum secretariat", ja = "地域フォーラム事務局" },
  subject = { en = "Who will chair next year?", ja = "来年の議長国はどなたが" },
  body = { en = "“The chair has no power and answers the telephone. We thought you might like it.”", ja = "「議長に権限はなく、電話に出る役目だけがあります。お好みに合うかと思いまして」" },
  notes = { en = "By hand, to let partners take something that nobody gave them.", ja = "手動。誰からも与えられていないものを、相手国が自ら取る機会をつくる。" } }
