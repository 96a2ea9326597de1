-- Objectives, critical tasks, endings.

objective "O1" { text = { en = "Keep medical services going while systems are down", ja = "システムが止まっても診療を続ける" },
  capability = { en = "Continuity of care", ja = "診療の継続" } }
objective "O2" { text = { en = "Say the right thing to the right people in the right order", ja = "伝えるべき相手に、正しい順で伝える" },
  capability = { en = "Reporting and communication", ja = "報告と情報発信" } }
objective "O3" { text = { en = "Bring systems back so that they stay back", ja = "戻したものが二度と倒れない順で復旧する" },
  capability = { en = "Response and recovery", ja = "対処と復旧" } }
objective "O4" { text = { en = "Protect those who were not hit yet", ja = "まだ襲われていない人々を守る" },
  capability = { en = "Supply chain and sector", ja = "取引先と分野全体" } }
objective "O5" { text = { en = "Leave the criminals with less than they came for", ja = "犯人の得になるものを減らす" },
  capability = { en = "Crime, evidence, ransom", ja = "捜査・証拠・身代金" } }

task "1A" { objective = "O1", check = within("1h", "fired:printers", "done:paper-charts"),
  text = { en = "Wards work on paper within an hour of the note", ja = "脅迫文から1時間以内に紙運用へ移る" },
  evaluator = { en = "Who ordered it; did the wards know where the forms are?", ja = "誰が指示したか。病棟は用紙の場所を知っていたか。" } }
task "1B" { objective = "O1", check = never("variable:blinded"),
  text = { en = "The network is not cut while wards depend on it", ja = "病棟が頼っている間にネットワークを切らない" },
  evaluator = { en = "Did systems office and wards speak before the cut?", ja = "切る前にシステム室と病棟が話したか。" } }
task "1C" { objective = "O1", check = held(at_least("care", 50), "6h"),
  text = { en = "Medical services stay at half or more for six hours", ja = "診療機能を6時間、半分以上に保つ" } }
task "1D" { objective = "O1", check = within("3h30m", "decided:dialysis"),
  text = { en = "Dialysis patients are placed by nine", ja = "透析患者の行き先を9時までに決める" },
  evaluator = { en = "Were the three newborns named as well?", ja = "新生児3人のことも話に出たか。" } }

task "2A" { objective = "O2", check = within("1h", "fired:printers", "done:report"),
  text = { en = "First report within an hour of the note [S1.1.1a]", ja = "脅迫文から1時間以内に第一報［S1.1.1a］" },
  evaluator = { en = "Thin and early, or complete and late?", ja = "薄く早いか、厚く遅いか。" } }
task "2B" { objective = "O2", check = before("done:report", "decided:words.plain"),
  text = { en = "The national desk hears it before the public", ja = "公表より先に国へ報告する" } }
task "2C" { objective = "O2", check = within("4h", "decided:words"),
  text = { en = "A decision on the public word before the paper decides it [S2.4]", ja = "新聞に決められる前に公表の方針を決める［S2.4］" },
  evaluator = { en = "Does the statement say what is not known, and when the next word comes?", ja = "不明な点と、次の発表時刻が入っているか。" } }

task "3A" { objective = "O3", check = before("done:check-copies", "decided:restore"),
  text = { en = "Backups are pulled out and tested before restoring", ja = "復旧前にバックアップを切り離し、試す" } }
task "3B" { objective = "O3", check = within("3h", "learned:path.systems", "decided:line"),
  text = { en = "The kitchen line is dealt with once the way in is known [S2.3.2]", ja = "経路判明後、厨房回線を処置する［S2.3.2］" } }
task "3C" { objective = "O3", check = never("variable:lost_again"),
  text = { en = "Nothing that was restored is lost again", ja = "戻したものを再び失わない" },
  evaluator = { en = "Who asked whether the intruder was out?", ja = "「追い出したか」と尋ねたのは誰か。" } }

