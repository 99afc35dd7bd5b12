# Behandlerarket, på norsk bokmål: bare for behandleren. (The clinician sheet: for the practitioner
# alone. Facts choose, nothing is glued.) What measures and packs say (topics, inputs, limits, reasons)
# comes in their own language.

clinician-title = Behandlerark: { $client }
clinician-subtitle = Time { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = Time { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = For behandleren. Ikke for klientens kopi.
clinician-running = For behandleren. Ikke for klientens kopi. { $client }, { $date }, { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "; " }
clinician-ended = { $said }.

# Risikosvar (risk answers)

clinician-risk = Risikosvar
clinician-risk-waits = IKKE KVITTERT: { $days }
clinician-risk-ask = Spør før alt annet, deretter: fit acknowledge { $client } --done ORD
clinician-risk-none = Ingen svar på et sikkerhetsledd i dette forløpet lå på eller over grensen.
clinician-risk-none-not-asked = Ingen svar på et sikkerhetsledd i dette forløpet lå på eller over grensen. Ingen av skjemaene fra denne timen har et sikkerhetsledd, så det ble ikke spurt om risiko i dag.
clinician-risk-alt = Risikosvar i dette forløpet, med svaret før og hvem som kvitterte.
clinician-risk-note = Et svar er en grunn til å spørre. Det er ingen vurdering av risiko.
clinician-risk-unanswered = IKKE BESVART: { $measure }, sikkerhetsledd { $item } ({ $topic }). Et svar som mangler, er ikke noe svar: spør.
clinician-risk-item = { $measure }, ledd { $item } ({ $topic })
clinician-risk-before = { $value } den { $date }
clinician-risk-before-blank = ikke besvart den { $date }
clinician-risk-before-none = ikke spurt om før
clinician-risk-seen = { $date } av { $who }: { $done }
clinician-risk-seen-override = { $date } ventingen ble satt til side av { $who }: { $done }
clinician-risk-unseen = IKKE KVITTERT
clinician-head-date = Dato
clinician-head-item = Ledd
clinician-head-answer = Svar
clinician-head-threshold = Teller fra
clinician-head-before = Før
clinician-head-acknowledged = Kvittert

# Svar, ledd for ledd (answers, item by item)

clinician-answers = Svar
clinician-answers-none = Ingen skjemaer ble besvart ved denne timen.
clinician-answers-not-today = Ikke spurt om i dag: { $forms }.
clinician-answers-last-on = { $measure } (sist den { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }, besvart av { $who }
clinician-form-goal = { $measure } (ett mål)
clinician-form-goal-by = { $measure } (ett mål), besvart av { $who }
clinician-form-totals = Ført inn som summer; det finnes ingen enkeltsvar.
clinician-form-alt = Svar på { $measure } nå, sist og første gang, ledd for ledd.
clinician-form-first = Det finnes ikke noe tidligere skjema som disse svarene kan sammenlignes med.
clinician-form-last = Sist: { $last }.
clinician-form-last-first = Sist: { $last }. Først: { $first }.
clinician-marks-safety = S: et sikkerhetsledd.
clinician-marks-reversed = (r): et snudd ledd, der et høyere svar betyr det motsatte.
clinician-marks-optional = Valgfrie ledd som har stått tomme hver gang, er ikke tatt med.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = uten svar
clinician-answer-not-applicable = passer ikke
clinician-answer-refused = ville ikke svare
clinician-answer-dont-know = vet ikke
clinician-answer-invalid = ikke gyldig
clinician-head-topic = Tema
clinician-head-now = Nå
clinician-head-last = Sist
clinician-head-first = Først
clinician-head-since-last = Siden sist
clinician-head-since-first = Siden først

# Regler: hva som slo ut, hva som ikke så noe, hva som ikke kunne se etter

clinician-rules = Regler
clinician-rules-none = Ingen regel slo ut ved denne timen.
clinician-rule = ({ $rule }, versjon { $version }).
clinician-rule-private = ({ $rule }, versjon { $version }, ikke på det delte arket).
clinician-rule-by = (fra { $pack }, versjon { $version }).
clinician-rule-by-private = (fra { $pack }, versjon { $version }, ikke på det delte arket).
clinician-rule-inputs = Så på:
clinician-rule-same-inputs = Så på det samme.
clinician-rule-limits = Grenser:
clinician-rule-limit = { $name } { $value }
clinician-quiet = Så etter og slo ikke ut:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = Kunne ikke se etter:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = ingen grunn ble oppgitt
clinician-pack = { $pack }:

# Kjernens regler, hver med noen få ord; ID-en står ved siden av (the rules of the core)

rule-outcome = Utfallet
rule-outcome-first = Utfallet har sin første skår
rule-outcome-better = Utfallet er bedre enn ved start, mer enn tilfeldig
rule-outcome-worse = Utfallet er verre enn ved start, mer enn tilfeldig
rule-outcome-same = Forskjellen fra start kan være tilfeldig
rule-outcome-unknown = Det er ukjent om utfallet har endret seg mer enn tilfeldig
rule-together = Samarbeidet
rule-together-lower = Samarbeidet ligger under klientens egen midtverdi
rule-together-low = Samarbeidet ligger i den lavere halvdelen
rule-together-top = Samarbeidet ligger helt øverst hver gang
rule-area-lower = En side ved samarbeidet ligger under klientens egen midtverdi
rule-task-lowest = Det det jobbes med, og hvordan, er lavest igjen
rule-views-differ = To personer vurderer det samme langt fra hverandre
rule-left-unsaid = Klienten lot noe være usagt
rule-least-true-again = Den samme siden ved samarbeidet stemmer minst igjen
rule-culture-low = Bakgrunnen blir møtt for lite
rule-culture-missed = Noe ved bakgrunnen ble oversett
step-culture-low = Ditt neste skritt: spør hva du kan ha misforstått, og lytt uten å forklare deg.
step-culture-missed = Ditt neste skritt: gå tilbake til øyeblikket som gikk forbi, sett ord på det, og spør hva det betydde.
rule-rift-in-session = Klienten forteller om et vanskelig øyeblikk
rule-fear-of-judgement = Klienten er redd for å bli dømt
rule-attachment-asked = Et skjema om tilknytning ble besvart
rule-stability = Møter som planlagt
rule-session-missed = Siste avtale var uten oppmøte
rule-cancelled-often = Avtaler er ofte avlyst i det siste
rule-long-gap = Det er lenge siden timen før denne
rule-therapist-changed = Terapeuten er en annen enn sist
rule-not-discussed = Forrige ark ba om en samtale, og ingen er notert
rule-goals = Mål
rule-goal-changed = Et mål har fått nye ord
rule-goal-closed = Et mål ble avsluttet
rule-goal-not-rated = Et mål er ikke vurdert i dag
rule-goal-open = Et mål er åpent
rule-ending-in-sight = Avslutningen er nær

# Kvaliteten på dataene (quality of the data)

clinician-quality = Kvaliteten på dataene
clinician-quality-complete = Fullstendig, ingenting er anslått, og ingenting må ses på igjen.
# absent: count
clinician-quality-missing = { $measure }: ikke svar på { $number } ledd ({ $items }).
clinician-quality-estimated = { $measure }: anslått ut fra svarene som finnes: { $scales }.
clinician-quality-unscored = { $measure }: ikke skåret, fordi for mye mangler: { $scales }.
clinician-quality-unusable = { $measure }, ledd { $item }: { $found } kan ikke brukes ({ $why }).
clinician-quality-asked = { $measure }: regler ble utelatt som spør om dette ved klienten: { $facts }.
clinician-quality-draft = { $measure }: ikke skåret, fordi ingen har bekreftet nøkkelen.
clinician-quality-broken = { $title }: ikke sammenlignet med skårer før { $date }, fordi { $reason }.
clinician-break-form-changed = skjemaet ble endret
clinician-break-language-changed = språket ble endret
clinician-break-mode-changed = svarmåten ble endret

# Forløp: endring, ventet område, alle skalaer (course)

clinician-course = Forløp
clinician-course-none = Det er ingen skår ennå.
clinician-course-alt = Skårer på hver skala: nå, sist, første gang, og hvor ofte den er vurdert.
clinician-course-single = Skalaer med ett spørsmål er det samme som svaret, som står over.
clinician-course-estimated = *: anslått, fordi svar mangler.
clinician-change-improved = Endring siden første skår: { $change }, mer enn tilfeldig, til det bedre.
clinician-change-deteriorated = Endring siden første skår: { $change }, mer enn tilfeldig, til det verre.
clinician-change-unchanged = Endring siden første skår: { $change }, innenfor det som kan være tilfeldig.
clinician-change-not-computable = Endring siden første skår: { $change }; det er ukjent om det er mer enn tilfeldig.
clinician-change-points = Pålitelig fra og med { $points }.
clinician-change-norm = Norm: { $population }.
clinician-change-none = Endring: ingen norm er i bruk, eller ingen aktivert utvidelse sammenligner skårer.
clinician-change-not-computed = Endring: ikke beregnet.
clinician-source = Kilde: { $source }.
clinician-range = Ventet område fra { $engine } (versjon { $version }):
clinician-range-none = Ventet område: gjelder ikke her, fordi { $reason }.
clinician-range-no-score = Ventet område: gjelder ikke her, fordi det ikke er noen skår ennå.
# absent: count
clinician-range-courses = Det bygger på { $number } forløp.
clinician-range-languages = Svar på: { $languages }.
clinician-range-provisional = Grensene er foreløpige.
clinician-range-alt = Skårer ved siden av det ventede området.
clinician-range-not-compared = Ingen skår er sammenlignet ennå.
clinician-range-last = De siste { $number }; alle: fit trajectory show { $client }
clinician-range-looks = Av alle forløp i den gruppen var { $share } % utenfor grensen på den verre siden minst én gang, når det er sett etter like mange ganger som her.
clinician-side-worse = utenfor, på den verre siden
clinician-side-inside = innenfor
clinician-side-better = utenfor, på den bedre siden
clinician-head-session = Time
clinician-head-score = Skår
clinician-head-expected = Ventet
clinician-head-from = Fra
clinician-head-to = Til
clinician-head-place = Sted
clinician-head-scale = Skala
clinician-head-times = Ganger
clinician-head-better = Bedre
clinician-better-lower = lavere
clinician-better-higher = høyere
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale }), av { $who }
clinician-score-estimated = { $score }*

# Sider ved relasjonen (components of the relationship)

clinician-components = Sider ved samarbeidet
clinician-components-none = Det er ennå ikke spurt om noen side ved relasjonen.
clinician-component = { $name }:
clinician-components-never = Aldri spurt om: { $components }.
clinician-rated = { $title } { $value } den { $date }
clinician-rated-own = { $title } { $value } den { $date }, eget før { $low } til { $high }
clinician-rated-by = { $title } { $value } den { $date }, av { $who }
clinician-rated-own-by = { $title } { $value } den { $date }, av { $who }, eget før { $low } til { $high }
clinician-fired = Slo ut: { $rules }.
component-trust = Tillit
component-empathy = Empati
component-collaboration = Samarbeid
component-stability = Stabilitet
component-feedback = Tilbakemelding
component-culture = Kultur
component-non-judgement = Ikke-dømmende holdning
component-long-term = Langsiktighet
component-outcomes = Utfall
component-attachment = Tilknytning

# Spørsmål, tallene på det delte arket, foten (questions, numbers, the foot)

clinician-questions = Spørsmål som klienten ikke fikk se
clinician-question-rule = ({ $rule })
clinician-numbers = Tall på det delte arket:
clinician-numbers-how = fit explain { $sheet } lister dem opp og forteller hvordan hvert av dem ble til.
clinician-foot-measures = Måleinstrumenter: { $measures }.
clinician-foot-measure = { $title } ({ $measure }, versjon { $version })
clinician-foot-unproven = Ikke validert: { $measures }.
clinician-foot-topics = Leddene er navngitt etter tema, ikke med skjemaets egne ord.
clinician-foot-made = fit { $version }, ark { $sheet }.
