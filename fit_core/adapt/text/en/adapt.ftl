# What adaptation layers say of themselves, in English. Whole sentences only. Languages, measures

# and groups are put in as labels: after a colon, between dots or in brackets.

# How far a translated form is proven: one of six stands in the footer. $title is the name of the

# form, $language that of its language.

status-original = { $title } · { $language }: the language that it was made in.
status-translated-only = { $title } · { $language }: translated, and not yet tested with people who speak it.
status-translated-by-protocol = { $title } · { $language }: translated step by step by several people, and not yet tested with many.
status-reliability-shown = { $title } · { $language }: tested, and the answers hold together. What they mean was not yet compared with a talk.
status-criterion-validated = { $title } · { $language }: compared with talks by trained people. Tested with: { $population }.
status-invariance-shown = { $title } · { $language }: shown to be answered alike in another language: { $other }.

# The sentences of a page, and its languages

sentences-unreviewed = No native speaker has read the sentences of this page yet ({ $language }). Tell us what sounds odd.
sentences-reviewed = A native speaker has read the sentences of this page ({ $language }, version { $version }).
sentences-fallback = Some sentences of this page are in another language ({ $language }), because they are not translated yet.
page-languages = Language of this page: { $page }. Language of the answers: { $answers }.

# What a picture goes without for the people of a layer, then why

no-line = This picture has no line for other people.
no-change = This picture has no chance band.
no-mean = No mean of other people stands on this page.
no-expected = This picture has no dotted lines.

why-no-study = We know of no study with answers in this language ({ $language }).
why-other-language = The published values come from answers in another language. Nobody has shown that answers mean the same in both.
why-contested = The published values come from answers in another language. Studies do not agree whether answers mean the same in both.
why-not-specific = In studies with this group, the line did not tell well who needs help and who does not.
why-most-beyond = In studies with this group, most people who were asked lie beyond the line. So it would tell little.
why-rivals = Studies give different values, and nobody here has chosen one.
why-other-structure = In studies with this group, the parts of the form did not hold together in the same way.
why-metric = The source does not say clearly on which scale its values stand, or which way is better.
why-age = The published values are for people of another age.
why-other-people = The published values come from another group of people.
why-not-sure = The source of the published values was not read again, so they are not used here.

# Where a line over time breaks or goes on: language, and age

broken-language-differs = From session { $session } on a new line begins: the form was in another language. A study found that answers in the two do not mean the same.
broken-language-contested = From session { $session } on a new line begins: the form was in another language. Studies do not agree whether answers in the two can be compared.
joined-language = From session { $session } on, the form was in another language ({ $language }). Studies show that answers in the two can be compared.
broken-norm-age = From session { $session } on a new line begins: values for another age hold from here on, so scores before and after cannot be compared.
norm-changed-age = You were { $age } from session { $session } on. From there on we use the published values for your age; earlier sessions keep theirs.
chart-age = from age { $age } on
band-cautious = The chance band comes from answers in another language. Take it with care.
levels-differ = The chance bands on this page are not equally sure: { $levels }.
footer-joined = Answers in these languages stand on one line: { $languages }. Source: { $source }.
clinician-break-language-differs = the language changed, and a study found that answers in the two do not mean the same
clinician-break-language-contested = the language changed, and studies do not agree whether answers in the two can be compared
clinician-break-norm-age = published values for another age hold from here on

# In what the people of a norm differ from the client

differs-language = These people answered in another language than you.

# Published lines that differ, side by side, for the therapist only

rivals-title = Published lines that differ: { $title }
rivals-none = Nobody here has chosen one of these, so none is drawn.
rivals-line = Line
rivals-people = People
rivals-compared = Compared with
rivals-n = n
rivals-year = Year
rivals-found = Found of those who need help
rivals-spared = Left alone of those who do not
rivals-source = Source
rivals-sure = How sure

# What a client says about the own background

group-own = You told us that you belong to: { $groups }.
identity-private = What you tell us about who you are and where you come from is kept apart. Your therapist can see it. It stands on no list and in no table that could point to you.

# The conversation card: topics to talk about, in our own words. It follows the topics of the
# Cultural Formulation Interview and has none of its sentences.

card-title = Your world and this work
card-purpose = Questions to talk about where you come from, what you believe in and how you live, so that this work fits you. Pick what matters; leave out what does not.
card-unscored = This is a talk and not a test. Nothing on this card is counted or scored.
card-notes = Notes, if you both want any
card-name = What do you call the thing that brings you here?
card-known = Who around you knows about it, and what words do they have for it?
card-weight = Where in daily life do you feel it most?
card-why = What do you think it comes from, and what do people close to you think?
card-lighter = Who or what makes it lighter?
card-heavier = What adds to it, for instance money, work, papers, family or how people treat you?
card-background = Which parts of who you are and where you come from count most for you?
card-background-here = Where do these parts give you strength in this, and where do they make it harder?
card-own-ways = What have you tried yourself so far?
card-earlier-help = Who has helped you before, and what was good or not so good about it?
card-way = What has stood between you and the help that you wanted?
card-now = What help would fit you now, and what would people close to you wish for you?
card-between-us = What about you or your world might we get amiss here, and how could we find out?
