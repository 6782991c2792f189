BOOKS = {"5": "Salt Road", "8": "Night Ferry"}


def answer(method, path, body=None):
    if method == "POST" and path == "/getBook":
        if body["id"] in BOOKS:
            return 200, {"title": BOOKS[body["id"]]}
        return 200, {"error": "there is no such book"}
    return 404, {"error": "what?"}


def screen(number):
    status, body = answer("GET", f"/books/{number}")
    if status == 200:
        return body["title"] + " is ready at the van!"
    return "Sorry: " + body["error"]["message"]


print(screen(5))
print(screen(99))
