crew = float(input("How many astronauts? "))
for number in range(1, crew + 1):
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
