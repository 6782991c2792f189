line = "GET /books/7 HTTP/1.1"
parts = line.split()
print(f"Method: {parts[0]}")
print(f"Path: {parts[1]}")
