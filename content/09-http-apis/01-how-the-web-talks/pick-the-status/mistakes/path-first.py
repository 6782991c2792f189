BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    if path not in BOOKS:
        return 404
    if method == "GET":
        return 200
    if method == "POST":
        return 201
    return 405


print(pick_status("GET", "/books/2"))
