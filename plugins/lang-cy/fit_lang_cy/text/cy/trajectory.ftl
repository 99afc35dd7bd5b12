# Cwestiynau lle mae cwrs yn mynd ffordd wahanol i gwrs pobl a ddechreuodd yn debyg. (Questions where
# a course goes another way than that of people who began alike, and what the dotted lines are for.)

trajectory-purpose = Ymateb disgwyliedig o archif y clinig ei hun: coridor, model cymysg, atchweliad cwantel
trajectory-range = Mae’n dangos ble mae pobl a ddechreuodd yn debyg erbyn sesiwn, fel man cychwyn i’r sgwrs; nid yw’n dweud sut y bydd pethau’n mynd i neb, ac nid yw’n penderfynu dim.
trajectory-missing = Beth rydyn ni’n ei golli hyd yn hyn? Beth ddylen ni ei wneud yn amlach, yn llai aml neu mewn ffordd arall?
trajectory-harder =
    { $form ->
        [informal] Beth sydd wedi bod yn anoddach yn ddiweddar, a beth hoffet ti gael mwy ohono yma?
       *[neutral] Beth sydd wedi bod yn anoddach yn ddiweddar, a beth hoffech chi gael mwy ohono yma?
    }
