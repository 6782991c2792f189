"""Plays everybody outside of Shelf: the phones, and the three other libraries.

python outside.py                     Sara asks the other libraries, and Bao asks for the hours
python outside.py 45                  45 phones ask the other libraries
python outside.py plates              one bookplate, and then two at the same time
python outside.py books 500           one phone asks for the books, 500 times
python outside.py waiting             Sara's phone asks for all the books that she's waiting for
python outside.py remind 2028-03-16   Deniz sends the reminders of that day
python outside.py bell 100            100 phones wait for the bell, and then Bao rings
"""

import asyncio
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import httpx2

SHELF = "http://127.0.0.1:8000"
SECONDS = {"island": 1, "bus": 3, "monastery": 2}
COPIES = {"9000000000042": {"monastery": 1}, "9000000000011": {"island": 2, "bus": 1}}
JANE_EYRE = "/elsewhere/9000000000042"
start = time.perf_counter()


class Library(BaseHTTPRequestHandler):
    """Answers for all three libraries, each as slowly as it is."""

    def do_GET(self):
        path, _, query = self.path.partition("?")
        library = path.strip("/")
        isbn = parse_qs(query).get("isbn", [""])[0]
        time.sleep(SECONDS.get(library, 0))
        body = json.dumps({"copies": COPIES.get(isbn, {}).get(library, 0)}).encode()
        self.send_response(200 if library in SECONDS else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


class Libraries(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True
    # On Windows, reusing an address would let two servers open the same port.
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, request, address):
        pass


def log(text):
    print(f"{time.perf_counter() - start:5.1f}  {text}", flush=True)


def words(answer):
    """Puts an answer into a few words."""
    if answer.status_code >= 400:
        return f"{answer.status_code} {answer.reason_phrase}"
    data = answer.json()
    if "today" in data:
        return data["today"]
    if "total" in data:
        return f"{data['total']} books"
    return ", ".join(f"{name}: {value}" for name, value in data.items())


async def ask(phone, who, question, path, method="GET"):
    log(f"{who}: {question}")
    answer = await phone.request(method, path)
    log(f"{who} reads: {words(answer)}")


async def sara_and_bao(phone, *more):
    async with asyncio.TaskGroup() as group:
        group.create_task(ask(phone, "Sara", "who has Jane Eyre?", JANE_EYRE))
        await asyncio.sleep(0.5)
        group.create_task(ask(phone, "Bao", "when are you open?", "/hours"))


async def crowd(phone, number):
    async with asyncio.TaskGroup() as group:
        log(f"{number} phones: who has Jane Eyre?")
        answers = [group.create_task(phone.get(JANE_EYRE)) for _ in range(number)]
        await asyncio.sleep(0.5)
        group.create_task(ask(phone, "Bao", "when are you open?", "/hours"))
        group.create_task(ask(phone, "Halima", "what have you got?", "/books"))
    log(f"The last of {number} phones reads: {words(answers[-1].result())}")


async def plates(phone, *more):
    for names in (["Sara"], ["Sara", "Pavel"]):
        begin = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(phone.get(f"/bookplates/{name}")) for name in names]
        bad = [task.result() for task in tasks if task.result().status_code != 200]
        took = f"{time.perf_counter() - begin:.1f} seconds"
        log(f"{' and '.join(names)}: {words(bad[0]) if bad else took}")


async def books(phone, number):
    begin = time.perf_counter()
    for _ in range(number):
        answer = await phone.get("/books")
        answer.raise_for_status()
    log(f"{number} times /books: {time.perf_counter() - begin:.1f} seconds")


async def waiting(phone, *more):
    await ask(phone, "Sara", "and all the books that I'm waiting for?", "/members/1/elsewhere")


async def remind(phone, day):
    async with asyncio.TaskGroup() as group:
        group.create_task(ask(phone, "Deniz", "send the reminders, please!", f"/reminders?day={day}", "POST"))
        await asyncio.sleep(0.5)
        group.create_task(ask(phone, "Bao", "when are you open?", "/hours"))


async def bell(phone, number):
    async with asyncio.TaskGroup() as group:
        log(f"{number} phones wait for the bell")
        answers = [group.create_task(phone.get("/bell")) for _ in range(number)]
        await asyncio.sleep(1)
        group.create_task(ask(phone, "Bao", "ding!", "/bell?who=Bao", "POST"))
    log(f"The last of {number} phones reads: {words(answers[-1].result())}")


ACTS = {"plates": plates, "books": books, "waiting": waiting, "remind": remind, "bell": bell}


async def main(act, *values):
    limits = httpx2.Limits(max_connections=None)
    async with httpx2.AsyncClient(base_url=SHELF, timeout=60, limits=limits) as phone:
        await phone.get("/hours")  # the first request of a client takes a moment longer
        global start
        start = time.perf_counter()
        await act(phone, *values)


def chosen(arguments):
    """Returns what to play, and the values for it."""
    if not arguments:
        return sara_and_bao, []
    if arguments[0].isdecimal():
        return crowd, [int(arguments[0])]
    if arguments[0] not in ACTS:
        sys.exit(__doc__)
    defaults = {"books": "500", "bell": "100", "remind": "2028-03-16"}
    value = (arguments + [defaults.get(arguments[0], "")])[1]
    return ACTS[arguments[0]], [int(value) if value.isdecimal() else value]


if __name__ == "__main__":
    act, values = chosen(sys.argv[1:])
    try:
        libraries = Libraries(("127.0.0.1", 8100), Library)
    except OSError as error:
        sys.exit(f"Port 8100 is taken. Is outside.py running in another terminal? ({error})")
    threading.Thread(target=libraries.serve_forever, daemon=True).start()
    problem = ""
    try:
        asyncio.run(main(act, *values))
    except* httpx2.ConnectError:
        problem = f"Nobody answers at {SHELF}. Is the server running in the other terminal?"
    except* httpx2.TransportError as group:
        problem = f"Shelf didn't answer: {group.exceptions[0]!r}"
    if problem:
        sys.exit(problem)
