for seat in range(1, 4):
    print(f"Seat {seat} is free")
print("Please sit down")
