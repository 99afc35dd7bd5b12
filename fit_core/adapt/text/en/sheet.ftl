# The shared sheet, in English. Whole sentences only; facts choose, nothing is glued.
#
# For translators. Every message may choose by $form (neutral, formal, informal) and by $gender of
# the person who is spoken to (x, f, m); the variants *[neutral] and *[x] guess nothing. $count
# chooses a plural by the rules of your language; it is printed as $number, $points or $needed. Titles, names and labels that are put in keep one form: set them after a colon, between dots
# or in quotes where your language would change their ending. Facts that your sentence has no use
# for may be left out if the sentence stays true.

# What parts two sentences that follow each other; nothing in languages that part them by none.
sentence-gap = { " " }

sheet-title = How things are going
sheet-session = Session { $number }  ·  { $date }
sheet-people = Client { $code }  ·  with { $therapist }
sheet-running = Client { $code }  ·  sheet { $sheet }
sheet-purpose = A picture to talk about together, not a test. It is for the two of you and is kept in your record here.

words-title = In your own words
words-empty = Nothing was written down before today. There is room further down.
words-not-fitting = Last time you said this did not fit: { $words }
goal-rated-first = { $today } of { $top } today
goal-rated-again = { $today } of { $top } today, { $first } when you first rated it
goal-rated-again-since = { $today } of { $top } today, { $first } at session { $session }
goal-not-rated = not rated today

# Charts

chart-title = { $title }, session by session
chart-axis = session
chart-better = better
chart-start = { $value } at the start
chart-start-since = { $value } at session { $session }
chart-today = { $value } today
chart-band =
    { $count ->
        [one] Less than { $points } point from the start: can be chance
       *[other] Less than { $points } points from the start: can be chance
    }
chart-band-since =
    { $count ->
        [one] Less than { $points } point from session { $session }: can be chance
       *[other] Less than { $points } points from session { $session }: can be chance
    }
chart-line = Published line: { $value }
chart-line-below = Most in the community score below { $value }
chart-line-above = Most in the community score above { $value }
# $group is a name that the clinic gave in a file, in the clinic's words.
chart-expected = The dotted lines hold most of this group: { $group } (courses: { $courses }; answers in: { $languages }). They say nothing about where anybody should be.
key-prorated = estimated, an answer was missing
key-missed = session missed
key-cancelled = session cancelled
key-no-score = session without a score
note-not-scored =
    { $count ->
        [one] Session { $session }: { $number } answer was missing, too many to make a total.
       *[other] Session { $session }: { $number } answers were missing, too many to make a total.
    }
note-prorated =
    { $count ->
        [one] Session { $session }: { $number } answer was missing; the total was estimated from the others.
       *[other] Session { $session }: { $number } answers were missing; the total was estimated from the others.
    }
note-mode-paper = From session { $session } on, the form was answered on paper.
note-mode-screen = From session { $session } on, the form was answered on a screen.
note-mode-interview = From session { $session } on, the form was read aloud and answered in words.
note-mode-import = From session { $session } on, the answers were brought from a file.
note-mode-fillable = From session { $session } on, the form was filled in as a file.

# What the picture shows in words

message-first = Today’s score is { $today }, on a scale from { $low } to { $high }.
message-first-lower = Lower is better here. This is where you begin; from the next time on there will be something to compare it with.
message-first-higher = Higher is better here. This is where you begin; from the next time on there will be something to compare it with.
message-first-lower-since = Lower is better here. A new line begins at session { $session }, and scores before it are not compared with this one; from the next time on there will be something to compare it with.
message-first-higher-since = Higher is better here. A new line begins at session { $session }, and scores before it are not compared with this one; from the next time on there will be something to compare it with.
message-apart = Scores before session { $session } are not compared with today’s.
message-none = There is no score for today.
message-none-rest = The picture shows the sessions before.
message-nothing-yet = There is no score yet, so there is no picture to draw. What you say today matters just as much.
message-wish = You asked for this page without scores, so there is none on it and no picture. You can see them again whenever you say so.
message-same = Today’s score is { $today }, the same as when you began.
message-lower =
    { $count ->
        [one] Today’s score is { $today }, { $points } point lower than when you began.
       *[other] Today’s score is { $today }, { $points } points lower than when you began.
    }
message-higher =
    { $count ->
        [one] Today’s score is { $today }, { $points } point higher than when you began.
       *[other] Today’s score is { $today }, { $points } points higher than when you began.
    }
message-same-since = Today’s score is { $today }, the same as at session { $session }.
message-lower-since =
    { $count ->
        [one] Today’s score is { $today }, { $points } point lower than at session { $session }.
       *[other] Today’s score is { $today }, { $points } points lower than at session { $session }.
    }
message-higher-since =
    { $count ->
        [one] Today’s score is { $today }, { $points } point higher than at session { $session }.
       *[other] Today’s score is { $today }, { $points } points higher than at session { $session }.
    }
