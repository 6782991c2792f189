def read_headers(text):
    headers = {}
    for line in text.split("\n"):
        name, value = line.split(": ")
        name = name.strip().lower()
        headers[name] = value.strip()
    return headers


print(read_headers("Host: shelf.example\nAccept: text/plain"))
