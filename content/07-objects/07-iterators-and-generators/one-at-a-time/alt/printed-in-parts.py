def read_aloud(pages):
    number = 0
    for page in map(str.strip, pages):
        number += 1
        print("(turns to page ", number, ")", sep="")
        yield page


book = read_aloud(["  The tiger packed a bag.", "It took the night train.  ", "Nobody noticed."])
print(next(book))
print("Ayla asks where it's going.")
print(next(book))
