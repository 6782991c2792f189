crew = int(input("How many astronauts? "))
crew = crew + 1
for number in range(1, crew):
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
