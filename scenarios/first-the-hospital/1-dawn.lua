-- 05:30 — the charts go dark.

module "dawn" { at = "0m", discussion = "6m",
  name = { en = "Dawn: the charts go dark", ja = "夜明け：カルテが消える" },
  begins = { en = "The systems office", ja = "医療情報システム室" },
  questions = {
    { en = "Who in your cell may cut a network at six in the morning, without asking?", ja = "朝6時に、誰にも聞かずネットワークを切れるのは、あなたの班では誰ですか。" },
    { en = "What must be on paper before the screens may go dark?", ja = "画面を消す前に、何が紙になっていなければなりませんか。" },
    { en = "Whom do you ring first, and is the number on paper too?", ja = "最初に誰へ電話しますか。その番号は紙にもありますか。" } } }

inject "charts" { at = "0m", to = { "hospital", "systems" }, room = true, via = "phone", module = "dawn", objective = "O1",
  from = { en = "Night nurse, ward 4 East", ja = "4階東病棟 夜勤看護師" },
  subject = { en = "Two wards cannot open charts", ja = "二つの病棟でカルテが開かない" },
  body = { en = "“The screens show strange file names. Six o’clock doses are due in half an hour, and I cannot see who gets what. The newborn unit says theirs is slow as well.”",
           ja = "「画面に見慣れないファイル名が並んでいます。6時の投薬まであと30分、誰に何を打つか見えません。新生児室も遅いと言っています」" },
  notes = { en = "Read it aloud, slowly. Nobody says the word ransomware yet. Medical services count among what must be protected first [BB.2].",
            ja = "ゆっくり読み上げる。「ランサムウェア」という語はまだ出さない。医療は真っ先に守るべきものとして扱われる［BB.2］。" },
  questions = { { en = "What does the night nurse need in the next ten minutes?", ja = "看護師がこの10分で必要とするものは何ですか。" } },
  expected = { "paper-charts", { en = "Asks which wards and which systems are affected", ja = "どの病棟・システムまで及ぶかを確かめる" } } }

inject "printers" { at = "8m", to = { "hospital", "systems" }, room = true, via = "paper", module = "dawn", objective = "O2", reveals = "note",
  from = { en = "Every printer on the ground floor", ja = "1階の全プリンタ" },
  subject = { en = "A ransom note on every printer", ja = "プリンタが脅迫文を刷り続ける" },
  body = { en = "“Your network is ours. Your patients’ files are ours. Tin Lantern will speak with you. Do not call the police. Do not restart. You have 72 hours.”",
           ja = "「ネットワークは我々のものだ。患者の記録も我々のものだ。ティン・ランタンが交渉に応じる。警察を呼ぶな。再起動するな。期限は72時間」" },
  notes = { en = "From here the hospital has a fact to report. A first report with four facts is expected, not a complete one [S1.1.1a]. The form and channel are modelled on the common ones; whether this hospital is itself a designated operator is left open.",
            ja = "ここから病院には報告できる事実がある。求められるのは完全な報告ではなく、事実四つの第一報［S1.1.1a］。様式と窓口は共通のものを模しており、この病院自体が指定事業者かどうかは問わない。" },
  questions = { { en = "“Do not call the police”: who gains if you obey?", ja = "「警察を呼ぶな」に従うと、得をするのは誰ですか。" } },
  expected = { "report", "call-police", "cut" } }

