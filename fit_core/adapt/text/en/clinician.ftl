# The clinician sheet, in English: for the practitioner alone. Facts choose, nothing is glued.
# What measures and packs say (topics, inputs, limits, reasons) comes in their own language.

clinician-title = Clinician sheet: { $client }
clinician-subtitle = Session { $number }  ·  { $date }  ·  { $therapist }  ·  { $clinic }
clinician-subtitle-nameless = Session { $number }  ·  { $date }  ·  { $therapist }
clinician-notice = For the practitioner. Not for the client’s copy.
clinician-running = For the practitioner. Not for the client’s copy. { $client }, { $date }, { $sheet }
# Between parts of a list that hold commas themselves
clinician-between = { "; " }
# A row of such parts, with the full stop that ends it
clinician-ended = { $said }.

# Risk answers

clinician-risk = Risk answers
clinician-risk-waits = NOT ACKNOWLEDGED: { $days }
clinician-risk-ask = Ask before anything else, then: fit acknowledge { $client } --done WORDS
clinician-risk-none = No answer to a safety item of this episode was at or above its threshold.
clinician-risk-none-not-asked = No answer to a safety item of this episode was at or above its threshold. No form of this session has a safety item, so that nothing was asked about risk today.
clinician-risk-alt = Risk answers of this episode with the answer before and who acknowledged them.
clinician-risk-note = An answer is a reason to ask. It is not an assessment of risk.
clinician-risk-unanswered = NOT ANSWERED: { $measure }, safety item { $item } ({ $topic }). A missing answer is no answer: ask.
clinician-risk-item = { $measure }, item { $item } ({ $topic })
clinician-risk-before = { $value } on { $date }
clinician-risk-before-blank = not answered on { $date }
clinician-risk-before-none = not asked before
clinician-risk-seen = { $date } by { $who }: { $done }
clinician-risk-seen-override = { $date } wait overridden by { $who }: { $done }
clinician-risk-unseen = NOT ACKNOWLEDGED
clinician-head-date = Date
clinician-head-item = Item
clinician-head-answer = Answer
clinician-head-threshold = Counts from
clinician-head-before = Before
clinician-head-acknowledged = Acknowledged

# Answers, item by item

clinician-answers = Answers
clinician-answers-none = No form was answered at this session.
clinician-answers-not-today = Not asked today: { $forms }.
clinician-answers-last-on = { $measure } (last on { $date })
clinician-form = { $measure }
clinician-form-by = { $measure }, answered by { $who }
clinician-form-goal = { $measure } (one goal)
clinician-form-goal-by = { $measure } (one goal), answered by { $who }
clinician-form-totals = Entered as totals; there are no single answers.
clinician-form-alt = Answers of { $measure } now, last time and first time, item by item.
clinician-form-first = There is no earlier form that these answers may be compared with.
clinician-form-last = Last: { $last }.
clinician-form-last-first = Last: { $last }. First: { $first }.
clinician-marks-safety = S: a safety item.
clinician-marks-reversed = (r): a reversed item, where a higher answer means the opposite.
clinician-marks-optional = Optional items that were left empty every time are not listed.
clinician-item = { $item }
clinician-item-safety = { $item } S
clinician-item-reversed = { $item } (r)
clinician-item-safety-reversed = { $item } S (r)
clinician-answer-blank = no answer
clinician-answer-not-applicable = does not apply
clinician-answer-refused = refused
clinician-answer-dont-know = don’t know
clinician-answer-invalid = not valid
clinician-head-topic = Topic
clinician-head-now = Now
clinician-head-last = Last
clinician-head-first = First
clinician-head-since-last = Since last
clinician-head-since-first = Since first

# Rules: what fired, what saw nothing, what could not look

clinician-rules = Rules
clinician-rules-none = No rule fired at this session.
clinician-rule = ({ $rule }, version { $version }).
clinician-rule-private = ({ $rule }, version { $version }, not on the shared sheet).
clinician-rule-by = (by { $pack }, version { $version }).
clinician-rule-by-private = (by { $pack }, version { $version }, not on the shared sheet).
clinician-rule-inputs = Looked at:
clinician-rule-same-inputs = Looked at the same.
clinician-rule-limits = Limits:
clinician-rule-limit = { $name } { $value }
clinician-quiet = Looked and did not fire:
clinician-quiet-rule = { $said } ({ $rule })
clinician-quiet-rule-limits = { $said } ({ $rule }: { $limits })
clinician-quiet-by = { $rule }
clinician-quiet-by-limits = { $rule } ({ $limits })
clinician-blind = Could not look:
clinician-blind-reason = { $reason }: { $rules }
clinician-blind-no-reason = no reason was given
clinician-pack = { $pack }:

# The rules of the core, each in a few words; its id stands beside them

