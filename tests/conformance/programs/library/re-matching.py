import re
text = "Ada (36), Bo (9), Cy (105): born 1990-03-09, 2015-12-24."
print(re.findall(r"\w+ \((\d+)\)", text), re.findall(r"(\w+) \((\d+)\)", text), re.findall(r"\d{4}", text), re.search(r"(\d+)-(\d+)-(\d+)", text), re.search("xyz", text), re.match("Ada", text), re.match("Bo", text), re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", text)
print(m[0], m[1], m["year"], m.group("month", 1), m.groups(), m.groupdict(), m.start(), m.end("month"), m.span(), m.string[:3], m.re.pattern, m.lastgroup, m.expand(r"\2/\1"), bool(m))
print(re.sub(r"\d", "#", text), re.sub(r"(\w+) \((\d+)\)", r"\2 \1", text, count=1), re.sub(r"\d+", lambda m: str(int(m[0]) + 1), "a1 b22"), re.subn("a", "b", "banana"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(\d)", "a1b2c"), re.split(r"\s+", " a  b "), re.escape("a.b*c?"), re.sub(r"(?P<x>a)", r"[\g<x>]", "banana"))
print([m.span() for m in re.finditer("o", "foo boo")], re.findall(r"^\w+", "ab\ncd", re.M), re.findall("A.B", "a\nb", re.I | re.S), re.compile(r"""\d+  # digits
 \s* px""", re.VERBOSE).findall("12 px 3px"), re.findall(r"(?i)ada|BO", text), re.findall(r"\b\w", "the cat"), re.findall(r"a{2,3}", "aaaaa"), re.findall(r"<.+?>", "<a><b>"), re.findall(r"(?<=\()\d+(?=\))", text), re.findall(r"(?!9)\d", "1929"), re.findall(r"(a)|(b)", "ab"), re.findall(r"[^\W\d]+", "ab12 cd_é"), re.findall(r"(\w)\1", "hello book"), re.findall(r"\D+", "a1b"), re.findall(r"(?:ab)+", "ababab"), re.findall(r".", "é🙂"))
print(re.compile("a+", re.I), re.I | re.M, re.compile("(a)(?P<n>b)").groupindex, re.compile("a").flags, repr(re.search("b+", "abbb")), re.findall(r"\d*", "a12"), re.findall("", "ab"), re.sub("", "-", "ab"), re.findall(r"(?>a+)b", "aaab"), re.findall(r"a++", "aaa"))
for code in (r"re.compile('(')", r"re.compile('[a')", r"re.compile('*a')", r"re.compile('a)')", r"re.compile('(?P<1>a)')", r"re.compile('a{3,1}')", r"re.compile('\\')", r"re.compile(r'\1')", r"re.compile('(?<=a+)b')", r"re.compile('[z-a]')", r"re.compile('(?P<a>x)(?P<a>y)')", r"re.search('a', 5)", r"re.search(5, 'a')", r"m['day']", r"m[5]", r"re.sub('a', r'\1', 'a')", r"re.sub('a', 5, 'a')", r"re.match('a', 'b').group()", r"re.compile(r'\q')", r"re.compile('a**')", r"re.compile('(?z)')", r"re.search(b'a', 'a')", r"re.compile('(?P=x)')", r"re.compile('x{1')", r"re.sub('(a)', r'\g<b>', 'a')", r"re.compile('(?')"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
