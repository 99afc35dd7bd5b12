# Ffurflenni gwag a thaflenni cofnodi sgorau, yn Gymraeg. (Blank forms and score-entry sheets.)

form-code = Cod y cleient
form-date = Dyddiad
form-who = Pwy sy’n llenwi hon
form-who-client = cleient
form-who-therapist = therapydd
form-who-parent = rhiant
form-who-observer = arsylwr
form-no-name =
    { $form ->
        [informal] Paid ag ysgrifennu enw ar y dudalen hon, os gweli di’n dda.
       *[neutral] Peidiwch ag ysgrifennu enw ar y dudalen hon, os gwelwch yn dda.
    }
form-running = { $title } · { $id }

# Atebion heb rif (answers of no number that an item allows beside its own)

form-allows-not-applicable = ddim yn berthnasol
form-allows-refused = mae’n well gen i beidio â dweud
form-allows-dont-know = dydw i ddim yn gwybod

form-pick =
    { $count ->
        [zero] Dim marc.
        [one] Un marc yn unig.
        [two] Hyd at { $number } farc.
        [few] Hyd at { $number } marc.
        [many] Hyd at { $number } marc.
       *[other] Hyd at { $number } marc.
    }
form-goal-client = Nod { $number }, yn fy ngeiriau fy hun
form-goal-entry = Nod { $number }, yng ngeiriau’r cleient
form-own-words-client = Yn fy ngeiriau fy hun
form-own-words-entry = Yng ngeiriau’r cleient
form-range = { $low } i { $high }
form-range-steps = { $low } i { $high }, mewn camau o { $step }
form-line-alt = Llinell 100 mm i roi un marc arni. Pen chwith: { $low }. Pen de: { $high }.
form-fill-note =
    { $form ->
        [informal] Llenwa hon ar y sgrin: clicia i farcio, teipia yn y blychau, cadwa’r ffeil a rho hi’n ôl. Does dim byd yn cael ei anfon ohono’i hun.
       *[neutral] Llenwch hon ar y sgrin: cliciwch i farcio, teipiwch yn y blychau, cadwch y ffeil a rhowch hi’n ôl. Does dim byd yn cael ei anfon ohono’i hun.
    }
form-fill-date = { $label }, er enghraifft { $example }
form-print-lines = Argraffwch ar 100 %, nid “ffitio i’r dudalen”: wedyn bydd pob llinell yn mesur 100 mm rhwng ei dau farc pen.

# Y daflen cofnodi sgorau (the score-entry sheet)

form-entry = Taflen cofnodi sgorau: { $title }
form-entry-asked = I’r staff, i gopïo atebion o’r man lle cawson nhw eu rhoi. Mesur: { $title }. Pynciau byr o’n heiddo ni sydd isod, nid y cwestiynau, felly nid taflen i’w rhoi i gleient yw hon.
form-entry-no-wording = I’r staff. Nid ffurflen i gleientiaid yw hon, achos mae’r brawddegau ar goll. Mesur: { $title }. Dydyn nhw ddim yn rhan o’r rhaglen hon, a dydy’r clinig hwn ddim wedi dod â nhw yn yr iaith hon ({ $language }). Pynciau byr o’n heiddo ni sydd isod. I ddod â’r brawddegau, dechreuwch gyda: fit wording template { $measure } --language { $language }
form-entry-totals = I’r staff. Dydy’r eitemau ddim yn cael eu cadw yn y rhaglen hon. Mesur: { $title }. Copïwch gyfansymiau ei raddfeydd o’r ffurflen sydd wedi’i sgorio.

# Troed y ffurflen (foot of a form)

form-foot = { $title }, fersiwn { $version }. Perchennog: { $owner }. Gwnaed â fit-core { $software }.
form-foot-wording = Geiriad: { $licence }.
form-foot-unvalidated = Nid prawf wedi’i ddilysu yw hwn.
form-qr-alt = Cod QR ag id y ffurflen hon: { $id }
