hooks = ["Amina", "Bo", "Carlos", "Dewi"]
print("Next to the door:", hooks[0])
print("At the far end:", hooks[-1])
for number in range(1, len(hooks) + 1):
    print(f"Hook {number}: {hooks[number - 1]}")
