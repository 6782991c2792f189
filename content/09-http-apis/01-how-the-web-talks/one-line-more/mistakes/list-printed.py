request = "GET /books/2 HTTP/1.1\nHost: shelf.example\n\n"
print(['GET /books/5 HTTP/1.1', 'Host: shelf.example', 'Accept: application/json', '', ''])
