print("Tonight: the school choir")
print("Doors open at 7")
print("I expected the choir first. Python did show the time first, because that line stood at the top.")
