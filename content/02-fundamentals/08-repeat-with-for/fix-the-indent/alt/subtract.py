for closed in range(3):
  print(f"Door {3 - closed} is closing")

print("All doors are closed")
