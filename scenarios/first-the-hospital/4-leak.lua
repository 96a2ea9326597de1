-- 11:30 — names on a page.

module "leak" { at = "6h", discussion = "6m",
  name = { en = "Noon: names on a page", ja = "昼：さらされる名前" },
  begins = { en = "The prefecture", ja = "県" },
  questions = {
    { en = "What do you buy if you pay: a key, silence, or time?", ja = "払えば何が手に入りますか。鍵、沈黙、それとも時間ですか。" },
    { en = "Which system, if it came back first, would help most people?", ja = "最初に戻れば最も多くの人が助かるシステムはどれですか。" } } }

inject "countdown" { at = "6h05m", via = "web", module = "leak", objective = "O5",
  from = { en = "A page that anybody can open", ja = "誰でも見られるページ" },
  subject = { en = "The hospital’s name, a clock", ja = "病院名と残り時間の表示" },
  body = { en = "“Minase Regional Medical Centre. 41,000 files. 66:00:00 left.” Whether they have the files the page does not prove. It is shared faster than it can be denied.",
           ja = "「水瀬地域医療センター。記録4万1千件。残り66時間」本当に持っているかは、ページからは分からない。否定するより早く広まっていく。" },
  notes = { en = "If the intruder was cut off in time, they hold nothing. The room cannot know that yet; the hunt or the logs can tell.", ja = "早く切り離していれば、相手の手には何もない。会場はまだ知らない。調査か記録で分かる。" },
  questions = { { en = "What would you need to see before believing it?", ja = "何を見れば信じますか。" } },
  expected = { "hunt", "pay" } }

inject "sample" { to = "everybody", via = "web", module = "leak", objective = "O5", effects = { trust = -7 },
  from = { en = "The same page", ja = "同じページ" },
  subject = { en = "Two hundred patients, by name", ja = "患者200人の実名" },
  body = { en = "Diagnoses, addresses, a politician’s knee, a schoolgirl’s secret. Taken down after an hour, copied a thousand times.",
           ja = "病名、住所、ある議員の膝の病、ある女子生徒の秘密。掲載は1時間で消えたが、その間に千回も複製された。" },
  notes = { en = "Contingent: only when records were taken. People have a right to hear it from the hospital.", ja = "記録が盗まれた場合だけ出る。本人には、病院から聞く権利がある。" },
  expected = { "data" } }

inject "exchange" { at = "6h15m", to = "police", via = "feed", module = "leak", objective = "O5", reveals = "wallet",
  from = { en = "Virtual asset exchange, compliance desk", ja = "暗号資産交換業者 審査部門" },
  subject = { en = "The wallet has been used before", ja = "送金先に過去の入金あり" },
  body = { en = "“Three payments in May, from three countries. The owner cashes out through us on Saturdays. We can stop him, or we can look on.”",
           ja = "「5月に三か国から三度の入金があり、持ち主は土曜ごとに当社で換金しています。止めることも、黙って見ていることもできます」" },
  notes = { en = "Laundering is one of the neighbouring fields that a cyber crisis drags in [BB.8].", ja = "資金洗浄は、サイバー危機が巻き込む隣接分野の一つ［BB.8］。" },
  expected = { "purse" } }

decision "purse" { owner = "police", after = "exchange+3m", within = "50m", default = "warn", module = "leak", objective = "O5",
  prompt = { en = "The wallet: freeze or follow?", ja = "送金先は凍結か追跡か" },
  notes = { en = "Freeze now and one account is gone; follow and there may be a person at the end of it [BB.8, S2.5].", ja = "凍結すれば口座が一つ消える。追えば、その先に人がいるかもしれない［BB.8、S2.5］。" },
  option "freeze" { text = { en = "Have it frozen today", ja = "今日中に凍結させる" }, measure = "BB.8",
    effects = { cost = 14, grip = -3, trust = 4, others = -6, evidence = -4 } },
  option "follow" { text = { en = "Follow it until Saturday", ja = "土曜まで追う" }, measure = "S2.5",
    takes = "2h", effects = { evidence = 10, others = 4 } },
  option "warn" { text = { en = "Ask others to watch it too", ja = "各国にも注視を頼む" }, measure = "BB.5",
    effects = { evidence = 7, others = -3, trust = -4, cost = 5 } } }

