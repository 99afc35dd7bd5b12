# Questions for the talk about how the work together is rated, in Arabic. They thank for a low
# rating and never say who is at fault. A client reads of a dip and of its coming back.

rapport-purpose = ما هو أبعد من العرض: تنتبه هذه الحزمة إلى انخفاض علامات العمل المشترك وإلى عودتها، وتأتي بسؤال للحديث
rapport-dip = أعطيت عملنا معًا علامة أدنى من علاماتك المعتادة، وشكرًا لك على ذلك. ما الذي كان مختلفًا بالنسبة إليك؟
rapport-drift = خلال اللقاءات الأخيرة انخفضت علاماتك لعملنا معًا شيئًا فشيئًا. ما الذي يناسبك أن نفعله بطريقة مختلفة؟
rapport-range = شكرًا لك على علاماتك الصريحة عن طريقة عملنا معًا. ما الذي يجعلها أنسب لك؟
rapport-recovery = انخفضت علاماتك لعملنا معًا ثم عادت كما كانت. ما الذي ينبغي أن نتذكّره من ذلك؟
