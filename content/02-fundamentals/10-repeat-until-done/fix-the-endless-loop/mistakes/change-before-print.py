# Because: nothing in the loop ever changed the minutes
minutes = 3
while minutes > 0:
    minutes = minutes - 1
    print(f"Minutes left: {minutes}")
print("Tea is ready")
