BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    code = 405
    if method == "GET" and path in BOOKS:
        code = 200
    elif method == "GET":
        code = 404
    elif method == "POST" and path == "/books":
        code = 201
    return code


print(pick_status("GET", "/books/2"))
