# The shared sheet, in Chinese written with traditional characters, for readers in Taiwan and Hong
# Kong. Whole sentences only.
#
# Sentences leave out the word for "you" where Chinese does so by itself. Where it is needed,
# neutral and formal say 您, informal says 你. Nothing hangs on gender or on a plural.

# Chinese sentences follow each other without a space.
sentence-gap = { "" }

sheet-title = 最近過得如何
sheet-session = 第 { $number } 次會談  ·  { $date }
sheet-people = 當事人：{ $code }  ·  治療師：{ $therapist }
sheet-running = 當事人：{ $code }  ·  本頁編號：{ $sheet }
sheet-purpose = 這一頁是用來一起談話的，不是測驗。它只供當事人與治療師兩個人使用，保存在這裡的個人紀錄中。

words-title = 用自己的話說
words-empty = 今天以前還沒有寫下什麼。下面留有空位可以寫。
words-not-fitting = 上次提到不合適的地方：{ $words }
goal-rated-first = 今天 { $today } 分（最高 { $top } 分）
goal-rated-again = 今天 { $today } 分（最高 { $top } 分），第一次評分時是 { $first } 分
goal-rated-again-since = 今天 { $today } 分（最高 { $top } 分），第 { $session } 次會談時是 { $first } 分
goal-not-rated = 今天沒有評分

# Charts

