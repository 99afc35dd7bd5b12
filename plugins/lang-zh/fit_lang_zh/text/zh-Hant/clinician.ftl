# The clinician sheet: for the practitioner alone. Facts choose, nothing is glued.
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language.

clinician-title = 治療師用頁：{ $client }
clinician-subtitle = 第 { $number } 次會談  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = 第 { $number } 次會談  ·  { $date }  ·  { $therapist }
clinician-notice = 供專業人員使用，不放入當事人的那一份。
clinician-running = 供專業人員使用，不放入當事人的那一份。{ $client }，{ $date }，{ $sheet }
# Between parts of a list that hold commas themselves
clinician-between = ；
clinician-ended = { $said }。

# Risk answers

clinician-risk = 風險題的回答
clinician-risk-waits = 尚未確認：{ $days }
clinician-risk-ask = 先詢問這件事，再做其他；然後輸入：fit acknowledge { $client } --done WORDS
clinician-risk-none = 這段療程中，沒有安全題的回答達到或超過門檻。
clinician-risk-none-not-asked = 這段療程中，沒有安全題的回答達到或超過門檻。本次會談的問卷都沒有安全題，因此今天沒有問到風險。
clinician-risk-alt = 這段療程的風險題回答、前一次的回答，以及由誰確認。
clinician-risk-note = 一個回答只是詢問的理由，不是風險評估。
clinician-risk-unanswered = 未作答：{ $measure }，安全題 { $item }（{ $topic }）。沒有回答不等於否定的回答，請詢問。
clinician-risk-item = { $measure }，第 { $item } 題（{ $topic }）
clinician-risk-before = { $date } 為 { $value }
clinician-risk-before-blank = { $date } 未作答
clinician-risk-before-none = 以前沒有問過
clinician-risk-seen = { $date } 由 { $who } 確認：{ $done }
clinician-risk-seen-override = { $date } 由 { $who } 略過等待：{ $done }
clinician-risk-unseen = 尚未確認
clinician-head-date = 日期
clinician-head-item = 題目
clinician-head-answer = 回答
clinician-head-threshold = 起算值
clinician-head-before = 前一次
clinician-head-acknowledged = 確認

# Answers, item by item

clinician-answers = 各題回答
clinician-answers-none = 本次會談沒有填寫問卷。
clinician-answers-not-today = 今天沒有問：{ $forms }。
clinician-answers-last-on = { $measure }（最近一次 { $date }）
clinician-form = { $measure }
clinician-form-by = { $measure }，填寫人：{ $who }
clinician-form-goal = { $measure }（一個目標）
clinician-form-goal-by = { $measure }（一個目標），填寫人：{ $who }
clinician-form-totals = 登錄的是總分；沒有單題回答。
clinician-form-alt = { $measure } 的逐題回答：這一次、前一次與第一次。
clinician-form-first = 沒有可以與這些回答比較的更早問卷。
clinician-form-last = 前一次：{ $last }。
clinician-form-last-first = 前一次：{ $last }。第一次：{ $first }。
clinician-marks-safety = S：安全題。
clinician-marks-reversed = (r)：反向計分題，回答愈高，意思愈相反。
clinician-marks-optional = 每次都留空的選答題不列出。
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = 未作答
clinician-answer-not-applicable = 不適用
clinician-answer-refused = 不願回答
clinician-answer-dont-know = 不知道
clinician-answer-invalid = 無效
clinician-head-topic = 主題
clinician-head-now = 這一次
clinician-head-last = 前一次
clinician-head-first = 第一次
clinician-head-since-last = 與前一次相差
clinician-head-since-first = 與第一次相差

# Rules: what fired, what saw nothing, what could not look

