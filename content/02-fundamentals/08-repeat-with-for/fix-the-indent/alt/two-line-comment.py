# Because: the for line ends with a colon,
# and nothing below it was moved to the right.
for day in range(1, 4):
  print(f"Day {day}: take one tablet")
print("Done")
