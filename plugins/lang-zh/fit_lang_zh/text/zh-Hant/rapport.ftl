# Questions for the talk about how the work together is rated. They thank for a low rating and never
# say who is at fault. A client reads of a dip and of its coming back.

rapport-purpose = 不只是顯示：留意合作評分何時變低、何時回升，並帶來一個可以談的問題
rapport-dip =
    { $form ->
        [informal] 這次對我們合作的評分比平常低一些，謝謝你告訴我們。對你來說，這次有什麼不一樣？
       *[neutral] 這次對我們合作的評分比平常低一些，謝謝您告訴我們。對您來說，這次有什麼不一樣？
    }
rapport-drift =
    { $form ->
        [informal] 最近幾次會談，你對我們合作的評分慢慢變低了。希望我們在哪些地方換個做法？
       *[neutral] 最近幾次會談，您對我們合作的評分慢慢變低了。希望我們在哪些地方換個做法？
    }
rapport-range =
    { $form ->
        [informal] 謝謝你坦率地評價我們的合作。怎麼做會更適合你？
       *[neutral] 謝謝您坦率地評價我們的合作。怎麼做會更適合您？
    }
rapport-recovery = 對我們合作的評分曾經變低，後來又回升了。從這段經過裡，我們該記住什麼？
