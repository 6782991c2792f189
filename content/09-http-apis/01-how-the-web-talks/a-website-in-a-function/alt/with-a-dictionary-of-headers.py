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
    headers = {"Content-Length": len(body.encode()), "Content-Type": "text/plain"}
    lines = [f"HTTP/1.1 {status}"]
    for name, value in headers.items():
        lines.append(f"{name}: {value}")
    return "\n".join([*lines, "", body])


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
