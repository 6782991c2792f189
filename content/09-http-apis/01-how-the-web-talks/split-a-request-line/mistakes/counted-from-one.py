line = "GET /books/7 HTTP/1.1"
parts = line.split(" ")
print("Method:", parts[1])
print("Path:", parts[2])
