PAGES = {
    "/": "Hello, I'm Odile. Try /joke and /noodles.",
    "/joke": "404 jokes found. Wait.",
    "/noodles": "The green door behind the station. Bring cash.",
}


def answer(request):
    method, path, version = request.split("\n")[0].split(" ")
    if method != "GET":
        status, body = "405 Method Not Allowed", "You can only look."
    elif path in PAGES:
        status, body = "200 OK", PAGES[path]
    else:
        status, body = "404 Not Found", "Nothing here. Try /"
    return f"HTTP/1.1 {status}\nContent-Type: text/plain\nContent-Length: {len(body)}\n\n{body}"


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
