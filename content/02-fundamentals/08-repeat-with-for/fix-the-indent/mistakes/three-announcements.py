for door in range(3, 0, -1):
    print(f"Door {door} is closing")
    print("All doors are closed")
