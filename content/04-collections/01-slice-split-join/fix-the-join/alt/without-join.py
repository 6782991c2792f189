gates = [3, 5, 8]
sign = f"Open gates: {gates[0]}"
for gate in gates[1:]:
    sign = sign + ", " + str(gate)
print(sign)
