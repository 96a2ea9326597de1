-- 15:30 — is it safe to open?

module "evening" { at = "10h", discussion = "8m",
  name = { en = "Evening: is it safe to open?", ja = "夕方：開けてよいか" },
  begins = { en = "The police", ja = "県警" },
  questions = {
    { en = "What would you tell a hospital that is hit next week?", ja = "来週襲われる病院に、何を伝えますか。" },
    { en = "Which promise of today needs a name and a date?", ja = "今日の約束のうち、担当者と期限を書くべきものはどれですか。" } } }

inject "picture-2" { at = "10h", via = "briefing", module = "evening", objective = "O1", from = { en = "Exercise control", ja = "演習統制" },
  subject = { en = "15:30: the day shift hands over", ja = "15時30分、日勤から夜勤へ" },
  body = { en = "Ten hours in. The people who began are still here. Whatever is decided now is decided by tired people for the night.",
           ja = "発生から10時間。朝からの顔ぶれが、まだここにいる。ここから先は、疲れ切った人々が、夜を見越して決めていく。" },
  questions = { { en = "Which of your answers this morning would you take back?", ja = "今朝の答えのうち、取り消したいものはどれですか。" } } }

inject "crash" { at = "10h10m", to = { "hospital", "prefecture" }, room = true, via = "voice", module = "evening", objective = "O1",
  from = { en = "Ambulance dispatch", ja = "消防指令センター" },
  subject = { en = "Coach crash, eleven hurt", ja = "バス事故、負傷者11人" },
  body = { en = "“Motorway, exit 4, two of them children. You are twelve minutes away. The next emergency unit is fifty. Are you open, yes or no?”",
           ja = "「高速の4番出口、うち2人は子どもです。そちらまで12分、次の救命救急までは50分。受けられますか、どうですか」" },
  notes = { en = "Twelve minutes against a ward that cannot see its own blood bank [BB.2, S2.2.2].", ja = "12分の距離と、血液の在庫が見えない病棟とを秤にかける［BB.2、S2.2.2］。" },
  questions = { { en = "Who says it to the dispatcher, and in which words?", ja = "消防へは誰が、どの言葉で伝えますか。" } },
  expected = { "reopen" } }

decision "reopen" { owner = { "hospital", "prefecture" }, mode = "joint", after = "crash+1m", within = "25m", default = "some", module = "evening", objective = "O1",
  prompt = { en = "Open the emergency unit now?", ja = "今、救急を開けるか" },
  notes = { en = "Both must agree, within minutes. What recovered during the day shows now.", ja = "数分で両者の合意が要る。日中の復旧の成果がここで表れる。" },
  option "open" { text = { en = "Open: bring all eleven", ja = "開ける。11人全員を" }, measure = "BB.2",
    effects = { strain = 6, given(at_least("recovery", 35), { care = 5, trust = 5 }, otherwise { care = -10, trust = -4 }) } },
  option "some" { text = { en = "The four worst cases only", ja = "重い4人だけ受ける" }, measure = "S2.2.2",
    effects = { care = 4, trust = 6, strain = 4, others = 2 } },
  option "shut" { text = { en = "No: fifty minutes is safer", ja = "開けない。50分の病院へ" },
    effects = { strain = -6, recovery = 4, care = -3, trust = -3 } } }

inject "box-offer" { at = "10h20m", to = { "supplier", "systems" }, via = "email", module = "evening", objective = "O3",
  from = { en = "Three maintenance firms", ja = "保守会社3社" },
  subject = { en = "Offers for a new kitchen line", ja = "新しい厨房回線の見積り" },
  body = { en = "A labelled box at three times the price, in two weeks. The old box, patched, tonight. Or no line, and a driver with paper twice a day.",
           ja = "ラベル付きの装置は3倍の値段で2週間後。今の装置に修正を当てれば今夜。回線をやめ、1日2回紙を届ける手もある。" },
  notes = { en = "The label says what a device is worth; somebody must pay for it [S2.3.1b].", ja = "ラベルは機器の水準を示す。ただし誰かが払う［S2.3.1b］。" },
  expected = { "new-line" } }

