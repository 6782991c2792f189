BOOKS = ["/books/1", "/books/2"]


def pick_status(method, path):
    if method == "POST" and path == "/books":
        print(201)
    elif method != "GET":
        print(405)
    elif path in BOOKS:
        print(200)
    else:
        print(404)


print(pick_status("GET", "/books/2"))
