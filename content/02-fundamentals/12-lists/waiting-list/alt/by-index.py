waiting = ["Amina", "Bo", "Carlos"]
for number in range(len(waiting)):
    print(waiting[number], "is waiting")
print(f"People in the hall: {len(waiting)}")
