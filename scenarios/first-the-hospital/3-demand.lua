-- 09:30 — a voice with a price.

module "demand" { at = "4h", discussion = "6m",
  name = { en = "Forenoon: a voice with a price", ja = "午前：値段を告げる声" },
  begins = { en = "The hospital director", ja = "病院長" },
  questions = {
    { en = "What must be true before you put anything back?", ja = "何かを戻し始める前に、何が確かでなければなりませんか。" },
    { en = "Who may speak with criminals, and who listens in?", ja = "犯人と話してよいのは誰ですか。誰が横で聞きますか。" } } }

inject "call" { at = "4h", to = "hospital", room = true, via = "voice", module = "demand", objective = "O5", reveals = "wallet",
  from = { en = "A friendly voice", ja = "愛想のよい声" },
  subject = { en = "“Let us be reasonable, doctor”", ja = "「先生、話し合いましょう」" },
  body = { en = "“Two million dollars, in coins, to this wallet. Then you get a key and our word. On Monday it is four. We know your accounts. We also know about the three in incubators.”",
           ja = "「200万ドル分の暗号資産を、この宛先へ。鍵と約束を渡します。月曜には倍です。お宅の預金も、保育器の3人のことも、よく存じています」" },
  notes = { en = "Play it pleasantly. Paying is never on the menu of a single cell: the prefecture’s money, the police’s case, the next victim’s price [S2.5].",
            ja = "感じよく演じる。支払は一つの班だけでは決められない。県の金であり、警察の事件であり、次の被害者の値段になる［S2.5］。" },
  questions = { { en = "How would you know that they have what they say they have?", ja = "相手が本当に持っていると、どう確かめますか。" } },
  expected = { "contact", "call-police", expect { text = { en = "Passes the wallet on to the police", ja = "送金先を警察に伝える" }, on = "learned:wallet.police" } } }

decision "contact" { owner = { "hospital", "police" }, mode = "joint", after = "call+4m", within = "50m", default = "none", module = "demand", objective = "O5",
  prompt = { en = "Answer the criminals?", ja = "犯人に返事をするか" },
  notes = { en = "Hospital and police must agree. Stalling without a tested backup shows in the voice.", ja = "病院と警察の合意が要る。確かめたバックアップがないままの引き延ばしは、声に出る。" },
  option "none" { text = { en = "No contact at all", ja = "一切接触しない" },
    effects = { trust = 4, strain = -5, evidence = -3, spread = 3, cost = 6, grip = 6 } },
  option "stall" { text = { en = "Stall, with police guiding", ja = "警察の助言で引き延ばす" }, measure = "S2.5",
    effects = { strain = 6, given(is_set "copies_safe", { evidence = 9, grip = -8, cost = 8 }, otherwise { evidence = 2, trust = -4, grip = 4 }) } },
  option "sample" { text = { en = "Ask for proof and a price", ja = "証拠と値段を出させる" },
    effects = { recovery = 4, strain = -5, trust = -6, grip = 10, learn("loot", "hospital", "police") } } }

inject "copies-found" { at = "4h10m", to = "systems", via = "feed", module = "demand", objective = "O3", unless = is_set "copies_lost",
  from = { en = "Vendor’s engineer, in the cellar", ja = "地下のベンダー技術者" },
  subject = { en = "Sunday’s tapes are in the rack", ja = "日曜のテープは装置の中" },
  body = { en = "“They look whole. But the rack is on the network, and so is whoever did this. Shall I start putting things back? The wards are asking.”",
           ja = "「見たところ無事です。ただ、装置はネットワークにつながったまま、犯人もつながったままです。戻し始めてよいですか。病棟から催促が来ています」" },
  notes = { en = "The trap of the day: restoring is right, restoring now is wrong while the line is open and the passwords are old [S2.2.1].",
            ja = "この日の落とし穴。復旧は正しい。回線が開き、パスワードが古いまま今すぐ戻すのは誤り［S2.2.1］。" },
  expected = { "check-copies", "lock-out" } }

inject "copies-gone" { to = { "systems", "hospital" }, room = true, via = "sensor", module = "demand", objective = "O3",
  from = { en = "Backup server", ja = "バックアップサーバ" },
  subject = { en = "The backups on line are deleted", ja = "バックアップが消された" },
  body = { en = "All copies that were reachable over the network are gone. One tape from Sunday lies in a drawer; nobody has tried whether it reads.",
           ja = "ネットワーク上の複製は全て消えた。引き出しに日曜のテープが一本ある。読めるかどうか、試した者はいない。" },
  notes = { en = "A backup that the intruder can reach is his [S2.2.1].", ja = "侵入者の手が届くバックアップは、侵入者のものである［S2.2.1］。" },
  effects = { strain = 4 }, expected = { "borrow-hands" } }

decision "restore" { owner = "systems", at = "4h30m", within = "50m", default = "inspect", module = "demand", objective = "O3",
  prompt = { en = "How do we bring it back?", ja = "どう元に戻すか" },
  notes = { en = "Order: pull out the copies, close the line, lock the intruder out, then restore. Out of order the fire comes back.", ja = "順番は、複製を抜き、回線を閉じ、侵入者を締め出し、それから戻す。違えば火は戻ってくる。" },
  option "all" { text = { en = "Restore everything, now", ja = "全てを今すぐ戻す" }, measure = "S2.2.1",
    takes = "1h", at_once = { restoring = true, given(not_set "kept", { evidence = -6 }) }, effects = { given(not_set "copies_lost", { recovery = 16 }, otherwise { recovery = 4 }) } },
  option "core" { text = { en = "Build the core anew, slowly", ja = "中核から作り直す" }, measure = "S2.3.1a",
    takes = "2h30m", effects = { recovery = 12, spread = -4, strain = 6, restoring = true, clean = true } },
  option "inspect" { text = { en = "Examine first, restore later", ja = "調べてから戻す" }, measure = "S1.2.2",
    takes = "2h", effects = { restoring = true, recovery = 5, evidence = 6, spread = -5, care = -4, trust = -2, learn("tools", "systems"), learn("copies", "systems") } } }

