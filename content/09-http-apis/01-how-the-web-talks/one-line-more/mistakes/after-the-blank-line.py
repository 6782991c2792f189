request = "GET /books/5 HTTP/1.1\nHost: shelf.example\n\nAccept: application/json"
print(request.split("\n"))
