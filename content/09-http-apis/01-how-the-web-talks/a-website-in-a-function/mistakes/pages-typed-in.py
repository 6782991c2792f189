PAGES = {
    "/": "Hello, I'm Odile. Try /joke and /noodles.",
    "/joke": "404 jokes found. Wait.",
    "/noodles": "The green door behind the station. Bring cash.",
}


def answer(request):
    method, path, version = request.split("\n")[0].split(" ")
    if method != "GET":
        status, body = "405 Method Not Allowed", "You can only look."
    elif path == "/":
        status, body = "200 OK", "Hello, I'm Odile. Try /joke and /noodles."
    elif path == "/joke":
        status, body = "200 OK", "404 jokes found. Wait."
    elif path == "/noodles":
        status, body = "200 OK", "The green door behind the station. Bring cash."
    else:
        status, body = "404 Not Found", "Nothing here. Try /"
    return f"HTTP/1.1 {status}\nContent-Type: text/plain\nContent-Length: {len(body)}\n\n{body}"


print(answer("GET / HTTP/1.1\nHost: me.example\n\n"))
