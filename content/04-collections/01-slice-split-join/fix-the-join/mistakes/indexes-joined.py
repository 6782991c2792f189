gates = [3, 5, 8]
parts = []
for gate in range(len(gates)):
    parts.append(str(gate))
print("Open gates: " + ", ".join(parts))
