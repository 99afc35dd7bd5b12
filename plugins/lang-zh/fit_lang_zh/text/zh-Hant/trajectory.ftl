# Questions where a course goes another way than that of people who began alike, without a word of
# failure, and what the pack and the dotted lines of a chart are for.

trajectory-purpose = 由機構自己的存檔得出的預期反應：走廊圖、混合模型、分量迴歸
trajectory-range = 顯示起點相近的人在某次會談時位於哪裡，供談話時參考；它不說明任何人以後會如何，也不作任何決定。
trajectory-missing = 到目前為止，我們漏掉了什麼？哪些該多做一些，哪些少做一些，哪些換個做法？
trajectory-harder = 最近什麼變得比較難？在這裡，希望哪些多一點？
