"""The recipes of a farm. Start it: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager
from typing import Annotated
from urllib.parse import urlencode

from fastapi import FastAPI, Query

import store
from database import changing, make_tables, reading
from errors import add_error_handlers, error_answer
from models import (
    CollectionIn,
    CollectionOut,
    Import,
    IngredientChange,
    IngredientOut,
    Meals,
    Page,
    RecipeIn,
    RecipeOut,
    System,
)


@asynccontextmanager
async def lifespan(app):
    """Makes the tables when the server starts."""
    make_tables()
    yield


app = FastAPI(title="Recipe store", lifespan=lifespan)
add_error_handlers(app)


@app.exception_handler(store.NotFoundError)
def not_found(request, error):
    return error_answer(404, str(error))


@app.exception_handler(store.TakenError)
def taken(request, error):
    return error_answer(409, str(error))


@app.exception_handler(store.UnfitError)
def unfit(request, error):
    return error_answer(422, str(error))


@app.get("/recipes", response_model=Page)
def list_recipes(
    q: str | None = None,
    ingredient: str | None = None,
    collection: int | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    after_title: str | None = None,
    after_id: int = 0,
):
    """Lists recipes by title. `next` is the address of the page that follows."""
    after = None if after_title is None else (after_title, after_id)
    with reading() as connection:
        found = store.list_recipes(connection, q, ingredient, collection, after, limit + 1)
    if len(found) <= limit:
        return {"items": found, "next": None}
    last = found[limit - 1]
    asked = {"q": q, "ingredient": ingredient, "collection": collection, "limit": limit}
    asked.update(after_title=last["title"], after_id=last["id"])
    query = urlencode({name: value for name, value in asked.items() if value is not None})
    return {"items": found[:limit], "next": f"/recipes?{query}"}


@app.post("/recipes", status_code=201, response_model=RecipeOut)
def create_recipe(new: RecipeIn):
    with changing() as connection:
        return store.find_recipe(connection, store.add_recipe(connection, new))


@app.get("/recipes/{recipe_id}", response_model=RecipeOut)
def get_recipe(
    recipe_id: int,
    servings: Annotated[int | None, Query(ge=1, le=1000)] = None,
    units: System | None = None,
):
    """Shows a recipe as it was written, or calculated for other servings and units."""
    with reading() as connection:
        return store.find_recipe(connection, recipe_id, servings, units)


@app.put("/recipes/{recipe_id}", response_model=RecipeOut)
def replace_recipe(recipe_id: int, new: RecipeIn):
    with changing() as connection:
        store.replace_recipe(connection, recipe_id, new)
        return store.find_recipe(connection, recipe_id)


@app.delete("/recipes/{recipe_id}", status_code=204)
def delete_recipe(recipe_id: int):
    with changing() as connection:
        store.delete_recipe(connection, recipe_id)


@app.post("/imports", status_code=201)
def import_recipes(new: Import):
    """Adds all these recipes, or none of them."""
    with changing() as connection:
        for recipe in new.recipes:
            store.add_recipe(connection, recipe)
    return {"added": len(new.recipes)}


@app.get("/ingredients")
def list_ingredients() -> dict[str, list[IngredientOut]]:
    with reading() as connection:
        return {"items": store.list_ingredients(connection)}


@app.patch("/ingredients/{ingredient_id}", response_model=IngredientOut)
def change_ingredient(ingredient_id: int, change: IngredientChange):
    """Changes what is sent, the name or what a cup weighs, and keeps the rest."""
    sent = change.model_dump(exclude_unset=True)
    with changing() as connection:
        return store.change_ingredient(connection, ingredient_id, sent)


@app.post("/shopping-lists")
def make_shopping_list(plan: Meals):
    with reading() as connection:
        return {"items": store.shopping_list(connection, plan.meals)}


@app.get("/collections")
def list_collections() -> dict[str, list[CollectionOut]]:
    with reading() as connection:
        return {"items": store.list_collections(connection)}


@app.post("/collections", status_code=201, response_model=CollectionOut)
def create_collection(new: CollectionIn):
    with changing() as connection:
        collection_id = store.add_collection(connection, new.name)
    return {"id": collection_id, "name": new.name, "recipes": 0}


@app.put("/collections/{collection_id}/recipes/{recipe_id}", status_code=204)
def add_to_collection(collection_id: int, recipe_id: int):
    with changing() as connection:
        store.add_to_collection(connection, collection_id, recipe_id)


@app.delete("/collections/{collection_id}/recipes/{recipe_id}", status_code=204)
def remove_from_collection(collection_id: int, recipe_id: int):
    with changing() as connection:
        store.remove_from_collection(connection, collection_id, recipe_id)
