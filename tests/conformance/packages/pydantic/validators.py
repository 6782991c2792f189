"""Registration for a marathon: validators that clean, check and reject."""

from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    WrapValidator,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError, PydanticUseDefault


def tidy(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def is_capitalized(value: str) -> str:
    if not value[:1].isupper():
        raise ValueError("must start with a capital letter")
    return value


def seconds(value: Any) -> int:
    hours, minutes, rest = str(value).split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(rest)


def or_unknown(value: Any, handler, info: ValidationInfo) -> str:
    try:
        return handler(value)
    except ValidationError as error:
        print("  wrapped:", info.field_name, error.error_count(), "error")
        return "unknown"


Name = Annotated[str, BeforeValidator(tidy), AfterValidator(is_capitalized), Field(max_length=30)]
Time = Annotated[int, PlainValidator(seconds)]


class Runner(BaseModel, validate_default=True, validate_assignment=True):
    name: Name
    born: date
    club: Annotated[str, Field(min_length=3), WrapValidator(or_unknown)] = "none yet"
    best: Time = "5:00:00"
    email: str
    repeated: str
    tags: set[str] = set()

    @field_validator("email", "repeated")
    @classmethod
    def looks_like_an_address(cls, value: str, info: ValidationInfo) -> str:
        if "@" not in value:
            raise PydanticCustomError("address", "{field} has no @: {value}", {"field": info.field_name, "value": value})
        return value.lower()

    @field_validator("tags", mode="before")
    @classmethod
    def split_tags(cls, value: Any) -> Any:
        if value == "-":
            raise PydanticUseDefault
        return value.split(",") if isinstance(value, str) else value

    @field_validator("born")
    @classmethod
    def old_enough(cls, value: date, info: ValidationInfo) -> date:
        race = (info.context or {}).get("race", date(2026, 10, 4))
        assert race.year - value.year >= 18, f"too young in {race.year}"
        return value

    @model_validator(mode="before")
    @classmethod
    def from_a_line(cls, data: Any) -> Any:
        if isinstance(data, str):
            keys = ("name", "born", "email", "repeated")
            return dict(zip(keys, data.split(";")))
        return data

    @model_validator(mode="after")
    def same_address(self) -> Self:
        if self.email != self.repeated:
            raise ValueError("the two addresses differ")
        return self


good = Runner.model_validate("  Ada   Byron;1985-12-10;Ada@run.example;ada@run.example")
print(good)
good.tags = "fast,early,fast"
print(sorted(good.tags))
good.tags = "-"
print(good.tags)
good.club = "X"
print(good.club)

base = {"name": "Ben", "born": "1990-01-01", "email": "b@c.example", "repeated": "b@c.example"}
for change in (
    {"name": "ben  ", "email": "nobody"},
    {"born": "2015-06-01", "best": "3:59:59"},
    {"repeated": "B@d.example"},
    {"name": "B" * 31, "born": "soon", "repeated": None},
    {"name": 5, "club": "AC"},
):
    try:
        print(Runner.model_validate({**base, **change}))
    except ValidationError as error:
        print(error)
        for each in error.errors(include_url=False):
            print("  ", each["type"], each["loc"], each.get("ctx"))

try:
    Runner.model_validate(base | {"born": "2007-05-05"}, context={"race": date(2020, 1, 1)})
except ValidationError as error:
    print(error.errors(include_url=False, include_context=False, include_input=False))
try:
    good.repeated = "other@run.example"
except ValidationError as error:
    print(error)
print(good.repeated)