clinician-rules = 規則
clinician-rules-none = 本次會談沒有觸發任何規則。
clinician-rule = （{ $rule }，版本 { $version }）。
clinician-rule-private = （{ $rule }，版本 { $version }，不寫在共用頁上）。
clinician-rule-by = （來自 { $pack }，版本 { $version }）。
clinician-rule-by-private = （來自 { $pack }，版本 { $version }，不寫在共用頁上）。
clinician-rule-inputs = 檢視的內容：
clinician-rule-same-inputs = 檢視的內容同上。
clinician-rule-limits = 界限：
clinician-rule-limit = { $name } { $value }
clinician-quiet = 檢視過、沒有觸發：
clinician-quiet-rule = { $said }（{ $rule }）
clinician-quiet-rule-limits = { $said }（{ $rule }：{ $limits }）
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule }（{ $limits }）
clinician-blind = 無法檢視：
clinician-blind-reason = { $reason }：{ $rules }
clinician-blind-no-reason = 沒有說明理由
clinician-pack = { $pack }：

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = 成果
rule-outcome-first = 成果有了第一個分數
rule-outcome-better = 成果比開始時好，超出偶然變化
rule-outcome-worse = 成果比開始時差，超出偶然變化
rule-outcome-same = 成果與開始時相差在偶然變化之內
rule-outcome-unknown = 不清楚成果的變化是否超出偶然
rule-together = 合作
rule-together-lower = 合作評分低於當事人自己的中間值
rule-together-low = 合作評分在較低的一半
rule-together-top = 合作評分每次都在最高處
rule-area-lower = 合作的某一面向低於當事人自己的中間值
rule-task-lowest = 做什麼、怎麼做，再次是最低的面向
rule-views-differ = 兩個人對同一件事的評分相差很大
rule-left-unsaid = 當事人有話沒有說出來
rule-least-true-again = 合作中同一部分再次最不符合
rule-culture-low = 對當事人的背景顧及太少
rule-culture-missed = 忽略了與當事人背景有關的事
step-culture-low = 治療師的下一步：請當事人說說這裡可能誤解了什麼，聽的時候不作辯解。
step-culture-missed = 治療師的下一步：回到當時錯過的那一刻，把它說出來，問問那對當事人意味著什麼。
rule-rift-in-session = 當事人說到一個不好受的時刻
rule-fear-of-judgement = 當事人擔心被評斷
rule-attachment-asked = 填寫了一份關於依附的問卷
rule-stability = 依計畫見面
rule-session-missed = 前一次預約沒能見面
rule-cancelled-often = 近來預約常常取消
rule-long-gap = 本次會談之前間隔很長
rule-therapist-changed = 治療師和前一次不同
rule-not-discussed = 上一頁請雙方談談，但沒有談過的紀錄
rule-goals = 目標
rule-goal-changed = 有一個目標換了說法
rule-goal-closed = 有一個目標已結束
rule-goal-not-rated = 有一個目標今天沒有評分
rule-goal-open = 有一個目標正在進行
rule-ending-in-sight = 快到結束的時候

# Quality of the data

clinician-quality = 資料品質
clinician-quality-complete = 資料完整，沒有估算，沒有需要再看的地方。
clinician-quality-missing = { $measure }：有 { $number } 題未作答（{ $items }）。
clinician-quality-estimated = { $measure }：依現有的回答估算：{ $scales }。
clinician-quality-unscored = { $measure }：缺漏太多，沒有計分：{ $scales }。
clinician-quality-unusable = { $measure }，第 { $item } 題：{ $found } 無法使用（{ $why }）。
clinician-quality-asked = { $measure }：沒有套用需要知道當事人以下資料的規則：{ $facts }。
clinician-quality-draft = { $measure }：沒有計分，因為還沒有人確認計分方式。
clinician-quality-broken = { $title }：不與 { $date } 之前的分數比較。原因：{ $reason }。
clinician-break-form-changed = 問卷有了更動
clinician-break-language-changed = 作答語言變了
clinician-break-mode-changed = 作答方式變了

# Course: change, expected range, all scales

