# Questions where a course goes another way than that of people who began alike, in Arabic, without a
# word of failure, and what the pack and the dotted lines of a chart are for.

trajectory-purpose = الاستجابة المتوقّعة من أرشيف العيادة نفسها: ممرّ، ونموذج مختلط، وانحدار كمّي
trajectory-range = تبيّن أين يكون في جلسة ما أناس كانت بدايتهم مشابهة، لتفتح الحديث؛ وهي لا تقول عن أحد كيف ستسير أموره، ولا تقرّر شيئًا.
trajectory-missing = ما الذي فاتنا حتى الآن؟ ما الذي ينبغي أن نزيده، أو نقلله، أو نفعله بطريقة أخرى؟
trajectory-harder = ما الذي صار أصعب في الفترة الأخيرة، وما الذي ينفعك أن يزيد هنا؟
