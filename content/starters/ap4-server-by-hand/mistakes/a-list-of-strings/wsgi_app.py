import sys
from http import HTTPStatus
from wsgiref.simple_server import make_server

from routes import respond


def application(environ, start_response):
    method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
    status, headers, text = respond(method, path, environ.get("QUERY_STRING", ""))
    body = text.encode()
    pairs = [*headers.items(), ("Content-Length", str(len(body)))]
    start_response(f"{status} {HTTPStatus(status).phrase}", pairs)
    return [text]


if __name__ == "__main__":
    with make_server("127.0.0.1", int(sys.argv[1]), application) as server:
        server.serve_forever()
