"""Processes that a check starts, and a guard that ends them."""

import sys


def interrupt_on_signals():
    """Handles a signal to end like Ctrl+C, so that everything that was started is ended too."""
    import signal

    def stop(number, frame):
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)


def time_limit_factor():
    """Returns the factor for all time limits. Tests raise it, because they share a machine."""
    import os

    return float(os.environ.get("CHECK_PATIENCE", "1"))


def terminate_process_group(process):
    """Ends a process and everything it started."""
    import os
    import signal
    import subprocess

    if os.name == "nt":
        if process.poll() is None:
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        process.wait()
        return
    # SIGTERM first, so that a server can close its files.
    for number, timeout in ((signal.SIGTERM, 3), (signal.SIGKILL, None)):
        try:
            os.killpg(process.pid, number)
        except (ProcessLookupError, PermissionError):
            pass
        try:
            process.wait(timeout=timeout)
        except subprocess.TimeoutExpired:
            continue


class Guard:
    """A process that ends what was started and removes the copies, even if this one is killed.

    It reads from a pipe that only this process has open, so the pipe closes when this one ends.
    """

    def __init__(self):
        import marshal
        import os
        import subprocess

        # Only the function, because compiling the whole engine takes a quarter of a second.
        code = marshal.dumps(run_guard.__code__)
        program = f"import marshal, sys\nexec(marshal.loads({code!r}), {{'sys': sys}})\n"
        own_group = {"creationflags": 0x00000200} if os.name == "nt" else {"start_new_session": True}
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-B", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **own_group,
        )

    def tell(self, command, value):
        try:
            self.process.stdin.write(f"{command} {value}\n".encode())
            self.process.stdin.flush()
        except OSError:  # the guard was killed
            pass

    def leave(self):
        try:
            self.process.stdin.close()
        except OSError:
            pass
        self.process.wait()


def run_guard():
    """Runs in the guard: reads what was started, and ends it when the pipe closes. Knows only `sys`."""
    import os
    import shutil
    import signal
    import subprocess

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            # The guard has to outlive the checks, whatever ends them.
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    groups, folders = set(), []
    for line in sys.stdin.buffer:
        command, _, value = line.decode().rstrip("\n").partition(" ")
        if command == "folder":
            folders.append(value)
        elif command == "group":
            groups.add(int(value))
        else:
            # Ended already. The system may give its number to another process.
            groups.discard(int(value))
    for group in groups:
        if os.name == "nt":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(group)], capture_output=True)
            continue
        try:
            os.killpg(group, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
