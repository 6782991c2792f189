"""What a form can get wrong, as pydantic reports it: as text, as lists, and as JSON."""

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from ipaddress import IPv4Address
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field, StrictInt, TypeAdapter, ValidationError


class Room(BaseModel):
    name: str = Field(min_length=2, max_length=12)
    floor: int = Field(ge=-2, lt=9)
    area: float = Field(gt=0, allow_inf_nan=False)
    kind: Literal["office", "lab"] = "office"
    seats: StrictInt = 1


class Building(BaseModel):
    title: str
    opened: date
    rooms: dict[str, list[Room]]
    doors: tuple[int, str] = (1, "front")


broken = {
    "title": None,
    "opened": "2026-02-30",
    "rooms": {
        "east": [
            {"name": "x", "floor": 9, "area": "nan", "kind": "kitchen", "seats": "2"},
            {"floor": 1.5, "area": -1},
            "not a room",
        ],
        "west": {"name": "lab"},
    },
    "doors": [1],
}
try:
    Building.model_validate(broken)
except ValidationError as error:
    print(error)
    print(error.title, error.error_count())
    for each in error.errors():
        print(json.dumps(each, sort_keys=True))
    print(json.dumps(json.loads(error.json(include_url=False, include_input=False)), indent=1)[:400])

values = {
    int: ["12.5", 12.5, "twelve", None, 1e30, "1_000", True, [], "9" * 20],
    bool: ["yes", "maybe", 2, 1.0, "OFF"],
    float: ["1e3", "one", b"2.5", {}],
    str: [5, b"abc", b"\xff", ["a"]],
    bytes: ["text", 5],
    date: ["2026-1-5", "2026-01-05T00:00:00", "2026-01-05T10:00:00", 86400, 1.5, "01/02/2026"],
    datetime: ["2026-01-05 10:00", "2026-01-05T25:00:00Z", "2026-01-05T10:00:00+02:30", 0, "tomorrow"],
    time: ["10:30", "24:00", 3600, "10:30:00.123Z"],
    timedelta: ["P1DT2H", "1 day, 02:00:00", 90, "soon", "-PT5M"],
    Decimal: ["1.10", "1,10", 1.1, "NaN"],
    UUID: ["0-0", "12345678-1234-5678-1234-567812345678", 5],
    IPv4Address: ["10.0.0.1", "10.0.0.256"],
    Literal["a", 1]: ["a", "1", 1, "b"],
    list[int]: ["123", (1, "2"), {1}, {"a": 1}, [1, "x", None]],
    dict[str, int]: [{"a": "1", 2: 3}, [("a", 1)], "a=1"],
    set[int]: [[1, 1, 2], "12"],
    tuple[int, ...]: [[1, "2"], 5],
    tuple[int, str]: [(1,), (1, "a", 2), ["1", "a"]],
    int | None: [None, "5", "x"],
    int | str: ["5", 5, 5.0, 5.5],
    int | bool: ["1", True, "true", "x"],
}
for kind, tried in values.items():
    adapter = TypeAdapter(kind)
    print(getattr(kind, "__name__", kind) if not hasattr(kind, "__args__") else kind)
    for value in tried:
        try:
            print("   ", repr(value), "->", repr(adapter.validate_python(value)))
        except ValidationError as error:
            for each in error.errors(include_url=False):
                print("   ", repr(value), "!!", each["type"], each["loc"], each["msg"], each.get("ctx", ""))

for text in ('{"a": 1', '[1, 2,]', "nul", '{"a": 1} x', '"\\x"', "", "[1e999]"):
    try:
        print(TypeAdapter(dict[str, int] | list[float]).validate_json(text))
    except ValidationError as error:
        print(error.errors(include_url=False)[0]["msg"])
