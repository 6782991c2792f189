def build_response(status, body):
    lines = [
        "HTTP/1.1 " + status,
        "Content-Type: text/plain",
        f"Content-Length: {len(body)}",
        "",
        body,
    ]
    return "\n".join(lines)


print(build_response("200 OK", "Open until 20:00"))
