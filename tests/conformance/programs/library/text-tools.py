import string, difflib, html, unicodedata, base64, hashlib, zlib, binascii, urllib.parse, textwrap, shlex, fnmatch
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.capwords("a b  c"))
print(difflib.get_close_matches("aple", ["apple", "peach", "ape"]), *difflib.unified_diff("a\nb\nc".split(), "a\nx\nc".split(), "old", "new", lineterm=""), difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), *difflib.ndiff(["one", "two"], ["ore", "two"]), sep="\n")
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&eacute;&#8364;&amp;"), base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe"), binascii.hexlify(b"ab"), zlib.crc32(b"abc"), hashlib.sha256(b"abc").hexdigest(), hashlib.md5(b"").hexdigest(), hashlib.sha1("é".encode()).hexdigest(), hashlib.blake2b(b"x", digest_size=8).hexdigest(), hashlib.sha3_256(b"").hexdigest()[:16])
print(urllib.parse.quote("a b/é?"), urllib.parse.unquote("a%20b"), urllib.parse.urlencode({"q": "a b", "n": 1}), urllib.parse.urlparse("https://user@site.org:80/p/a?x=1&y=2#frag"), urllib.parse.parse_qs("a=1&a=2&b="), urllib.parse.urljoin("https://a.org/b/c", "../d"), shlex.split("a 'b c' d\\ e"), shlex.quote("it's"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.fnmatch("abc", "a?c"))
print(zlib.decompress(zlib.compress(b"aaaa" * 10)), len(zlib.compress(b"a" * 1000)) < 50, unicodedata.numeric("½"), unicodedata.bidirectional("a"), unicodedata.east_asian_width("漢"), unicodedata.normalize("NFKC", "ﬁ①"), string.Formatter().format("{0}-{a}", 1, a=2))
for code in ("base64.b64decode('a')", "unicodedata.lookup('NOPE')", "unicodedata.name('\\n')", "unicodedata.numeric('a')", "binascii.unhexlify('a')", "hashlib.new('nope')", "hashlib.sha256('text')", "zlib.decompress(b'x')", "shlex.split('\"a')", "unicodedata.name('ab')"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
