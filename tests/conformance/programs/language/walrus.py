import re
lines = ["apples: 3", "nothing", "pears: 12"]
for line in lines:
    if (found := re.match(r"(\w+): (\d+)", line)) is not None:
        print(found[1], int(found[2]) * 2)
if (count := len(lines)) > 2:
    print(f"{count} lines, {(half := count / 2)} half")
print(half)
numbers = [4, 8, 15, 16, 23, 42]
print([root for n in numbers if (root := n ** 0.5).is_integer()])
print(any((big := n) > 15 for n in numbers), big)
total = 0
print([total := total + n for n in numbers], total)
print(f"{(x := 5)} {x:=+4}")
def chunks(data):
    start = 0
    while chunk := data[start:start + 2]:
        yield chunk
        start += 2
print(list(chunks(numbers)))