decision "cut" { owner = "systems", after = "printers+4m", within = "30m", default = "watch", module = "dawn", objective = "O1",
  prompt = { en = "Cut the hospital network?", ja = "院内ネットワークを切るか" },
  notes = { en = "Right and dangerous at once: cutting stops the fire and blinds wards that are not yet on paper. Wards already on paper lose far less. Parting networks is what the common standards prepare for [S2.2.1].",
            ja = "正しく、かつ危険な一手。火は止まるが、紙に移っていない病棟は目を失う。紙に移った後なら痛手はずっと小さい。ネットワークを分けられる備えは共通基準の要［S2.2.1］。" },
  option "all" { text = { en = "Cut everything at once", ja = "全てを一斉に切る" }, measure = "S2.2.1",
    takes = "10m", at_once = { wards_cut = true, spread = -6 }, effects = { strain = 4, given(is_set "paper", { care = -8 }, otherwise { care = -26, trust = -4, blinded = true, fire "blind-wards" }) } },
  option "zone" { text = { en = "Cut only the struck wards", ja = "被害病棟だけ切る" }, measure = "S2.2.1",
    takes = "15m", at_once = { zoned = true }, effects = { care = -5, spread = 4, strain = 3, evidence = 4, others = -2 } },
  option "watch" { text = { en = "Keep it running and look", ja = "動かしたまま調べる" }, measure = "S1.2.2",
    effects = { spread = 12, evidence = 6, learn("server", "systems") } } }

inject "blind-wards" { to = { "hospital", "systems" }, room = true, via = "phone", module = "dawn", objective = "O1",
  from = { en = "Head nurse", ja = "看護部長" },
  subject = { en = "Screens dark, no paper yet", ja = "画面が消え、紙がまだない" },
  body = { en = "“You switched us off before we had printed one medication list. We are reading doses from memory and from yesterday’s bin.”",
           ja = "「投薬一覧を一枚も刷らないうちに切られました。記憶と、昨日捨てた紙を頼りに量を確かめています」" },
  notes = { en = "Wrong order: parted before the wards were on paper. Ask how long printing the lists would have taken.", ja = "順番の誤り。紙へ移る前に切った。一覧を刷るのに何分かかったかを問う。" },
  expected = { "paper-charts" } }

decision "doors" { owner = "hospital", at = "20m", within = "40m", default = "open", module = "dawn", objective = "O1",
  prompt = { en = "Emergency cases: in or away?", ja = "救急の受入れをどうする" },
  notes = { en = "Whatever the hospital does not take, somebody else must. Ask the prefecture whether it has been told.", ja = "断った患者は、どこかが受ける。県に伝えたかを問う。" },
  option "close" { text = { en = "Send all cases elsewhere", ja = "全て他院へ回す" }, measure = "BB.2",
    effects = { care = -9, trust = -3, strain = -4 } },
  option "critical" { text = { en = "Only where life is at stake", ja = "命に関わる例だけ受入" }, measure = "BB.2",
    effects = { care = -5, strain = 7, trust = 4 } },
  option "open" { text = { en = "Take everybody, as always", ja = "いつもどおり受ける" },
    effects = { strain = 9, trust = 7, chance(50, { care = -6 }) } } }

inject "kitchen-alert" { at = "28m", to = "supplier", via = "email", module = "dawn", objective = "O4", reveals = "oddity",
  from = { en = "Your maintenance firm", ja = "保守会社" },
  subject = { en = "Was that you, at 01:40?", ja = "1時40分の接続は御社ですか" },
  body = { en = "“Our log shows our own engineer’s name entering your gateway from abroad in the night. He was asleep. The hospital’s menu server was opened right after. Please call, and please do not restart.”",
           ja = "「昨夜、弊社技術者の名で国外から御社の接続装置に入った記録があります。本人は就寝中でした。直後に病院の献立サーバが開かれています。再起動はお控えください」" },
  notes = { en = "Only Kasane knows this now. The hospital loses about two hours for every hour Kasane keeps it. A small firm needs help, not a lawyer’s letter [S2.3.3].",
            ja = "今これを知るのは給食会社だけ。黙っている一時間が、病院の二時間になる。小さな会社に要るのは内容証明ではなく助けである［S2.3.3］。" },
  questions = { { en = "What would make it easier for a small firm to tell?", ja = "小さな会社が話しやすくなる条件は何ですか。" } },
  expected = { "call-supporters", expect { text = { en = "Passes the odd log-in on to the hospital", ja = "不審な接続を病院に伝える" }, on = "learned:oddity.systems" } } }

