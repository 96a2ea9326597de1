-- What is evaluated, and how the two days end.

objective "O1" { text = { en = "Find who is there before you disturb him", ja = "騒がせる前に、潜む者を見つける" }, capability = { en = "Threat hunting and hardening", ja = "脅威ハンティングと防御" } }
objective "O2" { text = { en = "Give in order to receive", ja = "受け取るために、先に渡す" }, capability = { en = "Two-way information sharing", ja = "双方向の情報共有" } }
objective "O3" { text = { en = "Keep the conditions of those who help", ja = "助けてくれる者の条件を守る" }, capability = { en = "Ally and partners", ja = "同盟国・協力国との連携" } }
objective "O4" { text = { en = "Use each power in its order, watched", ja = "権限を定められた順序で、監視の下に使う" }, capability = { en = "Oversight and lawfulness", ja = "監理と適法性" } }
objective "O5" { text = { en = "Impose cost without being misread", ja = "誤認させずに代償を負わせる" }, capability = { en = "Deterrence and confidence building", ja = "抑止と信頼醸成" } }
objective "O6" { text = { en = "Keep people served, and told", ja = "暮らしを支え、説明し続ける" }, capability = { en = "Continuity and communication", ja = "継続と発信" } }

task "T1" { objective = "O1", text = { en = "No mass lock-out before half the doors are found", ja = "入口の半分を把握する前に一斉遮断をしない" }, check = never("variable:locked-early"),
  evaluator = { en = "Listen for the reason: did they wait because somebody counted, or because nobody decided?", ja = "待った理由に注目する。誰かが数えていたのか、誰も決めなかったのか。" } }
task "T2" { objective = "O1", text = { en = "A hunt in each network within 20 hours", ja = "20時間以内に電力・通信の両方で調査" }, check = within("20h", "done:hunt-power"),
  evaluator = { en = "The check sees the grid; look for the telephone network yourself. Did the owner consent, and was it asked properly?", ja = "自動判定は電力網のみ。通信網は評価者が確認する。所有者の同意を、きちんと求めたか。" } }
task "T3" { objective = "O1", text = { en = "The hour in the order is known before 08:00", ja = "木曜8時までに発動時刻を把握する" }, check = within("47h", "learned:timer"),
  evaluator = { en = "Who learned it, and how long did it take until both operators knew?", ja = "誰が知り、両社に伝わるまで何時間かかったか。" } }
task "T4" { objective = "O2", text = { en = "A sign is reported within three hours", ja = "予兆を3時間以内に報告" }, check = within("3h", "fired:sleeper", "done:report-power"),
  evaluator = { en = "A precursor, no damage: note what persuaded them to report, or not to.", ja = "被害のない予兆である。報告した、又はしなかった決め手は何か。" } }
task "T5" { objective = "O2", text = { en = "What to look for reaches the operators by midnight", ja = "探すべきものを当日中に事業者へ渡す" }, check = within("15h", "done:share-list"),
  evaluator = { en = "Given first, or only after something was asked in return?", ja = "先に渡したか、見返りを求めてからか。" } }
task "T6" { objective = "O2", text = { en = "Trust is held for a day", ja = "官民の信頼を丸一日保つ" }, check = held(at_least("trust", 45), "24h"),
  evaluator = { en = "24 hours on end at 45 or more. What spent it, what earned it?", ja = "45以上を24時間維持したか。何で減り、何で増えたか。" } }
task "T7" { objective = "O3", text = { en = "No originator’s condition is broken", ja = "情報提供元の条件を破らない" }, check = never("leaked"),
  evaluator = { en = "Ask each holder what they were allowed to pass on, and to whom.", ja = "保有者ごとに、誰に何を渡してよかったかを尋ねる。" } }
task "T8" { objective = "O3", text = { en = "State C is asked before its soil is entered", ja = "C国への照会が措置に先立つ" }, check = before("variable:asked-c", "started:neutralise"),
  evaluator = { en = "Fulfilled also when nothing was done abroad, if State C was asked at all.", ja = "国外への措置を取らなかった場合も、C国に照会していれば達成とする。" } }
