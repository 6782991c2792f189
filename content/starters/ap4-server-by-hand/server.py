import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = "127.0.0.1"


class Karaoke(BaseHTTPRequestHandler):
    pass


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
