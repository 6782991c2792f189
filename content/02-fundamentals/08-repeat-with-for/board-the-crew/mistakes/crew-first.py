crew = int(input("How many astronauts? "))
for number in range(1, crew + 1):
    print(f"Astronaut {crew} of {number}, come in!")
print("Closing the door")