decision "pay" { owner = { "hospital", "prefecture" }, mode = "joint", at = "6h25m", within = "1h", default = "refuse", module = "leak", objective = "O5",
  prompt = { en = "Do we pay?", ja = "身代金を払うか" },
  notes = { en = "Let both sides be argued with dignity. A key may come or not; the next victim’s price goes up; and there may be no other way to the newborns’ records. Ask the police what they would do with the trail [S2.5, BB.8].",
            ja = "双方の言い分を真剣に語らせる。鍵は来るかもしれず、来ないかもしれない。次の被害者の値段は上がる。新生児の記録を取り戻す道がほかにないかもしれない。警察に、送金の跡をどう使うかを聞く［S2.5、BB.8］。" },
  option "refuse" { text = { en = "No, and say so", ja = "払わないと明言する" }, measure = "S2.5",
    effects = { cost = 10, trust = 6, others = -6, strain = 4, after("2h", { given(all { is_set "stolen", not_set "gone" }, { trust = -8 }) }) } },
  option "pay" { text = { en = "Pay for the key", ja = "鍵のために払う" },
    at_once = { paid = true, trust = -12, cost = set(0) }, takes = "1h30m", effects = { chance(60, { recovery = 16, fire "key-works" }, otherwise { recovery = 6, fire "key-half" }) } },
  option "haggle" { text = { en = "Bargain to gain the weekend", ja = "値切って週末を稼ぐ" }, measure = "S2.5",
    effects = { evidence = 6, recovery = 6, trust = -6, strain = 6, cost = 3, given(is_set "copies_safe", { grip = -10 }, otherwise { grip = 8 }) } } }

-- Word gets round among criminals that this kind of hospital pays.
on "decided:pay.pay" { delay = "2h", effects = { others = 8, evidence = 4, fire "second-letter" } }

inject "second-letter" { to = { "hospital", "prefecture", "ministry" }, room = true, via = "email", module = "leak", objective = "O5",
  from = { en = "Two other hospitals", ja = "別の二つの病院" },
  subject = { en = "“They name you as a reference”", ja = "「御院の名が実績として」" },
  body = { en = "“We have had the same letter since noon, only dearer. It says that Minase was satisfied. Is that true, and what did you pay?”", ja = "「昼から同じ手紙が届いています。額はもっと上です。『水瀬様にはご満足いただきました』とあります。本当ですか。いくら払ったのですか」" },
  notes = { en = "Paying has a price for others [S2.5, BB.8].", ja = "支払の代償は、ほかの誰かが負う［S2.5、BB.8］。" } }

inject "maker" { at = "6h30m", to = { "ministry", "systems" }, via = "email", module = "leak", objective = "O4", reveals = "gateway",
  from = { en = "Maker of the gateway", ja = "接続装置の製造元" },
  subject = { en = "“The patch came out in April”", ja = "「修正版は4月からあります」" },
  body = { en = "“We published it. We do not know who bought the box; the maintenance firms do, or should.” Nobody at Minase had ever heard of the box.",
           ja = "「公開済みです。誰が買ったかは当社では分かりません。保守会社なら、分かるはずです」水瀬では、その装置の名を誰も知らなかった。" },
  notes = { en = "The maker’s duty does not end at publication [S2.3.1a]. With a parts list the answer takes an hour [S2.3.1c].", ja = "製造者の責任は公開で終わらない［S2.3.1a］。部品表があれば答えは一時間で出る［S2.3.1c］。" },
  questions = { { en = "Which list would you have had to keep to answer this?", ja = "この問いに答えるには、どんな一覧が要りましたか。" } },
  expected = { "where", "advisory" } }

decision "where" { owner = "ministry", after = "maker+4m", within = "50m", default = "ask", module = "leak", objective = "O4",
  prompt = { en = "Where else is this box?", ja = "同じ装置はどこにある" },
  notes = { en = "Parts lists are quick where they exist; asking everybody is complete and loads hospitals; the maker may or may not help [S2.3.1c, S2.3.1a].", ja = "部品表は、ある所では早い。全数照会は漏れがないが病院の負担になる。製造元は動くとは限らない［S2.3.1c、S2.3.1a］。" },
  option "parts" { text = { en = "Search the parts lists", ja = "部品表（SBOM）を当たる" }, measure = "S2.3.1c",
    takes = "45m", effects = { others = -8, evidence = 4, learn("twins", "ministry"), chance(50, { others = 8 }) } },
  option "ask" { text = { en = "Ask every hospital", ja = "全病院に照会する" }, measure = "S2.2.1",
    takes = "2h30m", effects = { others = -12, strain = 4, learn("twins", "ministry") } },
  option "maker" { text = { en = "Make the maker tell us", ja = "製造元に答えさせる" }, measure = "S2.3.1a",
    takes = "1h30m", effects = { chance(60, { others = -20, learn("twins", "ministry") }, otherwise { others = 10 }) } } }

