import sys
print(sys.stdin.readline(), end="")
first = next(sys.stdin)
print(repr(first))
for number, line in enumerate(sys.stdin, 3):
    print(number, line.rstrip("\n").upper())
    if line.startswith("stop"):
        break
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), sys.stdin.readlines())
try:
    input("more? ")
except EOFError as error:
    print("\n", type(error).__name__, error)
