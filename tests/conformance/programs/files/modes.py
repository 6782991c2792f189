with open("notes.txt", "w") as file:
    print(file.write("first\nsecond\n"), file.name, file.mode, file.closed, file.encoding)
print(file.closed)
with open("notes.txt", "a") as file:
    file.writelines(["third\n", "fourth"])
    print("fifth", file=file)
with open("notes.txt") as file:
    print(file.readline(), file.read(3), file.tell(), file.readlines(), file.read() == "")
with open("notes.txt", "r+") as file:
    file.write("FIRST")
    file.seek(0, 2)
    file.write("end\n")
    file.seek(0)
    print(file.read().split("\n"))
with open("notes.txt", "rb") as file:
    print(file.read(6), file.seek(-4, 2), file.read(), type(file).__name__)
with open("new.bin", "xb") as file:
    file.write(bytes(range(5)))
with open("new.bin", "wb+") as file:
    file.write(b"abc")
    file.truncate(2)
    file.seek(0)
    print(file.read())
print([line.rstrip() for line in open("notes.txt")], sum(1 for _ in open("notes.txt")))
with open("é.txt", "w", encoding="latin-1", newline="\r\n") as file:
    file.write("é\nü\n")
print(open("é.txt", "rb").read(), repr(open("é.txt", encoding="latin-1").read()), repr(open("é.txt", encoding="latin-1", newline="").read()))
for code in ("open('new.bin', 'x')", "open('nope.txt')", "open('nope/x', 'w')", "open('.', 'w')", "open('.')", "open('é.txt', encoding='utf-8').read()", "open('notes.txt').write('x')", "open('notes.txt', 'w').read()", "file.read()", "file.write('x')", "open('notes.txt', 'z')", "open('notes.txt', 'rw')", "open('notes.txt', 'rb', encoding='utf-8')", "open('q', 'wb').write('text')", "open('q', 'w').write(b'x')", "open('q', 'w').write(5)", "open('')", "open(None)", "open('notes.txt', encoding='nope')", "open('notes.txt').seek(-1)", "open('notes.txt').readline('a')", "open(['a'])", "open('notes.txt', 'r', 0)", "open('a\\0b')", "open('notes.txt').seek(1, 1)", "next(open('q', 'w'))"):
    try:
        exec(code)
        print(code, "fine")
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
