films = [
    {"title": "Up", "year": 2009, "rating": 5},
    {"title": "Wadjda", "year": 2012, "rating": 5},
    {"title": "Alien", "year": 1979, "rating": 4},
    {"title": "City of God", "year": 2002, "rating": 4},
]


def title_rule(film):
    return film["title"].lower()


def rating_rule(film):
    place = (5 - film["rating"], title_rule(film))
    return place


def show(films, rule):
    for film in sorted(films, key=rule):
        print(" *", film["title"])


rules = {"title": title_rule, "rating": rating_rule, "year": lambda film: film["year"]}
rule = rules.get(input("title, year, rating? ").strip().lower())
if rule is None:
    print("That's a new one. Ask the club.")
else:
    show(films, rule)
