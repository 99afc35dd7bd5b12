# The shared sheet, in Chinese written with simplified characters. Whole sentences only.
#
# Sentences leave out the word for "you" where Chinese does so by itself. Where it is needed,
# neutral and formal say 您, informal says 你. Nothing hangs on gender or on a plural.

# Chinese sentences follow each other without a space.
sentence-gap = { "" }

sheet-title = 最近过得怎么样
sheet-session = 第 { $number } 次会谈  ·  { $date }
sheet-people = 来访者：{ $code }  ·  咨询师：{ $therapist }
sheet-running = 来访者：{ $code }  ·  本页编号：{ $sheet }
sheet-purpose = 这一页是用来一起谈话的，不是测验。它只供来访者和咨询师两个人使用，保存在这里的个人记录中。

words-title = 用自己的话说
words-empty = 今天之前还没有写下什么。下面留有地方可以写。
words-not-fitting = 上次提到不合适的地方：{ $words }
goal-rated-first = 今天 { $today } 分（最高 { $top } 分）
goal-rated-again = 今天 { $today } 分（最高 { $top } 分），第一次评分时是 { $first } 分
goal-rated-again-since = 今天 { $today } 分（最高 { $top } 分），第 { $session } 次会谈时是 { $first } 分
goal-not-rated = 今天没有评分

# Charts

