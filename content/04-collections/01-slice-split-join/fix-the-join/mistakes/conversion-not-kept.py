gates = [3, 5, 8]
parts = []
for gate in gates:
    str(gate)
    parts.append(gate)
print("Open gates: " + ", ".join(parts))
