# What adaptation layers say of themselves, in Arabic. Whole sentences only. Languages, measures and

# groups are put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. $title is the name of the

# form, $language that of its language.

status-original = { $title } · { $language }: هي اللغة التي وُضعت بها الاستمارة.
status-translated-only = { $title } · { $language }: ترجمة لم تُختبر بعد مع أناس يتكلّمون هذه اللغة.
status-translated-by-protocol = { $title } · { $language }: ترجمة أنجزها عدة أشخاص خطوة بعد خطوة، ولم تُختبر بعد مع كثير من الناس.
status-reliability-shown = { $title } · { $language }: اختُبرت، والإجابات متماسكة فيما بينها. أما معناها فلم يُقارَن بعد بمقابلة.
status-criterion-validated = { $title } · { $language }: قورنت بمقابلات أجراها أشخاص مدرَّبون. اختُبرت مع: { $population }.
status-invariance-shown = { $title } · { $language }: ثبت أن الناس يجيبون عنها على النحو نفسه في لغة أخرى: { $other }.

# The sentences of a page, and its languages

sentences-unreviewed = لم يقرأ جمل هذه الصفحة بعد أيّ شخص هذه لغته الأم ({ $language }). يسعدنا أن نعرف ما يبدو لك غريبًا فيها.
sentences-reviewed = قرأ جمل هذه الصفحة شخص هذه لغته الأم ({ $language }، الإصدار { $version }).
sentences-fallback = بعض جمل هذه الصفحة بلغة أخرى ({ $language })، لأنها لم تُترجم بعد.
page-languages = لغة هذه الصفحة: { $page }. لغة الإجابات: { $answers }.

# What a picture goes without for the people of a layer, then why

no-line = ليس في هذه الصورة خط لأناس آخرين.
no-change = ليس في هذه الصورة نطاق للصدفة.
no-mean = ليس في هذه الصفحة معدّل لأناس آخرين.
no-expected = ليس في هذه الصورة خطوط منقّطة.

why-no-study = لا نعرف أيّ دراسة فيها إجابات بهذه اللغة ({ $language }).
why-other-language = القيم المنشورة مأخوذة من إجابات بلغة أخرى. ولم يُثبت أحد أن الإجابات تعني الشيء نفسه في اللغتين.
why-contested = القيم المنشورة مأخوذة من إجابات بلغة أخرى. ولا تتفق الدراسات على أن الإجابات تعني الشيء نفسه في اللغتين.
why-not-specific = في دراسات مع هذه المجموعة لم يُحسن الخط التمييز بين من يحتاج إلى مساعدة ومن لا يحتاج إليها.
why-most-beyond = في دراسات مع هذه المجموعة كان معظم من سُئلوا في الجهة الأخرى من الخط. ولذلك لا يقول الخط إلا القليل.
why-rivals = تعطي الدراسات قيمًا مختلفة، ولم يختر أحد هنا واحدة منها.
why-other-structure = في دراسات مع هذه المجموعة لم تتماسك أجزاء الاستمارة على النحو نفسه.
why-metric = لا يذكر المصدر بوضوح على أيّ مقياس تقع قيمه، أو أيّ اتجاه هو الأفضل.
why-age = القيم المنشورة عن أناس من عمر آخر.
why-other-people = القيم المنشورة مأخوذة من مجموعة أخرى من الناس.
why-not-sure = لم يُقرأ مصدر القيم المنشورة مرة ثانية، ولذلك لا تُستخدم هنا.

# Where a line over time breaks or goes on: language, and age

