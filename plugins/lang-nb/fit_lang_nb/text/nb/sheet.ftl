# Arket som deles, på norsk bokmål. Hele setninger; fakta velger, ingenting limes sammen. (The shared
# sheet, in Norwegian Bokmål. Whole sentences only; facts choose, nothing is glued.)
#
# For reviewers. The reader is *du*, to everybody: nothing here needs a form of address or a gender.
# `poeng` and `svar` have one form after every number, so that most sentences need no plural. A comma is
# the decimal mark, so that no two figures meet at a comma. `time` is the meeting, `skår` the score.

sentence-gap = { " " }

sheet-title = Hvordan det går
sheet-session = Time { $number }  ·  { $date }
sheet-people = Klient { $code }  ·  terapeut: { $therapist }
sheet-running = Klient { $code }  ·  ark { $sheet }
sheet-purpose = Et bilde å snakke om sammen, ikke en test. Det er for dere to og blir lagret i journalen din her.

words-title = Med dine egne ord
words-empty = Det er ikke skrevet noe her før i dag. Det er plass lenger nede.
words-not-fitting = Forrige gang sa du at dette ikke passet: { $words }
goal-rated-first = { $today } av { $top } i dag
goal-rated-again = { $today } av { $top } i dag, { $first } første gang
goal-rated-again-since = { $today } av { $top } i dag, { $first } ved time { $session }
goal-not-rated = ikke vurdert i dag

# Diagrammer (charts)

chart-title = { $title }, time for time
chart-axis = time
chart-better = bedre
chart-start = { $value } ved start
chart-start-since = { $value } ved time { $session }
chart-today = { $value } i dag
# absent: count
chart-band = Mindre enn { $points } poeng fra starten: kan være tilfeldig
# absent: count
chart-band-since = Mindre enn { $points } poeng fra time { $session }: kan være tilfeldig
chart-line = Publisert linje: { $value }
chart-line-below = De fleste i befolkningen skårer under { $value }
chart-line-above = De fleste i befolkningen skårer over { $value }
# $group is a name that the clinic gave in a file, in the clinic’s words.
chart-expected = De prikkede linjene rommer de fleste i denne gruppen: { $group } (forløp: { $courses }; svar på: { $languages }). De sier ikke noe om hvor noen bør være.
key-prorated = anslått, et svar manglet
key-missed = time uten oppmøte
key-cancelled = avlyst time
key-no-score = time uten skår
# absent: count
note-not-scored = Time { $session }: { $number } svar mangler. Det er for mye til å regne ut en sum.
# absent: count
note-prorated = Time { $session }: { $number } svar mangler. Summen er anslått ut fra de andre svarene.
note-mode-paper = Fra og med time { $session } ble skjemaet besvart på papir.
note-mode-screen = Fra og med time { $session } ble skjemaet besvart på skjerm.
note-mode-interview = Fra og med time { $session } ble skjemaet lest høyt og besvart muntlig.
note-mode-import = Fra og med time { $session } ble svarene hentet fra en fil.
note-mode-fillable = Fra og med time { $session } ble skjemaet fylt ut som fil.

# Hva bildet viser, i ord (what the picture shows in words)

