# Because:
minutes = 3
while minutes > 0:
    print(f"Minutes left: {minutes}")
print("Tea is ready")