chart-title = { $title }：每次会谈的变化
chart-axis = 会谈
chart-better = 更好
chart-start = 开始时 { $value }
chart-start-since = 第 { $session } 次会谈时 { $value }
chart-today = 今天 { $value }
chart-band = 与开始时相差不到 { $points } 分：可能只是偶然
chart-band-since = 与第 { $session } 次会谈时相差不到 { $points } 分：可能只是偶然
chart-line = 已发表的参考线：{ $value }
chart-line-below = 一般人群中，多数人的分数低于 { $value }
chart-line-above = 一般人群中，多数人的分数高于 { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = 点线之间是这组人中的多数：{ $group }（历程数：{ $courses }；作答语言：{ $languages }）。点线并不表示任何人应该在哪个位置。
key-prorated = 估算值，有题目没有作答
key-missed = 没能见面的会谈
key-cancelled = 已取消的会谈
key-no-score = 没有分数的会谈
note-not-scored = 第 { $session } 次会谈：有 { $number } 题没有作答，因此无法算出总分。
note-prorated = 第 { $session } 次会谈：有 { $number } 题没有作答；总分是根据其他回答估算的。
note-mode-paper = 从第 { $session } 次会谈起，问卷是在纸上填写的。
note-mode-screen = 从第 { $session } 次会谈起，问卷是在屏幕上填写的。
note-mode-interview = 从第 { $session } 次会谈起，问卷是由人读出、口头回答的。
note-mode-import = 从第 { $session } 次会谈起，回答是从文件导入的。
note-mode-fillable = 从第 { $session } 次会谈起，问卷是在电子文件里填写的。

# What the picture shows in words

message-first = 今天的分数是 { $today }，分数范围从 { $low } 到 { $high }。
message-first-lower = 这里分数越低越好。这是起点；从下一次起，就可以互相比较了。
message-first-higher = 这里分数越高越好。这是起点；从下一次起，就可以互相比较了。
message-first-lower-since = 这里分数越低越好。从第 { $session } 次会谈起是一条新的线，之前的分数不与今天的比较；从下一次起，就可以互相比较了。
message-first-higher-since = 这里分数越高越好。从第 { $session } 次会谈起是一条新的线，之前的分数不与今天的比较；从下一次起，就可以互相比较了。
message-apart = 第 { $session } 次会谈之前的分数不与今天的分数比较。
message-none = 今天没有分数。
message-none-rest = 图上是之前几次会谈的情况。
message-nothing-yet = 还没有分数，所以没有图可画。今天想说的话同样重要。
message-wish =
    { $form ->
        [informal] 你希望这一页不写分数，所以这里没有分数，也没有图。想看的时候，随时说一声就可以。
       *[neutral] 您希望这一页不写分数，所以这里没有分数，也没有图。想看的时候，随时说一声就可以。
    }
message-same = 今天的分数是 { $today }，与开始时一样。
message-lower = 今天的分数是 { $today }，比开始时低 { $points } 分。
message-higher = 今天的分数是 { $today }，比开始时高 { $points } 分。
message-same-since = 今天的分数是 { $today }，与第 { $session } 次会谈时一样。
message-lower-since = 今天的分数是 { $today }，比第 { $session } 次会谈时低 { $points } 分。
message-higher-since = 今天的分数是 { $today }，比第 { $session } 次会谈时高 { $points } 分。
message-beyond-lower = 这里分数越低越好。相差 { $needed } 分或更多，就明显超出偶然变化的范围，这一次就是这样。
message-beyond-higher = 这里分数越高越好。相差 { $needed } 分或更多，就明显超出偶然变化的范围，这一次就是这样。
message-within-lower = 这里分数越低越好。相差不到 { $needed } 分，可能只是偶然。
message-within-higher = 这里分数越高越好。相差不到 { $needed } 分，可能只是偶然。
message-unknown-lower = 这里分数越低越好。这份量表的偶然变化能有多大，目前还不清楚。
message-unknown-higher = 这里分数越高越好。这份量表的偶然变化能有多大，目前还不清楚。
message-line-around = 这个分数在图上那条线（{ $value }）附近。
message-line-above = 这个分数高于图上那条线（{ $value }）。
message-line-below = 这个分数低于图上那条线（{ $value }）。

# How we work together

together-title = 我们的合作
together-low = 一点也不
together-high = 完全
together-caption = 圆点：今天。横条：自己以前的最低分到最高分。短线：自己以前的中间值。
together-caption-few = 圆点：今天。从第五次填写会谈反馈起，旁边会有自己以前的回答。
together-no-answer = 今天没有回答
together-none = 今天没有填写会谈反馈。

# Where two people rated the same today; nobody is said to be right

views-title = 我们两个人的看法
views-alike-therapist =
    { $form ->
        [informal] { $name }：你评了 { $mine }，咨询师评了 { $theirs }。在这一点上，我们的看法差不多。
       *[neutral] { $name }：您评了 { $mine }，咨询师评了 { $theirs }。在这一点上，我们的看法差不多。
    }
views-alike-parent =
    { $form ->
        [informal] { $name }：你评了 { $mine }，家长评了 { $theirs }。在这一点上，我们的看法差不多。
       *[neutral] { $name }：您评了 { $mine }，家长评了 { $theirs }。在这一点上，我们的看法差不多。
    }
views-alike-observer =
    { $form ->
        [informal] { $name }：你评了 { $mine }，观察者评了 { $theirs }。在这一点上，我们的看法差不多。
       *[neutral] { $name }：您评了 { $mine }，观察者评了 { $theirs }。在这一点上，我们的看法差不多。
    }
views-apart-therapist =
    { $form ->
        [informal] { $name }：你评了 { $mine }，咨询师评了 { $theirs }。在这一点上，我们的看法有些距离。
       *[neutral] { $name }：您评了 { $mine }，咨询师评了 { $theirs }。在这一点上，我们的看法有些距离。
    }
views-apart-parent =
    { $form ->
        [informal] { $name }：你评了 { $mine }，家长评了 { $theirs }。在这一点上，我们的看法有些距离。
       *[neutral] { $name }：您评了 { $mine }，家长评了 { $theirs }。在这一点上，我们的看法有些距离。
    }
views-apart-observer =
    { $form ->
        [informal] { $name }：你评了 { $mine }，观察者评了 { $theirs }。在这一点上，我们的看法有些距离。
       *[neutral] { $name }：您评了 { $mine }，观察者评了 { $theirs }。在这一点上，我们的看法有些距离。
    }

context-question =
    { $form ->
        [informal] 关于你从哪里来、相信什么、怎样生活，我们该了解些什么，才能让这里的会谈适合你？
       *[neutral] 关于您从哪里来、相信什么、怎样生活，我们该了解些什么，才能让这里的会谈适合您？
    }

# Questions to open the talk

prompts-title = 可以一起谈谈
prompt-first-match = 这张图和最近生活的感受有多吻合？
prompt-first-sign = 如果情况开始有一点变化，最先看到的小迹象会是什么？
prompt-first-step = 在这一周里，往前走一小步会是什么样子？
prompt-better-keep = 这几周里，有什么是想继续保持下去的？
prompt-better-doing = 最近有哪些不一样的做法，是以后还想再做的？
prompt-better-notice = 还有谁注意到了变化？他们看到了什么？
prompt-same-missing = 有没有什么重要的事，是这一页没有写到的？
prompt-same-measure = 我们问的，是真正要紧的事吗？
prompt-same-change = 如果这里有一件事可以换个做法，会是哪一件？
prompt-worse-weight = 从我们开始到现在，是什么压在心上？
prompt-worse-here = 在这里，希望哪些多一点，哪些少一点？
prompt-worse-hold =
    { $form ->
        [informal] 这几周里，是什么帮你撑过来的？哪怕只有一点点。
       *[neutral] 这几周里，是什么帮您撑过来的？哪怕只有一点点。
    }
prompt-unknown-changed =
    { $form ->
        [informal] 不管数字怎么说，从我们开始到现在，对你来说有什么不一样了？
       *[neutral] 不管数字怎么说，从我们开始到现在，对您来说有什么不一样了？
    }
prompt-together-lower = 我们之间的感觉也许和以前有些不同。要不要一起看看？
prompt-together-moment =
    { $form ->
        [informal] 有没有哪个时刻，我们没有顾及对你重要的事？
       *[neutral] 有没有哪个时刻，我们没有顾及对您重要的事？
    }
prompt-together-another-way = 和上次相比，希望我们换一种做法的是什么？
prompt-together-low =
    { $form ->
        [informal] 谢谢你坦率地说出来。怎样做会更适合你？
       *[neutral] 谢谢您坦率地说出来。怎样做会更适合您？
    }
prompt-together-first =
    { $form ->
        [informal] 谢谢你的坦诚。我们应该先改变什么？
       *[neutral] 谢谢您的坦诚。我们应该先改变什么？
    }
prompt-together-need =
    { $form ->
        [informal] 在这些会谈里，有什么是你需要、却还没有得到的？
       *[neutral] 在这些会谈里，有什么是您需要、却还没有得到的？
    }
prompt-together-top = 如果这里有一件小事可以更合适一些，会是什么？
prompt-together-more = 怎样能让在这里的时间更有用？
prompt-area-which = 我们的合作中，有一部分不像平时那样合适。我们该谈谈哪一部分？
prompt-area-more = 今天评得低一些的那部分，怎样做会有帮助？
prompt-task-fit =
    { $form ->
        [informal] 我们是不是在谈对你重要的事？方式合适吗？
       *[neutral] 我们是不是在谈对您重要的事？方式合适吗？
    }
prompt-task-more = 哪些事该多花些时间，哪些该少一些？
prompt-views-where = 两个人的看法在哪里不同？由此可以想到什么？
prompt-views-see =
    { $form ->
        [informal] 关于我们的合作，有什么是你看到了，而咨询师可能没看到的？
       *[neutral] 关于我们的合作，有什么是您看到了，而咨询师可能没看到的？
    }
prompt-say-easier = 在这里说话，怎样会容易一些，怎样会难一些？
prompt-say-other-way = 有没有什么事，换一种方式或换一天来说会容易些？
prompt-say-room =
    { $form ->
        [informal] 怎样能让你更自在地说出心里的事？
       *[neutral] 怎样能让您更自在地说出心里的事？
    }
prompt-again-helps = 我们的会谈中，有没有一件事反复出现？怎样做会有帮助？
prompt-again-closer = 我们的合作中，哪一部分该看得更仔细些？
prompt-culture-missed =
    { $form ->
        [informal] 关于你和你的生活世界，咨询师可能忽略了什么？
       *[neutral] 关于您和您的生活世界，咨询师可能忽略了什么？
    }
prompt-culture-fit =
    { $form ->
        [informal] 怎样能让这里的会谈更贴合你的生活方式和信念？
       *[neutral] 怎样能让这里的会谈更贴合您的生活方式和信念？
    }
prompt-goal =
    { $form ->
        [informal] 这仍然是对你最重要的目标吗？
       *[neutral] 这仍然是对您最重要的目标吗？
    }
prompt-goal-sign = 看到什么，就说明离目标近了一点？
prompt-goal-stand = 用自己的话说，今天离目标有多远？
prompt-goal-words = 目标换了新的说法。新的说法好在哪里？
prompt-goal-closed = 有一个目标已经结束了。接下来想把精力放在哪里？
prompt-meet-easier = 上次没有按计划见面。怎样能让过来一趟容易一些？
prompt-meet-times = 我们见面的日子和时间合适吗？
prompt-meet-between = 从上次见面到现在，有什么是我们该知道的？
prompt-new-know =
    { $form ->
        [informal] 这次见的是新的咨询师。让对方了解些什么，你就不用从头讲起？
       *[neutral] 这次见的是新的咨询师。让对方了解些什么，您就不用从头讲起？
    }
prompt-new-keep = 和之前的咨询师一起时，有哪些好的做法该保留下来？
prompt-page-open = 上次那一页有没有留下什么，是该接着谈的？
prompt-page-back = 上次的内容里，有什么是今天该多花点时间的？
prompt-ending-know = 看到什么，就知道可以结束咨询了？
prompt-ending-notice =
    { $form ->
        [informal] 还有谁会看出你已经可以结束咨询了？从哪里看出来？
       *[neutral] 还有谁会看出您已经可以结束咨询了？从哪里看出来？
    }
prompt-ending-keep = 想从这里带走什么？
prompt-any-matters =
    { $form ->
        [informal] 今天对你最重要的是什么？
       *[neutral] 今天对您最重要的是什么？
    }
prompt-any-missing = 有没有什么是没人问过、而我们应该知道的？
prompt-any-useful = 上次会谈因为什么而有用？或者，是什么让它没那么有用？
prompt-next = 接下来合适的一步会是什么？再小也可以。
prompt-next-who = 走下一步时，谁或者什么可以帮上忙？
prompt-next-week = 怎样能让接下来的几天轻松一点？

# Room to write

writing-title = 我们的想法
writing-fits = 合适的地方
writing-does-not-fit = 不合适的地方
writing-try = 我们要试试什么
writing-again = 什么时候再看

crisis-title = 需要马上得到帮助时

# The footer

footer-measure = { $title }：{ $name }，版本 { $version }。
footer-measure-plain = { $name }，版本 { $version }。
# By whom, in which language, how: three labels, parted by dots.
footer-answered = 今天已作答：{ $who } · { $language } · { $mode }。
footer-answered-measure = { $name }，今天已作答：{ $who } · { $language } · { $mode }。
footer-not-today = 今天没有作答：{ $names }。
footer-unvalidated = 未经验证的问卷：{ $names }。
footer-missing =
    { $count ->
        [0] 没有漏答的题目。
       *[other] 有 { $number } 题没有作答。
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change = 偶然变化范围：{ $points } 分。已发表数值的来源人群：{ $population }。
footer-change-and-line = 偶然变化范围（{ $points } 分）和参考线。已发表数值的来源人群：{ $population }。
footer-change-none = 没有偶然变化范围：没有适用于这份量表的已发表数值。
footer-line = 参考线。已发表数值的来源人群：{ $population }。
# $said is one of the whole sentences above.
footer-of = { $title }：{ $said }
footer-not-read = { $population }（原始出处未重新核对）
footer-line-none = 没有一般人群的参考线：本机构还没有说明适用哪个参照人群。
footer-expected = 点线：{ $purpose }
footer-question = 有一个问题来自扩展包 { $pack }：{ $purpose }。
footer-question-plain = 有一个问题来自扩展包 { $pack }。
footer-unreviewed = 本页有一份避免使用的词语清单，这种语言的清单还没有人审阅过。
footer-software = fit { $version }  ·  本页编号 { $sheet }
footer-software-clinic = fit { $version }  ·  本页编号 { $sheet }  ·  { $clinic }

# Labels: who answered, and how

who-client = 来访者
who-therapist = 咨询师
who-parent = 家长
who-observer = 观察者
mode-paper = 纸上填写
mode-screen = 屏幕填写
mode-interview = 读出后口头回答
mode-import = 从文件导入
mode-fillable = 电子文件填写

# The chart in words, for people who cannot see it

alt-chart-lower = “{ $title }”的折线图，从 { $low } 到 { $high }，分数越低越好。{ $points }
alt-chart-higher = “{ $title }”的折线图，从 { $low } 到 { $high }，分数越高越好。{ $points }
alt-point = 第 { $session } 次会谈，{ $date }：{ $value }。
alt-gap-missed = { $date }：没能见面。
alt-gap-cancelled = { $date }：会谈已取消。
alt-gap-no-score = 第 { $session } 次会谈，{ $date }：没有分数。
alt-band = 与第一次的分数 { $start } 相差不到 { $points } 分，可能只是偶然。
alt-band-since = 与第 { $session } 次会谈的分数 { $start } 相差不到 { $points } 分，可能只是偶然。
alt-broken = 从这里开始是一条新的线。
alt-line = 一般人群的参考线在 { $value }。
alt-expected = 点线所指的人群：{ $group }。第 { $session } 次会谈时，其中多数人在 { $low } 到 { $high } 之间。
alt-none = 还没有分数。

# Why a line is broken

broken-form-changed = 从第 { $session } 次会谈起是一条新的线：问卷有了改动，前后的分数不能比较。
broken-language-changed = 从第 { $session } 次会谈起是一条新的线：问卷换了语言，前后的分数不能比较。
broken-mode-changed = 从第 { $session } 次会谈起是一条新的线：作答方式变了，前后的分数不能比较。

# Elements that may give way on a full page, as the therapist is told

element-6 = 预期范围
element-8 = 一般人群的参考线
element-9 = 我们的合作（至少是其中的变化线）
element-10 = 两个人的看法对照
element-16 = 插件添加的内容