message-first = Skåren i dag er { $today }, på en skala fra { $low } til { $high }.
message-first-lower = Lavere er bedre her. Det er her du begynner. Fra neste gang er det noe å sammenligne med.
message-first-higher = Høyere er bedre her. Det er her du begynner. Fra neste gang er det noe å sammenligne med.
message-first-lower-since = Lavere er bedre her. En ny linje begynner ved time { $session }, og tidligere skårer blir ikke sammenlignet med denne. Fra neste gang er det noe å sammenligne med.
message-first-higher-since = Høyere er bedre her. En ny linje begynner ved time { $session }, og tidligere skårer blir ikke sammenlignet med denne. Fra neste gang er det noe å sammenligne med.
message-apart = Skårer fra før time { $session } blir ikke sammenlignet med skåren i dag.
message-none = Det er ingen skår for i dag.
message-none-rest = Bildet viser timene før.
message-nothing-yet = Det er ingen skår ennå, så det er ikke noe bilde å tegne. Det du sier i dag, betyr like mye.
message-wish = Du ba om å få denne siden uten skårer, så her er det verken skårer eller bilde. Du kan få se dem igjen når du vil.
message-same = Skåren i dag er { $today }, det samme som da du begynte.
# absent: count
message-lower = Skåren i dag er { $today }. Det er { $points } poeng lavere enn da du begynte.
# absent: count
message-higher = Skåren i dag er { $today }. Det er { $points } poeng høyere enn da du begynte.
message-same-since = Skåren i dag er { $today }, det samme som ved time { $session }.
# absent: count
message-lower-since = Skåren i dag er { $today }. Det er { $points } poeng lavere enn ved time { $session }.
# absent: count
message-higher-since = Skåren i dag er { $today }. Det er { $points } poeng høyere enn ved time { $session }.
# absent: count
message-beyond-lower = Lavere er bedre her. En forskjell på { $needed } poeng eller mer er tydelig større enn det som kan være tilfeldig, og så stor er den nå.
# absent: count
message-beyond-higher = Høyere er bedre her. En forskjell på { $needed } poeng eller mer er tydelig større enn det som kan være tilfeldig, og så stor er den nå.
# absent: count
message-within-lower = Lavere er bedre her. En forskjell på mindre enn { $needed } poeng kan være tilfeldig.
# absent: count
message-within-higher = Høyere er bedre her. En forskjell på mindre enn { $needed } poeng kan være tilfeldig.
message-unknown-lower = Lavere er bedre her. Vi vet ikke hvor stor en tilfeldig forskjell kan være på dette skjemaet.
message-unknown-higher = Høyere er bedre her. Vi vet ikke hvor stor en tilfeldig forskjell kan være på dette skjemaet.
message-line-around = Den ligger omtrent på { $value }, linjen på bildet.
message-line-above = Den ligger over { $value }, linjen på bildet.
message-line-below = Den ligger under { $value }, linjen på bildet.

# Hvordan vi jobber sammen (how we work together)

together-title = Hvordan vi jobber sammen
together-low = ikke i det hele tatt
together-high = helt
together-caption = Prikk: i dag. Stolpe: mellom ditt eget laveste og høyeste svar før. Strek: din egen midtverdi.
together-caption-few = Prikk: i dag. Fra og med femte gang står dine egne tidligere svar ved siden av.
together-no-answer = ikke besvart i dag
together-none = Det var ingen spørsmål om timen i dag.

# Der to har vurdert det samme i dag; ingen får rett (nobody is said to be right)

views-title = Slik vi to ser det
views-alike-therapist = { $name }: { $mine } fra deg, { $theirs } fra terapeuten. Dette ser vi ganske likt.
views-alike-parent = { $name }: { $mine } fra deg, { $theirs } fra en forelder. Dette ser vi ganske likt.
views-alike-observer = { $name }: { $mine } fra deg, { $theirs } fra en observatør. Dette ser vi ganske likt.
views-apart-therapist = { $name }: { $mine } fra deg, { $theirs } fra terapeuten. Her ligger vi et stykke fra hverandre.
views-apart-parent = { $name }: { $mine } fra deg, { $theirs } fra en forelder. Her ligger vi et stykke fra hverandre.
views-apart-observer = { $name }: { $mine } fra deg, { $theirs } fra en observatør. Her ligger vi et stykke fra hverandre.

context-question = Hva bør vi forstå om hvor du kommer fra, hva du tror på eller hvordan du lever, så dette arbeidet passer for deg?

# Spørsmål som åpner samtalen (questions to open the talk)

