books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 1},
}
loans = {"2263": {"member": "Priya", "due": 52}}
today = 40
isbn = "8850"
member = "Omar"

if isbn in books:
    if isbn in loans:
        print("Already lent")
    else:
        number = 0
        for lent in loans:
            if loans[lent]["member"] == member:
                number += 1
        if number < 5:
            loans[isbn] = {"due": today + 21, "member": member}
            print("Lent until day", loans[isbn]["due"])
        else:
            print("Five loans already")
else:
    print("No such book")
