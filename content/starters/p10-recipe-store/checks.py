"""Checks of the starter p10-recipe-store."""

import asyncio
import gc
import json
import os
import re
import sqlite3
import traceback
from contextlib import closing
from urllib.parse import urlencode

from shared.asgi import exchange, started
from shared.folder import forget
from shared.texts import short

DATABASE = "recipes.db"
# What the first check of a step finds out for the others.
FOUND = "found-by-check.json"
ordinary_connect = sqlite3.connect
seen = {"app": None, "loop": None, "end": None, "before": None, "steps": 0, "sent": [], "large": None}


# How check.pyz looks into the database


class WatchedCursor(sqlite3.Cursor):
    def execute(self, sql, *values):
        announce(sql, values)
        return super().execute(sql, *values)

    def executemany(self, sql, *values):
        announce(sql, ())
        return super().executemany(sql, *values)

    def executescript(self, sql):
        announce(sql, ())
        return super().executescript(sql)


class Watched(sqlite3.Connection):
    """Counts SQLite's steps in tens, and tells check.pyz about each statement before it runs."""

    def __init__(self, *words, **more):
        super().__init__(*words, **more)
        self.set_progress_handler(count, 10)
        try:
            sqlite3.Cursor(self).execute("PRAGMA synchronous = OFF").close()
        except sqlite3.Error:
            pass

    def cursor(self, factory=WatchedCursor):
        return super().cursor(factory)

    def execute(self, *words):
        return self.cursor().execute(*words)

    def executemany(self, *words):
        return self.cursor().executemany(*words)

    def executescript(self, *words):
        return self.cursor().executescript(*words)

    def commit(self):
        announce("COMMIT", ())
        return super().commit()


def count():
    seen["steps"] += 10


def announce(sql, values):
    seen["sent"].append((sql, values))
    if seen["before"]:
        seen["before"](" ".join(str(sql).split()))


def watch_sqlite():
    def connect(*words, **more):
        more.setdefault("factory", Watched)
        return ordinary_connect(*words, **more)

    sqlite3.connect = sqlite3.dbapi2.connect = connect


def another_program_may_write():
    for attempt in (1, 2):
        with closing(ordinary_connect(DATABASE, timeout=0, isolation_level=None)) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
                return True
            except sqlite3.OperationalError:
                # Python may still have a connection that nobody uses any more.
                gc.collect()
    return False


# The reader's app


def the_app():
    """Returns the reader's app, started."""
    if seen["app"] is None:
        import main

        app = getattr(main, "app", None)
        assert callable(app) and hasattr(app, "openapi"), (
            "main.py runs, but there's no FastAPI object called app in it. Give yours this name."
        )
        seen["app"] = app
        if seen["loop"] is None:
            seen["loop"] = asyncio.new_event_loop()
        seen["end"] = seen["loop"].run_until_complete(started(app))
    return seen["app"]


def start_again():
    """Ends the reader's program, and forgets what it has in memory."""
    if seen["end"]:
        seen["loop"].run_until_complete(seen["end"]())
    seen["app"] = seen["end"] = None
    forget()


def fresh_store():
    """Starts the program without a database."""
    start_again()
    for ending in ("", "-journal", "-wal", "-shm"):
        if os.path.exists(DATABASE + ending):
            try:
                os.remove(DATABASE + ending)
            except PermissionError:
                gc.collect()
                os.remove(DATABASE + ending)
    the_app()


def call(asked, send=None):
    """Sends a request to the app without a server."""

    def forget_frames(error):
        # The frames of this exception may still have a connection.
        traceback.clear_frames(error.__traceback__)

    return seen["loop"].run_until_complete(exchange(the_app(), asked, send, when_raised=forget_frames))


# Recipes


def line(name, amount=None, unit=None):
    return {"name": name, "amount": amount, "unit": unit}


def recipe(title, servings, *lines, text="Stir, and wait."):
    return {"title": title, "servings": servings, "text": text, "ingredients": list(lines)}


def cake(title="Butter cake"):
    return recipe(
        title,
        8,
        line("Sugar", 180, "g"),
        line("Butter", 200, "g"),
        line("Salt"),
        line("Egg", 4, "piece"),
        line("Flour", 220, "g"),
        line("Butter", 12.5, "g"),
        text="Mix.\n\nBake for 50 minutes, at “medium”.",
    )


def soup(title="Grandma's soup"):
    return recipe(
        title, 3, line("Water", 900, "ml"), line("Leek", 1, "piece"), line("Crème fraîche", 50, "ml"), text=""
    )


def rolls():
    return recipe(
        "Rolls", 10, line("Flour", 500, "g"), line("Water", 320, "ml"), line("Salt", 10, "g"), line("Yeast", 7, "g")
    )


def brief(lines):
    """Returns the lines of a recipe as people write them."""

    def word(part):
        return f"{part:.9g}" if isinstance(part, (int, float)) else str(part)[:30]

    parts = [[one.get("amount"), one.get("unit"), one.get("name")] for one in lines]
    return ", ".join(" ".join(word(part) for part in some if part is not None) for some in parts) or "none"


def close_to(one, other):
    if one is None or other is None:
        return one is other
    if isinstance(one, bool) or not isinstance(one, (int, float)):
        return False
    return abs(one - other) <= 1e-6 * max(1, abs(other))


def shown(value):
    return short(json.dumps(value, ensure_ascii=False), 80)


def difference(shown, wanted):
    """Returns what's different in a recipe, or an empty string."""
    if not isinstance(shown, dict):
        return "it isn't an object with the recipe"
    for key in ("title", "servings", "text"):
        if shown.get(key) != wanted[key]:
            return f"{key} is {shown(shown.get(key))}, and should be {shown(wanted[key])}"
    lines = shown.get("ingredients")
    if not isinstance(lines, list) or not all(isinstance(one, dict) for one in lines):
        return f"its ingredients are {json.dumps(lines)[:80]}, and should be a list of objects"
    for one in lines:
        if not {"name", "amount", "unit"} <= one.keys():
            return f"an ingredient is {shown(one)}, and should have a name, an amount and a unit, which can be null"
    alike = len(lines) == len(wanted["ingredients"]) and all(
        isinstance(one.get("name"), str)
        and one["name"].casefold() == other["name"].casefold()
        and one["unit"] == other["unit"]
        and close_to(one["amount"], other["amount"])
        for one, other in zip(lines, wanted["ingredients"])
    )
    return "" if alike else f"its ingredients are {brief(lines)}, and should be {brief(wanted['ingredients'])}"


