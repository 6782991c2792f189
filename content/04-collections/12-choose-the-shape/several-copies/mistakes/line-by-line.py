books = [
    {"isbn": "4017", "title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    {"isbn": "8850", "title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 2},
    {"isbn": "2263", "title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 3},
]
for book in books:
    if book["copies"] > 1:
        print(f"{book['title']} ({book['copies']})")
