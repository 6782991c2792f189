needed = ["popcorn", "lemonade", "blanket", "lemonade"]
kitchen = ["rice", "popcorn", "salt", "onions"]
