def read_headers(text):
    headers = {}
    for line in text.split("\n"):
        name, value = line.lower().split(": ")
        headers[name] = value
    return headers


print(read_headers("Host: shelf.example\nAccept: text/plain"))
