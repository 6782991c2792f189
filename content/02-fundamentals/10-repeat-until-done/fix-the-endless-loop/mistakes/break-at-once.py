# Because: nothing in the loop ever changed the minutes
minutes = 3
while minutes > 0:
    print(f"Minutes left: {minutes}")
    minutes = minutes - 1
    break
print("Tea is ready")
