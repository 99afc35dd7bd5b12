# The shared sheet, in plain Modern Standard Arabic. Whole sentences only; nothing is glued.
#
# Written without vowel signs, past tenses, the suffix -k and verbal nouns speak to women and men
# alike; $gender chooses only where no such wording was found. One and two are said as words, in the
# singular and the dual, so $number, $points and $needed are not printed there.

# What parts two sentences that follow each other.
sentence-gap = { " " }

sheet-title = كيف تسير الأمور
sheet-session = الجلسة { $number }  ·  { $date }
sheet-people = الرمز: { $code }  ·  مع: { $therapist }
sheet-running = الرمز: { $code }  ·  الورقة: { $sheet }
sheet-purpose = هذه صورة لتتحدّثا عنها معًا، وليست اختبارًا. هي لكما معًا، وتُحفظ في ملفك هنا.

words-title = بكلماتك أنت
words-empty = لم يُكتب شيء قبل اليوم. توجد مساحة للكتابة في أسفل الصفحة.
words-not-fitting = قلت في المرة الماضية إن هذا لا ينطبق: { $words }
goal-rated-first = اليوم { $today } من { $top }
goal-rated-again = اليوم { $today } من { $top }، وكان { $first } عند أول تقييم
goal-rated-again-since = اليوم { $today } من { $top }، وكان { $first } في الجلسة { $session }
goal-not-rated = بلا تقييم اليوم

# Charts

chart-title = { $title }، جلسة بعد جلسة
chart-axis = الجلسة
chart-better = أفضل
chart-start = البداية: { $value }
chart-start-since = الجلسة { $session }: { $value }
chart-today = اليوم: { $value }
chart-band =
    { $count ->
        [zero] فرق أقل من { $points } نقطة عن البداية: قد يكون من باب الصدفة
        [one] فرق أقل من نقطة واحدة عن البداية: قد يكون من باب الصدفة
        [two] فرق أقل من نقطتين عن البداية: قد يكون من باب الصدفة
        [few] فرق أقل من { $points } نقاط عن البداية: قد يكون من باب الصدفة
        [many] فرق أقل من { $points } نقطة عن البداية: قد يكون من باب الصدفة
       *[other] فرق أقل من { $points } نقطة عن البداية: قد يكون من باب الصدفة
    }
chart-band-since =
    { $count ->
        [zero] فرق أقل من { $points } نقطة عن الجلسة { $session }: قد يكون من باب الصدفة
        [one] فرق أقل من نقطة واحدة عن الجلسة { $session }: قد يكون من باب الصدفة
        [two] فرق أقل من نقطتين عن الجلسة { $session }: قد يكون من باب الصدفة
        [few] فرق أقل من { $points } نقاط عن الجلسة { $session }: قد يكون من باب الصدفة
        [many] فرق أقل من { $points } نقطة عن الجلسة { $session }: قد يكون من باب الصدفة
       *[other] فرق أقل من { $points } نقطة عن الجلسة { $session }: قد يكون من باب الصدفة
    }
