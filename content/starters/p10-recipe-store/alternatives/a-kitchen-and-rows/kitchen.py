"""What people can do in the kitchen, without knowing about the web."""

from dataclasses import dataclass

CUP = 240


class KitchenError(Exception):
    status = 422


class Missing(KitchenError):
    status = 404


class Taken(KitchenError):
    status = 409


@dataclass
class Need:
    name: str
    amount: float | None
    unit: str | None
    cup: float | None = None

    def times(self, factor):
        return Need(self.name, None if self.amount is None else self.amount * factor, self.unit, self.cup)

    def in_system(self, system):
        match system, self.unit:
            case "metric", "cup" if self.cup:
                return Need(self.name, self.amount * self.cup, "g", self.cup)
            case "metric", "cup":
                return Need(self.name, self.amount * CUP, "ml", self.cup)
            case "cups", "ml":
                return Need(self.name, self.amount / CUP, "cup", self.cup)
            case "cups", "g" if self.cup:
                return Need(self.name, self.amount / self.cup, "cup", self.cup)
        return self

    def shown(self):
        return {"name": self.name, "amount": self.amount, "unit": self.unit}


class Kitchen:
    def __init__(self, connection):
        self.connection = connection

    def all(self, sql, *values):
        return self.connection.execute(sql, values).fetchall()

    def one(self, what, sql, *values):
        found = self.all(sql, *values)
        if not found:
            raise Missing(f"there's no such {what}")
        return found[0]

    def dish(self, nr):
        return self.one("dish", "select * from dish where nr = ?", nr)

    def card(self, nr, people=None, system=None):
        dish = self.dish(nr)
        people = people or dish["people"]
        return {
            "id": nr,
            "title": dish["title"],
            "servings": people,
            "text": dish["how"],
            "ingredients": [need.times(people / dish["people"]).in_system(system).shown() for need in self.needs(nr)],
            "collections": [
                row["name"]
                for row in self.all("select name from in_box join box on box.nr = box where dish = ? order by sort_name", nr)
            ],
        }

    def needs(self, nr):
        rows = self.all(
            "select name, amount, unit, cup from needs join foodstuff on foodstuff.nr = foodstuff where dish = ? order by needs.nr",
            nr,
        )
        return [Need(*row) for row in rows]

    def write(self, card, nr=None):
        values = [card.title, card.title.lower(), card.servings, card.text]
        if nr is None:
            sql = "insert into dish (title, sort_title, people, how) values (?, ?, ?, ?)"
            nr = self.connection.execute(sql, values).lastrowid
        else:
            self.dish(nr)
            self.connection.execute("update dish set title = ?, sort_title = ?, people = ?, how = ? where nr = ?", [*values, nr])
            self.connection.execute("delete from needs where dish = ?", [nr])
        for need in card.ingredients:
            if (need.amount is None) ^ (need.unit is None):
                raise KitchenError("an amount without a unit, or a unit without an amount")
            name = need.name.lower()
            found = self.all("select nr from foodstuff where name = ?", name)
            foodstuff = found[0]["nr"] if found else self.connection.execute("insert into foodstuff (name) values (?)", [name]).lastrowid
            sql = "insert into needs (dish, foodstuff, amount, unit) values (?, ?, ?, ?)"
            self.connection.execute(sql, [nr, foodstuff, need.amount, need.unit])
        return nr

    def throw_away(self, nr):
        self.dish(nr)
        self.connection.execute("delete from dish where nr = ?", [nr])

    def search(self, q, ingredient, box, last, limit):
        sql, values = "select nr as id, title, people as servings, sort_title from dish where (sort_title, nr) > (?, ?)", list(last)
        if q:
            sql += " and instr(sort_title, ?)"
            values.append(q.lower())
        if ingredient is not None:
            sql += " and nr in (select dish from needs where foodstuff = (select nr from foodstuff where name = ?))"
            values.append(ingredient.lower())
        if box is not None:
            self.one("box", "select nr from box where nr = ?", box)
            sql += " and nr in (select dish from in_box where box = ?)"
            values.append(box)
        return self.all(sql + " order by sort_title, nr limit ?", *values, limit)

    def foodstuffs(self):
        counts = dict(tuple(row) for row in self.all("select foodstuff, count(distinct dish) from needs group by foodstuff"))
        rows = self.all("select * from foodstuff order by name")
        return [{"id": row["nr"], "name": row["name"], "grams_per_cup": row["cup"], "recipes": counts.get(row["nr"], 0)} for row in rows]

    def improve(self, nr, sent):
        before = self.one("foodstuff", "select * from foodstuff where nr = ?", nr)
        name, cup = sent.get("name", before["name"]).lower(), sent.get("grams_per_cup", before["cup"])
        if self.all("select nr from foodstuff where name = ? and nr <> ?", name, nr):
            raise Taken("that's another one")
        self.connection.execute("update foodstuff set name = ?, cup = ? where nr = ?", [name, cup, nr])

    def shopping(self, meals):
        sums = {}
        for meal in meals:
            dish = self.dish(meal.recipe)
            for need in self.needs(meal.recipe):
                need = need.times(meal.servings / dish["people"]).in_system("metric")
                old = sums.setdefault((need.name, need.unit or ""), Need(need.name, None, need.unit))
                if need.amount is not None:
                    old.amount = (old.amount or 0) + need.amount
        return [sums[key].shown() for key in sorted(sums)]

    def boxes(self):
        return self.all(
            "select box.nr as id, name, count(dish) as recipes from box left join in_box on box = box.nr group by box.nr order by sort_name"
        )

    def new_box(self, name):
        if self.all("select nr from box where sort_name = ?", name.lower()):
            raise Taken("that box is there already")
        return self.connection.execute("insert into box (name, sort_name) values (?, ?)", [name, name.lower()]).lastrowid

    def put_into(self, box, dish):
        self.dish(dish)
        self.one("box", "select nr from box where nr = ?", box)
        if not self.all("select 1 from in_box where dish = ? and box = ?", dish, box):
            self.connection.execute("insert into in_box values (?, ?)", [dish, box])

    def take_out(self, box, dish):
        self.one("box", "select nr from box where nr = ?", box)
        self.connection.execute("delete from in_box where dish = ? and box = ?", [dish, box])
