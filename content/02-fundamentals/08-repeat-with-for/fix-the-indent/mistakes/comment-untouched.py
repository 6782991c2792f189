# Because:
for day in range(1, 4):
    print(f"Day {day}: take one tablet")
print("Done")
