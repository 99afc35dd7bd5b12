# Yr hyn y mae haenau addasu yn ei ddweud amdanyn nhw eu hunain, yn Gymraeg. (What adaptation layers

# say of themselves.) Languages, measures and groups are put in as labels: after a colon, between
# dots or in brackets, so that none has to mutate.

# How far a translated form is proven: one of six stands in the footer. `ffurflen` is feminine.

status-original = { $title } · { $language }: yr iaith y cafodd ei gwneud ynddi.
status-translated-only = { $title } · { $language }: wedi’i chyfieithu, a heb ei phrofi eto gyda phobl sy’n siarad yr iaith.
status-translated-by-protocol = { $title } · { $language }: wedi’i chyfieithu gam wrth gam gan sawl un, a heb ei phrofi eto gyda llawer o bobl.
status-reliability-shown = { $title } · { $language }: wedi’i phrofi, ac mae’r atebion yn dal gyda’i gilydd. Dydy eu hystyr ddim wedi’i chymharu â sgwrs eto.
status-criterion-validated = { $title } · { $language }: wedi’i chymharu â sgyrsiau gan bobl wedi’u hyfforddi. Wedi’i phrofi gyda: { $population }.
status-invariance-shown = { $title } · { $language }: dangoswyd bod pobl yn ei hateb yr un fath mewn iaith arall: { $other }.

# The sentences of a page, and its languages

sentences-unreviewed =
    { $form ->
        [informal] Does neb sy’n siarad yr iaith fel mamiaith wedi darllen brawddegau’r dudalen hon eto ({ $language }). Dywed wrthyn ni beth sy’n swnio’n od.
       *[neutral] Does neb sy’n siarad yr iaith fel mamiaith wedi darllen brawddegau’r dudalen hon eto ({ $language }). Dywedwch wrthyn ni beth sy’n swnio’n od.
    }
sentences-reviewed = Mae rhywun sy’n siarad yr iaith fel mamiaith wedi darllen brawddegau’r dudalen hon ({ $language }, fersiwn { $version }).
sentences-fallback = Mae rhai o frawddegau’r dudalen hon mewn iaith arall ({ $language }), am nad ydyn nhw wedi’u cyfieithu eto.
page-languages = Iaith y dudalen hon: { $page }. Iaith yr atebion: { $answers }.

# What a picture goes without for the people of a layer, then why

no-line = Does dim llinell ar gyfer pobl eraill ar y llun hwn.
no-change = Does dim band hap ar y llun hwn.
no-mean = Does dim cyfartaledd pobl eraill ar y dudalen hon.
no-expected = Does dim llinellau dotiog ar y llun hwn.

why-no-study = Wyddon ni ddim am un astudiaeth ag atebion yn yr iaith hon ({ $language }).
why-other-language = Daw’r gwerthoedd cyhoeddedig o atebion mewn iaith arall. Does neb wedi dangos bod atebion yn golygu’r un peth yn y ddwy.
why-contested = Daw’r gwerthoedd cyhoeddedig o atebion mewn iaith arall. Dydy astudiaethau ddim yn cytuno a yw atebion yn golygu’r un peth yn y ddwy.
why-not-specific = Mewn astudiaethau gyda’r grŵp hwn, doedd y llinell ddim yn dangos yn dda pwy sydd ag angen help a phwy sydd heb ei angen.
why-most-beyond = Mewn astudiaethau gyda’r grŵp hwn, mae’r rhan fwyaf o’r bobl a holwyd y tu hwnt i’r llinell. Felly ychydig y byddai hi’n ei ddweud.
why-rivals = Mae astudiaethau’n rhoi gwerthoedd gwahanol, a does neb yma wedi dewis un.
why-other-structure = Mewn astudiaethau gyda’r grŵp hwn, doedd rhannau’r ffurflen ddim yn dal gyda’i gilydd yn yr un ffordd.
why-metric = Dydy’r ffynhonnell ddim yn dweud yn glir ar ba raddfa mae ei gwerthoedd, na pha ffordd sy’n well.
why-age = Mae’r gwerthoedd cyhoeddedig ar gyfer pobl o oed arall.
why-other-people = Daw’r gwerthoedd cyhoeddedig o grŵp arall o bobl.
why-not-sure = Does neb wedi ailddarllen ffynhonnell y gwerthoedd cyhoeddedig, felly dydyn nhw ddim yn cael eu defnyddio yma.

