# Vragen waar het anders loopt dan bij mensen die net zo begonnen, zonder een woord over mislukken, en
# waar het pakket en de stippellijnen voor zijn. (Questions where a course goes another way.)

trajectory-purpose = Verwacht verloop uit het eigen archief van een praktijk: corridor, gemengd model, kwantielregressie (fit framework)
trajectory-range = Laat zien waar mensen die net zo begonnen bij een sessie staan, als aanleiding voor het gesprek; het zegt van niemand hoe het zal gaan en beslist niets.
trajectory-missing = Wat missen we tot nu toe? Wat zullen we meer doen, minder, of anders?
trajectory-harder =
    { $form ->
        [informal] Wat is er de laatste tijd moeilijker, en waarvan wil je hier meer?
       *[neutral] Wat is er de laatste tijd moeilijker, en waarvan wilt u hier meer?
    }