def saved(wanted):
    """Sends a recipe, and returns its number."""
    reply = call("POST /recipes", wanted)
    question = "Which status should a new recipe get?" if reply.status < 500 else "Which of your lines is that about?"
    assert reply.status == 201, (
        f"check.pyz sent the recipe {wanted['title'][:30]} ({brief(wanted['ingredients'])}). {reply.told} {question}"
    )
    problem = difference(reply.json, wanted)
    assert not problem, (
        f"check.pyz sent the recipe {wanted['title'][:30]}. In the answer, {problem}. What happened on the way?"
    )
    number = reply.json.get("id")
    assert isinstance(number, int) and not isinstance(number, bool), (
        f"{reply.told} Where's the id, by which people find this recipe again?"
    )
    return number


def looks_like(number, wanted, query="", told=""):
    """Demands that a recipe is shown as wanted, and returns it."""
    reply = call(f"GET /recipes/{number}{query}")
    assert reply.status == 200, (
        f"{told}{reply.told} It was written, and nobody has deleted it. What has happened to it since then?"
    )
    problem = difference(reply.json, wanted)
    assert not problem, f"{told}In GET /recipes/{number}{query}, {problem}. Where does that come from?"
    return reply.json


def pages(path):
    """Returns the items of all pages, and how many there are on each."""
    items, sizes, asked = [], [], path
    for _ in range(300):
        reply = call(f"GET {asked}")
        assert reply.status == 200, f"{reply.told} What should a list answer, even an empty one?"
        body = reply.json
        assert isinstance(body, dict) and isinstance(body.get("items"), list) and "next" in body, (
            f"{reply.told} Which two keys does the brief ask for?"
        )
        items += body["items"]
        sizes.append(len(body["items"]))
        if body["next"] is None:
            return items, sizes
        asked = body["next"]
        assert isinstance(asked, str) and asked.startswith("/recipes"), (
            f"In {reply.asked}, next is {json.dumps(asked)}. Can a client send a GET there, as it is?"
        )
    raise AssertionError(
        f"check.pyz followed next, from {path} on, and after 300 pages there was still another one: {asked[:120]}. What does this address ask for?"
    )


def finds(wanted, why, **asked):
    """Demands that a list has these titles, in this order."""
    path = "/recipes" + (f"?{urlencode(asked)}" if asked else "")
    items, _ = pages(path)
    assert all(isinstance(one, dict) and {"id", "title", "servings"} <= one.keys() for one in items), (
        f"GET {path} has an item without one of id, title and servings. Which columns do you select for a list?"
    )
    got = [one["title"] for one in items]
    assert got == wanted, f"GET {path} has the titles {json.dumps(got)}, and should have {json.dumps(wanted)}. {why}"


def items_of(asked, *keys, send=None):
    """Returns the items of a list that comes on one page."""
    reply = call(asked, send)
    question = (
        "Which status does the brief ask for here?" if reply.status < 500 else "Which of your lines is that about?"
    )
    assert reply.status == 200, f"{reply.told} {question}"
    body = reply.json
    assert (
        isinstance(body, dict)
        and isinstance(body.get("items"), list)
        and all(isinstance(one, dict) and one.keys() >= set(keys) for one in body["items"])
    ), f"{reply.told} It should have items, and each of them {', '.join(keys)}. Add what's missing."
    return body["items"]


def ingredients():
    """Returns the ingredients by their names in lowercase."""
    return {one["name"].casefold(): one for one in items_of("GET /ingredients", "id", "name", "recipes")}


def refused(asked, status, why, send=None):
    reply = call(asked, send)
    question = "Whose mistake was it?" if reply.status >= 500 else "What does the brief say about that?"
    assert reply.status == status, f"{why} {reply.told} It should be {status}. {question}"
    error = reply.get("error")
    assert isinstance(error, dict) and all(
        isinstance(error.get(name), str) and error[name] for name in ("code", "message")
    ), (
        f"{why} {reply.told} The status is right. Where in the body would a program find the code, and a person the message?"
    )
    return reply


def everything():
    """Returns all that the API shows about recipes and ingredients."""
    items, _ = pages("/recipes")
    recipes = {one["id"]: call(f"GET /recipes/{one['id']}").json for one in items}
    counts = {name: one["recipes"] for name, one in ingredients().items()}
    return recipes, counts


# Version 1


def in_and_out():
    fresh_store()
    wanted = {}
    for one in (cake(), soup(), rolls(), recipe("Egg", 1, line("egg", 1, "piece"), line("Salt"), text="x" * 3000)):
        number = saved(one)
        assert number not in wanted, f"Two recipes have the id {number}. Which of them would somebody get?"
        wanted[number] = one
        looks_like(number, one, told=f"check.pyz sent the recipe {one['title']}. ")
    for number, one in wanted.items():
        looks_like(number, one, told="check.pyz sent several recipes. ")
    free = max(wanted) + 7
    refused(f"GET /recipes/{free}", 404, "There's no such recipe.")
    assert os.path.exists(DATABASE), (
        "After four recipes, there's no file recipes.db in the folder of main.py. Give the database of database.py this name again."
    )
    start_again()
    for number, one in wanted.items():
        looks_like(number, one, told="check.pyz ended your program and started it again. ")


def for_more_people():
    fresh_store()
    card = recipe(
        "Bean stew", 3, line("Beans", 500, "g"), line("Hot pepper", 2, "piece"), line("Salt"), line("Oil", 30, "ml")
    )
    number = saved(card)
    for people in (40, 40, 6, 1, 3, 7):
        lines = [
            line(one["name"], one["amount"] and one["amount"] * people / 3, one["unit"]) for one in card["ingredients"]
        ]
        told = f"On the card, Bean stew is for 3: {brief(card['ingredients'])}. "
        looks_like(number, {**card, "servings": people, "ingredients": lines}, f"?servings={people}", told)
    looks_like(
        number,
        card,
        told="Somebody asked for 40, 40, 6, 1, 3 and 7 servings. After that, somebody wanted the card as it was written. ",
    )


