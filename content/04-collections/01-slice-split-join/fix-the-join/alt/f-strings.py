gates = [3, 5, 8]
parts = []
for gate in gates:
    parts.append(f"{gate}")
print(f"Open gates: {', '.join(parts)}")
