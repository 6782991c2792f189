books = [{"t": 1}]
print(books["t"])
