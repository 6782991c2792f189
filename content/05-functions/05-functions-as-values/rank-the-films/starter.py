films = [
    {"title": "Up", "year": 2009, "rating": 5},
]
