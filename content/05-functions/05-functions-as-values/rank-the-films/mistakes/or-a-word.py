wish = "x"
films = [
    {"title": "Up", "year": 2009, "rating": 5},
    {"title": "Wadjda", "year": 2012, "rating": 5},
    {"title": "Alien", "year": 1979, "rating": 4},
    {"title": "City of God", "year": 2002, "rating": 4},
]
wish = input("? ").strip().lower()
if wish == "title" or "year":
    for film in sorted(films, key=lambda film: film["title"].lower()):
        print(film["title"])