# Where a line over time breaks or goes on: language, and age

broken-language-differs = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: roedd y ffurflen mewn iaith arall. Gwelodd astudiaeth nad yw atebion yn y ddwy iaith yn golygu’r un peth.
broken-language-contested = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: roedd y ffurflen mewn iaith arall. Dydy astudiaethau ddim yn cytuno a oes modd cymharu atebion yn y ddwy iaith.
joined-language = O sesiwn { $session } ymlaen, roedd y ffurflen mewn iaith arall ({ $language }). Mae astudiaethau’n dangos bod modd cymharu atebion yn y ddwy iaith.
broken-norm-age = O sesiwn { $session } ymlaen mae llinell newydd yn dechrau: mae gwerthoedd ar gyfer oed arall yn cael eu defnyddio o hyn ymlaen, felly does dim modd cymharu sgorau cynt ac wedyn.
norm-changed-age =
    { $form ->
        [informal] O sesiwn { $session } ymlaen, dy oed oedd { $age }. O hynny ymlaen rydyn ni’n defnyddio’r gwerthoedd cyhoeddedig ar gyfer dy oed di; mae sesiynau cynharach yn cadw eu gwerthoedd eu hunain.
       *[neutral] O sesiwn { $session } ymlaen, eich oed oedd { $age }. O hynny ymlaen rydyn ni’n defnyddio’r gwerthoedd cyhoeddedig ar gyfer eich oed chi; mae sesiynau cynharach yn cadw eu gwerthoedd eu hunain.
    }
chart-age = o { $age } oed ymlaen
band-cautious = Daw’r band hap o atebion mewn iaith arall. Mae angen ei drin yn ofalus.
levels-differ = Dydy’r bandiau hap ar y dudalen hon ddim yr un mor sicr â’i gilydd: { $levels }.
footer-joined = Mae atebion yn yr ieithoedd hyn ar un llinell: { $languages }. Ffynhonnell: { $source }.
clinician-break-language-differs = newidiodd yr iaith, a gwelodd astudiaeth nad yw atebion yn y ddwy iaith yn golygu’r un peth
clinician-break-language-contested = newidiodd yr iaith, ac nid yw astudiaethau’n cytuno a oes modd cymharu atebion yn y ddwy
clinician-break-norm-age = defnyddir gwerthoedd cyhoeddedig ar gyfer oed arall o hyn ymlaen

# In what the people of a norm differ from the client

differs-language =
    { $form ->
        [informal] Atebodd y bobl hyn mewn iaith wahanol i ti.
       *[neutral] Atebodd y bobl hyn mewn iaith wahanol i chi.
    }

# Published lines that differ, side by side, for the therapist only

rivals-title = Llinellau cyhoeddedig sy’n wahanol i’w gilydd: { $title }
rivals-none = Does neb yma wedi dewis un o’r rhain, felly does dim un wedi’i thynnu.
rivals-line = Llinell
rivals-people = Pobl
rivals-compared = Wedi’i chymharu â
rivals-n = n
rivals-year = Blwyddyn
rivals-found = Canfuwyd, o’r rhai sydd ag angen help
rivals-spared = Gadawyd, o’r rhai sydd heb ei angen
rivals-source = Ffynhonnell
rivals-sure = Pa mor sicr

# What a client says about the own background

group-own =
    { $form ->
        [informal] Fe ddywedaist ti dy fod di’n perthyn i: { $groups }.
       *[neutral] Fe ddywedoch chi eich bod chi’n perthyn i: { $groups }.
    }
identity-private =
    { $form ->
        [informal] Mae’r hyn rwyt ti’n ei ddweud am bwy wyt ti a beth yw dy wreiddiau yn cael ei gadw ar wahân. Gall dy therapydd ei weld. Nid yw ar unrhyw restr, nac mewn unrhyw dabl a allai bwyntio atat ti.
       *[neutral] Mae’r hyn rydych chi’n ei ddweud am bwy ydych chi a beth yw’ch gwreiddiau yn cael ei gadw ar wahân. Gall eich therapydd ei weld. Nid yw ar unrhyw restr, nac mewn unrhyw dabl a allai bwyntio atoch chi.
    }

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title =
    { $form ->
        [informal] Dy fyd di a’r gwaith hwn
       *[neutral] Eich byd chi a’r gwaith hwn
    }
