import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from routes import respond

HOST = "127.0.0.1"


class Karaoke(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.answer()

    def answer(self):
        path, _, query = self.path.partition("?")
        try:
            status, headers, text = respond(self.command, path, query)
        except Exception:
            traceback.print_exc()
            status, headers = 500, {"Content-Type": "text/plain; charset=utf-8"}
            text = traceback.format_exc()
        body = text.encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def main():
    port = int(sys.argv[1])
    server = ThreadingHTTPServer((HOST, port), Karaoke)
    print(f"Listening on port {port}. Ctrl+C stops the server.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("Closed.")


if __name__ == "__main__":
    main()
