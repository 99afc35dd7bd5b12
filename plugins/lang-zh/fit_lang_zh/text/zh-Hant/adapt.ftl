# What adaptation layers say of themselves. Whole sentences only. Languages, measures and groups

# are put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. $title is the name of the

# form, $language that of its language.

status-original = { $title } · { $language }：這是問卷最初編寫時所用的語言。
status-translated-only = { $title } · { $language }：已經翻譯，還沒有請使用這個語言的人試用過。
status-translated-by-protocol = { $title } · { $language }：由幾個人依步驟翻譯，還沒有請很多人試用過。
status-reliability-shown = { $title } · { $language }：經過檢驗，各題的回答彼此一致；回答所代表的意思還沒有和面談結果對照過。
status-criterion-validated = { $title } · { $language }：已和受過訓練的人所做的面談對照過。檢驗對象：{ $population }。
status-invariance-shown = { $title } · { $language }：有研究顯示，與另一個語言的回答方式相同：{ $other }。

# The sentences of a page, and its languages

sentences-unreviewed = 本頁句子的語言：{ $language }。還沒有請母語使用者讀過；有讀起來奇怪的地方，請告訴我們。
sentences-reviewed = 本頁句子的語言：{ $language }。版本 { $version } 已請母語使用者讀過。
sentences-fallback = 這一頁有些句子還沒有翻譯，用的是另一個語言：{ $language }。
page-languages = 本頁語言：{ $page }。作答語言：{ $answers }。

# What a picture goes without for the people of a layer, then why

no-line = 這張圖沒有其他人群的參考線。
no-change = 這張圖沒有偶然變化範圍。
no-mean = 這一頁沒有其他人的平均分數。
no-expected = 這張圖沒有點線。

why-no-study = 我們沒有找到以這個語言作答的研究：{ $language }。
why-other-language = 已發表的數值來自以另一個語言作答的人。還沒有人證明兩個語言的回答意思相同。
why-contested = 已發表的數值來自以另一個語言作答的人。兩個語言的回答意思是否相同，各項研究的結論不一致。
why-not-specific = 在對這個人群的研究中，這條線無法清楚分辨誰需要協助、誰不需要。
why-most-beyond = 在對這個人群的研究中，多數受訪者都在這條線之外，所以它說明不了什麼。
why-rivals = 各項研究給出的數值不同，這裡還沒有人選定用哪一個。
why-other-structure = 在對這個人群的研究中，問卷的各部分沒有以同樣的方式合在一起。
why-metric = 原始出處沒有寫清楚數值用的是哪一種計分範圍，或哪個方向比較好。
why-age = 已發表的數值適用於另一個年齡層的人。
why-other-people = 已發表的數值來自另一群人。
why-not-sure = 已發表數值的原始出處沒有重新查核，所以這裡不用。

# Where a line over time breaks or goes on: language, and age

broken-language-differs = 自第 { $session } 次會談起是一條新的線：問卷換了語言。有研究發現，兩個語言的回答意思不同。
broken-language-contested = 自第 { $session } 次會談起是一條新的線：問卷換了語言。兩個語言的回答能不能比較，各項研究的結論不一致。
joined-language = 自第 { $session } 次會談起，問卷換了語言：{ $language }。研究顯示，兩個語言的回答可以比較。
broken-norm-age = 自第 { $session } 次會談起是一條新的線：從這裡起採用另一個年齡層的數值，前後的分數不能比較。
norm-changed-age =
    { $form ->
        [informal] 自第 { $session } 次會談起，你已滿 { $age } 歲。從那時起採用適合這個年齡的已發表數值；更早的會談仍用原來的數值。
       *[neutral] 自第 { $session } 次會談起，您已滿 { $age } 歲。從那時起採用適合這個年齡的已發表數值；更早的會談仍用原來的數值。
    }
chart-age = { $age } 歲起
band-cautious = 偶然變化範圍來自以另一個語言作答的人，請審慎看待。
levels-differ = 這一頁上各個偶然變化範圍的把握程度不同：{ $levels }。
footer-joined = 這些語言的回答畫在同一條線上：{ $languages }。出處：{ $source }。
clinician-break-language-differs = 作答語言變了，而且有研究發現兩個語言的回答意思不同
clinician-break-language-contested = 作答語言變了，而兩個語言的回答能不能比較，各項研究的結論不一致
clinician-break-norm-age = 從這裡起採用另一個年齡層的已發表數值

