# Staat boven een vragenlijst waarvan het bestand geen uitleg meebracht. De tijd is die waar de
# vragenlijst naar vraagt. (Stands over a form whose file brought no instruction.)

wording-instruction-session = Beantwoord elke vraag zoals die past bij de sessie van vandaag.
wording-instruction-general =
    { $form ->
        [informal] Beantwoord elke vraag zoals die bij je past.
       *[neutral] Beantwoord elke vraag zoals die bij u past.
    }
wording-instruction-days =
    { $count ->
        [one] Beantwoord elke vraag zoals die vandaag past.
       *[other] Beantwoord elke vraag zoals die past bij de afgelopen { $number } dagen, vandaag erbij.
    }
wording-instruction-weeks =
    { $count ->
        [one] Beantwoord elke vraag zoals die past bij de afgelopen week, vandaag erbij.
       *[other] Beantwoord elke vraag zoals die past bij de afgelopen { $number } weken, vandaag erbij.
    }
wording-instruction-months =
    { $count ->
        [one] Beantwoord elke vraag zoals die past bij de afgelopen maand, vandaag erbij.
       *[other] Beantwoord elke vraag zoals die past bij de afgelopen { $number } maanden, vandaag erbij.
    }
wording-instruction-years =
    { $count ->
        [one] Beantwoord elke vraag zoals die past bij het afgelopen jaar, vandaag erbij.
       *[other] Beantwoord elke vraag zoals die past bij de afgelopen { $number } jaar, vandaag erbij.
    }
