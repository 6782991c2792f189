"""Invents recipes: always the same ones, so that you can measure twice."""

import random

LOOKS = ["Quick", "Slow", "Sunday", "Cold", "Warm", "Spicy", "Mild", "Grandmother's", "Green", "Golden", "Big", "Simple"]
MAIN = [
    "apple", "barley", "bean", "beetroot", "carrot", "celery", "cherry", "corn", "leek", "lentil", "mushroom", "oat",
    "onion", "parsnip", "pear", "pea", "plum", "potato", "pumpkin", "rhubarb", "rice", "spinach", "tomato", "turnip",
]
DISHES = ["soup", "stew", "salad", "bake", "curry", "pie", "pancakes", "dumplings", "jam", "porridge", "risotto", "rolls"]
MORE = ["Butter", "Flour", "Milk", "Oil", "Pepper", "Sugar", "Water", "Egg", "Cream", "Parsley", "Garlic", "Lemon"]


def recipes(number):
    """Returns this many recipes. Every 500th one needs a quince."""
    chance = random.Random(10)
    return [recipe(chance, count) for count in range(1, number + 1)]


def recipe(chance, count):
    main = chance.choice(MAIN)
    lines = [{"name": main.capitalize(), "amount": chance.randrange(50, 1000, 50), "unit": "g"}]
    for name in chance.sample(MORE, 3):
        lines.append({"name": name, "amount": chance.randrange(10, 500, 10), "unit": "g"})
    lines.append({"name": "Salt"})
    if count % 500 == 0:
        lines.append({"name": "Quince", "amount": 1, "unit": "piece"})
    title = f"{chance.choice(LOOKS)} {main} {chance.choice(DISHES)}"
    return {"title": title, "servings": chance.randrange(2, 12), "text": "Cook it.", "ingredients": lines}
