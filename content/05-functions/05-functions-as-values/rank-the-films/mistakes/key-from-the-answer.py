films = [
    {"title": "Up", "year": 2009, "rating": 5},
    {"title": "Wadjda", "year": 2012, "rating": 5},
    {"title": "Alien", "year": 1979, "rating": 4},
    {"title": "City of God", "year": 2002, "rating": 4},
]

rules = {
    "title": lambda film: film["title"].lower(),
    "year": lambda film: film["year"],
    "rating": lambda film: (-film["rating"], film["title"].lower()),
}

wish = input("Rank by title, year or rating? ").strip().lower()
if wish in rules:
    for place, film in enumerate(sorted(films, key=lambda film: film[wish]), 1):
        print(f"{place}. {film['title']} ({film['year']}) {'*' * film['rating']}")
else:
    print("I only know title, year and rating.")
