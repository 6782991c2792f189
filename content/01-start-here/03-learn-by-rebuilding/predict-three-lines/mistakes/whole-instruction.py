print("Line 1 shows: print(Gate B is open)")
print("Line 2 shows: print(Flight 7: 80 + 4 guests)")
print("Line 3 shows: print(Gate A is closed)")
