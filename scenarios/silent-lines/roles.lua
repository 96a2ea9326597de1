-- The cells at the table: two operators, five parts of government, two that must say yes, two from abroad. The other side is a bot the room never sees.
-- The commission and the minister can be held by the facilitator or left to their bots (empty-chairs.lua).

role "power" { seats = 3, kind = "infrastructure",
  name = { en = "Kazahaya Grid (power)", ja = "風早送配電" }, label = { en = "Power", ja = "電力" },
  brief = {
    en = "You keep 800,000 people and one summit supplied. You are an essential-infrastructure operator with a duty to report. You have three field crews, old substations, new remote control, and engineers who are proud of both. You want the lights on, your name out of the papers, and an answer to the question of who was logged in as your colleague.",
    ja = "80万人と一つの首脳会合に電気を届ける。基幹インフラ事業者として報告義務を負う。現場班は三つ、変電所は古く、遠隔制御は新しい。技術者はその両方に誇りを持っている。停電させないこと、社名を報道に出さないこと、そして同僚の名でログインしていたのが誰かを知ること。それが望みである。" } }

role "telecom" { seats = 3, kind = "infrastructure",
  name = { en = "Nagisa Telecom", ja = "渚通信" }, label = { en = "Telecom", ja = "通信" },
  brief = {
    en = "Half of the city’s lines, the emergency calls and the summit’s circuits run through you. Your customers’ secrecy is your oldest duty, written into law. Sooner or later the government will ask you for data about traffic from abroad; you may agree or not, but without good reason you may not refuse to talk about it.",
    ja = "市内回線の半分、緊急通報、首脳会合の専用回線を預かる。通信の秘密は、法律にも書かれた最も古い義務である。いずれ政府は、国外からの通信に関するデータの提供について協議を求めてくる。応じるかどうかは任意だが、話し合いそのものは正当な理由なく断れない。" } }

role "csirt" { seats = 3, kind = "coordination",
  name = { en = "Coordination CSIRT", ja = "調整機関CSIRT" }, label = { en = "CSIRT", ja = "CSIRT" },
  brief = {
    en = "Companies tell you what they would not tell a ministry. You have the best hunters in the country, two teams of them, and they have not slept properly since the summit was announced. A hunt goes where the owner lets you in.",
    ja = "企業は、役所には言わないことをここには話す。国内随一の調査チームを二つ抱えるが、会合の開催が決まって以来、誰もまともに寝ていない。調査に入れるのは、所有者が認めた場所だけである。" } }

role "nco" { seats = 4, kind = "government",
  name = { en = "National Cybersecurity Office", ja = "国家サイバー統括室" }, label = { en = "NCO", ja = "NCO" },
  brief = {
    en = "You are the control tower: you put the picture together, decide who gets which part, coordinate police and SDF under one policy with the security secretariat, and keep the oversight commission informed. You have four analysts’ desks. What others do not hand over, you do not know.",
    ja = "司令塔として全体像をまとめ、誰に何を渡すかを決め、国家安全保障局とともに警察と自衛隊を一つの方針の下に調整し、監理委員会に状況を伝え続ける。分析の席は四つ。相手が出さない情報は、知りようがない。" } }

role "police" { seats = 3, kind = "government",
  name = { en = "Police cyber unit", ja = "警察サイバー部門" }, label = { en = "Police cyber", ja = "警察" },
  brief = {
    en = "You investigate a crime that nobody has complained of yet, and together with the SDF you may have to reach into a computer abroad. For that your designated officers need the commission, the foreign minister and the minister; without them it is just somebody else’s computer.",
    ja = "まだ誰も被害を訴えていない犯罪を捜査する。自衛隊とともに国外のコンピュータへの措置に当たることもあり得る。指定を受けた警察官であっても、委員会の承認、外務大臣との協議、大臣の決定を欠けば、それは他人のコンピュータへの侵入にすぎない。" } }

role "sdf" { seats = 3, kind = "government",
  name = { en = "SDF cyber unit", ja = "自衛隊サイバー部隊" }, label = { en = "SDF cyber", ja = "自衛隊" },
  brief = {
    en = "You guard your own networks, whose electricity and lines come from the two operators next door. You have one hunting team to lend and operators trained for access abroad. Whatever you do is watched from the other side, and read as the beginning of something.",
    ja = "自らのネットワークを守るが、電気も回線も両社から引いている。貸し出せる調査チームが一つと、国外への措置の訓練を受けた要員がいる。その一挙一動は向こう側から見られ、何かの始まりと受け取られる。" } }

