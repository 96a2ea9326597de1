-- What is evaluated, and how the day ends.

objective "O1" { text = { en = "Keep what people live on moving", ja = "国民生活に不可欠な物流を止めない" }, capability = { en = "Continuity under attack", ja = "攻撃下での業務継続" } }
objective "O2" { text = { en = "See the whole before the attacker wants it seen", ja = "攻撃者より先に全体像をつかむ" }, capability = { en = "Two-way information sharing", ja = "双方向の情報共有" } }
objective "O3" { text = { en = "Speak with one voice that stays true", ja = "一つの声で、後で覆らない説明をする" }, capability = { en = "Public communication", ja = "国民への発信" } }
objective "O4" { text = { en = "Use every power in its order", ja = "権限を、定められた順序で行使する" }, capability = { en = "Lawful active defence", ja = "法に基づく能動的な防御" } }
objective "O5" { text = { en = "Make the attacker pay, with others", ja = "協力国とともに攻撃者に代償を払わせる" }, capability = { en = "Deterrence and partnership", ja = "抑止と国際連携" } }

task "T1" { objective = "O1", text = { en = "A gate decision within 25 minutes", ja = "25分以内にゲートの方針を決める" }, check = within("25m", "opened:gates", "decided:gates"),
  evaluator = { en = "Both cells agree, and medicine has a place in what they agree on.", ja = "両チームが合意し、その中に医薬品の扱いがあるか。" } }
task "T2" { objective = "O1", text = { en = "The way in is shut before the restore", ja = "復旧より先に侵入口を塞ぐ" }, check = before("variable:isolated", "done:restore"),
  evaluator = { en = "Somebody asks aloud whether the door is shut, and checks.", ja = "「侵入口は塞がれたか」と声に出して確かめた者がいるか。" } }
task "T3" { objective = "O2", text = { en = "First report within the hour", ja = "1時間以内に第一報" }, check = within("60m", "fired:printers", "done:report"),
  evaluator = { en = "Thin and early beats full and late. Note who asked what was missing.", ja = "不完全でも早い報告がよい。何が欠けているかを問うた者を記録する。" } }
task "T4" { objective = "O2", text = { en = "The match reaches NCO within 45 minutes", ja = "一致情報を45分以内にNCOへ" }, check = within("45m", "fired:same-loader", "learned:match.nco"),
  evaluator = { en = "CSIRT finds a way that keeps its word to the members.", ja = "CSIRTが会員との約束を守りつつ伝える方法を見いだせたか。" } }
task "T5" { objective = "O2", text = { en = "Hunters find before 15:00", ja = "15時までにハンティングを実施" }, check = within("8h30m", "done:hunt"),
  evaluator = { en = "Hunters are taken from the response with open eyes; what is left undone is named.", ja = "対処要員を割くことの代償を認識し、後回しになるものを明示したか。" } }
task "T6" { objective = "O3", text = { en = "The public hears from you within 30 minutes", ja = "30分以内に国民へ説明" }, check = within("30m", "fired:pumps-video", "done:public-brief"),
  evaluator = { en = "Facts, gaps and the time of the next word. One voice.", ja = "事実、不明点、次の発表時刻。声は一つか。" } }
task "T7" { objective = "O3", text = { en = "Public trust is held", ja = "国民の信頼を保つ" }, check = held(at_least("trust", 55), "6h"),
  evaluator = { en = "Six hours on end at 55 or more.", ja = "55以上を6時間続けて維持したか。" } }
task "T8" { objective = "O4", text = { en = "The commission knows before it is asked", ja = "申請前に監理委員会へ説明" }, check = before("done:inform", "started:comms-data"),
  evaluator = { en = "Grounds in writing, and again when they change.", ja = "書面の理由書。状況が変われば再度出したか。" } }
task "T9" { objective = "O4", text = { en = "No power is used without its gates", ja = "手続を欠いた権限行使をしない" }, check = never("ultra-vires"),
  evaluator = { en = "If somebody proposes to skip a gate, note who objects and why.", ja = "手続の省略が提案されたとき、誰がどう反対したかを記録する。" } }
task "T10" { objective = "O5", text = { en = "The partner is answered within the hour", ja = "1時間以内に友好国へ回答" }, check = within("60m", "fired:partner-port", "decided:help-partner"),
  evaluator = { en = "What did the partner ask for, and who leads the help?", ja = "友好国は何を求め、支援は誰が主導したか。" } }
task "T11" { objective = "O5", text = { en = "No originator’s condition is broken", ja = "情報提供元の条件を破らない" }, check = never("leaked"),
  evaluator = { en = "Ask the holders what they were allowed to pass on.", ja = "保有者に、何を渡してよかったのかを尋ねる。" } }
task "T12" { objective = "O5", text = { en = "Confidence is stated before anybody is named", ja = "名指しの前に確度を明示する" },
  evaluator = { en = "No automatic check. A number, its basis, and what would change it, before the word is said.", ja = "自動判定なし。名を出す前に、確度とその根拠、何があれば変わるかを述べたか。" } }

-- The five outcomes exclude each other; the last three may be true besides.
local overreach = any { ultra_vires(), below("legal", 38), at_least("escalation", 66) }
local dark = is_set "second-wave"
local clean = at_most("spread", 19)
local paid = all { at_least("cost", 60), at_least("ops", 60), at_least("partners", 70), at_least("trust", 50), not_fired "hour-flicker" }

