def build_response(status, body):
    print(f"HTTP/1.1 {status}")
    print("Content-Type: text/plain")
    print(f"Content-Length: {len(body)}")
    print()
    print(body)


print(build_response("200 OK", "Open until 20:00"))
