for seat in range(1, 4):
print(seat)
