BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    if method == "POST" and path == "/getBook":
        number = body["id"]
    elif method == "GET" and path.startswith("/books/"):
        number = path.split("/")[2]
    else:
        return 404, {"error": {"code": "unknown_path", "message": "what?"}}
    if number in BOOKS:
        return 200, {"title": BOOKS[number]}
    return 404, {"error": {"code": "book_not_found", "message": "there is no such book"}}


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
