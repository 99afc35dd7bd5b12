# Wat aanpassingen aan een taal of groep over zichzelf zeggen, in het Nederlands. Alleen hele zinnen.

# (What adaptation layers say of themselves. Languages, measures and groups are put in as labels:
# after a colon, between dots or in brackets.)

# Hoe ver een vertaalde vragenlijst bewezen is (how far a translated form is proven)

status-original = { $title } · { $language }: de taal waarin deze vragenlijst gemaakt is.
status-translated-only = { $title } · { $language }: vertaald, en nog niet getest met mensen die deze taal spreken.
status-translated-by-protocol = { $title } · { $language }: stap voor stap vertaald door meerdere mensen, en nog niet met veel mensen getest.
status-reliability-shown = { $title } · { $language }: getest, en de antwoorden hangen goed samen. Wat ze betekenen, is nog niet met een gesprek vergeleken.
status-criterion-validated = { $title } · { $language }: vergeleken met gesprekken door mensen die daarvoor zijn opgeleid. Getest met: { $population }.
status-invariance-shown = { $title } · { $language }: er is aangetoond dat mensen in een andere taal net zo antwoorden: { $other }.

# De zinnen van een pagina, en de talen ervan (the sentences of a page, and its languages)

sentences-unreviewed = Nog niemand met deze taal als moedertaal heeft de zinnen van deze pagina gelezen ({ $language }). Zeg het gerust als iets vreemd klinkt.
sentences-reviewed = Iemand met deze taal als moedertaal heeft de zinnen van deze pagina gelezen ({ $language }, versie { $version }).
sentences-fallback = Sommige zinnen van deze pagina staan in een andere taal ({ $language }), omdat ze nog niet vertaald zijn.
page-languages = Taal van deze pagina: { $page }. Taal van de antwoorden: { $answers }.

# Wat een grafiek voor een groep niet heeft, en dan waarom (what a picture goes without, then why)

no-line = Deze grafiek heeft geen lijn voor andere mensen.
no-change = Deze grafiek heeft geen toevalsband.
no-mean = Op deze pagina staat geen gemiddelde van andere mensen.
no-expected = Deze grafiek heeft geen stippellijnen.

why-no-study = We kennen geen onderzoek met antwoorden in deze taal ({ $language }).
why-other-language = De gepubliceerde waarden komen uit antwoorden in een andere taal. Niemand heeft aangetoond dat antwoorden in beide talen hetzelfde betekenen.
why-contested = De gepubliceerde waarden komen uit antwoorden in een andere taal. Onderzoeken zijn het niet eens of antwoorden in beide talen hetzelfde betekenen.
why-not-specific = In onderzoek met deze groep liet de lijn niet goed zien wie hulp nodig heeft en wie niet.
why-most-beyond = In onderzoek met deze groep lagen de meeste mensen voorbij de lijn. Die zou dus weinig zeggen.
why-rivals = Onderzoeken geven verschillende waarden, en niemand hier heeft er een gekozen.
why-other-structure = In onderzoek met deze groep hingen de delen van de vragenlijst niet op dezelfde manier samen.
why-metric = De bron zegt niet duidelijk op welke schaal de waarden staan, of welke kant beter is.
why-age = De gepubliceerde waarden zijn voor mensen van een andere leeftijd.
why-other-people = De gepubliceerde waarden komen van een andere groep mensen.
why-not-sure = De bron van de gepubliceerde waarden is niet opnieuw gelezen. Daarom worden ze hier niet gebruikt.

# Waar een lijn breekt of doorgaat: taal en leeftijd (where a line over time breaks or goes on)

broken-language-differs = Vanaf sessie { $session } begint een nieuwe lijn: de vragenlijst was in een andere taal. Volgens een onderzoek betekenen antwoorden in beide talen niet hetzelfde.
broken-language-contested = Vanaf sessie { $session } begint een nieuwe lijn: de vragenlijst was in een andere taal. Onderzoeken zijn het niet eens of antwoorden in beide talen te vergelijken zijn.
joined-language = Vanaf sessie { $session } was de vragenlijst in een andere taal ({ $language }). Uit onderzoek blijkt dat antwoorden in beide talen te vergelijken zijn.
broken-norm-age = Vanaf sessie { $session } begint een nieuwe lijn: hier gelden waarden voor een andere leeftijd, dus scores van ervoor en erna zijn niet te vergelijken.
norm-changed-age =
    { $form ->
        [informal] Je was { $age } jaar vanaf sessie { $session }. Vanaf daar gelden de gepubliceerde waarden voor die leeftijd; eerdere sessies houden hun eigen waarden.
       *[neutral] U was { $age } jaar vanaf sessie { $session }. Vanaf daar gelden de gepubliceerde waarden voor die leeftijd; eerdere sessies houden hun eigen waarden.
    }
chart-age = vanaf { $age } jaar
band-cautious = De toevalsband komt uit antwoorden in een andere taal. Kijk er met enige reserve naar.
levels-differ = De toevalsbanden op deze pagina zijn niet even zeker: { $levels }.
footer-joined = Antwoorden in deze talen staan op één lijn: { $languages }. Bron: { $source }.
clinician-break-language-differs = de taal is veranderd, en volgens een onderzoek betekenen antwoorden in beide talen niet hetzelfde
clinician-break-language-contested = de taal is veranderd, en onderzoeken zijn het niet eens of antwoorden in beide talen te vergelijken zijn
clinician-break-norm-age = vanaf hier gelden gepubliceerde waarden voor een andere leeftijd