inject "fourteen" { at = "4h35m", to = "supplier", via = "paper", module = "demand", objective = "O4",
  from = { en = "Your own order book", ja = "自社の受注台帳" },
  subject = { en = "Fourteen names, one line", ja = "14の取引先、同じ一本の線" },
  body = { en = "Homes, two schools, a clinic, a day nursery. Each connects the way the hospital does. Each believes it has nothing to steal.",
           ja = "老人ホーム、学校2校、診療所、保育園。どこも病院と同じつなぎ方をしている。どこも「盗まれる物はない」と思っている。" },
  questions = { { en = "You are the owner. Whom do you ring first, and what do you say?", ja = "あなたが社長です。まず誰に電話し、何と言いますか。" } },
  expected = { "customers", "call-supporters" } }

decision "customers" { owner = "supplier", after = "fourteen+3m", within = "45m", default = "own", module = "demand", objective = "O4",
  prompt = { en = "Tell our fourteen customers?", ja = "14の取引先に話すか" },
  notes = { en = "Telling all is honest and may end the firm; with help at the table it need not [S2.3.2, S2.3.3].", ja = "全てに話すのは誠実だが、会社が潰れかねない。助けがあれば、そうはならない［S2.3.2、S2.3.3］。" },
  option "all" { text = { en = "Ring all fourteen today", ja = "今日中に全て電話する" }, measure = "S2.3.2",
    effects = { others = -12, strain = 4, given(any { done "call-supporters", running "call-supporters" }, { footing = -4 }, otherwise { footing = -14 }) } },
  option "homes" { text = { en = "Homes and clinic first", ja = "高齢者施設と診療所から" }, measure = "BB.2",
    effects = { others = -7, trust = 5, footing = -5, strain = 3 } },
  option "own" { text = { en = "Mend our own house first", ja = "まず自社を立て直す" }, measure = "S2.3.3",
    takes = "2h", effects = { footing = 8, evidence = 4, others = 8, chance(50, { kasane_clean = true }) } } }

inject "three-calls" { at = "4h50m", to = { "ministry", "prefecture" }, via = "phone", module = "demand", objective = "O4",
  from = { en = "Three callers in ten minutes", ja = "10分間に三本の電話" },
  subject = { en = "Two experts, three calls", ja = "専門家2人に要請が三つ" },
  body = { en = "Minase wants hands for tonight. A clinic on the coast has the same note on its printer. A laboratory that serves forty hospitals sees odd log-ins and has nobody to look.",
           ja = "水瀬は今夜の人手を求める。海沿いの診療所には同じ脅迫文。40病院の検査を担う会社は、不審な接続に気づいたが、調べる人がいない。" },
  notes = { en = "Hospital first is a principle, not an answer: the laboratory is medical too, and nothing has burnt there yet [BB.2, S4.1].",
            ja = "「病院を先に」は原則であって答えではない。検査会社も医療であり、そこはまだ燃えていない［BB.2、S4.1］。" },
  questions = { { en = "Say aloud who waits. Would you say it to their face?", ja = "誰を待たせるか、声に出してください。本人の前でも言えますか。" } },
  expected = { "queue" } }

decision "queue" { owner = { "ministry", "prefecture" }, mode = "joint", after = "three-calls+4m", within = "50m", default = "split", module = "demand", objective = "O4",
  prompt = { en = "Who gets the two experts?", ja = "専門家2人をどこへ" },
  notes = { en = "Both must agree [BB.2, S4.1].", ja = "両者の合意が要る［BB.2、S4.1］。" },
  option "minase" { text = { en = "Both to Minase", ja = "2人とも水瀬へ" }, measure = "BB.2",
    takes = "1h", effects = { recovery = 8, spread = -3, others = 8 } },
  option "split" { text = { en = "One here, one to the lab", ja = "水瀬に1人、検査会社に1人" }, measure = "S4.1",
    takes = "1h", effects = { recovery = 4, others = -4, trust = 3, strain = 4, spread = 4 } },
  option "lab" { text = { en = "Both to the laboratory", ja = "2人とも検査会社へ" }, measure = "S1.2.2",
    takes = "1h", effects = { others = -11, trust = -4, strain = 4 } } }

inject "tired" { at = "5h15m", to = { "hospital", "prefecture" }, via = "phone", module = "demand", objective = "O1", effects = { strain = 4 },
  from = { en = "Head nurse", ja = "看護部長" },
  subject = { en = "The night shift is still here", ja = "夜勤者がまだ帰れない" },
  body = { en = "“They carry paper. Every order takes three signatures and two flights of stairs. Somebody will make a mistake, and it will be our fault.”",
           ja = "「皆、紙を抱えて走っています。指示一つに署名三つ、階段二つ。いつか誰かが間違えます。そして私たちのせいになるんです」" },
  expected = { "university", "borrow-hands" } }
