for door in range(1, 4):
    print(f"Door {door} is closing")
print("All doors are closed")
