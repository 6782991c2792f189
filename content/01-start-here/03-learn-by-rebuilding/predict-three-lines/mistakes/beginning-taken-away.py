print("Gate B is open")
print("Flight 7: 80 + 4 guests")
print("Gate A is closed")