# De mensen van een norm, en waarin zij van de cliënt verschillen (the people of a norm)

differs-language =
    { $form ->
        [informal] Deze mensen antwoordden in een andere taal dan jij.
       *[neutral] Deze mensen antwoordden in een andere taal dan u.
    }

# Gepubliceerde lijnen die verschillen, naast elkaar, alleen voor de therapeut (published lines)

rivals-title = Gepubliceerde lijnen die verschillen: { $title }
rivals-none = Niemand hier heeft een van deze gekozen. Daarom is er geen getekend.
rivals-line = Lijn
rivals-people = Mensen
rivals-compared = Vergeleken met
rivals-n = n
rivals-year = Jaar
rivals-found = Gevonden van wie hulp nodig heeft
rivals-spared = Met rust gelaten van de anderen
rivals-source = Bron
rivals-sure = Hoe zeker

# Tabellen van groepen (tables of groups)

# Wat een cliënt over de eigen achtergrond zegt (what a client says about the own background)

group-own =
    { $form ->
        [informal] Je hebt verteld dat je bij deze groepen hoort: { $groups }.
       *[neutral] U hebt verteld dat u bij deze groepen hoort: { $groups }.
    }
identity-private =
    { $form ->
        [informal] Wat je vertelt over wie je bent en waar je vandaan komt, wordt apart bewaard. Je therapeut kan het zien. Het staat op geen enkele lijst en in geen tabel die naar jou kan wijzen.
       *[neutral] Wat u vertelt over wie u bent en waar u vandaan komt, wordt apart bewaard. Uw therapeut kan het zien. Het staat op geen enkele lijst en in geen tabel die naar u kan wijzen.
    }

# De gesprekskaart: onderwerpen om over te praten, in onze eigen woorden. (The conversation card. It
# follows the topics of the Cultural Formulation Interview and has none of its sentences.)

card-title =
    { $form ->
        [informal] Jouw wereld en dit werk
       *[neutral] Uw wereld en dit werk
    }
card-purpose =
    { $form ->
        [informal] Vragen om samen te praten over waar je vandaan komt, wat je gelooft en hoe je leeft, zodat dit werk bij je past. Kies wat telt; laat weg wat niet past.
       *[neutral] Vragen om samen te praten over waar u vandaan komt, wat u gelooft en hoe u leeft, zodat dit werk bij u past. Kies wat telt; laat weg wat niet past.
    }
card-unscored = Dit is een gesprek en geen test. Niets op deze kaart wordt geteld of gescoord.
card-notes = Notities, als we die allebei willen
card-name =
    { $form ->
        [informal] Hoe noem je zelf dat waarvoor je hier komt?
       *[neutral] Hoe noemt u zelf dat waarvoor u hier komt?
    }
card-known =
    { $form ->
        [informal] Wie om je heen weet ervan, en welke woorden hebben zij ervoor?
       *[neutral] Wie om u heen weet ervan, en welke woorden hebben zij ervoor?
    }
card-weight =
    { $form ->
        [informal] Waar in je dagelijks leven voel je dit het meest?
       *[neutral] Waar in uw dagelijks leven voelt u dit het meest?
    }
card-why =
    { $form ->
        [informal] Waar komt het volgens jou vandaan, en wat denken mensen die dicht bij je staan?
       *[neutral] Waar komt het volgens u vandaan, en wat denken mensen die dicht bij u staan?
    }
card-lighter = Wie of wat maakt het lichter?
card-heavier =
    { $form ->
        [informal] Wat maakt het zwaarder, bijvoorbeeld geld, werk, papieren, familie of hoe mensen met je omgaan?
       *[neutral] Wat maakt het zwaarder, bijvoorbeeld geld, werk, papieren, familie of hoe mensen met u omgaan?
    }
card-background =
    { $form ->
        [informal] Wat van wie je bent en waar je vandaan komt, telt voor jou het meest?
       *[neutral] Wat van wie u bent en waar u vandaan komt, telt voor u het meest?
    }
card-background-here =
    { $form ->
        [informal] Waar geeft dat je kracht bij dit alles, en waar maakt het dit moeilijker?
       *[neutral] Waar geeft dat u kracht bij dit alles, en waar maakt het dit moeilijker?
    }
card-own-ways =
    { $form ->
        [informal] Wat heb je zelf tot nu toe geprobeerd?
       *[neutral] Wat hebt u zelf tot nu toe geprobeerd?
    }
card-earlier-help =
    { $form ->
        [informal] Wie heeft je eerder geholpen, en wat was daar wel of minder prettig aan?
       *[neutral] Wie heeft u eerder geholpen, en wat was daar wel of minder prettig aan?
    }
card-way =
    { $form ->
        [informal] Wat stond er tussen jou en de hulp die je wilde?
       *[neutral] Wat stond er tussen u en de hulp die u wilde?
    }
card-now =
    { $form ->
        [informal] Welke hulp zou nu bij je passen, en wat zouden mensen die dicht bij je staan je toewensen?
       *[neutral] Welke hulp zou nu bij u passen, en wat zouden mensen die dicht bij u staan u toewensen?
    }
card-between-us =
    { $form ->
        [informal] Wat van jou of jouw wereld begrijpen wij hier misschien nog niet, en hoe komen we daarachter?
       *[neutral] Wat van u of uw wereld begrijpen wij hier misschien nog niet, en hoe komen we daarachter?
    }
