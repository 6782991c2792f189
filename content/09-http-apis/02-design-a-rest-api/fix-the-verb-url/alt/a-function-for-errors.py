BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def error(code, message):
    return 404, {"error": {"code": code, "message": message}}


def answer(method, path, body=None):
    for number, title in BOOKS.items():
        if (method, path) == ("GET", f"/books/{number}"):
            return 200, {"id": number, "title": title}
    if method == "GET" and path.startswith("/books/"):
        return error("book_not_found", "there is no such book")
    return error("unknown_path", "try /books/5")


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
