children = int(input("How many children? "))
pairs = children // 2
for pair in range(1, pairs + 1):
    print(f"{pair * 2 - 1} left")
    print(f"{pair * 2} right")
if children % 2 != 0:
    print(f"{children} with the teacher")
