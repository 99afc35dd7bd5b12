# The clinician sheet: for the practitioner alone. Facts choose, nothing is glued.
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language.

clinician-title = 咨询师用页：{ $client }
clinician-subtitle = 第 { $number } 次会谈  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = 第 { $number } 次会谈  ·  { $date }  ·  { $therapist }
clinician-notice = 供专业人员使用，不放入来访者的那一份。
clinician-running = 供专业人员使用，不放入来访者的那一份。{ $client }，{ $date }，{ $sheet }
# Between parts of a list that hold commas themselves
clinician-between = ；
clinician-ended = { $said }。

# Risk answers

clinician-risk = 风险条目的回答
clinician-risk-waits = 尚未确认：{ $days }
clinician-risk-ask = 先询问此事，再做其他；然后输入：fit acknowledge { $client } --done WORDS
clinician-risk-none = 本疗程中没有安全条目的回答达到或超过阈值。
clinician-risk-none-not-asked = 本疗程中没有安全条目的回答达到或超过阈值。本次会谈的问卷都没有安全条目，因此今天没有问到风险。
clinician-risk-alt = 本疗程的风险条目回答、上一次的回答，以及由谁确认。
clinician-risk-note = 一个回答只是询问的理由，不是风险评估。
clinician-risk-unanswered = 未作答：{ $measure }，安全条目 { $item }（{ $topic }）。没有回答不等于否定的回答，请询问。
clinician-risk-item = { $measure }，条目 { $item }（{ $topic }）
clinician-risk-before = { $date } 为 { $value }
clinician-risk-before-blank = { $date } 未作答
clinician-risk-before-none = 以前没有问过
clinician-risk-seen = { $date } 由 { $who } 确认：{ $done }
clinician-risk-seen-override = { $date } 由 { $who } 跳过等待：{ $done }
clinician-risk-unseen = 尚未确认
clinician-head-date = 日期
clinician-head-item = 条目
clinician-head-answer = 回答
clinician-head-threshold = 起算值
clinician-head-before = 上一次
clinician-head-acknowledged = 确认

# Answers, item by item

clinician-answers = 各题回答
clinician-answers-none = 本次会谈没有填写问卷。
clinician-answers-not-today = 今天没有问：{ $forms }。
clinician-answers-last-on = { $measure }（最近一次 { $date }）
clinician-form = { $measure }
clinician-form-by = { $measure }，填写人：{ $who }
clinician-form-goal = { $measure }（一个目标）
clinician-form-goal-by = { $measure }（一个目标），填写人：{ $who }
clinician-form-totals = 录入的是总分；没有单题回答。
clinician-form-alt = { $measure } 的逐题回答：这一次、上一次和第一次。
clinician-form-first = 没有可以与这些回答比较的更早的问卷。
clinician-form-last = 上一次：{ $last }。
clinician-form-last-first = 上一次：{ $last }。第一次：{ $first }。
clinician-marks-safety = S：安全条目。
clinician-marks-reversed = (r)：反向计分条目，回答越高，意思越相反。
clinician-marks-optional = 每次都空着的选答条目不列出。
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = 未作答
clinician-answer-not-applicable = 不适用
clinician-answer-refused = 不愿回答
clinician-answer-dont-know = 不知道
clinician-answer-invalid = 无效
clinician-head-topic = 主题
clinician-head-now = 这一次
clinician-head-last = 上一次
clinician-head-first = 第一次
clinician-head-since-last = 与上一次相差
clinician-head-since-first = 与第一次相差

# Rules: what fired, what saw nothing, what could not look

clinician-rules = 规则
clinician-rules-none = 本次会谈没有触发任何规则。
clinician-rule = （{ $rule }，版本 { $version }）。
clinician-rule-private = （{ $rule }，版本 { $version }，不写在共用页上）。
clinician-rule-by = （来自 { $pack }，版本 { $version }）。
clinician-rule-by-private = （来自 { $pack }，版本 { $version }，不写在共用页上）。
clinician-rule-inputs = 查看的内容：
clinician-rule-same-inputs = 查看的内容同上。
clinician-rule-limits = 界限：
clinician-rule-limit = { $name } { $value }
clinician-quiet = 查看过、没有触发：
clinician-quiet-rule = { $said }（{ $rule }）
clinician-quiet-rule-limits = { $said }（{ $rule }：{ $limits }）
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule }（{ $limits }）
clinician-blind = 无法查看：
clinician-blind-reason = { $reason }：{ $rules }
clinician-blind-no-reason = 没有说明理由
clinician-pack = { $pack }：

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = 结果
rule-outcome-first = 结果有了第一个分数
rule-outcome-better = 结果比开始时好，超出偶然变化
rule-outcome-worse = 结果比开始时差，超出偶然变化
rule-outcome-same = 结果与开始时相差在偶然变化之内
rule-outcome-unknown = 不清楚结果的变化是否超出偶然
rule-together = 合作
rule-together-lower = 合作评分低于来访者自己的中间值
rule-together-low = 合作评分在较低的一半
rule-together-top = 合作评分每次都在最高处
rule-area-lower = 合作的某一方面低于来访者自己的中间值
rule-task-lowest = 做什么、怎样做，再次是最低的方面
rule-views-differ = 两个人对同一件事的评分相差很大
rule-left-unsaid = 来访者有话没有说出来
rule-least-true-again = 合作中同一部分再次最不符合
rule-culture-low = 对来访者的背景顾及太少
rule-culture-missed = 忽略了与来访者背景有关的事
step-culture-low = 咨询师的下一步：请来访者说说这里可能误解了什么，听的时候不作辩解。
step-culture-missed = 咨询师的下一步：回到当时错过的那一刻，把它说出来，问问那对来访者意味着什么。
rule-rift-in-session = 来访者说到一个不好过的时刻
rule-fear-of-judgement = 来访者担心被评判
rule-attachment-asked = 填写了一份关于依恋的问卷
rule-stability = 按计划见面
rule-session-missed = 上一次预约没能见面
rule-cancelled-often = 近来预约常常取消
rule-long-gap = 本次会谈之前间隔很长
rule-therapist-changed = 咨询师和上一次不同
rule-not-discussed = 上一页请双方谈谈，但没有谈过的记录
rule-goals = 目标
rule-goal-changed = 有一个目标换了说法
rule-goal-closed = 有一个目标已结束
rule-goal-not-rated = 有一个目标今天没有评分
rule-goal-open = 有一个目标正在进行
rule-ending-in-sight = 快到结束的时候

