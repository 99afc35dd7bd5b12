# What adaptation layers say of themselves. Whole sentences only. Languages, measures and groups

# are put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. $title is the name of the

# form, $language that of its language.

status-original = { $title } · { $language }：这是问卷最初编写时用的语言。
status-translated-only = { $title } · { $language }：已经翻译，还没有请说这种语言的人试用过。
status-translated-by-protocol = { $title } · { $language }：由几个人按步骤翻译，还没有请很多人试用过。
status-reliability-shown = { $title } · { $language }：经过检验，各题的回答彼此一致；回答所表示的意思还没有和面谈结果对照过。
status-criterion-validated = { $title } · { $language }：已和受过训练的人所做的面谈对照过。检验人群：{ $population }。
status-invariance-shown = { $title } · { $language }：有研究表明，与另一种语言的回答方式相同：{ $other }。

# The sentences of a page, and its languages

sentences-unreviewed = 本页句子的语言：{ $language }。还没有请母语使用者读过；有读起来别扭的地方，请告诉我们。
sentences-reviewed = 本页句子的语言：{ $language }。版本 { $version } 已请母语使用者读过。
sentences-fallback = 这一页有些句子还没有翻译，用的是另一种语言：{ $language }。
page-languages = 本页语言：{ $page }。作答语言：{ $answers }。

# What a picture goes without for the people of a layer, then why

no-line = 这张图没有其他人群的参考线。
no-change = 这张图没有偶然变化范围。
no-mean = 这一页没有其他人的平均分。
no-expected = 这张图没有点线。

why-no-study = 我们没有找到用这种语言作答的研究：{ $language }。
why-other-language = 已发表的数值来自用另一种语言作答的人。还没有人证明两种语言的回答意思相同。
why-contested = 已发表的数值来自用另一种语言作答的人。两种语言的回答意思是否相同，各项研究的结论不一致。
why-not-specific = 在对这个人群的研究中，这条线不能很好地分清谁需要帮助、谁不需要。
why-most-beyond = 在对这个人群的研究中，多数受访者都在这条线之外，所以它说明不了什么。
why-rivals = 各项研究给出的数值不同，这里还没有人选定用哪一个。
why-other-structure = 在对这个人群的研究中，问卷的各部分没有以同样的方式合在一起。
why-metric = 原始出处没有写清楚数值用的是哪种计分范围，或者哪个方向更好。
why-age = 已发表的数值适用于另一个年龄段的人。
why-other-people = 已发表的数值来自另一个人群。
why-not-sure = 已发表数值的原始出处没有重新核对，所以这里不用。

# Where a line over time breaks or goes on: language, and age

broken-language-differs = 从第 { $session } 次会谈起是一条新的线：问卷换了语言。有研究发现，两种语言的回答意思不同。
broken-language-contested = 从第 { $session } 次会谈起是一条新的线：问卷换了语言。两种语言的回答能不能比较，各项研究的结论不一致。
joined-language = 从第 { $session } 次会谈起，问卷换了语言：{ $language }。研究表明，两种语言的回答可以比较。
broken-norm-age = 从第 { $session } 次会谈起是一条新的线：从这里起用另一个年龄段的数值，前后的分数不能比较。
norm-changed-age =
    { $form ->
        [informal] 从第 { $session } 次会谈起，你已满 { $age } 岁。从那以后用适合这个年龄的已发表数值；更早的会谈仍用原来的数值。
       *[neutral] 从第 { $session } 次会谈起，您已满 { $age } 岁。从那以后用适合这个年龄的已发表数值；更早的会谈仍用原来的数值。
    }
chart-age = 从 { $age } 岁起
band-cautious = 偶然变化范围来自用另一种语言作答的人，请谨慎看待。
levels-differ = 这一页上各个偶然变化范围的把握程度不同：{ $levels }。
footer-joined = 这些语言的回答画在同一条线上：{ $languages }。出处：{ $source }。
clinician-break-language-differs = 作答语言变了，而且有研究发现两种语言的回答意思不同
clinician-break-language-contested = 作答语言变了，而两种语言的回答能不能比较，各项研究的结论不一致
clinician-break-norm-age = 从这里起用另一个年龄段的已发表数值

