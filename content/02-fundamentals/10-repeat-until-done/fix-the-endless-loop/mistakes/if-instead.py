# Because: nothing in the loop ever changed the minutes
minutes = 3
if minutes > 0:
    print(f"Minutes left: {minutes}")
    minutes = minutes - 1
print("Tea is ready")
