"""A small platform on this machine.

    python deploy_here.py                  runs Shelf until you press Ctrl+C
    python deploy_here.py python smoke.py ADDRESS
                                           runs Shelf until this command has ended. ADDRESS is
                                           replaced, and the exit code is the command's

It works in the same order as the big ones: it copies your files to a new place, runs the release
command there, starts the server, and waits until /health answers 200. Afterwards it deletes the
place, with every file that the server wrote there.
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
        print("release: there's no release.py, so nothing runs before the server", flush=True)
        return
    ended = subprocess.run([sys.executable, "release.py"], cwd=place, check=False)
    if ended.returncode != 0:
        sys.exit("release: it failed, so this version doesn't start")


def wait_for(address: str, server: subprocess.Popen) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit("server:  it ended before it answered; look at the lines above")
        try:
            with urllib.request.urlopen(address + "/health", timeout=SECONDS):
                return
        except urllib.error.HTTPError as error:
            sys.exit(f"server:  /health answered {error.code}, so this version gets no requests")
        except OSError:
            time.sleep(0.1)
    sys.exit(f"server:  /health didn't answer within {SECONDS} seconds")


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
            print("         Press Ctrl+C to stop it.", flush=True)
            return server.wait()
        words = [sys.executable if word == "python" else word for word in command]
        words = [word.replace("ADDRESS", address) for word in words]
        environment = {**os.environ, "SHELF_URL": address}
        return subprocess.run(words, env=environment, check=False).returncode
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


if __name__ == "__main__":
    main()