ending "answered" { rank = 1, when = all { none { dark, overreach }, clean, paid },
  title = { en = "The bill was presented", ja = "代償は支払われた" },
  text = {
    en = "The port works, the utilities are clean, and those who did it have lost tools, time and the comfort of being overlooked. Every step can be shown to a court. You did not stand alone while you took them.",
    ja = "港は動き、電力と水道から不正プログラムは除かれた。攻撃者は道具と時間を失い、気づかれていないという安心も失った。全ての手順は裁判所に示せる。そして、独りで進んだのではなかった。" },
  principles = { { en = "Rule of law: approvals came before acts.", ja = "法の支配：措置の前に承認があった。" }, { en = "Collaboration: others’ pieces made the picture.", ja = "連携：他者の断片が全体像を作った。" } } }

ending "held" { rank = 2, when = all { none { dark, overreach }, clean, negate(paid) },
  title = { en = "It held, by a thin margin", ja = "辛くも持ちこたえた" },
  text = {
    en = "The intruders are out of power and water, and whatever flickered was back within the hour. It is not an answer yet: either they can afford to come again next year, or the port, the partners or the public paid for it in their place. The analysts sleep for the first time since Friday.",
    ja = "電力と水道から侵入者は退き、揺らいだものも1時間のうちに戻った。だが、答えを出したとはまだ言えない。攻撃者には来年また来る余力があるか、さもなければ、港や協力国や国民が相手に代わって代償を払った。分析官は金曜以来、初めて眠る。" },
  principles = { { en = "Openness: what was found was shared in time.", ja = "開放性：見つけたものは間に合う時に共有された。" } } }

ending "inside" { rank = 3, setback = true, when = all { none { dark, overreach }, negate(clean) },
  title = { en = "Evening, and they are still in", ja = "日は暮れ、侵入者は残る" },
  text = {
    en = "The evening news shows a crane. In a pumping station a program asks for its word every six hours and is told to sleep. It is patient. You know that it is there; it does not know how much you know. Monday begins with that.",
    ja = "夕方のニュースにはクレーンが映る。ある配水場では、不正プログラムが6時間ごとに指令を問い合わせ、「眠れ」という返事を受けている。相手は気長である。月曜は、そこに残っていると知りながら始まる。" },
  principles = { { en = "Autonomy: each cleaned its own house, and the walls between stayed dark.", ja = "自律性：各自は足元を片付けたが、その隙間が残った。" } } }

ending "overreach" { rank = 4, setback = true, when = all { negate(dark), overreach },
  title = { en = "Stopped, and the rules with it", ja = "止めたが、ルールも壊れた" },
  text = {
    en = "Much was stopped today, and with it the assumption that this country acts on approvals and in proportion. Either a step was taken before it was allowed, or the other side believes that worse is coming. The commission’s report will be longer than the police’s.",
    ja = "今日、多くのものが止まった。同時に、この国は承認を得て、相応の範囲で動くという前提も失われた。許される前に踏み出したか、次はさらに踏み込むと相手に信じさせたか、そのいずれかである。委員会の報告書は、警察のものより長くなる。" },
  principles = { { en = "Rule of law: spent in a day what took years to build.", ja = "法の支配：年月をかけて築いたものを一日で使い果たした。" } } }

ending "cascade" { rank = 5, setback = true, when = dark,
  title = { en = "From one port to the whole coast", ja = "一つの港から沿岸全域へ" },
  text = {
    en = "It began with printers and ends with candles. The footholds that nobody counted in the morning were enough. What was learnt about them stood in four cells’ notebooks, on four different pages.",
    ja = "プリンタの脅迫文に始まり、ろうそくの明かりで終わった。朝のうちに誰も数えなかった足場が決め手となった。手がかりは四つのチームの手帳に、別々のページとして残されていた。" },
  principles = { { en = "Collaboration: what each knew was enough, together it was not used.", ja = "連携：それぞれは知っていた。合わせて使われなかった。" } } }

ending "alone" { rank = 4, setback = true, when = any { below("partners", 47), fired "leak-in-capital" },
  title = { en = "Alone at the table", ja = "卓に一人" },
  text = {
    en = "Whatever was won at home was paid for abroad. The next call from the ally will be shorter, and the partner with the relay in its capital has found another friend.",
    ja = "国内で得たものの代償を、国外で払った。同盟国からの次の電話は短くなり、首都に中継サーバを抱えた友好国は別の友人を見つけた。" } }

ending "region" { rank = 2, when = all { at_least("partners", 82), fired "staging-found", any { decided "logs-abroad.tokyo", decided "help-partner.follow" } },
  title = { en = "A neighbour that will call again", ja = "また電話をくれる隣国" },
  text = {
    en = "Six people in another capital found the piece that Tokyo lacked, on their own terms. Next time they will ring before the news does.",
    ja = "別の首都の6人が、東京に欠けていた断片を、自らのやり方で見つけた。次は、報道より先に電話が鳴る。" } }

ending "doubted" { rank = 4, setback = true, when = below("trust", 46),
  title = { en = "Nobody believes the all-clear", ja = "終息宣言を誰も信じない" },
  text = {
    en = "The cranes move again and people buy rice. Two dates and three voices cost more than the ransomware did, and take longer to repair.",
    ja = "クレーンは動き出したが、人々はコメを買い込む。二つの見通しと三つの声は、ランサムウェアより高くつき、直すのに長くかかる。" } }
