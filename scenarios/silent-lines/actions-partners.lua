-- With the ally, with State C, and with the other side.

action "ally-work" { owner = { "nco", "sdf" }, measure = "S1.3.1a", takes = "3h", again = "12h", gates = { partner = { by = "ally", within = "3h" } },
  available = all { not_set "burned", before_time "44h" },
  needs = { need(any { shared "indicators", shared "power-sign", shared "telecom-sign", shared "c2-host", decided "raw-data.raw", decided "raw-data.finding", done "give-analysis" }, { en = "We have given something first", ja = "こちらから先に何かを渡している" }) },
  name = { en = "Compare notes with the ally", ja = "同盟国と情報を突き合わせる" },
  about = {
    en = "Their four years against our two days. They give when they were given something; what they give carries conditions.",
    ja = "先方の四年分と、こちらの二日分を突き合わせる。先に渡した者だけが受け取れる。受け取るものには条件が付く。" },
  effects = { certainty = 4, partners = 1, picture = 1, trust = -1, learn("ally-intel", "nco", "sdf") }, refused = { partners = -1 } }

action "release" { owner = "nco", measure = "S1.3.1a", takes = "4h", gates = { partner = { by = "ally", within = "3h" } }, available = all { not_set "burned", before_time "44h" },
  needs = { knows "ally-intel" },
  name = { en = "Ask for a releasable line", ja = "公開できる一文を求める" },
  about = {
    en = "Not the report, one sentence of it, cleaned of its origin, that operators may act on. A favour, and hours.",
    ja = "報告そのものではなく、出所を消した一文だけを、事業者が使える形で求める。貸しと、数時間を要する。" },
  effects = { learn("tearline", "nco"), partners = -1 } }

action "give-analysis" { owner = "nco", measure = "S1.1.2c", takes = "1h", gates = { analysis = "tearline" },
  name = { en = "Give the line to operators", ja = "一文を事業者に渡す" },
  about = {
    en = "“Look for tasks set to a date.” Both operators, CSIRT and State C get it the same hour. Every release makes the source a little less safe.",
    ja = "「日時指定の予約処理を探せ」。両社、CSIRT、C国に同時に渡す。渡すたびに、情報源は少しずつ危うくなる。" },
  effects = { picture = 8, trust = 3, partners = 1, cost = -2, alarm = 4, learn("tearline", "power", "telecom", "csirt", "partner") } }

action "ally-look" { owner = "ally", measure = "S1.3.1a", takes = "4h", again = "8h", waives = { "partner" }, available = not_set "burned", -- the partner itself acts
  name = { en = "Ask home for more", ja = "本国に追加照会" },
  about = {
    en = "Each question makes the capital ask one back. It answers a little, and remembers.",
    ja = "問うたびに本国から問い返される。少しずつ答えが来て、貸しが増える。" },
  effects = { certainty = 1, partners = -1 } }

action "hotline" { owner = "mofa", measure = "CB16.3", takes = "30m", again = "7h", needs = { uses("envoys", 1) },
  name = { en = "Ring State A’s duty officer", ja = "A国の当直に電話" },
  about = {
    en = "A number tried on a quiet afternoon answers. One that was not may ring in an empty room. Either way they learn that something is on.",
    ja = "静かな午後に試した番号なら通じる。試していなければ、無人の部屋で鳴り続けるかもしれない。いずれにせよ「何かあった」ことは伝わる。" },
  effects = { alarm = 4, cost = -2, partners = -1,
    given(all { is_set "hotline-tested", at_least("misread", 28) }, { misread = -9, tension = -2 }), given(is_set "hotline-tested", { explained = true }), given(not_set "hotline-tested", { chance(40, { misread = -6, explained = true, ["hotline-tested"] = true }, { misread = 3 }) }),
    given(equals("aim", "talk"), { misread = -2, cost = 1 }), after("12h", { explained = false }) } }

action "consult" { owner = "mofa", measure = "BB.6", takes = "3h", again = "12h", needs = { uses("envoys", 1) },
  name = { en = "Consult, quietly", ja = "静かに協議する" },
  about = {
    en = "The counsellor, a teahouse, the words used at the last consultations. One explains oneself to a rival; the ally would like to know why.",
    ja = "参事官と、喫茶室で、前回協議の言葉を使って話す。競争相手に手の内を説明することになり、同盟国は理由を知りたがる。" },
  effects = { tension = -2, partners = -2, cost = -2, given(at_least("misread", 26), { misread = -6 }), alarm = 3, explained = true, after("14h", { explained = false }) } }

action "legal-position" { owner = "mofa", measure = "BB.1", takes = "4h",
  name = { en = "Say how we read the law", ja = "国際法上の立場を示す" },
  about = {
    en = "Existing international law applies; this is what we hold to be a violation, and this is what we hold ourselves to. It carries later acts, and binds them.",
    ja = "既存の国際法は適用される。何を違反と考え、自らは何に従うか。後の措置を支え、同時に縛る言葉である。" },
  effects = { position = true, legit = 5, misread = -3, partners = 2, tension = 2, cost = 1 } }

action "help-c" { owner = "csirt", measure = "BB.7", takes = "5h", gates = { partner = { by = "partner", within = "3h" } }, available = before_time "40h",
  needs = { uses("hunters", 1) },
  name = { en = "Help State C’s team hunt", ja = "C国チームの調査を支援" },
  about = {
    en = "One of your teams works for State C for half a day: their ministry first, then the server. What years of training began, this pays back.",
    ja = "調査チームの一つが半日、C国のために働く。まず先方の省庁、次に問題のサーバ。長年の研修が実を結ぶ。" },
  effects = { partners = 4, certainty = 3, ["asked-c"] = true, learn("c2", "csirt"), learn("c2-host", "csirt", "nco") } }

-- State C's own ---------------------------------------------------------------------------------------------------------------------------------
action "c-logs" { owner = "partner", measure = "BB.5", takes = "3h", gates = { lead = "c2-host" },
  name = { en = "Hand over the server’s logs", ja = "サーバの記録を渡す" },
  about = {
    en = "Lawfully, to Japan’s police, with a receipt. The northern neighbour will hear of it within the week.",
    ja = "適法な手続で、受領書と引換えに日本の警察へ渡す。北の隣国の耳には、一週間以内に入る。" },
  effects = { certainty = 5, partners = 2, tension = 1, ["asked-c"] = true, learn("c2", "police", "nco"), learn("c2-host", "police", "nco") } }

action "c-off" { owner = "partner", measure = "S1.1.3b", takes = "1h", gates = { target = "c2-host" }, available = all { is_set "c2-live", after_time "20h" },
  name = { en = "Switch the server off", ja = "サーバを止める" },
  about = {
    en = "Our soil, our switch. The problem moves elsewhere by the evening, and so does the proof if nobody copied it.",
    ja = "自国の土地、自国のスイッチである。問題は夕方までによそへ移る。複製がなければ、証拠も一緒に消える。" },
  effects = { ["c2-live"] = false, reach = -6, cost = 6, tension = 3, alarm = 9, given(not_set "evidence", { certainty = -8 }) } }

action "c-sweep" { owner = "partner", measure = "S2.1.2", takes = "3h", again = "5h",
  name = { en = "Look at our own ministries", ja = "自国の省庁を点検" },
  about = {
    en = "Nine people, their own house. What they find helps Kazahaya a little, and their minister a lot.",
    ja = "9人で自国を調べる。見つかったものは風早を少し助け、自国の大臣を大いに助ける。" },
  effects = { picture = 1, certainty = 1, alarm = 3 } }