# Quality of the data

clinician-quality = 数据质量
clinician-quality-complete = 数据完整，没有估算，没有需要再看的地方。
clinician-quality-missing = { $measure }：有 { $number } 题没有作答（{ $items }）。
clinician-quality-estimated = { $measure }：根据已有的回答估算：{ $scales }。
clinician-quality-unscored = { $measure }：缺失太多，没有计分：{ $scales }。
clinician-quality-unusable = { $measure }，条目 { $item }：{ $found } 无法使用（{ $why }）。
clinician-quality-asked = { $measure }：没有应用需要了解来访者以下情况的规则：{ $facts }。
clinician-quality-draft = { $measure }：没有计分，因为还没有人确认计分方法。
clinician-quality-broken = { $title }：不与 { $date } 之前的分数比较。原因：{ $reason }。
clinician-break-form-changed = 问卷有了改动
clinician-break-language-changed = 作答语言变了
clinician-break-mode-changed = 作答方式变了

# Course: change, expected range, all scales

clinician-course = 历程
clinician-course-none = 还没有分数。
clinician-course-alt = 各量表的分数：这一次、上一次、第一次，以及评过几次。
clinician-course-single = 只有一题的量表，分数就是它的回答，见上文。
clinician-course-estimated = *：有题目未作答，为估算值。
clinician-change-improved = 与第一次的分数相比：{ $change }，超出偶然变化，变好。
clinician-change-deteriorated = 与第一次的分数相比：{ $change }，超出偶然变化，变差。
clinician-change-unchanged = 与第一次的分数相比：{ $change }，在偶然变化之内。
clinician-change-not-computable = 与第一次的分数相比：{ $change }；不清楚是否超出偶然变化。
clinician-change-points = 达到 { $points } 分起为可靠变化。
clinician-change-norm = 常模：{ $population }。
clinician-change-none = 变化：没有选用常模，或者没有启用比较分数的插件。
clinician-change-not-computed = 变化：没有计算。
clinician-source = 出处：{ $source }。
clinician-range = 预期范围，来自 { $engine }（版本 { $version }）：
clinician-range-none = 预期范围：不适用。原因：{ $reason }。
clinician-range-no-score = 预期范围：不适用，因为还没有分数。
clinician-range-courses = 依据 { $number } 段历程。
clinician-range-languages = 作答语言：{ $languages }。
clinician-range-provisional = 界限是暂定的。
clinician-range-alt = 分数与预期范围对照。
clinician-range-not-compared = 还没有可以对照的分数。
clinician-range-last = 最近 { $number } 次；全部：fit trajectory show { $client }
clinician-range-looks = 在那一组的所有历程中，查看次数与本历程相同时，有 { $share }% 至少有一次在较差的界限之外。
clinician-side-worse = 范围外，较差一侧
clinician-side-inside = 范围内
clinician-side-better = 范围外，较好一侧
clinician-head-session = 会谈
clinician-head-score = 分数
clinician-head-expected = 预期
clinician-head-from = 从
clinician-head-to = 到
clinician-head-place = 位置
clinician-head-scale = 量表
clinician-head-times = 次数
clinician-head-better = 更好的方向
clinician-better-lower = 较低
clinician-better-higher = 较高
clinician-scale = { $title }（{ $scale }）
clinician-scale-by = { $title }（{ $scale }），填写人：{ $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = 合作关系的各个方面
clinician-components-none = 还没有问过关系的任何方面。
clinician-component = { $name }：
clinician-components-never = 从未问过：{ $components }。
clinician-rated = { $title } { $value }（{ $date }）
clinician-rated-own = { $title } { $value }（{ $date }），自己以前 { $low } 到 { $high }
clinician-rated-by = { $title } { $value }（{ $date }），填写人：{ $who }
clinician-rated-own-by = { $title } { $value }（{ $date }），填写人：{ $who }，自己以前 { $low } 到 { $high }
clinician-fired = 已触发：{ $rules }。
component-trust = 信任
component-empathy = 共情
component-collaboration = 合作
component-stability = 稳定
component-feedback = 反馈
component-culture = 文化
component-non-judgement = 不评判
component-long-term = 长期
component-outcomes = 结果
component-attachment = 依恋

# Questions, the shared sheet's numbers, the foot

clinician-questions = 没有给来访者看的问题
clinician-question-rule = （{ $rule }）
clinician-numbers = 共用页上的数字：
clinician-numbers-how = fit explain { $sheet } 会逐一列出并说明来历。
clinician-foot-measures = 量表：{ $measures }。
clinician-foot-measure = { $title }（{ $measure }，版本 { $version }）
clinician-foot-unproven = 未经验证：{ $measures }。
clinician-foot-topics = 条目以主题称呼，不用问卷原文。
clinician-foot-made = fit { $version }，页 { $sheet }。
