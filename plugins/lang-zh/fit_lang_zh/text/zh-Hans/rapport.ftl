# Questions for the talk about how the work together is rated. They thank for a low rating and never
# say who is at fault. A client reads of a dip and of its coming back.

rapport-purpose = 不只是显示：注意合作评分何时变低、何时回升，并带来一个可以谈的问题
rapport-dip =
    { $form ->
        [informal] 这次对我们合作的评分比平时低一些，谢谢你告诉我们。对你来说，这次有什么不一样？
       *[neutral] 这次对我们合作的评分比平时低一些，谢谢您告诉我们。对您来说，这次有什么不一样？
    }
rapport-drift =
    { $form ->
        [informal] 最近几次会谈，你对我们合作的评分慢慢变低了。希望我们在哪些地方换个做法？
       *[neutral] 最近几次会谈，您对我们合作的评分慢慢变低了。希望我们在哪些地方换个做法？
    }
rapport-range =
    { $form ->
        [informal] 谢谢你坦率地评价我们的合作。怎样做会更适合你？
       *[neutral] 谢谢您坦率地评价我们的合作。怎样做会更适合您？
    }
rapport-recovery = 对我们合作的评分曾经变低，后来又回升了。从这段经过里，我们该记住什么？
