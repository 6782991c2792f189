def read_aloud(pages):
    print("(turns to page 1)")
    yield pages[0].strip()
    print("(turns to page 2)")
    yield pages[1].strip()


book = read_aloud(["  The tiger packed a bag.", "It took the night train.  ", "Nobody noticed."])
print(next(book))
print("Ayla asks where it's going.")
print(next(book))
