books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "The Road to Turku", "author": "Aino Lahti", "copies": 1},
}
word = input("Word in the title: ")

for book in books.values():
    if word.lower() in book["title"].lower():
        print(f"{book['title']} by {book['author']}")
