# Y daflen a rennir, yn Gymraeg. Brawddegau cyfan yn unig; ffeithiau sy’n dewis, does dim yn cael ei
# ludo. (The shared sheet, in Welsh. Whole sentences only; facts choose, nothing is glued.)
#
# For reviewers. The reader is *chi*, also where nothing was said about it; [informal] is *ti*, for
# who asked for it. Titles, names and figures that are put in keep one form: none stands where it
# would have to mutate, and no figure stands after a word that changes before a vowel (na/nag, a/ac,
# y/yr). After 2, 3 and 6 the word for a point mutates; words that begin with a vowel do not, so that
# those sentences need no plural.

sentence-gap = { " " }

sheet-title = Sut mae pethau’n mynd
sheet-session = Sesiwn { $number }  ·  { $date }
sheet-people = Cleient { $code }  ·  therapydd: { $therapist }
sheet-running = Cleient { $code }  ·  taflen { $sheet }
sheet-purpose =
    { $form ->
        [informal] Llun i siarad amdano gyda’ch gilydd yw hwn, nid prawf. Mae ar dy gyfer di a dy therapydd, ac mae’n cael ei gadw yn dy gofnod yma.
       *[neutral] Llun i siarad amdano gyda’ch gilydd yw hwn, nid prawf. Mae ar eich cyfer chi a’ch therapydd, ac mae’n cael ei gadw yn eich cofnod yma.
    }

words-title =
    { $form ->
        [informal] Yn dy eiriau dy hun
       *[neutral] Yn eich geiriau eich hun
    }
words-empty = Doedd dim byd wedi’i ysgrifennu cyn heddiw. Mae lle ymhellach i lawr.
words-not-fitting =
    { $form ->
        [informal] Y tro diwethaf, fe ddywedaist ti nad oedd hyn yn ffitio: { $words }
       *[neutral] Y tro diwethaf, fe ddywedoch chi nad oedd hyn yn ffitio: { $words }
    }
goal-rated-first = { $today } allan o { $top } heddiw
goal-rated-again = { $today } allan o { $top } heddiw, { $first } y tro cyntaf
goal-rated-again-since = { $today } allan o { $top } heddiw, { $first } yn sesiwn { $session }
goal-not-rated = heb farc heddiw

# Siartiau (charts)

