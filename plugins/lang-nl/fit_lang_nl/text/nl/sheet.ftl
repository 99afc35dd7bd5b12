# Het gedeelde blad, in het Nederlands. Alleen hele zinnen; feiten kiezen, niets wordt geplakt. (The
# shared sheet, in Dutch. Whole sentences only; facts choose, nothing is glued.)
#
# For reviewers. Most sentences need neither *u* nor *je*, and were written so. Where one cannot do
# without, [neutral] says *u* (as formal does) and [informal] *je*, for who asked for it. Two figures
# never stand on both sides of a comma, since the comma is the decimal mark.

sentence-gap = { " " }

sheet-title = Hoe het gaat
sheet-session = Sessie { $number }  ·  { $date }
sheet-people = Cliënt { $code }  ·  met { $therapist }
sheet-running = Cliënt { $code }  ·  blad { $sheet }
sheet-purpose = Een beeld om samen over te praten, geen test. Voor cliënt en therapeut, en het blijft hier in het dossier.

words-title = In eigen woorden
words-empty = Tot vandaag is er niets opgeschreven. Verderop is er ruimte om te schrijven.
words-not-fitting =
    { $form ->
        [informal] Vorige keer zei je dat dit niet klopte: { $words }
       *[neutral] Vorige keer zei u dat dit niet klopte: { $words }
    }
goal-rated-first = vandaag { $today } van de { $top }
goal-rated-again = vandaag { $today } van de { $top }; de eerste keer { $first }
goal-rated-again-since = vandaag { $today } van de { $top }; { $first } bij sessie { $session }
goal-not-rated = vandaag geen cijfer

# Grafieken (charts)

chart-title = { $title }, per sessie
chart-axis = sessie
chart-better = beter
chart-start = { $value } aan het begin
chart-start-since = { $value } bij sessie { $session }
chart-today = { $value } vandaag
chart-band =
    { $count ->
        [one] Minder dan { $points } punt verschil met het begin: kan toeval zijn
       *[other] Minder dan { $points } punten verschil met het begin: kan toeval zijn
    }
chart-band-since =
    { $count ->
        [one] Minder dan { $points } punt verschil met sessie { $session }: kan toeval zijn
       *[other] Minder dan { $points } punten verschil met sessie { $session }: kan toeval zijn
    }
