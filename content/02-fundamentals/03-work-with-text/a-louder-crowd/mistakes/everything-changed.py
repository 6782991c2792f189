print("Go! " * 1000)
print("-" * 1000)
print("Lions! " * 1000)
