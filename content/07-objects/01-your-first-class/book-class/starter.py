salt = {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1, "lent": 0}
ferry = {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 2, "lent": 0}

for book in [salt, ferry]:
    print(f"{book['title']} by {book['author']}: {book['lent']} of {book['copies']} lent")