task "4A" { objective = "O4", check = within("3h", "learned:oddity.supplier", "learned:oddity.systems"),
  text = { en = "What the supplier saw reaches the hospital within three hours", ja = "給食会社が見たものが3時間以内に病院へ届く" },
  evaluator = { en = "How was the supplier spoken to: as suspect, or as victim?", ja = "給食会社は、被疑者として扱われたか、被害者としてか。" } }
task "4B" { objective = "O4", check = within("7h", "done:call-supporters"),
  text = { en = "Somebody competent looks at the supplier’s computers [S2.3.3]", ja = "分かる人が給食会社の機器を調べる［S2.3.3］" } }
task "4C" { objective = "O4", check = never("variable:homes_fell"),
  text = { en = "The supplier’s other customers come through the day", ja = "ほかの取引先がこの日を乗り切る" } }

task "5A" { objective = "O5", check = within("1h30m", "fired:printers", "done:call-police"),
  text = { en = "The police are told, whatever the note says [S2.5]", ja = "脅迫文が何と言おうと、警察に届ける［S2.5］" } }
task "5B" { objective = "O5", check = never("ultra-vires"),
  text = { en = "Nobody acts without the gates of the measure", ja = "必要な手続を飛ばして動かない" } }
task "5C" { objective = "O5", check = within("5h30m", "learned:wallet.police"),
  text = { en = "The police have the wallet before payment is discussed [BB.8]", ja = "支払の議論より先に、警察が送金先を把握する［BB.8］" } }
task "5D" { objective = "O5",
  text = { en = "Paying or not is argued from both sides", ja = "払うか否かを、双方の立場から論じる" },
  evaluator = { en = "Was the strongest reason of the losing side recorded? (no automatic check)", ja = "採られなかった側の最も強い理由が記録されたか。（自動判定なし）" } }

-- One ending is true at the end, the worst that applies.
local line_crossed = below("care", 35)
local bought       = is_set "paid"
local fell         = at_least("others", 45)
local winter       = below("recovery", 32)
local proud        = all { at_least("care", 55), at_least("recovery", 45), at_least("trust", 55) }

ending "hospital-first" { rank = 1, when = all { none { line_crossed, bought, fell, winter }, proud },
  title = { en = "The hospital came first", ja = "病院が先だった" },
  text = {
    en = "At half past five in the evening the emergency entrance is lit. Half the wards write by hand and will for weeks; nobody was lost, nobody was paid, and the small firms that had the same line know it and have pulled the plug. The order held: first care, then the door, then the intruder, then the machines. In the region people say that the hospital told them.",
    ja = "午後5時30分、救急の入口に灯がともる。病棟の半分はあと何週間も手書きだが、誰も失わず、誰にも払わなかった。同じ回線を持つ小さな会社もそれを知り、線を抜いている。順番が守られた。まず診療、次に扉、それから侵入者、最後に機械。「病院が教えてくれた」と、地域の人々は言う。" },
  principles = { { en = "Collaboration: a victim that reported was helped first", ja = "連携：報告した被害者が、最初に助けられた" },
    { en = "Rule of law: no payment, no short cut past the gates", ja = "法の支配：払わず、手続を飛ばさなかった" } } }

ending "open-questions" { rank = 2, when = none { line_crossed, bought, fell, winter, proud },
  title = { en = "Open again, with questions", ja = "再開、残る問い" },
  text = {
    en = "The hospital works, after a fashion. Some of it came back late, some words came later, and there will be a committee that asks who knew what at which hour. Next Friday will tell whether patients come back. Most of what went wrong had been somebody’s knowledge before it was everybody’s problem.",
    ja = "病院は何とか動いている。遅れて戻ったものがあり、もっと遅れて出た言葉がある。誰が何時に何を知っていたかを問う委員会が開かれるだろう。患者が戻るかは次の金曜に分かる。うまくいかなかったことの多くは、皆の問題になる前に、誰か一人が知っていたことだった。" },
  principles = { { en = "Free flow: knowledge arrived, too slowly", ja = "情報の流通：届いたが、遅かった" } } }

