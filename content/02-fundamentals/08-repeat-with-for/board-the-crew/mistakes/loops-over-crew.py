crew = int(input("How many astronauts? "))
for number in crew:
    print(f"Astronaut {number} of {crew}, come in!")
print("Closing the door")