decision "odd-login" { owner = "supplier", after = "kitchen-alert+2m", within = "35m", default = "quiet", module = "dawn", objective = "O4",
  prompt = { en = "The strange log-in: say it?", ja = "不審な接続を話すか" },
  notes = { en = "Each way costs somebody: the firm, the hospital, or the evidence in the gateway’s memory [S2.3.2, S2.5].", ja = "どの道にも代償がある。会社か、病院か、装置に残る証拠か［S2.3.2、S2.5］。" },
  option "tell" { text = { en = "Ring the hospital now", ja = "すぐ病院に電話する" }, measure = "S2.3.2",
    effects = { footing = -10, evidence = 4, trust = 4, learn("oddity", "systems", "hospital") } },
  option "ask" { text = { en = "Ask the firm for proof first", ja = "保守会社に先に確かめる" },
    takes = "1h", effects = { footing = -4, others = 6, evidence = 5, strain = -3, learn("gateway", "supplier"), learn("oddity", "systems") } },
  option "quiet" { text = { en = "Pull its plug, say nothing", ja = "電源を抜き黙っておく" },
    effects = { others = -5, footing = 3, evidence = -6, trust = -4 } } }

inject "dispatch" { at = "40m", to = { "prefecture", "police" }, via = "voice", module = "dawn", objective = "O2",
  from = { en = "Ambulance dispatch", ja = "消防指令センター" },
  subject = { en = "No answer from the hospital", ja = "センターの救急につながらない" },
  body = { en = "“Two ambulances are waiting. Their emergency desk says ‘system trouble’ and hangs up. Is this a fault, or is it something for you?”",
           ja = "「救急車が2台待っています。救急の窓口は『障害です』と言ったきりです。故障なのか、そちらの案件なのか」" },
  notes = { en = "Prefecture and police now know that something is wrong even if nobody told them. Note whether they ask or wait.", ja = "知らせがなくても、県と警察は異変を知る。尋ねるか、待つかを見る。" },
  questions = { { en = "Whose call is it to ring the hospital: dispatch, prefecture or police?", ja = "病院に電話するのは、消防、県、警察の誰の役目ですか。" } },
  expected = { "headquarters", "map" } }

decision "first-hour" { owner = "police", at = "45m", within = "40m", default = "later", module = "dawn", objective = "O5",
  prompt = { en = "What do we protect first?", ja = "まず何を守らせるか" },
  notes = { en = "Machines kept as evidence are not repaired meanwhile; machines wiped are evidence no more [S2.5].", ja = "保全した端末はその間使えない。初期化した端末は証拠ではなくなる［S2.5］。" },
  option "freeze" { text = { en = "Keep machines as found", ja = "端末を現状で残させる" }, measure = "S2.5",
    effects = { evidence = 8, kept = true, strain = 4, care = -4 } },
  option "copy" { text = { en = "Copy the logs, free the rest", ja = "記録だけ写し端末は返す" }, measure = "S2.5",
    takes = "45m", effects = { evidence = 5, recovery = 3, kept = true, strain = 5, spread = 3 } },
  option "later" { text = { en = "Care first, evidence later", ja = "診療が先、証拠は後" }, measure = "BB.2",
    effects = { care = 4, strain = -4, evidence = -4, trust = -4 } } }

decision "map" { owner = "prefecture", at = "50m", within = "40m", default = "own", module = "dawn", objective = "O1",
  prompt = { en = "Who takes the ambulances?", ja = "救急車をどこへ回すか" },
  notes = { en = "The prefecture knows every hospital. Redrawing the map is sound and loads others; one telephone call is quick and may fail [S2.2.2].", ja = "全病院を知るのは県。圏域の割り振りは確かだが、ほかに負担をかける。電話一本は早いが外れもある［S2.2.2］。" },
  option "region" { text = { en = "Redraw the whole region", ja = "圏域全体で割り振る" }, measure = "S2.2.2",
    takes = "40m", effects = { strain = -6, care = 4, others = 6 } },
  option "city" { text = { en = "Ask the city hospital", ja = "市立病院に頼む" }, measure = "S2.2.2",
    effects = { strain = -7, trust = 3, chance(50, { care = -8, trust = -4, fire "city-full" }) } },
  option "own" { text = { en = "Let the hospital arrange it", ja = "病院の手配に任せる" },
    effects = { trust = 4, others = -6, strain = 6, crews = 1 } } }

