gates = [3, 5, 8]
sign = "Open gates: "
for gate in gates:
    sign = sign + str(gate) + ", "
print(sign)
