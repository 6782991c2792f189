for second in range(3, 0, -1):
    print(second)
print("Liftoff!")
for letter in "AMIRA":
    print(f"|{letter}|")
