# Het blad voor de behandelaar, in het Nederlands: voor de behandelaar alleen. Feiten kiezen, niets
# wordt geplakt. (The clinician sheet. The practitioner is spoken to without *u* or *je*.)
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language.

clinician-title = Blad voor de behandelaar: { $client }
clinician-subtitle = Sessie { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = Sessie { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = Voor de behandelaar. Niet voor het exemplaar van de cliënt.
clinician-running = Voor de behandelaar. Niet voor het exemplaar van de cliënt. { $client }, { $date }, { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "; " }
clinician-ended = { $said }.

# Risicoantwoorden (risk answers)

clinician-risk = Risicoantwoorden
clinician-risk-waits = NOG NIET BEVESTIGD: { $days }
clinician-risk-ask = Vraag hier eerst naar, en dan: fit acknowledge { $client } --done WORDS
clinician-risk-none = Geen antwoord op een veiligheidsvraag van dit traject lag op of boven de drempel.
clinician-risk-none-not-asked = Geen antwoord op een veiligheidsvraag van dit traject lag op of boven de drempel. Geen vragenlijst van deze sessie heeft een veiligheidsvraag, zodat er vandaag niets over risico is gevraagd.
clinician-risk-alt = Risicoantwoorden van dit traject, met het antwoord ervoor en wie ze heeft bevestigd.
clinician-risk-note = Een antwoord is een reden om te vragen. Het is geen beoordeling van risico.
clinician-risk-unanswered = NIET BEANTWOORD: { $measure }, veiligheidsvraag { $item } ({ $topic }). Een ontbrekend antwoord is geen nee: vraag ernaar.
clinician-risk-item = { $measure }, vraag { $item } ({ $topic })
clinician-risk-before = { $value } op { $date }
clinician-risk-before-blank = niet beantwoord op { $date }
clinician-risk-before-none = niet eerder gevraagd
clinician-risk-seen = { $date } door { $who }: { $done }
clinician-risk-seen-override = { $date } wachten opgeheven door { $who }: { $done }
clinician-risk-unseen = NOG NIET BEVESTIGD
clinician-head-date = Datum
clinician-head-item = Vraag
clinician-head-answer = Antwoord
clinician-head-threshold = Telt vanaf
clinician-head-before = Ervoor
clinician-head-acknowledged = Bevestigd

# Antwoorden, vraag voor vraag (answers, item by item)

clinician-answers = Antwoorden
clinician-answers-none = Bij deze sessie is geen vragenlijst ingevuld.
clinician-answers-not-today = Vandaag niet gevraagd: { $forms }.
clinician-answers-last-on = { $measure } (laatst op { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }, ingevuld door { $who }
clinician-form-goal = { $measure } (één doel)
clinician-form-goal-by = { $measure } (één doel), ingevuld door { $who }
clinician-form-totals = Ingevoerd als totalen; er zijn geen losse antwoorden.
clinician-form-alt = Antwoorden op { $measure } nu, de vorige keer en de eerste keer, vraag voor vraag.
clinician-form-first = Er is geen eerdere vragenlijst waarmee deze antwoorden vergeleken mogen worden.
clinician-form-last = Vorige: { $last }.
clinician-form-last-first = Vorige: { $last }. Eerste: { $first }.
clinician-marks-safety = S: een veiligheidsvraag.
clinician-marks-reversed = (r): een omgekeerde vraag, waarbij een hoger antwoord het tegendeel betekent.
clinician-marks-optional = Vrije vragen die elke keer leeg bleven, staan niet in de lijst.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = geen antwoord
clinician-answer-not-applicable = niet van toepassing
clinician-answer-refused = liever niet gezegd
clinician-answer-dont-know = weet niet
clinician-answer-invalid = ongeldig
clinician-head-topic = Onderwerp
clinician-head-now = Nu
clinician-head-last = Vorige
clinician-head-first = Eerste
clinician-head-since-last = Sinds vorige
clinician-head-since-first = Sinds eerste

# Regels: wat afging, wat niets zag, wat niet kon kijken (rules)

clinician-rules = Regels
clinician-rules-none = Bij deze sessie ging geen regel af.
clinician-rule = ({ $rule }, versie { $version }).
clinician-rule-private = ({ $rule }, versie { $version }, niet op het gedeelde blad).
clinician-rule-by = (van { $pack }, versie { $version }).
clinician-rule-by-private = (van { $pack }, versie { $version }, niet op het gedeelde blad).
clinician-rule-inputs = Keek naar:
clinician-rule-same-inputs = Keek naar hetzelfde.
clinician-rule-limits = Grenzen:
clinician-rule-limit = { $name } { $value }
clinician-quiet = Keek en ging niet af:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = Kon niet kijken:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = er is geen reden gegeven
clinician-pack = { $pack }:

# De regels van de kern, elk in een paar woorden (the rules of the core)

rule-outcome = Het resultaat
rule-outcome-first = Het resultaat heeft zijn eerste score
rule-outcome-better = Het resultaat is beter dan aan het begin, meer dan toeval
rule-outcome-worse = Het resultaat is minder goed dan aan het begin, meer dan toeval
rule-outcome-same = Het verschil met het begin kan toeval zijn
rule-outcome-unknown = Of het resultaat meer dan toeval veranderde, is niet bekend
rule-together = De samenwerking
rule-together-lower = De samenwerking ligt onder het eigen midden van de cliënt
rule-together-low = De samenwerking ligt in de lage helft
rule-together-top = De samenwerking staat elke keer helemaal bovenaan
rule-area-lower = Een deel van de samenwerking ligt onder het eigen midden van de cliënt
rule-task-lowest = Waaraan gewerkt wordt, en hoe, is opnieuw het laagste deel
rule-views-differ = Twee mensen beoordelen hetzelfde heel verschillend
rule-left-unsaid = De cliënt liet iets ongezegd
rule-least-true-again = Hetzelfde deel van de samenwerking klopt opnieuw het minst
rule-culture-low = Er is te weinig ruimte voor de achtergrond
rule-culture-missed = Iets over de achtergrond is gemist
step-culture-low = De volgende stap voor de behandelaar: vraag wat misschien verkeerd begrepen is, en luister zonder uitleg te geven.
step-culture-missed = De volgende stap voor de behandelaar: ga terug naar het moment dat voorbijging, noem het, en vraag wat het betekende.
rule-rift-in-session = De cliënt vertelt over een moeilijk moment
rule-fear-of-judgement = De cliënt is bang voor een oordeel
rule-attachment-asked = Een vragenlijst over hechting is ingevuld
rule-stability = Gesprekken zoals gepland
rule-session-missed = De laatste afspraak is gemist
rule-cancelled-often = De laatste tijd zijn afspraken vaak afgezegd
rule-long-gap = De tijd vóór deze sessie is lang
rule-therapist-changed = De therapeut is een ander dan de vorige keer
rule-not-discussed = Het vorige blad vroeg om een gesprek, er is er geen vastgelegd
rule-goals = Doelen
rule-goal-changed = Een doel staat er in nieuwe woorden
rule-goal-closed = Een doel is afgesloten
rule-goal-not-rated = Een doel heeft vandaag geen cijfer
rule-goal-open = Er staat een doel open
rule-ending-in-sight = Het einde is dichtbij

# Kwaliteit van de gegevens (quality of the data)

clinician-quality = Kwaliteit van de gegevens
clinician-quality-complete = Volledig, niets geschat, en niets om nog eens te bekijken.
clinician-quality-missing =
    { $count ->
        [one] { $measure }: geen antwoord op { $number } vraag ({ $items }).
       *[other] { $measure }: geen antwoord op { $number } vragen ({ $items }).
    }
clinician-quality-estimated = { $measure }: geschat uit de antwoorden die er zijn: { $scales }.
clinician-quality-unscored = { $measure }: niet gescoord, omdat er te veel ontbreekt: { $scales }.
clinician-quality-unusable = { $measure }, vraag { $item }: { $found } is niet te gebruiken ({ $why }).
clinician-quality-asked = { $measure }: regels zijn weggelaten die van de cliënt dit moeten weten: { $facts }.
clinician-quality-draft = { $measure }: niet gescoord, omdat niemand de sleutel heeft bevestigd.
clinician-quality-broken = { $title }: niet vergeleken met scores van vóór { $date }. Reden: { $reason }.
clinician-break-form-changed = de vragenlijst is veranderd
clinician-break-language-changed = de taal is veranderd
clinician-break-mode-changed = de manier van invullen is veranderd

# Verloop: verandering, verwacht bereik, alle schalen (course)

clinician-course = Verloop
clinician-course-none = Er is nog geen score.
clinician-course-alt = Scores van elke schaal: nu, de vorige keer, de eerste keer, en hoe vaak ingevuld.
clinician-course-single = Schalen van één vraag zijn gelijk aan hun antwoord; dat staat hierboven.
clinician-course-estimated = *: geschat, omdat antwoorden ontbreken.
clinician-change-improved = Verandering sinds de eerste score: { $change }, meer dan toeval, ten goede.
clinician-change-deteriorated = Verandering sinds de eerste score: { $change }, meer dan toeval, de andere kant op.
clinician-change-unchanged = Verandering sinds de eerste score: { $change }, binnen wat toeval kan zijn.
clinician-change-not-computable = Verandering sinds de eerste score: { $change }; of dat meer dan toeval is, is niet bekend.
clinician-change-points = Betrouwbaar vanaf { $points }.
clinician-change-norm = Norm: { $population }.
clinician-change-none = Verandering: er is geen norm in gebruik, of geen ingeschakelde uitbreiding vergelijkt scores.
clinician-change-not-computed = Verandering: niet berekend.
clinician-source = Bron: { $source }.
clinician-range = Verwacht bereik volgens { $engine } (versie { $version }):
clinician-range-none = Verwacht bereik: niet van toepassing. Reden: { $reason }.
clinician-range-no-score = Verwacht bereik: niet van toepassing, omdat er nog geen score is.
clinician-range-courses =
    { $count ->
        [one] Het berust op { $number } traject.
       *[other] Het berust op { $number } trajecten.
    }
clinician-range-languages = Taal van de antwoorden: { $languages }.
clinician-range-provisional = De grenzen zijn voorlopig.
clinician-range-alt = Scores naast het verwachte bereik.
clinician-range-not-compared = Er is nog geen score vergeleken.
clinician-range-last = De laatste { $number }; alle: fit trajectory show { $client }
clinician-range-looks = Van alle trajecten van die groep lag { $share } % minstens één keer voorbij de ongunstige grens, bij even vaak kijken als hier.
clinician-side-worse = erbuiten, ongunstige kant
clinician-side-inside = erbinnen
clinician-side-better = erbuiten, gunstige kant
clinician-head-session = Sessie
clinician-head-score = Score
clinician-head-expected = Verwacht
clinician-head-from = Van
clinician-head-to = Tot
clinician-head-place = Plaats
clinician-head-scale = Schaal
clinician-head-times = Keren
clinician-head-better = Beter
clinician-better-lower = lager
clinician-better-higher = hoger
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale }), door { $who }
clinician-score-estimated = { $score }*

# Onderdelen van de relatie (components of the relationship)

clinician-components = Onderdelen van de samenwerking
clinician-components-none = Naar geen onderdeel van de relatie is nog gevraagd.
clinician-component = { $name }:
clinician-components-never = Nooit gevraagd: { $components }.
clinician-rated = { $title } { $value } op { $date }
clinician-rated-own = { $title } { $value } op { $date }, eigen waarden ervoor { $low } tot { $high }
clinician-rated-by = { $title } { $value } op { $date }, door { $who }
clinician-rated-own-by = { $title } { $value } op { $date }, door { $who }, eigen waarden ervoor { $low } tot { $high }
clinician-fired = Afgegaan: { $rules }.
component-trust = Vertrouwen
component-empathy = Empathie
component-collaboration = Samenwerking
component-stability = Stabiliteit
component-feedback = Feedback
component-culture = Cultuur
component-non-judgement = Niet oordelen
component-long-term = Lange termijn
component-outcomes = Resultaten
component-attachment = Hechting

# Vragen, de getallen van het gedeelde blad, de voet (questions, numbers, the foot)

clinician-questions = Vragen die de cliënt niet te zien kreeg
clinician-question-rule = ({ $rule })
clinician-numbers = Getallen op het gedeelde blad:
clinician-numbers-how = fit explain { $sheet } noemt ze en vertelt hoe elk getal tot stand kwam.
clinician-foot-measures = Vragenlijsten: { $measures }.
clinician-foot-measure = { $title } ({ $measure }, versie { $version })
clinician-foot-unproven = Niet gevalideerd: { $measures }.
clinician-foot-topics = Vragen worden bij hun onderwerp genoemd, niet in de woorden van de vragenlijst.
clinician-foot-made = fit { $version }, blad { $sheet }.
