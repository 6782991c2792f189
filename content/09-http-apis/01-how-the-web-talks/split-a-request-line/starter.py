line = "GET /books/7 HTTP/1.1"
