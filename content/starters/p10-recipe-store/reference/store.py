"""All the SQL. Each function works on an open connection, and the caller ends the transaction."""

import sqlite3

from units import converted


class NotFoundError(Exception):
    """There's no such thing."""


class TakenError(Exception):
    """Something else has this name."""


class UnfitError(Exception):
    """The tables don't take this."""


def add_recipe(connection, recipe):
    query = "INSERT INTO recipes (title, servings, text) VALUES (?, ?, ?)"
    recipe_id = connection.execute(query, (recipe.title, recipe.servings, recipe.text)).lastrowid
    add_lines(connection, recipe_id, recipe.ingredients)
    return recipe_id


def add_lines(connection, recipe_id, lines):
    query = "INSERT INTO lines (recipe_id, position, ingredient_id, amount, unit) VALUES (?, ?, ?, ?, ?)"
    for position, line in enumerate(lines):
        ingredient_id = ingredient_called(connection, line.name)
        try:
            connection.execute(query, (recipe_id, position, ingredient_id, line.amount, line.unit))
        except sqlite3.IntegrityError:
            raise UnfitError(
                f"{line.name} needs an amount and a unit, or neither of them."
            ) from None


def ingredient_called(connection, name):
    """Returns the number of the ingredient with this name, which may be a new one."""
    row = connection.execute("SELECT id FROM ingredients WHERE name = ?", (name,)).fetchone()
    if row is not None:
        return row["id"]
    return connection.execute("INSERT INTO ingredients (name) VALUES (?)", (name,)).lastrowid


def find_recipe(connection, recipe_id, servings=None, system=None):
    """Returns a recipe as it was written, or calculated for other servings and another system."""
    query = "SELECT id, title, servings, text FROM recipes WHERE id = ?"
    recipe = connection.execute(query, (recipe_id,)).fetchone()
    if recipe is None:
        raise NotFoundError(f"There's no recipe {recipe_id}.")
    query = """
        SELECT ingredients.name, lines.amount, lines.unit, ingredients.grams_per_cup
        FROM lines
        JOIN ingredients ON ingredients.id = lines.ingredient_id
        WHERE lines.recipe_id = ?
        ORDER BY lines.position
    """
    wanted = servings or recipe["servings"]
    lines = []
    for name, amount, unit, grams_per_cup in connection.execute(query, (recipe_id,)):
        if amount is not None:
            amount = amount * wanted / recipe["servings"]
            amount, unit = converted(amount, unit, grams_per_cup, system)
        lines.append({"name": name, "amount": amount, "unit": unit})
    query = """
        SELECT collections.name
        FROM memberships
        JOIN collections ON collections.id = memberships.collection_id
        WHERE memberships.recipe_id = ?
        ORDER BY collections.name
    """
    names = [name for (name,) in connection.execute(query, (recipe_id,))]
    return {**recipe, "servings": wanted, "ingredients": lines, "collections": names}


def replace_recipe(connection, recipe_id, recipe):
    query = "UPDATE recipes SET title = ?, servings = ?, text = ? WHERE id = ?"
    changed = connection.execute(
        query, (recipe.title, recipe.servings, recipe.text, recipe_id)
    ).rowcount
    if changed == 0:
        raise NotFoundError(f"There's no recipe {recipe_id}.")
    connection.execute("DELETE FROM lines WHERE recipe_id = ?", (recipe_id,))
    add_lines(connection, recipe_id, recipe.ingredients)


def delete_recipe(connection, recipe_id):
    connection.execute("DELETE FROM lines WHERE recipe_id = ?", (recipe_id,))
    connection.execute("DELETE FROM memberships WHERE recipe_id = ?", (recipe_id,))
    if connection.execute("DELETE FROM recipes WHERE id = ?", (recipe_id,)).rowcount == 0:
        raise NotFoundError(f"There's no recipe {recipe_id}.")


