crew = int(input("How many astronauts? "))