def search():
    fresh_store()
    titles = [
        "Rolls",
        "goulash",
        "Apple crumble",
        "Zebra cake",
        "Goulash",
        "apple pie",
        "100 % rye",
        "snake_bread",
        "Sailor's stew",
    ]
    for number, title in enumerate(titles):
        lines = (
            [line("Butter", 5, "g"), line("Flour", 7, "g"), line("butter", 1, "g")]
            if number % 2
            else [line("Peanut butter", 9, "g"), line("Water", 3, "ml")]
        )
        saved(recipe(title, 2 + number, *lines))
    order = "The order is that of the titles, then that of the ids. What does your ORDER BY compare?"
    finds(
        [
            "100 % rye",
            "Apple crumble",
            "apple pie",
            "goulash",
            "Goulash",
            "Rolls",
            "Sailor's stew",
            "snake_bread",
            "Zebra cake",
        ],
        order,
    )
    search = "q is a part of the title, and only that. What does your comparison do with these characters?"
    for word, wanted in (
        ("PIE", ["apple pie"]),
        ("le", ["Apple crumble", "apple pie"]),
        ("%", ["100 % rye"]),
        ("_", ["snake_bread"]),
        ("r's s", ["Sailor's stew"]),
        ("' OR 1=1 --", []),
        ("rolls and more", []),
    ):
        finds(wanted, search, q=word)
    whole = "Which recipes have this ingredient, and how often should each of them be in the list?"
    for name in ("Butter", "BUTTER"):
        finds(["apple pie", "goulash", "snake_bread", "Zebra cake"], whole, ingredient=name)
    for name in ("butt", "Peanut", "%", "b_tter", "' OR 1=1 --"):
        finds([], "ingredient is the whole name. What does your comparison let through?", ingredient=name)
    finds(
        ["Apple crumble"],
        "Both q and ingredient have to fit. How do you join your two conditions?",
        q="apple",
        ingredient="Peanut butter",
    )


# Version 2


def refuses():
    fresh_store()
    number = saved(cake())
    before = everything()
    good = recipe("Rice pudding", 4, line("Vanilla", 1, "piece"), line("Rice", 200, "g"))

    def but(**changes):
        return {**good, **changes}

    def with_line(**changes):
        return but(ingredients=[*good["ingredients"], {**line("Milk", 500, "ml"), **changes}])

    bad = {
        "The title is empty.": but(title=""),
        "The title has 101 characters.": but(title="x" * 101),
        "It has no title.": {key: value for key, value in good.items() if key != "title"},
        "It's for 0 servings.": but(servings=0),
        "It's for 1001 servings.": but(servings=1001),
        "It's for 2.5 servings.": but(servings=2.5),
        "It has no ingredients.": but(ingredients=[]),
        "An ingredient has no name.": with_line(name=""),
        "The amount is 0.": with_line(amount=0),
        "The amount is -3.": with_line(amount=-3),
        "The unit is a bucket.": with_line(unit="bucket"),
        "There's an amount without a unit.": with_line(unit=None),
        "There's a unit without an amount.": with_line(amount=None),
    }
    for why, body in bad.items():
        for asked in ("POST /recipes", f"PUT /recipes/{number}"):
            refused(asked, 422, f"check.pyz sent a recipe. {why}", body)
    for people in ("0", "-4", "1001", "many"):
        refused(f"GET /recipes/{number}?servings={people}", 422, f"Somebody cooks for {people}.")
    after = everything()
    words = (
        f"Before: {json.dumps(before[1])}. Now: {json.dumps(after[1])}"
        if before[1] != after[1]
        else f"There was 1 recipe before, and now {len(after[0])}, or a different one"
    )
    assert before == after, (
        f"Several recipes were refused with 422, and something of them is in the store. {words}. When do you save what, and who takes it back?"
    )
    free = number + 50
    for asked, send in (
        (f"GET /recipes/{free}", None),
        (f"PUT /recipes/{free}", good),
        (f"DELETE /recipes/{free}", None),
        ("PATCH /ingredients/9999", {"name": "Vanilla"}),
        ("POST /shopping-lists", {"meals": [{"recipe": free, "servings": 3}, {"recipe": number, "servings": 3}]}),
    ):
        refused(asked, 404, "There's nothing with this number.", send)
    assert everything() == before, (
        "Several requests were answered with 404, and now the store isn't the same as before. What did they change?"
    )
    saved(recipe("y" * 100, 1000, line("z" * 100, 0.001, "ml"), text=""))


def replaces():
    fresh_store()
    keeps, number = saved(rolls()), saved(cake())
    other = recipe("Pear cake", 6, line("Pear", 3, "piece"), line("Flour", 200, "g"), line("Salt"))
    for wanted in (other, soup("Cold soup"), {**other, "servings": 12}):
        reply = call(f"PUT /recipes/{number}", wanted)
        assert reply.status == 200, (
            f"{reply.told} The recipe is in the store, and the new one fits. What should it answer?"
        )
        looks_like(number, wanted, told="A recipe was replaced with PUT. ")
    looks_like(keeps, rolls(), told="Another recipe was replaced with PUT. ")
    finds(
        [], "That ingredient isn't in the new version of the recipe. What's left of the old one?", ingredient="Butter"
    )
    finds(["Pear cake", "Rolls"], "One recipe was replaced, and nothing else has changed. Which of these is too much?")
    reply = call(f"DELETE /recipes/{number}")
    assert reply.status == 204, f"{reply.told} Which status does the brief ask for?"
    refused(f"GET /recipes/{number}", 404, "The recipe was deleted.")
    finds(["Rolls"], "One of two recipes was deleted. What's in the list?")
    looks_like(keeps, rolls(), told="Another recipe was deleted. ")
    before = everything()
    good = [soup("Soup 1"), recipe("Soup 2", 2, line("Saffron", 1, "g")), cake("Cake 3")]
    broken = recipe("Soup 4", 2, line("Nettle", 100, "g"), line("Cloves", 5))
    refused(
        "POST /imports",
        422,
        "check.pyz sent four recipes to import, and in the last one, an amount has no unit.",
        {"recipes": [*good, broken]},
    )
    after = everything()
    new = sorted(one["title"] for number, one in after[0].items() if number not in before[0])
    assert not new, (
        f"Of four recipes to import, the last one was refused, and these are in the store now: {', '.join(new)}. Which changes belong together?"
    )
    new = sorted(after[1].keys() - before[1].keys())
    assert not new, (
        f"Of four recipes to import, the last one was refused. No recipe is left of it, but these ingredients are: {', '.join(new)}. Which changes belong together?"
    )
    reply = call("POST /imports", {"recipes": good})
    assert reply.status == 201 and isinstance(reply.json, dict) and reply.json.get("added") == 3, (
        f"check.pyz sent three recipes to import, and all of them fit. {reply.told} What does the brief ask for?"
    )
    finds(["Cake 3", "Rolls", "Soup 1", "Soup 2"], "Three recipes were imported. Which ones are missing?")
    for item in pages("/recipes")[0]:
        for one in good:
            if item["title"] == one["title"]:
                looks_like(item["id"], one, told="Three recipes were imported. ")