chart-title = { $title }, fesul sesiwn
chart-axis = sesiwn
chart-better = gwell
chart-start = { $value } ar y dechrau
chart-start-since = { $value } yn sesiwn { $session }
chart-today = { $value } heddiw
chart-band = Dan { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } o’r dechrau: gall fod ar hap
chart-band-since = Dan { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } o sesiwn { $session }: gall fod ar hap
chart-line = Llinell gyhoeddedig: { $value }
chart-line-below = Mae’r rhan fwyaf yn y gymuned yn sgorio o dan { $value }
chart-line-above = Mae’r rhan fwyaf yn y gymuned yn sgorio uwchlaw { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = Mae’r llinellau dotiog yn dal y rhan fwyaf o’r grŵp hwn: { $group } (cyfnodau therapi: { $courses }; iaith yr atebion: { $languages }). Dydyn nhw’n dweud dim am ble y dylai neb fod.
key-prorated = amcangyfrif, roedd ateb ar goll
key-missed = sesiwn a gollwyd
key-cancelled = sesiwn a gafodd ei chanslo
key-no-score = sesiwn heb sgôr
# absent: count
note-not-scored = Sesiwn { $session }: roedd { $number } ateb ar goll, sy’n ormod i wneud cyfanswm.
# absent: count
note-prorated = Sesiwn { $session }: roedd { $number } ateb ar goll; cafodd y cyfanswm ei amcangyfrif o’r lleill.
note-mode-paper = O sesiwn { $session } ymlaen, cafodd y ffurflen ei llenwi ar bapur.
note-mode-screen = O sesiwn { $session } ymlaen, cafodd y ffurflen ei llenwi ar sgrin.
note-mode-interview = O sesiwn { $session } ymlaen, cafodd y ffurflen ei darllen yn uchel a’i hateb ar lafar.
note-mode-import = O sesiwn { $session } ymlaen, daeth yr atebion o ffeil.
note-mode-fillable = O sesiwn { $session } ymlaen, cafodd y ffurflen ei llenwi fel ffeil.

# Beth mae’r llun yn ei ddangos, mewn geiriau (what the picture shows in words)

message-first = Y sgôr heddiw yw { $today }, ar raddfa o { $low } i { $high }.
message-first-lower = Gorau po isaf yw’r sgôr yma. Dyma’r man cychwyn; o’r tro nesaf ymlaen bydd modd cymharu.
message-first-higher = Gorau po uchaf yw’r sgôr yma. Dyma’r man cychwyn; o’r tro nesaf ymlaen bydd modd cymharu.
message-first-lower-since = Gorau po isaf yw’r sgôr yma. Mae llinell newydd yn dechrau yn sesiwn { $session }, a dydy sgorau cyn hynny ddim yn cael eu cymharu â’r un yma; o’r tro nesaf ymlaen bydd modd cymharu.
message-first-higher-since = Gorau po uchaf yw’r sgôr yma. Mae llinell newydd yn dechrau yn sesiwn { $session }, a dydy sgorau cyn hynny ddim yn cael eu cymharu â’r un yma; o’r tro nesaf ymlaen bydd modd cymharu.
message-apart = Dydy sgorau cyn sesiwn { $session } ddim yn cael eu cymharu â sgôr heddiw.
message-none = Does dim sgôr ar gyfer heddiw.
message-none-rest = Mae’r llun yn dangos y sesiynau cyn hyn.
message-nothing-yet =
    { $form ->
        [informal] Does dim sgôr eto, felly does dim llun i’w dynnu. Mae’r hyn rwyt ti’n ei ddweud heddiw yr un mor bwysig.
       *[neutral] Does dim sgôr eto, felly does dim llun i’w dynnu. Mae’r hyn rydych chi’n ei ddweud heddiw yr un mor bwysig.
    }
message-wish =
    { $form ->
        [informal] Fe ofynnaist ti am y dudalen hon heb sgorau, felly does dim sgôr na llun arni. Gelli di eu gweld eto pryd bynnag y dywedi di.
       *[neutral] Fe ofynnoch chi am y dudalen hon heb sgorau, felly does dim sgôr na llun arni. Gallwch chi eu gweld eto pryd bynnag y dywedwch chi.
    }
message-same = Y sgôr heddiw yw { $today }, yr un fath ag ar y dechrau.
message-lower = Y sgôr heddiw yw { $today }, { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } yn is nag ar y dechrau.
message-higher = Y sgôr heddiw yw { $today }, { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } yn uwch nag ar y dechrau.
message-same-since = Y sgôr heddiw yw { $today }, yr un fath ag yn sesiwn { $session }.
message-lower-since = Y sgôr heddiw yw { $today }, { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } yn is nag yn sesiwn { $session }.
message-higher-since = Y sgôr heddiw yw { $today }, { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } yn uwch nag yn sesiwn { $session }.
message-beyond-lower = Gorau po isaf yw’r sgôr yma. Mae gwahaniaeth o { $count ->
        [zero] { $needed } pwynt
        [one] { $needed } pwynt
        [two] { $needed } bwynt
        [few] { $needed } phwynt
        [many] { $needed } phwynt
       *[other] { $needed } pwynt
    } neu fwy yn amlwg yn fwy na hap, ac un felly yw hwn.
message-beyond-higher = Gorau po uchaf yw’r sgôr yma. Mae gwahaniaeth o { $count ->
        [zero] { $needed } pwynt
        [one] { $needed } pwynt
        [two] { $needed } bwynt
        [few] { $needed } phwynt
        [many] { $needed } phwynt
       *[other] { $needed } pwynt
    } neu fwy yn amlwg yn fwy na hap, ac un felly yw hwn.
message-within-lower = Gorau po isaf yw’r sgôr yma. Gall gwahaniaeth o dan { $count ->
        [zero] { $needed } pwynt
        [one] { $needed } pwynt
        [two] { $needed } bwynt
        [few] { $needed } phwynt
        [many] { $needed } phwynt
       *[other] { $needed } pwynt
    } fod ar hap.
message-within-higher = Gorau po uchaf yw’r sgôr yma. Gall gwahaniaeth o dan { $count ->
        [zero] { $needed } pwynt
        [one] { $needed } pwynt
        [two] { $needed } bwynt
        [few] { $needed } phwynt
        [many] { $needed } phwynt
       *[other] { $needed } pwynt
    } fod ar hap.
message-unknown-lower = Gorau po isaf yw’r sgôr yma. Ar gyfer y mesur hwn, dydyn ni ddim yn gwybod faint o wahaniaeth all ddod ar hap.
message-unknown-higher = Gorau po uchaf yw’r sgôr yma. Ar gyfer y mesur hwn, dydyn ni ddim yn gwybod faint o wahaniaeth all ddod ar hap.
message-line-around = Mae’r sgôr o gwmpas { $value }, y llinell ar y llun.
message-line-above = Mae’r sgôr uwchlaw { $value }, y llinell ar y llun.
message-line-below = Mae’r sgôr o dan { $value }, y llinell ar y llun.

# Sut rydyn ni’n gweithio gyda’n gilydd (how we work together)

together-title = Sut rydyn ni’n gweithio gyda’n gilydd
together-low = ddim o gwbl
together-high = yn llwyr
together-caption =
    { $form ->
        [informal] Dot: heddiw. Bar: rhwng dy isaf a dy uchaf dy hun o’r blaen. Llinell fach: dy werth canol dy hun.
       *[neutral] Dot: heddiw. Bar: rhwng eich isaf a’ch uchaf eich hun o’r blaen. Llinell fach: eich gwerth canol eich hun.
    }
together-caption-few =
    { $form ->
        [informal] Dot: heddiw. O’r pumed tro ymlaen, bydd dy atebion cynharach wrth ei ochr.
       *[neutral] Dot: heddiw. O’r pumed tro ymlaen, bydd eich atebion cynharach wrth ei ochr.
    }
together-no-answer = dim ateb heddiw
together-none = Doedd dim holi hynt y sesiwn heddiw.

# Lle mae dau wedi rhoi marc i’r un peth heddiw (two people rated the same; nobody is said to be right)

views-title = Ein dwy farn
views-alike-therapist =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan y therapydd. Rydyn ni’n gweld hyn yn debyg iawn.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan y therapydd. Rydyn ni’n gweld hyn yn debyg iawn.
    }
