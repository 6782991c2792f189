"""Everything in one file, and everything that SQL can calculate in SQL."""

import sqlite3
from contextlib import asynccontextmanager, closing
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import FastAPI, HTTPException, Path, Query, Response
from pydantic import BaseModel, Field, model_validator

from database import connect, make_tables
from errors import add_error_handlers


@asynccontextmanager
async def lifespan(app):
    """Makes the tables when the server starts."""
    make_tables()
    yield


app = FastAPI(title="Recipe store", lifespan=lifespan)
add_error_handlers(app)

Text = Annotated[str, Field(min_length=1, max_length=100)]
People = Annotated[int, Query(ge=1, le=1000)]
CONVERTED = """
    SELECT lines.recipe_id, lines.position, ingredients.name,
        CASE
            WHEN :units = 'metric' AND unit = 'cup' THEN amount * coalesce(grams_per_cup, 240)
            WHEN :units = 'cups' AND unit = 'ml' THEN amount / 240
            WHEN :units = 'cups' AND unit = 'g' THEN amount / coalesce(grams_per_cup, 1)
            ELSE amount
        END * :factor AS amount,
        CASE
            WHEN :units = 'metric' AND unit = 'cup' THEN iif(grams_per_cup IS NULL, 'ml', 'g')
            WHEN :units = 'cups' AND (unit = 'ml' OR unit = 'g' AND grams_per_cup IS NOT NULL) THEN 'cup'
            ELSE unit
        END AS unit
    FROM lines
    JOIN ingredients ON ingredients.id = lines.ingredient_id
    WHERE lines.recipe_id = :recipe
"""


class Ingredient(BaseModel):
    name: Text
    amount: float | None = Field(default=None, gt=0)
    unit: Literal["g", "ml", "piece", "cup", None] = None

    @model_validator(mode="after")
    def both_or_neither(self):
        if (self.amount is None) != (self.unit is None):
            raise ValueError("an amount needs a unit")
        return self


class Recipe(BaseModel):
    title: Text
    servings: int = Field(ge=1, le=1000)
    text: str
    ingredients: list[Ingredient] = Field(min_length=1)


class Batch(BaseModel):
    recipes: list[Recipe]


class Named(BaseModel):
    name: Text


class Improved(BaseModel):
    name: Text = ""
    grams_per_cup: float | None = Field(default=None, gt=0)


class Meal(BaseModel):
    recipe: int
    servings: int = Field(ge=1, le=1000)


class Plan(BaseModel):
    meals: list[Meal]


def rows(sql, *values):
    with closing(connect()) as db:
        return [dict(row) for row in db.execute(sql, *values)]


def change(work, *values):
    """Calls a function with a connection. Its changes are saved if it returns."""
    db = connect()
    db.isolation_level = None
    try:
        db.execute("BEGIN IMMEDIATE")
        result = work(db, *values)
        db.execute("COMMIT")
        return result
    except sqlite3.IntegrityError as error:
        raise HTTPException(409, str(error)) from None
    finally:
        db.close()


def must_exist(table, number):
    found = rows(f"SELECT id FROM {table} WHERE id = ?", (number,))
    if not found:
        raise HTTPException(404, f"no {table} {number}")


def write(db, recipe, number=None):
    values = {"id": number, **recipe.model_dump(exclude={"ingredients"})}
    db.execute(
        """INSERT INTO recipes VALUES (:id, :title, :servings, :text)
        ON CONFLICT (id) DO UPDATE SET title = :title, servings = :servings, text = :text""",
        values,
    )
    number = number or db.execute("SELECT last_insert_rowid()").fetchone()[0]
    db.execute("DELETE FROM lines WHERE recipe_id = ?", (number,))
    for position, line in enumerate(recipe.ingredients):
        db.execute("INSERT OR IGNORE INTO ingredients (name) VALUES (?)", (line.name,))
        db.execute(
            """INSERT INTO lines (recipe_id, position, ingredient_id, amount, unit)
            SELECT ?, ?, id, ?, ? FROM ingredients WHERE name = ?""",
            (number, position, line.amount, line.unit, line.name),
        )
    return number


@app.post("/recipes")
def post(recipe: Recipe, response: Response):
    response.status_code = 201
    return get(change(write, recipe))


@app.get("/recipes/{number}")
def get(number: int, servings: People | None = None, units: Literal["metric", "cups"] = None):
    must_exist("recipes", number)
    [recipe] = rows("SELECT * FROM recipes WHERE id = ?", (number,))
    values = {"recipe": number, "units": units, "factor": (servings or recipe["servings"]) / recipe["servings"]}
    recipe["servings"] = servings or recipe["servings"]
    recipe["ingredients"] = rows(f"SELECT name, amount, unit FROM ({CONVERTED}) ORDER BY position", values)
    names = """SELECT name FROM collections WHERE id IN
        (SELECT collection_id FROM memberships WHERE recipe_id = ?) ORDER BY name"""
    return {**recipe, "collections": [row["name"] for row in rows(names, (number,))]}


