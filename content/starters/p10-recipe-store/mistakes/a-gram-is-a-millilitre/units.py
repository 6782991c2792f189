"""Cups and grams. Nothing that's converted here is ever saved."""

ML_PER_CUP = 240


def converted(amount, unit, grams_per_cup, system):
    """Returns an amount and its unit in another system, or as they are if nobody knows how."""
    if system == "metric" and unit == "cup":
        if grams_per_cup is None:
            return amount * ML_PER_CUP, "ml"
        return amount * grams_per_cup, "g"
    if system == "cups" and (unit == "ml" or unit == "g" and grams_per_cup is None):
        return amount / ML_PER_CUP, "cup"
    if system == "cups" and unit == "g" and grams_per_cup is not None:
        return amount / grams_per_cup, "cup"
    return amount, unit
