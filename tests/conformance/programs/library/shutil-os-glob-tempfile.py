import os, shutil, glob, tempfile, zipfile, io
os.makedirs("box/inner", exist_ok=True)
for name in ("a.txt", "b.md", "inner/c.txt"):
    with open(os.path.join("box", name), "w") as file:
        file.write(name * 2)
print(sorted(os.listdir("box")), os.path.exists("box/a.txt"), os.path.isdir("box"), os.path.getsize("box/a.txt"), sorted(glob.glob("box/*.txt")), sorted(glob.glob("box/**/*.txt", recursive=True)), [(r, sorted(d), sorted(f)) for r, d, f in os.walk("box")])
print(os.path.join("a", "b", "/c"), os.path.split("/a/b.txt"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b/"), os.path.dirname("/a/b"), os.path.normpath("a/../b//c"), os.path.relpath("/a/b", "/a/c"), os.path.commonpath(["/a/b", "/a/c"]), os.sep, os.linesep == "\n", os.path.abspath("x") == os.getcwd() + "/x", os.path.isabs("/x"))
shutil.copy("box/a.txt", "box/z.txt")
shutil.copytree("box", "copy")
shutil.move("copy/b.md", "copy/moved.md")
os.rename("copy/a.txt", "copy/renamed.txt")
os.remove("copy/z.txt")
print(sorted(os.listdir("copy")), [e.name for e in sorted(os.scandir("copy"), key=lambda e: e.name)])
shutil.rmtree("copy")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "t.txt")
    open(path, "w").close()
    print(os.path.exists(path))
print(os.path.exists(path))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
    file.write("temp")
    file.seek(0)
    print(file.read(), file.name.endswith(".txt"))
with zipfile.ZipFile("a.zip", "w") as z:
    z.write("box/a.txt", "inside.txt")
    z.writestr("note.txt", "hello")
with zipfile.ZipFile("a.zip") as z:
    print(z.namelist(), z.read("note.txt"), z.getinfo("inside.txt").file_size, z.testzip())
os.environ["COLOUR"] = "green"
print(os.environ["COLOUR"], os.environ.get("NOPE", "unset"), os.getenv("COLOUR"), "NOPE" in os.environ)
for code in ("os.remove('nope')", "os.mkdir('box')", "os.rmdir('box')", "os.listdir('nope')", "os.rename('nope', 'x')", "shutil.copy('nope', 'x')", "os.chdir('nope')", "os.environ['NOPE']", "os.path.getsize('nope')", "zipfile.ZipFile('box/a.txt')", "zipfile.ZipFile('a.zip').read('q')", "os.remove('box')", "shutil.rmtree('nope')", "os.stat('nope')", "os.listdir('box/a.txt')", "os.mkdir('x/y')", "shutil.copytree('box', 'box')", "os.path.join(5)", "os.environ['X'] = 5"):
    try:
        exec(code)
        print(code, "fine")
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
