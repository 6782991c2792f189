PAGES = {
    "/": "Hello, I'm Odile. Try /joke and /noodles.",
    "/joke": "404 jokes found. Wait.",
    "/noodles": "The green door behind the station. Bring cash.",
}


def answer(request):
    method, path, version = request.split("\n")[0].split(" ")
    if method != "GET":
        return "HTTP/1.1 405 Method Not Allowed\n\nYou can only look."
    if path not in PAGES:
        return "HTTP/1.1 404 Not Found\n\nNothing here. Try /"
    body = PAGES[path]
    return f"HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: {len(body)}\n\n{body}"


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
