films = [
    {"title": "Up", "year": 2009, "rating": 5},
]
rules = {
    "title": lambda film: film["title"].lower(),
    "year": lambda film: film["year"],
    "rating": lambda film: (-film["rating"], film["title"].lower()),
}
wish = input("? ").strip().lower()
if wish in rules:
    for film in sorted(films, key=rules[wish]):
        print(film["title"])
else:
    print("No idea.")
