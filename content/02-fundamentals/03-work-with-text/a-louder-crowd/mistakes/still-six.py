print("Go! " * 6)
print("-" * 30)
print("Lions! " * 1000)
