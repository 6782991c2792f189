waiting = ["Amina", "Bo", "Carlos"]
for name in waiting:
    print(f"{waiting} is waiting")
print("People in the hall:", len(waiting))
