# Taflen y clinigydd, yn Gymraeg: i’r ymarferydd yn unig. (The clinician sheet: for the practitioner
# alone.) What measures and packs say (topics, inputs, limits, reasons) comes in their own language;
# it stands after a colon, between dots or in brackets, so that nothing has to mutate.

clinician-title = Taflen y clinigydd: { $client }
clinician-subtitle = Sesiwn { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = Sesiwn { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = I’r ymarferydd. Nid ar gyfer copi’r cleient.
clinician-running = I’r ymarferydd. Nid ar gyfer copi’r cleient. { $client }, { $date }, { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "; " }
clinician-ended = { $said }.

# Risk answers

clinician-risk = Atebion risg
clinician-risk-waits = HEB EI GYDNABOD: { $days }
clinician-risk-ask = Gofynnwch cyn dim arall, wedyn: fit acknowledge { $client } --done GEIRIAU
clinician-risk-none = Doedd dim un ateb i eitem diogelwch yn y cyfnod gofal hwn ar y trothwy nac uwch ei ben.
clinician-risk-none-not-asked = Doedd dim un ateb i eitem diogelwch yn y cyfnod gofal hwn ar y trothwy nac uwch ei ben. Does dim eitem diogelwch ar yr un ffurflen o’r sesiwn hon, felly ni ofynnwyd dim am risg heddiw.
clinician-risk-alt = Atebion risg y cyfnod gofal hwn, gyda’r ateb cynt a phwy a’u cydnabu.
clinician-risk-note = Mae ateb yn rheswm i ofyn. Nid asesiad o risg ydyw.
clinician-risk-unanswered = HEB ATEB: { $measure }, eitem diogelwch { $item } ({ $topic }). Nid yw ateb coll yn ateb: gofynnwch.
clinician-risk-item = { $measure }, eitem { $item } ({ $topic })
clinician-risk-before = { $value } ar { $date }
clinician-risk-before-blank = heb ateb ar { $date }
clinician-risk-before-none = heb ei ofyn o’r blaen
clinician-risk-seen = { $date }, gan: { $who }. { $done }
clinician-risk-seen-override = { $date }, aros wedi’i ddiystyru gan: { $who }. { $done }
clinician-risk-unseen = HEB EI GYDNABOD
clinician-head-date = Dyddiad
clinician-head-item = Eitem
clinician-head-answer = Ateb
clinician-head-threshold = Yn cyfrif o
clinician-head-before = Cynt
clinician-head-acknowledged = Wedi’i gydnabod

# Answers, item by item

clinician-answers = Atebion
clinician-answers-none = Ni atebwyd yr un ffurflen yn y sesiwn hon.
clinician-answers-not-today = Heb eu gofyn heddiw: { $forms }.
clinician-answers-last-on = { $measure } (diwethaf ar { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }, atebwyd gan: { $who }
clinician-form-goal = { $measure } (un nod)
clinician-form-goal-by = { $measure } (un nod), atebwyd gan: { $who }
clinician-form-totals = Cofnodwyd fel cyfansymiau; nid oes atebion unigol.
clinician-form-alt = Atebion fesul eitem, nawr, y tro diwethaf a’r tro cyntaf: { $measure }.
clinician-form-first = Nid oes ffurflen gynharach y gellir cymharu’r atebion hyn â hi.
clinician-form-last = Diwethaf: { $last }.
clinician-form-last-first = Diwethaf: { $last }. Cyntaf: { $first }.
clinician-marks-safety = S: eitem diogelwch.
clinician-marks-reversed = (r): eitem wedi’i throi, lle mae ateb uwch yn golygu’r gwrthwyneb.
clinician-marks-optional = Ni restrir eitemau dewisol a adawyd yn wag bob tro.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = dim ateb
clinician-answer-not-applicable = ddim yn berthnasol
clinician-answer-refused = gwell peidio â dweud
clinician-answer-dont-know = ddim yn gwybod
clinician-answer-invalid = annilys
clinician-head-topic = Pwnc
clinician-head-now = Nawr
clinician-head-last = Diwethaf
clinician-head-first = Cyntaf
clinician-head-since-last = Ers y diwethaf
clinician-head-since-first = Ers y cyntaf

# Rules: what fired, what saw nothing, what could not look

clinician-rules = Rheolau
clinician-rules-none = Ni sbardunwyd yr un rheol yn y sesiwn hon.
clinician-rule = ({ $rule }, fersiwn { $version }).
clinician-rule-private = ({ $rule }, fersiwn { $version }, ddim ar y daflen a rennir).
clinician-rule-by = (gan { $pack }, fersiwn { $version }).
clinician-rule-by-private = (gan { $pack }, fersiwn { $version }, ddim ar y daflen a rennir).
clinician-rule-inputs = Edrychwyd ar:
clinician-rule-same-inputs = Edrychwyd ar yr un peth.
clinician-rule-limits = Terfynau:
clinician-rule-limit = { $name } { $value }
clinician-quiet = Edrychwyd, heb eu sbarduno:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = Ni ellid edrych:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = ni roddwyd rheswm
clinician-pack = { $pack }:

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = Y canlyniad
rule-outcome-first = Mae gan y canlyniad ei sgôr gyntaf
rule-outcome-better = Mae’r canlyniad yn well nag ar y dechrau, y tu hwnt i hap
rule-outcome-worse = Mae’r canlyniad yn waeth nag ar y dechrau, y tu hwnt i hap
rule-outcome-same = Dydy’r canlyniad ddim y tu hwnt i hap o’i gymharu â’r dechrau
rule-outcome-unknown = Ni wyddys a symudodd y canlyniad y tu hwnt i hap
rule-together = Y gwaith gyda’n gilydd
rule-together-lower = Mae’r gwaith gyda’n gilydd o dan ganol y cleient ei hun
rule-together-low = Mae’r gwaith gyda’n gilydd yn yr hanner isaf
rule-together-top = Mae’r gwaith gyda’n gilydd ar y brig bob tro
rule-area-lower = Mae un rhan o’r gwaith o dan ganol y cleient ei hun
rule-task-lowest = Yr hyn y gweithir arno, a sut, yw’r rhan isaf eto
rule-views-differ = Mae dau yn rhoi marciau pell oddi wrth ei gilydd i’r un peth
rule-left-unsaid = Gadawodd y cleient rywbeth heb ei ddweud
rule-least-true-again = Yr un rhan o’r gwaith sydd leiaf gwir eto
rule-culture-low = Rhy ychydig o le i’r cefndir
rule-culture-missed = Collwyd rhywbeth am y cefndir
step-culture-low = Eich cam nesaf: gofynnwch beth y gallech fod wedi’i gamddeall, a gwrandewch heb esbonio’ch hun.
step-culture-missed = Eich cam nesaf: ewch yn ôl at y foment a aeth heibio, enwch hi, a gofynnwch beth oedd ei hystyr.
rule-rift-in-session = Mae’r cleient yn sôn am funud anodd
rule-fear-of-judgement = Mae’r cleient yn ofni cael ei farnu
rule-attachment-asked = Atebwyd ffurflen am ymlyniad
rule-stability = Cyfarfod fel y trefnwyd
rule-session-missed = Collwyd y sesiwn ddiwethaf a drefnwyd
rule-cancelled-often = Canslwyd sesiynau’n aml yn ddiweddar
rule-long-gap = Mae’r bwlch cyn y sesiwn hon yn hir
rule-therapist-changed = Mae’r therapydd yn wahanol i’r tro diwethaf
rule-not-discussed = Gofynnodd y daflen ddiwethaf am sgwrs, ac nid oes un wedi’i chofnodi
rule-goals = Nodau
rule-goal-changed = Mae nod mewn geiriau newydd
rule-goal-closed = Caewyd nod
rule-goal-not-rated = Does dim marc i nod heddiw
rule-goal-open = Mae nod ar agor
rule-ending-in-sight = Mae’r diwedd yn agos

# Quality of the data

clinician-quality = Ansawdd y data
clinician-quality-complete = Cyflawn, heb ddim wedi’i amcangyfrif, a heb ddim i edrych arno eto.
# absent: count
clinician-quality-missing = { $measure }: eitemau heb ateb: { $number } ({ $items }).
clinician-quality-estimated = { $measure }: amcangyfrifwyd o’r atebion sydd ar gael: { $scales }.
clinician-quality-unscored = { $measure }: heb sgôr, am fod gormod ar goll: { $scales }.
clinician-quality-unusable = { $measure }, eitem { $item }: ni ellir defnyddio hyn: { $found } ({ $why }).
clinician-quality-asked = { $measure }: gadawyd allan reolau sy’n gofyn am hyn gan y cleient: { $facts }.
clinician-quality-draft = { $measure }: heb sgôr, am nad oes neb wedi cadarnhau ei allwedd.
clinician-quality-broken = { $title }: heb ei gymharu â sgorau cyn { $date }. Rheswm: { $reason }.
clinician-break-form-changed = newidiodd y ffurflen
clinician-break-language-changed = newidiodd yr iaith
clinician-break-mode-changed = newidiodd y ffordd o ateb

# Course: change, expected range, all scales

clinician-course = Cwrs y gwaith
clinician-course-none = Does dim sgôr eto.
clinician-course-alt = Sgorau pob graddfa: nawr, y tro diwethaf, y tro cyntaf, a pha mor aml y rhoddwyd marc.
clinician-course-single = Graddfeydd o un cwestiwn yw eu hatebion, sydd uchod.
clinician-course-estimated = *: amcangyfrif, am fod atebion ar goll.
clinician-change-improved = Newid ers y sgôr gyntaf: { $change }, y tu hwnt i hap, er gwell.
clinician-change-deteriorated = Newid ers y sgôr gyntaf: { $change }, y tu hwnt i hap, er gwaeth.
clinician-change-unchanged = Newid ers y sgôr gyntaf: { $change }, o fewn yr hyn y gall hap ei wneud.
clinician-change-not-computable = Newid ers y sgôr gyntaf: { $change }; ni wyddys a yw hynny y tu hwnt i hap.
clinician-change-points = Dibynadwy o { $points } ymlaen.
clinician-change-norm = Norm: { $population }.
clinician-change-none = Newid: nid oes norm ar waith, neu nid oes ategyn wedi’i alluogi sy’n cymharu sgorau.
clinician-change-not-computed = Newid: heb ei gyfrifo.
clinician-source = Ffynhonnell: { $source }.
clinician-range = Ystod ddisgwyliedig gan { $engine } (fersiwn { $version }):
clinician-range-none = Ystod ddisgwyliedig: ddim yn berthnasol. Rheswm: { $reason }.
clinician-range-no-score = Ystod ddisgwyliedig: ddim yn berthnasol, am nad oes sgôr eto.
clinician-range-courses = Mae’n seiliedig ar { $count ->
        [zero] { $number } cyfnod
        [one] { $number } cyfnod
        [two] { $number } gyfnod
        [few] { $number } chyfnod
        [many] { $number } chyfnod
       *[other] { $number } cyfnod
    } o therapi.
clinician-range-languages = Iaith yr atebion: { $languages }.
clinician-range-provisional = Terfynau dros dro yw’r rhain.
clinician-range-alt = Sgorau wrth ochr yr ystod ddisgwyliedig.
clinician-range-not-compared = Does dim sgôr wedi’i chymharu eto.
clinician-range-last = Y rhai diwethaf: { $number }; pob un: fit trajectory show { $client }
clinician-range-looks = O holl gyfnodau’r grŵp hwnnw, bu { $share } % y tu allan i’r terfyn gwaeth o leiaf unwaith ar ôl cynifer o gipolygon â’r un hwn.
clinician-side-worse = y tu allan, ochr waeth
clinician-side-inside = y tu mewn
clinician-side-better = y tu allan, ochr well
clinician-head-session = Sesiwn
clinician-head-score = Sgôr
clinician-head-expected = Disgwyliedig
clinician-head-from = O
clinician-head-to = I
clinician-head-place = Lle
clinician-head-scale = Graddfa
clinician-head-times = Tro
clinician-head-better = Gwell
clinician-better-lower = is
clinician-better-higher = uwch
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale }), gan: { $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = Cydrannau’r gwaith gyda’n gilydd
clinician-components-none = Ni holwyd am yr un o gydrannau’r berthynas eto.
clinician-component = { $name }:
clinician-components-never = Heb eu holi erioed: { $components }.
clinician-rated = { $title } { $value } ar { $date }
clinician-rated-own = { $title } { $value } ar { $date }, cynt o { $low } i { $high }
clinician-rated-by = { $title } { $value } ar { $date }, gan: { $who }
clinician-rated-own-by = { $title } { $value } ar { $date }, gan: { $who }, cynt o { $low } i { $high }
clinician-fired = Sbardunwyd: { $rules }.
component-trust = Ymddiriedaeth
component-empathy = Empathi
component-collaboration = Cydweithio
component-stability = Sefydlogrwydd
component-feedback = Adborth
component-culture = Diwylliant
component-non-judgement = Peidio â barnu
component-long-term = Tymor hir
component-outcomes = Canlyniadau
component-attachment = Ymlyniad

# Questions, the shared sheet's numbers, the foot

clinician-questions = Cwestiynau na ddangoswyd i’r cleient
clinician-question-rule = ({ $rule })
clinician-numbers = Rhifau ar y daflen a rennir:
clinician-numbers-how = Mae fit explain { $sheet } yn eu rhestru ac yn dweud sut y daeth pob un i fod.
clinician-foot-measures = Mesurau: { $measures }.
clinician-foot-measure = { $title } ({ $measure }, fersiwn { $version })
clinician-foot-unproven = Heb eu dilysu: { $measures }.
clinician-foot-topics = Enwir eitemau yn ôl pwnc, nid yng ngeiriau’r ffurflen.
clinician-foot-made = fit { $version }, taflen { $sheet }.
