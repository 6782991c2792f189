gates = [3, 5, 8]
print("Open gates: " + ", ".join(str(gates)))
