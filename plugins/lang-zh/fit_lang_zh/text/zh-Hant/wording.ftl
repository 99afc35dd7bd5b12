# Stands over a form whose file brought no instruction. The time is that which the measure asks about.

wording-instruction-session = 請依今天這次會談的情形回答每一題。
wording-instruction-general = 請依自己的情形回答每一題。
wording-instruction-days =
    { $count ->
        [1] 請依今天的情形回答每一題。
       *[other] 請依最近 { $number } 天（包括今天）的情形回答每一題。
    }
wording-instruction-weeks =
    { $count ->
        [1] 請依最近一週（包括今天）的情形回答每一題。
        [2] 請依最近兩週（包括今天）的情形回答每一題。
       *[other] 請依最近 { $number } 週（包括今天）的情形回答每一題。
    }
wording-instruction-months =
    { $count ->
        [1] 請依最近一個月（包括今天）的情形回答每一題。
        [2] 請依最近兩個月（包括今天）的情形回答每一題。
       *[other] 請依最近 { $number } 個月（包括今天）的情形回答每一題。
    }
wording-instruction-years =
    { $count ->
        [1] 請依最近一年（包括今天）的情形回答每一題。
        [2] 請依最近兩年（包括今天）的情形回答每一題。
       *[other] 請依最近 { $number } 年（包括今天）的情形回答每一題。
    }
