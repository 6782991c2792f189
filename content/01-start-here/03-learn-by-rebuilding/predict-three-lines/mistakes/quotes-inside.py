print("Line 1 shows: "Gate B is open"")
print("Line 2 shows: "Flight 7: 80 + 4 guests"")
print("Line 3 shows: "Gate A is closed"")
