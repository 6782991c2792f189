def build_response(status, body):
    head = f"HTTP/1.1 {status}\nContent-Type: text/plain\nContent-Length: {len(body)}"
    return head + "\n" + body


print(build_response("200 OK", "Open until 20:00"))
