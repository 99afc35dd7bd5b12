# Stands over a form whose file brought no instruction. The time is that which the measure asks about.

wording-instruction-session = Please answer each question as it fits today's session.
wording-instruction-general = Please answer each question as it fits you.
wording-instruction-days =
    { $count ->
        [one] Please answer each question as it fits today.
       *[other] Please answer each question as it fits the last { $number } days, including today.
    }
wording-instruction-weeks =
    { $count ->
        [one] Please answer each question as it fits the last week, including today.
       *[other] Please answer each question as it fits the last { $number } weeks, including today.
    }
wording-instruction-months =
    { $count ->
        [one] Please answer each question as it fits the last month, including today.
       *[other] Please answer each question as it fits the last { $number } months, including today.
    }
wording-instruction-years =
    { $count ->
        [one] Please answer each question as it fits the last year, including today.
       *[other] Please answer each question as it fits the last { $number } years, including today.
    }
