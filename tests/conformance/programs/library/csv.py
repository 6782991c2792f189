import csv, io
text = 'name,price,note\nTea,4.50,"hot, fresh"\n"Say ""hi""",1,\n\nMilk,2,"two\nlines"\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
for row in csv.DictReader(io.StringIO(text)):
    print(row)
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a", 1, 2.5, None, True, "x,y", 'q"q', "line\nbreak", ""])
writer.writerows([[1], [], ["z"]])
print(repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["name", "age"], lineterminator="\n", restval="?")
w.writeheader()
w.writerow({"name": "Ada", "age": 36})
w.writerow({"name": "Bo"})
print(out.getvalue())
try:
    w.writerow({"name": "Cy", "city": "Bonn"})
except ValueError as error:
    print(error)
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a\tb"], dialect="excel-tab")), list(csv.reader(["1,2.5,x"], quoting=csv.QUOTE_NONNUMERIC)) if False else "", list(csv.DictReader(["a,b", "1", "1,2,3"])), list(csv.reader(["a, b"], skipinitialspace=True)), csv.list_dialects(), csv.Sniffer().sniff("a;b\n1;2\n").delimiter)
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL).writerow([1, "a"])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow([1, "a"])
csv.writer(out, quoting=csv.QUOTE_MINIMAL, delimiter="|").writerow(["a|b", "c"])
print(repr(out.getvalue()))
for code in ("csv.writer(out, quoting=csv.QUOTE_NONE).writerow(['a,b'])", "csv.reader(5)", "csv.reader(['a'], delimiter='ab')", "csv.writer(5)", "csv.writer(out).writerow(5)", "csv.reader(['a'], dialect='nope')", "next(csv.reader([]))", "list(csv.reader([b'a']))", "csv.reader(['a'], foo=1)", "list(csv.reader(['\"a'], strict=True))"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
