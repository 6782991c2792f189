import sys
from wsgiref.simple_server import make_server
from urllib.parse import parse_qs

from server import answer_for


def application(environ, start_response):
    status, kind, text, more = answer_for(
        environ["REQUEST_METHOD"], environ["PATH_INFO"], parse_qs(environ.get("QUERY_STRING"))
    )
    body = text.encode()
    headers = [("Content-Type", kind + "; charset=utf-8"), ("Content-Length", str(len(body)))]
    for line in more:
        headers.append(tuple(line.split(": ")))
    start_response(str(status) + " Karaoke", headers)
    yield body


if __name__ == "__main__":
    make_server("", int(sys.argv[1]), application).serve_forever()
