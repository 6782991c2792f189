week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
print(week[:5], week[5:], week[-2:], week[::3], week[::-2])
print(week[10:], week[-100:2], week[4:1], week[4:1:-1])
week[5:] = ["weekend"]
print(week)
week[1:1] = ["early", "late"]
print(week, len(week))
del week[::2]
print(week)
text = "Understory"
print(text[2:6], text[-5:-1], text[::-1], text[1::2], text[:0] == "")
middle = slice(2, -2)
print(text[middle], middle, middle.start, middle.step, middle.indices(10))
numbers = list(range(10))
numbers[::3] = "abcd"
print(numbers)
try:
    numbers[::3] = [1, 2]
except ValueError as error:
    print(error)
try:
    text[::0]
except ValueError as error:
    print(error)
print((1, 2, 3)[:2], range(10)[2:8:2], b"bytes"[1:3], bytearray(b"abc")[::-1])
