"""Scores one form from the definitions, with fractions and loops, by no line of the kernel."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import floor

from tests.scoring.random_measures import values_of


class Oracle:
    """Scores one form the slow way."""

    def __init__(self, measure, texts, about):
        self.measure = measure
        self.about = about
        self.values = {}
        self.invalid = False
        self.texts = dict(zip((item.id for item in measure.items), texts, strict=True))
        for item, text in zip(measure.items, texts, strict=True):
            allowed = values_of(item.responses)
            if text in {"", "NA", "REFUSED", "DONTKNOW"}:
                continue
            if Decimal(text) not in allowed:
                self.invalid = True
                continue
            value = Fraction(Decimal(text))
            ends = Fraction(min(allowed)) + Fraction(max(allowed))
            self.values[item.id] = ends - value if item.reverse else value
        self.given = dict(self.values)  # safety rules look at nothing else
        self.left_out = 0
        self.dropped = set()
        for rule in measure.skips:
            self.skip(rule)
        for item in measure.items:
            if item.stand_in and item.id not in self.values and item.stand_in in self.given:
                self.values[item.id] = self.given[item.stand_in]
        for name in self.dropped:
            self.values.pop(name, None)

    def skip(self, rule):
        when = rule.when
        for name in rule.items:
            if when.not_applicable:
                holds = self.texts[name] == "NA"
            elif when.items:
                least = -100 if when.at_least is None else when.at_least
                below = 100 if when.below is None else when.below
                found = [self.given.get(i) for i in when.items]
                holds = all(v is not None and least <= v < below for v in found)
            else:
                wanted, known = (
                    (when.sex, self.about.sex) if when.sex else (when.retired, self.about.retired)
                )
                holds = known == wanted
                blank = any(i not in self.given for i in rule.items)
                self.left_out = int(known is None and (blank or rule.drops))
            if holds and rule.drops:
                self.dropped.add(name)
            elif holds and (rule.override or name not in self.given):
                self.values[name] = Fraction(rule.counts)

    def scale(self, name):
        return next(scale for scale in self.measure.scales if scale.id == name)

    def items(self, scale):
        """All items that a scale looks at; an item of two parts twice."""
        if scale.of:
            return [item for name in scale.of for item in self.items(self.scale(name))]
        return [item for item in scale.items if item not in self.dropped]

    def missing(self, scale):
        return sum(item not in self.values for item in self.items(scale))

    def exact(self, scale):
        if self.invalid:
            return None
        if scale.method == "sum-of-scales":
            limited = scale.missing.method == "limit"
            if limited and self.missing(scale) > scale.missing.max:
                return None
            parts = [self.exact(self.scale(name)) for name in scale.of]
            return None if None in parts else sum(parts)
        if scale.method == "lookup":
            found = self.exact(self.scale(scale.of[0]))
            return None if found is None else Fraction(scale.table[str(int(found))])
        raw = self.raw(scale)
        if raw is None:
            return None
        score = raw * Fraction(scale.multiply) + Fraction(scale.add)
        parts = {"half-up-integer": 1, "one-decimal": 10, "two-decimals": 100}.get(scale.rounding)
        return Fraction(floor(score * parts + Fraction(1, 2)), parts) if parts else score

    def raw(self, scale):
        """Put something in each gap, then weigh and add up."""
        values = [self.values.get(item) for item in self.items(scale)]
        if not values:
            return None
        weights = [Fraction(w) for w in scale.weights or [1] * len(values)]
        known = [(v, w) for v, w in zip(values, weights, strict=True) if v is not None]
        rule = scale.missing
        if len(values) - len(known) > (0 if rule.method == "none" else rule.max):
            return None
        if rule.method == "fill":
            values = [Fraction(rule.fill) if v is None else v for v in values]
        elif rule.method == "item-mean-rounded":
            mean = floor(sum(v for v, _ in known) / len(known) + Fraction(1, 2))
            values = [Fraction(mean) if v is None else v for v in values]
        else:
            total = sum(v * w for v, w in known)
            return total * (1 if scale.method == "mean" else len(values)) / len(known)
        total = sum(v * w for v, w in zip(values, weights, strict=True))
        return total / len(values) if scale.method == "mean" else total

    def status(self, scale):
        """Return ok or prorated, for a scale that has a score."""
        if not self.missing(scale):
            return "ok"
        if scale.of:
            found = [self.estimates(self.scale(name)) for name in scale.of]
            return "prorated" if any(found) else "ok"
        return "prorated" if self.estimates(scale) else "ok"

    def estimates(self, scale):
        return scale.missing.method in {"prorate", "item-mean-rounded"}

    def banded(self, scale):
        exact = self.exact(scale)
        parts = {"half-up-integer": 1, "one-decimal": 10}.get(scale.banding)
        if exact is None or parts is None:
            return exact
        return Fraction(floor(exact * parts + Fraction(1, 2)), parts)

    def band(self, scale):
        below = [b.label for b in scale.bands["default"] if b.start <= self.banded(scale)]
        return below[-1] if below else None

    def cutoffs(self, scale):
        value = self.banded(scale)
        sign = {"at-or-above": ">=", "above": ">", "at-or-below": "<=", "below": "<"}
        truth = {
            ">=": lambda line: value >= line,
            ">": lambda line: value > line,
            "<=": lambda line: value <= line,
            "<": lambda line: value < line,
        }
        found = {}
        for cutoff in scale.cutoffs:
            if self.fits(cutoff.when) is True:
                side = sign[cutoff.side]
                number = f"{cutoff.value.normalize() + 0:f}"
                found[f"{side}{number}"] = truth[side](Fraction(cutoff.value))
        return found

    def fits(self, when):
        """Return whether a context fits: True, False, or None where it cannot be known."""
        if when is None:
            return True
        age, answers = self.about.age, []
        if when.age_from is not None:
            answers.append(None if age is None else age >= when.age_from)
        if when.age_to is not None:
            answers.append(None if age is None else age <= when.age_to)
        if when.sex is not None:
            answers.append(None if self.about.sex is None else self.about.sex == when.sex)
        if False in answers:
            return False
        return None if None in answers else True

    def derived(self, rule):
        """Try every way in which the missing items could have been answered."""
        if self.invalid:
            return None
        counted = rule.count[0]
        here = {i: self.values[i] >= counted.at_least for i in counted.items if i in self.values}
        here |= {i: False for i in counted.items if i in self.dropped}
        gone = [i for i in counted.items if i not in here]
        results = set()
        for guess in product([True, False], repeat=len(gone)):
            hits = here | dict(zip(gone, guess, strict=True))
            enough = rule.least <= sum(hits.values())
            few = rule.most is None or sum(hits.values()) <= rule.most
            some = rule.any_of is None or any(hits[i] for i in rule.any_of.items)
            results.add(enough and few and some)
        return results.pop() if len(results) == 1 else None
