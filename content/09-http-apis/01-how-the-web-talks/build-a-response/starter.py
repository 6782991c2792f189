def build_response(status, body):
    return body


print(build_response("200 OK", "Open until 20:00"))
