gates = [3, 5, 8]
parts = []
for gate in gates:
    parts.append(str(gate))
print("Open gates: " + parts.join(", "))