def all_or_nothing():
    fresh_store()
    keeps, changes = saved(rolls()), saved(cake())
    new = recipe("Pear cake", 6, line("Pear", 3, "piece"), line("Flour", 200, "g"), line("Nutmeg"))
    pair = {
        "recipes": [
            recipe("One", 1, line("Oats", 80, "g"), line("Milk", 200, "ml")),
            recipe("Two", 2, line("Oats", 160, "g"), line("Honey", 20, "g")),
        ]
    }
    wanted = {
        "Rolls": rolls(),
        "Pear cake": new,
        "Butter cake": cake(),
        **{one["title"]: one for one in pair["recipes"]},
    }
    jobs = [
        ("POST /recipes", new),
        ("POST /imports", pair),
        (f"PUT /recipes/{changes}", new),
        (f"DELETE /recipes/{changes}", None),
    ]
    for asked, send in jobs:
        before, names = everything()
        for number in range(1, 60):
            state = {"left": number, "stopped": ""}

            def stop(sql):
                if re.match(r"(?i)(insert|replace|update|delete|commit|with)\b", sql):
                    state["left"] -= 1
                    if state["left"] == 0:
                        state["stopped"] = sql if len(sql) <= 70 else sql[:70] + " …"
                        raise sqlite3.OperationalError("disk I/O error")

            seen["before"] = stop
            reply = call(asked, send)
            seen["before"] = None
            if not state["stopped"]:
                break
            told = f"check.pyz sent {asked}, and the disk failed at “{state['stopped']}”. "
            assert another_program_may_write(), (
                f"{told}After that, the database stayed locked for every other program. Who ends the transaction, and who closes the connection?"
            )
            after, more_names = everything()
            for one in after.values():
                problem = difference(one, wanted.get(one["title"], one))
                assert not problem, (
                    f"{told}Now there's half a recipe in the store: {one['title']}, and {problem}. Which changes belong together?"
                )
            gone = sorted(one["title"] for key, one in before.items() if key not in after)
            added = sorted(one["title"] for key, one in after.items() if key not in before)
            changed = sorted(one["title"] for key, one in after.items() if key in before and before[key] != one)
            assert not (asked == "POST /imports" and len(added) == 1), (
                f"{told}Of two recipes to import, one is in the store now: {added[0]}. Which changes belong together?"
            )
            assert len(gone) + len(added) + len(changed) <= (2 if asked == "POST /imports" else 1) and keeps in after, (
                f"{told}After that, these recipes were gone: {', '.join(gone) or 'none'}. New: {', '.join(added) or 'none'}. Changed: {', '.join(changed) or 'none'}. Where do the others come from?"
            )
            orphans = ", ".join(sorted(more_names.keys() - names.keys())) if before == after else ""
            assert not orphans, (
                f"{told}No recipe was saved, but new ingredients were: {orphans}. Which changes belong together?"
            )
            assert reply.status >= 400 or before != after, (
                f"{told}Nothing was saved, and {reply.told} What will somebody believe who reads that?"
            )
            before, names = after, more_names
        # Something may fail after a commit. Then the recipe is gone, and nobody can delete it again.
        assert reply.status < 400 or (reply.status == 404 and send is None and changes not in before), (
            f"Before, check.pyz had let the disk fail. Now the disk works again, and {reply.told} What did the failure leave behind?"
        )
        assert another_program_may_write(), (
            f"After {asked}, the database stayed locked for every other program. Who ends the transaction?"
        )
        for item in pages("/recipes")[0]:
            if item["id"] not in (keeps, changes):
                call(f"DELETE /recipes/{item['id']}")


def one_name_one_place():
    fresh_store()
    first, second = saved(cake()), saved(rolls())
    third = saved(recipe("Quince jam", 20, line("Quince", 1000, "g"), line("sugar", 500, "g")))
    items = items_of("GET /ingredients", "id", "name", "recipes")
    names = [one["name"].casefold() for one in items]
    assert names == ["butter", "egg", "flour", "quince", "salt", "sugar", "water", "yeast"], (
        f"GET /ingredients has the names {json.dumps(names)}, from a cake, rolls and a jam. It should have each ingredient once, by name: butter, egg, flour, quince, salt, sugar, water, yeast. What's different?"
    )
    counts = {one["name"].casefold(): one["recipes"] for one in items}
    assert counts == {"butter": 1, "egg": 1, "flour": 2, "quince": 1, "salt": 2, "sugar": 2, "water": 1, "yeast": 1}, (
        f"In GET /ingredients, the numbers of recipes are {json.dumps(counts)}. Butter is in one recipe (twice), flour and sugar are in two. What do you count?"
    )
    call(f"DELETE /recipes/{third}")
    left = ingredients()
    assert "quince" in left and left["quince"]["recipes"] == 0, (
        f"The only recipe with quinces was deleted. In GET /ingredients, quince is {json.dumps(left.get('quince', 'missing'))}. The quinces are still in the cellar. Which rows does your query keep?"
    )
    number = left["flour"]["id"]
    reply = call(f"PATCH /ingredients/{number}", {"name": "Rye flour"})
    assert (
        reply.status == 200 and isinstance(reply.json, dict) and str(reply.json.get("name")).casefold() == "rye flour"
    ), f"{reply.told} Flour should be called Rye flour from now on. What should this answer?"
    for number_of_recipe, card in ((first, cake()), (second, rolls())):
        lines = [{**one, "name": "Rye flour"} if one["name"] == "Flour" else one for one in card["ingredients"]]
        looks_like(number_of_recipe, {**card, "ingredients": lines}, told="Flour is called Rye flour now. ")
    finds(["Butter cake", "Rolls"], "Flour was renamed to Rye flour. Which recipes need it?", ingredient="Rye flour")
    finds([], "Flour was renamed to Rye flour. Which recipes still need flour?", ingredient="Flour")
    reply = call(f"PATCH /ingredients/{number}", {"name": "RYE FLOUR"})
    assert reply.status == 200, (
        f"Only uppercase and lowercase letters of a name were changed. {reply.told} Who else has that name?"
    )
    before = everything()
    refused(
        f"PATCH /ingredients/{number}",
        409,
        "There's another ingredient called Butter, and somebody wants to call Rye flour butter.",
        {"name": "butter"},
    )
    refused(f"PATCH /ingredients/{number}", 422, "The new name of an ingredient is empty.", {"name": ""})
    assert everything() == before, (
        "The new name of an ingredient was refused, and now the store isn't the same as before. When do you ask, and when do you change?"
    )


