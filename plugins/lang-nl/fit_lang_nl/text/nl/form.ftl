# Lege formulieren en invoerbladen, in het Nederlands. Alleen hele zinnen; feiten kiezen. (Blank forms
# and score-entry sheets. The staff of a clinic are spoken to without *u* or *je*.)

form-code = Code van de cliënt
form-date = Datum
form-who = Ingevuld door
form-who-client = cliënt
form-who-therapist = therapeut
form-who-parent = ouder
form-who-observer = waarnemer
form-no-name = Schrijf op deze pagina geen naam.
form-running = { $title } · { $id }

# Antwoorden zonder getal die een vraag naast de eigen toelaat (answers of no number)

form-allows-not-applicable = niet van toepassing
form-allows-refused = dat zeg ik liever niet
form-allows-dont-know = ik weet het niet

form-pick =
    { $count ->
        [one] Kies er één.
       *[other] Kies er hoogstens { $number }.
    }
form-goal-client = Doel { $number }, in mijn eigen woorden
form-goal-entry = Doel { $number }, in de eigen woorden van de cliënt
form-own-words-client = In mijn eigen woorden
form-own-words-entry = In de eigen woorden van de cliënt
form-range = { $low } tot { $high }
form-range-steps = { $low } tot { $high }, in stappen van { $step }
form-line-alt = Een lijn van 100 mm om één streepje op te zetten. Linkerkant: { $low }. Rechterkant: { $high }.
form-fill-note = Invullen op het scherm: klik om te kiezen, typ in de vakken, bewaar het bestand en geef het terug. Er wordt niets vanzelf verstuurd.
form-fill-date = { $label }, bijvoorbeeld { $example }
form-print-lines = Druk af op 100 %, niet met “passend op pagina”: elke lijn is dan 100 mm lang, van eindstreepje tot eindstreepje.

# Het invoerblad (the score-entry sheet)

form-entry = Invoerblad: { $title }
form-entry-asked = Voor medewerkers, om antwoorden op { $title } over te nemen van waar ze gegeven zijn. De woorden hieronder zijn korte onderwerpen van onszelf en niet de vragen. Geef dit blad dus niet aan een cliënt.
form-entry-no-wording = Voor medewerkers. Dit is geen formulier voor cliënten, want de zinnen van { $title } ontbreken: ze horen niet bij dit programma, en deze praktijk heeft ze niet in deze taal toegevoegd ({ $language }). De woorden hieronder zijn korte onderwerpen van onszelf. Om de zinnen toe te voegen, begin met: fit wording template { $measure } --language { $language }
form-entry-totals = Voor medewerkers. De vragen van { $title } staan niet in dit programma; neem de totalen van de schalen over van het gescoorde formulier.

# Voet van een formulier (foot of a form)

form-foot = { $title }, versie { $version }. Eigenaar: { $owner }. Gemaakt met fit-core { $software }.
form-foot-wording = Tekst: { $licence }.
form-foot-unvalidated = Dit is geen gevalideerde test.
form-qr-alt = QR-code met het id van dit formulier: { $id }
