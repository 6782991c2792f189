books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "The Road to Turku", "author": "Aino Lahti", "copies": 1},
}
word = input("Word in the title: ").lower()

found = False
for isbn in books:
    book = books[isbn]
    if word in book["title"].lower():
        found = True
        print(book["title"], "by", book["author"])
if found == False:
    print("Nothing found")
