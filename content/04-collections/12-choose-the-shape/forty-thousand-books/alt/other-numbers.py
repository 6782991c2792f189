def count_looks(books, isbn):
    looks = 0
    for book in books:
        looks += 1
        if book["isbn"] == isbn:
            return looks
    return looks


books = [{"isbn": str(number)} for number in range(1000, 1000 + 40000)]
print("First book:", count_looks(books, "1000"))
print("Last book:", count_looks(books, "40999"))
print("Nobody's book:", count_looks(books, "0000"))