@app.put("/recipes/{number}")
def put(number: int, recipe: Recipe):
    must_exist("recipes", number)
    change(write, recipe, number)
    return get(number)


@app.delete("/recipes/{number}", status_code=204)
def delete(number: int):
    def work(db):
        for table, column in (("lines", "recipe_id"), ("memberships", "recipe_id"), ("recipes", "id")):
            db.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))

    must_exist("recipes", number)
    change(work)


@app.post("/imports", status_code=201)
def import_all(batch: Batch):
    return {"added": len(change(lambda db: [write(db, recipe) for recipe in batch.recipes]))}


@app.get("/recipes")
def search(
    q: str = "",
    ingredient: str | None = None,
    collection: int | None = None,
    limit: int = Query(default=20, ge=1, le=100),
    last: str = "",
    last_id: int = 0,
):
    values = {"q": q, "name": ingredient, "collection": collection, "limit": limit + 1, "last": last, "id": last_id}
    sql = "SELECT id, title, servings FROM recipes WHERE title >= :last AND (title > :last OR id > :id)"
    if q:
        sql += " AND instr(lower(title), lower(:q))"
    if collection is not None:
        must_exist("collections", collection)
        sql += " AND id IN (SELECT recipe_id FROM memberships WHERE collection_id = :collection)"
    if ingredient is not None:
        sql += """ AND id IN (SELECT recipe_id FROM lines WHERE ingredient_id =
            (SELECT id FROM ingredients WHERE name = :name))"""
    items = rows(sql + " ORDER BY title, id LIMIT :limit", values)
    following = None
    if len(items) > limit:
        items.pop()
        following = f"/recipes?limit={limit}&q={quote(q)}&last={quote(items[-1]['title'])}&last_id={items[-1]['id']}"
        following += f"&ingredient={quote(ingredient)}" if ingredient is not None else ""
        following += f"&collection={collection}" if collection is not None else ""
    return {"items": items, "next": following}


@app.get("/ingredients")
def ingredients():
    sql = """SELECT *, (SELECT count(DISTINCT recipe_id) FROM lines WHERE ingredient_id = ingredients.id) AS recipes
        FROM ingredients ORDER BY name"""
    return {"items": rows(sql)}


@app.patch("/ingredients/{number}")
def improve(number: int, new: Improved):
    must_exist("ingredients", number)
    sent = new.model_dump(exclude_unset=True)
    sql = """UPDATE ingredients SET name = coalesce(:name, name),
        grams_per_cup = iif(:weighed, :grams_per_cup, grams_per_cup) WHERE id = :number"""
    values = {"name": None, "grams_per_cup": None, **sent, "weighed": "grams_per_cup" in sent, "number": number}
    change(lambda db: db.execute(sql, values))
    return next(row for row in ingredients()["items"] if row["id"] == number)


@app.post("/shopping-lists")
def shopping(plan: Plan):
    with closing(sqlite3.connect(":memory:")) as scratch:
        scratch.row_factory = sqlite3.Row
        scratch.execute("CREATE TABLE needs (name TEXT, amount REAL, unit TEXT)")
        for meal in plan.meals:
            lines = get(meal.recipe, meal.servings, "metric")["ingredients"]
            scratch.executemany("INSERT INTO needs VALUES (:name, :amount, :unit)", lines)
        sums = "SELECT name, sum(amount) AS amount, unit FROM needs GROUP BY lower(name), unit ORDER BY lower(name)"
        return {"items": [dict(row) for row in scratch.execute(sums)]}


@app.get("/collections")
def collections():
    sql = """SELECT id, name, count(recipe_id) AS recipes FROM collections
        LEFT JOIN memberships ON collection_id = id GROUP BY id ORDER BY name"""
    return {"items": rows(sql)}


@app.post("/collections", status_code=201)
def new_collection(new: Named):
    sql = "INSERT INTO collections (name) VALUES (?)"
    return {"id": change(lambda db: db.execute(sql, (new.name,)).lastrowid), "name": new.name, "recipes": 0}


@app.put("/collections/{collection}/recipes/{number}", status_code=204)
def put_into(collection: int, number: int):
    must_exist("collections", collection)
    must_exist("recipes", number)
    change(lambda db: db.execute("INSERT OR IGNORE INTO memberships VALUES (?, ?)", (collection, number)))


@app.delete("/collections/{collection}/recipes/{number}", status_code=204)
def take_out(collection: int, number: Annotated[int, Path(ge=1)]):
    sql = "DELETE FROM memberships WHERE collection_id = ? AND recipe_id = ?"
    change(lambda db: db.execute(sql, (collection, number)))
