hooks = ["Amina", "Bo", "Carlos", "Dewi"]
print("Next to the door:", hooks[0])
print("At the far end:", hooks[-1])
for number in range(len(hooks)):
    print(f"Hook {number + 1}: {hooks[number + 1]}")
