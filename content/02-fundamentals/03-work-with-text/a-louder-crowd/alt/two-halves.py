print("Go! " * 500 + "Go! " * 500)
print("-" * 30)
print("Lions! " * 3)
