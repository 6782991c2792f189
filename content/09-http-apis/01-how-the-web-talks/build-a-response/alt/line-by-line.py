def build_response(status, body):
    response = f"HTTP/1.1 {status}\n"
    response += "Content-Type: text/plain\n"
    response += f"Content-Length: {len(body)}\n"
    response += "\n"
    response += body
    return response


print(build_response("200 OK", "Open until 20:00"))
