request = "GET /books/2 HTTP/1.1\nHost: shelf.example\nAccept: application/json\n\n"
print(request.split("\n"))
