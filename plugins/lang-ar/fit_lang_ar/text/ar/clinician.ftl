# The clinician sheet, in Arabic: for the practitioner alone. Facts choose, nothing is glued.
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language. Where a
# code or a name in Latin letters stands before a number, an Arabic word parts the two: else the
# number would be drawn in the order of the Latin letters.

clinician-title = الورقة المهنية: { $client }
clinician-subtitle = الجلسة { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = الجلسة { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = للاستعمال المهني فقط. ليست جزءًا من نسخة العميل/ة.
clinician-running = للاستعمال المهني فقط. ليست جزءًا من نسخة العميل/ة. الرمز { $client }، في { $date }، الورقة { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "؛ " }
clinician-ended = { $said }.

# Risk answers

clinician-risk = إجابات الخطر
clinician-risk-waits = لم يؤخذ العلم بها: { $days }
clinician-risk-ask = السؤال قبل أيّ شيء آخر، ثم الأمر: fit acknowledge { $client } --done WORDS
clinician-risk-none = لم تبلغ أيّ إجابة عن بند سلامة في هذا المسار عتبته أو تتجاوزها.
clinician-risk-none-not-asked = لم تبلغ أيّ إجابة عن بند سلامة في هذا المسار عتبته أو تتجاوزها. ولا يوجد بند سلامة في أيّ استمارة من استمارات هذه الجلسة، أي إن الخطر لم يُسأل عنه اليوم.
clinician-risk-alt = إجابات الخطر في هذا المسار، مع الإجابة التي قبلها ومن أخذ العلم بها.
clinician-risk-note = الإجابة سبب للسؤال، وليست تقييمًا للخطر.
clinician-risk-unanswered = بلا إجابة: { $measure }، بند السلامة { $item } ({ $topic }). الإجابة الناقصة ليست إجابة، فينبغي السؤال.
clinician-risk-item = { $measure }، البند { $item } ({ $topic })
clinician-risk-before = { $value } في { $date }
clinician-risk-before-blank = بلا إجابة في { $date }
clinician-risk-before-none = لم يُسأل من قبل
clinician-risk-seen = { $date }، { $who }: { $done }
clinician-risk-seen-override = { $date }، تجاوز الانتظار { $who }: { $done }
clinician-risk-unseen = لم يؤخذ العلم بها
clinician-head-date = التاريخ
clinician-head-item = البند
clinician-head-answer = الإجابة
clinician-head-threshold = تُحسب من
clinician-head-before = قبلها
clinician-head-acknowledged = أخذ العلم

# Answers, item by item

clinician-answers = الإجابات
clinician-answers-none = لم تكن في هذه الجلسة إجابة عن أيّ استمارة.
clinician-answers-not-today = لم تُطرح اليوم: { $forms }.
clinician-answers-last-on = { $measure } (آخر مرة في { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }، أجاب: { $who }
clinician-form-goal = { $measure } (هدف واحد)
clinician-form-goal-by = { $measure } (هدف واحد)، أجاب: { $who }
clinician-form-totals = أُدخلت كمجاميع؛ لا توجد إجابات مفردة.
clinician-form-alt = إجابات { $measure } الآن وفي المرة الماضية وأول مرة، بندًا بعد بند.
clinician-form-first = لا توجد استمارة سابقة يجوز أن تُقارَن بها هذه الإجابات.
clinician-form-last = السابقة: { $last }.
clinician-form-last-first = السابقة: { $last }. الأولى: { $first }.
clinician-marks-safety = S: بند سلامة.
clinician-marks-reversed = (r): بند معكوس، الإجابة الأعلى فيه تعني العكس.
clinician-marks-optional = لا تُذكر البنود الاختيارية التي تُركت فارغة كل مرة.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = لا إجابة
clinician-answer-not-applicable = لا ينطبق
clinician-answer-refused = فُضّل عدم الإجابة
clinician-answer-dont-know = لا أعرف
clinician-answer-invalid = غير صالحة
clinician-head-topic = الموضوع
clinician-head-now = الآن
clinician-head-last = السابقة
clinician-head-first = الأولى
clinician-head-since-last = عن السابقة
clinician-head-since-first = عن الأولى

# Rules: what fired, what saw nothing, what could not look

clinician-rules = القواعد
clinician-rules-none = لم تنطبق أيّ قاعدة في هذه الجلسة.
clinician-rule = ({ $rule }، الإصدار { $version }).
clinician-rule-private = ({ $rule }، الإصدار { $version }، ليست على الورقة المشتركة).
clinician-rule-by = (من { $pack }، الإصدار { $version }).
clinician-rule-by-private = (من { $pack }، الإصدار { $version }، ليست على الورقة المشتركة).
clinician-rule-inputs = نظرت في:
clinician-rule-same-inputs = نظرت في الأمور نفسها.
clinician-rule-limits = الحدود:
clinician-rule-limit = { $name } { $value }
clinician-quiet = نظرت ولم تنطبق:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = لم يمكنها أن تنظر:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = لم يُذكر سبب
clinician-pack = { $pack }:

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = النتيجة
rule-outcome-first = للنتيجة درجتها الأولى
rule-outcome-better = النتيجة أفضل من البداية، بما يتجاوز الصدفة
rule-outcome-worse = النتيجة أسوأ من البداية، بما يتجاوز الصدفة
rule-outcome-same = النتيجة لا تختلف عن البداية إلا في حدود الصدفة
rule-outcome-unknown = لا يُعرف هل تجاوز تغيّر النتيجة الصدفة
rule-together = العمل المشترك
rule-together-lower = العمل المشترك دون القيمة الوسطى للعميل/ة
rule-together-low = العمل المشترك في النصف الأدنى
rule-together-top = العمل المشترك في أعلى المقياس كل مرة
rule-area-lower = جانب من العمل دون القيمة الوسطى للعميل/ة
rule-task-lowest = موضوع العمل وطريقته هما الأدنى مرة أخرى
rule-views-differ = شخصان يقيّمان الأمر نفسه على نحو متباعد
rule-left-unsaid = بقي لدى العميل/ة شيء لم يُقل
rule-least-true-again = الجانب نفسه من العمل هو الأقل انطباقًا مرة أخرى
rule-culture-low = لا تُراعى الخلفية بما يكفي
rule-culture-missed = فات شيء من الخلفية
step-culture-low = الخطوة التالية لك: السؤال عما ربما أسأت فهمه، والإصغاء دون تبرير.
step-culture-missed = الخطوة التالية لك: العودة إلى اللحظة التي مرّت، وتسميتها، والسؤال عن معناها.
rule-rift-in-session = حديث عن لحظة صعبة في الجلسة
rule-fear-of-judgement = خشية من حكم الآخرين
rule-attachment-asked = أُجيب عن استمارة عن التعلّق
rule-stability = انعقاد اللقاءات كما اتُّفق عليها
rule-session-missed = فات آخر موعد محجوز
rule-cancelled-often = أُلغيت مواعيد كثيرة في الفترة الأخيرة
rule-long-gap = المدة قبل هذه الجلسة طويلة
rule-therapist-changed = من يعالج الآن غير من كان في المرة الماضية
rule-not-discussed = طلبت الورقة الأخيرة حديثًا، ولم يُسجَّل حديث
rule-goals = الأهداف
rule-goal-changed = هدف مكتوب بكلمات جديدة
rule-goal-closed = أُغلق هدف
rule-goal-not-rated = هدف بلا تقييم اليوم
rule-goal-open = هدف ما زال مفتوحًا
rule-ending-in-sight = الختام قريب

# Quality of the data

clinician-quality = جودة البيانات
clinician-quality-complete = كاملة، ولا شيء فيها مقدَّر، ولا شيء يُنظر فيه مرة أخرى.
clinician-quality-missing =
    { $count ->
        [zero] { $measure }: لا ينقص أيّ بند ({ $items }).
        [one] { $measure }: بند واحد بلا إجابة ({ $items }).
        [two] { $measure }: بندان بلا إجابة ({ $items }).
        [few] { $measure }: { $number } بنود بلا إجابة ({ $items }).
        [many] { $measure }: { $number } بندًا بلا إجابة ({ $items }).
       *[other] { $measure }: { $number } بند بلا إجابة ({ $items }).
    }
clinician-quality-estimated = { $measure }: مقدَّرة من الإجابات الموجودة: { $scales }.
clinician-quality-unscored = { $measure }: بلا درجة، لأن الناقص كثير: { $scales }.
clinician-quality-unusable = { $measure }، البند { $item }: لا يمكن استخدام { $found } ({ $why }).
clinician-quality-asked = { $measure }: تُركت قواعد تسأل عن { $facts } لدى العميل/ة.
clinician-quality-draft = { $measure }: بلا درجة، لأن أحدًا لم يؤكّد مفتاح التصحيح.
clinician-quality-broken = { $title }: لا تُقارَن بالدرجات التي قبل { $date }، والسبب: { $reason }.
clinician-break-form-changed = تغيّرت الاستمارة
clinician-break-language-changed = تغيّرت اللغة
clinician-break-mode-changed = تغيّرت طريقة الإجابة

# Course: change, expected range, all scales

clinician-course = المسار
clinician-course-none = لا توجد درجة بعد.
clinician-course-alt = درجات كل المقاييس: الآن، والمرة الماضية، وأول مرة، وعدد مرات التقييم.
clinician-course-single = المقاييس المكوّنة من سؤال واحد هي إجاباتها المذكورة أعلاه.
clinician-course-estimated = *: مقدَّرة، لأن إجابات كانت ناقصة.
clinician-change-improved = التغيّر منذ الدرجة الأولى: { $change }، يتجاوز الصدفة، نحو الأفضل.
clinician-change-deteriorated = التغيّر منذ الدرجة الأولى: { $change }، يتجاوز الصدفة، نحو الأسوأ.
clinician-change-unchanged = التغيّر منذ الدرجة الأولى: { $change }، في حدود ما قد تصنعه الصدفة.
clinician-change-not-computable = التغيّر منذ الدرجة الأولى: { $change }؛ ولا يُعرف هل يتجاوز الصدفة.
clinician-change-points = التغيّر موثوق ابتداءً من { $points }.
clinician-change-norm = القيم المرجعية: { $population }.
clinician-change-none = التغيّر: لا توجد قيم مرجعية مستخدمة، أو لا توجد إضافة مفعّلة تقارن الدرجات.
clinician-change-not-computed = التغيّر: لم يُحسب.
clinician-source = المصدر: { $source }.
clinician-range = النطاق المتوقّع من { $engine } (الإصدار { $version }):
clinician-range-none = النطاق المتوقّع: لا ينطبق، والسبب: { $reason }.
clinician-range-no-score = النطاق المتوقّع: لا ينطبق، لأنه لا توجد درجة بعد.
clinician-range-courses =
    { $count ->
        [zero] لا يستند إلى أيّ مسار.
        [one] يستند إلى مسار واحد.
        [two] يستند إلى مسارين.
        [few] يستند إلى { $number } مسارات.
        [many] يستند إلى { $number } مسارًا.
       *[other] يستند إلى { $number } مسار.
    }
clinician-range-languages = الإجابات باللغات: { $languages }.
clinician-range-provisional = الحدود مؤقتة.
clinician-range-alt = الدرجات بجانب النطاق المتوقّع.
clinician-range-not-compared = لم تُقارَن أيّ درجة بعد.
clinician-range-last = آخر { $number }؛ وكلها بالأمر: fit trajectory show { $client }
clinician-range-looks = من كل مسارات تلك المجموعة خرج { $share }% عن الحد الأسوأ مرة واحدة على الأقل عند عدد من النظرات كعددها هنا.
clinician-side-worse = خارجه، نحو الأسوأ
clinician-side-inside = داخله
clinician-side-better = خارجه، نحو الأفضل
clinician-head-session = الجلسة
clinician-head-score = الدرجة
clinician-head-expected = المتوقّع
clinician-head-from = من
clinician-head-to = إلى
clinician-head-place = الموضع
clinician-head-scale = المقياس
clinician-head-times = المرات
clinician-head-better = الأفضل
clinician-better-lower = الأقل
clinician-better-higher = الأعلى
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale })، من { $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = مكوّنات العمل المشترك
clinician-components-none = لم يُسأل بعد عن أيّ مكوّن من مكوّنات العلاقة.
clinician-component = { $name }:
clinician-components-never = لم يُسأل عنها قط: { $components }.
clinician-rated = { $title } بقيمة { $value } في { $date }
clinician-rated-own = { $title } بقيمة { $value } في { $date }، وقيمها السابقة من { $low } إلى { $high }
clinician-rated-by = { $title } بقيمة { $value } في { $date }، من { $who }
clinician-rated-own-by = { $title } بقيمة { $value } في { $date }، من { $who }، وقيمها السابقة من { $low } إلى { $high }
clinician-fired = انطبقت: { $rules }.
component-trust = الثقة
component-empathy = التعاطف
component-collaboration = التعاون
component-stability = الاستقرار
component-feedback = التغذية الراجعة
component-culture = الثقافة
component-non-judgement = عدم إصدار الأحكام
component-long-term = المدى البعيد
component-outcomes = النتائج
component-attachment = التعلّق

# Questions, the shared sheet's numbers, the foot

clinician-questions = أسئلة لم تظهر للعميل/ة
clinician-question-rule = ({ $rule })
clinician-numbers = أرقام الورقة المشتركة:
clinician-numbers-how = يسردها الأمر fit explain { $sheet } ويبيّن كيف حُسب كل رقم.
clinician-foot-measures = المقاييس: { $measures }.
clinician-foot-measure = { $title } ({ $measure }، الإصدار { $version })
clinician-foot-unproven = لم تُثبَت صلاحيتها: { $measures }.
clinician-foot-topics = تُسمّى البنود بموضوعاتها، لا بكلمات الاستمارة.
clinician-foot-made = fit { $version }، الورقة { $sheet }.