def adds_up(meals, wanted, told):
    """Demands a shopping list."""
    items = items_of(
        "POST /shopping-lists",
        "name",
        "amount",
        "unit",
        send={"meals": [{"recipe": number, "servings": people} for number, people in meals]},
    )
    got = {}
    for one in items:
        key = (str(one["name"]).casefold(), one["unit"])
        assert key not in got, (
            f"{told} the shopping list is {brief(items)}. {one['name']} is there twice in the same unit. How many of it should somebody buy?"
        )
        got[key] = one["amount"]
    missing = [name for name, unit in wanted if (name, unit) not in got]
    assert not missing, f"{told} the shopping list is {brief(items)}. Where's {missing[0]}, and in which units?"
    extra = [f"{name} in {unit}" for name, unit in got if (name, unit) not in wanted]
    assert not extra, f"{told} the shopping list is {brief(items)}. Where does {extra[0]} come from?"
    for key, amount in wanted.items():
        assert close_to(got[key], amount), (
            f"{told} the shopping list says {got[key]} {key[1] or ''} for {key[0]}. It should be {amount}. Which lines of which recipes are in that?"
        )
    names = [str(one["name"]).casefold() for one in items]
    assert names == sorted(names), f"{told} the shopping list has the order {', '.join(names)}. What's it sorted by?"


def shopping():
    fresh_store()
    a, b, c = (
        saved(cake()),
        saved(rolls()),
        saved(recipe("Sauce", 4, line("water", 100, "ml"), line("Water", 2, "piece"), line("Pepper"))),
    )
    adds_up(
        [(a, 8)],
        {("butter", "g"): 212.5, ("egg", "piece"): 4, ("flour", "g"): 220, ("salt", None): None, ("sugar", "g"): 180},
        "For one cake for 8,",
    )
    both = {
        ("butter", "g"): 425,
        ("egg", "piece"): 8,
        ("flour", "g"): 440 + 250,
        ("salt", None): None,
        ("salt", "g"): 5,
        ("sugar", "g"): 360,
        ("water", "ml"): 160,
        ("yeast", "g"): 3.5,
    }
    adds_up(
        [(a, 16), (b, 5)], both, "For a cake for 16 (on the card, it's for 8) and rolls for 5 (on the card, for 10),"
    )
    twice = {
        ("flour", "g"): 750,
        ("water", "ml"): 480 + 150,
        ("water", "piece"): 3,
        ("pepper", None): None,
        ("salt", "g"): 15,
        ("yeast", "g"): 10.5,
    }
    adds_up(
        [(b, 10), (c, 6), (b, 5)], twice, "For rolls for 10, a sauce for 6 (on the card, for 4) and rolls for 5 again,"
    )
    adds_up([], {}, "Without any meals,")
    refused("POST /shopping-lists", 422, "A meal is for 0 people.", {"meals": [{"recipe": a, "servings": 0}]})
    looks_like(a, cake(), told="Several shopping lists were made. ")


# The letter


def a_cup_of(name, grams):
    number = ingredients()[name.casefold()]["id"]
    reply = call(f"PATCH /ingredients/{number}", {"grams_per_cup": grams})
    assert reply.status == 200 and isinstance(reply.json, dict) and close_to(reply.json.get("grams_per_cup"), grams), (
        f"A cup of {name} weighs {grams} g. {reply.told} Where's grams_per_cup in the answer?"
    )
    return number


def waffles():
    return recipe(
        "Waffles",
        4,
        line("Flour", 1.5, "cup"),
        line("Milk", 2, "cup"),
        line("Egg", 2, "piece"),
        line("Sugar", 100, "g"),
        line("Oil", 60, "ml"),
        line("Salt"),
    )


