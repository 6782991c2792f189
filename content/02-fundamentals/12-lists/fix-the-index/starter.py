hooks = ["Amina", "Bo", "Carlos", "Dewi"]
print("Next to the door:", hooks[1])
print("At the far end:", hooks[4])
for number in range(1, 4):
    print(f"Hook {number}: {hooks[number]}")
