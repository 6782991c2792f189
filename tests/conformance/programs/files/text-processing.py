log = """2026-03-01 ERROR disk full
2026-03-01 INFO started
2026-03-02 ERROR no network
2026-03-03 WARNING slow

"""
with open("log.txt", "w", encoding="utf-8") as file:
    file.write(log)
counts, by_day = {}, {}
with open("log.txt", encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
        if not (line := line.strip()):
            print("empty line", number)
            continue
        day, level, *message = line.split()
        counts[level] = counts.get(level, 0) + 1
        by_day.setdefault(day, []).append(" ".join(message))
print(counts, by_day)
with open("log.txt") as source, open("errors.txt", "w") as target:
    target.writelines(line for line in source if "ERROR" in line)
print(open("errors.txt").read(), end="")
import fileinput, io, contextlib
with fileinput.input(["errors.txt"]) as lines:
    for line in lines:
        print(fileinput.filelineno(), line, end="")
buffer = io.StringIO("a\nb\n")
print(buffer.readlines(), buffer.getvalue(), io.BytesIO(b"xyz").read(2), list(io.StringIO("p\nq")))
stream = io.StringIO()
print("x", 1, file=stream)
print(repr(stream.getvalue()), stream.tell(), stream.seek(0), stream.read())
try:
    stream.close()
    stream.read()
except ValueError as error:
    print(error)
print(repr(open("log.txt")).replace("'utf-8'", "'UTF-8'"), io.StringIO("a").readable(), open("log.txt").writable())
