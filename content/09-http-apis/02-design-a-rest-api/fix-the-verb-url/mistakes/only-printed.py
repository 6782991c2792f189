BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    return 404, {"error": "what?"}


print("Salt Road is ready at the van!")
print("Sorry: there is no such book")
