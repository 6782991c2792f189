points = 0
a = input("Name a sea animal: ").lower().strip()
if a == "whale":
    points += 1
elif a == "octopus":
    points += 1
else:
    print("Hm.")
b = input("Owls hunt at ... ").lower().strip()
if b == "night":
    points += 1
    print("Right")
c = input("Best day of the week? ").lower().strip()
if c == "friday":
    points += 1
    print("Right")
print(f"Thank you!\nScore: {points} of 3")