chart-title = { $title }：歷次會談的變化
chart-axis = 會談
chart-better = 較好
chart-start = 開始時 { $value }
chart-start-since = 第 { $session } 次會談時 { $value }
chart-today = 今天 { $value }
chart-band = 與開始時相差不到 { $points } 分：可能只是偶然
chart-band-since = 與第 { $session } 次會談時相差不到 { $points } 分：可能只是偶然
chart-line = 已發表的參考線：{ $value }
chart-line-below = 一般大眾中，多數人的分數低於 { $value }
chart-line-above = 一般大眾中，多數人的分數高於 { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = 點線之間是這組人當中的多數：{ $group }（歷程數：{ $courses }；作答語言：{ $languages }）。點線並不表示任何人應該在哪個位置。
key-prorated = 估算值，有題目未作答
key-missed = 沒能見面的會談
key-cancelled = 已取消的會談
key-no-score = 沒有分數的會談
note-not-scored = 第 { $session } 次會談：有 { $number } 題未作答，因此無法算出總分。
note-prorated = 第 { $session } 次會談：有 { $number } 題未作答；總分是依其他回答估算的。
note-mode-paper = 自第 { $session } 次會談起，問卷是在紙本上填寫的。
note-mode-screen = 自第 { $session } 次會談起，問卷是在螢幕上填寫的。
note-mode-interview = 自第 { $session } 次會談起，問卷是由人唸出、口頭回答的。
note-mode-import = 自第 { $session } 次會談起，回答是由檔案匯入的。
note-mode-fillable = 自第 { $session } 次會談起，問卷是在電子檔案中填寫的。

# What the picture shows in words

message-first = 今天的分數是 { $today }，分數範圍從 { $low } 到 { $high }。
message-first-lower = 在這裡，分數愈低愈好。這是起點；從下一次起，就有可以比較的了。
message-first-higher = 在這裡，分數愈高愈好。這是起點；從下一次起，就有可以比較的了。
message-first-lower-since = 在這裡，分數愈低愈好。自第 { $session } 次會談起是一條新的線，之前的分數不與今天的比較；從下一次起，就有可以比較的了。
message-first-higher-since = 在這裡，分數愈高愈好。自第 { $session } 次會談起是一條新的線，之前的分數不與今天的比較；從下一次起，就有可以比較的了。
message-apart = 第 { $session } 次會談之前的分數不與今天的分數比較。
message-none = 今天沒有分數。
message-none-rest = 圖上是之前幾次會談的情形。
message-nothing-yet = 還沒有分數，所以沒有圖可以畫。今天想說的話同樣重要。
message-wish =
    { $form ->
        [informal] 你希望這一頁不寫分數，所以這裡沒有分數，也沒有圖。想看的時候，隨時說一聲就可以。
       *[neutral] 您希望這一頁不寫分數，所以這裡沒有分數，也沒有圖。想看的時候，隨時說一聲就可以。
    }
message-same = 今天的分數是 { $today }，與開始時相同。
message-lower = 今天的分數是 { $today }，比開始時低 { $points } 分。
message-higher = 今天的分數是 { $today }，比開始時高 { $points } 分。
message-same-since = 今天的分數是 { $today }，與第 { $session } 次會談時相同。
message-lower-since = 今天的分數是 { $today }，比第 { $session } 次會談時低 { $points } 分。
message-higher-since = 今天的分數是 { $today }，比第 { $session } 次會談時高 { $points } 分。
message-beyond-lower = 在這裡，分數愈低愈好。相差 { $needed } 分或以上，就明顯超出偶然變化的範圍，這一次正是如此。
message-beyond-higher = 在這裡，分數愈高愈好。相差 { $needed } 分或以上，就明顯超出偶然變化的範圍，這一次正是如此。
message-within-lower = 在這裡，分數愈低愈好。相差不到 { $needed } 分，可能只是偶然。
message-within-higher = 在這裡，分數愈高愈好。相差不到 { $needed } 分，可能只是偶然。
message-unknown-lower = 在這裡，分數愈低愈好。這份量表的偶然變化會有多大，目前還不清楚。
message-unknown-higher = 在這裡，分數愈高愈好。這份量表的偶然變化會有多大，目前還不清楚。
message-line-around = 這個分數在圖上那條線（{ $value }）附近。
message-line-above = 這個分數高於圖上那條線（{ $value }）。
message-line-below = 這個分數低於圖上那條線（{ $value }）。

# How we work together

together-title = 我們的合作
together-low = 一點也不
together-high = 完全
together-caption = 圓點：今天。橫條：自己以前的最低分到最高分。短線：自己以前的中間值。
together-caption-few = 圓點：今天。從第五次填寫會談回饋起，旁邊會有自己以前的回答。
together-no-answer = 今天沒有回答
together-none = 今天沒有填寫會談回饋。

# Where two people rated the same today; nobody is said to be right

views-title = 我們兩個人的看法
views-alike-therapist =
    { $form ->
        [informal] { $name }：你評了 { $mine }，治療師評了 { $theirs }。在這一點上，我們的看法差不多。
       *[neutral] { $name }：您評了 { $mine }，治療師評了 { $theirs }。在這一點上，我們的看法差不多。
    }
views-alike-parent =
    { $form ->
        [informal] { $name }：你評了 { $mine }，家長評了 { $theirs }。在這一點上，我們的看法差不多。
       *[neutral] { $name }：您評了 { $mine }，家長評了 { $theirs }。在這一點上，我們的看法差不多。
    }
views-alike-observer =
    { $form ->
        [informal] { $name }：你評了 { $mine }，觀察者評了 { $theirs }。在這一點上，我們的看法差不多。
       *[neutral] { $name }：您評了 { $mine }，觀察者評了 { $theirs }。在這一點上，我們的看法差不多。
    }
views-apart-therapist =
    { $form ->
        [informal] { $name }：你評了 { $mine }，治療師評了 { $theirs }。在這一點上，我們的看法有些距離。
       *[neutral] { $name }：您評了 { $mine }，治療師評了 { $theirs }。在這一點上，我們的看法有些距離。
    }
views-apart-parent =
    { $form ->
        [informal] { $name }：你評了 { $mine }，家長評了 { $theirs }。在這一點上，我們的看法有些距離。
       *[neutral] { $name }：您評了 { $mine }，家長評了 { $theirs }。在這一點上，我們的看法有些距離。
    }
views-apart-observer =
    { $form ->
        [informal] { $name }：你評了 { $mine }，觀察者評了 { $theirs }。在這一點上，我們的看法有些距離。
       *[neutral] { $name }：您評了 { $mine }，觀察者評了 { $theirs }。在這一點上，我們的看法有些距離。
    }

context-question =
    { $form ->
        [informal] 關於你從哪裡來、相信什麼、怎麼生活，我們該了解些什麼，才能讓這裡的會談適合你？
       *[neutral] 關於您從哪裡來、相信什麼、怎麼生活，我們該了解些什麼，才能讓這裡的會談適合您？
    }

# Questions to open the talk

prompts-title = 可以一起談談
prompt-first-match = 這張圖和最近生活的感受有多吻合？
prompt-first-sign = 如果情況開始有一點變化，最先看到的小跡象會是什麼？
prompt-first-step = 在這一週裡，往前走一小步會是什麼樣子？
prompt-better-keep = 這幾週當中，有什麼是想繼續保持下去的？
prompt-better-doing = 最近有哪些不一樣的做法，是以後還想再做的？
prompt-better-notice = 還有誰注意到有些不同？他們看到了什麼？
prompt-same-missing = 有沒有什麼重要的事，是這一頁沒有寫到的？
prompt-same-measure = 我們問的，是真正要緊的事嗎？
prompt-same-change = 如果這裡有一件事可以換個做法，會是哪一件？
prompt-worse-weight = 從我們開始到現在，是什麼壓在心上？
prompt-worse-here = 在這裡，希望哪些多一點，哪些少一點？
prompt-worse-hold =
    { $form ->
        [informal] 這幾週裡，是什麼陪你撐過來的？哪怕只有一點點。
       *[neutral] 這幾週裡，是什麼陪您撐過來的？哪怕只有一點點。
    }
prompt-unknown-changed =
    { $form ->
        [informal] 不管數字怎麼說，從我們開始到現在，對你來說有什麼不一樣了？
       *[neutral] 不管數字怎麼說，從我們開始到現在，對您來說有什麼不一樣了？
    }
prompt-together-lower = 我們之間的感覺也許和以前有些不同。要不要一起看看？
prompt-together-moment =
    { $form ->
        [informal] 有沒有哪個時刻，我們沒有顧到對你重要的事？
       *[neutral] 有沒有哪個時刻，我們沒有顧到對您重要的事？
    }
prompt-together-another-way = 和上次相比，希望我們換一種做法的是什麼？
prompt-together-low =
    { $form ->
        [informal] 謝謝你坦率地說出來。怎麼做會更適合你？
       *[neutral] 謝謝您坦率地說出來。怎麼做會更適合您？
    }
prompt-together-first =
    { $form ->
        [informal] 謝謝你的坦誠。我們應該先改變什麼？
       *[neutral] 謝謝您的坦誠。我們應該先改變什麼？
    }
prompt-together-need =
    { $form ->
        [informal] 在這些會談裡，有什麼是你需要、卻還沒有得到的？
       *[neutral] 在這些會談裡，有什麼是您需要、卻還沒有得到的？
    }
prompt-together-top = 如果這裡有一件小事可以更合適一些，會是什麼？
prompt-together-more = 怎麼做能讓在這裡的時間更有用？
prompt-area-which = 我們的合作當中，有一部分不像平常那樣合適。我們該談談哪一部分？
prompt-area-more = 今天評得低一些的那部分，怎麼做會有幫助？
prompt-task-fit =
    { $form ->
        [informal] 我們是不是在談對你重要的事？方式合適嗎？
       *[neutral] 我們是不是在談對您重要的事？方式合適嗎？
    }
prompt-task-more = 哪些事該多花些時間，哪些該少一些？
prompt-views-where = 兩個人的看法在哪裡不同？由此可以想到什麼？
prompt-views-see =
    { $form ->
        [informal] 關於我們的合作，有什麼是你看到了，而治療師可能沒看到的？
       *[neutral] 關於我們的合作，有什麼是您看到了，而治療師可能沒看到的？
    }
prompt-say-easier = 在這裡說話，怎樣會容易一些，怎樣會難一些？
prompt-say-other-way = 有沒有什麼事，換一種方式或換一天來說會比較容易？
prompt-say-room =
    { $form ->
        [informal] 怎麼做能讓你更自在地說出心裡的事？
       *[neutral] 怎麼做能讓您更自在地說出心裡的事？
    }
prompt-again-helps = 我們的會談裡，有沒有一件事一再出現？怎麼做會有幫助？
prompt-again-closer = 我們的合作當中，哪一部分該看得更仔細些？
prompt-culture-missed =
    { $form ->
        [informal] 關於你和你的生活世界，治療師可能忽略了什麼？
       *[neutral] 關於您和您的生活世界，治療師可能忽略了什麼？
    }
prompt-culture-fit =
    { $form ->
        [informal] 怎麼做能讓這裡的會談更貼近你的生活方式和信念？
       *[neutral] 怎麼做能讓這裡的會談更貼近您的生活方式和信念？
    }
prompt-goal =
    { $form ->
        [informal] 這仍然是對你最重要的目標嗎？
       *[neutral] 這仍然是對您最重要的目標嗎？
    }
prompt-goal-sign = 看到什麼，就表示離目標近了一點？
prompt-goal-stand = 用自己的話說，今天離目標有多遠？
prompt-goal-words = 目標換了新的說法。新的說法好在哪裡？
prompt-goal-closed = 有一個目標已經結束了。接下來想把心力放在哪裡？
prompt-meet-easier = 上次沒有依計畫見面。怎麼做能讓過來一趟容易一些？
prompt-meet-times = 我們見面的日子和時間合適嗎？
prompt-meet-between = 從上次見面到現在，有什麼是我們該知道的？
prompt-new-know =
    { $form ->
        [informal] 這次見的是新的治療師。讓對方了解些什麼，你就不必從頭說起？
       *[neutral] 這次見的是新的治療師。讓對方了解些什麼，您就不必從頭說起？
    }
prompt-new-keep = 和之前的治療師一起時，有哪些好的做法該保留下來？
prompt-page-open = 上次那一頁有沒有留下什麼，是該接著談的？
prompt-page-back = 上次的內容裡，有什麼是今天該多花點時間的？
prompt-ending-know = 看到什麼，就知道可以結束會談了？
prompt-ending-notice =
    { $form ->
        [informal] 還有誰會看出你已經可以結束會談了？從哪裡看出來？
       *[neutral] 還有誰會看出您已經可以結束會談了？從哪裡看出來？
    }
prompt-ending-keep = 想從這裡帶走什麼？
prompt-any-matters =
    { $form ->
        [informal] 今天對你最重要的是什麼？
       *[neutral] 今天對您最重要的是什麼？
    }
prompt-any-missing = 有沒有什麼是沒有人問過、而我們應該知道的？
prompt-any-useful = 上次會談因為什麼而有用？或者，是什麼讓它沒那麼有用？
prompt-next = 接下來合適的一步會是什麼？再小也可以。
prompt-next-who = 走下一步時，有誰或有什麼可以幫上忙？
prompt-next-week = 怎麼做能讓接下來的幾天輕鬆一點？

# Room to write

writing-title = 我們的想法
writing-fits = 合適的地方
writing-does-not-fit = 不合適的地方
writing-try = 我們要試試什麼
writing-again = 什麼時候再看

crisis-title = 需要立刻得到協助時

# The footer

footer-measure = { $title }：{ $name }，版本 { $version }。
footer-measure-plain = { $name }，版本 { $version }。
# By whom, in which language, how: three labels, parted by dots.
footer-answered = 今天已作答：{ $who } · { $language } · { $mode }。
footer-answered-measure = { $name }，今天已作答：{ $who } · { $language } · { $mode }。
footer-not-today = 今天未作答：{ $names }。
footer-unvalidated = 未經驗證的問卷：{ $names }。
footer-missing =
    { $count ->
        [0] 沒有漏答的題目。
       *[other] 有 { $number } 題未作答。
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change = 偶然變化範圍：{ $points } 分。已發表數值的來源人群：{ $population }。
footer-change-and-line = 偶然變化範圍（{ $points } 分）與參考線。已發表數值的來源人群：{ $population }。
footer-change-none = 沒有偶然變化範圍：沒有適用於這份量表的已發表數值。
footer-line = 參考線。已發表數值的來源人群：{ $population }。
# $said is one of the whole sentences above.
footer-of = { $title }：{ $said }
footer-not-read = { $population }（原始出處未重新查核）
footer-line-none = 沒有一般大眾的參考線：本機構尚未說明適用哪個參照群體。
footer-expected = 點線：{ $purpose }
footer-question = 有一個問題來自擴充套件 { $pack }：{ $purpose }。
footer-question-plain = 有一個問題來自擴充套件 { $pack }。
footer-unreviewed = 本頁有一份避免使用的詞語清單，這個語言的清單還沒有人審閱過。
footer-software = fit { $version }  ·  本頁編號 { $sheet }
footer-software-clinic = fit { $version }  ·  本頁編號 { $sheet }  ·  { $clinic }

# Labels: who answered, and how

who-client = 當事人
who-therapist = 治療師
who-parent = 家長
who-observer = 觀察者
mode-paper = 紙本填寫
mode-screen = 螢幕填寫
mode-interview = 唸出後口頭回答
mode-import = 由檔案匯入
mode-fillable = 電子檔案填寫

# The chart in words, for people who cannot see it

alt-chart-lower = 「{ $title }」的折線圖，從 { $low } 到 { $high }，分數愈低愈好。{ $points }
alt-chart-higher = 「{ $title }」的折線圖，從 { $low } 到 { $high }，分數愈高愈好。{ $points }
alt-point = 第 { $session } 次會談，{ $date }：{ $value }。
alt-gap-missed = { $date }：沒能見面。
alt-gap-cancelled = { $date }：會談已取消。
alt-gap-no-score = 第 { $session } 次會談，{ $date }：沒有分數。
alt-band = 與第一次的分數 { $start } 相差不到 { $points } 分，可能只是偶然。
alt-band-since = 與第 { $session } 次會談的分數 { $start } 相差不到 { $points } 分，可能只是偶然。
alt-broken = 從這裡開始是一條新的線。
alt-line = 一般大眾的參考線在 { $value }。
alt-expected = 點線所指的群體：{ $group }。第 { $session } 次會談時，其中多數人在 { $low } 到 { $high } 之間。
alt-none = 還沒有分數。

# Why a line is broken

broken-form-changed = 自第 { $session } 次會談起是一條新的線：問卷有了更動，前後的分數不能比較。
broken-language-changed = 自第 { $session } 次會談起是一條新的線：問卷換了語言，前後的分數不能比較。
broken-mode-changed = 自第 { $session } 次會談起是一條新的線：作答方式變了，前後的分數不能比較。

# Elements that may give way on a full page, as the therapist is told

element-6 = 預期範圍
element-8 = 一般大眾的參考線
element-9 = 我們的合作（至少是其中的變化線）
element-10 = 兩個人的看法對照
element-16 = 外掛程式加入的內容
