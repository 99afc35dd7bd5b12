# Blank forms and score-entry sheets. Whole sentences only; facts choose.

form-code = 来访者编号
form-date = 日期
form-who = 填写人
form-who-client = 来访者
form-who-therapist = 咨询师
form-who-parent = 家长
form-who-observer = 观察者
form-no-name = 请不要在这一页写名字。
form-running = { $title } · { $id }

# Answers of no number that an item allows beside its own

form-allows-not-applicable = 不适用
form-allows-refused = 不想说
form-allows-dont-know = 不知道

form-pick =
    { $count ->
        [1] 请选一项。
       *[other] 最多可选 { $number } 项。
    }
form-goal-client = 目标 { $number }，用自己的话写
form-goal-entry = 目标 { $number }，来访者自己的话
form-own-words-client = 用自己的话写
form-own-words-entry = 来访者自己的话
form-range = { $low } 到 { $high }
form-range-steps = { $low } 到 { $high }，每格 { $step }
form-line-alt = 一条长 100 毫米的线，在上面画一个记号。左端：{ $low }。右端：{ $high }。
form-fill-note = 在屏幕上填写：点击作记号，在框里打字，保存文件，再交回来。文件不会自动发送出去。
form-fill-date = { $label }，例如 { $example }
form-print-lines = 请按 100% 打印，不要选“适合页面”：这样每条线两端之间正好是 100 毫米。

# The score-entry sheet

form-entry = 分数录入页：{ $title }
form-entry-asked = 供工作人员使用，用来把《{ $title }》的回答从原处抄录过来。下面是我们自己写的简短主题，不是题目原文，所以这一页不要交给来访者填写。
form-entry-no-wording = 供工作人员使用。这不是给来访者的问卷，因为缺少《{ $title }》的题目文字：本程序不含这些文字，本机构也没有带入这种语言的文字：{ $language }。下面是我们自己写的简短主题。要带入文字，请从这个命令开始：fit wording template { $measure } --language { $language }
form-entry-totals = 供工作人员使用。本程序不含《{ $title }》的题目；请从已计分的问卷抄录各分量表的总分。

# Foot of a form

form-foot = { $title }，版本 { $version }。权利人：{ $owner }。由 fit-core { $software } 制作。
form-foot-wording = 题目文字：{ $licence }。
form-foot-unvalidated = 这份问卷未经验证。
form-qr-alt = 二维码，内含本问卷的编号：{ $id }
