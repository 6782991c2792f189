# Because:
minutes = 3
while minutes > 0:
    print(f"Minutes left: {minutes}")
    minutes = minutes - 1
print("Tea is ready")
