BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    if method == "GET":
        return 200
    if method == "POST" and path == "/books":
        return 201
    return 405


print(pick_status("GET", "/books/2"))
