"""What comes in and what goes out."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

Name = Annotated[str, Field(min_length=1, max_length=100)]
Servings = Annotated[int, Field(ge=1, le=1000)]
System = Literal["metric", "cups"]


class Line(BaseModel):
    name: Name
    amount: Annotated[float, Field(gt=0)] | None = None
    unit: Literal["g", "ml", "piece", "cup"] | None = None


class RecipeIn(BaseModel):
    title: Name
    servings: Servings
    text: str
    ingredients: Annotated[list[Line], Field(min_length=1)]


class RecipeOut(BaseModel):
    id: int
    title: str
    servings: int
    text: str
    ingredients: list[Line]
    collections: list[str]


class Entry(BaseModel):
    id: int
    title: str
    servings: int


class Page(BaseModel):
    items: list[Entry]
    next: str | None


class Import(BaseModel):
    recipes: list[RecipeIn]


class IngredientChange(BaseModel):
    """What isn't sent stays as it is, so these defaults are never used."""

    name: Name = ""
    grams_per_cup: Annotated[float, Field(gt=0)] | None = None


class IngredientOut(BaseModel):
    id: int
    name: str
    grams_per_cup: float | None
    recipes: int


class Meal(BaseModel):
    recipe: int
    servings: Servings


class Meals(BaseModel):
    meals: list[Meal]


class CollectionIn(BaseModel):
    name: Name


class CollectionOut(BaseModel):
    id: int
    name: str
    recipes: int
