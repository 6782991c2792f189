line = "GET /books/7 HTTP/1.1"
method, path, version = line.split(" ")
print("Method:", method)
print("Path:", path)
