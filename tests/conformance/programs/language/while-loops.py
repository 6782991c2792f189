tries = 0
while True:
    tries += 1
    if tries == 3:
        continue
    if tries > 5:
        break
    print("try", tries)
else:
    print("never said")
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("took", steps, "steps")
while False:
    print("never")
else:
    print("at once")
stack = [1, [2, [3, []]], 4]
depth = 0
flat = []
while stack:
    item = stack.pop()
    if isinstance(item, list):
        stack.extend(item)
    else:
        flat.append(item)
print(flat)
