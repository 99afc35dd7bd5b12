"""Random forms: full ones, ones with gaps, all kinds of no answer, and answers that are wrong."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from tests.oracle.scorer import allowed_values

WRONG = (
    "9999",
    "-99",
    "x",
    "1e0",
    "+1",
    "1,5",
    " 1",
    "nan",
    "inf",
    "0.05",
    "n/a",
    "na",
    "½",
    "1_0",
)
NO_ANSWER = ("", "", "", "NA", "REFUSED", "DONTKNOW")
AGES = ("", "5", "10", "11", "12.9", "13", "14", "16", "17", "17.99", "18", "44", "130", "131", "x")
PERSON = {
    "age": AGES,
    "sex": ("F", "M", "", "NA", "f", "other"),
    "rater": ("child", "caretaker", "", "teacher", "REFUSED"),
    "retired": ("true", "false", "", "yes", "no", "1", "0", "maybe", "DONTKNOW"),
}


def forms(facts, number, seed):
    """Texts of answers by item id, and of the person, of so many forms."""
    random = Random(seed)
    sets = {key: allowed_values(given) for key, given in facts["sets"].items()}
    for _ in range(number):
        yield form(facts, sets, random), {word: random.choice(PERSON[word]) for word in PERSON}


def form(facts, sets, random):
    """One form. Its answers lie around a level of its own, so that totals of every size occur."""
    level, spread = random.random(), random.choice((0.0, 0.05, 0.2, 0.5))
    turned = random.random() < 0.7  # reversed items are answered the other way round
    gaps = random.choice((0, 0, 0, 1, 1, 2, 3, 4, len(facts["items"])))
    texts = {}
    for item in facts["items"]:
        given = facts["sets"][item["set"]]
        if given == "text":
            texts[item["id"]] = random.choice(("", "words", "  "))
        elif "pick" in given:
            picks = random.sample(given["among"], random.randint(1, given["pick"]))
            texts[item["id"]] = "+".join(picks * random.choices((1, 2), (30, 1))[0])
        else:
            aim = 1 - level if turned and "reverse" in item else level
            texts[item["id"]] = number(sets[item["set"]], random.gauss(aim, spread), random)
    if random.random() < 0.15:
        texts |= dict.fromkeys(part_of_a_scale(facts, random), random.choice(NO_ANSWER))
    else:
        for key in random.sample(sorted(texts), min(gaps, len(texts))):
            texts[key] = random.choice(NO_ANSWER)
    if random.random() < 0.08:
        texts[random.choice(sorted(texts))] = random.choice(WRONG)
    return texts


def part_of_a_scale(facts, random):
    """Some items of one scale, so that its own missing rule decides."""
    items = random.choice(facts["scales"])["items"]
    return random.sample(items, random.randint(1, len(items)))


def number(values, aim, random):
    """The answer at a place of 0 to 1 in its set; now and then written in another way."""
    place = round(min(max(aim, 0.0), 1.0) * (len(values) - 1))
    value = Decimal(values[place])
    if random.random() < 0.02:
        return random.choice((f"0{value}", str(value + Decimal("0.0"))))
    return str(value)
