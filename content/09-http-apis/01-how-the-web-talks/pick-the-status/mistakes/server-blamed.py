BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    if method == "POST" and path == "/books":
        return 201
    if method != "GET":
        return 405
    if path in BOOKS:
        return 200
    return 500


print(pick_status("GET", "/books/2"))
