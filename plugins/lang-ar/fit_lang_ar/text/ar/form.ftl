# Blank forms and score-entry sheets, in Arabic. Whole sentences only; facts choose.

form-code = رمز العميل/ة
form-date = التاريخ
form-who = من ملأ الاستمارة
form-who-client =
    { $gender ->
        [f] العميلة
        [m] العميل
       *[x] العميل/ة
    }
form-who-therapist = المعالج/ة
form-who-parent = أحد الوالدين
form-who-observer = من حضر ولاحظ
form-no-name = يُرجى عدم كتابة أيّ اسم على هذه الصفحة.
form-running = { $title } · { $id }

# Answers of no number that an item allows beside its own

form-allows-not-applicable = لا ينطبق
form-allows-refused = أفضّل عدم الإجابة
form-allows-dont-know = لا أعرف

form-pick =
    { $count ->
        [zero] يُرجى عدم وضع أيّ علامة.
        [one] يُرجى وضع علامة واحدة.
        [two] يُرجى وضع علامتين على الأكثر.
        [few] يُرجى وضع { $number } علامات على الأكثر.
        [many] يُرجى وضع { $number } علامة على الأكثر.
       *[other] يُرجى وضع { $number } علامة على الأكثر.
    }
form-goal-client = الهدف { $number }، بكلماتي
form-goal-entry = الهدف { $number }، بكلمات العميل/ة
form-own-words-client = بكلماتي
form-own-words-entry = بكلمات العميل/ة
form-range = من { $low } إلى { $high }
form-range-steps = من { $low } إلى { $high }، بخطوات مقدارها { $step }
form-line-alt = خط طوله 100 مم توضع عليه علامة واحدة. الطرف الأيسر: { $low }. الطرف الأيمن: { $high }.
form-fill-note = تُملأ على الشاشة: النقر لوضع علامة، والكتابة داخل الإطارات، ثم حفظ الملف وإعادته. لا يُرسل شيء من تلقاء نفسه.
form-fill-date = { $label }، مثلًا { $example }
form-print-lines = الطباعة بمقياس 100%، لا بخيار «ملاءمة الصفحة»: عندئذ يبلغ طول كل خط 100 مم بين علامتي طرفيه.

# The score-entry sheet

form-entry = ورقة إدخال الدرجات: { $title }
form-entry-asked = لفريق العمل، لنقل الإجابات عن { $title } من حيث أُعطيت. الكلمات أدناه موضوعات قصيرة من وضعنا وليست الأسئلة نفسها، فهذه الورقة لا تُسلَّم إلى العملاء.
form-entry-no-wording = لفريق العمل. هذه ليست استمارة للعملاء، لأن جمل { $title } غير موجودة: فهي ليست جزءًا من هذا البرنامج، ولم تأتِ بها هذه العيادة بهذه اللغة ({ $language }). الكلمات أدناه موضوعات قصيرة من وضعنا. لإحضار الجمل تكون البداية بالأمر: fit wording template { $measure } --language { $language }
form-entry-totals = لفريق العمل. بنود { $title } غير محفوظة في هذا البرنامج؛ تُنقل مجاميع مقاييسها من الاستمارة المصحّحة.

# Foot of a form

form-foot = { $title }، الإصدار { $version }. المالك: { $owner }. أُعدّت باستخدام fit-core { $software }.
form-foot-wording = الصياغة: { $licence }.
form-foot-unvalidated = هذه استمارة لم تُثبَت صلاحيتها كاختبار.
form-qr-alt = رمز QR يحمل معرّف هذه الاستمارة: { $id }
