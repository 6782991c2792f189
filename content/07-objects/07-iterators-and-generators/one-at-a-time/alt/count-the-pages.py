def read_aloud(pages):
    number = 1
    for page in pages:
        print(f"(turns to page {number})")
        yield page.strip()
        number += 1


book = read_aloud(["  The tiger packed a bag.", "It took the night train.  ", "Nobody noticed."])
print(next(book))
print("Ayla asks where it's going.")
print(next(book))