decision "new-line" { owner = { "supplier", "systems" }, mode = "joint", after = "box-offer+4m", within = "50m", default = "driver", module = "evening", objective = "O3",
  prompt = { en = "How do we reconnect Kasane?", ja = "給食会社とどうつなぐか" },
  notes = { en = "Both must agree: the buyer sets the level, the supplier must be able to bear it [S2.3.1b, S2.3.2].", ja = "両者の合意が要る。求める水準は発注側が決め、負担は取引先が背負う［S2.3.1b、S2.3.2］。" },
  option "label" { text = { en = "Labelled box, split the cost", ja = "ラベル付きを折半で買う" }, measure = "S2.3.1b",
    effects = { others = -6, trust = 2, footing = -4, recovery = -2 } },
  option "patch" { text = { en = "Patch the old box tonight", ja = "今夜、旧装置を修正する" }, measure = "S2.3.1a",
    effects = { recovery = 5, footing = 3, given(not_set "kasane_clean", { spread = 6 }, otherwise { others = 3 }) } },
  option "driver" { text = { en = "Paper by driver for now", ja = "当面は紙を車で届ける" },
    effects = { others = -5, trust = 3, strain = 4, footing = -2 } } }

inject "colleagues" { at = "10h30m", to = "police", via = "diplomatic", module = "evening", objective = "O5",
  from = { en = "Police attaché, through the ministry", ja = "在外公館の警察官（外務省経由）" },
  subject = { en = "Two other countries are on it", ja = "同じ犯人を二か国が捜査中" },
  body = { en = "“Share what you have and join us, for months and in silence. Or say in public what you know tonight. You cannot do both.”",
           ja = "「手持ちを出して合流するなら、数か月は黙っていてほしい。今夜公表するなら、それでもよい。両方はできません」" },
  notes = { en = "A joint investigation ties hands and reaches people [S1.3.1b]; publishing costs them tools [S1.1.3d].", ja = "共同捜査は手を縛るが、人に届く［S1.3.1b］。公表は道具を奪う［S1.1.3d］。" },
  questions = { { en = "Which of the two helps Minase? Which helps the next town?", ja = "水瀬のためになるのはどちらですか。次の町のためになるのは。" } },
  expected = { "case" } }

decision "case" { owner = "police", after = "colleagues+3m", within = "50m", default = "alone", module = "evening", objective = "O5",
  prompt = { en = "Join, publish, or go alone?", ja = "合流か公表か単独か" },
  notes = { en = "Joining is worth little with thin evidence (below 35) and binds for months; publishing warns others and burns our own view; alone is simple, and the group lives abroad [S1.3.1b, S1.1.3d, S2.5].", ja = "証拠が薄い（35未満）うちの合流は得るものが少なく、何か月も縛られる。公表は他を救うが、こちらの視界も焼く。単独は簡単だが、犯人は国外にいる［S1.3.1b、S1.1.3d、S2.5］。" },
  option "join" { text = { en = "Join them, in silence", ja = "黙って合流する" }, measure = "S1.3.1b",
    effects = { trust = -4, given(at_least("evidence", 35), { evidence = 10, cost = 8 }, otherwise { evidence = 3 }) } },
  option "publish" { text = { en = "Publish what we know", ja = "分かったことを公表する" }, measure = "S1.1.3d",
    effects = { others = -7, trust = 3, evidence = -4, cost = 10 } },
  option "alone" { text = { en = "Our own case, our own pace", ja = "自前の事件として進める" }, measure = "S2.5",
    effects = { evidence = 6, trust = 4, others = 4 } } }

inject "member" { at = "10h40m", to = { "ministry", "prefecture" }, via = "phone", module = "evening", objective = "O2",
  from = { en = "A member of the Diet", ja = "国会議員事務所" },
  subject = { en = "“What changes by spring?”", ja = "「春までに何を変えるのか」" },
  body = { en = "“I have three hospitals in my district and thirty suppliers of soup. I am asked tomorrow morning on television. Give me one thing that binds.”",
           ja = "「私の地元にも病院が3つ、弁当屋は30軒あります。明朝テレビで聞かれるんです。守らせる約束を一つください」" },
  notes = { en = "Lessons that bind somebody by a date, or lessons that are filed [S4.2].", ja = "誰かを期限で縛る教訓か、綴じられる教訓か［S4.2］。" },
  expected = { "lesson" } }

