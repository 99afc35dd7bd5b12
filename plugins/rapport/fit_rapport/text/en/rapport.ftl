# Questions for the talk about how the work together is rated. They thank for a low rating and never
# say who is at fault. A client reads of a dip and of its coming back.

rapport-purpose = Beyond display: notices dips in how the work together is rated, and when they come back, and brings a question for the talk
rapport-dip = You marked our work together lower than you usually do, and thank you for that. What was different for you?
rapport-drift = Over the last meetings your marks for our work together have slowly gone down. What would you like us to do differently?
rapport-range = Thank you for your open marks on how we work together. What would make it fit you better?
rapport-recovery = Your marks for our work together dipped and have come back. What should we remember from that?