prompts-title = Å snakke om
prompt-first-match = Hvor godt passer dette bildet med slik livet har kjentes i det siste?
prompt-first-sign = Hva ville være et første lite tegn på at noe er i bevegelse?
prompt-first-step = Hvordan kunne ett lite skritt videre se ut i uken din?
prompt-better-keep = Hva vil du gjerne ta vare på fra disse ukene?
prompt-better-doing = Hva har du gjort annerledes som du gjerne ville gjort igjen?
prompt-better-notice = Hvem andre har merket at noe er annerledes, og hva la de merke til?
prompt-same-missing = Er det noe viktig som ikke kommer fram på denne siden?
prompt-same-measure = Spør vi deg om de tingene som teller for deg?
prompt-same-change = Hvis vi skulle gjøre én ting her på en annen måte, hva skulle det være?
prompt-worse-weight = Hva har vært tungt for deg siden vi begynte?
prompt-worse-here = Hva vil du ha mer av her, og hva vil du ha mindre av?
prompt-worse-hold = Hva har hjulpet deg gjennom disse ukene, om så bare litt?
prompt-unknown-changed = Hva er annerledes for deg siden vi begynte, uansett hva tallene sier?
prompt-together-lower = Noe kan ha kjentes annerledes mellom oss. Skal vi se på det sammen?
prompt-together-moment = Var det et øyeblikk da vi mistet kontakten med det som er viktig for deg?
prompt-together-another-way = Hva vil du at vi skal gjøre annerledes enn sist?
prompt-together-low = Takk for at du sier det åpent. Hva kunne gjort at dette passet bedre for deg?
prompt-together-first = Takk for at du er åpen. Hva bør vi endre først?
prompt-together-need = Hva trenger du fra timene våre som du ikke får ennå?
prompt-together-top = Hvis én liten ting her kunne passet bedre for deg, hva ville det vært?
prompt-together-more = Hva kunne gjort tiden vår her enda mer nyttig for deg?
prompt-area-which = Én side ved hvordan vi jobber, stemte mindre enn den pleier. Hvilken side bør vi snakke om?
prompt-area-more = Hva kunne hjelpe i den delen av arbeidet vårt der du svarte lavere i dag?
prompt-task-fit = Jobber vi med det som er viktig for deg, på en måte som passer for deg?
prompt-task-more = Hva bør vi bruke mer av tiden vår på, og hva bør vi bruke mindre på?
prompt-views-where = Hvor ser dere to det ulikt, og hva følger av det?
prompt-views-see = Hva ser du ved arbeidet vårt som terapeuten din kanskje ikke ser?
prompt-say-easier = Hva gjør det lettere å si ting her, og hva gjør det vanskeligere?
prompt-say-other-way = Er det noe som ville vært lettere å si på en annen måte, eller en annen dag?
prompt-say-room = Hva kunne gitt deg mer rom til å si det du har på hjertet?
prompt-again-helps = Er det én ting ved timene våre som dukker opp igjen og igjen? Hva kunne hjelpe med det?
prompt-again-closer = Hvilken side ved hvordan vi jobber, bør vi se nærmere på?
prompt-culture-missed = Hva kan terapeuten din ha gått glipp av om deg eller din verden?
prompt-culture-fit = Hva kunne gjort at dette arbeidet passet med måten du lever på og det du tror på?
prompt-goal = Er dette fortsatt det målet som betyr mest for deg?
prompt-goal-sign = Hva ville fortelle deg at du er litt nærmere målet ditt?
prompt-goal-stand = Hvor står du med målet ditt i dag, med dine egne ord?
prompt-goal-words = Målet ditt har fått nye ord. Hva sier de bedre?
prompt-goal-closed = Ett av målene dine er avsluttet nå. Hva vil du gjerne gå videre med?
prompt-meet-easier = Vi møttes ikke som planlagt sist. Hva kunne gjort det lettere for deg å komme?
prompt-meet-times = Passer dagene og tidspunktene for timene våre for deg?
prompt-meet-between = Hva bør vi vite om tiden siden vi møttes sist?
prompt-new-know = Du møter en ny terapeut. Hva bør terapeuten vite, så du slipper å begynne på nytt?
prompt-new-keep = Hva fungerte godt med terapeuten du hadde før, som vi bør ta med videre?
prompt-page-open = Var det noe på forrige ark som ble stående åpent, og som vi bør komme tilbake til?
prompt-page-back = Hva fra forrige gang bør vi ta oss bedre tid til i dag?
prompt-ending-know = Hva vil fortelle deg at det er tid for å avslutte?
prompt-ending-notice = Hvem andre vil merke at du er klar for å avslutte, og på hva?
prompt-ending-keep = Hva vil du ta med deg herfra?
prompt-any-matters = Hva er viktigst for deg i dag?
prompt-any-missing = Er det noe som ingen har spurt deg om, og som vi bør vite?
prompt-any-useful = Hva gjorde forrige time nyttig for deg, eller hva sto i veien for det?
prompt-next = Hva kunne være et godt neste skritt, uansett hvor lite?
prompt-next-who = Hvem eller hva kan hjelpe deg med et neste skritt?
prompt-next-week = Hva kunne gjort de neste dagene litt lettere?

