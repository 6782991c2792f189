from pathlib import Path, PurePosixPath, PureWindowsPath
p = Path("data") / "2026" / "notes.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents), p.with_suffix(".txt"), p.with_name("x"), p.with_stem("y"), p.is_absolute(), p.exists(), Path("/a/b").relative_to("/a"), Path("a//b/./c"), Path("..") / "x", Path(), p == Path("data/2026/notes.tar.gz"), Path("b") > Path("a"), p.match("*.gz"), p.as_posix(), str(p), Path("/x") / "/y", Path("a").joinpath("b", "c"), PureWindowsPath("C:\\a\\b").parts, PurePosixPath("/a").root)
p.parent.mkdir(parents=True)
print(p.write_text("line one\nline two é\n", encoding="utf-8"), p.read_text(encoding="utf-8"), p.exists(), p.is_file(), p.parent.is_dir(), p.stat().st_size, p.read_bytes()[:4])
Path("data/a.txt").touch()
(Path("data") / "b.txt").write_bytes(b"\x00\x01")
print(sorted(Path("data").iterdir()), sorted(x.name for x in Path("data").glob("*.txt")), sorted(map(str, Path(".").rglob("*.gz"))), sorted(Path("data").glob("**/*")))
with p.open() as file:
    print(file.readline(), end="")
print(Path("data/a.txt").rename("data/c.txt"), Path("data/a.txt").exists(), Path("data/c.txt").replace(Path("data/d.txt")), Path("data/d.txt").unlink(), Path("zz").unlink(missing_ok=True), Path.cwd().name, Path("data").resolve().name, Path("~").expanduser() != Path("~"))
for code in ("Path('nope').read_text()", "Path('data').mkdir()", "Path('data').rmdir()", "Path('nope').unlink()", "Path('data').read_text()", "Path('x/y/z').mkdir()", "Path('/a').relative_to('/b')", "Path('a').with_name('')", "Path('a') + 'b'", "Path(5)", "Path('a') / 5", "list(Path('nope').iterdir())", "Path('a').with_suffix('txt')", "Path('data/b.txt').iterdir().__next__()", "Path('nope').stat()", "Path('a').name = 'x'", "Path('data').open()", "Path('b') < 'a'"):
    try:
        exec(code)
        print(code, "fine")
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