task "T9" { objective = "O4", text = { en = "The commission knows before it is asked", ja = "申請の前に監理委員会へ説明" }, check = before("variable:informed", "started:comms-data"),
  evaluator = { en = "By a briefing, by sitting in permanence, or by an inspection.", ja = "説明、常時開会、検査のいずれによるものでもよい。" } }
task "T10" { objective = "O4", text = { en = "No power is used without its gates", ja = "手続を欠いた権限行使をしない" }, check = never("ultra-vires"),
  evaluator = { en = "If somebody proposes to skip a gate, note who objects and with which reason.", ja = "手続の省略が提案されたとき、誰がどの理由で反対したかを記録する。" } }
task "T11" { objective = "O5", text = { en = "The number is tried on a quiet day", ja = "静かなうちに連絡線を試す" }, check = before("variable:hotline-tested", "fired:three-am"),
  evaluator = { en = "Before 03:00 on Wednesday. What did they say when it was answered?", ja = "水曜午前3時より前に。相手が出たとき、何と言ったか。" } }
task "T12" { objective = "O5", text = { en = "State A is told before it is touched", ja = "手を出す前にA国へ伝える" }, check = before("variable:explained", "done:neutralise"),
  evaluator = { en = "Also without neutralisation: was there one sentence that the other side could believe?", ja = "措置がなくても、相手が信じられる一文があったか。" } }
task "T13" { objective = "O5", text = { en = "One aim is set, and acts follow it", ja = "目的を一つに定め、行動を合わせる" }, check = within("4h", "opened:aim-set", "decided:aim-set"),
  evaluator = { en = "Compare Wednesday’s acts with Tuesday night’s word.", ja = "水曜の行動を、火曜夜に定めた言葉と照らし合わせる。" } }
task "T14" { objective = "O6", text = { en = "Hospitals come first, in writing, before Thursday", ja = "木曜までに病院最優先を文書化" }, check = within("39h", "variable:hospitals"),
  evaluator = { en = "By the list or by the city’s question.", ja = "一覧の作成、又は市の照会への回答による。" } }
task "T15" { objective = "O6", text = { en = "Doubt is spoken before anybody is named", ja = "名指しの前に、疑いが口にされる" },
  evaluator = { en = "No automatic check. A number, its basis, and what would change it.", ja = "自動判定なし。確度の数字、その根拠、何があれば変わるか。" } }

-- The first nine exclude one another and cover every run; the last three may be true besides.
local dark = all { is_set "struck", is_set "blackout" }
local lit = all { is_set "struck", not_set "blackout" }
local still = not_set "struck"
local fear = equals("blow", "fear")

ending "withdrew" { rank = 1, when = all { still, not_set "moved", equals("posture", "gone"), negate(ultra_vires()) },
  title = { en = "They went home", ja = "相手は去った" },
  text = {
    en = "At ten to nine the leaders shake hands under lamps that never flickered. In another capital an officer signs a paper ending an operation of four years: too dear, too well seen, and somebody had left him a way out. Nobody will ever confirm it. The hunters will spend a year proving that the house is empty.",
    ja = "9時10分前、一度も瞬かなかった灯りの下で首脳たちが握手を交わす。別の首都では、一人の将校が四年続いた作戦を終える書類に署名した。高くつきすぎ、見られすぎ、そして出口が残されていた。それを認める者は永久に現れない。家が本当に空かどうか、調査チームは一年かけて確かめることになる。" },
  principles = { { en = "Rule of law: cost was imposed in a way that can be shown.", ja = "法の支配：示せるやり方で代償を負わせた。" }, { en = "Collaboration: no single cell could have done it.", ja = "連携：どのチームも単独では成し得なかった。" } } }

ending "withdrew-unasked" { rank = 5, setback = true, when = all { still, not_set "moved", equals("posture", "gone"), ultra_vires() },
  title = { en = "They left, and something stayed broken", ja = "相手は去り、壊れたものが残った" },
  text = {
    en = "The lamps are on and the intruder is gone. It might have happened anyway; now nobody can say. What is certain is that a power was used before anybody had allowed it, and that it worked. That is the part which will be remembered by those who come after you.",
    ja = "灯りはともり、侵入者は去った。放っておいても同じだったかもしれないが、もう誰にも言えない。確かなのは、誰も許していない力が使われ、しかも効いたということである。後に続く者が覚えているのは、その部分だけになる。" },
  principles = { { en = "Rule of law: success made the breach look cheap.", ja = "法の支配：成功が、破ったことを安く見せた。" } } }

