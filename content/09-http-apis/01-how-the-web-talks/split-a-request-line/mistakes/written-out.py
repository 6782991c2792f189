line = "GET /books/7 HTTP/1.1"
print("Method: GET")
print("Path: /books/7")