views-alike-parent =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan riant. Rydyn ni’n gweld hyn yn debyg iawn.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan riant. Rydyn ni’n gweld hyn yn debyg iawn.
    }
views-alike-observer =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan arsylwr. Rydyn ni’n gweld hyn yn debyg iawn.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan arsylwr. Rydyn ni’n gweld hyn yn debyg iawn.
    }
views-apart-therapist =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan y therapydd. Rydyn ni’n gweld hyn yn eithaf gwahanol.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan y therapydd. Rydyn ni’n gweld hyn yn eithaf gwahanol.
    }
views-apart-parent =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan riant. Rydyn ni’n gweld hyn yn eithaf gwahanol.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan riant. Rydyn ni’n gweld hyn yn eithaf gwahanol.
    }
views-apart-observer =
    { $form ->
        [informal] { $name }: { $mine } gennyt ti, { $theirs } gan arsylwr. Rydyn ni’n gweld hyn yn eithaf gwahanol.
       *[neutral] { $name }: { $mine } gennych chi, { $theirs } gan arsylwr. Rydyn ni’n gweld hyn yn eithaf gwahanol.
    }

context-question =
    { $form ->
        [informal] Beth ddylen ni ei ddeall am dy wreiddiau, dy gredoau neu dy ffordd o fyw, er mwyn i’r gwaith hwn weddu i ti?
       *[neutral] Beth ddylen ni ei ddeall am eich gwreiddiau, eich credoau neu’ch ffordd o fyw, er mwyn i’r gwaith hwn weddu i chi?
    }

# Cwestiynau i agor y sgwrs (questions to open the talk)

prompts-title = I siarad amdano
prompt-first-match = Pa mor dda mae’r llun hwn yn cyd-fynd â’r ffordd mae bywyd wedi teimlo yn ddiweddar?
prompt-first-sign = Beth fyddai’r arwydd bach cyntaf bod rhywbeth yn symud?
prompt-first-step =
    { $form ->
        [informal] Sut olwg fyddai ar un cam bach ymlaen yn dy wythnos di?
       *[neutral] Sut olwg fyddai ar un cam bach ymlaen yn eich wythnos chi?
    }
