# Questions where a course goes another way than that of people who began alike, without a word of
# failure, and what the pack and the dotted lines of a chart are for.

trajectory-purpose = 由机构自己的存档得出的预期反应：走廊图、混合模型、分位数回归
trajectory-range = 显示起点相近的人在某次会谈时处于什么位置，供谈话时参考；它不说明任何人以后会怎样，也不作任何决定。
trajectory-missing = 到目前为止，我们漏掉了什么？哪些该多做一些，哪些少做一些，哪些换个做法？
trajectory-harder = 最近什么变得更难了？在这里，希望哪些多一点？
