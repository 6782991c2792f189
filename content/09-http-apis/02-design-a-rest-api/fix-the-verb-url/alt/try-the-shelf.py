BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    code, message = "unknown_path", "what?"
    if method == "GET" and path[:7] == "/books/":
        try:
            return 200, {"title": BOOKS[path[7:]]}
        except KeyError:
            code, message = "book_not_found", "there is no such book"
    return 404, {"error": {"code": code, "message": message}}


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
