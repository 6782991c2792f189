"""A model is a file of numbers. This reads it, and calculates with it."""

import json
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

# The field of a request for each feature, and how many of a unit are 1 in that field.
FIELDS = {"length": "length_m", "height": "height_m", "years": "years", "thorns": "thorns"}
UNITS = {"m": 1, "cm": 100, "years": 1, "yes": 1}
CENT = Decimal("0.01")


class BadModel(Exception):
    """Nobody should calculate with this file."""


@dataclass(frozen=True)
class Feature:
    field: str
    unit: str
    per_unit: Decimal
    lowest: Decimal
    highest: Decimal

    def value(self, hedge) -> Decimal:
        """Returns what the hedge has of this feature, in the unit of the model."""
        return Decimal(getattr(hedge, self.field)) * UNITS[self.unit]


@dataclass(frozen=True)
class Model:
    version: str
    currency: str
    intercept: Decimal
    features: list[Feature]

    def price(self, hedge) -> str:
        parts = [feature.value(hedge) * feature.per_unit for feature in self.features]
        return f"{sum(map(float, parts), float(self.intercept)):.2f}"

    def outside(self, hedge) -> str:
        """Returns what the model has never seen about this hedge, or an empty string."""
        for one in self.features:
            value = one.value(hedge)
            if not one.lowest <= value <= one.highest:
                return (
                    f"{one.field} is {value} {one.unit}. The hedges that we know "
                    f"have {one.lowest} to {one.highest} {one.unit}, so let us look at yours first."
                )
        return ""


def load(path: Path) -> Model:
    """Reads a model. Raises BadModel if there's anything that it doesn't understand."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        features = [read_feature(one) for one in data["features"]]
        return Model(str(data["version"]), data["currency"], Decimal(data["intercept"]), features)
    except (OSError, ValueError, LookupError, TypeError, ArithmeticError) as error:
        raise BadModel(f"{path} is no model: {type(error).__name__} {error}") from error


def read_feature(data: dict) -> Feature:
    if data["unit"] not in UNITS:
        raise ValueError(f"nobody knows the unit {data['unit']}")
    numbers = [Decimal(data[key]) for key in ("per_unit", "lowest", "highest")]
    return Feature(FIELDS[data["name"]], data["unit"], *numbers)
