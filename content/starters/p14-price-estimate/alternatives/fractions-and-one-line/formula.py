"""Calculates in fractions. Only the last line of price() makes cents of them."""

import json
from fractions import Fraction

FACTORS = {"m": 1, "cm": 100, "years": 1, "yes": 1}


def fields(hedge):
    return {
        "length": hedge.length_m, "height": hedge.height_m,
        "years": hedge.years, "thorns": int(hedge.thorns),
    }


def load(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    parts = {
        one["name"]: {
            "unit": one["unit"], "factor": FACTORS[one["unit"]], "per": Fraction(one["per_unit"]),
            "from": Fraction(one["lowest"]), "to": Fraction(one["highest"]),
        }
        for one in data["features"]
    }
    assert set(parts) == {"length", "height", "years", "thorns"}, sorted(parts)
    return {
        "version": data["version"], "currency": data["currency"],
        "intercept": Fraction(data["intercept"]), "parts": parts,
    }


def price(model, hedge):
    total = model["intercept"]
    for name, value in fields(hedge).items():
        part = model["parts"][name]
        total += Fraction(value) * part["factor"] * part["per"]
    cents = (total * 200 + 1) // 2
    return f"{cents // 100}.{cents % 100:02}" if cents >= 0 else None


def outside(model, hedge):
    for name, value in fields(hedge).items():
        part = model["parts"][name]
        if not part["from"] <= Fraction(value) * part["factor"] <= part["to"]:
            field = f"{name}_m" if name in ("length", "height") else name
            return f"{field} should be between {part['from']} and {part['to']} {part['unit']}."
    return None
