films = [
    {"title": "Up", "year": 2009, "rating": 5},
    {"title": "Wadjda", "year": 2012, "rating": 5},
    {"title": "Alien", "year": 1979, "rating": 4},
    {"title": "City of God", "year": 2002, "rating": 4},
]


def by_title(film):
    return film["title"].lower()


def by_year(film):
    return film["year"]


wish = input("How should I rank them? ").lower().strip()
ranking = sorted(films, key=by_title)
if wish == "year":
    ranking = sorted(films, key=by_year)
elif wish == "rating":
    ranking = sorted(ranking, key=lambda film: film["rating"], reverse=True)
elif wish != "title":
    print("Nobody can rank films like that.")
    ranking = []
for film in ranking:
    print(film["year"], film["title"], film["rating"])