chart-line = خط منشور: { $value }
chart-line-below = درجات معظم الناس في المجتمع دون { $value }
chart-line-above = درجات معظم الناس في المجتمع فوق { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = تضم الخطوط المنقّطة معظم أفراد هذه المجموعة: { $group } (المسارات: { $courses }؛ لغات الإجابات: { $languages }). وهي لا تقول أين ينبغي أن يكون أيّ أحد.
key-prorated = درجة مقدَّرة، لأن إجابة كانت ناقصة
key-missed = جلسة فاتت
key-cancelled = جلسة أُلغيت
key-no-score = جلسة بلا درجة
note-not-scored =
    { $count ->
        [zero] الجلسة { $session }: نقصت { $number } إجابة، فلم يمكن حساب المجموع.
        [one] الجلسة { $session }: نقصت إجابة واحدة، فلم يمكن حساب المجموع.
        [two] الجلسة { $session }: نقصت إجابتان، فلم يمكن حساب المجموع.
        [few] الجلسة { $session }: نقصت { $number } إجابات، فلم يمكن حساب المجموع.
        [many] الجلسة { $session }: نقصت { $number } إجابة، فلم يمكن حساب المجموع.
       *[other] الجلسة { $session }: نقصت { $number } إجابة، فلم يمكن حساب المجموع.
    }
note-prorated =
    { $count ->
        [zero] الجلسة { $session }: نقصت { $number } إجابة، فقُدِّر المجموع من الإجابات الأخرى.
        [one] الجلسة { $session }: نقصت إجابة واحدة، فقُدِّر المجموع من الإجابات الأخرى.
        [two] الجلسة { $session }: نقصت إجابتان، فقُدِّر المجموع من الإجابات الأخرى.
        [few] الجلسة { $session }: نقصت { $number } إجابات، فقُدِّر المجموع من الإجابات الأخرى.
        [many] الجلسة { $session }: نقصت { $number } إجابة، فقُدِّر المجموع من الإجابات الأخرى.
       *[other] الجلسة { $session }: نقصت { $number } إجابة، فقُدِّر المجموع من الإجابات الأخرى.
    }
note-mode-paper = ابتداءً من الجلسة { $session } كانت الإجابة عن الاستمارة على الورق.
note-mode-screen = ابتداءً من الجلسة { $session } كانت الإجابة عن الاستمارة على الشاشة.
note-mode-interview = ابتداءً من الجلسة { $session } قُرئت الاستمارة بصوت مسموع وكانت الإجابة عنها بالكلام.
note-mode-import = ابتداءً من الجلسة { $session } جاءت الإجابات من ملف.
note-mode-fillable = ابتداءً من الجلسة { $session } مُلئت الاستمارة في ملف على الشاشة.

# What the picture shows in words

message-first = درجة اليوم { $today }، على مقياس من { $low } إلى { $high }.
message-first-lower = الدرجة الأقل هنا هي الأفضل. من هنا نبدأ، ومن المرة القادمة سيكون لدينا ما نقارن به.
message-first-higher = الدرجة الأعلى هنا هي الأفضل. من هنا نبدأ، ومن المرة القادمة سيكون لدينا ما نقارن به.
message-first-lower-since = الدرجة الأقل هنا هي الأفضل. يبدأ خط جديد في الجلسة { $session }، ولا تُقارَن هذه الدرجة بما قبلها؛ ومن المرة القادمة سيكون لدينا ما نقارن به.
message-first-higher-since = الدرجة الأعلى هنا هي الأفضل. يبدأ خط جديد في الجلسة { $session }، ولا تُقارَن هذه الدرجة بما قبلها؛ ومن المرة القادمة سيكون لدينا ما نقارن به.
message-apart = لا تُقارَن الدرجات التي قبل الجلسة { $session } بدرجة اليوم.
message-none = لا توجد درجة لليوم.
message-none-rest = تبيّن الصورة الجلسات السابقة.
message-nothing-yet = لا توجد درجات بعد، ولذلك لا صورة نرسمها. وكلامك اليوم مهم بالقدر نفسه.
message-wish = طلبت هذه الصفحة بلا درجات، فليس فيها درجة ولا صورة. ويمكنك رؤيتها من جديد متى شئت.
message-same = درجة اليوم { $today }، وهي كما كانت في البداية.
message-lower =
    { $count ->
        [zero] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار { $points } نقطة.
        [one] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار نقطة واحدة.
        [two] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار نقطتين.
        [few] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار { $points } نقاط.
        [many] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار { $points } نقطة.
       *[other] درجة اليوم { $today }، وهي أقل مما كانت في البداية بمقدار { $points } نقطة.
    }
message-higher =
    { $count ->
        [zero] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار { $points } نقطة.
        [one] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار نقطة واحدة.
        [two] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار نقطتين.
        [few] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار { $points } نقاط.
        [many] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار { $points } نقطة.
       *[other] درجة اليوم { $today }، وهي أعلى مما كانت في البداية بمقدار { $points } نقطة.
    }
message-same-since = درجة اليوم { $today }، وهي كما كانت في الجلسة { $session }.
message-lower-since =
    { $count ->
        [zero] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
        [one] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار نقطة واحدة.
        [two] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار نقطتين.
        [few] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار { $points } نقاط.
        [many] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
       *[other] درجة اليوم { $today }، وهي أقل مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
    }
message-higher-since =
    { $count ->
        [zero] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
        [one] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار نقطة واحدة.
        [two] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار نقطتين.
        [few] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار { $points } نقاط.
        [many] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
       *[other] درجة اليوم { $today }، وهي أعلى مما كانت في الجلسة { $session } بمقدار { $points } نقطة.
    }
message-beyond-lower =
    { $count ->
        [zero] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [one] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ نقطة واحدة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [two] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ نقطتين أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [few] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقاط أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [many] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
       *[other] الدرجة الأقل هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
    }
message-beyond-higher =
    { $count ->
        [zero] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [one] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ نقطة واحدة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [two] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ نقطتين أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [few] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقاط أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
        [many] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
       *[other] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يبلغ { $needed } نقطة أو أكثر يتجاوز الصدفة بوضوح، وهذا واحد من هذه الفروق.
    }
message-within-lower =
    { $count ->
        [zero] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
        [one] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن نقطة واحدة قد يكون من باب الصدفة.
        [two] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن نقطتين قد يكون من باب الصدفة.
        [few] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقاط قد يكون من باب الصدفة.
        [many] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
       *[other] الدرجة الأقل هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
    }
message-within-higher =
    { $count ->
        [zero] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
        [one] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن نقطة واحدة قد يكون من باب الصدفة.
        [two] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن نقطتين قد يكون من باب الصدفة.
        [few] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقاط قد يكون من باب الصدفة.
        [many] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
       *[other] الدرجة الأعلى هنا هي الأفضل. الفرق الذي يقل عن { $needed } نقطة قد يكون من باب الصدفة.
    }
message-unknown-lower = الدرجة الأقل هنا هي الأفضل. ولا يُعرف لهذا المقياس كم يبلغ الفرق الذي قد تصنعه الصدفة.
message-unknown-higher = الدرجة الأعلى هنا هي الأفضل. ولا يُعرف لهذا المقياس كم يبلغ الفرق الذي قد تصنعه الصدفة.
message-line-around = وهي قريبة من { $value }، أي من الخط الذي في الصورة.
message-line-above = وهي فوق { $value }، أي فوق الخط الذي في الصورة.
message-line-below = وهي دون { $value }، أي دون الخط الذي في الصورة.

# How we work together

together-title = كيف نعمل معًا
together-low = لا على الإطلاق
together-high = تمامًا
together-caption = الدائرة: اليوم. الشريط: بين أدنى قيمة وأعلى قيمة لك من قبل. الشرطة: قيمتك الوسطى.
together-caption-few = الدائرة: اليوم. ابتداءً من الاستبيان الخامس تظهر بجانبها إجاباتك السابقة.
together-no-answer = لا إجابة اليوم
together-none = لم يُملأ استبيان الجلسة اليوم.

# Where two people rated the same today; nobody is said to be right

views-title = كيف يرى كلّ منا ذلك
views-alike-therapist = { $name }: منك { $mine }، وممن يعالجك { $theirs }. نظرتنا إلى هذا متقاربة.
views-alike-parent = { $name }: منك { $mine }، ومن أحد الوالدين { $theirs }. نظرتنا إلى هذا متقاربة.
views-alike-observer = { $name }: منك { $mine }، وممن حضر ولاحظ { $theirs }. نظرتنا إلى هذا متقاربة.
views-apart-therapist = { $name }: منك { $mine }، وممن يعالجك { $theirs }. نظرتنا إلى هذا متباعدة بعض الشيء.
views-apart-parent = { $name }: منك { $mine }، ومن أحد الوالدين { $theirs }. نظرتنا إلى هذا متباعدة بعض الشيء.
views-apart-observer = { $name }: منك { $mine }، وممن حضر ولاحظ { $theirs }. نظرتنا إلى هذا متباعدة بعض الشيء.

context-question = ما الذي ينبغي أن نفهمه عن البيئة التي جئت منها، أو عن معتقداتك، أو عن طريقة حياتك، كي يكون هذا العمل مناسبًا لك؟

# Questions to open the talk

prompts-title = للحديث معًا
prompt-first-match = إلى أيّ حدّ تشبه هذه الصورة ما شعرت به في حياتك في الفترة الأخيرة؟
prompt-first-sign = ما أول علامة صغيرة تدلّ على أن شيئًا ما بدأ يتحرّك؟
prompt-first-step = كيف تبدو في أسبوعك خطوة صغيرة واحدة إلى الأمام؟
prompt-better-keep = ما الذي يهمّك الاحتفاظ به من هذه الأسابيع؟
prompt-better-doing = ما الذي فعلته بطريقة مختلفة، ويستحقّ في رأيك أن يتكرّر؟
prompt-better-notice = من غيرك لاحظ أن شيئًا ما قد اختلف، وماذا رأى؟
prompt-same-missing = هل من شيء مهم لا تذكره هذه الصفحة؟
prompt-same-measure = هل نسألك عن الأمور التي تهمّك حقًّا؟
prompt-same-change = لو فعلنا هنا شيئًا واحدًا بطريقة أخرى، فماذا ينبغي أن يكون؟
prompt-worse-weight = ما الذي كان ثقيلًا عليك منذ أن بدأنا؟
prompt-worse-here = ما الذي ينفعك أن يزيد هنا، وما الذي ينفعك أن يقل؟
prompt-worse-hold = ما الذي ساعدك على اجتياز هذه الأسابيع، ولو قليلًا؟
prompt-unknown-changed = ما الذي اختلف عندك منذ أن بدأنا، أيًّا كان ما تقوله الأرقام؟
prompt-together-lower = ربما بدا شيء ما بيننا مختلفًا. هل ننظر فيه معًا؟
prompt-together-moment = هل مرّت لحظة ابتعدنا فيها عما يهمّك؟
prompt-together-another-way = ما الذي يناسبك أن نفعله بطريقة أخرى غير المرة الماضية؟
prompt-together-low = شكرًا لك على قول ذلك بصراحة. ما الذي يجعل هذا أنسب لك؟
prompt-together-first = شكرًا لك على صراحتك. ما الذي ينبغي أن نغيّره أولًا؟
prompt-together-need = ما الذي كنت بحاجة إليه من هذه اللقاءات ولم تجده فيها بعد؟
prompt-together-top = لو أمكن لشيء صغير هنا أن يناسبك أكثر، فماذا قد يكون؟
prompt-together-more = ما الذي قد يجعل وقتنا هنا أنفع لك مما هو الآن؟
prompt-area-which = جانب من طريقة عملنا انطبق هذه المرة أقل من المعتاد. عن أيّ جانب ينبغي أن نتحدّث؟
prompt-area-more = ما الذي قد يساعد في الجانب الذي أعطيته اليوم علامة أقل من عملنا؟
prompt-task-fit = هل نعمل على ما يهمّك، وبطريقة تناسبك؟
prompt-task-more = على ماذا ينبغي أن نقضي وقتًا أكثر، وعلى ماذا وقتًا أقل؟
prompt-views-where = أين تختلف نظرتكما، وماذا يترتّب على ذلك؟
prompt-views-see = ما الذي يظهر لك في عملنا، وقد لا يظهر لمن يعالجك؟
prompt-say-easier = ما الذي يسهّل عليك قول الأشياء هنا، وما الذي يصعّبه؟
prompt-say-other-way = هل من شيء يسهل عليك قوله بطريقة أخرى، أو في يوم آخر؟
prompt-say-room = ما الذي يعطيك مجالًا أوسع لقول ما في بالك؟
prompt-again-helps = هل من شيء في لقاءاتنا يتكرّر مرة بعد مرة؟ وما الذي قد يساعد فيه؟
prompt-again-closer = أيّ جانب من طريقة عملنا ينبغي أن ننظر إليه عن قرب؟
prompt-culture-missed = ما الذي ربما فات من يعالجك عنك أو عن عالمك؟
prompt-culture-fit = ما الذي يساعد على أن يناسب هذا العمل طريقة حياتك ومعتقداتك؟
prompt-goal = هل ما زال هذا هو الهدف الأهم لك؟
prompt-goal-sign = ما الذي يدلّك على أنك اقتربت قليلًا من هدفك؟
prompt-goal-stand = أين أنت من هدفك اليوم، بكلماتك أنت؟
prompt-goal-words = هدفك مكتوب الآن بكلمات جديدة. ما الذي تقوله هذه الكلمات على نحو أفضل؟
prompt-goal-closed = أُغلق الآن أحد أهدافك. إلى ماذا يهمّك الانتقال بعده؟
prompt-meet-easier = لم نلتقِ في المرة الماضية كما اتفقنا. ما الذي يسهّل عليك المجيء؟
prompt-meet-times = هل تناسبك أيام لقاءاتنا وأوقاتها؟
prompt-meet-between = ما الذي ينبغي أن نعرفه عن الفترة منذ لقائنا الأخير؟
prompt-new-know = يعالجك الآن شخص جديد. ما الذي ينبغي أن يعرفه كي لا تكون البداية من الصفر؟
prompt-new-keep = ما الذي سار على نحو جيد مع من عالجك من قبل، وينبغي أن نحافظ عليه؟
prompt-page-open = هل تركت الصفحة الماضية أمرًا مفتوحًا ينبغي أن نعود إليه؟
prompt-page-back = ما الذي بقي من المرة الماضية، وينبغي أن نجد له اليوم وقتًا أطول؟
prompt-ending-know = ما الذي سيدلّك على أن وقت الختام قد حان؟
prompt-ending-notice = من غيرك سيلاحظ أن وقت الختام قد حان، ومن أيّ شيء سيلاحظ ذلك؟
prompt-ending-keep = ما الذي يهمّك أن يبقى معك من هنا؟
prompt-any-matters = ما أهم شيء عندك اليوم؟
prompt-any-missing = هل من شيء لم يسألك عنه أحد، وينبغي أن نعرفه؟
prompt-any-useful = ما الذي جعل لقاءنا الأخير نافعًا لك، أو ما الذي حال دون ذلك؟
prompt-next = ما الخطوة التالية المناسبة، مهما كانت صغيرة؟
prompt-next-who = من الذي يمكن أن يساعدك في خطوة تالية، أو ما الذي يمكن أن يساعد فيها؟
prompt-next-week = ما الذي قد يجعل الأيام القادمة أسهل قليلًا؟

# Room to write

writing-title = ما نستخلصه من ذلك
writing-fits = ما ينطبق
writing-does-not-fit = ما لا ينطبق
writing-try = ما سنجرّبه
writing-again = متى ننظر فيه من جديد

crisis-title = إذا احتجت إلى مساعدة على الفور

# The footer

footer-measure = { $title }: { $name }، الإصدار { $version }.
footer-measure-plain = { $name }، الإصدار { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = إجابات اليوم: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }، إجابات اليوم: { $who } · { $language } · { $mode }.
footer-not-today = بلا إجابة اليوم: { $names }.
footer-unvalidated = استمارات لم تُثبَت صلاحيتها كاختبارات: { $names }.
footer-missing =
    { $count ->
        [zero] لا تنقص أيّ إجابة.
        [one] تنقص إجابة واحدة.
        [two] تنقص إجابتان.
        [few] تنقص { $number } إجابات.
        [many] تنقص { $number } إجابة.
       *[other] تنقص { $number } إجابة.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change =
    { $count ->
        [zero] نطاق الصدفة: { $points } نقطة. قيمة منشورة عن: { $population }.
        [one] نطاق الصدفة: نقطة واحدة. قيمة منشورة عن: { $population }.
        [two] نطاق الصدفة: نقطتان. قيمة منشورة عن: { $population }.
        [few] نطاق الصدفة: { $points } نقاط. قيمة منشورة عن: { $population }.
        [many] نطاق الصدفة: { $points } نقطة. قيمة منشورة عن: { $population }.
       *[other] نطاق الصدفة: { $points } نقطة. قيمة منشورة عن: { $population }.
    }
footer-change-and-line =
    { $count ->
        [zero] نطاق الصدفة ({ $points } نقطة) والخط. قيم منشورة عن: { $population }.
        [one] نطاق الصدفة (نقطة واحدة) والخط. قيم منشورة عن: { $population }.
        [two] نطاق الصدفة (نقطتان) والخط. قيم منشورة عن: { $population }.
        [few] نطاق الصدفة ({ $points } نقاط) والخط. قيم منشورة عن: { $population }.
        [many] نطاق الصدفة ({ $points } نقطة) والخط. قيم منشورة عن: { $population }.
       *[other] نطاق الصدفة ({ $points } نقطة) والخط. قيم منشورة عن: { $population }.
    }
footer-change-none = لا نطاق للصدفة: لا توجد قيمة منشورة يصلح استخدامها مع هذا المقياس.
footer-line = الخط. قيمة منشورة عن: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (لم يُقرأ المصدر مرة ثانية)
footer-line-none = لا خط لأناس آخرين: لم تذكر هذه العيادة أيّ مجموعة مرجعية هي المناسبة.
footer-expected = الخطوط المنقّطة: { $purpose }
footer-question = أحد الأسئلة من الحزمة { $pack }: { $purpose }.
footer-question-plain = أحد الأسئلة من الحزمة { $pack }.
footer-unreviewed = لم يراجع أحد بعد قائمة الكلمات التي تتجنّبها هذه الصفحة في هذه اللغة.
footer-software = fit { $version }  ·  الورقة { $sheet }
footer-software-clinic = fit { $version }  ·  الورقة { $sheet }  ·  { $clinic }

# Labels: who answered, and how

who-client =
    { $gender ->
        [f] العميلة
        [m] العميل
       *[x] العميل/ة
    }
who-therapist = المعالج/ة
who-parent = أحد الوالدين
who-observer = من حضر ولاحظ
mode-paper = على الورق
mode-screen = على الشاشة
mode-interview = بعد القراءة بصوت مسموع
mode-import = من ملف
mode-fillable = في ملف يُملأ على الشاشة

# The chart in words, for people who cannot see it

alt-chart-lower = رسم بياني خطّي: { $title }، من { $low } إلى { $high }، والأقل أفضل. { $points }
alt-chart-higher = رسم بياني خطّي: { $title }، من { $low } إلى { $high }، والأعلى أفضل. { $points }
alt-point = الجلسة { $session }، { $date }: { $value }.
alt-gap-missed = { $date }: جلسة فاتت.
alt-gap-cancelled = { $date }: جلسة أُلغيت.
alt-gap-no-score = الجلسة { $session }، { $date }: بلا درجة.
alt-band =
    { $count ->
        [zero] الفروق التي تقل عن { $points } نقطة عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
        [one] الفروق التي تقل عن نقطة واحدة عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
        [two] الفروق التي تقل عن نقطتين عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
        [few] الفروق التي تقل عن { $points } نقاط عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
        [many] الفروق التي تقل عن { $points } نقطة عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
       *[other] الفروق التي تقل عن { $points } نقطة عن الدرجة الأولى، وهي { $start }، قد تكون من باب الصدفة.
    }
alt-band-since =
    { $count ->
        [zero] الفروق التي تقل عن { $points } نقطة عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
        [one] الفروق التي تقل عن نقطة واحدة عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
        [two] الفروق التي تقل عن نقطتين عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
        [few] الفروق التي تقل عن { $points } نقاط عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
        [many] الفروق التي تقل عن { $points } نقطة عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
       *[other] الفروق التي تقل عن { $points } نقطة عن درجة الجلسة { $session }، وهي { $start }، قد تكون من باب الصدفة.
    }
alt-broken = يبدأ هنا خط جديد.
alt-line = خط المجتمع عند { $value }.
alt-expected = مجموعة الخطوط المنقّطة: { $group }. في الجلسة { $session } كان معظم أفرادها بين { $low } و{ $high }.
alt-none = لا توجد درجة بعد.

# Why a line is broken

broken-form-changed = ابتداءً من الجلسة { $session } يبدأ خط جديد: تغيّرت الاستمارة، فلا يمكن مقارنة الدرجات التي قبلها بالدرجات التي بعدها.
broken-language-changed = ابتداءً من الجلسة { $session } يبدأ خط جديد: كانت الاستمارة بلغة أخرى، فلا يمكن مقارنة الدرجات التي قبلها بالدرجات التي بعدها.
broken-mode-changed = ابتداءً من الجلسة { $session } يبدأ خط جديد: كانت الإجابة عن الاستمارة بطريقة أخرى، فلا يمكن مقارنة الدرجات التي قبلها بالدرجات التي بعدها.

# Elements that may give way on a full page, as the therapist is told

element-6 = النطاق المتوقّع
element-8 = خط المجتمع
element-9 = كيف نعمل معًا، أو خطّه عبر الوقت على الأقل
element-10 = النظرتان جنبًا إلى جنب
element-16 = ما تضيفه الإضافات
