"""The JSON schemas of a library's catalogue."""

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AnyUrl, BaseModel, ConfigDict, Field, HttpUrl, SecretStr, TypeAdapter, WithJsonSchema, computed_field
from pydantic.json_schema import GenerateJsonSchema, SkipJsonSchema, models_json_schema


class Shelf(str, Enum):
    """Where a book stands."""

    CHILDREN = "children"
    SCIENCE = "science"


class Person(BaseModel):
    """Anyone who writes or borrows."""

    name: str = Field(min_length=1, max_length=80, examples=["Ursula"])
    born: date | None = None
    home: HttpUrl | None = Field(None, title="Home page")


class Book(BaseModel):
    model_config = ConfigDict(title="A book", extra="forbid", json_schema_extra={"x-source": "catalogue"})

    id: UUID
    isbn: str = Field(pattern=r"^\d{13}$", alias="ISBN", description="Without hyphens")
    authors: list[Person] = Field(min_length=1)
    shelf: Shelf = Shelf.SCIENCE
    price: Decimal = Field(Decimal("9.90"), ge=0, decimal_places=2)
    pages: Annotated[int, Field(gt=0, lt=5000, multiple_of=2)]
    tags: set[str] = set()
    size: tuple[float, float] | None = None
    format: Literal["paper", "audio"] = "paper"
    extra: dict[str, Any] = Field(default_factory=dict)
    old_id: Annotated[int | SkipJsonSchema[None], Field(deprecated=True)] = None
    password: SecretStr | None = None
    code: Annotated[bytes, WithJsonSchema({"type": "string", "format": "barcode"})] = b"x"
    volumes: "list[Book]" = []

    @computed_field(description="For a label")
    @property
    def label(self) -> str:
        return self.isbn[-4:]


class Dog(BaseModel):
    sort: Literal["dog"]
    barks: bool = True


class Cat(BaseModel):
    sort: Literal["cat"]
    lives: int = 9


class Loan(BaseModel):
    book: Book
    by: Person
    pet: Annotated[Dog | Cat, Field(discriminator="sort")]


def show(schema) -> None:
    print(json.dumps(schema, indent=2, ensure_ascii=False))


show(Book.model_json_schema())
show(Loan.model_json_schema(mode="serialization", ref_template="#/components/schemas/{model}"))
show(TypeAdapter(list[Person] | dict[str, int] | Literal[1, None] | AnyUrl).json_schema())
_, together = models_json_schema([(Dog, "validation"), (Cat, "serialization")], title="Pets")
show(together)


class Plain(GenerateJsonSchema):
    def generate(self, schema, mode="validation"):
        return super().generate(schema, mode) | {"$schema": self.schema_dialect}

    def field_title_should_be_set(self, schema) -> bool:
        return False


show(Person.model_json_schema(schema_generator=Plain))
try:
    TypeAdapter(type(print)).json_schema()
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