def cups():
    fresh_store()
    card = waffles()
    number = saved(card)
    told = "check.pyz sent a recipe with cups. "
    looks_like(number, card, told=told)
    nobody_knows = [line("Flour", 360, "ml"), line("Milk", 480, "ml"), *card["ingredients"][2:]]
    looks_like(
        number,
        {**card, "ingredients": nobody_knows},
        "?units=metric",
        told + "Nobody has said what a cup of anything weighs. ",
    )
    only_the_oil = [*card["ingredients"][:4], line("Oil", 0.25, "cup"), line("Salt")]
    looks_like(
        number,
        {**card, "ingredients": only_the_oil},
        "?units=cups",
        told + "Nobody has said what a cup of anything weighs. ",
    )
    flour = a_cup_of("Flour", 120)
    a_cup_of("Sugar", 200)
    known = [line("Flour", 180, "g"), line("Milk", 480, "ml"), *card["ingredients"][2:]]
    told = "A cup of flour weighs 120 g, and a cup of sugar 200 g. "
    looks_like(number, {**card, "ingredients": known}, "?units=metric", told)
    small = [*card["ingredients"][:3], line("Sugar", 0.5, "cup"), line("Oil", 0.25, "cup"), line("Salt")]
    looks_like(number, {**card, "ingredients": small}, "?units=cups", told)
    for query, lines in (("?units=metric&servings=10", known), ("?servings=10&units=cups", small)):
        more = [line(one["name"], one["amount"] and one["amount"] * 2.5, one["unit"]) for one in lines]
        looks_like(number, {**card, "servings": 10, "ingredients": more}, query, told)
    looks_like(
        number,
        card,
        told=told + "Somebody has read the recipe in grams and in cups, and now wants it as it was written. ",
    )
    refused(f"GET /recipes/{number}?units=stones", 422, "Nobody here knows stones.")
    for grams in (0, -5):
        refused(
            f"PATCH /ingredients/{flour}",
            422,
            f"A cup of flour weighs {grams} g.",
            {"name": "Flour", "grams_per_cup": grams},
        )
    reply = call(f"PATCH /ingredients/{flour}", {"name": "Wheat flour"})
    assert reply.status == 200 and close_to(ingredients().get("wheat flour", {}).get("grams_per_cup"), 120), (
        f"A cup of flour weighs 120 g. An older program, which doesn't know about cups, renamed it to Wheat flour, and now GET /ingredients says {json.dumps(ingredients().get('wheat flour'))}. What happened to the 120?"
    )
    call(f"PATCH /ingredients/{flour}", {"grams_per_cup": None})
    left = ingredients().get("wheat flour", {})
    assert left.get("grams_per_cup", "missing") is None, (
        f"A cup of wheat flour weighed 120 g, and then somebody sent a grams_per_cup of null. GET /ingredients says {json.dumps(left or 'that there is no wheat flour')}. How does your program tell null from what wasn't sent?"
    )
    unknown = ingredients()["milk"].get("grams_per_cup", "missing")
    assert unknown is None, (
        f"Nobody has said what a cup of milk weighs, and in GET /ingredients, its grams_per_cup is {json.dumps(unknown)}. What should it be?"
    )


def shopping_without_cups():
    fresh_store()
    a, b = (
        saved(waffles()),
        saved(
            recipe(
                "Pancakes",
                2,
                line("Flour", 125, "g"),
                line("Milk", 250, "ml"),
                line("sugar", 1, "cup"),
                line("Oil", 0.5, "cup"),
            )
        ),
    )
    told = "Waffles for 4 and pancakes for 2 are planned, and nobody has said what a cup of anything weighs:"
    wanted = {
        ("egg", "piece"): 2,
        ("flour", "g"): 125,
        ("flour", "ml"): 360,
        ("milk", "ml"): 730,
        ("oil", "ml"): 180,
        ("salt", None): None,
        ("sugar", "g"): 100,
        ("sugar", "ml"): 240,
    }
    adds_up([(a, 4), (b, 2)], wanted, told)
    a_cup_of("Flour", 120)
    a_cup_of("Sugar", 200)
    wanted = {
        ("egg", "piece"): 4,
        ("flour", "g"): 360 + 125,
        ("milk", "ml"): 960 + 250,
        ("oil", "ml"): 240,
        ("salt", None): None,
        ("sugar", "g"): 400,
    }
    adds_up(
        [(a, 8), (b, 2)],
        wanted,
        "Waffles for 8 and pancakes for 2 are planned. A cup of flour weighs 120 g, and a cup of sugar 200 g:",
    )


def new_collection(name):
    reply = call("POST /collections", {"name": name})
    number = reply.get("id")
    assert reply.status == 201 and isinstance(number, int), (
        f"check.pyz made a collection called {name}. {reply.told} What does the letter ask for?"
    )
    return number


def collections():
    fresh_store()
    a, b, c = saved(cake()), saved(rolls()), saved(soup())
    made = {name: new_collection(name) for name in ("No nuts", "breakfast", "Campfire")}
    refused("POST /collections", 409, "There's a collection called No nuts.", {"name": "NO NUTS"})
    refused("POST /collections", 422, "A collection has no name.", {"name": ""})
    for name, number in (("No nuts", b), ("breakfast", b), ("No nuts", a), ("No nuts", b)):
        reply = call(f"PUT /collections/{made[name]}/recipes/{number}")
        assert reply.status == 204, (
            f"A recipe goes into {name}. {reply.told} Perhaps it was there already: what should somebody read who presses twice?"
        )

    def counts(wanted, told):
        got = {one["name"]: one["recipes"] for one in items_of("GET /collections", "id", "name", "recipes")}
        assert got == wanted, (
            f"{told} In GET /collections, the numbers of recipes are {json.dumps(got)}, and should be {json.dumps(wanted)}. What do you count, and which collections are left out?"
        )
        assert list(got) == sorted(got, key=str.casefold), (
            f"GET /collections has the order {', '.join(got)}. Which order does the letter ask for?"
        )

    counts(
        {"No nuts": 2, "breakfast": 1, "Campfire": 0},
        "Two recipes have no nuts, and one of them is for breakfast, too.",
    )
    finds(["Butter cake", "Rolls"], "Which recipes are in No nuts?", collection=made["No nuts"])
    finds([], "No recipe is in Campfire. Where do these come from?", collection=made["Campfire"])
    finds(
        ["Rolls"],
        "In No nuts, only the rolls need yeast. Which of your conditions does the list use?",
        collection=made["No nuts"],
        ingredient="yeast",
    )

    def is_in(number, card, names, told):
        got = looks_like(number, card, told=told).get("collections")
        assert got == names, (
            f"{told}In GET /recipes/{number}, collections is {json.dumps(got)}, and should be {json.dumps(names)}. Which rows say that, and what has happened to them?"
        )

    is_in(b, rolls(), ["breakfast", "No nuts"], "The rolls are in two collections. ")
    is_in(c, soup(), [], "The soup is in no collection. ")
    call(f"PUT /recipes/{b}", {**rolls(), "servings": 20})
    is_in(
        b,
        {**rolls(), "servings": 20},
        ["breakfast", "No nuts"],
        "The rolls are in two collections, and then their recipe was replaced with PUT. ",
    )
    for told in ("The rolls leave No nuts.", "The rolls leave No nuts, and somebody has pressed twice."):
        reply = call(f"DELETE /collections/{made['No nuts']}/recipes/{b}")
        assert reply.status == 204, f"{told} {reply.told} What should it answer?"
    is_in(b, {**rolls(), "servings": 20}, ["breakfast"], "The rolls have left one of their two collections. ")
    refused(f"PUT /collections/{made['Campfire'] + 90}/recipes/{b}", 404, "There's no such collection.")
    refused(f"PUT /collections/{made['Campfire']}/recipes/{c + 90}", 404, "There's no such recipe.")
    refused(f"GET /recipes?collection={made['Campfire'] + 90}", 404, "There's no such collection.")
    reply = call(f"DELETE /recipes/{a}")
    assert reply.status == 204, (
        f"A recipe that's in a collection should be deleted. {reply.told} Which rows refer to it?"
    )
    counts({"No nuts": 0, "breakfast": 1, "Campfire": 0}, "The last recipe in No nuts was deleted.")
    call(f"PUT /collections/{made['Campfire']}/recipes/{c}")
    is_in(c, soup(), ["Campfire"], "The soup is in Campfire. ")
    call(f"DELETE /recipes/{c}")
    # SQLite may give the number of the last recipe to a new one.
    is_in(saved(waffles()), waffles(), [], "The soup was in Campfire, and was deleted. Then came waffles. ")


