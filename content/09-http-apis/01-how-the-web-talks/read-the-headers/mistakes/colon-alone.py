def read_headers(text):
    headers = {}
    for line in text.split("\n"):
        parts = line.split(":")
        headers[parts[0].lower()] = parts[1].strip()
    return headers


print(read_headers("Host: shelf.example\nAccept: text/plain"))
