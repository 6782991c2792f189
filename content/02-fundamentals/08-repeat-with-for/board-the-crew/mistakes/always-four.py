crew = int(input("How many astronauts? "))
for number in range(1, 5):
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