ending "empty-blow" { rank = 2, when = all { lit, negate(fear), not_set "moved" },
  title = { en = "They struck, and the lamps stayed on", ja = "撃たれたが、灯りは消えなかった" },
  text = {
    en = "The order was given and found little to work with: doors that had been shut, tasks that did nothing, people standing at the switches. Deterrence failed; defence did not. In the other capital they count what they spent on a flicker.",
    ja = "命令は出たが、使えるものはわずかだった。閉じられた入口、何もしない予約処理、開閉器の前に立つ人々。抑止は効かなかったが、防御は効いた。別の首都では、一瞬の揺れのために何を費やしたかを数えている。" },
  principles = { { en = "Autonomy: operators had kept their own hands on the switches.", ja = "自律性：事業者は開閉器から手を離さなかった。" } } }

ending "swept" { rank = 2, when = all { still, not_set "moved", differs("posture", "gone"), at_most("reach", 36) },
  title = { en = "The house is swept", ja = "掃き清められた家" },
  text = {
    en = "They did not leave; they were put out, door by door, until what was left was not worth an order. State A has paid in access, not in reputation. It will be back with other tools, and will find other locks.",
    ja = "自ら去ったのではない。入口を一つずつ閉められ、命令を出す価値のあるものが残らなかった。A国は評判ではなく足場を失った。別の道具を手に戻ってくるだろう。そのときは、別の鍵が待っている。" },
  principles = { { en = "Collaboration: hunts where owners let hunters in.", ja = "連携：所有者が扉を開け、調査が進んだ。" } } }

ending "sleeper" { rank = 4, when = all { still, not_set "moved", differs("posture", "gone"), above("reach", 36) },
  title = { en = "A summit above a sleeper", ja = "眠る者の上の首脳会合" },
  text = {
    en = "Nothing happened. The speeches were good. Somewhere under the stage a program still asks for its word and is told to wait. You were spared, by caution, by chance, or by a telephone call; you were not made safe. The order has only lost its date.",
    ja = "何も起きなかった。演説は立派だった。壇の下のどこかで、プログラムが今も指令を問い合わせ、「待て」と返されている。慎重さのためか、偶然か、一本の電話のためか、見逃されはしたが、安全になったわけではない。命令から日付が消えただけである。" },
  principles = { { en = "Openness: what stays hidden from the public stays hidden from defenders.", ja = "開放性：国民に伏せたものは、守る側からも隠れたままになる。" } } }

ending "nobody-came" { rank = 5, setback = true, when = all { is_set "moved", any { still, lit } },
  title = { en = "Nobody came", ja = "誰も来なかった" },
  text = {
    en = "The meeting took place in an inland hotel with good coffee. No lamp went out in Kazahaya, and no leader saw it lit. State A has learnt what a breaker that never opened is worth. So have others.",
    ja = "会合は、コーヒーのうまい内陸のホテルで開かれた。風早の灯りは一つも消えず、その灯りを見た首脳は一人もいない。一度も開かなかった遮断器にどれほどの値打ちがあるか、A国は学んだ。ほかの国々も学んだ。" },
  principles = { { en = "Free flow: intimidation moved twelve states.", ja = "自由な流通：威嚇が12か国を動かした。" } } }

ending "dark-hour" { rank = 7, setback = true, when = all { dark, any { equals("blow", "plan"), equals("blow", "none") } },
  title = { en = "08:40", ja = "8時40分" },
  text = {
    en = "It happened as it was written, to the minute. The hall, two hospitals, the harbour; then the telephones that would have told people what to do. What was known about it lay in five cells. There had been 48 hours.",
    ja = "書かれていたとおり、その時刻に起きた。会場、病院二つ、港。続いて、どうすればよいかを人々に伝えるはずの電話。手がかりは五つのチームに分かれて眠っていた。時間は48時間あった。" },
  principles = { { en = "Collaboration: enough was known, in five places.", ja = "連携：知っていることは足りていた。五か所に分かれて。" } } }