# Version 3


def brief_sizes(sizes):
    return ", ".join(map(str, sizes[:7])) + (" …" if len(sizes) > 7 else "")


def page_by_page():
    fresh_store()
    titles = (
        [f"Soup & bread {number:02}" for number in range(14)]
        + ["Stew", "stew"] * 10
        + [f"zucchini {number}" for number in range(6)]
    )
    cards = [
        recipe(title, 2, line("Salt & pepper", 1, "g"), line("Leek" if number % 2 else "Pea", 1, "piece"))
        for number, title in enumerate(titles)
    ]
    call("POST /imports", {"recipes": cards})
    whole, sizes = pages("/recipes")
    got = len({one["id"] for one in whole})
    assert got == sum(sizes) == 40, (
        f"There are 40 recipes, and several of them have the same title. Somebody who follows next from GET /recipes on gets {sum(sizes)}, of which {got} are different. From where does a page go on?"
    )
    assert sizes == [20, 20], (
        f"There are 40 recipes, and the pages of GET /recipes have {' and '.join(map(str, sizes))} items. How many fit on a page when nobody says it, and when is next null?"
    )
    for limit, wanted in (("7", [7, 7, 7, 7, 7, 5]), ("40", [40]), ("100", [40]), ("1", [1] * 40)):
        items, sizes = pages(f"/recipes?limit={limit}")
        assert sizes == wanted, (
            f"There are 40 recipes. With limit={limit}, the pages have {brief_sizes(sizes)} items, and should have {brief_sizes(wanted)}. When is next null?"
        )
        assert items == whole, (
            f"With limit={limit}, somebody who follows next gets the recipes in the order {', '.join(one['title'] for one in items[:12])} … With 20 on a page, the order is different, or some are missing. What decides between two that have the same title?"
        )
    for limit in ("0", "101", "-1", "ten"):
        refused(f"GET /recipes?limit={limit}", 422, "A limit is a whole number from 1 to 100.")
    numbers = [one["id"] for one in whole]
    assert numbers == [number for title, number in sorted((one["title"].casefold(), one["id"]) for one in whole)], (
        "GET /recipes isn't in the order of the titles and, where they're equal, of the ids. What does your ORDER BY say?"
    )
    few = new_collection("Every fifth")
    for one in whole[::5]:
        call(f"PUT /collections/{few}/recipes/{one['id']}")
    for asked, wanted in (
        ({"collection": few, "limit": 3}, 8),
        ({"q": "ste", "limit": 3}, 20),
        ({"ingredient": "Salt & pepper", "limit": 9}, 40),
        ({"ingredient": "leek", "q": "ZUCC", "limit": 1}, 3),
    ):
        items, sizes = pages(f"/recipes?{urlencode(asked)}")
        got = len(items)
        assert got == wanted, (
            f"GET /recipes?{urlencode(asked)} should find {wanted} recipes on all its pages together, and somebody who follows next gets {got}. What's in the address of the second page?"
        )
    told = "Somebody reads the list page by page, with limit=6. Meanwhile, a colleague adds recipes that come earlier in the list, and deletes some that were on the pages before. "
    got, asked, stay = [], "/recipes?limit=6", set(numbers)
    for number in range(40):
        reply = call(f"GET {asked}")
        assert reply.status == 200, f"{told}{reply.told} What did next point to?"
        items = reply.json["items"]
        got += [one["id"] for one in items]
        asked = reply.json["next"]
        if asked is None:
            break
        if number < 5:
            # The last one of the page, from which the next page goes on, is deleted, too.
            for gone in {items[-1]["id"], items[0]["id"]}:
                call(f"DELETE /recipes/{gone}")
                stay.discard(gone)
            for more in range(3):
                saved(recipe(f"Apple {number} {more}", 1, line("Apple", 1, "piece")))
    twice = sorted({number for number in got if got.count(number) > 1})
    by_number = {one["id"]: one["title"] for one in whole}
    assert not twice, f"{told}{by_number.get(twice[0], 'A recipe')} came twice. From where does a page go on?"
    missed = [number for number in numbers if number in stay and number not in got]
    assert not missed, (
        f"{told}{by_number[missed[0]]} was in the store all the time, and on no page. From where does a page go on?"
    )


def many(number, first=0):
    """Returns recipes whose titles are spread over the alphabet. A few ingredients are rare."""
    cards = []
    for count in range(first, first + number):
        word = "".join(chr(97 + (count * step) % 26) for step in (7, 3, 11, 5, 17))
        lines = [
            line(f"Herb {count % 60}", 5, "g"),
            line("Flour", 100, "g"),
            line(f"Oil {count % 7}", 10, "ml"),
            line("Salt"),
        ]
        if count in (10, 50, 90, 130):
            lines.insert(1, line("Quince", 1, "piece"))
        cards.append(recipe(f"{word} {count}", 2 + count % 9, *lines))
    return {"recipes": cards}


