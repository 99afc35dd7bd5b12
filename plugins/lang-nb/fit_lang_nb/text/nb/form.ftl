# Tomme skjemaer og ark for å føre inn skårer, på norsk bokmål. (Blank forms and score-entry sheets.
# Whole sentences only; facts choose.)

form-code = Klientens kode
form-date = Dato
form-who = Fylt ut av
form-who-client = klient
form-who-therapist = terapeut
form-who-parent = forelder
form-who-observer = observatør
form-no-name = Ikke skriv noe navn på denne siden.
form-running = { $title } · { $id }

# Svar uten tall, som et spørsmål kan ha ved siden av sine egne

form-allows-not-applicable = passer ikke for meg
form-allows-refused = vil helst ikke si det
form-allows-dont-know = vet ikke

form-pick =
    { $count ->
        [one] Sett ett kryss.
       *[other] Sett opptil { $number } kryss.
    }
form-goal-client = Mål { $number }, med mine egne ord
form-goal-entry = Mål { $number }, med klientens egne ord
form-own-words-client = Med mine egne ord
form-own-words-entry = Med klientens egne ord
form-range = { $low } til { $high }
form-range-steps = { $low } til { $high }, i steg på { $step }
form-line-alt = En linje på 100 mm til å sette ett merke på. Venstre ende: { $low }. Høyre ende: { $high }.
form-fill-note = Fyll ut på skjermen: klikk for å merke av, skriv i rutene, lagre filen og lever den tilbake. Ingenting blir sendt av seg selv.
form-fill-date = { $label }, for eksempel { $example }
form-print-lines = Skriv ut i 100 %, ikke «tilpass til side»: da er hver linje 100 mm mellom endestrekene.

# Arket for å føre inn skårer (the score-entry sheet)

form-entry = Ark for å føre inn skårer: { $title }
form-entry-asked = For de ansatte, til å overføre svar på { $title } fra der de ble gitt. Ordene under er våre egne korte temaer og ikke spørsmålene, så dette arket skal ikke gis til en klient.
form-entry-no-wording = For de ansatte. Dette er ikke noe skjema for klienter, fordi setningene i { $title } mangler: de er ikke en del av dette programmet, og klinikken har ikke lagt dem inn på dette språket ({ $language }). Ordene under er våre egne korte temaer. For å legge inn setningene, begynn med: fit wording template { $measure } --language { $language }
form-entry-totals = For de ansatte. Leddene i { $title } ligger ikke i dette programmet. Før inn summene av skalaene fra det ferdig skårede skjemaet.

# Foten på et skjema (foot of a form)

form-foot = { $title }, versjon { $version }. Eier: { $owner }. Laget med fit-core { $software }.
form-foot-wording = Ordlyd: { $licence }.
form-foot-unvalidated = Dette er ikke en validert test.
form-qr-alt = QR-kode med ID-en til dette skjemaet: { $id }
