def count_looks(books, isbn):
    looks = 0
    for book in books:
        looks += 1
        if book["isbn"] == isbn:
            return looks
    return looks


books = [{"isbn": str(number)} for number in range(1000, 14000)]
print("First book:", count_looks(books, "1000"))
print("Last book:", count_looks(books, "1399"))
print("Nobody's book:", count_looks(books, "0000"))