prompt-better-keep =
    { $form ->
        [informal] Beth hoffet ti ei gadw o’r wythnosau hyn?
       *[neutral] Beth hoffech chi ei gadw o’r wythnosau hyn?
    }
prompt-better-doing =
    { $form ->
        [informal] Beth rwyt ti wedi bod yn ei wneud yn wahanol y byddet ti’n ei wneud eto?
       *[neutral] Beth rydych chi wedi bod yn ei wneud yn wahanol y byddech chi’n ei wneud eto?
    }
prompt-better-notice = Pwy arall sydd wedi sylwi bod rhywbeth yn wahanol, a beth welson nhw?
prompt-same-missing = Oes rhywbeth pwysig nad yw ar y dudalen hon?
prompt-same-measure =
    { $form ->
        [informal] Ydyn ni’n gofyn i ti am y pethau sy’n cyfrif?
       *[neutral] Ydyn ni’n gofyn i chi am y pethau sy’n cyfrif?
    }
prompt-same-change = Pe baen ni’n gwneud un peth yma mewn ffordd arall, beth ddylai hwnnw fod?
prompt-worse-weight =
    { $form ->
        [informal] Beth sydd wedi bod yn pwyso arnat ti ers i ni ddechrau?
       *[neutral] Beth sydd wedi bod yn pwyso arnoch chi ers i ni ddechrau?
    }
prompt-worse-here =
    { $form ->
        [informal] Beth hoffet ti gael mwy ohono yma, a beth hoffet ti gael llai ohono?
       *[neutral] Beth hoffech chi gael mwy ohono yma, a beth hoffech chi gael llai ohono?
    }
prompt-worse-hold =
    { $form ->
        [informal] Beth sydd wedi dy helpu di drwy’r wythnosau hyn, hyd yn oed ychydig?
       *[neutral] Beth sydd wedi’ch helpu drwy’r wythnosau hyn, hyd yn oed ychydig?
    }
prompt-unknown-changed =
    { $form ->
        [informal] Beth sy’n wahanol i ti ers i ni ddechrau, beth bynnag mae’r rhifau’n ei ddweud?
       *[neutral] Beth sy’n wahanol i chi ers i ni ddechrau, beth bynnag mae’r rhifau’n ei ddweud?
    }
prompt-together-lower = Efallai fod rhywbeth wedi teimlo’n wahanol rhyngon ni. Gawn ni edrych ar hynny gyda’n gilydd?
prompt-together-moment =
    { $form ->
        [informal] Oedd yna adeg pan gollon ni olwg ar yr hyn sy’n bwysig i ti?
       *[neutral] Oedd yna adeg pan gollon ni olwg ar yr hyn sy’n bwysig i chi?
    }
prompt-together-another-way =
    { $form ->
        [informal] Beth hoffet ti i ni ei wneud mewn ffordd wahanol i’r tro diwethaf?
       *[neutral] Beth hoffech chi i ni ei wneud mewn ffordd wahanol i’r tro diwethaf?
    }
prompt-together-low =
    { $form ->
        [informal] Diolch am ei ddweud yn agored. Beth fyddai’n gwneud i hyn dy siwtio di’n well?
       *[neutral] Diolch am ei ddweud yn agored. Beth fyddai’n gwneud i hyn eich siwtio chi’n well?
    }
prompt-together-first = Diolch am fod yn agored. Beth ddylen ni ei newid gyntaf?
prompt-together-need =
    { $form ->
        [informal] Beth sydd ei angen arnat ti o’r cyfarfodydd hyn nad wyt ti’n ei gael eto?
       *[neutral] Beth sydd ei angen arnoch chi o’r cyfarfodydd hyn nad ydych chi’n ei gael eto?
    }
prompt-together-top =
    { $form ->
        [informal] Pe gallai un peth bach yma dy siwtio di’n well, beth fyddai hwnnw?
       *[neutral] Pe gallai un peth bach yma eich siwtio chi’n well, beth fyddai hwnnw?
    }
prompt-together-more =
    { $form ->
        [informal] Beth allai wneud ein hamser yma yn fwy defnyddiol fyth i ti?
       *[neutral] Beth allai wneud ein hamser yma yn fwy defnyddiol fyth i chi?
    }
