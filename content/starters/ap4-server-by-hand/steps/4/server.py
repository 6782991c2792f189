import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

HOST = "127.0.0.1"


singers = ["Zoë"]


class Karaoke(BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/":
            self.send(200, f"Next: {singers[0]}")
        else:
            self.send(404, "There's nothing at this address.")

    def do_POST(self):
        path, _, query = self.path.partition("?")
        if path == "/sing":
            wishes = parse_qs(query)
            name = wishes.get("name", [""])[0].strip()
            if name:
                singers.append(name)
                self.send(201, f"{name}, you're number {len(singers)}.")
            else:
                self.send(400, "Who wants to sing? Add ?name= and your name.")
        else:
            self.send(404, "There's nothing at this address.")

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
