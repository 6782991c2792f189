import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


class Karaoke(BaseHTTPRequestHandler):
    visits = 0

    def do_GET(self):
        self.visits = self.visits + 1
        self.send(200, f"You're visitor number {self.visits}.")

    def send(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
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