chart-line = Gepubliceerde lijn: { $value }
chart-line-below = In de bevolking scoren de meeste mensen onder { $value }
chart-line-above = In de bevolking scoren de meeste mensen boven { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = Tussen de stippellijnen liggen de meesten van deze groep: { $group } (trajecten: { $courses }; taal van de antwoorden: { $languages }). Ze zeggen niets over waar iemand zou moeten staan.
key-prorated = geschat, er ontbrak een antwoord
key-missed = sessie gemist
key-cancelled = sessie afgezegd
key-no-score = sessie zonder score
note-not-scored =
    { $count ->
        [one] Sessie { $session }: er ontbrak { $number } antwoord, te veel voor een totaal.
       *[other] Sessie { $session }: er ontbraken { $number } antwoorden, te veel voor een totaal.
    }
note-prorated =
    { $count ->
        [one] Sessie { $session }: er ontbrak { $number } antwoord; het totaal is geschat uit de andere.
       *[other] Sessie { $session }: er ontbraken { $number } antwoorden; het totaal is geschat uit de andere.
    }
note-mode-paper = Vanaf sessie { $session } is de vragenlijst op papier ingevuld.
note-mode-screen = Vanaf sessie { $session } is de vragenlijst op een scherm ingevuld.
note-mode-interview = Vanaf sessie { $session } is de vragenlijst voorgelezen en hardop beantwoord.
note-mode-import = Vanaf sessie { $session } zijn de antwoorden overgenomen uit een bestand.
note-mode-fillable = Vanaf sessie { $session } is de vragenlijst als bestand ingevuld.

# Wat de grafiek laat zien, in woorden (what the picture shows)

message-first = De score van vandaag is { $today }, op een schaal van { $low } tot { $high }.
message-first-lower = Lager is hier beter. Dit is het begin; vanaf de volgende keer is er iets om mee te vergelijken.
message-first-higher = Hoger is hier beter. Dit is het begin; vanaf de volgende keer is er iets om mee te vergelijken.
message-first-lower-since = Lager is hier beter. Bij sessie { $session } begint een nieuwe lijn, en scores van daarvoor worden niet met deze vergeleken; vanaf de volgende keer is er iets om mee te vergelijken.
message-first-higher-since = Hoger is hier beter. Bij sessie { $session } begint een nieuwe lijn, en scores van daarvoor worden niet met deze vergeleken; vanaf de volgende keer is er iets om mee te vergelijken.
message-apart = Scores van vóór sessie { $session } worden niet met die van vandaag vergeleken.
message-none = Er is geen score voor vandaag.
message-none-rest = De grafiek toont de sessies ervoor.
message-nothing-yet =
    { $form ->
        [informal] Er is nog geen score, dus er is nog geen grafiek. Wat je vandaag zegt, telt net zo goed.
       *[neutral] Er is nog geen score, dus er is nog geen grafiek. Wat u vandaag zegt, telt net zo goed.
    }
message-wish =
    { $form ->
        [informal] Je vroeg om deze pagina zonder scores. Daarom staat er geen score op en geen grafiek. Wil je ze weer zien, zeg het dan gerust.
       *[neutral] U vroeg om deze pagina zonder scores. Daarom staat er geen score op en geen grafiek. Wilt u ze weer zien, zeg het dan gerust.
    }
message-same = De score van vandaag is { $today }, hetzelfde als aan het begin.
message-lower =
    { $count ->
        [one] De score van vandaag is { $today }. Dat is { $points } punt lager dan aan het begin.
       *[other] De score van vandaag is { $today }. Dat is { $points } punten lager dan aan het begin.
    }
message-higher =
    { $count ->
        [one] De score van vandaag is { $today }. Dat is { $points } punt hoger dan aan het begin.
       *[other] De score van vandaag is { $today }. Dat is { $points } punten hoger dan aan het begin.
    }
message-same-since = De score van vandaag is { $today }, hetzelfde als bij sessie { $session }.
message-lower-since =
    { $count ->
        [one] De score van vandaag is { $today }. Dat is { $points } punt lager dan bij sessie { $session }.
       *[other] De score van vandaag is { $today }. Dat is { $points } punten lager dan bij sessie { $session }.
    }
message-higher-since =
    { $count ->
        [one] De score van vandaag is { $today }. Dat is { $points } punt hoger dan bij sessie { $session }.
       *[other] De score van vandaag is { $today }. Dat is { $points } punten hoger dan bij sessie { $session }.
    }
message-beyond-lower =
    { $count ->
        [one] Lager is hier beter. Een verschil van { $needed } punt of meer is duidelijk meer dan toeval, en dit is zo’n verschil.
       *[other] Lager is hier beter. Een verschil van { $needed } punten of meer is duidelijk meer dan toeval, en dit is zo’n verschil.
    }
message-beyond-higher =
    { $count ->
        [one] Hoger is hier beter. Een verschil van { $needed } punt of meer is duidelijk meer dan toeval, en dit is zo’n verschil.
       *[other] Hoger is hier beter. Een verschil van { $needed } punten of meer is duidelijk meer dan toeval, en dit is zo’n verschil.
    }
message-within-lower =
    { $count ->
        [one] Lager is hier beter. Een verschil van minder dan { $needed } punt kan toeval zijn.
       *[other] Lager is hier beter. Een verschil van minder dan { $needed } punten kan toeval zijn.
    }
message-within-higher =
    { $count ->
        [one] Hoger is hier beter. Een verschil van minder dan { $needed } punt kan toeval zijn.
       *[other] Hoger is hier beter. Een verschil van minder dan { $needed } punten kan toeval zijn.
    }
message-unknown-lower = Lager is hier beter. Hoe groot een verschil door toeval kan zijn, is voor deze vragenlijst niet bekend.
message-unknown-higher = Hoger is hier beter. Hoe groot een verschil door toeval kan zijn, is voor deze vragenlijst niet bekend.
message-line-around = De score ligt rond { $value }, de lijn in de grafiek.
message-line-above = De score ligt boven { $value }, de lijn in de grafiek.
message-line-below = De score ligt onder { $value }, de lijn in de grafiek.

# Hoe we samenwerken (how we work together)

together-title = Hoe we samenwerken
together-low = helemaal niet
together-high = helemaal
together-caption = Stip: vandaag. Balk: van het eigen laagste tot het eigen hoogste antwoord tot nu toe. Streepje: het eigen midden.
together-caption-few = Stip: vandaag. Vanaf de vijfde terugblik staan de eigen eerdere antwoorden ernaast.
together-no-answer = vandaag geen antwoord
together-none = Er was vandaag geen terugblik.

# Waar twee mensen vandaag naar hetzelfde keken; van niemand staat er dat die gelijk heeft (two views)

views-title = Hoe wij het allebei zien
views-alike-therapist = { $name }: zelf { $mine }, therapeut { $theirs }. We zien dit ongeveer hetzelfde.
views-alike-parent = { $name }: zelf { $mine }, ouder { $theirs }. We zien dit ongeveer hetzelfde.
views-alike-observer = { $name }: zelf { $mine }, waarnemer { $theirs }. We zien dit ongeveer hetzelfde.
views-apart-therapist = { $name }: zelf { $mine }, therapeut { $theirs }. We zien dit een stuk anders.
views-apart-parent = { $name }: zelf { $mine }, ouder { $theirs }. We zien dit een stuk anders.
views-apart-observer = { $name }: zelf { $mine }, waarnemer { $theirs }. We zien dit een stuk anders.

context-question =
    { $form ->
        [informal] Wat is goed om te weten over waar je vandaan komt, wat je gelooft of hoe je leeft, zodat dit werk bij je past?
       *[neutral] Wat is goed om te weten over waar u vandaan komt, wat u gelooft of hoe u leeft, zodat dit werk bij u past?
    }

# Vragen om het gesprek te openen (questions to open the talk)

prompts-title = Om over te praten
prompt-first-match = Hoe goed past dit beeld bij hoe het leven de laatste tijd voelt?
prompt-first-sign = Wat zou een eerste klein teken zijn dat er iets in beweging komt?
prompt-first-step =
    { $form ->
        [informal] Hoe zou één kleine stap vooruit er in jouw week uitzien?
       *[neutral] Hoe zou één kleine stap vooruit er in uw week uitzien?
    }
prompt-better-keep =
    { $form ->
        [informal] Wat wil je van deze weken graag vasthouden?
       *[neutral] Wat wilt u van deze weken graag vasthouden?
    }
prompt-better-doing =
    { $form ->
        [informal] Wat heb je anders gedaan dat je zo weer zou doen?
       *[neutral] Wat hebt u anders gedaan dat u zo weer zou doen?
    }
prompt-better-notice = Wie heeft ook gemerkt dat er iets anders is, en waaraan?
prompt-same-missing = Ontbreekt er op deze pagina iets belangrijks?
prompt-same-measure = Vragen we naar de dingen die tellen?
prompt-same-change = Als we hier één ding anders zouden doen, wat zou dat dan zijn?
prompt-worse-weight = Wat is er zwaar geweest sinds we begonnen?
prompt-worse-here =
    { $form ->
        [informal] Waarvan wil je hier meer, en waarvan minder?
       *[neutral] Waarvan wilt u hier meer, en waarvan minder?
    }
prompt-worse-hold = Wat heeft geholpen om deze weken door te komen, al was het maar een beetje?
prompt-unknown-changed =
    { $form ->
        [informal] Wat is er voor jou anders sinds we begonnen, wat de cijfers ook zeggen?
       *[neutral] Wat is er voor u anders sinds we begonnen, wat de cijfers ook zeggen?
    }
prompt-together-lower = Misschien voelde het anders tussen ons. Zullen we er samen naar kijken?
prompt-together-moment =
    { $form ->
        [informal] Was er een moment waarop we uit het oog verloren wat voor jou belangrijk is?
       *[neutral] Was er een moment waarop we uit het oog verloren wat voor u belangrijk is?
    }
prompt-together-another-way = Wat zullen we anders doen dan de vorige keer?
prompt-together-low =
    { $form ->
        [informal] Dank je wel dat je dit zo open zegt. Hoe kan dit beter bij je passen?
       *[neutral] Dank u wel dat u dit zo open zegt. Hoe kan dit beter bij u passen?
    }
prompt-together-first = Bedankt voor de openheid. Wat zullen we het eerst veranderen?
prompt-together-need =
    { $form ->
        [informal] Wat heb je van deze gesprekken nodig dat er nu nog niet is?
       *[neutral] Wat hebt u van deze gesprekken nodig dat er nu nog niet is?
    }
prompt-together-top =
    { $form ->
        [informal] Als één klein ding hier beter bij je kon passen, wat zou dat dan zijn?
       *[neutral] Als één klein ding hier beter bij u kon passen, wat zou dat dan zijn?
    }
prompt-together-more =
    { $form ->
        [informal] Hoe kun je nog meer hebben aan onze tijd hier?
       *[neutral] Hoe kunt u nog meer hebben aan onze tijd hier?
    }
prompt-area-which = Eén deel van hoe we samenwerken klopte minder dan anders. Over welk deel zullen we praten?
prompt-area-more =
    { $form ->
        [informal] Wat zou helpen bij het deel van ons werk dat je vandaag lager aangaf?
       *[neutral] Wat zou helpen bij het deel van ons werk dat u vandaag lager aangaf?
    }
prompt-task-fit =
    { $form ->
        [informal] Werken we aan wat voor jou belangrijk is, op een manier die bij je past?
       *[neutral] Werken we aan wat voor u belangrijk is, op een manier die bij u past?
    }
prompt-task-more = Waaraan zullen we meer tijd besteden, en waaraan minder?
prompt-views-where = Waar zien we het ieder anders, en wat volgt daaruit?
prompt-views-see =
    { $form ->
        [informal] Wat zie jij aan ons werk dat je therapeut misschien niet ziet?
       *[neutral] Wat ziet u aan ons werk dat uw therapeut misschien niet ziet?
    }
prompt-say-easier = Wat maakt het hier makkelijker om dingen te zeggen, en wat maakt het moeilijker?
prompt-say-other-way = Is er iets dat makkelijker te zeggen is op een andere manier, of op een andere dag?
prompt-say-room =
    { $form ->
        [informal] Wat zou je meer ruimte geven om te zeggen wat je bezighoudt?
       *[neutral] Wat zou u meer ruimte geven om te zeggen wat u bezighoudt?
    }
prompt-again-helps = Is er iets aan onze gesprekken dat steeds terugkomt? Wat zou daarbij helpen?
prompt-again-closer = Welk deel van hoe we samenwerken zullen we beter bekijken?
prompt-culture-missed =
    { $form ->
        [informal] Wat heeft je therapeut misschien gemist over jou of jouw wereld?
       *[neutral] Wat heeft uw therapeut misschien gemist over u of uw wereld?
    }
prompt-culture-fit =
    { $form ->
        [informal] Hoe kan dit werk beter passen bij hoe je leeft en wat je gelooft?
       *[neutral] Hoe kan dit werk beter passen bij hoe u leeft en wat u gelooft?
    }
prompt-goal =
    { $form ->
        [informal] Is dit nog het doel dat voor jou het belangrijkst is?
       *[neutral] Is dit nog het doel dat voor u het belangrijkst is?
    }
prompt-goal-sign =
    { $form ->
        [informal] Waaraan zou je merken dat je een beetje dichter bij je doel bent?
       *[neutral] Waaraan zou u merken dat u een beetje dichter bij uw doel bent?
    }
prompt-goal-stand =
    { $form ->
        [informal] Hoe ver ben je vandaag met je doel, in je eigen woorden?
       *[neutral] Hoe ver bent u vandaag met uw doel, in uw eigen woorden?
    }
prompt-goal-words =
    { $form ->
        [informal] Je doel staat er nu in nieuwe woorden. Wat zeggen die beter?
       *[neutral] Uw doel staat er nu in nieuwe woorden. Wat zeggen die beter?
    }
prompt-goal-closed =
    { $form ->
        [informal] Een van je doelen is nu afgesloten. Waar wil je nu mee verder?
       *[neutral] Een van uw doelen is nu afgesloten. Waar wilt u nu mee verder?
    }
prompt-meet-easier =
    { $form ->
        [informal] Vorige keer ging onze afspraak niet door. Wat zou het voor jou makkelijker maken om te komen?
       *[neutral] Vorige keer ging onze afspraak niet door. Wat zou het voor u makkelijker maken om te komen?
    }
prompt-meet-times = Komen de dagen en tijden van onze gesprekken goed uit?
prompt-meet-between = Wat is goed om te weten over de tijd sinds ons laatste gesprek?
prompt-new-know =
    { $form ->
        [informal] Je hebt nu een nieuwe therapeut. Wat moet die weten, zodat je niet opnieuw hoeft te beginnen?
       *[neutral] U hebt nu een nieuwe therapeut. Wat moet die weten, zodat u niet opnieuw hoeft te beginnen?
    }
prompt-new-keep =
    { $form ->
        [informal] Wat werkte goed met je vorige therapeut dat we zo willen houden?
       *[neutral] Wat werkte goed met uw vorige therapeut dat we zo willen houden?
    }
prompt-page-open = Liet de vorige pagina iets open waar we op terug moeten komen?
prompt-page-back = Voor wat van de vorige keer zullen we vandaag meer tijd nemen?
prompt-ending-know =
    { $form ->
        [informal] Waaraan zul je merken dat het tijd is om af te ronden?
       *[neutral] Waaraan zult u merken dat het tijd is om af te ronden?
    }
prompt-ending-notice =
    { $form ->
        [informal] Wie merkt het ook als je klaar bent om af te ronden, en waaraan?
       *[neutral] Wie merkt het ook als u klaar bent om af te ronden, en waaraan?
    }
prompt-ending-keep =
    { $form ->
        [informal] Wat wil je van hier meenemen?
       *[neutral] Wat wilt u van hier meenemen?
    }
prompt-any-matters =
    { $form ->
        [informal] Wat is vandaag het belangrijkst voor jou?
       *[neutral] Wat is vandaag het belangrijkst voor u?
    }
prompt-any-missing =
    { $form ->
        [informal] Is er iets dat niemand je heeft gevraagd en dat we moeten weten?
       *[neutral] Is er iets dat niemand u heeft gevraagd en dat we moeten weten?
    }
prompt-any-useful = Wat maakte ons laatste gesprek nuttig, of wat stond dat in de weg?
prompt-next = Wat zou een goede volgende stap zijn, hoe klein ook?
prompt-next-who =
    { $form ->
        [informal] Wie of wat kan je helpen bij een volgende stap?
       *[neutral] Wie of wat kan u helpen bij een volgende stap?
    }
prompt-next-week = Wat zou de komende dagen een beetje makkelijker maken?

# Ruimte om te schrijven (room to write)

writing-title = Wat we ervan vinden
writing-fits = Wat klopt
writing-does-not-fit = Wat niet klopt
writing-try = Wat we gaan proberen
writing-again = Wanneer we weer kijken

crisis-title = Als er meteen hulp nodig is

# De voet van de pagina (the footer)

footer-measure = { $title }: { $name }, versie { $version }.
footer-measure-plain = { $name }, versie { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = Vandaag ingevuld door: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }, vandaag ingevuld door: { $who } · { $language } · { $mode }.
footer-not-today = Vandaag niet ingevuld: { $names }.
footer-unvalidated = Geen gevalideerde tests: { $names }.
footer-missing =
    { $count ->
        [0] Er ontbreekt geen antwoord.
        [one] Er ontbreekt { $number } antwoord.
       *[other] Er ontbreken { $number } antwoorden.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change =
    { $count ->
        [one] Toevalsband: { $points } punt. Gepubliceerde waarde voor: { $population }.
       *[other] Toevalsband: { $points } punten. Gepubliceerde waarde voor: { $population }.
    }
footer-change-and-line =
    { $count ->
        [one] Toevalsband ({ $points } punt) en lijn. Gepubliceerde waarden voor: { $population }.
       *[other] Toevalsband ({ $points } punten) en lijn. Gepubliceerde waarden voor: { $population }.
    }
footer-change-none = Geen toevalsband: er is geen gepubliceerde waarde die voor deze vragenlijst te gebruiken is.
footer-line = Lijn. Gepubliceerde waarde voor: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (bron niet opnieuw gelezen)
footer-line-none = Geen lijn voor andere mensen: deze praktijk heeft niet gezegd welke groep past om mee te vergelijken.
footer-expected = Stippellijnen: { $purpose }
footer-question = Een vraag komt uit het pakket { $pack }: { $purpose }.
footer-question-plain = Een vraag komt uit het pakket { $pack }.
footer-unreviewed = Nog niemand heeft de lijst nagekeken van woorden die deze pagina in deze taal niet gebruikt.
footer-software = fit { $version }  ·  blad { $sheet }
footer-software-clinic = fit { $version }  ·  blad { $sheet }  ·  { $clinic }

# Labels: wie antwoordde, en hoe (who answered, and how)

who-client = cliënt
who-therapist = therapeut
who-parent = ouder
who-observer = waarnemer
mode-paper = op papier
mode-screen = op een scherm
mode-interview = voorgelezen
mode-import = overgenomen uit een bestand
mode-fillable = ingevuld als bestand

# De grafiek in woorden, voor wie die niet kan zien (the chart in words)

alt-chart-lower = Lijngrafiek van { $title } van { $low } tot { $high }, lager is beter. { $points }
alt-chart-higher = Lijngrafiek van { $title } van { $low } tot { $high }, hoger is beter. { $points }
alt-point = Sessie { $session }, { $date }: { $value }.
alt-gap-missed = { $date }: sessie gemist.
alt-gap-cancelled = { $date }: sessie afgezegd.
alt-gap-no-score = Sessie { $session }, { $date }: geen score.
alt-band =
    { $count ->
        [one] Een verschil van minder dan { $points } punt met de eerste score ({ $start }) kan toeval zijn.
       *[other] Een verschil van minder dan { $points } punten met de eerste score ({ $start }) kan toeval zijn.
    }
alt-band-since =
    { $count ->
        [one] Een verschil van minder dan { $points } punt met de score van sessie { $session } ({ $start }) kan toeval zijn.
       *[other] Een verschil van minder dan { $points } punten met de score van sessie { $session } ({ $start }) kan toeval zijn.
    }
alt-broken = Hier begint een nieuwe lijn.
alt-line = De lijn voor de bevolking ligt op { $value }.
alt-expected = Groep van de stippellijnen: { $group }. Bij sessie { $session } lagen de meesten tussen { $low } en { $high }.
alt-none = Nog geen score.

# Waarom een lijn gebroken is (why a line is broken)

broken-form-changed = Vanaf sessie { $session } begint een nieuwe lijn: de vragenlijst is veranderd, dus scores van ervoor en erna zijn niet te vergelijken.
broken-language-changed = Vanaf sessie { $session } begint een nieuwe lijn: de vragenlijst was in een andere taal, dus scores van ervoor en erna zijn niet te vergelijken.
broken-mode-changed = Vanaf sessie { $session } begint een nieuwe lijn: de vragenlijst is op een andere manier ingevuld, dus scores van ervoor en erna zijn niet te vergelijken.

# Wat op een volle pagina kan wijken, zoals de therapeut het leest (elements that may give way)

element-6 = het verwachte bereik
element-8 = de lijn voor de bevolking
element-9 = hoe we samenwerken, in elk geval de lijn door de tijd
element-10 = hoe twee mensen het zien, naast elkaar
element-16 = wat uitbreidingen toevoegen