# In what the people of a norm differ from the client

differs-language =
    { $form ->
        [informal] 这些人作答用的语言与你不同。
       *[neutral] 这些人作答用的语言与您不同。
    }

# Published lines that differ, side by side, for the therapist only

rivals-title = 互不相同的已发表参考线：{ $title }
rivals-none = 这里还没有人选定用哪一条，所以一条也没有画。
rivals-line = 参考线
rivals-people = 人群
rivals-compared = 对照标准
rivals-n = n
rivals-year = 年份
rivals-found = 需要帮助且被找出
rivals-spared = 不需要且未被划入
rivals-source = 出处
rivals-sure = 把握程度

# What a client says about the own background

group-own =
    { $form ->
        [informal] 你告诉过我们，自己属于：{ $groups }。
       *[neutral] 您告诉过我们，自己属于：{ $groups }。
    }
identity-private =
    { $form ->
        [informal] 关于自己是谁、从哪里来，你告诉我们的内容会单独保存。咨询师可以看到。任何名单上都没有它，也不会出现在能让人认出你的表格里。
       *[neutral] 关于自己是谁、从哪里来，您告诉我们的内容会单独保存。咨询师可以看到。任何名单上都没有它，也不会出现在能让人认出您的表格里。
    }

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title =
    { $form ->
        [informal] 你的生活世界与我们的会谈
       *[neutral] 您的生活世界与我们的会谈
    }
card-purpose =
    { $form ->
        [informal] 这里的问题可以用来谈谈从哪里来、相信什么、怎样生活，好让这里的会谈适合你。挑重要的谈，不重要的可以跳过。
       *[neutral] 这里的问题可以用来谈谈从哪里来、相信什么、怎样生活，好让这里的会谈适合您。挑重要的谈，不重要的可以跳过。
    }
card-unscored = 这是谈话，不是测验。卡片上的内容不计数，也不打分。
card-notes = 笔记（如果两个人都愿意记）
card-name =
    { $form ->
        [informal] 让你来到这里的这件事，你自己怎么称呼它？
       *[neutral] 让您来到这里的这件事，您自己怎么称呼它？
    }
card-known = 身边有谁知道这件事？他们用什么词来说它？
card-weight = 在日常生活中，哪些地方最能感觉到它？
card-why =
    { $form ->
        [informal] 你觉得它是怎么来的？身边亲近的人又怎么看？
       *[neutral] 您觉得它是怎么来的？身边亲近的人又怎么看？
    }
card-lighter = 有谁或什么能让它轻一些？
card-heavier =
    { $form ->
        [informal] 有什么会让它更重，例如钱、工作、证件手续、家里的事，或别人对待你的方式？
       *[neutral] 有什么会让它更重，例如钱、工作、证件手续、家里的事，或别人对待您的方式？
    }
card-background =
    { $form ->
        [informal] 关于你是谁、从哪里来，哪些部分对你最重要？
       *[neutral] 关于您是谁、从哪里来，哪些部分对您最重要？
    }
card-background-here =
    { $form ->
        [informal] 在这件事上，这些部分在哪里给你力量，在哪里让事情更难？
       *[neutral] 在这件事上，这些部分在哪里给您力量，在哪里让事情更难？
    }
card-own-ways = 到现在为止，自己试过哪些办法？
card-earlier-help =
    { $form ->
        [informal] 以前有谁帮过你？哪些地方好，哪些地方不太好？
       *[neutral] 以前有谁帮过您？哪些地方好，哪些地方不太好？
    }
card-way = 想得到帮助时，有什么挡在中间？
card-now =
    { $form ->
        [informal] 现在什么样的帮助适合你？身边亲近的人又会希望你得到什么？
       *[neutral] 现在什么样的帮助适合您？身边亲近的人又会希望您得到什么？
    }
card-between-us =
    { $form ->
        [informal] 关于你或你的生活世界，我们在这里可能会误解什么？怎样才能发现？
       *[neutral] 关于您或您的生活世界，我们在这里可能会误解什么？怎样才能发现？
    }