card-purpose =
    { $form ->
        [informal] Cwestiynau i siarad am dy wreiddiau, dy gredoau a dy ffordd o fyw, er mwyn i’r gwaith hwn weddu i ti. Dewisa’r hyn sy’n bwysig; gad allan yr hyn sydd ddim.
       *[neutral] Cwestiynau i siarad am eich gwreiddiau, eich credoau a’ch ffordd o fyw, er mwyn i’r gwaith hwn weddu i chi. Dewiswch yr hyn sy’n bwysig; gadewch allan yr hyn sydd ddim.
    }
card-unscored = Sgwrs yw hon, nid prawf. Does dim byd ar y cerdyn hwn yn cael ei gyfrif na’i sgorio.
card-notes =
    { $form ->
        [informal] Nodiadau, os wyt ti a dy therapydd am gael rhai
       *[neutral] Nodiadau, os ydych chi a’ch therapydd am gael rhai
    }
card-name =
    { $form ->
        [informal] Beth rwyt ti’n galw’r peth sy’n dod â ti yma?
       *[neutral] Beth rydych chi’n galw’r peth sy’n dod â chi yma?
    }
card-known =
    { $form ->
        [informal] Pwy o dy gwmpas sy’n gwybod amdano, a pha eiriau sydd ganddyn nhw amdano?
       *[neutral] Pwy o’ch cwmpas sy’n gwybod amdano, a pha eiriau sydd ganddyn nhw amdano?
    }
card-weight = Ble mewn bywyd bob dydd mae i’w deimlo fwyaf?
card-why =
    { $form ->
        [informal] O ble rwyt ti’n meddwl y mae’n dod, a beth mae pobl agos atat ti’n ei feddwl?
       *[neutral] O ble rydych chi’n meddwl y mae’n dod, a beth mae pobl agos atoch chi’n ei feddwl?
    }
card-lighter = Pwy neu beth sy’n ei wneud yn ysgafnach?
card-heavier =
    { $form ->
        [informal] Beth sy’n ychwanegu ato, er enghraifft arian, gwaith, papurau, teulu neu’r ffordd mae pobl yn dy drin di?
       *[neutral] Beth sy’n ychwanegu ato, er enghraifft arian, gwaith, papurau, teulu neu’r ffordd mae pobl yn eich trin chi?
    }
card-background =
    { $form ->
        [informal] Pa rannau o bwy wyt ti ac o dy wreiddiau sy’n cyfrif fwyaf i ti?
       *[neutral] Pa rannau o bwy ydych chi ac o’ch gwreiddiau sy’n cyfrif fwyaf i chi?
    }
card-background-here =
    { $form ->
        [informal] Ble mae’r rhannau hyn yn rhoi nerth i ti gyda hyn, a ble maen nhw’n ei wneud yn anoddach?
       *[neutral] Ble mae’r rhannau hyn yn rhoi nerth i chi gyda hyn, a ble maen nhw’n ei wneud yn anoddach?
    }
card-own-ways =
    { $form ->
        [informal] Ar beth rwyt ti dy hun wedi rhoi cynnig hyd yn hyn?
       *[neutral] Ar beth rydych chi eich hun wedi rhoi cynnig hyd yn hyn?
    }
card-earlier-help =
    { $form ->
        [informal] Pwy sydd wedi dy helpu di o’r blaen, a beth oedd yn dda am hynny neu ddim cystal?
       *[neutral] Pwy sydd wedi’ch helpu chi o’r blaen, a beth oedd yn dda am hynny neu ddim cystal?
    }
card-way =
    { $form ->
        [informal] Beth sydd wedi sefyll rhyngot ti a’r help roeddet ti ei eisiau?
       *[neutral] Beth sydd wedi sefyll rhyngoch chi a’r help roeddech chi ei eisiau?
    }
card-now =
    { $form ->
        [informal] Pa help fyddai’n dy siwtio di erbyn hyn, a beth fyddai pobl agos atat ti’n ei ddymuno i ti?
       *[neutral] Pa help fyddai’n eich siwtio chi erbyn hyn, a beth fyddai pobl agos atoch chi’n ei ddymuno i chi?
    }
card-between-us =
    { $form ->
        [informal] Beth amdanat ti neu dy fyd y gallen ni ei gamddeall yma, a sut gallen ni ddod i wybod?
       *[neutral] Beth amdanoch chi neu’ch byd y gallen ni ei gamddeall yma, a sut gallen ni ddod i wybod?
    }