def measured(rounds=8):
    """Sends each request of version 3, and returns its path, its steps and its SQL. Counts a page after turning `rounds` pages."""
    first = call("GET /recipes?limit=100").json
    items = [one["id"] for one in first["items"]]
    following = first["next"]
    for _ in range(rounds):
        following = call(f"GET {following}").json["next"]
    put = {**cake(), "title": "Cake for measuring"}
    meals = {"meals": [{"recipe": number, "servings": 30} for number in items[10:13]]}
    asked = [
        ("the first page", "GET /recipes?limit=20", None),
        ("a page further down", f"GET {following}", None),
        ("a search for a rare ingredient", "GET /recipes?ingredient=quince", None),
        ("a small collection", f"GET /recipes?collection={seen['collection']}", None),
        ("one recipe", f"GET /recipes/{items[20]}", None),
        ("a shopping list", "POST /shopping-lists", meals),
        ("a new text for one recipe", f"PUT /recipes/{items[30]}", put),
        ("one recipe less", f"DELETE /recipes/{items[40]}", None),
        ("a search in titles", "GET /recipes?q=measuring", None),
        ("the ingredients", "GET /ingredients", None),
        ("the collections", "GET /collections", None),
        ("a recipe that goes into a collection", f"PUT /collections/{seen['collection']}/recipes/{items[50]}", None),
        ("a recipe that leaves it", f"DELETE /collections/{seen['collection']}/recipes/{items[50]}", None),
    ]
    result = {}
    for words, path, send in asked:
        seen["steps"], seen["sent"] = 0, []
        reply = call(path, send)
        steps, sent = seen["steps"], list(seen["sent"])
        assert reply.status < 300, f"The store has many recipes now. {reply.told} What's different from a small one?"
        result[words] = (path.partition("&after")[0][:60], steps, sent)
    return result


def plans(sent):
    """Returns the worst lines of the plans of these queries."""
    lines = []
    with closing(ordinary_connect(DATABASE)) as connection:
        for sql, values in sent:
            try:
                lines += [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql, *values)]
            except (sqlite3.Error, TypeError):
                pass
    bad = [text for text in dict.fromkeys(lines) if text.startswith("SCAN") or "TEMP B-TREE" in text]
    return "; ".join(bad or dict.fromkeys(lines))


def large_store():
    """Returns what was measured in a small store, and then in a large one, which stays."""
    if seen["large"]:
        return seen["large"]
    fresh_store()
    reply = call("POST /imports", many(200))
    assert reply.status == 201, f"check.pyz sent 200 recipes to import. {reply.told} Which of them doesn't fit?"
    seen["collection"] = new_collection("A few")
    most = new_collection("Most of them")
    for one in pages("/recipes?limit=100")[0][:60]:
        call(f"PUT /collections/{most}/recipes/{one['id']}")
    for number in [one["id"] for one in call("GET /recipes?ingredient=quince").json["items"]]:
        call(f"PUT /collections/{seen['collection']}/recipes/{number}")
    small = measured(0)
    call("POST /imports", many(1800, 200))
    for one in pages("/recipes?limit=100")[0][-600:]:
        call(f"PUT /collections/{most}/recipes/{one['id']}")
    seen["large"] = small, measured()
    return seen["large"]


def steps_stay():
    small, large = large_store()
    free = ("a search in titles", "the ingredients", "the collections")
    for words, (path, few, _) in small.items():
        _, steps, sent = large[words]
        assert words in free or steps <= 2 * few + 400, (
            f"check.pyz sent {path}, for {words}. Among 200 recipes, that takes {few:,} of SQLite's steps, and among 2,000, it takes {steps:,}. Its plan: {plans(sent)}. Which index would it use, and what keeps it from that?"
        )


def indexes_pay():
    _, large = large_store()
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%' ORDER BY rowid"
    with closing(ordinary_connect(DATABASE)) as connection:
        made = connection.execute(query).fetchall()
    with open("README.md", encoding="utf-8") as file:
        readme = file.read()
    for name, sql in made:
        with closing(ordinary_connect(DATABASE)) as connection:
            connection.execute(f'DROP INDEX "{name}"')
            connection.commit()
        without = measured()
        with closing(ordinary_connect(DATABASE)) as connection:
            back = [one for one, _ in connection.execute(query)]
            if name not in back:
                connection.execute(sql)
                connection.commit()
        slower = [words for words, (_, steps, _) in without.items() if steps > 1.3 * large[words][1] + 20]
        assert name in back or slower, (
            f"check.pyz removed your index {name}, and then none of {len(without)} kinds of requests took more steps than before, with 2,000 recipes. Which request did you make it for?"
        )
    for name, _ in made:
        lines = [text for text in readme.splitlines() if re.search(rf"\b{re.escape(name)}\b", text)]
        assert lines, (
            f"README.md has no line about your index {name}. Add one with its name, its request, and the steps before and after."
        )
        numbers = [
            [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d+(?:[,.' \u202f]\d{3})*", text.replace(name, ""))]
            for text in lines
        ]
        assert any(len(found) >= 2 and max(found) >= 1.3 * min(found) for found in numbers), (
            f"In README.md, the line about your index {name} is “{lines[0].strip()[:120]}”. How many steps did its request take before, and how many after?"
        )


CHECKS = [
    [in_and_out, for_more_people, search],
    [refuses, replaces, all_or_nothing, one_name_one_place, shopping],
    [cups, shopping_without_cups, collections],
    [page_by_page, steps_stay, indexes_pay],
]


def found(check):
    """Judges one check, and the ones that come after it in its step, because starting the app takes long."""
    known = {}
    if os.path.exists(FOUND):
        with open(FOUND, encoding="utf-8") as file:
            known = json.load(file)
    if check.__name__ in known:
        message = known[check.__name__]
        assert not message, message
        return
    watch_sqlite()
    checks = next(checks for checks in CHECKS if check in checks)
    check()
    for other in checks[checks.index(check) + 1 :]:
        try:
            other()
        except AssertionError as error:
            known[other.__name__] = str(error)
            break
        except BaseException:
            break  # Alone, it shows the reader's own traceback.
        known[other.__name__] = ""
    with open(FOUND, "w", encoding="utf-8") as file:
        json.dump(known, file)