inject "city-full" { to = { "prefecture", "hospital" }, via = "phone", module = "dawn", objective = "O1",
  from = { en = "City hospital", ja = "市立病院" },
  subject = { en = "The city hospital is full", ja = "市立病院は満床" },
  body = { en = "“We took four and have no fifth bed. The next one goes to the coast, fifty minutes.”", ja = "「4人受けました。5人目の床はありません。次は海沿いの病院まで50分です」" },
  expected = { "university" } }

inject "rumour" { at = "1h10m", to = { "ministry", "prefecture" }, via = "social", module = "dawn", objective = "O2",
  from = { en = "A post, shared 900 times", ja = "900回拡散された投稿" },
  subject = { en = "“All screens black at Minase”", ja = "「水瀬の病院、画面が真っ黒」" },
  body = { en = "A photograph of a printer and a heap of paper, taken on ward 4 East. The name of the group can be read. The first replies ask whether one should come for dialysis today.",
           ja = "4階東病棟で撮られた、プリンタと紙の山の写真。犯人の名が読み取れる。返信には「今日の透析は行っていいのか」との声が並ぶ。" },
  notes = { en = "The national desk learns of it from the network if no report has come. Ask how that feels, on both sides.", ja = "第一報がなければ、国はネットで知ることになる。双方に感想を聞く。" },
  expected = { "report", "team" } }

decision "team" { owner = "ministry", at = "1h15m", within = "40m", default = "form", module = "dawn", objective = "O2",
  prompt = { en = "Send the response team now?", ja = "初動支援班を今出すか" },
  notes = { en = "Two experts for the whole country. Sent early they help most here and are missed elsewhere [S4.1, BB.2].", ja = "専門家は全国で二人。早く出せばここで最も役立ち、よそでは足りなくなる［S4.1、BB.2］。" },
  option "now" { text = { en = "Send them on what we know", ja = "今ある情報で出す" }, measure = "BB.2",
    takes = "1h30m", effects = { recovery = 5, evidence = 3, others = 6 } },
  option "form" { text = { en = "When the report has come", ja = "報告が届いてから" }, measure = "S1.1.1a",
    effects = { strain = 3, after("1h30m", { spread = 3, given(done "report", { recovery = 5, trust = 3 }, otherwise { trust = -6, others = 4 }) }) } },
  option "phone" { text = { en = "Help by telephone, stay here", ja = "電話で助言し手元に残す" }, measure = "S1.1.2a",
    effects = { others = -6, evidence = 2, spread = 4, trust = -2 } } }

inject "lobby" { at = "1h30m", to = "hospital", via = "phone", module = "dawn", objective = "O1", effects = { strain = 3 },
  from = { en = "Reception", ja = "外来受付" },
  subject = { en = "140 people in the lobby", ja = "外来に140人が並んでいる" },
  body = { en = "“The doors open in an hour. Some came fasting for an operation. The ticket machine prints nothing. What do I tell them?”",
           ja = "「開門は1時間後です。手術のため絶食で来た方もいます。受付機は動きません。何と言えばいいでしょうか」" },
  notes = { en = "Drives the first public word [S2.4].", ja = "最初の一言を促す［S2.4］。" },
  questions = { { en = "One sentence for reception, now. Which?", ja = "受付に渡す一文を、今ここで。何と書きますか。" } },
  expected = { "words", { en = "Gives reception a sentence to say", ja = "受付に伝える一文を渡す" } } }
