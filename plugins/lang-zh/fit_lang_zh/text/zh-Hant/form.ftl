# Blank forms and score-entry sheets. Whole sentences only; facts choose.

form-code = 當事人編號
form-date = 日期
form-who = 填寫人
form-who-client = 當事人
form-who-therapist = 治療師
form-who-parent = 家長
form-who-observer = 觀察者
form-no-name = 請不要在這一頁寫名字。
form-running = { $title } · { $id }

# Answers of no number that an item allows beside its own

form-allows-not-applicable = 不適用
form-allows-refused = 不想說
form-allows-dont-know = 不知道

form-pick =
    { $count ->
        [1] 請選一項。
       *[other] 最多可選 { $number } 項。
    }
form-goal-client = 目標 { $number }，用自己的話寫
form-goal-entry = 目標 { $number }，當事人自己的話
form-own-words-client = 用自己的話寫
form-own-words-entry = 當事人自己的話
form-range = { $low } 到 { $high }
form-range-steps = { $low } 到 { $high }，每格 { $step }
form-line-alt = 一條長 100 毫米的線，在上面畫一個記號。左端：{ $low }。右端：{ $high }。
form-fill-note = 在螢幕上填寫：點選作記號，在框裡打字，儲存檔案，再交回來。檔案不會自動傳送出去。
form-fill-date = { $label }，例如 { $example }
form-print-lines = 請以 100% 列印，不要選「符合頁面大小」：這樣每條線兩端之間正好是 100 毫米。

# The score-entry sheet

form-entry = 分數登錄頁：{ $title }
form-entry-asked = 供工作人員使用，用來把《{ $title }》的回答從原處抄錄過來。下面是我們自己寫的簡短主題，不是題目原文，所以這一頁不要交給當事人填寫。
form-entry-no-wording = 供工作人員使用。這不是給當事人的問卷，因為缺少《{ $title }》的題目文字：本程式不含這些文字，本機構也沒有帶入這個語言的文字：{ $language }。下面是我們自己寫的簡短主題。要帶入文字，請從這個指令開始：fit wording template { $measure } --language { $language }
form-entry-totals = 供工作人員使用。本程式不含《{ $title }》的題目；請從已計分的問卷抄錄各分量表的總分。

# Foot of a form

form-foot = { $title }，版本 { $version }。權利人：{ $owner }。以 fit-core { $software } 製作。
form-foot-wording = 題目文字：{ $licence }。
form-foot-unvalidated = 這份問卷未經驗證。
form-qr-alt = QR 碼，內含本問卷的編號：{ $id }
