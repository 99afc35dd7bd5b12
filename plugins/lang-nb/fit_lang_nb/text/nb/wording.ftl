# Står over et skjema der filen ikke hadde noen instruks. (Stands over a form whose file brought no
# instruction. The time is that which the measure asks about.)

wording-instruction-session = Svar på hvert spørsmål slik det passer for timen i dag.
wording-instruction-general = Svar på hvert spørsmål slik det passer for deg.
wording-instruction-days =
    { $count ->
        [one] Svar på hvert spørsmål slik det passer i dag.
       *[other] Svar på hvert spørsmål slik det passer for de siste { $number } dagene, i dag medregnet.
    }
wording-instruction-weeks =
    { $count ->
        [one] Svar på hvert spørsmål slik det passer for den siste uken, i dag medregnet.
       *[other] Svar på hvert spørsmål slik det passer for de siste { $number } ukene, i dag medregnet.
    }
wording-instruction-months =
    { $count ->
        [one] Svar på hvert spørsmål slik det passer for den siste måneden, i dag medregnet.
       *[other] Svar på hvert spørsmål slik det passer for de siste { $number } månedene, i dag medregnet.
    }
wording-instruction-years =
    { $count ->
        [one] Svar på hvert spørsmål slik det passer for det siste året, i dag medregnet.
       *[other] Svar på hvert spørsmål slik det passer for de siste { $number } årene, i dag medregnet.
    }
