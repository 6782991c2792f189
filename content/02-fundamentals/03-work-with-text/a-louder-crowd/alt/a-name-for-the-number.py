fans = 1000
print("Go! " * fans)
print("-" * 30)
print("Lions! " * 3)
