hooks = ["Amina", "Bo", "Carlos", "Dewi"]
print("Next to the door:", hooks[0])
print("At the far end:", hooks[-1])
number = 0
for name in hooks:
    number = number + 1
    print(f"Hook {number}: {name}")
