"""The canvas of `turtle`: the parts of a picture, and what the reader does to it.

`README.md` describes the commands that it writes and the questions that it asks. Coordinates are
those of a page: in pixels, from the centre, and y grows downwards.
"""

import heapq
import itertools
import json
import math
import time

from _understory import ask, draw
from understory_picture import css, rounded

# Programs for a window expect half of the width and three quarters of the height of a screen.
SCREEN = (1920, 1080)
# The smallest part of the picture that is shown, and the step in which that grows.
SMALLEST = (400, 300)
STEP = 50
# Frames that are closer to each other than this would not be seen.
FRAME_SECONDS = 0.016


class Canvas:
    """The picture. What changed since the last `flush` is sent by the next."""

    def __init__(self):
        self.items = {}
        self.paper = "white"
        # Whether it's shown to someone who can watch and answer.
        answer = _asked({"do": "start"})
        self.has_page = answer is not None
        self.is_animated = self.has_page and answer["animated"]
        self.closed = False
        self.handlers = Handlers()
        self._numbers = itertools.count(1)
        self._changed = set()
        self._gone = []
        self._commands = []
        self._sprites = {}
        self._extent = [0, 0]
        self._view = None
        self._fixed = False
        self.window = (SCREEN[0] * 0.5, SCREEN[1] * 0.75)
        self._last_pause = 0.0

    # --- Parts -----------------------------------------------------------------------

    def number(self):
        """Returns the number of the next part: those with larger numbers are in front."""
        return next(self._numbers)

    def set(self, number, item):
        """Adds or replaces a part."""
        before = self.items.get(number)
        if before is not None and before.sent:
            # The page has another version, and not only the start of this one.
            item.sent = -1
        self.items[number] = item
        self._changed.add(number)

    def extend(self, number, points):
        """Continues a line."""
        self.items[number].points += points
        self._changed.add(number)

    def delete(self, number):
        """Removes a part, if it's there."""
        item = self.items.pop(number, None)
        self._changed.discard(number)
        if item is not None and item.sent:
            self._gone.append(number)

    def delete_all(self):
        """Removes all parts and sprites, and their handlers."""
        for number in list(self.items):
            self.delete(number)
        for number, sprite in self._sprites.items():
            if sprite[1] is not None:
                self._commands.append(["hide", number])
        self._sprites = {}
        self.handlers = Handlers()

    def scale(self, x, y):
        """Stretches everything that has been drawn."""
        for number, item in self.items.items():
            item.points = [value * (y if at % 2 else x) for at, value in enumerate(item.points)]
            if item.sent:
                # What was sent has to be sent again as a whole.
                item.sent = -1
            self._changed.add(number)

    def sprite(self, number, look, pose):
        """Shows a turtle: `look` is a list of its parts (the same list as before if it looks the same),
        and `pose` is x, y and an angle, or None.
        """
        before = self._sprites.get(number, (None, None))
        if pose is None:
            if before[1] is not None:
                self._commands.append(["hide", number])
                self._sprites[number] = (before[0], None)
            return
        pose = [rounded(value) for value in pose]
        if before[0] is look and before[1] == pose:
            return
        if before[0] is not look:
            self._commands.append(["turtle", number, *look])
        self._commands.append(["at", number, *pose])
        self._sprites[number] = (look, pose)
        self._show(pose[0], pose[1], 10)

    def set_paper(self, colour):
        self.paper = colour
        self._commands.append(["paper", css(colour)])

    def set_title(self, title):
        self._commands.append(["title", title])

    def parts(self):
        """Returns the parts that are visible, from back to front."""
        return [self.items[number] for number in self.visible()]

    def visible(self):
        """Returns the numbers of the visible parts, from back to front."""
        return [number for number in sorted(self.items) if self.items[number].is_visible()]

    def commands(self):
        """Returns the commands that draw the picture as it is, as one text."""
        commands = [["view", *self._view]] if self._view else []
        commands.append(["paper", css(self.paper)])
        commands += [self.items[number].command(number) for number in self.visible()]
        for number, (look, pose) in self._sprites.items():
            if pose is not None:
                commands += [["turtle", number, *look], ["at", number, *pose]]
        return as_text(commands)

    # --- The window --------------------------------------------------------------------

    def fix(self, left=None, top=None, width=None, height=None):
        """Shows exactly this part of the plane from now on, or else the whole window."""
        if left is None:
            width, height = self.window
            left, top = -width / 2, -height / 2
        self._fixed = True
        self._set_view(left, top, width, height)

    def _set_view(self, *view):
        view = [rounded(value) for value in view]
        if view != self._view:
            self._view = view
            self._commands.append(["view", *view])

    def _show(self, x, y, margin):
        """Grows what is shown until a point is in it, but not beyond the window."""
        if self._fixed:
            return
        self._extent[0] = max(self._extent[0], abs(x) + margin)
        self._extent[1] = max(self._extent[1], abs(y) + margin)

    def _fit(self):
        sizes = [
            min(max(smallest, 2 * STEP * math.ceil(extent / STEP)), window)
            for extent, smallest, window in zip(self._extent, SMALLEST, self.window)
        ]
        self._set_view(-sizes[0] / 2, -sizes[1] / 2, *sizes)

    # --- Sending -----------------------------------------------------------------------

    def flush(self):
        """Sends what has changed."""
        commands = self._commands
        self._commands = []
        if self._gone:
            commands.append(["gone", *self._gone])
            self._gone = []
        for number in sorted(self._changed):
            command = self._update(number, self.items[number])
            if command:
                commands.append(command)
        self._changed.clear()
        if not self._fixed:
            self._fit()
            commands = self._commands + commands
            self._commands = []
        if commands:
            draw(as_text(commands))

    def _update(self, number, item):
        if not item.is_visible():
            was_sent, item.sent = item.sent, 0
            return ["gone", number] if was_sent else None
        sent, item.sent = item.sent, len(item.points)
        if not self._fixed:
            margin = item.width / 2 + 2
            for at in range(max(sent, 0), len(item.points), 2):
                self._show(item.points[at], item.points[at + 1], margin)
        was_line = sent > 4 or (sent == 4 and item.points[:2] != item.points[2:4])
        if item.kind == "line" and was_line:
            return ["more", number, [rounded(value) for value in item.points[sent:]]]
        return item.command(number)

    # --- The reader ----------------------------------------------------------------------

    def pause(self, seconds):
        """Lets the reader see the picture, for this long, and do something meanwhile."""
        self.flush()
        if not self.has_page:
            return
        if not self.handlers.any():
            if seconds > 0 and self.is_animated:
                time.sleep(seconds)
            return
        now = time.monotonic()
        if seconds > 0 or now - self._last_pause >= FRAME_SECONDS:
            self._last_pause = now
            self._serve(seconds if self.is_animated else 0)

    def _serve(self, seconds):
        """Waits for events and timers, for at most this many seconds (None: until one comes)."""
        handlers = self.handlers
        due = handlers.seconds_left()
        if due is not None and (seconds is None or due < seconds):
            seconds = due
        if handlers.listens():
            within = None if seconds is None else math.ceil(seconds * 1000)
            answer = _asked({"do": "wait", "within": within, "keys": handlers.listening})
            for event in answer["events"] if answer else ():
                handlers.handle(event)
        elif seconds:
            time.sleep(seconds)
        self.handlers.run_timers()

    def mainloop(self):
        """Serves the reader until the window is closed or nothing can happen any more."""
        self.flush()
        while self.has_page and not self.closed and self.handlers.any():
            self._serve(None)
            self.flush()

    def ask_for(self, kind, title, prompt, **details):
        """Returns what the reader types into a form, or None if it was cancelled.

        Where there is no page, it's the next line of the input.
        """
        self.flush()
        answer = _asked({"do": kind, "title": title, "prompt": prompt, **details})
        if answer is not None:
            return answer["text"]
        try:
            return input()
        except EOFError:
            return None


