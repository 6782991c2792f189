BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    if method == "GET" and path == "/books/5":
        return 200, {"title": BOOKS["5"]}
    if method == "GET" and path.startswith("/books/"):
        return 404, {"error": {"code": "book_not_found", "message": "there is no such book"}}
    return 404, {"error": {"code": "unknown_path", "message": "what?"}}


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
