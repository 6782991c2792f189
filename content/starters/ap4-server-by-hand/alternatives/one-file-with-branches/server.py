import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

HOST = "127.0.0.1"
waiting = ["Zoë"]


def answer_for(method, path, wishes):
    if path == "/":
        if method != "GET":
            return 405, "text/plain", "Only GET.", ["Allow: GET"]
        return 200, "text/plain", "On stage soon: " + (waiting[0] if waiting else "you?"), []
    if path == "/sing":
        if method != "POST":
            return 405, "text/plain", "Only POST.", ["Allow: POST, OPTIONS"]
        name = "".join(wishes.get("name", [])).strip()
        if name == "":
            return 400, "text/plain", "Your name, please.", []
        if name in waiting:
            return 409, "text/plain", f"Patience, {name}!", []
        waiting.append(name)
        return 201, "text/plain", f"#{len(waiting)} {name}", []
    if path == "/next" and method == "POST":
        if not waiting:
            return 404, "text/plain", "The stage is yours.", []
        return 200, "text/plain", waiting.pop(0), []
    if path == "/queue" and method == "GET":
        return 200, "application/json", json.dumps(waiting, ensure_ascii=False), []
    if path == "/songs" and method == "GET":
        return 200, "application/json", json.dumps(json.load(open("songs.json", encoding="utf-8"))), []
    if path == "/phone" and method == "GET":
        return 200, "text/html", open("phone.html", encoding="utf-8").read(), []
    return 404, "text/plain", "What?", []


class Karaoke(BaseHTTPRequestHandler):
    def do_GET(self):
        parts = urlsplit(self.path)
        try:
            status, kind, text, more = answer_for(self.command, parts.path, parse_qs(parts.query))
        except Exception as error:
            print("Broken:", repr(error), file=sys.stderr)
            status, kind, text, more = 500, "text/plain", "Sorry.", []
        body = text.encode("utf-8")
        head = [f"HTTP/1.0 {status} Karaoke", f"Content-Type: {kind}; charset=UTF-8", f"Content-Length: {len(body)}", *more]
        self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)

    do_POST = do_GET


if __name__ == "__main__":
    ThreadingHTTPServer((HOST, int(sys.argv[1])), Karaoke).serve_forever()
