def comparisons(books):
    count = 0
    for first in range(books):
        for second in range(first + 1, books):
            count += 1
    return count


before = 1
latest = 1
for books in [50, 100, 200, 400]:
    before = latest
    latest = comparisons(books)
    print(books, "books:", latest, "comparisons")
print(f"Twice as many books, {latest / before:.1f} times the work")
