books = {
    "4017": {"title": "Salt Road", "author": "Nadia Farouk", "copies": 1},
    "8850": {"title": "Night Ferry", "author": "Lindiwe Mokoena", "copies": 1},
    "2263": {"title": "Bread and Rivers", "author": "Tomasz Zielinski", "copies": 1},
}
loans = {"2263": {"member": "Priya", "due": 52}}
today = 40
isbn = "8850"
member = "Omar"

held = [loan for loan in loans.values() if loan["member"] == member]
if isbn in loans:
    print("Already lent")
elif len(held) >= 5:
    print("Five loans already")
else:
    loans[isbn] = {"member": member, "due": today + 21}
    print(f"Lent until day {today + 21}")