role "mofa" { seats = 3, kind = "government",
  name = { en = "Ministry of Foreign Affairs", ja = "外務省" }, label = { en = "MOFA", ja = "外務省" },
  brief = {
    en = "You are consulted before anybody touches a computer abroad, you hold the line to State A that was agreed three years ago and never used, and you negotiate every word that others are to sign. Two envoys are free; the rest is at the summit.",
    ja = "国外のコンピュータへの措置には事前に協議を受ける。三年前に取り決めたまま一度も使われていないA国との連絡線を預かり、他国に署名してもらう言葉の一つ一つを交渉する。手の空いた担当官は二人。残りは会合の準備に出払っている。" } }

role "commission" { seats = 2, kind = "oversight",
  name = { en = "Oversight commission", ja = "監理委員会" }, label = { en = "Commission", ja = "監理委員会" },
  brief = {
    en = "Independent: a chair and four members, answerable to the Diet. You approve or refuse the use of communications data and any access to a server, you may inspect at any time, and you may ask for a better reason. If you are too slow, a city goes dark; if you are too quick, nobody needs you.",
    ja = "独立した委員会で、委員長と委員四人からなり、国会に報告する。通信情報の利用とサーバへの措置を承認し、又は退け、いつでも検査に入り、より確かな理由を求めることができる。遅すぎれば街が暗くなり、早すぎれば委員会の存在意義がなくなる。" } }

role "nsc" { seats = 2, kind = "government",
  name = { en = "Minister and NSC", ja = "大臣・国家安全保障会議" }, label = { en = "Minister/NSC", ja = "大臣・NSC" },
  brief = {
    en = "You are the minister in charge and the council behind the minister. You set one policy for all, decide what is to be decided at the top, and have twelve guests coming for dinner tomorrow. You will be asked later what you knew, when, and who had told you that it was lawful.",
    ja = "担当大臣と、その背後の国家安全保障会議の役を担う。全体の方針を一つに定め、最後に決めるべきことを決める。明日の夕食会には12か国の賓客が来る。後日問われるのは、いつ何を知っていたか、適法だと誰が説明したかである。" } }

role "ally" { seats = 2, kind = "partner",
  name = { en = "Allied liaison", ja = "同盟国連絡官" }, label = { en = "Ally", ja = "同盟国" },
  brief = {
    en = "You sit in Tokyo and serve your own capital. It has watched this group for four years from a place that nobody must guess. What you hand over carries conditions: who may see it, and that nobody acts on it alone. You can ask for a sentence to be released; that costs time and a favour.",
    ja = "東京に席を置くが、仕える先は本国である。本国はこの集団を四年間、誰にも悟られてはならない場所から見てきた。渡す情報には、誰に見せてよいか、それだけを根拠に動かないこと、という条件が付く。一文の公開を本国に求めることはできるが、時間と貸しを要する。" } }

role "partner" { seats = 2, kind = "partner",
  name = { en = "State C (guest and host)", ja = "C国（招待国）" }, label = { en = "State C", ja = "C国" },
  brief = {
    en = "You are a guest of the summit, a friend of Japan, and a neighbour of State A with its ports full of State A’s goods. A data centre on your soil rents a server that Japan will ask about. Your response team of nine was trained with Japanese help. It is your server, your law and your sovereignty.",
    ja = "会合の招待国で日本の友好国。同時にA国の隣国で、港はA国の貨物で埋まっている。国内のデータセンターが貸したサーバについて、いずれ日本から照会が来る。日本の支援で育った対応チームは九人。サーバも、法律も、主権も、自国のものである。" } }

role "adversary" { hidden = true, kind = "adversary",
  name = { en = "Hollow Reed (State A)", ja = "ホロウリード（A国）" }, label = { en = "Hollow Reed", ja = "相手側" },
  brief = {
    en = "You are the operators of Hollow Reed and the officials above them. Your order: be able to switch off Kazahaya on Thursday at 08:40, and wait. Every hour you weigh four things: what it has cost so far, how much they know, how tense it is, and whether they are about to strike you. You can wait, dig in, go quiet, hurry, hit back, strike out of fear, or ask leave to go home.",
    ja = "ホロウリードの実働部隊と、その上にいる当局者の役である。命令は、木曜8時40分に風早を止められる状態を保ち、待つこと。一時間ごとに四つを量る。これまでの損失、相手がどこまで知ったか、どれほど緊張しているか、相手が撃ってくるのではないか。待つ、深く潜る、鳴りを潜める、急ぐ、報復する、恐れから撃つ、撤収を願い出る、のいずれも選べる。" } }
