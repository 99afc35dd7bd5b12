# Blank forms and score-entry sheets, in English. Whole sentences only; facts choose.

form-code = Client’s code
form-date = Date
form-who = Filled in by
form-who-client = client
form-who-therapist = therapist
form-who-parent = parent
form-who-observer = observer
form-no-name = Please write no name on this page.
form-running = { $title } · { $id }

# Answers of no number that an item allows beside its own

form-allows-not-applicable = does not apply
form-allows-refused = I would rather not say
form-allows-dont-know = I do not know

form-pick =
    { $count ->
        [one] Mark one.
       *[other] Mark up to { $number }.
    }
form-goal-client = Goal { $number }, in my own words
form-goal-entry = Goal { $number }, in the client’s own words
form-own-words-client = In my own words
form-own-words-entry = In the client’s own words
form-range = { $low } to { $high }
form-range-steps = { $low } to { $high }, in steps of { $step }
form-line-alt = A line of 100 mm to put one mark on. Left end: { $low }. Right end: { $high }.
form-fill-note = Fill in on the screen: click to mark, type in the frames, save the file, give it back. Nothing is sent by itself.
form-fill-date = { $label }, for instance { $example }
form-print-lines = Print at 100 %, not “fit to page”: each line then measures 100 mm between its end marks.

# The score-entry sheet

form-entry = Score-entry sheet: { $title }
form-entry-asked = For staff, to copy answers to { $title } from where they were given. The words below are short topics of our own and not the questions, so this sheet is not for handing to a client.
form-entry-no-wording = For staff. This is not a form for clients, because the sentences of { $title } are missing: they are not part of this program, and this clinic has not brought them in this language ({ $language }). The words below are short topics of our own. To bring the sentences, begin with: fit wording template { $measure } --language { $language }
form-entry-totals = For staff. The items of { $title } are not held in this program; copy the totals of its scales from the scored form.

# Foot of a form

form-foot = { $title }, version { $version }. Owner: { $owner }. Made with fit-core { $software }.
form-foot-wording = Wording: { $licence }.
form-foot-unvalidated = This is not a validated test.
form-qr-alt = QR code with the id of this form: { $id }