rule-outcome = The outcome
rule-outcome-first = The outcome has its first score
rule-outcome-better = The outcome is better than at the start, beyond chance
rule-outcome-worse = The outcome is worse than at the start, beyond chance
rule-outcome-same = The outcome is within chance of the start
rule-outcome-unknown = Whether the outcome moved beyond chance is not known
rule-together = The work together
rule-together-lower = The work together is below the client’s own middle
rule-together-low = The work together is in the worse half
rule-together-top = The work together is at the very top each time
rule-area-lower = An area of the work is below the client’s own middle
rule-task-lowest = What is worked on, and how, is the lowest area again
rule-views-differ = Two people rate the same far apart
rule-left-unsaid = The client left something unsaid
rule-least-true-again = The same part of the work is least true again
rule-culture-low = The background is met too little
rule-culture-missed = Something about the background was missed
step-culture-low = Your next step: ask what you may have got wrong, and listen without explaining yourself.
step-culture-missed = Your next step: go back to the moment that passed, name it, and ask what it meant.
rule-rift-in-session = The client tells of a hard moment
rule-fear-of-judgement = The client fears to be judged
rule-attachment-asked = A form on attachment was answered
rule-stability = Meeting as planned
rule-session-missed = The last booking was missed
rule-cancelled-often = Bookings were cancelled often of late
rule-long-gap = The gap before this session is long
rule-therapist-changed = The therapist is another than last time
rule-not-discussed = The last sheet asked for talk, none is recorded
rule-goals = Goals
rule-goal-changed = A goal stands in new words
rule-goal-closed = A goal was closed
rule-goal-not-rated = A goal has no rating today
rule-goal-open = A goal is open
rule-ending-in-sight = The ending is near

# Quality of the data

clinician-quality = Quality of the data
clinician-quality-complete = Complete, nothing estimated, and nothing to look at again.
clinician-quality-missing =
    { $count ->
        [one] { $measure }: no answer to { $number } item ({ $items }).
       *[other] { $measure }: no answer to { $number } items ({ $items }).
    }
clinician-quality-estimated = { $measure }: estimated from the answers that there are: { $scales }.
clinician-quality-unscored = { $measure }: not scored, because too much is missing: { $scales }.
clinician-quality-unusable = { $measure }, item { $item }: { $found } cannot be used ({ $why }).
clinician-quality-asked = { $measure }: rules were left out that ask for { $facts } of the client.
clinician-quality-draft = { $measure }: not scored, because nobody confirmed its key.
clinician-quality-broken = { $title }: not compared with scores before { $date }, because { $reason }.
clinician-break-form-changed = the form changed
clinician-break-language-changed = the language changed
clinician-break-mode-changed = the way of answering changed

# Course: change, expected range, all scales

clinician-course = Course
clinician-course-none = There is no score yet.
clinician-course-alt = Scores of every scale: now, last time, the first time, and how often it was rated.
clinician-course-single = Scales of one question are its answers, which stand above.
clinician-course-estimated = *: estimated, because answers are missing.
clinician-change-improved = Change since the first score: { $change }, beyond chance, for the better.
clinician-change-deteriorated = Change since the first score: { $change }, beyond chance, for the worse.
clinician-change-unchanged = Change since the first score: { $change }, within what chance can make.
clinician-change-not-computable = Change since the first score: { $change }; whether that is beyond chance is not known.
clinician-change-points = Reliable from { $points } on.
clinician-change-norm = Norm: { $population }.
clinician-change-none = Change: no norm is in use, or no enabled plugin compares scores.
clinician-change-not-computed = Change: not computed.
clinician-source = Source: { $source }.
clinician-range = Expected range by { $engine } (version { $version }):
clinician-range-none = Expected range: not applicable, because { $reason }.
clinician-range-no-score = Expected range: not applicable, because there is no score yet.
clinician-range-courses =
    { $count ->
        [one] It rests on { $number } course.
       *[other] It rests on { $number } courses.
    }
clinician-range-languages = Answers in { $languages }.
clinician-range-provisional = The limits are provisional.
clinician-range-alt = Scores beside the expected range.
clinician-range-not-compared = No score is compared yet.
clinician-range-last = The last { $number }; all: fit trajectory show { $client }
clinician-range-looks = Of all courses of that group, { $share } % were outside the worse limit at least once by as many looks as this one.
clinician-side-worse = outside, worse side
clinician-side-inside = inside
clinician-side-better = outside, better side
clinician-head-session = Session
clinician-head-score = Score
clinician-head-expected = Expected
clinician-head-from = From
clinician-head-to = To
clinician-head-place = Place
clinician-head-scale = Scale
clinician-head-times = Times
clinician-head-better = Better
clinician-better-lower = lower
clinician-better-higher = higher
clinician-scale = { $title } ({ $scale })
clinician-scale-by = { $title } ({ $scale }), by { $who }
clinician-score-estimated = { $score }*

# Components of the relationship

clinician-components = Components of the work together
clinician-components-none = No component of the relationship was asked about yet.
clinician-component = { $name }:
clinician-components-never = Never asked: { $components }.
clinician-rated = { $title } { $value } on { $date }
clinician-rated-own = { $title } { $value } on { $date }, own before { $low } to { $high }
clinician-rated-by = { $title } { $value } on { $date }, by { $who }
clinician-rated-own-by = { $title } { $value } on { $date }, by { $who }, own before { $low } to { $high }
clinician-fired = Fired: { $rules }.
component-trust = Trust
component-empathy = Empathy
component-collaboration = Collaboration
component-stability = Stability
component-feedback = Feedback
component-culture = Culture
component-non-judgement = Non-judgement
component-long-term = Long-term
component-outcomes = Outcomes
component-attachment = Attachment

# Questions, the shared sheet's numbers, the foot

clinician-questions = Questions that the client was not shown
clinician-question-rule = ({ $rule })
clinician-numbers = Numbers on the shared sheet:
clinician-numbers-how = fit explain { $sheet } lists them and tells how each came about.
clinician-foot-measures = Measures: { $measures }.
clinician-foot-measure = { $title } ({ $measure }, version { $version })
clinician-foot-unproven = Not validated: { $measures }.
clinician-foot-topics = Items are named by topic, not in the words of the form.
clinician-foot-made = fit { $version }, sheet { $sheet }.
