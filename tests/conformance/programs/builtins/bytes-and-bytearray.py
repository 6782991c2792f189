data = b"moss \x00\xff"
print(data, len(data), data[0], data[1:3], list(data)[:3], data.hex(), data.hex(" "), bytes.fromhex("6d 6f"), bytes(3), bytes([65, 66]), b"a" + b"b", b"ab" * 2, b"o" in data, 111 in data)
print("é€🙂".encode(), "é".encode("latin-1"), "é".encode("utf-16-le"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xc3\xa9".decode(), b"\xff".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"))
buffer = bytearray(b"abc")
buffer[0] = 90
buffer.append(33)
buffer += b"xyz"
buffer[1:2] = b"--"
print(buffer, buffer.upper(), bytes(buffer), buffer.find(b"x"), buffer.pop(), b"a,b".split(b","), b" x ".strip(), b"abc".replace(b"b", b"_"), b"%d %s" % (5, b"x"), b"-".join([b"a", b"b"]), b"Abc".swapcase(), b"abc".startswith(b"a"), b"12".isdigit())
view = memoryview(b"hello")
print(view[1], view[1:3].tobytes(), len(view), bytes(view[::-1]), b"a" == "a", b"a" < b"b", hash(b"a") == hash(b"a"), b"abc"[::-1], b"\t\n\\'".decode())
for code in ("b'a' + 'b'", "'b' + b'a'", "b'é'", "bytes('a')", "bytes([256])", "bytes(-1)", "bytes('a', 'nope')", "b'\\xff'.decode()", "'é'.encode('ascii')", "b'abc'['a']", "b'a'.join('x')", "bytes.fromhex('1')", "bytes.fromhex('zz')", "b'a'[0] = 1", "b'abc'.find('b')", "'a' in b'abc'", "b'\\xe2\\x82'.decode()", "b'ab\\x80'.decode('ascii')", "int(b'x')", "'€'.encode('latin-1')", "bytes(1.5)", "bytearray([1, 'a'])"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