message-beyond-lower =
    { $count ->
        [one] Lower is better here. A difference of { $needed } point or more is clearly beyond chance, and this is one.
       *[other] Lower is better here. A difference of { $needed } points or more is clearly beyond chance, and this is one.
    }
message-beyond-higher =
    { $count ->
        [one] Higher is better here. A difference of { $needed } point or more is clearly beyond chance, and this is one.
       *[other] Higher is better here. A difference of { $needed } points or more is clearly beyond chance, and this is one.
    }
message-within-lower =
    { $count ->
        [one] Lower is better here. A difference of less than { $needed } point can be chance.
       *[other] Lower is better here. A difference of less than { $needed } points can be chance.
    }
message-within-higher =
    { $count ->
        [one] Higher is better here. A difference of less than { $needed } point can be chance.
       *[other] Higher is better here. A difference of less than { $needed } points can be chance.
    }
message-unknown-lower = Lower is better here. How large a difference chance can make is not known for this measure.
message-unknown-higher = Higher is better here. How large a difference chance can make is not known for this measure.
message-line-around = It is around { $value }, the line on the picture.
message-line-above = It is above { $value }, the line on the picture.
message-line-below = It is below { $value }, the line on the picture.

# How we work together

together-title = How we work together
together-low = not at all
together-high = completely
together-caption = Dot: today. Bar: between your own lowest and highest before. Tick: your own middle value.
together-caption-few = Dot: today. From the fifth check-in on, your own earlier answers stand beside it.
together-no-answer = no answer today
together-none = There was no check-in today.

# Where two people rated the same today; nobody is said to be right

views-title = Our two views
views-alike-therapist = { $name }: { $mine } from you, { $theirs } from the therapist. We see this much alike.
views-alike-parent = { $name }: { $mine } from you, { $theirs } from a parent. We see this much alike.
views-alike-observer = { $name }: { $mine } from you, { $theirs } from an observer. We see this much alike.
views-apart-therapist = { $name }: { $mine } from you, { $theirs } from the therapist. We see this some way apart.
views-apart-parent = { $name }: { $mine } from you, { $theirs } from a parent. We see this some way apart.
views-apart-observer = { $name }: { $mine } from you, { $theirs } from an observer. We see this some way apart.

context-question = What should we understand about where you come from, what you believe in or how you live, so that this work fits you?

# Questions to open the talk

prompts-title = To talk about
prompt-first-match = How well does this picture match the way life has felt lately?
prompt-first-sign = What would be a first small sign that something is moving?
prompt-first-step = What would one small step up look like in your week?
prompt-better-keep = What would you like to hold on to from these weeks?
prompt-better-doing = What have you been doing differently that you would do again?
prompt-better-notice = Who else has noticed that something is different, and what did they see?
prompt-same-missing = Is there something important that this page leaves out?
prompt-same-measure = Are we asking you about the things that count?
prompt-same-change = If we did one thing here another way, what should it be?
prompt-worse-weight = What has been weighing on you since we began?
prompt-worse-here = What would you like more of here, and what less?
prompt-worse-hold = What has helped you get through these weeks, even a little?
prompt-unknown-changed = What is different for you since we began, whatever the numbers say?
prompt-together-lower = Something may have felt different between us. Shall we look at it together?
prompt-together-moment = Was there a moment when we lost touch with what matters to you?
prompt-together-another-way = What would you like us to do another way than last time?
prompt-together-low = Thank you for saying it openly. What would make this suit you better?
prompt-together-first = Thank you for being open. What should we change first?
prompt-together-need = What do you need from these meetings that you do not get yet?
prompt-together-top = If one small thing here could suit you better, what might it be?
prompt-together-more = What could make our time here even more useful to you?
prompt-area-which = One part of how we work felt less true than usual. Which part should we talk about?
prompt-area-more = What would help the part of our work that you marked lower today?
prompt-task-fit = Are we working on what matters to you, in a way that suits you?
prompt-task-more = What should we spend more of our time on, and what less?
prompt-views-where = Where do the two of us see it differently, and what follows from that?
prompt-views-see = What do you see about our work that your therapist may not see?
prompt-say-easier = What makes it easier to say things here, and what makes it harder?
prompt-say-other-way = Is there something you would find easier to say another way, or on another day?
prompt-say-room = What would give you more room to say what is on your mind?
prompt-again-helps = Does one thing about our meetings come up again and again? What would help with it?
prompt-again-closer = Which part of how we work should we look at more closely?
prompt-culture-missed = What might your therapist have missed about you or your world?
prompt-culture-fit = What would help this work fit the way you live and what you believe in?
prompt-goal = Is this still the goal that matters most to you?
prompt-goal-sign = What would tell you that you are a little closer to your goal?
prompt-goal-stand = Where do you stand with your goal today, in your own words?
prompt-goal-words = Your goal stands in new words now. What do they say better?
prompt-goal-closed = One of your goals is closed now. What would you like to turn to next?
prompt-meet-easier = We did not meet as planned last time. What would make coming easier for you?
prompt-meet-times = Do the days and times of our meetings suit you?
prompt-meet-between = What should we know about the time since we last met?
prompt-new-know = You are meeting a new therapist. What should they know so that you need not begin again?
prompt-new-keep = What worked well with your therapist before that we should keep?
prompt-page-open = Did the last page leave something open that we should come back to?
prompt-page-back = What from last time should we find more time for today?
prompt-ending-know = What will tell you that it is time to end?
prompt-ending-notice = Who else will notice that you are ready to end, and by what?
prompt-ending-keep = What do you want to take with you from here?
prompt-any-matters = What matters most to you today?
prompt-any-missing = Is there something that nobody has asked you and that we should know?
prompt-any-useful = What made our last meeting useful to you, or what kept it from being so?
prompt-next = What would be a good next step, however small?
prompt-next-who = Who or what could help you with a next step?
prompt-next-week = What would make the coming days a little easier?

