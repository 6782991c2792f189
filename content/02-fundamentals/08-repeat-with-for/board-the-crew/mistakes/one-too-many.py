crew = int(input("How many astronauts? "))
for number in range(1, crew + 2):
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
