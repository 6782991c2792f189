crew = int(input("How many astronauts? "))
stop = crew + 1
for i in range(1, stop, 1):
    print("Astronaut " + str(i) + " of " + str(crew) + ", come in!")
print("Closing the door")
