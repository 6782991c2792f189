waiting = ["Amina", "Bo", "Carlos"]
for name in waiting:
    print(f"{name} is waiting")
print("People in the hall:", len("waiting"))
