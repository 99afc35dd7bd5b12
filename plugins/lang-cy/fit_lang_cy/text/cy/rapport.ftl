# Cwestiynau am y marciau i’r gwaith gyda’n gilydd. (Questions for the talk about how the work
# together is rated. They thank for a low mark and never say who is at fault.)

rapport-purpose = Y tu hwnt i ddangos: mae’n sylwi pan fydd y marciau i’r gwaith gyda’n gilydd yn gostwng, a phan ddôn nhw’n ôl, ac yn dod â chwestiwn i’r sgwrs
rapport-dip =
    { $form ->
        [informal] Fe roist ti farc is nag arfer i’n gwaith gyda’n gilydd, a diolch i ti am hynny. Beth oedd yn wahanol i ti?
       *[neutral] Fe roesoch chi farc is nag arfer i’n gwaith gyda’n gilydd, a diolch i chi am hynny. Beth oedd yn wahanol i chi?
    }
rapport-drift =
    { $form ->
        [informal] Dros y cyfarfodydd diwethaf mae dy farciau i’n gwaith gyda’n gilydd wedi mynd i lawr yn araf. Beth hoffet ti i ni ei wneud yn wahanol?
       *[neutral] Dros y cyfarfodydd diwethaf mae’ch marciau i’n gwaith gyda’n gilydd wedi mynd i lawr yn araf. Beth hoffech chi i ni ei wneud yn wahanol?
    }
rapport-range =
    { $form ->
        [informal] Diolch am dy farciau agored i’r ffordd rydyn ni’n gweithio gyda’n gilydd. Beth fyddai’n gwneud i hynny dy siwtio di’n well?
       *[neutral] Diolch am eich marciau agored i’r ffordd rydyn ni’n gweithio gyda’n gilydd. Beth fyddai’n gwneud i hynny eich siwtio chi’n well?
    }
rapport-recovery =
    { $form ->
        [informal] Fe aeth dy farciau i’n gwaith gyda’n gilydd i lawr, ac maen nhw wedi dod yn ôl. Beth ddylen ni ei gofio o hynny?
       *[neutral] Fe aeth eich marciau i’n gwaith gyda’n gilydd i lawr, ac maen nhw wedi dod yn ôl. Beth ddylen ni ei gofio o hynny?
    }
