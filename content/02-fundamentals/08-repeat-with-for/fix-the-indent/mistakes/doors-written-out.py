for door in range(1):
    print("Door 3 is closing")
    print("Door 2 is closing")
    print("Door 1 is closing")
print("All doors are closed")
