"""Events from a delivery van: generic models, tagged unions and how a union chooses."""

from typing import Annotated, Any, Generic, Literal, TypeVar, Union

from pydantic import BaseModel, Discriminator, Field, RootModel, Tag, TypeAdapter, ValidationError

T = TypeVar("T")
K = TypeVar("K", bound=str)


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: int | None = None

    def first(self) -> T:
        return self.items[0]


class Started(BaseModel):
    kind: Literal["started"]
    driver: str


class Stopped(BaseModel):
    kind: Literal["stopped", "paused"]
    minutes: int = 0


class Delivered(BaseModel):
    kind: Literal["delivered"]
    parcel: int
    by: "Started | None" = None


Event = Annotated[Union[Started, Stopped, Delivered], Field(discriminator="kind")]


def shape(value: Any) -> str | None:
    if isinstance(value, dict):
        return "point" if {"x", "y"} <= value.keys() else "name" if "name" in value else None
    return "text" if isinstance(value, str) else None


class Point(BaseModel):
    x: float
    y: float


class Named(BaseModel):
    name: str


Place = Annotated[
    Annotated[Point, Tag("point")] | Annotated[Named, Tag("name")] | Annotated[str, Tag("text")],
    Discriminator(shape, custom_error_type="place", custom_error_message="not a place", custom_error_context={"n": 3}),
]


class Tour(RootModel[list[Event]]):
    def __iter__(self):
        return iter(self.root)

    def __len__(self):
        return len(self.root)


tour = Tour.model_validate_json('[{"kind":"started","driver":"Lu"},{"kind":"paused"},{"kind":"delivered","parcel":"7"}]')
print(tour, len(tour))
print([type(event).__name__ for event in tour], tour.model_dump_json())
for wrong in (
    [{"kind": "crashed"}],
    [{"driver": "Lu"}],
    [{"kind": "stopped", "minutes": "x"}, {"kind": "delivered", "by": {"kind": "paused"}}],
    "no list",
):
    try:
        Tour.model_validate(wrong)
    except ValidationError as error:
        print(error)

places = TypeAdapter(list[Place])
print(places.validate_python([{"x": 1, "y": "2"}, {"name": "depot"}, "home"]))
for wrong in ([{"z": 1}], [{"x": 1, "y": "far"}], [5]):
    try:
        places.validate_python(wrong)
    except ValidationError as error:
        print(error.errors(include_url=False))

print(Page[Started], Page[int](items=["1", 2]).first(), Page[Page[int]].__name__)
print(Page[Event](items=[{"kind": "stopped", "minutes": 4}], next="2"))
print(Page(items=["untyped", 1]), Page[int].model_fields["items"])
print(isinstance(Page[int](items=[]), Page), Page[int] is Page[int])
try:
    Page[int](items=["one"])
except ValidationError as error:
    print(error)


class Pair(BaseModel, Generic[K, T]):
    key: K
    value: T


print(Pair[str, list[Point]](key="a", value=[{"x": 0, "y": 0}]).model_dump())
print(Pair(key="a", value=None))

smart = TypeAdapter(int | float | str | bool | None)
print([smart.validate_python(value) for value in (1, 1.0, "1", True, None, b"1")])
left = TypeAdapter(Annotated[int | str, Field(union_mode="left_to_right")])
print([left.validate_python(value) for value in (1, "1", "one")])
either = TypeAdapter(Point | Named | list[int])
print(either.validate_python({"name": "x", "x": 1}), either.validate_json("[1, 2]"))
try:
    either.validate_python({"x": 1})
except ValidationError as error:
    print(error)
