"""A small game's state: dataclasses, typed dicts, named tuples and checked functions."""

import dataclasses
from collections import deque
from dataclasses import dataclass as plain_dataclass
from enum import Enum, Flag
from pathlib import Path
from typing import Annotated, Callable, NamedTuple, NotRequired, Optional, TypedDict

from pydantic import (
    AliasChoices,
    AliasPath,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    TypeAdapter,
    ValidationError,
    create_model,
    validate_call,
)
from pydantic.dataclasses import dataclass


class Color(Enum):
    RED = 1
    BLUE = 2


class Right(Flag):
    READ = 1
    WRITE = 2


@dataclass(order=True)
class Card:
    value: Annotated[int, Field(ge=1, le=13)]
    color: Color = dataclasses.field(default=Color.RED, compare=False)
    owner: Optional[str] = Field(default=None, repr=False, max_length=5)

    def __post_init__(self):
        self.points = self.value * 2


@plain_dataclass
class Spot:
    row: int
    column: int = 0


class Score(TypedDict):
    player: str
    points: NotRequired[int]


class Move(NamedTuple):
    start: Spot
    end: Spot
    steps: int = 1


class Game(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True, use_enum_values=True)
    hand: list[Card]
    scores: list[Score] = []
    moves: deque[Move] = Field(default=deque(), max_length=2)
    color: Color = Color.BLUE
    saved: Path = Path("game.json")
    title: str = Field("?", validation_alias=AliasChoices("title", AliasPath("meta", "names", 0)))


def shown(action: Callable, *values, **named) -> None:
    try:
        print(repr(action(*values, **named)))
    except ValidationError as error:
        print(error)
    except TypeError as error:
        print("TypeError:", error)


shown(Card, "5", 2)
shown(Card, value=14, owner="Johanna")
shown(Card)
shown(lambda: (Card(3) < Card(4), Card(3, Color.BLUE) == Card(3), dataclasses.asdict(Card(2))))
shown(lambda: Card("7").points)
game = Game(
    hand=[{"value": 1, "color": 2}, Card(13)],
    scores=[{"player": "Ann", "points": "3"}, {"player": "Bo"}],
    moves=[({"row": 1}, Spot(2, 2)), [{"row": "3"}, {"row": 4}, 9]],
    meta={"names": ["Old Maid"]},
    color=1,
)
print(game)
print(game.model_dump(mode="json"))
shown(Game, hand=[{"value": 0, "color": "green"}], scores=[{"points": 1}], moves=[(1, 2, 3, 4)] * 3)

scores = TypeAdapter(dict[str, list[Score]])
shown(scores.validate_json, '{"monday": [{"player": "Cy", "points": 2.0, "extra": true}]}')
shown(scores.validate_python, {"monday": [{"points": "many"}]})
shown(TypeAdapter(Move).validate_python, [{"row": 1}, {"row": 2}])
shown(TypeAdapter(Right).validate_python, 3)
shown(TypeAdapter(list[Color]).dump_python, [Color.RED], mode="json")
shown(TypeAdapter(Annotated[int, Strict()]).validate_python, "1")
shown(TypeAdapter(list[int]).validate_strings, ["1", "2"])
shown(TypeAdapter(int).validate_python, "1", strict=True)
shown(TypeAdapter(Color).validate_python, 3)
shown(TypeAdapter(deque[int]).dump_json, deque([1, 2]))


@validate_call(validate_return=True)
def move(card: Card, /, *to: int, by: Annotated[int, Field(gt=0)] = 1, **more: bool) -> list[int]:
    return [spot + by for spot in to] if card.value > 1 else "nowhere"


shown(move, {"value": 3}, "1", 2, by="5", quiet="yes")
shown(move, {"value": 1})
shown(move, {"value": 0}, "x", by=0, quiet=2)
shown(move)

Player = create_model("Player", name=(str, ...), level=(int, Field(1, ge=1)), __base__=BaseModel)
shown(Player, name="Di", level="0")
shown(Player, name="Di")