clinician-course = 歷程
clinician-course-none = 還沒有分數。
clinician-course-alt = 各量表的分數：這一次、前一次、第一次，以及評過幾次。
clinician-course-single = 只有一題的量表，分數就是它的回答，見上文。
clinician-course-estimated = *：有題目未作答，為估算值。
clinician-change-improved = 與第一次的分數相比：{ $change }，超出偶然變化，變好。
clinician-change-deteriorated = 與第一次的分數相比：{ $change }，超出偶然變化，變差。
clinician-change-unchanged = 與第一次的分數相比：{ $change }，在偶然變化之內。
clinician-change-not-computable = 與第一次的分數相比：{ $change }；不清楚是否超出偶然變化。
clinician-change-points = 達 { $points } 分起為可靠變化。
clinician-change-norm = 常模：{ $population }。
clinician-change-none = 變化：沒有選用常模，或沒有啟用比較分數的外掛程式。
clinician-change-not-computed = 變化：沒有計算。
clinician-source = 出處：{ $source }。
clinician-range = 預期範圍，來自 { $engine }（版本 { $version }）：
clinician-range-none = 預期範圍：不適用。原因：{ $reason }。
clinician-range-no-score = 預期範圍：不適用，因為還沒有分數。
clinician-range-courses = 依據 { $number } 段歷程。
clinician-range-languages = 作答語言：{ $languages }。
clinician-range-provisional = 界限是暫定的。
clinician-range-alt = 分數與預期範圍對照。
clinician-range-not-compared = 還沒有可以對照的分數。
clinician-range-last = 最近 { $number } 次；全部：fit trajectory show { $client }
clinician-range-looks = 在那一組的所有歷程中，檢視次數與本歷程相同時，有 { $share }% 至少有一次在較差的界限之外。
clinician-side-worse = 範圍外，較差一側
clinician-side-inside = 範圍內
clinician-side-better = 範圍外，較好一側
clinician-head-session = 會談
clinician-head-score = 分數
clinician-head-expected = 預期
clinician-head-from = 從
clinician-head-to = 到
clinician-head-place = 位置
clinician-head-scale = 量表
clinician-head-times = 次數
clinician-head-better = 較好的方向
clinician-better-lower = 較低
clinician-better-higher = 較高
clinician-scale = { $title }（{ $scale }）
clinician-scale-by = { $title }（{ $scale }），填寫人：{ $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = 合作關係的各個面向
clinician-components-none = 還沒有問過關係的任何面向。
clinician-component = { $name }：
clinician-components-never = 從未問過：{ $components }。
clinician-rated = { $title } { $value }（{ $date }）
clinician-rated-own = { $title } { $value }（{ $date }），自己以前 { $low } 到 { $high }
clinician-rated-by = { $title } { $value }（{ $date }），填寫人：{ $who }
clinician-rated-own-by = { $title } { $value }（{ $date }），填寫人：{ $who }，自己以前 { $low } 到 { $high }
clinician-fired = 已觸發：{ $rules }。
component-trust = 信任
component-empathy = 同理
component-collaboration = 合作
component-stability = 穩定
component-feedback = 回饋
component-culture = 文化
component-non-judgement = 不評斷
component-long-term = 長期
component-outcomes = 成果
component-attachment = 依附

# Questions, the shared sheet's numbers, the foot

clinician-questions = 沒有給當事人看的問題
clinician-question-rule = （{ $rule }）
clinician-numbers = 共用頁上的數字：
clinician-numbers-how = fit explain { $sheet } 會逐一列出並說明來歷。
clinician-foot-measures = 量表：{ $measures }。
clinician-foot-measure = { $title }（{ $measure }，版本 { $version }）
clinician-foot-unproven = 未經驗證：{ $measures }。
clinician-foot-topics = 題目以主題稱呼，不用問卷原文。
clinician-foot-made = fit { $version }，頁 { $sheet }。
