import time


class timed:
    def __init__(self, label, clock=time.perf_counter):
        self.label = label
        self.clock = clock

    def __enter__(self):
        self.start = self.clock()
        return self

    def __exit__(self, kind, error, traceback):
        seconds = self.clock() - self.start
        print(f"{self.label}: {seconds:.3f} s")


words = ["soup", "snow", "goat"] * 1000

with timed("with plus"):
    text = ""
    for word in words:
        text = text + word
with timed("with join"):
    text = "".join(words)
