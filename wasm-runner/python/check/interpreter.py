"""Runs code with its own input, output and built-ins, and restores the interpreter afterwards."""

import builtins
import io
import sys


class Judged:
    """The program that is judged. A starter's check names another file or module."""

    file = "main.py"
    module = "__main__"


OUTPUT_LIMIT = 1_000_000


class TooMuchOutput(BaseException):
    """Stops a program that prints too much. `except Exception` doesn't catch it."""


class Transcript:
    """What a terminal would show: segments of stdout, stderr and stdin, in order."""

    def __init__(self):
        self.pieces = []  # the stream of each segment, and the texts it is made of
        self.size = 0

    def add(self, stream, text):
        if not text:
            return
        self.size += len(text)
        if self.pieces and self.pieces[-1][0] == stream:
            self.pieces[-1][1].append(text)
        else:
            self.pieces.append((stream, [text]))

    @property
    def segments(self):
        return [
            texts if stream is None else {"stream": stream, "text": "".join(texts)} for stream, texts in self.pieces
        ]

    def put(self, segment):
        """Adds a segment that is more than text: the rows of a query."""
        self.pieces.append((None, segment))


class Screen(io.TextIOBase):
    """Replaces sys.stdout or sys.stderr. Keeps what was printed, without prompts."""

    def __init__(self, stream, transcript):
        self.stream = stream
        self.transcript = transcript
        self.parts = []

    @property
    def encoding(self):
        return "utf-8"

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        # Checked before adding, so that the write that goes over the limit is still shown.
        if self.transcript.size > OUTPUT_LIMIT:
            raise TooMuchOutput
        self.parts.append(text)
        self.transcript.add(self.stream, text)
        return len(text)

    def text(self):
        return "".join(self.parts)


class Keyboard(io.TextIOBase):
    """Replaces sys.stdin, and answers input() with the lines that a check types."""

    def __init__(self, lines, transcript):
        self.lines = [str(line) for line in lines]
        self.used = 0
        self.asked = 0
        self.transcript = transcript

    def readable(self):
        return True

    def readline(self, size=-1):
        self.asked += 1
        if self.used == len(self.lines):
            return ""
        line = self.lines[self.used] + "\n"
        self.used += 1
        self.transcript.add("stdin", line)
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def read(self, size=-1):
        return "".join(self)

    def input(self, *prompt):
        if len(prompt) > 1:
            raise TypeError(f"input expected at most 1 argument, got {len(prompt)}")
        for text in prompt:
            self.transcript.add("stdout", str(text))
        line = self.readline()
        if not line:
            # The message that Python itself gives.
            raise EOFError("EOF when reading a line")
        return line.removesuffix("\n")


class InterpreterState:
    """Gives a program its own streams, arguments and built-ins, and restores everything later."""

    def __init__(self, screen, errors, keyboard, module):
        self.streams = (keyboard, screen, errors)
        self.module = module

    def __enter__(self):
        self.saved_streams = (sys.stdin, sys.stdout, sys.stderr)
        self.saved_lists = (sys.argv, list(sys.path), sys.dont_write_bytecode)
        self.saved_depth = sys.getrecursionlimit()
        self.saved_builtins = dict(vars(builtins))
        self.saved_main = sys.modules.get("__main__")
        sys.stdin, sys.stdout, sys.stderr = self.streams
        sys.argv, sys.dont_write_bytecode = [Judged.file], True
        sys.modules["__main__"] = self.module
        builtins.input = self.streams[0].input
        return self

    def __exit__(self, *ignored):
        sys.stdin, sys.stdout, sys.stderr = self.saved_streams
        # In place, because modules may hold the same list.
        sys.argv, sys.path[:], sys.dont_write_bytecode = self.saved_lists
        sys.setrecursionlimit(self.saved_depth)
        # The interpreter itself adds some under names that no program can have.
        for name in filter(str.isidentifier, set(vars(builtins)) - set(self.saved_builtins)):
            delattr(builtins, name)
        vars(builtins).update(self.saved_builtins)
        sys.modules["__main__"] = self.saved_main


def silenced():
    """Discards all output: comparing values may run the learner's code, which may print."""
    nowhere = Transcript()
    return InterpreterState(
        Screen("stdout", nowhere),
        Screen("stderr", nowhere),
        Keyboard([], nowhere),
        sys.modules.get("__main__"),
    )