class Handlers:
    """The functions that run when the reader or a clock does something."""

    def __init__(self):
        # By event, button and sprite (None: anywhere).
        self.pointer = {}
        # By event and key (None: any).
        self.keys = {}
        # Whether the picture gets the keyboard.
        self.listening = False
        self._timers = []
        self._order = itertools.count()

    def any(self):
        return self.listens() or bool(self._timers)

    def listens(self):
        return bool(self.pointer or self.keys)

    def on_pointer(self, event, button, sprite, function, add):
        key = (event, button, sprite)
        if function is None:
            self.pointer.pop(key, None)
        else:
            self.pointer[key] = [*(self.pointer.get(key, ()) if add else ()), function]

    def on_key(self, event, key, function):
        if function is None:
            self.keys.pop((event, key), None)
        else:
            self.keys[event, key] = function

    def after(self, seconds, function):
        heapq.heappush(self._timers, (time.monotonic() + seconds, next(self._order), function))

    def seconds_left(self):
        """Returns how long it is until the first timer, or None."""
        return max(0, self._timers[0][0] - time.monotonic()) if self._timers else None

    def run_timers(self):
        """Runs the timers that are due, but not those that they start."""
        now = time.monotonic()
        due = []
        while self._timers and self._timers[0][0] <= now:
            due.append(heapq.heappop(self._timers)[2])
        for function in due:
            function()

    def handle(self, event):
        kind, which, *place = event
        if kind in ("press", "release"):
            function = self.keys.get((kind, which)) or self.keys.get((kind, None))
            if function:
                function()
            return
        x, y, sprite = place
        for key in ((kind, which, sprite), (kind, which, None)):
            for function in self.pointer.get(key, ()):
                function(x, y)
            if sprite is None:
                break


def as_text(commands):
    return "".join(_text_of(command) + "\n" for command in commands)


def _text_of(value):
    """Returns JSON for lists of numbers and strings, faster than `json` does it here."""
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(_text_of, value))}]"
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _asked(request):
    answer = ask("turtle", json.dumps(request))
    return None if answer is None else json.loads(answer)