broken-language-differs = ابتداءً من الجلسة { $session } يبدأ خط جديد: كانت الاستمارة بلغة أخرى. وقد وجدت دراسة أن الإجابات في اللغتين لا تعني الشيء نفسه.
broken-language-contested = ابتداءً من الجلسة { $session } يبدأ خط جديد: كانت الاستمارة بلغة أخرى. ولا تتفق الدراسات على إمكان مقارنة الإجابات في اللغتين.
joined-language = ابتداءً من الجلسة { $session } كانت الاستمارة بلغة أخرى ({ $language }). وتبيّن الدراسات أن الإجابات في اللغتين يمكن مقارنتها.
broken-norm-age = ابتداءً من الجلسة { $session } يبدأ خط جديد: تسري من هنا قيم لعمر آخر، فلا يمكن مقارنة الدرجات التي قبلها بالدرجات التي بعدها.
norm-changed-age = عمرك ابتداءً من الجلسة { $session }: { $age }. من هناك نستخدم القيم المنشورة لعمرك، وتبقى للجلسات السابقة قيمها.
chart-age = ابتداءً من عمر { $age }
band-cautious = نطاق الصدفة مأخوذ من إجابات بلغة أخرى، فينبغي النظر إليه بحذر.
levels-differ = نطاقات الصدفة في هذه الصفحة ليست كلها بالقدر نفسه من اليقين: { $levels }.
footer-joined = الإجابات بهذه اللغات على خط واحد: { $languages }. المصدر: { $source }.
clinician-break-language-differs = تغيّرت اللغة، وقد وجدت دراسة أن الإجابات في اللغتين لا تعني الشيء نفسه
clinician-break-language-contested = تغيّرت اللغة، ولا تتفق الدراسات على إمكان مقارنة الإجابات في اللغتين
clinician-break-norm-age = تسري من هنا قيم منشورة لعمر آخر

# In what the people of a norm differ from the client

differs-language = أجاب هؤلاء الناس بلغة غير اللغة التي أجبت بها.

# Published lines that differ, side by side, for the therapist only

rivals-title = خطوط منشورة يختلف بعضها عن بعض: { $title }
rivals-none = لم يختر أحد هنا واحدًا منها، ولذلك لا يُرسم أيّ منها.
rivals-line = الخط
rivals-people = الناس
rivals-compared = بالمقارنة مع
rivals-n = العدد
rivals-year = السنة
rivals-found = من كُشفوا ممن يحتاجون إلى مساعدة
rivals-spared = من تُركوا ممن لا يحتاجون إليها
rivals-source = المصدر
rivals-sure = مدى اليقين

# What a client says about the own background

group-own = قلت لنا إن انتماءك إلى: { $groups }.
identity-private = ما قلته لنا عن هويتك وعن البيئة التي جئت منها محفوظ على حدة. يستطيع من يعالجك رؤيته. ولا يظهر في أيّ قائمة، ولا في أيّ جدول يمكن أن يدلّ عليك.

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title = عالمك وهذا العمل
card-purpose = أسئلة للحديث عن البيئة التي جئت منها، وعن معتقداتك، وعن طريقة حياتك، كي يكون هذا العمل مناسبًا لك. يمكنك اختيار ما يهمّك وترك ما لا يهمّك.
card-unscored = هذا حديث وليس اختبارًا. لا شيء في هذه البطاقة يُعدّ أو تُعطى عليه درجة.
card-notes = ملاحظات، إن رغبتما فيها معًا
card-name =
    { $gender ->
        [f] ماذا تسمّين ما جاء بك إلى هنا؟
        [m] ماذا تسمّي ما جاء بك إلى هنا؟
       *[x] ما الاسم الذي يُطلق عندك على ما جاء بك إلى هنا؟
    }
card-known = أيّ الناس من حولك يعرفون ذلك، وبأيّ كلمات يسمّونه؟
card-weight = أين يظهر أثر ذلك أكثر في حياتك اليومية؟
card-why = من أين يأتي ذلك في رأيك، وما رأي المقرّبين منك؟
card-lighter = من الذي يخفّفه عنك، أو ما الذي يخفّفه؟
card-heavier = ما الذي يزيده ثقلًا: المال مثلًا، أو العمل، أو الأوراق الرسمية، أو الأسرة، أو معاملة الناس لك؟
card-background = أيّ جوانب هويتك والبيئة التي جئت منها أهم عندك؟
card-background-here = أين تعطيك هذه الجوانب قوة في هذا الأمر، وأين تجعله أصعب؟
card-own-ways = ماذا جرّبت أنت حتى الآن؟
card-earlier-help = من ساعدك من قبل، وما الذي كان نافعًا في ذلك وما الذي كان أقل نفعًا؟
card-way = ما الذي حال بينك وبين المساعدة التي أردتها؟
card-now = أيّ مساعدة تناسبك الآن، وماذا يتمنّى لك المقرّبون منك؟
card-between-us = ما الذي قد نسيء فهمه هنا عنك أو عن عالمك، وكيف يمكن أن نكتشف ذلك؟
