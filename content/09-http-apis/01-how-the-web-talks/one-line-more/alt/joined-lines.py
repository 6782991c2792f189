lines = ["GET /books/5 HTTP/1.1", "Host: shelf.example", "Accept: application/json", "", ""]
request = "\n".join(lines)
print(request.split("\n"))