inject "lawyers" { at = "6h50m", to = "supplier", via = "letter", module = "leak", objective = "O4",
  from = { en = "The hospital’s lawyers", ja = "病院の代理人弁護士" },
  subject = { en = "“We reserve all claims”", ja = "「損害賠償を留保する」" },
  body = { en = "Four pages. They ask for a full account by tonight and speak of losses larger than the firm’s turnover of three years.",
           ja = "4ページの書面。今夜までの全容説明を求め、損害は貴社の売上3年分を超えると記す。" },
  notes = { en = "If footing falls below 25 the firm cooks less, and homes and wards feel it. Pressure on a partner has lawful limits [S2.3.2].", ja = "体力が25を割ると調理が滞り、施設も病棟も困る。取引先への圧力には法令上の限度がある［S2.3.2］。" },
  questions = { { en = "Hospital: is this letter what you need tonight?", ja = "病院側へ。今夜、本当に要るのはこの書面ですか。" } },
  expected = { "answer-law" } }

decision "answer-law" { owner = "supplier", after = "lawyers+4m", within = "50m", default = "short", module = "leak", objective = "O4",
  prompt = { en = "Answer the hospital’s lawyers?", ja = "弁護士にどう答えるか" },
  notes = { en = "A firm that has had help can answer with findings instead of fear. Ask the hospital what it wants from this letter tonight: money, or the truth about the line [S2.3.3, S2.3.2].", ja = "助けを得た会社は、不安ではなく調査結果で答えられる。病院側には、今夜この書面で欲しいのは金か、回線の真相かを問う［S2.3.3、S2.3.2］。" },
  option "open" { text = { en = "Tell all, hour by hour", ja = "時刻ごとに全て話す" }, measure = "S2.3.2",
    effects = { evidence = 4, trust = 4, footing = -6 } },
  option "helped" { text = { en = "Answer with helpers’ report", ja = "お助け隊の調査を添える" }, measure = "S2.3.3",
    needs = { need(done "call-supporters", { en = "The supporters have been", ja = "お助け隊が入っている" }) }, effects = { footing = 4, evidence = 4, others = 6 } },
  option "short" { text = { en = "Two lines: “we deny it”", ja = "「否認する」と二行だけ" },
    effects = { footing = 8, trust = -3, evidence = -3 } } }

inject "chiefs" { at = "7h", to = { "systems", "hospital" }, via = "voice", module = "leak", objective = "O1",
  from = { en = "Five heads of department", ja = "診療科の部長5人" },
  subject = { en = "“Mine first, surely”", ja = "「当然うちが先だろう」" },
  body = { en = "Surgery has two on the table tomorrow. The laboratory says nobody can operate without it. Accounts say wages are due on Monday.",
           ja = "外科は明日の手術が2件。検査部は「検査なしでは切れない」。会計は「月曜が給料日」。誰も引かない。" },
  expected = { "first" } }

decision "first" { owner = "systems", after = "chiefs+3m", within = "50m", default = "lab", module = "leak", objective = "O1",
  prompt = { en = "Which system comes back first?", ja = "どれを最初に戻すか" },
  notes = { en = "An order that was agreed in a quiet year would now be read out, not argued about [S2.2.1].", ja = "平時に決めた順番があれば、今は読み上げるだけで済んだ［S2.2.1］。" },
  option "theatre" { text = { en = "Emergency and theatres", ja = "救急と手術" }, measure = "BB.2",
    takes = "1h", effects = { care = 9, strain = 4 } },
  option "lab" { text = { en = "Laboratory and pharmacy", ja = "検査と薬剤" }, measure = "S2.2.1",
    takes = "1h", effects = { care = 4, strain = -5, trust = -4 } },
  option "money" { text = { en = "Records and accounts", ja = "診療記録と会計" }, measure = "S2.2.1",
    takes = "1h", effects = { recovery = 9, care = -4 } } }

inject "key-works" { to = { "hospital", "systems", "prefecture" }, room = true, via = "email", module = "leak", objective = "O5",
  from = { en = "Tin Lantern, customer care", ja = "ティン・ランタン 顧客窓口" },
  subject = { en = "A key, and it turns", ja = "届いた鍵で開いた" },
  body = { en = "The key opens two machines of three. With it comes a bill for the second half of their silence.", ja = "3台に2台は開いた。鍵には「沈黙の残り半分」の請求書が付いていた。" },
  notes = { en = "The worst argument for paying is that it sometimes works.", ja = "払うことの最も厄介な点は、時々うまくいくことである。" } }
inject "key-half" { to = { "hospital", "systems", "prefecture" }, room = true, via = "email", module = "leak", objective = "O5",
  from = { en = "Tin Lantern, customer care", ja = "ティン・ランタン 顧客窓口" },
  subject = { en = "A key that opens one in five", ja = "届いた鍵は5台に1台" },
  body = { en = "“Some files were damaged by your own people.” The wallet is empty, and a second address is offered for further help.", ja = "「一部はそちらの操作で壊れたようです」財布は空になり、追加支援の送金先が示された。" } }
