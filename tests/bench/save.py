"""Measures how long an author waits from a save to the updated page in `build --serve`.

Saves a lesson in the middle of the corpus repeatedly, each time with one new word. Reports the
median and the slowest time of three steps: the generator's own part (from the watcher's event to
the built site, as it reports itself), the page's new bytes over HTTP and, if Node and the browser
tests' packages are installed, the swap in an open Chromium page.
"""

import re
import shutil
import statistics
import subprocess
import threading
import time
import urllib.request
from pathlib import Path

import corpus
import peers

SAVES = 20
BROWSER = Path(__file__).resolve().parent / "page.mjs"


def print_time(name, millis):
    print(f"{name:44}{statistics.median(millis):8.1f} ms median{max(millis):8.1f} ms at most")


class Server:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(
            [*command, "--serve", "--port", "0"], cwd=folder, stderr=subprocess.PIPE, text=True
        )
        self.lines = []
        self.url = None
        for line in self.process.stderr:
            if address_match := re.match(r"serving (http:\S+)", line):
                self.url = address_match[1]
                break
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stderr:
            self.lines.append(line)

    def end(self):
        self.process.terminate()
        self.process.wait()


def events(url):
    """Yields the lines of the event stream, as an open page receives them."""
    stream = urllib.request.urlopen(url + "_understory/events")
    for line in stream:
        if line.startswith(b"data: "):
            yield line


def measure(folder, lessons, program, rounds):
    command = peers.understory(folder, lessons, program)
    lesson = folder / "content" / Path(*corpus.folders(lessons // 2)) / "lesson.md"
    part, name = (each.split("-", 1)[1] for each in corpus.folders(lessons // 2))
    page = f"{part}/{name}/"
    text = lesson.read_text()
    server = Server(command, folder)
    try:
        event_stream = events(server.url)
        next(event_stream)
        millis = []
        for number in range(SAVES * rounds):
            word = f"Saved{number}"
            start = time.perf_counter()
            lesson.write_text(text + f"\n{word}.\n")
            while b'"changed"' not in next(event_stream):
                pass
            html = urllib.request.urlopen(server.url + page).read()
            assert word.encode() in html
            millis.append((time.perf_counter() - start) * 1000)
        rebuild_times = [
            int(time_match[1]) for line in server.lines if (time_match := re.search(r"rebuilt in (\d+) ms", line))
        ]
        print(f"\n{lessons} lessons, {len(millis)} saves\n")
        print_time("the generator's part", rebuild_times)
        print_time("from the save to the page's bytes", millis)
        node = shutil.which("node")
        if node and (BROWSER.parent.parent / "browser/node_modules").is_dir():
            reply = subprocess.run(
                [node, BROWSER, server.url + page, lesson, str(SAVES * rounds)], capture_output=True, text=True
            )
            if reply.returncode:
                print("the browser did not run:", reply.stderr.strip())
            else:
                print_time("from the save to the swap, in Chromium", [float(line) for line in reply.stdout.split()])
    finally:
        server.end()
