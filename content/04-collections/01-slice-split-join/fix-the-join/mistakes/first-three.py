gates = [3, 5, 8]
parts = []
for gate in gates[:3]:
    parts.append(str(gate))
print("Open gates: " + ", ".join(parts))