decision "lesson" { owner = "ministry", after = "member+3m", within = "50m", default = "study", module = "evening", objective = "O4",
  prompt = { en = "What will bind by spring?", ja = "春までに何を義務にする" },
  notes = { en = "Ask for a name and a date, whatever is chosen. A floor burdens the small ones; money for suppliers asks why the victim’s supplier is paid; a study group pleases everybody until it reports [S4.2, S2.2.1, S2.3.3].", ja = "どれを選んでも、担当者と期限を言わせる。最低基準は小さな病院の負担になり、支援金は「入り口になった会社になぜ」と問われ、検討会は報告が出るまで皆に都合がよい［S4.2、S2.2.1、S2.3.3］。" },
  option "standard" { text = { en = "A floor for every hospital", ja = "全病院に共通の最低基準" }, measure = "S4.2",
    effects = { trust = 4, others = -4, strain = 4 } },
  option "small" { text = { en = "Money for small suppliers", ja = "小さな取引先への支援金" }, measure = "S2.3.3",
    effects = { footing = 6, others = -2, trust = -4 } },
  option "study" { text = { en = "A study group, first", ja = "まず検討会を置く" }, measure = "S1.2.1a",
    effects = { strain = -4, evidence = 4, trust = -4 } } }

inject "all-out" { when = all { after_time "10h50m", is_set "stolen", not_set "gone", at_least("grip", 65) }, via = "web", module = "evening", objective = "O5", effects = { trust = -10 },
  from = { en = "The page that anybody can open", ja = "誰でも見られるページ" },
  subject = { en = "All 41,000 files, in one parcel", ja = "4万1千件の記録が一括公開" },
  body = { en = "“The weekend was too long for us.” The clock on the page had sixty hours left. Criminals do not keep their own terms, either.",
           ja = "「週末までは待てなくなった」。ページの時計には、まだ60時間が残っていた。犯罪者は、自分で決めた期限も守らない。" },
  notes = { en = "Contingent: records were taken and the group holds all the cards. Stalling with a tested backup, or costs on the group, would have loosened its grip.",
            ja = "記録が盗まれ、相手が優位を保っている場合だけ出る。試したバックアップを背にした引き延ばしや、相手に負担を強いる手が効いていれば出ない。" },
  expected = { "tell-families" } }

inject "page-gone" { via = "web", module = "evening", objective = "O5",
  from = { en = "The page that anybody could open", ja = "誰でも見られたページ" },
  subject = { en = "The page is gone", ja = "ページが消えた" },
  body = { en = "No server, no tools that are not known by now, no money to cash. The voice does not ring any more. Nobody knows whether it will elsewhere.",
           ja = "サーバは止まり、手口は知られ、金は引き出せない。あの声は、もう電話をかけてこない。ほかの場所でも鳴らないのかは、誰にも分からない。" },
  notes = { en = "Deterrence worked: the sum of measures cost more than the job paid [S2.5, S1.1.3b, S1.1.3d, BB.8].", ja = "抑止が効いた。積み重ねた手が、仕事の儲けを上回った［S2.5、S1.1.3b、S1.1.3d、BB.8］。" } }

inject "last-news" { at = "11h20m", via = "news", module = "evening", objective = "O2",
  from = { en = "Evening news", ja = "夕方のニュース" },
  subject = { en = "“The hospital’s long day”", ja = "「病院の長い一日」" },
  body = { en = "A reporter stands before the entrance. Behind her somebody carries boxes of paper. She asks each passer-by the same question: would you come here tonight?",
           ja = "玄関前に記者が立つ。後ろを、紙の箱を抱えた人が通る。行き交う人に、同じことを尋ねている。「今夜、ここに来ますか」" },
  notes = { en = "Last inject. Let every cell answer the reporter in one sentence, then go to the hot wash.", ja = "最後の状況付与。各班に一文で答えさせ、振り返りに移る。" },
  questions = { { en = "Would you?", ja = "あなたなら、来ますか。" } } }
