crew = int(input("How many astronauts? "))
for number in range(crew):
    print(f"Astronaut {number + 1} of {crew}, come in!")
print("Closing the door")
