BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    parts = path.split("/")
    if method == "GET" and len(parts) == 3 and parts[1] == "books":
        number = parts[2]
        if number in BOOKS:
            return 200, {"title": "Salt Road"}
        return 404, {"error": {"code": "book_not_found", "message": "there is no such book"}}
    return 404, {"error": {"code": "unknown_path", "message": "there is nothing here"}}


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
