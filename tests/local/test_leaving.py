"""What a run of `check.pyz` leaves behind: nothing."""

import contextlib
import hashlib
import os
import select
import shutil
import signal
import subprocess
import sys
import textwrap
import unittest

from local_test import BOOKS, SERVED, SERVER, LocalTest


class Leaving(LocalTest):
    """A run leaves nothing behind."""

    # As readers get it: not compiled.
    is_compiled = False

    def hashes(self):
        hashes_by_path = {}
        for place, folders, files in os.walk(self.folder):
            for name in [*folders, *files]:
                path = os.path.join(place, name)
                status = os.stat(path)
                content = b""
                if os.path.isfile(path):
                    with open(path, "rb") as file:
                        content = file.read()
                hashes_by_path[path] = (hashlib.sha256(content).hexdigest(), status.st_mode, status.st_mtime_ns)
        return hashes_by_path

    def test_no_file_of_the_reader_is_changed_created_or_removed(self):
        self.project(
            SERVED
            + textwrap.dedent(
                """
                [[check]]
                name = "module"
                module = "writes"
                [[check]]
                name = "program"
                program = "writes.py"
                [[check]]
                name = "command"
                run = ["{python}", "writes.py"]
                [[check]]
                name = "request"
                request = "POST /books"
                send = {}
                append = { "writes.py" = "pass" }
                [[check]]
                name = "history"
                clean = true
                [[check]]
                name = "script"
                script = "import writes"
                """
            ),
            server_py=SERVER,
            books_py=BOOKS,
            writes_py="open('books.py', 'a').write('# more')\nopen('new.txt', 'w').close()\nimport books\n",
        )
        self.git("init")
        self.git("add", ".")
        self.git("commit", "-m", "Begin")
        before = self.hashes()
        code, lines = self.check()
        self.assertEqual(code, 0, lines)
        self.assertEqual(self.hashes(), before)

    def started(self):
        """Starts a run and waits until its server is up and its command hangs. Returns the run and
        the process ids.
        """
        self.project(
            SERVED
            + '[[check]]\nname = "asked"\nrequest = "GET /health"\n'
            + '[[check]]\nname = "waits"\nrun = ["{python}", "waits.py"]\nseconds = 600\n',
            server_py=f"import os\nopen({os.path.join(self.folder, 'server.pid')!r}, 'w').write(str(os.getpid()))\n"
            + SERVER,
            books_py=BOOKS,
            waits_py=f"""
            import os, subprocess, sys, threading
            child = subprocess.Popen([sys.executable, "-c", "import threading; threading.Event().wait()"])
            with open({os.path.join(self.folder, "pids.new")!r}, "w") as file:
                file.write(f"{{os.getpid()}} {{child.pid}}")
            os.mkfifo({os.path.join(self.folder, "ready")!r} + ".done")
            with open({os.path.join(self.folder, "ready")!r}, "w") as ready:
                ready.write("ready")
            threading.Event().wait()
            """,
        )
        os.mkfifo(os.path.join(self.folder, "ready"))
        run = subprocess.Popen(
            self.command(),
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        with open(os.path.join(self.folder, "ready")) as ready:
            ready.read()
        pids = []
        for name in ("server.pid", "pids.new"):
            with open(os.path.join(self.folder, name)) as file:
                pids += map(int, file.read().split())
        self.assertEqual(len(pids), 3)
        return run, pids

    def assertGone(self, pids):
        """Waits until none of these processes is running."""
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                watched = os.pidfd_open(pid)
                select.select([watched], [], [], 60)
                os.close(watched)
            state = ""
            with contextlib.suppress(FileNotFoundError), open(f"/proc/{pid}/stat") as file:
                state = file.read().rpartition(")")[2].split()[0]
            self.assertIn(state, ("", "Z"), f"{pid} still runs")

    def ended_by(self, number):
        run, pids = self.started()
        guards = self.children(run.pid)
        run.send_signal(number)
        out, errors = run.communicate(timeout=60)
        self.assertGone([*pids, *guards])
        self.assertEqual(os.listdir(self.copies), [])
        return run.returncode, out, errors

    def children(self, parent):
        with open(f"/proc/{parent}/task/{parent}/children") as file:
            return list(map(int, file.read().split()))

    @unittest.skipUnless(sys.platform == "linux", "reads /proc")
    def test_every_way_to_end_a_run_stops_everything_that_was_started(self):
        code, out, errors = self.ended_by(signal.SIGINT)
        self.assertEqual((code, errors), (130, ""))
        self.assertTrue(out.endswith("\nStopped. Everything that was started has ended.\n"), out)
        for number, code in ((signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)):
            shutil.rmtree(self.folder)
            os.mkdir(self.folder)
            self.assertEqual(self.ended_by(number)[0], code)


if __name__ == "__main__":
    unittest.main()
