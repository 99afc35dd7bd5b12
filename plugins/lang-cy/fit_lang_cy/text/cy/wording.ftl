# Mae hwn uwchben ffurflen heb gyfarwyddyd yn ei ffeil. Yr amser yw’r un y mae’r mesur yn holi amdano.
# (Stands over a form whose file brought no instruction. The time is that which the measure asks
# about.) No figure stands after y/yr: `i’r` keeps one form before every number.

wording-instruction-session =
    { $form ->
        [informal] Ateba bob cwestiwn fel mae’n gweddu i sesiwn heddiw, os gweli di’n dda.
       *[neutral] Atebwch bob cwestiwn fel mae’n gweddu i sesiwn heddiw, os gwelwch yn dda.
    }
wording-instruction-general =
    { $form ->
        [informal] Ateba bob cwestiwn fel mae’n gweddu i ti, os gweli di’n dda.
       *[neutral] Atebwch bob cwestiwn fel mae’n gweddu i chi, os gwelwch yn dda.
    }
wording-instruction-days =
    { $form ->
        [informal] { $count ->
            [zero] Ateba bob cwestiwn fel mae’n gweddu i heddiw, os gweli di’n dda.
            [one] Ateba bob cwestiwn fel mae’n gweddu i heddiw, os gweli di’n dda.
            [two] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } ddiwrnod diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [few] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [many] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
           *[other] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
        }
       *[neutral] { $count ->
            [zero] Atebwch bob cwestiwn fel mae’n gweddu i heddiw, os gwelwch yn dda.
            [one] Atebwch bob cwestiwn fel mae’n gweddu i heddiw, os gwelwch yn dda.
            [two] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } ddiwrnod diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [few] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [many] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
           *[other] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } diwrnod diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
        }
    }
wording-instruction-weeks =
    { $form ->
        [informal] { $count ->
            [zero] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [one] Ateba bob cwestiwn fel mae’n gweddu i’r wythnos ddiwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [two] Ateba bob cwestiwn fel mae’n gweddu i’r pythefnos diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [few] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [many] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
           *[other] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
        }
       *[neutral] { $count ->
            [zero] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [one] Atebwch bob cwestiwn fel mae’n gweddu i’r wythnos ddiwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [two] Atebwch bob cwestiwn fel mae’n gweddu i’r pythefnos diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [few] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [many] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
           *[other] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } wythnos diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
        }
    }
wording-instruction-months =
    { $form ->
        [informal] { $count ->
            [zero] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [one] Ateba bob cwestiwn fel mae’n gweddu i’r mis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [two] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } fis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [few] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [many] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
           *[other] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
        }
       *[neutral] { $count ->
            [zero] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [one] Atebwch bob cwestiwn fel mae’n gweddu i’r mis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [two] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } fis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [few] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [many] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
           *[other] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mis diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
        }
    }
wording-instruction-years =
    { $form ->
        [informal] { $count ->
            [4] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [zero] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mlynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [one] Ateba bob cwestiwn fel mae’n gweddu i’r flwyddyn ddiwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [two] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } flynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [few] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
            [many] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
           *[other] Ateba bob cwestiwn fel mae’n gweddu i’r { $number } mlynedd diwethaf, os gweli di’n dda. Mae heddiw yn rhan o hynny.
        }
       *[neutral] { $count ->
            [4] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [zero] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mlynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [one] Atebwch bob cwestiwn fel mae’n gweddu i’r flwyddyn ddiwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [two] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } flynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [few] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
            [many] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } blynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
           *[other] Atebwch bob cwestiwn fel mae’n gweddu i’r { $number } mlynedd diwethaf, os gwelwch yn dda. Mae heddiw yn rhan o hynny.
        }
    }
