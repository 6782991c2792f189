hooks = ["Amina", "Bo", "Carlos", "Dewi"]
print("Next to the door: Amina")
print("At the far end: Dewi")
for number in range(1, len(hooks) + 1):
    print(f"Hook {number}: {hooks[number - 1]}")
