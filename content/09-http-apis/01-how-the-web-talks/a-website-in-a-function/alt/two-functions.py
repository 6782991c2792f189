PAGES = {
    "/": "Hello, I'm Odile. Try /joke and /noodles.",
    "/joke": "404 jokes found. Wait.",
    "/noodles": "The green door behind the station. Bring cash.",
}


def response(status, body):
    lines = ["HTTP/1.1 " + status, "Content-Type: text/plain", f"Content-Length: {len(body)}", "", body]
    return "\n".join(lines)


def answer(request):
    method, path, version = request.split("\n")[0].split(" ")
    if method != "GET":
        return response("405 Method Not Allowed", f"{method} isn't possible here")
    if path not in PAGES:
        return response("404 Not Found", "no such page: " + path)
    return response("200 OK", PAGES[path])


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
