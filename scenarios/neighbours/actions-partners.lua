-- What each partner may do by itself, at any time: say what it needs, pay its own people, make its own law, practise. No helper can do these for it.

local countries = include "countries"

local words = {
  kesara = {
    say = { en = "Give what the two ministries need, in writing, from one office.", ja = "二つの省が要るものを、一つの部署から、文書で出す。" },
    hire = { en = "Twelve posts that do not depend on which minister is in favour.", ja = "どちらの大臣が優勢でも消えない職を十二つくる。" },
    law = { en = "Both ministries’ drafts become one. Two secretaries-general retire.", ja = "両省の法案を一つにする。事務次官が二人、引退する。" },
    drill = { en = "An alarm on a Sunday, at the port. Who comes?", ja = "日曜の港で警報を鳴らす。誰が来るか。" } },
  oruna = {
    say = { en = "Say no to the centre and yes to a telephone that answers at night.", ja = "センターは断り、夜中に応じる電話を求める。" },
    hire = { en = "A fifth person, and pay that is worth staying for.", ja = "五人目を雇い、残る甲斐のある給料を出す。" },
    law = { en = "Eleven clauses, in both languages of the islands.", ja = "十一か条を、島の二つの言葉で。" },
    drill = { en = "The cable is cut, on paper. Who tells the hospital, and how?", ja = "紙の上でケーブルを切る。誰が、どうやって病院に伝えるか。" } },
  tavali = {
    say = { en = "Parliament’s committee writes down what the country wants, and what it does not.", ja = "国の望むことと望まないことを、議会の委員会が書き出す。" },
    hire = { en = "The university lends its best for two years, if somebody pays.", ja = "誰かが払うなら、大学が俊才を二年貸す。" },
    law = { en = "Committee, three readings, a vote. Cousins at the border telephone their members.", ja = "委員会、三回の読会、採決。国境の親類たちが議員に電話をかける。" },
    drill = { en = "Students attack, civil servants defend, then they change places.", ja = "学生が攻め、役人が守る。次に役を替える。" } },
  lusanti = {
    say = { en = "The foreign ministry asks before the interior ministry does.", ja = "内務省より先に、外務省が求める。" },
    hire = { en = "Posts under the coordination office, not under the police.", ja = "警察の下ではなく、調整部局の下に職を置く。" },
    law = { en = "By royal decree it takes a month; with a court’s control, three.", ja = "勅令なら一か月、裁判所の統制を付ければ三か月。" },
    drill = { en = "An honest exercise, with the interior ministry as observer.", ja = "内務省を見学者に置いて、ごまかしのない演習をする。" } } }

for _, c in ipairs(countries) do
  local w, inst, skill = words[c.id], "inst-" .. c.id, "skill-" .. c.id

  action("say-" .. c.id) { owner = c.id, pillar = "cooperation", takes = "20d", -- this is what OEWG.1 waits for
    name = { en = "State what we need", ja = "必要なものを自ら示す" }, about = { en = w.say.en, ja = w.say.ja },
    effects = { ["asked-" .. c.id] = true, own = 2, learn("need-" .. c.id, "mofa", "agency", "intorg") } }

  action("hire-" .. c.id) { owner = c.id, measure = "S2.1.4", takes = "60d", again = "200d", needs = { spends("means-" .. c.id, 1) },
    name = { en = "Create posts and pay them", ja = "職をつくり、給料を払う" }, about = { en = w.hire.en, ja = w.hire.ja },
    effects = { [inst] = 3, own = 1, given(at_least(inst, 22), { [skill] = 2 }) } }

  action("law-" .. c.id) { owner = c.id, pillar = "deterrence", takes = c.id == "lusanti" and "60d" or "120d",
    needs = { need(at_least(inst, 20), { en = "There is an office to apply it", ja = "執行する組織がある" }), spends("means-" .. c.id, 1) },
    name = { en = "Pass a law against cybercrime", ja = "サイバー犯罪法を成立させる" }, about = { en = w.law.en, ja = w.law.ja },
    effects = { ["law-" .. c.id] = true, crime = -2, [inst] = 3, own = 1, norms = 1,
      c.id == "lusanti" and given(not_set "safeguards", { norms = -6, fire "decree" }, otherwise { norms = 2 }) or given(is_set "safeguards", { norms = 2 }) } }

  action("drill-" .. c.id) { owner = c.id, measure = "S3.1.2", takes = "20d", again = "120d",
    name = { en = "Hold a drill of our own", ja = "自前の訓練を行う" }, about = { en = w.drill.en, ja = w.drill.ja },
    effects = { harm = -1, given(at_least(inst, 22), { [skill] = 1 }) } }
end
