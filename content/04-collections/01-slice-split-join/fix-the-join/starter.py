gates = [3, 5, 8]
parts = []
for gate in gates[:-1]:
    parts.append(gate)
print("Open gates: " + ", ".join(parts))
