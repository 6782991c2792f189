# Because: I expected while to count down by itself,
# but it only asks its question again.
minutes = 3
for left in range(minutes, 0, -1):
    print(f"Minutes left: {left}")
print("Tea is ready")