ending "neighbours-fell" { rank = 3, setback = true, when = all { fell, none { line_crossed, bought } },
  title = { en = "The hospital stood, the others fell", ja = "病院は残り、隣が倒れた" },
  text = {
    en = "All eyes were on the hospital, and the group went next door. Four care homes, a school and a clinic spend the weekend without records; some of their residents are now in the hospital’s corridors. The warning existed: in an order book, in a maintenance firm’s e-mail, on a desk in the capital. First does not mean only.",
    ja = "全ての目が病院に注がれる間に、犯人は隣へ回った。老人ホーム4か所と学校、診療所が記録のないまま週末を迎え、入居者の一部は今、病院の廊下にいる。警告はあった。受注台帳に、保守会社のメールに、東京の机の上に。「先に」は「だけ」という意味ではない。" },
  principles = { { en = "Collaboration: the circle was drawn too small", ja = "連携：輪が小さすぎた" } } }

ending "winter-on-paper" { rank = 4, setback = true, when = all { winter, none { line_crossed, bought, fell } },
  title = { en = "A winter on paper", ja = "紙の冬" },
  text = {
    en = "Almost nothing came back today, or it came back and was lost again. Surgery waits for weeks, accounts for months, and the chart will be rebuilt from memory and carbon copies until the cherry trees bloom. Nobody can say that it was one mistake. It was an order: what was done first should have been done third.",
    ja = "今日はほとんど何も戻らなかった。あるいは、戻ってまた失われた。手術は何週間も、会計は何か月も待ち、カルテは記憶と複写紙から、桜の咲くころまでかけて作り直される。一つの誤りのせいとは言えない。順番である。最初にしたことは、三番目にすべきことだった。" },
  principles = { { en = "Autonomy: those who must help themselves need to have practised it", ja = "自律性：自力で立つには、稽古が要る" } } }

ending "bought" { rank = 4, setback = true, when = all { bought, negate(line_crossed) },
  title = { en = "Bought, and not over", ja = "払っても終わらない" },
  text = {
    en = "The money has left the prefecture and the country. Some machines run again. Whether the intruder is out nobody has proved, what he copied he still has, and by Monday two other hospitals have received a friendlier, dearer letter that mentions Minase as a reference. There were three newborns. Those who decided it will be asked, and will ask themselves.",
    ja = "金は県を出て、国を出た。いくつかの端末は動き始めた。侵入者が去ったことは誰も確かめておらず、写されたものは相手の手に残る。月曜までに、別の二つの病院に、もっと丁寧で、もっと高い手紙が届く。水瀬の名が「実績」として添えてある。新生児が三人いた。決めた人々は問われ、自らにも問い続ける。" },
  principles = { { en = "Rule of law: strained, for reasons that were not small", ja = "法の支配：小さくない理由で、曲げられた" } } }

ending "line-crossed" { rank = 5, setback = true, when = line_crossed,
  title = { en = "No bed in the night", ja = "受け入れ先のない夜" },
  text = {
    en = "By evening the medical centre can no longer care for those it has. Ambulances drive for an hour; the newborns are flown out, one by one, in a helicopter that was meant for something else. No single decision did this. Wards went dark before there was paper, people worked until they could not read their own writing, and help was asked for when it could no longer arrive in time.",
    ja = "夕方、センターは院内の患者さえ診きれなくなった。救急車は1時間走り、新生児は、別の任務に就くはずだったヘリコプターで一人ずつ運ばれる。一つの決定のせいではない。紙がないうちに病棟の画面が消え、人々は自分の字が読めなくなるまで働き、助けは、もう間に合わない時刻に求められた。" },
  principles = { { en = "What must be protected first was not", ja = "真っ先に守るべきものが、守られなかった" } } }
