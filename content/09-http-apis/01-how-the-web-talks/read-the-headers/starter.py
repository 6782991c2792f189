def read_headers(text):
    headers = {}
    return headers


print(read_headers("Host: shelf.example\nAccept: text/plain"))
