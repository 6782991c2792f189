"""A platform in small: it brings Shelf to an address of this machine.

    python deploy_here.py                  until Ctrl+C ends it
    python deploy_here.py python smoke.py ADDRESS
                                           until this command has ended; ADDRESS stands for the
                                           address, and its exit code is the command's

It works in the order in which the big ones work: a copy of your files goes to a new place, the
release command runs there, the server starts, and it counts as started when /health answers.
Afterwards the place is gone, with every file that the server wrote there.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

LEFT_OUT = shutil.ignore_patterns(".*", "*.db", "__pycache__", "tests")
SECONDS = 60


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def release(place: str) -> None:
    if not os.path.exists(os.path.join(place, "release.py")):
        print("release: there is no release.py, so nothing is done before the server starts")
        return
    ended = subprocess.run([sys.executable, "release.py"], cwd=place)
    if ended.returncode != 0:
        sys.exit("release: it failed, so this version is not started")


def wait_for(address: str, server: subprocess.Popen) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit("server:  it ended before it answered; what it wrote stands above")
        try:
            with urllib.request.urlopen(address + "/health", timeout=SECONDS):
                return
        except urllib.error.HTTPError as error:
            sys.exit(f"server:  /health answered {error.code}, so this version is not started")
        except OSError:
            time.sleep(0.1)
    sys.exit(f"server:  /health did not answer within {SECONDS} seconds")


def deploy(place: str, command: list[str]) -> int:
    release(place)
    port = int(os.environ.get("PORT") or free_port())
    address = f"http://127.0.0.1:{port}"
    uvicorn = ["uvicorn", "main:app", "--port", str(port), "--log-level", "warning"]
    server = subprocess.Popen([sys.executable, "-m", *uvicorn], cwd=place)
    try:
        wait_for(address, server)
        print(f"server:  Shelf answers at {address}", flush=True)
        if not command:
            print("         Ctrl+C ends it.", flush=True)
            return server.wait()
        words = [sys.executable if word == "python" else word.replace("ADDRESS", address) for word in command]
        return subprocess.run(words).returncode
    except KeyboardInterrupt:
        return 0
    finally:
        server.terminate()
        server.wait()


def main() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = os.path.join(folder, "shelf")
        shutil.copytree(".", place, ignore=LEFT_OUT)
        sys.exit(deploy(place, sys.argv[1:]))


main()
