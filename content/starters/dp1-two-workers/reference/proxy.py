"""A small reverse proxy: the page of the shop at /, and the app behind /queue."""

import http.client
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

APP = ("127.0.0.1", 8000)
PREFIX = "/queue"
# About one connection only, so the proxy doesn't pass them on.
OWN = {
    "connection",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "date",
    "server",
}
# Only the proxy may say this about a visitor.
FORWARDED = {"x-forwarded-for", "x-forwarded-proto"}


def headers_for_app(headers, visitor):
    """Returns the headers that the app gets. visitor is the address of the one that asks the proxy."""
    kept = {name: value for name, value in headers.items() if name.lower() not in OWN | FORWARDED}
    return {**kept, "X-Forwarded-For": visitor, "X-Forwarded-Proto": "http"}


class Proxy(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/":
            with open("page.html", "rb") as file:
                self.answer(200, [("Content-Type", "text/html; charset=utf-8")], file.read())
        elif self.path.startswith(PREFIX + "/"):
            self.answer(*self.ask_app())
        else:
            self.answer(404, [], b"There's nothing at this address.\n")

    do_POST = do_GET

    def ask_app(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = headers_for_app(self.headers, self.client_address[0])
        app = http.client.HTTPConnection(*APP, timeout=30)
        try:
            app.request(self.command, self.path.removeprefix(PREFIX), body, headers)
            response = app.getresponse()
            return response.status, response.getheaders(), response.read()
        except (OSError, http.client.HTTPException):
            return 502, [], b"The app doesn't answer.\n"
        finally:
            app.close()

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            if name.lower() not in OWN | {"content-length"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
    print(f"The proxy listens at http://{host}:8080 (Ctrl+C stops it)", flush=True)
    ThreadingHTTPServer((host, 8080), Proxy).serve_forever()
