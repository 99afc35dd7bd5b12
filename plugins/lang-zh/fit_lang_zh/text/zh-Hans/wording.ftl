# Stands over a form whose file brought no instruction. The time is that which the measure asks about.

wording-instruction-session = 请根据今天这次会谈的情况回答每一题。
wording-instruction-general = 请根据自己的情况回答每一题。
wording-instruction-days =
    { $count ->
        [1] 请根据今天的情况回答每一题。
       *[other] 请根据最近 { $number } 天（包括今天）的情况回答每一题。
    }
wording-instruction-weeks =
    { $count ->
        [1] 请根据最近一周（包括今天）的情况回答每一题。
        [2] 请根据最近两周（包括今天）的情况回答每一题。
       *[other] 请根据最近 { $number } 周（包括今天）的情况回答每一题。
    }
wording-instruction-months =
    { $count ->
        [1] 请根据最近一个月（包括今天）的情况回答每一题。
        [2] 请根据最近两个月（包括今天）的情况回答每一题。
       *[other] 请根据最近 { $number } 个月（包括今天）的情况回答每一题。
    }
wording-instruction-years =
    { $count ->
        [1] 请根据最近一年（包括今天）的情况回答每一题。
        [2] 请根据最近两年（包括今天）的情况回答每一题。
       *[other] 请根据最近 { $number } 年（包括今天）的情况回答每一题。
    }
