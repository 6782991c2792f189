"""Money is a whole number of hundred-thousandths of a euro until it's shown."""

import json
import random
from decimal import Decimal

from hedges.config import setting

HOW_MANY = {"m": 1, "cm": 100, "years": 1, "yes": 1}


class Limit:
    def __init__(self, data):
        self.name, self.unit = data["name"], data["unit"]
        self.factor = HOW_MANY[self.unit]
        self.per = Decimal(data["per_unit"])
        self.low, self.high = Decimal(data["lowest"]), Decimal(data["highest"])

    def amount(self, hedge):
        match self.name:
            case "length":
                value = hedge.length_m
            case "height":
                value = hedge.height_m
            case "years":
                value = hedge.years
            case "thorns":
                value = Decimal(1 if hedge.thorns else 0)
            case other:
                raise ValueError(other)
        return value * self.factor

    @property
    def field(self):
        return f"{self.name}_m" if self.name in ("length", "height") else self.name


class Model:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.version, self.currency = data["version"], data["currency"]
        self.start = Decimal(data["intercept"])
        self.limits = [Limit(one) for one in data["features"]]

    def __call__(self, hedge):
        """Returns the price as text, and warnings."""
        exact = self.start + sum(one.amount(hedge) * one.per for one in self.limits)
        cents = int((exact * 100 + Decimal("0.5")) // 1)
        warnings = [
            {"field": one.field, "seen": f"{one.low} to {one.high} {one.unit}"}
            for one in self.limits
            if one.amount(hedge) < one.low or one.amount(hedge) > one.high
        ]
        return f"{max(cents, 0) // 100}.{max(cents, 0) % 100:02d}", warnings


class Models:
    def __init__(self):
        self.usual = Model(setting("MODEL", "models/2027-12.json"))
        self.trial = Model(setting("NEXT_MODEL")) if setting("NEXT_MODEL") else None
        self.share = int(setting("NEXT_SHARE", "0"))

    def for_customer(self, email):
        # The same text begins the same series of numbers, in every process.
        lucky = random.Random(email.lower()).random() * 100 < self.share
        return self.trial if self.trial and lucky else self.usual

    def all(self):
        return [one for one in (self.usual, self.trial) if one]
