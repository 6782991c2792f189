"""Routers around a Kitchen, which gets a connection for each request."""

import base64
import json
import sqlite3
from contextlib import contextmanager
from pathlib import Path

from fastapi import APIRouter, FastAPI, Query

from errors import add_error_handlers, error_answer
from kitchen import Kitchen, KitchenError
from models import CollectionIn, Import, IngredientChange, Meals, RecipeIn, System

FOLDER = Path(__file__).parent


@contextmanager
def kitchen():
    connection = sqlite3.connect(FOLDER / "recipes.db", timeout=2)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    try:
        connection.execute("BEGIN")
        yield Kitchen(connection)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.close()


with kitchen() as one:
    if not one.all("select 1 from sqlite_master"):
        one.connection.executescript((FOLDER / "schema.sql").read_text(encoding="utf-8"))

recipes, rest = APIRouter(prefix="/recipes"), APIRouter()


@recipes.post("", status_code=201)
def create(card: RecipeIn):
    with kitchen() as here:
        return here.card(here.write(card))


@recipes.get("")
def search(
    q: str | None = None,
    ingredient: str | None = None,
    collection: int | None = None,
    limit: int = Query(20, ge=1, le=100),
    cursor: str = "",
):
    last = json.loads(base64.urlsafe_b64decode(cursor)) if cursor else ["", 0]
    with kitchen() as here:
        rows = here.search(q, ingredient, collection, last, limit + 1)
    page = [{key: row[key] for key in ("id", "title", "servings")} for row in rows[:limit]]
    if len(rows) <= limit:
        return {"items": page, "next": None}
    last = [rows[limit - 1]["sort_title"], rows[limit - 1]["id"]]
    words = [f"cursor={base64.urlsafe_b64encode(json.dumps(last).encode()).decode()}", f"limit={limit}"]
    for name, value in (("q", q), ("ingredient", ingredient), ("collection", collection)):
        if value is not None:
            words.append(f"{name}=" + "".join(f"%{byte:02x}" for byte in str(value).encode()))
    return {"items": page, "next": "/recipes?" + "&".join(words)}


@recipes.get("/{nr}")
def show(nr: int, servings: int | None = Query(None, ge=1, le=1000), units: System | None = None):
    with kitchen() as here:
        return here.card(nr, servings, units)


@recipes.put("/{nr}")
def replace(nr: int, card: RecipeIn):
    with kitchen() as here:
        return here.card(here.write(card, nr))


@recipes.delete("/{nr}", status_code=204)
def remove(nr: int):
    with kitchen() as here:
        here.throw_away(nr)


@rest.post("/imports", status_code=201)
def import_cards(cards: Import):
    with kitchen() as here:
        return {"added": len([here.write(card) for card in cards.recipes])}


@rest.get("/ingredients")
def ingredients():
    with kitchen() as here:
        return {"items": here.foodstuffs()}


@rest.patch("/ingredients/{nr}")
def improve(nr: int, new: IngredientChange):
    with kitchen() as here:
        here.improve(nr, new.model_dump(exclude_unset=True))
        return [one for one in here.foodstuffs() if one["id"] == nr][0]


@rest.post("/shopping-lists")
def shopping(plan: Meals):
    with kitchen() as here:
        return {"items": here.shopping(plan.meals)}


@rest.get("/collections")
def boxes():
    with kitchen() as here:
        return {"items": [dict(row) for row in here.boxes()]}


@rest.post("/collections", status_code=201)
def new_box(new: CollectionIn):
    with kitchen() as here:
        return {"id": here.new_box(new.name), "name": new.name, "recipes": 0}


@rest.put("/collections/{box}/recipes/{nr}", status_code=204)
def put_into(box: int, nr: int):
    with kitchen() as here:
        here.put_into(box, nr)


@rest.delete("/collections/{box}/recipes/{nr}", status_code=204)
def take_out(box: int, nr: int):
    with kitchen() as here:
        here.take_out(box, nr)


app = FastAPI(title="Kitchen")
add_error_handlers(app)
app.include_router(recipes)
app.include_router(rest)


@app.exception_handler(KitchenError)
def say_no(request, error):
    return error_answer(error.status, str(error))
