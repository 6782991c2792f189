def comparisons(books):
    count = 0
    for first in range(books):
        for second in range(first + 1, books):
            count += 1
    return count


for books in [50, 100, 200, 400]:
    print(books, "books:", comparisons(books), "comparisons")
factor = 400 / 200
print(f"Twice as many books, {factor:.1f} times the work")
