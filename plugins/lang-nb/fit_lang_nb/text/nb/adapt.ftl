# Hva tilpasningslag sier om seg selv, på norsk bokmål. (What adaptation layers say of themselves.)

# Languages, measures and groups are put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. What stands after the colon

# speaks of `skjemaet`, which is neuter.

status-original = { $title } · { $language }: språket det ble laget på.
status-translated-only = { $title } · { $language }: oversatt, og ennå ikke prøvd ut med folk som snakker språket.
status-translated-by-protocol = { $title } · { $language }: oversatt trinn for trinn av flere personer, og ennå ikke prøvd ut med mange.
status-reliability-shown = { $title } · { $language }: prøvd ut, og svarene henger sammen. Hva de betyr, er ennå ikke sammenlignet med en samtale.
status-criterion-validated = { $title } · { $language }: sammenlignet med samtaler ført av folk med opplæring. Prøvd ut med: { $population }.
status-invariance-shown = { $title } · { $language }: det er vist at folk svarer på samme måte på et annet språk: { $other }.

# Setningene på en side, og språkene (the sentences of a page, and its languages)

sentences-unreviewed = Ingen med språket som morsmål har lest setningene på denne siden ennå ({ $language }). Si gjerne fra om det som høres rart ut.
sentences-reviewed = En person med språket som morsmål har lest setningene på denne siden ({ $language }, versjon { $version }).
sentences-fallback = Noen av setningene på denne siden er på et annet språk ({ $language }), fordi de ikke er oversatt ennå.
page-languages = Språket på denne siden: { $page }. Språket i svarene: { $answers }.

# Hva et bilde ikke har, og hvorfor (what a picture goes without, then why)

no-line = Dette bildet har ingen linje for andre mennesker.
no-change = Dette bildet har ikke noe bånd for tilfeldighet.
no-mean = Det står ikke noe gjennomsnitt for andre mennesker på denne siden.
no-expected = Dette bildet har ingen prikkede linjer.

why-no-study = Vi kjenner ikke til noen studie med svar på dette språket ({ $language }).
why-other-language = De publiserte verdiene kommer fra svar på et annet språk. Ingen har vist at svarene betyr det samme på begge språk.
why-contested = De publiserte verdiene kommer fra svar på et annet språk. Studier er ikke enige om svarene betyr det samme på begge språk.
why-not-specific = I studier med denne gruppen skilte linjen ikke godt mellom dem som trenger hjelp, og dem som ikke gjør det.
why-most-beyond = I studier med denne gruppen ligger de fleste som ble spurt, på den andre siden av linjen. Da ville den si lite.
why-rivals = Studier gir ulike verdier, og ingen her har valgt én av dem.
why-other-structure = I studier med denne gruppen hang delene av skjemaet ikke sammen på samme måte.
why-metric = Kilden sier ikke klart hvilken skala verdiene står på, eller hvilken retning som er bedre.
why-age = De publiserte verdiene gjelder folk i en annen alder.
why-other-people = De publiserte verdiene kommer fra en annen gruppe mennesker.
why-not-sure = Kilden til de publiserte verdiene er ikke lest på nytt, så de brukes ikke her.

# Der en linje over tid brytes eller går videre: språk og alder

broken-language-differs = Fra og med time { $session } begynner en ny linje: skjemaet var på et annet språk. En studie fant at svar på de to språkene ikke betyr det samme.
broken-language-contested = Fra og med time { $session } begynner en ny linje: skjemaet var på et annet språk. Studier er ikke enige om svar på de to språkene kan sammenlignes.
joined-language = Fra og med time { $session } var skjemaet på et annet språk ({ $language }). Studier viser at svar på de to språkene kan sammenlignes.
broken-norm-age = Fra og med time { $session } begynner en ny linje: herfra gjelder verdier for en annen alder, så skårer før og etter kan ikke sammenlignes.
norm-changed-age = Du var { $age } år fra og med time { $session }. Derfra bruker vi de publiserte verdiene for din alder; tidligere timer beholder sine.
chart-age = fra { $age } år
band-cautious = Båndet for tilfeldighet kommer fra svar på et annet språk. Bruk det med varsomhet.
levels-differ = Båndene for tilfeldighet på denne siden er ikke like sikre: { $levels }.
footer-joined = Svar på disse språkene står på én linje: { $languages }. Kilde: { $source }.
clinician-break-language-differs = språket ble endret, og en studie fant at svar på de to språkene ikke betyr det samme
clinician-break-language-contested = språket ble endret, og studier er ikke enige om svar på de to språkene kan sammenlignes
clinician-break-norm-age = publiserte verdier for en annen alder gjelder herfra

# In what the people of a norm differ from the client

differs-language = Disse personene svarte på et annet språk enn du.

# Publiserte linjer som er ulike, side om side, bare for terapeuten

rivals-title = Publiserte linjer som er ulike: { $title }
rivals-none = Ingen her har valgt en av disse, så ingen er tegnet.
rivals-line = Linje
rivals-people = Personer
rivals-compared = Sammenlignet med
rivals-n = n
rivals-year = År
rivals-found = Funnet, av dem som trenger hjelp
rivals-spared = Ikke pekt ut, av dem som ikke trenger hjelp
rivals-source = Kilde
rivals-sure = Hvor sikkert

# Tabeller over grupper (tables of groups)

# Hva en klient sier om egen bakgrunn (the own background)

group-own = Du har fortalt oss at du hører til: { $groups }.
identity-private = Det du forteller oss om hvem du er og hvor du kommer fra, oppbevares atskilt. Terapeuten din kan se det. Det står ikke på noen liste eller i noen tabell som kan peke på deg.

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title = Din verden og dette arbeidet
card-purpose = Spørsmål til en samtale om hvor du kommer fra, hva du tror på og hvordan du lever, så dette arbeidet passer for deg. Velg det som er viktig, og la resten ligge.
card-unscored = Dette er en samtale og ikke en test. Ingenting på dette kortet blir talt eller skåret.
card-notes = Notater, hvis dere begge vil ha noen
card-name = Hva kaller du det som fører deg hit?
card-known = Hvem rundt deg vet om det, og hvilke ord har de for det?
card-weight = Hvor i hverdagen merker du det mest?
card-why = Hva tror du det kommer av, og hva tror de som står deg nær?
card-lighter = Hvem eller hva gjør det lettere å bære?
card-heavier = Hva gjør det tyngre, for eksempel penger, arbeid, papirer, familie eller hvordan folk behandler deg?
card-background = Hvilke sider ved hvem du er og hvor du kommer fra, betyr mest for deg?
card-background-here = Hvor gir disse sidene deg styrke i dette, og hvor gjør de det vanskeligere?
card-own-ways = Hva har du selv prøvd til nå?
card-earlier-help = Hvem har hjulpet deg før, og hva var bra eller mindre bra med det?
card-way = Hva har stått mellom deg og den hjelpen du ønsket?
card-now = Hvilken hjelp ville passe for deg nå, og hva ville de som står deg nær, ønske for deg?
card-between-us = Hva ved deg eller din verden kan vi komme til å misforstå her, og hvordan kunne vi finne det ut?
