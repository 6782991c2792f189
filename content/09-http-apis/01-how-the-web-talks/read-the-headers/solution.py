def read_headers(text):
    headers = {}
    for line in text.split("\n"):
        name, value = line.split(": ")
        headers[name.lower()] = value
    return headers


print(read_headers("Host: shelf.example\nAccept: text/plain"))
