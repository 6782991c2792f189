size = int(input("How big is the flame? "))
