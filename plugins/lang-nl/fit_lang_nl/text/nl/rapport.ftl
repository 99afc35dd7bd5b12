# Vragen voor het gesprek over hoe de samenwerking beoordeeld wordt. Ze bedanken voor een laag antwoord
# en zeggen nooit aan wie iets ligt. (A client reads of a dip and of its coming back.)

rapport-purpose = Meer dan tonen: merkt op wanneer de antwoorden over de samenwerking dalen en wanneer ze terugkomen, en brengt een vraag voor het gesprek
rapport-dip =
    { $form ->
        [informal] Je gaf onze samenwerking lager aan dan anders, en dank je wel daarvoor. Wat was er voor jou anders?
       *[neutral] U gaf onze samenwerking lager aan dan anders, en dank u wel daarvoor. Wat was er voor u anders?
    }
rapport-drift =
    { $form ->
        [informal] In de laatste gesprekken zijn je antwoorden over onze samenwerking langzaam gedaald. Wat zullen we voor jou anders doen?
       *[neutral] In de laatste gesprekken zijn uw antwoorden over onze samenwerking langzaam gedaald. Wat zullen we voor u anders doen?
    }
rapport-range =
    { $form ->
        [informal] Bedankt voor de open antwoorden over hoe we samenwerken. Hoe kan het beter bij je passen?
       *[neutral] Bedankt voor de open antwoorden over hoe we samenwerken. Hoe kan het beter bij u passen?
    }
rapport-recovery =
    { $form ->
        [informal] Je antwoorden over onze samenwerking waren even lager en zijn weer terug. Wat willen we daarvan onthouden?
       *[neutral] Uw antwoorden over onze samenwerking waren even lager en zijn weer terug. Wat willen we daarvan onthouden?
    }
