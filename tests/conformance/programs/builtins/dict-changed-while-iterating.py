prices = {"a": 1, "b": 2}
def attempt(change, over):
    d = dict(prices)
    try:
        for key in over(d):
            change(d, key)
        print("fine", d)
    except RuntimeError as error:
        print(error)
attempt(lambda d, k: d.pop(k), lambda d: d)
attempt(lambda d, k: d.update({k + "x": 1}), lambda d: d)
attempt(lambda d, k: d.update({k: 5}), lambda d: d)
attempt(lambda d, k: d.pop(k), list)
attempt(lambda d, k: d.pop(k), lambda d: d.keys())
attempt(lambda d, k: (d.pop(k), d.update({k + "y": 1})), lambda d: d)
s = {1, 2, 3}
try:
    for n in s:
        s.add(n + 10)
except RuntimeError as error:
    print(error)
from collections import deque
q = deque([1, 2])
try:
    for n in q:
        q.append(n)
except RuntimeError as error:
    print(error)
numbers = [1, 2, 3, 4, 5, 6]
for n in numbers:
    numbers.remove(n)
print(numbers)
for n in numbers[:]:
    numbers.append(n)
print(numbers)
