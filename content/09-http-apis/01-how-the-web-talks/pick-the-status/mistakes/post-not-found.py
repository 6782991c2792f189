BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    if method == "GET":
        if path in BOOKS:
            return 200
        return 404
    if method == "POST":
        if path == "/books":
            return 201
        return 404
    return 405


print(pick_status("GET", "/books/2"))