# In what the people of a norm differ from the client

differs-language =
    { $form ->
        [informal] 這些人作答所用的語言與你不同。
       *[neutral] 這些人作答所用的語言與您不同。
    }

# Published lines that differ, side by side, for the therapist only

rivals-title = 互不相同的已發表參考線：{ $title }
rivals-none = 這裡還沒有人選定用哪一條，所以一條也沒有畫。
rivals-line = 參考線
rivals-people = 對象
rivals-compared = 對照標準
rivals-n = n
rivals-year = 年份
rivals-found = 需要協助且被找出
rivals-spared = 不需要且未被劃入
rivals-source = 出處
rivals-sure = 把握程度

# What a client says about the own background

group-own =
    { $form ->
        [informal] 你告訴過我們，自己屬於：{ $groups }。
       *[neutral] 您告訴過我們，自己屬於：{ $groups }。
    }
identity-private =
    { $form ->
        [informal] 關於自己是誰、從哪裡來，你告訴我們的內容會分開保存。治療師可以看到。任何名單上都沒有它，也不會出現在能讓人認出你的表格裡。
       *[neutral] 關於自己是誰、從哪裡來，您告訴我們的內容會分開保存。治療師可以看到。任何名單上都沒有它，也不會出現在能讓人認出您的表格裡。
    }

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title =
    { $form ->
        [informal] 你的生活世界與我們的會談
       *[neutral] 您的生活世界與我們的會談
    }
card-purpose =
    { $form ->
        [informal] 這裡的問題可以用來談談從哪裡來、相信什麼、怎麼生活，好讓這裡的會談適合你。挑重要的談，不重要的可以跳過。
       *[neutral] 這裡的問題可以用來談談從哪裡來、相信什麼、怎麼生活，好讓這裡的會談適合您。挑重要的談，不重要的可以跳過。
    }
card-unscored = 這是談話，不是測驗。卡片上的內容不計數，也不打分數。
card-notes = 筆記（如果兩個人都願意記）
card-name =
    { $form ->
        [informal] 讓你來到這裡的這件事，你自己怎麼稱呼它？
       *[neutral] 讓您來到這裡的這件事，您自己怎麼稱呼它？
    }
card-known = 身邊有誰知道這件事？他們用什麼詞來說它？
card-weight = 在日常生活中，哪些地方最能感覺到它？
card-why =
    { $form ->
        [informal] 你覺得它是怎麼來的？身邊親近的人又怎麼看？
       *[neutral] 您覺得它是怎麼來的？身邊親近的人又怎麼看？
    }
card-lighter = 有誰或什麼能讓它輕一些？
card-heavier =
    { $form ->
        [informal] 有什麼會讓它更重，例如金錢、工作、證件手續、家裡的事，或別人對待你的方式？
       *[neutral] 有什麼會讓它更重，例如金錢、工作、證件手續、家裡的事，或別人對待您的方式？
    }
card-background =
    { $form ->
        [informal] 關於你是誰、從哪裡來，哪些部分對你最重要？
       *[neutral] 關於您是誰、從哪裡來，哪些部分對您最重要？
    }
card-background-here =
    { $form ->
        [informal] 在這件事上，這些部分在哪裡給你力量，在哪裡讓事情更難？
       *[neutral] 在這件事上，這些部分在哪裡給您力量，在哪裡讓事情更難？
    }
card-own-ways = 到現在為止，自己試過哪些辦法？
card-earlier-help =
    { $form ->
        [informal] 以前有誰幫過你？哪些地方好，哪些地方不太好？
       *[neutral] 以前有誰幫過您？哪些地方好，哪些地方不太好？
    }
card-way = 想得到協助時，有什麼擋在中間？
card-now =
    { $form ->
        [informal] 現在什麼樣的協助適合你？身邊親近的人又會希望你得到什麼？
       *[neutral] 現在什麼樣的協助適合您？身邊親近的人又會希望您得到什麼？
    }
card-between-us =
    { $form ->
        [informal] 關於你或你的生活世界，我們在這裡可能會誤解什麼？怎麼做才能發現？
       *[neutral] 關於您或您的生活世界，我們在這裡可能會誤解什麼？怎麼做才能發現？
    }
