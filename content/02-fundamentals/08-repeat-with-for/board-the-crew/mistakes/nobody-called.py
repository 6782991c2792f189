crew = int(input("How many astronauts? "))
for number in range(crew + 1, 1):
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
