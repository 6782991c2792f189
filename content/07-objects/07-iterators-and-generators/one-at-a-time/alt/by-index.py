def read_aloud(pages):
    number = 0
    while number < len(pages):
        print(f"(turns to page {number + 1})")
        text = pages[number].strip()
        yield text
        number += 1


book = read_aloud(["  The tiger packed a bag.", "It took the night train.  ", "Nobody noticed."])
print(next(book))
print("Ayla asks where it's going.")
print(next(book))
