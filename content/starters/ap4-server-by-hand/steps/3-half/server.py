import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


class Karaoke(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send(200, "Next: Zoë")

    def send(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())


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
