gates = [3, 5, 8]
print("Open gates: " + ", ".join([str(gates[0]), str(gates[1]), str(gates[2])]))