prompt-area-which = Roedd un rhan o’r ffordd rydyn ni’n gweithio yn teimlo’n llai gwir nag arfer. Pa ran ddylen ni siarad amdani?
prompt-area-more =
    { $form ->
        [informal] Beth fyddai’n helpu’r rhan o’n gwaith y rhoist ti farc is iddi heddiw?
       *[neutral] Beth fyddai’n helpu’r rhan o’n gwaith y rhoesoch chi farc is iddi heddiw?
    }
prompt-task-fit =
    { $form ->
        [informal] Ydyn ni’n gweithio ar yr hyn sy’n bwysig i ti, mewn ffordd sy’n dy siwtio di?
       *[neutral] Ydyn ni’n gweithio ar yr hyn sy’n bwysig i chi, mewn ffordd sy’n eich siwtio chi?
    }
prompt-task-more = Ar beth ddylen ni dreulio mwy o’n hamser, ac ar beth ddylen ni dreulio llai?
prompt-views-where = Ble mae’ch dwy farn yn wahanol i’w gilydd, a beth sy’n dilyn o hynny?
prompt-views-see =
    { $form ->
        [informal] Beth weli di am ein gwaith nad yw dy therapydd, efallai, yn ei weld?
       *[neutral] Beth welwch chi am ein gwaith nad yw’ch therapydd, efallai, yn ei weld?
    }
prompt-say-easier = Beth sy’n ei gwneud hi’n haws dweud pethau yma, a beth sy’n ei gwneud hi’n anoddach?
prompt-say-other-way =
    { $form ->
        [informal] Oes rhywbeth y byddai’n haws i ti ei ddweud mewn ffordd arall, neu ar ddiwrnod arall?
       *[neutral] Oes rhywbeth y byddai’n haws i chi ei ddweud mewn ffordd arall, neu ar ddiwrnod arall?
    }
prompt-say-room =
    { $form ->
        [informal] Beth fyddai’n rhoi mwy o le i ti ddweud beth sydd ar dy feddwl?
       *[neutral] Beth fyddai’n rhoi mwy o le i chi ddweud beth sydd ar eich meddwl?
    }
prompt-again-helps = Oes un peth am ein cyfarfodydd sy’n codi dro ar ôl tro? Beth fyddai’n helpu gyda hynny?
prompt-again-closer = Ar ba ran o’r ffordd rydyn ni’n gweithio y dylen ni edrych yn fanylach?
prompt-culture-missed =
    { $form ->
        [informal] Beth allai dy therapydd fod wedi’i golli amdanat ti neu dy fyd?
       *[neutral] Beth allai’ch therapydd fod wedi’i golli amdanoch chi neu’ch byd?
    }
prompt-culture-fit =
    { $form ->
        [informal] Beth fyddai’n helpu’r gwaith hwn i weddu i dy ffordd di o fyw ac i’r hyn rwyt ti’n ei gredu?
       *[neutral] Beth fyddai’n helpu’r gwaith hwn i weddu i’ch ffordd chi o fyw ac i’r hyn rydych chi’n ei gredu?
    }
prompt-goal =
    { $form ->
        [informal] Ai hwn yw’r nod sydd bwysicaf i ti o hyd?
       *[neutral] Ai hwn yw’r nod sydd bwysicaf i chi o hyd?
    }
prompt-goal-sign =
    { $form ->
        [informal] Beth fyddai’n dweud wrthyt ti dy fod ychydig yn nes at dy nod?
       *[neutral] Beth fyddai’n dweud wrthych chi eich bod ychydig yn nes at eich nod?
    }
prompt-goal-stand =
    { $form ->
        [informal] Ble rwyt ti gyda dy nod heddiw, yn dy eiriau dy hun?
       *[neutral] Ble rydych chi gyda’ch nod heddiw, yn eich geiriau eich hun?
    }
prompt-goal-words =
    { $form ->
        [informal] Mae dy nod bellach mewn geiriau newydd. Beth maen nhw’n ei ddweud yn well?
       *[neutral] Mae’ch nod bellach mewn geiriau newydd. Beth maen nhw’n ei ddweud yn well?
    }
prompt-goal-closed =
    { $form ->
        [informal] Mae un o dy nodau bellach wedi’i gau. At beth hoffet ti droi nesaf?
       *[neutral] Mae un o’ch nodau bellach wedi’i gau. At beth hoffech chi droi nesaf?
    }
