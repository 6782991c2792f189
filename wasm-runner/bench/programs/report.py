# Text that is put together: lines, columns, tables, and replacements in them.
names = ["bread", "milk", "oranges", "tea", "lentils", "rice"]
lines = []
for number in range(12_000):
    name = names[number % 6]
    price = (number * 37 % 900) / 100
    lines.append(f"{number:>6} {name:<10} {price:8.2f}")
text = "\n".join(lines)
print(len(text), lines[77])

total = 0
for line in text.splitlines():
    parts = line.split()
    if parts[1].startswith("b") or parts[1].endswith("e"):
        total += round(float(parts[2]) * 100)
print(total)

word = ""
for number in range(20_000):
    word += chr(97 + number % 26)
print(word[:30], len(word))

pieces = []
for number in range(30_000):
    pieces.append(str(number) if number % 15 else "fizz" + "buzz" * (number % 2))
joined = ",".join(pieces)
print(len(joined), joined.count("fizz"), joined.replace("buzz", "bzz").upper()[:40])
print("%s costs %.2f" % ("tea", 2.5), "{0:>5}|{1:^9}|".format("a", "middle"), "-".join(reversed("abc")))