# Room to write

writing-title = What we make of it
writing-fits = What fits
writing-does-not-fit = What does not fit
writing-try = What we will try
writing-again = When we look again

crisis-title = If you need help at once

# The footer

footer-measure = { $title }: { $name }, version { $version }.
footer-measure-plain = { $name }, version { $version }.
# By whom, in which language, how: three labels, parted by dots.
footer-answered = Answered today: { $who } · { $language } · { $mode }.
footer-answered-measure = { $name }, answered today: { $who } · { $language } · { $mode }.
footer-not-today = Not answered today: { $names }.
footer-unvalidated = Not validated tests: { $names }.
footer-missing =
    { $count ->
        [0] No answer is missing.
        [one] { $number } answer is missing.
       *[other] { $number } answers are missing.
    }
# $population names the people of a study: by the names of the language, or in English as its source does.
footer-change =
    { $count ->
        [one] Chance band: { $points } point. Published value for: { $population }.
       *[other] Chance band: { $points } points. Published value for: { $population }.
    }
footer-change-and-line =
    { $count ->
        [one] Chance band ({ $points } point) and line. Published values for: { $population }.
       *[other] Chance band ({ $points } points) and line. Published values for: { $population }.
    }
footer-change-none = No chance band: no published value that this measure can use.
footer-line = Line. Published value for: { $population }.
# $said is one of the whole sentences above.
footer-of = { $title }: { $said }
footer-not-read = { $population } (source not read again)
footer-line-none = No line for other people: this clinic has not said which reference group fits.
footer-expected = Dotted lines: { $purpose }
footer-question = A question comes from the pack { $pack }: { $purpose }.
footer-question-plain = A question comes from the pack { $pack }.
footer-unreviewed = Nobody has reviewed the list of words that this page avoids in this language.
footer-software = fit { $version }  ·  sheet { $sheet }
footer-software-clinic = fit { $version }  ·  sheet { $sheet }  ·  { $clinic }

# Labels: who answered, and how

who-client = client
who-therapist = therapist
who-parent = parent
who-observer = observer
mode-paper = on paper
mode-screen = on a screen
mode-interview = read aloud
mode-import = brought from a file
mode-fillable = filled in as a file

# The chart in words, for people who cannot see it

alt-chart-lower = Line chart of { $title } from { $low } to { $high }, lower is better. { $points }
alt-chart-higher = Line chart of { $title } from { $low } to { $high }, higher is better. { $points }
alt-point = Session { $session }, { $date }: { $value }.
alt-gap-missed = { $date }: session missed.
alt-gap-cancelled = { $date }: session cancelled.
alt-gap-no-score = Session { $session }, { $date }: no score.
alt-band =
    { $count ->
        [one] Differences of less than { $points } point from the first score, { $start }, can be chance.
       *[other] Differences of less than { $points } points from the first score, { $start }, can be chance.
    }
alt-band-since =
    { $count ->
        [one] Differences of less than { $points } point from the score of session { $session }, { $start }, can be chance.
       *[other] Differences of less than { $points } points from the score of session { $session }, { $start }, can be chance.
    }
alt-broken = A new line begins here.
alt-line = The line for the community is at { $value }.
alt-expected = Group of the dotted lines: { $group }. At session { $session } most of them were between { $low } and { $high }.
alt-none = No score yet.

# Why a line is broken

broken-form-changed = From session { $session } on a new line begins: the form was changed, so scores before and after cannot be compared.
broken-language-changed = From session { $session } on a new line begins: the form was in another language, so scores before and after cannot be compared.
broken-mode-changed = From session { $session } on a new line begins: the form was answered in another way, so scores before and after cannot be compared.

# Elements that may give way on a full page, as the therapist is told

element-6 = the expected range
element-8 = the line for the community
element-9 = how we work together, at least its line over time
element-10 = the two views side by side
element-16 = what plugins add