prompt-meet-easier =
    { $form ->
        [informal] Wnaethon ni ddim cyfarfod fel roedden ni wedi trefnu y tro diwethaf. Beth fyddai’n ei gwneud hi’n haws i ti ddod?
       *[neutral] Wnaethon ni ddim cyfarfod fel roedden ni wedi trefnu y tro diwethaf. Beth fyddai’n ei gwneud hi’n haws i chi ddod?
    }
prompt-meet-times =
    { $form ->
        [informal] Ydy dyddiau ac amserau ein cyfarfodydd yn dy siwtio di?
       *[neutral] Ydy dyddiau ac amserau ein cyfarfodydd yn eich siwtio chi?
    }
prompt-meet-between = Beth ddylen ni ei wybod am yr amser ers i ni gyfarfod ddiwethaf?
prompt-new-know =
    { $form ->
        [informal] Rwyt ti’n cyfarfod â therapydd newydd. Beth ddylai’r therapydd ei wybod fel nad oes rhaid i ti ddechrau o’r dechrau?
       *[neutral] Rydych chi’n cyfarfod â therapydd newydd. Beth ddylai’r therapydd ei wybod fel nad oes rhaid i chi ddechrau o’r dechrau?
    }
prompt-new-keep =
    { $form ->
        [informal] Beth weithiodd yn dda gyda dy therapydd o’r blaen y dylen ni ei gadw?
       *[neutral] Beth weithiodd yn dda gyda’ch therapydd o’r blaen y dylen ni ei gadw?
    }
prompt-page-open = Wnaeth y dudalen ddiwethaf adael rhywbeth yn agored y dylen ni ddod yn ôl ato?
prompt-page-back = Pa beth o’r tro diwethaf ddylai gael mwy o amser heddiw?
prompt-ending-know =
    { $form ->
        [informal] Beth fydd yn dweud wrthyt ti ei bod hi’n bryd gorffen?
       *[neutral] Beth fydd yn dweud wrthych chi ei bod hi’n bryd gorffen?
    }
prompt-ending-notice =
    { $form ->
        [informal] Pwy arall fydd yn sylwi dy fod di’n barod i orffen, a sut?
       *[neutral] Pwy arall fydd yn sylwi eich bod chi’n barod i orffen, a sut?
    }
prompt-ending-keep =
    { $form ->
        [informal] Beth hoffet ti ei gario gyda ti o’r gwaith hwn?
       *[neutral] Beth hoffech chi ei gario gyda chi o’r gwaith hwn?
    }
prompt-any-matters =
    { $form ->
        [informal] Beth sydd bwysicaf i ti heddiw?
       *[neutral] Beth sydd bwysicaf i chi heddiw?
    }
prompt-any-missing =
    { $form ->
        [informal] Oes rhywbeth nad oes neb wedi’i ofyn i ti, ac y dylen ni ei wybod?
       *[neutral] Oes rhywbeth nad oes neb wedi’i ofyn i chi, ac y dylen ni ei wybod?
    }
prompt-any-useful =
    { $form ->
        [informal] Beth wnaeth ein cyfarfod diwethaf yn ddefnyddiol i ti, neu beth wnaeth ei gadw rhag bod felly?
       *[neutral] Beth wnaeth ein cyfarfod diwethaf yn ddefnyddiol i chi, neu beth wnaeth ei gadw rhag bod felly?
    }
prompt-next = Beth fyddai’n gam nesaf da, waeth pa mor fach?
prompt-next-who =
    { $form ->
        [informal] Pwy neu beth allai dy helpu gyda’r cam nesaf?
       *[neutral] Pwy neu beth allai’ch helpu gyda’r cam nesaf?
    }
prompt-next-week = Beth fyddai’n gwneud y dyddiau nesaf ychydig yn haws?

# Lle i ysgrifennu (room to write)

writing-title = Ein barn ni amdano
writing-fits = Beth sy’n ffitio
writing-does-not-fit = Beth sydd ddim yn ffitio
writing-try = Beth wnawn ni roi cynnig arno
writing-again = Pryd edrychwn ni eto

crisis-title = Os oes angen help ar unwaith

# Y troedyn (the footer)