def list_recipes(connection, words, ingredient, collection_id, after, limit):
    """Returns recipes that fit, after a pair of a title and an id, if there is one."""
    conditions, values = ["TRUE"], []
    if words is not None:
        conditions.append("instr(lower(title), lower(?)) > 0")
        values.append(words)
    if ingredient is not None:
        conditions.append("""id IN (
            SELECT lines.recipe_id
            FROM ingredients
            JOIN lines ON lines.ingredient_id = ingredients.id
            WHERE ingredients.name = ?
        )""")
        values.append(ingredient)
    if collection_id is not None:
        find_collection(connection, collection_id)
        conditions.append("id IN (SELECT recipe_id FROM memberships WHERE collection_id = ?)")
        values.append(collection_id)
    if after is not None:
        title, recipe_id = after
        conditions.append("title >= ? AND (title > ? OR id > ?)")
        values += [title, title, recipe_id]
    query = f"""
        SELECT id, title, servings FROM recipes
        WHERE {" AND ".join(conditions)}
        ORDER BY title, id
        LIMIT ?
    """
    return [dict(row) for row in connection.execute(query, (*values, limit))]


def list_ingredients(connection):
    query = """
        SELECT ingredients.id, ingredients.name, ingredients.grams_per_cup,
            count(DISTINCT lines.recipe_id) AS recipes
        FROM ingredients
        LEFT JOIN lines ON lines.ingredient_id = ingredients.id
        GROUP BY ingredients.id
        ORDER BY ingredients.name
    """
    return [dict(row) for row in connection.execute(query)]


def change_ingredient(connection, ingredient_id, change):
    """Changes what was sent, and keeps the rest."""
    query = "SELECT name, grams_per_cup FROM ingredients WHERE id = ?"
    row = connection.execute(query, (ingredient_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"There's no ingredient {ingredient_id}.")
    new = {**dict(row), **change}
    query = "SELECT id FROM ingredients WHERE name = ? AND id <> ?"
    if connection.execute(query, (new["name"], ingredient_id)).fetchone() is not None:
        raise TakenError(f"There's another ingredient called {new['name']}.")
    query = "UPDATE ingredients SET name = ?, grams_per_cup = ? WHERE id = ?"
    connection.execute(query, (new["name"], new["grams_per_cup"], ingredient_id))
    return next(one for one in list_ingredients(connection) if one["id"] == ingredient_id)


def shopping_list(connection, meals):
    """Adds up what several meals need, in grams, millilitres and pieces."""
    sums = {}
    for meal in meals:
        for line in find_recipe(connection, meal.recipe, meal.servings, "metric")["ingredients"]:
            key = line["name"], line["unit"]
            sums[key] = line["amount"] if sums.get(key) is None else sums[key] + line["amount"]
    items = [
        {"name": name, "amount": amount, "unit": unit} for (name, unit), amount in sums.items()
    ]
    return sorted(items, key=lambda item: (item["name"].lower(), item["unit"] or ""))


def add_collection(connection, name):
    try:
        return connection.execute("INSERT INTO collections (name) VALUES (?)", (name,)).lastrowid
    except sqlite3.IntegrityError:
        raise TakenError(f"There's a collection called {name} already.") from None


def list_collections(connection):
    query = """
        SELECT collections.id, collections.name, count(memberships.recipe_id) AS recipes
        FROM collections
        LEFT JOIN memberships ON memberships.collection_id = collections.id
        GROUP BY collections.id
        ORDER BY collections.name
    """
    return [dict(row) for row in connection.execute(query)]


def find_collection(connection, collection_id):
    query = "SELECT id FROM collections WHERE id = ?"
    if connection.execute(query, (collection_id,)).fetchone() is None:
        raise NotFoundError(f"There's no collection {collection_id}.")


def add_to_collection(connection, collection_id, recipe_id):
    find_collection(connection, collection_id)
    find_recipe(connection, recipe_id)
    query = "SELECT recipe_id FROM memberships WHERE collection_id = ? AND recipe_id = ?"
    if connection.execute(query, (collection_id, recipe_id)).fetchone() is None:
        query = "INSERT INTO memberships (collection_id, recipe_id) VALUES (?, ?)"
        connection.execute(query, (collection_id, recipe_id))


def remove_from_collection(connection, collection_id, recipe_id):
    find_collection(connection, collection_id)
    find_recipe(connection, recipe_id)
    query = "DELETE FROM memberships WHERE collection_id = ? AND recipe_id = ?"
    connection.execute(query, (collection_id, recipe_id))
