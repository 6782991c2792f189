print("Go! " 1000)
print("-" * 30)
print("Lions! " * 3)