ending "hurried" { rank = 6, setback = true, when = all { dark, equals("blow", "hurry") },
  title = { en = "Woken before they were caught", ja = "捕らえる前に起こしてしまった" },
  text = {
    en = "They had meant to wait until Thursday. Somebody shut a few doors, said a few words, published a list; they understood that they were seen, and used what they still had. By the opening most lamps are on again. The textbook step was taken, on the wrong day.",
    ja = "相手は木曜まで待つつもりだった。いくつかの扉が閉まり、いくつかの言葉が語られ、一覧が出回った。見られていると悟った相手は、残っていたものを使った。開幕までに灯りの大半は戻った。教科書どおりの一手を、打つべきでない日に打ったのである。" },
  principles = { { en = "Autonomy: each did the right thing alone.", ja = "自律性：それぞれが、ばらばらに正しいことをした。" } } }

ending "fear" { rank = 8, setback = true, when = all { is_set "struck", fear, any { is_set "blackout", not_set "moved" } },
  title = { en = "Each saw an attacker", ja = "互いに攻撃者を見た" },
  text = {
    en = "They fired because they believed that you would. Every step on this side had its file and its reason; seen from there, the steps made one picture. It will take years to explain to each other what nobody intended. The number in the registry was right all the time.",
    ja = "撃たれると信じたから、相手は撃った。こちらの一手一手には、決裁も理由もあった。向こうから見れば、それらは一枚の絵になっていた。誰も望まなかったことを互いに説明するには、何年もかかる。文書庫のあの番号は、ずっと正しかった。" },
  principles = { { en = "Rule of law: a lawful act unexplained is read as any act.", ja = "法の支配：説明のない適法な行為は、ただの行為と読まれる。" } } }

ending "answered-back" { rank = 5, setback = true, when = is_set "hit-back",
  title = { en = "The bill came back", ja = "請求書が返ってきた" },
  text = {
    en = "Cost was imposed while nerves were raw, and it was answered: not where you stood ready, but in mailboxes and on web pages. Deterrence works on somebody who can still step back. Nobody had left him the room.",
    ja = "神経が張り詰めた中で代償を科し、返事が来た。構えていた場所にではなく、メールボックスとウェブサイトに。抑止が効くのは、まだ引き下がれる相手に対してである。その余地を、誰も残していなかった。" } }

ending "outside-law" { rank = 6, setback = true, when = any { ultra_vires(), below("legit", 40) },
  title = { en = "It was not asked whether it was allowed", ja = "許されるかを、誰も問わなかった" },
  text = {
    en = "Whatever the lamps did, the commission’s report will be read longer than the summit’s declaration. The next time an operator is asked for its data, or a partner for its soil, this week will be on the table.",
    ja = "灯りがどうなったにせよ、委員会の報告書は、首脳宣言より長く読み継がれる。次に事業者へデータを、友好国へ協力を求めるとき、この一週間のことが必ず持ち出される。" } }

ending "without-friends" { rank = 5, setback = true, when = any { is_set "burned", below("partners", 30) },
  title = { en = "Fewer friends on Friday", ja = "金曜には、友が減っていた" },
  text = {
    en = "A condition was broken, or a door opened without knocking, or a partner counted and found that it had only been used. The ally’s answers are shorter now. State C’s team of nine has been told to copy a lawyer.",
    ja = "条件が破られたか、ノックなしに扉を開けたか、友好国が指を折って数え、利用されただけだと気づいたか。同盟国の返事は短くなった。C国の9人のチームは、今後は必ず法務を写しに入れるよう指示された。" } }

ending "trusted" { rank = 1, when = all { at_least("trust", 62), at_least("legit", 62), at_least("partners", 58), not_set "burned", negate(dark) },
  title = { en = "They would do it with you again", ja = "また一緒にやれる" },
  text = {
    en = "Operators who gave their logs got back what was in them. The commission said no once and was thanked. State C’s nine have a new drawing on their wall. None of this can be seen from a stage; all of it will be there next time.",
    ja = "記録を差し出した事業者には、分析結果が返ってきた。委員会は一度「否」と言い、感謝された。C国の9人の壁には、新しい絵が一枚加わった。壇上からは何も見えない。だが次のとき、その全てがそこにある。" } }