footer-measure = { $title }: { $name }, fersiwn { $version }.
footer-measure-plain = { $name }, fersiwn { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = Atebwyd heddiw: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }, atebwyd heddiw: { $who } · { $language } · { $mode }.
footer-not-today = Heb ateb heddiw: { $names }.
footer-unvalidated = Nid profion wedi’u dilysu: { $names }.
footer-missing =
    { $count ->
        [zero] Does dim ateb ar goll.
        [one] Mae { $number } ateb ar goll.
        [two] Mae { $number } ateb ar goll.
        [few] Mae { $number } ateb ar goll.
        [many] Mae { $number } ateb ar goll.
       *[other] Mae { $number } ateb ar goll.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change = Band hap: { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }. Gwerth cyhoeddedig ar gyfer: { $population }.
footer-change-and-line = Band hap ({ $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }) a llinell. Gwerthoedd cyhoeddedig ar gyfer: { $population }.
footer-change-none = Dim band hap: does dim gwerth cyhoeddedig y gall y mesur hwn ei ddefnyddio.
footer-line = Llinell. Gwerth cyhoeddedig ar gyfer: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (heb ailddarllen y ffynhonnell)
footer-line-none = Dim llinell ar gyfer pobl eraill: dydy’r clinig hwn ddim wedi dweud pa grŵp cymharu sy’n ffitio.
footer-expected = Llinellau dotiog: { $purpose }
footer-question = Daw cwestiwn o’r pecyn { $pack }: { $purpose }.
footer-question-plain = Daw cwestiwn o’r pecyn { $pack }.
footer-unreviewed = Does neb wedi adolygu’r rhestr o eiriau y mae’r dudalen hon yn eu hosgoi yn yr iaith hon.
footer-software = fit { $version }  ·  taflen { $sheet }
footer-software-clinic = fit { $version }  ·  taflen { $sheet }  ·  { $clinic }

# Labeli: pwy atebodd, a sut (labels: who answered, and how)

who-client = cleient
who-therapist = therapydd
who-parent = rhiant
who-observer = arsylwr
mode-paper = ar bapur
mode-screen = ar sgrin
mode-interview = wedi’i darllen yn uchel
mode-import = o ffeil
mode-fillable = wedi’i llenwi fel ffeil

# Y siart mewn geiriau (the chart in words, for people who cannot see it)

alt-chart-lower = Siart linell: { $title }, o { $low } i { $high }, gorau po isaf. { $points }
alt-chart-higher = Siart linell: { $title }, o { $low } i { $high }, gorau po uchaf. { $points }
alt-point = Sesiwn { $session }, { $date }: { $value }.
alt-gap-missed = { $date }: sesiwn a gollwyd.
alt-gap-cancelled = { $date }: sesiwn a gafodd ei chanslo.
alt-gap-no-score = Sesiwn { $session }, { $date }: dim sgôr.
alt-band = Gall gwahaniaeth o dan { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } o’r sgôr gyntaf, { $start }, fod ar hap.
alt-band-since = Gall gwahaniaeth o dan { $count ->
        [zero] { $points } pwynt
        [one] { $points } pwynt
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    } o’r sgôr yn sesiwn { $session }, { $start }, fod ar hap.
alt-broken = Mae llinell newydd yn dechrau yma.
alt-line = Mae llinell y gymuned ar { $value }.
alt-expected = Grŵp y llinellau dotiog: { $group }. Yn sesiwn { $session } roedd sgorau’r rhan fwyaf ohonyn nhw o { $low } i { $high }.
alt-none = Dim sgôr eto.

# Pam mae llinell yn torri (why a line is broken)

broken-form-changed = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: cafodd y ffurflen ei newid, felly does dim modd cymharu sgorau cynt ac wedyn.
broken-language-changed = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: roedd y ffurflen mewn iaith arall, felly does dim modd cymharu sgorau cynt ac wedyn.
broken-mode-changed = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: cafodd y ffurflen ei hateb mewn ffordd arall, felly does dim modd cymharu sgorau cynt ac wedyn.

# Elfennau a all ildio ar dudalen lawn (elements that may give way on a full page)

element-6 = yr ystod ddisgwyliedig
element-8 = llinell y gymuned
element-9 = sut rydyn ni’n gweithio gyda’n gilydd, o leiaf ei linell dros amser
element-10 = y ddwy farn ochr yn ochr
element-16 = yr hyn mae ategion yn ei ychwanegu
