for door in range(3, -1, -1):
    if door == 0:
        print("All doors are closed")
    else:
        print(f"Door {door} is closing")
