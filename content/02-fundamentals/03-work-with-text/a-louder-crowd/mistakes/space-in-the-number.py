print("Go! " * 1 000)
print("-" * 30)
print("Lions! " * 3)