# Plass til å skrive (room to write)

writing-title = Hva vi tenker om det
writing-fits = Dette passer
writing-does-not-fit = Dette passer ikke
writing-try = Dette vil vi prøve
writing-again = Når vi ser på det igjen

crisis-title = Hvis du trenger hjelp med en gang

# Foten (the footer)

footer-measure = { $title }: { $name }, versjon { $version }.
footer-measure-plain = { $name }, versjon { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = Besvart i dag: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }, besvart i dag: { $who } · { $language } · { $mode }.
footer-not-today = Ikke besvart i dag: { $names }.
footer-unvalidated = Ikke validerte tester: { $names }.
footer-missing =
    { $count ->
        [0] Ingen svar mangler.
        [one] { $number } svar mangler.
       *[other] { $number } svar mangler.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
# absent: count
footer-change = Bånd for tilfeldighet: { $points } poeng. Publisert verdi for: { $population }.
# absent: count
footer-change-and-line = Bånd for tilfeldighet ({ $points } poeng) og linje. Publiserte verdier for: { $population }.
footer-change-none = Ikke noe bånd for tilfeldighet: det finnes ingen publisert verdi som kan brukes her.
footer-line = Linje. Publisert verdi for: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (kilden er ikke lest på nytt)
footer-line-none = Ingen linje for andre mennesker: klinikken har ikke sagt hvilken gruppe det passer å sammenligne med.
footer-expected = Prikkede linjer: { $purpose }
footer-question = Et spørsmål kommer fra pakken { $pack }: { $purpose }.
footer-question-plain = Et spørsmål kommer fra pakken { $pack }.
footer-unreviewed = Ingen har gått gjennom listen over ord som denne siden unngår på dette språket.
footer-software = fit { $version }  ·  ark { $sheet }
footer-software-clinic = fit { $version }  ·  ark { $sheet }  ·  { $clinic }

# Hvem som svarte, og hvordan (labels: who answered, and how)

who-client = klient
who-therapist = terapeut
who-parent = forelder
who-observer = observatør
mode-paper = på papir
mode-screen = på skjerm
mode-interview = lest høyt
mode-import = hentet fra en fil
mode-fillable = fylt ut som fil

# Diagrammet i ord, for dem som ikke kan se det (the chart in words)

alt-chart-lower = Linjediagram: { $title }, fra { $low } til { $high }, lavere er bedre. { $points }
alt-chart-higher = Linjediagram: { $title }, fra { $low } til { $high }, høyere er bedre. { $points }
alt-point = Time { $session }, { $date }: { $value }.
alt-gap-missed = { $date }: time uten oppmøte.
alt-gap-cancelled = { $date }: avlyst time.
alt-gap-no-score = Time { $session }, { $date }: ingen skår.
# absent: count
alt-band = Forskjeller på mindre enn { $points } poeng fra den første skåren ({ $start }) kan være tilfeldige.
# absent: count
alt-band-since = Forskjeller på mindre enn { $points } poeng fra skåren ved time { $session } ({ $start }) kan være tilfeldige.
alt-broken = Her begynner en ny linje.
alt-line = Linjen for befolkningen ligger på { $value }.
alt-expected = Gruppen for de prikkede linjene: { $group }. Ved time { $session } lå de fleste av dem mellom { $low } og { $high }.
alt-none = Ingen skår ennå.

# Hvorfor en linje er brutt (why a line is broken)

broken-form-changed = Fra og med time { $session } begynner en ny linje: skjemaet ble endret, så skårer før og etter kan ikke sammenlignes.
broken-language-changed = Fra og med time { $session } begynner en ny linje: skjemaet var på et annet språk, så skårer før og etter kan ikke sammenlignes.
broken-mode-changed = Fra og med time { $session } begynner en ny linje: skjemaet ble besvart på en annen måte, så skårer før og etter kan ikke sammenlignes.

# Elementer som kan vike på en full side, slik terapeuten får vite det

element-6 = området som ventes
element-8 = linjen for befolkningen
element-9 = hvordan vi jobber sammen, i det minste linjen over tid
element-10 = de to synene ved siden av hverandre
element-16 = det utvidelsene legger til
