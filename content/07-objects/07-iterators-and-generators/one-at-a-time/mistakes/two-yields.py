def read_aloud(pages):
    for number, page in enumerate(pages, start=1):
        yield f"(turns to page {number})"
        yield page.strip()


book = read_aloud(["  The tiger packed a bag.", "It took the night train.  ", "Nobody noticed."])
print(next(book))
print("Ayla asks where it's going.")
print(next(book))
